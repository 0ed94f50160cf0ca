"""The whole way on one screen: articles in, a Report out. Pure: no clock, no network, no printing."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence, Set

from factdiff.align import align, widened
from factdiff.align.lookalikes import lookalikes
from factdiff.align.names import compare_names
from factdiff.align.origins import find_origins
from factdiff.align.places import is_of_thing
from factdiff.claims import read_claims, read_ties
from factdiff.compare import asked, bystanders, judge, set_beside
from factdiff.compare.arithmetic import recompute
from factdiff.compare.calendar import check_calendar
from factdiff.compare.repeats import with_lookalikes, without_repeats
from factdiff.extract import extract as extract_mentions
from factdiff.extract.figures.ledger import unread
from factdiff.extract.publication import publication
from factdiff.lang import Pack, available, load_pack
from factdiff.lang.sounds import name_parts
from factdiff.model import (
    Article,
    Card,
    Claim,
    Document,
    Extraction,
    Group,
    Judgement,
    Ledger,
    NameAnswer,
    Reading,
    Report,
    Skip,
)
from factdiff.report.findings import find
from factdiff.report.phrases import position
from factdiff.settings import DEFAULT, Settings
from factdiff.text import read_document
from factdiff.text.shingles import shingles

_NUMERIC = frozenset({"quantity", "money", "percentage", "ordinal", "score", "duration", "time"})


def extract(article: Article, *, settings: Settings | None = None) -> Reading:
    """All that one article says. PackError if there is no pack for its language (none given: Arabic)."""
    settings = settings or DEFAULT
    pack = load_pack(article.language or "ar")
    plain = read_document(article, pack.folding, pack.boilerplate, pack.clitics.mask)
    document = publication(plain, pack, settings=settings)
    extraction = extract_mentions(document, pack, settings)
    claims = read_claims(document, extraction, pack, settings)
    return Reading(
        card=_card(document),
        mentions=tuple((mention, document.words(mention.span)) for mention in extraction.mentions),
        claims=tuple(claim for claim in claims if not _is_background(claim)),
        ties=read_ties(document, extraction, pack),
        statements=tuple(claim for claim in claims if _is_background(claim)),
        shingles=shingles(document),
        line_starts=(0, *(match.end() for match in re.finditer("\n", article.text))),
        ledger=_ledger(document, extraction, pack),
    )


def compare(
    articles: Iterable[Article | Reading], *, settings: Settings | None = None, about: Set[str] | None = None
) -> Report:
    """What the articles say about the same things. Articles of different `story` are never compared with each other.

    `about`: the ids of the articles whose claims are held against all, where the others have met before.
    """
    settings = settings or DEFAULT
    readings, skips = [], []
    for article in articles:
        if isinstance(article, Reading):
            readings.append(article)
        elif (article.language or "ar") in available():
            readings.append(extract(article, settings=settings))
        else:
            skips.append(Skip(article.path or article.id, "language", f"no language pack for {article.language}"))
    readings.sort(key=lambda reading: reading.card.id)
    origins = find_origins(readings, settings)
    told = judged_groups(readings, settings, about)
    stories = {reading.card.id: reading.card.story for reading in readings}
    alike = lookalikes(told, settings, stories=stories, about=about)
    told = with_lookalikes(told, [(group, set_beside(group, settings)) for group in alike])
    if about is not None:
        told = [(group, found) for group, found in told if any(claim.article in about for claim in group.claims)]
    findings = find(told, origins)
    return Report(
        readings=tuple(readings),
        findings=tuple(f for f in findings if about is None or not about.isdisjoint(f.articles)),
        skips=tuple(sorted(skips)),
        origins=tuple(sorted(origins.items())),
    )


def judged_groups(
    readings: Sequence[Reading], settings: Settings, about: Set[str] | None = None
) -> list[tuple[Group, tuple[Judgement, ...]]]:
    """Which claims answer one question, and the answer to each pair of them; nothing is told twice."""
    judged = [_judged(group, settings, about) for group in align(readings, settings, about)]
    checked = [reading for reading in readings if about is None or reading.card.id in about]
    return without_repeats([*judged, *recompute(checked, settings), *check_calendar(checked, settings)])


def _judged(group: Group, settings: Settings, about: Set[str] | None) -> tuple[Group, tuple[Judgement, ...]]:
    """A group with its answers. Of the pairs that are not `about` some articles only those that bear on them."""
    if not group.pairs:
        return group, ()  # most claims have no fellow
    if about is None:
        return group, judge(group, settings)
    known = asked(group, settings, {})
    held = [position(claim) for claim in group.claims]
    group = widened(group, bystanders(group, known, about, held), settings)
    return group, judge(group, settings, known)


def same_name(left: str, right: str, *, language: str = "ar", settings: Settings | None = None) -> NameAnswer:
    """One person's names, however they are spelled? With a score from 0 to 1 and what decided."""
    pack = load_pack(language)
    return compare_names(name_parts(left, pack), name_parts(right, pack), settings=settings or DEFAULT)


def _is_background(claim: Claim) -> bool:
    """What is compared and never listed by itself: sentences, how a place or body is written, what a day saw."""
    return claim.kind == "statement" or claim.measure == "day" or (claim.kind == "name" and is_of_thing(claim))


def _ledger(document: Document, extraction: Extraction, pack: Pack) -> Ledger:
    """Every figure, date and number word: read, a label, or not read and why."""
    read, labels = sum(mention.kind in _NUMERIC for mention in extraction.mentions), len(extraction.labels)
    not_read = tuple(
        sorted({*extraction.not_read, *unread(document, pack, extraction)}, key=lambda n: (n.span, n.reason))
    )
    numerals = read + labels + len(not_read)
    return Ledger(numerals=numerals, read=read, labels=labels, not_read=not_read, dropped=document.dropped)


def _card(document: Document) -> Card:
    article = document.article
    return Card(
        id=article.id,
        source=article.source or article.id,
        path=article.path,
        title=article.title,
        published=article.published or (document.published.edtf if document.published else None),
        published_basis=document.published_basis,
        language=article.language or "ar",
        country=article.country,
        story=article.story,
        characters=len(article.text),
        sha256=hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest(),
    )
