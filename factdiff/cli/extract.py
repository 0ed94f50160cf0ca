"""`factdiff extract`: what does each article say?"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from factdiff.cli.options import BidiOption, Language, Output, Paths, Strict, view_for
from factdiff.cli.output import Bidi, write

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
    strict: Strict = False,
    language: Language = "ar",
    bidi: BidiOption = Bidi.auto,
) -> None:
    """List what each article says: figures, dates, names and claims, with the words they stand in."""
    from factdiff.cli.intake import take_in
    from factdiff.pipeline import extract as read_article
    from factdiff.render import READING_RENDERERS

    articles, skips = take_in(paths, language=language, strict=strict)
    readings = [read_article(article) for article in articles]
    view = view_for(form, bidi, articles, to_file=output is not None)
    write(READING_RENDERERS[form](readings, skips, view), output)
