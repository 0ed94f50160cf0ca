"""The help of a command in Arabic: from right to left, each option on a line of its own and what it does below it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from factdiff.cli.output import columns
from factdiff.cli.speech import said
from factdiff.cli.trouble import terminal_ordering
from factdiff.render import View
from factdiff.render.canvas import Row, draw

_BLOCK = "\b\n"  # before lines that are not to be wrapped


def guide(command: Any, context: Any) -> str:
    """The help as it stands on the terminal."""
    terminal = sys.stdout.isatty()
    bidi = terminal_ordering(os.environ) if terminal else "off"
    view = View(version="", width=columns(terminal=terminal), bidi=bidi, ui="ar")
    return draw(_rows(command, context), view).rstrip("\n")


def _rows(command: Any, context: Any) -> Iterator[Row]:
    usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    yield from (Row(f"{said('Usage')}: ", usage), Row())
    purpose = " ".join((command.help or "").split())
    yield from (Row(said(purpose), indent=2), Row())
    given = command.get_params(context)
    for heading, kind in (("Arguments", "argument"), ("Options", "option")):
        yield from _section(heading, (_told(each, context) for each in given if each.param_type_name == kind))
    if hasattr(command, "list_commands"):
        found = ((name, command.get_command(context, name)) for name in command.list_commands(context))
        yield from _section("Commands", ((name, said(" ".join((each.help or "").split()))) for name, each in found))
    lines = (command.epilog or "").removeprefix(_BLOCK).splitlines()
    for line in lines:  # examples are there to be copied: never wrapped
        yield Row("", line.strip(), 4, one_line=True) if line.startswith(" ") else Row(said(line), indent=2)


def _section(heading: str, entries: Iterable[tuple[str, str]]) -> Iterator[Row]:
    rows = [row for name, words in entries for row in (Row("", name, 2, content_style="bold"), Row(words, indent=6))]
    if rows:
        yield from (Row(f"{said(heading)}:", style="bold"), *rows, Row())


def _told(given: Any, context: Any) -> tuple[str, str]:
    """How an option is written, and what it does with its default, the variable that stands for it and its limits."""
    metavar = "" if getattr(given, "is_flag", False) else given.make_metavar(context)
    name = metavar if given.param_type_name == "argument" else f"{', '.join(given.opts)} {metavar}".rstrip()
    notes = []
    if getattr(given, "show_default", False) and given.default not in (None, "", False):
        notes.append(said(f"default: {given.default}"))
    if given.envvar:
        notes.append(str(given.envvar))
    if given.required:
        notes.append(said("required"))
    words = said(" ".join((given.help or "").split()))
    return name, f"{words} [{'; '.join(notes)}]" if notes else words
