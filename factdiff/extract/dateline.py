"""The dateline at the head of a text, or under it: place, agency and day, as agencies set them before the words."""

from __future__ import annotations

from datetime import date

from factdiff.extract.times.anchor import Anchor
from factdiff.extract.times.clock import second_of_day
from factdiff.extract.times.moment import Moment
from factdiff.extract.times.numeric import Order
from factdiff.extract.times.phrase import expression_at
from factdiff.extract.times.resolve import resolve
from factdiff.extract.times.words import Reader, may_begin_piece
from factdiff.model import TimeSpan

MARKS = frozenset(":-–—|,.")
_STOPS = frozenset(":-–—|/\\")  # what parts a dateline from the text; a comma does not
_OPENING = {"(": ")", "[": "]", "/": "/", "«": "»", '"': '"', "“": "”"}
_REACH = 14  # tokens before the day: place, agency, the reporter's name
_PLACE = 3  # words of a place that no table knows
_PIECE = 4  # words between two marks: a name, an agency
_GROUP = 8  # tokens between brackets
_BETWEEN = 2  # tokens between one day in two calendars


def whole_date(reader: Reader, index: int, order: Order, *, near: date | None = None) -> tuple[TimeSpan, int] | None:
    """A date with its year at a token, the clock with it, and the token after all that belongs to it.

    `near`: a day that tells the year where none is written.
    """
    moment = expression_at(reader, index, order)
    if moment is None or moment.day is None or moment.month is None or moment.share:
        return None
    if moment.year is None and near is None:
        return None
    stretch = resolve(moment, Anchor(day=near, settings=reader.settings, tense="past"))
    if isinstance(stretch, str) or stretch.start is None:
        return None
    last = moment.last
    while last < reader.stop and reader.text(last) in MARKS:
        last += 1
    clock = expression_at(reader, last, order)
    timed = clock if clock is not None and clock.pieces == {"clock"} else moment
    end = clock.last if clock is not None and timed is clock else moment.last
    return _timed(TimeSpan(edtf=stretch.start.isoformat(), start=stretch.start, stop=stretch.start), timed), end


def _timed(day: TimeSpan, moment: Moment) -> TimeSpan:
    if moment.second is None:
        return day
    minute = second_of_day(moment.second, moment.half) // 60
    edtf = f"{day.edtf}T{minute // 60:02}:{minute % 60:02}"
    return TimeSpan(edtf=edtf, start=day.start, stop=day.stop, minute=minute, zone=moment.zone)


def dateline(reader: Reader, start: int, order: Order, *, near: date | None = None) -> TimeSpan | None:
    """The day of the dateline that begins at a token: «القاهرة في 12 مارس 2023 (وكالة) - …», «باريس - 12/3/2023».

    Before the day stand at most a place and pieces between marks, behind it an agency and a mark that parts it from the
    text, or the line's end. None where words of a sentence stand on either side.
    """
    places = [n for n in range(start, min(reader.stop, start + _REACH)) if may_begin_piece(reader, n)]
    placed = _place(reader, _behind_opening(reader, start), reader.stop) > 0
    near_marks = [n for n in places if n == start or placed or not reader.text(n - 1)[:1].isalnum()]
    heads = [n for n in near_marks if n == start or _is_head(reader, start, n)]  # mostly words of a sentence do
    for index in [n for n in places if heads and n <= heads[-1]]:
        found = whole_date(reader, index, order, near=near)
        if found is not None:
            day, stop = _in_both_calendars(reader, found, order)
            return day if _is_dateline(reader, start, index, stop) else None
    return None


def _in_both_calendars(reader: Reader, found: tuple[TimeSpan, int], order: Order) -> tuple[TimeSpan, int]:
    """The day, and the token behind it where it stands in a second calendar as well: «20 شعبان الموافق 12 مارس»."""
    day, stop = found
    for index in range(stop, min(reader.stop, stop + _BETWEEN + 1)):
        other = whole_date(reader, index, order)
        if other is not None and day.start and other[0].start:
            near = abs((other[0].start - day.start).days) <= reader.settings.calendar_days
            return other if near else found
    return found


def _is_dateline(reader: Reader, start: int, first: int, stop: int) -> bool:
    if first == start:  # the day stands first: a place must follow, else it may be an entry of a chronology
        behind = _behind_marks(reader, stop)
        place = _place(reader, behind, reader.stop)
        return place > 0 and _is_parted(reader, behind + place)
    known = _place(reader, _behind_opening(reader, start), first) > 0
    if not _is_head(reader, start, first):
        return False
    return _is_parted(reader, stop, line_end=known) or (known and _is_closed_with(reader, start, stop))


def _is_head(reader: Reader, start: int, first: int) -> bool:
    """Whether tokens are a place, and behind marks or in brackets short pieces, the last of them closed by a mark."""
    index = _behind_opening(reader, start)
    size = _place(reader, index, first)
    words = 0 if size else 1
    longest = _PLACE
    index += size
    while index < first:
        group = _group(reader, index, first)
        if group:
            index, words, longest = group, 0, _PIECE
            continue
        joint = reader.tables.joints.at(reader.tokens, index, strip=False, stop=first)
        if size and joint is not None and index + joint.size == first:
            return True  # «القاهرة في 12 مارس»
        mark = not reader.text(index)[:1].isalnum()
        words, longest = (0, _PIECE) if mark else (words + 1, longest)
        if words > longest or reader.text(index)[:1].isdecimal():
            return False
        index += 1
    return words == 0


def _is_parted(reader: Reader, index: int, *, line_end: bool = True) -> bool:
    """Whether an agency at most stands between a token and a mark that parts it from the text, or the line's end."""
    text = reader.text(index)
    if index >= reader.stop:
        return line_end
    if text in _STOPS:
        return True
    group = _group(reader, index, reader.stop)
    if group:
        return group >= reader.stop or reader.text(group) in _STOPS
    word = index + 1 if not text[:1].isalnum() else index
    after = reader.text(word + 1)
    return reader.text(word)[:1].isalpha() and (after in _STOPS or after in (".", "")) and line_end


def _is_closed_with(reader: Reader, start: int, stop: int) -> bool:
    """Whether the whole dateline stands in one pair of brackets."""
    return reader.text(stop) != "" and reader.text(stop) == _OPENING.get(reader.text(start))


def _place(reader: Reader, index: int, stop: int) -> int:
    """How many words the name of a known place takes at a token; 0 if there is none."""
    names = reader.pack.names
    found = (table.at(reader.tokens, index, strip=False, stop=stop) for table in (names.cities, names.regions))
    country = names.territories.at(reader.tokens, index, strip=False, stop=stop)
    return max((match.size for match in (*found, country) if match is not None), default=0)


def _group(reader: Reader, index: int, stop: int) -> int:
    """The token behind what stands in brackets, quotation marks or slashes at a token; 0 if nothing does."""
    closing = _OPENING.get(reader.text(index))
    if closing is None:
        return 0
    inside = range(index + 2, min(stop, index + _GROUP + 2))
    return next((n + 1 for n in inside if reader.text(n) == closing), 0)


def _behind_opening(reader: Reader, index: int) -> int:
    return index + 1 if reader.text(index) in _OPENING else index


def _behind_marks(reader: Reader, index: int) -> int:
    while index < reader.stop and reader.text(index) in MARKS:
        index += 1
    return index
