"""How many people are aboard or inside something, and how many it would hold."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factdiff.model import Article, Claim, Quantity
from factdiff.pipeline import compare, extract


def claim(text: str, words: str) -> Claim:
    reading = extract(Article(id="a", text=text, language="ar", published="2025-03-14"))
    return next(c for c in reading.claims if c.kind == "quantity" and words in c.text)


@pytest.mark.parametrize(
    ("text", "words", "measure", "holder"),
    [
        ("وكانت العبارة تقل نحو 80 شخصا إلى الضفة الأخرى.", "80", "passenger", "of:boat"),
        ("غرق القارب الذي كان يحمل 45 مهاجرا.", "45", "passenger", "of:boat"),
        ("كان على متن الزورق أكثر من 30 شخصا.", "30", "passenger", "of:boat"),
        ("وقالت الشركة إن على متنها 120 شخصا.", "120", "passenger", None),
        ("انقلبت حافلة تقل 40 عاملا قرب القرية.", "40", "passenger", "of:bus"),
        ("وكان في المبنى نحو 70 شخصا يعملون ليلا.", "70", "inside", "of:building"),
        ("وكان الفندق يؤوي 90 سائحا.", "90", "inside", "of:building"),
        ("القاعة كانت تضم نحو 400 شخص لحظة الحريق.", "400", "inside", "of:hall"),
        ("العبارة التي تبلغ قدرتها الاستيعابية 60 شخصا.", "60", "capacity", "of:boat"),
        ("طاقة الزورق الاستيعابية محدودة، وهو يتسع لعشرة أشخاص.", "عشرة", "capacity", "of:boat"),
        ("والعبارة تقل في المعتاد 60 شخصا.", "60", "capacity", "of:boat"),
        ("الملعب الذي يتسع لـ 50 ألف متفرج.", "50", "capacity", "of:stadium"),
        # … and what is no count of those who are aboard
        ("حضر المباراة 50 ألف متفرج في الملعب.", "50", "spectators", None),
        ("قتل 40 شخصا في حافلة تقل عمالا.", "40", "killed", None),
        ("واللجنة تضم 5 أعضاء.", "5", None, None),
        ("وفي حافلة أخرى كانت تقل 30 سائحا.", "30", None, None),
        ("نقل القارب المصابين وأنقذ 12 شخصا.", "12", "rescued", None),
        ("وكانت السفينة تحمل 900 حاوية.", "900", None, None),
        ("كانت الطائرة تقل عمالا، فقتل 20 شخصا.", "20", "killed", None),
    ],
)
def test_a_count_of_people_is_of_what_holds_them(
    text: str, words: str, measure: str | None, holder: str | None
) -> None:
    found = claim(text, words)
    assert found.measure == measure
    if holder is not None:
        assert holder in found.about


def test_a_capacity_that_is_not_exceeded_is_that_capacity() -> None:
    value = claim("والعبارة لا تتجاوز طاقتها الاستيعابية 60 شخصا.", "60").value
    assert isinstance(value, Quantity)
    value = claim("والعبارة طاقتها الاستيعابية لا تتجاوز 60 شخصا.", "60").value
    assert isinstance(value, Quantity)
    assert (value.low, value.high) == (Decimal(60), Decimal(60))


def test_passengers_are_narrower_than_all_aboard() -> None:
    assert "is:passenger" in claim("كانت الطائرة تقل 90 راكبا و6 من أفراد الطاقم.", "90").about


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        ("كانت العبارة تقل 80 شخصا.", "العبارة كانت تحمل 130 شخصا قبل غرقها.", {"contradiction"}),
        ("كانت العبارة تقل نحو 130 شخصا.", "العبارة كانت تحمل 130 شخصا قبل غرقها.", {"agreement"}),
        ("كان في القاعة نحو 300 شخص.", "القاعة كانت تضم 450 شخصا.", {"contradiction"}),
        # a ship is no bus, passengers are not all who are aboard, a capacity is no load
        ("كانت العبارة تقل 80 شخصا.", "وكانت حافلة تقل 30 شخصا.", set()),
        ("كانت الطائرة تقل 90 راكبا.", "كان على متن الطائرة 97 شخصا.", set()),
        ("كانت العبارة تقل 80 شخصا.", "العبارة تتسع لـ 50 شخصا.", set()),
    ],
)
def test_who_was_aboard_is_one_question(one: str, other: str, verdicts: set[str]) -> None:
    articles = [
        Article(id=n, text=text, language="ar", published="2025-03-14") for n, text in (("a", one), ("b", other))
    ]
    found = {f.verdict for f in compare(articles).findings if f.kind == "quantity"}
    assert found & {"contradiction", "agreement"} == verdicts
