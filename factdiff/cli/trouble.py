"""Whatever goes wrong becomes one line on standard error and an exit status, never a traceback."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

import typer

from factdiff.cli.speech import UI, Interface, said
from factdiff.errors import FactdiffError

TROUBLE, INTERRUPTED = 2, 130
_RIGHT_TO_LEFT, _POP = "\u2067", "\u2069"


def run(app: typer.Typer, arguments: Sequence[str]) -> int:
    """Run the command line; the exit status."""
    try:
        status = app(args=list(arguments), prog_name="factdiff", standalone_mode=False)
    except FactdiffError as problem:
        return _trouble(str(problem))
    except typer.TyperException as problem:
        return _trouble(f"{said(_one_line(problem.format_message()))} ({said('factdiff --help shows how')})")
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        quiet_stdout()
        return 0
    except MemoryError:
        return _trouble("not enough memory for these articles (give fewer at a time)")
    except Exception as fault:  # a fault of ours: 1 would tell a script that the articles differ
        if os.environ.get("FACTDIFF_TRACEBACK"):
            raise
        return _trouble(f"a fault in factdiff itself, {_place(fault)} (FACTDIFF_TRACEBACK=1 shows all of it)")
    return status if isinstance(status, int) else 0


def say(message: str) -> None:
    """One line on standard error; nobody listening there is no trouble."""
    try:
        print(f"factdiff: {_isolated(said(_one_line(message)))}", file=sys.stderr, flush=True)
    except (BrokenPipeError, ValueError):
        return


def _isolated(message: str) -> str:
    """An Arabic message from right to left, where the terminal knows how. VTE loses isolates that open a line."""
    if UI.get() is Interface.en or not sys.stderr.isatty() or terminal_ordering(os.environ) != "isolate":
        return message
    return f"{_RIGHT_TO_LEFT}{message}{_POP}"


def terminal_ordering(environment: Mapping[str, str]) -> Literal["isolate", "visual", "off"]:
    """How a terminal wants right-to-left words, as far as its environment tells.

    VTE (GNOME and its like) and Konsole order them rightly inside isolates; xterm turns and joins nothing, so that it
    is done for it where python-bidi is installed; others order words themselves and lose letters to isolates.
    """
    if "TMUX" in environment or "STY" in environment:
        return "off"
    if "VTE_VERSION" in environment or "KONSOLE_VERSION" in environment:
        return "isolate"
    return "visual" if "XTERM_VERSION" in environment and find_spec("bidi") else "off"


def quiet_stdout() -> None:
    """The reader has had enough: let nothing more be written, not even when Python shuts down."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _place(fault: Exception) -> str:
    """What and where; a fault in another process (cli/workers.py) brings its place as a note."""
    if notes := getattr(fault, "__notes__", ()):
        return f"{type(fault).__name__}: {fault}{notes[0]}"
    frames = traceback.extract_tb(fault.__traceback__)
    where = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(fault).__name__}: {fault}{where}"


def _trouble(message: str) -> int:
    say(message)
    return TROUBLE


def _one_line(message: str) -> str:
    return " ".join(message.split())
