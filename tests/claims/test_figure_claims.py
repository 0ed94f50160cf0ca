"""What a figure measures, of whom, when, as what part and with what stance."""

from __future__ import annotations

import pytest

from factdiff.model import Article, Claim, Quantity
from factdiff.pipeline import extract


def claims(text: str, kind: str, *, published: str | None = "2025-03-14") -> list[Claim]:
    reading = extract(Article(id="a", text=text, language="ar", published=published))
    return [claim for claim in reading.claims if claim.kind == kind]


def only(text: str, words: str, kind: str = "quantity") -> Claim:
    found = [claim for claim in claims(text, kind) if words in claim.text]
    assert len(found) == 1, [claim.text for claim in claims(text, kind)]
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "measure", "participants"),
    [
        ("بلغ حجم التبادل التجاري بين مصر وتركيا 6.6 مليارات دولار في عام 2023.", "6.6", "trade-volume", ("EG", "TR")),
        ("تراجعت صادرات المغرب من الطماطم إلى 740 ألف طن.", "740", "exports", ("MA",)),
        ("قُتل 14 شخصا في انفجار بمدينة حمص.", "14", "killed", None),
        ("لقي 14 شخصا مصرعهم وأصيب 30 آخرون بجروح.", "14", "killed", None),
        ("لقي 14 شخصا مصرعهم وأصيب 30 آخرون بجروح.", "30", "injured", None),
        ("ارتفع عدد القتلى إلى 52 وعدد الجرحى إلى 310.", "52", "killed", None),
        ("ارتفع عدد القتلى إلى 52 وعدد الجرحى إلى 310.", "310", "injured", None),
        ("حصل الأردن على قرض قيمته 1.2 مليار دولار.", "1.2", "loan", ("JO",)),
        ("سجل معدل التضخم في تونس 6.7 بالمئة.", "6.7", "inflation", ("TN",)),
        ("انتشلت الفرق 8 أشخاص توفوا إثر الانهيار.", "8", "killed", None),
        ("لقي خمسة أشخاص مصارعهم في الحادث.", "خمسة", "killed", None),
        ("أدى القصف إلى إزهاق أرواح 9 أشخاص.", "9", "killed", None),
        ("فقد 20 شخصا حياتهم في السيول.", "20", "killed", None),
        ("فقد 20 شخصا في السيول.", "20", "missing", None),
        # what is announced is no name of who announces it
        ("أعلن المحافظ مقتل 7 أشخاص.", "7", "killed", None),
        ("وأكد الوزير إصابة 9 أشخاص.", "9", "injured", None),
        # persons under their own noun are counted under what befell them, cases under their disease
        ("قُتل 5 جنود في كمين.", "5", "killed", None),
        ("أسفر الحادث عن إصابة 9 عمال.", "9", "injured", None),
        ("يدرس في الجامعة 900 طالب.", "900", "student", None),
        ("وكان 14 راكبا أصيبوا في الحادث.", "14", "injured", None),
        ("بلغ عدد الإصابات بالكوليرا 1200 حالة في اليمن.", "1200", "infected", None),
        ("وصلت حالات الحصبة إلى 300 حالة، وتوفي 12 طفلا.", "300", "infected", None),
        ("أصيب 40 شخصا في الزلزال.", "40", "injured", None),
        ("نما اقتصاد كينيا 5.6 بالمئة في 2023.", "5.6", "growth", ("KE",)),
        ("هز المدينة زلزال شدته 6.2 درجات على مقياس ريختر.", "6.2", "magnitude", None),
        ("بلغ إنتاج القمح 9 ملايين طن.", "9", "output", None),
        ("أنتجت نيجيريا 1.4 مليون برميل يوميا.", "1.4", "oil-output", ("NG",)),
        ("شارك 53.5 في المئة من الناخبين.", "53.5", "turnout", None),
        ("حضر المباراة 45 ألف متفرج.", "45", "spectators", None),
        # who counts the dead is not whose dead they are
        ("قال مرصد سوري إن السيل أودى بحياة 14 شخصا في مدينة وهران.", "14", "killed", ("DZ",)),
    ],
)
def test_a_figure_is_known_by_what_it_measures(
    text: str, words: str, measure: str, participants: tuple[str, ...] | None
) -> None:
    claim = only(text, words)
    assert claim.measure == measure
    if participants is not None:
        assert claim.participants == participants


