"""What is slow to work out and the same at every start, kept in a folder in between. Without it all is worked out anew.

Only the command line names the folder and writes into it (cli/kept.py). Here it is read, and what is not in it is
offered. Names tell the content they were made from, so nothing kept can be out of date.
"""

from __future__ import annotations

import mmap
from collections.abc import Callable
from pathlib import Path

_MAGIC = b"factdiff\x01"
_TAIL = b"complete"


class Shelf:
    """A folder to look in, and what was not found there but can be made for the next start."""

    def __init__(self) -> None:
        self.folder: Path | None = None
        self.offered: dict[str, Callable[[], bytes | None]] = {}

    def find(self, name: str) -> memoryview | None:
        """What is kept under a name. A file that is missing, cut short or unreadable is none."""
        if self.folder is None:
            return None
        try:
            with (self.folder / name).open("rb") as file:
                kept = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        except (OSError, ValueError):
            return None
        whole = kept[: len(_MAGIC)] == _MAGIC and kept[-len(_TAIL) :] == _TAIL
        return kept[len(_MAGIC) : -len(_TAIL)] if whole else None

    def offer(self, name: str, make: Callable[[], bytes | None]) -> None:
        """Say what may be kept under a name; `make` is called only when somebody keeps it (None: rather not)."""
        if self.folder is not None:
            self.offered.setdefault(name, make)


def packed(content: bytes) -> bytes:
    """A file's bytes around what is kept in it."""
    return _MAGIC + content + _TAIL


# Like the memories of words: what it holds changes how soon an answer is there, and never the answer.
SHELF = Shelf()
