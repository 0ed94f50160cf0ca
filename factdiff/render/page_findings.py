"""The findings of a page: each a question with its positions, their sentences and the line they stand on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from factdiff.model import Claim, Finding, Reading, Report
from factdiff.render.page_articles import Places, direction_of
from factdiff.render.page_axis import Axis, axis
from factdiff.render.page_settling import settling_question
from factdiff.render.sides import ordered_sides, size_of
from factdiff.render.wording import HEADINGS, day_of, party_name, question, reason_sentence, topic_title, written_names
from factdiff.report.catalogue import counted, known, named, term
from factdiff.report.phrases import held_words
from factdiff.report.values import claim_words, time_words
from factdiff.report.wire import position
from factdiff.report.wire_report import VERDICTS

if TYPE_CHECKING:
    from factdiff.render import View

# Passages of one position that stand open; the others fold away.
_PASSAGES = 3
_PLAIN = frozenset({"agreement", "single-source"})


class PageClaim(Struct, frozen=True, kw_only=True):
    """One passage: who, when, where in the article, and the sentence around the words at issue."""

    article: str
    source: str
    day: str
    line: str
    href: str
    language: str
    direction: str
    before: str
    words: str
    after: str
    value: str
    notes: tuple[str, ...]


class PageSide(Struct, frozen=True, kw_only=True):
    """One position with its passages: those shown at once, and those that fold away."""

    value: str
    sources: str
    badge: str
    passages: tuple[PageClaim, ...]
    folded: tuple[PageClaim, ...]


class PageFinding(Struct, frozen=True, kw_only=True):
    """One finding as the page shows and filters it."""

    id: str
    verdict: str
    verdict_name: str
    mark: str
    kind: str
    kind_name: str
    topic: str
    question: str
    reason: str
    rule: str
    confidence: str
    articles: tuple[str, ...]
    sides: tuple[PageSide, ...]
    axis: Axis | None
    settling: str
    evidence: tuple[str, ...]
    held: Mapping[str, str]  # article id -> what it says, in a few words


class _Scene(Struct, frozen=True):
    """What every finding is shown with."""

    readings: dict[str, Reading]
    origins: Mapping[str, str]
    places: Places
    written: Mapping[str, str]
    view: View


def page_findings(report: Report, view: View, places: Places) -> tuple[PageFinding, ...]:
    """All findings in the order in which they matter."""
    readings = {reading.card.id: reading for reading in report.readings}
    ordered = sorted(report.findings, key=lambda finding: (VERDICTS.index(finding.verdict), finding.topic))
    written = written_names(report.readings)
    scene = _Scene(readings, dict(report.origins), places, written, view)
    return tuple(_finding(finding, scene) for finding in ordered)


def _finding(finding: Finding, scene: _Scene) -> PageFinding:
    ui = scene.view.ui
    sides = ordered_sides(finding, scene.origins, scene.readings)
    title = topic_title(finding, ui, written=scene.written)
    return PageFinding(
        id=finding.id,
        verdict=finding.verdict,
        verdict_name=term("verdicts", finding.verdict, ui),
        mark=HEADINGS[finding.verdict].mark,
        kind=finding.kind,
        kind_name=term("kinds", finding.kind, ui),
        topic=title or question(finding, ui),
        question=question(finding, ui) if title else "",
        reason=reason_sentence(finding.reason, scene.view.manual, ui),
        rule=finding.reason,
        confidence=""
        if finding.verdict in _PLAIN
        else term("page", "confidence", ui, round(float(finding.confidence) * 100)),
        articles=finding.articles,
        sides=tuple(_side(side, _badge(finding, sides, number, scene), scene) for number, side in enumerate(sides)),
        axis=axis(sides, ui),
        settling=settling_question(finding, scene.readings, ui, written=scene.written),
        evidence=tuple(
            f"{signal.signal}: {named(signal.note, ui)}" if signal.note else signal.signal
            for signal in finding.evidence
            if signal.weight > 0
        ),
        held={name: held_words([c for c in finding.claims if c.article == name], ui) for name in finding.articles},
    )


def _badge(finding: Finding, sides: list[tuple[Claim, ...]], number: int, scene: _Scene) -> str:
    """What sets a position apart: the earliest or latest of an update, or the one that stands alone."""
    if finding.verdict == "update":
        key = "earlier" if number == 0 else "latest" if number == len(sides) - 1 else ""
        return term("page", key, scene.view.ui) if key else ""
    sizes = [size_of(side, scene.origins) for side in sides]
    alone = finding.verdict not in _PLAIN and sizes[number] == 1 and sizes.count(1) == 1 and len(sides) > 1
    return term("page", "outlier", scene.view.ui) if alone else ""


def _side(side: tuple[Claim, ...], badge: str, scene: _Scene) -> PageSide:
    ui = scene.view.ui
    value = held_words(side, ui)
    passages = tuple(_claim(claim, value, scene) for claim in side)
    size = size_of(side, scene.origins)
    return PageSide(
        value=value,
        sources=counted("source", size, ui),
        badge=badge,
        passages=passages[:_PASSAGES],
        folded=passages[_PASSAGES:],
    )


def _claim(claim: Claim, value: str, scene: _Scene) -> PageClaim:
    reading, ui = scene.readings[claim.article], scene.view.ui
    start, stop = claim.span.start - claim.sentence.start, claim.span.stop - claim.sentence.start
    text = claim.sentence_text
    if not 0 <= start < stop <= len(text):  # the words stand elsewhere than the sentence: show them alone
        text, start, stop = claim.text, 0, len(claim.text)
    own = claim_words(claim, ui)
    return PageClaim(
        article=claim.article,
        source=reading.card.source,
        day=day_of(reading.card, ui),
        line=term("page", "line", ui, position(claim.span.start, reading.line_starts)[0]),
        href=scene.places[claim.article, claim.span],
        language=reading.card.language or "",
        direction=direction_of(reading),
        before=text[:start].lstrip(),
        words=text[start:stop],
        after=text[stop:].rstrip(),
        value=own if own != value else "",
        notes=_notes(claim, scene),
    )


def _notes(claim: Claim, scene: _Scene) -> tuple[str, ...]:
    """What an editor must know beside the words: who says so, as of when, whether it is a plan or an estimate."""
    ui = scene.view.ui
    notes = []
    if claim.speaker is not None:
        notes.append(term("page", "said_by", ui, party_name(claim.speaker.name, ui, scene.written)))
    if claim.when is not None and claim.kind != "time" and (words := time_words(claim.when, ui)):
        notes.append(words)
    if claim.stance not in ("asserted", "reported"):
        notes.append(known("stances", claim.stance, ui) or claim.stance)
    if claim.basis is not None:
        notes.append(known("bases", claim.basis, ui) or claim.basis)
    return tuple(notes)
