"""Names that are no person's, place's or body's: foreign words, Latin ones, letters spelled out."""

from __future__ import annotations

import pytest

from tests.extract.read_names import marked, named


@pytest.mark.parametrize(
    "sentence",
    [
        "غرقت السفينة [Aurelia] قبالة الساحل",
        "طرحت الشركة هاتف [Zentrix] في الأسواق",
        "رصد المختبر فيروس [H 5 N 8] في المزرعة",
        "هبطت طائرة الرحلة [KX417] بسلام",
        "ينتشر [COVID-19] في المدينة",
        "بثت قناة «[سي بي إس]» المقابلة",
        "أظهر فحص [دي إن إيه] هوية الضحية",
        "رصد المختبر فيروس [إتش 5 إن 8] في المزرعة",
        "حل الدواء [زيلانكا] محل غيره",
        "قال إن [إنفلونزا] الطيور تنتشر",
        "أصيب بـ[إنفلونزا] الطيور",
        "حذرت من فيروس [كورونا]",
    ],
)
def test_foreign_words_latin_names_and_spelled_letters_are_things(sentence: str) -> None:
    _, wanted, found = marked(sentence, "thing")
    assert found == wanted


@pytest.mark.parametrize(
    "text",
    [
        "ارتفعت أسعار القمح في الأسواق العالمية",
        "قال إن أي اتفاق أو تفاهم سيعلن",  # words that spell letters too
        "التقى الرئيس بوتين نظيره",  # a person
        "زار مدينة كفرزنجا",  # a place
        "قطع مسافة 5 km في ساعة",  # a unit
        "يستخدم الإنترنت",  # a borrowed word alone
        "التقى الوفد السلفانيرية أمس",  # an adjective of origin
    ],
)
def test_words_of_the_language_persons_places_and_units_are_none(text: str) -> None:
    assert named(text, "thing") == []


def test_a_particle_before_a_foreign_word_is_taken_off_where_the_word_stands_elsewhere_too() -> None:
    forms = [thing.form for thing in named("أغلقت زيلانكا أبوابها. عاد العمال إلى المصنع وزيلانكا.", "thing")]
    assert forms == ["زيلانكا", "زيلانكا"]


def test_letters_sound_the_same_in_either_script() -> None:
    latin, arabic = named("سلالة H 5 N 8 وسلالة إتش 5 إن 8", "thing")
    assert latin.entity == arabic.entity == "thing:h5n8"
