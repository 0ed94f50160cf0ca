"""Words in quotation marks with who said them: mentions of kind quote."""

from __future__ import annotations

from bisect import bisect_left

from factdiff.lang import Pack
from factdiff.model import Document, Extraction, Mention, Name, Quote
from factdiff.settings import Settings

# The verb of saying stands so many tokens before the quotation, and its subject so many from the verb.
_SAID_BEFORE = 40
_SUBJECT = 9


def quotes(document: Document, pack: Pack, settings: Settings, found: Extraction) -> Extraction:
    """Quotations in order. A single word in marks is a name or a doubt, and no quotation."""
    sentence_of = _sentence_index(document)
    people = [m for m in found.mentions if m.kind == "person"]
    mentions: list[Mention] = []
    speaker: str | None = None
    for first, last in _quoted(document, pack):
        if last - first < pack.claims.quotation.shortest or first not in sentence_of:
            continue
        said = _saying(document, pack, first)
        if said is None:
            continue
        speaker = _subject(said, first, people) or speaker
        span = document.span(first, last)
        value = Quote(speaker=speaker, words=document.words(span))
        mentions.append(
            Mention(kind="quote", value=value, span=span, sentence=sentence_of[first], first=first, last=last)
        )
    return Extraction(tuple(mentions))


def _sentence_index(document: Document) -> dict[int, int]:
    return {n: i for i, sentence in enumerate(document.sentences) for n in range(sentence.first, sentence.last)}


def _quoted(document: Document, pack: Pack) -> list[tuple[int, int]]:
    """Tokens between an opening and a closing mark. A mark that finds no partner within reach opens nothing."""
    marks = pack.claims.quotation
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for n, token in enumerate(document.tokens):
        opens = token.text in marks.opening or (token.text in marks.either and opened is None)
        closes = token.text in marks.closing or token.text in marks.either
        if opened is not None and n - opened > marks.longest:
            opened = None
        if opens and not (closes and opened is not None):
            opened = n
        elif closes and opened is not None:
            if n > opened + 1:
                found.append((opened + 1, n))
            opened = None
    return found


def _saying(document: Document, pack: Pack, first: int) -> int | None:
    """The token of the verb of saying that governs a quotation, looked for backwards."""
    for n in range(first - 1, max(-1, first - _SAID_BEFORE), -1):
        match = pack.claims.sayings.at(document.tokens, n)
        if match is not None and not match.entry.attributes:
            return n
    return None


def _subject(said: int, first: int, people: list[Mention]) -> str | None:
    """The person named after the verb and before the quotation, else the nearest one before the verb."""
    low = bisect_left(people, said - _SUBJECT, key=lambda m: m.first)
    near = people[low : bisect_left(people, said + _SUBJECT + 1, key=lambda m: m.first)]
    after = [m for m in near if said < m.first and m.last <= first]
    before = [m for m in near if m.last <= said]
    nearest = after[0] if after else before[-1] if before else None
    return nearest.value.canonical if nearest is not None and isinstance(nearest.value, Name) else None
