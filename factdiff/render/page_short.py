"""The first thing on a page: where the sources differ, who stands alone, and on what they agree, in a few lines."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from factdiff.model import Verdict
from factdiff.render.page_findings import PageFinding, PageSide
from factdiff.render.wording import HEADINGS
from factdiff.report.catalogue import Language, counted, term
from factdiff.report.wire_report import VERDICTS

# Findings of one verdict that are named, positions of one finding, topics that are agreed on; the rest is counted.
_MOST = 6
_POSITIONS = 4
_TOPICS = 8
_QUIET = frozenset({"agreement", "single-source"})


class ShortLine(Struct, frozen=True):
    """One finding: where it stands, what about, why it is no contradiction, and its positions."""

    finding: str
    topic: str
    reason: str
    sides: tuple[PageSide, ...]
    more: str
    inside: str


class ShortPart(Struct, frozen=True):
    """One verdict with what it tells and its findings."""

    verdict: Verdict
    mark: str
    name: str
    note: str
    lines: tuple[ShortLine, ...]
    more: str


class Alone(Struct, frozen=True):
    """A source that says what no other does, and on which topics."""

    source: str
    topics: tuple[tuple[str, str, str], ...]  # finding, verdict, topic


class Short(Struct, frozen=True):
    """The lines before the table. `agreed`: finding, topic and value of what sources agree on."""

    parts: tuple[ShortPart, ...]
    alone: tuple[Alone, ...]
    agreed: tuple[tuple[str, str, str], ...]
    more_agreed: str


def short(findings: Sequence[PageFinding], language: Language) -> Short:
    """What a reader wants to know first, from the findings in the order in which they matter."""
    parts = [
        _part(verdict, [f for f in findings if f.verdict == verdict], language)
        for verdict in VERDICTS
        if verdict not in _QUIET
    ]
    shared = [(f.id, f.topic, f.sides[0].value) for f in findings if f.verdict == "agreement" and not f.inside]
    agreed = tuple({line[1]: line for line in reversed(shared)}.values())[::-1]
    return Short(
        tuple(part for part in parts if part.lines),
        _alone(findings),
        agreed[:_TOPICS],
        _more(len(agreed) - _TOPICS, "more_findings", language),
    )


def _part(verdict: Verdict, found: Sequence[PageFinding], language: Language) -> ShortPart:
    return ShortPart(
        verdict,
        HEADINGS[verdict].mark,
        counted(verdict, len(found), language),
        term("verdict_notes", verdict, language),
        tuple(
            ShortLine(
                finding.id,
                finding.topic,
                finding.reason if verdict == "different-scope" else "",
                finding.sides[:_POSITIONS],
                _more(len(finding.sides) + len(finding.more_sides) - _POSITIONS, "more", language),
                finding.inside,
            )
            for finding in found[:_MOST]
        ),
        _more(len(found) - _MOST, "more_findings", language),
    )


def _more(number: int, what: str, language: Language) -> str:
    return term("page", "and_more", language, counted(what, number, language)) if number > 0 else ""


def _alone(findings: Sequence[PageFinding]) -> tuple[Alone, ...]:
    """Sources that hold a position by themselves where others share theirs."""
    found: dict[str, dict[tuple[str, str], str]] = {}
    for finding in findings:
        for side in finding.sides:
            if side.alone and len(side.names) == 1:
                about = (finding.verdict_name, finding.topic)
                found.setdefault(side.names[0], {}).setdefault(about, finding.id)
    return tuple(Alone(name, tuple((f, *about) for about, f in topics.items())) for name, topics in found.items())
