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
    found = [f for f in compare(articles).findings if f.reason in ("same-day", "dates-meet")]
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
    assert agreed(left, right)


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


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # a figure and a matter in common, whatever the verb
        ("أصدرت محكمة الرباط الجمعة حكما بالسجن 9 سنوات.", "قضى القضاة أمس الجمعة بالسجن 9 سنوات."),
        # a verb and its noun
        ("أدلت الوزيرة سلمى العمري بشهادتها الجمعة.", "تحدثت الصحف عن شهادة سلمى العمري أمس الجمعة."),
        # a day ahead is named for what happens on it
        ("وتجرى الانتخابات البلدية في 28 مارس.", "ويتوجه الناخبون إلى صناديق الاقتراع يوم 28 مارس."),
        # a month, and a day of it
        ("التقى الزعيمان في قمة عقدت بسويسرا في يونيو 2021.", "وكانت قمة سويسرا قد عقدت في 16 يونيو 2021."),
        ("انتهت الحرب عام 1991 بانسحاب الجيش.", "وانسحب الجيش في نهاية الحرب سنة 1991."),
        # a bare adverb of time is of the clause before it
        ("قرر الاتحاد رفع أسعار التذاكر، اعتبارا من 20 أبريل.", "ورفع أسعار التذاكر يبدأ في 20 أبريل."),
        # until a day
        ("مددت الحكومة حظر الصيد في الخليج حتى نهاية 2026.", "تمديد حظر الصيد حتى 31 ديسمبر 2026."),
        # the day of a disaster
        ("ضرب زلزال مدينة نابولي الجمعة.", "وكان زلزال قد وقع في نابولي أمس الجمعة."),
    ],
)
def test_nouns_figures_and_coarser_times_tell_the_same(left: str, right: str) -> None:
    assert agreed(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # this month is when everything happens
        ("بدأت البطولة في ملعب تونس هذا الشهر.", "تأجلت البطولة في ملعب تونس إلى آخر هذا الشهر."),
        # a month of another year
        ("عقدت قمة سويسرا في يونيو 2021.", "عقدت قمة سويسرا في يونيو 2019."),
        # the year that a figure covers
        ("بلغت أرباح الشركة 5 مليارات دولار عام 2021.", "بلغت خسائر الشركة 5 مليارات دولار عام 2021."),
        # two things of one day
        ("وتجرى الانتخابات البلدية في 28 مارس.", "ويفتتح المعرض أبوابه يوم 28 مارس."),
    ],
)
def test_a_time_in_common_is_not_enough(left: str, right: str) -> None:
    assert agreed(left, right) == []


def test_today_friday_under_saturdays_date_is_friday() -> None:
    left = "رفع البنك المركزي النيجيري اليوم الجمعة سعر الفائدة على الودائع."
    right = "رفع البنك المركزي النيجيري سعر الفائدة على الودائع أمس الجمعة."
    assert len(agreed(left, right, ("2025-03-15", "2025-03-15"))) == 1


def test_what_a_day_saw_is_not_listed_by_itself() -> None:
    reading = extract(
        Article(id="a", text="رفع البنك المركزي سعر الفائدة الجمعة.", language="ar", published="2025-03-14")
    )
    assert [claim.measure for claim in reading.statements if claim.kind == "time"] == ["day"]
    assert "day" not in [claim.measure for claim in reading.claims]
