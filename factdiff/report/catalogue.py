"""The words of the interface: terms of one catalogue, and names for the ids that claims carry, in English or Arabic."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from factdiff.shelf import SHELF

Language: TypeAlias = Literal["en", "ar"]
LANGUAGES: tuple[Language, ...] = ("en", "ar")
_RATE = "rate "
_Section: TypeAlias = Mapping[str, Mapping[str, str]]


@cache
def _file(name: str) -> Mapping[str, _Section]:
    """One file of words: from the shelf if that has it as it stands now, since parsing takes longer than a report."""
    data = (Path(__file__).parent / name).read_bytes()
    kept = f"{name.removesuffix('.toml')}-{sha256(data).hexdigest()[:24]}"
    if (found := SHELF.find(kept)) is not None:
        return msgspec.msgpack.decode(found, type=dict[str, _Section])
    read: dict[str, _Section] = tomllib.loads(data.decode())
    SHELF.offer(kept, lambda: msgspec.msgpack.encode(read))
    return read


def term(section: str, key: str, language: Language, *filled: object) -> str:
    """A term of the catalogue with its places filled in. KeyError if the catalogue lacks it: a fault of ours."""
    name = "names.toml" if section == "written" else "catalogue.toml"
    return _file(name)[section][key][language].format(*filled)


def known(section: str, key: str, language: Language) -> str | None:
    """A term of the catalogue or, failing that, of the generated names; None where neither has it."""
    for name in ("catalogue.toml", "names.toml"):
        found = _file(name).get(section, {}).get(key, {}).get(language)
        if found is not None:
            return found
    return None


def messages(language: Language) -> dict[str, str]:
    """What the command line says, by the English that stands in the code, with {} for what is filled in."""
    return {key: texts[language] for key, texts in _file("messages.toml")["messages"].items()}


def plural(number: Decimal | int, language: Language) -> str:
    """The plural category of a count, by the rules of CLDR: zero, one, two, few (3 to 10), many (11 to 99) or other."""
    if number == int(number):
        for category, numbers in _file("names.toml")["plurals"][language].items():
            ends, _, cycle = numbers.partition("/")
            low, _, high = ends.partition("-")
            if int(low) <= (int(number) % int(cycle) if cycle else int(number)) <= int(high or low):
                return category
    return "other"


def counted(
    noun: str, number: Decimal | int, language: Language, section: str = "counts", *, after_word: bool = False
) -> str:
    """A number with its noun of the interface, a span of time or a round number: 1 source, 2 years, 3 million.

    `after_word`: a preposition or "about" stands before it, which changes the form for two. KeyError if unknown.
    """
    forms = _file("names.toml" if section == "spans" else "catalogue.toml")[f"{section}_{language}"][noun]
    category = plural(number, language)
    category = "after" if after_word and category == "two" and "after" in forms else category
    form = forms.get(category) or forms["other"]
    return form.format(grouped(Decimal(number), language))


def noun_after(unit: str, category: str, language: Language) -> str | None:
    """How a counted noun, unit or currency stands after numbers of a category; None where no form is known."""
    forms = _file("names.toml").get(f"nouns_{language}", {}).get(unit)
    return None if forms is None else forms.get(category) or forms["other"]


def grouped(number: Decimal, language: Language) -> str:
    """A number in digits, with the separators of the language."""
    written = _file("names.toml")["written"]
    signs = {",": written["group"][language], ".": written["decimal"][language]}
    return "".join(signs.get(sign, sign) for sign in f"{number:,f}")


def known_one(section: str, key: str, language: Language) -> str | None:
    """A generated name in the singular, where it has one of its own: a US dollar, US dollars."""
    entry = _file("names.toml").get(section, {}).get(key, {})
    return (entry.get("one") if language == "en" else None) or entry.get(language)


def singular(section: str, key: str) -> str | None:
    """The English word for one of them, where taking off an -s does not give it."""
    entry = _file("catalogue.toml").get(section, {}).get(key, {})
    return entry.get("one") or entry.get("en")


def named(name: str, language: Language) -> str:
    """An id as readers call it: IR is Iran, city:derna Derna, foreign-minister the foreign minister."""
    prefix, colon, rest = name.partition(":")
    if prefix in ("person", "name", "thing", "venue", "site") and colon:
        return rest
    if prefix == "org" and colon:
        return named(rest, language)
    if prefix == "organisation" and colon:
        return _proper("organisations", rest, language)
    if prefix == "city" and colon:
        return _proper("places", rest, language)
    if len(name) == 2 and name.isascii() and name.isupper():
        return known("territories", name, language) or name
    return _termed(name, language)


def _proper(section: str, name: str, language: Language) -> str:
    """A name of one's own: English writes its words with capitals."""
    plain = " ".join(word[:1].upper() + word[1:] for word in name.split("-")) if name.isascii() else name
    return known(section, name, language) or plain


def _termed(name: str, language: Language) -> str:
    found = known("terms", name, language) or known("kinds", name, language) or known("currencies", name, language)
    if found is not None:
        return found
    for prefix in _file("catalogue.toml")["patterns"]:
        if name.startswith(prefix):
            return term("patterns", prefix, language, _termed(name.removeprefix(prefix), language))
    if name.startswith(_RATE):
        return _rate(name.removeprefix(_RATE), language)
    if language != "en" and (office := _office(name, language)) is not None:
        return office
    for section in ("organisations", "places"):
        if known(section, name, "ar") is not None:
            return _proper(section, name, language)
    return name.replace("-", " ") if name.isascii() else name


def _rate(unit: str, language: Language) -> str:
    """So much of one currency for another, or for a measure of goods."""
    money, _, each = unit.partition("/")
    other = known_one("currencies", each, language)
    said = known("currencies", money, language) or money
    return term("values", "exchange" if other else "price", language, said, other or named(each, language))


def _office(name: str, language: Language) -> str | None:
    """An office of a portfolio: who is known as its minister may have a secretary or director too."""
    for place in (n for n, sign in enumerate(name) if sign == "-"):
        minister = known("terms", f"{name[:place]}-minister", language)
        role = known("terms", name[place + 1 :], language)
        if minister is not None and role is not None:
            return f"{role} {minister.partition(' ')[2]}"
    return None


def topic_named(topic: str, language: Language) -> str:
    """A topic as a heading: the measure, and whom it is of."""
    measure, dot, whom = topic.partition(" · ")
    if not dot:
        return named(measure, language)
    parties = term("values", "comma", language).join(_parties(whom.split(" "), language))
    return parties if measure == "name" else f"{named(measure, language)} · {parties}"


def _parties(words: list[str], language: Language) -> list[str]:
    """Ids stand in Latin letters, names of people in their own; the words of one name stay together."""
    parties: list[str] = []
    open_name = False
    for word in words:
        identified = word.isascii() or ":" in word
        if open_name and not identified:
            parties[-1] += f" {word}"
        else:
            parties.append(named(word, language))
        open_name = not identified or (":" in word and not word.isascii())
    return parties
