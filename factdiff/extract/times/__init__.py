"""The extractor of times: from a document to its dates, each resolved to days, and its lengths of time."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from factdiff.extract.numerals import Numerals
from factdiff.extract.times.ago import ago_at, ago_stretch, from_now_at, hedged_length_at, instant
from factdiff.extract.times.anchor import FAR, RELATIVE, Anchor, is_told_by_tense, reaches
from factdiff.extract.times.clock import second_of_day
from factdiff.extract.times.context import Context, bare_year_at, is_name, is_quoted, opened
from factdiff.extract.times.durations import measures
from factdiff.extract.times.edtf import Stretch
from factdiff.extract.times.kinds import memory_of
from factdiff.extract.times.moment import Moment
from factdiff.extract.times.numeric import Order, digits_at, numeric_at, order_of
from factdiff.extract.times.phrase import expression_at
from factdiff.extract.times.pieces import day_word_at
from factdiff.extract.times.ranges import BACKWARDS, Range, range_at, resolve_range, year_in_list
from factdiff.extract.times.resolve import resolve
from factdiff.extract.times.rows import bare_division_at
from factdiff.extract.times.same import counterpart_at, is_period, moved
from factdiff.extract.times.tense import tense_behind, tense_of
from factdiff.extract.times.terms import Length, duration_of, most_days
from factdiff.extract.times.words import (
    Reader,
    leads_nowhere,
    may_begin,
    reader_of,
    role_at,
    role_before,
)
from factdiff.lang import Pack
from factdiff.model import Document, Duration, Extraction, Mention, MentionKind, NotRead, Span, TimeSpan
from factdiff.settings import Settings

_OPEN = ("before", "after", "until")


class Found(Struct, frozen=True):
    """A value, or the reason why there is none, at tokens [first, last) less `offset` folded characters."""

    first: int
    last: int
    offset: int
    value: TimeSpan | Duration | str


def times(
    document: Document, pack: Pack, settings: Settings, found: Extraction, numerals: Numerals | None = None
) -> Extraction:
    """All dates, clock times, periods and lengths of time of a document."""
    order = order_of(document, pack)
    context, memory = Context(), memory_of(document, pack, numerals)
    mentions: list[Mention] = []
    not_read: list[NotRead] = []
    for number, sentence in enumerate(document.sentences):
        reader = reader_of(document, pack, settings, sentence, memory)
        index = memory.following(sentence.first, sentence.last)
        while index >= 0:
            skipped = is_name(reader, index)
            one = None if skipped else _read(reader, index, order, context, number)
            if one is not None:
                span = document.span(one.first, one.last, one.offset)
                if isinstance(one.value, str):
                    not_read.append(NotRead(span, one.value))
                else:
                    mentions.append(_mention(one, span, number))
            behind = index + (skipped or 1) if one is None else max(one.last, index + 1)
            index = memory.following(behind, sentence.last)
    return Extraction(tuple(mentions), (), tuple(not_read))


def _mention(found: Found, span: Span, sentence: int) -> Mention:
    value = found.value
    assert not isinstance(value, str)
    kind: MentionKind = "duration" if isinstance(value, Duration) else "time"
    return Mention(kind=kind, value=value, span=span, sentence=sentence, first=found.first, last=found.last)


def _read(reader: Reader, index: int, order: Order, context: Context, sentence: int) -> Found | None:
    """What begins at a token: a time told from now, an open one, a stretch, a date, a year, or a length of time."""
    if not may_begin(reader, index) or leads_nowhere(reader, index):
        return None
    again = _counterpart(reader, index, order, context, sentence)
    if again is not None:
        return again
    wrong = numeric_at(reader, index, order)
    ranged = range_at(reader, index, order)
    if ranged is not None:
        return _ranged(reader, ranged, context, sentence)
    located = _ago(reader, index, context) or _opened(reader, index, order, context, sentence)
    if located is not None:
        return located
    moment = expression_at(reader, index, order) or year_in_list(reader, index) or bare_year_at(reader, index, context)
    moment = moment or bare_division_at(reader, index)
    if moment is not None and not is_quoted(reader, moment.first, moment.last):
        return _dated(reader, moment, context, sentence)
    if isinstance(wrong, str):
        digits = digits_at(reader.tokens, index, reader.stop)
        return Found(index, digits.last, 0, wrong) if digits else None
    return _measured(reader, index)


# ── each kind ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _anchor(reader: Reader, context: Context, sentence: int, first: int, last: int, *moments: Moment) -> Anchor:
    """What `moments` at tokens [first, last) are counted from; the tense of their clause where it may decide."""
    tense = tense_behind(reader, first, last) if any(map(is_told_by_tense, moments)) else None
    published = reader.document.published
    single = published is not None and published.start is not None and published.start == published.stop
    spoken = context.day_of_quotation(reader, first, sentence)
    return Anchor(
        day=spoken or (published.start if published is not None and single else None),
        settings=reader.settings,
        tense=tense,
        said=context.said,
        year=context.named_year(sentence),
    )


def _dated(reader: Reader, moment: Moment, context: Context, sentence: int) -> Found:
    anchor = _anchor(reader, context, sentence, moment.first, moment.last, moment)
    anchor = replace(anchor, said=context.antecedent(reader, moment, sentence))
    stretch = _clock_only(moment, anchor, context, sentence) or resolve(moment, anchor)
    if not isinstance(stretch, str) and (word := _another_day(reader, moment, stretch, anchor)):
        moment, stretch = word, resolve(word, anchor)
    if isinstance(stretch, str):
        return Found(moment.first, moment.last, moment.offset, stretch)
    since = role_before(reader, moment.first) == "since"
    context.note(stretch, moment, sentence, moment.last, since=since)
    if is_period(stretch, reader.settings):
        context.note_period(stretch, sentence)
    return Found(moment.first, moment.last, moment.offset, _value(moment, stretch))


def _counterpart(reader: Reader, index: int, order: Order, context: Context, sentence: int) -> Found | None:
    """«الفترة نفسها من العام الماضي»: the period last spoken of in that year; without one, the year alone is read."""
    found = counterpart_at(reader, index, order) if context.period is not None else None
    if found is None or context.period is None:
        return None
    years = (found.year,) if found.year is not None else ()
    stretch = moved(found, context.period, _anchor(reader, context, sentence, found.first, found.last, *years))
    if stretch is None or isinstance(stretch, str):
        return None
    value = TimeSpan(edtf=stretch.edtf, start=stretch.start, stop=stretch.stop, relative=True)
    return Found(found.first, found.last, found.offset, value)


def _another_day(reader: Reader, moment: Moment, stretch: Stretch, anchor: Anchor) -> Moment | None:
    """«أمس، 15 نوفمبر 2024» in an article of the 20th: two days, each read by itself. The day of the word.

    A day's difference is none: articles carry the date of the day after they were written.
    """
    if moment.days is None or moment.year is None or moment.day is None or anchor.day is None or stretch.start is None:
        return None
    off = abs((stretch.start - anchor.day).days - moment.days)
    return day_word_at(reader, moment.first) if off > reader.settings.calendar_days else None


def _clock_only(moment: Moment, anchor: Anchor, context: Context, sentence: int) -> Stretch | str | None:
    """A clock time with no day is of the day last spoken of in its sentence, else of the day of publication."""
    if not moment.pieces <= {"clock", "day-part"}:
        return None
    said = context.said if context.said_in == sentence else None
    day = said.start if said is not None and said.start == said.stop else anchor.day
    return Stretch(start=day, stop=day, grain="day") if day else RELATIVE


def _value(moment: Moment, stretch: Stretch) -> TimeSpan:
    """The contract's value, with the clock inside EDTF."""
    relative = _is_relative(moment)
    edtf, minute, zone = stretch.edtf, None, None
    one_day = stretch.start is not None and stretch.start == stretch.stop
    if moment.second is not None and one_day:
        second = second_of_day(moment.second, moment.half)
        minute, zone = second // 60, moment.zone
        edtf = f"{edtf}T{second // 3600:02}:{second // 60 % 60:02}"
        edtf += f":{second % 60:02}" if moment.seconds_given else ""
        edtf += _zone(zone)
    return TimeSpan(
        edtf=edtf,
        start=stretch.start,
        stop=stretch.stop,
        relative=relative,
        minute=minute,
        zone=zone,
        weekday=moment.weekday,
    )


