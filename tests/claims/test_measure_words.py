"""Words that tell one measure from its neighbour, and a guess from an outcome."""

from __future__ import annotations

import pytest

from factdiff.model import Article, Claim
from factdiff.pipeline import compare, extract


def only(text: str, words: str) -> Claim:
    reading = extract(Article(id="a", text=text, language="ar", published="2024-05-06"))
    found = [claim for claim in reading.claims if claim.kind == "quantity" and words in claim.text]
    assert len(found) == 1, [claim.text for claim in reading.claims]
    return found[0]


def verdicts(*texts: str) -> set[str]:
    articles = [
        Article(id=str(n), text=text, language="ar", published="2024-05-06") for n, text in enumerate(texts, start=1)
    ]
    return {finding.verdict for finding in compare(articles).findings}


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("خفض البنك المركزي سعر الخصم إلى 3.5 في المئة.", "3.5", "discount-rate"),
        ("أبقى البنك المركزي سعر إعادة الشراء عند 5 في المئة.", "5", "repo-rate"),
        ("رفع البنك المركزي سعر عائد الإيداع إلى 21.25 بالمئة.", "21.25", "deposit-rate"),
        ("رفع البنك المركزي سعر الإقراض إلى 22.25 بالمئة.", "22.25", "lending-rate"),
        ("خفض البنك المركزي سعر الفائدة إلى 6 بالمئة.", "6", "interest-rate"),
        ("بلغ معدل التضخم الأساسي 4.1% في مارس.", "4.1", "core-inflation"),
        ("بلغ التضخم دون احتساب الطاقة والغذاء 4.1% في مارس.", "4.1", "core-inflation"),
        ("بلغ معدل التضخم 4.1% في مارس.", "4.1", "inflation"),
        ("تقدر نفقات الموازنة بنحو 9 مليارات دينار.", "9", "budget-spending"),
        ("بلغت الإيرادات العامة 7 مليارات دينار.", "7", "budget-revenue"),
        ("بلغت قيمة الرشوة مليوني جنيه.", "مليوني", "bribe"),
        ("قضت المحكمة بسجنه وتغريمه 90 ألف جنيه لإدانته برشوة موظف.", "90", "fine"),
        ("بلغ سعر الكيلوغرام 30 جنيها.", "30", "price"),
        ("تمتد الجزيرة على طول 120 كيلومترا.", "120", "length"),
        ("يبلغ طول النفق 14 كيلومترا.", "14", "length"),
        ("يعبر النهر جسر بعرض 30 مترا.", "30", "width"),
        ("بلغت سماكة الجليد 40 سنتيمترا.", "40", "thickness"),
        ("ضربت الساحل أمواج بلغت 9 أمتار.", "9", "height"),
        ("وتبعد القرية 12 كيلومترا عن العاصمة.", "12", "distance"),
        ("وقعت الهزة على بعد 12 كيلومترا من المدينة.", "12", "distance"),
        ("وهي بلدة يعيش فيها 9 آلاف شخص.", "9", "population"),
        ("وهي بلدة يقطنها 9 آلاف شخص.", "9", "population"),
        # voters and candidates are counted as what they are, not as votes
        ("يدلي 9 ملايين ناخب بأصواتهم.", "9", None),
        ("يختار الناخبون بأصواتهم بين 7 مرشحين.", "7", None),
        ("عرض المصنع 12 كيلومترا من الكابلات.", "12", None),
    ],
)
def test_a_rate_a_core_figure_and_the_sides_of_a_budget_are_measures_of_their_own(
    text: str, words: str, measure: str | None
) -> None:
    assert only(text, words).measure == measure


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("أظهر استطلاع للرأي حصول المرشح على 48% من الأصوات.", "estimated"),
        ("نال المرشح 48% من الأصوات وفقا لاستطلاع أجري أمس.", "estimated"),
        ("نال المرشح 48% من الأصوات وفقا للجنة الانتخابات.", "reported"),
    ],
)
def test_what_a_poll_says_is_an_estimate_on_either_side_of_its_figure(text: str, stance: str) -> None:
    assert only(text, "48").stance == stance


@pytest.mark.parametrize(
    ("left", "right", "rivals"),
    [
        ("بلغ معدل التضخم الأساسي في عمان 2.1% في مارس.", "بلغ معدل التضخم في عمان 3.4% في مارس.", False),
        ("بلغ معدل التضخم في الأردن 2.1% في مارس.", "بلغ معدل التضخم في الأردن 3.4% في مارس.", True),
        ("تبلغ إيرادات موازنة لبنان 3.3 مليار دولار.", "تبلغ نفقات موازنة لبنان 4.1 مليار دولار.", False),
        ("فازت القائمة بنسبة 51% من الأصوات.", "منح استطلاع للرأي القائمة 44% من الأصوات.", False),
        ("فازت القائمة بنسبة 51% من الأصوات.", "فازت القائمة بنسبة 44% من الأصوات.", True),
    ],
)
def test_neighbouring_measures_and_polls_are_no_rivals(left: str, right: str, rivals: bool) -> None:
    assert ("contradiction" in verdicts(left, right)) is rivals


def test_what_an_output_is_cut_by_is_no_output_also_where_by_is_joined_to_the_digits() -> None:
    for by in ("بـ135", "ب135", "ب 135", "بنحو 135"):
        text = f"ستخفض الكويت إنتاجها {by} ألف برميل يوميا."
        (claim,) = (c for c in extract(Article(id="a", text=text, language="ar")).claims if c.kind == "quantity")
        assert claim.basis == "increment", by


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("يمتد الساحل على طول 300 كيلو.", "300", "kilometre"),
        ("قطع العداؤون مسافة 42 كيلو.", "42", "kilometre"),
        ("ضبطت الشرطة 300 كيلو من الحشيش.", "300", "kilogram"),
        ("بيعت 5 كيلو من الأرز.", "5", "kilogram"),
    ],
)
def test_a_kilo_weighs_or_is_long(text: str, words: str, unit: str) -> None:
    assert getattr(only(text, words).value, "unit", None) == unit
