"""The signals that two claims are about one thing, and the vetoes for what must not meet.

What each signal weighs stands in weights.toml, as log2 likelihood ratios in the sense of Fellegi and Sunter (1969).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from factdiff.align.figures import one_figure, same_figure, told_twice
from factdiff.align.minutes import MINUTE, other_minute
from factdiff.align.quotations import quotation, word_for_word
from factdiff.align.weights import bits
from factdiff.model import NOTES, Claim, Duration, Event, Quantity, Quote, Score, Signal, Statement, TimeSpan
from factdiff.settings import Settings

_DAY = "day"  # what a day saw

# People counted without saying what happened to them may be the killed, the missing or the audience.
_PERSON = "person"
_CASE = "case"


def vetoed(left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether two claims of one kind cannot be about one thing, whatever else they share."""
    if left.kind == "statement" and not left.measure and not right.measure:
        return left.article == right.article  # sentences are laid beside each other by their terms alone
    if told_twice(left, right):
        return False
    if left.measure == right.measure == MINUTE:
        return other_minute(left, right, settings)
    if left.measure and right.measure and left.measure != right.measure and not one_figure(left, right):
        return True
    if left.measure != _DAY and _rivals(left, right) and not word_for_word(left, right):
        return True  # who else is told of on a day says little
    if isinstance(left.value, TimeSpan) and isinstance(right.value, TimeSpan):
        told = left.measure == _DAY and "clock" not in (left.instance, right.instance)
        return apart(left.value, right.value) > (0 if told else settings.same_occurrence_days)
    if not isinstance(left.value, Quantity) or not isinstance(right.value, Quantity):
        return False
    return _unlike(left, right)


def apart(left: TimeSpan, right: TimeSpan) -> int:
    """Days between two intervals of days, 0 where they meet or an end is open."""
    if left.stop is not None and right.start is not None and left.stop < right.start:
        return (right.start - left.stop).days
    if right.stop is not None and left.start is not None and right.stop < left.start:
        return (left.start - right.stop).days
    return 0


def _unlike(left: Claim, right: Claim) -> bool:
    """Other things counted, or another dimension."""
    one, other = left.value, right.value
    assert isinstance(one, Quantity) and isinstance(other, Quantity)
    if (one.dimension or "count") != (other.dimension or "count"):
        return True
    if one.unit == other.unit or None in (one.unit, other.unit):
        return False
    if _CASE in (one.unit, other.unit) and left.measure == right.measure is not None:
        return False  # 46 infected, 89 cases
    if _PERSON in (one.unit, other.unit):
        return (right if one.unit == _PERSON else left).measure is None  # two dams are nobody
    return one.dimension in (None, "count", "percentage")


def _rivals(left: Claim, right: Claim) -> bool:
    """Each names a country that the other does not, or different people only; who did it may be at issue."""
    if isinstance(left.value, Event) and left.value.slots:
        return False
    if not left.participants or not right.participants or left.participants == right.participants:
        return False
    mine, theirs = set(left.participants), set(right.participants)
    scores = [sorted(c.value.points) for c in (left, right) if isinstance(c.value, Score)]
    if len(scores) == 2 and scores[0] == scores[1] and mine & theirs:
        return False  # one score, and a side that both name: where it was played, or the next match, stands beside it
    for kind in (_country, _person):
        ours, others = set(filter(kind, mine)), set(filter(kind, theirs))
        if ours - others and others - ours and (kind is _country or not ours & others):
            return True
    return False


def _country(participant: str) -> bool:
    return ":" not in participant


def _person(participant: str) -> bool:
    return participant.startswith("person:")


# A signal: its level's name in weights.toml, and what was seen.
Seen = tuple[str, str]


def _terms(left: Claim, right: Claim) -> Seen | None:
    """How much of the shorter sentence stands in the other one."""
    if not isinstance(left.value, Statement) or not isinstance(right.value, Statement):
        return None
    mine, theirs = _told(left.value.terms), _told(right.value.terms)
    shared = mine & theirs
    if len(shared) < _FEWEST_TERMS:
        return None
    share = len(shared) / min(len(mine), len(theirs))
    level = next((level for level, least in _TERM_SHARES if share >= least), None)
    return (level, " ".join(term.rpartition(":")[2] for term in sorted(shared))) if level else None


@lru_cache(maxsize=4096)
def _told(terms: tuple[str, ...]) -> frozenset[str]:
    """What is said, less what is only said of another term. A sentence is laid beside very many others."""
    return frozenset(term for term in terms if not term.startswith(NOTES))


_FEWEST_TERMS = 2
_TERM_SHARES = (("sentence-most", 0.6), ("sentence-half", 0.35))


def _measure(left: Claim, right: Claim) -> Seen | None:
    if left.measure and left.measure == right.measure:
        return "same-measure", left.measure
    return None


def _unit(left: Claim, right: Claim) -> Seen | None:
    if isinstance(left.value, Quantity) and isinstance(right.value, Quantity) and left.value.dimension == "count":
        unit = left.value.unit
        if unit == right.value.unit and unit is not None:
            return "same-people" if unit == "person" else "same-thing-counted", unit
    return None


def _head(left: Claim, right: Claim) -> Seen | None:
    """The noun that says what a figure is of, or the verb that says what was done, where no measure is known."""
    shared = sorted(set(left.about) & set(right.about))
    for sort, level in (("head:", "same-head"), ("did:", "same-deed")):
        found = next((term for term in shared if term.startswith(sort)), None)
        if found is not None:
            return level, found.removeprefix(sort)
    return None


