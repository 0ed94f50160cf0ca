"""Joins what several extractors found: where two mentions of rival kinds overlap, the earlier extractor's stays."""

from __future__ import annotations

from factdiff.model import Extraction, Mention, MentionKind

# Kinds that cannot both be true of the same words. A person may stand inside an office, anything inside a quotation.
_RIVALS: tuple[frozenset[MentionKind], ...] = (
    frozenset({"quantity", "money", "percentage", "ordinal", "score", "duration", "time"}),
    frozenset({"person", "place", "organisation"}),
)


def merge(found: Extraction, more: Extraction) -> Extraction:
    """`found` and those of `more` that contest none of its words, by span."""
    kept = [mention for mention in more.mentions if not any(_rivals(mention, other) for other in found.mentions)]
    mentions = sorted((*found.mentions, *kept), key=lambda m: (m.span.start, -m.span.stop, m.kind))
    labels = sorted({*found.labels, *more.labels})
    not_read = sorted({*found.not_read, *more.not_read}, key=lambda n: (n.span, n.reason))
    return Extraction(tuple(mentions), tuple(labels), tuple(not_read))


def _rivals(left: Mention, right: Mention) -> bool:
    return left.span.overlaps(right.span) and any(left.kind in some and right.kind in some for some in _RIVALS)
