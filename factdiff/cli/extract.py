"""`factdiff extract`: what does each article say?"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from factdiff.cli.options import BidiOption, Language, Output, Paths, Strict, view_for
from factdiff.cli.output import Bidi, write
from factdiff.cli.workers import Jobs, read_all

if TYPE_CHECKING:
    from factdiff.model import Article

EXAMPLES = """\b
Examples:
  factdiff extract ours.txt
  factdiff extract stories/flood --format jsonl | jq -r '.mentions[] | [.kind, .text] | @tsv'
"""


class Format(StrEnum):
    """How the values are listed."""

    terminal = "terminal"
    jsonl = "jsonl"


def extract(
    paths: Paths,
    form: Annotated[
        Format, typer.Option("--format", help="For people, or one JSON line an article.")
    ] = Format.terminal,
    output: Output = None,
    plain: Annotated[bool, typer.Option("--text", help="Only the text as it was read: offsets count in it.")] = False,
    strict: Strict = False,
    language: Language = None,
    bidi: BidiOption = Bidi.auto,
    jobs: Jobs = None,
) -> None:
    """List what each article says: figures, dates, names and claims, with the words they stand in."""
    from factdiff.cli.intake import take_in
    from factdiff.render import READING_RENDERERS

    articles, skips = take_in(paths, language=language or "ar", strict=strict)
    if plain:
        write(_texts(articles), output)
        return
    readings = read_all(articles, jobs=jobs)
    view = view_for(form, bidi, articles, to_file=output is not None)
    write(READING_RENDERERS[form](readings, skips, view), output)


def _texts(articles: Sequence[Article]) -> str:
    """The one text and nothing else; several, each under its id, as `head` shows several files."""
    if len(articles) == 1:
        return articles[0].text
    return "\n".join(f"==> {article.id} <==\n{article.text}\n" for article in articles)
