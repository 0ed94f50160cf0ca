"""Rules for whole sentences that are the same but for one thing: a figure, a pole, a negation, who or where."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain

from factdiff.compare.bearings import another_side, same_side
from factdiff.compare.fitting import (
    another_period,
    dated_alike,
    exclude,
    measured,
    measures_apart,
    measures_differ,
    not_ahead,
    occasions,
    one_odd,
    one_party_more,
    two_players,
    unmatched,
)
from factdiff.compare.laying import Laid, exceptive, lay, measure_two, of_a_group, speak_of_two, turned
from factdiff.compare.majorities import same_majority
from factdiff.compare.scope import days_between, disjoint
from factdiff.model import Answer, Claim, Ordinal, Statement, TimeSpan, Value
from factdiff.settings import Settings

# So many things that only one of two opposite sentences names are no other wording of the one thing.
_TOLD_OTHERWISE = 2

# The instance of what states but a part of its sentence, and of a sentence of several parts.
_CLAUSE, _WHOLE = "clause", "whole"
_FAILED = "pole:outcome:failure"
_LOST = frozenset({"pole:match:lost", "pole:level:down"})  # what fails as well
_TRUTH = "pole:truth:"  # who affirms one thing may deny another
_FEW_MORE = 0.15  # two words in common must be more of the sentence than many


def _statements(left: Claim, right: Claim) -> tuple[Statement, Statement]:
    assert isinstance(left.value, Statement) and isinstance(right.value, Statement)
    return left.value, right.value


def another_time(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Sentences of different days: what was so on one may be otherwise on the other. Not where both tell of one moment,
    nor where they differ in what no day changes: what a treaty contains, whether a shot came from inside the area.
    """
    if left.article == right.article:
        return Answer("UNKNOWN", None, "same-article")
    one, other = _statements(left, right)
    lasting = "pole:" in "".join(one.terms) and _lasting(lay(one, other), settings)
    strict = lasting or _CLAUSE in (left.instance, right.instance)
    if not strict and left.as_of == right.as_of:
        return None  # as nearly all sentences of one story
    occasion = occasions(not_ahead(left), not_ahead(right), settings)
    if occasion is False and strict:
        return Answer("UNKNOWN", None, "another-occasion")
    if lasting or (occasion and _WHOLE not in (left.instance, right.instance)):
        return None
    if (left.as_of is None) != (right.as_of is None):
        return Answer("UNKNOWN", None, "time-unknown")
    if left.as_of is not None and right.as_of is not None and disjoint(left.as_of, right.as_of):
        return Answer("UNKNOWN", None, "another-time")
    return None


def _lasting(laid: Laid, settings: Settings) -> bool:
    """Whether the poles in which two sentences differ are of a scale on which nothing moves from day to day."""
    mine, theirs = laid.only("pole:")
    scales = {pole.split(":")[1] for pole in (*mine, *theirs)}
    return bool(mine and theirs) and scales <= set(settings.lasting_scales)


