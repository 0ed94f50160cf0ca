"""What a length of time measures by where it stands: an age behind a name, nothing behind "before" and "after"."""

from __future__ import annotations

from factdiff.claims.scene import Cue, Scene, Scenes
from factdiff.claims.stems import stem
from factdiff.lang.claims import Concept
from factdiff.model import Duration, Mention

AGE = "age"
APART = "apart"  # the part played by a length that only says how long before or after something
_OLDEST = 45_000  # days: nobody is older
_OPEN, _CLOSED = "(", ")"
_NAME_REACH = 3  # tokens from a name to its age: the wife, Bushra, (49)


def is_age(mention: Mention, scene: Scene, scenes: Scenes) -> bool:
    """Whether years stand alone in brackets, or right behind "reaching" with the article: Khan (71), Khan, aged 71."""
    value, tokens = mention.value, scenes.tokens
    if not isinstance(value, Duration) or not value.iso.endswith("Y") or (value.high_days or 0) > _OLDEST:
        return False
    before = tokens[mention.first - 1].text if mention.first > scene.sentence.first else ""
    behind = tokens[mention.last].text if mention.last < len(tokens) else ""
    if before == _OPEN and behind == _CLOSED:
        return _name(mention, scene, scenes) != ""
    reached = any(cue.id == "reach" and cue.last == mention.first for cue in scene.of("movement"))
    return reached and before.startswith(scenes.pack.clitics.articles)


def whose_age(mention: Mention, scene: Scene, scenes: Scenes) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The person before an age as participants, and the last word of the name, by which short names are known."""
    people = [cue for cue in scene.of("person") if 0 <= mention.first - cue.last <= _NAME_REACH]
    name = _name(mention, scene, scenes)
    return (people[-1].id,) if people else (), (f"of:{stem(scenes.pack.code, name) or name}",) if name else ()


def _name(mention: Mention, scene: Scene, scenes: Scenes) -> str:
    """The word before the bracket or the comma."""
    marks = {_OPEN, *scenes.pack.claims.pauses.marks}
    reached = {n for cue in scene.of("movement") for n in range(cue.first, cue.last)}
    for at in range(mention.first - 1, max(scene.sentence.first, mention.first - _NAME_REACH) - 1, -1):
        word = scenes.tokens[at].text
        if word not in marks and at not in reached:
            return word if word.isalpha() else ""
    return ""


def told_from(mention: Mention, scenes: Scenes) -> bool:
    """Whether a length only says how long before or after something: a day after the verdict."""
    joints = scenes.pack.times.joints
    match = joints.at(scenes.tokens, mention.first - 1, stop=mention.first) if mention.first else None
    return match is not None and match.entry.role in ("before", "after")


def named_before(vague: Cue, fitting: list[Cue], mention: Mention, scenes: Scenes) -> Cue:
    """What lasts "for a period of": the concept before it in its clause, or the period itself where there is none."""
    before = [
        cue for cue in fitting if cue.last <= vague.first and isinstance(cue.entry, Concept) and not cue.entry.vague
    ]
    near = [cue for cue in before if not scenes.commas(cue.last, mention.first)]
    return near[-1] if near else vague
