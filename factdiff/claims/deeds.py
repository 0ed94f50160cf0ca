"""What those who are counted did or what was done to them: the verb before or behind the count, or their own noun."""

from __future__ import annotations

from factdiff.claims.scene import Scene, Scenes
from factdiff.claims.stems import stem
from factdiff.claims.words import is_stopword
from factdiff.lang.claims import Saying
from factdiff.lang.lemmas import lexicon
from factdiff.model import Duration, Mention, Quantity

_SHORTEST = 4  # letters of a verb in the plural, or of a participle
_ROOT = 2  # letters that a stem keeps at least
_BEHIND = 2  # tokens from a count to its verb: 300 people more who fled


def deeds(mention: Mention, scene: Scene, scenes: Scenes) -> set[str]:
    """`did:` terms with the stem of the deed: 45 schools were damaged; 300 people who fled; 500 demonstrators."""
    if not isinstance(mention.value, Quantity | Duration) or mention.kind not in ("quantity", "duration"):
        return set()
    found = _before(mention, scene, scenes) or _behind(mention, scene, scenes)
    return {f"did:{found}"} if found else set()


def doers(mention: Mention, scenes: Scenes) -> set[str]:
    """`did:` terms of a participle that is counted, with all stems that it may have."""
    value, lead = mention.value, scenes.pack.claims.deeds.participle
    unit = value.unit or "" if isinstance(value, Quantity) and value.dimension == "count" else ""
    if not unit.startswith(lead[0]) or unit in scenes.pack.figures.counted.entries or len(unit) < _SHORTEST:
        return set()
    found = {stem(scenes.pack.code, unit)}
    for letter in lead:
        found |= {each.removeprefix(letter) for each in found if len(each) > _ROOT}
    return {f"did:{each}" for each in found if each}


def _before(mention: Mention, scene: Scene, scenes: Scenes) -> str:
    """The first word of content in the clause of a figure: Arabic puts the verb there."""
    taken = {
        n
        for cue in scene.of("movement", "marker", "saying", "party", "person", "country", "city")
        if not (isinstance(cue.entry, Saying) and cue.entry.opens)  # «تابع»: he went on to say, or he watched
        for n in range(cue.first, cue.last)
    }
    named = {n for m in scene.mentions for n in range(m.first, m.last)}
    for at in range(clause_start(mention, scene, scenes), mention.first):
        word = scenes.tokens[at].text
        splits = scenes.pack.clitics.splits(word)
        if at in taken or at in named or any(split.definite for split in splits):
            continue
        if scenes.pack.claims.prepositions.at(scenes.tokens, at) is not None:
            return ""
        if any(split.stem in scenes.pack.claims.governing.words for split in splits):
            return ""
        if any(is_stopword(scenes.pack.code, split.stem) for split in splits):
            continue
        found = stem(scenes.pack.code, word)
        if found:
            return found
    return ""


def _behind(mention: Mention, scene: Scene, scenes: Scenes) -> str:
    """The verb right behind what is counted, which bends with it: 300 people (who) fled, 45 schools closed."""
    shapes = scenes.pack.claims.deeds
    for at in range(mention.last, min(mention.last + _BEHIND, scene.sentence.last)):
        word = scenes.tokens[at].text
        if word in shapes.linking or is_stopword(scenes.pack.code, word):
            continue
        plural = word.endswith(shapes.past) or (word.startswith(shapes.persons) and word.endswith(shapes.present))
        if len(word) >= _SHORTEST and (plural or _of_things(word, scenes)):
            return stem(scenes.pack.code, word)
        return ""
    return ""


def _of_things(word: str, scenes: Scenes) -> bool:
    """Whether a word is a verb of the past with the ending for things: without it, it is a word of the same stem."""
    shapes, code = scenes.pack.claims.deeds, scenes.pack.code
    if not word.endswith(shapes.feminine) or word.endswith(shapes.nominal):
        return False
    bare = word.removesuffix(shapes.feminine)
    return lexicon(code).known(bare) and stem(code, bare) == stem(code, word)


def clause_start(mention: Mention, scene: Scene, scenes: Scenes) -> int:
    """Where the clause of a figure begins: behind a comma, a "that" or a "who", or with the sentence."""
    at = mention.first
    while at > scene.sentence.first and not scenes.commas(at - 1, at):
        word = scenes.tokens[at - 1].text
        if scenes.pack.claims.complementizers.word(word, strip=False) is not None:
            break
        if word in scenes.pack.claims.deeds.relatives:
            break
        at -= 1
    return at
