"""Which tokens of a document are numerals or number words, for the ledger: read, a label, or said to be unread."""

from __future__ import annotations

from functools import lru_cache

from factdiff.extract.overlap import Occupied
from factdiff.lang import Pack
from factdiff.lang.figures import FigureTables
from factdiff.model import Document, Extraction, NotRead

_NUMERIC = frozenset({"quantity", "money", "percentage", "ordinal", "score", "duration", "time"})


@lru_cache(maxsize=65536)
def is_numeral(tables: FigureTables, word: str) -> bool:
    """Whether a folded token is in digits or is a word that counts or orders by itself (خمسة, مليون, الثالثة)."""
    if word[0].isdecimal():
        return True
    cardinal, ordinal = tables.cardinals.word(word), tables.ordinals.word(word)
    return bool((cardinal and cardinal.entry.alone) or (ordinal and not ordinal.entry.compound))


def numeral_tokens(document: Document, pack: Pack) -> tuple[int, ...]:
    """The indices of all numerals and number words in the sentences.

    Each lies in the span of a numeric mention, of a label or of a NotRead; counting the tokens by where they lie makes
    numerals == read + labels + not read. "Per cent" (بالمئة) is a unit and no numeral.
    """
    tables, percents, tokens = pack.figures, pack.figures.percents, document.tokens
    likely = tables.cardinals.bit | tables.ordinals.bit | percents.bit
    found: list[int] = []
    for sentence in document.sentences:
        behind = sentence.first
        for index, token in enumerate(tokens[sentence.first : sentence.last], sentence.first):
            if not (token.mask & likely or token.text[0].isdecimal()) or index < behind:
                continue
            unit = percents.at(tokens, index, strip=False, stop=sentence.last)
            if unit is not None:
                behind = index + unit.size
            elif is_numeral(tables, token.text):
                found.append(index)
    return tuple(found)


def unread(document: Document, pack: Pack, extraction: Extraction) -> tuple[NotRead, ...]:
    """The numerals that no mention, label or NotRead of the extraction covers: none, unless a rule forgot them."""
    spans = [mention.span for mention in extraction.mentions if mention.kind in _NUMERIC]
    covers = [Occupied(spans), Occupied(extraction.labels), Occupied(entry.span for entry in extraction.not_read)]
    loose = (document.span(index, index + 1) for index in numeral_tokens(document, pack))
    return tuple(NotRead(span, "not-understood") for span in loose if not any(c.touches(span) for c in covers))
