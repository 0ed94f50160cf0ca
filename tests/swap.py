"""Makes consistent copies of a story: other people, countries, days and amounts, and all relations as they were.

Whoever fits a rule to the words of a story fails on its copies. A swap is data, a TOML file in tests/swaps: nations
with all their forms, people, words, and a number of weeks by which every date moves, so that weekdays stay true.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

from msgspec import Struct, convert

from tests.scoring import Expected, Member, load_expected

SWAPS = Path(__file__).parent / "swaps"
CALENDAR = tomllib.loads((SWAPS / "calendar.toml").read_text("utf-8"))
_ENDINGS = ("", "ة", "ين", "ون", "ان", "تان", "تين", "ا", "اً", "ًا")


class Nation(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of a nation: ISO code, name, capital, adjective (masculine, without article) and its people."""

    code: str
    country: str
    capital: str
    adjective: str
    people: str


class Swap(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands for what, and how many weeks later. `nations` go in pairs, from and to."""

    weeks: int
    nations: tuple[tuple[Nation, Nation], ...]
    people: dict[str, str]
    words: dict[str, str]


def load_swap(name: str) -> Swap:
    """One of the swaps in tests/swaps by its name."""
    return convert(tomllib.loads((SWAPS / f"{name}.toml").read_text("utf-8")), Swap)


def replacements(swap: Swap) -> dict[str, str]:
    """Every form that is replaced, with what stands in its place."""
    pairs = dict(swap.words) | swap.people
    for old, new in swap.nations:
        for left, right in zip(_forms(old), _forms(new), strict=True):
            pairs.setdefault(left, right)
    for surface, day in CALENDAR["days"].items():
        pairs[surface] = _moved(surface, day, swap.weeks)
    return pairs


def _forms(nation: Nation) -> Iterator[str]:
    """A nation's words as they are written, with and without hamza, article and endings, in one order for all."""
    for word in (nation.country, nation.capital, nation.people):
        yield from (word, _without_hamza(word))
    for adjective in (nation.adjective, _without_hamza(nation.adjective)):
        yield from (article + adjective + ending for article in ("", "ال") for ending in _ENDINGS)


def _without_hamza(word: str) -> str:
    return re.sub("[أإآ]", "ا", word)


def _moved(surface: str, day: date, weeks: int) -> str:
    """A date's words, said of the day so many weeks later: day, month names of either kind, season and year."""
    after = day + timedelta(weeks=weeks)
    moved = surface.replace(str(day.year), str(after.year))
    for names in CALENDAR["months"].values():
        moved = re.sub(rf"(?<!\w){names[day.month - 1]}(?!\w)", names[after.month - 1], moved)
    for season, months in CALENDAR["seasons"].items():
        if day.month in months and season in surface:
            moved = moved.replace(season, next(s for s, m in CALENDAR["seasons"].items() if after.month in m))
    return re.sub(rf"^{day.day}(?!\d)", str(after.day), moved)


def swap_text(text: str, pairs: Mapping[str, str]) -> str:
    """The text with every form replaced at once, whole words only, particles written before them kept."""
    surfaces = sorted(pairs, key=len, reverse=True)
    choices = [_choice(surface) for surface in surfaces]
    pattern = re.compile(rf"(?<!\w)(?P<lead>[وف]?[بلك]?)(?P<word>{'|'.join(choices)})(?![\w\u064b-\u0652])")

    def replace(match: re.Match[str]) -> str:
        lead, word = match["lead"], match["word"]
        if word not in pairs:  # the article melted into the preposition: للروسي
            word = "ا" + word
        return _attached(lead, pairs[word])

    return pattern.sub(replace, text)


def _choice(surface: str) -> str:
    melted = rf"|(?<=ل){re.escape(surface[1:])}" if surface.startswith("ال") else ""
    return re.escape(surface) + melted


def _attached(lead: str, word: str) -> str:
    """Particles before a word: the preposition li- swallows the alif of the article."""
    return lead + word[1:] if lead.endswith("ل") and word.startswith("ال") else lead + word


def swap_story(folder: Path, swap: Swap, target: Path, *, expected: Path) -> tuple[Expected, ...]:
    """Write the swapped copy of a story into `target`; its relations are returned with their surfaces swapped too."""
    pairs = replacements(swap)
    codes = {old.code: new.code for old, new in swap.nations}
    articles = tomllib.loads((folder / "sources.toml").read_text("utf-8"))["article"]
    for article in articles:
        text = (folder / article["file"]).read_bytes().decode("utf-8")
        (target / article["file"]).write_bytes(swap_text(text, pairs).encode("utf-8"))
        article["country"] = codes.get(article.get("country", ""), article.get("country", ""))
        if "published" in article:
            moved = date.fromisoformat(article["published"]) + timedelta(weeks=swap.weeks)
            article["published"] = moved.isoformat()
        if "title" in article:
            article["title"] = swap_text(article["title"], pairs)
    (target / "sources.toml").write_text("\n".join(map(_table, articles)), "utf-8")
    return tuple(_swapped(relation, pairs) for relation in load_expected(expected))


def _table(article: Mapping[str, str]) -> str:
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in article.items() if value]
    return "\n".join(["[[article]]", *lines, ""])


def _swapped(relation: Expected, pairs: Mapping[str, str]) -> Expected:
    """Values stay as they are: only whether two of them are equal counts, and a swap changes nothing in that."""
    members = [Member(member.doc, swap_text(member.surface, pairs), member.value) for member in relation.members]
    return Expected(relation.id, relation.relation, relation.what, tuple(members), relation.level)


def left_over(text: str, swap: Swap) -> list[str]:
    """Names of the old people, and words of the old nations in any form, that still stand in a swapped text."""
    fresh = {new.country for _, new in swap.nations}
    words = [word for old, _ in swap.nations if old.country not in fresh for word in (old.country, old.capital)]
    stems = [old.adjective for old, _ in swap.nations if old.country not in fresh]
    patterns = [*swap.people, *words, *(f"(?:ال)?{stem}(?:{'|'.join(_ENDINGS)})" for stem in stems)]
    return [pattern for pattern in patterns if re.search(rf"(?<!\w)[وف]?[بلك]?{pattern}(?!\w)", text)]
