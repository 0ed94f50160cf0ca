"""JSON and JSON Lines for scripts: the contract's types, written in one way only."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from factdiff.model import Reading, Report
from factdiff.report.draft import DraftLine
from factdiff.report.wire import wire_reading
from factdiff.report.wire_report import wire_check, wire_finding, wire_report


def report_json(report: Report, version: str) -> str:
    """One object, indented, with a newline at its end."""
    return _indented(wire_report(report, version))


def report_jsonl(report: Report) -> str:
    """One line a finding."""
    readings = {reading.card.id: reading for reading in report.readings}
    return _lines(wire_finding(finding, readings) for finding in report.findings)


def check_json(report: Report, draft: str, lines: tuple[DraftLine, ...], version: str) -> str:
    """One object: the comparison, and the draft's claims one by one."""
    return _indented(wire_check(report, draft, lines, version))


def check_jsonl(report: Report, draft: str, lines: tuple[DraftLine, ...]) -> str:
    """One line a claim of the draft."""
    return _lines(wire_check(report, draft, lines, "").lines)


def reading_jsonl(readings: Iterable[Reading]) -> str:
    """One line an article."""
    return _lines(wire_reading(reading) for reading in readings)


def _indented(wire: msgspec.Struct) -> str:
    return msgspec.json.format(msgspec.json.encode(wire), indent=2).decode("utf-8") + "\n"


def _lines(wires: Iterable[msgspec.Struct]) -> str:
    return "".join(msgspec.json.encode(wire).decode("utf-8") + "\n" for wire in wires)