@pytest.mark.parametrize(
    ("text", "words", "basis"),
    [
        ("ارتفعت صادرات المغرب بنسبة 12 في المئة إلى 40 مليار دولار.", "12", "change-up"),
        ("ارتفعت صادرات المغرب بنسبة 12 في المئة إلى 40 مليار دولار.", "40", None),
        ("انخفضت الواردات بنسبة 9 بالمئة.", "9", "change-down"),
        ("ارتفع معدل البطالة من 7 بالمئة إلى 8 بالمئة.", "7", "former"),
        ("ارتفع معدل البطالة من 7 بالمئة إلى 8 بالمئة.", "8", None),
        ("حقق اقتصاد كينيا نموا بنسبة 5.6 بالمئة.", "5.6", None),
        ("يؤيد 41 بالمئة القرار، بينما يعارضه 35 بالمئة.", "35", None),
        ("رفع البنك القرض من 3 مليارات دولار إلى 8 مليارات دولار.", "3", "former"),
        ("رفع البنك القرض من 3 مليارات دولار إلى 8 مليارات دولار.", "8", None),
        ("أصبح القرض 8 مليارات دولار بدلا من 3 مليارات دولار.", "3", "former"),
        ("رفع البنك القرض بنحو 5 مليارات دولار.", "5", "increment"),
        ("ارتفع العدد إلى 282 مليونا بزيادة 5 ملايين.", "282", None),
        ("ارتفع العدد إلى 282 مليونا بزيادة 5 ملايين.", "5", "increment"),
        # votes and prisoners stand against each other, and were no former level
        ("صوت 267 نائبا لصالح المذكرة مقابل 180 ضدها.", "180", "against"),
        ("انتقل 39 أسيرا مقابل 13 رهينة.", "13", "against"),
        ("قُتل خمسة أشخاص من أصل ستة كانوا على متن القارب.", "ستة", "whole"),
        ("قُتل خمسة أشخاص من أصل ستة كانوا على متن القارب.", "خمسة", None),
        ("بلغت الأرباح 9 مليارات دولار مقابل 7 مليارات دولار.", "7", "former"),
    ],
)
def test_a_change_a_former_level_and_a_level_are_told_apart(text: str, words: str, basis: str | None) -> None:
    assert only(text, words).basis == basis


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("بلغت صادرات قطر 90 مليار دولار.", "asserted"),
        ("تستهدف الحكومة رفع صادرات قطر إلى 90 مليار دولار.", "target"),
        ("من المتوقع أن تبلغ صادرات قطر 90 مليار دولار.", "estimated"),
        ("ستبلغ صادرات قطر 90 مليار دولار.", "planned"),
    ],
)
def test_a_target_or_an_estimate_is_no_outcome(text: str, stance: str) -> None:
    assert only(text, "90").stance == stance


def test_a_year_is_the_period_of_a_figure_and_a_day_is_when_it_was_true() -> None:
    yearly = only("بلغت صادرات قطر 90 مليار دولار في عام 2023.", "90")
    assert yearly.when is not None and yearly.when.edtf == "2023"
    toll = only("بلغ عدد القتلى 52 قتيلا حتى يوم 12 مارس 2025.", "52")
    assert toll.when is None and toll.as_of is not None and toll.as_of.edtf == "2025-03-12"


def test_people_of_one_nationality_are_a_group_within_the_total() -> None:
    claim = only("قتل الزلزال 31 تونسيا في المدينة.", "31")
    assert (claim.measure, claim.group) == ("killed", "TN")


def test_the_day_of_a_disaster_is_not_the_day_its_toll_was_true() -> None:
    claim = only("بلغ عدد الجرحى في زلزال شهدته مدينة إزمير يوم الاثنين 782 جريحا.", "782")
    assert claim.as_of is not None and claim.as_of.edtf == "2025-03-14"


