"""Ranges: two numbers that are the ends of one figure."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from factdiff.extract.figures.bounds import bounds_before
from factdiff.extract.figures.scan import Scan
from factdiff.extract.figures.single import Single, single_at
from factdiff.extract.numerals import numeral_at

_ONE = Decimal(1)
_THOUSAND = Decimal(1000)
_CHANGE_REACHES = 8  # words between "rose" and "from 3 to 5": a change between two levels is no range


def ends_at(scan: Scan, index: int) -> Single | None:
    """«بين 40 و60», «من 3 إلى 5 ملايين», «10-15», «ثلاثة أو أربعة»: the ends as one figure, else the number alone."""
    opening = scan.pack.figures.ranges.at(scan.tokens, index, stop=scan.limit)
    role = opening.entry.role if opening else None
    if role == "between" and opening:
        return _between(scan, index, index + opening.size, opening.offset)
    if role == "from" and opening:
        left = _inner(scan, index + opening.size)
        if left is None or _changes(scan, index):
            return None
        return _joined(scan, left, ("to",), first=index, offset=opening.offset)
    left = single_at(scan, index)
    if left is None:
        return None
    return _joined(scan, left, ("to", "dash", "or"), first=index, offset=left.offset) or left


def _inner(scan: Scan, index: int) -> Single | None:
    """A number inside a range; a hedge before it is passed over."""
    hedge = bounds_before(scan, index)
    start = hedge.last if hedge else index
    return single_at(scan, start) if start < scan.limit and scan.may_count(start) else None


def _between(scan: Scan, first: int, index: int, offset: int) -> Single | None:
    """بين: the longest first end that leaves a second one."""
    left = _inner(scan, index)
    if left is None:
        return None
    found = _second(scan, left, left.last, first=first, offset=offset) or _split(scan, left, first, offset)
    return found or _joined(scan, left, ("to",), first=first, offset=offset, led=True)  # «ما بين 3 إلى 5»


def _split(scan: Scan, left: Single, first: int, offset: int) -> Single | None:
    """بين خمسة وعشرين: what reads as one number (25) is two."""
    for index in range(left.last - 1, left.first, -1):
        if not scan.text(index).startswith(scan.conjunction):
            continue
        shorter = numeral_at(scan.document, left.first, scan.pack, stop=index)
        if shorter and not shorter.wrong and shorter.last == index:
            single = single_at(scan, left.first, stop=index)
            found = _second(scan, single, index, first=first, offset=offset) if single else None
            if found:
                return found
    return None


def _second(scan: Scan, left: Single, index: int, *, first: int, offset: int) -> Single | None:
    """The end behind "and", written onto it or apart."""
    text = scan.text(index)
    if text == scan.conjunction:
        right = _inner(scan, index + 1)
    elif text.startswith(scan.conjunction):
        right = _inner(scan, index)
    else:
        return None
    return _ends(left, right, first=first, offset=offset)


def _joined(
    scan: Scan, left: Single, roles: tuple[str, ...], *, first: int, offset: int, led: bool = False
) -> Single | None:
    """The end behind "to", a dash or "or"."""
    matches = scan.pack.figures.ranges.all_at(scan.tokens, left.last, strip=False, stop=scan.limit)
    link = next((match for match in matches if match.entry.role in roles), None)
    if link and link.entry.role == "to" and not led and _changes(scan, first) and not _both_bare(scan, left, first):
        return None
    if link is None or left.wrong or left.sides:
        return None
    after = left.last + link.size
    if link.entry.role == "dash" and (scan.spaced(left.last) != scan.spaced(after) or _is_code(scan.text(after))):
        return None
    right = _inner(scan, after)
    if right and link.entry.role == "dash" and scan.pack.figures.ranges.word(scan.text(right.last) or " ", strip=False):
        return None  # 012-345-678 is no range
    if right and link.entry.role == "or" and left.measure:
        return None
    return _ends(left, right, first=first, offset=offset)


def _is_code(text: str) -> bool:
    """Whether digits begin with nought, as codes do and 0.2 does not."""
    return text[:1] == "0" and text.isdecimal()


def _both_bare(scan: Scan, left: Single, first: int) -> bool:
    """«خفض بنسبة 10 إلى 15 بالمئة»: between two levels a change has "from", or a unit with either."""
    before = scan.pack.figures.ranges.at(scan.tokens, first - 1) if first > scan.first else None
    return left.measure is None and not (before and before.entry.role == "from")


def _ends(left: Single, right: Single | None, *, first: int, offset: int) -> Single | None:
    """One figure from two: the first end takes the unit and, where it is smaller, the scale of the second."""
    if (
        right is None
        or left.wrong
        or right.wrong
        or left.vague
        or right.vague
        or left.numeral is None
        or right.numeral is None
    ):
        return None
    if left.measure and right.measure and left.measure.unit != right.measure.unit:
        return None
    low, precision = left.amount, left.precision
    scale, coefficient = right.numeral.scale, right.numeral.coefficient
    if (
        left.numeral.scale == _ONE < scale
        and coefficient
        and low < coefficient
        and low < _THOUSAND
        and not left.measure
    ):
        low, precision = low * scale, precision * scale
    if low >= right.amount:
        return None
    return replace(
        right, low=low, high=right.amount, amount=right.amount, first=first, offset=offset,
        precision=min(precision, right.precision), measure=right.measure or left.measure,
    )  # fmt: skip


def _changes(scan: Scan, index: int) -> bool:
    """«ارتفع من 3 إلى 5 ملايين»: a movement before it makes two levels of the two ends."""
    movements = scan.pack.claims.movements
    start = max(scan.first, index - _CHANGE_REACHES)
    found = (movements.at(scan.tokens, n, stop=index) for n in range(start, index))
    return any(match and match.entry.direction != "level" for match in found)
