"""One office and two names in the news of the same days: who follows whom, and who is only named beside another."""

from __future__ import annotations

import pytest

from factdiff import Article, compare


def found(left: str, right: str, *, later: str = "2024-05-01") -> list[tuple[str, str, str]]:
    articles = [
        Article(id="a", text=left, language="ar", published="2024-05-01"),
        Article(id="b", text=right, language="ar", published=later),
    ]
    findings = compare(articles).findings
    return [(f.verdict, f.reason, f.summary) for f in findings if f.kind == "office" and f.verdict != "agreement"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("نعى القصر ملك الأردن سالم الأحمد.", "أصبح فهد السالم ملكا للأردن خلفا لوالده."),
        ("قال رئيس الوزراء الأردني كمال حسين إن حكومته استقالت.", "أدى سامر ناصر اليمين رئيسا للوزراء في الأردن."),
        ("استقبل رئيس تونس نبيل حسين الوفد.", "انتخب سامر ناصر رئيسا لتونس."),
    ],
)
def test_who_was_given_an_office_follows_who_held_it_on_the_same_day(left: str, right: str) -> None:
    assert [finding[:2] for finding in found(left, right)] == [("update", "office-succession")]
    assert [finding[:2] for finding in found(right, left)] == [("update", "office-succession")]


def test_two_who_are_both_called_the_holder_contradict_each_other() -> None:
    left, right = "استقبل رئيس تونس نبيل حسين الوفد.", "استقبل رئيس تونس سامر ناصر الوفد."
    assert [finding[:2] for finding in found(left, right)] == [("contradiction", "two-holders")]


def test_a_term_that_somebody_served_is_over() -> None:
    left = "شغل نبيل حسين منصب رئيس وزراء الأردن من 2006 حتى 2010."
    right = "استقبل رئيس وزراء الأردن سامر ناصر الوفد."
    assert [finding[:2] for finding in found(left, right)] == [("update", "office-succession")]


def test_whoever_held_an_office_before_the_last_holder_is_no_news() -> None:
    left, right = (
        "استقبل رئيس الوزراء الأردني نبيل حسين الوفد.",
        "علق رئيس الوزراء الأردني الأسبق سامر ناصر على القرار.",
    )
    assert found(left, right) == []


def test_the_dead_holder_comes_before_the_heir_whichever_article_is_the_later() -> None:
    left, right = "استقبل ملك الأردن فهد السالم الوفد.", "أقيمت جنازة ملك الأردن الراحل سالم الأحمد."
    (summary,) = [finding[2] for finding in found(left, right, later="2024-05-03")]
    assert summary.index("سالم الأحمد") < summary.index("فهد السالم")


def test_one_given_name_and_nearly_the_same_family_name_is_a_misspelling() -> None:
    left, right = "اغتيل رئيس بيرو ماركو سيلفيرا في منزله.", "اغتيل رئيس بيرو ماركو سيلفرستا في منزله."
    assert [finding[:2] for finding in found(left, right)] == [("spelling", "holder-misspelled")]
    other = "اغتيل رئيس بيرو ماركو فوينتيس في منزله."
    assert [finding[:2] for finding in found(left, other)] == [("contradiction", "two-holders")]


def test_a_king_named_by_one_and_by_another_of_his_forefathers_is_no_other_king() -> None:
    assert found("استقبل أمير قطر الشيخ سالم الجابر الوفد.", "استقبل أمير قطر الشيخ سالم الأحمد الوفد.") == []
