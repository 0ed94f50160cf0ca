"""Gives every article an id of its own: the file's stem, or where two share it the shortest path that distinguishes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from msgspec import Struct


class Handle(Struct, frozen=True):
    """What an id can be made of: a path, and for a line of JSON Lines the id that it gives itself."""

    path: str
    record: str | None = None


def distinct_ids(handles: Sequence[Handle]) -> tuple[str, ...]:
    """One id a handle, in order, no two alike. It does not depend on the order."""
    candidates = [_candidates(handle) for handle in handles]
    depths = [0] * len(handles)
    while True:
        shared = _collisions([names[depth] for names, depth in zip(candidates, depths, strict=True)])
        deeper = [n for group in shared for n in _to_deepen(group, handles, candidates, depths)]
        if not deeper:
            return tuple(names[depth] for names, depth in zip(candidates, depths, strict=True))
        for n in deeper:
            depths[n] += 1


def _candidates(handle: Handle) -> list[str]:
    """From short to long `a`, `x/a`, `w/x/a`, at last `w/x/a.txt`; for a line of a feed `7`, `feed/7`, `x/feed/7` …"""
    path = PurePosixPath(handle.path)
    parts = [part for part in path.parts[:-1] if part != "/"]
    parts += [path.stem] if handle.record is None else [path.stem, handle.record]
    paths = ["/".join(parts[start:]) for start in reversed(range(len(parts)))]
    return [*paths, handle.path if handle.record is None else f"{handle.path}/{handle.record}"]


def _collisions(ids: Sequence[str]) -> list[list[int]]:
    places: dict[str, list[int]] = {}
    for n, name in enumerate(ids):
        places.setdefault(name, []).append(n)
    return [group for group in places.values() if len(group) > 1]


def _to_deepen(
    group: list[int], handles: Sequence[Handle], candidates: list[list[str]], depths: list[int]
) -> list[int]:
    """Those that take a longer name. A line's own id stands while only stems are in its way; suffixes come last."""
    records = [n for n in group if handles[n].record is not None]
    movable = [n for n in group if n not in records] if len(records) == 1 else group
    left = {n: len(candidates[n]) - 1 - depths[n] for n in movable}
    return [n for n in movable if left[n] > 1] or [n for n in movable if left[n] == 1]
