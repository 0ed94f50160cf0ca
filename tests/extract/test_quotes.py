"""Words in quotation marks, and who said them."""

from __future__ import annotations

import pytest

from factdiff.model import Article, Quote
from factdiff.pipeline import extract


def quoted(text: str) -> list[tuple[str | None, str]]:
    reading = extract(Article(id="a", text=text, language="ar", published="2025-03-14"))
    values = [mention.value for mention, _ in reading.mentions if mention.kind == "quote"]
    return [(value.speaker, value.words) for value in values if isinstance(value, Quote)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قال الوزير: «لن نقبل بأقل من ذلك».", "لن نقبل بأقل من ذلك"),
        ('وأضاف المتحدث أن القرار "ليس نهائيا" حتى الآن.', "ليس نهائيا"),
        ("وأكد أن الخطة “تسير كما يجب″ وفق قوله.", "تسير كما يجب"),
        ("وقال الرئيس:\n“سنواصل العمل. ولن نتراجع عن موقفنا”.", "سنواصل العمل. ولن نتراجع عن موقفنا"),
    ],
)
def test_words_said_are_quoted_as_they_stand(text: str, words: str) -> None:
    assert [found for _, found in quoted(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت جماعة «الوفاق» موقفها.",  # one word in marks is a name
        "وصلت سفينة «بحر الشمال» إلى الميناء.",  # nobody says it
        "قال الوزير «لن نقبل بأقل من ذلك.",  # a mark without a partner
    ],
)
def test_names_in_marks_and_lone_marks_are_no_quotations(text: str) -> None:
    assert quoted(text) == []


def test_the_speaker_is_the_subject_of_the_verb_of_saying() -> None:
    text = "قال وزير الخارجية المصري بدر عبد العاطي إن بلاده «ترفض هذا الطرح رفضا تاما»."
    assert quoted(text) == [("بدر عبد العاطي", "ترفض هذا الطرح رفضا تاما")]
