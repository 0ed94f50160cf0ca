"""Persons in Arabic, which has no capitals: what is a name, where it begins and ends, and whose it is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.read_names import marked, mentions_of, named


@pytest.mark.parametrize(
    "sentence",
    [
        "استقبل الرئيس التونسي [قيس سعيد] وفدا من رجال الأعمال",
        "وصل وزير الدفاع التركي، [يشار غولر]، إلى الدوحة",
        'دعا الرئيس الفرنسي "[إيمانويل ماكرون]" إلى قمة عاجلة',
        "قالت وزيرة البيئة الألمانية [ستيفي ليمكه] إن الخطة جاهزة",
        "التقى سماحة آية الله السيد [محمود الحائري] بالوفد",
        "زار الشيخ [عبد الله بن زايد آل نهيان] العاصمة الأردنية",
        "افتتحت مديرة منظمة الصحة العالمية [مارغريت تشان] المؤتمر",
        "أعلن المتحدث باسم الخارجية الإيرانية [ناصر كنعاني] الموعد",
        "حضر الحفل السفير الكندي لدى مصر [لويس بارتون] وعدد من الضيوف",
        "يزور الوزير [مراد يلدرم] إسلام آباد هذا الأسبوع",
    ],
)
def test_a_name_after_a_title_is_found_without_the_title(sentence: str) -> None:
    _, wanted, found = marked(sentence, "person")
    assert found == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        "وفي الختام شكر [سمير القاضي] الحاضرين",
        "كتبت [ليلى الأنصاري] ثلاث روايات قبل رحيلها",
        "يقول [نيكولاي بوغدانوف] إن السوق مستقرة",
        "ولد [محمد بن إدريس الفاسي] في مكناس",
        "أشرف على العملية الطبيب [أبو بكر الصيادي]",
        "تحدث [عبدالرحيم بوزيان] عن التجربة",
        "سجل [ياسين بونو] حضورا لافتا",
        "أوضح [غريغوريان]، في بيان، أن الأرقام أولية",
        "واصل العاهل المغربي الملك [محمد السادس] جولته",
        "قالت القاضية الكينية [مارثا كومي] إن المحكمة مستقلة",  # the family name is in the dictionary too
        "أعلن رئيس المحكمة العليا في كينيا [مارثا كومي] أن الحكم سيصدر غدا",
        "أكدت عالمة الأحياء المجرية [كاتالين كاريكو] أن اللقاح آمن",
        "سجل [محمد صلاح] هدفين وصنع [ساديو ماني] الثالث",
        "وأدى [محمد يونس] اليمين رئيسا للحكومة المؤقتة",  # وأدى is no valley
        "عين الملك [فيليبي السادس] [بيدرو سانشيز] رئيسا للحكومة",
        "وكلف الرئيس الإيطالي [سيرجيو ماتاريلا] [ماريو دراغي] بتشكيل الحكومة",
        "قال المحامي [بن كرامب] إن عائلة [فلويد] ترحب بالحكم",  # no particle before لويد
    ],
)
def test_a_name_without_a_title_is_found_by_its_own_look_or_its_verb(sentence: str) -> None:
    _, wanted, found = marked(sentence, "person")
    assert found == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        "لعبت البلاد دورا رئيسيا في الوساطة",
        "هذا سبب رئيسي لتراجع الأسعار",
        "التوازن بين السلطتين التشريعية والتنفيذية",
        "انتخب المجلس أمين عام جديد للمنظمة",
        "عقد الاجتماع على هامش القمة وسط أجواء إيجابية",
        "زادت صادرات النفط والغاز بشكل كبير العام الماضي",
        "أكد مصدر مسؤول أن المفاوضات مستمرة",
        "تراجعت أسعار التكنولوجيا والإلكترونيات في بورصة طوكيو",
        "سلمت موسكو مقاتلات وأنظمة دفاع جوي إلى بيونغ يانغ",
        "تأسست شركة مايكروسوفت في الولايات المتحدة",
        "وقع الطرفان بيان مشترك بعد المباحثات",
        "يسكن الوفد في مدينة بالتيمور قرب الميناء",
        "طالب المحتجون بعدم رفع الأسعار وبتسليط الضوء على الأزمة",
        "شهدت المباراة عودة اللاعب بعد زيادة وزنه",  # words that are names as well
        "حذرت الأرصاد الجوية من أمطار غزيرة",
        "تحطمت في رحلة بين بوفارك-تندفة-بشارة أمس",  # stops of a route
        "تحطمت في رحلة بين «بوفارك ـــ تندفة ـــ بشارة»",
    ],
)
def test_common_words_places_and_bodies_are_no_persons(sentence: str) -> None:
    _, _, found = marked(sentence, "person")
    assert found == []


@pytest.mark.parametrize(
    ("sentence"),
    [
        "قال المدرب [زيدان] أمس إن الفريق جاهز",
        "ودع [نيكولاس مادورو] جمهور الحزب",
        "رفض [برويز مشرف] بدعم الجيش هذا الطلب",
        "أصدرت المحكمة حكما على [تاكيشي ناكامورا] بعدم السفر",
    ],
)
def test_a_name_ends_where_the_clause_goes_on(sentence: str) -> None:
    _, wanted, found = marked(sentence, "person")
    assert found == wanted


def test_a_family_name_alone_is_the_person_named_in_full_elsewhere() -> None:
    text = "وصل وزير الخارجية الهنغاري بيتر سيارتو. وقال سيارتو إن الزيارة مهمة، ويمكن لسيارتو أن يعود."
    people = named(text, "person")
    assert [person.form for person in people] == ["بيتر سيارتو", "سيارتو", "سيارتو"]
    assert len({person.entity for person in people}) == 1
    assert {person.canonical for person in people} == {"بيتر سيارتو"}


def test_a_family_name_that_is_an_adjective_too_is_followed_only_where_the_adjective_cannot_stand() -> None:
    text = "زار الرئيس إبراهيم رئيسي دمشق. وكانت زيارة رئيسي قصيرة، ولها سبب رئيسي واحد."
    assert [person.form for person in named(text, "person")] == ["إبراهيم رئيسي", "رئيسي"]


def test_names_joined_by_and_are_two_names() -> None:
    _, wanted, found = marked("أول لقاء بين [بوتين] و[ماكرون] هذا العام", "person")
    assert found == wanted


def test_a_name_of_short_pieces_is_followed_by_its_first_piece_the_family_name() -> None:
    text = "صافح كيم جونغ أون ضيفه. ثم ألقى كيم كلمة."
    assert [person.form for person in named(text, "person")] == ["كيم جونغ أون", "كيم"]


def test_two_persons_of_one_family_stay_two() -> None:
    text = "التقى الرئيس حسن روحاني بشقيقه حسين روحاني في طهران."
    assert len({person.entity for person in named(text, "person")}) == 2


def test_an_article_without_names_names_nobody() -> None:
    assert mentions_of("") == ()


_WORDS = [
    "قال",
    "الرئيس",
    "محمد",
    "بن",
    "و",
    "بوتين",
    "،",
    '"',
    "آل",
    "عبد",
    "الله",
    "طهران",
    "لـ",
    "كيم",
    "3",
    ".",
    "ال",
]


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(_WORDS), max_size=25))
def test_every_mention_lies_in_its_sentence_and_is_cut_as_it_stands(words: list[str]) -> None:
    text = " ".join(words)
    for mention in mentions_of(text):
        assert 0 <= mention.span.start < mention.span.stop <= len(text)
        assert mention.first < mention.last
        assert text[mention.span.start : mention.span.stop].strip() == text[mention.span.start : mention.span.stop]


@pytest.mark.parametrize(
    "sentence",
    [
        "وصل الرئيس النيجيري [تشوكو أوباندي] إلى الرباط",
        "استقبل الوزير نظيره البنغلاديشي [ساجيب كابور خان] صباحا",
        "قال وزير المالية الأرجنتيني [سيرخيو ماسا] إن الأسعار مستقرة",
        "تحدثت وزيرة العدل الفرنسية [كاترين كولونا] في الجلسة",
        "أكدت الوزيرة المغربية السيدة [نجاة بركة] ذلك",
        "زار رئيس الوزراء الكوري الجنوبي [يون سوك يول] باريس",
        "بحث وزير الخارجية الصيني [لي تشيانغ] الملف",
        'رحب الرئيس الكيني "[ثابت ميمون]" بالوفد',
        "وصل وفد برئاسة [بوغدان تاراسينكو] إلى المدينة",
    ],
)
def test_after_a_whole_title_the_family_name_may_be_any_word(sentence: str) -> None:
    _, wanted, found = marked(sentence, "person")
    assert found == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        "عوقب المدافع لاستفزازه [زيدان] في المباراة",
        "باستثناء [جوردان هاملتون] فاز الجميع",
        "أحرزها [عبد الرحيم بوزيان] في الشوط الثاني",
        "توعد [نصر الله] بوقوع خسائر",
        "التقى الوفد [جورج بوش] لاعتقال المهاجمين",
        "بدا [كيم] مهتما بالأمر، وقال [كيم] مهتم بالمباحثات",
        "جلس أمامإيان في القاعةالكبرى وانتظر",
    ],
)
def test_verbs_and_words_with_particles_are_no_part_of_a_name(sentence: str) -> None:
    _, wanted, found = marked(sentence, "person")
    assert found == wanted


def test_a_name_that_quotation_marks_showed_once_is_whole_elsewhere() -> None:
    text = 'وصل الرئيس الهندي "ثابت ميمون" أمس. وقال ثابت ميمون إن اللقاء مهم. وغادر ميمون مساء.'
    assert [person.form for person in named(text, "person")] == ["ثابت ميمون", "ثابت ميمون", "ميمون"]


@pytest.mark.parametrize(
    "text",
    [
        "سجل [أيمن شريف] هدفين. وعرقل [عبد الله منصور] [شريف] قرب المرمى.",
        "وصل [نبيل فهمي] مساء. ثم صافح [سعيد كمال] [نبيل فهمي] في القاعة.",
        "تحدث [ليام كارتر] أمس. وحضر [سعيد كمال]. وأعاد المنظمون مشهد [سعيد كمال] [ليام كارتر] على الشاشة.",
        "قال [حسين أمير عبد اللهيان] ذلك. ثم كرر [أمير عبد اللهيان] قوله.",
        "قال [علي محمد حسن الكيلاني] إنه باق. ورد [بشير الكيلاني] عليه.",
        "سقط [المعز علي] أرضا. واحتسب الحكم عرقلة [المعز علي] ركلة جزاء.",
        "احتسب الحكم عرقلة [المعز علي] خطأ.",
        "للمرة الثانية على التوالي فاز الفريق على ضيفه، وسجل [المعز علي] هدفا.",
    ],
)
def test_subject_and_object_without_a_mark_between_them_are_two_people(text: str) -> None:
    _, wanted, found = marked(text, "person")
    assert found == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        "أعلنت رئيسة لجنة نوردلي [ماريا لوندغرين] الجائزة",
        "قال رئيس مجموعة تاكاوا [هيروشي ناكامورا] إن الأرباح ارتفعت",
        "قال رئيس شركة حسن علام إن المشروع انتهى",
        "قالت رئيسة اللجنة [ماريا لوندغرين] إن الأسماء سرية",
    ],
)
def test_the_name_of_a_body_is_no_part_of_its_head_s(sentence: str) -> None:
    _, wanted, found = marked(sentence, "person")
    assert found == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        "حكمت المحكمة على الوزير السابق [شاه محمود علوي] بالسجن",
        "سجل [كارلوس نسوي] في الدقيقة الأخيرة",
        "قال [بريس نغيما] إن الوضع هادئ",
        "قال [أمين حسن الناصر] إن الطلب سينمو",
        "قال [محمود كريم الناصر] بعد الاجتماع",
        "برئاسة المحافظ [صالح قره خان]، رفعت اللجنة الفائدة",
        "أمر [علي شياع السوداني] بتوقيف المسؤولين",
        "صافح [ليام صال] الذي فاز أمس",
        "شكر [كيم] والده الذي رافقه",
        "شكر [كيم] المدرب الذي رافقه",
        "وصف [كيم] دوري الأبطال بالممتع",
        "قال [كيم] مهتم بالمباحثات",
        "قال مساعد المدير إن العمل مستمر",
    ],
)
def test_a_name_is_read_to_its_last_word_and_no_further(sentence: str) -> None:
    _, wanted, found = marked(sentence, "person")
    assert found == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        "أعلن المتحدث أن الرئيس السابق [على كومباري] حر فى التنقل",
        "سافر الوفد فى المساء. الوزير [على كومباري] فى المقدمة",
        "وافق الرئيس على [كومباري جونسون] مرشحا فى الانتخابات",
        "أعلن المتحدث أن الرئيس السابق على علم بما فى الملف",
        "أعلن المتحدث أن رد الرئيس على [كومباري جونسون] كان فى محله",
    ],
)
def test_ali_is_a_name_without_its_dots_too_where_no_preposition_can_stand(sentence: str) -> None:
    _, wanted, found = marked(sentence, "person")
    assert found == wanted


def test_the_preposition_stays_one_in_an_article_that_writes_its_dots() -> None:
    assert [person.form for person in named("أعلن أن الرئيس على كومباري جونسون في العاصمة", "person")] == [
        "كومباري جونسون"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "وقال [جيف فليمنغ] إن العرض مناسب",  # not "so limng"
        "وقال [جيف] فقد خسر الجميع",
        "سجل اللاعب [فيل فودين] هدفا",
        "هنأ المدرب [أمادو فاي] لاعبيه",  # not "so which"
        "قالت [كريستين لاي] إن الشركة ربحت",
        "زار الرئيس الأمريكي [جون كندي] المدينة",
        "أعلن [بان كي مون] الاتفاق",
        "جاء بعد حبس [سامي الفهري] في باريس",
        "بلغت قوته خمس درجات على مقياس ريختر",  # a scale
    ],
)
def test_what_looks_like_a_particle_and_a_word_may_be_the_rest_of_a_name(sentence: str) -> None:
    _, wanted, found = marked(sentence, "person")
    assert found == wanted


def test_where_hamzas_are_left_out_a_particle_and_a_function_word_stay_what_they_are() -> None:
    assert found_in("قال المدرب أمادو فاي او بديله. اذا فاز فله الكأس") == ["أمادو"]


def found_in(text: str) -> list[str]:
    return [person.form for person in named(text, "person")]


def test_a_name_whose_article_melts_with_a_preposition_keeps_it() -> None:
    assert found_in("انتخب محمد الفهري أمس. والفضل للفهري وحده.") == ["محمد الفهري", "الفهري"]
