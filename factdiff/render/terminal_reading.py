"""What single articles say, for the terminal: each value with its words, line by line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factdiff.model import Reading, Skip
from factdiff.render.canvas import Row, draw, safe
from factdiff.render.passages import left_out_rows, not_read_rows, source_name
from factdiff.render.wording import claim_topic, day_of
from factdiff.report.catalogue import Language, counted, known, term
from factdiff.report.values import value_words
from factdiff.report.wire import position

if TYPE_CHECKING:
    from factdiff.render import View


def reading_terminal(readings: Sequence[Reading], skips: Sequence[Skip], view: View) -> str:
    """All mentions and claims of some articles, then what was not read."""
    rows: list[Row] = []
    for reading in readings:
        rows += _article(reading, view.ui)
    rows += not_read_rows(readings, view.texts, view.ui) + left_out_rows(readings, skips, view.ui)
    values = counted("value", sum(len(reading.mentions) for reading in readings), view.ui)
    claims = counted("claim", sum(len(reading.claims) for reading in readings), view.ui)
    articles = counted("article", len(readings), view.ui)
    rows.append(Row(term("terminal", "reading_sum", view.ui, articles, values, claims), style="bold", one_line=True))
    return draw(rows, view)


def _article(reading: Reading, language: Language) -> list[Row]:
    card = reading.card
    rows = [Row(f"{day_of(card, language)} · ", source_name(card), style="bold", content_style="bold")]
    for mention, words in reading.mentions:
        figures = value_words(mention.value, language)
        label = _label(mention.span.start, mention.kind, reading, language) + figures + (": " if figures else "")
        rows.append(Row(label, safe(words), 2))
    if reading.claims:
        rows.append(Row(term("terminal", "claims", language), indent=2, style="bold"))
    for claim in reading.claims:
        label = _label(claim.span.start, claim.kind, reading, language)
        rows.append(Row(f"{label}{safe(claim_topic(claim, language))}: ", safe(claim.text), 2))
    return [*rows, Row()]


def _label(start: int, kind: str, reading: Reading, language: Language) -> str:
    """Line and kind in columns."""
    line = term("page", "line", language, position(start, reading.line_starts)[0])
    return f"{line:<9} {known('kinds', kind, language) or kind:<13} "
