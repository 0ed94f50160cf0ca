"""A comparison for an editor's terminal: what cannot be right first, each position with its sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from factdiff.model import Claim, Finding, Reading, Report, Span
from factdiff.render.canvas import Row, draw, safe
from factdiff.render.passages import (
    claim_value,
    differing_rows,
    left_out_rows,
    not_read_rows,
    sentence_row,
    source_row,
    words_row,
)
from factdiff.render.sides import ordered_sides, size_of
from factdiff.render.terminal_brief import brief_findings
from factdiff.render.wording import (
    HEADINGS,
    heading,
    positions,
    question,
    reason_sentence,
    topic_title,
    written_names,
)
from factdiff.report.catalogue import counted, term
from factdiff.report.topics import scope_words
from factdiff.report.values import claim_words
from factdiff.report.wire_report import VERDICTS

if TYPE_CHECKING:
    from factdiff.render import View

# Sentences shown of one position; an editor who needs the fourth asks for --all.
_SENTENCES = 3
# Positions shown of one finding; a list of sixteen is read by nobody.
_POSITIONS = 6
# What a claim of these kinds says is its sentence, which need not stand twice.
_SENTENCES_ALONE = frozenset({"statement", "quote"})
# Verdicts that need no measure of confidence: nobody acts on them.
_PLAIN = frozenset({"agreement", "single-source"})
_Sentence: TypeAlias = tuple[str, Span]  # article, and where the sentence or the words stand in it


def report_terminal(report: Report, view: View) -> str:
    """The whole report: story by story the findings by verdict and topic, what was not read, one line that sums up."""
    if view.brief:
        return draw([*brief_findings(report, view), _last_line(report, view)], view)
    rows: list[Row] = []
    story_of = {reading.card.id: reading.card.story or "" for reading in report.readings}
    stories = sorted(set(story_of.values()))
    for story in stories:
        findings = [finding for finding in report.findings if story_of[finding.claims[0].article] == story]
        if len(stories) > 1 and findings:
            named = safe(story) or term("terminal", "no_story", view.ui)
            rows += [Row(term("page", "story", view.ui, ""), named, style="bold", content_style="bold"), Row()]
        rows += _sections(findings, report, view)
    readings = sorted(report.readings, key=lambda reading: reading.card.id)
    rows += not_read_rows(readings, view.texts, view.ui) + left_out_rows(readings, report.skips, view.ui)
    rows.append(_last_line(report, view))
    return draw(rows, view)


def _last_line(report: Report, view: View) -> Row:
    return Row(summary_line(report, view), style="bold", one_line=True)


def _sections(findings: list[Finding], report: Report, view: View) -> list[Row]:
    rows: list[Row] = []
    told: dict[str, set[_Sentence]] = {}
    for verdict in VERDICTS:
        found = [finding for finding in findings if finding.verdict == verdict]
        if found and (verdict != "single-source" or view.everything):
            rows += _section(found, report, view, told)
    return rows


def _section(findings: list[Finding], report: Report, view: View, told: dict[str, set[_Sentence]]) -> list[Row]:
    verdict = findings[0].verdict
    rows = [Row(heading(verdict, len(findings), view.ui), style=HEADINGS[verdict].style), Row()]
    for finding in sorted(findings, key=lambda finding: finding.topic):  # within a topic the report's order stays
        rows += finding_rows(finding, report, view, told.setdefault(finding.question, set()))
    return rows


def finding_rows(finding: Finding, report: Report, view: View, told: set[_Sentence]) -> list[Row]:
    """One finding: the question, who stands with whom, why, and each position with its evidence.

    `told`: sentences that graver findings of its question have shown; they do not stand twice. Its own are added.
    """
    look = HEADINGS[finding.verdict]
    readings = {reading.card.id: reading for reading in report.readings}
    sides = ordered_sides(finding, dict(report.origins), readings)
    sizes = [size_of(side, dict(report.origins)) for side in sides]
    written = written_names(report.readings)
    topic = safe(topic_title(finding, view.ui, written=written))
    rows = [
        Row(
            f"{look.mark} {question(finding, view.ui)} ", "" if finding.topic == finding.kind else topic, 0, look.style
        ),
        Row(f"{positions(finding, sizes, view.ui)} · {reason_words(finding, view)}", indent=2),
    ]
    rows += differing_rows(finding, view.ui)
    shown = _shown(sizes, view)
    full = _in_full([sides[n] for n in shown], finding, view, told)
    for side, size in ((sides[n], sizes[n]) for n in shown):
        who = "" if finding.within_article else counted("source", size, view.ui)
        scope = scope_words(side, finding.claims, view.ui) if finding.verdict == "different-scope" else ""
        rows += _side_rows(side, f"{who}: " if who else "", scope, full, readings, view)
    if len(shown) < len(sides):
        more = counted("more", len(sides) - len(shown), view.ui)
        rows.append(Row(term("terminal", "and_more", view.ui, more), indent=4))
    return [*rows, Row()]


def _shown(sizes: list[int], view: View) -> list[int]:
    """The positions that are written out: of very many those that most sources hold, in their order."""
    if view.everything or len(sizes) <= _POSITIONS:
        return list(range(len(sizes)))
    return sorted(sorted(range(len(sizes)), key=lambda n: (-sizes[n], n))[:_POSITIONS])


def reason_words(finding: Finding, view: View) -> str:
    """The rule in a sentence without its examples, its name for `factdiff explain`, and how sure the alignment is."""
    sentence = reason_sentence(finding.reason, view.manual, view.ui)
    comma = term("values", "comma", view.ui)
    confidence = term("terminal", "confidence", view.ui, f"{finding.confidence:.2f}")
    sure = "" if finding.verdict in _PLAIN else f"{comma}{confidence}"
    return f"{sentence} [{finding.reason}{sure}]" if sentence else f"[{finding.reason}{sure}]"


def _in_full(sides: list[tuple[Claim, ...]], finding: Finding, view: View, told: set[_Sentence]) -> set[_Sentence]:
    """The claims whose sentences are written out: some of each position, and no sentence of a question twice."""
    most = 1 if finding.verdict == "agreement" else _SENTENCES
    full: set[_Sentence] = set()
    for side in sides:
        for claim in side if view.everything else side[:most]:
            if (claim.article, claim.sentence) not in told:
                told.add((claim.article, claim.sentence))
                full.add((claim.article, claim.span))
    return full


def _side_rows(
    side: tuple[Claim, ...],
    who: str,
    scope: str,
    full: set[_Sentence],
    readings: Mapping[str, Reading],
    view: View,
) -> list[Row]:
    value = claim_value(side[0], view.ui)
    first = (side[0].article, side[0].span) in full
    said = "" if first and side[0].kind in _SENTENCES_ALONE else value.content  # the sentence follows at once
    rows = (
        [Row(f"{who}{value.label}", said, 4, content_style=value.content_style)] if who or value.label or said else []
    )
    if scope:
        rows.append(Row(safe(scope), indent=6))
    for claim in side:
        rows.append(source_row(claim, readings[claim.article], 6, view.ui, beside=claim_words(side[0], view.ui)))
        if (claim.article, claim.span) in full:
            rows.append(sentence_row(claim, 8))
        elif claim.text != side[0].text:
            rows.append(words_row(claim, 8))
    return rows


def summary_line(report: Report, view: View) -> str:
    """What was compared and what came out, in one line."""
    parts = []
    for verdict in VERDICTS:
        number = sum(finding.verdict == verdict for finding in report.findings)
        if number:
            said = counted(verdict, number, view.ui)
            hidden = verdict == "single-source" and not view.everything
            parts.append(term("terminal", "hidden", view.ui, said) if hidden else said)
    found = term("values", "comma", view.ui).join(parts) or term("terminal", "nothing", view.ui)
    return term("terminal", "sum", view.ui, counted("article", len(report.readings), view.ui), found)
