"""Joins what several extractors found: where two mentions of rival kinds overlap, the earlier extractor's stays."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from factdiff.model import Extraction, Mention, MentionKind, Span

# Kinds that cannot both be true of the same words. A person may stand inside an office, anything inside a quotation.
_RIVALS: tuple[frozenset[MentionKind], ...] = (
    frozenset({"quantity", "money", "percentage", "ordinal", "score", "duration", "time"}),
    frozenset({"person", "place", "organisation"}),
)


class Occupied:
    """Spans already taken, asked whether a new one touches them. The spans do not overlap each other."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._stops = [span.stop for span in ordered]

    def touches(self, span: Span) -> bool:
        before = bisect_left(self._starts, span.stop) - 1
        return before >= 0 and self._stops[before] > span.start


def merge(found: Extraction, more: Extraction) -> Extraction:
    """`found` and those of `more` that contest none of its words, by span."""
    unread = [n.span for n in found.not_read]  # what an earlier extractor could not read is not read as another thing
    fresh: Iterable[Mention] = more.mentions
    for kinds in _RIVALS:
        held = [*unread, *[m.span for m in found.mentions if m.kind in kinds]]
        if held:
            taken = Occupied(held)
            fresh = [m for m in fresh if m.kind not in kinds or not taken.touches(m.span)]
    mentions = sorted((*found.mentions, *fresh), key=lambda m: (m.span.start, -m.span.stop, m.kind))
    labels = sorted({*found.labels, *more.labels})
    not_read = sorted({*found.not_read, *more.not_read}, key=lambda n: (n.span, n.reason))
    speeches = sorted({*found.speeches, *more.speeches})
    return Extraction(tuple(mentions), tuple(labels), tuple(not_read), tuple(speeches))
