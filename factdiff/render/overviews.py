"""A story's timeline and its persons, for people and as JSON Lines for scripts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from factdiff.model import Reading, Report
from factdiff.render.canvas import Row, draw, safe
from factdiff.report.story import Moment, Person
from factdiff.report.wire import wire_claim

if TYPE_CHECKING:
    from factdiff.render import View

# Three who say the same are enough to see who; the rest is counted.
_SHOWN = 3


def timeline_terminal(report: Report, moments: Iterable[Moment], view: View) -> str:
    """Day by day: what, which figure, and who reported it when."""
    readings = {reading.card.id: reading for reading in report.readings}
    rows: list[Row] = []
    last = ""
    for moment in moments:
        day = moment.day if moment.until in ("", moment.day) else f"{moment.day} to {moment.until}"
        if day != last:
            rows += [Row(), Row(day or "no date", style="bold")]
            last = day
        value = f"{moment.value} · " if moment.value else ""
        rows.append(Row("• ", safe(value + moment.topic.replace("-", " ")), 2, content_style="bold"))
        for claim in moment.told[: None if view.everything else _SHOWN]:
            card = readings[claim.article].card
            rows.append(Row(f"{(card.published or 'no date')[:10]} · ", safe(f"{card.source}: {claim.text}"), 6))
        if len(moment.told) > _SHOWN and not view.everything:
            rows.append(Row(f"and {len(moment.told) - _SHOWN} more (--all)", indent=6))
    return draw(rows[1:], width=view.width, colour=view.colour, isolate=view.isolate)


def timeline_jsonl(report: Report, moments: Iterable[Moment]) -> str:
    """One line an entry."""
    readings = {reading.card.id: reading for reading in report.readings}
    return "".join(_line(_moment(moment, readings)) for moment in moments)


def _moment(moment: Moment, readings: Mapping[str, Reading]) -> dict[str, Any]:
    return {
        "start": moment.day or None,
        "end": moment.until or None,
        "kind": moment.kind,
        "topic": moment.topic,
        "value": moment.value or None,
        "claims": [wire_claim(claim, readings[claim.article]) for claim in moment.told],
    }


def names_terminal(persons: Iterable[Person], view: View) -> str:
    """Every person: office, each form with how often and where; forms that are another spelling bear a mark."""
    rows: list[Row] = []
    for person in persons:
        rows.append(Row("", safe(person.name), content_style="bold"))
        if person.offices:
            rows.append(Row(", ".join(office.replace("-", " ") for office in person.offices), indent=4))
        for form, number, sources in person.forms:
            mark = "~ " if form in person.spellings else ""
            rows.append(Row(f"{mark}{number} × ", safe(f"{form} ({', '.join(sources)})"), 4))
        rows.append(Row())
    return draw(rows, width=view.width, colour=view.colour, isolate=view.isolate)


def names_jsonl(persons: Iterable[Person]) -> str:
    """One line a person."""
    return "".join(
        _line(
            {
                "name": person.name,
                "offices": person.offices,
                "forms": [{"form": form, "count": n, "sources": sources} for form, n, sources in person.forms],
                "spellings": person.spellings,
            }
        )
        for person in persons
    )


def names_style(persons: Iterable[Person]) -> str:
    """A draft of the `[names]` section: the form that most use is preferred, the other spellings are its variants."""
    lines = ["[names]\n"]
    for person in persons:
        spelled = [form for form, _, _ in person.forms if form in person.spellings]
        others = [form for form in spelled[1:] if not set(form.split()) <= set(spelled[0].split())]
        if others:  # a family name alone is another form of the name, but no other spelling
            variants = ", ".join(_quoted(form) for form in others)
            lines.append(f"{_quoted(spelled[0])} = [{variants}]\n")
    return "".join(lines)


def _quoted(text: str) -> str:
    return msgspec.json.encode(text).decode("utf-8")


def _line(value: object) -> str:
    return msgspec.json.encode(value).decode("utf-8") + "\n"
