"""On which side of a country or a city a place lies, and what two sources say of it."""

from __future__ import annotations

import pytest

from factdiff.model import Article, Statement
from factdiff.pipeline import compare, extract


def sides(text: str) -> list[tuple[str, str, tuple[str, ...], str]]:
    """Words, place, reference and sides of every claim of where a place lies."""
    claims = [c for c in extract(Article(id="a", text=text, language="ar")).statements if c.measure == "bearing"]
    return [
        (c.text, c.place or "", c.participants, " ".join(c.value.terms))
        for c in claims
        if isinstance(c.value, Statement)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انهار منجم في بلدة كيدال شمال شرق مالي.", ("شمال شرق مالي", "site:كيدال", ("ML",), "side:east side:north")),
        ("تقع حلب شمالي سوريا.", ("شمالي سوريا", "city:aleppo", ("SY",), "side:north")),
        ("أغلقت مدارس البصرة، جنوبي العراق، اليوم.", ("جنوبي العراق", "city:basra", ("IQ",), "side:south")),
        (
            "وصلت القافلة إلى البصرة الواقعة في أقصى جنوب البلاد.",
            ("جنوب البلاد", "city:basra", ("IQ",), "side:south"),
        ),
        ("انفجر أنبوب في قرية الدوير غرب مدينة حلب.", ("غرب مدينة حلب", "place:dwyr", ("city:aleppo",), "side:west")),
    ],
)
def test_the_side_on_which_a_place_lies_is_a_claim(text: str, expected: tuple[str, str, tuple[str, ...], str]) -> None:
    assert sides(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "وقعت غارات شمال البلاد ثم جنوب البلاد.",  # of no place in particular
        "زار وزير خارجية كوريا الشمالية جنوب أفريقيا.",  # names of countries
        "هبت الرياح على حلب من الشمال الغربي.",
        "يمتد الطريق 30 كيلومترا شمال حلب.",
        "تصدر سوريا القمح إلى شرق أفريقيا.",
    ],
)
def test_a_direction_without_a_place_is_none(text: str) -> None:
    assert sides(text) == []


def verdicts(left: str, right: str) -> list[tuple[str, str]]:
    articles = [Article(id=name, text=text, language="ar") for name, text in (("a", left), ("b", right))]
    return [(f.verdict, f.reason) for f in compare(articles).findings if f.reason.endswith("-side")]


def test_two_opposite_sides_contradict_each_other() -> None:
    left, right = "انهار منجم في بلدة كيدال شمال شرق مالي.", "انهيار منجم ببلدة كيدال شمال غرب مالي."
    assert verdicts(left, right) == [("contradiction", "another-side")]
    within = compare([Article(id="a", text=f"{left}\n{right}", language="ar")]).findings
    assert [f.reason for f in within if f.verdict == "contradiction"] == ["another-side"]


def test_a_less_exact_side_contradicts_nothing_and_the_same_one_agrees() -> None:
    left = "انهار منجم في بلدة كيدال شمال شرق مالي."
    assert verdicts(left, "انهيار منجم ببلدة كيدال شمالي مالي.") == []
    assert verdicts(left, "انهيار منجم ببلدة كيدال في شمال شرق مالي.") == [("agreement", "same-side")]
    # north of a city and south of a country are two questions
    assert verdicts(left, "انهيار منجم ببلدة كيدال جنوب غرب تمبكتو.") == []
