"""The JSON contract (schema 1) of `extract` and `compare`, and the way from a Report to it."""

from __future__ import annotations

from bisect import bisect_right

from msgspec import Struct

from factdiff.model import Claim, Ledger, Reading, Speaker
from factdiff.report.wire_values import WireTime, WireValue, wire_time, wire_value


class WireMention(Struct, frozen=True, kw_only=True):
    kind: str
    start: int
    end: int
    text: str
    value: WireValue


class WireNotRead(Struct, frozen=True, kw_only=True):
    start: int
    end: int
    reason: str


class WireLedger(Struct, frozen=True, kw_only=True):
    numerals: int
    read: int
    labels: int
    not_read: tuple[WireNotRead, ...]
    dropped: tuple[WireNotRead, ...]


class WireSentence(Struct, frozen=True, kw_only=True):
    start: int
    end: int
    text: str


class WireClaim(Struct, frozen=True, kw_only=True):
    article: str
    source: str
    start: int
    end: int
    text: str
    line: int
    column: int
    sentence: WireSentence
    value: WireValue
    topic: str
    measure: str | None
    participants: tuple[str, ...]
    place: str | None
    group: str | None
    basis: str | None
    when: WireTime | None
    as_of: WireTime | None
    stance: str
    speaker: Speaker | None


class WireReading(Struct, frozen=True, kw_only=True):
    """One line of `factdiff extract --format jsonl`."""

    article: str
    language: str | None
    published: str | None
    mentions: tuple[WireMention, ...]
    claims: tuple[WireClaim, ...]
    ledger: WireLedger


def position(offset: int, line_starts: tuple[int, ...]) -> tuple[int, int]:
    """Line and column, both from 1, of a code point."""
    line = bisect_right(line_starts, offset)
    return line, offset - line_starts[line - 1] + 1


def wire_claim(claim: Claim, reading: Reading) -> WireClaim:
    """The contract's form of a claim; the reading knows where its lines begin."""
    line, column = position(claim.span.start, reading.line_starts)
    return WireClaim(
        article=claim.article,
        source=reading.card.source,
        start=claim.span.start,
        end=claim.span.stop,
        text=claim.text,
        line=line,
        column=column,
        sentence=WireSentence(start=claim.sentence.start, end=claim.sentence.stop, text=claim.sentence_text),
        value=wire_value(claim.value),
        topic=claim.topic,
        measure=claim.measure,
        participants=claim.participants,
        place=claim.place,
        group=claim.group,
        basis=claim.basis,
        when=wire_time(claim.when),
        as_of=wire_time(claim.as_of),
        stance=claim.stance,
        speaker=claim.speaker,
    )


def wire_ledger(ledger: Ledger) -> WireLedger:
    """The contract's form of what was and was not read."""
    return WireLedger(
        numerals=ledger.numerals,
        read=ledger.read,
        labels=ledger.labels,
        not_read=tuple(WireNotRead(start=n.span.start, end=n.span.stop, reason=n.reason) for n in ledger.not_read),
        dropped=tuple(WireNotRead(start=d.span.start, end=d.span.stop, reason=d.reason) for d in ledger.dropped),
    )


def wire_reading(reading: Reading) -> WireReading:
    """The contract's form of all that one article yields."""
    return WireReading(
        article=reading.card.id,
        language=reading.card.language,
        published=reading.card.published,
        mentions=tuple(
            WireMention(kind=m.kind, start=m.span.start, end=m.span.stop, text=text, value=wire_value(m.value))
            for m, text in reading.mentions
        ),
        claims=tuple(wire_claim(claim, reading) for claim in reading.claims),
        ledger=wire_ledger(reading.ledger),
    )
