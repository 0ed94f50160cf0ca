"""Sentences that are nearly the same and speak of two things: another kind, part, place or day."""

from __future__ import annotations

import pytest

from factdiff.model import Article
from factdiff.pipeline import compare


def contradictions(left: str, right: str) -> list[tuple[str, str]]:
    """Kind and reason of all contradictions between two articles of one sentence and one day."""
    articles = [Article(id=name, text=f"{text}.", published="2025-03-12") for name, text in (("a", left), ("b", right))]
    return [(f.kind, f.reason) for f in compare(articles).findings if f.verdict == "contradiction"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # the two sides of one counter, the two ends of one scale
        ("سعر الليرة الذهبية في عمان 411 دينارا للشراء", "سعر الليرة الذهبية في عمان 437 دينارا للبيع"),
        ("بلغت السرعة القصوى للرياح في جدة 90 كيلومترا", "بلغت السرعة الدنيا للرياح في جدة 20 كيلومترا"),
        ("سجلت الرحلات الليلية في مطار عمان 40 رحلة", "سجلت الرحلات النهارية في مطار عمان 75 رحلة"),
        ("وظف القطاع الخاص في قطر 900 مهندس", "وظف القطاع العام في قطر 300 مهندس"),
        # other people are counted
        ("حضر 300 طبيب مؤتمر أمراض القلب في تونس", "حضر 25 صحفيا مؤتمر أمراض القلب في تونس"),
        # a province, and its country
        ("دمرت السيول 120 منزلا في ولاية كسلا", "دمرت السيول 900 منزل في السودان"),
        # a part is narrower than all of it
        ("عدد العمال المسجلين في نقابة الميناء 400", "عدد العمال في نقابة الميناء 2600"),
        # of another size altogether: of the firm, and of a share
        ("أرباح شركة الخليج في الربع الأول 640 مليون درهم", "أرباح السهم في شركة الخليج في الربع الأول 3 دراهم"),
        # what is asked for is not what is given
        ("طالبت النقابة بتعويض قدره 5 ملايين دينار لعمال المنجم", "دفعت الشركة تعويضا قدره مليوني دينار لعمال المنجم"),
        # one says what did not happen on one day, the other what happened on another
        ("لم تتفق النقابة والشركة في جلسة الأحد", "اتفقت النقابة والشركة في جلسة الثلاثاء"),
        # another report
        ("لم تنشر البلدية شكوى سكان الحي القديم", "نشرت البلدية شكوى أخرى لسكان الحي القديم"),
        # one weekday, without its date in one of them
        ("افتتح معرض الكتاب في صنعاء يوم الأربعاء", "افتتح معرض الكتاب في صنعاء يوم الأربعاء 5 مارس 2025"),
        ("وثقت المنظمة 40 حالة اختفاء قسري في مالي.", "المنظمة: لا يوجد اختفاء قسري في تشاد."),
        ("قتل 40 شخصا في زلزال أزمير.", "لا قتلى من السياح الأجانب في زلزال أزمير."),
        ("مقتل 15 شخصا في قصف على ميناء صور", "قصف على مخازن القمح دون سقوط ضحايا"),
        # who fails to win has lost; who wins is not who loses
        ("خسرت العداءة سلمى جابر لقب بطولة الشرق", "فشلت العداءة سلمى جابر، في التتويج بلقب البطولة"),
        ("انهارت المحادثات بين الحكومة والمعارضة في جنيف", "أخفقت المحادثات بين الحكومة والمعارضة في جنيف"),
        (
            "تأهل منتخب فرنسا إلى نهائي كأس العالم في قطر",
            "لقي المنتخب المغربي خسارة أمام المنتخب الفرنسي في نصف نهائي كأس العالم في قطر",
        ),
        # what only the name of a body denies
        (
            "أعلنت رابطة المعلمين غير الحكومية، الأحد، إغلاق مدارس العاصمة المطالبة بحكم محلي موسع",
            "إغلاق مدارس العاصمة المطالبة بحكم محلي موسع",
        ),
    ],
)
def test_sentences_that_speak_of_two_things_do_not_contradict(left: str, right: str) -> None:
    assert "statement" not in [kind for kind, _ in contradictions(left, right)]


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        (
            "سعر الليرة الذهبية في عمان 411 دينارا للشراء",
            "سعر الليرة الذهبية في عمان 437 دينارا للشراء",
            "another-figure",
        ),
        (
            "بلغت السرعة القصوى للرياح في جدة 90 كيلومترا",
            "بلغت السرعة القصوى للرياح في جدة 70 كيلومترا",
            "another-figure",
        ),
        ("حضر 300 طبيب مؤتمر أمراض القلب في تونس", "حضر 450 طبيبا مؤتمر أمراض القلب في تونس", "disjoint-values"),
        ("لم تنشر البلدية شكوى سكان الحي القديم", "نشرت البلدية شكوى سكان الحي القديم", "denied"),
        # "on the other hand" is no other thing
        ("من جهة أخرى لم تنشر البلدية شكوى سكان الحي القديم", "نشرت البلدية شكوى سكان الحي القديم", "denied"),
        ("افتتح معرض الكتاب في صنعاء يوم 3 مارس 2025", "افتتح معرض الكتاب في صنعاء يوم 5 مارس 2025", "another-figure"),
        ("وثقت المنظمة 40 حالة اختفاء قسري في مالي.", "المنظمة: لا يوجد اختفاء قسري في مالي.", "none-counted"),
        ("مشروع الميناء يوفر 20 ألف وظيفة في طنجة.", "35 ألف وظيفة في مشروع ميناء طنجة.", "another-figure"),
        ("سقوط 15 قتيلا في قصف على ميناء صور", "قصف على ميناء صور دون سقوط ضحايا", "none-counted"),
    ],
)
def test_sentences_of_one_thing_still_contradict(left: str, right: str, reason: str) -> None:
    assert [found for _, found in contradictions(left, right)] == [reason]


def test_a_country_that_the_rest_of_the_sentence_names_is_not_swapped_in_a_clause() -> None:
    left = "قالت الشركة إن باخرة القمح رست في ميناء الدقم الجديد بعد مفاوضات مع الهند"
    right = "باخرة القمح رست في ميناء الدقم الجديد، والهند تشكر عمان"
    assert contradictions(left, right) == []