def test_a_capital_stands_for_its_country_where_the_figure_is_the_country_s() -> None:
    assert only("أنقرة - بلغت صادرات تركيا 90 مليار دولار.", "90").place is None
    assert only("قُتل 5 أشخاص في أنقرة.", "5").place == "city:ankara"


def test_whose_sentence_it_is_stands_in_its_claim() -> None:
    claim = only("قضت المحكمة بسجن الوزير السابق سمير الحداد 14 سنة.", "14", kind="duration")
    assert any(part.startswith("person:") for part in claim.participants)


@pytest.mark.parametrize(
    ("text", "words", "basis"),
    [
        ("سجلت تونس خلال الساعات الأربع والعشرين الماضية 197 إصابة بالكوليرا.", "197", "increment"),
        ("سجلت تونس 197 إصابة جديدة بالكوليرا.", "197", "increment"),
        ("سجلت تونس 197 إصابة بالكوليرا حتى مساء الخميس.", "197", None),
    ],
)
def test_new_cases_and_those_of_a_day_are_added_to_the_others(text: str, words: str, basis: str | None) -> None:
    assert only(text, words).basis == basis


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("أصيب 40 شخصا في ولاية كسلا.", "site:كسلا"),
        ("أصيب 40 شخصا في محافظة الضالع.", "site:الضالع"),
        ("أصيب 40 شخصا في قرية صغيرة.", None),
        ("أصيب 40 شخصا في مدينة وهران.", "city:oran"),
    ],
)
def test_a_noun_of_place_with_a_name_of_its_own_is_where(text: str, place: str | None) -> None:
    assert only(text, "40").place == place


def test_a_day_since_which_is_counted_is_not_the_day_of_the_count() -> None:
    claim = only("بلغ عدد الوفيات 722 وفاة منذ إعلان التفشي في 12 يناير 2025.", "722")
    assert claim.as_of is not None and claim.as_of.edtf == "2025-03-14"


def test_an_exit_poll_is_no_result() -> None:
    assert only("حصل المرشح على 89 في المئة وفقا لاستطلاع للرأي.", "89").stance == "estimated"


def test_five_soldiers_are_a_group_among_the_killed() -> None:
    claim = only("قُتل 5 جنود في كمين.", "5")
    assert (claim.measure, claim.group) == ("killed", "soldier")


@pytest.mark.parametrize(
    ("text", "words", "unit", "period"),
    [
        ("بلغت صادرات قطر 90 مليار دولار مقابل 80 مليارا في عام 2022.", "90", "USD", None),
        ("بلغت صادرات قطر 90 مليار دولار مقابل 80 مليارا في عام 2022.", "80", "USD", "2022"),
        ("وصل عدد السياح إلى 14 مليون سائح مقارنة بنحو 12 مليونا في 2022.", "12", "tourist", "2022"),
        ("ارتفعت صادرات قطر من 80 مليار دولار إلى 90 مليارا.", "90", "USD", None),
        ("بلغت صادرات قطر 90 مليار دولار، وشارك 12 مندوبا.", "12", "مندوب", None),
        ("بلغ التضخم 4% في فبراير 2025 مقابل 5% في الشهر نفسه من العام الماضي.", "4%", "percent", "2025-02"),
        ("بلغ التضخم 4% في فبراير 2025 مقابل 5% في الشهر نفسه من العام الماضي.", "5%", "percent", "2024-02"),
        ("بلغت صادرات قطر 90 مليار دولار، وفاز بالرقم 7.", "7", None, None),
        # what a rise is measured against does not date what was reached
        ("نمت صادرات قطر في 2023 بنسبة 8% مقارنة بعام 2022 وبلغت 90 مليار دولار.", "90", "USD", "2023"),
        ("نمت صادرات قطر في 2023 بنسبة 8% مقارنة بعام 2022 الذي بلغت فيه 90 مليار دولار.", "90", "USD", "2022"),
    ],
)
def test_a_figure_set_against_another_is_in_its_unit_and_has_the_period_named_after_it(
    text: str, words: str, unit: str | None, period: str | None
) -> None:
    claim = only(text, words)
    assert isinstance(claim.value, Quantity)
    assert (claim.value.unit, claim.when.edtf if claim.when else None) == (unit, period)


