"""What is denied of one thing, with "not" or with "un-"; lines and fragments that state nothing; vague plurals."""

from __future__ import annotations

import pytest

from factdiff.model import Article
from factdiff.pipeline import compare


def contradictions(left: str, right: str) -> list[str]:
    articles = [Article(id=name, text=text, published="2024-05-07") for name, text in (("a", left), ("b", right))]
    findings = compare(articles).findings
    return [f.reason for f in findings if f.verdict == "contradiction" and f.kind == "statement"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("توصيات اللجنة ليست ملزمة للحكومة في ملف المياه.", "توصيات اللجنة غير ملزمة للحكومة في ملف المياه."),
        ("حالة اللاعب المصاب ليست خطيرة بعد الفحص الطبي.", "حالة اللاعب المصاب غير خطيرة بعد الفحص الطبي."),
        ("الجسر القديم لا يصلح لمرور الشاحنات.", "الجسر القديم غير صالح لمرور الشاحنات."),
    ],
)
def test_what_both_deny_each_in_its_way_is_no_contradiction(left: str, right: str) -> None:
    assert contradictions(left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("توصيات اللجنة ملزمة للحكومة في ملف المياه.", "توصيات اللجنة غير ملزمة للحكومة في ملف المياه."),
        ("توصيات اللجنة ملزمة للحكومة في ملف المياه.", "توصيات اللجنة ليست ملزمة للحكومة في ملف المياه."),
    ],
)
def test_what_one_affirms_and_the_other_denies_contradicts(left: str, right: str) -> None:
    assert contradictions(left, right) == ["denied"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("نفت الشركة تسرب الزيت من الناقلة قرب ميناء العقبة.", "تسرب الزيت من خط أنابيب قرب ميناء العقبة."),
        ("نفت الحكومة وجود نقص في السكر في الأسواق.", "أكدت نقابة التجار وجود نقص في السكر في الأسواق."),
        ("نفت الشرطة أن يكون الانفجار في المصنع متعمدا.", "أكدت الشرطة وقوع الانفجار في المصنع."),
    ],
)
def test_who_denies_a_part_or_speaks_for_himself_contradicts_nobody(left: str, right: str) -> None:
    assert contradictions(left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (  # two lines of a list of ministers, cut between an office and the next name
            "تضم الحكومة:\n- وزير الاتصالات: كريم الحاج\n- وزير الطاقة: سامي صدقي",
            "سمي حسن ناجي وزيرا للخارجية، وكريم الحاج وزيرا للاتصالات، وسامي صدقي وزيرا للطاقة.",
        ),
        (  # circumstances are no statements
            "تحدث المدرب عن عدم توقيع عقد جديد، وعن خطط النادي للموسم.",
            "وصل اللاعب إلى المدينة، قبل توقيع العقد الجديد مباشرة.",
        ),
    ],
)
def test_lines_of_a_list_and_circumstances_state_nothing(left: str, right: str) -> None:
    assert contradictions(left, right) == []


@pytest.mark.parametrize(
    ("left", "right", "reasons"),
    [
        ("آلاف السياح يزورون قلعة الشقيف في الربيع.", "عشرات السياح يزورون قلعة الشقيف في الربيع.", ["another-figure"]),
        ("مئات السياح يزورون قلعة الشقيف في الربيع.", "عشرات السياح يزورون قلعة الشقيف في الربيع.", ["another-figure"]),
        ("آلاف السياح يزورون قلعة الشقيف في الربيع.", "عشرات آلاف السياح يزورون قلعة الشقيف في الربيع.", []),
        ("آلاف السياح يزورون قلعة الشقيف في الربيع.", "مئات آلاف السياح يزورون قلعة الشقيف في الربيع.", []),
    ],
)
def test_tens_are_no_thousands_but_thousands_may_be_tens_of_thousands(
    left: str, right: str, reasons: list[str]
) -> None:
    assert contradictions(left, right) == reasons
