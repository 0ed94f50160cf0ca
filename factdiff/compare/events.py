"""Rules for events: foretold and then done or called off; done in one source and denied in another."""

from __future__ import annotations

from rapidfuzz import fuzz

from factdiff.compare.acts import ACT_RULES
from factdiff.compare.roles import ROLE_RULES
from factdiff.compare.scope import days_between, disjoint
from factdiff.compare.turns import TURN_RULES
from factdiff.model import Answer, Claim, Event, TimeSpan
from factdiff.settings import Settings

_FORETOLD = frozenset({"planned", "target", "estimated", "possible", "pending"})
_WHO, _WHO_ALIKE = "who:", 70.0  # inflected forms of one noun, with its adjective or without
_OFF = frozenset({"cancelled", "postponed", "failed"})


def _in_order(left: Claim, right: Claim) -> tuple[Claim, Claim] | None:
    """The claims of two articles, the earlier one first; None where their days meet or are not known."""
    if left.article == right.article or left.as_of is None or right.as_of is None:
        return None
    if not disjoint(left.as_of, right.as_of):
        return None
    earlier, later = sorted((left, right), key=lambda claim: (claim.as_of.start, claim.article))  # type: ignore[union-attr]
    return earlier, later


def _within_a_day(left: Claim, right: Claim) -> tuple[Claim, Claim] | None:
    """The claims of two articles of one day about what happens once: it is planned before it is done."""
    if left.article == right.article or None in (left.as_of, right.as_of) or {left.basis, right.basis} != {"once"}:
        return None
    plan, outcome = (right, left) if _status(left) == "done" else (left, right)
    return (plan, outcome) if _status(plan) == "planned" else None


def _status(claim: Claim) -> str:
    assert isinstance(claim.value, Event)
    return claim.value.status


def planned_then_done(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Announced, possible or not yet so in the earlier source, done in the later one: an update."""
    ordered = _in_order(left, right) or _within_a_day(left, right)
    if ordered is None or _status(ordered[0]) not in _FORETOLD or _status(ordered[1]) != "done":
        return None
    return Answer("COMPATIBLE", "update", "planned-then-done") if _one_occasion(*ordered, settings) else None


def denied_then_done(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Denied in the earlier source, done in the later one, of a later day: an update."""
    ordered = _in_order(left, right)
    if ordered is None or (_status(ordered[0]), _status(ordered[1])) != ("denied", "done"):
        return None
    return Answer("COMPATIBLE", "update", "denied-then-done") if _one_occasion(*ordered, settings) else None


def went_further(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """What goes in steps has come further in the later source: arrested, then released; signed, then ratified."""
    ordered = _in_order(left, right)
    ladder = next((steps for name, *steps in settings.ladders if name == left.measure == right.measure), None)
    if ordered is None or ladder is None or not _next_step(*ordered, settings):
        return None
    before, after = (ladder.index(_status(claim)) for claim in ordered)
    return Answer("COMPATIBLE", "update", "went-further") if before < after else None


def same_step(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Both sources tell that a thing has come to one step of its way: the fire is put out, relations are broken off.

    Where persons are named, who did it to whom is compared.
    """
    if left.article == right.article or _status(left) != _status(right) or left.measure != right.measure:
        return None
    if not any(name == left.measure for name, *_ in settings.ladders) or left.as_of is None or right.as_of is None:
        return None
    persons = any(part.startswith("person:") for part in (*left.participants, *right.participants))
    days = days_between(left.when or left.as_of, right.when or right.as_of)
    alike = set(left.participants) & set(right.participants) or left.text == right.text  # two fires are two things
    if persons or not alike or days > settings.one_holder_days or not _one_thing(left, right, settings):
        return None
    return Answer("SAME", "agreement", "same-step")


def _next_step(earlier: Claim, later: Claim, settings: Settings) -> bool:
    """Whether a step may follow another: of one thing, not dated before it, nor long after. Each has its own day."""
    began, came = earlier.when or earlier.as_of, later.when or later.as_of
    assert began is not None and came is not None
    near = days_between(began, came) <= settings.foretold_days
    return not _ends_before(came, began) and near and _one_thing(earlier, later, settings)


def planned_then_off(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Announced in the earlier source; called off, put off or failed in the later one: an update."""
    ordered = _in_order(left, right)
    if ordered is None or _status(ordered[0]) not in _FORETOLD or _status(ordered[1]) not in _OFF:
        return None
    return Answer("COMPATIBLE", "update", "planned-then-off") if _one_occasion(*ordered, settings) else None


def _one_occasion(earlier: Claim, later: Claim, settings: Settings) -> bool:
    """Whether what came about is what was foretold: not dated before it was foretold, nor long after, unless it is a
    thing that happens once.
    """
    assert earlier.as_of is not None and later.as_of is not None
    if not _one_thing(earlier, later, settings):
        return False
    moved = _status(later) == "postponed"  # its day is the new one
    if not moved and later.when is not None and disjoint(later.when, earlier.as_of) and _before(later, earlier):
        return False
    came = later.when or later.as_of
    elsewhen = not moved and earlier.when is not None and disjoint(earlier.when, came)
    if elsewhen and (later.when is not None or _ends_before(came, earlier.when)):  # type: ignore[arg-type]
        return False  # on another day; or told before the day it was set for
    return earlier.basis == "once" or days_between(earlier.as_of, later.as_of) <= settings.foretold_days


def _one_thing(left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether both are told of one: by whom they name and by their words; not where another ship or envoy arrives."""
    if isinstance(left.value, Event) and left.value.slots:
        return True  # its parties are compared one by one
    mine, theirs = ({term for term in claim.about if term.startswith(_WHO)} for claim in (left, right))
    if mine and theirs and not any(_alike(one, other) for one in mine for other in theirs):
        return False
    parties = set(left.participants) & set(right.participants)
    if _WHO in mine | theirs and not any(part.startswith("person:") for part in parties):
        return False  # who arrives is told of one alone
    words = {word for word in set(left.words) & set(right.words) if not word.startswith("#")}
    people = any(part.startswith("person:") for part in parties)
    return people or len(parties) + len(words) + _one_day(left, right) >= settings.one_event


def _one_day(left: Claim, right: Claim) -> bool:
    """Whether the day that one names is that of the other, or of the article that tells of it."""
    if left.when is None and right.when is None:
        return False
    mine, theirs = left.when or left.as_of, right.when or right.as_of
    return mine is not None and theirs is not None and not disjoint(mine, theirs)


def _alike(left: str, right: str) -> bool:
    """Whether two `who:` terms may mean one: a name, or a noun and what is known by name."""
    sorts = {term.removeprefix(_WHO).partition(":")[0] for term in (left, right)}
    if "counted" in sorts and len(sorts) > 1:
        return False  # three envoys, and a ship
    return left == right or len(sorts) > 1 or fuzz.ratio(left, right) >= _WHO_ALIKE


def _ends_before(left: TimeSpan, right: TimeSpan) -> bool:
    return left.stop is not None and right.start is not None and left.stop < right.start


def _before(left: Claim, right: Claim) -> bool:
    assert left.when is not None and right.as_of is not None
    return _ends_before(left.when, right.as_of)


EVENT_RULES = (
    *TURN_RULES,
    *ROLE_RULES,
    *ACT_RULES,
    planned_then_done,
    denied_then_done,
    went_further,
    same_step,
    planned_then_off,
)
