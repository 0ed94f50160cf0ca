"""Rules for dates: the same occurrence on days that meet, or that cannot; first planned, then done."""

from __future__ import annotations

from factdiff.compare.scope import as_fact, days_between, disjoint
from factdiff.model import Answer, Claim, TimeSpan
from factdiff.settings import Settings

_DAY = "day"


def _spans(left: Claim, right: Claim) -> tuple[TimeSpan, TimeSpan]:
    assert isinstance(left.value, TimeSpan) and isinstance(right.value, TimeSpan)
    return left.value, right.value


def _length(span: TimeSpan) -> int:
    return (span.stop - span.start).days + 1 if span.start and span.stop else 10_000


def same_day(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Both tell of one day in so many of the same words, people and events that they tell the same of it."""
    if left.measure != _DAY or right.measure != _DAY:
        return None
    if left.article == right.article or left.value.start != right.value.start:  # type: ignore[union-attr]
        return Answer("UNKNOWN", None, "another-day")
    words = set(left.words) & set(right.words)
    parties = {
        part for part in set(left.participants) & set(right.participants) if ":" in part
    }  # the country is the story's
    people = sum(part.startswith("person:") for part in parties)
    enough = len(words) + len(parties) + (settings.day_person - 1) * people >= settings.day_words
    return Answer("SAME", "agreement", "same-day") if words and enough else Answer("UNKNOWN", None, "another-day")


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


def same_instant(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """One moment told in two time zones, though it is Tuesday in one and Wednesday in the other."""
    one, other = (_instant(span) for span in _spans(left, right))
    if one is None or one != other or left.article == right.article:
        return None
    return Answer("SAME", "agreement", "same-instant")


def _instant(span: TimeSpan) -> int | None:
    """Minutes since the first day of the calendar, in UTC; None unless day, clock and zone are known."""
    if span.start is None or span.start != span.stop or span.minute is None or span.zone is None:
        return None
    return span.start.toordinal() * 1440 + span.minute - span.zone


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


RULES = (same_instant, same_day, dates_meet, rescheduled, dates_differ)
