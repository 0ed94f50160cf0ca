"""Every day in every pattern, locale and calendar reads back as itself."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest
from hijridate import Gregorian
from hypothesis import given, settings
from hypothesis import strategies as st
from persiantools.jdatetime import JalaliDate

from factdiff.extract.times.calendars import day_of, month_days, month_in_gregorian_year, parts_of, year_days
from factdiff.extract.times.edtf import division_days
from tests.extract.read_times import PACK, dates, spans

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
GREGORIAN = {
    entry.month: tuple(
        form
        for table in (PACK.times.months_cldr, PACK.times.months)
        for other in table.entries.values()
        if other.month == entry.month and other.calendar == "gregorian"
        for form in other.forms
    )
    for entry in PACK.times.months_cldr.entries.values()
}
HIJRI = {e.month: e.forms for e in PACK.times.months.entries.values() if e.calendar == "hijri"}
SOLAR = {e.month: e.forms for e in PACK.times.months.entries.values() if e.calendar == "solar"}
WEEKDAYS = {e.weekday: e.forms for e in PACK.times.weekdays_cldr.entries.values()}
ORDINALS = (
    "", "الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر", "الحادي عشر",
    "الثاني عشر", "الثالث عشر", "الرابع عشر", "الخامس عشر", "السادس عشر", "السابع عشر", "الثامن عشر", "التاسع عشر",
    "العشرين",
    "الحادي والعشرين", "الثاني والعشرين", "الثالث والعشرين", "الرابع والعشرين", "الخامس والعشرين", "السادس والعشرين",
    "السابع والعشرين", "الثامن والعشرين", "التاسع والعشرين", "الثلاثين", "الحادي والثلاثين",
)  # fmt: skip
EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PATTERNS = (
    "{day} {month} {year}", "{day} {month} من عام {year}", "{day} من {month} {year}", "{day} {month}، {year}",
    "{weekday} {day} {month} {year}", "{weekday}، {day} {month} {year}", "يوم {weekday} الموافق {day} {month} {year}",
    "{ordinal} من {month} {year}", "{ordinal} من شهر {month} سنة {year}", "{weekday} {ordinal} من {month} عام {year}",
    "{day} {month}/{month} {year}", "{day} {month} ({month}) {year}", "الـ{day} من {month} {year}",
    "{day}{month}{year}",
    "{month} {day}، {year}", "{year}-{mm}-{dd}", "{year}/{mm}/{dd}", "{dd}/{mm}/{year}", "{day}.{mm}.{year}",
)  # fmt: skip


def written(pattern: str, day: date, name: str) -> str:
    return pattern.format(
        day=day.day, month=name, year=day.year, weekday=WEEKDAYS[day.isoweekday()][0], ordinal=ORDINALS[day.day],
        dd=f"{day.day:02}", mm=f"{day.month:02}",
    )  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(DAYS, st.data())
def test_every_day_in_every_pattern_and_locale_reads_back(day: date, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(GREGORIAN[day.month]))
    pattern = data.draw(st.sampled_from(PATTERNS))
    text = written(pattern, day, name)
    text = text.translate(EASTERN) if data.draw(st.booleans()) else text
    assert dates(f"افتُتح في {text} بالعاصمة") == [(text, day.isoformat())]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_every_pattern_reads_every_month_name(pattern: str) -> None:
    for month, names in GREGORIAN.items():
        for name in names:
            text = written(pattern, date(2019, month, 23), name)
            assert dates(f"افتُتح في {text} بالعاصمة") == [(text, date(2019, month, 23).isoformat())]


@settings(deadline=None, max_examples=100)
@given(st.dates(date(1925, 1, 1), date(2077, 6, 1)), st.data())
def test_a_hijri_date_reads_back_as_its_library_converts_it(day: date, data: st.DataObject) -> None:
    hijri = Gregorian(day.year, day.month, day.day).to_hijri()
    name = data.draw(st.sampled_from(HIJRI[hijri.month]))
    text = f"{hijri.day} {name} {hijri.year} هـ"
    assert dates(f"صدر في {text}") == [(text, day.isoformat())]
    assert parts_of(day, "hijri") == (hijri.year, hijri.month, hijri.day)


@settings(deadline=None, max_examples=100)
@given(st.dates(date(1930, 4, 1), date(2100, 3, 1)), st.data())
def test_a_solar_hijri_date_reads_back_as_its_library_converts_it(day: date, data: st.DataObject) -> None:
    solar = JalaliDate(day)  # type: ignore[no-untyped-call]
    name = data.draw(st.sampled_from(SOLAR[solar.month]))
    text = f"{solar.day} {name} {solar.year}"
    assert dates(f"صدر في {text}") == [(text, day.isoformat())]
    assert parts_of(day, "solar") == (solar.year, solar.month, solar.day)


def test_persian_letters_and_digits_read_as_arabic_ones() -> None:
    assert dates("في ۲۷ دی ۱۴۰۳") == [("۲۷ دی ۱۴۰۳", "2025-01-16")]


@pytest.mark.parametrize(
    ("line", "start", "stop"),
    [
        ("العام الإيراني 1402", date(2023, 3, 21), date(2024, 3, 19)),
        ("سنة 1402 هجرية شمسية", date(2023, 3, 21), date(2024, 3, 19)),
        ("عام 1440 هـ", date(2018, 9, 11), date(2019, 8, 30)),
        ("السنة الهجرية 1440", date(2018, 9, 11), date(2019, 8, 30)),
        ("رمضان 1445", date(2024, 3, 11), date(2024, 4, 9)),
        ("رمضان 2024", date(2024, 3, 11), date(2024, 4, 9)),
    ],
)
def test_years_and_months_of_other_calendars_are_the_days_they_cover(line: str, start: date, stop: date) -> None:
    ((_, value),) = spans(f"في {line}")
    assert (value.start, value.stop) == (start, stop)


def test_both_dates_of_a_pair_are_read() -> None:
    text = "صدر في 1 محرم 1446 هـ الموافق 7 يوليو 2024"
    assert [edtf for _, edtf in dates(text)] == ["2024-07-07", "2024-07-07"]


@pytest.mark.parametrize(
    ("year", "expected"),
    [("1445", [date(2023, 7, 19)]), ("1402", [date(2023, 3, 21)]), ("1380", [])],
)
def test_a_bare_year_is_counted_in_the_calendar_that_fits_the_publication(year: str, expected: list[date]) -> None:
    assert [value.start for _, value in spans(f"في عام {year} وقع ذلك", "2024-06-14")] == expected


@settings(deadline=None, max_examples=100)
@given(DAYS)
def test_a_day_lies_in_its_month_and_its_month_in_its_year(day: date) -> None:
    for calendar in ("gregorian", "solar"):
        parts = parts_of(day, calendar)
        assert parts is not None
        month, year = month_days(*parts[:2], calendar), year_days(parts[0], calendar)
        assert month is not None and year is not None
        assert year[0] <= month[0] <= day <= month[1] <= year[1]
        assert day_of(*parts, calendar) == day


@pytest.mark.parametrize("year", [1990, 2023, 2024])
def test_divisions_of_a_year_lie_side_by_side(year: int) -> None:
    for codes in ((33, 34, 35, 36), (37, 38, 39), (40, 41)):
        pieces = [division_days(year, code) for code in codes]
        assert (pieces[0][0], pieces[-1][1]) == (date(year, 1, 1), date(year, 12, 31))
        for left, right in itertools.pairwise(pieces):
            assert left[1] + timedelta(1) == right[0]


def test_a_calendar_says_where_its_tables_end() -> None:
    assert year_days(1342, "hijri") is None
    assert parts_of(date(1900, 1, 1), "hijri") is None
    assert month_in_gregorian_year(9, "hijri", 2024) == 1445


def test_no_month_name_means_two_months() -> None:
    owner: dict[str, tuple[str, int]] = {}
    for table in (PACK.times.months_cldr, PACK.times.months):
        for entry in table.entries.values():
            for form in entry.forms:
                assert owner.setdefault(PACK.fold(form), (entry.calendar, entry.month)) == (entry.calendar, entry.month)
