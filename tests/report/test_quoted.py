"""What of a quotation is shown where another source quotes but a part of it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdiff.model import Article
from factdiff.pipeline import compare
from factdiff.report.quoted import shown

LONG = "قال كريم عنتر: «إن العودة إلى ما قبل الأزمة حلم بعيد التحقق لمن لا يعرف الجبل»."


def words(left: str, right: str) -> list[str]:
    texts = {"a": left, "b": right}
    report = compare(Article(id=n, text=text, published="2025-03-14") for n, text in texts.items())
    claims = [claim for finding in report.findings if finding.kind == "quote" for claim in shown(finding)]
    assert all(texts[claim.article][claim.span.start : claim.span.stop] == claim.text for claim in claims)
    return [claim.text for claim in claims]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (  # a phrase of it
            "وصف كريم عنتر العودة بأنها «حلم بعيد التحقق».",
            ["حلم بعيد التحقق", "حلم بعيد التحقق"],
        ),
        (  # vowel marks make no difference
            "وصف كريم عنتر العودة بأنها «حلمٌ بعيدُ التحقق».",
            ["حلم بعيد التحقق", "حلمٌ بعيدُ التحقق"],
        ),
        (  # a word or two more are shown with the rest
            "قال كريم عنتر: «إن العودة إلى ما قبل الأزمة حلم بعيد التحقق لمن لا يعرف».",
            [
                "إن العودة إلى ما قبل الأزمة حلم بعيد التحقق لمن لا يعرف الجبل",
                "إن العودة إلى ما قبل الأزمة حلم بعيد التحقق لمن لا يعرف",
            ],
        ),
    ],
)
def test_a_shared_quotation_is_cut_to_what_both_quote(other: str, expected: list[str]) -> None:
    assert words(LONG, other) == expected


def test_a_contradiction_keeps_its_whole_words() -> None:
    left = "قال كريم عنتر: «لن نوقع الاتفاق مع المصارف قبل نهاية العام»."
    right = "قال كريم عنتر: «سنوقع الاتفاق مع المصارف قبل نهاية العام»."
    assert words(left, right) == [
        "لن نوقع الاتفاق مع المصارف قبل نهاية العام",
        "سنوقع الاتفاق مع المصارف قبل نهاية العام",
    ]


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(["العودة", "الأزمة", "حلم", "بعيد", "الجبل", "لن"]), min_size=3, max_size=12))
def test_whatever_is_quoted_the_words_shown_stand_in_the_article(quoted: list[str]) -> None:
    words(LONG, f"قال كريم عنتر: «{' '.join(quoted)}».")
