"""An article against the calendar: a weekday that its date did not have, "yesterday, Monday" on a Wednesday."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factdiff.model import Answer, Claim, Group, Judgement, Pair, Reading, Signal, TimeSpan
from factdiff.settings import Settings

# A date worked out from the text is not firm enough to hold the text against.
_FIRM = frozenset({"given", "printed"})
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def check_calendar(readings: Sequence[Reading], settings: Settings) -> Iterator[tuple[Group, tuple[Judgement, ...]]]:
    """A judged group of one claim for every date that the calendar refutes."""
    for reading in readings:
        seen = set()
        yield from _two_calendars(reading, settings)
        for claim in reading.claims:
            if claim.span in seen or not wrong_weekday(claim, reading):
                continue
            seen.add(claim.span)
            yield _judged(claim, settings)


def wrong_weekday(claim: Claim, reading: Reading) -> bool:
    """The words name a weekday that the day they name did not have: "Monday 17 January 2025" was a Friday.

    Days that hang on the publication date count only where that date is given or printed.
    """
    value = claim.value
    if not isinstance(value, TimeSpan) or value.weekday is None or value.start is None or value.start != value.stop:
        return False
    if value.relative and reading.card.published_basis not in _FIRM:
        return False
    return value.start.isoweekday() != value.weekday


def calendars_differ(left: Claim, right: Claim, settings: Settings) -> bool:
    """One day is given in two calendars, and they name two: 1 Rajab 1446, that is, 17 January 2025.

    The lunar calendar may be announced a day off its tables, so a day's difference is none.
    """
    one, other = left.value, right.value
    if not isinstance(one, TimeSpan) or not isinstance(other, TimeSpan) or right.instance != "equated":
        return False
    if one.start is None or one.start != one.stop or other.start is None or other.start != other.stop:
        return False
    return abs((one.start - other.start).days) > settings.calendar_days


def _two_calendars(reading: Reading, settings: Settings) -> Iterator[tuple[Group, tuple[Judgement, ...]]]:
    dates = [claim for claim in reading.claims if isinstance(claim.value, TimeSpan)]
    told = set()
    for left, right in pairwise(sorted(dates, key=lambda claim: claim.span)):
        if left.span == right.span or left.sentence != right.sentence or right.span in told:
            continue
        if calendars_differ(left, right, settings):
            told.add(right.span)
            pair = Pair(0, 1, settings.certain, (Signal("calendar", settings.certain, f"{left.text} ≠ {right.text}"),))
            group = Group(kind="time", topic="calendar", claims=(left, right), pairs=(pair,))
            yield group, (Judgement(pair, Answer("CONFLICT", "contradiction", "calendars-differ")),)


def _judged(claim: Claim, settings: Settings) -> tuple[Group, tuple[Judgement, ...]]:
    assert isinstance(claim.value, TimeSpan) and claim.value.start is not None
    working = f"{claim.value.start.isoformat()} was a {_WEEKDAYS[claim.value.start.weekday()]}"
    pair = Pair(0, 0, settings.certain, (Signal("calendar", settings.certain, working),))
    group = Group(kind="time", topic="calendar", claims=(claim,), pairs=(pair,))
    return group, (Judgement(pair, Answer("CONFLICT", "contradiction", "wrong-weekday")),)


DAYS = (wrong_weekday, calendars_differ)
