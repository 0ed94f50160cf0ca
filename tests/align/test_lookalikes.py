"""Figures of one kind that could be taken for each other are shown side by side, and only those."""

from __future__ import annotations

import pytest

import factdiff
from factdiff.model import Article, Finding


def beside(*texts: str) -> list[set[str]]:
    """The figures of each finding that sets figures of other things beside each other, as they are written."""
    articles = [Article(id=f"{n}.txt", text=text, published="2024-05-02") for n, text in enumerate(texts)]
    report = factdiff.compare(articles)
    return [{claim.text for claim in f.claims} for f in report.findings if _of_figures(f)]


def _of_figures(finding: Finding) -> bool:
    return finding.verdict == "different-scope" and finding.kind == "quantity"


@pytest.mark.parametrize(
    ("texts", "figures"),
    [
        (
            ["قال 62 في المئة من سكان البلدة إنهم يؤيدون بناء الجسر، بينما يرفضه 27 في المئة من سكانها."],
            {"62 في المئة", "27 في المئة"},
        ),
        (
            ["تضررت أكثر من 40% من مدارس المحافظة، ودُمرت أكثر من 12% منها بالكامل."],
            {"أكثر من 40%", "أكثر من 12%"},
        ),
        (
            ["أنفقت البلدية 7 ملايين دولار على الطريق و4 ملايين دولار على الميناء."],
            {"7 ملايين دولار", "4 ملايين دولار"},
        ),
    ],
)
def test_figures_of_one_kind_in_one_sentence_are_told_apart(texts: list[str], figures: set[str]) -> None:
    assert any(figures <= found for found in beside(*texts))


@pytest.mark.parametrize(
    "texts",
    [
        ["أنفقت البلدية 7 ملايين دولار على الطريق، وزادت الرسوم بنسبة 4 في المئة."],  # sums and shares
        ["في القرية 300 بيت و40 شجرة زيتون."],  # nobody takes houses for trees
        ["زار الوزير البلدة 3 مرات وزار جارتها 5 مرات."],  # each is another occasion
        ["خصصت الحكومة 90 مليار دولار للطاقة و2 مليون دولار للملعب."],  # four orders of magnitude apart
        ["بلغت الكلفة 40 مليون دولار.", "بلغت الكلفة 40 مليون دولار."],  # agreed
        ["نقلت سيارة الإسعاف شخصا واحدا، ونُقل شخصان بطائرة."],  # one and two are told of everything
    ],
)
def test_figures_that_nobody_takes_for_each_other_are_not(texts: list[str]) -> None:
    assert beside(*texts) == []


def test_what_is_told_beside_its_like_is_not_told_as_standing_alone() -> None:
    article = Article(
        id="a.txt", text="أصيب 340 شخصا في الانهيار، وقتل 55 شخصا في الانهيار نفسه.", published="2024-05-02"
    )
    report = factdiff.compare([article])
    shown = [(claim.span, f.verdict) for f in report.findings for claim in f.claims if f.kind == "quantity"]
    assert len({span for span, _ in shown}) == len(shown) > 0


def test_no_figure_is_in_two_of_the_findings() -> None:
    texts = [
        "قال 62% إنهم يؤيدون القانون و27% إنهم يعارضونه و11% بلا رأي.",
        "قال 58% إنهم يؤيدون الملعب و30% إنهم يعارضونه.",
    ]
    found = beside(*texts)
    assert len(found) == 2
    assert sum(map(len, found)) == len(set().union(*found))


def test_figures_of_two_stories_never_stand_side_by_side() -> None:
    texts = ("أصيب 340 شخصا في انهيار المبنى في حلب.", "قتل 55 شخصا في انهيار المبنى في حلب.")
    for stories, number in ((("a", "a"), 1), (("a", "b"), 0)):
        told = zip(texts, stories, strict=True)
        pairs = enumerate(told)
        articles = [Article(id=f"{n}", text=t, story=story, published="2024-05-02") for n, (t, story) in pairs]
        found = [f for f in factdiff.compare(articles).findings if _of_figures(f)]
        assert len(found) == number, stories
