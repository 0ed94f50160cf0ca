"""`factdiff archive`: past coverage in one file, which `check` and `compare` look up with `--against`."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from factdiff.cli.choices import Config, Thresholds
from factdiff.cli.options import BidiOption, Language, Output, Strict, view_for
from factdiff.cli.output import Bidi, write
from factdiff.cli.speech import said
from factdiff.cli.trouble import say
from factdiff.cli.workers import Jobs
from factdiff.errors import ArchiveError, InputError

if TYPE_CHECKING:
    from factdiff.archive import Archive, Hit, Stored
    from factdiff.model import Article
    from factdiff.render import View
    from factdiff.render.canvas import Row
    from factdiff.settings import Settings

EXAMPLES = """\b
Examples:
  factdiff archive add past.db coverage/
  factdiff archive search past.db "trade volume"
  factdiff check draft.txt --against past.db
"""
app = typer.Typer(
    rich_markup_mode=None,
    add_completion=False,
    help="Past coverage in one file, to hold drafts and new articles against.",
)


class Format(StrEnum):
    """How the answer is written."""

    terminal = "terminal"
    json = "json"


File = Annotated[Path, typer.Argument(metavar="FILE", help="The archive.", show_default=False)]
Form = Annotated[Format, typer.Option("--format", help="For people, or one JSON object.")]
Story = Annotated[str | None, typer.Option("--story", help="Only articles of this story.", show_default=False)]
Source = Annotated[str | None, typer.Option("--source", help="Only articles of this source.", show_default=False)]
Most = Annotated[int | None, typer.Option("--limit", metavar="N", min=0, help="No more than N.", show_default=False)]


@app.callback(epilog=EXAMPLES)
def _archive() -> None:
    """Past coverage in one file, to hold drafts and new articles against: `check DRAFT --against FILE`."""


@app.command()
def add(
    file: File,
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH...", help="Articles, as `compare` takes them.", show_default=False),
    ] = None,
    reread: Annotated[
        bool, typer.Option("--reread", help="Read anew what another version of factdiff has read.")
    ] = False,
    form: Form = Format.terminal,
    output: Output = None,
    strict: Strict = False,
    language: Language = None,
    config: Config = None,
    thresholds: Thresholds = None,
    jobs: Jobs = None,
) -> None:
    """Read articles and add them, one after the other; an article that is there already is passed over."""
    from factdiff.archive import open_archive, outdated
    from factdiff.cli.intake import take_in
    from factdiff.cli.rules import read_rules

    if not paths and not reread:
        raise InputError("there is nothing to add", mend="name articles after the archive, or give --reread")
    rules = read_rules(config, thresholds, None)
    spoken, known = rules.language(language), rules.house.sources
    articles: Sequence[Article] = ()
    if paths:
        articles, _ = take_in(paths, language=spoken, strict=strict, sources=known)
    with open_archive(file, writing=True, settings=rules.settings) as archive:
        again = list(outdated(archive)) if reread else []
        done = _added(archive, [*again, *articles], rules.settings, jobs)
    if form is Format.json:
        write(_json({"archive": str(file)} | done), output)
        return
    words = [said(f"{len(done[kind])} {says}") for kind, says in _DONE if done[kind] or kind == "added"]
    write(f"{file}: {said(', ').join(words)}\n", output)


_DONE = (("added", "added"), ("renewed", "read anew"), ("present", "already there"))


def _added(archive: Archive, articles: Sequence[Article], settings: Settings, jobs: int | None) -> dict[str, list[str]]:
    """The ids of what was added, renewed, and there already. Each is in the file before the next one is read."""
    from factdiff.archive import add, standing
    from factdiff.cli.progress import progress
    from factdiff.cli.workers import read_each

    done: dict[str, list[str]] = {kind: [] for kind, _ in _DONE}
    wanted = [article for article in articles if standing(archive, article) != "present"]
    done["present"] = [article.id for article in articles if standing(archive, article) == "present"]
    readings = progress(read_each(wanted, settings, jobs), "adding", total=len(wanted))
    for article, reading in zip(wanted, readings, strict=True):
        was = standing(archive, article)  # once more: another process may have added it, or it was named twice
        name = add(archive, article, reading)
        done[_KINDS[was]].append(name)
    return done


_KINDS = {"new": "added", "outdated": "renewed", "present": "present"}


@app.command("list")
def list_(
    file: File,
    form: Form = Format.terminal,
    output: Output = None,
    story: Story = None,
    source: Source = None,
    limit: Most = None,
    bidi: BidiOption = Bidi.auto,
) -> None:
    """List the articles, the newest first."""
    from factdiff.archive import contents, open_archive

    with open_archive(file) as archive:
        found = list(contents(archive, story=story, source=source, limit=limit))
    if form is Format.json:
        write(_json({"archive": str(file), "articles": [_row(each) for each in found]}), output)
        return
    view = view_for(form, bidi, (), to_file=output is not None)
    write(_drawn([_line(each) for each in found], view), output)


@app.command()
def show(
    file: File,
    name: Annotated[str, typer.Argument(metavar="ID", help="An article, as `list` names it.", show_default=False)],
    form: Form = Format.terminal,
    output: Output = None,
    bidi: BidiOption = Bidi.auto,
) -> None:
    """Show what one article says, as `extract` does."""
    from factdiff.archive import fetch, open_archive
    from factdiff.render import READING_RENDERERS

    with open_archive(file) as archive:
        article, reading = fetch(archive, name)
    if reading is None:
        raise ArchiveError(f"«{name}» was read by another factdiff", where=str(file), mend=_REREAD.format(file))
    view = view_for(form, bidi, [article], to_file=output is not None)
    write(READING_RENDERERS["terminal" if form is Format.terminal else "jsonl"]([reading], (), view), output)


_REREAD = "factdiff archive add {} --reread reads it anew"


@app.command()
def remove(
    file: File,
    names: Annotated[
        list[str], typer.Argument(metavar="ID...", help="Articles, as `list` names them.", show_default=False)
    ],
) -> None:
    """Take articles out: all of them or, where one is not there, none."""
    from factdiff.archive import open_archive
    from factdiff.archive import remove as take_out

    if not file.exists():
        raise ArchiveError("no such archive", where=str(file), mend="check the path")
    with open_archive(file, writing=True) as archive:
        take_out(archive, names)
    write(said(f"{file}: {len(set(names))} removed") + "\n", None)


@app.command()
def info(file: File, form: Form = Format.terminal, output: Output = None) -> None:
    """Say what the archive holds."""
    from factdiff.archive import open_archive, summary

    with open_archive(file) as archive:
        found = summary(archive)
    if form is Format.json:
        write(_json({"archive": str(file)} | found), output)
        return
    write("".join(f"{said(name.replace('_', ' ')):<16} {_value(value)}\n" for name, value in found.items()), output)


@app.command()
def verify(file: File, form: Form = Format.terminal, output: Output = None) -> None:
    """Check the whole archive: the file, the counts, the hashes, and that every Reading decodes. Exit 2 if it fails."""
    from factdiff.archive import open_archive, summary
    from factdiff.archive import verify as faults_of

    with open_archive(file) as archive:
        faults = list(faults_of(archive))
        whole = summary(archive) if not faults else {}
        checked = archive.writable
    if not checked:
        say(f"{file}: the index of words was not checked, which needs a folder that can be written to")
    if form is Format.json:
        write(_json({"archive": str(file), "whole": not faults, "faults": faults}), output)
    else:
        lines = faults or [f"{file}: {whole['articles']} articles, all whole"]
        write("".join(f"{said(line)}\n" for line in lines), output)
    if faults:
        number = f"{len(faults)} {'fault was' if len(faults) == 1 else 'faults were'} found"
        raise ArchiveError(number, where=str(file), mend="take the articles out and add them again, or use a copy")
    if whole["outdated"]:
        say(f"{file}: {_outdated(whole['outdated'])} read by another factdiff ({_REREAD.format(file)})")


@app.command()
def search(
    file: File,
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS...", help="Words, or phrases in quotation marks.", show_default=False)
    ],
    form: Form = Format.terminal,
    output: Output = None,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=0, help="No more than N.")] = 20,
    bidi: BidiOption = Bidi.auto,
) -> None:
    """Find articles in which all the words stand, in any spelling and within longer words too; the newest first."""
    from factdiff.archive import open_archive
    from factdiff.archive import search as found_in

    with open_archive(file) as archive:
        hits = found_in(archive, words, limit=limit)
    if form is Format.json:
        rows = [_row(hit.article) | {"start": hit.start, "end": hit.stop, "excerpt": hit.excerpt} for hit in hits]
        write(_json({"archive": str(file), "articles": rows}), output)
        return
    view = view_for(form, bidi, (), to_file=output is not None)
    write(_drawn([row for hit in hits for row in (_line(hit.article), _excerpt(hit))], view), output)


def _row(stored: Stored) -> dict[str, Any]:
    """An article as JSON: without the number that only the file knows it by."""
    from msgspec.structs import asdict

    return {key: value for key, value in asdict(stored).items() if key != "number"}


def _line(stored: Stored) -> Row:
    from factdiff.render.canvas import Row, safe

    named = [stored.id, stored.source, stored.title]
    content = " · ".join(safe(part) for part in dict.fromkeys(named) if part)
    return Row(f"{said((stored.published or 'no date')[:10])} · ", content, one_line=True)


def _excerpt(hit: Hit) -> Row:
    from factdiff.render.canvas import Row, safe

    return Row("", safe(hit.excerpt), 4)


def _drawn(rows: Sequence[Row], view: View) -> str:
    from factdiff.render.canvas import draw

    return draw(rows, view)


def _json(value: dict[str, Any]) -> str:
    import msgspec

    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n"


def _value(value: object) -> str:
    if isinstance(value, bool):
        return said("yes" if value else "no")
    if isinstance(value, int):
        return f"{value:,}"
    return ", ".join(value) if isinstance(value, list) else str(value if value is not None else said("none"))


def _outdated(number: int) -> str:
    return f"{number} {'article was' if number == 1 else 'articles were'}"
