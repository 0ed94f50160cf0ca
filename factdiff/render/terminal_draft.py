"""A checked draft for the terminal: its claims by where they stand, with what the sources say right beneath."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from factdiff.model import Claim, Finding, Reading, Report, Verdict
from factdiff.render.canvas import Row, draw, safe
from factdiff.render.passages import (
    claim_value,
    left_out_rows,
    line_number,
    not_read_rows,
    sentence_row,
    source_row,
    words_row,
)
from factdiff.render.terminal import reason_words
from factdiff.render.terminal_brief import brief_lines
from factdiff.render.wording import HEADINGS, claim_topic, written_names
from factdiff.report.catalogue import counted, term
from factdiff.report.draft import DraftLine, Status, moment

if TYPE_CHECKING:
    from factdiff.render import View

# Each status with the verdict that leads to it, whose mark and colour it bears.
_ORDER: tuple[tuple[Status, Verdict], ...] = (
    ("contradicted", "contradiction"),
    ("outdated", "update"),
    ("misspelled", "spelling"),
    ("different-scope", "different-scope"),
    ("supported", "agreement"),
    ("uncovered", "single-source"),
)
_VERDICTS = dict(_ORDER)
_DOUBTFUL = frozenset({"contradicted", "outdated", "misspelled", "different-scope"})
# Of many sources that say the same, and of many positions against the draft, so many are written out.
_SOURCES = 3
_POSITIONS = 4


class _Scene(Struct, frozen=True):
    """What every line of the draft is shown with."""

    draft: str
    readings: dict[str, Reading]
    origins: Mapping[str, str]
    written: Mapping[str, str]
    view: View


def check_terminal(report: Report, draft: str, lines: tuple[DraftLine, ...], view: View) -> str:
    """The draft's claims, the doubtful ones first, and one line that sums up."""
    readings = {reading.card.id: reading for reading in report.readings}
    scene = _Scene(draft, readings, dict(report.origins), written_names(report.readings), view)
    last = Row(_summary(lines, scene), style="bold", one_line=True)
    if view.brief:
        return draw([*brief_lines(lines, view), last], view)
    rows: list[Row] = []
    for status, verdict in _ORDER:
        group = [line for line in lines if line.status == status]
        if group:
            heading = f"{term('statuses', status, view.ui).upper()} ({len(group)})"
            rows += [Row(heading, style=HEADINGS[verdict].style), Row()]
            for line in group:
                rows += _doubtful(line, scene) if status in _DOUBTFUL else _quiet(line, scene)
            rows += [] if status in _DOUBTFUL else [Row()]
    rows += not_read_rows([readings[draft]], view.texts, view.ui)
    rows += left_out_rows([readings[draft]], report.skips, view.ui)
    rows.append(last)
    return draw(rows, view)


def _head(line: DraftLine, scene: _Scene, indent: int) -> Row:
    ui = scene.view.ui
    look = HEADINGS[_VERDICTS[line.status]]
    support = ""
    if line.origins and line.status != "contradicted":
        support = f"{term('terminal', 'say_so', ui, counted('source', line.origins, ui))} · "
    where = line_number(line.claim, scene.readings[line.claim.article], ui)
    topic = "" if line.claim.topic == line.claim.kind else safe(claim_topic(line.claim, ui, written=scene.written))
    return Row(f"{look.mark} {where} · {support}", topic, indent, look.style)


def _quiet(line: DraftLine, scene: _Scene) -> list[Row]:
    """A claim that nothing speaks against: its value, and each source that says the same with its own words."""
    value = claim_value(line.claim, scene.view.ui)
    rows = [_head(line, scene, 2), Row(value.label, value.content, 6)]
    told: dict[str, Claim] = {}
    for finding in line.findings:
        if finding.verdict != "single-source":
            for claim in _own_side(finding, line.claim):
                told.setdefault(claim.article, claim)
    published = {name: reading.card.published or "" for name, reading in scene.readings.items()}
    claims = sorted(told.values(), key=lambda claim: (published[claim.article], claim.article))
    for claim in claims[: None if scene.view.everything else _SOURCES]:
        rows.append(source_row(claim, scene.readings[claim.article], 8, scene.view.ui))
        if scene.view.everything:
            rows.append(sentence_row(claim, 10))
        elif claim.text != line.claim.text:
            rows.append(words_row(claim, 10))
    if len(claims) > _SOURCES and not scene.view.everything:
        rows.append(_more("more_sources", len(claims) - _SOURCES, 8, scene))
    return rows