def _zone(minutes: int | None) -> str:
    if minutes is None:
        return ""
    return "Z" if minutes == 0 else f"{'+' if minutes > 0 else '-'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _is_relative(moment: Moment) -> bool:
    return moment.year is None


def _ranged(reader: Reader, found: Range, context: Context, sentence: int) -> Found:
    anchor = _anchor(reader, context, sentence, found.first, found.last, found.start, found.stop)
    stretch = resolve_range(found, anchor)
    if stretch == BACKWARDS:
        return _dated(reader, found.start, context, sentence)
    if isinstance(stretch, str):
        return Found(found.first, found.last, found.offset, stretch)
    context.note(stretch, found.stop, sentence, found.last)
    if is_period(stretch, reader.settings):
        context.note_period(stretch, sentence)
    relative = found.start.year is None or found.stop.year is None
    value = TimeSpan(edtf=stretch.edtf, start=stretch.start, stop=stretch.stop, relative=relative)
    return Found(found.first, found.last, found.offset, value)


def _opened(reader: Reader, index: int, order: Order, context: Context, sentence: int) -> Found | None:
    """«قبل الجمعة», «حتى عام 2030», «بعد 2011»: open on one side."""
    role = role_at(reader, index)
    if role is None or role[0] not in _OPEN or expression_at(reader, index, order) is not None:
        return None
    if reader.tables.day_parts.at(reader.tokens, index, stop=reader.stop) is not None:
        return None
    moment = expression_at(reader, role[1], order) or bare_year_at(reader, role[1], context)
    if moment is None or "clock" in moment.pieces or is_quoted(reader, moment.first, moment.last):
        return None
    anchor = _anchor(reader, context, sentence, index, moment.last, moment)
    ahead = replace(anchor, tense="future") if role[0] != "after" and moment.weekday is not None else anchor
    stretch = resolve(moment, ahead)
    if isinstance(stretch, str):
        return Found(index, moment.last, 0, stretch)
    context.note(stretch, moment, sentence, moment.last)
    # "before the end of the year" ends with the end, which is part of the year
    half = opened(stretch, "until" if moment.share and role[0] == "before" else role[0])
    value = TimeSpan(edtf=half.edtf, start=half.start, stop=half.stop, relative=_is_relative(moment))
    return Found(index, moment.last, 0, value)


