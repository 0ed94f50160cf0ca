"""What a figure measures: the people by what befell them, all else by the noun or the concept that it counts."""

from __future__ import annotations

from functools import lru_cache

from factdiff.claims.reach import cost, goes_on, nearest
from factdiff.claims.scene import Cue, Scene, Scenes
from factdiff.claims.states import is_both, is_hurt, role_at
from factdiff.claims.words import content_lemma
from factdiff.lang import load_pack
from factdiff.lang.claims import Concept, Happening
from factdiff.model import Duration, Mention, Quantity
from factdiff.settings import Settings

_VICTIM = "victim"  # another word for those whom it befell
_INJURED = "injured"
_AGE, _CLOCKED = "age", "T"  # before the hours of an ISO duration
_KILLED, _MISSING = "killed", "missing"
_LOST_REACH = 4  # tokens from those who lost their lives to the word: "20 people at least lost their lives"
_CASUALTY = "casualty"  # the dead and the hurt, where they are counted together
_CASE = "case"  # "12 cases" are counted under what befell them
_TO = "to"


def measure_of(
    value: object, mention: Mention, concept: Cue | None, scene: Scene, scenes: Scenes, settings: Settings
) -> str | None:
    """The id of what is measured; where a disease is told of, "240 hurt" and "240 cases" are the infected."""
    if _begins_a_length(mention, scene):
        return None
    if is_both(mention, scene, scenes):
        return _CASUALTY
    found = _plain_measure(value, mention, concept, scene, scenes, settings)
    counted = value.unit if found is None and isinstance(value, Quantity) else found
    for cue in scene.of("concept") if counted else ():
        if isinstance(cue.entry, Concept) and counted in cue.entry.turns:
            return cue.entry.into
    return _hit(scenes.pack.code).get(found or "", found) if found not in scenes.into else found


def _plain_measure(
    value: object, mention: Mention, concept: Cue | None, scene: Scene, scenes: Scenes, settings: Settings
) -> str | None:
    """The id of what is measured. People are counted under what happened to them, other things under their noun."""
    if isinstance(value, Duration):
        measure = concept.entry.lasting if concept and isinstance(concept.entry, Concept) else None
        return None if measure == _AGE and _CLOCKED in value.iso else measure  # nobody is three minutes old
    if isinstance(value, Quantity) and value.unit and "/" in value.unit:
        return f"rate {value.unit}"
    if not isinstance(value, Quantity):
        return concept.id if concept else None
    unit, concepts = value.unit, scenes.pack.claims.concepts.entries
    wider = _wider(scenes.pack.code).get(unit or "")
    if value.dimension not in (None, "count"):
        vague = concept is None or (isinstance(concept.entry, Concept) and concept.entry.many)
        return wider if wider and vague else concept.id if concept else None
    fate = _fate(mention, scene, scenes, settings)
    if unit in concepts and "count" in concepts[unit].dimensions and not _struck(unit, fate, mention, scenes):
        return unit
    if wider is not None:
        return wider
    if unit not in concepts and (noun := scenes.pack.claims.concepts.word(unit or "")) is not None:
        return noun.id if "count" in noun.entry.dimensions else None
    if unit not in (None, "person", _CASE) and not people(unit, scenes):
        return None
    if fate is None and concept is None and unit == "person" and is_hurt(mention, scene, scenes):
        return _INJURED
    if fate is None or (concept and _closer(concept, fate, mention, scenes, settings)):
        own = people(unit, scenes) and unit != "person"  # a man of some sort is killed or hurt, but he is no vote
        return concept.id if concept and (not own or concept.id in fates(scenes)) else None
    if not isinstance(fate.entry, Happening):
        return None
    return _KILLED if fate.entry.measures == _MISSING and _lost(mention, scene, scenes) else fate.entry.measures


def _lost(mention: Mention, scene: Scene, scenes: Scenes) -> bool:
    """Whether those who lost something lost their lives: «فقد 20 شخصا حياتهم»."""
    behind = range(mention.last, min(mention.last + _LOST_REACH, scene.sentence.last))
    return any(role_at(at, scene, scenes) == "lives" for at in behind)


def _fate(mention: Mention, scene: Scene, scenes: Scenes, settings: Settings) -> Cue | None:
    """What happened to those who are counted, unless they have a deed of their own: and the rescue of 14 others."""
    fates = [cue for cue in scene.of("happening") if isinstance(cue.entry, Happening) and cue.entry.measures]
    fates = [cue for cue in fates if cue.last == mention.first or not _adjoins(cue)]
    fates = [cue for cue in fates if cue.first != mention.last or not goes_on(cue, scenes)]
    if not any(_met(cue, mention, scene, scenes) for cue in fates) and _own_deed(mention, scene, scenes):
        return None
    if isinstance(mention.value, Quantity) and mention.value.unit == _CASE:  # what follows befell others
        fates = [cue for cue in fates if cue.first <= mention.last]
    return nearest(fates, mention, scenes, settings, reach=settings.fate_reach)


