"""Every format for scripts and other programs says what the report says, in the form that they expect."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from msgspec.structs import replace

from factdiff.model import Article, Report
from factdiff.pipeline import compare, extract
from factdiff.render.exchange import github, json_ld
from factdiff.render.machine import check_json, reading_jsonl, report_json
from factdiff.render.sarif import sarif
from factdiff.render.tables import check_csv, check_markdown, report_csv, report_markdown
from factdiff.report.draft import draft_lines
from factdiff.report.wire import WireReading
from factdiff.report.wire_report import WireCheck, WireReport

DRAFT = "قتل 12 شخصا في انفجار هز مدينة حلب السورية يوم الاثنين، وقال وزير الصحة السوري حسان الغباش إن الحصيلة نهائية."
ARTICLES = (
    Article(id="draft", text="العنوان\n" + DRAFT, path="desk/draft one.txt", published="2024-05-07"),
    Article(id="wire", text=DRAFT.replace("12", "29"), source="The, agency", published="2024-05-07", path="wire.txt"),
)


@pytest.fixture(scope="module")
def report() -> Report:
    whole = compare(ARTICLES)
    return replace(whole, findings=tuple(finding for finding in whole.findings if finding.kind == "quantity"))


def schema_of(kind: type) -> dict[str, Any]:
    return msgspec.json.schema(kind)


def test_the_printed_json_is_valid_by_the_schema_made_from_its_types(report: Report) -> None:
    lines = draft_lines(report, "draft")
    jsonschema.validate(json.loads(report_json(report, "1")), schema_of(WireReport))
    jsonschema.validate(json.loads(check_json(report, "draft", lines, "1")), schema_of(WireCheck))
    jsonschema.validate(json.loads(reading_jsonl([extract(ARTICLES[0])])), schema_of(WireReading))


def test_the_schema_refuses_a_report_without_its_findings(report: Report) -> None:
    broken = json.loads(report_json(report, "1"))
    del broken["findings"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, schema_of(WireReport))


def test_sarif_has_the_draft_in_locations_and_the_sources_beside(report: Report) -> None:
    marked = tuple(replace(f, waived="checked") if f.verdict == "contradiction" else f for f in report.findings)
    log = json.loads(
        sarif(replace(report, findings=marked), "1", {"disjoint-values": "No value.\n\nMore."}, draft="draft")
    )
    assert (log["version"], log["$schema"]) == ("2.1.0", "https://json.schemastore.org/sarif-2.1.0.json")
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert {result["ruleId"] for result in run["results"]} == set(rules)
    (result,) = [result for result in run["results"] if result["level"] == "error"]
    (place,) = [location["physicalLocation"] for location in result["locations"]]
    assert place["artifactLocation"]["uri"] == "desk/draft%20one.txt"
    assert (place["region"]["startLine"], place["region"]["startColumn"]) == (2, 5)
    (other,) = result["relatedLocations"]
    assert other["physicalLocation"]["artifactLocation"]["uri"] == "wire.txt"
    assert other["message"]["text"].startswith("The, agency, 2024-05-07: ")
    assert result["suppressions"] == [{"kind": "external", "justification": "checked"}]
    (finding,) = [f for f in report.findings if f.verdict == "contradiction"]
    assert result["partialFingerprints"] == {"factdiffFinding/v1": finding.id}


@pytest.mark.parametrize("draft", [None, "draft"])
def test_sarif_is_valid_by_the_published_schema(report: Report, draft: str | None) -> None:
    schema = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json").read_text("utf-8"))
    validator = jsonschema.Draft4Validator(schema)
    marked = replace(report, findings=tuple(replace(finding, waived="asked") for finding in report.findings))
    for one in (report, marked):
        log = json.loads(sarif(one, "1", {}, draft=draft))
        assert log["runs"][0]["results"]
        validator.validate(log)
    del log["runs"][0]["tool"]
    assert not validator.is_valid(log)


def test_csv_has_a_row_a_claim_and_no_formula(report: Report) -> None:
    rows = list(csv.DictReader(io.StringIO(report_csv(report))))
    assert len(rows) == sum(len(finding.claims) for finding in report.findings)
    texts = {row["article"]: row["text"] for row in rows if row["verdict"] == "contradiction"}
    assert texts == {"draft": "12 شخصا", "wire": "29 شخصا"}
    lines = draft_lines(report, "draft")
    assert [row["status"] for row in csv.DictReader(io.StringIO(check_csv(report, "draft", lines)))] == [
        line.status for line in lines
    ]
    evil = replace(report, findings=tuple(replace(finding, topic="=1+1") for finding in report.findings))
    assert "\n=" not in report_csv(evil) and ",=1" not in report_csv(evil)


def test_markdown_shows_both_sides_and_no_markup_of_the_articles(report: Report) -> None:
    text = report_markdown(replace(report, findings=tuple(replace(f, topic="a*b|c") for f in report.findings)))
    assert "## Contradiction (1)" in text
    assert "12 شخصا" in text and "29 شخصا" in text
    assert "a\\*b\\|c" in text
    assert "| 2 | contradicted | 0 | 12 شخصا |" in check_markdown(report, "draft", draft_lines(report, "draft"))


def test_github_gets_one_escaped_line_at_the_draft_s_claim(report: Report) -> None:
    lines = [line for line in github(report, draft="draft").splitlines() if line.startswith("::error ")]
    (line,) = lines
    assert line.startswith("::error file=desk/draft one.txt,line=2,col=5,title=contradiction%3A ")


def test_json_ld_has_a_claim_for_each_position_with_its_articles(report: Report) -> None:
    graph = json.loads(json_ld(report))["@graph"]
    assert len(graph) == sum(len(finding.sides) for finding in report.findings)
    assert {node["@type"] for node in graph} == {"Claim"}
    assert not any("reviewRating" in node for node in graph)
    assert any(node["appearance"][0]["publisher"]["name"] == "The, agency" for node in graph)
