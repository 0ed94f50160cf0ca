"""From the words of a sentence to terms by which sentences are laid side by side: ids where we know one, else stems."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache, reduce
from operator import or_
from typing import TypeAlias

from factdiff.claims.scene import Cue, Scene, Scenes
from factdiff.claims.stems import stem, stems_of
from factdiff.lang import load_pack
from factdiff.model import Mention, Name, Quantity

# Mentions that are values, and no words of the sentence.
VALUES = ("quantity", "money", "percentage", "duration", "ordinal", "score", "time")

# How many words behind it a negation may turn: "did not, he said, rise", "without any casualties".
_NOT, _WITHOUT = "not:not", "not:without"  # the word behind stands once more among the terms, as `no:`
_TURNED = {"not": 3, "without": 2}
_DOER = 4  # who arrests takes no more tokens between the verb and those arrested


# What tokens [first, last) of a sentence give, if anything; whether a negation before them turns what they say.
Step: TypeAlias = tuple[int, int, bool, tuple[str, ...]]


def terms_of(scene: Scene, scenes: Scenes, *, first: int, last: int) -> list[str]:
    """The terms of some tokens of a sentence, in the order of its words. Values and words without content give none."""
    return [term for *_, terms in steps_of(scene, scenes, first, last) for term in terms]


def terms_within(steps: Sequence[Step], first: int, last: int) -> list[str] | None:
    """The terms of tokens [first, last), from the steps of more; None where a step or a negation reaches across."""
    low, high = bisect_left(steps, (first,)), bisect_left(steps, (last,))
    if low == high or (low and steps[low - 1][1] > first) or steps[low][2] or steps[high - 1][1] > last:
        return None
    return [term for *_, terms in steps[low:high] for term in terms]


def steps_of(scene: Scene, scenes: Scenes, at: int, stop: int) -> list[Step]:
    """What the tokens [at, stop) of a sentence give, one after the other."""
    stems, tokens, classed = stems_of(scenes.pack.code), scenes.tokens, _classed(scenes.pack.code)
    values = {n for m in scene.mentions if m.kind in VALUES for n in range(m.first, m.last)}
    named: dict[int, Cue | Mention] = {cue.first: cue for cue in scene.of("country", "city")}
    named |= {m.first: m for m in scene.mentions if m.kind == "person"}
    steps: list[Step] = []
    denying = False
    while at < stop:
        last, was = at + 1, denying
        terms: tuple[str, ...] = ()
        if at in named:
            name = named[at]
            terms = (_person(name, scenes),) if isinstance(name, Mention) else tuple(_land(at, name, scene, scenes))
            last = max(last, name.last)
        elif at not in values:
            token = tokens[at]
            classified = _term(at, stop, scene, scenes) if token.mask & classed else None
            if classified is not None:
                term, size = classified
                aim = term.startswith("pole:") and _governed(at, scenes)
                terms = (term, term.replace("pole:", "aim:", 1)) if aim else (term,)
                denying = term in (_NOT, _WITHOUT)
                last = max(last, at + size)
            elif word := stems[token.text]:
                terms = (f"word:{word}", f"no:{word}") if denying else (f"word:{word}",)
                denying = False
        if terms:
            steps.append((at, last, was, terms))
        at = last
    return steps


def _land(at: int, cue: Cue, scene: Scene, scenes: Scenes) -> Iterator[str]:
    """A country or a city, which may stand beside another one, have something of its own, and lie in a country."""
    place = cue.id if cue.kind == "city" else f"country:{cue.id}"
    yield place
    if _joined(at, scene, scenes):
        yield f"and:{place}"
    if cue.kind != "city":
        return
    if at and scenes.pack.claims.seated.at(scenes.tokens, at - 1, stop=at) is not None:
        yield f"own:{place}"
    country = scenes.country_of(place)
    if country is not None:
        yield f"in:{country}"


def _governed(at: int, scenes: Scenes) -> bool:
    """Whether a preposition stands before a word or on it: what is done to stop a thing does not stop it."""
    governing, tokens = scenes.pack.claims.governing, scenes.tokens
    splits = scenes.pack.clitics.splits(tokens[at].text)
    glued = splits[-1].prefix if splits else ""
    return any(p in glued for p in governing.prefixes) or (at > 0 and tokens[at - 1].text in governing.words)


def _joined(at: int, scene: Scene, scenes: Scenes) -> bool:
    """Whether "and" stands before a name: then it is one more, and stands in nobody's stead."""
    conjunctions = scenes.pack.names.sounds.conjunctions
    alone = at > scene.sentence.first and scenes.tokens[at - 1].text in conjunctions
    glued = scenes.pack.names.territories.word(scenes.tokens[at].text)
    return alone or (glued is not None and glued.split.prefix in conjunctions)


