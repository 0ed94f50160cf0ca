"""Shares that say with a pronoun of what they are: «نصفهم», «ثلثاها»."""

from __future__ import annotations

from decimal import Decimal

from factdiff.extract.figures.read import found_from
from factdiff.extract.figures.scan import Found, Scan
from factdiff.extract.figures.single import Single
from factdiff.extract.figures.units import Measure

_TENTH = Decimal("0.1")


def part_of_it(scan: Scan, index: int, floor: int) -> Found | None:
    """«45 مليون شخص ثلثهم من الأطفال»: a third of them."""
    match = scan.pack.figures.partitives.at(scan.tokens, index, stop=scan.limit)
    if match is None or match.split.definite:
        return None
    share = Decimal(match.entry.parts) / match.entry.over
    last = index + match.size
    measure = Measure(unit="share", dimension="share", kind="quantity", first=last, last=last, form="")
    single = Single(
        low=share,
        high=share,
        amount=share,
        precision=_TENTH,
        first=index,
        last=last,
        offset=match.offset,
        measure=measure,
    )
    return found_from(scan, single, index, index)
