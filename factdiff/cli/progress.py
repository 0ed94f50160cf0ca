"""A bar on standard error for work that takes longer than a moment, and only where somebody watches."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator, Sized
from typing import TypeVar

T = TypeVar("T")

_PATIENCE = 2.0  # seconds without a word
_STEP = 0.1
_WIDTH = 30


def progress(items: Iterable[T], what: str, *, total: int | None = None) -> Iterator[T]:
    """The same items one by one. After two seconds a terminal shows how many are done; the line vanishes at the end.

    `total` is how many there will be, for items that have no length yet.
    """
    if not _watched():
        yield from items
        return
    if total is None:
        total = len(items) if isinstance(items, Sized) else 0
    start = shown = time.monotonic()
    drawn = False
    try:
        for done, item in enumerate(items):
            now = time.monotonic()
            if now - start >= _PATIENCE and now - shown >= _STEP:
                _draw(bar(done, total, what))
                shown, drawn = now, True
            yield item
    finally:
        if drawn:
            _draw("")


def bar(done: int, total: int, what: str) -> str:
    """One line: how much is done, as a bar and as numbers."""
    filled = _WIDTH * done // max(1, total)
    return f"{what} [{'#' * filled}{'.' * (_WIDTH - filled)}] {done}/{total}"


def _watched() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


def _draw(line: str) -> None:
    print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)
