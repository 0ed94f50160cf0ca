"""The articles of a page: their full text in pieces, with the claims marked and each mark tied to its findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from factdiff.model import Claim, Finding, Reading, Report, Span
from factdiff.render.wording import HEADINGS, claim_topic, day_of
from factdiff.report.catalogue import Language, known, term
from factdiff.report.wire import position
from factdiff.report.wire_report import VERDICTS

if TYPE_CHECKING:
    from factdiff.render import View

_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps", "ckb", "sd", "ug", "yi"})
# Links that stand at one mark; what more findings say of the words is found from those.
_MOST_LINKS = 6

# Article id and span of a claim -> the id of its mark on the page.
Places: TypeAlias = Mapping[tuple[str, Span], str]


class PageLink(Struct, frozen=True):
    """A way from words to a finding."""

    finding: str
    verdict: str
    mark: str
    title: str


class PagePiece(Struct, frozen=True):
    """A stretch of an article's text: plain where `anchor` is empty."""

    text: str
    anchor: str = ""
    verdict: str = ""
    links: tuple[PageLink, ...] = ()


class PageMissed(Struct, frozen=True):
    """Words that look like a value and were not read."""

    line: int
    words: str
    reason: str


class PageArticle(Struct, frozen=True, kw_only=True):
    """One article as the page shows it."""

    id: str
    anchor: str
    source: str
    title: str
    day: str
    published: str
    language: str
    direction: str
    story: str
    origin: str
    pieces: tuple[PagePiece, ...]
    numerals: int
    read: int
    labels: int
    missed: tuple[PageMissed, ...]
    dropped: int


class _Mark(Struct, frozen=True):
    span: Span
    claims: tuple[Claim, ...]


def page_articles(report: Report, view: View) -> tuple[tuple[PageArticle, ...], Places]:
    """All articles sorted by id, and where on the page the words of each claim stand."""
    readings = sorted(report.readings, key=lambda reading: reading.card.id)
    found: dict[tuple[str, Span], list[Finding]] = {}
    for finding in report.findings:
        for claim in finding.claims:
            found.setdefault((claim.article, claim.span), []).append(finding)
    origins = dict(report.origins)
    articles, places = [], {}
    for number, reading in enumerate(readings, 1):
        anchor = f"a{number}"
        stated = [claim for finding in report.findings for claim in finding.claims if claim.article == reading.card.id]
        marks = _marks([*reading.claims, *stated])
        for index, mark in enumerate(marks, 1):
            for claim in mark.claims:
                places[reading.card.id, claim.span] = f"{anchor}w{index}"
        pieces = _pieces(view.texts.get(reading.card.id, ""), marks, anchor, found, view.ui)
        articles.append(_article(reading, anchor, pieces, origins, view))
    return tuple(articles), places


def direction_of(reading: Reading) -> str:
    """The direction in which an article is written."""
    return "rtl" if (reading.card.language or "").split("-")[0] in _RIGHT_TO_LEFT else "ltr"


def _article(
    reading: Reading, anchor: str, pieces: tuple[PagePiece, ...], origins: Mapping[str, str], view: View
) -> PageArticle:
    card, ledger = reading.card, reading.ledger
    text = view.texts.get(card.id, "")
    origin = origins.get(card.id, card.id)
    return PageArticle(
        id=card.id,
        anchor=anchor,
        source=card.source,
        title=card.title or "",
        day=day_of(card, view.ui),
        published=card.published or "",
        language=card.language or "",
        direction=direction_of(reading),
        story=card.story or "",
        origin="" if origin == card.id else origin,
        pieces=pieces,
        numerals=ledger.numerals,
        read=ledger.read,
        labels=ledger.labels,
        missed=tuple(
            PageMissed(
                position(missed.span.start, reading.line_starts)[0],
                text[missed.span.start : missed.span.stop],
                known("unread", missed.reason, view.ui) or missed.reason.replace("-", " "),
            )
            for missed in ledger.not_read
        ),
        dropped=len(ledger.dropped),
    )


def _marks(claims: Iterable[Claim]) -> list[_Mark]:
    """Claims whose words overlap share one mark: HTML cannot cross one element with another."""
    marks: list[_Mark] = []
    for claim in sorted(claims, key=lambda claim: (claim.span, claim.kind, claim.topic)):
        if marks and claim.span.start < marks[-1].span.stop:
            last = marks[-1]
            span = Span(last.span.start, max(last.span.stop, claim.span.stop))
            marks[-1] = _Mark(span, (*last.claims, claim))
        elif claim.span.stop > claim.span.start:
            marks.append(_Mark(claim.span, (claim,)))
    return marks


def _pieces(
    text: str,
    marks: list[_Mark],
    anchor: str,
    found: Mapping[tuple[str, Span], list[Finding]],
    language: Language,
) -> tuple[PagePiece, ...]:
    pieces: list[PagePiece] = []
    done = 0
    for index, mark in enumerate(marks, 1):
        if mark.span.start > done:
            pieces.append(PagePiece(text[done : mark.span.start]))
        links = _links(mark, found, language)
        verdict = links[0].verdict if links else "none"
        words = text[mark.span.start : mark.span.stop]
        pieces.append(PagePiece(words, f"{anchor}w{index}", verdict, links))
        done = mark.span.stop
    return (*pieces, PagePiece(text[done:]))


def _links(mark: _Mark, found: Mapping[tuple[str, Span], list[Finding]], language: Language) -> tuple[PageLink, ...]:
    """To each finding about these words once, the gravest first."""
    links: dict[str, PageLink] = {}
    for claim in mark.claims:
        for finding in found.get((claim.article, claim.span), ()):
            verdict = term("verdicts", finding.verdict, language)
            title = f"{verdict}: {claim_topic(claim, language)}"
            links[finding.id] = PageLink(finding.id, finding.verdict, HEADINGS[finding.verdict].mark, title)
    ordered = sorted(links.values(), key=lambda link: (VERDICTS.index(link.verdict), link.finding))
    return tuple(ordered[:_MOST_LINKS])
