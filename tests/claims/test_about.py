"""What sets figures of one measure apart: adjectives, the noun they hang on, whose they are, what was done."""

from __future__ import annotations

import pytest

from factdiff.model import Article, Claim, Report
from factdiff.pipeline import compare, extract


def report(*texts: str) -> Report:
    return compare(
        [Article(id=str(n), text=text, language="ar", published="2024-05-06") for n, text in enumerate(texts, start=1)]
    )


def claim(text: str, words: str) -> Claim:
    reading = extract(Article(id="a", text=text, language="ar", published="2024-05-06"))
    return next(c for c in reading.claims if c.kind in ("quantity", "duration") and words in c.text)


@pytest.mark.parametrize(
    ("text", "words", "about"),
    [
        ("بلغ طول السفينة 300 متر.", "300", ("of:سفن",)),
        ("قالت السلطات إن السفينة البالغ طولها 289 مترا رست في الميناء.", "289", ("of:سفن",)),
        ("بلغت قيمة البضائع 80 مليار دولار.", "80", ("head:بضع",)),
        ("كان على متنها طاقم من 22 بحارا.", "22", ("head:طقم",)),
        ("كان على متنها طاقم من 22 هنديا.", "22", ("head:طقم",)),
        ("وكان على متنها 21 من أفراد الطاقم.", "21", ("head:طقم",)),
        ("وعلى متنها 59 راكبا و10 من طاقمها.", "10", ("head:طقم",)),
        ("حدد مركز الزلزال على بعد 80 كلم من مدينة وهران.", "80", ("of:quake",)),
        ("يقع المركز على بعد 80 كلم من الشاطئ بعد الزلزال.", "80", ()),
        ("وهرب 21 من السجن.", "21", ("did:رب",)),
        ("افتتحت الشركة محطة بقدرة 500 ميغاواط.", "500", ("head:قدر",)),
        ("دمرت 6 مدارس.", "6", ("did:دمر",)),
        ("زار المتحف 40 سائحا أجنبيا.", "40", ("did:زر", "is:جنب")),
        ("بلغ عدد اللاجئين المسجلين 638 ألفا.", "638", ("is:سجل",)),
        # what stands there by chance is nothing that the figure is of
        ("ويمر بالميناء 850 ألف سيارة.", "850", ("did:مر",)),
        ("تابع 38 ألف متفرج مباراة الفريقين.", "38", ()),
        ("قتل 12 شخصا في انهيار مبنى.", "12", ()),
        ("قتل 12 شخصا نتيجة القصف.", "12", ()),
        ("قتل 12 شخصا معظمهم من النساء.", "12", ()),
        ("ارتفعت حصيلة ضحايا الزلزال إلى 2012 قتيلا.", "2012", ()),
    ],
)
def test_a_figure_knows_its_noun_its_owner_its_adjectives_and_its_verb(
    text: str, words: str, about: tuple[str, ...]
) -> None:
    assert claim(text, words).about == about


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("تضررت 30 قرية في السيول بمدينة طبرق.", "غمرت 4 قرى بالكامل في السيول بمدينة طبرق."),
        ("بلغ عدد الناخبين في ليبيا 4 ملايين ناخب.", "بلغ عدد الناخبين المسجلين في الخارج في ليبيا 120 ألف ناخب."),
        ("بلغت السرعة العظمى في طنجة 110 كيلومترات في الساعة.", "بلغت السرعة الدنيا في طنجة 40 كيلومترا في الساعة."),
        ("ضرب زلزال بقوة 6.1 درجات شمال كاليدونيا.", "ضربت هزة ارتدادية بقوة 4.9 درجات شمال كاليدونيا."),
        ("يبلغ طول النفق الأول 12 كيلومترا في مدينة مسقط.", "يبلغ طول النفق الثاني 7 كيلومترات في مدينة مسقط."),
        ("بلغ سعر اليورو في مصرف النيل 51.2 جنيها للشراء.", "بلغ سعر اليورو في مصرف النيل 51.4 جنيها للبيع."),
        ("شارك 900 طبيب في مؤتمر الصحة في تونس.", "شارك 45 مهندسا في تنظيم مؤتمر الصحة في تونس."),
        ("لقي 9 أشخاص مصرعهم في ولاية القضارف بسبب الأمطار.", "لقي 41 شخصا مصرعهم في السودان بسبب الأمطار."),
        ("نال حزب الكرامة 44% من الأصوات بعد فرز ثلثها.", "نال حزب الكرامة 39% من الأصوات وفق النتائج النهائية."),
        ("بلغت أرباح مصرف الواحة 640 مليون درهم في 2023.", "بلغت أرباح السهم في مصرف الواحة 0.9 درهم في 2023."),
        ("نال المرشح الفائز 54% من الأصوات.", "نال المرشح الفائز 54% من الأصوات مقابل 36% لمنافسه."),
    ],
)  # fmt: skip
def test_what_one_source_narrows_or_counts_otherwise_is_no_contradiction(left: str, right: str) -> None:
    assert "contradiction" not in {finding.verdict for finding in report(left, right).findings}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("يبلغ طول الجسر الجديد في عدن 900 متر.", "يصل طول الجسر الجديد في عدن إلى 1400 متر."),
        ("بلغت قيمة البضائع في القناة 80 مليار دولار في 2023.", "بلغت قيمة البضائع في القناة 95 مليار دولار في 2023."),
        ("وقع الزلزال على عمق 18 كيلومترا.", "كان الزلزال على عمق 8 كيلومترات، بحسب المعهد."),
    ],
)  # fmt: skip
def test_one_height_length_or_depth_of_one_thing_cannot_be_two(left: str, right: str) -> None:
    assert "contradiction" in {finding.verdict for finding in report(left, right).findings}


