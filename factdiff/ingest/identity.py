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
    depths = [0] * len(handles)
    ids = [_id(handle, 0) for handle in handles]
    while True:
        deepened = False
        for shared in _collisions(ids):
            for n in _to_deepen(shared, handles):
                longer = _id(handles[n], depths[n] + 1)
                if longer != ids[n]:
                    depths[n], ids[n] = depths[n] + 1, longer
                    deepened = True
        if not deepened:
            return tuple(ids)


def _collisions(ids: Sequence[str]) -> list[list[int]]:
    places: dict[str, list[int]] = {}
    for n, name in enumerate(ids):
        places.setdefault(name, []).append(n)
    return [shared for shared in places.values() if len(shared) > 1]


def _to_deepen(shared: list[int], handles: Sequence[Handle]) -> list[int]:
    """A line's own id stands as long as only files' stems are in its way."""
    records = [n for n in shared if handles[n].record is not None]
    return [n for n in shared if n not in records] if len(records) == 1 else shared


def _id(handle: Handle, depth: int) -> str:
    """The candidates from short to long: `a`, `x/a`, `w/x/a` …, and at last with the suffix, `w/x/a.txt`."""
    path = PurePosixPath(handle.path)
    parts = [part for part in path.parts if part != "/"]
    parents = parts[:-1]
    if handle.record is not None:
        parents = [*parents, path.stem]
        return "/".join([*parents[len(parents) - min(depth, len(parents)) :], handle.record])
    name = path.name if depth > len(parents) else path.stem
    return "/".join([*parents[len(parents) - min(depth, len(parents)) :], name])
