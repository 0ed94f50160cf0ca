"""Two sentences that are the same but for one thing, as two headlines of one story."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdiff.compare import relate
from factdiff.compare.statements import lay
from factdiff.model import Article, Claim, Statement
from factdiff.pipeline import compare
from factdiff.settings import DEFAULT
from tests.compare.claim import claim


def contradictions(left: str, right: str, *, days: tuple[str | None, str | None] = (None, None)) -> list[str]:
    """Reasons of all contradictions between two one-line articles."""
    articles = [
        Article(id=name, text=text, published=day) for name, text, day in (("a", left, days[0]), ("b", right, days[1]))
    ]
    return [finding.reason for finding in compare(articles).findings if finding.verdict == "contradiction"]


@pytest.mark.parametrize(
    ("left", "right", "reasons"),
    [
        ("أعلنت تركيا استقالة وزير المالية.", "نفت تركيا استقالة وزير المالية.", ["annulled"]),
        ("أعلنت تركيا استقالة وزير المالية.", "أعلنت تركيا استقالة وزير الخارجية.", ["another-entity"]),
        ("أعلنت تركيا استقالة وزير المالية.", "نفت تركيا استقالة وزير الخارجية.", []),
        ("أكدت الوزارة وصول الشحنة إلى ميناء بيروت.", "نفت الوزارة وصول الشحنة إلى ميناء صيدا.", []),
    ],
)
def test_who_denies_one_thing_says_nothing_of_another(left: str, right: str, reasons: list[str]) -> None:
    assert contradictions(left, right, days=("2024-04-03", "2024-04-03")) == reasons


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        ("حريق في مصنع للنسيج بالمحلة يلتهم 40 آلة", "40 ألف آلة يلتهمها حريق مصنع النسيج بالمحلة", "disjoint-values"),
        (
            "البنك يمنح المزارعين قروضا بقيمة 5 مليارات درهم",
            "البنك يمنح المزارعين قروضا بقيمة 5 ملايين درهم",
            "another-figure",
        ),
        (
            "سجن مدير المصرف السابق 7 سنوات بتهمة التزوير",
            "سجن مدير المصرف السابق 12 سنة بتهمة التزوير",
            "another-figure",
        ),
        ("مهرجان الزيتون يقام في نابلس للمرة الثالثة", "مهرجان الزيتون يقام في نابلس للمرة الثامنة", "another-figure"),
        ("أسعار القمح ترتفع في بورصة شيكاغو", "انخفاض أسعار القمح في بورصة شيكاغو", "another-pole"),
        ("البرلمان يؤيد خطة الإصلاح الزراعي", "البرلمان يعارض خطة الإصلاح الزراعي", "another-pole"),
        ("مصرع بحارة السفينة الغارقة قبالة صور", "نجا بحارة السفينة الغارقة قبالة صور", "another-pole"),
        ("فشل محادثات الحدود في جنيف", "نجاح محادثات الحدود في جنيف", "another-pole"),
        ("هجوم على قافلة الحبوب قرب الميناء دون ضحايا", "مقتل 6 في هجوم على قافلة الحبوب قرب الميناء", "another-pole"),
        ("الجامعة لم تغير موعد امتحانات الكيمياء النهائية", "الجامعة تغير موعد امتحانات الكيمياء النهائية", "denied"),
        ("المتحف يعرض تمثال الملكة النادر في برلين", "المتحف يعرض تمثال الملكة النادر في مدريد", "another-entity"),
        ("صدور مذكرات المطرب الراحل عن دار الشروق", "صدور مذكرات المخرج الراحل عن دار الشروق", "another-entity"),
        ("تثبيت سعر اليورو في مصارف الجزيرة الكبرى", "تثبيت سعر الدولار في مصارف الجزيرة الكبرى", "another-entity"),
        ("سباق النساء السنوي على شاطئ صفاقس القديم", "سباق الرجال السنوي على شاطئ صفاقس القديم", "another-entity"),
        (
            "استقالة وزير الصحة بعد تفشي الحصبة في المدارس",
            "استقالة وزير التعليم بعد تفشي الحصبة في المدارس",
            "another-entity",
        ),
    ],
)
def test_one_thing_that_differs_between_like_sentences_contradicts(left: str, right: str, reason: str) -> None:
    assert contradictions(left, right) == [reason]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # the same in other words
        ("حريق في مصنع للنسيج بالمحلة يلتهم 40 آلة", "أربعون آلة يلتهمها حريق مصنع النسيج بالمحلة"),
        ("الجامعة لا تزال تغير موعد امتحانات الكيمياء", "الجامعة تغير موعد امتحانات الكيمياء"),
        ("طلاب بلا مأوى بعد إغلاق سكن الجامعة القديم", "طلاب مشردون بعد إغلاق سكن الجامعة القديم"),
        # a question and a supposition claim nothing
        ("هل ترتفع أسعار القمح في بورصة شيكاغو؟", "انخفاض أسعار القمح في بورصة شيكاغو"),
        ("إذا ارتفعت أسعار القمح في بورصة شيكاغو", "انخفاض أسعار القمح في بورصة شيكاغو"),
        # what does not rise need not fall
        ("أسعار القمح لم ترتفع في بورصة شيكاغو", "انخفاض أسعار القمح في بورصة شيكاغو"),
        # both directions in both
        ("ارتفاع القمح مع تراجع الذرة في بورصة شيكاغو", "تراجع الذرة وارتفاع القمح في بورصة شيكاغو"),
        # two events of one kind
        ("مقتل 4 في انفجار مصنع بالجزائر", "مقتل 9 في انفجار مصنع بالمغرب"),
        ("العاصفة تقطع الكهرباء عن 20 قرية في لبنان", "العاصفة تغلق 3 مدارس في الأردن"),
        # one more name, not another
        ("فرنسا توقع ميثاق المناخ الجديد في جنيف", "فرنسا وإسبانيا توقعان ميثاق المناخ الجديد في جنيف"),
        # one figure inside the other's range
        ("البنك يمنح المزارعين أكثر من 40 قرضا جديدا", "البنك يمنح المزارعين 45 قرضا جديدا"),
    ],
)
def test_like_sentences_that_can_both_be_true_do_not_contradict(left: str, right: str) -> None:
    assert contradictions(left, right) == []


def test_what_differs_from_day_to_day_is_no_contradiction() -> None:
    left, right = "أسعار القمح ترتفع في بورصة شيكاغو", "انخفاض أسعار القمح في بورصة شيكاغو"
    assert contradictions(left, right, days=("2025-03-10", "2025-03-12")) == []
    assert contradictions(left, right, days=("2025-03-10", None)) == []
    assert contradictions(left, right, days=("2025-03-10", "2025-03-10")) == ["another-pole"]


def test_a_month_ahead_that_two_days_name_is_no_occasion_of_theirs() -> None:
    left, right = (f"واستقرت عقود النحاس الآجلة تسليم ديسمبر عند {price} دولارا." for price in ("9806.20", "9718.80"))
    assert contradictions(left, right, days=("2025-09-29", "2025-09-16")) == []
    assert contradictions(left, right, days=("2025-09-29", "2025-09-29")) != []


def test_an_article_does_not_contradict_its_own_sentences() -> None:
    text = "أسعار القمح ترتفع في بورصة شيكاغو.\nانخفاض أسعار القمح في بورصة شيكاغو."
    assert [f.verdict for f in compare([Article(id="a", text=text)]).findings if f.verdict == "contradiction"] == []


def test_a_sentence_is_silent_where_its_figures_have_told_the_difference() -> None:
    left, right = "سقوط 1400 قتيل في انهيار سد بالمغرب", "سقوط 4100 قتيل في انهيار سد بالمغرب"
    found = compare([Article(id="a", text=left), Article(id="b", text=right)]).findings
    assert [(f.kind, f.verdict) for f in found if f.verdict == "contradiction"] == [("quantity", "contradiction")]


TERMS = st.lists(
    st.sampled_from(["word:حرق", "word:مدرس", "word:مدرسه", "country:EG", "pole:level:up", "person:علي حسن"])
)


def statement(article: str, terms: list[str]) -> Claim:
    value = Statement(predicate=" ".join(terms), polarity=True, terms=tuple(sorted(terms)))
    return claim(value, article, kind="statement")


@settings(deadline=None, max_examples=80)
@given(TERMS, TERMS)
def test_laying_two_sentences_beside_each_other_has_no_order(left: list[str], right: list[str]) -> None:
    one, other = statement("a", left), statement("b", right)
    assert relate(one, other, DEFAULT) == relate(other, one, DEFAULT)
    assert isinstance(one.value, Statement) and isinstance(other.value, Statement)
    assert lay(one.value, other.value).shared == lay(other.value, one.value).shared


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        # what a text contains does not change with the day
        (
            "وقّع الطرفان الميثاق أمس، ولا يشمل الميثاق بندا عن مصائد الأسماك.",
            "قال خبراء إن بندا عن مصائد الأسماك جزء من الميثاق.",
            "another-pole",
        ),
        # one minute of one match
        (
            "تقدم الضيوف مبكرا، وسجل سامح رجب في الدقيقة 31 من داخل منطقة الجزاء.",
            "بدأ اللقاء متأخرا، وسجل سامح رجب في الدقيقة 31 من خارج منطقة الجزاء.",
            "another-pole",
        ),
    ],
)
def test_clauses_of_longer_sentences_contradict_each_other_whatever_the_day(left: str, right: str, reason: str) -> None:
    assert contradictions(left, right, days=("2025-03-12", "2025-03-14")) == [reason]
    assert contradictions(left, right, days=("2025-03-12", None)) == [reason]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # two minutes are two goals
        (
            "تقدم الضيوف مبكرا، وسجل سامح رجب في الدقيقة 31 من داخل منطقة الجزاء.",
            "بدأ اللقاء متأخرا، وسجل سامح رجب في الدقيقة 58 من خارج منطقة الجزاء.",
        ),
        # levels move from day to day
        ("أغلقت السوق باكرا، وارتفعت أسعار القمح الروسي.", "هدأت السوق قليلا، وانخفضت أسعار القمح الروسي."),
        # another part of the text is left out
        (
            "وقّع الطرفان الميثاق أمس، ولا يشمل الميثاق بندا عن مصائد الأسماك.",
            "قال خبراء إن بندا عن رسوم الموانئ جزء من الميثاق.",
        ),
        # what is denied is not what the other speaks of
        (
            "غرق المركب قبالة السويس وعلى متنه بحارة من الفلبين، ولم يعثر عليه حرس السواحل.",
            "غرق المركب قبالة السويس وعلى متنه بحارة من الفلبين، بحسب حرس السواحل.",
        ),
    ],
)
def test_clauses_of_two_occasions_do_not_contradict_each_other(left: str, right: str) -> None:
    assert contradictions(left, right, days=("2025-03-12", "2025-03-14")) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("قتل 12 شخصا في حريق في مدينة حلب يوم الثلاثاء", "أصيب 40 شخصا في حريق في مدينة حلب يوم الثلاثاء"),
        ("اعتقلت الشرطة 9 أشخاص في مدينة حمص أمس", "نزح 270 شخصا من مدينة حمص أمس"),
        # what leads in states nothing
        (
            "ووفق بيان رسمي، ارتفعت المبادلات التجارية بين كينيا وغانا إلى 3 مليارات دولار عام 2022",
            "ووفق بيان رسمي، صدرت كينيا إلى غانا سلعا بقيمة مليار دولار خلال عام 2022",
        ),
        ("أودى حريق كبير في مدينة حلب أمس الأول بحياة 12 شخصا", "خلف حريق في مدينة حلب أمس الأول 40 جريحا"),
        ("ارتفع التضخم في كينيا إلى 7 بالمئة", "استقر معدل البطالة في كينيا عند 5 بالمئة"),
        ("نفت وزارة الخارجية الكينية سحب سفيرها من غانا", "التقى وزير الخارجية الكيني سامي النجار نظيره الغاني"),
    ],
)
def test_figures_of_two_measures_are_no_rivals_in_like_sentences(left: str, right: str) -> None:
    articles = [Article(id=name, text=f"{text}.", published="2024-05-08") for name, text in (("a", left), ("b", right))]
    assert [finding for finding in compare(articles).findings if finding.verdict == "contradiction"] == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "سجل الاقتصاد الكيني نموا بنسبة 2 في المئة في الربع الأول من عام 2023",
            "نما الاقتصاد الكيني بنسبة 5 في المئة في عام 2023",
        ),
        ("بلغت صادرات كينيا إلى أوغندا 11 مليار دولار في عام 2023", "بلغت صادرات كينيا 37 مليار دولار في عام 2023"),
        ("زار الرئيس الكيني سامي النجار كمبالا أمس", "كان الرئيس الكيني سامي النجار قد زار كمبالا في أغسطس 2021"),
        ("شهدت المنطقة حركة طبيعية في الساعات التالية", "شهدت المنطقة حركة طبيعية في الساعات التالية"),
    ],
)
def test_another_period_party_or_occasion_is_no_contradiction(left: str, right: str) -> None:
    assert contradictions(f"{left}.", f"{right}.", days=("2024-05-08", "2024-05-08")) == []
    assert contradictions(f"{left}.", f"{right}.", days=("2024-05-08", "2024-05-09")) == []


def test_two_sentences_that_a_third_source_says_both_are_two_facts() -> None:
    rose, fell = (
        "ارتفع مؤشر الصناعات الثقيلة في ختام تعاملات الثلاثاء.",
        "انخفض مؤشر الصناعات في ختام تعاملات الثلاثاء.",
    )
    texts = {"a": rose, "b": fell, "c": f"{rose} {fell}"}
    articles = [Article(id=name, text=text, published="2024-05-08") for name, text in texts.items()]
    of_two = [f for f in compare(articles[:2]).findings if f.verdict == "contradiction"]
    of_three = [f for f in compare(articles).findings if f.verdict == "contradiction"]
    assert of_two and not of_three


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("النقابة تنظم مسيرة العمال السنوية", "النقابة ترفض تنظيم مسيرة العمال السنوية"),
        ("البلدية تستكمل بناء جسر المشاة الجديد", "البلدية تلغي بناء جسر المشاة الجديد"),
        ("الشركة تعيد رواتب عمال المصنع المتأخرة", "الشركة تتجاهل رواتب عمال المصنع المتأخرة"),
        ("المنقذون يصلون إلى بحارة السفينة الغارقة", "المنقذون يفشلون في الوصول إلى بحارة السفينة الغارقة"),
        ("محاكمة مدير البنك الأهلي بتهمة التزوير", "إخلاء سبيل مدير البنك الأهلي بعد تهمة التزوير"),
        ("غارة على قافلة الحبوب قرب ميناء صفاقس تقتل سائقين", "غارة على قافلة الحبوب قرب ميناء صفاقس دون قتلى"),
        ("توثيق تسرب زيت في ميناء صفاقس", "لا يوجد تسرب زيت في ميناء صفاقس"),
    ],
)
def test_what_one_source_undoes_and_the_other_tells_contradicts(left: str, right: str) -> None:
    assert len(contradictions(left, right)) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # each names what the other does not
        ("البنك يخفض رواتب الموظفين في فروعه", "البنك يرفع أجور الحراس في فروعه"),
        # another sum, another round, another year
        (
            "رفضت الشركة بيع مصنعها في وهران بأقل من 40 مليون دولار.",
            "باعت الشركة مصنعها في وهران بمبلغ 60 مليون دولار.",
        ),
        ("رفضت المحكمة طعن الحزب في نتائج الدائرة الأولى.", "قبلت المحكمة طعن الحزب في نتائج الدائرة الثالثة."),
        ("نفى الوزير رفع أسعار الكهرباء هذا العام.", "أكد الوزير رفع أسعار الكهرباء العام المقبل."),
        # to refuse to stop, not to confirm, to deny all but one
        ("حاول الحزب إلغاء قانون الصيد ورفض البرلمان ذلك.", "أقر البرلمان قانون الصيد."),
        ("لم تؤكد الشرطة سقوط قتلى في الانفجار.", "نفت الشرطة سقوط قتلى في الانفجار."),
        ("لا نوزع الدواء على مستشفيات الريف فقط", "نوزع الدواء على مستشفيات الريف"),
        # two winners of two seats
        ("فاز نبيل فهمي بمقعد الدائرة الأولى في الانتخابات.", "فاز سمير حداد بمقعد الدائرة الثالثة في الانتخابات."),
        # a number in a row is none of all
        ("توج الوداد باللقب للمرة الثالثة على التوالي.", "توج الوداد باللقب للمرة التاسعة في تاريخه."),
    ],
)
def test_what_each_tells_of_something_else_does_not_contradict(left: str, right: str) -> None:
    assert contradictions(left, right, days=("2024-05-07", "2024-05-07")) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # in order to stop it
        ("البلدية تبني جسر المشاة لمنع حوادث الطريق", "البلدية تبني جسر المشاة ضد حوادث الطريق"),
        # refused in both
        ("النقابة ترفض تنظيم مسيرة العمال السنوية", "رفض النقابة تنظيم مسيرة العمال السنوية"),
        # words that only look like it
        ("حداد في أرجاء المدينة القديمة على قتلى الزلزال", "حداد في المدينة القديمة على قتلى الزلزال"),
        ("نحات يعمل من أجل متحف المدينة القديمة", "نحات يعمل في متحف المدينة القديمة"),
        ("العاصفة تبلغ أقصى سرعتها فوق جزيرة كريت", "العاصفة تبلغ سرعتها فوق جزيرة كريت"),
    ],
)
def test_what_only_looks_undone_does_not_contradict(left: str, right: str) -> None:
    assert contradictions(left, right) == []


def test_what_was_told_on_one_day_may_be_called_off_on_another() -> None:
    left, right = "البلدية تستكمل بناء جسر المشاة الجديد", "البلدية تلغي بناء جسر المشاة الجديد"
    assert contradictions(left, right, days=("2025-03-12", "2025-03-14")) == []
