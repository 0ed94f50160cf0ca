"""Which claims make one question: what is joined to what, and what never is."""

from __future__ import annotations

from factdiff import Article, compare

TOLD = {
    "first": "قُتل 14 شخصا وأصيب 310 أشخاص في زلزال ضرب مدينة إزمير التركية. وكان 25 شخصا تحت الأنقاض.",
    "second": "أسفر زلزال ضرب مدينة إزمير التركية عن مقتل 14 شخصا وإصابة 290 شخصا. وكان 25 شخصا تحت الأنقاض.",
}


def test_a_figure_without_a_measure_does_not_make_the_killed_and_the_injured_one_question() -> None:
    report = compare(
        [Article(id=name, text=text, language="ar", published="2025-03-14") for name, text in TOLD.items()]
    )
    measures = [{c.measure for c in f.claims if c.measure} for f in report.findings if f.kind == "quantity"]
    assert measures
    assert all(len(found) <= 1 for found in measures)


def test_a_figure_agrees_with_two_others_that_do_not_agree_with_each_other() -> None:
    tolls = {"a": "نحو 3000", "b": "3252", "c": "3300"}
    report = compare(
        Article(id=name, text=f"بلغ عدد القتلى {toll} شخص في مدينة أغادير.", language="ar", published="2025-03-14")
        for name, toll in tolls.items()
    )
    shared = [set(f.articles) for f in report.findings if f.verdict == "agreement" and f.kind == "quantity"]
    assert {"b", "c"} in shared


def test_a_day_long_gone_is_one_day_whatever_stands_near_it() -> None:
    texts = {
        "a": "اندلعت المعارك في 15 أبريل 2023، وقالت الوكالة إن المدارس مغلقة منذ ذلك الحين بسبب المعارك.",
        "b": "منذ 15 أبريل 2023 تعيش البلاد على وقع المعارك، وأعلنت المنظمة أن المدارس لن تفتح.",
    }
    report = compare(
        [Article(id=name, text=text, language="ar", published="2024-06-14") for name, text in texts.items()]
    )
    dates = [f for f in report.findings if f.verdict == "agreement" and f.kind == "time"]
    assert [[c.text for c in f.claims] for f in dates] == [["15 أبريل 2023", "15 أبريل 2023"]]
