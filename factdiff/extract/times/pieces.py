"""Reads the named pieces of a date: day words, weekdays, days with months, months, adjectives, parts of the day."""

from __future__ import annotations

from msgspec.structs import replace

from factdiff.extract.times.anchor import nearest_weekday
from factdiff.extract.times.moment import Moment
from factdiff.extract.times.periods import YEARS, moment, unit_piece_at, year_at
from factdiff.extract.times.words import (
    Reader,
    after_article,
    after_role,
    four_digits,
    month_at,
    number_at,
    opening,
    rank_at,
    role_at,
    role_before,
    singular_at,
    small_digits,
    step_at,
    weekday_at,
)
from factdiff.lang import Match
from factdiff.lang.times import CalendarUnit, Month, Role

_LAST_DAY = 31


def day_word_at(reader: Reader, index: int) -> Moment | None:
    """Yesterday, today, tomorrow. «اليوم الثالث» is the third day of something, not today; but «اليوم الـ112» of a war
    is the day of the report: nothing else is counted so far.
    """
    match = reader.tables.day_words.at(reader.tokens, index, stop=reader.stop)
    if match is None:
        return None
    last = index + match.size
    if match.entry.days == 0 and singular_at(reader, last - 1, "day"):
        rank = rank_at(reader, last)
        if rank is not None and rank.amount > _LAST_DAY:
            last = rank.last
        elif _is_some_day(reader, index, last):
            return None
    return Moment(
        first=index, last=last, offset=match.offset, pieces=frozenset({"day-word"}), days=match.entry.days,
        half=match.entry.half,
    )  # fmt: skip


def _is_some_day(reader: Reader, first: int, last: int) -> bool:
    """«اليوم الثالث», «في اليوم الدولي للتعليم»: a day with an adjective. «أعلن اليوم الوزير» is today."""
    rank = rank_at(reader, last)
    if rank is not None and _month_after(reader, rank.last, spelled=False) is None:
        return True
    if reader.tables.last_words.at(reader.tokens, last, stop=reader.stop) or role_before(reader, first) == "lasting":
        return True
    own = reader.tables.day_words.at(reader.tokens, first, stop=reader.stop)
    governed = role_before(reader, first) is not None or bool(own and own.split.prefix)
    each = reader.text(first - 1) == reader.tables.joints.entries["in"].forms[0]  # «برميل في اليوم»
    if each and not weekday_at(reader, last) and date_at(reader, last) is None:
        return True
    if not governed or weekday_at(reader, last) or step_at(reader, last):
        return False
    splits = reader.pack.clitics.splits(reader.text(last))
    return any(split.definite and opening(reader, split.prefix, True) == 0 for split in splits)


def _month_after(reader: Reader, index: int, *, spelled: bool) -> int | None:
    """Where a month begins that a day may belong to: behind "of", "in", the word for month, a stroke or nothing.

    `spelled`: the day is a word; «الموجة الأولى في مارس» is no day of March.
    """
    roles: tuple[Role, ...] = ("of",) if spelled else ("of", "in")
    start = index if month_at(reader, index) else after_role(reader, index, *roles)
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
    if day and match.split.prefix and not match.split.definite:
        return None  # «في يوم واحد» is one day, not "and Sunday"
    offset = day.offset if day else opening(reader, match.split.prefix, match.split.definite)
    return Moment(
        first=index, last=start + match.size, offset=offset, pieces=frozenset({"weekday"}), weekday=match.entry.weekday
    )


def weekday_of_week_at(reader: Reader, index: int) -> Moment | None:
    """«أحد الأسبوع الماضي»: a weekday without its article, governed by its week."""
    found = weekday_piece_at(reader, index, bare=True)
    week = unit_piece_at(reader, found.last) if found else None
    if found is None or week is None or week.week_step is None:
        return None
    return replace(found, last=week.last, week_step=week.week_step, anaphoric=week.anaphoric)


