"""Who says it is part of a claim."""

from __future__ import annotations

import pytest

from factdiff.model import Article
from factdiff.pipeline import compare, extract


def voices(text: str, words: str) -> list[tuple[str | None, str]]:
    """Speaker and stance of every claim with these words."""
    claims = extract(Article(id="a", text=text, language="ar", published="2023-09-14")).claims
    return [
        (c.speaker.name if c.speaker else None, c.stance) for c in claims if words in c.text and c.kind == "quantity"
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "stance"),
    [
        ("قالت وزارة الصحة إن عدد القتلى بلغ 320 شخصا.", "وزارة الصحة", "reported"),
        ("بلغ عدد القتلى 320 شخصا بحسب الهلال الأحمر.", "الهلال الأحمر", "reported"),
        ("قال شهود إن الحريق أدى إلى مقتل 320 شخصا.", "شهود", "reported"),
        ("قالت وزارة الصحة إن الوضع صعب. وأضافت أن عدد القتلى بلغ 320 شخصا.", "وزارة الصحة", "reported"),
        ("بلغ عدد القتلى 320 شخصا.", None, "asserted"),
        ("قالت وزارة الصحة إن من المتوقع أن يبلغ عدد القتلى 320 شخصا.", "وزارة الصحة", "estimated"),
    ],
)
def test_a_figure_has_the_speaker_who_gives_it(text: str, speaker: str | None, stance: str) -> None:
    assert voices(text, "320") == [(speaker, stance)]


def test_two_authorities_with_two_tolls_contradict_each_other_and_both_are_named() -> None:
    texts = {
        "a": "قالت وزارة الصحة الكينية يوم الخميس إن حصيلة القتلى في الفيضان بلغت 3252 شخصا.",
        "b": "أعلنت الأمم المتحدة يوم الخميس أن حصيلة القتلى في الفيضان بلغت 11300 شخص في كينيا.",
    }
    articles = [Article(id=name, source=name, text=text, published="2023-09-14") for name, text in texts.items()]
    found = [f for f in compare(articles).findings if f.verdict == "contradiction" and f.kind == "quantity"]
    assert len(found) == 1
    speakers = {(claim.article, claim.speaker.name if claim.speaker else None) for claim in found[0].claims}
    assert speakers == {("a", "وزارة الصحة الكينية"), ("b", "الأمم المتحدة")}
