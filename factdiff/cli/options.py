"""The options that several commands share, and the checks of their values."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factdiff.cli.output import Bidi
from factdiff.cli.speech import UI
from factdiff.errors import SettingsError

if TYPE_CHECKING:
    from factdiff.model import Article, Verdict
    from factdiff.render import View

# Whether addresses may be fetched: one option of the whole command line, set anew by every call of it.
ONLINE: ContextVar[bool] = ContextVar("online", default=False)
_FOR_PEOPLE = frozenset({"terminal", "html"})


Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...",
        help="Files, folders (with a sources.toml or without), - for standard input; https://… with --online.",
        show_default=False,
    ),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all.", show_default=False),
]
Strict = Annotated[bool, typer.Option("--strict", help="Exit 2 if anything that was named could not be read.")]
Language = Annotated[
    str | None,
    typer.Option(
        "--language",
        metavar="CODE",
        envvar="FACTDIFF_LANGUAGE",
        help="The language of articles that do not state theirs (ar unless said).",
        show_default=False,
    ),
]
BidiOption = Annotated[Bidi, typer.Option("--bidi", help="How right-to-left words are put on the terminal.")]
Brief = Annotated[bool, typer.Option("--brief", help="One line a finding, for logs (terminal only).")]
All = Annotated[bool, typer.Option("--all", help="Show all sentences, and claims of a single source.")]


def common_apart(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """`factdiff compare --online --ui ar …` as `factdiff --online --ui ar compare …`: the options that hold for all."""
    stop = arguments.index("--") if "--" in arguments else len(arguments)
    first: list[str] = []
    rest: list[str] = []
    words = iter(arguments[:stop])
    for word in words:
        if word == "--ui":
            first += [word, next(words, "")]
        elif word == "--online" or word.startswith("--ui="):
            first.append(word)
        else:
            rest.append(word)
    return first, [*rest, *arguments[stop:]]


def verdicts(option: str | None) -> frozenset[Verdict]:
    """The verdicts of --fail-on. SettingsError if one is none."""
    from factdiff.report.wire_report import VERDICTS

    named = [word.strip() for word in (option or "").split(",") if word.strip()]
    if named == ["none"]:
        return frozenset()
    for word in named:
        if word not in VERDICTS:
            raise SettingsError(f"--fail-on {word} is no verdict", mend=f"there are: {', '.join(VERDICTS)}, or none")
    return frozenset(verdict for verdict in VERDICTS if verdict in named)


def manual() -> dict[str, str]:
    """What each reason of a finding means, those of the desk among them."""
    from factdiff import knowledge
    from factdiff.compare import rule_manual
    from factdiff.desk import copied, reference

    return rule_manual() | copied.MANUAL | reference.MANUAL | knowledge.MANUAL


def view_for(
    form: str,
    bidi: Bidi,
    articles: Sequence[Article],
    *,
    everything: bool = False,
    to_file: bool = False,
    brief: bool = False,
) -> View:
    """How the terminal, or the file or pipe in its place, shows a result. Scripts' formats need only the version."""
    from factdiff import __version__
    from factdiff.render import View

    if form not in _FOR_PEOPLE:
        return View(version=__version__, manual=manual() if form == "sarif" else {})
    from factdiff.cli.output import coloured, columns, ordering

    terminal = not to_file and sys.stdout.isatty()
    return View(
        version=__version__,
        width=columns(terminal=terminal),
        colour=coloured(os.environ, terminal=terminal),
        bidi=ordering(bidi, os.environ, terminal=terminal),
        everything=everything,
        brief=brief,
        ui=UI.get().value,
        manual=manual(),
        texts={article.id: article.text for article in articles},
    )
