"""Figures set against another in one sentence: "4.8bn dollars, against 4bn in 2022" leaves out what is plain."""

from __future__ import annotations

from msgspec.structs import replace

from factdiff.claims.scene import Scene, Scenes
from factdiff.lang.claims import Marker
from factdiff.model import Mention, Quantity, TimeSpan
from factdiff.settings import Settings

_AGAINST = frozenset({"former", "against"})


def resumed(mention: Mention, scene: Scene, scenes: Scenes, settings: Settings) -> Mention:
    """A bare number that is compared with the figure before it, in that figure's unit; else the mention as it is."""
    value = mention.value
    if not isinstance(value, Quantity) or value.unit is not None or value.dimension is not None:
        return mention
    if not _linked(mention, scene, scenes, settings):
        return mention
    before = [m for m in scene.mentions if m.last <= mention.first and isinstance(m.value, Quantity)]
    if not before or mention.first - before[-1].last > settings.compared_reach:
        return mention
    model = before[-1]
    assert isinstance(model.value, Quantity)
    return replace(
        mention, kind=model.kind, value=replace(value, unit=model.value.unit, dimension=model.value.dimension)
    )


def _linked(mention: Mention, scene: Scene, scenes: Scenes, settings: Settings) -> bool:
    """Whether a number stands right after "against", "compared with", or after the "to" of a movement."""
    for cue in scene.of("marker"):
        if cue.id in _AGAINST and cue.first < mention.first and mention.first - cue.last < settings.adjacent:
            return True
    prepositions, tokens = scenes.pack.claims.prepositions, scenes.tokens
    found = prepositions.at(tokens, mention.first - 1, strip=False) if mention.first else None
    moved = any(cue.last <= mention.first for cue in scene.of("movement"))
    return found is not None and found.id == "to" and moved


def set_against(mention: Mention, time: Mention, scene: Scene, scenes: Scenes, settings: Settings) -> bool:
    """Whether a time is the other figure's: "4.8bn, against 4bn in 2022" does not say when the 4.8bn was.

    Nor does what a rise is measured against: "it grew by 8 % against last year *and reached* 15bn".
    """
    if not isinstance(time.value, TimeSpan):
        return False
    told = [cue for cue in scene.of("movement") if time.last <= cue.first and cue.last <= mention.first]
    which = scenes.pack.claims.deeds.relatives
    went_on = told and not any(scenes.tokens[n].text in which for n in range(time.last, told[0].first))
    for cue in scene.of("marker"):
        if not isinstance(cue.entry, Marker) or cue.id not in _AGAINST:
            continue
        if went_on and 0 <= time.first - cue.last < settings.adjacent:
            return True
        if mention.last <= cue.first < time.first:
            return any(isinstance(m.value, Quantity) and cue.first < m.first < time.first for m in scene.mentions)
        if time.last <= cue.first < mention.first:
            return any(m.kind == "time" and m.first >= mention.last for m in scene.mentions)
    return False
