"""Values and findings in plain words, for summaries and for ids that outlive reflowed text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from factdiff.model import (
    WAS,
    Claim,
    Duration,
    Event,
    Finding,
    Name,
    Office,
    Ordinal,
    Quantity,
    Quote,
    Score,
    Signal,
    TimeSpan,
    Verdict,
)
from factdiff.report.catalogue import Language, counted, term
from factdiff.report.topics import claims_title, scope_words
from factdiff.report.values import claim_words, day_words, quantity_words
from factdiff.report.wire_values import plain

# A sentence names so many positions; the rest are counted. Of one position, so many ways to say it.
_MOST_SIDES = 6
_MOST_WORDS = 3
# A figure of a sum, with the id of its unit.
_FIGURE = re.compile(r"(\d+(?:\.\d+)?)(?: ([a-z][a-z-]+|[A-Z]{3})\b)?")
_WAS = " was a "  # what the calendar says of a day (compare/calendar.py)
_GONE = frozenset({"former", "past", "deceased"})
_MISSING = "missing"
_JOINTS = frozenset({"contradiction", "update", "spelling"})


def position(claim: Claim) -> str:
    """What a claim holds, normalised: claims of one position say the same in the same words of the report."""
    value = claim.value
    match value:
        case Quantity():
            return _quantity(value)
        case Duration():
            return value.iso
        case TimeSpan():
            return value.edtf or ""
        case Office():
            return next((p.partition(":")[2] for p in claim.participants if p.startswith("person:")), value.holder)
        case Name():
            return value.form
        case Event():
            if value.slots:
                return " ".join(f"{slot}={who}" for slot, who in value.slots)
            return value.filler or (value.status if value.ordinal is None else f"{value.status} {value.ordinal}")
        case Score():
            return "-".join(map(str, value.points))
        case Ordinal():
            return plain(value.amount) or ""
        case Quote():
            return value.words
        case _:
            return " ".join(value.predicate.split())


def _quantity(value: Quantity) -> str:
    unit = f" {value.unit}" if value.unit else ""
    about = "about " if value.approximate else ""
    if value.amount is None:
        return f"{about}{plain(value.low) or '…'} to {plain(value.high) or '…'}{unit}"
    if value.high is None and value.low is not None:
        return f"{'more than' if value.low_open else 'at least'} {plain(value.amount)}{unit}"
    if value.low is None and value.high is not None:
        return f"{'less than' if value.high_open else 'at most'} {plain(value.amount)}{unit}"
    return f"{about}{plain(value.amount)}{unit}"


def working(evidence: Sequence[Signal], language: Language = "en") -> str:
    """The sum or the look into the calendar that shows what one article has wrong; empty for all else."""
    for signal in evidence:
        if signal.signal == "arithmetic":
            return _FIGURE.sub(lambda found: _figure(found, language), signal.note)
        if signal.signal == "calendar":
            day, was, weekday = signal.note.partition(_WAS)
            if not was:
                return signal.note
            return term("weekdays", weekday, language, day_words(date.fromisoformat(day), language))
    return ""


def _figure(found: re.Match[str], language: Language) -> str:
    """A figure of a sum as readers write it, with its unit if it has one."""
    amount, unit = Decimal(found[1]), found[2]
    return quantity_words(Quantity(amount=amount, low=amount, high=amount, unit=unit, dimension=None), unit, language)


def said_by(claims: Sequence[Claim], language: Language = "en") -> str:
    """The articles that hold a position, each once."""
    return term("values", "comma", language).join(sorted({claim.article for claim in claims}))


def held_words(claims: Sequence[Claim], language: Language = "en") -> str:
    """What a position holds, in plain words: its value with unit, the spelling, or the office and its holder."""
    words = dict.fromkeys(_held(claim, language) for claim in claims)
    return " / ".join(sorted(words, key=lambda text: (len(text), text))[:_MOST_WORDS])


def summarise(
    verdict: Verdict,
    topic: str,
    claims: Sequence[Claim],
    sides: Sequence[Sequence[int]],
    language: Language = "en",
) -> str:
    """One plain sentence with each side's value and who says it."""
    placed = [[claims[n] for n in side] for side in sides]
    joint = str(verdict) if verdict in _JOINTS else "other"
    if verdict == "update" and all(all(map(_moment, held)) for held in placed):
        placed = sorted(placed, key=lambda held: min(map(_turn, held)))
        joint = "then"
    offices = {(claim.value.role, claim.value.of) for claim in claims if isinstance(claim.value, Office)}
    words = [_office_words(held, language) if len(offices) > 1 else held_words(held, language) for held in placed]
    if verdict == "different-scope":
        words = [scoped(said, held, claims, language) for said, held in zip(words, placed, strict=True)]
    parts = [f"{said} ({said_by(held, language)})" for said, held in zip(words, placed, strict=True)][:_MOST_SIDES]
    if len(sides) > _MOST_SIDES:
        parts.append(term("joints", "more", language, counted("more", len(sides) - _MOST_SIDES, language)))
    said = term("joints", joint, language).join(parts[:_MOST_SIDES]) + "".join(parts[_MOST_SIDES:])
    return f"{claims_title(topic, claims, language)}: {said}"


def scoped(said: str, side: Sequence[Claim], claims: Sequence[Claim], language: Language) -> str:
    """A position's value and what it is of, where others are of something else: 2.2 billion, 2020."""
    scope = scope_words(side, claims, language)
    return term("values", "scoped", language, said, scope) if scope else said


def summary_words(finding: Finding, language: Language) -> str:
    """A finding's sentence in the interface's language; the report itself holds the English one."""
    if language == "en":
        return finding.summary
    shown = working(finding.evidence, language)
    said = summarise(finding.verdict, finding.topic, finding.claims, finding.sides, language)
    return f"{said}: {shown}" if shown else said


def _office_words(claims: Sequence[Claim], language: Language) -> str:
    """Offices that are not one and the same are said with their holders."""
    words = dict.fromkeys(f"{claim_words(claim, language)} {held_words([claim], language)}" for claim in claims)
    return " / ".join(sorted(words, key=lambda text: (len(text), text))[:_MOST_WORDS])


def _moment(claim: Claim) -> str:
    """The day that a claim speaks of, as ISO text; empty if no article says."""
    days = [time.stop or time.start for time in (claim.as_of, claim.when) if time is not None]
    return next((day.isoformat() for day in days if day is not None), "")


def _turn(claim: Claim) -> tuple[int, str, bool, Decimal]:
    """Where a position stands in the course of the news: who held an office before who was given it; a figure by its
    day, and of one day what was told before or is but planned, then the lower one, unless it is of those who are still
    to be found.
    """
    value, amount, turn = claim.value, Decimal(0), 0
    if isinstance(value, Office):
        turn = -1 if value.state in _GONE else int(value.given or value.state == "elect")
    if isinstance(value, Quantity) and claim.measure != _MISSING:
        amount = value.amount or value.low or amount
    planned = isinstance(value, Event) and value.status == "planned"
    return turn, _moment(claim), WAS not in claim.words and not planned, amount


def _held(claim: Claim, language: Language) -> str:
    words = claim_words(claim, language)
    match claim.value:
        case Office():
            return claim.value.holder
        case Name():
            return claim.value.form
        case Quantity() if claim.value.unit is not None and not claim.value.unit.isascii():
            return claim.text
        case _:
            return words or claim.text
