"""The rows that every terminal view shares: a claim with its source, date and sentence, and what was not read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from factdiff.model import Card, Claim, Finding, Reading, Skip
from factdiff.render.canvas import Row, balanced, safe
from factdiff.render.wording import day_of
from factdiff.report.catalogue import Language, counted, known, term
from factdiff.report.differing import differing
from factdiff.report.values import claim_words
from factdiff.report.wire import position

# A sentence of a news agency has up to 60 words; what is longer is a page that lost its full stops.
_LONGEST_SENTENCE = 480
_LONGEST_LIST = 10
_MOST_DIFFERING = 3  # a quotation that differs in more places is read as a whole


def claim_value(claim: Claim, language: Language = "en") -> Row:
    """The value in plain figures, then the article's words for it."""
    figures, words = claim_words(claim, language), balanced(safe(claim.text))
    return Row(f"{figures}: " if figures and figures != words else "", words, content_style="bold")


def line_number(claim: Claim, reading: Reading, language: Language) -> str:
    """Where in the article the words stand: line 3."""
    return term("page", "line", language, position(claim.span.start, reading.line_starts)[0])


def source_row(claim: Claim, reading: Reading, indent: int, language: Language, *, beside: str | None = None) -> Row:
    """When and by whom it was published, its line, and its figures if they are not those given `beside`."""
    figures = claim_words(claim, language)
    own = f"{figures} · " if figures and beside is not None and figures != beside else ""
    where = f"{day_of(reading.card, language)} · {line_number(claim, reading, language)} · "
    return Row(where + own, source_name(reading.card) + said_by(claim, language), indent, "dim")


def said_by(claim: Claim, language: Language) -> str:
    """Who says it, behind the outlet that reports it; of quotations and events this is told already."""
    if claim.speaker is None or claim.kind in ("quote", "statement"):
        return ""
    return " · " + term("page", "said_by", language, safe(claim.speaker.name))


def source_name(card: Card) -> str:
    """The outlet, with the article's id where that says more."""
    return safe(card.source if card.source == card.id else f"{card.source} ({card.id})")


def differing_rows(finding: Finding, language: Language) -> list[Row]:
    """The words in which two sources of one quotation differ, side by side."""
    told = differing(finding)
    nothing = term("terminal", "nothing_said", language)
    pairs = [piece for piece in told.words if piece.left != piece.right] if told is not None else []
    return [
        Row(term("terminal", "differing", language), f"{safe(p.left) or nothing} ≠ {safe(p.right) or nothing}", 4)
        for p in pairs[:_MOST_DIFFERING]
    ]


def words_row(claim: Claim, indent: int) -> Row:
    """The words at issue alone, marked as they are in a sentence."""
    words = f"*{safe(claim.text)}*"
    return Row("", words, indent, marked=(0, len(words)))


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


def not_read_rows(readings: Iterable[Reading], texts: Mapping[str, str], language: Language) -> list[Row]:
    """Numerals and dates that were seen and not understood, the first few by their words."""
    rows: list[Row] = []
    total = 0
    for reading in readings:
        for missed in reading.ledger.not_read:
            total += 1
            if total <= _LONGEST_LIST:
                line, _ = position(missed.span.start, reading.line_starts)
                words = safe(texts.get(reading.card.id, "")[missed.span.start : missed.span.stop])
                reason = known("unread", missed.reason, language) or missed.reason.replace("-", " ")
                rows.append(Row(term("terminal", "missed", language, reading.card.id, line, reason), words, 2))
    if total > _LONGEST_LIST:
        rows.append(Row(term("terminal", "and_more_listed", language, total - _LONGEST_LIST), indent=2))
    return [Row(term("terminal", "not_read", language, total), style="bold"), *rows, Row()] if total else []


def left_out_rows(readings: Sequence[Reading], skips: Iterable[Skip], language: Language) -> list[Row]:
    """Files that were skipped, and how much of the pages was set aside."""
    rows = [Row(f"{skip.what}: ", safe(skip.reason), 2) for skip in sorted(skips)]
    if rows:
        rows = [Row(term("terminal", "skipped", language, len(rows)), style="bold"), *rows, Row()]
    dropped = sum(len(reading.ledger.dropped) for reading in readings)
    if dropped:
        rows += [Row(term("terminal", "set_aside", language, counted("line", dropped, language))), Row()]
    return rows