def test_the_two_countries_stand_for_the_pair_that_the_article_is_about() -> None:
    text = "زار الرئيس التركي مصر. ورحبت مصر بتركيا. وقال إن حجم التجارة بين البلدين بلغ 7 مليارات دولار."
    assert only(text, "7").participants == ("EG", "TR")


def test_who_says_a_figure_is_part_of_its_claim() -> None:
    claim = only("قال وزير الصحة اللبناني فراس أبيض إن عدد القتلى بلغ 52 قتيلا.", "52")
    assert claim.speaker is not None and "أبيض" in claim.speaker.name


def test_a_former_minister_s_sentence_is_no_former_level() -> None:
    assert only("حكمت محكمة على الوزير السابق سمير عطية بالسجن 10 سنوات.", "10", "duration").basis is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("حكمت محكمة في صلالة على متهم. وبلغت نسبة المشاركة في انتخابات عمان 63.5 بالمئة.", None),
        ("حكمت محكمة في صلالة على متهم. وبلغ خام برنت 80 دولارا للبرميل.", None),
        ("اندلع حريق في صلالة. وقتل 5 أشخاص.", "city:salalah"),
    ],
)
def test_a_city_of_another_sentence_narrows_no_figure_of_a_country(text: str, place: str | None) -> None:
    found = [claim for claim in claims(text, "quantity") if claim.measure]
    assert [claim.place for claim in found] == [place]


@pytest.mark.parametrize("disaster", ["انفجار", "حريق", "انقلاب حافلة", "انهيار", "تدافع", "حادث"])
def test_the_day_of_any_disaster_is_not_the_day_its_toll_was_true(disaster: str) -> None:
    text = f"بلغ عدد الجرحى في {disaster} شهدته مدينة وهران أمس 60 جريحا."
    found = only(text, "60")
    assert found.as_of is not None and found.as_of.edtf == "2025-03-14"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ضرب زلزال بقوة 5.6 درجات مدينة وهران.", "5.6"),
        ("تابع 18 ألف متفرج مباراة كينيا وغانا.", "18"),
    ],
)
def test_a_noun_before_its_name_narrows_no_figure_before_it(text: str, words: str) -> None:
    assert [term for term in only(text, words).about if term.startswith("is:")] == []


def test_what_is_sold_at_a_value_goes_on_about_nothing() -> None:
    text = "بلغ حجم التبادل التجاري بين كينيا وغانا 3 مليارات دولار. وصدرت كينيا إلى غانا سلعا بقيمة مليار دولار."
    assert [claim.measure for claim in claims(text, "quantity")] == ["trade-volume", None]


def test_what_burns_is_one_measure_however_it_is_told() -> None:
    told = (
        "أتت الحرائق على 300 هكتار من الغابات.",
        "التهمت النيران 300 هكتار من الغابات.",
        "بلغت مساحة الغابات المحترقة 300 هكتار.",
    )
    assert {only(text, "300").measure for text in told} == {"burnt-area"}


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        (
            "ستخفض الإمارات إنتاجها بـ163 ألف برميل يوميا، والعراق بـ220 ألف برميل يوميا، والكويت بـ135 ألف برميل.",
            [("AE",), ("IQ",), ("KW",)],
        ),
        ("بلغت صادرات تونس 5 مليارات دولار، والمغرب 9 مليارات دولار.", [("TN",), ("MA",)]),
        (
            "بلغ حجم التبادل التجاري بين مصر وتركيا 5 مليارات دولار، وبين مصر والعراق 3 مليارات دولار.",
            [("EG", "TR"), ("EG", "IQ")],
        ),
        ("بلغ حجم التبادل التجاري بين مصر وتركيا 5 مليارات دولار.", [("EG", "TR")]),
    ],
)
def test_an_item_of_a_list_is_of_the_country_right_before_it(text: str, countries: list[tuple[str, ...]]) -> None:
    assert [claim.participants for claim in claims(text, "quantity")] == countries
