"""Who holds what: role, country or body, holder, and whether the office is still held."""

from __future__ import annotations

import pytest

from factdiff.model import Office
from tests.extract.read_names import mentions_of, offices


@pytest.mark.parametrize(
    ("text", "role", "of", "holder", "state"),
    [
        ("الرئيس التونسي قيس سعيد", "president", "TN", "قيس سعيد", "current"),
        ("وزير الخارجية المصري، بدر عبد العاطي، في جوبا", "foreign-minister", "EG", "بدر عبد العاطي", "current"),
        ("وزيرة خارجية السويد ماريا ستينرغارد", "foreign-minister", "SE", "ماريا ستينرغارد", "current"),
        ("رئيس الوزراء الياباني شيغيرو إيشيبا", "prime-minister", "JP", "شيغيرو إيشيبا", "current"),
        ("رئيسة وزراء إيطاليا جورجيا ميلوني", "prime-minister", "IT", "جورجيا ميلوني", "current"),
        ("نائب وزير الدفاع الروسي تيمور إيفانوف", "deputy-defence-minister", "RU", "تيمور إيفانوف", "current"),
        ("النائب الأول للرئيس الإيراني محمد مخبر", "first-deputy-president", "IR", "محمد مخبر", "current"),
        ("الرئيس الأمريكي السابق باراك أوباما", "president", "US", "باراك أوباما", "former"),
        ("الرئيس المكسيكي المنتخب أندريس لوبيز", "president", "MX", "أندريس لوبيز", "elect"),
        ("الرئيس المصري الراحل أنور السادات", "president", "EG", "أنور السادات", "deceased"),
        ("القائم بأعمال وزير الخارجية الإيراني علي باقري", "foreign-minister", "IR", "علي باقري", "acting"),
        ("المتحدث باسم الخارجية الصينية ماو نينغ", "foreign-spokesperson", "CN", "ماو نينغ", "current"),
        ("الأمين العام للأمم المتحدة أنطونيو غوتيريش", "secretary-general", "organisation:united-nations",
         "أنطونيو غوتيريش", "current"),
        ("رئيس الجمهورية الإسلامية الإيرانية آية الله إبراهيم رئيسي", "president", "IR", "إبراهيم رئيسي", "current"),
        ("المستشار الألماني أولاف شولتس", "chancellor", "DE", "أولاف شولتس", "current"),
        ("سيرغي لافروف وزير الخارجية الروسي", "foreign-minister", "RU", "سيرغي لافروف", "current"),
    ],
)  # fmt: skip
def test_an_office_is_read_with_its_holder(text: str, role: str, of: str, holder: str, state: str) -> None:
    found = [(o.role, o.of, o.holder, o.state) for o in offices(text)]
    assert found == [(role, of, holder, state)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("وصار كبير المفاوضين كريم رسولي وزيراً للخارجية بالوكالة.", ("foreign-minister", None, "acting")),
        ("وعينت الحكومة نائب الوزير كريم رسولي وزيرا للخارجية خلفا لغيره", ("foreign-minister", None, "current")),
        ("انتُخب نيكولاي بوغدانوف رئيسا لبلغاريا.", ("president", "BG", "current")),
        ("انتخب البرلمان بولا تينوبو رئيسا للبلاد.", ("president", None, "current")),
        ("وأدى محمد يونس اليمين رئيسا للحكومة", ("prime-minister", None, "current")),
        ("أدى محمد يونس اليمين الدستورية أمس الثلاثاء رئيسا للعراق", ("president", "IQ", "current")),
        (
            "اختير مارتن ليندغرين أمينا عاما للأمم المتحدة",
            ("secretary-general", "organisation:united-nations", "current"),
        ),
        ("تولت ماريا سانتوس منصب وزيرة الدفاع البرازيلية", ("defence-minister", "BR", "current")),
        ("كان محمد يونس وزيرا للمالية قبل خمس سنوات", ("finance-minister", None, "former")),
        ("شغل محمد يونس منصب وزير المالية العراقي من 2006 حتى 2010", ("finance-minister", "IQ", "former")),
        ("يشغل محمد يونس منصب وزير المالية العراقي", ("finance-minister", "IQ", "current")),
        ("رشح الحزب محمد يونس وزيرا للصحة", ("health-minister", None, "elect")),
        ("لم يعين البرلمان محمد يونس وزيرا للمالية", None),  # denied
        ("زار محمد يونس وزيرا للمالية في بيته", None),  # no verb that gives an office
    ],
)
def test_a_verb_gives_its_subject_or_object_an_office(text: str, wanted: tuple[str, str | None, str] | None) -> None:
    found = [(o.role, o.of, o.state) for o in offices(text)]
    assert (wanted in found) if wanted else not found


