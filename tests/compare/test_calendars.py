"""Days in two calendars, in two time zones, and in the outlet's own year."""

from __future__ import annotations

import pytest

from factdiff import Article, compare
from factdiff.compare import relate
from factdiff.model import TimeSpan
from factdiff.settings import DEFAULT
from tests.compare.claim import claim, day


def alarms(text: str) -> list[str]:
    report = compare([Article(id="a", text=text, language="ar", published="2025-01-17")])
    return [finding.reason for finding in report.findings if finding.verdict == "contradiction"]


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("افتُتح المعرض في 17 رجب 1446 هـ الموافق 17 يناير 2025.", []),
        ("افتُتح المعرض في 16 رجب 1446 هـ الموافق 17 يناير 2025.", []),  # announced a day off the tables
        ("افتُتح المعرض في 7 رجب 1446 هـ الموافق 17 يناير 2025.", ["calendars-differ"]),
        ("افتُتح المعرض في 10 يناير 2025 وأُغلق في 17 يناير 2025.", []),
    ],
)
def test_one_day_in_two_calendars_is_one_day(text: str, reasons: list[str]) -> None:
    assert alarms(text) == reasons


def at(iso: str, minute: int, zone: int) -> TimeSpan:
    span = day(iso)
    return TimeSpan(edtf=iso, start=span.start, stop=span.stop, minute=minute, zone=zone)


def test_one_moment_in_two_zones_is_one_moment() -> None:
    left = claim(at("2025-01-16", 22 * 60, 0), "a", measure="strike")
    right = claim(at("2025-01-17", 60, 180), "b", measure="strike")
    assert relate(left, right, DEFAULT).reason == "same-instant"
    assert relate(right, left, DEFAULT).verdict == "agreement"


def test_a_meeting_put_off_is_an_update() -> None:
    common = {"measure": "sign", "basis": "once", "participants": ("IR", "RU"), "words": ("#agreement", "#sign")}
    left = claim(day("2025-01-13"), "a", stance="planned", **common)
    right = claim(day("2025-01-17"), "b", **common)
    assert (relate(left, right, DEFAULT).verdict, relate(left, right, DEFAULT).reason) == ("update", "rescheduled")


@pytest.mark.parametrize(("country", "last"), [("IR", "2022-03-20"), ("EG", None), (None, None)])
def test_last_year_in_an_iranian_paper_may_be_the_iranian_year(country: str | None, last: str | None) -> None:
    text = "زار الرئيس موسكو العام الماضي."
    report = compare([Article(id="a", text=text, language="ar", published="2022-06-22", country=country)])
    spans = [c.value for c in report.readings[0].claims if isinstance(c.value, TimeSpan)]
    assert spans
    expected = last or "2021-12-31"
    assert {span.stop.isoformat() for span in spans if span.stop} == {expected}