def _person(mention: Mention, scenes: Scenes) -> str:
    assert isinstance(mention.value, Name)
    return _named(scenes.pack.code, mention.value.canonical)


@lru_cache(maxsize=16384)
def _named(code: str, name: str) -> str:
    words = load_pack(code).fold(name).split()
    return "person:" + " ".join([stem(code, word) or word for word in words])


@lru_cache(maxsize=8)
def _classed(code: str) -> int:
    """The tables that `_term` asks, as bits of a token's mask: at most words none of them has anything."""
    pack = load_pack(code)
    claims = pack.claims
    tables = (claims.rivals, claims.poles, claims.negations, pack.times.months, pack.names.portfolios)
    return reduce(or_, (table.bit for table in tables))


def _term(at: int, stop: int, scene: Scene, scenes: Scenes) -> tuple[str, int] | None:
    """The term of a class at a token and how many tokens it takes, or None for a mere word. What a negation turns right
    behind it is one term with it.
    """
    claims, tokens = scenes.pack.claims, scenes.tokens
    if (rival := claims.rivals.at(tokens, at, stop=stop)) is not None:
        return f"rival:{rival.entry.group}:{rival.id}", rival.size
    if (pole := claims.poles.at(tokens, at, stop=stop)) is not None:
        of_people = pole.entry.of_people
        arrests = of_people is not None and _stops_people(at + pole.size, scene, scenes)
        entry = claims.poles.entries[of_people] if of_people is not None and arrests else pole.entry
        return f"pole:{entry.scale}:{entry.pole}", pole.size
    if (negation := claims.negations.at(tokens, at, stop=stop)) is not None:
        turned = _TURNED.get(negation.id, 0)
        for behind in range(at + negation.size, min(stop, at + negation.size + turned)):
            if (pole := claims.poles.at(tokens, behind, stop=stop)) is not None:
                return f"pole:{pole.entry.scale}:not-{pole.entry.pole}", behind + pole.size - at
        return f"not:{negation.id}", negation.size
    return _member(at, stop, scenes)


def _stops_people(at: int, scene: Scene, scenes: Scenes) -> bool:
    """Whether what follows a verb of stopping is a count of people, behind who stops them where that is told.

    Behind a noun without an article the people are that noun's: the pay of ten teachers is stopped, not they.
    """
    tokens, counted = scenes.tokens, scenes.pack.figures.counted.entries
    for mention in scene.mentions:
        value = mention.value
        if not at <= mention.first <= at + _DOER or not isinstance(value, Quantity):
            continue
        unit = counted.get(value.unit or "")
        if unit is None or not (unit.people or value.unit == "person"):
            return False
        named = any(cue.first < mention.first == cue.last for cue in scene.of("country", "city", "party"))
        before = scenes.pack.clitics.splits(tokens[mention.first - 1].text)
        return mention.first == at or named or any(split.definite for split in before)
    return False


def _member(at: int, stop: int, scenes: Scenes) -> tuple[str, int] | None:
    """A month, or what a minister is minister of: members of a class that exclude each other."""
    names, tokens = scenes.pack.names, scenes.tokens
    month = scenes.pack.times.months.at(tokens, at, stop=stop)
    if month is not None and not month.split.definite:
        return f"rival:month:{month.id}", month.size
    before = names.roles.at(tokens, at - 1, stop=at) if at else None
    portfolio = names.portfolios.at(tokens, at, stop=stop) if before is not None and before.entry.portfolio else None
    return None if portfolio is None else (f"rival:portfolio:{portfolio.id}", portfolio.size)
