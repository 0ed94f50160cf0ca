"""From a draft and its report to what was copied wrongly: a source's sentence stands in the draft with another fact."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace
from rapidfuzz import fuzz

from factdiff.compare import relate
from factdiff.desk.passages import Twin, Word, find_twin, plain_word, runs_of, words_of
from factdiff.model import (
    Answer,
    Claim,
    Finding,
    Group,
    Judgement,
    Name,
    Office,
    Pair,
    Quantity,
    Quote,
    Reading,
    Report,
    Signal,
    Span,
    TimeSpan,
    Verdict,
)
from factdiff.report.findings import find
from factdiff.settings import Settings

COPIED = "copied-with-another-fact"
MANUAL = {
    COPIED: """A sentence of the source stands in the draft nearly word for word, but with another fact in one place.

Raised by `check` alone: 15 November in the source and 16 November in the same words of the draft are a slip of
the pen before they are two accounts. A figure rounded from the source's, or a name shortened, is none."""
}


class _Place(Struct, frozen=True):
    """Words of the draft that replace a source's, and the claim of the source on them."""

    claim: Claim
    span: Span
    twin: Twin


def copied_wrongly(report: Report, draft: str, text: str, settings: Settings) -> tuple[Finding, ...]:
    """A finding for every fact in which the draft departs from a sentence that it copies. `text`: the draft's."""
    own = next(reading for reading in report.readings if reading.card.id == draft)
    others = [reading for reading in report.readings if reading.card.id != draft]
    told = [finding for finding in report.findings if finding.verdict in ("contradiction", "spelling")]
    known = {(claim.article, claim.span, claim.kind) for finding in told for claim in finding.claims}
    found = []
    for place in _closest(_twins(others, words_of(text), settings)):
        ours = _counterpart(place, own, text)
        verdict = _departure(ours, place.claim, settings)
        if verdict is None or (draft, ours.span, ours.kind) in known or _overtaken(ours, place.claim, report):
            continue
        known.add((draft, ours.span, ours.kind))  # two words of one fact are one slip
        found.append((_group(ours, place.claim), (_judgement(verdict, place.twin),)))
    return find(found, dict(report.origins))


def _twins(
    sources: Iterable[Reading], words: Sequence[Word], settings: Settings
) -> Iterator[tuple[Twin, Sequence[Claim]]]:
    """Every sentence of a source that stands nearly word for word in the draft, with its claims."""
    runs = runs_of(words)
    for reading in sources:
        sentences: dict[Span, list[Claim]] = {}
        for claim in reading.claims:
            sentences.setdefault(claim.sentence, []).append(claim)
        for sentence, claims in sentences.items():
            twin = find_twin(words_of(claims[0].sentence_text, sentence.start), words, runs)
            if twin and twin.unchanged >= settings.copied_words and twin.share >= settings.copied_share:
                yield twin, claims


def _closest(twins: Iterable[tuple[Twin, Sequence[Claim]]]) -> list[_Place]:
    """The claims whose words the draft exchanges. What stands in it more nearly as another source has it is its own."""
    ordered = sorted(twins, key=lambda t: (-t[0].share, t[1][0].article, t[1][0].sentence))
    best: dict[tuple[Span, str], _Place] = {}
    for rank, (twin, claims) in enumerate(ordered):
        for claim in claims:
            for theirs, ours in twin.exchanged:
                closer = any(other.within.covers(ours) for other, _ in ordered[:rank] if other.share > twin.share)
                if claim.span.overlaps(theirs) and not closer:
                    best.setdefault((ours, claim.kind), _Place(claim, ours, twin))
    return list(best.values())


def _counterpart(place: _Place, own: Reading, text: str) -> Claim:
    """What the draft claims in that place; where it claims nothing that can be read, its bare words."""
    there = [c for c in own.claims if c.kind == place.claim.kind and c.span.overlaps(place.span)]
    if there:
        return max(there, key=lambda c: (c.topic == place.claim.topic, -c.span.start, -c.span.stop))
    start = text.rfind("\n", 0, place.span.start) + 1
    stop = text.find("\n", place.span.stop)
    line = Span(start, stop if stop >= 0 else len(text))
    words = text[place.span.start : place.span.stop]
    value = Name(canonical=words, form=words) if place.claim.kind == "name" else Quote(speaker=None, words=words)
    return replace(
        place.claim,
        article=own.card.id,
        value=value,
        span=place.span,
        text=words,
        sentence=line,
        sentence_text=text[line.start : line.stop],
        speaker=None,
    )


def _departure(ours: Claim, theirs: Claim, settings: Settings) -> Verdict | None:
    """What a copied sentence with other words in one place amounts to; None where it is only edited."""
    left, right = ours.value, theirs.value
    if isinstance(left, Name) and isinstance(right, Name):
        return _other_name(left, right, settings)
    if type(left) is not type(right):
        return "contradiction" if isinstance(left, Quote) else None
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        if left.amount == right.amount:
            return None
        if left.precision == right.precision and (left.low is None) == (right.low is None):
            return "contradiction"  # as exact as the source's: no rounding of it
    if isinstance(left, Office) and isinstance(right, Office):
        other_country = left.of is not None and right.of is not None and left.of != right.of
        return "contradiction" if other_country or left.role != right.role else None
    if isinstance(left, TimeSpan) and isinstance(right, TimeSpan):
        if left.edtf is None and right.edtf is None:
            return "contradiction"  # the day cannot be known, but its words are others
        if left != right and _grain(left) == _grain(right):
            return "contradiction"  # as exact as the source's: no vaguer date for the same
    same = relate(replace(theirs, article=ours.article, value=left), theirs, settings).relation
    return None if left == right or same == "SAME" else "contradiction"


def _grain(time: TimeSpan) -> str:
    """The shape of a date without its numbers: a year, a month, a day, a stretch from one to another."""
    return re.sub(r"\d", "0", time.edtf or "")


def _other_name(left: Name, right: Name, settings: Settings) -> Verdict | None:
    mine, yours = ({plain_word(part) for part in name.form.split()} for name in (left, right))
    if mine <= yours or yours <= mine:
        return None
    alike = fuzz.ratio(" ".join(sorted(mine)), " ".join(sorted(yours)))
    return "spelling" if alike >= settings.copied_name else "contradiction"


def _overtaken(ours: Claim, theirs: Claim, report: Report) -> bool:
    """Whether a source later than the copied one says what the draft says: then the news has moved on."""
    day = {reading.card.id: reading.card.published or "" for reading in report.readings}
    for finding in report.findings:
        if finding.verdict != "agreement" or not any(
            c.article == ours.article and c.span == ours.span and c.kind == ours.kind for c in finding.claims
        ):
            continue
        if any(c.article != ours.article and day[c.article] > day[theirs.article] != "" for c in finding.claims):
            return True
    return False


def _group(ours: Claim, theirs: Claim) -> Group:
    return Group(kind=theirs.kind, topic=theirs.topic, claims=(ours, theirs), pairs=(Pair(0, 1, 0.0),))


def _judgement(verdict: Verdict, twin: Twin) -> Judgement:
    note = f"{twin.unchanged} words in common"
    pair = Pair(0, 1, 12.0, (Signal("copied sentence", 12.0, note),))
    return Judgement(pair, Answer("CONFLICT", verdict, COPIED), Decimal(str(round(twin.share, 2))), True)
