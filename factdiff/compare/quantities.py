"""Rules for figures and durations: scope first, then whether their regions meet."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from factdiff.compare.counts import other_count
from factdiff.compare.polls import VOTED, count_completed, nobodys_votes
from factdiff.compare.rates import quoted_anew, rate_moved
from factdiff.compare.regions import amount_of, figures_meet, is_open, is_vague, of_one_order
from factdiff.compare.scope import days_between, differing, disjoint, one_head, one_thing, unknown
from factdiff.compare.tolls import MOVING, figure_denied, toll_falls, toll_moves, two_tolls
from factdiff.model import Answer, Claim, Duration, Quantity
from factdiff.settings import Settings

_AGE, _YEAR = "age", 366
_MINUTE = "match-minute"
_DISTANCE = "distance"
_TERM = "term"  # that something lasts so long: of many things
_TIMED = frozenset({"time-taken", "margin"})
_ROUNDING = Decimal("0.001")  # days are kept as fractions
_LASTING = "lasting "  # the length of what no table knows, or not how many of it there are

# What an article itself tells apart in a breath: it rose by 5bn to 8bn, of the 10bn that are wanted.
_TOLD_APART = frozenset({"target-against-outcome", "another-basis"})


def _nominal(claim: Claim) -> Decimal | str | None:
    """The figure as it is written, without hedge or bound."""
    return claim.value.iso if isinstance(claim.value, Duration) else amount_of(claim)


def currencies_differ(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Two sums in unlike currencies are not comparable: factdiff has no exchange rate and invents none."""
    if not isinstance(left.value, Quantity) or not isinstance(right.value, Quantity):
        return None
    if left.value.dimension == right.value.dimension == "money" and left.value.unit != right.value.unit:
        return Answer("UNKNOWN", None, "currencies-differ")
    counts = {left.value.dimension, right.value.dimension} <= {None, "count"}
    if not counts and left.value.unit != right.value.unit:
        return Answer("UNKNOWN", None, "units-differ")
    return None


