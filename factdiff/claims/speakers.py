"""Who says it: the subject of the verb of saying that governs a claim, or the source it is attributed to."""

from __future__ import annotations

from factdiff.claims.scene import Cue, Scene, Scenes
from factdiff.lang.claims import Saying
from factdiff.model import Office, Speaker

# A speaker stands within so many tokens of the verb of saying.
_REACH = 8


def speaker_of(token: int, scene: Scene, scenes: Scenes) -> Speaker | None:
    """The speaker of the words at a token, or None where the article itself speaks."""
    sayings = [c for c in scene.of("saying") if c.last <= token]
    after = [c for c in scene.of("saying") if c.first > token and isinstance(c.entry, Saying) and c.entry.attributes]
    for saying in (*reversed(sayings), *after):
        found = _subject(saying, scene)
        if found is not None:
            return _speaker(found, scene)
    return None


def _subject(saying: Cue, scene: Scene) -> Cue | None:
    names = scene.of("person", "party")
    following = [c for c in names if 0 <= c.first - saying.last <= _REACH]
    if following:
        return following[0]
    leading = [c for c in names if 0 <= saying.first - c.last <= _REACH]
    return leading[-1] if leading else None


def _speaker(cue: Cue, scene: Scene) -> Speaker:
    name = cue.id.partition(":")[2]
    offices = (m.value for m in scene.mentions if isinstance(m.value, Office))
    office = next((f"{o.role} {o.of or ''}".strip() for o in offices if o.holder == name), None)
    return Speaker(name, cue.id, office)
