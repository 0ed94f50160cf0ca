"""Plants one wrong fact in drafts made of the stories' articles, and counts how many `check` catches.

A draft is one article of a story, held against the other articles and its own unchanged copy. By hand, at full size:

    python -m tests.planted corpus/* [OTHER_STORIES...] [--drafts 200] [--seed 1] [--misses]
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from factdiff.desk.copied import copied_wrongly
from factdiff.ingest import read
from factdiff.lang import available
from factdiff.model import Article, Mention, Reading, Span
from factdiff.pipeline import compare, extract
from factdiff.report.draft import DraftLine, draft_lines, faults, weighed
from factdiff.settings import DEFAULT

KINDS = ("figure", "weekday", "date", "office", "spelling")
ALARMS = frozenset({"contradicted", "outdated", "misspelled", "different-scope"})
DRAFT = "the-draft"
HELD = DEFAULT.for_draft()  # as `check` holds it

_WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
_MONTHS = (
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
)
_COUNTRIES = (
    "الروسي",
    "الإيراني",
    "المصري",
    "التركي",
    "الصيني",
    "السعودي",
    "الفرنسي",
    "الأمريكي",
    "العراقي",
    "الألماني",
)
_ROLES = (
    ("وزير", "سفير"), ("رئيس", "وزير"), ("الرئيس", "الوزير"), ("الخارجية", "الدفاع"), ("الدفاع", "المالية"),
    ("المالية", "الداخلية"), ("الداخلية", "الصحة"), ("الوزراء", "البرلمان"), ("نائب", "مستشار"), ("ملك", "أمير"),
)  # fmt: skip
_LETTERS = "بتجحدرزسشصطعفقكلمنهوي"
_FIGURES = frozenset({"quantity", "money", "percentage"})


class Plant(Struct, frozen=True):
    """One change: where in the article, and what stands there instead."""

    kind: str
    span: Span
    words: str

    def into(self, text: str) -> str:
        return text[: self.span.start] + self.words + text[self.span.stop :]


class Trial(Struct, frozen=True):
    """What became of one draft. `caught`: the status of the line on the changed words, if it raises the alarm."""

    article: str
    plant: Plant | None
    statuses: tuple[str, ...]  # of the lines on the changed words
    alarms: int  # contradicted lines elsewhere that the unchanged draft does not have
    failed: bool
    alone: bool = False  # nothing that the sources say among themselves explains why it failed

    @property
    def caught(self) -> bool:
        return any(status in ALARMS for status in self.statuses)


def plants(reading: Reading, text: str, chance: random.Random) -> dict[str, list[Plant]]:
    """All changes of each kind that an article has room for, in no order."""
    found: dict[str, list[Plant]] = {kind: [] for kind in KINDS}
    for mention, _ in reading.mentions:
        for plant in _of_mention(mention, text, chance):
            found[plant.kind].append(plant)
    return found


def _of_mention(mention: Mention, text: str, chance: random.Random) -> Iterator[Plant]:
    words = text[mention.span.start : mention.span.stop]
    if mention.kind in _FIGURES:
        yield from _digits("figure", mention, words, chance)
    elif mention.kind == "time":
        yield from _digits("date", mention, words, chance)
        yield from _swapped("weekday", mention, words, [(day, _other(day, _WEEKDAYS, chance)) for day in _WEEKDAYS])
        yield from _swapped("date", mention, words, [(month, _other(month, _MONTHS, chance)) for month in _MONTHS])
    elif mention.kind == "office":
        pairs = [*_ROLES, *((state, _other(state, _COUNTRIES, chance)) for state in _COUNTRIES)]
        yield from _swapped("office", mention, words, pairs)
    elif mention.kind == "person":
        yield from _misspelled(mention, words, chance)


def _other(word: str, words: Sequence[str], chance: random.Random) -> str:
    return chance.choice([other for other in words if other != word])


def _digits(kind: str, mention: Mention, words: str, chance: random.Random) -> Iterator[Plant]:
    places = [place for place, letter in enumerate(words) if letter.isdecimal()]
    if not places:
        return
    place = chance.choice(places)
    zero = chr(ord(words[place]) - int(words[place]))
    digits = [d for d in range(10) if d != int(words[place]) and (d or place != places[0])]
    span = Span(mention.span.start + place, mention.span.start + place + 1)
    yield Plant(kind, span, chr(ord(zero) + chance.choice(digits)))


def _swapped(kind: str, mention: Mention, words: str, pairs: Sequence[tuple[str, str]]) -> Iterator[Plant]:
    for word, other in pairs:
        for match in re.finditer(rf"(?<!\w){word}(?!\w)", words):
            yield Plant(kind, Span(mention.span.start + match.start(), mention.span.start + match.end()), other)


def _misspelled(mention: Mention, words: str, chance: random.Random) -> Iterator[Plant]:
    """One letter dropped, added or exchanged inside a part of five letters or more."""
    parts = [match for match in re.finditer(r"[\u0621-\u064a]{5,}", words) if match[0][:2] != "ال"]
    if not parts:
        return
    part = chance.choice(parts)
    place = mention.span.start + chance.randrange(part.start() + 1, part.end() - 1)
    letter = words[place - mention.span.start]
    other = _other(letter, _LETTERS, chance)
    change = chance.choice([("", 1), (other, 1), (other, 0)])
    yield Plant("spelling", Span(place, place + change[1]), change[0])


class Story(Struct, frozen=True):
    """A story's articles that can be read, and their readings."""

    articles: tuple[Article, ...]
    readings: Mapping[str, Reading]


