"""Reads the time of day: «الساعة 8:30 مساءً», «15:00 بتوقيت غرينتش», «التاسعة والنصف صباحا»."""

from __future__ import annotations

from msgspec.structs import replace

from factdiff.extract.times.kinds import Number
from factdiff.extract.times.moment import Moment, Piece
from factdiff.extract.times.periods import moment
from factdiff.extract.times.words import (
    Reader,
    after_and,
    after_role,
    number_at,
    opening,
    rank_at,
    role_at,
    role_before,
    small_digits,
    unit_at,
)
from factdiff.lang.times import Half

_DAY = 86400
_NOON = 43200
_DASHES = ("-", "\u2013")


def clock_at(reader: Reader, index: int) -> Moment | None:
    """A time of day with the half of the day and the zone that follow it."""
    marked = _marked(reader, index)
    start = marked if marked is not None else index
    is_marked = marked is not None
    found = _colon(reader, start) or _pointed(reader, start, marked=is_marked)
    if found is None and (is_marked or not _is_second(reader, index)):
        found = _written(reader, start, marked=is_marked) or _spoken(reader, start, marked=is_marked)
    if found is None:
        return None
    found = _with_zone(reader, _with_half(reader, found, marked=is_marked))
    plain = marked is None and found.half is None and "clock" not in found.pieces
    if plain:
        return None
    word = reader.tables.clock_words.at(reader.tokens, index, stop=reader.stop) if marked is not None else None
    offset = opening(reader, word.split.prefix, word.split.definite) if word else found.offset
    return replace(found, first=index, pieces=frozenset({"clock"}), offset=offset)


def _marked(reader: Reader, index: int) -> int | None:
    """The token after the word for o'clock, which has the article here; without it, it counts hours."""
    word = reader.tables.clock_words.at(reader.tokens, index, stop=reader.stop)
    return index + word.size if word and word.entry.mark and word.split.definite else None


def _is_second(reader: Reader, index: int) -> bool:
    """«2-1 مساء الأحد»: the second number of a score is no hour, but for hours: «الساعة 2-4 مساء», «من 2 - 4 مساء»."""
    if reader.text(index - 1) not in _DASHES or not reader.text(index - 2).isdecimal():
        return False
    return role_at(reader, index - 3) is None and _marked(reader, index - 3) is None


def _colon(reader: Reader, index: int) -> Moment | None:
    """8:30, 15:23:24: two digits behind each colon. «3:20:40» is how long a race took."""
    hour, minute = small_digits(reader, index), _sixtieth(reader, index + 1)
    if hour is None or hour > 24 or minute is None:
        return None
    if reader.text(index - 1) == ":" and not reader.tokens[index].spaced:
        return None
    second = _sixtieth(reader, index + 3)
    last = index + (3 if second is None else 5)
    if reader.text(last) == ":" and reader.text(last + 1).isdecimal():
        return None
    value = hour * 3600 + minute * 60 + (second or 0)
    long_hour = len(reader.text(index)) == 2
    piece: Piece = "clock" if second is None or long_hour else "number"
    return moment(index, last, piece, second=value % _DAY, seconds_given=second is not None)


def _pointed(reader: Reader, index: int, *, marked: bool) -> Moment | None:
    """«الساعة 2,45», «(00,45 ت غ)»: a comma or point between hour and minutes, beside o'clock or a zone's name."""
    hour, _, minute = reader.text(index).replace(",", ".").partition(".")
    if not hour.isdecimal() or not minute.isdecimal() or len(minute) != 2 or int(hour) > 24 or int(minute) > 59:
        return None
    if not marked and reader.tables.zones.at(reader.tokens, index + 1, stop=reader.stop) is None:
        return None
    return moment(index, index + 1, "clock", second=(int(hour) * 3600 + int(minute) * 60) % _DAY)


def _written(reader: Reader, index: int, *, marked: bool) -> Moment | None:
    """«الساعة 0630», «1430 بتوقيت غرينتش»: four digits in a row, as agencies write them."""
    text = reader.text(index)
    if len(text) != 4 or not text.isdecimal() or int(text[:2]) > 23 or int(text[2:]) > 59:
        return None
    zone = reader.tables.zones.at(reader.tokens, index + 1, stop=reader.stop)
    if not marked and not (zone and zone.entry.mark):
        return None
    return moment(index, index + 1, "clock", second=int(text[:2]) * 3600 + int(text[2:]) * 60)


def _sixtieth(reader: Reader, index: int) -> int | None:
    """The two digits behind a colon, if they are minutes or seconds."""
    mark, digits = reader.text(index), reader.text(index + 1)
    letter = reader.tables.clock_words.at(reader.tokens, index, stop=reader.stop)
    if (
        not (mark == ":" or (letter and letter.entry.joins))
        or len(digits) != 2
        or not digits.isdecimal()
        or int(digits) > 59
    ):
        return None
    return None if reader.tokens[index].spaced or reader.tokens[index + 1].spaced else int(digits)


