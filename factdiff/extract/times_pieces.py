"""Reads the named pieces of a date: day words, weekdays, days with months, months, adjectives, parts of the day."""

from __future__ import annotations

from factdiff.extract.times_moment import Moment
from factdiff.extract.times_words import (
    Reader,
    after_role,
    four_digits,
    month_at,
    number_at,
    rank_at,
    role_at,
    role_before,
    singular_at,
    small_digits,
    step_at,
    weekday_at,
)
from factdiff.lang import Match
from factdiff.lang.times import Month

_LAST_DAY = 31


def day_word_at(reader: Reader, index: int) -> Moment | None:
    """Yesterday, today, tomorrow. «اليوم الثالث» is the third day of something, not today."""
    match = reader.tables.day_words.at(reader.tokens, index, stop=reader.stop)
    if match is None:
        return None
    last = index + match.size
    if singular_at(reader, last - 1, "day") and match.entry.days == 0:
        rank = rank_at(reader, last)
        if rank is not None and _month_after(reader, rank.last) is None:
            return None
    return Moment(
        first=index, last=last, offset=match.offset, pieces=frozenset({"day-word"}), days=match.entry.days,
        half=match.entry.half,
    )  # fmt: skip


def _month_after(reader: Reader, index: int) -> int | None:
    """Where a month begins that a day may belong to: behind "of", "in", the word for month, a stroke or nothing."""
    start = after_role(reader, index, "of", "in")
    if reader.text(start) in ("/", "-", ".") and not reader.tokens[start].spaced:
        start += 1
    return start if month_at(reader, start) or singular_at(reader, start, "month") else None


def weekday_piece_at(reader: Reader, index: int, *, bare: bool = False) -> Moment | None:
    """A weekday: with its article, after the word for day, or where `bare` allows it without either."""
    day = singular_at(reader, index, "day")
    start = index + 1 if day else index
    match = weekday_at(reader, start)
    if match is None or (match.entry.bare and not (day or bare or match.split.definite)):
        return None
    offset = day.offset if day else 0 if match.split.definite else match.offset
    return Moment(
        first=index, last=start + match.size, offset=offset, pieces=frozenset({"weekday"}), weekday=match.entry.weekday
    )


def step_piece_at(reader: Reader, index: int) -> Moment | None:
    """Last, next, current, of the weekday, month or season before it."""
    match = step_at(reader, index)
    if match is None or match.entry.weak:
        return None
    return Moment(
        first=index, last=index + match.size, pieces=frozenset({"step"}), step=match.entry.step,
        anaphoric=match.entry.anaphoric,
    )  # fmt: skip


def day_part_at(reader: Reader, index: int) -> Moment | None:
    """Morning, evening, midnight."""
    match = reader.tables.day_parts.at(reader.tokens, index, stop=reader.stop)
    if match is None:
        return None
    minute = match.entry.minute
    return Moment(
        first=index, last=index + match.size, offset=match.offset, pieces=frozenset({"day-part"}),
        half=match.entry.half, second=None if minute is None else minute * 60,
    )  # fmt: skip


def day_number_at(reader: Reader, index: int) -> tuple[int, int, int] | None:
    """A day of the month: its number, the token after it and the proclitics before it. Digits, words or ordinals."""
    plain = small_digits(reader, index)
    if plain is not None:
        return (plain, index + 1, 0) if 1 <= plain <= _LAST_DAY else None
    for number in (rank_at(reader, index), number_at(reader, index)):
        if number and number.whole and 1 <= number.whole <= _LAST_DAY:
            return number.whole, number.last, number.offset
    return None


def date_at(reader: Reader, index: int) -> Moment | None:
    """A day with its month: «12 مايو», «الحادي والعشرين من شهر كانون الثاني/يناير»."""
    unit = singular_at(reader, index, "day")
    start = index + 1 if unit else index
    day = day_number_at(reader, start)
    if day is None:
        return None
    place = _month_after(reader, day[1])
    month = month_piece_at(reader, place, sure=True) if place is not None else None
    if month is None or month.day is not None:
        return None
    return Moment(
        first=index, last=month.last, offset=unit.offset if unit else day[2], pieces=frozenset({"date"}), day=day[0],
        month=month.month, calendar=month.calendar,
    )  # fmt: skip


def month_piece_at(reader: Reader, index: int, *, sure: bool = False) -> Moment | None:
    """A month, once or by two names, perhaps with the day behind it. `sure`: what stands before settles a homonym."""
    word = singular_at(reader, index, "month")
    start = index + 1 if word else index
    match = month_at(reader, start)
    if match is None:
        return None
    last = start + match.size
    second = _second_name(reader, last, match)
    last = second or last
    day, end = _day_behind(reader, last)
    if not (word or second or _is_settled(reader, start, last, match, sure or day is not None)):
        return None
    return Moment(
        first=index, last=end, offset=word.offset if word else match.offset, day=day,
        pieces=frozenset({"date"} if day else {"month"}), month=match.entry.month, calendar=match.entry.calendar,
    )  # fmt: skip


def _second_name(reader: Reader, index: int, first: Match[Month]) -> int | None:
    """The token after a second name of the same month: «أكتوبر/تشرين الأول», «مارس (آذار)», «تموز - يوليو»."""
    mark = reader.text(index)
    start = index + 1 if mark in ("/", "(", "-", "–", "\\", "[") else index
    again = month_at(reader, start)
    if again is None or again.id != first.id or again.offset:
        return None
    last = start + again.size
    if mark not in ("(", "["):
        return last
    # «مارس (آذار الجاري)»: the adjective inside the brackets is read where the bracket is still open
    return last + 1 if reader.text(last) in (")", "]") else last


def _day_behind(reader: Reader, index: int) -> tuple[int | None, int]:
    """«مايو الحادي عشر», «أكتوبر 14 2023»: the day behind its month, unless it is something else."""
    plain = small_digits(reader, index)
    if plain is not None:
        counted = reader.text(index + 1).isalpha() and not _may_follow_day(reader, index + 1)
        fits = 1 <= plain <= _LAST_DAY and not counted and reader.text(index + 1) not in ("%", "/", "-", ":")
        return (plain, index + 1) if fits else (None, index)
    rank = rank_at(reader, index)
    if rank is None or rank.offset == 0 or not rank.whole or rank.whole > _LAST_DAY:
        return None, index
    return rank.whole, rank.last


def _may_follow_day(reader: Reader, index: int) -> bool:
    return bool(role_at(reader, index) or step_at(reader, index) or four_digits(reader, index))


def _is_settled(reader: Reader, first: int, last: int, match: Match[Month], beside_day: bool) -> bool:
    """Whether a month's name that is also another word is a month here."""
    homonym = reader.tables.homonyms.at(reader.tokens, first, stop=reader.stop)
    if homonym is None or homonym.size < match.size or four_digits(reader, last):
        return True
    if homonym.entry.needs == "year":
        return False
    if beside_day or (step_at(reader, last) and not match.split.definite):
        return True
    before = role_before(reader, first)
    return homonym.entry.needs == "preposition" and before in ("in", "since", "until", "before", "after")
