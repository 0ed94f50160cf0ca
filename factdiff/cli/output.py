"""Where results go: standard output, or a file that is there whole or not at all; and what the terminal can show."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from factdiff.cli.trouble import quiet_stdout, terminal_ordering
from factdiff.errors import FactdiffError, SettingsError

if TYPE_CHECKING:
    from factdiff.render import Bidi as Ordering


class Bidi(StrEnum):
    """How right-to-left words are put on the terminal."""

    auto = "auto"
    isolate = "isolate"
    visual = "visual"
    off = "off"


_FIXED: Mapping[Bidi, Ordering] = {Bidi.isolate: "isolate", Bidi.visual: "visual", Bidi.off: "off"}


def ordering(bidi: Bidi, environment: Mapping[str, str], *, terminal: bool) -> Ordering:
    """How this terminal wants right-to-left words, or what was asked for."""
    if bidi == Bidi.visual and not find_spec("bidi"):
        raise SettingsError("--bidi visual needs python-bidi", mend="pip install 'factdiff[docs]'")
    if bidi != Bidi.auto:
        return _FIXED[bidi]
    return terminal_ordering(environment) if terminal else "off"


def coloured(environment: Mapping[str, str], *, terminal: bool) -> bool:
    """Colour is for terminals that have it, and for readers who did not switch it off (https://no-color.org)."""
    return terminal and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"


def columns(*, terminal: bool) -> int:
    """The width to lay out for; COLUMNS wins, a pipe gets 100."""
    return shutil.get_terminal_size((80 if terminal else 100, 24)).columns


def write(text: str, file: Path | None) -> None:
    """UTF-8 to standard output or, whole or not at all, to a file. FactdiffError if it cannot be written."""
    data = text.encode("utf-8", "backslashreplace")
    if file is not None:
        try:
            _replace(file.resolve(), data)
        except OSError as problem:
            reason = (problem.strerror or str(problem)).lower()
            raise FactdiffError(
                reason, where=f"-o {file}", mend="name a file in a folder you may write to"
            ) from problem
        return
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        quiet_stdout()
    except OSError as problem:
        quiet_stdout()
        raise FactdiffError((problem.strerror or str(problem)).lower(), where="standard output") from problem


def _replace(file: Path, data: bytes) -> None:
    if file.exists() and not file.is_file() and not file.is_dir():
        file.write_bytes(data)  # a pipe or a device
        return
    if file.is_dir():
        raise IsADirectoryError(None, "is a folder")
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        part.write_bytes(data)
        if file.exists():
            shutil.copymode(file, part)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
