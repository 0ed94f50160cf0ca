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
        (  # with the figure its noun changes its number
            "وقال فؤاد السنيورة: «نحتاج إلى 25 جلسة قبل نهاية العام».",
            "وقال فؤاد السنيورة: «نحتاج إلى 8 جلسات قبل نهاية العام».",
        ),
        (
            "وقال فؤاد السنيورة: «رممنا 214 مسجدا في الجنوب هذا العام».",
            "وقال فؤاد السنيورة: «رممنا 6 مساجد في الجنوب هذا العام».",
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


LONG = (
    "وقال وليد جنبلاط: «نرى في هذا الحوار فرصة حقيقية أخيرة لإنقاذ الاقتصاد وإعادة الثقة إلى المصارف قبل نهاية العام»."
)


@pytest.mark.parametrize(
    ("short", "agrees"),
    [
        ("وصف وليد جنبلاط الحوار بأنه «فرصة حقيقية أخيرة».", True),
        ("قال وليد جنبلاط إن الحوار «فرصة حقيقية أخيرة لإنقاذ الاقتصاد».", True),
        ("وصف وليد جنبلاط الحوار بأنه «فرصة أخيرة حقيقية».", False),  # not in these words
        ("تحدث وليد جنبلاط عما يراه «في هذا الحوار».", False),  # words of every speech
        ("وصف وليد جنبلاط الحوار بأنه «فرصة حقيقية».", False),  # two words
    ],
)
def test_a_quotation_inside_a_longer_one_agrees_where_its_words_are_enough(short: str, agrees: bool) -> None:
    assert verdicts(short, LONG) == ([("agreement", "same-quotation")] if agrees else [])
