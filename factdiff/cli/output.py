"""Where results go: standard output, or a file that is there whole or not at all; and what the terminal can show."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from factdiff.cli.trouble import quiet_stdout
from factdiff.errors import FactdiffError


class Bidi(StrEnum):
    """Whether right-to-left words are put inside isolates."""

    auto = "auto"
    isolate = "isolate"
    off = "off"


def isolates(bidi: Bidi, environment: Mapping[str, str], *, terminal: bool) -> bool:
    """VTE (GNOME and its like) and Konsole order right-to-left words rightly inside isolates; others lose letters."""
    if bidi != Bidi.auto:
        return bidi == Bidi.isolate
    multiplexed = "TMUX" in environment or "STY" in environment
    return terminal and not multiplexed and ("VTE_VERSION" in environment or "KONSOLE_VERSION" in environment)


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
