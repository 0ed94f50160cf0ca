"""When an article was published, and how that is known."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.read_times import document_of


def test_a_given_date_wins() -> None:
    document = document_of("تاريخ النشر: 12 مايو 2023", "2024-01-02")
    assert document.published is not None
    assert (document.published.start, document.published_basis) == (date(2024, 1, 2), "given")


def test_a_given_datetime_keeps_minute_and_zone() -> None:
    found = document_of("نص", "2024-01-02T15:30:00+02:00").published
    assert found is not None
    assert (found.edtf, found.minute, found.zone) == ("2024-01-02T15:30+02:00", 930, 120)


@pytest.mark.parametrize(
    "text",
    [
        "تاريخ النشر: 12 مايو 2023\nأعلن الوزير استقالته.",
        "تاريخ النشر : 11:00 - 2023/05/12\nأعلن الوزير استقالته.",
        "نُشر في: 12 أيار/مايو 2023\nأعلن الوزير استقالته.",
        "الوزير يستقيل\nالجمعة 12 مايو 2023\nأعلن الوزير استقالته.",
        "أعلن الوزير استقالته.\nتم النشر في 12-05-2023",
        "آخر تحديث: 14 مايو 2023\nتاريخ النشر: 12 مايو 2023\nأعلن الوزير استقالته.",
    ],
)
def test_a_printed_date_is_read(text: str) -> None:
    document = document_of(text)
    assert document.published is not None
    assert (document.published.start, document.published_basis) == (date(2023, 5, 12), "printed")


def test_what_the_page_prints_beside_the_text_is_read() -> None:
    document = document_of("أعلن الوزير استقالته.", printed="الجمعة 12 مايو 2023 - 15:30")
    assert document.published is not None
    assert (document.published.edtf, document.published_basis) == ("2023-05-12T15:30", "printed")


def test_a_day_that_the_text_dates_and_calls_today_is_inferred() -> None:
    document = document_of("قال المتحدث في بيان صدر اليوم الثلاثاء 12 سبتمبر 2023 إن العدد زاد على ثلاثة آلاف.")
    assert document.published is not None
    assert (document.published.start, document.published_basis) == (date(2023, 9, 12), "inferred")


def test_the_latest_day_told_leaves_the_end_open() -> None:
    document = document_of("وقّع البلدان الاتفاق في 3 مارس 2021 بعد محادثات بدأت في 5 مايو 2020 في القاهرة.")
    assert document.published is not None
    assert (document.published.start, document.published.stop) == (date(2021, 3, 3), None)
    assert document.published_basis == "inferred"


def test_a_day_to_come_tells_nothing_of_publication() -> None:
    assert document_of("من المقرر أن تجرى الانتخابات في 3 مارس 2031 في البلاد كلها.").published is None


def test_no_date_no_publication() -> None:
    document = document_of("أعلن الوزير استقالته أمس.")
    assert document.published is None and document.published_basis is None


@pytest.mark.parametrize("given", ["2024", "12 May", "not a date"])
def test_what_is_no_iso_date_is_not_taken_for_one(given: str) -> None:
    assert document_of("أعلن الوزير استقالته.", given).published is None


@pytest.mark.parametrize("given", ["0001-01-01", "0001-01-01T00:00:00Z", "9999-12-31"])
def test_a_day_that_no_newspaper_saw_is_no_date_of_publication(given: str) -> None:
    document = document_of("تاريخ النشر: 12 مايو 2023\nأعلن الوزير استقالته.", given)
    assert document.published_basis == "printed"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("عدن في 12 مارس (وكالة) - بدأ العمل بالاتفاق الذي وقع في 10 مارس 2024.", date(2024, 3, 12)),
        ("الرباط، 2 يناير (و م) - أعلنت نتائج المباراة التي جرت في 28 دجنبر 2023.", date(2024, 1, 2)),
        ("بيروت 3 أيار (و ش) - احترق المصنع.\nوكان قد افتتح في 1 أيار 2023.", date(2023, 5, 3)),
    ],
)
def test_a_dateline_without_a_year_has_that_of_the_day_told_of_shortly_before(text: str, day: date) -> None:
    document = document_of(text, None)
    assert document.published is not None
    assert (document.published.start, document.published.stop, document.published_basis) == (day, day, "inferred")


@pytest.mark.parametrize(
    "text",
    [
        "بيروت 3 أيار (و ش) - احترق المصنع.\nوكان قد افتتح في 9 أيلول 2019.",
        "عدن في 12 مارس (وكالة) - ينتهي العمل بالاتفاق في 20 مارس 2024.",
        "عدن في 12 مارس (وكالة) - تأسست الشركة في 20 مارس 2004.",
    ],
)
def test_a_day_told_of_long_before_or_after_a_dateline_says_nothing_of_its_year(text: str) -> None:
    document = document_of(text, None)
    assert document.published is None or document.published.stop is None


def test_a_dateline_without_a_year_and_no_other_day_stays_unknown() -> None:
    assert document_of("بيروت 3 أيار (و ش) - احترق المصنع.", None).published is None
