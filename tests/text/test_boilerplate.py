"""What belongs to the page and not to the article makes no claims, and is listed as dropped."""

from __future__ import annotations

import pytest

from factdiff.lang import load_pack
from factdiff.model import Article
from factdiff.text import read_document

PACK = load_pack("ar")
PROSE = "وصل وفد من عشرة أعضاء إلى العاصمة صباح الأحد، وعقد هناك اجتماعات مع أعضاء الحكومة والبرلمان."


def dropped(text: str) -> list[tuple[str, str]]:
    document = read_document(Article(id="one", text=text), PACK.folding, PACK.boilerplate)
    return [(document.words(drop.span), drop.reason) for drop in document.dropped]


@pytest.mark.parametrize(
    "line", ["شاركها.", "شاركها", "  شارك المقال ", "Exit mobile version", "EXIT MOBILE VERSION", "نسخ الرابط", "إعلان"]
)
def test_a_button_alone_on_its_line_is_dropped_and_the_text_goes_on(line: str) -> None:
    assert dropped(f"{PROSE}\n{line}\n{PROSE}") == [(line.strip(), "site-furniture")]


@pytest.mark.parametrize(
    "line", ["Read Previous", "Read Next", "اقرأ أيضاً", "اقرأ ايضا:", "الخبر التالي", "مواضيع ذات صلة"]
)
def test_the_headline_of_another_article_goes_with_the_line_that_announces_it(line: str) -> None:
    text = f"{PROSE}\n\n{line}\n\nمقتل 14 شخصا في انهيار مبنى\n\n{PROSE}"
    assert dropped(text) == [(line, "site-furniture"), ("مقتل 14 شخصا في انهيار مبنى", "other-headline")]


@pytest.mark.parametrize(
    "line",
    ["اقرأ أيضاً: مقتل 14 شخصا في انهيار مبنى", "Read also | Three killed in a fire", "اقرأ المزيد: ارتفاع الأسعار"],
)
def test_a_headline_on_the_line_that_announces_it_is_dropped_too(line: str) -> None:
    assert dropped(f"{PROSE}\n{line}\n{PROSE}") == [(line, "other-headline")]


@pytest.mark.parametrize(
    "line", ["تعليقك", "Most Popular", "الأكثر قراءة", "الكلمات المفتاحية: إيران، روسيا", "أضف تعليقا"]
)
def test_after_the_end_of_the_article_short_lines_are_dropped(line: str) -> None:
    text = f"{PROSE}\n{line}\nفوز الفريق بثلاثة أهداف\nأسعار الذهب اليوم"
    assert dropped(text) == [
        (line, "end-of-article"),
        ("فوز الفريق بثلاثة أهداف", "after-end"),
        ("أسعار الذهب اليوم", "after-end"),
    ]


def test_long_prose_after_an_end_is_an_article_again() -> None:
    assert dropped(f"{PROSE}\nتعليقك\n{PROSE} {PROSE}") == [("تعليقك", "end-of-article")]


def test_a_menu_on_top_of_the_page_does_not_end_the_article() -> None:
    assert dropped(f"آخر الأخبار\nزلزال يضرب الساحل\n{PROSE}") == [("آخر الأخبار", "end-of-article")]


@pytest.mark.parametrize(
    "line",
    [
        "شارك المقال الذي نشرته الصحيفة في نقاش واسع",
        "وقال الوزير: اقرأ أيضا ما كتبناه",
        "إعلان: الوزارة ترفع الأجور",
        "التعليقات على القرار كثيرة",
        "وجاء البيان كالتالي: لا عودة",
    ],
)
def test_a_sentence_with_such_words_stays(line: str) -> None:
    assert dropped(f"{PROSE}\n{line}\n{PROSE}") == []


def test_dropped_lines_are_in_no_sentence() -> None:
    document = read_document(
        Article(id="one", text=f"{PROSE}\nRead Next\nمقتل 14 شخصا\n"), PACK.folding, PACK.boilerplate
    )
    assert [document.words(sentence.span) for sentence in document.sentences] == [PROSE]


MENU = "الرئيسية\nأخبار محلية\nاقتصاد\nرياضة\nمنوعات"