def _ago(reader: Reader, index: int, context: Context) -> Found | None:
    """«قبل عشرين عاما»; "after" counts from publication only where nothing was spoken of before or it is to come."""
    told, ahead = ago_at(reader, index), from_now_at(reader, index)
    found = told or ahead
    if found is None:
        return None
    length, direction = found
    tense = tense_of(reader, index, length.last) if told and direction > 0 else "future"
    if tense == "past" or (context.said is not None and tense != "future"):
        return None
    published = reader.document.published
    if published is None or published.start is None or published.start != published.stop:
        return Found(index, length.last, 0, RELATIVE)
    if not reaches(published.start, sum((most_days(term.unit, term.high) for term in length.terms), Decimal(0))):
        return Found(index, length.last, 0, FAR)
    exact = instant(length, direction, published)
    if exact is not None:
        stretch, minute = exact
        edtf = f"{stretch.edtf}T{minute // 60:02}:{minute % 60:02}{_zone(published.zone)}"
        value = TimeSpan(
            edtf=edtf, start=stretch.start, stop=stretch.stop, relative=True, minute=minute, zone=published.zone
        )
        return Found(index, length.last, 0, value)
    stretch = ago_stretch(length, direction, published.start)
    value = TimeSpan(edtf=stretch.edtf, start=stretch.start, stop=stretch.stop, relative=True)
    return Found(index, length.last, 0, value)


def _measured(reader: Reader, index: int) -> Found | None:
    """A length of time that locates nothing."""
    length = hedged_length_at(reader, index, bare=_bare_allowed(reader, index))
    if length is None or is_quoted(reader, length.first, length.last):
        return None
    if not measures(reader, length) or (length.bare and not _alone_or_led(reader, length)):
        return None
    return Found(length.first, length.last, length.offset, duration_of(length))


def _bare_allowed(reader: Reader, index: int) -> bool:
    return index == reader.first or role_before(reader, index) == "lasting"


def _alone_or_led(reader: Reader, length: Length) -> bool:
    """A bare «شهر» is a length behind "for", or where nothing else stands in its line."""
    led = role_before(reader, length.first) == "lasting"
    alone = length.first == reader.first and not any(
        reader.text(n)[:1].isalnum() for n in range(length.last, reader.stop)
    )
    return led or alone
