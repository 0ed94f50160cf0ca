"""Lengths of time: units, duals, fractions, compounds, hedges."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.read_times import durations, unmarked


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("تسري المعاهدة [20 عاما]", "P20Y"),
        ("تسري المعاهدة لمدة [عشرين عاما]", "P20Y"),
        ("ومدته [46 شهرا]", "P46M"),
        ("سُجن [عامين]", "P2Y"),
        ("وقع عقدا يمتد [ثلاثة مواسم]", "P3Y"),
        ("لعب للفريق ل[موسمين]", "P2Y"),
        ("استغرقت الرحلة [ساعة و20 دقيقة]", "PT1H20M"),
        ("فاز بزمن قدره [دقيقة و44.72 ثانية]", "PT1M44.72S"),
        ("سُجن لمدة [عام ونصف العام]", "P1.5Y"),
        ("سُجن [ثلاث سنوات وشهرين]", "P3Y2M"),
        ("استمر [نصف ساعة]", "PT0.5H"),
        ("استمر [ساعة وعشرين دقيقة]", "PT1H20M"),
        ("استمر [أسبوعا كاملا]", "P1W"),
        ("امتد على مدى [عقدين] من الحروب", "P20Y"),
        ("امتد [نصف قرن]", "P50Y"),
        ("امتد [ثلاثة قرون]", "P300Y"),
        ("لمدة [شهر]", "P1M"),
        ("خلال [48 ساعة]", "PT48H"),
        ("زارها مرتين في [أقل من عام]", "P1Y"),
        ("رجل يبلغ من العمر [68 عاما]", "P68Y"),
        ("غاب [بضعة أشهر]", "P3M"),
        ("غاب [عدة أسابيع]", "P3W"),
        ("خلال مدة [أقصاها شهران]", "P2M"),
        # as a stopwatch shows it, and with parts of a second
        ("سجل زمنا قدره [8:08.90]", "PT8M8.9S"),
        ("بزمن [8:08:90 دقيقة]", "PT8M8.9S"),
        ("بزمن [2:04:35 ساعة]", "PT2H4M35S"),
        ("في [4 دقائق و12 ثانية و58 جزءا من المئة]", "PT4M12.58S"),
        ("في [أربع دقائق، 12.48 ثانية]", "PT4M12.48S"),
        ("بفارق [16 جزءا من الثانية]", "PT0.16S"),
        ("بفارق [0.27 جزءا من الثانية]", "PT0.27S"),
    ],
)
def test_a_length_keeps_the_unit_it_was_written_in(line: str, iso: str) -> None:
    text, (words,) = unmarked(line)
    assert [(found, value.iso) for found, value in durations(text, "2024-06-14")] == [(words, iso)]


@pytest.mark.parametrize(
    "line",
    [
        "كل شهر يصدر تقرير", "الأيام جميلة", "وقّع ثلاثة عقود مع الشركة", "يوم الجمعة", "شهر مارس", "بشكل يومي",
        "الأمين العام", "في الدقيقتين 12 و40", "مرة ثانية", "شاهد برنامج \"60 دقيقة\"", "اثنين الأسبوع",
        "الساعة 21:35:12", "فاز 3:2", "قرأ 36 جزءا من الكتاب", "بنسبة 5.36 بالمئة",
    ],
)  # fmt: skip
def test_what_is_no_length(line: str) -> None:
    assert durations(line, "2024-06-14") == []


@pytest.mark.parametrize(
    ("line", "low", "high", "approximate"),
    [
        ("20 يوما", 20, 20, False),
        ("عامان", 730, 732, False),
        ("شهران", 56, 62, False),
        ("بضعة أيام", 3, 9, True),
        ("نحو أسبوعين", 14, 14, True),
        ("أكثر من أسبوعين", 14, None, False),
        ("أقل من أسبوعين", None, 14, False),
    ],
)
def test_a_length_is_a_region_of_days(line: str, low: int | None, high: int | None, approximate: bool) -> None:
    ((_, value),) = durations(f"غاب {line}", "2024-06-14")
    assert value.low_days == (None if low is None else Decimal(low))
    assert value.high_days == (None if high is None else Decimal(high))
    assert value.approximate == approximate


@settings(deadline=None, max_examples=50)
@given(st.integers(3, 10), st.sampled_from([("سنوات", "Y"), ("أشهر", "M"), ("أسابيع", "W"), ("أيام", "D")]))
def test_any_number_of_any_unit_reads_back(count: int, unit: tuple[str, str]) -> None:
    ((_, value),) = durations(f"غاب {count} {unit[0]}")
    assert value.iso == f"P{count}{unit[1]}"
