"""From groups to answers: can two claims both be true, and if not, why? Ordered rules for each kind of value."""

from __future__ import annotations

import inspect
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from itertools import combinations

from msgspec.structs import replace

from factdiff.compare import events, names, offices, quantities, quotes, results, statements, times
from factdiff.compare.arithmetic import CHECKS
from factdiff.compare.calendar import DAYS
from factdiff.compare.confidence import confidence
from factdiff.compare.scope import SCOPES
from factdiff.compare.units import commensurable, in_base_unit
from factdiff.model import Answer, Claim, ClaimKind, Group, Judgement, Pair, Quantity
from factdiff.settings import Settings

__all__ = ["RULES", "asked", "bystanders", "judge", "relate", "rule_manual", "set_beside"]

Rule = Callable[[Claim, Claim, Settings], Answer | None]
Place = tuple[int, int]  # of a pair: where its two claims stand in their group

RULES: Mapping[ClaimKind, tuple[Rule, ...]] = {
    "quantity": quantities.RULES,
    "duration": quantities.RULES,
    "score": results.RULES,
    "time": times.RULES,
    "event": events.EVENT_RULES,
    "office": offices.RULES,
    "name": names.RULES,
    "statement": statements.RULES,
    "quote": quotes.RULES,
}

ONE_SOURCE = "Only one independent source makes this claim: nothing to set beside it."
_OVERRULED = frozenset({"another-place", "another-scope", "group-against-total", "another-basis", "scope-unknown"})
_SILENT = Answer("UNKNOWN", None, "nothing-to-say")
_CARRIED = Answer("UNKNOWN", None, "both-carried-by-one-article")


def relate(left: Claim, right: Claim, settings: Settings) -> Answer:
    """The answer of the first rule that has one; the same whichever claim comes first."""
    if (
        isinstance(left.value, Quantity)
        and isinstance(right.value, Quantity)
        and commensurable(left.value, right.value)
    ):
        left = replace(left, value=in_base_unit(left.value))
        right = replace(right, value=in_base_unit(right.value))
    for rule in RULES.get(left.kind, ()):
        answer = rule(left, right, settings)
        if answer is not None:
            return answer
    return _SILENT


def judge(group: Group, settings: Settings, known: Mapping[Place, Answer] | None = None) -> tuple[Judgement, ...]:
    """Every pair of a group that is about one thing, with its answer; `known` are those that were asked for before."""
    answers = {**asked(group, settings, known or {}), **(known or {})}
    same = {pair for pair, answer in answers.items() if answer.relation == "SAME"}
    beside: dict[str, list[int]] = defaultdict(list)
    for n, claim in enumerate(group.claims):
        beside[claim.article].append(n)
    rivals = _rivals(answers)
    judgements = []
    for pair in group.pairs:
        carried = _carried(pair, group, answers, same, beside) or _told_apart(pair, group, answers, rivals)
        sure = confidence(pair, group.claims[pair.left], group.claims[pair.right], settings)
        answer = _CARRIED if carried else answers[pair.left, pair.right]
        judgements.append(Judgement(pair, answer, sure, sure >= settings.sure))
    return tuple(judgements)


def set_beside(group: Group, settings: Settings) -> tuple[Judgement, ...]:
    """Every pair of a group of figures that only look alike, with why they are not to be taken for each other."""
    return tuple(
        Judgement(
            pair,
            quantities.of_other_things(group.claims[pair.left], group.claims[pair.right], settings),
            confidence(pair, group.claims[pair.left], group.claims[pair.right], settings),
            False,
        )
        for pair in group.pairs
    )


def asked(group: Group, settings: Settings, known: Mapping[Place, Answer]) -> dict[Place, Answer]:
    """The answers to all pairs of a group that are not known yet."""
    pairs = {(pair.left, pair.right): pair for pair in group.pairs if (pair.left, pair.right) not in known}
    return {
        (n, m): _in_spite_of_scope(pair, relate(group.claims[n], group.claims[m], settings))
        for (n, m), pair in pairs.items()
    }


