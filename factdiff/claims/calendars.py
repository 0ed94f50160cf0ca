"""Years as the outlet counts them: "last year" in an Iranian paper may be the Iranian year."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from factdiff.model import TimeSpan

# Countries whose civil year is the Solar Hijri one (Iran since 1925, Afghanistan since 1922).
_SOLAR_HIJRI = frozenset({"IR", "AF"})


def outlet_year(value: TimeSpan, country: str | None, published: date | None) -> TimeSpan:
    """A year counted from publication, widened to the union of the Gregorian year and the outlet's own.

    In doubt about which of the two is meant both are, so that neither reading makes a contradiction.
    """
    if country not in _SOLAR_HIJRI or published is None or not value.relative or not _whole_year(value):
        return value
    from persiantools.jdatetime import JalaliDate

    assert value.start is not None and value.stop is not None
    year = JalaliDate(published).year + value.start.year - published.year
    first, after = JalaliDate(year, 1, 1).to_gregorian(), JalaliDate(year + 1, 1, 1).to_gregorian()
    last = date.fromordinal(after.toordinal() - 1)
    start, stop = min(value.start, first), max(value.stop, last)
    return replace(value, start=start, stop=stop, edtf=f"{start.isoformat()}/{stop.isoformat()}")


def _whole_year(value: TimeSpan) -> bool:
    if value.start is None or value.stop is None or value.start.year != value.stop.year:
        return False
    return (value.start.month, value.start.day, value.stop.month, value.stop.day) == (1, 1, 12, 31)
