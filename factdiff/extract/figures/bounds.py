"""Hedges and bounds: what "about", "more than" and "at most" make of a figure's region."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from factdiff.extract.figures.scan import Scan
from factdiff.lang import Match
from factdiff.lang.figures import Bound

_SUBJECT = 5  # words of the subject between verb and number
_MOST = 3  # بما لا يقل عن نحو


class Bounds(Struct, frozen=True):
    """The hedges read in a row: their sides, the token after them, and the proclitics before the first."""

    sides: tuple[str, ...]
    last: int
    offset: int = 0


def verb_before(scan: Scan, index: int, floor: int) -> str | None:
    """The side of a verb whose subject stands between it and the number: «تجاوزت حصيلة القتلى 40 ألفا»."""
    figures = scan.pack.figures
    for start in range(index - 1, max(floor, scan.first, index - _SUBJECT - 1) - 1, -1):
        found = figures.bounds.all_at(scan.tokens, start, stop=index)
        match = next((m for m in found if m.entry.reaches and not m.split.definite), None)
        if match and start + match.size < index:
            return _negated(scan, start) or match.entry.side
        if (
            not scan.text(start).isalpha()
            or scan.text(start) in figures.uncounted
            or figures.cardinals.word(scan.text(start))
        ):
            return None
    return None


def _negated(scan: Scan, start: int) -> str | None:
    """The side of the longer form that ends here and begins with a negation (لم يتجاوز)."""
    match = next(iter(scan.pack.figures.bounds.all_at(scan.tokens, start - 1)), None) if start > scan.first else None
    return match.entry.side if match and match.size > 1 and match.entry.reaches else None


class Region(Struct, frozen=True):
    """What the words say: the ends, whether they are open, and whether the figure was hedged."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False


def bounds_before(scan: Scan, index: int) -> Bounds | None:
    """The hedges that begin at a token, or None."""
    sides: list[str] = []
    last, offset = index, 0
    tokens, bounds = scan.document.tokens, scan.pack.figures.bounds
    while len(sides) < _MOST and last < scan.limit and tokens[last].mask & bounds.bit:
        for match in bounds.all_at(tokens, last, stop=scan.limit):
            if match.entry.place != "after" and not _governed(scan, match):
                break
        else:
            break
        if sides and match.split.prefix:
            break
        offset = offset if sides else match.offset
        sides.append(match.entry.side)
        last += match.size
    return Bounds(tuple(sides), last, offset) if sides else None


def _governed(scan: Scan, match: Match[Bound]) -> bool:
    """«ليصل إلى 50»: a preposition is written onto what is a bound only without one; «القارب» is a boat, no verb."""
    if match.entry.reaches and match.split.definite:
        return True
    return match.entry.bare and match.split.prefix not in ("", scan.conjunction)


def bounds_after(scan: Scan, index: int) -> Bounds | None:
    """The hedge that follows a figure at a token, or None."""
    matches = scan.pack.figures.bounds.all_at(scan.tokens, index, strip=False, stop=scan.limit)
    match = next((m for m in matches if m.entry.place != "before"), None)
    if match is None or _begins_another(scan, index, index + match.size):
        return None
    return Bounds((match.entry.side,), index + match.size)


def _begins_another(scan: Scan, index: int, last: int) -> bool:
    """«أكثر من 40 وأقل من 50»: what looks like "or less" is the next figure's bound."""
    starts = (index, index + 1) if scan.text(index) == scan.conjunction else (index,)
    opened = (bounds_before(scan, start) for start in starts if start < scan.limit)
    return any(bounds is not None and bounds.last > last for bounds in opened)


def bounded(low: Decimal | None, high: Decimal | None, sides: tuple[str, ...]) -> Region:
    """The region of a figure from `low` to `high` (the same for one number) under its hedges."""
    approximate = "about" in sides
    closed = "or-equal" in sides
    if "at-least" in sides or ("above" in sides and closed):
        return Region(low, None, approximate=approximate)
    if "above" in sides:
        return Region(low, None, low_open=True, approximate=approximate)
    if "at-most" in sides or ("below" in sides and closed):
        return Region(None, high, approximate=approximate)
    if "below" in sides:
        return Region(None, high, high_open=True, approximate=approximate)
    return Region(low, high, approximate=approximate)
