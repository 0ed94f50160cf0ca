"""Where factdiff keeps what it need not work out again at every start: a folder of the user's, never needed."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from factdiff.shelf import SHELF, packed

# Where systems have such files: a variable, and the way from the folder that it names.
_HOMES = {
    "win32": (("LOCALAPPDATA", ""),),
    "darwin": (("XDG_CACHE_HOME", ""), ("HOME", "Library/Caches")),
    "other": (("XDG_CACHE_HOME", ""), ("HOME", ".cache")),
}
_VERSIONS = 3  # of one thing: two releases side by side do not drive each other's files out


def shelf_folder() -> Path | None:
    """FACTDIFF_CACHE (empty: keep nothing), else the folder that the system has for such files."""
    said = os.environ.get("FACTDIFF_CACHE")
    if said is not None:
        return Path(said) if said else None
    for variable, below in _HOMES[sys.platform if sys.platform in _HOMES else "other"]:
        home = Path(os.environ.get(variable, ""))
        if home.is_absolute():
            return home / below / "factdiff"
    return None


def keep_offered() -> None:
    """Write what this run worked out and the next need not. A folder that cannot be written is no trouble."""
    if SHELF.folder is None:
        return
    try:
        for name, make in SHELF.offered.items():
            content = make()
            if content is not None:
                _write(SHELF.folder, name, packed(content))
    except (OSError, KeyboardInterrupt):
        return


def _write(folder: Path, name: str, data: bytes) -> None:
    """All of a file or nothing, whoever else writes it at the same time; older ones of its sort go."""
    import tempfile

    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(prefix=".", dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(draft).replace(folder / name)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
    sort = name.rpartition("-")[0]
    alike = sorted(folder.glob(f"{sort}-*"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in alike[_VERSIONS:]:
        path.unlink(missing_ok=True)
