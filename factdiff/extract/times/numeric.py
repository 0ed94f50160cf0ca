"""Reads dates in digits: 2024/05/20, 20-05-2024, 12.5.2024, 3/2015, in the order that the source writes them."""

from __future__ import annotations

import re
from collections import Counter
from typing import Literal

from msgspec import Struct

from factdiff.extract.times.calendars import day_of, knows_year
from factdiff.extract.times.moment import Moment
from factdiff.extract.times.periods import YEARS, era_at, moment
from factdiff.extract.times.words import Reader
from factdiff.lang import Pack
from factdiff.lang.times import Calendar
from factdiff.model import Document, Token

_MARKS = "/-.\u2013\\"
# What a text without a date in digits does not hold.
_DATE = re.compile(r"\d\s*([-/.\u2013\\])\s*\d+\s*\1\s*\d{4}")
Order = Literal["day-first", "month-first", "unknown"]


class Digits(Struct, frozen=True):
    """Numbers between equal marks: their texts and the token after them."""

    parts: tuple[str, ...]
    mark: str
    last: int


def digits_at(tokens: tuple[Token, ...], index: int, stop: int) -> Digits | None:
    """Two or three numbers with one mark between them, or None. Looks at no more than eight tokens."""
    if index >= stop or not tokens[index].text[0].isdecimal():
        return None
    dotted = tokens[index].text.split(".")
    if len(dotted) == 3 and all(part.isdecimal() for part in dotted):
        return Digits(tuple(dotted), ".", index + 1)
    if not tokens[index].text.isdecimal():
        return None
    parts, at, mark, spaced = [tokens[index].text], index + 1, "", False
    while at + 1 < stop and len(parts) < 4:
        here, after = tokens[at], tokens[at + 1]
        if here.text not in _MARKS or (mark and here.text != mark) or not after.text.isdecimal():
            break
        spaced = spaced or here.spaced or after.spaced
        parts.append(after.text)
        mark, at = here.text, at + 2
    if len(parts) < 2 or (spaced and not _is_spaced_date(parts, mark)):
        return None
    return Digits(tuple(parts), mark, at)


def _is_spaced_date(parts: list[str], mark: str) -> bool:
    """«15 / 1 / 1959»: spaces are let in only where strokes and a year of four digits leave no doubt."""
    sizes = sorted(len(part) for part in parts)
    return mark == "/" and len(parts) == 3 and sizes[1] <= 2 and sizes[2] == 4


def order_of(document: Document, pack: Pack) -> Order:
    """What comes first in this source's dates: by those readable one way only, else by the language's habit."""
    seen: Counter[Order] = Counter()
    tokens, read = document.tokens if _DATE.search(document.folded) else (), 0
    for index in [n for n, token in enumerate(tokens) if token.text[0].isdecimal()]:
        found = digits_at(tokens, index, len(tokens)) if index >= read else None
        if found and len(found.parts) == 3 and len(found.parts[2]) == 4:
            first, second = int(found.parts[0]), int(found.parts[1])
            if first > 12 >= second:
                seen["day-first"] += 1
            elif second > 12 >= first:
                seen["month-first"] += 1
        read = found.last if found else read
    if len(seen) == 1:
        return next(iter(seen))
    if seen:
        return "unknown"
    return "day-first" if pack.times.date_habits.day_first else "month-first"


def numeric_at(reader: Reader, index: int, order: Order) -> Moment | str | None:
    """A date in digits, or the reason why one that looks like it cannot be read."""
    found = digits_at(reader.tokens, index, reader.stop)
    if found is None or len(found.parts) > 3 or reader.text(found.last) == found.mark:
        return None
    if index > reader.first and reader.text(index - 1) in _MARKS and not reader.tokens[index].spaced:
        return None
    era = era_at(reader, found.last)
    last = found.last + (era.size if era else 0)
    calendar = era.entry.calendar if era else None
    if len(found.parts) == 2:
        return _month_and_year(index, last, found, calendar)
    ordered = _ordered(found, order)
    if ordered is None or isinstance(ordered, str):
        return ordered
    year, month, day = ordered
    calendar = calendar or ("hijri" if 1400 <= year <= 1460 else None)
    if not knows_year(year, calendar or "gregorian") or day_of(year, month, day, calendar or "gregorian") is None:
        return "no such day"
    return moment(index, last, "numeric", year=year, month=month, day=day, calendar=calendar, era=calendar)


def _ordered(found: Digits, order: Order) -> tuple[int, int, int] | str | None:
    """Year, month and day; a reason where two orders are possible; None where this is no date."""
    first, middle, final = found.parts
    if len(first) == 4 and len(middle) <= 2 and len(final) <= 2:
        year, month, day = int(first), int(middle), int(final)
        return (year, month, day) if year in YEARS else None
    if len(final) != 4 or len(first) > 2 or len(middle) > 2 or int(final) not in YEARS:
        return None
    one, two, year = int(first), int(middle), int(final)
    if two > 12 >= one:
        return year, one, two
    if one > 12 or one == two or order == "day-first":
        return year, two, one
    return (year, one, two) if order == "month-first" else "day and month may stand in either order"


def _month_and_year(index: int, last: int, found: Digits, calendar: Calendar | None) -> Moment | None:
    first, second = found.parts
    if found.mark == ".":
        return None
    if len(first) == 4 and len(second) <= 2:
        year, month = int(first), int(second)
    elif len(second) == 4 and len(first) <= 2:
        year, month = int(second), int(first)
    else:
        return None
    good = year in YEARS and 1 <= month <= 12 and (found.mark == "/" or len(first) == 4)
    return moment(index, last, "numeric", year=year, month=month, calendar=calendar, era=calendar) if good else None


def day_and_month_at(reader: Reader, index: int, order: Order, *, known: bool) -> Moment | None:
    """«21/11» without its year, where the words before it say that it is a date, or both have their zeros (21-09)."""
    found = digits_at(reader.tokens, index, reader.stop)
    if found is None or len(found.parts) != 2 or found.mark == "." or reader.text(found.last) in ("/", "-", ":", "%"):
        return None
    stroke = found.mark == "/"
    padded = all(len(part) == 2 for part in found.parts) and (stroke or any(part[0] == "0" for part in found.parts))
    if any(len(part) > 2 for part in found.parts) or not (padded or (known and stroke)):
        return None
    first, second = (int(part) for part in found.parts)
    day, month = (first, second) if order != "month-first" or first > 12 else (second, first)
    if month > 12 >= day:
        day, month = month, day
    # 2000 is a leap year: a day that some year has
    return moment(index, found.last, "numeric", day=day, month=month) if day_of(2000, month, day) else None
