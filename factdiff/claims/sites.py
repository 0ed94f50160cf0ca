"""Where a figure is of: the place beside it, or what the text goes on about; also places that no list knows."""

from __future__ import annotations

from factdiff.claims.reach import nearest
from factdiff.claims.scene import FIGURES, Cue, Scene, Scenes
from factdiff.claims.words import content_lemma
from factdiff.lang.lemmas import lexicon
from factdiff.model import Mention
from factdiff.settings import Settings

_NEAR = 3  # tokens from a figure to the country it is told of: two people on the Greek island


def place_of(mention: Mention, scene: Scene, scenes: Scenes, settings: Settings) -> str | None:
    """Where: right behind the figure, else the nearest city, or "elsewhere" where the words say so."""
    if (behind := _behind(mention, scene, scenes)) is not None:
        return behind
    elsewhere = [c for c in scene.of("marker") if c.id == "elsewhere"]
    uncrossed = [c for c in (*scene.of("city"), *sites(scene, scenes), *elsewhere) if not _crossed(c, mention, scene)]
    found = nearest(uncrossed, mention, scenes, settings) or nearest(scene.of("city"), mention, scenes, settings)
    return found.id if found is not None else None


def carried(scene: Scene, scenes: Scenes, settings: Settings, *, toll: bool) -> str | None:
    """Where what happens goes on: the place that a text last named, unless it lies abroad: rescuers come from there."""
    for back in range(1, settings.place_sentences + 1):
        cities = scenes.scenes[scene.index - back].of("city") if scene.index >= back else ()
        if cities:
            land = scenes.country_of(cities[-1].id)
            return cities[-1].id if toll or land is None or land in scenes.leading else None
    return None


def land_behind(mention: Mention, scene: Scene, scenes: Scenes) -> str | None:
    """The country right behind a figure that is told of it: two people on the Greek island."""
    if not _in(mention.last, scene, scenes):
        return None
    near = [c for c in scene.of("country", "city") if 0 < c.first - mention.last <= _NEAR]
    if not near or near[0].kind == "city" or scenes.commas(mention.last, near[0].first):
        return None
    return near[0].country if not _crossed(near[0], mention, scene) else None


def _in(at: int, scene: Scene, scenes: Scenes) -> bool:
    """Whether "in" stands at a token."""
    match = scenes.pack.claims.roles.at(scenes.tokens, at, strip=False) if at < scene.sentence.last else None
    return match is not None and match.entry.role == "in"


def _behind(mention: Mention, scene: Scene, scenes: Scenes) -> str | None:
    """A name that nobody knows right behind a figure: 420 in Malatya."""
    at = mention.last + 1
    if not _in(mention.last, scene, scenes) or at >= scene.sentence.last:
        return None
    if any(c.first <= at < c.last for c in scene.of("city", "country", "concept", "happening")):
        return None
    word = scenes.tokens[at].text
    if any(m.first <= at < m.last for m in scene.mentions) or not word.isalpha() or not _is_name(word, scenes):
        return None
    if scenes.pack.claims.bearings.at(scenes.tokens, at) is not None:
        return None
    spelled = scenes.text(scenes.document.span(at, at + 1))
    return None if lexicon(scenes.pack.code).known(spelled) else f"site:{word}"


def _crossed(cue: Cue, mention: Mention, scene: Scene) -> bool:
    """Whether another figure stands between a cue and a figure: then the cue is the other's."""
    low, high = sorted(((cue.first, cue.last), (mention.first, mention.last)))
    return any(low[1] <= m.first and m.last <= high[0] for m in scene.mentions if m.kind in FIGURES)


def sites(scene: Scene, scenes: Scenes) -> list[Cue]:
    """One cue for each noun of place with a name of its own right behind it, as written: `site:كسلا`."""
    if scene.index not in scenes.sites:  # each figure asks
        scenes.sites[scene.index] = _sites(scene, scenes)
    return scenes.sites[scene.index]


def _sites(scene: Scene, scenes: Scenes) -> list[Cue]:
    tokens, bearings = scenes.tokens, scenes.pack.claims.bearings
    found: list[Cue] = []
    if not scene.mask & bearings.bit:
        return found
    known = {cue.first for cue in scene.of("city", "country")}
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
