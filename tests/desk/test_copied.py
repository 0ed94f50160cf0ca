"""What a draft copies with another fact: caught word by word, and edits that change no fact are let pass."""

from __future__ import annotations

import pytest

from factdiff.desk.copied import copied_wrongly
from factdiff.desk.passages import find_twin, runs_of, words_of
from factdiff.model import Article, Finding
from factdiff.pipeline import compare
from factdiff.settings import DEFAULT

SOURCE = (
    "أعلن وزير النقل الروسي سيرغي لافروف يوم الثلاثاء في موسكو افتتاح 14 محطة جديدة بتكلفة 4.6 مليار روبل. "
    "وكانت الأعمال في هذه المحطات قد بدأت في مدينة قازان في مارس 2021 بعد تأخير طويل."
)


def slips(draft: str, source: str = SOURCE) -> tuple[Finding, ...]:
    articles = [
        Article(id="draft", text=draft, published="2024-05-09"),
        Article(id="wire", text=source, published="2024-05-08"),
    ]
    report = compare(articles)
    return (
        *copied_wrongly(report, "draft", draft, DEFAULT),
        *(f for f in report.findings if f.verdict in ("contradiction", "spelling")),
    )


@pytest.mark.parametrize(
    ("words", "others", "verdict"),
    [
        ("14 محطة", "16 محطة", "contradiction"),
        ("4.6 مليار", "4.9 مليار", "contradiction"),
        ("يوم الثلاثاء", "يوم الخميس", "contradiction"),
        ("مارس 2021", "مارس 2022", "contradiction"),
        ("مارس 2021", "مايو 2021", "contradiction"),
        ("وزير النقل الروسي", "وزير النقل المصري", "contradiction"),
        ("لافروف", "لافرف", "spelling"),
    ],
)
def test_a_changed_fact_in_a_copied_sentence_is_found(words: str, others: str, verdict: str) -> None:
    assert words in SOURCE
    assert {finding.verdict for finding in slips(SOURCE.replace(words, others))} == {verdict}


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("4.6 مليار", "4.60 مليار"),
        ("14 محطة", "أربع عشرة محطة"),
        ("بعد تأخير طويل", "بعد انتظار طويل"),
        ("في موسكو", "بموسكو"),
        ("سيرغي لافروف", "لافروف"),
        ("مارس 2021", "عام 2021"),
        ("", ""),
    ],
)
def test_an_edit_that_changes_no_fact_is_let_pass(words: str, others: str) -> None:
    draft = SOURCE.replace(words, others) if words else SOURCE
    assert slips(draft) == ()


def test_a_sentence_of_its_own_is_no_copy() -> None:
    assert slips("افتتحت مدينة قازان ثلاثين مدرسة يوم الخميس، وقال العمدة إن العمل مستمر في المدينة.") == ()


def test_what_a_later_source_says_has_overtaken_the_copied_one() -> None:
    draft = SOURCE.replace("14 محطة", "16 محطة")
    later = Article(id="later", text=draft, published="2024-05-09")
    articles = [Article(id="draft", text=draft), Article(id="wire", text=SOURCE, published="2024-05-08"), later]
    assert copied_wrongly(compare(articles), "draft", draft, DEFAULT) == ()


def test_words_are_compared_without_marks_and_found_where_they_stand() -> None:
    words = words_of("«قُتِلَ» 12 شخصًا.", 10)
    assert [word.text for word in words] == ["قتل", "12", "شخصا"]
    assert [(word.span.start, word.span.stop) for word in words] == [(11, 17), (19, 21), (22, 27)]


def test_a_twin_says_which_words_were_exchanged_even_the_last() -> None:
    sentence, draft = words_of("one two three four five six"), words_of("zero one two three four five seven eight nine")
    twin = find_twin(sentence, draft, runs_of(draft))
    assert twin is not None
    assert [(s.start, d.start) for s, d in twin.exchanged] == [(24, 29)]
    assert twin.unchanged == 5
