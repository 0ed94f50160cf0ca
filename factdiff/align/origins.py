"""Which articles are copies of one text: agreement counts origins, not outlets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factdiff.model import Reading
from factdiff.settings import Settings


def find_origins(readings: Sequence[Reading], settings: Settings) -> dict[str, str]:
    """Article id -> id of the article that is its origin: the earliest of those that share most of their text."""
    shared: dict[tuple[str, str], int] = defaultdict(int)
    holders: dict[tuple[str, int], list[str]] = defaultdict(list)
    for reading in readings:
        for shingle in reading.shingles:
            holders[reading.card.story or "", shingle].append(reading.card.id)
    for together in holders.values():
        if 1 < len(together) <= settings.largest_block:
            for n, left in enumerate(together):
                for right in together[n + 1 :]:
                    shared[min(left, right), max(left, right)] += 1
    sizes = {reading.card.id: len(reading.shingles) for reading in readings}
    origin = {article: article for article in sizes}
    age = {reading.card.id: (reading.card.published or "9", reading.card.id) for reading in readings}
    for (left, right), count in sorted(shared.items()):
        if count >= settings.copy_share * min(sizes[left], sizes[right]):
            first = min(origin[left], origin[right], key=lambda article: age[article])
            stale = {origin[left], origin[right]}
            origin = {article: first if root in stale else root for article, root in origin.items()}
    return origin
