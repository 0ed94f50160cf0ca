"""Reads the single words of time from the pack's tables: prepositions, adjectives, units, months, weekdays, numbers."""

from __future__ import annotations

from msgspec import Struct

from factdiff.extract.numerals.ordinals import ordinal_at
from factdiff.extract.times.kinds import JOINT, NUMBER, PIECE, Memory, Number
from factdiff.lang import Match, Pack
from factdiff.lang.times import CalendarUnit, Month, Role, Step, TimeTables, Unit, Weekday
from factdiff.model import Document, Sentence, Token
from factdiff.settings import Settings

# Prepositions with which the reading of a time begins; before «في» and «خلال» it begins behind them.
_LEADS: tuple[Role, ...] = ("of", "between", "since", "before", "after", "until")


class Reader(Struct, frozen=True):
    """A sentence in hand: its document, the pack, and the tokens [first, stop) that may be read."""

    document: Document
    tokens: tuple[Token, ...]
    pack: Pack
    tables: TimeTables
    settings: Settings
    memory: Memory
    first: int
    stop: int

    def text(self, index: int) -> str:
        """The folded word at a token, empty outside the sentence."""
        return self.tokens[index].text if self.first <= index < self.stop else ""

    def kind(self, index: int) -> int:
        """What may begin at a token, as bits; none outside the sentence."""
        return self.memory.kinds[index] if self.first <= index < self.stop else 0


def reader_of(document: Document, pack: Pack, settings: Settings, sentence: Sentence, memory: Memory) -> Reader:
    """A reader of one sentence; `memory` is the document's."""
    return Reader(document, document.tokens, pack, pack.times, settings, memory, sentence.first, sentence.last)


def may_begin(reader: Reader, index: int) -> bool:
    """Whether anything of time or number may begin at a token. Most words of an article begin nothing."""
    return reader.kind(index) & (JOINT | PIECE) != 0


def may_begin_piece(reader: Reader, index: int) -> bool:
    """Whether a piece of a date may begin at a token; the common prepositions only stand between pieces."""
    return reader.kind(index) & PIECE != 0


def leads_nowhere(reader: Reader, index: int) -> bool:
    """Whether a preposition or a hedge stands before nothing of time: «في القاهرة», «من أجل», «نحو الحدود»."""
    if reader.kind(index) & (PIECE | NUMBER):
        return False
    role = role_at(reader, index)
    if role is not None and role[0] in _LEADS and may_begin(reader, role[1]):
        return False
    hedge = reader.pack.figures.bounds.at(reader.tokens, index, stop=reader.stop)
    return hedge is None or not may_begin(reader, index + hedge.size)


def role_at(reader: Reader, index: int) -> tuple[Role, int] | None:
    """The preposition of time at a token and the token after it."""
    match = reader.tables.joints.at(reader.tokens, index, stop=reader.stop)
    return (match.entry.role, index + match.size) if match else None


def after_role(reader: Reader, index: int, *roles: Role) -> int:
    """The token after a preposition of one of these roles, or `index` where there is none."""
    found = role_at(reader, index)
    return found[1] if found and found[0] in roles else index


def role_before(reader: Reader, index: int) -> Role | None:
    """The preposition of time that ends directly before a token."""
    for size in (3, 2, 1):
        found = role_at(reader, index - size) if index - size >= reader.first else None
        if found and found[1] == index:
            return found[0]
    return None


def step_at(reader: Reader, index: int) -> Match[Step] | None:
    """An adjective of time: last, next, same."""
    return reader.tables.steps.at(reader.tokens, index, strip=False, stop=reader.stop)


def unit_at(reader: Reader, index: int) -> Match[CalendarUnit] | None:
    """A unit of time in any number."""
    return reader.tables.calendar_units.at(reader.tokens, index, stop=reader.stop)


