"""Values and findings in plain words, for summaries and for ids that outlive reflowed text."""

from __future__ import annotations

from collections.abc import Sequence

from factdiff.model import Claim, Duration, Event, Name, Office, Ordinal, Quantity, Quote, Score, TimeSpan, Verdict
from factdiff.report.wire_values import plain


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
            return value.status
        case Score():
            return "-".join(map(str, value.points))
        case Ordinal():
            return plain(value.amount) or ""
        case Quote():
            return value.words
        case _:
            return "yes" if value.polarity else "no"


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


def said_by(claims: Sequence[Claim]) -> str:
    """The articles that hold a position, each once."""
    return ", ".join(sorted({claim.article for claim in claims}))


def summarise(verdict: Verdict, topic: str, claims: Sequence[Claim], sides: Sequence[Sequence[int]]) -> str:
    """One plain sentence with each side's value and who says it."""
    parts = []
    for side in sides:
        held = [claims[n] for n in side]
        words = sorted({position(claim) for claim in held})
        parts.append(f"{' / '.join(words)} ({said_by(held)})")
    joint = {"contradiction": " against ", "update": ", then ", "spelling": " and "}.get(verdict, "; ")
    return f"{topic}: {joint.join(parts)}"