def _met(fate: Cue, mention: Mention, scene: Scene, scenes: Scenes) -> bool:
    """Whether people are told to have met a fate or been driven to it: «ولقي 14 حتفهم», «واضطر 14 شخصا إلى النزوح»."""
    if fate.tense != "noun" or fate.first not in (mention.last, mention.last + 1):
        return False
    found = scenes.pack.claims.prepositions.at(scenes.tokens, mention.last, strip=False, stop=scene.sentence.last)
    return fate.first == mention.last or (found is not None and found.id == _TO)


def _begins_a_length(mention: Mention, scene: Scene) -> bool:
    """Whether a bare number is the lower end of a length: «أعمارهم بين 10 و20 عاما»."""
    bare = isinstance(mention.value, Quantity) and mention.value.unit is None
    return bare and any(isinstance(m.value, Duration) and m.first - mention.last in (0, 1) for m in scene.mentions)


def _adjoins(cue: Cue) -> bool:
    return isinstance(cue.entry, Happening) and cue.entry.adjoining and cue.tense == "noun"


def _own_deed(mention: Mention, scene: Scene, scenes: Scenes) -> bool:
    """Whether a word of doing that we do not know stands right before people, with "and" on it, or before "others"."""
    at = mention.first - 1
    if at < scene.sentence.first or any(cue.first <= at < cue.last for cue in scene.cues):
        return False
    if any(m.first <= at < m.last for m in scene.mentions):
        return False
    word, conjunctions = scenes.tokens[at].text, scenes.pack.names.sounds.conjunctions
    splits = scenes.pack.clitics.splits(word)
    if any(split.definite for split in splits) or not content_lemma(scenes.pack.code, word):
        return False
    if any(split.stem in scenes.pack.claims.governing.words for split in splits):
        return False
    joined = any(split.prefix in conjunctions for split in splits if split.prefix)
    return joined or role_at(mention.last - 1, scene, scenes) == "others"


def group_among(unit: str | None, measure: str | None, scenes: Scenes) -> bool:
    """Whether a counted noun names a group of those who are measured: five soldiers among the killed."""
    struck = measure in fates(scenes) and unit not in (None, "person", _VICTIM, measure)
    return struck and people(unit, scenes) and unit not in fates(scenes) and not same_people(unit, measure, scenes)


def same_people(unit: str | None, measure: str | None, scenes: Scenes) -> bool:
    """Whether a counted noun is another word for those who are measured: prisoners are detained."""
    concept = scenes.pack.claims.concepts.entries.get(measure) if measure else None
    return concept is not None and unit in concept.same


def people(unit: str | None, scenes: Scenes) -> bool:
    """Whether a counted noun is one for persons."""
    entry = scenes.pack.figures.counted.entries.get(unit) if unit else None
    return entry is not None and entry.people


def _struck(unit: str | None, fate: Cue | None, mention: Mention, scenes: Scenes) -> bool:
    """Whether people who are counted under their own noun are the ones that the verb right beside them tells of."""
    beside = fate is not None and (fate.last == mention.first or fate.first == mention.last)
    return beside and people(unit, scenes) and unit not in fates(scenes)


def _closer(left: Cue, right: Cue, mention: Mention, scenes: Scenes, settings: Settings) -> bool:
    costs = [cost(cue, mention.first, mention.last, scenes, settings) for cue in (left, right)]
    return costs[0] <= costs[1]


def fates(scenes: Scenes) -> frozenset[str | None]:
    """The measures of what befalls people: the killed, the injured, the missing …"""
    return _fates(scenes.pack.code)


@lru_cache(maxsize=8)
def _fates(code: str) -> frozenset[str | None]:
    claims = load_pack(code).claims
    befallen = (entry.measures for entry in claims.happenings.entries.values() if entry.measures)
    return frozenset((_CASUALTY, *befallen, *(entry.into for entry in claims.concepts.entries.values() if entry.into)))


@lru_cache(maxsize=8)
def _hit(code: str) -> dict[str, str]:
    """What the infected are where no disease is told of: the hurt, whose word is the same."""
    entries = load_pack(code).claims.concepts.entries.values()
    return {entry.into: entry.turns[0] for entry in entries if entry.into}


@lru_cache(maxsize=8)
def _wider(code: str) -> dict[str, str]:
    """The concept under which a unit is counted besides its own: by the unit, the first of several by its id."""
    found: dict[str, str] = {}
    for key, concept in sorted(load_pack(code).claims.concepts.entries.items()):
        for unit in concept.units:
            found.setdefault(unit, key)
    return found
