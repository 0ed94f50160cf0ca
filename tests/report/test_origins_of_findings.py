"""Agreement counts origins: a copy is none, unless it changed the figure."""

from __future__ import annotations

from factdiff import Article, compare

WIRE = (
    "قُتل 14 شخصا في انفجار هز سوق الخضار في مدينة حمص السورية صباح الخميس. "
    "وأفاد شهود بأن فرق الإسعاف وصلت متأخرة إلى المكان بسبب الزحام. وأغلقت الشرطة الشوارع المؤدية إلى السوق حتى المساء."
)
OWN = "أسفر انفجار في مدينة حمص السورية عن مقتل 14 شخصا، بحسب مصادر طبية."


def article(name: str, text: str) -> Article:
    return Article(id=name, text=text, language="ar", published="2025-03-14")


def test_a_copy_of_a_wire_text_is_no_second_origin() -> None:
    report = compare([article("wire", WIRE), article("copy", WIRE), article("own", OWN)])
    toll = [f for f in report.findings if f.verdict == "agreement" and f.kind == "quantity"]
    assert [finding.origins for finding in toll] == [2]
    assert [len(finding.articles) for finding in toll] == [3]


def test_a_copy_that_changed_the_figure_is_an_origin_of_its_own() -> None:
    report = compare([article("wire", WIRE), article("copy", WIRE.replace("14", "41"))])
    toll = [f for f in report.findings if f.verdict == "contradiction" and f.kind == "quantity"]
    assert [finding.origins for finding in toll] == [2]


def test_a_slip_that_is_made_twice_is_two_findings_with_two_ids() -> None:
    text = "افتتح المعرض يوم السبت 14 مارس 2025 في حمص. وقال الوزير إن الإقبال كبير. ثم أغلق يوم السبت 14 مارس 2025."
    slips = [f.id for f in compare([article("a", text)]).findings if f.reason == "wrong-weekday"]
    assert len(slips) == len(set(slips)) == 2