def _more(noun: str, number: int, indent: int, scene: _Scene) -> Row:
    more = counted(noun, number, scene.view.ui)
    return Row(term("terminal", "and_more", scene.view.ui, more), indent=indent)


def _own_side(finding: Finding, claim: Claim) -> Sequence[Claim]:
    """The sources' claims that stand with the draft's."""
    for side in finding.sides:
        claims = [finding.claims[n] for n in side]
        if any(_same_place(other, claim) for other in claims):
            return [other for other in claims if other.article != claim.article]
    return []


def _same_place(one: Claim, other: Claim) -> bool:
    return one.article == other.article and one.span == other.span


def _doubtful(line: DraftLine, scene: _Scene) -> list[Row]:
    claim, ui = line.claim, scene.view.ui
    value = claim_value(claim, ui)
    rows = [_head(line, scene, 0)]
    if line.disputed:
        rows.append(Row(_dispute(line, scene), indent=4))
    rows.append(Row(f"{term('terminal', 'draft_says', ui)}{value.label}", value.content, 4, content_style="bold"))
    rows.append(sentence_row(claim, 8))
    for finding in line.findings:
        if finding.verdict == _VERDICTS[line.status]:
            rows += _against(finding, line, scene)
    return [*rows, Row()]


def _dispute(line: DraftLine, scene: _Scene) -> str:
    """How many stand on either side, where the sources contradict each other."""
    with_it: set[str] = set()
    against: set[str] = set()
    for finding in line.findings:
        if finding.verdict == "contradiction":
            own = {scene.origins.get(c.article, c.article) for c in _own_side(finding, line.claim)}
            all_of_it = {scene.origins.get(c.article, c.article) for c in finding.claims if c.article != scene.draft}
            with_it |= own
            against |= all_of_it - own
    ui = scene.view.ui
    return term("terminal", "disputed", ui, counted("source", len(with_it), ui), counted("source", len(against), ui))


def _against(finding: Finding, line: DraftLine, scene: _Scene) -> list[Row]:
    """The sides on which the draft does not stand, each claim with its sentence; of an update the later ones."""
    rows = [Row(term("terminal", "why", scene.view.ui), reason_words(finding, scene.view), 4)]
    sides = [[finding.claims[n] for n in side] for side in finding.sides]
    others = [side for side in sides if not any(_same_place(other, line.claim) for other in side)]
    if line.status == "outdated":
        others = _later(others, line.claim, finding, scene)
    shown = others if scene.view.everything else others[:_POSITIONS]
    for claims in shown:
        value = claim_value(claims[0], scene.view.ui)
        rows.append(Row(value.label, value.content, 4, content_style="bold"))
        for other in claims[: None if scene.view.everything else _SOURCES]:
            rows += [source_row(other, scene.readings[other.article], 6, scene.view.ui), sentence_row(other, 8)]
    if len(others) > len(shown):
        rows.append(_more("more", len(others) - len(shown), 4, scene))
    return rows


def _later(sides: Sequence[Sequence[Claim]], claim: Claim, finding: Finding, scene: _Scene) -> list[list[Claim]]:
    """What sources say of a later day than the draft and all who stand with it, the latest first."""
    published = {name: reading.card.published or "" for name, reading in scene.readings.items()}
    own = max(moment(other, published) for other in (claim, *_own_side(finding, claim)))
    newer = [[other for other in side if moment(other, published) > own] for side in sides]
    return sorted(
        (side for side in newer if side), key=lambda side: max(moment(o, published) for o in side), reverse=True
    )


def _summary(lines: tuple[DraftLine, ...], scene: _Scene) -> str:
    ui = scene.view.ui
    numbers = [(status, sum(line.status == status for line in lines)) for status, _ in _ORDER]
    counts = [
        term("terminal", "status_count", ui, number, term("statuses", status, ui))
        for status, number in numbers
        if number
    ]
    sources = counted("source", len(scene.readings) - 1, ui)
    claims = counted("claim", len(lines), ui)
    if not counts:
        return term("terminal", "check_none", ui, safe(scene.draft), sources, claims)
    present = term("values", "comma", ui).join(counts)
    return term("terminal", "check_sum", ui, safe(scene.draft), sources, claims, present)
