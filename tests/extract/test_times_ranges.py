"""Stretches with two ends."""

from __future__ import annotations

import pytest

from tests.extract.read_times import dates, extraction_of, unmarked


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("عُقد المعرض [من 12 إلى 14 مايو 2023]", "2023-05-12/2023-05-14"),
        ("عُقد المعرض [بين 12 و14 مايو 2023]", "2023-05-12/2023-05-14"),
        ("عُقد المعرض [12-14 مايو 2023]", "2023-05-12/2023-05-14"),
        ("عُقد المعرض في [12 و13 مايو 2023]", "2023-05-12/2023-05-13"),
        ("عُقد المعرض [من الثاني عشر حتى الرابع عشر من مايو 2023]", "2023-05-12/2023-05-14"),
        ("عُقد المعرض [من 28 ديسمبر إلى 3 يناير 2024]", "2023-12-28/2024-01-03"),
        ("عُقد المعرض [من 28 مارس 2021 إلى 3 أبريل 2022]", "2021-03-28/2022-04-03"),
        ("امتدت الحرب [بين عامي 2019 و2021]", "2019/2021"),
        ("امتدت الحرب [من عام 2019 إلى عام 2021]", "2019/2021"),
        ("امتدت الحرب [من 1975 إلى 1990]", "1975/1990"),
        ("الخطة [2019-2023] للتنمية", "2019/2023"),
        ("هطلت الأمطار [من نوفمبر 2019 حتى فبراير 2020]", "2019-11/2020-02"),
        ("هطلت الأمطار في [شهري مايو ويونيو 2019]", "2019-05/2019-06"),
        ("كان ذلك في [نوفمبر 2020 بين 19 و22]", "2020-11-19/2020-11-22"),
    ],
)
def test_two_ends_are_one_stretch(line: str, edtf: str) -> None:
    text, (words,) = unmarked(line)
    assert dates(text) == [(words, edtf)]


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("هطلت الأمطار [ليل الجمعة/السبت]", "2024-06-07/2024-06-08"),
        ("هطلت الأمطار [يومي الثلاثاء والأربعاء]", "2024-06-11/2024-06-12"),
        ("هطلت الأمطار [من يناير الماضي حتى مارس]", "2024-01/2024-03"),
        ("يستمر المعرض [من اليوم حتى 20 يونيو]", "2024-06-14/2024-06-20"),
        ("هطلت الأمطار [من ديسمبر إلى فبراير]", "2023-12/2024-02"),
    ],
)
def test_ends_without_a_year_follow_each_other(line: str, edtf: str) -> None:
    text, (words,) = unmarked(line)
    assert dates(text, "2024-06-14") == [(words, edtf)]


def test_two_days_that_are_no_neighbours_are_two_dates() -> None:
    assert [edtf for _, edtf in dates("يومي السبت والثلاثاء", "2024-06-14")] == ["2024-06-08", "2024-06-11"]


def test_two_years_that_are_no_neighbours_are_two_dates() -> None:
    assert dates("انتُخب في عامي 2009 و2017") == [("عامي 2009", "2009"), ("2017", "2017")]


def test_an_end_before_its_start_is_not_read() -> None:
    found = extraction_of("من 12 مايو 2023 إلى 3 أبريل 2023")
    assert [note.reason for note in found.not_read] == ["an end before its start"]


@pytest.mark.parametrize("line", ["ارتفع من 2000 إلى 3000 دولار", "بين 12 و14 شخصا", "فاز 3-1 ثم 2-0"])
def test_other_ranges_are_no_dates(line: str) -> None:
    assert dates(line, "2024-06-14") == []
