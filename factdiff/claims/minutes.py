"""From a minute of play to a claim: whose minute it is, which goal it saw, and against whom."""

from __future__ import annotations

from itertools import pairwise

from factdiff.claims.about import opponents
from factdiff.claims.build import make_claim
from factdiff.claims.reach import nearest
from factdiff.claims.scene import Cue, Scene, Scenes
from factdiff.model import Claim, Mention, Ordinal, Quantity
from factdiff.settings import Settings

MINUTE = "match-minute"
_GOAL = "goal"
_JOINED = 2  # tokens from one of several names or minutes to the next: «سامي وفادي», «48 و53»
_TO_LIST = 6  # tokens from the last of several names to the first of their minutes
_GOAL_REACH = 14  # tokens from "the second goal" to its minute


def minute_claim(mention: Mention, scene: Scene, scenes: Scenes, settings: Settings) -> Claim:
    """A minute of play: whose it is and which goal it saw matter, and nothing else of its scope."""
    player = _of_list(mention, scene) or nearest(scene.of("person"), mention, scenes, settings)
    return make_claim(
        scenes,
        scene,
        mention.span,
        "quantity",
        mention.value,
        measure=MINUTE,
        participants=(player.id,) if player else (),
        near=(mention.first, mention.last),
        about=(*_goal(mention, scene, scenes), *opponents(mention, scene, scenes)),
    )


def _of_list(mention: Mention, scene: Scene) -> Cue | None:
    """Who scored in which of several minutes: «سجلهما سامي وفادي في الدقيقتين 6 و70»."""
    minutes = _run([m for m in scene.mentions if _is_minute(m)], mention)
    people = [cue for cue in scene.of("person") if cue.last <= minutes[0].first]
    if len(minutes) < 2 or len(people) < len(minutes):
        return None
    own = people[-len(minutes) :]
    gaps = [right.first - left.last for left, right in pairwise(own)]
    if any(gap > _JOINED for gap in gaps) or minutes[0].first - own[-1].last > _TO_LIST:
        return None
    if len(people) > len(own) and own[0].first - people[-len(own) - 1].last <= 1:
        return None  # three names for two minutes
    return own[minutes.index(mention)]


def _run(minutes: list[Mention], mention: Mention) -> list[Mention]:
    """The minutes that are told in one breath with a minute, itself among them."""
    runs: list[list[Mention]] = []
    for each in minutes:
        if runs and each.first - runs[-1][-1].last <= _JOINED:
            runs[-1].append(each)
        else:
            runs.append([each])
    return next((run for run in runs if mention in run), [mention])


def _is_minute(mention: Mention) -> bool:
    return isinstance(mention.value, Quantity) and mention.value.unit == MINUTE


def _goal(mention: Mention, scene: Scene, scenes: Scenes) -> tuple[str, ...]:
    """Which goal of the match it was, as a `goal:` term: the second goal, in minute 80; "his second" may be any."""
    others = [m.last for m in scene.mentions if _is_minute(m) and m.last <= mention.first]
    first = max([scene.sentence.first, mention.first - _GOAL_REACH, *others])
    told = [m for m in scene.mentions if isinstance(m.value, Ordinal) and m.value.of == _GOAL]
    near = [m for m in told if first <= m.first and m.last <= mention.first]
    return (f"goal:{near[-1].value.amount:f}",) if near else ()  # type: ignore[union-attr]
