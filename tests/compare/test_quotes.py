"""One quotation in two sources: the same words, nearly the same, or altered."""

from __future__ import annotations

import pytest

from factdiff.model import Article
from factdiff.pipeline import compare


def verdicts(left: str, right: str) -> list[tuple[str, str]]:
    articles = [Article(id="a", text=left, published="2025-03-14"), Article(id="b", text=right, published="2025-03-14")]
    return [(f.verdict, f.reason) for f in compare(articles).findings if f.kind == "quote"]


SAID = "قال وليد جنبلاط إن الحوار «سيبدأ في بيروت قبل نهاية الصيف الحالي»."


@pytest.mark.parametrize(
    "other",
    [
        "وأكد جنبلاط أن الحوار “سيبدأ في بيروت قبل نهاية الصيف الحالي” كما وعد.",
        "وأضاف جنبلاط: «الحوار سيبدأ في بيروت قبل نهاية هذا الصيف الحالي».",
        "«سيبدأ في بيروت قبل نهاية الصيف»، قال وليد جنبلاط.",
    ],
)
def test_one_quotation_in_nearly_the_same_words_agrees(other: str) -> None:
    assert verdicts(SAID, other) == [("agreement", "same-quotation")]


def test_two_translations_of_a_short_quotation_agree() -> None:
    left = "وصف ماكرون الاتفاق بأنه «فرصة للاستقرار»."
    assert verdicts(left, "واعتبر إيمانويل ماكرون أن الاتفاق «فرصة استقرار».") == [("agreement", "same-quotation")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (  # the clauses in another order, and one more of them denied
            "قال وليد جنبلاط: «لن نوقع أي تسوية مع الشركة من دون ضمانات مكتوبة من الحكومة للعمال».",
            "قال وليد جنبلاط: «من دون ضمانات للعمال مكتوبة من الحكومة، لن نوقع تسوية مع الشركة، ولن نعود إلى الطاولة».",
        ),
        (  # a phrase of a sentence that the other quotes as a whole
            "قال وليد جنبلاط: «إن العودة إلى ما قبل الأزمة حلم بعيد التحقق لمن لا يعرف الجبل».",
            "وصف وليد جنبلاط العودة إلى ما قبل الأزمة بأنها «حلم بعيد التحقق».",
        ),
    ],
)
def test_translations_halves_and_pieces_of_one_sentence_agree(left: str, right: str) -> None:
    assert verdicts(left, right) == [("agreement", "same-quotation")]


VOW = "«سنعيد بناء كل بيت تهدم في القرى الجنوبية خلال العام المقبل بأيدينا»"


def test_the_same_long_sentence_is_one_whoever_is_named_as_its_speaker() -> None:
    assert verdicts(f"قال فؤاد السنيورة: {VOW}.", f"قال سعد الحريري: {VOW}.") == [("agreement", "same-quotation")]


def test_two_speakers_who_say_the_contrary_alter_nothing() -> None:
    other = VOW.replace("سنعيد", "لن نعيد")
    assert not [v for v, _ in verdicts(f"قال فؤاد السنيورة: {VOW}.", f"قال سعد الحريري: {other}.") if v != "agreement"]
    assert verdicts(f"قال فؤاد السنيورة: {VOW}.", f"قال فؤاد السنيورة: {other}.")[0][0] == "contradiction"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "قال وليد جنبلاط إن الحوار «لن يبدأ في بيروت قبل نهاية الصيف».",
            "قال وليد جنبلاط إن الحوار «يبدأ في بيروت قبل نهاية الصيف».",
        ),
        (
            "وقال فؤاد السنيورة: «نحتاج إلى 3 جلسات قبل نهاية العام».",
            "وقال فؤاد السنيورة: «نحتاج إلى 8 جلسات قبل نهاية العام».",
        ),
        (  # with the figure its noun changes its number
            "وقال فؤاد السنيورة: «نحتاج إلى 25 جلسة قبل نهاية العام».",
            "وقال فؤاد السنيورة: «نحتاج إلى 8 جلسات قبل نهاية العام».",
        ),
        (
            "وقال فؤاد السنيورة: «رممنا 214 مسجدا في الجنوب هذا العام».",
            "وقال فؤاد السنيورة: «رممنا 6 مساجد في الجنوب هذا العام».",
        ),
        (  # with the denial the verb loses its future
            "وقال فؤاد السنيورة: «سنوقع الاتفاق مع المصارف قبل نهاية العام».",
            "وقال فؤاد السنيورة: «لن نوقع الاتفاق مع المصارف قبل نهاية العام».",
        ),
    ],
)
def test_a_dropped_denial_and_a_changed_figure_contradict(left: str, right: str) -> None:
    assert verdicts(left, right) == [("contradiction", "quotation-altered")]


