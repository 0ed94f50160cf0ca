"""What a pack is made of: worked out from its TOML once, and on later starts taken from the shelf, part by part.

To read the files strictly and fold every form takes longer than to read an article. The shelf holds the parts as they
came out of it, under a name made from the bytes of the files and of the code that reads them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from factdiff import text
from factdiff.lang.clitics import Clitics
from factdiff.shelf import SHELF

T = TypeVar("T")
_CODE = (Path(__file__).parent, Path(text.__file__).parent)


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    """A pack on the shelf. `stems`: words, and the numbers of the tables in which each of them begins something."""

    stems: list[tuple[list[int], str]]
    parts: dict[str, msgspec.Raw]


class Parts:
    """The parts of one pack by name. Those from the shelf are decoded when they are asked for."""

    def __init__(self, kept: _Kept | None = None) -> None:
        self._kept = kept
        self._made: dict[str, tuple[Any, Any]] = {}

    @property
    def kept(self) -> bool:
        """Whether they come from the shelf."""
        return self._kept is not None

    def get(self, name: str, kind: Any, make: Callable[[], T]) -> T:
        """A part of that type; `make` works it out where the shelf has none."""
        if self._kept is not None:
            part: T = msgspec.msgpack.decode(self._kept.parts[name], type=kind)
            return part
        made = make()
        self._made[name] = made, kind
        return made

    def later(self, name: str, kind: Any, make: Callable[[], T]) -> Callable[[], T]:
        """What gives the part when it is needed. Without the shelf it is worked out now, so that faults are found."""
        if self._kept is not None:
            return lambda: self.get(name, kind, make)
        made = self.get(name, kind, make)
        return lambda: made

    def restore(self, clitics: Clitics) -> None:
        """Tell the clitics the stems of all tables, which are on the shelf too."""
        if self._kept is not None:
            for tables, words in self._kept.stems:
                clitics.stems.update(dict.fromkeys(words.split("\n"), sum(1 << table for table in tables)))

    def packed(self, clitics: Clitics) -> bytes | None:
        """All of it for the shelf; None if some part would not come back the same."""
        alike: dict[int, list[str]] = {}
        for stem, tables in clitics.stems.items():
            alike.setdefault(tables, []).append(stem)
        stems = [([n for n in range(bits.bit_length()) if bits >> n & 1], "\n".join(w)) for bits, w in alike.items()]
        parts, sorted_bytes = {}, msgspec.msgpack.Encoder(order="sorted").encode
        for name, (made, kind) in self._made.items():
            parts[name] = msgspec.Raw(msgspec.msgpack.encode(made))
            again = msgspec.msgpack.decode(parts[name], type=kind)
            if sorted_bytes(again) != sorted_bytes(made):
                return None
        return msgspec.msgpack.encode(_Kept(stems, parts))


def find_parts(code: str, folder: Path) -> tuple[Parts, str | None]:
    """The parts as the shelf has them, or none yet and the name to offer them under (None: no shelf)."""
    if SHELF.folder is None:
        return Parts(), None
    digest = sha256()
    for path in sorted(_files(folder, ".toml")):
        digest.update(_read(path, str(folder)))
    for path in sorted(file for home in _CODE for file in _files(str(home), ".py")):
        digest.update(_read(path, ""))
    name = f"pack-{code}-{digest.hexdigest()[:24]}"
    found = SHELF.find(name)
    return (Parts(), name) if found is None else (Parts(msgspec.msgpack.decode(found, type=_Kept)), None)


def _files(folder: str | Path, suffix: str) -> Iterator[str]:
    for entry in os.scandir(folder):
        if entry.is_dir():
            yield from _files(entry.path, suffix)
        elif entry.name.endswith(suffix):
            yield entry.path


def _read(path: str, root: str) -> bytes:
    data = Path(path).read_bytes()
    return f"{path.removeprefix(root)} {len(data)} ".encode() + data
