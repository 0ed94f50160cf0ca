"""Whose age a length of time is, and what two accounts of one age make of each other."""

from __future__ import annotations

import pytest

from factdiff.model import Article, Duration
from factdiff.pipeline import compare, extract


def ages(text: str) -> list[tuple[str, tuple[str, ...]]]:
    reading = extract(Article(id="a", text=text, language="ar", published="2025-03-14"))
    found = [c for c in reading.claims if isinstance(c.value, Duration) and c.measure == "age"]
    return [(c.value.iso, c.participants) for c in found if isinstance(c.value, Duration)]


@pytest.mark.parametrize(
    ("text", "who", "age"),
    [
        ("وقال كارلوس غصن (70 عاما) إن المحاكمة طويلة.", "كارلوس غصن", "P70Y"),
        ("وفازت الممثلة جودي فوستر البالغة من العمر 61 عاما بالجائزة.", "جودي فوستر", "P61Y"),
        ("ووصل كارلوس غصن البالغ 70 عاما إلى بيروت.", "كارلوس غصن", "P70Y"),
        ("ويبلغ لوكا مودريتش 38 عاما.", "لوكا مودريتش", "P38Y"),
        ("وقعه لوكا مودريتش الذي يبلغ 38 عاما أمس.", "لوكا مودريتش", "P38Y"),
        ("عين المجلس كارلوس غصن مديرا، وهو خبير اقتصادي يبلغ 68 سنة.", "كارلوس غصن", "P68Y"),
        ("ويبلغ لوكا مودريتش الثامنة والثلاثين من العمر.", "لوكا مودريتش", "P38Y"),
        ("توفي جيمي كارتر عن 100 عام.", "جيمي كارتر", "P100Y"),
        ("توفيت الممثلة ماجي سميث عن عمر ناهز 89 عاما.", "ماجي سميث", "P89Y"),
    ],
)
def test_years_beside_a_person_are_that_persons_age(text: str, who: str, age: str) -> None:
    assert ages(text) == [(age, (f"person:{who}",))]


@pytest.mark.parametrize(
    "text",
    [
        "وحكم على كارلوس غصن بالسجن 14 عاما.",
        "يقضي كارلوس غصن عقوبة تبلغ 14 عاما.",
        "قال كارلوس غصن إن الحكم يبلغ 14 عاما.",
        "وقع لوكا مودريتش عقدا جديدا يبلغ 3 سنوات.",
        "وبلغت مدة الهدنة 5 سنوات.",
        "كتب كارلوس غصن عن 10 أعوام في طوكيو.",  # nobody died
        "وصلت الفرقة إلى المرتبة الثامنة والثلاثين من القائمة.",
    ],
)
def test_other_years_are_nobodys_age(text: str) -> None:
    assert ages(text) == []


def test_who_is_in_a_year_of_life_may_not_have_reached_it() -> None:
    reading = extract(Article(id="a", text="وهو في الخامسة والأربعين من عمره.", language="ar"))
    found = [c.value for c in reading.claims if isinstance(c.value, Duration)]
    assert [(value.low_days, value.high_days) for value in found] == [(44 * 365, 45 * 366)]


def verdicts(left: str, right: str, days: tuple[str, str]) -> set[str]:
    articles = [
        Article(id=name, text=text, language="ar", published=day)
        for name, text, day in (("a", left, days[0]), ("b", right, days[1]))
    ]
    return {f.verdict for f in compare(articles).findings if f.kind == "duration"} - {"single-source"}


_DAYS, _YEARS = ("2025-03-10", "2025-03-11"), ("2024-03-10", "2025-03-11")
_AT_44 = "وقال كارلوس غصن (44 عاما) إن المحاكمة طويلة."


@pytest.mark.parametrize(
    ("right", "days", "expected"),
    [
        ("ووصل كارلوس غصن البالغ من العمر 44 عاما إلى بيروت.", _DAYS, {"agreement"}),
        ("ووصل كارلوس غصن البالغ من العمر 45 عاما إلى بيروت.", _DAYS, {"contradiction"}),
        ("ويبلغ كارلوس غصن الخامسة والأربعين من العمر.", _DAYS, {"contradiction"}),
        ("ووصل كارلوس غصن البالغ من العمر 45 عاما إلى بيروت.", _YEARS, set()),  # a birthday lies between
        ("ووصل كارلوس غصن البالغ من العمر 43 عاما إلى بيروت.", _YEARS, {"different-scope"}),  # nobody grows younger
        ("ووصلت جودي فوستر البالغة من العمر 45 عاما إلى بيروت.", _DAYS, set()),
        ("وحكم على كارلوس غصن بالسجن 45 عاما.", _DAYS, set()),
    ],
)
def test_one_age_in_two_sources_is_compared_with_the_days_between(
    right: str, days: tuple[str, str], expected: set[str]
) -> None:
    assert verdicts(_AT_44, right, days) == expected
