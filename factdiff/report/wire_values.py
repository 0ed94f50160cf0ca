"""The values of the JSON contract (schema 1): inner names may change, these may not."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from factdiff import model


class WireQuantity(Struct, frozen=True, kw_only=True, tag="quantity"):
    amount: str | None
    low: str | None
    high: str | None
    low_open: bool
    high_open: bool
    unit: str | None
    dimension: str | None
    approximate: bool
    precision: str | None


class WireOrdinal(Struct, frozen=True, kw_only=True, tag="ordinal"):
    amount: str
    of: str | None


class WireScore(Struct, frozen=True, kw_only=True, tag="score"):
    points: tuple[int, ...]


class WireDuration(Struct, frozen=True, kw_only=True, tag="duration"):
    iso: str
    low_days: str | None
    high_days: str | None
    approximate: bool


class WireTime(Struct, frozen=True, kw_only=True, tag="time"):
    edtf: str | None
    start: str | None
    end: str | None


class WireName(Struct, frozen=True, kw_only=True, tag="name"):
    canonical: str
    entity: str | None
    form: str


class WireOffice(Struct, frozen=True, kw_only=True, tag="office"):
    role: str
    of: str | None
    holder: str
    state: str


class WireEvent(Struct, frozen=True, kw_only=True, tag="event", omit_defaults=True):
    event: str
    status: str
    ordinal: int | None
    slots: dict[str, tuple[str, ...]] = {}  # who did what to whom, where that is the claim


class WireQuote(Struct, frozen=True, kw_only=True, tag="quote"):
    speaker: str | None
    words: str


class WireStatement(Struct, frozen=True, kw_only=True, tag="statement"):
    predicate: str
    polarity: str


WireValue = (
    WireQuantity
    | WireOrdinal
    | WireScore
    | WireDuration
    | WireTime
    | WireName
    | WireOffice
    | WireEvent
    | WireQuote
    | WireStatement
)


def plain(amount: Decimal | None) -> str | None:
    """A decimal as a plain string: never an exponent, no idle zeros."""
    if amount is None:
        return None
    text = format(amount, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def wire_time(value: model.TimeSpan | None) -> WireTime | None:
    """The contract's form of an interval of days; None stays None."""
    if value is None:
        return None
    start, stop = (day.isoformat() if day else None for day in (value.start, value.stop))
    return WireTime(edtf=value.edtf, start=start, end=stop)


def wire_value(value: model.Value) -> WireValue:
    """The contract's form of a value."""
    match value:
        case model.Quantity():
            return WireQuantity(
                amount=plain(value.amount),
                low=plain(value.low),
                high=plain(value.high),
                low_open=value.low_open,
                high_open=value.high_open,
                unit=value.unit,
                dimension=value.dimension,
                approximate=value.approximate,
                precision=plain(value.precision),
            )
        case model.Ordinal():
            return WireOrdinal(amount=plain(value.amount) or "0", of=value.of)
        case model.Score():
            return WireScore(points=value.points)
        case model.Duration():
            low, high = plain(value.low_days), plain(value.high_days)
            return WireDuration(iso=value.iso, low_days=low, high_days=high, approximate=value.approximate)
        case model.TimeSpan():
            return wire_time(value) or WireTime(edtf=None, start=None, end=None)
        case model.Name():
            return WireName(canonical=value.canonical, entity=value.entity, form=value.form)
        case model.Office():
            return WireOffice(role=value.role, of=value.of, holder=value.holder, state=value.state)
        case model.Event():
            slots = {slot: tuple(who for own, who in value.slots if own == slot) for slot, _ in value.slots}
            return WireEvent(event=value.event, status=value.status, ordinal=value.ordinal, slots=slots)
        case model.Quote():
            return WireQuote(speaker=value.speaker, words=value.words)
        case model.Statement():
            return WireStatement(predicate=value.predicate, polarity="positive" if value.polarity else "negative")
