"""Minutes of play: whose they are, and which minutes of two accounts are one occasion."""

from __future__ import annotations

import pytest

from factdiff.model import Article, Claim
from factdiff.pipeline import compare, extract


def minutes(text: str) -> list[Claim]:
    reading = extract(Article(id="a", text=text, language="ar", published="2025-03-14"))
    return [claim for claim in reading.claims if claim.measure == "match-minute"]


def test_several_minutes_are_shared_out_among_as_many_names() -> None:
    found = minutes("سجل الهدفين محمد صلاح وعمار الخطيب في الدقيقتين 6 و70.")
    assert [claim.participants for claim in found] == [("person:محمد صلاح",), ("person:عمار الخطيب",)]


def test_a_minute_knows_which_goal_it_saw() -> None:
    assert minutes("وأضاف عمار الخطيب الهدف الثاني في الدقيقة 70.")[0].about == ("goal:2",)
    assert minutes("وأضاف عمار الخطيب هدفه الثاني في الدقيقة 70.")[0].about == ()


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        # one minute, whoever is named with it
        ("سجل عمار الخطيب الهدف في الدقيقة 70.", "وفي الدقيقة 70 جاء الهدف.", "agreement"),
        # two minutes of one player, or of one goal, that lie close together
        ("سجل عمار الخطيب الهدف في الدقيقة 70.", "سجل عمار الخطيب في الدقيقة 71.", "contradiction"),
        ("وجاء الهدف الثاني في الدقيقة 70.", "أحرز الفريق الهدف الثاني في الدقيقة 71.", "contradiction"),
        # one player's second goal of the match has one minute
        (
            "أضاف عمار الخطيب الهدف الثاني في الدقيقة 60.",
            "أضاف عمار الخطيب الهدف الثاني في الدقيقة 70.",
            "contradiction",
        ),
        # two goals: far apart, of two players, or by their number
        ("سجل عمار الخطيب في الدقيقة 46.", "سجل عمار الخطيب هدف الفوز في الدقيقة 112.", None),
        ("سجل عمار الخطيب في الدقيقة 46.", "سجل محمد صلاح في الدقيقة 47.", None),
        ("سجل الهدف الأول في الدقيقة 46.", "سجل الهدف الثاني في الدقيقة 47.", None),
        ("سجل محمد صلاح في الدقيقة 46.", "سجل محمد النني في الدقيقة 47.", None),
    ],
)
def test_two_accounts_of_a_match_meet_in_its_occasions(one: str, other: str, verdict: str | None) -> None:
    articles = [
        Article(id=n, text=text, language="ar", published="2025-03-14") for n, text in (("a", one), ("b", other))
    ]
    told = [f.verdict for f in compare(articles).findings if "match-minute" in {c.measure for c in f.claims}]
    assert [each for each in told if each in ("agreement", "contradiction")] == ([verdict] if verdict else [])
