"""A story's timeline and its persons, for people and as JSON Lines for scripts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec

from factdiff.model import Reading, Report
from factdiff.render.canvas import Row, draw, safe
from factdiff.render.passages import source_name
from factdiff.render.wording import day_of
from factdiff.report.catalogue import Language, counted, named, term, topic_named
from factdiff.report.phrases import held_words
from factdiff.report.story import Moment, Person
from factdiff.report.values import day_words
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
        day = _days(moment, view.ui)
        if day != last:
            rows += [Row(), Row(day, style="bold")]
            last = day
        value = f"{held_words(moment.told, view.ui)} · " if moment.value else ""
        rows.append(Row("• ", safe(value + topic_named(moment.topic, view.ui)), 2, content_style="bold"))
        for claim in moment.told[: None if view.everything else _SHOWN]:
            card = readings[claim.article].card
            rows.append(Row(f"{day_of(card, view.ui)} · {source_name(card)}: ", safe(claim.text), 6))
        if len(moment.told) > _SHOWN and not view.everything:
            more = counted("more_sources", len(moment.told) - _SHOWN, view.ui)
            rows.append(Row(term("terminal", "and_more", view.ui, more), indent=6))
    return draw(rows[1:], view)


def _days(moment: Moment, language: Language) -> str:
    days = [day_words(date.fromisoformat(day), language) for day in dict.fromkeys((moment.day, moment.until)) if day]
    if not days:
        return term("page", "no_date", language)
    return days[0] if len(days) == 1 else term("values", "between", language, *days)


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
            offices = (_office(office, view.ui) for office in person.offices)
            rows.append(Row(term("values", "comma", view.ui).join(offices), indent=4))
        for form, number, sources in person.forms:
            mark = "~ " if form in person.spellings else ""
            rows.append(Row(f"{mark}{number} × ", safe(f"{form} ({', '.join(sources)})"), 4))
        rows.append(Row())
    return draw(rows, view)


def _office(office: str, language: Language) -> str:
    """An office that the story tells as `foreign-minister of RU`."""
    role, _, of = office.partition(" of ")
    return term("values", "of", language, named(role, language), named(of, language)) if of else named(role, language)


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