def test_the_hurt_of_a_quake_are_not_the_infected_of_a_disease() -> None:
    assert claim("خلف الزلزال 672 إصابة.", "672").measure == "injured"
    assert claim("سجل البلد 672 إصابة بالكوليرا.", "672").measure == "infected"


def test_a_number_behind_the_number_of_a_noun_counts_that_noun() -> None:
    figure = claim("بلغ عدد السياح الوافدين إلى المغرب 13.2 مليونا في عام 2023.", "13.2")
    assert getattr(figure.value, "unit", None) == "tourist"
    alone = claim("بلغ عدد الوفود 13 في القمة، وارتفع المؤشر إلى 8200.", "8200")
    assert getattr(alone.value, "unit", None) is None


def test_a_year_that_still_runs_is_not_the_whole_of_it() -> None:
    early = Article(
        id="a", text="نمت التجارة بين روسيا والهند 12.4% في عام 2024.", language="ar", published="2024-10-22"
    )
    late = Article(id="b", text="نمت التجارة بين روسيا والهند 13% في عام 2024.", language="ar", published="2025-09-01")
    assert {f.verdict for f in compare([early, late]).findings} <= {"different-scope", "single-source"}


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("قضت المحكمة بسجن الوزير كمال سالم (58 عاما) خمس سنوات.", "58", "age"),
        ("ويقضي سالم، البالغ 58 عاما، عقوبة في سجن العاصمة.", "58", "age"),
        ("أعلنت الرئاسة حدادا وطنيا لمدة ثلاثة أيام.", "ثلاثة", "mourning"),
        ("منع الاتحاد اللاعب من المشاركة لمدة ثلاث سنوات.", "ثلاث", "ban"),
        ("وقع البلدان اتفاقية لمدة عشرين عاما.", "عشرين", "term"),
        ("حكم عليه بالسجن عشر سنوات.", "عشر", "prison-sentence"),
        # how long before or after something is no length of what was named
        ("جاء الحكم بالسجن قبل تسعة أيام من الانتخابات.", "تسعة", None),
        ("بلغت القيمة (12 مليون دولار) العام الماضي.", "12", None),
    ],
)
def test_a_length_of_time_measures_what_its_place_in_the_sentence_says(
    text: str, words: str, measure: str | None
) -> None:
    assert claim(text, words).measure == measure


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("برأت المحكمة ثلاثة متهمين في قضية المرفأ.", "أدانت المحكمة سبعة متهمين في قضية المرفأ."),
        ("صدرت كينيا إلى أوغندا سلعا بقيمة 900 مليون دولار.", "بلغ التبادل التجاري بين كينيا وأوغندا 1.4 مليار دولار."),
        ("رفع البنك الفائدة 500 نقطة أساس.", "منذ يونيو 2023 رفع البنك الفائدة 4150 نقطة أساس."),
    ],
)
def test_other_deeds_and_other_stretches_are_no_contradiction(left: str, right: str) -> None:
    assert "contradiction" not in {finding.verdict for finding in report(left, right).findings}


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("بلغ التضخم في تركيا 67 بالمئة في أبريل.", "سجل التضخم في تركيا 67.07 بالمئة في أبريل.", "agreement"),
        ("بلغ سعر الفائدة 4 بالمئة.", "بلغ سعر الفائدة 3.75 بالمئة.", "contradiction"),
        ("برأت المحكمة ثلاثة متهمين في قضية المرفأ.", "برأت المحكمة خمسة متهمين في قضية المرفأ.", "contradiction"),
        ("بلغ عدد مشتركي شركة النيل 12.3 مليون مشترك.", "بلغ عدد مشتركي شركة النيل 13.9 مليون مشترك.", "contradiction"),
    ],
)  # fmt: skip
def test_figures_of_one_thing_are_still_compared(left: str, right: str, verdict: str) -> None:
    assert verdict in {finding.verdict for finding in report(left, right).findings}
