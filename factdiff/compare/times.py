"""Rules for dates: the same occurrence on days that meet, or that cannot; first planned, then done."""

from __future__ import annotations

from factdiff.compare.clocks import clock_gap, clocks_differ, same_instant
from factdiff.compare.scope import as_fact, days_between, disjoint
from factdiff.model import Answer, Claim, TimeSpan
from factdiff.settings import Settings

_DAY = "day"
_NAMED = ("#", "@", "=", "!")  # words that stand for an event, a country, a figure, a disaster
_TELLING = ("=", "!")  # of these one says as much as a person
_ANOTHER = Answer("UNKNOWN", None, "another-day")


def _spans(left: Claim, right: Claim) -> tuple[TimeSpan, TimeSpan]:
    assert isinstance(left.value, TimeSpan) and isinstance(right.value, TimeSpan)
    return left.value, right.value


def _length(span: TimeSpan) -> int:
    return (span.stop - span.start).days + 1 if span.start and span.stop else 10_000


def same_day(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Both tell of one day in so many of the same words, figures, people and events that they tell the same of it; of
    one month or year, or a day of it, alike.
    """
    if left.measure != _DAY or right.measure != _DAY:
        return None
    one, other = _spans(left, right)
    lengths = sorted((_length(one), _length(other)))
    if left.article == right.article or lengths[1] > settings.vague_days * lengths[0]:
        return _ANOTHER
    gap = clock_gap(left, right)
    if gap is None and disjoint(one, other):
        return _ANOTHER
    if gap is not None and (gap > settings.clock_slack or _other_day(left, right, settings)):
        return _ANOTHER
    if gap == 0 and one.minute is not None and one.minute % settings.round_minutes:
        return Answer("SAME", "agreement", "same-clock")
    return Answer("SAME", "agreement", "same-day") if _told_alike(left, right, settings) else _ANOTHER


def _other_day(left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether two clock times are of two days. One without its day is of the day of its article, or of some before."""
    days = days_between(*_spans(left, right))
    return days > (settings.one_match_days if "clock" in (left.instance, right.instance) else 0)


def _told_alike(left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether so much is told alike; what is named (a person, an event, a figure) says more than a word."""
    words = set(left.words) & set(right.words)
    parties = set(left.participants) & set(right.participants)
    heavy = sum(part.startswith("person:") for part in parties) + sum(word.startswith(_TELLING) for word in words)
    weight = len(words) + len(parties) + (settings.day_person - 1) * heavy
    people = [{part for part in claim.participants if part.startswith("person:")} for claim in (left, right)]
    if all(people) and not people[0] & people[1]:
        weight -= 1  # each tells of somebody else
    if not _far(left, settings) or not _far(right, settings):
        return bool(words) and weight >= settings.day_words
    named = parties or any(word.startswith(_NAMED) for word in words)
    one_day = max(_length(span) for span in _spans(left, right)) == 1
    return bool(named) and weight >= settings.far_words - one_day


def _far(claim: Claim, settings: Settings) -> bool:
    """Whether a time lies ahead when its article appears, or far back."""
    value, published = claim.value, claim.as_of
    assert isinstance(value, TimeSpan)
    if published is None or published.start is None or published.stop is None or value.start is None:
        return False
    ahead, back = (value.start - published.stop).days, (published.start - (value.stop or value.start)).days
    return ahead > 1 or back > settings.landmark_days


def dates_meet(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """The days meet: 17 January 2025 and "today, Friday"; 23 June 2022 lies in June 2022."""
    one, other = _spans(left, right)
    if disjoint(one, other):
        return None
    if left.article == right.article:
        return Answer("SAME", None, "said-twice")
    lengths = sorted((_length(one), _length(other)))
    if one.edtf != other.edtf and lengths[1] > settings.vague_days * lengths[0]:
        return Answer("COMPATIBLE", None, "date-too-vague")
    return Answer("SAME", "agreement", "dates-meet")


def dates_differ(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """One occurrence on two days that cannot be one: only for what happens once, told as done, with full dates that
    lie within weeks of each other; two visits a year apart are two visits.
    """
    one, other = _spans(left, right)
    if left.article == right.article or not as_fact(left) or not as_fact(right):
        return None
    if left.basis != "once" or max(_length(one), _length(other)) > 1:
        return None
    if days_between(one, other) > settings.same_occurrence_days:
        return None
    return Answer("CONFLICT", "contradiction", "dates-differ") if _pinned(left, right, settings) else None


def _pinned(left: Claim, right: Claim, settings: Settings) -> bool:
    shared = set(left.participants) & set(right.participants)
    things = {word for word in set(left.words) & set(right.words) if word.startswith("#")}
    return len(shared) >= settings.pinning_participants and len(things) >= 2


def _came_about(left: Claim, right: Claim) -> bool:
    """Whether one tells of a plan and the other of what happened."""
    return (left.stance == "planned" and as_fact(right)) or (right.stance == "planned" and as_fact(left))


def rescheduled(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """A day that was planned and another on which it came about, for what happens once: an update."""
    one, other = _spans(left, right)
    if left.article == right.article or not _came_about(left, right) or left.basis != "once":
        return None
    if max(_length(one), _length(other)) > 1 or days_between(one, other) > settings.same_occurrence_days:
        return None
    return Answer("COMPATIBLE", "update", "rescheduled") if _pinned(left, right, settings) else None


RULES = (same_instant, same_day, clocks_differ, dates_meet, rescheduled, dates_differ)
