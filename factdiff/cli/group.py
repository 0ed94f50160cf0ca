"""`factdiff group`: which of these articles tell one story?"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from factdiff.cli.options import Language, Output, Paths, Strict
from factdiff.cli.output import write
from factdiff.cli.speech import UI

if TYPE_CHECKING:
    from factdiff.group import Sketch
    from factdiff.model import Article, Reading

EXAMPLES = """\b
Examples:
  factdiff group inbox/
  factdiff group feed.rss pages/ --format jsonl -o stories.jsonl && factdiff compare stories.jsonl
"""


class Format(StrEnum):
    """How the stories are listed."""

    terminal = "terminal"
    jsonl = "jsonl"


def group(
    paths: Paths,
    form: Annotated[
        Format, typer.Option("--format", help="For people, or JSON Lines that `compare` reads.")
    ] = Format.terminal,
    output: Output = None,
    anew: Annotated[bool, typer.Option("--anew", help="Pass over the stories that articles state themselves.")] = False,
    strict: Strict = False,
    language: Language = None,
) -> None:
    """Put a mixed heap of articles into stories, so that each is compared within itself."""
    from msgspec.structs import replace

    from factdiff.cli.intake import take_in
    from factdiff.cli.progress import progress
    from factdiff.group import stories
    from factdiff.settings import DEFAULT

    articles, _ = take_in(paths, language=language or "ar", strict=strict)
    if anew:
        articles = tuple(replace(article, story=None) for article in articles)
    read = [_read(article) for article in progress(articles, "reading")]
    heaps = stories([sketch for sketch, _ in read], DEFAULT)
    readings = {reading.card.id: reading for _, reading in read}
    named = _named(heaps, {article.id: article.story for article in articles})
    by_id = {article.id: article for article in articles}
    if form == Format.jsonl:
        rows = [_row(by_id[name], readings[name], story) for story, heap in named for name in heap]
        write("".join(f"{row}\n" for row in rows), output)
    else:
        write("\n".join(_listed(story, [by_id[name] for name in heap]) for story, heap in named), output)


def _read(article: Article) -> tuple[Sketch, Reading]:
    from factdiff.group import sketch
    from factdiff.lang import load_pack
    from factdiff.pipeline import extract
    from factdiff.text import read_document

    pack = load_pack(article.language or "ar")
    reading = extract(article)
    return sketch(read_document(article, pack.folding, pack.boilerplate), reading), reading


def _named(heaps: Sequence[tuple[str, ...]], stated: dict[str, str | None]) -> list[tuple[str, tuple[str, ...]]]:
    """Each heap with the name of its story: the one that its articles state, else a number. The largest come first."""
    named: list[tuple[str, tuple[str, ...]]] = []
    taken = {story for story in stated.values() if story}
    number = 0
    for heap in sorted(heaps, key=lambda heap: (-len(heap), heap)):
        own = next((story for name in heap if (story := stated[name])), None)
        while own is None:
            number += 1
            own = f"story-{number}" if f"story-{number}" not in taken else None
        named.append((own, heap))
    return named


def _row(article: Article, reading: Reading, story: str) -> str:
    """One line of JSON as `compare` reads it. A date that the page prints is carried over; an inferred one is not."""
    import json

    printed = reading.card.published if reading.card.published_basis == "printed" else None
    fields = {
        "id": article.id,
        "story": story,
        "source": article.source,
        "title": article.title,
        "published": article.published or printed,
        "author": article.author,
        "url": article.url,
        "language": article.language,
        "country": article.country,
        "text": article.text,
    }
    return json.dumps({key: value for key, value in fields.items() if value is not None}, ensure_ascii=False)


def _listed(story: str, articles: Sequence[Article]) -> str:
    from factdiff.report.catalogue import counted

    lines = [f"{story} ({counted('article', len(articles), UI.get().value)})"]
    for article in articles:
        about = article.title or " ".join(article.text[:200].split())
        shown = about if len(about) <= 70 else f"{about[:69]}…"
        lines.append(f"  {article.id} · {shown}")
    return "\n".join([*lines, ""])
