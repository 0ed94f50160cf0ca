"""One quotation in two sources, word for word."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdiff.model import Article
from factdiff.pipeline import compare
from factdiff.report.differing import differing, pieces


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("لن نقبل بذلك", "نقبل بذلك", [("لن", ""), ("نقبل بذلك", "نقبل بذلك")]),
        ("سنبني 3 مدارس", "سنبني 8 مدارس", [("سنبني", "سنبني"), ("3", "8"), ("مدارس", "مدارس")]),
        ("نعم، سنعود.", "نعم سنعود", [("نعم، سنعود.", "نعم، سنعود.")]),  # marks are no words
        ("سنعود", "سنعود غدا", [("سنعود", "سنعود"), ("", "غدا")]),
    ],
)
def test_two_wordings_are_cut_where_they_differ(left: str, right: str, expected: list[tuple[str, str]]) -> None:
    assert [(piece.left, piece.right) for piece in pieces(left, right)] == expected


@settings(deadline=None, max_examples=80)
@given(st.lists(st.sampled_from("abcde")), st.lists(st.sampled_from("abcde")))
def test_no_word_is_lost_on_either_side(left: list[str], right: list[str]) -> None:
    found = pieces(" ".join(left), " ".join(right))
    assert " ".join(piece.left for piece in found if piece.left).split() == left
    assert " ".join(piece.right for piece in found if piece.right).split() == right


def test_a_finding_of_a_quotation_shows_how_two_sources_word_it() -> None:
    texts = {
        "a": "قال وليد جنبلاط إن الحوار «لن يبدأ في بيروت قبل نهاية الصيف».",
        "b": "قال وليد جنبلاط إن الحوار «يبدأ في بيروت قبل نهاية الصيف».",
    }
    report = compare([Article(id=name, text=text, published="2025-03-14") for name, text in texts.items()])
    quoted = [finding for finding in report.findings if finding.kind == "quote"]
    told = differing(quoted[0])
    assert told is not None and [(p.left, p.right) for p in told.words if p.left != p.right] == [("لن", "")]
    assert all(differing(finding) is None for finding in report.findings if finding.kind != "quote")


def test_the_same_words_twice_differ_in_nothing() -> None:
    text = "قال وليد جنبلاط إن الحوار «سيبدأ في بيروت قبل نهاية الصيف»."
    report = compare([Article(id=name, text=text, published="2025-03-14") for name in "ab"])
    assert [differing(finding) for finding in report.findings if finding.kind == "quote"] == [None]