def test_a_row_of_menu_entries_above_or_below_the_article_is_dropped() -> None:
    above = dropped(f"{MENU}\nلقاء في العاصمة\n{PROSE}")
    assert above == [(entry, "menu") for entry in MENU.split("\n")]  # and not the headline
    assert dropped(f"{PROSE}\n{MENU}") == [(entry, "menu") for entry in MENU.split("\n")]


def test_a_short_line_again_and_again_is_furniture() -> None:
    text = f"{PROSE}\nمن الأرشيف\n{PROSE}\nمن الأرشيف\n{PROSE}\nمن الأرشيف\n{PROSE}"
    assert dropped(text) == [("من الأرشيف", "repeated-line")] * 3


@pytest.mark.parametrize("line", ["https://example.org/a/12", "www.example.org", "@alwakala @almarsa", "#درنة #ليبيا"])
def test_a_line_of_addresses_or_tags_alone_is_dropped(line: str) -> None:
    assert dropped(f"{PROSE}\n{line}\n{PROSE}") == [(line, "address")]


@pytest.mark.parametrize(
    "lines",
    [
        "سعيد حداد\nليلى عون\nسامي نصر",  # three names are no menu yet
        "المصابون 12\nالقتلى 3\nالمفقودون 7\nالناجون 40",
        "قُتل الحارس.\nونجا السائق.\nوفر الجاني.\nوعاد الهدوء.",
        "#12\n#14",
        "بيروت - أعلن الوزير",
    ],
)
def test_short_lines_that_may_say_something_stay(lines: str) -> None:
    assert dropped(f"{PROSE}\n{lines}\n{PROSE}") == []
    assert dropped(f"{PROSE}\n{lines}") == []


def test_the_counters_of_a_gallery_are_dropped() -> None:
    text = f"{PROSE}\n1 / 3\nأطفال يحملون الفوانيس\n2 / 3\nفرقة تعزف\n٣/٣\n{PROSE}"
    assert dropped(text) == [("1 / 3", "counter"), ("2 / 3", "counter"), ("٣/٣", "counter")]


@pytest.mark.parametrize("lines", ["1 / 3", "3/1\n2/1", "12/5\n14/6", "1 / 3 من الأصوات\n2 / 3 من الأصوات"])
def test_fractions_and_days_that_count_no_pictures_stay(lines: str) -> None:
    assert dropped(f"{PROSE}\n{lines}\n{PROSE}") == []


def test_after_the_end_mark_of_an_agency_its_clock_and_number_are_dropped() -> None:
    text = f"{PROSE}\n// انتهى //\n14:32 ت م\n0187"
    assert [reason for _, reason in dropped(text)] == ["end-of-article", "after-end", "after-end"]


def test_the_articles_before_and_after_this_one_go_with_their_pointers() -> None:
    lines = "السابق ارتفاع أسعار الحديد 7%\nالتالي انخفاض إنتاج القمح إلى النصف"
    assert dropped(f"{PROSE}\n{lines}") == [(line, "other-headline") for line in lines.split("\n")]


@pytest.mark.parametrize("trail", ["الرئيسية » اقتصاد » الحكومة تقترض 400 مليون دولار", "Home > World > Storm kills 4"])
def test_the_way_from_the_front_page_is_dropped_above_the_article_alone(trail: str) -> None:
    assert dropped(f"{trail}\n{PROSE}") == [(trail, "menu")]
    assert dropped(f"{PROSE}\n{trail}\n{PROSE}") == []


def test_a_headline_that_begins_with_see_is_the_articles_own_on_top_and_another_one_s_below() -> None:
    line = "شاهد: لحظة انهيار الجسر ومقتل 5 عمال"
    assert dropped(f"{line}\n{PROSE}") == []
    assert dropped(f"{PROSE}\n{line}") == [(line, "other-headline")]


