"""The folded copy: what is one for reading, and where each of its characters came from."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdiff.lang import load_pack
from factdiff.text import fold

FOLDING = load_pack("ar").folding
TEXTS = st.text(alphabet=st.characters(codec="utf-8")) | st.text(
    alphabet="أإآاىيةهكکی ـًٌَُِّْٰٓٔ٠١٢۳.,٫٬؟ﷺﻻﺔ\u200f\u2068\n İ½²12"
)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أحمد إلى آخر", "احمد الي اخر"),
        ("مدينة", "مدينه"),
        ("مُسْتَشْفًى", "مستشفي"),
        ("عراقـــچی", "عراقچي"),
        ("کابل", "كابل"),
        ("الـ32", "ال32"),
        ("١٢٫٥ مليون", "12٫5 مليون"),
        ("۱٬۲۰۰", "1٬200"),
        ("؟", "?"),
        ("٪", "%"),
        ("BBC", "bbc"),
        ("\ufeffخبر\u200f عاجل", "خبر عاجل"),
        ("ﻗﺎﻝ", "قال"),
        ("می\u200cشود", "ميشود"),
    ],
)
def test_spellings_of_one_word_are_read_alike(written: str, folded: str) -> None:
    assert fold(written, FOLDING)[0] == folded


@pytest.mark.parametrize("text", ["2½ مليون", "كم²", "①", "H₂O"])
def test_raised_and_broken_digits_do_not_run_into_the_number_beside_them(text: str) -> None:
    assert [c for c in fold(text, FOLDING)[0] if c.isdecimal()] == [c for c in text if c.isdecimal()]


@pytest.mark.parametrize("text", ["رئيس مؤتمر أمريكا إيران آسيا", "مئة", "сегодня в Тегеране", "حكومة"])
def test_a_file_that_stores_marks_apart_is_read_like_one_that_does_not(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text), FOLDING)[0] == fold(text, FOLDING)[0]


@settings(deadline=None, max_examples=300)
@given(TEXTS)
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text, FOLDING)[0]
    assert fold(once, FOLDING)[0] == once


@settings(deadline=None, max_examples=300)
@given(TEXTS)
def test_every_folded_character_knows_where_it_came_from(text: str) -> None:
    folded, origins = fold(text, FOLDING)
    assert len(origins) == len(folded) + 1
    assert list(origins) == sorted(origins)
    assert origins[-1] == len(text)


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(["أحمد", "قِمَّة", "٢٠٢٢", " ", "،", "ﻻ", "\u200f", "ـ"]), max_size=12))
def test_a_piece_folds_as_it_does_inside_its_text(pieces: list[str]) -> None:
    assert fold("".join(pieces), FOLDING)[0] == "".join(fold(piece, FOLDING)[0] for piece in pieces)
