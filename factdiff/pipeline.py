"""The whole way on one screen: articles in, a Report out. Pure: no clock, no network, no printing."""

from __future__ import annotations

import hashlib
import re

from factdiff.extract import extract as extract_mentions
from factdiff.lang import Pack, load_pack
from factdiff.model import Article, Card, Ledger, Reading
from factdiff.settings import DEFAULT, Settings
from factdiff.text import read_document


def extract(article: Article, *, settings: Settings | None = None) -> Reading:
    """All that one article says. PackError if there is no pack for its language (Arabic is assumed where none is given)."""
    settings = settings or DEFAULT
    pack: Pack = load_pack(article.language or "ar")
    document = read_document(article, pack.folding, pack.boilerplate)
    extraction = extract_mentions(document, pack, settings)
    return Reading(
        card=_card(article),
        mentions=tuple((mention, document.words(mention.span)) for mention in extraction.mentions),
        line_starts=(0, *(match.end() for match in re.finditer("\n", article.text))),
        ledger=Ledger(not_read=extraction.not_read, dropped=document.dropped),
    )


def _card(article: Article) -> Card:
    return Card(
        id=article.id,
        source=article.source or article.id,
        path=article.path,
        title=article.title,
        published=article.published,
        language=article.language or "ar",
        country=article.country,
        story=article.story,
        characters=len(article.text),
        sha256=hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest(),
    )
