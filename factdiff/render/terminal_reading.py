"""What single articles say, for the terminal: each value with its words, line by line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factdiff.model import Reading, Skip
from factdiff.render.canvas import Row, draw, safe
from factdiff.render.passages import left_out_rows, not_read_rows, source_name
from factdiff.render.wording import claim_topic, counted
from factdiff.report.values import value_words
from factdiff.report.wire import position

if TYPE_CHECKING:
    from factdiff.render import View


def reading_terminal(readings: Sequence[Reading], skips: Sequence[Skip], view: View) -> str:
    """All mentions and claims of some articles, then what was not read."""
    rows: list[Row] = []
    for reading in readings:
        rows += _article(reading)
    rows += not_read_rows(readings, view.texts) + left_out_rows(readings, skips)
    mentions = counted(sum(len(reading.mentions) for reading in readings), "value", "values")
    claims = counted(sum(len(reading.claims) for reading in readings), "claim", "claims")
    rows.append(
        Row(f"{counted(len(readings), 'article', 'articles')}: {mentions}, {claims}.", style="bold", one_line=True)
    )
    return draw(rows, width=view.width, colour=view.colour, isolate=view.isolate)


def _article(reading: Reading) -> list[Row]:
    card = reading.card
    rows = [Row(f"{(card.published or 'no date')[:10]} · ", source_name(card), style="bold", content_style="bold")]
    for mention, words in reading.mentions:
        line, _ = position(mention.span.start, reading.line_starts)
        figures = value_words(mention.value)
        label = f"line {line:<4} {mention.kind:<13} {figures}{': ' if figures else ''}"
        rows.append(Row(label, safe(words), 2))
    if reading.claims:
        rows.append(Row("claims", indent=2, style="bold"))
    for claim in reading.claims:
        line, _ = position(claim.span.start, reading.line_starts)
        rows.append(Row(f"line {line:<4} {claim.kind:<13} {safe(claim_topic(claim))}: ", safe(claim.text), 2))
    return [*rows, Row()]