def singular_at(reader: Reader, index: int, unit: Unit) -> Match[CalendarUnit] | None:
    """The singular of one unit: the word for month before its name, for day before a weekday."""
    match = unit_at(reader, index)
    return match if match and match.entry.unit == unit and match.entry.count == 1 else None


def month_at(reader: Reader, index: int) -> Match[Month] | None:
    """The longest month name at a token, of any tradition and calendar."""
    found = [
        match
        for table in (reader.tables.months_cldr, reader.tables.months)
        if (match := table.at(reader.tokens, index, stop=reader.stop))
    ]
    return max(found, key=lambda match: (match.size, -match.offset), default=None)


def weekday_at(reader: Reader, index: int) -> Match[Weekday] | None:
    """A weekday's name, with or without its article."""
    found = reader.tables.weekdays_cldr.at(reader.tokens, index, stop=reader.stop)
    return found or reader.tables.weekdays.at(reader.tokens, index, stop=reader.stop)


def number_at(reader: Reader, index: int) -> Number | None:
    """A cardinal number in digits or words."""
    if not reader.first <= index < reader.stop or not may_begin(reader, index):
        return None
    known = reader.memory.numbers
    if index not in known:
        known[index] = _number(reader, index)
    return known[index]


def _number(reader: Reader, index: int) -> Number | None:
    found = reader.memory.numerals.at(index, reader.stop)
    if found is None or found.wrong:
        return None
    digits = not found.spelled
    offset = opening(reader, reader.tokens[index].text[: found.offset], found.definite)
    return Number(found.amount, found.last, offset, digits, found.definite, found.vague, found.low, found.high)


def rank_at(reader: Reader, index: int) -> Number | None:
    """An ordinal word: the third, the twenty-first."""
    if not reader.first <= index < reader.stop or not may_begin(reader, index):
        return None
    known = reader.memory.ranks
    if index not in known:
        known[index] = _rank(reader, index)
    return known[index]


def _rank(reader: Reader, index: int) -> Number | None:
    found = ordinal_at(reader.document, index, reader.pack, stop=reader.stop)
    if found is None:
        return None
    prefix = reader.tokens[index].text[: found.offset]
    return Number(found.amount, found.last, opening(reader, prefix, found.definite), definite=found.definite)


def after_and(reader: Reader, index: int) -> tuple[int, bool] | None:
    """Where something goes on behind "and": the token, and whether the conjunction is written onto it."""
    conjunction = reader.pack.figures.number_links.entries["and"].forms[0]
    text = reader.text(index)
    if text == conjunction:
        return index + 1, False
    return (index, True) if text.startswith(conjunction) and len(text) > len(conjunction) else None


def carries_only_and(reader: Reader, prefix: str) -> bool:
    """Whether the proclitics before a word are no more than the conjunction."""
    return prefix in ("", reader.pack.figures.number_links.entries["and"].forms[0])


def after_article(reader: Reader, index: int) -> int:
    """The token after an article that stands apart from the digits it belongs to (الـ17), or `index`."""
    match = reader.pack.figures.number_links.at(reader.tokens, index, strip=False, stop=reader.stop)
    apart = match is not None and match.id == "the" and reader.text(index + 1)[:1].isdecimal()
    return index + 1 if apart else index


def opening(reader: Reader, prefix: str, definite: bool) -> int:
    """How much of a word's proclitics stands before the word itself: the article is part of it, «و» and «ب» are not."""
    article = reader.pack.figures.number_links.entries["the"].forms[0]
    return len(prefix) - len(article) if definite and prefix.endswith(article) else len(prefix)


def small_digits(reader: Reader, index: int) -> int | None:
    """One or two plain digits as a number; an article standing apart before them is not skipped."""
    text = reader.text(index)
    return int(text) if text.isdecimal() and len(text) <= 2 else None


def four_digits(reader: Reader, index: int) -> int | None:
    """Four plain digits as a number: what a year looks like."""
    text = reader.text(index)
    return int(text) if text.isdecimal() and len(text) == 4 else None
