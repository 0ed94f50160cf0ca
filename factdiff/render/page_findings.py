"""The findings of a page: each a question with its positions, their sentences and the line they stand on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from factdiff.model import Claim, Finding, Reading, Report, Span
from factdiff.render.page_articles import Places, direction_of
from factdiff.render.page_axis import Axis, axis
from factdiff.render.page_settling import settling_question
from factdiff.render.sides import ordered_sides, size_of
from factdiff.render.wording import (
    HEADINGS,
    day_of,
    question,
    reason_sentence,
    signal_words,
    topic_title,
    written_names,
)
from factdiff.report.catalogue import Language, counted, known, term
from factdiff.report.differing import Piece, differing
from factdiff.report.phrases import held_words, working
from factdiff.report.topics import basis_words, scope_words, speaker_name
from factdiff.report.values import claim_words, time_words
from factdiff.report.wire import position
from factdiff.report.wire_report import VERDICTS

if TYPE_CHECKING:
    from factdiff.render import View

# Passages of one position that stand open, and positions of one finding; the others fold away.
_PASSAGES = 3
_POSITIONS = 6
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
    """One position with its passages: those shown at once, and those that fold away.

    `scope`: what it is of, where others are of something else; `names`: who holds it; `told`: a graver finding of the
    question has shown all its words.
    """

    value: str
    scope: str
    names: tuple[str, ...]
    sources: str
    badge: str
    alone: bool
    told: bool
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
    inside: str  # all of it stands in one article: where, and what is wrong with it
    sides: tuple[PageSide, ...]
    more_sides: tuple[PageSide, ...]  # of very many positions those that fewest hold
    differing: tuple[Piece, ...]  # of a quotation: the words of two sources beside each other
    language: str
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
    told: dict[str, set[tuple[str, Span]]]  # question -> words that its findings so far have shown


def page_findings(report: Report, view: View, places: Places) -> tuple[PageFinding, ...]:
    """All findings in the order in which they matter."""
    readings = {reading.card.id: reading for reading in report.readings}
    ordered = sorted(report.findings, key=lambda finding: (VERDICTS.index(finding.verdict), finding.topic))
    written = written_names(report.readings)
    scene = _Scene(readings, dict(report.origins), places, written, view, {})
    return tuple(_finding(finding, scene) for finding in ordered)


def _finding(finding: Finding, scene: _Scene) -> PageFinding:
    ui = scene.view.ui
    sides = ordered_sides(finding, scene.origins, scene.readings)
    title = topic_title(finding, ui, written=scene.written)
    alone = _alone(finding, sides, scene)
    shown = [
        _side(side, _badge(finding, n, len(sides), alone, ui), n == alone, finding, scene)
        for n, side in enumerate(sides)
    ]
    sizes = [size_of(side, scene.origins) for side in sides]
    first = sorted(sorted(range(len(sides)), key=lambda n: (-sizes[n], n))[:_POSITIONS])
    told = scene.told.setdefault(finding.question, set())
    told |= {(claim.article, claim.span) for claim in finding.claims}
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
        inside=_inside(finding, scene),
        sides=tuple(shown[n] for n in first),
        more_sides=tuple(side for n, side in enumerate(shown) if n not in first),
        differing=worded.words if (worded := differing(finding)) is not None else (),
        language=scene.readings[finding.claims[0].article].card.language or "",
        axis=axis([sides[n] for n in first], ui),
        settling=settling_question(finding, scene.readings, ui, written=scene.written),
        evidence=tuple(
            ": ".join(filter(None, signal_words(signal, ui)))
            for signal in finding.evidence
            if signal.weight > 0 and signal.signal not in ("arithmetic", "calendar")  # these are worded above
        ),
        held={name: held_words([c for c in finding.claims if c.article == name], ui) for name in finding.articles},
    )


def _alone(finding: Finding, sides: list[tuple[Claim, ...]], scene: _Scene) -> int | None:
    """The position that one source holds by itself where each other is shared; None where there is no such."""
    sizes = [size_of(side, scene.origins) for side in sides]
    if finding.verdict in _PLAIN or finding.verdict == "update" or len(sides) < 2 or sizes.count(1) != 1:
        return None
    return sizes.index(1)


def _badge(finding: Finding, number: int, sides: int, alone: int | None, ui: Language) -> str:
    """What sets a position apart: the earliest or latest of an update, or the one that stands alone."""
    if finding.verdict == "update":
        key = "earlier" if number == 0 else "latest" if number == sides - 1 else ""
        return term("page", key, ui) if key else ""
    return term("page", "outlier", ui) if number == alone else ""


def _inside(finding: Finding, scene: _Scene) -> str:
    if not finding.within_article or finding.verdict == "single-source":
        return ""
    shown = working(finding.evidence, scene.view.ui)
    return term("terminal", "inside_one", scene.view.ui) + (f": {shown}" if shown else "")


def _side(side: tuple[Claim, ...], badge: str, alone: bool, finding: Finding, scene: _Scene) -> PageSide:
    ui = scene.view.ui
    value = held_words(side, ui)
    scope = scope_words(side, finding.claims, ui) if finding.verdict == "different-scope" else ""
    same = len({claim_words(claim, ui) for claim in finding.claims}) == 1
    passages = tuple(_claim(claim, {value, scope}, scene, say_value=not same) for claim in side)
    told = all((claim.article, claim.span) in scene.told.get(finding.question, ()) for claim in side)
    readings = (scene.readings[claim.article] for claim in side)
    return PageSide(
        value=value,
        scope=scope,
        names=tuple(dict.fromkeys(reading.card.source for reading in readings)),
        sources="" if finding.within_article else counted("source", size_of(side, scene.origins), ui),
        badge=badge,
        alone=alone,
        told=told,
        passages=() if told else passages[:_PASSAGES],
        folded=passages if told else passages[_PASSAGES:],
    )


def _claim(claim: Claim, said: set[str], scene: _Scene, *, say_value: bool) -> PageClaim:
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
        value=own if say_value and own not in said else "",
        notes=tuple(note for note in _notes(claim, scene) if note not in said),
    )


def _notes(claim: Claim, scene: _Scene) -> tuple[str, ...]:
    """What an editor must know beside the words: who says so, as of when, whether it is a plan or an estimate."""
    ui = scene.view.ui
    notes = []
    if claim.speaker is not None:
        notes.append(term("page", "said_by", ui, speaker_name(claim.speaker, ui, scene.written)))
    if claim.when is not None and claim.kind != "time" and (words := time_words(claim.when, ui)):
        notes.append(words)
    if claim.stance not in ("asserted", "reported"):
        notes.append(known("stances", claim.stance, ui) or claim.stance)
    if claim.basis is not None and claim.basis != "once":
        notes.append(basis_words(claim.basis, ui))
    return tuple(notes)
