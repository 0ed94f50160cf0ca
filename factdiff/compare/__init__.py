"""From groups to answers: can two claims both be true, and if not, why? Ordered rules for each kind of value."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping

from factdiff.compare import names, offices, quantities, times
from factdiff.model import Answer, Claim, ClaimKind, Group, Judgement
from factdiff.settings import Settings

__all__ = ["RULES", "judge", "relate", "rule_manual"]

Rule = Callable[[Claim, Claim, Settings], Answer | None]

RULES: Mapping[ClaimKind, tuple[Rule, ...]] = {
    "quantity": quantities.RULES,
    "duration": quantities.RULES,
    "score": quantities.SCORE_RULES,
    "time": times.RULES,
    "event": times.EVENT_RULES,
    "office": offices.RULES,
    "name": names.RULES,
}

_SILENT = Answer("UNKNOWN", None, "nothing-to-say")


def relate(left: Claim, right: Claim, settings: Settings) -> Answer:
    """The answer of the first rule that has one; the same whichever claim comes first."""
    for rule in RULES.get(left.kind, ()):
        answer = rule(left, right, settings)
        if answer is not None:
            return answer
    return _SILENT


def judge(group: Group, settings: Settings) -> tuple[Judgement, ...]:
    """Every pair of a group that is about one thing, with its answer."""
    return tuple(
        Judgement(pair, relate(group.claims[pair.left], group.claims[pair.right], settings)) for pair in group.pairs
    )


def rule_manual() -> dict[str, str]:
    """Rule name -> its manual, for `factdiff explain`. Names are written with hyphens."""
    rules = (rule for kind in RULES.values() for rule in kind)
    return {rule.__name__.replace("_", "-"): inspect.getdoc(rule) or "" for rule in rules}