def test_who_held_an_office_before_its_new_holder_is_named_as_such() -> None:
    for text in (
        "وعينت الحكومة محمد يونس وزيرا للخارجية بالوكالة بعد وفاة حسين مرادي",
        "عين الملك محمد يونس وزيرا للخارجية خلفا لحسين مرادي",
        "عين الملك محمد يونس وزيرا للخارجية بدلا من حسين مرادي",
    ):
        assert ("foreign-minister", "حسين مرادي", "former") in [(o.role, o.holder, o.state) for o in offices(text)]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("قال وزير الصحة في الحكومة الليبية عثمان الفيتوري إن العدد ارتفع", "LY"),
        ("قال وزير الصحة في حكومة الإقليم عثمان الفيتوري إن العدد ارتفع", None),
        ("قال وزير الصحة في حكومة شرق ليبيا عثمان الفيتوري إن العدد ارتفع", None),
    ],
)
def test_a_minister_of_another_government_than_the_country_s_is_not_the_country_s(text: str, of: str | None) -> None:
    assert [(o.role, o.of) for o in offices(text)] == [("health-minister", of)]


def test_a_counterpart_holds_the_same_office_of_the_other_country() -> None:
    found = offices("التقى وزير الدفاع التركي يشار غولر نظيره اليوناني نيكوس دندياس في أثينا")
    assert [(o.role, o.of, o.holder) for o in found] == [
        ("defence-minister", "TR", "يشار غولر"),
        ("defence-minister", "GR", "نيكوس دندياس"),
    ]


def test_a_bare_title_takes_its_country_from_where_the_article_gives_it() -> None:
    found = offices("وصل الرئيس الروسي فلاديمير بوتين. وقال الرئيس بوتين إن المحادثات مفيدة.")
    assert [(o.role, o.of) for o in found] == [("president", "RU"), ("president", "RU")]


def test_offices_side_by_side_share_their_country() -> None:
    found = offices("رافق الرئيس العراقي عبد اللطيف رشيد وزير الخارجية فؤاد حسين")
    assert [(o.role, o.of) for o in found] == [("president", "IQ"), ("foreign-minister", "IQ")]


@pytest.mark.parametrize(
    "text",
    [
        "وصل الرئيس المصري عبد الفتاح السيسي إلى جدة واجتمع بالرئيس ماكرون.",
        "استقبل الرئيس المصري عبد الفتاح السيسي وزير خارجيته بدر عبد العاطي. وكان الرئيس ماكرون قد غادر قبل ذلك.",
    ],
)
def test_a_bare_title_does_not_make_a_second_president_of_one_country(text: str) -> None:
    held = {office.holder: office.of for office in offices(text) if office.role == "president"}
    assert held == {"عبد الفتاح السيسي": "EG", "ماكرون": None}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("وكان الرئيس العراقي كلف المالكي تشكيل الحكومة.", []),  # a verb, and whom
        ("وكلف الرئيس التونسي المرزوقي، بعد استقالة كريم حسين، تشكيل الحكومة.", []),
        ("وكلف الرئيس التونسي المرزوقي تشكيل الحكومة.", []),  # whom, behind the verb and its subject
        ("وافق ملك البحرين على تعيين المهندس نبيل حسين في المجلس.", []),
        ("استقبل الرئيس التونسي السبسي الوفد.", [("president", "TN", "السبسي")]),
        ("كلف الرئيس التونسي السبسي بعد المشاورات كريم المرزوقي.", [("president", "TN", "السبسي")]),
    ],
)
def test_whom_a_holder_appoints_does_not_hold_his_office(text: str, wanted: list[tuple[str, str, str]]) -> None:
    found = [(o.role, o.of, o.holder) for o in offices(text) if o.role in ("president", "king")]
    assert found == wanted


