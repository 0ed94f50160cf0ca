"""What of an article tells which story it belongs to: its words, names, figures, days and measures, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Literal, TypeAlias

from msgspec import Struct

from factdiff.claims.words import content_lemma
from factdiff.model import Claim, Document, Mention, Name, Quantity, Reading, Score, TimeSpan

Kind: TypeAlias = Literal["word", "pair", "name", "place", "figure", "day", "measure"]


class Sketch(Struct, frozen=True):
    """An article as counted signs. `story` is the one it states itself, if any; `published` its day, where known."""

    id: str
    signs: dict[tuple[Kind, str], int]
    shingles: tuple[int, ...] = ()
    story: str | None = None
    published: date | None = None


def sketch(document: Document, reading: Reading) -> Sketch:
    """The signs of one article, each with how often it occurs."""
    words = _lemmas(document, reading.card.language or "ar")
    signs: Counter[tuple[Kind, str]] = Counter(("word", word) for word in words)
    signs.update(("pair", f"{left} {right}") for left, right in pairwise(words))
    signs.update(sign for mention, _ in reading.mentions for sign in _signs(mention))
    signs.update(("measure", claim.measure) for claim in reading.claims if claim.measure and _is_told_once(claim))
    card = reading.card
    return Sketch(card.id, dict(signs), reading.shingles, card.story, _day(card.published))


def _is_told_once(claim: Claim) -> bool:
    """Whether a claim is not the day, the doer, the place or the number of what another claim tells already."""
    measure = claim.measure or ""
    return claim.kind != "time" and not measure.endswith(_AGAIN) and " " not in measure


_AGAIN = ("-act", "-turn", "-place")


def _day(published: str | None) -> date | None:
    """The day of a date of publication; an interval open to one side («2024-05-06/..») is none."""
    return None if published is None or "/" in published else date.fromisoformat(published[:10])


def _lemmas(document: Document, language: str) -> list[str]:
    tokens = (document.tokens[n].text for s in document.sentences for n in range(s.first, s.last))
    return [lemma for token in tokens if (lemma := content_lemma(language, token))]


def _signs(mention: Mention) -> Iterator[tuple[Kind, str]]:
    match mention.value:
        case Name() as name if mention.kind == "place":
            yield "place", name.entity or name.country or name.canonical
        case Name() as name:
            # The family name's sounds are one key for all its spellings, in all scripts.
            yield "name", name.entity or " ".join(name.sounds[-1:]) or name.canonical
        case Quantity() as quantity if quantity.amount is not None:
            yield "figure", f"{quantity.amount.normalize():f} {quantity.unit}"
        case Score() as score:
            yield "figure", "-".join(map(str, score.points))
        case TimeSpan() as time if time.start is not None and time.start == time.stop:
            yield "day", time.start.isoformat()