def test_names_in_rows_inside_the_article_stay() -> None:
    assert dropped(f"{PROSE}\n{MENU}\n{PROSE}") == []


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("اشترك الآن ابتداء من 5 ريالات شهريا لقراءة بقية المقال", "call-to-readers"),
        ("تابعوا آخر المستجدات عبر قناتنا على تيليجرام.", "call-to-readers"),
        ("تابعونا على فيسبوك وتويتر", "call-to-readers"),
        ("حمّل تطبيقنا ليصلك كل جديد", "call-to-readers"),
        ("هل أنت مشترك؟ سجل الدخول", "call-to-readers"),
        ("Sign up to our newsletter", "call-to-readers"),
        ("مدة القراءة: 4 دقائق", "counter"),
        ("قراءة في 3 دقائق", "counter"),
        ("عدد المشاهدات: 1,204", "counter"),
        ("12 تعليقا", "counter"),
        ("رمز الخبر: 88213", "counter"),
        ("هاتف: 0112233445 - فاكس: 0112233446", "contact"),
        ("للتواصل: news@dayonline.example", "contact"),
        ("ص.ب 4471", "contact"),
        ("تصوير: مازن عابد - وكالة البحر", "credit"),
        ("(صورة أرشيفية)", "credit"),
        ("Photo: Reuters", "credit"),
        ("صدر الصورة، Getty Images", "credit"),
        ("مصدر الصورة رويترز", "credit"),
        ("Facebook Twitter LinkedIn", "site-furniture"),
        ("انضموا إلى قناة الميناء على واتساب لتصلكم الأخبار", "call-to-readers"),
        ("* المقالات المنشورة لا تعبر بالضرورة عن رأي الصحيفة", "notice"),
        ("نستخدم ملفات تعريف الارتباط لتحسين تجربتك", "notice"),
        ("إقرأ المزيد >> خلاف حول موعد الدورة الثانية", "other-headline"),
        ("س ح / ر ك", "end-of-article"),
        ("جميع الحقوق محفوظة © 2024 صحيفة المدى", "copyright"),
        ("Copyright 2023 Almada News", "copyright"),
        ("انتهى/ م.ع", "end-of-article"),
        ("انتهى/27", "end-of-article"),
    ],
)
def test_a_line_that_speaks_of_the_page_is_dropped_for_what_it_is(line: str, reason: str) -> None:
    assert dropped(f"{PROSE}\n{line}\n{PROSE}") == [(line, reason)]


@pytest.mark.parametrize(
    "line",
    [
        "سجل المهاجم 3 أهداف في الشوط الأول",
        "قال النائب إن تصريحات الوزير لا تعبر بالضرورة عن موقف الحكومة",
        "ألزمت الهيئة 40 موقعا بإشعار عن ملفات تعريف الارتباط",
        "مصدر الصورة التي هزت العالم مجهول منذ 30 عاما",
        "فيسبوك وتويتر وتيك توك أمام المحكمة",
        "السابق أن العقد ألغي قبل عامين",
        "شارك 400 عداء في السباق",
        "تابع الوزير الجلسة عبر يوتيوب",
        "حمل المتظاهرون 12 لافتة أمام البرلمان",
        "تابعنا خلال الأسبوع الماضي ارتفاع الأسعار 3 بالمئة",
        "اشترك في الندوة 40 باحثا من سبع دول",
        "انضم 15 نائبا إلى الكتلة الجديدة",
        "قراءة في الميزانية: العجز 3 مليارات",
        "مشاهدات المباراة بلغت 4 ملايين",
        "عدد المشاهدات على القناة تجاوز 3 ملايين في يوم واحد",
        "هاتف الرئيس نظيره مرتين",
        "هاتف الوزير 12 محافظا صباح اليوم",
        "واتساب يوقف خدماته في 35 دولة",
        "الصورة التقطت عام 1967 وفيها 9 قادة",
        "تصوير الفيلم استمر 14 شهرا",
        "تصوير الفيلم يبدأ في الربيع",
        "تصوير: الفيلم الذي بدأ العمل فيه قبل عامين في ثلاث مدن لم يكتمل بعد",
        "حقوق النشر محل نزاع بين الدارين",
        "انتهى الشوط الأول بالتعادل",
        "انتهت مهلة 48 ساعة",
        "تعليق الدراسة 3 أيام في الجنوب",
        "حقوق الطبع تباع بمليون دولار",
    ],
)
def test_a_sentence_that_only_begins_like_one_stays(line: str) -> None:
    assert dropped(f"{PROSE}\n{line}\n{PROSE}") == []


def test_a_line_of_prose_behind_a_pointer_is_no_headline() -> None:
    prose = "وأوضح الوزير أن عدد المدارس ارتفع إلى 231 مدرسة هذا العام بعد افتتاح 14 منها."
    assert dropped(f"{PROSE}\nاقرأ أيضا\n{prose}") == [("اقرأ أيضا", "site-furniture")]
    assert dropped(f"{PROSE}\nالتعليقات\n{prose}") == [("التعليقات", "end-of-article")]
