"""How figures of one sentence stand beside each other: lists of them, their classes, and words of reckoning between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from factdiff.lang import Match, Pack
from factdiff.lang.counting import SumWord
from factdiff.model import Document, Mention, Quantity, Sentence, Token

FIGURES = frozenset({"quantity", "money"})
_PHRASE = 6  # tokens of an item before the next: "25 in the old town and"
_REST = 3  # tokens between the last part and the word for the rest
_MARKS = frozenset({",", "("})


class Line(Struct, frozen=True):
    """One sentence: its figures and shares in the order of the text, and its words of reckoning with their tokens."""

    document: Document
    pack: Pack
    sentence: Sentence
    figures: tuple[Mention, ...]
    shares: tuple[Mention, ...]
    words: tuple[tuple[int, Match[SumWord]], ...]

    @property
    def tokens(self) -> Sequence[Token]:
        return self.document.tokens

    @property
    def conjunction(self) -> str:
        """The word for "and", which is also written onto the next word."""
        return self.pack.figures.number_links.entries["and"].forms[0]

    def text(self, index: int) -> str:
        """The folded text of a token of this sentence; empty outside it."""
        return self.tokens[index].text if self.sentence.first <= index < self.sentence.last else ""

    def words_of(self, role: str) -> Iterator[tuple[int, int]]:
        """Where words of one role stand: their first token and the one behind them."""
        return ((at, at + match.size) for at, match in self.words if match.entry.role == role)

    def word_at(self, index: int, role: str) -> int:
        """The token behind a word of one role, or 0."""
        return next((last for at, last in self.words_of(role) if at == index), 0)

    def figure_at(self, index: int) -> Mention | None:
        """The figure that begins at a token; a colon may stand before it."""
        start = index + 1 if self.text(index) == ":" else index
        return next((figure for figure in self.figures if figure.first == start), None)

    def figure_before(self, index: int, reach: int) -> Mention | None:
        """The last figure that ends before a token, no further than `reach` tokens."""
        near = [figure for figure in self.figures if 0 <= index - figure.last <= reach]
        return near[-1] if near else None

    def is_joined(self, figure: Mention) -> bool:
        """Whether "and" is written onto a figure or stands before it."""
        token = self.tokens[figure.first]
        glued = figure.span.start > token.start and token.text.startswith(self.conjunction)
        return glued or self.text(figure.first - 1) == self.conjunction

    def is_spelled(self, figure: Mention) -> bool:
        """Whether a figure is written in words alone."""
        return not any(char.isdecimal() for char in self.document.words(figure.span))

    def is_clean(self, first: int, last: int) -> bool:
        """Whether no verb that we know stands between two tokens."""
        claims = self.pack.claims
        tables = (claims.happenings, claims.movements, claims.sayings)
        bits = tables[0].bit | tables[1].bit | tables[2].bit
        for index in range(first, last):
            if self.tokens[index].mask & bits:
                found = (table.at(self.tokens, index, stop=self.sentence.last) for table in tables)
                if any(match is not None and match.tense not in ("noun", "") for match in found):
                    return False
        return True

    def says_again(self, first: int, last: int) -> bool:
        """Whether all that stands between two tokens is an opening bracket or a word like "that is"."""
        start = first + 1 if self.text(first) == "," and last - first > 1 else first
        if start >= last:
            return False
        return (self.text(start) == "(" and start + 1 == last) or self.word_at(start, "that-is") == last

    def rest_after(self, part: Mention) -> Mention | None:
        """«والباقي 5 رجال»: the figure of what remains, behind the last part."""
        places = range(part.last, part.last + _REST + 1)
        return next((self.figure_at(last) for n in places if (last := self.word_at(n, "rest"))), None)


def line_of(document: Document, pack: Pack, sentence: Sentence, mentions: Sequence[Mention]) -> Line:
    """A sentence with its figures and the words of reckoning outside them."""
    table, tokens, words = pack.claims.sums, document.tokens, []
    conjunction = pack.figures.number_links.entries["and"].forms[0]
    taken = {n for m in mentions for n in range(m.first, m.last)}
    for index in range(sentence.first, sentence.last):
        if tokens[index].mask & table.bit and index not in taken:
            match = table.at(tokens, index, stop=sentence.last)
            if match and match.split.prefix in ("", conjunction):
                words.append((index, match))
    figures = tuple(m for m in mentions if m.kind in FIGURES)
    return Line(document, pack, sentence, figures, tuple(m for m in mentions if m.kind not in FIGURES), tuple(words))


def items_from(line: Line, first: Mention) -> Iterator[Mention]:
    """The further items of a list of figures that begins with one: joined by "and" or a comma, no verb between."""
    before = first
    for figure in line.figures:
        if figure.first >= before.last:
            if not _linked(line, before, figure):
                return
            yield figure
            before = figure


def items_until(line: Line, last: Mention) -> list[Mention]:
    """The list of figures that ends with one, in the order of the text."""
    items = [last]
    for figure in reversed(line.figures):
        if figure.last <= items[0].first:
            if not _linked(line, figure, items[0]):
                break
            items.insert(0, figure)
    return items


def _linked(line: Line, left: Mention, right: Mention) -> bool:
    joined = line.is_joined(right) or line.text(right.first - 1) == ","
    crossed = any(left.last <= share.first < right.first for share in line.shares)
    near = right.first - left.last <= _PHRASE
    told = any(left.last <= at < right.first for at, _ in line.words)
    return joined and near and not crossed and not told and line.is_clean(left.last, right.first)


def closed(line: Line, last: Mention) -> bool:
    """Whether a list ends with its last figure: nothing is joined to it in words («وآخرون»)."""
    return not any(line.text(n).startswith(line.conjunction) for n in range(last.last, line.sentence.last))


def fits(line: Line, whole: Mention, part: Mention) -> bool:
    """Whether one figure can count part of what the other counts: people among people, pounds among pounds.

    What a noun that the pack does not know counts may be either.
    """
    one, other = whole.value, part.value
    if not isinstance(one, Quantity) or not isinstance(other, Quantity) or "/" in f"{one.unit}{other.unit}":
        return False
    if other.unit is None or one.unit == other.unit:
        return True
    if other.dimension != "count" or one.dimension not in (None, "count"):
        return False
    known = [unit is None or unit.isascii() for unit in (one.unit, other.unit)]
    kindred = one.unit is not None and _of_kind(line, other.unit) == one.unit  # gold medals among medals
    return not all(known) or kindred or (_people(line, one.unit) and _people(line, other.unit))


def _people(line: Line, unit: str | None) -> bool:
    counted = line.pack.figures.counted.entries
    return unit in (None, "person") or (unit in counted and counted[unit].people)


def _of_kind(line: Line, unit: str | None) -> str | None:
    """The class in which a counted noun excludes its fellows."""
    entry = line.pack.figures.counted.entries.get(unit or "")
    return entry.excludes if entry else None


def exclusive(line: Line, items: Sequence[Mention]) -> bool:
    """Whether nothing is counted twice in a list: women and children, Syrians and Iraqis, sums for this and that."""
    classes = [_class(line, item) for item in items]
    if len(set(classes)) == len(classes) and len({kind for kind, _ in classes}) == 1 and classes[0][0]:
        return True
    objects = [_object(line, item) for item in items]
    return len(set(objects)) == len(objects) and len({kind for kind, _ in objects}) == 1 and bool(objects[0][0])


def complete(line: Line, wholes: Sequence[Mention], parts: Sequence[Mention]) -> bool:
    """Whether every kind of what the whole counts is in a list: gold, silver and bronze are all medals."""
    if len(wholes) != 1 or not isinstance(wholes[0].value, Quantity):
        return False
    kind, counted = wholes[0].value.unit, line.pack.figures.counted.entries
    kinds = {unit for unit, entry in counted.items() if entry.excludes == kind}
    return bool(kinds) and kinds == {m.value.unit for m in parts if isinstance(m.value, Quantity)}


def _class(line: Line, item: Mention) -> tuple[str, str]:
    """The class of what is counted and its member: ("age", "child"), ("country", "SY"); empty where none is known."""
    value = item.value
    assert isinstance(value, Quantity)
    if kind := _of_kind(line, value.unit):
        return kind, value.unit or ""
    names = line.pack.names
    for index in range(item.first + 1, min(item.last + 1, line.sentence.last)):
        for table in (names.demonyms, names.territories):  # «25 سوريا» are Syrians, though written like the country
            land = table.at(line.tokens, index, stop=line.sentence.last)
            if land and not land.split.prefix:
                return "country", land.entry.iso
    partitive = line.pack.claims.prepositions.at(line.tokens, item.last, strip=False, stop=line.sentence.last)
    noun = line.pack.figures.counted.at(line.tokens, item.last + 1, stop=line.sentence.last)
    if partitive and partitive.id == "from" and noun and noun.entry.excludes:  # «25 من النساء»
        return noun.entry.excludes, noun.id
    return "", ""


def _object(line: Line, item: Mention) -> tuple[str, str]:
    """What a sum is for («60 مليونا للصحة»), or in which town or country something was counted."""
    value = item.value
    assert isinstance(value, Quantity)
    splits = line.pack.clitics.splits(line.text(item.last)) if line.text(item.last) else ()
    lead = line.pack.claims.purpose.prefixes
    if value.dimension in ("money", None) and any(s.prefix in lead for s in splits):
        return "purpose", line.text(item.last)
    names = line.pack.names
    for kind, table in (("city", names.cities), ("country", names.territories)):
        place = table.at(line.tokens, item.last + 1, stop=line.sentence.last)
        if place and line.text(item.last) in line.pack.claims.governing.words:
            return kind, place.id
    return "", ""
