"""Results of matches: who played, which part of the match a score is of, and what two articles make of it."""

from __future__ import annotations

import pytest

from factdiff.model import Article, Claim, Score
from factdiff.pipeline import compare, extract


def results(text: str) -> list[Claim]:
    reading = extract(Article(id="a", text=text, language="ar", published="2025-03-14"))
    return [c for c in reading.claims if c.measure == "result"]


@pytest.mark.parametrize(
    ("text", "points", "sides"),
    [
        ("فاز الوداد على الرجاء 3-1 يوم الأحد.", (3, 1), {"thing:وداد", "thing:رجاء"}),
        ("حقق النصر السعودي فوزا كبيرا على ضيفه الفتح بأربعة أهداف دون رد.", (4, 0), {"thing:نصر", "thing:فتح"}),
        ("خسر المنتخب التونسي أمام نظيره المصري بهدفين لهدف.", (2, 1), {"TN", "EG"}),
        ("أحرزت اليابان كأس آسيا بفوزها على أستراليا بهدف دون مقابل.", (1, 0), {"JP", "AU"}),
        ("انتهت مباراة الأهلي والترجي بالتعادل 2-2.", (2, 2), {"thing:اهلي", "thing:ترجي"}),
    ],
)
def test_a_result_knows_both_sides(text: str, points: tuple[int, int], sides: set[str]) -> None:
    (found,) = results(text)
    assert isinstance(found.value, Score) and found.value.points == points
    assert set(found.participants) == sides


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("فازت مالي على غانا 4-3 بركلات الترجيح بعد التعادل 1-1.", ["shootout", None]),
        ("أنهى الوداد الشوط الأول متقدما 2-0 قبل أن يفوز على الرجاء.", ["interim"]),
        ("وكان الوداد قد فاز على الرجاء 3-1 في الموسم الماضي.", ["earlier"]),
        ("سجل لاعبو الفريق ثلاثة أهداف مقابل هدفين في المباراة.", []),  # nobody is named
    ],
)
def test_what_part_of_a_match_a_score_is_of(text: str, parts: list[str | None]) -> None:
    assert [claim.instance for claim in results(text)] == parts


def verdicts(left: str, right: str, days: tuple[str, str] = ("2025-03-14", "2025-03-14")) -> list[tuple[str, str]]:
    articles = [
        Article(id=name, text=text, language="ar", published=day)
        for name, text, day in (("a", left, days[0]), ("b", right, days[1]))
    ]
    found = [f for f in compare(articles).findings if f.kind != "event"]
    return [(f.verdict, f.reason) for f in found if f.verdict in ("agreement", "contradiction")]


DIFFER, SAME = ("contradiction", "score-differs"), ("agreement", "same-score")


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("فاز الوداد على الرجاء 3-1.", "تغلب الوداد على الرجاء بثلاثة أهداف نظيفة.", [DIFFER]),
        ("تعادل الوداد مع الرجاء 1-1 في الديربي.", "فاز الرجاء على الوداد 2-1 في الديربي.", [DIFFER]),
        ("تغلب ريال مدريد على برشلونة بهدفين نظيفين.", "خسر برشلونة أمام ريال مدريد 0-2.", [SAME]),
        ("تغلب الوداد على الفتح 4-1.", "تغلب الوداد على الاتحاد 3-1.", []),  # two matches of one club
        ("تغلب الوداد على الفتح 3-1.", "تغلب الوداد على الاتحاد 3-1.", []),
        ("فازت مالي على غانا 2-1.", "فازت مالي على تونس 2-1.", []),
        # one side is named by both, and the other only by its kind in one of them
        ("فازت غانا على المغرب 2-0.", "لقي المنتخب المغربي خسارة على يد المنتخب الغاني بهدفين دون رد.", [SAME]),
        ("فاز الوداد على الرجاء 3-0 أمس.", "وكان الوداد قد فاز على الرجاء 3-1 في الموسم الماضي.", []),
        ("فازت مالي على غانا 4-3 بركلات الترجيح.", "فازت مالي على غانا 2-1.", []),
        # of both matches together; of a friendly; foreseen; of the first set
        ("فازت مالي على غانا 2-1 في مباراة ودية.", "فازت مالي على غانا 1-0 في كأس أفريقيا.", []),
        ("تغلب الوداد على الرجاء 3-1 في مجموع المباراتين.", "فاز الوداد على الرجاء 1-0.", []),
        ("توقع المدرب فوز الوداد على الرجاء 2-0.", "فاز الوداد على الرجاء 3-1.", []),
        ("فازت أنس جابر على سيرينا وليامز 2-0.", "فازت أنس جابر على سيرينا وليامز 6-3 و6-4.", []),
    ],
)
def test_one_match_has_one_result(left: str, right: str, expected: list[tuple[str, str]]) -> None:
    assert verdicts(left, right) == expected


def test_the_return_match_is_another_match() -> None:
    left, right = "فاز الأهلي على الترجي 1-0 في تونس.", "فاز الأهلي على الترجي 2-0 في القاهرة."
    assert verdicts(left, right, ("2025-03-01", "2025-03-09")) == []
