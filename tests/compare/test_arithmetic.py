"""Sums that an article gives itself: parts and totals, shares and bases, one figure twice, slips of the unit."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from factdiff import Article, compare
from factdiff.compare.slips import unit_slip
from factdiff.model import Finding, Span
from factdiff.report.phrases import working
from factdiff.settings import DEFAULT
from tests.compare.claim import claim, exactly


def findings(text: str) -> list[Finding]:
    report = compare([Article(id="a", text=text, language="ar", published="2025-01-17")])
    return [finding for finding in report.findings if finding.kind == "arithmetic"]


def alarms(text: str) -> list[str]:
    return [finding.reason for finding in findings(text)]


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("غرق 40 شخصا بينهم 25 امرأة و20 طفلا.", ["parts-exceed-total"]),
        ("غرق 40 شخصا بينهم 25 امرأة و10 أطفال.", []),
        ("غرق 40 شخصا بينهم 25 امرأة و20 جريحا.", []),  # a woman may be hurt
        ("غرق 40 شخصا بينهم 25 من النساء و20 من الأطفال.", ["parts-exceed-total"]),
        ("غرق 40 شخصا بينهم 25 سوريا و20 عراقيا.", ["parts-exceed-total"]),
        ("غرق 40 شخصا بينهم نحو 25 امرأة وأكثر من 20 طفلا.", ["parts-exceed-total"]),
        ("غرق 44 شخصا بينهم نحو 25 امرأة ونحو 20 طفلا.", []),  # the hedges explain it
        ("غرق 40 شخصا بينهم 25 امرأة، وأصيب 20 طفلا.", []),
        ("مات 12 وأصيب 5 أشخاص بينهم 8 أطفال.", []),  # among them all
        ("مات 12 شخصا بينهم 3 أطفال وأصيب 5 أشخاص بينهم 8 أطفال.", ["part-exceeds-total"]),
        ("رصدت الوزارة 100 مليون دولار منها 60 مليونا للطرق و50 مليونا للجسور.", ["parts-exceed-total"]),
        ("رصدت الوزارة 100 مليون دولار منها 60 مليونا للطرق و30 مليونا للجسور.", []),
        ("رصدت الوزارة 100 مليون دولار منها 60 مليونا نقدا و50 مليونا هذا العام.", []),  # two ways to part it
        ("أحصت البلدية 30 حريقا منها 20 حريقا في حلب و15 حريقا في دمشق.", ["parts-exceed-total"]),
        ("باعت الشركة 40 سيارة منها 60 بالمئة في مصر.", []),
    ],
)
def test_parts_that_count_nobody_twice_are_no_more_than_their_total(text: str, reasons: list[str]) -> None:
    assert alarms(text) == reasons


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("انتُخب 40 نائبا منهم 25 امرأة والباقي 15 رجلا.", []),
        ("انتُخب 40 نائبا منهم 25 امرأة والباقي 20 رجلا.", ["parts-miss-total"]),
        ("في اللجنة 12 عضوا موزعين على 5 رجال و6 نساء.", ["parts-miss-total"]),
        ("في اللجنة 12 عضوا موزعين على 5 رجال و7 نساء.", []),
        ("في اللجنة 12 عضوا موزعين على 5 رجال و6 نساء وآخرين.", []),  # the list goes on without a figure
        ("في اللجنة 12 عضوا موزعين على 9 رجال و6 نساء وآخرين.", ["parts-exceed-total"]),
        ("شيدت البلدية 500 وحدة سكنية موزعة على 10 مبان.", []),
        ("نال الفريق 20 ذهبية و15 فضية و10 برونزيات بمجموع 46 ميدالية.", ["parts-miss-total"]),
        ("نال الفريق 20 ذهبية و15 فضية و10 برونزيات بمجموع 45 ميدالية.", []),
        ("نال الفريق 46 ميدالية (20 ذهبية و15 فضية و10 برونزيات).", ["parts-miss-total"]),
        ("نال الفريق 46 ميدالية (20 ذهبية و15 فضية).", []),
        ("نال الفريق 30 ميدالية منها 20 ذهبية و15 فضية.", ["parts-exceed-total"]),
        ("سجل 10 أهداف في الدوري و5 أهداف في الكأس بإجمالي 16 هدفا.", ["parts-miss-total"]),
        ("سجل هدفين وصنع 3 أهداف بإجمالي 40 هدفا في مسيرته.", []),
        ("أنفقت الشركة 1.2 مليار دولار في مصر و2.3 مليار دولار في المغرب بإجمالي 3.5 مليار دولار.", []),
        ("أنفقت الشركة 1.24 مليار دولار في مصر و2.3 مليار دولار في المغرب بإجمالي 3.6 مليار دولار.", []),
    ],
)
def test_parts_said_to_make_up_a_total_do(text: str, reasons: list[str]) -> None:
    assert alarms(text) == reasons


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("أيد القرار 30 نائبا من أصل 120، أي 25 بالمئة.", []),
        ("أيد القرار 30 نائبا من أصل 120، أي 50 بالمئة.", ["share-mismatch"]),
        ("أيد القرار 30 نائبا من أصل 121 (25%).", []),
        ("أيد القرار 31 نائبا من أصل 97، أي 31 بالمئة.", []),  # cut, not rounded
        ("أيد القرار 60 نائبا، أي 50 بالمئة من أصل 150 نائبا.", ["share-mismatch"]),
        ("أيد القرار 60 نائبا (40 بالمئة) من إجمالي 150 نائبا.", []),
        ("أيد القرار 30 نائبا من أصل 120 بزيادة 50 بالمئة.", []),
        ("أيد القرار 130 نائبا من أصل 120.", ["part-exceeds-total"]),
        ("أيد القرار نحو نصف 120 نائبا.", []),
    ],
)
def test_a_share_follows_from_its_part_and_its_base(text: str, reasons: list[str]) -> None:
    assert alarms(text) == reasons


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("دفع التاجر مبلغ 5000 (خمسة آلاف) دينار كويتي.", []),
        ("دفع التاجر مبلغ 5000 (ستة آلاف) دينار كويتي.", ["written-twice"]),
        ("دفع التاجر 5000 دولار (ستة آلاف دولار).", ["written-twice"]),
        ("دفع التاجر مبلغ 5000 ستة آلاف دولار.", ["written-twice"]),
        ("حضر (17) ثمانية عشر مندوبا.", ["written-twice"]),
        ("حضر (17) سبعة عشر مندوبا.", []),
        ("جُرح سبعة (3 نساء) في الحادث.", []),
        ("بلغ عددهم 40 خمسة منهم أطفال.", []),
        ("يكلف العلاج أكثر من 150 جنيها للفرد الواحد.", []),
    ],
)
def test_a_figure_written_twice_is_one_figure(text: str, reasons: list[str]) -> None:
    assert alarms(text) == reasons


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("بلغ ارتفاع السد ستة أمتار، أي 18 قدما.", ["wrong-conversion"]),
        ("بلغ ارتفاع السد ستة أمتار، أي نحو 20 قدما.", []),
        ("قطع العداء 5 كيلومترات، و8 أميال في اليوم التالي.", []),
        ("ارتفعت صادرات تونس بمقدار 15 مليار دولار من 40 مليار دولار إلى 50 مليار دولار.", ["difference-mismatch"]),
        ("ارتفعت صادرات تونس بمقدار 10 مليارات دولار من 40 مليار دولار إلى 50 مليار دولار.", []),
    ],
)
def test_conversions_and_differences_come_out(text: str, reasons: list[str]) -> None:
    assert alarms(text) == reasons


@pytest.mark.parametrize(
    ("first", "second", "reasons"),
    [
        ("350 ألف لاجئ", "350 مليون لاجئ", ["unit-slip"]),
        ("350 ألف لاجئ", "نحو 350 ألف لاجئ", []),
        ("350 ألف لاجئ", "350 لاجئا سوريا", []),  # a group of them
        ("350 ألف لاجئ", "470 مليون لاجئ", []),
    ],
)
def test_thousands_and_millions_of_one_thing_are_a_slip(first: str, second: str, reasons: list[str]) -> None:
    text = f"استقبلت النمسا {first} في ذلك العام.\nوقالت الوكالة إن النمسا استقبلت {second} في ذلك العام."
    assert alarms(text) == reasons


_AMOUNTS = st.lists(
    st.tuples(st.integers(-2, 40), st.sampled_from([0, 3, 6]), st.sampled_from(["refugee", "ton", None])), max_size=12
)


@settings(deadline=None, max_examples=200)
@given(_AMOUNTS)
@example([(35, 6, "refugee"), (7, 0, "ton"), (35, 3, "refugee"), (35, 6, "refugee")])
def test_slips_are_found_among_many_figures_as_between_two(amounts: list[tuple[int, int, str | None]]) -> None:
    figures = [
        replace(claim(exactly(str(amount * 10**zeros)), "a", measure=measure, words=("a", "b", "c", "d")),
                sentence=Span(n, n + 1))
        for n, (amount, zeros, measure) in enumerate(amounts)
    ]  # fmt: skip
    alone = [found for pair in combinations(figures, 2) for found in unit_slip(pair, DEFAULT)]
    assert list(unit_slip(figures, DEFAULT)) == alone


def test_the_sum_is_shown() -> None:
    finding = findings("غرق 40 شخصا بينهم 25 امرأة و20 طفلا.")[0]
    assert working(finding.evidence) == "25 + 20 = 45 > 40"
    assert finding.summary.endswith("25 + 20 = 45 > 40")
    assert [tuple(finding.claims[n].text for n in side) for side in finding.sides] == [
        ("25 امرأة", "20 طفلا"),
        ("40 شخصا",),
    ]


@settings(deadline=None, max_examples=40)
@given(st.integers(11, 99), st.integers(11, 99), st.integers(-60, 60))
def test_only_a_sum_that_does_not_come_out_is_reported(women: int, children: int, off: int) -> None:
    total = women + children + off
    if total < 11 or not total % 10:  # a total that ends in a nought may be a rounded one
        return
    text = f"غرق {total} شخصا بينهم {women} امرأة و{children} طفلا."
    assert bool(alarms(text)) == (off < 0)


@settings(deadline=None, max_examples=40)
@given(st.integers(2, 99), st.integers(100, 999), st.sampled_from([0, 1, 2]))
def test_a_share_printed_to_any_place_is_right(part: int, base: int, places: int) -> None:
    share = (Decimal(part) / base * 100).quantize(Decimal(1).scaleb(-places))
    assert alarms(f"أيد القرار {part} نائبا من أصل {base}، أي {share}%.") == []
