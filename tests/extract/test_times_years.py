"""Years behind what they are told of, years that go over to other dates, and days counted from a dateline."""

from __future__ import annotations

import pytest

from tests.extract.read_times import dates, document_of, unmarked

PUBLISHED = "2024-09-20"


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("تنص رؤية [2030] تنويع الاقتصاد", "2030"),
        ("موازنة [2025] تضمنت زيادة الرواتب", "2025"),
        ("كأس العالم [2022] أقيمت في الشتاء", "2022"),
        ("حرب [1973] غيرت المنطقة", "1973"),
        ("قانون المالية [2024] يلغي الإعفاءات", "2024"),
        ("معرض الكتاب [2023] استضاف ناشرين", "2023"),
        ("صادرات [2023] تجاوزت التوقعات", "2023"),
        ("سجل في موسم [2023/24] هدفين", "2023/2024"),
        ("سجل في موسم [2023-2024] هدفين", "2023/2024"),
    ],
)
def test_a_year_stands_right_behind_what_it_is_told_of(line: str, edtf: str) -> None:
    text, (words,) = unmarked(line)
    assert dates(text, PUBLISHED) == [(words, edtf)]


@pytest.mark.parametrize(
    "line",
    [
        "بلغت مبيعات 2024 مليون دولار",
        "شارك في البطولة 2024 لاعبا",
        "كلفت الحرب 2010 قتلى",
        "زار المعرض 2000 شخص",
        "صدر القرار رقم 2015 عن المجلس",
        "نص القرار 2015 على ذلك",
        "أقلعت الرحلة 2019 متأخرة",
        "حضر المؤتمر نحو 2020 مندوبا",
    ],
)
def test_what_is_counted_or_numbered_is_no_year(line: str) -> None:
    assert dates(line, PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("توقفت الرحلات منذ مارس 2020، لكنها عادت في 19 أيلول.", ["2020-03", "2024-09-19"]),
        ("بلغ العدد 90 ألفا منذ مارس 2020 حتى 19 أيلول.", ["2020-03/2024-09-19"]),
        ("وقع العقد في مارس 2020 وانتهى العمل في 19 أيلول.", ["2020-03", "2020-09-19"]),
        ("انحسرت الموجة الأولى في مارس 2020.", ["2020-03"]),
        ("صدر القرار في الأول من مارس 2020.", ["2020-03-01"]),
        ("تراجع الإنتاج من 2021 إلى 2019.", ["2021", "2019"]),
        ("ارتفع السعر من 2000 إلى 3000.", []),
        ("فاز الفريق 4-1 يوم 13 أيلول.", ["2024-09-13"]),
    ],
)
def test_a_year_goes_over_only_to_what_belongs_to_it(text: str, found: list[str]) -> None:
    assert [edtf for _, edtf in dates(text, PUBLISHED)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("نما الاقتصاد خلال الثلاثي الثالث من 2023.", ["2023-35"]),
        ("نما الاقتصاد في السداسي الأول.", ["2024-40"]),
        ("عقد الاجتماع الثلاثي الأول من 2023 في القاهرة.", ["2023"]),
        ("عقد اللقاء السداسي الثاني.", []),
    ],
)
def test_quarters_and_halves_by_their_names_in_the_maghreb(text: str, found: list[str]) -> None:
    assert [edtf for _, edtf in dates(text, PUBLISHED)] == found


@pytest.mark.parametrize(
    ("head", "today"),
    [
        ("القاهرة، 19 أيلول - ", "2024-09-19"),
        ("القاهرة 18 سبتمبر 2024 (وكالة النيل) - ", "2024-09-18"),
        ("القاهرة 12 سبتمبر 2024 - ", "2024-09-20"),  # an old report, printed anew
        ("القاهرة 21 سبتمبر 2024 - ", "2024-09-20"),
        ("القاهرة - ", "2024-09-20"),
        ("زارت القاهرة 19 أيلول بعثة - ", "2024-09-20"),
    ],
)
def test_today_is_the_day_of_the_dateline_where_it_came_out_shortly_after(head: str, today: str) -> None:
    text = f"{head}أعلن الوزير اليوم استقالته."
    assert dates(text, PUBLISHED)[-1] == ("اليوم", today)
    assert document_of(text, PUBLISHED).published_basis == "given"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("تبلغ قيمة القرض الذي أقره المصرف الثلاثاء مليون يورو.", ["2024-09-17"]),
        ("يناقش المجلس الاتفاق الذي وقعته الحكومة الأحد.", ["2024-09-15"]),
        ("جرت الانتخابات في ساحل العاج الأحد.", ["2024-09-15"]),
        ("يبحث المؤتمر الذي يعقد الأحد الأزمة.", ["2024-09-22"]),
        ("يصل الوزير إلى تونس الأحد.", ["2024-09-22"]),
    ],
)
def test_a_verb_before_a_relative_pronoun_tells_nothing_of_the_day_behind_it(text: str, found: list[str]) -> None:
    assert [edtf for _, edtf in dates(text, PUBLISHED)] == found