def _spoken(reader: Reader, index: int, *, marked: bool) -> Moment | None:
    """An hour in words or digits with its pieces: «الثالثة و18 دقيقة», «الثامنة إلا ربعا»."""
    hour = rank_at(reader, index)
    if hour is None or not hour.definite:
        hour = number_at(reader, index) if marked or small_digits(reader, index) is not None else None
    if hour is None or not 0 <= hour.amount <= (24 if marked else 12) or (hour.amount * 60) % 1:
        return None
    if reader.text(hour.last) in (":", "%", "/"):
        return None
    shift = _pieces(reader, hour)
    if shift is None:
        return None
    second = (int(hour.amount * 3600) + shift[0] * 60) % _DAY
    return replace(moment(index, shift[1], "clock" if marked else "number", second=second), offset=hour.offset)


def _pieces(reader: Reader, hour: Number) -> tuple[int, int] | None:
    """Minutes after (or before) the hour and the token after them; None where what follows is no minutes."""
    words = reader.tables.clock_words
    minus = words.at(reader.tokens, hour.last, stop=reader.stop)
    if minus and minus.entry.minus:
        piece = _minutes(reader, hour.last + 1)
        return (-piece[0], piece[1]) if piece else (0, hour.last)
    place = after_and(reader, hour.last)
    if place is None:
        return 0, hour.last
    piece = _minutes(reader, place[0])
    if piece is not None:
        return piece
    wrong = number_at(reader, place[0])
    return None if wrong and not unit_at(reader, hour.last) and not place[1] else (0, hour.last)


def _minutes(reader: Reader, index: int) -> tuple[int, int] | None:
    """«الربع», «20 دقيقة», «عشرين»: minutes below sixty and the token after them."""
    piece = reader.tables.clock_words.at(reader.tokens, index, stop=reader.stop)
    if piece and piece.entry.minutes:
        return piece.entry.minutes, index + piece.size
    number = number_at(reader, index)
    unit = unit_at(reader, number.last if number else index)
    if number is None:
        return (unit.entry.count, index + 1) if unit and unit.entry.unit == "minute" and unit.entry.count else None
    if number.whole is None or not 0 < number.whole < 60:
        return None
    letter = reader.tables.clock_words.at(reader.tokens, number.last, stop=reader.stop)
    if (unit and unit.entry.unit == "minute") or (letter and letter.entry.letter):
        return number.whole, number.last + 1
    return (number.whole, number.last) if number.whole % 5 == 0 and _half(reader, number.last) else None


def _half(reader: Reader, index: int) -> tuple[Half, int] | None:
    """Which half of the day is named, perhaps behind "in" or "of" or a comma, and the token after it."""
    pointer = reader.tables.demonstratives.at(reader.tokens, index, stop=reader.stop)
    start = after_role(reader, index, "in", "of") if pointer is None else index + pointer.size
    part = reader.tables.day_parts.at(reader.tokens, start, stop=reader.stop)
    if part is None or part.entry.minute is not None or (part.split.prefix and not part.split.definite):
        return None
    return part.entry.half, start + part.size


def _with_half(reader: Reader, found: Moment, *, marked: bool) -> Moment:
    half = _half(reader, found.last)
    # «الحفرة التاسعة في صباح الجمعة» is no clock: an hour in words alone has its half of the day right behind it,
    # or a word before it that points to a time: «حتى التاسعة من صباح الجمعة»
    led = marked or "clock" in found.pieces or role_before(reader, found.first) is not None
    if half is None or (not led and _is_apart(reader, found.last)):
        return found
    letter = len(reader.text(half[1] - 1)) == 1
    if letter and not marked and "clock" not in found.pieces:
        return found
    return replace(found, half=half[0], last=half[1])


def _is_apart(reader: Reader, index: int) -> bool:
    """Whether "in" or "of" stands between an hour and its half of the day."""
    role = role_at(reader, index)
    return role is not None and role[0] in ("in", "of")


def _with_zone(reader: Reader, found: Moment) -> Moment:
    """«بتوقيت غرينتش», «(18:30 بالتوقيت المحلي)», GMT."""
    zones = reader.tables.zones
    index = found.last + (1 if reader.text(found.last) == "(" else 0)
    mark = zones.at(reader.tokens, index, stop=reader.stop)
    if mark is None:
        return found
    if not mark.entry.mark:
        universal = mark.entry.minutes == 0
        return replace(found, last=index + mark.size, zone=0, zone_named=True) if universal else found
    zone = zones.at(reader.tokens, index + mark.size, stop=reader.stop)
    if zone is None or zone.entry.mark:
        return found
    last = index + mark.size + zone.size
    closed = last + 1 if index > found.last and reader.text(last) == ")" else last
    return replace(found, last=closed, zone=zone.entry.minutes, zone_named=True)


def second_of_day(second: int, half: Half | None) -> int:
    """Twelve-hour clock and half of the day to seconds since midnight; an hour past twelve says enough by itself."""
    if half is None or second >= 13 * 3600:
        return second
    twelve = second >= _NOON
    if half == "morning":
        return second - _NOON if twelve else second
    if half == "night":
        return second - _NOON if twelve else second + (_NOON if second >= 6 * 3600 else 0)
    if half == "noon":
        return second if second >= 10 * 3600 else second + _NOON
    return second if twelve else second + _NOON
