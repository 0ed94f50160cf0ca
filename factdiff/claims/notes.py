"""Notes on the words of a sentence, kept among its terms: which of several things it speaks of, and what it measures.

They weigh nothing when two sentences are laid side by side; they tell whether the two speak of one thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, partial

from factdiff.claims.scene import Scene, Scenes
from factdiff.claims.sites import sites
from factdiff.claims.stems import stem
from factdiff.lang import load_pack
from factdiff.lang.claims import Concept, Happening, Marker
from factdiff.lang.clitics import Clitics, Remembered

_BARE = "bare"

Note = tuple[int, str]  # the token at which it stands, and what it says


def notes_of(scene: Scene, scenes: Scenes) -> list[Note]:
    """All notes on a sentence, each with its token; of its places see `named_else`."""
    found = [(cue.first, cue.id) for cue in sites(scene, scenes)]
    for cue in scene.of("concept"):
        if isinstance(cue.entry, Concept) and cue.entry.dimensions:
            found.append((cue.first, f"about:{cue.entry.broader or cue.id}"))
    found += [
        (cue.first, f"about:{cue.entry.measures}")
        for cue in scene.of("happening")
        if isinstance(cue.entry, Happening) and cue.entry.measures
    ]
    found += [
        (cue.first, f"held:{cue.entry.value}")
        for cue in scene.of("marker")
        if isinstance(cue.entry, Marker) and cue.entry.sets == "stance"
    ]
    named = {n for m in scene.mentions if m.kind != "quote" for n in range(m.first, m.last)}
    code, aspects, tokens = scenes.pack.code, scenes.pack.claims.aspects, scenes.tokens
    articles = _articles(code)
    first, at, last = scene.sentence.first, scene.sentence.first, scene.sentence.last
    while at < last:
        aspect = aspects.at(tokens, at, stop=last) if tokens[at].mask & aspects.bit else None
        if aspect is not None:
            if not aspect.entry.idle:
                sort = "lone" if aspect.entry.alone else "aspect"
                found.append((at, f"{sort}:{aspect.entry.group}:{aspect.id}"))
            at += aspect.size
            continue
        # an adjective that tells which: with the article alone, behind a noun with the article
        adjective = articles[tokens[at].text] == _BARE and at > first and at not in named
        if adjective and articles[tokens[at - 1].text]:
            found.append((at, f"narrow:{stem(code, tokens[at].text)}"))
        at += 1
    return found


def named_else(first: int, last: int, scene: Scene) -> Iterator[str]:
    """The places that a sentence names outside of some of its words: a clause leaves unsaid what stands beside it."""
    for cue in scene.of("country", "city"):
        if not first <= cue.first < last:
            yield f"else:{cue.id}" if cue.kind == "city" else f"else:country:{cue.id}"


@lru_cache(maxsize=8)
def _articles(code: str) -> Remembered[str]:
    """How a folded word has the article: `bare` with nothing before it, `behind` a particle; "" if it has none."""
    return Remembered(partial(_article, load_pack(code).clitics))


def _article(clitics: Clitics, word: str) -> str:
    if clitics.with_article(word):
        return _BARE
    return "behind" if any(split.definite for split in clitics.splits(word)) else ""
