"""One quotation in two sources: the same words, nearly the same, or altered."""

from __future__ import annotations

import pytest

from factdiff.model import Article
from factdiff.pipeline import compare


def verdicts(left: str, right: str) -> list[tuple[str, str]]:
    articles = [Article(id="a", text=left, published="2025-03-14"), Article(id="b", text=right, published="2025-03-14")]
    return [(f.verdict, f.reason) for f in compare(articles).findings if f.kind == "quote"]


SAID = "قال وليد جنبلاط إن الحوار «سيبدأ في بيروت قبل نهاية الصيف الحالي»."


@pytest.mark.parametrize(
    "other",
    [
        "وأكد جنبلاط أن الحوار “سيبدأ في بيروت قبل نهاية الصيف الحالي” كما وعد.",
        "وأضاف جنبلاط: «الحوار سيبدأ في بيروت قبل نهاية هذا الصيف الحالي».",
        "«سيبدأ في بيروت قبل نهاية الصيف»، قال وليد جنبلاط.",
    ],
)
def test_one_quotation_in_nearly_the_same_words_agrees(other: str) -> None:
    assert verdicts(SAID, other) == [("agreement", "same-quotation")]


def test_two_translations_of_a_short_quotation_agree() -> None:
    left = "وصف ماكرون الاتفاق بأنه «فرصة للاستقرار»."
    assert verdicts(left, "واعتبر إيمانويل ماكرون أن الاتفاق «فرصة استقرار».") == [("agreement", "same-quotation")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "قال وليد جنبلاط إن الحوار «لن يبدأ في بيروت قبل نهاية الصيف».",
            "قال وليد جنبلاط إن الحوار «يبدأ في بيروت قبل نهاية الصيف».",
        ),
        (
            "وقال فؤاد السنيورة: «نحتاج إلى 3 جلسات قبل نهاية العام».",
            "وقال فؤاد السنيورة: «نحتاج إلى 8 جلسات قبل نهاية العام».",
        ),
    ],
)
def test_a_dropped_denial_and_a_changed_figure_contradict(left: str, right: str) -> None:
    assert verdicts(left, right) == [("contradiction", "quotation-altered")]


@pytest.mark.parametrize(
    "other",
    [
        "قال سعد الحريري إن الحوار «سيبدأ في بيروت قبل نهاية الصيف الحالي».",  # another speaker
        "قال وليد جنبلاط إن المرفأ «سيعود إلى العمل خلال شهرين على الأكثر».",  # other words
        "كان الحوار في بيروت قبل نهاية الصيف الحالي موضع خلاف.",  # nobody quoted
    ],
)
def test_other_words_and_other_speakers_are_nothing_to_set_beside(other: str) -> None:
    assert verdicts(SAID, other) == []


def test_an_article_that_quotes_twice_agrees_with_nobody() -> None:
    assert verdicts(f"{SAID}\n{SAID}", "لا شيء.") == []
