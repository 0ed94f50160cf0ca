"""How a report speaks: headings, questions, counts, and values in plain figures beside the article's own words."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec import Struct

from factdiff import model
from factdiff.model import ClaimKind, Finding, Verdict
from factdiff.report.wire_values import plain


class Heading(Struct, frozen=True):
    """What a verdict is called, the mark it bears, and its colour. The mark says it without the colour."""

    one: str
    many: str
    mark: str
    style: str


HEADINGS: dict[Verdict, Heading] = {
    "contradiction": Heading("contradiction", "contradictions", "✗", "bold red"),
    "different-scope": Heading("differing scope", "differing scopes", "≠", "bold yellow"),
    "spelling": Heading("spelling variant", "spelling variants", "~", "bold yellow"),
    "update": Heading("update", "updates", "→", "bold cyan"),
    "agreement": Heading("agreement", "agreements", "=", "bold green"),
    "single-source": Heading("claim of a single source", "claims of a single source", "1", "bold"),
}

_QUESTIONS: dict[ClaimKind, str] = {
    "quantity": "How many, how much?",
    "time": "When?",
    "duration": "How long?",
    "score": "What was the score?",
    "name": "Who, or where?",
    "office": "Who holds the office?",
    "event": "Did it happen, and which time?",
    "quote": "What was said?",
    "statement": "Is it so?",
    "arithmetic": "Does it add up?",
}

_N = r"(\d+(?:\.\d+)?)"
_PERIOD = re.compile(rf"P(?:{_N}Y)?(?:{_N}M)?(?:{_N}W)?(?:{_N}D)?(?:T(?:{_N}H)?(?:{_N}M)?(?:{_N}S)?)?")
_PERIODS = ("year", "month", "week", "day", "hour", "minute", "second")


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: 1 source, 2 sources."""
    return f"{number} {one if number == 1 else many}"


def question(finding: Finding) -> str:
    """What the sources were asked, as it were."""
    return "How is it written?" if finding.verdict == "spelling" else _QUESTIONS[finding.kind]


def positions(finding: Finding, sizes: list[int]) -> str:
    """Who stands with whom, in a few words: "3 against 1"."""
    if finding.within_article and finding.verdict != "single-source":
        return "inside one article"
    if finding.verdict == "update":
        return "then and now"
    if len(sizes) > 1 and finding.verdict != "agreement":
        return " against ".join(str(size) for size in sorted(sizes, reverse=True))
    return counted(finding.origins, "source", "independent sources")


def topic_words(topic: str) -> str:
    """A topic without the hyphens of its ids."""
    return topic.replace("-", " ")


def value_words(value: model.Value) -> str:
    """A value in plain figures; empty where the article's own words are all there is to say."""
    match value:
        case model.Quantity():
            return _quantity(value)
        case model.Ordinal():
            return f"number {_number(value.amount)}"
        case model.Score():
            return "–".join(str(points) for points in value.points)
        case model.Duration():
            return _duration(value)
        case model.TimeSpan():
            return _time(value)
        case model.Office():
            return value.role.replace("-", " ") + (f" of {value.of}" if value.of else "")
        case model.Event():
            turn = "" if value.ordinal is None else f", number {value.ordinal}"
            return f"{value.event.replace('-', ' ')}: {value.status}{turn}"
        case model.Statement():
            return "yes" if value.polarity else "no"
        case _:
            return ""


def _number(amount: Decimal | None) -> str:
    return "" if amount is None else f"{Decimal(plain(amount) or '0'):,f}"


def _quantity(value: model.Quantity) -> str:
    return ("about " if value.approximate else "") + _region(value) + _unit(value)


def _region(value: model.Quantity) -> str:
    if value.low is None and value.high is None:
        return _number(value.amount)
    if value.high is None:
        return ("more than " if value.low_open else "at least ") + _number(value.low)
    if value.low is None:
        return ("less than " if value.high_open else "at most ") + _number(value.high)
    if value.low == value.high:
        return _number(value.low)
    return f"{_number(value.low)} to {_number(value.high)}"


def _unit(value: model.Quantity) -> str:
    """The unit after its figure. A noun that has no id, only its lemma, is left to the article's own words."""
    if value.unit is None or not value.unit.isascii():
        return ""
    if value.unit == "percent":
        return " %"
    return f" ({value.unit.replace('-', ' ')})" if value.dimension == "count" else f" {value.unit}"


def _duration(value: model.Duration) -> str:
    bound = "about " if value.approximate else "up to " if value.low_days is None else ""
    return ("at least " if value.high_days is None else bound) + _period(value.iso)


def _period(iso: str) -> str:
    match = _PERIOD.fullmatch(iso)
    if match is None:
        return iso
    parts = zip(match.groups(), _PERIODS, strict=True)
    return " ".join(f"{n} {name}{'' if n == '1' else 's'}" for n, name in parts if n is not None)


def _time(value: model.TimeSpan) -> str:
    if value.edtf is None:
        return ""
    if value.start is None or value.stop is None:
        return f"until {value.stop}" if value.stop else f"from {value.start}" if value.start else ""
    if value.start == value.stop:
        return value.start.isoformat()
    if re.fullmatch(r"\d{4}(-(0\d|1[0-2]))?", value.edtf):
        return value.edtf
    return f"{value.start.isoformat()} to {value.stop.isoformat()}"
