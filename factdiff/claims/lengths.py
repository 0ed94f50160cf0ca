"""What a length of time measures by where it stands: an age behind a name, nothing behind "before" and "after"."""

from __future__ import annotations

from factdiff.claims.lasting import lasting
from factdiff.claims.scene import Cue, Scene, Scenes
from factdiff.claims.states import role_at
from factdiff.claims.stems import stem
from factdiff.claims.words import content_lemma
from factdiff.lang.claims import Concept
from factdiff.model import Duration, Mention

AGE = "age"
APART = "apart"  # the part played by a length that only says how long before or after something
SERVED = "served"  # that part of a sentence which somebody serves
_OLDEST = 45_000  # days: nobody is older
_REACH, _DIE, _FROM = "reach", "die", "from"
_SURNAME = 1  # tokens of a name that was not read to its end
_OPEN, _CLOSED = "(", ")"
_VERDICT, _SERVING = "verdict", 8  # tokens from the verb of serving to how long
_NAME_REACH = 3  # tokens from a name to its age: the wife, Bushra, (49)


def is_age(mention: Mention, scene: Scene, scenes: Scenes) -> bool:
    """Whether years are somebody's: in brackets, behind "reaching" with the article (Khan (71), Khan, aged 71), behind
    the verb and its subject (Khan reaches 71), or behind the verb of dying (died at 71).
    """
    value, tokens = mention.value, scenes.tokens
    if not isinstance(value, Duration) or not value.iso.endswith("Y") or (value.high_days or 0) > _OLDEST:
        return False
    before = tokens[mention.first - 1].text if mention.first > scene.sentence.first else ""
    behind = tokens[mention.last].text if mention.last < len(tokens) else ""
    if before == _OPEN and behind == _CLOSED:
        return _name(mention, scene, scenes) != ""
    if before.startswith(scenes.pack.clitics.articles):
        return any(cue.id == _REACH and cue.last == mention.first for cue in scene.of("movement"))
    return _aged(mention, scene, scenes) is not None


def whose_age(mention: Mention, scene: Scene, scenes: Scenes) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The person before an age as participants, and the last word of the name, by which short names are known."""
    if (aged := _aged(mention, scene, scenes)) is not None:
        return (aged.id,), ()
    people = [cue for cue in scene.of("person") if 0 <= mention.first - cue.last <= _NAME_REACH]
    name = _name(mention, scene, scenes)
    return (people[-1].id,) if people else (), (f"of:{stem(scenes.pack.code, name) or name}",) if name else ()


def _aged(mention: Mention, scene: Scene, scenes: Scenes) -> Cue | None:
    """The person who reaches so many years, or died at them."""
    people = [cue for cue in scene.of("person") if cue.last <= mention.first]
    before = mention.first - 1
    if not people or before < scene.sentence.first:
        return None
    found = scenes.pack.claims.prepositions.at(scenes.tokens, before, strip=False)
    died = any(cue.id == _DIE and cue.last <= people[-1].first for cue in scene.of("happening"))
    if found is not None and found.id == _FROM:
        return people[-1] if died and people[-1].last == before else None
    verbs = [c for c in scene.of("movement") if (c.id, c.tense) == (_REACH, "present") and c.last <= mention.first]
    if not verbs:
        return None
    if verbs[-1].last == people[-1].first and mention.first - people[-1].last <= _SURNAME:
        return people[-1]
    between = range(people[-1].last, verbs[-1].first)
    beside = not any(content_lemma(scenes.pack.code, scenes.tokens[n].text) for n in between)
    human = beside or _human(people[-1], verbs[-1], scene, scenes)
    return people[-1] if human and verbs[-1].last == mention.first else None


def _human(person: Cue, verb: Cue, scene: Scene, scenes: Scenes) -> bool:
    """Whether a noun for a person stands right before a verb, but for adjectives: an expert from Dakar who reaches."""
    roles, tokens = scenes.pack.names.roles, scenes.tokens
    near = range(max(person.last, verb.first - _NAME_REACH), verb.first)
    if any(cue.first in near for cue in scene.of("concept", "happening", "saying")):
        return False
    known = (n for n in near if roles.at(tokens, n, stop=verb.first) is not None)
    return any(not tokens[n].text.startswith(scenes.pack.clitics.articles) for n in known)


def _name(mention: Mention, scene: Scene, scenes: Scenes) -> str:
    """The word before the bracket or the comma."""
    marks = {_OPEN, *scenes.pack.claims.pauses.marks}
    reached = {n for cue in scene.of("movement") for n in range(cue.first, cue.last)}
    for at in range(mention.first - 1, max(scene.sentence.first, mention.first - _NAME_REACH) - 1, -1):
        word = scenes.tokens[at].text
        if word not in marks and at not in reached:
            return word if word.isalpha() else ""
    return ""


def told_from(mention: Mention, scene: Scene, scenes: Scenes) -> bool:
    """Whether a length only says how long before or after something: a day after the verdict; but "after seven hours of
    deliberations" says how long they lasted.
    """
    if lasting(mention, scene, scenes) is not None:
        return False
    joints = scenes.pack.times.joints
    match = joints.at(scenes.tokens, mention.first - 1, stop=mention.first) if mention.first else None
    return match is not None and match.entry.role in ("before", "after")


def is_served(mention: Mention, scene: Scene, scenes: Scenes) -> bool:
    """Whether somebody serves so long in prison, who may have been sentenced to more; no court that gives so much."""
    courts = {cue.first for cue in scene.of("concept") if cue.id == _VERDICT}
    for at in range(mention.first - 1, max(scene.sentence.first, mention.first - _SERVING) - 1, -1):
        if scenes.commas(at, mention.first):
            return False
        if role_at(at, scene, scenes) == "serving":
            return courts.isdisjoint(range(at + 1, mention.first))
    return False


def named_before(vague: Cue, fitting: list[Cue], mention: Mention, scenes: Scenes) -> Cue:
    """What lasts "for a period of": the concept before it in its clause, or the period itself where there is none."""
    before = [
        cue for cue in fitting if cue.last <= vague.first and isinstance(cue.entry, Concept) and not cue.entry.vague
    ]
    near = [cue for cue in before if not scenes.commas(cue.last, mention.first)]
    return near[-1] if near else vague
