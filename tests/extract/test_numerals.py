"""The number grammar: any number, however it is written, is read back exactly."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdiff.extract.numerals import Numeral, OrdinalNumeral, fraction_at, numeral_at, ordinal_at
from factdiff.lang import load_pack
from factdiff.model import Article, Document
from factdiff.text import read_document
from tests.extract.spelling import Speller

PACK = load_pack("ar")


def document(text: str) -> Document:
    return read_document(Article(id="a", text=text), PACK.folding, PACK.boilerplate)


def read(text: str) -> Numeral | None:
    return numeral_at(document(text), 0, PACK)


def whole(text: str) -> Numeral:
    """The number that takes all of the text."""
    found = document(text)
    numeral = numeral_at(found, 0, PACK)
    assert numeral is not None, text
    assert numeral.last == len(found.tokens), text
    return numeral


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("صفر", "0"),
        ("اثنتي عشرة", "12"),
        ("ثماني عشرة", "18"),
        ("واحدا وستين", "61"),
        ("ثلاث مئة وأربعة", "304"),
        ("تسعمئة وتسعة وتسعون", "999"),
        ("ألفان", "2000"),
        ("أربعة عشر ألفا و786", "14786"),
        ("9 ملايين و315 ألفا و42", "9315042"),
        ("3 مليارات و 400 مليون", "3400000000"),
        ("مليون ومئتي ألف", "1200000"),
        ("ملياري", "2000000000"),
        ("اثنا عشر مليونا ونصف المليون", "12500000"),
        ("ستة مليارات ومئتا مليون", "6200000000"),
        ("ألف وثمانمئة", "1800"),
        ("ألف ثمانمئة", "1800"),
        ("مئة ألف مليار", "100000000000000"),
        ("17ألف", "17000"),
        ("نصف مليون", "500000"),
        ("ثلاثة أرباع المليون", "750000"),
        ("خمسة ونصف", "5.5"),
        ("3½", "3.5"),
        ("تسعة فاصل صفر خمسة", "9.05"),
        ("سالب سبعة", "-7"),
        ("-3.5", "-3.5"),
        ("5 مئة و17", "517"),
        ("1٬250٬000", "1250000"),
        ("1,250,000.75", "1250000.75"),
        ("1.250.000,75", "1250000.75"),
        ("1'250'000", "1250000"),
        ("40،000", "40000"),
        ("1 250 000", "1250000"),
        ("١٢٬٥٠٠٫٥", "12500.5"),
        ("۱۲٫۵", "12.5"),
        ("45ر8", "8.45"),
        ("2/5", "0.4"),
        ("واحد من كل خمسة", "0.2"),
        ("3 على 4", "0.75"),
    ],
)
def test_numbers_are_read_in_digits_words_and_mixtures(text: str, amount: str) -> None:
    assert whole(text).amount == Decimal(amount)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("40 و60", 1),  # two numbers
        ("خمسة وقال", 1),
        ("ألف وألفان", 1),
        ("12 نصف السكان", 1),
        ("ثلاثة ونصف السكان", 1),
        ("5 ، 6", 1),
        ("4، 500", 1),
        ("100 2000", 1),
    ],
)
def test_a_number_ends_where_the_next_begins(text: str, last: int) -> None:
    numeral = read(text)
    assert numeral is not None
    assert numeral.last == last


@pytest.mark.parametrize("text", ["أحد", "عدة مدن", "قال", "من", "بالمئة", "الثالثة", "- 5", "خمسون بالمئة"[6:]])
def test_what_is_no_number_is_none(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "wrong"),
    [("1٬2345", "grouping"), ("12.34.5", "grouping"), ("5/3", "slash"), ("9" * 30, "too-long")],
)
def test_digits_that_say_nothing_say_why(text: str, wrong: str) -> None:
    numeral = read(text)
    assert numeral is not None
    assert numeral.wrong == wrong


@pytest.mark.parametrize(
    ("text", "amount", "other"),
    [
        ("2.750", "2.750", "2750"),
        ("2,750", "2750", "2.750"),
        ("320.000", "320000", "320.000"),
        ("0.750", "0.750", None),
    ],
)
def test_a_lone_mark_before_three_digits_keeps_both_readings(text: str, amount: str, other: str | None) -> None:
    numeral = whole(text)
    assert numeral.amount == Decimal(amount)
    assert numeral.other == (Decimal(other) if other else None)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("4.6 مليار", "1e8"),
        ("12", "1"),
        ("300 ألف", "1e3"),
        ("ثلاثمئة ألف", "1e3"),
        ("2.25", "0.01"),
        ("ملياري", "1e9"),
    ],
)
def test_precision_is_the_last_digit_that_was_printed(text: str, precision: str) -> None:
    assert whole(text).precision == Decimal(precision)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("عشرات", "20", None),
        ("مئات الآلاف", "200000", None),
        ("بضعة ملايين", "3000000", "9000000"),
        ("بضع عشرة", "13", "19"),
        ("عدة آلاف", "3000", None),
    ],
)
def test_vague_numbers_are_wide_regions(text: str, low: str, high: str | None) -> None:
    numeral = whole(text)
    assert numeral.vague
    assert (numeral.low, numeral.high) == (Decimal(low), Decimal(high) if high else None)


@pytest.mark.parametrize(
    ("text", "words"), [("وخمسون", "خمسون"), ("بألفين", "ألفين"), ("لعشرين", "عشرين"), ("الخمسة", "خمسة")]
)
def test_proclitics_are_outside_the_number(text: str, words: str) -> None:
    found = document(text)
    numeral = numeral_at(found, 0, PACK)
    assert numeral is not None
    assert found.words(found.span(numeral.first, numeral.last, numeral.offset)) == words


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("الثالثة عشرة", 13),
        ("الحادي والعشرون", 21),
        ("السابعة والأربعين", 47),
        ("أول", 1),
        ("ثانية", 2),
        ("الـ32", 32),
        ("الخمسون", 50),
        ("الاثنا عشر", 12),
        ("الثالثة بعد المئة", 103),
    ],
)
def test_places_in_a_series_are_read(text: str, amount: int) -> None:
    found = document(text)
    place = ordinal_at(found, 0, PACK)
    assert isinstance(place, OrdinalNumeral)
    assert (place.amount, place.last) == (amount, len(found.tokens))


@pytest.mark.parametrize("text", ["حادي", "ثانيا", "ثالثا", "بالمئة", "خمسة", "الاولاد"])
def test_what_orders_nothing_is_no_place(text: str) -> None:
    assert ordinal_at(document(text), 0, PACK) is None


def test_a_fraction_joined_to_a_noun_is_found_behind_it() -> None:
    found = document("طن وربع الطن")
    part = fraction_at(found, 1, PACK)
    assert part is not None
    assert (part.amount, part.last) == (Decimal("0.25"), 2)


@settings(deadline=None, max_examples=300)
@given(st.integers(0, 10**15 - 1), st.integers(0, 2**32), st.booleans())
def test_any_whole_number_is_read_back(n: int, seed: int, digits: bool) -> None:
    text = Speller(seed, digits=digits).spell(n)
    assert whole(text).amount == n, text


@settings(deadline=None, max_examples=200)
@given(st.integers(0, 10**3), st.integers(0, 2**32))
def test_small_numbers_in_every_spelling_are_read_back(n: int, seed: int) -> None:
    assert whole(Speller(seed, digits=False).spell(n)).amount == n


@settings(deadline=None, max_examples=200)
@given(st.decimals(0, 999, places=2), st.integers(0, 2**32), st.booleans())
def test_any_decimal_of_two_places_is_read_back(amount: Decimal, seed: int, digits: bool) -> None:
    text = Speller(seed, digits=digits).decimal(amount)
    assert whole(text).amount == amount, text


@settings(deadline=None, max_examples=150)
@given(st.integers(1, 10**12), st.integers(0, 2**32), st.booleans(), st.data())
def test_tatweel_and_vowel_marks_change_nothing(n: int, seed: int, digits: bool, data: st.DataObject) -> None:
    text = Speller(seed, digits=digits).spell(n)
    at = data.draw(st.integers(1, len(text)))
    stretched = text[:at] + data.draw(st.sampled_from("ـًَُِْ")) + text[at:]
    assert numeral_at(document(stretched), 0, PACK) is not None
    assert whole(stretched).amount == whole(text).amount


@settings(deadline=None, max_examples=100)
@given(st.text("٠١٢٣12345.,٬٫،'-/ وألفمليونخمسةعشرنصف", max_size=40))
def test_no_text_breaks_the_grammar(text: str) -> None:
    found = document(text)
    for index in range(len(found.tokens)):
        numeral = numeral_at(found, index, PACK)
        assert numeral is None or index < numeral.last <= len(found.tokens)