def scope_differs(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """The figures differ, and so does what they are of, be it period, place, group, part or target against outcome.

    Shown so that nobody sets them beside each other by mistake; never an alarm. Figures that agree in spite of another
    scope make no finding: an equal number of something else is chance. An estimate is of the same thing, and may agree.
    """
    if _estimated(left, right) and figures_meet(left, right, settings):
        left = replace(left, stance=right.stance)
    reason = differing(left, right)
    if reason is None:
        return None
    if reason == "target-against-outcome" and (left.measure is None or left.measure == _TERM):
        return Answer("UNKNOWN", None, reason)  # three matches played, two to come: of other things
    told_apart = left.article == right.article and reason in _TOLD_APART and left.measure not in MOVING
    if one_thing(left, right) and _nominal(left) != _nominal(right) and not told_apart:
        return Answer("COMPATIBLE", "different-scope", reason)
    return Answer("UNKNOWN", None, reason)


def _estimated(left: Claim, right: Claim) -> bool:
    """Whether one of two figures is an estimate of what the other one states."""
    stances = {left.stance, right.stance}
    return stances in ({"estimated", "asserted"}, {"estimated", "reported"}) and not unknown(left, right)


def one_occasion(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Two articles tell of one occasion in a match: in one minute of play, or in two, which cannot both be right."""
    if left.measure != _MINUTE or right.measure != _MINUTE or left.article == right.article:
        return None
    if left.value == right.value:
        return Answer("SAME", "agreement", "equal")
    return Answer("CONFLICT", "contradiction", "one-occasion")


def equal(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """The same figure in both, however it is written: 11,300 and eleven thousand and three hundred."""
    return _same("equal", left, right) if _bounds(left) == _bounds(right) else None


def rounds_to(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """One figure rounds or truncates to the other, or a hedge allows it: 4.6bn and 4.58bn, about 350m and 347m."""
    if any(is_open(claim) for claim in (left, right)) or not figures_meet(left, right, settings):
        return None
    if left.measure == right.measure == _DISTANCE and bool(left.place) != bool(right.place):
        return Answer("UNKNOWN", None, "scope-unknown")  # 280 km off the coast, 290 km from the town
    return _same("rounds-to", left, right)


def bound_near(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """One figure is the other's round bound: "more than 70" beside 74, "more than 500" beside "more than 550"."""
    near = figures_meet(left, right, settings) and of_one_order(settings.bounds_ratio, left, right)
    return _same("bound-near", left, right) if near else None


def bound_holds(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """One figure lies inside the other's range: "more than 40" allows 60, "4.5 to 5bn" holds 4.8bn.

    Two bounds always have values in common, which says little; and an article that gives both "at least 384" and "about
    700" does not mean one thing by them.
    """
    if not figures_meet(left, right, settings):
        return None
    side_by_side = left.article == right.article or (_bounded(left) and _bounded(right))
    lengths = left.kind == "duration"  # "more than five hours" are hardly seven
    if side_by_side or not of_one_order(settings.bounds_ratio if lengths else settings.bound_ratio, left, right):
        return None
    return Answer("SAME", "agreement", "bound-holds")


def bound_too_far(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """One figure lies inside the other's range, but too far inside to be support: "more than 40" beside 4,000."""
    return _FAR if figures_meet(left, right, settings) else None


def another_race(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Two times of one runner, or two leads, that are no slip apart (of a digit, of the point) are of two races."""
    if left.measure != right.measure or left.measure not in _TIMED:
        return None
    runners = [{part for part in claim.participants if part.startswith("person:")} for claim in (left, right)]
    slip = of_one_order(settings.race_slip, left, right) or _point_slipped(left, right)
    return None if runners[0] & runners[1] and slip else Answer("UNKNOWN", None, "another-instance")


def _point_slipped(left: Claim, right: Claim) -> bool:
    """Whether the digits of two lengths are the same but for the point: 16 seconds, 0.16 seconds."""
    one, other = amount_of(left), amount_of(right)
    if not one or not other or one == other:
        return False
    ratio = max(one, other) / min(one, other)
    return any(abs(ratio - shift) < _ROUNDING for shift in (10, 100, 1000))


def too_vague(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Hundreds, thousands: a word for many is not measured against a figure."""
    return Answer("UNKNOWN", None, "too-vague") if is_vague(left) or is_vague(right) else None


def older_by_then(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """An age that somebody may have reached between the days of two accounts: 44 in one year, 45 in the next."""
    if left.measure != _AGE or left.as_of is None or right.as_of is None:
        return None
    earlier, later = sorted((left, right), key=lambda claim: (str(claim.as_of.start), claim.article))  # type: ignore[union-attr]
    was, now, days = amount_of(earlier), amount_of(later), days_between(left.as_of, right.as_of)
    if was is None or now is None or days <= settings.steady_days or not was < now <= was + days + _YEAR:
        return None
    return Answer("UNKNOWN", None, "older-by-then")


def scope_unknown(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """The figures differ, but only one source says of which period or place: the milder verdict."""
    named = left.measure and right.measure and not left.measure.startswith(_LASTING) and left.measure != _TERM
    nameless = not named and not _told_alike(left, right, settings)
    nameless = nameless and not one_head(left, right)
    nameless = nameless or (left.article == right.article and not _rivals(left, right))
    doubtful = unknown(left, right) or nameless
    doubtful = doubtful or (left.as_of is None) != (right.as_of is None)
    if left.as_of is not None and right.as_of is not None and not left.when:
        doubtful = doubtful or _may_have_moved(left, right, settings)
    if not doubtful:
        return None
    if nameless:
        return Answer("UNKNOWN", None, "scope-unknown")
    return Answer("UNKNOWN", "different-scope", "scope-unknown")


def _may_have_moved(left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether the days of two accounts lie so far apart that the figure may be another one by then."""
    assert left.as_of is not None and right.as_of is not None
    told_apart = disjoint(left.as_of, right.as_of) and not _told_alike(left, right, settings)
    if left.instance == "?" and told_apart and not any(term.startswith("of:") for term in left.about):
        return True  # another verdict on another day
    days = days_between(left.as_of, right.as_of)
    moving = left.measure in MOVING or (left.measure is None and not one_head(left, right))
    if left.measure in VOTED:
        return days > settings.result_days
    return days > (0 if moving else settings.steady_days)


def _told_alike(left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether one thing is counted in sentences that share so many words that it must be the same one."""
    if not one_thing(left, right):
        return False
    shared = len(set(left.words) & set(right.words))
    return shared >= settings.counted_words and shared >= settings.counted_share * min(
        len(left.words), len(right.words)
    )


def _rivals(left: Claim, right: Claim) -> bool:
    """Two voices that one article reports beside each other: they contradict each other, it does not itself.

    "The ministry" is the ministry of health that was named before.
    """
    if left.speaker is None or right.speaker is None:
        return False
    names, others = left.speaker.name.split(), right.speaker.name.split()
    return not any(one.endswith(other) or other.endswith(one) for one in names for other in others)


def of_other_things(left: Claim, right: Claim, settings: Settings) -> Answer:
    """Two figures of one kind that are told close together or alike, and are of different things.

    Of the killed and the injured, of two rivals, of two years: shown so that nobody takes one for the other. Never an
    alarm, since it is not known that they answer one question.
    """
    exact = not is_open(left) and not is_open(right)
    if _nominal(left) == _nominal(right) or (exact and figures_meet(left, right, settings)):
        return Answer("UNKNOWN", None, "nothing-to-say")
    return Answer("COMPATIBLE", "different-scope", differing(left, right) or "of-other-things")


def disjoint_values(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """The same question and scope, and no value that both figures allow, so that they cannot both be right."""
    return Answer("CONFLICT", "contradiction", "disjoint-values")


def _same(reason: str, left: Claim, right: Claim) -> Answer:
    """Agreement; within one article only where it is known what both figures measure, or they may be of two things."""
    known = left.article != right.article or one_thing(left, right)
    return Answer("SAME", "agreement" if known else None, reason if known else "said-twice")


_FAR = Answer("COMPATIBLE", None, "bound-too-far")


def _bounds(claim: Claim) -> tuple[object, ...]:
    value = claim.value
    if isinstance(value, Quantity):
        return value.low, value.high, value.low_open, value.high_open
    assert isinstance(value, Duration)
    return value.low_days, value.high_days


def _bounded(claim: Claim) -> bool:
    return isinstance(claim.value, Quantity) and (claim.value.low is None or claim.value.high is None)


RULES = (
    currencies_differ,
    one_occasion,
    count_completed,
    figure_denied,
    rate_moved,
    scope_differs,
    equal,
    another_race,
    too_vague,
    rounds_to,
    bound_near,
    bound_holds,
    other_count,
    toll_falls,
    toll_moves,
    two_tolls,
    bound_too_far,
    older_by_then,
    quoted_anew,
    nobodys_votes,
    scope_unknown,
    disjoint_values,
)
