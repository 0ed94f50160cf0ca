"""Places that no list knows, told by the noun before them: the province of Kassala, the town of Bayta."""

from __future__ import annotations

from factdiff.claims.scene import Cue, Scene, Scenes
from factdiff.claims.words import content_lemma


def sites(scene: Scene, scenes: Scenes) -> list[Cue]:
    """One cue for each noun of place with a name of its own right behind it, as written: `site:كسلا`."""
    tokens, bearings = scenes.tokens, scenes.pack.claims.bearings
    known = {cue.first for cue in scene.of("city", "country")}
    found = []
    for first in range(scene.sentence.first, scene.sentence.last - 1):
        if not tokens[first].mask & bearings.bit:
            continue
        match = bearings.at(tokens, first, stop=scene.sentence.last)
        at = first + match.size if match is not None else first
        if match is None or match.entry.role != "site" or match.split.definite or at in known:
            continue
        if at < scene.sentence.last and _is_name(tokens[at].text, scenes):
            found.append(Cue("city", f"site:{tokens[at].text}", first, at + 1))
    return found


def _is_name(word: str, scenes: Scenes) -> bool:
    """Whether a word behind an indefinite noun is a name: an adjective there has no article and bends with the noun."""
    pack = scenes.pack
    lemma = content_lemma(pack.code, word)
    if not lemma or pack.claims.prepositions.word(word) is not None:
        return False
    return lemma == word or any(split.definite for split in pack.clitics.splits(word))