def story(path: str) -> Story:
    """All of a story in the languages there are packs for."""
    articles, _ = read([path])
    spoken = tuple(replace(a, story=None) for a in articles if (a.language or "ar") in available())
    return Story(spoken, {article.id: extract(article) for article in spoken})


def stand(told: Story, article: Article, text: str) -> tuple[tuple[DraftLine, ...], bool]:
    """The draft's lines against the story, its own unchanged copy among the sources, and whether `check` fails it."""
    draft = extract(replace(article, id=DRAFT, text=text, source="draft", path=None))
    report = compare([draft, *told.readings.values()], settings=HELD)
    slips = copied_wrongly(report, DRAFT, text, HELD)
    checked = weighed(replace(report, findings=report.findings + slips), DRAFT)
    failed = any(finding.verdict == "contradiction" for finding in faults(checked, DRAFT))
    return draft_lines(checked, DRAFT), failed


def trial(told: Story, article: Article, plant: Plant | None) -> Trial:
    """Checks one draft."""
    lines, failed = stand(told, article, plant.into(article.text) if plant else article.text)
    wrong = [line for line in lines if line.status == "contradicted" and not line.disputed]
    if plant is None:
        disputed = {
            (claim.article, claim.span)
            for finding in compare(told.readings.values(), settings=HELD).findings
            if finding.verdict == "contradiction"
            for claim in finding.claims
        }
        alone = any((article.id, line.claim.span) not in disputed for line in wrong)
        return Trial(article.id, None, (), len(wrong), failed, failed and alone)
    changed = Span(plant.span.start, max(plant.span.start + len(plant.words), plant.span.start + 1))
    statuses = tuple(line.status for line in lines if line.claim.span.overlaps(changed))
    elsewhere = sum(not line.claim.span.overlaps(changed) for line in wrong)
    return Trial(article.id, plant, statuses, elsewhere, failed)


def changed_drafts(stories: Sequence[Story], number: int, seed: int) -> list[tuple[Story, Article, Plant]]:
    """So many changes, the kinds in turn, each in an article drawn by chance."""
    chance = random.Random(seed)
    room: dict[str, list[tuple[Story, Article, Plant]]] = {kind: [] for kind in KINDS}
    for told in stories:
        for article in told.articles:
            for kind, found in plants(told.readings[article.id], article.text, chance).items():
                room[kind] += [(told, article, plant) for plant in found]
    drafts = []
    for kind in KINDS:
        share = number // len(KINDS)
        drafts += chance.sample(room[kind], min(share, len(room[kind])))
    return drafts


def unchanged_drafts(stories: Sequence[Story], number: int, seed: int) -> list[tuple[Story, Article]]:
    """All articles, and again with some of the other sources left out until there are so many."""
    chance = random.Random(seed)
    whole = [(told, article) for told in stories for article in told.articles]
    drafts = list(whole)
    while len(drafts) < number:
        told, article = chance.choice(whole)
        others = [name for name in told.readings if name != article.id]
        kept = {article.id, *chance.sample(others, chance.randint(0, len(others)))}
        fewer = Story(told.articles, {name: reading for name, reading in told.readings.items() if name in kept})
        drafts.append((fewer, article))
    return drafts[:number]


def main() -> None:
    """Prints a table by kind of fact, and the misses if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stories", nargs="+")
    parser.add_argument("--drafts", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    stories = [story(path) for path in options.stories if Path(path).is_dir()]
    trials = [
        (article, trial(told, article, plant))
        for told, article, plant in changed_drafts(stories, options.drafts, options.seed)
    ]
    caught = Counter(one.plant.kind for _, one in trials if one.plant and one.caught)
    made = Counter(one.plant.kind for _, one in trials if one.plant)
    for kind in KINDS:
        sys.stdout.write(f"{kind:<10} {caught[kind]}/{made[kind]} caught\n")
    sys.stdout.write(f"all        {caught.total()}/{made.total()} caught\n")
    extra = sum(one.alarms > 0 for _, one in trials)
    sys.stdout.write(f"changed drafts with a contradicted line elsewhere: {extra}\n")
    if options.misses:
        for article, one in trials:
            if one.plant and not one.caught:
                _show(article, one.plant, one.statuses)
    same = [trial(told, article, None) for told, article in unchanged_drafts(stories, options.drafts, options.seed)]
    failed = [one for one in same if one.failed]
    alone = sum(one.alone for one in failed)
    sys.stdout.write(f"unchanged  {len(failed)}/{len(same)} failed, {alone} of them where the sources are at one\n")


def _show(article: Article, plant: Plant, statuses: Sequence[str]) -> None:
    before = article.text[max(0, plant.span.start - 60) : plant.span.start]
    old, after = article.text[plant.span.start : plant.span.stop], article.text[plant.span.stop : plant.span.stop + 40]
    line = f"{plant.kind} {article.source}: {before}[{old} -> {plant.words}]{after}"
    sys.stdout.write(" ".join(line.split()) + f"  {list(statuses)}\n")


if __name__ == "__main__":
    main()
