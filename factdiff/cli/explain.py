"""`factdiff explain`: what does a finding's reason mean, and what does one finding rest on?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factdiff.cli.options import BidiOption, Output
from factdiff.cli.output import Bidi, write
from factdiff.cli.speech import UI, Interface
from factdiff.errors import SettingsError

EXAMPLES = """\b
Examples:
  factdiff explain
  factdiff explain scope-unknown
  factdiff compare stories/flood --format json -o r.json; factdiff explain f-3f9a1c2b7e --report r.json
  factdiff explain f-3f9a1c2b7e --report r.json --copy | pbcopy
"""


def explain(
    what: Annotated[
        str | None, typer.Argument(metavar="RULE|ID", help="A finding's reason, or its id.", show_default=False)
    ] = None,
    report: Annotated[
        Path | None,
        typer.Option("--report", metavar="FILE", help="The report in JSON that has it.", show_default=False),
    ] = None,
    copy: Annotated[bool, typer.Option("--copy", help="As plain text for a colleague.")] = False,
    output: Output = None,
    bidi: BidiOption = Bidi.auto,
) -> None:
    """Print the manual of a rule, list all rules, or show one finding of a saved report in full."""
    from factdiff.cli.options import manual

    rules = manual()
    if what is not None and what.startswith("f-"):
        write(_finding(what, report, bidi, copy=copy, to_file=output is not None), output)
        return
    if what is None:
        width = max(map(len, rules), default=0)
        write("".join(f"{name:<{width}}  {_sentence(name, text)}\n" for name, text in sorted(rules.items())), output)
        return
    name = what.strip().lower().replace("_", "-")
    if name not in rules:
        from factdiff.desk.strict import suggestion

        raise SettingsError(f"there is no rule {what}", mend=suggestion(name, rules))
    own = f"{_sentence(name, rules[name])}\n\n" if UI.get() is Interface.ar else ""  # the manual itself is English
    write(f"{name}\n\n{own}{rules[name]}\n", output)


def _sentence(name: str, text: str) -> str:
    """A rule in one line: the manual's first, or the catalogue's sentence in Arabic."""
    if UI.get() is Interface.en:
        return text.partition("\n")[0]
    from factdiff.render.wording import reason_sentence

    return reason_sentence(name, {name: text}, "ar")


def _finding(name: str, report: Path | None, bidi: Bidi, *, copy: bool, to_file: bool) -> str:
    import msgspec

    from factdiff.cli.options import view_for
    from factdiff.cli.rules import read_text, shown
    from factdiff.render.explained import copied, explained, find_in
    from factdiff.report.wire_report import WireReport

    if report is None:
        raise SettingsError(
            f"{name} is the id of a finding: say in which report", mend="--report FILE, written with --format json"
        )
    try:
        whole = msgspec.json.decode(read_text(report), type=WireReport)
    except msgspec.MsgspecError as problem:
        raise SettingsError(f"is no report of factdiff: {problem}", where=shown(report)) from problem
    found = find_in(whole, name)
    if len(found) != 1:
        many = ", ".join(finding.id for finding in found[:5])
        reason = f"{len(found)} findings begin with {name}: {many}" if found else f"has no finding {name}"
        raise SettingsError(reason, where=shown(report), mend="the report's findings have their ids in it")
    if copy:
        return copied(whole, found[0], UI.get().value)
    return explained(whole, found[0], view_for("terminal", bidi, (), to_file=to_file))
