"""What a day saw: two sources that tell the same of one day agree on it, whatever verb or noun they tell it with."""

from __future__ import annotations

import pytest

from factdiff.model import Article
from factdiff.pipeline import compare, extract


def agreed(left: str, right: str, days: tuple[str, str] = ("2025-03-14", "2025-03-15")) -> list[tuple[str, str]]:
    articles = [
        Article(id=name, text=text, language="ar", published=day)
        for name, text, day in (("a", left, days[0]), ("b", right, days[1]))
    ]
    found = [f for f in compare(articles).findings if f.reason == "same-day"]
    return [(f.claims[0].text, f.claims[1].text) for f in found]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "رفع البنك المركزي النيجيري، الجمعة، سعر الفائدة على الودائع.",
            "فاجأ البنك المركزي النيجيري الأسواق أمس الجمعة برفع سعر الفائدة.",
        ),
        (
            "ألقت الرئيسة كلوديا شينباوم خطابا مطولا اليوم الجمعة.",
            "كانت كلوديا شينباوم قد ألقت خطابا أمس الجمعة أمام البرلمان.",
        ),
        (
            "انقطعت الكهرباء عن أحياء بيروت فجر الجمعة بعد عطل في محطة الزهراني.",
            "قالت المؤسسة إن عطلا في محطة الزهراني قطع الكهرباء عن بيروت أمس الجمعة.",
        ),
    ],
)
def test_the_same_told_of_one_day_is_an_agreement_on_the_day(left: str, right: str) -> None:
    assert len(agreed(left, right)) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # one day, two things
        ("رفع البنك المركزي النيجيري سعر الفائدة الجمعة.", "سافر وزير التعليم أمس الجمعة إلى المحافظة."),
        # the same thing on two days
        ("رفع البنك المركزي النيجيري سعر الفائدة الجمعة.", "رفع البنك المركزي النيجيري سعر الفائدة الأربعاء."),
    ],
)
def test_another_thing_or_another_day_is_none(left: str, right: str) -> None:
    assert agreed(left, right) == []


def test_what_a_day_saw_is_not_listed_by_itself() -> None:
    reading = extract(
        Article(id="a", text="رفع البنك المركزي سعر الفائدة الجمعة.", language="ar", published="2025-03-14")
    )
    assert [claim.measure for claim in reading.statements if claim.kind == "time"] == ["day"]
    assert "day" not in [claim.measure for claim in reading.claims]
