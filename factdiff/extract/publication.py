"""Tells when an article was published: as given with it, as the page prints it, or as its own dates let one infer."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from factdiff.extract.dateline import MARKS, dateline, whole_date
from factdiff.extract.times.anchor import Anchor
from factdiff.extract.times.kinds import Memory, memory_of
from factdiff.extract.times.moment import Moment
from factdiff.extract.times.numeric import Order, order_of
from factdiff.extract.times.phrase import expression_at
from factdiff.extract.times.resolve import resolve
from factdiff.extract.times.tense import tense_of
from factdiff.extract.times.words import Reader, reader_of, role_before
from factdiff.lang import Pack
from factdiff.model import Article, Document, Sentence, TimeSpan
from factdiff.settings import DEFAULT, Settings
from factdiff.text import read_document


class _Text(Struct, frozen=True):
    """A document in hand, with what is found out of it on the way: three looks are taken at its head."""

    document: Document
    pack: Pack
    settings: Settings
    order: Order
    memory: Memory

    def reader(self, sentence: Sentence) -> Reader:
        return reader_of(self.document, self.pack, self.settings, sentence, self.memory)


def publication(document: Document, pack: Pack, *, settings: Settings = DEFAULT) -> Document:
    """The document with the day of its publication and the basis of that, as far as either can be known.

    Given with the article, else printed on the page or in the text, else inferred from a date that the text calls
    today.
    """
    given = read_iso(document.article.published)
    text = _Text(document, pack, settings, order_of(document, pack), memory_of(document, pack))
    if given is not None and _plausible(given, settings):
        written = _written(text, given) or given
        return replace(document, published=written, published_basis="given")
    printed = _from_text(document.article.published_text, pack, settings) or _printed(text)
    if printed is not None and _plausible(printed, settings):
        return replace(document, published=printed, published_basis="printed")
    inferred = _inferred(text)
    if inferred is not None and _plausible(inferred, settings):
        return replace(document, published=inferred, published_basis="inferred")
    return document


def _plausible(published: TimeSpan, settings: Settings) -> bool:
    """Feeds write 0001-01-01 or 9999-12-31 where they know no day."""
    first, last = settings.article_years
    return published.start is not None and first <= published.start.year <= last


def read_iso(text: str | None) -> TimeSpan | None:
    """An ISO 8601 date or datetime as a value; None where there is none or it is not a whole day."""
    if not text:
        return None
    try:
        if len(text.strip()) <= 10:
            day = date.fromisoformat(text.strip())
            return TimeSpan(edtf=day.isoformat(), start=day, stop=day)
        from dateutil.parser import isoparse

        moment = isoparse(text.strip())
    except ValueError:
        return None
    return _instant(moment)


def _instant(moment: datetime) -> TimeSpan:
    offset = moment.utcoffset()
    zone = None if offset is None else int(offset.total_seconds() // 60)
    day = moment.date()
    return TimeSpan(
        edtf=moment.isoformat(timespec="minutes").replace("+00:00", "Z"), start=day, stop=day,
        minute=moment.hour * 60 + moment.minute, zone=zone,
    )  # fmt: skip


# ── printed ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _from_text(text: str | None, pack: Pack, settings: Settings) -> TimeSpan | None:
    """The first full date of a string that the page prints: «الثلاثاء 12 سبتمبر 2023، 15:30»."""
    if not text:
        return None
    given = read_iso(text)
    if given is not None:
        return given
    document = read_document(Article(id="published", text=text), pack.folding, pack.boilerplate)
    line = _Text(document, pack, settings, order_of(document, pack), memory_of(document, pack))
    for sentence in document.sentences:
        reader = line.reader(sentence)
        for index in range(sentence.first, sentence.last):
            found = _full_date(reader, index, line.order)
            if found is not None:
                return found
    return None


def _printed(text: _Text) -> TimeSpan | None:
    """A date behind «تاريخ النشر» at the head or the foot of a text, or a line there that is nothing but a date."""
    document, order, settings = text.document, text.order, text.settings
    edges = (*document.sentences[: settings.head_sentences], *document.sentences[-settings.foot_sentences :])
    updated: TimeSpan | None = None
    for sentence in edges:
        reader = text.reader(sentence)
        label = text.pack.times.printed.at(document.tokens, sentence.first, stop=sentence.last)
        start = sentence.first + label.size if label else sentence.first
        while start < sentence.last and reader.text(start) in MARKS:
            start += 1
        moment = whole_date(reader, start, order)
        alone = moment is not None and (
            label or not any(map(str.isalnum, map(reader.text, range(moment[1], reader.stop))))
        )
        day = (
            moment[0]
            if moment and alone
            else dateline(reader, start, order)
            if _begins_a_line(sentence, document)
            else None
        )
        if day is not None and label and label.entry.updated:
            updated = updated or day
        elif day is not None:
            return day
    return updated


def _written(text: _Text, given: TimeSpan) -> TimeSpan | None:
    """The day of the dateline where the article came out shortly after it: its «today» is the dateline's day."""
    day = _headed(text, given.start)
    if day is None or day.start is None or given.start is None:
        return None
    return day if 0 < (given.start - day.start).days <= text.settings.dateline_days else None


def _headed(text: _Text, near: date | None) -> TimeSpan | None:
    """The day of the first dateline at the head of a text; where it has no year, the last such day up to another."""
    for sentence in text.document.sentences[: text.settings.head_sentences]:
        if not _begins_a_line(sentence, text.document):
            continue
        day = dateline(text.reader(sentence), sentence.first, text.order, near=near)
        if day is not None:
            return day
    return None


def _begins_a_line(sentence: Sentence, document: Document) -> bool:
    before = document.article.text[: sentence.span.start].rstrip(" \t")
    return not before or before[-1] in "\n\r"


def _full_date(reader: Reader, index: int, order: Order) -> TimeSpan | None:
    found = whole_date(reader, index, order)
    return found[0] if found else None


# ── inferred ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _inferred(text: _Text) -> TimeSpan | None:
    """What the text lets one infer: the day that it dates and calls today («اليوم الثلاثاء 12 سبتمبر 2023»); else
    the article cannot be older than the latest day that it tells of as past: its dateline has that day's year where it
    follows soon, else this is an interval open to the future.
    """
    latest: date | None = None
    for sentence in text.document.sentences:
        reader = text.reader(sentence)
        index = text.memory.following(sentence.first, sentence.last)
        while index >= 0:
            moment = expression_at(reader, index, text.order)
            day = _dated(reader, moment) if moment else None
            if moment is not None and day is not None:
                if moment.days is not None:
                    today = day - timedelta(moment.days)
                    return TimeSpan(edtf=today.isoformat(), start=today, stop=today)
                if tense_of(reader, moment.first, moment.last) != "future":
                    latest = max(latest or day, day)
            index = text.memory.following(moment.last if moment else index + 1, sentence.last)
    if latest is None:
        return None
    headed = _headed(text, latest + timedelta(text.settings.dateline_ahead_days))
    if headed is not None and headed.start is not None and headed.start >= latest:
        return headed
    return TimeSpan(edtf=f"{latest.isoformat()}/..", start=latest, stop=None)


def _dated(reader: Reader, moment: Moment) -> date | None:
    """The day of a date that names its year; a day to come («حتى 3 مايو 2030») tells nothing."""
    role = role_before(reader, moment.first)
    if moment.year is None or moment.day is None or moment.month is None or role in ("before", "until", "to"):
        return None
    stretch = resolve(moment, Anchor(day=None, settings=reader.settings))
    return None if isinstance(stretch, str) else stretch.start
