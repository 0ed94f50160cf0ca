"""What an article's own figures and the calendar refute, and what they allow."""

from __future__ import annotations

import pytest

from factdiff import Article, compare


def alarms(text: str, published: str | None = "2025-01-17") -> list[str]:
    report = compare([Article(id="a", text=text, language="ar", published=published)])
    return [finding.reason for finding in report.findings if finding.verdict == "contradiction"]


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("وصل الوفد إلى القاهرة يوم الاثنين 13 يناير 2025.", []),
        ("وصل الوفد إلى القاهرة يوم الثلاثاء 13 يناير 2025.", ["wrong-weekday"]),
        ("وصل الوفد إلى القاهرة أمس الخميس.", []),
        ("وصل الوفد إلى القاهرة أمس الثلاثاء.", ["wrong-weekday"]),
        ("ويُعقد الاجتماع يوم السبت 25 يناير.", []),
    ],
)
def test_a_weekday_must_be_the_one_its_date_had(text: str, reasons: list[str]) -> None:
    assert alarms(text) == reasons


def test_a_day_that_hangs_on_an_unknown_publication_date_refutes_nothing() -> None:
    assert alarms("وصل الوفد إلى القاهرة أمس الأربعاء.", published=None) == []


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("ارتفعت صادرات المغرب بنسبة 25 بالمئة من 40 مليار دولار إلى 50 مليار دولار.", []),
        ("ارتفعت صادرات المغرب بنسبة 26 بالمئة من 40 مليار دولار إلى 50 مليار دولار.", []),  # rounding explains it
        ("ارتفعت صادرات المغرب بنسبة 45 بالمئة من 40 مليار دولار إلى 50 مليار دولار.", ["growth-mismatch"]),
        ("ارتفع معدل البطالة من 7 بالمئة إلى 9 بالمئة، بزيادة نسبتها 2 بالمئة.", []),  # points are meant
        ("انخفضت صادرات المغرب بنسبة 20 بالمئة من 50 مليار دولار إلى 40 مليار دولار.", []),
        ("انخفضت صادرات المغرب بنسبة 60 بالمئة من 50 مليار دولار إلى 40 مليار دولار.", ["growth-mismatch"]),
    ],
)
def test_a_growth_rate_must_fit_its_two_levels(text: str, reasons: list[str]) -> None:
    assert alarms(text) == reasons


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("بلغ ارتفاع الأمواج سبعة أمتار (23 قدما).", []),
        ("بلغ ارتفاع الأمواج سبعة أمتار (19 قدما).", ["wrong-conversion"]),
        ("تبعد القرية 80 كيلومترا (50 ميلا) عن العاصمة.", []),
        ("تبعد القرية 80 كيلومترا (80 ميلا) عن العاصمة.", ["wrong-conversion"]),
        ("بلغت درجة الحرارة 40 درجة مئوية (104 درجات فهرنهايت).", []),
    ],
)
def test_a_conversion_in_brackets_must_come_out(text: str, reasons: list[str]) -> None:
    assert alarms(text) == reasons


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("قُتل 52 شخصا بينهم 15 شخصا من أسرة واحدة.", []),
        ("قُتل 12 شخصا بينهم 15 شخصا من أسرة واحدة.", ["part-exceeds-total"]),
        ("قُتل 12 شخصا وأصيب 15 شخصا.", []),
    ],
)
def test_a_part_is_no_larger_than_its_total(text: str, reasons: list[str]) -> None:
    assert alarms(text) == reasons
