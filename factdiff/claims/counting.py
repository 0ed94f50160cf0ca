"""Numbers without a noun of their own: "the number of tourists reached 13.2 million" counts tourists."""

from __future__ import annotations

from msgspec.structs import replace

from factdiff.claims.scene import FIGURES, Scene, Scenes
from factdiff.claims.words import content_lemma
from factdiff.model import Mention, Quantity


def counted(mention: Mention, scene: Scene, scenes: Scenes, reach: int) -> Mention:
    """A bare number with the noun that "the number of" names before it as its unit; else the mention as it is."""
    value = mention.value
    if not isinstance(value, Quantity) or value.unit is not None or value.dimension is not None:
        return mention
    heads, tokens = scenes.pack.claims.heads, scenes.tokens
    least = max([scene.sentence.first, mention.first - reach, *_ends(mention, scene)])
    for at in range(mention.first - 2, least - 1, -1):
        if not tokens[at].mask & heads.bit:
            continue
        match = heads.at(tokens, at, stop=mention.first)
        if match is None or match.entry.role != "number" or scenes.commas(at, mention.first):
            continue
        unit = _unit(at + match.size, mention.first, scene, scenes)
        return replace(mention, value=replace(value, unit=unit, dimension="count")) if unit else mention
    return mention


def _ends(mention: Mention, scene: Scene) -> list[int]:
    """Where the figures before this one end: what was named before them is theirs."""
    return [m.last for m in scene.mentions if m.kind in FIGURES and m.last <= mention.first]


def _unit(at: int, stop: int, scene: Scene, scenes: Scenes) -> str | None:
    """The id or lemma of the noun at a token; None where a concept says what is counted."""
    if at >= stop or any(cue.first <= at < cue.last for cue in scene.of("concept", "movement")):
        return None
    word, clitics = scenes.tokens[at].text, scenes.pack.clitics
    bare = next((split.stem for split in clitics.splits(word) if split.definite), word)
    for form in (bare, *clitics.without_ending(bare)):
        known = scenes.pack.figures.counted.word(form, strip=False)
        if known is not None:
            return known.entry.unit or known.id
    return content_lemma(scenes.pack.code, next(iter(clitics.without_ending(bare)), bare)) or None