def test_a_short_title_of_another_office_is_not_held_of_the_country() -> None:
    found = offices("قال رئيس الوزراء العراقي الأسبق نبيل حسين إنه لن يترشح. وأضاف الرئيس حسين أن القرار نهائي.")
    assert [(o.role, o.of, o.state) for o in found] == [
        ("prime-minister", "IQ", "past"),
        ("president", None, "current"),
    ]


def test_a_calling_is_no_office() -> None:
    assert offices("قال الباحث سمير القاضي إن النتائج أولية") == []


def test_the_head_of_a_body_is_not_the_head_of_state() -> None:
    assert "president" not in {o.role for o in offices("انتقد رئيس لجنة الطوارئ الليبية أسامة الفيتوري الخطة")}


def test_the_span_runs_from_the_title_to_the_name_and_leaves_the_proclitic_out() -> None:
    text = "والرئيس الروسي «فلاديمير بوتين» حاضر"
    (office,) = (m for m in mentions_of(text) if m.kind == "office")
    assert text[office.span.start : office.span.stop] == "الرئيس الروسي «فلاديمير بوتين"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "التقى الرئيسان التركي مراد يلدرم والمصري طارق الشناوي",
            [("president", "TR", "مراد يلدرم"), ("president", "EG", "طارق الشناوي")],
        ),
        (
            "اجتمع وزيرا الدفاع الهندي سانجاي شارما والفرنسي جيروم دوفال أمس",
            [("defence-minister", "IN", "سانجاي شارما"), ("defence-minister", "FR", "جيروم دوفال")],
        ),
        ("وصل الرئيس التركي مراد يلدرم والكاتب المصري طارق الشناوي", [("president", "TR", "مراد يلدرم")]),
    ],
)
def test_a_dual_title_is_shared_by_its_holders(text: str, wanted: list[tuple[str, str, str]]) -> None:
    found = [m.value for m in mentions_of(text) if isinstance(m.value, Office)]
    assert [(office.role, office.of, office.holder) for office in found] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "ضمت الحكومة: سامي الفهري، وزيرا للداخلية، وجورج نصري، وزيرا للعدل، وسعاد خوري وزيرة للثقافة",
            [
                ("interior-minister", "سامي الفهري"),
                ("justice-minister", "جورج نصري"),
                ("culture-minister", "سعاد خوري"),
            ],
        ),
        (
            "رامي سعد، رئيسا للحكومة، ونادر كمال، نائبا للرئيس",
            [("prime-minister", "رامي سعد"), ("deputy-president", "نادر كمال")],
        ),
        (
            "سامي الفهري، وزيرا للداخلية، وهركان نصري، وزيرا للعدل",
            [("interior-minister", "سامي الفهري"), ("justice-minister", "وهركان نصري")],
        ),
        ("وزير الطاقة والمياه: جورج صدي", [("energy-minister", "جورج صدي")]),
        ("وزير الخارجية والمغتربين سامي نصري", [("foreign-minister", "سامي نصري")]),
        ("وزير الشؤون الخارجية والجالية الوطنية بالخارج رمزي بوجمعة", [("foreign-minister", "رمزي بوجمعة")]),
        ("استقبل السفير كلاوس ايبرهارت الوفد", [("ambassador", "كلاوس ايبرهارت")]),  # he is not "like Laos"
        ("قال المتحدث باسم الداخلية، العميد سمير عواد", [("interior-spokesperson", "سمير عواد")]),
        ("وقال وزير الخارجية والوفد المرافق إنهم عادوا", []),
        ("التقى نبيل حسني وزيرا للنفط أمس", []),  # met one
    ],
)
def test_lists_of_a_cabinet_give_each_name_its_own_office(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(office.role, office.holder) for office in offices(text)] == wanted


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("أصدر الملك مرسوما بتعيين المهندسة سلوى منصور مديرة للميناء.", "king"),
        ("وافق رئيس الجمهورية على تعيين القاضي حسان منصور.", "president"),
    ],
)
def test_who_is_appointed_does_not_hold_the_office_of_who_appoints(text: str, role: str) -> None:
    assert role not in [o.role for o in offices(text)]
