"""In what state those are who are counted: still treated, gone home, badly hurt; or dead and hurt together."""

from __future__ import annotations

from factdiff.claims.scene import Scene, Scenes
from factdiff.model import Mention

_STATES = ("treated", "discharged", "critical")
_HURT = ("treated", "critical")  # who is treated was hurt, who left may be anybody
_BEFORE, _BEHIND = 1, 3  # tokens from a state to those who are in it: the treatment of 214; 682 have now left


def role_at(at: int, scene: Scene, scenes: Scenes) -> str | None:
    """What a word beside a count of people says of it, as tolls.toml has it."""
    tolls = scenes.pack.claims.tolls
    if not scene.sentence.first <= at < scene.sentence.last or not scenes.tokens[at].mask & tolls.bit:
        return None
    match = tolls.at(scenes.tokens, at, stop=scene.sentence.last)
    return match.entry.role if match is not None else None


def is_both(mention: Mention, scene: Scene, scenes: Scenes) -> bool:
    """Whether the dead and the hurt are counted together: 450 people, between killed and injured."""
    return role_at(mention.last, scene, scenes) == "both"


def state_of(mention: Mention, scene: Scene, scenes: Scenes) -> str | None:
    """What those counted are in: the treatment of 214 injured; 682 injured who have left hospital."""
    for at in range(mention.first - _BEFORE, mention.first):
        if (found := role_at(at, scene, scenes)) in _STATES:
            return found
    others = {n for m in scene.mentions if m.first > mention.last for n in (m.first - 1, m.first - 2)}
    for at in range(mention.last, min(mention.last + _BEHIND, scene.sentence.last)):
        if scenes.commas(mention.last, at + 1):
            return None
        if at not in others and (found := role_at(at, scene, scenes)) in _STATES:
            return found
    return None


def is_hurt(mention: Mention, scene: Scene, scenes: Scenes) -> bool:
    """Whether people are told to be treated, who then were hurt."""
    return state_of(mention, scene, scenes) in _HURT
