"""The stance of a claim (asserted, planned, a target, an estimate, denied) and the part its figure plays."""

from __future__ import annotations

from factdiff.claims.reach import cost
from factdiff.claims.scene import Cue, Scene, Scenes
from factdiff.lang.claims import Marker, Saying
from factdiff.model import Mention, Quantity, Stance
from factdiff.settings import Settings

_AGAINST, _FORMER = "against", "former"


def _marked(sets: str, first: int, last: int, scene: Scene, scenes: Scenes, settings: Settings) -> Cue | None:
    """The nearest marker of one sort on the side it belongs to, in the same clause."""
    found = []
    for cue in scene.of("marker"):
        if not isinstance(cue.entry, Marker) or cue.entry.sets != sets:
            continue
        if cue.entry.where == "before" and cue.first >= first:
            continue
        if cue.entry.where == "after" and cue.first < last:
            continue
        if _anothers(cue, first, last, scene):
            continue
        found.append((cost(cue, first, last, scenes, settings), cue.first, cue))
    best = min(found, key=lambda item: item[:2], default=None)
    return best[2] if best is not None and best[0] <= settings.marker_reach else None


def _anothers(cue: Cue, first: int, last: int, scene: Scene) -> bool:
    """Whether a marker runs into a date ("in the month of …"), or stands right before the figure after this one."""
    if any(m.kind == "time" and m.first < cue.last and cue.first < m.last for m in scene.mentions):
        return True
    follows = cue.first >= last and isinstance(cue.entry, Marker) and cue.entry.sets == "role"
    return follows and any(isinstance(m.value, Quantity) and 0 <= m.first - cue.last <= 1 for m in scene.mentions)


def stance_of(first: int, last: int, scene: Scene, scenes: Scenes, settings: Settings) -> Stance:
    """What the article makes of the claim: it happened, it is wanted, awaited, guessed or denied."""
    if (first, last) not in scene.stances:  # several kinds of claims ask
        scene.stances[first, last] = _stance(first, last, scene, scenes, settings)
    return scene.stances[first, last]


def _stance(first: int, last: int, scene: Scene, scenes: Scenes, settings: Settings) -> Stance:
    own = scenes.pack.claims.markers.at(scenes.tokens, first)  # «قد تصل إلى 20 ألفا»
    if own is not None and own.entry.sets == "stance":
        return own.entry.value  # type: ignore[return-value]
    marker = _marked("stance", first, last, scene, scenes, settings)
    if marker is not None and isinstance(marker.entry, Marker):
        return marker.entry.value  # type: ignore[return-value]
    verbs = [c for c in scene.of("happening", "movement") if c.last <= first and c.tense == "future"]
    if any(cost(cue, first, last, scenes, settings) <= settings.marker_reach for cue in verbs):
        return "planned"
    denials = [c for c in scene.of("saying") if isinstance(c.entry, Saying) and c.entry.denies and c.last <= first]
    return "denied" if denials else "asserted"


def role_of(mention: Mention, scene: Scene, scenes: Scenes, settings: Settings) -> str | None:
    """Whether a figure is a level, a change, what was before, a part or a total; with per month or per year."""
    parts = [
        role for role in (_change(mention, scene, scenes, settings), _basis(mention, scene, scenes, settings)) if role
    ]
    return " ".join(parts) or None


def _basis(mention: Mention, scene: Scene, scenes: Scenes, settings: Settings) -> str | None:
    cue = _marked("basis", mention.first, mention.last, scene, scenes, settings)
    near = cue is not None and cost(cue, mention.first, mention.last, scenes, settings) <= settings.adjacent
    return cue.id if cue is not None and near else None


def _rate(mention: Mention, move: Cue, scenes: Scenes) -> str | None:
    """A share beside a rise or fall: how far it moved, or, behind "to" and "from", where it stands and stood."""
    last = mention.first - 1
    found = scenes.pack.claims.prepositions.at(scenes.tokens, last, strip=False) if last >= move.last else None
    level = found is not None and found.id in ("from", "to")
    return ("former" if found.id == "from" else None) if found and level else f"change-{move.id}"


def _dated(mention: Mention, scene: Scene) -> bool:
    """Whether a time follows a figure at once: against 5 % in January is what it was then."""
    return any(m.kind == "time" and 0 <= m.first - mention.last <= 2 for m in scene.mentions)


def _stood(move: Cue, mention: Mention, scene: Scene, scenes: Scenes) -> bool:
    """Whether a share is told as a level behind a rise or fall: "to fall to 38 %, after it stood at 64.9 %"."""
    reach = [c for c in scene.of("movement") if c.id == "reach" and move.last <= c.first and c.last == mention.first]
    if not reach or reach[-1].tense == "noun":
        return False
    prepositions = scenes.pack.claims.prepositions
    between = (prepositions.at(scenes.tokens, n, strip=False) for n in range(move.last, reach[-1].first))
    return all(found is None or found.id != "by" for found in between)


def _change(mention: Mention, scene: Scene, scenes: Scenes, settings: Settings) -> str | None:
    moves = [c for c in scene.of("movement") if c.last <= mention.first and c.id in ("up", "down")]
    move = max(moves, key=lambda c: c.first, default=None)
    reached = move is not None and cost(move, mention.first, mention.last, scenes, settings) <= settings.reach
    marker = _marked("role", mention.first, mention.last, scene, scenes, settings)
    beside = marker is not None and cost(marker, mention.first, mention.last, scenes, settings) <= settings.adjacent
    if isinstance(mention.value, Quantity) and mention.value.dimension == "percentage":
        if beside and marker is not None and marker.id in (_AGAINST, _FORMER):
            return _FORMER if marker.id == _FORMER or _dated(mention, scene) else _AGAINST
        moved = move is not None and reached and not _stood(move, mention, scene, scenes)
        return _rate(mention, move, scenes) if move is not None and moved else None
    if beside and marker is not None:
        if marker.id != _AGAINST:
            return marker.id
        return _FORMER if isinstance(mention.value, Quantity) and mention.value.dimension == "money" else _AGAINST
    if move is None or not reached:
        return None
    prepositions = scenes.pack.claims.prepositions
    before = [
        prepositions.at(scenes.tokens, mention.first - back, strip=False) for back in (1, 2) if mention.first >= back
    ]
    preposition = next((found for found in before if found is not None), None)
    if preposition is not None:
        return {"from": "former", "to": None, "by": "increment"}[preposition.id]
    return "increment" if _by(mention, scenes) else None


def _by(mention: Mention, scenes: Scenes) -> bool:
    """Whether "by" stands on a figure's first word, or right before its digits."""
    prefixes, tokens = scenes.pack.claims.by.prefixes, scenes.tokens
    if any(split.prefix in prefixes for split in scenes.pack.clitics.splits(tokens[mention.first].text)):
        return True
    return mention.first > 0 and tokens[mention.first - 1].text in prefixes
