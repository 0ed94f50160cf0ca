"""Mixed articles fall into their stories, whatever order they come in, and stated stories stand."""

# ruff: noqa: E501 (an article stands on its line)

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from factdiff.group import Sketch, sketch, stories
from factdiff.group.likeness import likeness
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


@pytest.mark.parametrize("texts", [FIRE, MATCH, BANK])
def test_articles_of_one_story_alone_are_one_story(texts: dict[str, str]) -> None:
    """Words that all of a heap share set it apart from nothing in it, and still hold it together."""
    assert stories(sketched(texts), DEFAULT) == (tuple(texts),)


VISIT = {
    "visit-1": "وصل وزير خارجية البرازيل إلى نيودلهي في زيارة تستمر يومين يلتقي فيها نظيره الهندي لبحث اتفاق الدفاع المشترك.",
    "visit-2": "وقّع وزيرا خارجية البرازيل والهند في نيودلهي اتفاق الدفاع المشترك في ختام زيارة استمرت يومين.",
}
SUGAR = {
    "sugar-1": "ارتفعت صادرات البرازيل من السكر إلى الهند 18 بالمئة في الربع الأول، وقالت هيئة الموانئ إن الشحنات بلغت 900 ألف طن.",
    "sugar-2": "قالت هيئة الموانئ إن شحنات السكر من البرازيل إلى الهند بلغت 900 ألف طن في الربع الأول بزيادة 18 بالمئة.",
}


def test_two_stories_of_one_pair_of_countries_are_two() -> None:
    assert stories(sketched(VISIT | SUGAR), DEFAULT) == (tuple(SUGAR), tuple(VISIT))


VERDICT = {
    "verdict-1": "قضت محكمة الجنايات في طنجة بسجن رئيس البلدية السابق نادر الكيلاني ثماني سنوات بتهمة اختلاس أموال عامة، وغرمته مليوني درهم.",
    "verdict-2": "حكم على رئيس البلدية السابق نادر الكيلاني بالسجن ثماني سنوات في طنجة لإدانته باختلاس أموال عامة، وأعلن محاميه أنه سيستأنف الحكم.",
    "verdict-3": "أدانت محكمة الجنايات في طنجة نادر الكيلاني رئيس البلدية السابق باختلاس أموال عامة وقضت بسجنه ثماني سنوات وغرامة مليوني درهم.",
}
OTHER_VERDICT = {
    "other-1": "أدانت محكمة في البصرة المدير السابق للميناء فاضل العيساوي بتلقي رشى من شركات الشحن، وحكمت عليه بالسجن 12 سنة وبغرامة 40 مليون دينار.",
    "other-2": "السجن 12 سنة لفاضل العيساوي مدير ميناء البصرة السابق، فقد أدين بتلقي رشى من شركات الشحن، وقال محاميه إنه سيستأنف الحكم.",
    "other-3": "بعد محاكمة دامت سنة، حكمت محكمة في البصرة على فاضل العيساوي بالسجن 12 سنة وبغرامة 40 مليون دينار لتلقيه رشى حين كان مديرا للميناء.",
}


def test_two_stories_of_one_kind_are_two_for_all_their_common_words() -> None:
    assert stories(sketched(VERDICT | OTHER_VERDICT | BANK), DEFAULT) == (
        tuple(BANK),
        tuple(OTHER_VERDICT),
        tuple(VERDICT),
    )


def test_without_what_they_name_and_how_alike_they_are_inside_two_verdicts_are_one_story() -> None:
    loose = replace(DEFAULT, story_cohesion=0.0, story_particulars=0.0)
    assert len(stories(sketched(VERDICT | OTHER_VERDICT), loose)) == 1


def test_the_further_apart_two_articles_were_published_the_less_alike_they_are() -> None:
    one, two = sketched(VISIT)
    given = date(2023, 5, 2)
    likenesses = [
        likeness([replace(one, published=given), replace(two, published=given + timedelta(days))], DEFAULT)[0, 1]
        for days in (0, 20, 200, 2000)
    ]
    assert likenesses == sorted(likenesses, reverse=True)
    assert likenesses[0] == likeness([one, two], DEFAULT)[0, 1] > likenesses[-1]


def test_the_day_of_an_article_is_its_given_or_printed_one_and_no_open_interval() -> None:
    pack = load_pack("ar")
    text = "حدث ذلك يوم 3 مايو 2023."
    for published, expected in (("2023-05-04T10:00:00+03:00", date(2023, 5, 4)), (None, None)):
        article = Article(id="a", text=text, language="ar", published=published)
        assert sketch(read_document(article, pack.folding, pack.boilerplate), extract(article)).published == expected
