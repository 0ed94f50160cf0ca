"""Which rate a percentage is, a level or a change, growth of what, and results by their quarter."""

from __future__ import annotations

import pytest

from factdiff.model import Article, Claim, Quantity
from factdiff.pipeline import compare, extract


def article(name: str, text: str, day: str = "2023-05-15") -> Article:
    return Article(id=name, text=text, language="ar", published=day)


def figures(text: str, day: str = "2023-05-15") -> list[Claim]:
    return [
        c for c in extract(article("a", text, day)).claims if isinstance(c.value, Quantity) and c.kind == "quantity"
    ]


def read(text: str) -> list[tuple[str, str | None, str | None]]:
    """Amount in per cent, measure and basis of each percentage."""
    found = []
    for claim in figures(text):
        assert isinstance(claim.value, Quantity)
        if claim.value.dimension == "percentage" and claim.value.amount is not None:
            found.append((f"{claim.value.amount.normalize():f}", claim.measure, claim.basis))
    return found


def verdicts(left: tuple[str, str], right: tuple[str, str]) -> set[tuple[str, str]]:
    report = compare([article("a", *left), article("b", *right)])
    return {(f.verdict, f.reason) for f in report.findings if f.kind == "quantity" and len(f.articles) == 2}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قرر البنك المركزي رفع سعري الإيداع والإقراض وسعر العملية الرئيسية إلى 9.00% و10.00% و9.50%، على الترتيب.",
            [("9", "deposit-rate", None), ("10", "lending-rate", None), ("9.5", "main-operation-rate", None)],
        ),
        (
            "رفع البنك سعر الفائدة إلى 7% للإيداع و8% للإقراض من 6% و7% على التوالي.",
            [
                ("7", "deposit-rate", None),
                ("8", "lending-rate", None),
                ("6", "deposit-rate", "former"),
                ("7", "lending-rate", "former"),
            ],
        ),
        (
            "تبلغ أسعار الفائدة 7% على الإيداع و8% على الإقراض.",
            [("7", "deposit-rate", None), ("8", "lending-rate", None)],
        ),
        ("خفض البنك أسعار الفائدة 50 نقطة أساس.", [("0.5", "interest-rate", "change-down")]),
        (
            "رفع البنك سعر الفائدة بنسبة 2% ثم 1% أخرى.",
            [("2", "interest-rate", "change-up"), ("1", "interest-rate", "change-up")],
        ),
        ("تراجع التضخم من ذروته البالغة 19% في مايو.", [("19", "inflation", None)]),
        ("أما الناتج المحلي الإجمالي فنما 3.5% في عام 2022.", [("3.5", "growth", None)]),
        ("أما الناتج المحلي الإجمالي الحقيقي فنما 3.5% في عام 2022.", [("3.5", "growth", None)]),
        # a level that is told behind a fall is a level, but not the size of the fall
        ("تراجع التضخم بعد أن سجل 19% في مايو.", [("19", "inflation", None)]),
        ("تراجع التضخم بنسبة بلغت 19% في مايو.", [("19", "inflation", "change-down")]),
        ("بلغ التضخم السنوي لأسعار المستهلكين 6% في أبريل.", [("6", "inflation", None)]),
    ],
)
def test_a_percentage_is_what_its_row_says(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "ارتفعت أسعار الخبز 6% في أبريل.",
        "بلغ عجز الموازنة 3% من الناتج المحلي الإجمالي.",
        "بلغت البطالة 7% والتضخم 5%.",
        "ارتفع الدين إلى 90% من الناتج المحلي الإجمالي.",
    ],
)
def test_other_percentages_are_neither_growth_nor_rates(text: str) -> None:
    found = read(text)
    assert found
    assert not {measure for _, measure, _ in found} & {"growth", "interest-rate", "deposit-rate", "lending-rate"}


def test_points_and_per_cent_agree() -> None:
    left = ("خفض البنك المركزي سعر الفائدة 50 نقطة أساس في أبريل.", "2023-05-15")
    right = ("كان البنك المركزي قد خفض سعر الفائدة 0.5% في أبريل.", "2023-05-15")
    assert ("agreement", "equal") in verdicts(left, right)


def test_two_levels_of_two_days_are_a_step_and_of_one_day_a_contradiction() -> None:
    text = "رفع البنك المركزي المصري سعر الفائدة إلى {}%."
    moved = verdicts((text.format(9), "2023-05-04"), (text.format(10), "2023-06-22"))
    assert moved == {("update", "rate-moved")}
    assert "contradiction" in {v for v, _ in verdicts((text.format(9), "2023-05-04"), (text.format(10), "2023-05-04"))}


def test_figures_of_one_row_never_agree_or_contradict() -> None:
    text = "قرر البنك رفع سعري عائد الإيداع والإقراض وسعر العملية الرئيسية إلى 20.00% و21.00% و20.50%، على الترتيب."
    found = verdicts((text, "2023-05-04"), (text, "2023-05-04"))
    assert found <= {("agreement", "equal")}


def test_what_is_paid_out_is_not_what_was_earned() -> None:
    paid, earned = figures("أعلنت الشركة توزيع أرباح بقيمة 40 مليون ريال. وبلغ صافي الربح 90 مليون ريال.")
    assert (paid.measure, earned.measure) == ("dividend", "profit")


def test_a_result_is_of_the_quarter_told_before_it() -> None:
    text = "أعلنت الشركة نتائج الربع الأول من عام 2022. وبلغت الإيرادات 40 مليون ريال."
    claim = next(c for c in figures(text) if c.measure == "revenue")
    assert claim.when is not None and claim.when.start is not None
    assert claim.when.start.isoformat() == "2022-01-01"
    assert all(c.when is None for c in figures("وبلغت الإيرادات 40 مليون ريال."))