def said_alike(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """The same sentence in both: no finding of its own, but who carries both of two rivals takes no side."""
    one, other = _statements(left, right)
    laid = lay(one, other)
    same = not (laid.left or laid.right) and one.polarity == other.polarity and one.values == other.values
    same = same and turned(one) == turned(other)
    same = same or one.predicate == other.predicate  # "in the following hours", whatever the day
    return Answer("SAME", None, "said-alike") if same else None


def another_figure(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Two sentences that are the same but for one figure, number of times or date, which cannot both be true."""
    one, other = _statements(left, right)
    if _CLAUSE in (left.instance, right.instance):
        return None  # the figures of a clause are claims of their own
    laid = lay(one, other)
    if _lasting(laid, settings):
        return None  # they differ in more than a figure
    few = laid.same <= settings.statement_shared
    if laid.same < settings.statement_shared or laid.share < settings.statement_share + few * _FEW_MORE:
        return None
    if laid.whole < settings.statement_whole:
        return None
    odd = one_odd(one.values, other.values, settings)
    if odd is None or one.polarity != other.polarity or measures_differ(one, other, odd, settings):
        return None
    if speak_of_two(one, other, laid) or measure_two(one, other, laid) or _otherwise_told(laid, odd[0], settings):
        return None
    if isinstance(odd[0], TimeSpan) and isinstance(odd[1], TimeSpan):
        # Another day is another event, unless all else is the same and it lies near; years apart, all but a word.
        apart = days_between(odd[0], odd[1]) > settings.same_occurrence_days
        least = settings.dated_share if apart else settings.entity_share
        if laid.whole < least or (apart and not dated_alike(left, right, odd[0], odd[1], settings)):
            return None
    elif one_party_more(one, other) or another_period(one.values, other.values, settings):
        return None
    return Answer("CONFLICT", "contradiction", "another-figure")


def _otherwise_told(laid: Laid, odd: Value, settings: Settings) -> bool:
    """Whether more differs than the figure: it was refused, it rises one year and falls the next; or it is the
    number of one of several, the third flight, and something else is told of it.
    """
    mine, theirs = laid.only("pole:")
    if {*mine, *theirs} & set(settings.annulling) or (mine and theirs and isinstance(odd, TimeSpan)):
        return True
    return isinstance(odd, Ordinal) and (laid.whole < settings.entity_share or laid.each_more(1))


def another_pole(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """One sentence says of a thing what excludes what the other says of it: it rises, it falls; convicted, cleared."""
    one, other = _statements(left, right)
    laid = lay(one, other)
    mine, theirs = laid.only("pole:")
    if len(mine) != 1 or len(theirs) != 1 or not exclude(mine[0], theirs[0]) or two_players(one, other, mine[0]):
        return None
    if laid.same < settings.statement_shared or speak_of_two(one, other, laid) or one.polarity != other.polarity:
        return None
    if occasions(one.values, other.values, settings) is False or measures_apart(one, other):
        return None
    negated = "not-" in mine[0] + theirs[0]
    if not negated and laid.each_more(_more_allowed(mine)):
        return None
    least = settings.negation_share if mine[0].startswith(_TRUTH) else settings.pole_share
    if not negated:
        return Answer("CONFLICT", "contradiction", "another-pole") if laid.whole >= least else None
    denying, other = (one, other) if "not-" in mine[0] else (other, one)
    if laid.share < settings.negation_share or of_a_group(denying, other) or exceptive(one, other):
        return None
    return Answer("CONFLICT", "contradiction", "another-pole")


def _more_allowed(poles: Iterable[str]) -> int:
    """How many things more on either side make two sentences speak of two: one, where something is denied, since the
    leak from a tanker may be denied, and one from a pipe affirmed.
    """
    return 1 if any(pole.startswith(_TRUTH) for pole in poles) else _TOLD_OTHERWISE


def denied(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """One sentence denies what the other affirms in the same words: "no", "not", "un-"."""
    one, other = _statements(left, right)
    mine, theirs = ({word for word in turned(said) if said.terms.count(word) < 2} for said in (one, other))
    if mine & theirs:
        return None  # both deny it: it is not binding, it is non-binding
    laid = lay(one, other)
    if one.polarity == other.polarity and not (bool(mine) != bool(theirs) and mine | theirs <= laid.shared):
        return None
    if laid.same < settings.statement_shared or laid.whole < settings.negation_share or speak_of_two(one, other, laid):
        return None
    if occasions(one.values, other.values, settings) is False:
        return None
    if any(laid.only("pole:")) or exceptive(one, other) or not _nothing_else_denied(one, other, laid):
        return None
    return Answer("CONFLICT", "contradiction", "denied")


def none_counted(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """One sentence gives a number of what the other, speaking of nothing else, says there was none of."""
    one, other = _statements(left, right)
    laid = lay(one, other)
    if one.polarity and other.polarity and not any(map(_negated, chain(*laid.only("pole:")))):
        return None  # neither denies anything
    if laid.same < settings.statement_shared or speak_of_two(one, other, laid):
        return None
    if occasions(one.values, other.values, settings) is False or exceptive(one, other):
        return None
    for counting, denying, lone in ((one, other, laid.right), (other, one, laid.left)):
        counted = {f"about:{measure}" for value in counting.values for measure in measured(counting, value)}
        none = not denying.polarity or any(map(_negated, lone))
        if none and counting.polarity and counted & {*denying.terms} and not denying.values:
            more = [term for term in lone if not term.startswith("pole:")]
            return Answer("CONFLICT", "contradiction", "none-counted") if not more else None
    return None


def _nothing_else_denied(left: Statement, right: Statement, laid: Laid) -> bool:
    """Whether what one sentence denies is spoken of in the other, too."""
    lone = {term for term in (*left.terms, *right.terms) if term.startswith("no:")}
    return {term.replace("no:", "word:") for term in lone} <= laid.shared or not lone


def annulled(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """One sentence says that what the other tells in the same words was refused, stopped, ignored or failed."""
    one, other = _statements(left, right)
    laid = lay(one, other)
    parts = {_CLAUSE, _WHOLE} & {left.instance, right.instance}
    least = settings.entity_share if parts else settings.annulled_share
    if laid.same < settings.statement_shared or laid.whole < least:
        return None
    mine, theirs = (set(poles) for poles in laid.only("pole:"))
    annulling = set(settings.annulling)
    if (
        bool(mine & annulling) == bool(theirs & annulling)
        or (_FAILED in mine | theirs and (mine | theirs) & _LOST)  # who lost the final failed to win it
        or one.polarity != other.polarity
        or speak_of_two(one, other, laid)
        or laid.each_more(_more_allowed([*mine, *theirs]))
    ):
        return None
    if any(exclude(own, other) and "not-" in own + other for own in mine for other in theirs):
        return None  # a negation of the other's pole, which is asked elsewhere
    aims = {term.replace("aim:", "pole:", 1) for term in (*one.terms, *other.terms) if term.startswith("aim:")}
    if (mine | theirs) & annulling <= aims or any(_turns(term) for term in (*one.terms, *other.terms)):
        return None  # what is done to stop a thing does not stop it; and one "not" more may turn it back
    if len((mine | theirs) & annulling) > 1 or unmatched(one.values, other.values, settings):
        return None  # who refuses to stop goes on; and one sum, year or round was refused, another not
    if not _same_deed(one if mine & annulling else other, laid):
        return None
    return Answer("CONFLICT", "contradiction", "annulled")


def _turns(term: str) -> bool:
    return term.startswith("not:") or _negated(term)


def _negated(term: str) -> bool:
    return term.startswith("pole:") and ":not-" in term


def _same_deed(annulling: Statement, laid: Laid) -> bool:
    """Whether a third of what is refused or denied stands in the other sentence: a recall denied is no meeting held."""
    words = {term for term in annulling.terms if term.startswith("word:")}
    return 3 * len(words & laid.shared) >= len(words)


def another_entity(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Two sentences that are the same but for one name of one kind: another country, city, calling or commodity."""
    one, other = _statements(left, right)
    laid = lay(one, other)
    if laid.same < settings.entity_shared or laid.whole < settings.entity_share:
        return None
    if one.polarity != other.polarity or max(len(laid.left), len(laid.right)) > settings.entity_odd:
        return None
    swapped = [laid.only(sort) for sort in ("country:", "city:", "rival:")]
    swapped = [pair for pair in swapped if any(pair)]
    if len(swapped) != 1 or [len(side) for side in swapped[0]] != [1, 1]:
        return None
    if any(pole.startswith(_TRUTH) for side in laid.only("pole:") for pole in side):
        return None  # who denies one minister's resignation says nothing of another's
    if unmatched(one.values, other.values, settings):
        return None  # another place and another figure: another event
    if {f"and:{side[0]}" for side in swapped[0]} & {*one.terms, *other.terms}:
        return None  # one more than the other names
    if {f"{sort}:{side[0]}" for side in swapped[0] for sort in ("own", "else")} & {*one.terms, *other.terms}:
        return None  # each city has an exchange or a court of its own; or the other clause names it
    mine, theirs = (side[0].rpartition(":")[0] for side in swapped[0])
    return Answer("CONFLICT", "contradiction", "another-entity") if mine == theirs else None


Rule = Callable[[Claim, Claim, Settings], Answer | None]

RULES: tuple[Rule, ...] = (
    same_majority,
    same_side,
    another_side,
    another_time,
    said_alike,
    another_figure,
    another_pole,
    none_counted,
    denied,
    annulled,
    another_entity,
)
