"""An article against the calendar and its own dates: a weekday that its date did not have, an end before its start."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from datetime import date
from decimal import Decimal
from itertools import accumulate, combinations, pairwise

from factdiff.compare.scope import as_fact, days_between, disjoint
from factdiff.model import Answer, Claim, Group, Judgement, Pair, Reading, Signal, Span, TimeSpan
from factdiff.settings import Settings

# A date worked out from the text is not firm enough to hold the text against.
_FIRM = frozenset({"given", "printed"})
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEK = 7
Judged = tuple[Group, tuple[Judgement, ...]]


def check_calendar(readings: Sequence[Reading], settings: Settings) -> Iterator[Judged]:
    """A judged group for every date that the calendar refutes, and for every two that one article cannot both hold."""
    for reading in readings:
        seen = set()
        yield from _two_calendars(reading, settings)
        quoted, datelines = _quoted(reading), _datelines(reading)
        for claim in reading.claims:
            dateline = datelines.get(_day(claim))
            said = claim.span in quoted
            if claim.span in seen or not wrong_weekday(claim, reading, settings, dateline=dateline, quoted=said):
                continue
            seen.add(claim.span)
            yield _weekday(claim, dateline, settings)
        yield from _tied(reading, settings)
        for left, right in _twice(reading, settings):
            yield _against(left, right, "dated-twice", f"{left.text} ≠ {right.text}", settings)


def _quoted(reading: Reading) -> Set[Span]:
    """The spans of the relative times that stand within a quotation."""
    quotes = sorted(claim.span for claim in reading.claims if claim.kind == "quote")
    starts = [quote.start for quote in quotes]
    reach = [0, *accumulate((quote.stop for quote in quotes), max)]  # of those that begin so far
    times = (c.span for c in reading.claims if isinstance(c.value, TimeSpan) and c.value.relative)
    return {span for span in times if reach[bisect_right(starts, span.start)] >= span.stop}


def wrong_weekday(claim: Claim, reading: Reading, settings: Settings, *, dateline: Claim | None, quoted: bool) -> bool:
    """The words name a weekday that the day they name did not have: "Monday 17 January 2025" was a Friday.

    Days that hang on the publication date count only where that date is given or printed. One day's difference tells of
    that date, not of the words: an article goes up on the day after it was written. It is a warning in a draft, and
    where the article dates itself.
    """
    value = claim.value
    if not isinstance(value, TimeSpan) or value.weekday is None or value.start is None or value.start != value.stop:
        return False
    if value.relative and reading.card.published_basis not in _FIRM:
        return False
    days_off = (value.start.isoweekday() - value.weekday) % _WEEK
    by_hand = settings.dated_by_hand or dateline is not None
    if days_off == 0 or (value.relative and days_off in (1, _WEEK - 1) and not by_hand):
        return False
    # "today" between quotation marks is the day on which it was said
    return not (value.relative and quoted)


def _datelines(reading: Reading) -> dict[date | None, Claim]:
    """The first full date that the article itself gives for a day, which a claim may call by another weekday.

    With a clock beside it, it is when the page went up.
    """
    dates = [(c, c.value) for c in reading.claims if isinstance(c.value, TimeSpan) and not c.value.relative]
    full = [c for c, value in dates if _is_day(value) and value.minute is None]
    return {_day(claim): claim for claim in reversed(full)}


def _day(claim: Claim) -> date | None:
    return claim.value.start if isinstance(claim.value, TimeSpan) else None


def _weekday(claim: Claim, dateline: Claim | None, settings: Settings) -> Judged:
    value = claim.value
    assert isinstance(value, TimeSpan) and value.start is not None and value.weekday is not None
    working = f"{value.start.isoformat()} was a {_WEEKDAYS[value.start.weekday()]}"
    late = value.relative and (value.start.isoweekday() - value.weekday) % _WEEK == 1
    sure = settings.late_article if late else Decimal(1)
    if value.relative and dateline is not None:
        return _against(claim, dateline, "wrong-weekday", working, settings, sure=sure)
    pair = Pair(0, 0, settings.certain, (Signal("calendar", settings.certain, working),))
    group = Group(kind="time", topic="calendar", claims=(claim,), pairs=(pair,))
    return group, (Judgement(pair, Answer("CONFLICT", "contradiction", "wrong-weekday"), sure, sure >= settings.sure),)


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


def _two_calendars(reading: Reading, settings: Settings) -> Iterator[Judged]:
    dates = [claim for claim in reading.claims if isinstance(claim.value, TimeSpan)]
    told = set()
    for left, right in pairwise(sorted(dates, key=lambda claim: claim.span)):
        if left.span == right.span or left.sentence != right.sentence or right.span in told:
            continue
        if calendars_differ(left, right, settings):
            told.add(right.span)
            yield _against(left, right, "calendars-differ", f"{left.text} ≠ {right.text}", settings)


def end_before_start(start: TimeSpan, stop: TimeSpan) -> bool:
    """A stretch, or what begins and ends in one sentence, whose end lies before its start: from 14 to 12 May."""
    return start.start is not None and stop.stop is not None and stop.stop < start.start


def times_apart(told: TimeSpan, dated: TimeSpan) -> bool:
    """A time told from the day of publication, and right behind it a date that lies outside: "last year, in March 2024"
    in an article of 2024. Silent where the outlet's own calendar may explain it.
    """
    return disjoint(told, dated)


def _tied(reading: Reading, settings: Settings) -> Iterator[Judged]:
    times = {claim.span: claim for claim in reading.claims if isinstance(claim.value, TimeSpan)}
    for tie in reading.ties:
        left, right = times.get(tie.wholes[0]), times.get(tie.parts[0])
        if left is None or right is None:
            continue
        one, other = left.value, right.value
        assert isinstance(one, TimeSpan) and isinstance(other, TimeSpan)
        if tie.relation == "until" and end_before_start(one, other):
            yield _against(left, right, "end-before-start", f"{one.edtf} > {other.edtf}", settings)
        if tie.relation == "namely" and reading.card.published_basis in _FIRM and times_apart(one, other):
            yield _against(left, right, "times-apart", f"{one.edtf} ≠ {other.edtf}", settings)


def dated_twice(left: Claim, right: Claim, settings: Settings) -> bool:
    """One article dates what happens once on two days: signed on the 16th, further down on the 17th.

    Only for the same parties and things, told as done, where each sentence has one date and one event; days that are
    weeks apart are two events.
    """
    one, other = left.value, right.value
    if not isinstance(one, TimeSpan) or not isinstance(other, TimeSpan) or not disjoint(one, other):
        return False
    if left.measure != right.measure or left.participants != right.participants or left.instance or right.instance:
        return False
    things = {word for word in set(left.words) & set(right.words) if word.startswith("#")}
    pinned = len(left.participants) >= settings.pinning_participants and len(things) >= settings.pinning_things
    return pinned and days_between(one, other) <= settings.same_occurrence_days


def _twice(reading: Reading, settings: Settings) -> Iterator[tuple[Claim, Claim]]:
    times = [claim for claim in reading.claims if isinstance(claim.value, TimeSpan)]
    alone: dict[tuple[int, int], set[tuple[object, ...]]] = {}
    for claim in times:
        alone.setdefault((claim.sentence.start, claim.sentence.stop), set()).add((claim.span, claim.measure))
    sure = [
        claim
        for claim in times
        if claim.basis == "once" and as_fact(claim) and _is_day(claim.value)
        if len(alone[claim.sentence.start, claim.sentence.stop]) == 1
    ]
    alike: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for n, claim in enumerate(sure):
        alike[claim.measure, claim.participants].append(n)
    pairs = sorted(pair for places in alike.values() for pair in combinations(places, 2))
    return ((sure[n], sure[m]) for n, m in pairs if dated_twice(sure[n], sure[m], settings))


def _is_day(value: object) -> bool:
    return isinstance(value, TimeSpan) and value.start is not None and value.start == value.stop


def _against(
    left: Claim, right: Claim, reason: str, working: str, settings: Settings, *, sure: Decimal = Decimal(1)
) -> Judged:
    pair = Pair(0, 1, settings.certain, (Signal("calendar", settings.certain, working),))
    group = Group(kind="time", topic="calendar", claims=(left, right), pairs=(pair,))
    return group, (Judgement(pair, Answer("CONFLICT", "contradiction", reason), sure, sure >= settings.sure),)


DAYS = (wrong_weekday, calendars_differ, end_before_start, times_apart, dated_twice)
