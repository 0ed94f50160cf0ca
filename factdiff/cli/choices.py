"""The options of the desk, which `compare` and `check` share: the house's rules, and what to show."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from factdiff.errors import SettingsError

if TYPE_CHECKING:
    from factdiff.desk.selection import Selection
    from factdiff.model import Report, Verdict

UNREAD, DISPUTED = "unread", "disputed"
_RULES, _SHOWN = "The house's rules", "What is shown"

Config = Annotated[
    Path | None,
    typer.Option(
        "--config", metavar="FILE", envvar="FACTDIFF_CONFIG", rich_help_panel=_RULES, show_default=False,
        help="The house's rules; else factdiff.toml or [tool.factdiff] of pyproject.toml, here or above.",
    ),
]  # fmt: skip
Thresholds = Annotated[
    list[str] | None,
    typer.Option(
        "--set", metavar="NAME=VALUE", envvar="FACTDIFF_SET", rich_help_panel=_RULES, show_default=False,
        help="A threshold, by its name in [settings].",
    ),
]  # fmt: skip
Facts = Annotated[
    list[Path] | None,
    typer.Option(
        "--facts", metavar="FILE", envvar="FACTDIFF_FACTS", rich_help_panel=_RULES, show_default=False,
        help="Reference facts, which outrank all sources.",
    ),
]  # fmt: skip
Knowledge = Annotated[
    bool,
    typer.Option(
        "--knowledge", rich_help_panel=_RULES,
        help="Warn of holders of offices that are known to have been others on that day.",
    ),
]  # fmt: skip
Baseline = Annotated[
    Path | None,
    typer.Option(
        "--baseline", metavar="FILE", rich_help_panel=_RULES, show_default=False,
        help="An earlier report in JSON: only what is new counts.",
    ),
]  # fmt: skip
Verdicts = Annotated[
    str | None, typer.Option("--verdict", metavar="VERDICT,…", help="Only these verdicts.", show_default=False)
]
Kinds = Annotated[
    str | None,
    typer.Option("--kind", metavar="KIND,…", help="Only these kinds: quantity, time, office …", show_default=False),
]
Topic = Annotated[
    str, typer.Option("--topic", metavar="WORDS", help="Only topics with these words.", show_default=False)
]
Source = Annotated[
    str,
    typer.Option(
        "--source", metavar="NAME", help="Only findings that this source or article is part of.", show_default=False
    ),
]
Limit = Annotated[
    int | None, typer.Option("--limit", metavar="N", min=0, help="No more than N findings.", show_default=False)
]


def selection(verdicts: str | None, kinds: str | None, topic: str, source: str, limit: int | None) -> Selection:
    """What to show. SettingsError if a verdict or kind is none."""
    from typing import get_args

    from factdiff.desk.selection import Selection
    from factdiff.model import ClaimKind
    from factdiff.report.wire_report import VERDICTS

    return Selection(
        verdicts=_named(verdicts, VERDICTS, "--verdict"),
        kinds=_named(kinds, get_args(ClaimKind), "--kind"),
        topic=topic,
        source=source,
        limit=limit,
    )


def _named(option: str | None, known: Sequence[str], name: str) -> frozenset[str]:
    from factdiff.desk.strict import suggestion

    words = [word.strip() for word in (option or "").split(",") if word.strip()]
    for word in words:
        if word not in known:
            raise SettingsError(f"{name} {word} is none", mend=suggestion(word, known))
    return frozenset(words)


class Failing(NamedTuple):
    """What makes a command fail: verdicts, numerals that could not be read, and disputes of a draft's own sources."""

    verdicts: frozenset[Verdict]
    unread: bool
    disputed: bool


def failing(option: str) -> Failing:
    """What `--fail-on` names. SettingsError if one of its words is no verdict."""
    from factdiff.cli.options import verdicts

    words = [word.strip() for word in option.split(",")]
    named = ",".join("contradiction" if word == DISPUTED else word for word in words if word != UNREAD)
    return Failing(verdicts(named), UNREAD in words, DISPUTED in words)


def say_unread(report: Report) -> bool:
    """Whether a numeral in any of the articles was not read, with a line for each article that has one."""
    from factdiff.cli.trouble import say

    found = False
    for reading in report.readings:
        if reading.ledger.not_read:
            found = True
            number = len(reading.ledger.not_read)
            words = "numeral or date was" if number == 1 else "numerals and dates were"
            say(f"{reading.card.id}: {number} {words} not read")
    return found


def say_waived(report: Report) -> None:
    """One line if findings were waived: nothing disappears in silence."""
    from factdiff.cli.trouble import say

    number = sum(finding.waived is not None for finding in report.findings)
    if number:
        say(f"{number} waived {'finding is' if number == 1 else 'findings are'} not counted")
