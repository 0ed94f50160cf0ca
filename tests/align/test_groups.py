"""Which claims make one question: what is joined to what, and what never is."""

from __future__ import annotations

import pytest

from factdiff import Article, Report, compare
from factdiff.align.groups import group_claims
from factdiff.settings import DEFAULT
from tests.compare.claim import claim, exactly

WORDS = ("اسعف", "بلده", "جسر", "طريق", "فيضان", "ليل")


def reported(texts: dict[str, str], published: str) -> Report:
    return compare(Article(id=name, text=text, language="ar", published=published) for name, text in texts.items())


def test_a_figure_without_a_measure_does_not_make_the_killed_and_the_missing_one_question() -> None:
    people = exactly("12", unit="person", dimension="count")
    killed, missing, some = (
        claim(people, article, measure=measure, words=WORDS)
        for article, measure in (("a", "killed"), ("b", "missing"), ("c", None))
    )
    groups = group_claims([killed, missing, some], DEFAULT)
    assert [sorted({c.measure or "" for c in group.claims}) for group in groups] == [["", "killed"], ["missing"]]


def test_dams_are_nobody_though_they_broke_where_people_died() -> None:
    here = {"words": WORDS, "place": "city:agadir"}
    dead = claim(exactly("12", unit="person", dimension="count"), "a", measure="killed", **here)
    dams = claim(exactly("2", unit="dam", dimension="count"), "b", measure=None, **here)
    assert [len(group.claims) for group in group_claims([dead, dams], DEFAULT)] == [1, 1]


def test_a_figure_agrees_with_two_others_that_do_not_agree_with_each_other() -> None:
    tolls = {"a": "3 آلاف", "b": "3300", "c": "3340", "d": "3 آلاف"}
    texts = {name: f"بلغ عدد القتلى {toll} شخص في مدينة أغادير." for name, toll in tolls.items()}
    found = reported(texts, "2025-03-14").findings
    shared = [set(f.articles) for f in found if f.verdict == "agreement" and f.kind == "quantity"]
    assert {"a", "b", "d"} in shared
    assert {"b", "c"} in shared


def test_a_day_long_gone_is_one_day_whatever_stands_near_it() -> None:
    texts = {
        "a": "غادر آلاف السكان المدينة بعد اندلاع المعارك في 15 أبريل 2023.",
        "b": "وقالت الوكالة إن المدارس في المدينة مغلقة منذ اندلاع المعارك يوم 15 أبريل 2023.",
    }
    dates = [f for f in reported(texts, "2024-06-14").findings if f.verdict == "agreement" and f.kind == "time"]
    assert [[c.text for c in f.claims] for f in dates] == [["15 أبريل 2023", "يوم 15 أبريل 2023"]]


def test_a_date_that_two_sources_give_one_event_is_not_told_again_as_a_mere_date() -> None:
    texts = {
        "a": "وقعت مصر وتركيا اتفاقية للتجارة في أنقرة يوم 17 يناير 2024.",
        "b": "وتنص الاتفاقية التي وقعتها مصر وتركيا في أنقرة في 17 يناير 2024 على إلغاء الرسوم.",
    }
    dates = [f for f in reported(texts, "2024-06-14").findings if f.verdict == "agreement" and f.kind == "time"]
    assert [{c.measure for c in f.claims} for f in dates] == [{"sign"}]


def test_a_sum_that_two_sources_call_by_two_names_is_agreed_on() -> None:
    texts = {
        "a": "بلغت إيرادات الشركة 48.37 مليار درهم في عام 2023.",
        "b": "سجلت الشركة أرباحا قدرها 48.37 مليار درهم خلال عام 2023.",
        "c": "حققت الشركة أرباحا بقيمة 48.4 مليار درهم في 2023.",
    }
    found = [f for f in reported(texts, "2024-02-14").findings if f.kind == "quantity"]
    assert {"a", "b"} in [set(f.articles) for f in found if f.verdict == "agreement"]
    assert not [f for f in found if f.verdict == "contradiction"]


def test_as_many_killed_as_injured_is_no_agreement() -> None:
    texts = {"a": "قتل 124 شخصا في فيضان ضرب أغادير.", "b": "أصيب 124 شخصا في فيضان ضرب أغادير."}
    assert not [f for f in reported(texts, "2024-02-14").findings if f.verdict == "agreement" and f.kind == "quantity"]


def test_one_sum_of_two_years_is_not_told_to_be_one() -> None:
    texts = {
        "a": "بلغت إيرادات الشركة 48.37 مليار درهم في عام 2022.",
        "b": "سجلت الشركة أرباحا قدرها 48.37 مليار درهم في عام 2023.",
    }
    assert not [f for f in reported(texts, "2024-02-14").findings if f.verdict == "agreement" and f.kind == "quantity"]


@pytest.mark.parametrize(
    ("left", "right", "agreed"),
    [
        # one number of three digits is one fact, whatever either article takes it for
        ("أفرجت السلطات عن 1734 سجينا في العفو.", "نص العفو على إطلاق 1734 رجلا من سجون العاصمة.", True),
        ("نقلت ثلاث طائرات 276 محتجزا إلى عدن.", "وصل 276 أسيرا إلى صنعاء.", True),
        # two digits, and what may be a year, are written twice by chance
        ("أفرجت السلطات عن 17 سجينا في العفو.", "زار 17 سائحا المتحف.", False),
        ("أفرجت السلطات عن 2019 سجينا في العفو.", "زار 2019 سائحا المتحف.", False),
    ],
)
def test_a_number_that_is_not_written_twice_by_chance_is_one_fact(left: str, right: str, agreed: bool) -> None:
    found = compare([Article(id=n, text=t, published="2024-05-02") for n, t in (("a", left), ("b", right))]).findings
    assert any(f.verdict == "agreement" and f.kind == "quantity" for f in found) is agreed
