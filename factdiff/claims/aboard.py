"""From a count of people to what holds them: how many are aboard or inside, and how many would fit."""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from factdiff.claims.measures import fates, people
from factdiff.claims.scene import Scene, Scenes
from factdiff.model import Mention, Quantity

ABOARD, INSIDE, CAPACITY = "passenger", "inside", "capacity"
_PERSON = "person"
_NEAR = 4  # tokens from a word of carrying or holding to the count: "was carrying on board 45 passengers"
_FAR = 8  # tokens from there to what it is that carries them
_VESSEL, _HALL = "vessel", "hall"
_HOLDERS = (_VESSEL, _HALL)


class _Word(NamedTuple):
    """A word of carriers.toml with the token behind it."""

    role: str
    id: str
    last: int


class Berth(Struct, frozen=True):
    """What a count of people is: aboard, inside or fitting, and what holds them, as an `of:` term or none."""

    measure: str
    about: tuple[str, ...]


def berth_of(mention: Mention, scene: Scene, scenes: Scenes) -> Berth | None:
    """What a count of people aboard a ship, inside a building or fitting in is of; None for any other figure."""
    value = mention.value
    if not isinstance(value, Quantity) or value.dimension not in (None, "count"):
        return None
    if value.unit is not None and (not people(value.unit, scenes) or value.unit in fates(scenes)):
        return None
    words = _words(mention, scene, scenes)
    roles = _roles(words, mention, scene, scenes)
    if not roles:
        return None
    holder = next((word for word in reversed(words) if word.role in _HOLDERS), None)
    return _berth(roles, holder, value, mention, scenes)


def _berth(roles: Set[str], holder: _Word | None, value: Quantity, mention: Mention, scenes: Scenes) -> Berth | None:
    bare = value.unit is None
    if "capacity" in roles:
        return None if bare and holder is None else Berth(CAPACITY, _term(holder))
    if holder is None:
        return Berth(ABOARD, _terms(None, value)) if "aboard" in roles and not bare else None
    if _of_others(holder, scenes):
        return None
    if "carry" in roles and holder.role == _VESSEL:
        return Berth(CAPACITY if "usual" in roles else ABOARD, _terms(holder, value))
    if "aboard" in roles and not bare:
        return Berth(ABOARD if holder.role == _VESSEL else INSIDE, _terms(holder, value))
    inside = "house" in roles or (roles & {"there", "within"} and mention.first - holder.last <= 1)
    return Berth(INSIDE, _term(holder)) if inside and holder.role == _HALL and not bare else None


def held(value: Quantity, berth: Berth) -> Quantity:
    """The people as people, whatever they are called; what "does not exceed 50" is a capacity of 50."""
    value = replace(value, unit=_PERSON, dimension="count")
    if berth.measure == CAPACITY and value.low is None and value.high is not None:
        return replace(value, low=value.high, low_open=False, high_open=False)
    return value


def _words(mention: Mention, scene: Scene, scenes: Scenes) -> list[_Word]:
    """The words of carrying and holding before a count, as far back as it may hang on one."""
    carriers, tokens = scenes.pack.claims.carriers, scenes.tokens
    found: list[_Word] = []
    at = max(scene.sentence.first, mention.first - _NEAR - _FAR)
    while at < mention.first:
        match = carriers.at(tokens, at, stop=mention.first) if tokens[at].mask & carriers.bit else None
        if match is None or (match.entry.role in ("carry", "house") and match.split.definite):
            at += 1
            continue
        at += match.size
        found.append(_Word(match.entry.role, match.id, at))
    return found


def _roles(words: list[_Word], mention: Mention, scene: Scene, scenes: Scenes) -> Set[str]:
    """What is said right before a count, behind the figure before it and behind what befell others."""
    ends = [m.last for m in scene.mentions if m.kind == "quantity" and m.last <= mention.first]
    ends += [cue.last for cue in scene.of("happening") if cue.last <= mention.first]
    said = [w for w in words if w.role not in _HOLDERS and mention.first - w.last <= _NEAR]
    said = [w for w in said if not scenes.commas(w.last, mention.first)]
    return {word.role for word in said if all(word.last > end for end in ends)}


def _of_others(holder: _Word, scenes: Scenes) -> bool:
    """Whether what holds them is another one than the one that is told of."""
    word = scenes.pack.claims.carriers.at(scenes.tokens, holder.last)
    return word is not None and word.entry.role == "other"


def _term(holder: _Word | None) -> tuple[str, ...]:
    return (f"of:{holder.id}",) if holder is not None else ()


def _terms(holder: _Word | None, value: Quantity) -> tuple[str, ...]:
    """Passengers are narrower than all who are aboard, which the crew are too."""
    return (*(("is:passenger",) if value.unit == ABOARD else ()), *_term(holder))
