"""Claims of events: what happened between whom, whether it is done or planned, and on which day."""

from __future__ import annotations

from factdiff.claims.reach import cost
from factdiff.claims.scene import Cue, Scene, Scenes
from factdiff.claims.stance import stance_of
from factdiff.lang.claims import Happening
from factdiff.model import Mention
from factdiff.settings import Settings


def kind_of(cue: Cue, scene: Scene, scenes: Scenes) -> str | None:
    """The kind of event a verb or noun stands for in this sentence: what was signed must be something one signs."""
    if not isinstance(cue.entry, Happening):
        return cue.id
    if cue.first not in scene.events:  # several kinds of claims ask
        scene.events[cue.first] = _kind(cue.id, cue.entry, scene, scenes)
    return scene.events[cue.first]


def _kind(kind: str, happening: Happening, scene: Scene, scenes: Scenes) -> str | None:
    if happening.needs and not _concepts(scene, scenes) & set(happening.needs):
        if happening.otherwise is None:
            return None
        kind = happening.otherwise
    entries = scenes.pack.claims.happenings.entries
    if (where := happening.where) is not None:
        kind = next((where[concept] for concept in sorted(_concepts(scene, scenes)) if concept in where), kind)
    return entries[kind].broader or kind


def _concepts(scene: Scene, scenes: Scenes) -> set[str]:
    entries = scenes.pack.claims.concepts.entries
    found = {cue.id for cue in scene.of("concept")}
    return found | {broader for cue in found if (broader := entries[cue].broader)}


def participants_of(
    cue: Cue, mention: Mention | None, scene: Scene, scenes: Scenes, settings: Settings
) -> tuple[str, ...]:
    """Who and where stands near an event: persons, bodies, countries and cities, a capital with its country."""
    found: set[str] = set()
    for name in scene.of("person", "city", "country", "both", "party"):
        if cost(name, cue.first, cue.last, scenes, settings) > settings.participant_reach:
            continue
        if name.kind == "both":
            found |= set(scenes.pair)
        else:
            found.add(name.id)
            if name.country:
                found.add(name.country)
    return tuple(sorted(found))


def event_stance(cue: Cue, scene: Scene, scenes: Scenes, settings: Settings) -> str:
    """Whether an event is told as done, planned or denied: a verb of the future is a plan."""
    if cue.tense == "future":
        return "planned"
    return stance_of(cue.first, cue.last, scene, scenes, settings)