def _in_spite_of_scope(pair: Pair, answer: Answer) -> Answer:
    """A number that two articles do not share by chance agrees, although one tells of another place with it."""
    if answer.verdict is not None or answer.reason not in _OVERRULED:
        return answer
    twice = any(signal.signal == "told twice" for signal in pair.evidence)
    return Answer("SAME", "agreement", "equal") if twice else answer


def bystanders(group: Group, answers: Mapping[Place, Answer], about: Set[str], held: Sequence[str]) -> list[Place]:
    """The pairs of other claims that bear on what is found on the claims of some articles.

    Who else says the same and who stands against it, whether these say the same of each other, and which article tells
    both of two opposite sentences. `held`: what each claim says, in one form for one position.
    """
    found = {n for pair, answer in answers.items() if answer.verdict for n in pair}
    if not found:
        return []
    against = {n for pair, answer in answers.items() if answer.relation == "CONFLICT" for n in pair}
    agreed = {n for pair, answer in answers.items() if answer.relation == "SAME" and found & {*pair} for n in pair}
    positions = {held[n] for n in found}
    others = [n for n, claim in enumerate(group.claims) if claim.article not in about]
    articles = {group.claims[n].article for n in others if n in against} if group.kind == "statement" else ()

    def bears(n: int) -> bool:
        alike = held[n] in positions or group.kind == "name"  # names of one person stand together, however long
        return alike or n in found or n in agreed or group.claims[n].article in articles

    return list(combinations(filter(bears, others), 2))


def _carried(
    pair: Pair,
    group: Group,
    answers: Mapping[Place, Answer],
    same: set[Place],
    beside: Mapping[str, Sequence[int]],
) -> bool:
    """Whether one of two articles gives both figures itself, in one voice: then it does not hold them for rivals."""
    if answers[pair.left, pair.right].relation != "CONFLICT":
        return False
    for own, other in ((pair.left, pair.right), (pair.right, pair.left)):
        claim = group.claims[own]
        for n in beside[claim.article]:
            together = n != own and group.claims[n].speaker == claim.speaker
            if together and (min(n, other), max(n, other)) in same:
                return True
    return False


def _rivals(answers: Mapping[Place, Answer]) -> Mapping[int, Mapping[str, list[int]]]:
    """For each claim those that contradict it, by their reason."""
    rivals: dict[int, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for (left, right), answer in answers.items():
        if answer.relation == "CONFLICT":
            rivals[left][answer.reason].append(right)
            rivals[right][answer.reason].append(left)
    return rivals


def _told_apart(
    pair: Pair,
    group: Group,
    answers: Mapping[Place, Answer],
    rivals: Mapping[int, Mapping[str, list[int]]],
) -> bool:
    """Whether a third article says both of two sentences in one voice: one exchange rose, and another one fell."""
    answer = answers[pair.left, pair.right]
    one_article = group.claims[pair.left].article == group.claims[pair.right].article
    if group.kind != "statement" or answer.relation != "CONFLICT" or one_article:
        return False
    with_left = {group.claims[n].article: group.claims[n].speaker for n in rivals[pair.right][answer.reason]}
    with_right = [group.claims[n] for n in rivals[pair.left][answer.reason]]
    return any(c.article in with_left and with_left[c.article] == c.speaker for c in with_right)


def rule_manual() -> dict[str, str]:
    """Rule name -> its manual, for `factdiff explain`. Names are written with hyphens."""
    rules = [rule for kind in RULES.values() for rule in kind]
    named = {
        rule.__name__.replace("_", "-"): inspect.getdoc(rule) or ""
        for rule in (*rules, quantities.of_other_things, *CHECKS, *DAYS)
    }
    return named | dict(SCOPES) | {"one-source": ONE_SOURCE}
