"""Which event a date dates."""

from __future__ import annotations

import pytest

from factdiff.model import Article, Claim, Event, TimeSpan
from factdiff.pipeline import extract


def dated(text: str) -> dict[str, set[str]]:
    """EDTF -> kinds of event it dates."""
    reading = extract(Article(id="a", text=text, language="ar", published="2025-03-14"))
    found: dict[str, set[str]] = {}
    for claim in reading.claims:
        if isinstance(claim.value, TimeSpan):
            found.setdefault(claim.value.edtf or "", set()).add(claim.measure or "")
    return found


@pytest.mark.parametrize(
    ("text", "edtf", "kind"),
    [
        ("وقّع الوزيران اتفاقية تعاون في 12 مارس 2025.", "2025-03-12", "sign"),
        ("وصل الرئيس التركي إلى القاهرة يوم 12 مارس 2025.", "2025-03-12", "visit"),
        ("ضرب زلزال عنيف جنوب البلاد في 12 مارس 2025.", "2025-03-12", "strike"),
        ("وقعت الكارثة في 12 مارس 2025.", "2025-03-12", "occur"),
        ("قال المتحدث باسم الوزارة في 12 مارس 2025 إن الاتفاق قائم.", "2025-03-12", "say"),
    ],
)
def test_a_date_belongs_to_the_event_next_to_it(text: str, edtf: str, kind: str) -> None:
    assert kind in dated(text)[edtf]


@pytest.mark.parametrize(
    ("text", "kind", "dates"),
    [
        # the day of an announcement is not that of what is announced
        ("أعلن التلفزيون، اليوم الجمعة، وفاة المطرب سليم حداد.", "die", False),
        ("أكدت الشركة صباح الجمعة غرق سفينتها وسقوط رافعة.", "fall", False),
        ("أعلنت هيئة الانتخابات المحلية في مؤتمر الجمعة فوز القائمة.", "elect", False),
        ("أعلنت العائلة أن المطرب سليم حداد توفي الجمعة.", "die", True),
        ("توفي المطرب سليم حداد الجمعة.", "die", True),
        # nor of what stands in a relative clause, or behind "because of"
        ("كشفت الحكومة اليوم الجمعة عن حصيلة العاصفة التي ضربت الميناء.", "strike", False),
        ("أغلق الميناء اليوم الجمعة جراء اصطدام سفينتين.", "collide", False),
        ("التقى الوزير المدرب الذي استقال الجمعة.", "meet", False),
        ("التقى الوزير المدرب الذي استقال الجمعة.", "dismiss", True),
        ("ضربت العاصفة الميناء الجمعة.", "strike", True),
    ],
)
def test_a_date_stays_in_its_clause(text: str, kind: str, *, dates: bool) -> None:
    assert (kind in dated(text).get("2025-03-14", set())) == dates


def test_an_event_that_is_signed_needs_something_one_signs() -> None:
    assert "sign" not in dated("وقعت الحادثة في 12 مارس 2025.")["2025-03-12"]


def events(text: str) -> list[tuple[str, str]]:
    reading = extract(Article(id="a", text=text, language="ar", published="2025-03-14"))
    values = [claim.value for claim in reading.claims]
    return [(v.event, v.status) for v in values if isinstance(v, Event) and v.filler is None and not v.slots]


def test_what_is_planned_and_what_is_done_are_told_apart() -> None:
    assert events("سيوقع وزيرا مصر وتركيا اتفاقية في القاهرة.") == [("sign", "planned")]
    assert events("وقّع وزيرا مصر وتركيا اتفاقية في القاهرة.") == [("sign", "done"), ("treaty", "signed")]


def test_every_claim_is_cut_from_the_article_by_its_span() -> None:
    text = "قُتل 14 شخصًا، وأُصيب ثلاثون آخرون، في انفجـار وقع أمس الأول بمدينة حمص السورية."
    reading = extract(Article(id="a", text=text, language="ar", published="2025-03-14"))
    claims: tuple[Claim, ...] = reading.claims
    assert claims
    for claim in claims:
        assert claim.text == text[claim.span.start : claim.span.stop]
        assert claim.sentence_text == text[claim.sentence.start : claim.sentence.stop]