@pytest.mark.parametrize(
    "other",
    [
        "قال سعد الحريري إن الحوار «سيبدأ في بيروت قبل نهاية الصيف الحالي».",  # another speaker
        "قال وليد جنبلاط إن المرفأ «سيعود إلى العمل خلال شهرين على الأكثر».",  # other words
        "كان الحوار في بيروت قبل نهاية الصيف الحالي موضع خلاف.",  # nobody quoted
    ],
)
def test_other_words_and_other_speakers_are_nothing_to_set_beside(other: str) -> None:
    assert verdicts(SAID, other) == []


def test_an_article_that_quotes_twice_agrees_with_nobody() -> None:
    assert verdicts(f"{SAID}\n{SAID}", "لا شيء.") == []


LONG = (
    "وقال وليد جنبلاط: «نرى في هذا الحوار فرصة حقيقية أخيرة لإنقاذ الاقتصاد وإعادة الثقة إلى المصارف قبل نهاية العام»."
)


@pytest.mark.parametrize(
    ("short", "agrees"),
    [
        ("وصف وليد جنبلاط الحوار بأنه «فرصة حقيقية أخيرة».", True),
        ("قال وليد جنبلاط إن الحوار «فرصة حقيقية أخيرة لإنقاذ الاقتصاد».", True),
        ("وصف وليد جنبلاط الحوار بأنه «فرصة أخيرة حقيقية».", False),  # not in these words
        ("تحدث وليد جنبلاط عما يراه «في هذا الحوار».", False),  # words of every speech
        ("وصف وليد جنبلاط الحوار بأنه «فرصة حقيقية».", False),  # two words
    ],
)
def test_a_quotation_inside_a_longer_one_agrees_where_its_words_are_enough(short: str, agrees: bool) -> None:
    assert verdicts(short, LONG) == ([("agreement", "same-quotation")] if agrees else [])


RETOLD = "وقال وليد جنبلاط: «لن تقبل الطائفة نزع سلاح الجنوب قبل انسحاب الجيش الإسرائيلي من القرى الحدودية»."


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (  # another translation: the same things in another order and other words
            "وأضاف جنبلاط: «قبل أن ينسحب جيش إسرائيل من قرى الحدود لن نقبل في الطائفة بنزع السلاح في الجنوب».",
            [("agreement", "same-quotation")],
        ),
        (  # of the same things, but nothing is refused
            "وأضاف جنبلاط: «قبل أن ينسحب جيش إسرائيل من قرى الحدود نقبل في الطائفة بنزع السلاح في الجنوب».",
            [("contradiction", "opposite-words")],
        ),
        ("وأضاف جنبلاط: «الجيش في الجنوب، والسلاح في القرى، وهذا لا يدوم».", []),  # some of the same things
        (  # another speaker
            "وأضاف سعد الحريري: «قبل أن ينسحب جيش إسرائيل من قرى الحدود لن نقبل في الطائفة بنزع السلاح في الجنوب».",
            [],
        ),
    ],
)
def test_two_translations_of_one_quotation_are_known_by_what_they_speak_of(
    other: str, expected: list[tuple[str, str]]
) -> None:
    assert verdicts(RETOLD, other) == expected


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "قال محافظ المصرف إن الليرة «سترتفع أمام الدولار قبل نهاية العام».",
            "قال محافظ المصرف إن الليرة «ستنخفض أمام الدولار قبل نهاية العام».",
        ),
        (
            "وأكدت وزارة الداخلية أن المعبر «سيفتح أمام المسافرين والشاحنات يوم الأحد».",
            "وأكدت وزارة الداخلية أن المعبر «لن يفتح أمام المسافرين والشاحنات يوم الأحد».",
        ),
    ],
)
def test_one_speaker_quoted_for_opposite_things_contradicts_himself(left: str, right: str) -> None:
    assert [verdict for verdict, _ in verdicts(left, right)] == ["contradiction"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # each of something else; of all but one thing; a question
        ("«ارتفعت إيرادات الشركة في الربع الأول بفضل السياحة»", "«انخفضت نفقات الشركة في الربع الأول بفضل السياحة»"),
        ("«لا نبيع القمح إلا للمطاحن الحكومية في الريف»", "«نبيع القمح للمطاحن الحكومية في الريف»"),
        ("«هل سترتفع أسعار الخبز في الأشهر المقبلة؟»", "«لن ترتفع أسعار الخبز في الأشهر المقبلة»"),
    ],
)
def test_one_speaker_may_say_both_of_two_things(left: str, right: str) -> None:
    assert [v for v, _ in verdicts(f"قال محافظ المصرف: {left}.", f"قال محافظ المصرف: {right}.")].count(
        "contradiction"
    ) == 0


def test_a_short_quotation_of_content_words_is_found_in_a_longer_one() -> None:
    long = "وقال عباس عراقجي: «من يظن أن الضغط سيغير موقفنا فهو يطارد سرابا بعيد المنال ولن يصل إليه أبدا»."
    short = "ووصف عباس عراقجي الفكرة بأنها «سراب بعيد المنال»."
    assert verdicts(long, short.replace("سراب", "سرابا")) == [("agreement", "same-quotation")]
