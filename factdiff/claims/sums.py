"""From the figures of a sentence to sums: which of them its grammar sets in relation, to be recomputed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factdiff.claims.lists import (
    FIGURES,
    Line,
    closed,
    complete,
    exclusive,
    fits,
    items_from,
    items_until,
    line_of,
)
from factdiff.lang import Pack
from factdiff.model import Document, Extraction, Mention, Quantity, Tie

_NEAR = 4  # tokens between a total and the word that opens its parts
_SHARE = 8  # "60 seats, that is 40 per cent, of altogether"


def figure_ties(document: Document, extraction: Extraction, pack: Pack) -> tuple[Tie, ...]:
    """Every sum of an article. A sentence with fewer than two figures has none."""
    found: dict[int, list[Mention]] = defaultdict(list)
    for mention in extraction.mentions:
        if mention.kind in FIGURES or mention.kind == "percentage":
            found[mention.sentence].append(mention)
    ties: list[Tie] = []
    for number, mentions in found.items():
        if len(mentions) > 1:
            line = line_of(document, pack, document.sentences[number], mentions)
            ties += (*among(line), *bracketed(line), *made_up(line), *totalled(line), *shares(line), *again(line))
    return tuple(ties)


def _sum(relation: str, wholes: Sequence[Mention], parts: Sequence[Mention], rate: Mention | None = None) -> Tie:
    return Tie(
        relation=relation,  # type: ignore[arg-type]
        wholes=tuple(m.span for m in wholes),
        parts=tuple(m.span for m in parts),
        rate=rate.span if rate else None,
    )


def among(line: Line) -> Iterator[Tie]:
    """«40 قتيلا بينهم 25 امرأة و20 طفلا»; with «والباقي 5 رجال» the parts make the whole up.

    Where several figures stand before, the parts may be of all of them: 12 dead and 5 hurt, among them 8 children.
    """
    begun = line.sentence.first
    for at, last in line.words_of("among"):
        first = line.figure_at(last)
        wholes = [m for m in line.figures if begun <= m.first and m.last <= at and first and fits(line, m, first)]
        if first is None or not wholes:
            continue
        parts = [first, *(m for m in items_from(line, first) if fits(line, wholes[-1], m))]
        begun = parts[-1].last
        rest = line.rest_after(parts[-1])
        if rest and len(wholes) == 1 and (len(parts) == 1 or exclusive(line, parts)):
            yield _sum("all", wholes, [*parts, rest])
        elif len(parts) > 1 and exclusive(line, parts):
            yield _sum("all" if complete(line, wholes, parts) else "among", wholes, parts)
        else:
            yield from (_sum("among", wholes, [part]) for part in parts)


def bracketed(line: Line) -> Iterator[Tie]:
    """«46 ميدالية (20 ذهبية و15 فضية و11 برونزية)»: a list in brackets that counts nothing twice."""
    for whole in line.figures:
        first = line.figure_at(whole.last + 1)
        if line.text(whole.last) != "(" or first is None or not fits(line, whole, first):
            continue
        parts = [first, *(m for m in items_from(line, first) if fits(line, whole, m))]
        inside = all(line.text(n) != ")" for n in range(first.last, parts[-1].first))
        if len(parts) > 1 and inside and exclusive(line, parts):
            yield _sum("all" if complete(line, [whole], parts) else "among", [whole], parts)


def made_up(line: Line) -> Iterator[Tie]:
    """«40 قتيلا موزعين على 25 امرأة و15 طفلا»: the parts make the whole up, unless the list goes on without figures."""
    for at, last in line.words_of("all"):
        first = line.figure_at(last)
        whole = line.figure_before(at, _NEAR)
        if first is None or whole is None or not fits(line, whole, first):
            continue
        parts = [first, *items_from(line, first)]
        if len(parts) > 1 and all(fits(line, whole, part) for part in parts):
            yield _sum("all" if closed(line, parts[-1]) else "among", [whole], parts)


def totalled(line: Line) -> Iterator[Tie]:
    """«20 ذهبية و15 فضية و10 برونزيات بمجموع 45 ميدالية»: a list, and behind it its sum."""
    for at, last in line.words_of("total"):
        whole, end = line.figure_at(last), line.figure_before(at, _NEAR)
        if whole is None or end is None or not fits(line, whole, end):
            continue
        parts = items_until(line, end)
        earlier = [m for m in line.figures if m.last <= parts[0].first and fits(line, whole, m)]
        if len(parts) > 1 and not earlier and all(fits(line, whole, part) for part in parts):
            yield _sum("all", [whole], parts)


def shares(line: Line) -> Iterator[Tie]:
    """«30 من أصل 120، أي 25 بالمئة»: a part, its base, and its share where the text gives it."""
    for at, last in line.words_of("of"):
        base, part = line.figure_at(last), line.figure_before(at, _SHARE)
        if base is None or part is None or not fits(line, base, part) or not line.is_clean(part.last, at):
            continue
        behind = (m for m in line.shares if line.says_again(base.last, m.first))
        between = (m for m in line.shares if m.last <= at and line.says_again(part.last, m.first))
        before = (m for m in line.shares if line.says_again(m.last, part.first))
        rate = next((m for found in (behind, between, before) for m in found), None)
        yield _sum("share", [base], [part], rate)


def again(line: Line) -> Iterator[Tie]:
    """One figure in two writings: «(17) سبعة عشر», «ستة أمتار (20 قدما)»."""
    for left, right in zip(line.figures, line.figures[1:], strict=False):
        one, other = left.value, right.value
        if not isinstance(one, Quantity) or not isinstance(other, Quantity):
            continue
        if one.dimension == other.dimension and None not in (one.unit, other.unit) and one.unit != other.unit:
            if one.dimension not in ("count", "money") and line.says_again(left.last, right.first):
                yield _sum("converted", [left], [right])
        elif line.is_spelled(left) != line.is_spelled(right) and _one_writing(line, left, right):
            yield _sum("twice", [left], [right])


def _one_writing(line: Line, left: Mention, right: Mention) -> bool:
    """Whether two figures stand for one: the one in brackets alone, or digits right before the words for them."""
    one, other = left.value, right.value
    assert isinstance(one, Quantity) and isinstance(other, Quantity)
    gap = [line.text(n) for n in range(left.last, right.first)]
    if gap == ["("] and line.text(right.last) == ")":
        return other.unit in (None, one.unit)
    if gap == ["("] and any(line.text(n) == ")" for n in range(right.first, right.last)):  # its unit stands behind them
        return one.unit in (None, other.unit)
    if gap == [")"] and line.text(left.first - 1) == "(":
        return one.unit in (None, other.unit)
    if (
        gap
        or one.dimension is not None
        or not line.is_spelled(right)
        or line.tokens[right.first].start < right.span.start
    ):
        return False
    return not line.word_at(right.last, "among")  # «بلغ عددهم 40 خمسة منهم أطفال»
