"""Which countries a figure is of: those of its item in a list, of its clause, or of the disaster that it counts."""

from __future__ import annotations

from factdiff.claims.measures import fates
from factdiff.claims.reach import preceding
from factdiff.claims.scene import FIGURES, Cue, Scene, Scenes
from factdiff.model import Mention

_OF_IT = 6  # "4.8bn between Russia and Iran": who a figure is of follows it at once


def whose(
    measure: str | None, mention: Mention, concept: Cue | None, home: Scene, scenes: Scenes, place: str | None
) -> tuple[str, ...]:
    """Whose figure it is. The dead of a disaster are of the country it struck, named in the sentence or the article."""
    if measure not in fates(scenes):
        return _participants(mention, concept, home, scenes)
    struck = scenes.country_of(place)  # a Syrian observatory may count the dead of a Libyan city
    if struck is not None:
        return (struck,)
    named = {c.country for c in home.of("country", "city") if c.country and not _inside_figure(c, home)}
    return tuple(sorted(named)) or scenes.leading


def _participants(mention: Mention, concept: Cue | None, home: Scene, scenes: Scenes) -> tuple[str, ...]:
    """Countries the figure is of: those after the last like figure, else those of its sentence."""
    cues = home.of("country", "city", "both")
    cues = tuple(c for c in cues if not _inside_figure(c, home) and not _goes_on(c, mention, home, scenes))
    cues = _of_item(cues, mention, home, scenes) or cues
    earlier = preceding(home, mention, (mention.kind,)) if concept and concept.last <= mention.first else None
    if earlier is not None and concept is not None and earlier.first >= concept.last:
        own = [c for c in cues if 0 <= c.first - concept.last <= 1]
        after = [c for c in cues if earlier.last <= c.first < mention.first]
        cues = tuple({*own, *after}) if after else cues
    found: set[str] = set()
    for cue in cues:
        if cue.kind == "both":
            found |= set(scenes.pair)
        elif cue.country:
            found.add(cue.country)
    return tuple(sorted(found))


def _of_item(cues: tuple[Cue, ...], mention: Mention, home: Scene, scenes: Scenes) -> tuple[Cue, ...]:
    """The countries right before an item of a list, which are its own: the Emirates by 163, Iraq by 220 thousand."""
    by, at, own = scenes.pack.claims.by.prefixes, mention.first, list[Cue]()
    if preceding(home, mention, (mention.kind,)) is None or home.sentence.first > mention.first:
        return ()
    at -= at > home.sentence.first and scenes.tokens[at - 1].text in by
    for cue in reversed(cues):
        if cue.last == at:
            own, at = [cue, *own], cue.first
    return tuple(own)


def _goes_on(cue: Cue, mention: Mention, home: Scene, scenes: Scenes) -> bool:
    """Whether a country stands so far behind a figure that the sentence has gone on to something else."""
    if home.sentence.first > mention.first or cue.first < mention.last:
        return False
    return cue.first - mention.last > _OF_IT or scenes.commas(mention.last, cue.first) > 0


def _inside_figure(cue: Cue, scene: Scene) -> bool:
    return any(m.first <= cue.first < m.last for m in scene.mentions if m.kind in FIGURES)
