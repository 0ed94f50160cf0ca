"""What the number grammar sees of a document: its number words with their proclitics, remembered across documents."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from msgspec import Struct

from factdiff.lang import Match, Pack, Table
from factdiff.lang.figures import Bound, Cardinal, FigureTables, Fraction, NumberLink, OrdinalWord, Vague
from factdiff.lang.table import begins_any
from factdiff.model import Document, Token

ONE = Decimal(1)
SIGNS = ("-", "−", "+")
_SHORTEST_HEDGE = 3  # نحو; shorter ones are particles, which clitics.py takes off


class Word(Struct, frozen=True):
    """A number word: its entry, the proclitics before it and whether they are only the article."""

    entry: Cardinal
    prefix: str
    definite: bool


class Term(Struct, frozen=True):
    """A coefficient with its scales. `room`: what is added to it must be smaller than this."""

    amount: Decimal
    step: Decimal
    room: Decimal
    last: int
    scale: Decimal = ONE
    coefficient: Decimal = ONE
    spelled: bool = True
    dual: bool = False
    low: Decimal | None = None
    high: Decimal | None = None
    mark: str = ""
    other: Decimal | None = None
    wrong: str | None = None


class Joints(Struct, frozen=True):
    """How a number goes on: the word for "and", and the proclitics that a later word of a number may carry."""

    conjunction: str
    article: str

    def continues(self, prefix: str, *, joined: bool) -> bool:
        """Whether a word with these proclitics goes on a number; `joined`: with "and" written onto it."""
        lead = self.conjunction if joined else ""
        return prefix in (lead, lead + self.article)


@lru_cache(maxsize=8)
def joints_of(links: Table[NumberLink]) -> Joints:
    """The joints of a language pack."""
    return Joints(links.entries["and"].forms[0], links.entries["the"].forms[0])


@lru_cache(maxsize=65536)
def cardinal_word(table: Table[Cardinal], word: str) -> Word | None:
    """A number word with its proclitics, remembered."""
    match = table.word(word)
    return Word(match.entry, match.split.prefix, match.split.definite) if match else None


@lru_cache(maxsize=65536)
def glued_word(cardinals: Table[Cardinal], bounds: Table[Bound], word: str) -> Word | None:
    """نحوأربعة: a number word behind a hedge of one word, the space forgotten; the hedge is its prefix."""
    hedges = _glued_hedges(bounds)
    for form in hedges if word.startswith(hedges) else ():
        if word.startswith(form):
            match = cardinals.word(word[len(form) :], strip=False)
            if match and match.entry.alone:
                return Word(match.entry, form, False)
    return None


@lru_cache(maxsize=8)
def _glued_hedges(bounds: Table[Bound]) -> tuple[str, ...]:
    entries = [entry for entry in bounds.entries.values() if entry.place != "after"]
    return tuple(form for entry in entries for form in entry.forms if len(form) >= _SHORTEST_HEDGE)


@lru_cache(maxsize=65536)
def opens(figures: FigureTables, text: str) -> bool:
    """Whether a number can begin at a token with this folded text: digits, a sign, a number word. Most cannot."""
    if text[0].isdecimal() or text in SIGNS or text == ".":
        return True
    if text in figures.uncounted:
        return False  # لست is "I am not", not "for six"
    words = (figures.cardinals, figures.fractions, figures.vague)
    if begins_any(words, text) or glued_word(figures.cardinals, figures.bounds, text):
        return True
    link = figures.number_links.word(text, strip=False)
    return link is not None and link.id == "minus"


@lru_cache(maxsize=65536)
def fraction_word(table: Table[Fraction], word: str) -> Match[Fraction] | None:
    """A fraction word with its proclitics, remembered."""
    return table.word(word)


@lru_cache(maxsize=65536)
def ordinal_word(table: Table[OrdinalWord], word: str) -> Match[OrdinalWord] | None:
    """An ordinal word with its proclitics, remembered."""
    return table.word(word)


@lru_cache(maxsize=65536)
def vague_word(table: Table[Vague], word: str) -> Match[Vague] | None:
    """A vague number word with its proclitics, remembered."""
    return table.word(word)


class Reader(Struct, frozen=True):
    """One document before the grammar's eyes, up to a token."""

    document: Document
    pack: Pack
    limit: int
    joints: Joints

    def text(self, index: int) -> str:
        """A token's folded text; empty behind the limit."""
        return self.document.tokens[index].text if index < self.limit else ""

    def token(self, index: int) -> Token | None:
        """A token; None behind the limit."""
        return self.document.tokens[index] if index < self.limit else None

    def word(self, index: int) -> Word | None:
        """The number word at a token, whatever its proclitics."""
        text = self.text(index)
        if not text or text[0].isdecimal():
            return None
        figures = self.pack.figures
        return cardinal_word(figures.cardinals, text) or glued_word(figures.cardinals, figures.bounds, text)

    def next_word(self, index: int) -> Word | None:
        """The number word that goes on a number without "and"."""
        word = self.word(index)
        return word if word and self.joints.continues(word.prefix, joined=False) else None

    def after_and(self, index: int) -> tuple[int, bool] | None:
        """Where a number goes on behind "and": the token, and whether "and" is written onto it."""
        if self.text(index) == self.joints.conjunction:
            return index + 1, False
        text = self.text(index)
        return (index, True) if text.startswith(self.joints.conjunction) else None

    def joined_word(self, index: int) -> tuple[Word, int] | None:
        """The number word behind "and", and its token."""
        place = self.after_and(index)
        word = self.behind_and(*place) if place else None
        return (word, place[0]) if place and word else None

    def behind_and(self, index: int, joined: bool) -> Word | None:
        """The number word at a token that goes on a number; `joined`: "and" is written onto it (وأحد is no واحد)."""
        text = self.text(index)
        if not joined:
            return self.next_word(index)
        word = cardinal_word(self.pack.figures.cardinals, text[len(self.joints.conjunction) :] or " ")
        return word if word and self.joints.continues(word.prefix, joined=False) else None

    def is_percent(self, index: int) -> bool:
        """Whether the word is part of "per cent" (بالمئة, في المئة) and no number."""
        percents, tokens = self.pack.figures.percents, self.document.tokens
        if percents.at(tokens, index, strip=False, stop=self.limit):
            return True
        before = percents.at(tokens, index - 1, strip=False, stop=self.limit) if index else None
        return before is not None and before.size > 1

    def may_link(self, index: int) -> bool:
        """Whether any link may begin at a token."""
        return index < self.limit and self.document.tokens[index].mask & self.pack.figures.number_links.bit != 0

    def link(self, index: int, name: str) -> int:
        """How many tokens the link `name` takes at a token; 0 if it is not there."""
        match = self.pack.figures.number_links.at(self.document.tokens, index, strip=False, stop=self.limit)
        return match.size if match and match.id == name else 0