def _people(left: Claim, right: Claim) -> Seen | None:
    if not left.participants or not right.participants:
        return None
    shared = sorted(filter(_person, set(left.participants) & set(right.participants)))
    return (f"shared-people-{min(len(shared), 2)}", " ".join(shared)) if shared else None


def _countries(left: Claim, right: Claim) -> Seen | None:
    if left.kind == "statement":
        return None
    shared = sorted(set(left.participants) & set(right.participants))
    shared = [part for part in shared if not _person(part)]
    return (f"shared-places-{min(len(shared), 3)}", " ".join(shared)) if shared else None


def _words(left: Claim, right: Claim) -> Seen | None:
    """Content lemmas in common, as a share of the shorter list."""
    if not left.words or not right.words or left.kind in ("statement", "quote"):
        return None
    shared = set(left.words) & set(right.words)
    share = len(shared) / max(_FEWEST_WORDS, min(len(left.words), len(right.words)))
    level = next(level for level, least in _SHARES if share >= least)
    return level, " ".join(sorted(shared))


_FEWEST_WORDS = 4  # two words in common are no sign where a claim has but two
_SHARES = (("words-most", 0.6), ("words-half", 0.4), ("words-some", 0.2), ("words-few", 0.01), ("words-none", 0.0))


def _place(left: Claim, right: Claim) -> Seen | None:
    return ("same-place", left.place) if left.place and left.place == right.place else None


def _sides(left: Claim, right: Claim) -> Seen | None:
    """Both sides of a match."""
    if not isinstance(left.value, Score) or left.measure is None or left.participants != right.participants:
        return None
    return "same-sides", " ".join(left.participants)


def _period(left: Claim, right: Claim) -> Seen | None:
    """Both figures are said to cover one period: growth in 2024/2025."""
    if not isinstance(left.value, Quantity) or left.when is None or right.when is None:
        return None
    one = (left.when.start, left.when.stop) == (right.when.start, right.when.stop)
    return ("same-period", left.when.edtf or "") if one else None


def _foretold(left: Claim, right: Claim) -> Seen | None:
    """One says that a thing has not come yet, the other that it has, or tells it on the day that it was set for."""
    if not isinstance(left.value, Event) or not isinstance(right.value, Event):
        return None
    stages = {left.value.status, right.value.status}
    if stages == {"planned", "done"}:
        plan, outcome = (left, right) if left.value.status == "planned" else (right, left)
        came = outcome.when or outcome.as_of
        days = {day and (day.start, day.stop) for day in (plan.when, came)}
        return ("same-date", plan.when.edtf or "") if plan.when is not None and len(days) == 1 else None
    return ("foretold", " ".join(sorted(stages))) if "done" in stages and "pending" in stages else None


def _value(left: Claim, right: Claim) -> Seen | None:
    """A figure of many digits is not written twice by chance."""
    one, other = left.value, right.value
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return same_figure(one.amount, other.amount) if one.amount is not None and other.amount is not None else None
    if isinstance(one, Duration) and isinstance(other, Duration) and one.iso == other.iso:
        return "same-duration", one.iso
    if isinstance(one, TimeSpan) and isinstance(other, TimeSpan):
        one_minute = one.minute is not None and one.minute == other.minute
        return ("same-date", one.edtf or "") if one.edtf == other.edtf or one_minute else None
    return None


def _twice(left: Claim, right: Claim) -> Seen | None:
    """One number of three digits in two articles."""
    return ("told-twice", "") if told_twice(left, right) else None


SIGNALS: tuple[Callable[[Claim, Claim], Seen | None], ...] = (
    _measure,
    _unit,
    _head,
    _people,
    _countries,
    _words,
    _place,
    _sides,
    _foretold,
    _period,
    _value,
    _twice,
    _terms,
    quotation,
)


# What sentences are known by; the others ask after figures, dates and quotations.
_OF_SENTENCES = (_measure, _people, _place, _terms)

# Of what values some signals alone can tell.
_TOLD_BY: Mapping[Callable[[Claim, Claim], Seen | None], tuple[type, ...]] = {
    _unit: (Quantity,),
    _sides: (Score,),
    _foretold: (Event,),
    _value: (Quantity, Duration, TimeSpan),
    _twice: (Quantity,),
    _terms: (Statement,),
    quotation: (Quote,),
}


@cache
def _signals_of(kind: type) -> tuple[Callable[[Claim, Claim], Seen | None], ...]:
    """The signals that may be seen on values of a kind, in their order."""
    return tuple(rule for rule in SIGNALS if kind in _TOLD_BY.get(rule, (kind,)))


# Signals that take time to see, each with the level that would say most.
_COSTLY: Mapping[Callable[[Claim, Claim], Seen | None], str] = {_words: "words-most", quotation: "quotation-same"}


def evidence(left: Claim, right: Claim, *, least: float | None = None) -> tuple[Signal, ...]:
    """All signals that speak for or against two claims being about one thing, each with its weight in bits.

    Where not even the best of what takes time to see could bring the sum to `least`, it is not looked for: ().
    """
    weights = bits()
    sentences = left.kind == "statement"
    rules = _OF_SENTENCES if sentences else _signals_of(type(left.value))
    seen = [None if rule in _COSTLY else rule(left, right) for rule in rules]
    if least is not None:
        known = sum([weights[found[0]] for found in seen if found is not None])
        quoted = weights[_COSTLY[quotation]] if isinstance(left.value, Quote) else 0.0
        words = 0.0 if sentences else weights[_COSTLY[_words]]
        if known + words + quoted < least:
            return ()
    for place, rule in enumerate(rules):
        if rule in _COSTLY:
            seen[place] = rule(left, right)
    found = [one for one in seen if one is not None]
    return tuple([Signal(level.replace("-", " "), weights[level], note) for level, note in found])
