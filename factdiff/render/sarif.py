"""Findings as SARIF 2.1.0, for code hosts and editors: the draft in `locations`, its sources in `relatedLocations`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import msgspec
from msgspec import UNSET, Struct, UnsetType, field

from factdiff.model import Claim, Finding, Reading, Report
from factdiff.report.wire import position

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


class Message(Struct, frozen=True):
    text: str


class ArtifactLocation(Struct, frozen=True):
    uri: str


class Region(Struct, frozen=True, rename="camel"):
    start_line: int
    start_column: int
    char_offset: int
    char_length: int
    snippet: Message


class PhysicalLocation(Struct, frozen=True, rename="camel"):
    artifact_location: ArtifactLocation
    region: Region


class Location(Struct, frozen=True, rename="camel"):
    physical_location: PhysicalLocation
    id: int | UnsetType = UNSET
    message: Message | UnsetType = UNSET


class Suppression(Struct, frozen=True):
    kind: Literal["external"]
    justification: str


class Result(Struct, frozen=True, rename="camel"):
    rule_id: str
    level: Literal["error", "warning", "note"]
    message: Message
    locations: tuple[Location, ...]
    related_locations: tuple[Location, ...]
    partial_fingerprints: Mapping[str, str]
    suppressions: tuple[Suppression, ...] = ()


class Rule(Struct, frozen=True, rename="camel"):
    id: str
    short_description: Message


class Driver(Struct, frozen=True, rename="camel"):
    name: str
    version: str
    rules: tuple[Rule, ...]


class Tool(Struct, frozen=True):
    driver: Driver


class Run(Struct, frozen=True, rename="camel"):
    tool: Tool
    results: tuple[Result, ...]
    column_kind: Literal["unicodeCodePoints"] = "unicodeCodePoints"


class Log(Struct, frozen=True):
    runs: tuple[Run, ...]
    schema: str = field(name="$schema", default=_SCHEMA)
    version: Literal["2.1.0"] = "2.1.0"


def sarif(
    report: Report, version: str, manual: Mapping[str, str], *, draft: str | None = None, every: bool = False
) -> str:
    """One log with one run. Agreements and claims of one source are no results unless `every`."""
    findings = [
        f for f in report.findings if (every or f.severity != "note") and (draft is None or draft in f.articles)
    ]
    readings = {reading.card.id: reading for reading in report.readings}
    rules = tuple(Rule(name, Message(_first_line(manual.get(name, name)))) for name in _reasons(findings))
    results = tuple(_result(finding, readings, draft) for finding in findings)
    log = Log(runs=(Run(tool=Tool(Driver("factdiff", version, rules)), results=results),))
    return msgspec.json.format(msgspec.json.encode(log), indent=2).decode("utf-8") + "\n"


def _reasons(findings: Iterable[Finding]) -> Sequence[str]:
    return sorted({finding.reason for finding in findings})


def _first_line(text: str) -> str:
    return " ".join(text.partition("\n\n")[0].split())


def _result(finding: Finding, readings: Mapping[str, Reading], draft: str | None) -> Result:
    """The draft's claims are where it is; without a draft, those of the smallest side, who stands alone."""
    small = min(finding.sides, key=len, default=())
    own = [c for n, c in enumerate(finding.claims) if (c.article == draft if draft else n in small)]
    others = [claim for claim in finding.claims if claim not in own]
    return Result(
        rule_id=finding.reason,
        level=finding.severity,
        message=Message(finding.summary),
        locations=tuple(_location(claim, readings[claim.article]) for claim in own),
        related_locations=tuple(
            _location(claim, readings[claim.article], number) for number, claim in enumerate(others, 1)
        ),
        partial_fingerprints={"factdiffFinding/v1": finding.id},
        suppressions=() if finding.waived is None else (Suppression("external", finding.waived),),
    )


def _location(claim: Claim, reading: Reading, number: int | None = None) -> Location:
    line, column = position(claim.span.start, reading.line_starts)
    where = PhysicalLocation(
        artifact_location=ArtifactLocation(_uri(reading.card.path or reading.card.id)),
        region=Region(line, column, claim.span.start, claim.span.stop - claim.span.start, Message(claim.text)),
    )
    if number is None:
        return Location(where)
    day = (reading.card.published or "")[:10]
    said = f"{reading.card.source}{f', {day}' if day else ''}: {claim.text}"
    return Location(where, id=number, message=Message(said))


def _uri(path: str) -> str:
    """A path as a relative URI: what is no plain sign is written as its UTF-8 bytes."""
    return "".join(
        letter if letter.isascii() and (letter.isalnum() or letter in "/._~-") else _escaped(letter) for letter in path
    )


def _escaped(letter: str) -> str:
    return "".join(f"%{byte:02X}" for byte in letter.encode("utf-8", "surrogatepass"))
