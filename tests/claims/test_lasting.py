"""What a length of time is of, where the words right beside it say so, and lengths that are compared by it."""

from __future__ import annotations

import pytest

from factdiff.model import Article, Duration
from factdiff.pipeline import compare, extract


def lengths(text: str) -> list[tuple[str | None, str | None]]:
    """Measure and basis of each length."""
    reading = extract(Article(id="a", text=text, language="ar", published="2025-03-14"))
    return [(claim.measure, claim.basis) for claim in reading.claims if isinstance(claim.value, Duration)]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("صدر القرار بعد سبع ساعات من النقاش.", "lasting نقاش"),
        ("صدر القرار بعد نقاش دام سبع ساعات.", "lasting نقاش"),
        ("صدر القرار بعد النقاش الطويل الذي استمر سبع ساعات.", "lasting نقاش"),
        ("استمر النقاش سبع ساعات.", "lasting نقاش"),
        ("صدر القرار بعد نقاش سبع ساعات.", "lasting نقاش"),
        ("وقع الوزيران الوثيقة بعد عامين من المفاوضات.", "negotiations"),
        ("عاد اللاعب بعد فترة انقطاع دامت لمدة تسعة أشهر.", "absence"),
        ("عاد اللاعب بعد غياب تسعة أشهر.", "absence"),
        ("انتهت أكثر من أربعة عقود من الحكم.", "lasting حكم"),
    ],
)
def test_a_length_is_of_what_lasts_so_long(text: str, measure: str) -> None:
    assert lengths(text) == [(measure, None)]


@pytest.mark.parametrize(
    "text",
    [
        "وقعت الكارثة بعد ثلاثة أيام من الانتخابات.",
        "استقال الوزير بعد أسبوعين من الزلزال.",
        "غادر الوفد بعد يومين من وصوله.",
    ],
)
def test_what_happens_in_a_moment_does_not_last(text: str) -> None:
    ((measure, basis),) = lengths(text)
    assert basis == "apart"
    assert not (measure or "").startswith("lasting ")


def found(left: str, right: str) -> set[tuple[str, str]]:
    articles = [
        Article(id=name, text=text, language="ar", published="2025-03-14") for name, text in (("a", left), ("b", right))
    ]
    return {(f.verdict, f.reason) for f in compare(articles).findings if f.kind == "duration" and len(f.claims) > 1}


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (
            "عاد اللاعب كريم بعد غياب دام 9 أشهر.",
            "عاد كريم إلى الملاعب بعد غياب 7 أشهر.",
            ("contradiction", "disjoint-values"),
        ),
        ("عاد اللاعب كريم بعد غياب دام 9 أشهر.", "عاد كريم إلى الملاعب بعد انقطاع 9 أشهر.", ("agreement", "equal")),
        ("انتهت 42 عاما من الحكم.", "انتهت أكثر من أربعة عقود من الحكم.", ("agreement", "bound-near")),
    ],
)
def test_lengths_of_one_thing_are_compared(left: str, right: str, verdict: tuple[str, str]) -> None:
    assert verdict in found(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # "more than five hours" is neither seven nor not seven
        ("صدر القرار بعد سبع ساعات من النقاش.", "صدر القرار بعد نقاش دام أكثر من خمس ساعات."),
        # the father's years and the family's
        ("حكم الأب البلاد 42 عاما.", "تغادر العائلة القصر بعد أكثر من خمسة عقود من الحكم."),
        # two countries mourn one man, each as long as it likes
        ("أعلن الرئيس الحداد ثلاثة أيام لرحيل الرئيس التونسي.", "أعلنت تونس الحداد لمدة سبعة أيام."),
        # the length of one thing, and of another
        ("صدر القرار بعد نقاش دام سبع ساعات.", "صدر القرار بعد انتظار دام ثماني ساعات."),
    ],
)
def test_lengths_of_two_things_or_bounds_say_nothing(left: str, right: str) -> None:
    assert not {verdict for verdict, _ in found(left, right)} & {"contradiction", "agreement"}
