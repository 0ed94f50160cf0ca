"""JSON for scripts: the contract's keys in the contract's order, and the same bytes every time."""

from __future__ import annotations

import json
from collections.abc import Callable

from factdiff.render import CHECK_RENDERERS, READING_RENDERERS, REPORT_RENDERERS, View
from factdiff.report.draft import draft_lines
from tests.render.sample import FINDINGS, REPORT

VIEW = View(version="0.1.0")
Golden = Callable[[str, str], None]


def test_the_report_is_one_object_with_a_newline(golden: Golden) -> None:
    golden("report.json", REPORT_RENDERERS["json"](REPORT, VIEW))


def test_a_finding_is_one_line() -> None:
    text = REPORT_RENDERERS["jsonl"](REPORT, VIEW)
    rows = [json.loads(line) for line in text.split("\n")[:-1]]
    assert [row["id"] for row in rows] == [finding.id for finding in FINDINGS]
    assert rows == json.loads(REPORT_RENDERERS["json"](REPORT, VIEW))["findings"]


def test_a_checked_draft_is_the_report_and_its_lines(golden: Golden) -> None:
    text = CHECK_RENDERERS["json"](REPORT, "daily", draft_lines(REPORT, "daily"), VIEW)
    checked, report = json.loads(text), json.loads(REPORT_RENDERERS["json"](REPORT, VIEW))
    assert {key: checked[key] for key in report} == report
    assert list(checked) == [*report, "draft", "lines"]
    assert [(line["claim"]["text"], line["status"], line["origins"]) for line in checked["lines"]] == [
        ("14 شخصا", "contradicted", 0),
        ("سامي كدور", "misspelled", 0),
        ("ملياري دولار", "different-scope", 0),
    ]


def test_a_reading_is_one_line(golden: Golden) -> None:
    golden("reading.jsonl", READING_RENDERERS["jsonl"](REPORT.readings, (), VIEW))


def test_letters_are_written_as_letters() -> None:
    assert "قتلوا" in REPORT_RENDERERS["json"](REPORT, VIEW)
