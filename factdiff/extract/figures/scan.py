"""What the rules of the figures extractor share: the document before them, what is taken, and what a rule answers."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache

from msgspec import Struct

from factdiff.extract.numerals import Numeral, Numerals
from factdiff.extract.numerals.digits import marks_of
from factdiff.extract.overlap import Occupied
from factdiff.lang import Pack, Table
from factdiff.lang.lemmas import lexicon
from factdiff.lang.names import City, Demonym, NameTables, Territory
from factdiff.model import Document, Extraction, Mention, MentionKind, NotRead, Span, Token, Value

_REACH = 60  # tokens; nine sentences of ten are shorter
_NUMERIC = frozenset({"quantity", "money", "percentage", "ordinal", "score", "duration", "time"})


class Habit(Struct, frozen=True):
    """Marks that this article certainly uses as decimal points, and certainly to part thousands."""

    decimal: frozenset[str] = frozenset()
    grouping: frozenset[str] = frozenset()


class Scan(Struct, frozen=True):
    """One sentence before the rules. `taken[i]`: token i was read before. `memory`: what the article settled."""

    document: Document
    pack: Pack
    taken: bytearray
    habit: Habit
    sentence: int
    first: int
    limit: int
    memory: dict[str, str | None]
    vocabulary: frozenset[str]  # the folded words of the whole article
    counting: frozenset[str]  # those of them at which a number or a unit may begin
    numerals: Numerals
    held: int  # the tables, one bit each, of which a form begins anywhere in the article

    @property
    def conjunction(self) -> str:
        """The word for "and", which is also written onto the next word."""
        return self.pack.figures.number_links.entries["and"].forms[0]

    @property
    def article(self) -> str:
        """The definite article, written onto its word."""
        return self.pack.figures.number_links.entries["the"].forms[0]

    @property
    def tokens(self) -> Sequence[Token]:
        return self.document.tokens

    def text(self, index: int) -> str:
        """The folded text of a token of this sentence; empty outside it."""
        return self.document.tokens[index].text if self.first <= index < self.limit else ""

    def spaced(self, index: int) -> bool:
        """White space before the token, or the sentence's end."""
        return index >= self.limit or self.document.tokens[index].spaced

    def free(self, first: int, last: int) -> bool:
        """Whether no earlier extractor took any of these tokens."""
        return not any(self.taken[first:last])

    def numeral(self, index: int) -> Numeral | None:
        """The number that begins at a token."""
        return self.numerals.at(index, self.limit) if index < self.limit else None

    def may_count(self, index: int) -> bool:
        """Whether a number or a unit may begin at a token of this sentence. At most words none can."""
        text = self.document.tokens[index].text
        return text in self.counting and (text != "." or self.text(index + 1)[:1].isdecimal())

    def span(self, first: int, last: int, offset: int = 0) -> Span:
        return self.document.span(first, last, offset)

    def around(self, index: int) -> Sequence[Token]:
        """The sentence about a token, no further than sentences reach: a list of a million rows is one too."""
        return self.document.tokens[max(self.first, index - _REACH) : min(self.limit, index + _REACH)]


class Found(Struct, frozen=True):
    """What one rule answers at a token: where to go on, and what it found up to there."""

    last: int
    mentions: tuple[Mention, ...] = ()
    labels: tuple[Span, ...] = ()
    not_read: tuple[NotRead, ...] = ()


# A rule looks at a token; `floor` is the first token that no rule has used yet, so that none looks back beyond it.
Rule = Callable[[Scan, int, int], Found | None]


def mention(scan: Scan, kind: MentionKind, value: Value, *, first: int, last: int, offset: int = 0) -> Mention:
    """A value at tokens [first, last) of the sentence."""
    span = scan.span(first, last, offset)
    return Mention(kind=kind, value=value, span=span, sentence=scan.sentence, first=first, last=last)


def taken_by(document: Document, found: Extraction) -> bytearray:
    """For each token whether a mention of a rival kind holds it."""
    taken = bytearray(len(document.tokens))
    for mention in found.mentions:
        if mention.kind in _NUMERIC:
            taken[mention.first : mention.last] = b"\x01" * (mention.last - mention.first)
    unread = Occupied(entry.span for entry in found.not_read)  # a date that nothing resolves is no figure
    if found.not_read:
        for index, token in enumerate(document.tokens):
            if unread.touches(Span(token.start, token.stop)):
                taken[index] = 1
    return taken


def habit_of(document: Document, pack: Pack) -> Habit:
    """How this article prints its numbers, where a number leaves no doubt: 6,8 · 1.234.567 · 1,234.5."""
    decimal: set[str] = set()
    grouping: set[str] = set()
    either = marks_of(pack.figures.number_links).either
    for token in document.tokens:
        text = token.text
        if text[0].isdecimal() and not text.isdecimal():
            _learn(text, either, decimal, grouping)
    return Habit(frozenset(decimal), frozenset(grouping))


def _learn(text: str, either: frozenset[str], decimal: set[str], grouping: set[str]) -> None:
    marks = [character for character in text if not character.isdecimal()]
    groups = "".join(c if c.isdecimal() else " " for c in text).split(" ")
    if len(marks) == 1 and marks[0] in either and (len(groups[1]) != 3 or groups[0].startswith("0")):
        decimal.add(marks[0])
    elif len(marks) > 1 and len(set(marks)) == 1 and all(len(group) == 3 for group in groups[1:]):
        grouping.add(marks[0])
    elif len(set(marks)) == 2 and marks.count(marks[-1]) == 1:
        decimal.add(marks[-1])
        grouping.add(marks[0])


def country_of(names: NameTables, word: str) -> str | None:
    """The country (ISO 3166) that one folded word names, derives from, or lies in as a city."""
    return _country_of(names.demonyms, names.territories, names.cities, word)


@lru_cache(maxsize=65536)
def _country_of(demonyms: Table[Demonym], territories: Table[Territory], cities: Table[City], word: str) -> str | None:
    demonym = demonyms.word(word)
    if demonym:
        return demonym.entry.iso
    territory = territories.word(word)
    if territory:
        return None if territory.entry.doubtful or territory.entry.bloc else territory.entry.iso
    city = cities.word(word)
    return city.entry.country if city else None


def surface(document: Document, index: int, offset: int = 0) -> str:
    """A token as it was written, less `offset` folded characters, vowel marks and tatweel: what a dictionary holds."""
    token = document.tokens[index]
    text = document.article.text[document.origin(index, offset) : token.stop]
    return _bare(text)


@lru_cache(maxsize=65536)
def _bare(word: str) -> str:
    """A word without vowel marks and tatweel."""
    return "".join(c for c in word if unicodedata.category(c) not in ("Mn", "Cf", "Lm"))


def lemma_of(word: str) -> str:
    """The dictionary form of an Arabic word as written; the word itself where the dictionary has none."""
    return lexicon("ar").lemma(word)


def is_word(word: str) -> bool:
    """Whether the dictionary knows a word in this form."""
    return lexicon("ar").known(word)
