"""What those who are counted did: the verb before the count, behind it, or the participle that is counted."""

from __future__ import annotations

import pytest

from factdiff.model import Article
from factdiff.pipeline import compare, extract


def deeds(text: str, words: str) -> set[str]:
    reading = extract(Article(id="a", text=text, language="ar", published="2025-03-14"))
    (found,) = (claim for claim in reading.claims if words in claim.text and claim.kind in ("quantity", "duration"))
    return {term for term in found.about if term.startswith("did:")}


def verdicts(*texts: str) -> set[str]:
    articles = [
        Article(id=str(n), text=text, language="ar", published="2025-03-14") for n, text in enumerate(texts, start=1)
    ]
    return {finding.verdict for finding in compare(articles).findings}


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        ("تابع 3 ملايين شخص المناظرة.", "وقالت القناة إن 3 ملايين شخص تابعوا المناظرة.", "3"),
        ("تضرر 90 ألف شخص من السيول.", "وذكر أن 90 ألف شخص تضرروا من السيول.", "90"),
        ("يعمل في المنجم 400 شخص.", "وقال إن 400 شخص يعملون في المنجم.", "400"),
        ("تظاهر 5 آلاف شخص أمام البرلمان.", "وقال إن 5 آلاف شخص آخرين تظاهروا أمام البرلمان.", "5"),
        ("أغلقت السلطات 45 مدرسة.", "وقال إن 45 مدرسة أغلقت.", "45"),
        ("تضرر 700 شخص.", "بلغ عدد المتضررين 700.", "700"),
        ("حكمت العائلة البلاد 55 عاما.", "خلف والده الذي حكم البلاد 55 عاما.", "55"),
    ],
)
def test_one_deed_is_known_again_before_and_behind_its_count_and_in_a_participle(
    left: str, right: str, words: str
) -> None:
    assert deeds(left, words) & deeds(right, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("وفي الإقليم 29 مدرسة.", "29"),  # "and in" does nothing
        ("وهي 3 قرى.", "3"),
        ("في المدينة 12 مدرسة بنات.", "12"),  # a noun that ends like a verb
        ("زادت الصادرات 4 بالمئة.", "4"),
    ],
)
def test_what_is_no_verb_is_no_deed(text: str, words: str) -> None:
    assert deeds(text, words) == set()


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("تضرر 90 ألف شخص من السيول في الإقليم.", "وذكر الهلال الأحمر أن 90 ألف شخص تضرروا من السيول.", "agreement"),
        ("شارك 19 مرشحا في الانتخابات.", "تنافس في الانتخابات 19 مترشحا.", "agreement"),
        ("اعتقلت الناشطة 13 مرة.", "وقضت محكمة بسجنها بعد أن اعتقلت 13 مرة.", "agreement"),
        ("حضر المباراة 45 ألف متفرج.", "أقيمت المباراة بحضور نحو 45 ألف مشجع.", "agreement"),
    ],
)
def test_counts_of_one_deed_are_compared(left: str, right: str, verdict: str) -> None:
    assert verdict in verdicts(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("تضرر 90 ألف شخص من السيول.", "وقال إن 40 ألف شخص فروا من السيول."),
        ("شارك 19 مرشحا في الانتخابات.", "فاز في الانتخابات 12 مرشحا."),
        ("تظاهر 5 آلاف شخص في العاصمة.", "وقال إن 300 شخص تظاهروا في الميناء."),
        ("يعمل في المنجم 400 شخص.", "وقال إن 150 شخصا كانوا يعملون تحت الأرض."),
    ],
)
def test_counts_of_other_deeds_or_of_another_occasion_are_no_contradiction(left: str, right: str) -> None:
    assert "contradiction" not in verdicts(left, right)
