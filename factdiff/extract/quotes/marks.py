"""From quotation marks to the stretches between them: nested, reversed, doubled and forgotten marks are allowed for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from factdiff.lang.claims import Quotation
from factdiff.model import Document, Token

Side = Literal["opening", "closing", "either"]


class Quoted(Struct, frozen=True, order=True):
    """Tokens [first, last) between two marks; not `closed`: the second is missing, and the sentence ends it."""

    first: int
    last: int
    closed: bool = True


class _Mark(Struct, frozen=True):
    """A quotation mark at tokens [first, last). `opens`, `closes`: what the spaces around it make of it."""

    text: str
    first: int
    last: int
    side: Side
    opens: bool
    closes: bool


def quoted(document: Document, marks: Quotation) -> tuple[Quoted, ...]:
    """Every stretch between marks, in order; a stretch inside another follows it."""
    found: list[Quoted] = []
    standing: list[_Mark] = []
    for mark in _marks(document.tokens, marks):
        while standing and mark.first - standing[0].last > marks.longest:
            found += _forgotten(standing.pop(0), document)
        if _opens(mark, standing):
            if standing and standing[-1].text == mark.text:
                found += _forgotten(standing.pop(), document)
            standing.append(mark)
        elif standing:
            opening = _partner(mark, standing)
            if mark.first > opening.last:
                found.append(Quoted(opening.last, mark.first))
    for mark in standing:
        found += _forgotten(mark, document)
    return tuple(sorted(found, key=lambda q: (q.first, -q.last)))


def _marks(tokens: Sequence[Token], marks: Quotation) -> Iterator[_Mark]:
    either = (*marks.either, *marks.apostrophes)
    kinds: tuple[tuple[Side, tuple[str, ...]], ...] = (
        ("opening", marks.opening),
        ("closing", marks.closing),
        ("either", either),
    )
    sides = {text: side for side, texts in kinds for text in texts}
    doubled: dict[str, Side] = dict(zip(marks.doubled, ("opening", "closing"), strict=True))
    behind = 0
    for n in [n for n, token in enumerate(tokens) if token.text in sides or token.text in doubled]:
        if n < behind:
            continue
        text, last = tokens[n].text, n + 1
        while last < len(tokens) and tokens[last].text == text and not tokens[last].spaced:
            last += 1
        mark = _Mark(text, n, last, sides.get(text) or doubled[text], *_spaces(tokens, n, last))
        pair = text not in doubled or last - n > 1
        if pair and (text not in marks.apostrophes or mark.opens != mark.closes):  # Moody's has no quotation
            yield mark
        behind = last


def _spaces(tokens: Sequence[Token], first: int, last: int) -> tuple[bool, bool]:
    """Whether a mark stands like one that opens (free before, close to what follows) and like one that closes."""
    free_before = first == 0 or tokens[first].spaced or not tokens[first - 1].text.isalnum()
    free_after = last == len(tokens) or tokens[last].spaced
    close_before = first > 0 and not tokens[first].spaced
    return free_before and not free_after, close_before and (free_after or not tokens[last].text.isalnum())


def _opens(mark: _Mark, standing: Sequence[_Mark]) -> bool:
    """Whether a mark opens a quotation. Its shape says so, unless its spaces say the contrary: ”so“ and »so« occur."""
    clearly_closing = bool(standing) and mark.closes and not mark.opens
    if mark.side == "opening":
        return not clearly_closing
    if mark.side == "closing":
        return not standing and mark.opens
    if any(other.text == mark.text for other in standing):
        return mark.opens and not mark.closes
    return not clearly_closing


def _partner(mark: _Mark, standing: list[_Mark]) -> _Mark:
    """The mark that this one closes: the last of its own kind, else the last of all."""
    same = [n for n, other in enumerate(standing) if other.text == mark.text or other.side != "either"]
    at = (
        same[-1]
        if same and mark.side != "either"
        else next((n for n in reversed(range(len(standing))) if standing[n].text == mark.text), len(standing) - 1)
    )
    opening = standing[at]
    del standing[at:]
    return opening


def _forgotten(mark: _Mark, document: Document) -> list[Quoted]:
    """A mark without a partner: what follows it to the end of its sentence."""
    at = bisect_right(document.sentences, mark.last, key=lambda sentence: sentence.first) - 1
    stop = max(document.sentences[at].last, mark.last) if at >= 0 else mark.last
    return [Quoted(mark.last, stop, closed=False)] if stop > mark.last else []