def weekday_and_day_at(reader: Reader, index: int) -> Moment | None:
    """«الجمعة 22», «الخميس في الحادي والعشرين»: only where a month near publication has that day on that weekday."""
    found = weekday_piece_at(reader, index)
    published = reader.document.published
    if found is None or published is None or published.start is None:
        return None
    start = after_role(reader, found.last, "in")
    if date_at(reader, start) is not None:
        return None
    plain = small_digits(reader, start)
    rank = rank_at(reader, start) if plain is None else None
    day, last = (rank.whole, rank.last) if rank and rank.definite else (plain, start + 1)
    if day is None or (plain is not None and reader.text(last)[:1].isalnum() and role_at(reader, last) is None):
        return None
    if reader.text(last) in ("/", "-", ":", "%") or nearest_weekday(published.start, day, found.weekday or 0) is None:
        return None
    return replace(found, last=last, day=day)


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
    if not reader.first <= index < reader.stop:
        return None
    known = reader.memory.days
    if index not in known:
        known[index] = _day_number(reader, index)
    return known[index]


def _day_number(reader: Reader, index: int) -> tuple[int, int, int] | None:
    start = after_article(reader, index)
    plain = small_digits(reader, start)
    if plain is not None:
        return (plain, start + 1, 0) if 1 <= plain <= _LAST_DAY else None
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
    place = _month_after(reader, day[1], spelled=not reader.text(day[1] - 1).isdecimal())
    month = month_piece_at(reader, place, sure=True) if place is not None else None
    if place is None or month is None or month.day is not None:
        return None
    year = _stroked_year(reader, place - 1, month.last)
    return Moment(
        first=index, last=month.last + 2 if year else month.last, offset=unit.offset if unit else day[2],
        pieces=frozenset({"numeric" if year else "date"}), day=day[0], month=month.month, calendar=month.calendar,
        year=year,
    )  # fmt: skip


def _stroked_year(reader: Reader, before: int, behind: int) -> int | None:
    """«04/يناير/2024»: the year behind a month between two equal strokes."""
    mark, year = reader.text(before), reader.text(behind + 1)
    whole = mark in ("/", "-") and reader.text(behind) == mark and len(year) == 4 and year.isdecimal()
    return int(year) if whole and int(year) in YEARS else None


def month_piece_at(reader: Reader, index: int, *, sure: bool = False) -> Moment | None:
    """A month, once or by two names, perhaps with the day behind it. `sure`: what stands before settles a homonym."""
    word = singular_at(reader, index, "month")
    start = index + 1 if word else index
    match = month_at(reader, start)
    if match is None:
        return _numbered_month(reader, index, word) if word else None
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


def _numbered_month(reader: Reader, index: int, word: Match[CalendarUnit]) -> Moment | None:
    """«الشهر التاسع من سنة 2014»: the month by its number, where a year follows."""
    rank = rank_at(reader, index + 1) if word.split.definite else None
    if rank is None or rank.whole is None or rank.whole > 12:
        return None
    year = year_at(reader, after_role(reader, rank.last, "of", "in"))
    found = moment(index, rank.last, "month", month=rank.whole, calendar="gregorian")
    return replace(found, offset=opening(reader, word.split.prefix, True)) if year and year.era is None else None


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
    if rank is None or not rank.definite or not rank.whole or rank.whole > _LAST_DAY:
        return None, index
    return rank.whole, rank.last


def _may_follow_day(reader: Reader, index: int) -> bool:
    return bool(role_at(reader, index) or step_at(reader, index) or four_digits(reader, index))


def _is_settled(reader: Reader, first: int, last: int, match: Match[Month], beside_day: bool) -> bool:
    """Whether a month's name that is also another word is a month here."""
    homonym = reader.tables.homonyms.at(reader.tokens, first, stop=reader.stop)
    if homonym is None or homonym.size < match.size:
        return True
    if four_digits(reader, last + 1 if reader.text(last) == "," else last):
        return True
    if homonym.entry.needs == "year":
        return False
    if beside_day or (step_at(reader, last) and not match.split.definite):
        return True
    before = role_before(reader, first)
    return homonym.entry.needs == "preposition" and before in ("in", "since", "until", "before", "after")
