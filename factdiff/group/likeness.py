"""How alike two articles are as stories: the cosine of their signs, each weighed by how few articles share it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from math import log, log10, sqrt

from factdiff.group.sketch import Sketch
from factdiff.settings import Settings


def likeness(sketches: Sequence[Sketch], settings: Settings) -> dict[tuple[int, int], float]:
    """The pairs that share anything, by their places, from 0 to 1. Copies of one text are wholly alike."""
    vectors = _vectors(sketches, settings)
    holders: dict[object, list[tuple[int, float]]] = defaultdict(list)
    for n, vector in enumerate(vectors):
        for sign, weight in vector.items():
            holders[sign].append((n, weight))
    pairs: dict[tuple[int, int], float] = defaultdict(float)
    for together in holders.values():
        if 1 < len(together) <= settings.largest_block:
            for place, (left, one) in enumerate(together):
                for right, two in together[place + 1 :]:
                    pairs[left, right] += one * two
    days = [sketch.published for sketch in sketches]
    near = {
        (left, right): alike * _nearness(days[left], days[right], settings) for (left, right), alike in pairs.items()
    }
    return near | dict.fromkeys(_copies(sketches, settings), 1.0)


def particulars(sketches: Sequence[Sketch], settings: Settings) -> list[dict[object, float]]:
    """Of each article whom, where, when and how many it names, each weighed by how few articles name it too."""
    shared = Counter(sign for sketch in sketches for sign in sketch.signs)
    return [
        {s: _rarity(shared[s], sketches, settings) for s in sorted(sketch.signs) if s[0] in settings.story_named}
        for sketch in sketches
    ]


def _rarity(shared: int, sketches: Sequence[Sketch], settings: Settings) -> float:
    return log((len(sketches) + settings.story_others + 1) / (shared + 0.5))


def _nearness(left: date | None, right: date | None, settings: Settings) -> float:
    """From 1 for articles of one day down by a share for each tenfold distance; 1 where either day is not known."""
    if left is None or right is None:
        return 1.0
    return float(settings.story_distance ** log10(1 + abs((left - right).days) / settings.story_days))


def _vectors(sketches: Sequence[Sketch], settings: Settings) -> list[dict[object, float]]:
    shared = Counter(sign for sketch in sketches for sign in sketch.signs)
    weights = dict(settings.story_weights)
    vectors: list[dict[object, float]] = []
    for sketch in sketches:
        vector: dict[object, float] = {}
        for sign, count in sorted(sketch.signs.items()):
            rare = _rarity(shared[sign], sketches, settings)
            own = settings.story_own_sign if shared[sign] == 1 else 1.0
            vector[sign] = weights[sign[0]] * own * rare * (1 + log(count))
        length = sqrt(sum(weight * weight for weight in vector.values())) or 1.0
        vectors.append({sign: weight / length for sign, weight in vector.items()})
    return vectors


def _copies(sketches: Sequence[Sketch], settings: Settings) -> list[tuple[int, int]]:
    holders: dict[int, list[int]] = defaultdict(list)
    for n, sketch in enumerate(sketches):
        for shingle in sketch.shingles:
            holders[shingle].append(n)
    shared: Counter[tuple[int, int]] = Counter()
    for together in holders.values():
        if 1 < len(together) <= settings.largest_block:
            shared.update((a, b) for place, a in enumerate(together) for b in together[place + 1 :])
    return [
        (left, right)
        for (left, right), count in sorted(shared.items())
        if count >= settings.copy_share * min(len(sketches[left].shingles), len(sketches[right].shingles))
    ]
