"""Where a sentence is cut into clauses, and what each of them states."""

from __future__ import annotations

import pytest

from factdiff.model import Article, Claim, Statement
from factdiff.pipeline import extract


def stated(text: str) -> list[Claim]:
    return list(extract(Article(id="a", text=text, language="ar", published="2025-03-14")).statements)


def clauses(text: str) -> list[str]:
    return [claim.text for claim in stated(text) if claim.instance == "clause"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "أعاد المهندسون بناء الجسر القديم، وافتتح المحافظ سوق السمك المركزي.",
            ["أعاد المهندسون بناء الجسر القديم", "وافتتح المحافظ سوق السمك المركزي."],
        ),
        (
            "أغلقت البلدية سوق السمك المركزي بعدما اشتكى سكان الحي المجاور",
            ["أغلقت البلدية سوق السمك المركزي", "اشتكى سكان الحي المجاور"],
        ),
        ("قال الناطق إن سوق السمك المركزي سيفتح أبوابه صباحا", ["سوق السمك المركزي سيفتح أبوابه صباحا"]),
        # one clause is the sentence itself
        ("أعاد المهندسون بناء الجسر القديم فوق النهر", []),
        # a day or a name between commas parts no clause
        ("أعاد المهندسون، مساء الخميس، بناء الجسر القديم فوق النهر", []),
        ("افتتح رئيس البلدية، سمير حداد، سوق السمك المركزي القديم", []),
        # what is wished for is not stated
        ("يمكن أن تغلق البلدية سوق السمك المركزي", []),
        # a comma inside a figure is no pause, and a clause of two words states too little
        ("بلغ ثمن التذكرة 1,250 دينارا في المسرح الروماني", []),
        ("نعم، أعاد المهندسون بناء الجسر القديم", ["أعاد المهندسون بناء الجسر القديم"]),
    ],
)
def test_a_clause_that_states_something_is_a_claim_of_its_own(text: str, parts: list[str]) -> None:
    assert clauses(text) == parts


def test_a_clause_keeps_the_sentence_it_stands_in() -> None:
    text = "أعاد المهندسون بناء الجسر القديم، وافتتح المحافظ سوق السمك المركزي."
    for claim in stated(text):
        assert claim.sentence_text == text
        assert claim.text == text[claim.span.start : claim.span.stop]


def test_a_clause_is_denied_by_its_own_negation_only() -> None:
    first, second = (
        claim.value
        for claim in stated("أعاد المهندسون بناء الجسر القديم، ولم يحضر المحافظ حفل السوق المركزي.")
        if claim.instance == "clause"
    )
    assert isinstance(first, Statement) and isinstance(second, Statement)
    assert (first.polarity, second.polarity) == (True, False)
