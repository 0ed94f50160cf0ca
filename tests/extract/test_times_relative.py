"""Dates counted from the day of publication, from the time last spoken of, or from the day on which words were said."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.read_times import dates, extraction_of, spans, unmarked

FRIDAY = "2024-06-14"


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("أعلن الوزير [اليوم] استقالته", "2024-06-14"),
        ("أعلن الوزير [اليوم الجمعة] استقالته", "2024-06-14"),
        ("أعلن الوزير [اليوم، الجمعة،", "2024-06-14"),
        ("أعلن الوزير [أمس] استقالته", "2024-06-13"),
        ("توقف القطار [منذ يوم]", "2024-06-13"),
        ("توقف القطار منذ [يوم 3 مايو 2024]", "2024-05-03"),
        ("أعلن الوزير [أمس الخميس 13 يونيو 2024] استقالته", "2024-06-13"),
        ("أعلن الوزير [أول أمس] استقالته", "2024-06-12"),
        ("أعلن الوزير [أمس الأول الأربعاء] استقالته", "2024-06-12"),
        ("أعلن الوزير ذلك [قبل أمس]", "2024-06-12"),
        ("سيعلن الوزير استقالته [غدا]", "2024-06-15"),
        ("سيعلن الوزير استقالته [بعد غد]", "2024-06-16"),
        ("أعلن الوزير [الثلاثاء] استقالته", "2024-06-11"),
        ("أعلن الوزير [الجمعة] استقالته", "2024-06-14"),
        ("أعلن الوزير [يوم الاثنين الماضي] استقالته", "2024-06-10"),
        ("أعلن الوزير [الجمعة الماضية] استقالته", "2024-06-07"),
        ("أعلن الوزير [الأربعاء قبل الماضي] استقالته", "2024-06-05"),
        ("يصل الوفد [الاثنين المقبل]", "2024-06-17"),
        ("يصل الوفد [الجمعة القادمة]", "2024-06-21"),
        ("سيصل الوفد [الأحد] إلى العاصمة", "2024-06-16"),
        ("من المقرر أن يصل الوفد [الأحد]", "2024-06-16"),
        ("لم يصل الوفد [الأحد]", "2024-06-09"),
        ("قال [الأربعاء] إنه سيزور بغداد", "2024-06-12"),
        ("قالت الحكومة إن [الأربعاء] سيشهد افتتاح الجسر", "2024-06-19"),
        ("أعلنت الحكومة أن [يوم الأربعاء] سيشهد المراسم", "2024-06-19"),
        ("أعلنت الحكومة أن هجوم [الأربعاء] سيزيد التوتر", "2024-06-12"),
        ("وقع ذلك [مساء الأحد]", "2024-06-09"),
        ("وقع ذلك [بعد ظهر أمس]", "2024-06-13"),
        ("وقع ذلك [فجر اليوم]", "2024-06-14"),
        ("شهدت البلاد ذلك [هذا العام]", "2024"),
        ("شهدت البلاد ذلك [العام الماضي]", "2023"),
        ("شهدت البلاد ذلك [السنة قبل الماضية]", "2022"),
        ("تتوقع الحكومة ذلك [العام المقبل]", "2025"),
        ("شهدت البلاد ذلك في [الشهر الجاري]", "2024-06"),
        ("شهدت البلاد ذلك [الشهر الماضي]", "2024-05"),
        ("شهدت البلاد ذلك [هذا الأسبوع]", "2024-06-10/2024-06-16"),
        ("شهدت البلاد ذلك [الأسبوع الماضي]", "2024-06-03/2024-06-09"),
        ("شهدت البلاد ذلك في [أكتوبر الماضي]", "2023-10"),
        ("شهدت البلاد ذلك في [أكتوبر/تشرين الأول الماضي]", "2023-10"),
        ("شهدت البلاد ذلك في [يونيو من العام الماضي]", "2023-06"),
        ("شهدت البلاد ذلك في [14 مارس الماضي]", "2024-03-14"),
        ("شهدت البلاد ذلك في [12 مارس (آذار الماضي)]", "2024-03-12"),
        ("شهدت البلاد ذلك في [الـ10 من يونيو/حزيران الجاري]", "2024-06-10"),
        ("شهدت البلاد ذلك في [الثالث من الشهر الجاري]", "2024-06-03"),
        ("شهدت البلاد ذلك في [3 يونيو]", "2024-06-03"),
        ("شهدت البلاد ذلك في [ديسمبر]", "2023-12"),
        ("ستشهد البلاد ذلك في [ديسمبر]", "2024-12"),
        ("يعلن ذلك في [17 يونيو]", "2024-06-17"),
        ("كان ذلك [نهاية العام الماضي]", "2023-09/2023-12"),
        ("كان ذلك في [مطلع الشهر الجاري]", "2024-06-01/2024-06-10"),
        ("كان ذلك في [الصيف الماضي]", "2023-22"),
        ("كان ذلك في [العقد الماضي]", "201X"),
        ("كان ذلك خلال [الأيام الثلاثة الماضية]", "2024-06-11/2024-06-14"),
        ("كان ذلك خلال [السنوات العشر الماضية]", "2014/2024"),
        ("كان ذلك خلال [العقدين الماضيين]", "2004/2024"),
        ("كان ذلك خلال [الأشهر الستة الماضية]", "2023-12/2024-06"),
        ("كان ذلك [آخر 3 سنوات]", "2021/2024"),
        ("كان ذلك [قبل ثلاثة أيام]", "2024-06-11"),
        ("كان ذلك [قبل أسبوعين]", "2024-05-31~"),
        ("كان ذلك [قبل شهرين]", "2024-04~"),
        ("كان ذلك [منذ سبع سنوات]", "2017~"),
        ("كان ذلك [قبل نحو عشرين عاما]", "2004~"),
        ("سيكون ذلك [بعد عامين]", "2026~"),
        ("سيكون ذلك [بعد عامين من الآن]", "2026~"),
        ("كان ذلك في [السابع من يونيو الماضي]", "2023-06-07"),
        ("سيحدث ذلك [قبل نهاية العام]", "../2024-12"),
        ("كان ذلك في [اليوم الـ112] من الحرب", "2024-06-14"),
        ("كان الموعد [الجمعة 31]، وفات", "2024-05-31"),
    ],
)
def test_a_relative_date_counts_from_publication(line: str, edtf: str) -> None:
    text, words = unmarked(line if "]" in line else line + "]")
    assert dates(text, FRIDAY) == [(words[0].rstrip("،"), edtf)]


@pytest.mark.parametrize(
    ("line", "edtfs"),
    [
        ('قال الوزير الثلاثاء: "سنوقع غدا الاتفاق"', ["2024-06-11", "2024-06-12"]),
        ("وقع الاتفاق في 3 مارس 2019، وفي اليوم التالي استقال", ["2019-03-03", "2019-03-04"]),
        ("التقيا في مايو 2018، ثم في الشهر نفسه افترقا", ["2018-05", "2018-05"]),
        ("فاز في 2 مارس 2019 وخسر في 9 أبريل", ["2019-03-02", "2019-04-09"]),
    ],
)
def test_what_refers_back_counts_from_what_was_said(line: str, edtfs: list[str]) -> None:
    assert [edtf for _, edtf in dates(line, FRIDAY)] == edtfs


def test_a_distance_from_an_event_is_a_length_and_no_date() -> None:
    found = extraction_of("استقال قبل يومين من الانتخابات", FRIDAY)
    assert [mention.kind for mention in found.mentions] == ["duration"]


def test_relative_dates_say_that_they_are() -> None:
    assert [value.relative for _, value in spans("اليوم", FRIDAY)] == [True]
    assert [value.relative for _, value in spans("في 3 مايو 2021", FRIDAY)] == [False]


published = st.dates(date(1950, 1, 1), date(2090, 12, 31))


@settings(deadline=None, max_examples=60)
@given(published)
def test_a_weekday_in_the_past_is_within_the_last_week(day: date) -> None:
    for name, number in (("الاثنين", 1), ("الأربعاء", 3), ("السبت", 6)):
        ((_, value),) = spans(f"وقع ذلك يوم {name}", day.isoformat())
        assert value.start is not None and value.start.isoweekday() == number
        assert timedelta(0) <= day - value.start < timedelta(7)


@settings(deadline=None, max_examples=60)
@given(published)
def test_the_finer_expression_lies_inside_the_coarser(day: date) -> None:
    """Yesterday lies in this week or the last; a day of this month in this month; this month in this year."""
    ladders = [("3 من الشهر الجاري", "الشهر الجاري", "هذا العام"), ("اثنين الأسبوع الماضي", "الأسبوع الماضي")]
    for ladder in ladders:
        found = [spans(f"كان ذلك {words}", day.isoformat())[0][1] for words in ladder]
        for inner, outer in itertools.pairwise(found):
            assert inner.start and inner.stop and outer.start and outer.stop
            assert outer.start <= inner.start <= inner.stop <= outer.stop


@settings(deadline=None, max_examples=60)
@given(published, st.integers(1, 90))
def test_days_ago_are_exact(day: date, count: int) -> None:
    ((_, value),) = spans(f"كان ذلك قبل {count} يوما", day.isoformat())
    assert value.start == value.stop == day - timedelta(count)


@pytest.mark.parametrize(
    "line",
    [
        "عاشت هذه الأنواع [قبل 300 ألف سنة]",
        "تشكلت الجبال [منذ 40 مليون عام]",
        "ستبرد الشمس [بعد 5 مليارات سنة من الآن]",
    ],
)
def test_a_day_that_no_calendar_holds_is_told_in_the_ledger(line: str) -> None:
    text, wanted = unmarked(line)
    found = extraction_of(text, FRIDAY)
    assert found.mentions == ()
    assert [(text[n.span.start : n.span.stop], n.reason) for n in found.not_read] == [
        (words, "a day beyond the years that the calendar holds") for words in wanted
    ]


@settings(deadline=None, max_examples=80)
@given(
    st.sampled_from(["قبل {} {}", "منذ {} {}", "بعد {} {} من الآن", "خلال الـ{} {} الماضية", "أول {} {} من عام 9999"]),
    st.integers(1, 10**10),
    st.sampled_from(["سنة", "شهر", "أسبوعا", "يوما", "ساعة", "عقدا", "قرنا"]),
)
def test_no_length_of_time_is_too_long_to_read(phrase: str, count: int, unit: str) -> None:
    text = f"حدث ذلك {phrase.format(count, unit)} هناك"
    found = extraction_of(text, FRIDAY)
    assert all(item.span.stop <= len(text) for item in (*found.mentions, *found.not_read))
