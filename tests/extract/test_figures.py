"""Figures in sentences: what they cover, what they count, and how far they bind."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdiff.extract.figures.ledger import numeral_tokens, unread
from factdiff.model import Quantity
from tests.extract.read_figures import PACK, extraction_of, marked, mentions, reasons, values, words
from tests.extract.spelling import Speller

PIECES = (
    *("3", "12", "1,500", "خمسة", "نصف", "مليون", "ألف", "و", "في", "المئة", "%", "دولار", "الثالثة", "الـ16"),
    *("سو-35", "1,,2", "قال", "من", "إلى", "-", "بين", "."),
)


@pytest.mark.parametrize(
    "sentence",
    [
        "قُتل [18 شخصا] وأصيب [أكثر من 40 آخرين] بجروح",
        "نزح [عشرات الآلاف من السكان] خلال أسبوع",
        "بلغت الصادرات [نحو ملياري دولار] العام الماضي",
        "ارتفع السعر [5.5 في المئة] ثم [٪2] ثم [ثلاثة بالمائة]",
        "يبعد المصنع [قرابة 30 كيلومترا] عن العاصمة",
        "زار الوفد [محطتين] ثم عاد",
        "انهار [سدان] في المدينة القديمة",
        "عاد [الصيادون الخمسة] إلى الميناء",
        "وصلت [ركابها السبعة] سيارة إسعاف",
        "أنقذ رجال الإطفاء [امرأة واحدة] من الحريق",
        "تضررت [بين 200 و300 دار]",
        "أكل الطفل [نصف الكعكة]",
    ],
)
def test_a_figure_covers_its_hedge_its_number_and_what_it_counts(sentence: str) -> None:
    text, expected = marked(sentence)
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أكثر من 40 قتيلا", ">40 killed"),
        ("ما لا يقل عن 12 جريحا", "≥12 injured"),
        ("30 جريحا على الأقل", "≥30 injured"),
        ("أقل من 100 لاجئ", "<100 refugee"),
        ("لا يتجاوز 50 مفقودا", "≤50 missing"),
        ("يصل إلى 700 عامل", "≤700 worker"),
        ("غرامة تصل إلى 50 ألف يورو", "≤50000 EUR"),
        ("زاد الإنتاج ليصل إلى 142 طنا", "142 ton"),  # and so it came to
        ("نصفهم أطفال", "0.5 share"),
        ("500 شخص أو أكثر", "≥500 person"),
        ("نحو 300 نازح", "~300 displaced"),
        ("300 نازح تقريبا", "~300 displaced"),
        ("تجاوزت حصيلة القتلى 40 ألفا", ">40000"),
        ("لم يتجاوز عدد الحضور 200 شخص", "≤200 person"),
        ("أكثر من 20 وأقل من 35 طنا", "[20, 35] ton"),
        ("قُتل نحوأربعة جنود", "~4 soldier"),
        ("مئات الجرحى", "~≥200 injured"),
        ("بضعة أطفال", "[3, 9] child"),
    ],
)
def test_hedges_and_bounds_make_regions(text: str, expected: str) -> None:
    assert values(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بين 40 و60 شخصا", ["[40, 60] person"]),
        ("خفضت النفقات بنسبة 10 إلى 15 بالمئة", ["[10, 15] percent"]),
        ("ارتفع عدد الركاب من 10 إلى 15 راكبا", ["10", "15 passenger"]),
        ("اعتقل 35 ناشطا", ["35 ناشطا"]),
        ("بلغ ارتفاع الموج ما بين 3 إلى 5 أمتار", ["[3, 5] metre"]),
        ("تسلمت أول 5 طائرات من أصل 78 طلبها الجيش", ["5 aircraft", "78"]),
        ("حضر 20 فقيها ورأوا 12 وجها", ["20 فقيه", "12 وجه"]),
        ("ينتج 3 ملايين برميل في اليوم", ["3000000 barrel-per-day"]),
        ("بين ثلاثة وخمسة ملايين طن", ["[3000000, 5000000] ton"]),
        ("بين خمسة وعشرين طبيبا", ["[5, 20] طبيب"]),
        ("من 3 إلى 5 ملايين دولار", ["[3000000, 5000000] USD"]),
        ("تضررت 10-15 طائرة مدنية", ["[10, 15] aircraft"]),
        ("ثلاثة أو أربعة صواريخ", ["[3, 4] missile"]),
        ("ارتفع من 3% إلى 5%", ["3 percent", "5 percent"]),
        ("ارتفع الإنتاج من 3 ملايين طن إلى 5 ملايين طن", ["3000000 ton", "5000000 ton"]),
    ],
)
def test_two_ends_are_one_figure_unless_something_moved_between_them(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("خسر 6,8 في المئة", "6.8 percent"),
        ("صدّرت 904.000 طن", "904000 ton"),
        ("حضر 3.250 متفرجا، بزيادة 4,5%", "3250 spectators"),
        ("سجل 2.750 مليون زائر", "2750000 visitor"),
        ("دفع 1.500 جنيه إسترليني", "1500 GBP"),
        ("اشترت 11,300 خيمة", "11300 tent"),
        ("اشترت 30، 000 خيمة", "30000 tent"),
        ("اشترت 30، 200 خيمة", "30"),  # two numbers of a list
    ],
)
def test_a_separator_means_what_unit_scale_and_neighbours_say(text: str, expected: str) -> None:
    assert values(text)[0] == expected


def test_a_separator_that_nothing_decides_is_said() -> None:
    assert reasons("سجل الجهاز 1.500 في القياس") == [("1.500", "undecided-separator")]
    assert reasons("ظهر ١,,٢ على الشاشة") == [("١,,٢", "malformed-number")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 كيلومترا مربعا", "12 square-kilometre"),
        ("مليون برميل يوميا", "1000000 barrel-per-day"),
        ("بسرعة 120 كلم في الساعة", "120 kilometre-per-hour"),
        ("45 درجة مئوية", "45 celsius"),
        ("5 درجات تحت الصفر", "-5 degree"),
        ("زلزال بقوة 6.2 درجات", "6.2 magnitude"),
        ("300 ميغاواط", "300 megawatt"),
        ("طن ونصف الطن", "1.5 ton"),
        ("ثلاثة أطنان ونصف", "3.5 ton"),
        ("نحو كيلومتر", "~1 kilometre"),
        ("كيلوغرامين", "2 kilogram"),
        ("25 نقطة أساس", "25 basis-point"),
        ("نقطتين مئويتين", "2 percentage-point"),
        ("ربع نقطة مئوية", "0.25 percentage-point"),
        ("ثلاثة أرباع النقطة المئوية", "0.75 percentage-point"),
        ("نصف في المئة", "0.5 percent"),
        ("نصف السكان", "0.5 share"),
        ("1.5 من المائة", "1.5 percent"),
        ("رصيده (26) نقطة", "26 point"),
        ("0.1-0.2 نقطة مئوية", "[0.1, 0.2] percentage-point"),
        ("المادة (12) وزير الداخلية", "12"),
        ("بنسبة 15 خلال عام", "15 percent"),
    ],
)
def test_units_have_one_name_in_every_writing(text: str, expected: str) -> None:
    assert values(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("دولتان عربيتان", ["2 state"]),
        ("شخصان اثنان", ["2 person"]),
        ("نقلت شركتي النفط والغاز", ["2 company"]),
        ("انهيار السدين بعد ضعف سدي «نور» و«سلام»", ["2 dam", "2 dam"]),
        ("اجتمع رئيسي السلطتين", []),
        ("برلمان لبنان وسكان عمان", []),
        ("مسؤولين عراقيين وفلسطينيين", []),
        ("حركة طالبان في أفغانستان", []),
        ("القطاع المصرفي وهجوم صاروخي واسع", []),
        ("اتفق الجانبان والبلدان", []),
        ("ميلان وحلوان وشوكان", []),
        ("سلاح للمدنيين والمهاجرين", []),
        ("حادثان منفصلان", ["2 حادث"]),
        ("قانون وبيان وإعلان وقوانين", []),
    ],
)
def test_duals_count_two_and_lookalikes_nothing(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الزيارة الثالثة", "#3 visit"),
        ("ثالث زيارة", "#3 visit"),
        ("ثاني أكبر مدينة", "#2 city"),
        ("القمة الـ16", "#16 summit"),
        ("الذكرى الخمسون", "#50 ذكري"),
        ("الدورة الثامنة والعشرين", "#28 edition"),
        ("للمرة الأولى", "#1 times"),
    ],
)
def test_ordinals_say_what_they_put_in_a_series(text: str, expected: str) -> None:
    assert values(text) == [expected]


def test_a_figure_keeps_the_noun_as_written_and_the_printed_precision() -> None:
    (found, _), *_ = mentions("4.6 مليارات دولار أميركي")
    assert isinstance(found.value, Quantity)
    assert found.value.form == "دولار اميركي"
    assert found.value.precision == Decimal("1e8")


def test_a_number_that_a_date_took_is_not_read_again() -> None:
    assert values("في عام 2024 قُتل 3 أشخاص") == ["3 person"]


@settings(deadline=None, max_examples=60)
@given(st.integers(3, 10**9), st.integers(0, 2**32), st.booleans())
def test_any_number_before_a_noun_counts_it(n: int, seed: int, digits: bool) -> None:
    text = Speller(seed, digits=digits).spell(n)
    assert values(f"أعلنت الوزارة وصول {text} صاروخ إلى المخازن") == [f"{n} missile"]


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(["أكثر من", "أقل من", "نحو", "ما لا يقل عن", "لا يتجاوز"]), st.integers(3, 10**6))
def test_a_region_contains_what_its_words_allow(hedge: str, n: int) -> None:
    (found, _), *_ = mentions(f"{hedge} {n} طن")
    value = found.value
    assert isinstance(value, Quantity)
    inside = n + (hedge == "أكثر من") - (hedge == "أقل من")
    assert value.low is None or value.low < inside or (value.low == inside and not value.low_open)
    assert value.high is None or value.high > inside or (value.high == inside and not value.high_open)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(PIECES)))
def test_every_numeral_is_read_labelled_or_said_to_be_unread(pieces: list[str]) -> None:
    document, extraction = extraction_of(" ".join(pieces))
    assert unread(document, PACK, extraction) == ()
    assert all(0 <= index < len(document.tokens) for index in numeral_tokens(document, PACK))


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("تجاوز القتلى الـ 10 آلاف قتيل.", "10000"),
        ("تخطى المبلغ الـ5 ملايين دولار.", "5000000"),
    ],
)
def test_digits_with_the_article_before_a_scale_are_counted(text: str, amount: str) -> None:
    from decimal import Decimal

    from factdiff import Article, extract
    from factdiff.model import Quantity

    values = [mention.value for mention, _ in extract(Article(id="a", text=text)).mentions]
    assert [value.amount for value in values if isinstance(value, Quantity)] == [Decimal(amount)]
