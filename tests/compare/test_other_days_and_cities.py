"""Sentences that are the same but for a date years away, a city with its own exchange, or a verb of stopping people."""

from __future__ import annotations

import pytest

from tests.compare.test_statements import contradictions


@pytest.mark.parametrize(
    ("left", "right", "days"),
    [
        (
            "افتتاح نفق الجبل الغربي أمام القطارات عام 2031",
            "افتتاح نفق الجبل الغربي أمام القطارات عام 2027",
            (None, None),
        ),
        ("ترميم قلعة الميناء القديم ينتهي في مايو 2019", "ترميم قلعة الميناء القديم ينتهي في مايو 2016", (None, None)),
    ],
)
def test_years_apart_contradict_where_all_but_the_date_is_the_same(
    left: str, right: str, days: tuple[str | None, str | None]
) -> None:
    assert contradictions(left, right, days=days) == ["another-figure"]


@pytest.mark.parametrize(
    ("left", "right", "days"),
    [
        # the news, and what went before it
        (
            "زار وفد البحارة جزيرة المرجان يوم 4 مايو 2023",
            "زار وفد البحارة جزيرة المرجان يوم 9 مايو 2018",
            ("2023-05-05", "2023-05-05"),
        ),
        # a year and a day
        ("زار وفد البحارة جزيرة المرجان عام 2018", "زار وفد البحارة جزيرة المرجان يوم 4 مايو 2023", (None, None)),
        # what every year measures anew
        ("بلغ إنتاج الزيتون في الوادي 30 طنا عام 2018", "بلغ إنتاج الزيتون في الوادي 30 طنا عام 2021", (None, None)),
    ],
)
def test_years_apart_are_two_events_where_more_than_the_date_may_differ(
    left: str, right: str, days: tuple[str | None, str | None]
) -> None:
    assert contradictions(left, right, days=days) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("أوقفت الشرطة 12 شخصا قرب ملعب المدينة", "الشرطة تعتقل 12 شخصا قرب ملعب المدينة"),
        ("أوقفت قوات الأمن 12 شخصا قرب ملعب المدينة", "توقيف 12 شخصا قرب ملعب المدينة"),
        ("إيقاف 12 شخصا قرب ملعب المدينة", "القبض على 12 شخصا قرب ملعب المدينة"),
    ],
)
def test_to_stop_people_is_to_arrest_them(left: str, right: str) -> None:
    assert contradictions(left, right) == []


def test_to_stop_the_pay_of_people_is_no_arrest() -> None:
    left, right = "الوزارة أوقفت رواتب 12 معلما في الجزيرة", "الوزارة واصلت رواتب 12 معلما في الجزيرة"
    assert contradictions(left, right) == ["another-pole"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("ارتفاع مؤشر بورصة لشبونة عند إغلاق الجلسة", "ارتفاع مؤشر بورصة برلين عند إغلاق الجلسة"),
        ("ارتفاع مؤشر بورصة لشبونة عند إغلاق الجلسة", "انخفاض مؤشر بورصة برلين عند إغلاق الجلسة"),
        ("إغلاق مطار الخرطوم بسبب العاصفة الرملية", "إغلاق مطار القاهرة بسبب العاصفة الرملية"),
    ],
)
def test_each_city_has_an_exchange_and_an_airport_of_its_own(left: str, right: str) -> None:
    assert contradictions(left, right) == []
