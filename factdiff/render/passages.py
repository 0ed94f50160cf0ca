"""The rows that every terminal view shares: a claim with its source, date and sentence, and what was not read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from factdiff.model import Card, Claim, Reading, Skip
from factdiff.render.canvas import Row, balanced, safe
from factdiff.render.wording import counted
from factdiff.report.values import claim_words
from factdiff.report.wire import position

# A sentence of a news agency has up to 60 words; what is longer is a page that lost its full stops.
_LONGEST_SENTENCE = 480
_LONGEST_LIST = 10


def claim_value(claim: Claim) -> Row:
    """The value in plain figures, then the article's words for it."""
    figures = claim_words(claim)
    return Row(f"{figures}: " if figures else "", balanced(safe(claim.text)), content_style="bold")


def source_row(claim: Claim, reading: Reading, indent: int, *, beside: str | None = None) -> Row:
    """When and by whom it was published, its line, and its figures if they are not those given `beside`."""
    line, _ = position(claim.span.start, reading.line_starts)
    figures = claim_words(claim)
    own = f"{figures} · " if figures and beside is not None and figures != beside else ""
    return Row(f"{_day(reading.card)} · line {line} · {own}", source_name(reading.card), indent, "dim")


def source_name(card: Card) -> str:
    """The outlet, with the article's id where that says more."""
    return safe(card.source if card.source == card.id else f"{card.source} ({card.id})")


def _day(card: Card) -> str:
    day = (card.published or "")[:10] or "no date"
    return (
        f"{day} ({card.published_basis})" if card.published and card.published_basis in ("printed", "inferred") else day
    )


def sentence_row(claim: Claim, indent: int) -> Row:
    """The sentence with the words at issue between asterisks: brackets are mirrored by some terminals only."""
    start, stop = claim.span.start - claim.sentence.start, claim.span.stop - claim.sentence.start
    text = claim.sentence_text
    if not 0 <= start < stop <= len(text):
        return Row("", safe(text), indent)
    spare = max(0, _LONGEST_SENTENCE - (stop - start)) // 2
    before, after = text[:start], text[stop:]
    if len(text) > _LONGEST_SENTENCE:
        before = before if len(before) <= spare else "… " + before[-spare:].partition(" ")[2]
        after = after if len(after) <= spare else after[:spare].rpartition(" ")[0] + " …"
    lead = safe(before).lstrip()
    words = f"*{safe(text[start:stop])}*"
    return Row("", lead + words + safe(after).rstrip(), indent, marked=(len(lead), len(lead) + len(words)))


def not_read_rows(readings: Iterable[Reading], texts: Mapping[str, str]) -> list[Row]:
    """Numerals and dates that were seen and not understood, the first few by their words."""
    rows: list[Row] = []
    total = 0
    for reading in readings:
        for missed in reading.ledger.not_read:
            total += 1
            if total <= _LONGEST_LIST:
                line, _ = position(missed.span.start, reading.line_starts)
                words = safe(texts.get(reading.card.id, "")[missed.span.start : missed.span.stop])
                rows.append(Row(f"{reading.card.id}, line {line}: {missed.reason}: ", words, 2))
    if total > _LONGEST_LIST:
        rows.append(Row(f"and {total - _LONGEST_LIST} more (--format json lists all)", indent=2))
    return [Row(f"Not read ({total})", style="bold"), *rows, Row()] if total else []


def left_out_rows(readings: Sequence[Reading], skips: Iterable[Skip]) -> list[Row]:
    """Files that were skipped, and how much of the pages was set aside."""
    rows = [Row(f"{skip.what}: ", safe(skip.reason), 2) for skip in sorted(skips)]
    if rows:
        rows = [Row(f"Skipped ({len(rows)})", style="bold"), *rows, Row()]
    dropped = sum(len(reading.ledger.dropped) for reading in readings)
    if dropped:
        lines = counted(dropped, "line", "lines")
        rows += [Row(f"Set aside: {lines} of the sites' own (menus, share buttons, other headlines)"), Row()]
    return rows
