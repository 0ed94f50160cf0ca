"""Puts a mixed heap of articles into stories, before they are compared: the most alike join first."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from factdiff.group.likeness import likeness
from factdiff.group.sketch import Sketch, sketch
from factdiff.settings import Settings

__all__ = ["Sketch", "sketch", "stories"]


def stories(sketches: Sequence[Sketch], settings: Settings) -> tuple[tuple[str, ...], ...]:
    """The ids of the articles of each story, sorted. Every article is in one; the order given does not matter.

    Average linkage: two heaps join while their articles are alike on average, so that one article between two stories
    does not make them one. Articles of one stated story are together from the start, those of two never join.
    """
    ordered = sorted(sketches, key=lambda s: s.id)
    members, stated = _seeds(ordered)
    sums = _sums(members, likeness(ordered, settings))
    waiting = [(-_mean(members, sums, one, two), one, two) for one in sums for two in sums[one] if one < two]
    heapify(waiting)
    while waiting and -waiting[0][0] >= settings.same_story:
        mean, one, two = heappop(waiting)
        # A heap that has grown since has a new mean, which was pushed when it grew.
        if two not in sums.get(one, {}) or mean != -_mean(members, sums, one, two):
            continue
        if stated[one] and stated[two]:
            continue
        stated[one] = stated[one] or stated[two]
        members[one] += members.pop(two)
        for other, total in sums.pop(two).items():
            del sums[other][two]
            if other != one:
                sums[one][other] = sums[other][one] = sums[one].get(other, 0.0) + total
        for other in sums[one]:
            heappush(waiting, (-_mean(members, sums, one, other), min(one, other), max(one, other)))
    return tuple(sorted(tuple(sorted(ordered[n].id for n in heap)) for heap in members.values()))


def _seeds(ordered: Sequence[Sketch]) -> tuple[dict[int, list[int]], dict[int, str | None]]:
    """What is together before anything is measured: each article alone, or with those of its stated story."""
    first: dict[str, int] = {}
    members: dict[int, list[int]] = {}
    for n, one in enumerate(ordered):
        members.setdefault(n if one.story is None else first.setdefault(one.story, n), []).append(n)
    return members, {n: ordered[n].story for n in members}


def _sums(members: dict[int, list[int]], pairs: dict[tuple[int, int], float]) -> dict[int, dict[int, float]]:
    heap_of = {n: heap for heap, inside in members.items() for n in inside}
    sums: dict[int, dict[int, float]] = {heap: {} for heap in members}
    for (left, right), alike in sorted(pairs.items()):
        one, two = heap_of[left], heap_of[right]
        if one != two:
            sums[one][two] = sums[two][one] = sums[one].get(two, 0.0) + alike
    return sums


def _mean(members: dict[int, list[int]], sums: dict[int, dict[int, float]], one: int, two: int) -> float:
    return sums[one][two] / (len(members[one]) * len(members[two]))
