"""Claims for tests, with what a test does not care about filled in."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from factdiff.model import Claim, Duration, Office, Quantity, Span, TimeSpan, Value


def day(iso: str, days: int = 1) -> TimeSpan:
    start = date.fromisoformat(iso)
    return TimeSpan(edtf=iso, start=start, stop=start + timedelta(days=days - 1))


def year(number: int) -> TimeSpan:
    return TimeSpan(edtf=str(number), start=date(number, 1, 1), stop=date(number, 12, 31))


def exactly(amount: str, precision: str = "1", **fields: Any) -> Quantity:
    number = Decimal(amount)
    given: dict[str, Any] = {"unit": "USD", "dimension": "money", "low": number, "high": number, **fields}
    return Quantity(amount=number, precision=Decimal(precision), **given)


def about(amount: str, precision: str = "1", **fields: Any) -> Quantity:
    return exactly(amount, precision, approximate=True, **fields)


def more_than(amount: str, precision: str = "1", **fields: Any) -> Quantity:
    return exactly(amount, precision, high=None, low_open=True, **fields)


def less_than(amount: str, precision: str = "1", **fields: Any) -> Quantity:
    return exactly(amount, precision, low=None, high_open=True, **fields)


def between(low: str, high: str, **fields: Any) -> Quantity:
    given: dict[str, Any] = {"unit": "USD", "dimension": "money", **fields}
    return Quantity(amount=None, low=Decimal(low), high=Decimal(high), precision=Decimal(1), **given)


def years(number: int) -> Duration:
    return Duration(iso=f"P{number}Y", low_days=Decimal(number * 365), high_days=Decimal(number * 366))


def holder(name: str, *, role: str = "president", of: str | None = "IR", state: str = "current") -> Office:
    return Office(role=role, of=of, holder=name, state=state, sounds=tuple(name.lower().split()))


def claim(value: Value, article: str, **fields: Any) -> Claim:
    kind = {Quantity: "quantity", TimeSpan: "time", Duration: "duration", Office: "office"}.get(type(value), "event")
    given: dict[str, Any] = {
        "kind": kind,
        "measure": "trade-volume",
        "topic": "t",
        "as_of": day("2025-01-17"),
        **fields,
    }
    if isinstance(value, Office):
        given["participants"] = (f"person:{value.holder}",)
    span = Span(0, 4)
    return Claim(article=article, value=value, span=span, text="text", sentence=span, sentence_text="text", **given)
