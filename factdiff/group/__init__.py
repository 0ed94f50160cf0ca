"""Puts a mixed heap of articles into stories, before they are compared: the most alike join first."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heapify, heappop, heappush
from math import sqrt

from msgspec import Struct

from factdiff.group.likeness import likeness, particulars
from factdiff.group.sketch import Sketch, sketch
from factdiff.settings import Settings

__all__ = ["Sketch", "sketch", "stories"]


class _Heap(Struct):
    """Articles that are one story so far: their places, the story they state, what they name, and how alike they are.

    `inner` adds up how alike all pairs of its articles are, `sums` those with the articles of each other heap.
    """

    members: list[int]
    stated: str | None
    inner: float
    named: dict[object, float]
    sums: dict[int, float]


def stories(sketches: Sequence[Sketch], settings: Settings) -> tuple[tuple[str, ...], ...]:
    """The ids of the articles of each story, sorted. Every article is in one; the order given does not matter.

    Average linkage: two heaps join while their articles are alike on average, so that one article between two stories
    does not make them one. Articles of one stated story are together from the start, those of two never join.
    """
    ordered = sorted(sketches, key=lambda s: s.id)
    heaps = _seeds(ordered, settings)
    waiting = [(-_mean(heaps, one, two), one, two) for one in heaps for two in heaps[one].sums if one < two]
    heapify(waiting)
    while waiting and -waiting[0][0] >= settings.same_story:
        mean, one, two = heappop(waiting)
        # A heap that has grown since has a new mean, which was pushed when it grew.
        if one not in heaps or two not in heaps[one].sums or mean != -_mean(heaps, one, two):
            continue
        if not _may_join(heaps[one], heaps[two], -mean, settings):
            continue
        _join(heaps, one, two)
        for other in heaps[one].sums:
            heappush(waiting, (-_mean(heaps, one, other), min(one, other), max(one, other)))
    return tuple(sorted(tuple(sorted(ordered[n].id for n in heap.members)) for heap in heaps.values()))


def _seeds(ordered: Sequence[Sketch], settings: Settings) -> dict[int, _Heap]:
    """What is together before anything is measured: each article alone, or with those of its stated story."""
    first: dict[str, int] = {}
    heaps: dict[int, _Heap] = {}
    heap_of: list[int] = []
    for n, (article, named) in enumerate(zip(ordered, particulars(ordered, settings), strict=True)):
        heap_of.append(n if article.story is None else first.setdefault(article.story, n))
        heap = heaps.setdefault(heap_of[n], _Heap([], article.story, 0.0, {}, {}))
        heap.members.append(n)
        _add(heap.named, named)
    for (left, right), alike in sorted(likeness(ordered, settings).items()):
        one, two = heap_of[left], heap_of[right]
        if one == two:
            heaps[one].inner += alike
        else:
            heaps[one].sums[two] = heaps[two].sums[one] = heaps[one].sums.get(two, 0.0) + alike
    return heaps


def _mean(heaps: dict[int, _Heap], one: int, two: int) -> float:
    return heaps[one].sums[two] / (len(heaps[one].members) * len(heaps[two].members))


def _may_join(one: _Heap, two: _Heap, mean: float, settings: Settings) -> bool:
    """Whether two heaps as alike as this can be one story: two of one kind («a verdict») are two for all their words.

    Beside how alike the articles inside each are they must not be strangers; and where both are more than one article,
    and name anything, something of whom, where, when and how many must be the same.
    """
    if one.stated and two.stated:
        return False
    if mean < settings.story_cohesion * min(_cohesion(one), _cohesion(two)):
        return False
    several = min(len(one.members), len(two.members)) > 1 and one.named and two.named
    return not several or _cosine(one.named, two.named) >= settings.story_particulars


def _cohesion(heap: _Heap) -> float:
    """The mean likeness of the articles inside; 0 for one alone, which has none."""
    size = len(heap.members)
    return heap.inner / (size * (size - 1) / 2) if size > 1 else 0.0


def _cosine(left: dict[object, float], right: dict[object, float]) -> float:
    length = sqrt(sum(v * v for v in left.values()) * sum(v * v for v in right.values()))
    return sum(value * right[sign] for sign, value in left.items() if sign in right) / length if length else 0.0


def _join(heaps: dict[int, _Heap], one: int, two: int) -> None:
    """The second heap becomes part of the first."""
    heap, gone = heaps[one], heaps.pop(two)
    heap.members += gone.members
    heap.stated = heap.stated or gone.stated
    heap.inner += gone.inner + heap.sums.pop(two)
    _add(heap.named, gone.named)
    for other, total in gone.sums.items():
        if other != one:
            del heaps[other].sums[two]
            heap.sums[other] = heaps[other].sums[one] = heap.sums.get(other, 0.0) + total


def _add(named: dict[object, float], more: dict[object, float]) -> None:
    for sign, value in more.items():
        named[sign] = named.get(sign, 0.0) + value
