"""Where an event was and who won it, and when two sources give that one part to two."""

from __future__ import annotations

import pytest

from factdiff.model import Article, Event
from factdiff.pipeline import compare, extract


def parts(text: str) -> set[tuple[str, str]]:
    reading = extract(Article(id="a", text=text, language="ar", published="2025-03-14"))
    values = [(c.measure or "", c.value) for c in reading.claims if isinstance(c.value, Event)]
    return {(measure, value.filler) for measure, value in values if value.filler is not None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقعت مصر وتركيا في أنقرة اتفاقية للنقل البحري.", {("sign-place", "city:ankara")}),
        ("جرى أمس بباريس توقيع اتفاقية للنقل البحري بين مصر وتركيا.", {("sign-place", "city:paris")}),
        ("استضافت القاهرة الاثنين اجتماع وزراء الري العرب.", {("meet-place", "city:cairo")}),
        ("فازت مصر على غانا 2-1 في استاد القاهرة.", {("win-place", "venue:القاهره")}),
        ("هبطت الطائرة اضطراريا في مطار مرسى علم.", {("land-place", "venue:مرسي علم")}),
        ("توفي الموسيقار هاني شنودة في بيروت.", {("die-place", "city:beirut")}),
        ("فاز الروائي سعيد كمال بجائزة الدولة للرواية.", {("win-winner", "person:سعيد كمال")}),
        ("حصلت المخرجة منى سالم على جائزة الجمهور.", {("win-winner", "person:منى سالم")}),
        ("فازت الناشطة سلوى منصور المسجونة في طهران بجائزة.", {("win-winner", "person:سلوى منصور")}),
        # what is only wanted has no place, and what an event is about may lie elsewhere
        ("من المقرر أن توقع مصر وتركيا في أنقرة اتفاقية للنقل البحري.", set()),
        ("بحث وزيرا مصر وتركيا في اجتماع أمس الوضع في دمشق.", set()),
        ("عقد وزراء الري العرب اجتماعا حول أزمة المياه في بغداد.", set()),
        ("قتل خمسة جنود في بنغازي.", set()),  # soldiers die in many towns
        ("فازت شركة المقاولات بثقة الزبائن.", set()),  # no prize
    ],
)
def test_an_event_has_the_place_and_the_winner_that_its_words_give(text: str, expected: set[tuple[str, str]]) -> None:
    assert parts(text) == expected


def reasons(left: str, right: str, days: tuple[str, str] = ("2025-03-14", "2025-03-14")) -> list[str]:
    articles = [
        Article(id=name, text=text, language="ar", published=day)
        for name, text, day in (("a", left, days[0]), ("b", right, days[1]))
    ]
    return [f.reason for f in compare(articles).findings if f.reason in ("another-part", "same-part")]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "وقعت الأردن وماليزيا أمس في عمان العاصمة اتفاقية لتبادل الخبرات الطبية في كوالالمبور.",
            "جرى أمس في جاكرتا توقيع اتفاقية لتبادل الخبرات الطبية بين الأردن وماليزيا.",
            ["another-part"],
        ),
        ("ولد الرسام جواد ناصر عام 1941 في حلب.", "ولد الرسام جواد ناصر في دمشق عام 1941.", ["another-part"]),
        (
            "فاز الروائي سعيد كمال بجائزة الدولة للرواية.",
            "حصلت الروائية منى سالم على جائزة الدولة للرواية.",
            ["another-part"],
        ),
        ("فازت قطر على الأردن 3-1 في ملعب لوسيل.", "تغلبت قطر على الأردن 3-1 على استاد لوسيل.", ["same-part"]),
        ("فازت قطر على الأردن 3-1 في ملعب لوسيل.", "تغلبت قطر على الأردن 3-1 في استاد البيت.", ["another-part"]),
        # a city and its country
        (
            "وقعت مصر وألمانيا اتفاقية للتعاون العلمي في برلين.",
            "وقعت مصر وألمانيا اتفاقية للتعاون العلمي في ألمانيا.",
            [],
        ),
        # two agreements, two prizes, prizes for women and men, two rounds
        ("وقعت مصر والصين في بكين اتفاقية زراعية.", "وقعت مصر والصين في القاهرة اتفاقية بحرية.", []),
        ("فاز سعيد كمال بجائزة الدولة للرواية.", "فازت منى سالم بجائزة الدولة للشعر.", []),
        ("فاز سعيد كمال بجائزة أفضل ممثل في المهرجان.", "فازت منى سالم بجائزة أفضل ممثلة في المهرجان.", []),
        ("اختتمت الجولة الثالثة من مفاوضات السلام في مسقط.", "اختتمت الجولة الثانية من مفاوضات السلام في جنيف.", []),
        # who flies from town to town meets in each of them
        ("التقى وزير خارجية مصر نظيره التركي في باريس.", "التقى وزير خارجية مصر نظيره الصيني في برلين.", []),
    ],
)
def test_only_one_place_or_winner_of_one_event_can_be_right(left: str, right: str, expected: list[str]) -> None:
    assert reasons(left, right) == expected


def test_next_years_winner_is_another() -> None:
    left, right = "فاز سعيد كمال بجائزة الدولة للرواية.", "فازت منى سالم بجائزة الدولة للرواية."
    assert reasons(left, right) == ["another-part"]
    assert reasons(left, right, ("2024-03-14", "2025-03-14")) == []


def test_who_names_both_places_sees_two_events() -> None:
    left = "وقعت مصر والصين أمس اتفاقية للتعاون العلمي في بكين. ووقعت مصر والصين أمس اتفاقية للتعاون العلمي في القاهرة."
    assert "another-part" not in reasons(left, "وقعت مصر والصين أمس اتفاقية للتعاون العلمي في القاهرة.")
