"""Mixed articles fall into their stories, whatever order they come in, and stated stories stand."""

# ruff: noqa: E501 (an article stands on its line)

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdiff.group import Sketch, sketch, stories
from factdiff.lang import load_pack
from factdiff.model import Article
from factdiff.pipeline import extract
from factdiff.settings import DEFAULT
from factdiff.text import read_document

FIRE = {
    "fire-1": "لقي تسعة عمال حتفهم وأصيب 20 آخرون في حريق التهم مصنعا للنسيج في المنطقة الصناعية بمدينة الرملة، وقال قائد الإطفاء عماد زيدان إن النيران اندلعت في مخزن القطن.",
    "fire-2": "ارتفع عدد قتلى حريق مصنع النسيج في الرملة إلى 11 عاملا، بحسب قائد الإطفاء عماد زيدان الذي أوضح أن مخزن القطن كان بلا مخارج طوارئ.",
    "fire-3": "أمر المدعي العام بتوقيف صاحب مصنع النسيج الذي احترق في الرملة وقتل فيه 11 عاملا، بعد أن تبين أن مخزن القطن بلا ترخيص.",
}
MATCH = {
    "match-1": "تغلب فريق الساحل على ضيفه الجبل 3-1 في نصف نهائي الكأس مساء الجمعة، وسجل المهاجم رامي ناصيف هدفين من أهداف الساحل الثلاثة.",
    "match-2": "بلغ الساحل نهائي الكأس بعد فوزه على الجبل 3-1، وقال مدربه إن المهاجم رامي ناصيف الذي سجل هدفين سيغيب عن المباراة النهائية للإيقاف.",
    "match-3": "أوقف الاتحاد المهاجم رامي ناصيف مباراة واحدة بعد بطاقته الصفراء الثانية أمام الجبل، فيغيب عن نهائي الكأس الذي بلغه الساحل.",
}
BANK = {
    "bank-1": "رفع البنك المركزي سعر الفائدة الرئيسي نقطة مئوية إلى 8.5 بالمئة لكبح التضخم الذي بلغ 14 بالمئة في أكتوبر.",
    "bank-2": "قال محللون إن قرار البنك المركزي رفع الفائدة إلى 8.5 بالمئة لن يكفي لكبح التضخم البالغ 14 بالمئة، وتوقعوا زيادة أخرى.",
}
ALONE = {"alone": "افتتح متحف الطوابع أبوابه أمام الزوار بعد ترميم دام سنتين، وفيه أربعون ألف طابع من عهود مختلفة."}


def sketched(texts: dict[str, str], story: str | None = None) -> list[Sketch]:
    pack = load_pack("ar")
    articles = [Article(id=name, text=text, language="ar", story=story) for name, text in texts.items()]
    return [sketch(read_document(a, pack.folding, pack.boilerplate), extract(a)) for a in articles]


SKETCHES = sketched(FIRE | MATCH | BANK | ALONE)
EXPECTED = (("alone",), tuple(BANK), tuple(FIRE), tuple(MATCH))


def test_mixed_articles_fall_into_their_stories() -> None:
    assert stories(SKETCHES, DEFAULT) == EXPECTED


@settings(deadline=None, max_examples=20)
@given(seed=st.integers())
def test_the_order_of_the_articles_does_not_matter(seed: int) -> None:
    shuffled = SKETCHES.copy()
    random.Random(seed).shuffle(shuffled)
    assert stories(shuffled, DEFAULT) == EXPECTED


def test_a_copy_is_of_the_story_of_its_original_however_rare_its_words() -> None:
    (copy,) = sketched({"zz-copy": ALONE["alone"]})
    assert ("alone", "zz-copy") in stories([*SKETCHES, copy], DEFAULT)


def test_stated_stories_draw_in_others_and_never_join() -> None:
    stated = sketched({"fire-1": FIRE["fire-1"]}, "حريق") + sketched({"fire-2": FIRE["fire-2"]}, "غيره")
    heaps = stories([*stated, *sketched({"fire-3": FIRE["fire-3"]} | MATCH)], DEFAULT)
    (own,) = [heap for heap in heaps if "fire-1" in heap]
    assert "fire-2" not in own
    assert tuple(MATCH) in heaps


def test_articles_of_one_stated_story_are_together_however_unlike() -> None:
    assert stories(sketched(FIRE | ALONE, "ملف"), DEFAULT) == (("alone", *FIRE),)


@pytest.mark.parametrize("texts", [{}, ALONE])
def test_none_and_one_are_no_trouble(texts: dict[str, str]) -> None:
    assert stories(sketched(texts), DEFAULT) == tuple((name,) for name in texts)
