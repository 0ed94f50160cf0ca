"""Rules for the time of day: one moment in two time zones, and one occurrence at two hours that cannot be one."""

from __future__ import annotations

from factdiff.compare.scope import as_fact, days_between
from factdiff.model import Answer, Claim, TimeSpan
from factdiff.settings import Settings

_DAY, _HOUR = 1440, 60  # minutes


def same_instant(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """One moment told in two time zones, though it is Tuesday in one and Wednesday in the other."""
    one, other = _instant(left), _instant(right)
    if one is None or one != other or left.article == right.article:
        return None
    return Answer("SAME", "agreement", "same-instant")


def _instant(claim: Claim) -> int | None:
    """Minutes since the first day of the calendar, in UTC; None unless day, clock and zone are known."""
    span = claim.value
    if not isinstance(span, TimeSpan) or span.start is None or span.start != span.stop:
        return None
    if span.minute is None or span.zone is None:
        return None
    return span.start.toordinal() * _DAY + span.minute - span.zone


def clock_gap(left: Claim, right: Claim) -> int | None:
    """Minutes between two times of day, whatever their days; None where one is not told, or not in which zone."""
    one, other = left.value, right.value
    if not isinstance(one, TimeSpan) or not isinstance(other, TimeSpan) or one.minute is None or other.minute is None:
        return None
    shift = one.zone - other.zone if one.zone is not None and other.zone is not None else 0
    gap = abs(one.minute - other.minute - shift) % _DAY
    return min(gap, _DAY - gap)


def clocks_differ(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """One occurrence of one day at two times of day: contact was lost at 2:30, at 2:45.

    Only for what happens once, told as done in the same words; whole hours may lie between two time zones.
    """
    gap = clock_gap(left, right)
    if gap is None or gap <= settings.clock_slack:
        return None
    once = left.basis == right.basis == "once" and "about" not in (left.instance, right.instance)
    if not once or not as_fact(left) or not as_fact(right) or left.article == right.article:
        return _ANOTHER_HOUR
    zoned = all(isinstance(c.value, TimeSpan) and c.value.zone is not None for c in (left, right))
    hours = gap % (_HOUR // 2) if not zoned else gap
    near = gap <= settings.one_occasion_minutes and days_between(left.value, right.value) == 0  # type: ignore[arg-type]
    alike = len(set(left.words) & set(right.words)) >= settings.clock_words
    return Answer("CONFLICT", "contradiction", "clocks-differ") if near and alike and hours else _ANOTHER_HOUR


_ANOTHER_HOUR = Answer("UNKNOWN", None, "another-hour")
