"""Places and bodies: territories, cities, regions, and names that begin with a noun like ministry or university."""

from __future__ import annotations

import pytest

from tests.extract.read_names import marked, named


@pytest.mark.parametrize(
    ("text", "entity", "country"),
    [
        ("سافر إلى كازاخستان أمس", "KZ", "KZ"),
        ("عاد من الولايات المتحدة الأميركية", "US", "US"),
        ("صادرات للصين", "CN", "CN"),
        ("اجتماع في عشق أباد", "city:ashgabat", "TM"),
        ("وبواشنطن عقد لقاء", "city:washington", "US"),
        ("احتجاجات في أوروبا", "region:europe", None),
        ("سلطنة عمان تتوسط", "OM", "OM"),
        ("في بيونج يانج", "city:pyongyang", "KP"),
    ],
)
def test_a_place_has_its_id_and_its_country(text: str, entity: str, country: str | None) -> None:
    assert [(place.entity, place.country) for place in named(text, "place")] == [(entity, country)]


@pytest.mark.parametrize(
    "text",
    [
        "العام المالي الجديد",  # financial, not Mali
        "الشعب الإيراني",  # a nationality
        "دعم مالي عاجل",
        "تسارع في النمو",
    ],
)
def test_words_that_only_look_like_places_are_none(text: str) -> None:
    assert named(text, "place") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "أعلنت [وزارة الداخلية العراقية] الحصيلة",
        "درس في [جامعة القاهرة] ثم سافر",
        "رفضت [الأمم المتحدة] القرار",
        "قال [الكرملين] إن الموعد لم يحدد",
        "انضم إلى [حزب العدالة والتنمية] مبكرا",
    ],
)
def test_a_body_is_found_with_what_belongs_to_its_name(sentence: str) -> None:
    _, wanted, found = marked(sentence, "organisation")
    assert found == wanted


def test_a_body_of_several_names_keeps_one_id() -> None:
    bodies = named("قال حلف شمال الأطلسي إن الناتو مستعد", "organisation")
    assert {body.entity for body in bodies} == {"organisation:nato"}


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("أذربيجان الشرقية", "أذربيجان الغربية", "place"),
        ("شمال سيناء", "جنوب سيناء", "place"),
        ("كارولاينا الشمالية", "كارولاينا الجنوبية", "place"),
        ("نهر دجلة", "نهر الفرات", "place"),
        ("ريال مدريد", "برشلونة", "organisation"),
        ("بوينغ", "إيرباص", "organisation"),
        ("المحكمة الجنائية الدولية", "محكمة العدل الدولية", "organisation"),
        ("هيومن رايتس ووتش", "منظمة العفو الدولية", "organisation"),
    ],
)
def test_two_places_or_bodies_have_two_ids(left: str, right: str, kind: str) -> None:
    ids = [[each.entity for each in named(f"وصل الوفد من {name} أمس", kind)] for name in (left, right)]
    assert [len(found) for found in ids] == [1, 1] and ids[0] != ids[1]
