"""A dateline dates its article; a sentence that begins with a place and a day does not."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.read_times import document_of

TEXT = "قال وزير الزراعة إن محصول القمح بلغ 9 ملايين طن، وإن الوزارة ستشتري منه 4 ملايين."


@pytest.mark.parametrize(
    "head",
    [
        "القاهرة 12 مارس 2023 (وكالة النيل) - ",
        "القاهرة في 12 مارس 2023 /وكالة النيل/ ",
        "القاهرة (وكالة النيل) 12 مارس 2023 — ",
        "القاهرة - سمير عبد الله - الأحد 12 مارس 2023 - ",
        "(القاهرة، 12 مارس 2023) ",
        "تونس في 12 مارس 2023 (وات) - ",
        "باريس - 12/3/2023\n",
        "باريس - 12/3/2023 - ",
        "بيروت، الأحد 12 مارس 2023 - ",
        "بيروت (وكالة الأرز) - الأحد 12 آذار 2023: ",
        "عمان 12 آذار 2023 (بترا)- ",
        "رام الله 12-3-2023 وفا- ",
        "موسكو، 12 مارس/ آذار 2023، نوفوستي. ",
        "الجزائر- 12 مارس 2023: ",
        "صنعاء - سبأ نت - 12 مارس 2023 م: ",
        "الرياض: 20 شعبان 1444هـ الموافق 12 مارس 2023م (واس) -- ",
        "الرياض 20 شعبان 1444 هـ الموافق 12 مارس 2023 م واس\n",
        "لندن - «النيل»: الأحد 12 مارس 2023\n",
        "12 مارس 2023 | القاهرة | ",
        "2023-03-12 القاهرة – ",
        "الوزارة تشتري القمح\nالقاهرة، 12 مارس 2023 - ",
        "بلدة الزيتون - 12 مارس 2023 - ",
    ],
)
def test_a_dateline_before_the_text_is_printed(head: str) -> None:
    document = document_of(head + TEXT)
    assert document.published is not None
    assert (document.published.start, document.published_basis) == (date(2023, 3, 12), "printed")


@pytest.mark.parametrize("foot", ["القاهرة، 12 مارس 2023", "حرر في القاهرة بتاريخ 12 مارس 2023"])
def test_so_is_one_under_the_text(foot: str) -> None:
    document = document_of(f"{TEXT}\n{foot}")
    assert document.published is not None
    assert (document.published.start, document.published_basis) == (date(2023, 3, 12), "printed")


def test_a_clock_in_a_dateline_is_read() -> None:
    found = document_of("القاهرة - سمير عبد الله - الأحد 12 مارس 2023 10:15 صباحا - " + TEXT).published
    assert found is not None
    assert found.edtf == "2023-03-12T10:15"


@pytest.mark.parametrize(
    "text",
    [
        "القاهرة - قال وزير الزراعة في 12 مارس 2023 إن المحصول بلغ 9 ملايين طن.",
        "القاهرة، 12 مارس 2023، شهدت مظاهرة شارك فيها 300 شخص.",
        "القاهرة في 12 مارس 2023 شهدت مظاهرة كبيرة - كما قال شهود - أمام البرلمان.",
        "في 12 مارس 2023، وقع البلدان اتفاقا لتصدير القمح مدته خمس سنوات.",
        "12 مارس 2023 كان يوما صعبا على المزارعين في الدلتا بعد هطول الأمطار.",
        "12 مارس 2023: وقع البلدان اتفاقا لتصدير القمح.",
        "قمة القاهرة في 12 مارس 2023: نص البيان الختامي الذي صدر عن القادة.",
        "افتتح في القاهرة، 12 مارس 2023 - وهو يوم الأحد - معرض الزهور.",
        "ولد الكاتب في حي شبرا\nالقاهرة، 12 مارس 1960.",
    ],
)
def test_a_day_in_a_sentence_is_no_dateline(text: str) -> None:
    assert document_of(text).published_basis != "printed"


def test_a_dateline_in_the_midst_of_a_line_is_none() -> None:
    document = document_of("انتهى الاجتماع مساء. القاهرة 12 مارس 2023 (وكالة النيل) - " + TEXT)
    assert document.published_basis != "printed"
