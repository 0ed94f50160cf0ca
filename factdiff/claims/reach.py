"""How near a cue stands to a mention: what a value measures is what stands nearest; clause marks add distance."""

from __future__ import annotations

from collections.abc import Iterable

from factdiff.claims.scene import Cue, Scene, Scenes
from factdiff.model import Mention
from factdiff.settings import Settings


def cost(cue: Cue, first: int, last: int, scenes: Scenes, settings: Settings) -> float:
    """Distance in tokens between a cue and the tokens [first, last); 0 where they overlap."""
    if cue.last <= first:
        return first - cue.last + settings.clause_cost * scenes.commas(cue.last, first)
    if cue.first >= last:
        gap = cue.first - last
        if gap == 1 and scenes.pack.claims.prepositions.at(scenes.tokens, last, strip=False):  # three years of talks
            return 1.0
        return gap + settings.after_cost + settings.clause_cost * scenes.commas(last, cue.first)
    return 0.0


def nearest(
    cues: Iterable[Cue], mention: Mention, scenes: Scenes, settings: Settings, *, reach: float | None = None
) -> Cue | None:
    """The cue that stands nearest to a mention, within reach; the earlier one of two equally near."""
    reached = [(cost(cue, mention.first, mention.last, scenes, settings), cue.first, cue.id, cue) for cue in cues]
    reached = [item for item in reached if item[3].first < mention.last or item[0] <= settings.after_reach]
    best = min(reached, key=lambda item: item[:3], default=None)
    return best[3] if best is not None and best[0] <= (settings.reach if reach is None else reach) else None


def between(scene: Scene, first: int, last: int, kinds: Iterable[str]) -> list[Mention]:
    """Mentions of some kinds that lie wholly between two tokens."""
    wanted = frozenset(kinds)
    return [m for m in scene.mentions if m.kind in wanted and first <= m.first and m.last <= last]


def preceding(scene: Scene, mention: Mention, kinds: Iterable[str]) -> Mention | None:
    """The last mention of some kinds before this one in its sentence."""
    wanted = frozenset(kinds)
    before = [m for m in scene.mentions if m.kind in wanted and m.last <= mention.first]
    return before[-1] if before else None


def goes_on(cue: Cue, scenes: Scenes) -> bool:
    """Whether a word begins with "and", so that what stands before it is not its own: «ارتفع إلى 86 وأصيب 44»."""
    conjunctions = scenes.pack.names.sounds.conjunctions
    splits = scenes.pack.clitics.splits(scenes.tokens[cue.first].text)
    return any(split.prefix.startswith(conjunctions) for split in splits if split.prefix)
