"""Findings as GitHub annotations for a pull request, and as schema.org `Claim`s for publishing systems."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from factdiff.model import Finding, Reading, Report
from factdiff.report.phrases import position as held
from factdiff.report.wire import position

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def github(report: Report, *, draft: str | None = None) -> str:
    """One workflow command a finding that is no note, at the draft's claim, else at that of the smallest side."""
    readings = {reading.card.id: reading for reading in report.readings}
    lines = []
    for finding in report.findings:
        if finding.severity == "note" or (draft is not None and draft not in finding.articles):
            continue
        lines.append(_annotation(finding, readings, draft))
    return "".join(lines)


def _annotation(finding: Finding, readings: Mapping[str, Reading], draft: str | None) -> str:
    small = min(finding.sides, key=len, default=(0,))
    own = [c for n, c in enumerate(finding.claims) if (c.article == draft if draft else n in small)]
    claim = own[0]
    reading = readings[claim.article]
    line, column = position(claim.span.start, reading.line_starts)
    file = _property(reading.card.path or reading.card.id)
    title = _property(f"{finding.verdict}: {finding.topic}")
    level = _LEVELS[finding.severity]
    return f"::{level} file={file},line={line},col={column},title={title}::{_data(finding.summary)} [{finding.id}]\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def json_ld(report: Report) -> str:
    """A `Claim` for every position of every finding, with the articles in which it appears. No ratings."""
    readings = {reading.card.id: reading for reading in report.readings}
    graph = [
        _position(finding, number, readings) for finding in report.findings for number in range(len(finding.sides))
    ]
    whole = {"@context": "https://schema.org", "@graph": graph}
    return msgspec.json.format(msgspec.json.encode(whole), indent=2).decode("utf-8") + "\n"


def _position(finding: Finding, number: int, readings: Mapping[str, Reading]) -> dict[str, Any]:
    claims = [finding.claims[n] for n in finding.sides[number]]
    seen = {claim.article: readings[claim.article] for claim in claims}
    return {
        "@type": "Claim",
        "@id": f"urn:factdiff:{finding.id}:{number + 1}",
        "name": f"{finding.topic}: {held(claims[0])}",
        "text": " ".join(claims[0].sentence_text.split()),
        "about": finding.topic,
        "appearance": [_article(reading) for reading in seen.values()],
    }


def _article(reading: Reading) -> dict[str, Any]:
    card = reading.card
    given = {
        "name": card.title or card.id,
        "inLanguage": card.language,
        "datePublished": card.published,
        "publisher": {"@type": "Organization", "name": card.source},
    }
    return {"@type": "NewsArticle"} | {key: value for key, value in given.items() if value}
