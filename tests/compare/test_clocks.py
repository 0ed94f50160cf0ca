"""Times of day: one moment in two zones, one occurrence at two hours, and hours that say nothing of each other."""

from __future__ import annotations

import pytest

from factdiff.model import Article
from factdiff.pipeline import compare


def found(left: str, right: str, days: tuple[str, str] = ("2025-03-14", "2025-03-14")) -> set[tuple[str, str]]:
    articles = [
        Article(id=name, text=text, language="ar", published=day)
        for name, text, day in (("a", left, days[0]), ("b", right, days[1]))
    ]
    return {
        (f.verdict, f.reason) for f in compare(articles).findings if f.kind == "time" and f.verdict != "single-source"
    }


LOST = "فقد المراقبون الاتصال بالطائرة بعد إقلاعها من مسقط في تمام الساعة {} صباحا."


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("2:30", "2:45", True),
        ("2,30", "02.45", True),
        ("2:30", "2:30", False),
        ("2:28", "2:30", False),  # rounded to five
        ("2:30", "3:30", False),  # perhaps another zone
        ("1:00", "7:15", False),  # too far to be one moment
    ],
)
def test_one_moment_at_two_hours_is_a_contradiction(one: str, other: str, *, apart: bool) -> None:
    verdicts = found(LOST.format(one), LOST.format(other))
    assert (("contradiction", "clocks-differ") in verdicts) == apart


def test_about_an_hour_contradicts_none() -> None:
    hedged = LOST.replace("في تمام", "قرابة").format("2:45")
    assert ("contradiction", "clocks-differ") not in found(LOST.format("2:30"), hedged)


def test_hours_that_differ_do_not_make_their_day_agree() -> None:
    assert found(LOST.format("1:00"), LOST.format("7:15")) == set()


def test_an_odd_minute_is_told_of_one_thing_alone() -> None:
    left = "شعر الناس بالهزة الساعة 23:11 ليلا."
    right = "وسجلت المراصد الحركة على الساعة 23 و11 دقيقة."
    assert found(left, right, ("2025-03-14", "2025-03-15")) == {("agreement", "same-clock")}
    assert found(left.replace("11", "15"), right.replace("11", "15")) == set()
