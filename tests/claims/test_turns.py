"""For which time a thing happened: the second title is not the third, and may be the second in a row as well."""

from __future__ import annotations

import pytest

from factdiff.model import Article, Event
from factdiff.pipeline import compare, extract


def turns(text: str) -> list[tuple[str, int | None, str | None]]:
    reading = extract(Article(id="a", text=text, language="ar", published="2025-03-14"))
    found = [(c.value, c.basis) for c in reading.claims if isinstance(c.value, Event)]
    return [(value.event, value.ordinal, basis) for value, basis in found if value.ordinal is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("فازت غانا بالكأس للمرة الخامسة.", [("win", 5, None)]),
        ("فازت غانا بالكأس لتحرز لقبها الثالث.", [("win", 3, None)]),
        ("زار الوزير بغداد للمرة الثانية.", [("visit", 2, None)]),
        ("رفع البنك المركزي سعر الفائدة للمرة الرابعة على التوالي.", [("up", 4, "row")]),
        ("قد تفوز غانا بالكأس للمرة الخامسة، كما يتوقع المدرب.", []),
        ("حل الفريق في المركز الثالث.", []),  # a place, and no number of times
        # what is held again and again has a number for a name, an adjective before it or not
        ("عقد الاتحاد اجتماعه الوزاري الثاني عشر في مسقط.", [("meeting", 12, "numbered")]),
        ("بحثت القمة العربية الثانية والثلاثون ملف المياه.", [("summit", 32, "numbered")]),
        ("افتتحت الدورة السادسة والأربعون للمعرض.", [("edition", 46, "numbered")]),
        ("عقد الاتحاد اجتماعه الوزاري في المبنى الثاني عشر.", []),
    ],
)
def test_the_time_belongs_to_what_happened(text: str, expected: list[tuple[str, int, str | None]]) -> None:
    assert turns(text) == expected


def reasons(left: str, right: str, days: tuple[str, str] = ("2025-03-14", "2025-03-14")) -> list[str]:
    articles = [
        Article(id=name, text=text, language="ar", published=day)
        for name, text, day in (("a", left, days[0]), ("b", right, days[1]))
    ]
    return [f.reason for f in compare(articles).findings if f.reason in ("another-turn", "same-turn")]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("فازت غانا بكأس أفريقيا للمرة الخامسة.", "أحرزت غانا كأس أفريقيا للمرة الرابعة في تاريخها.", ["another-turn"]),
        ("فازت غانا بكأس أفريقيا للمرة الخامسة.", "توجت غانا بكأس أفريقيا لتحرز لقبها الخامس.", ["same-turn"]),
        (
            "زار رجب طيب أردوغان دمشق للمرة الأولى منذ عام 2010.",
            "يزور رجب طيب أردوغان دمشق في أول زيارة له منذ عام 2014.",
            ["another-turn"],
        ),
        (
            "عقدت رابطة الطيران اجتماعها السنوي الـ12 في مسقط.",
            "اختتم الاجتماع الثاني عشر لرابطة الطيران في مسقط.",
            ["same-turn"],
        ),
        # another number is another meeting, and says nothing against this one
        ("عقدت رابطة الطيران اجتماعها السنوي الـ12 في مسقط.", "اختتم الاجتماع الحادي عشر لرابطة الطيران في مسقط.", []),
        # the second in a row may be the fourth of all; another winner has won another number of times
        ("فازت غانا بكأس أفريقيا للمرة الثانية على التوالي.", "فازت غانا بكأس أفريقيا للمرة الرابعة.", []),
        ("فازت غانا بكأس أفريقيا للمرة الخامسة.", "فازت مصر بكأس أفريقيا للمرة السابعة.", []),
        # two cups; twice within one time, three times within another
        ("أحرز الوداد لقبه الثاني في كأس السوبر.", "أحرز الوداد لقبه الثاني عشر في دوري الأبطال.", []),
        ("توج الوداد بلقب الدوري للمرة الثالثة.", "توج الوداد بلقب الكأس للمرة الخامسة.", []),
        ("رفعت الجزائر سعر الوقود للمرة الثانية خلال عام.", "رفعت الجزائر سعر الوقود للمرة الثالثة خلال عامين.", []),
    ],
)
def test_one_thing_happened_for_one_time(left: str, right: str, expected: list[str]) -> None:
    assert reasons(left, right) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("سجلت بريطانيا أول حالة وفاة بحمى الضنك.", "أعلنت مصر أول وفاة بحمى الضنك.", ["another-place"]),
        ("توفي أول ضحية لحمى الضنك في بريطانيا.", "أول شخص يموت بحمى الضنك في مصر.", ["another-place"]),
        ("سجلت بريطانيا أول حالة وفاة بحمى الضنك.", "توفي أول ضحية لحمى الضنك في بريطانيا.", ["same-turn"]),
        ("سجلت بريطانيا أول حالة وفاة بحمى الضنك.", "سجلت بريطانيا ثاني حالة وفاة بحمى الضنك.", []),
        ("سجلت بريطانيا أول حالة وفاة بحمى الضنك.", "أول حالة وفاة بحمى الضنك.", []),  # of which country, nobody says
    ],
)
def test_each_country_has_its_own_first(left: str, right: str, expected: list[str]) -> None:
    articles = [Article(id=n, text=t, language="ar", published="2025-03-14") for n, t in (("a", left), ("b", right))]
    found = [f for f in compare(articles).findings if f.kind == "event" and f.reason in ("another-place", "same-turn")]
    assert [f.reason for f in found] == expected


def test_what_happened_again_later_is_the_next_time() -> None:
    left, right = "خفضت مصر الفائدة للمرة الثانية هذا العام.", "خفضت مصر الفائدة للمرة الثالثة هذا العام."
    assert reasons(left, right) == ["another-turn"]
    assert reasons(left, right, ("2025-01-14", "2025-03-14")) == []
