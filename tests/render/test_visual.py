"""Lines for terminals that neither join nor turn Arabic: shapes, pairs, directions, brackets."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdiff.render.visual import joined, visual


@pytest.mark.parametrize(
    ("plain", "shaped"),
    [
        ("باب", "\ufe91\ufe8e\ufe8f"),
        ("سلام", "\ufeb3\ufefc\ufee1"),  # lam and alef are one sign
        ("لا", "\ufefb"),
        ("على", "\ufecb\ufee0\ufef0"),  # lam and alef maqsura are two
        ("مُدّ", "\ufee3\u064f\ufeaa\u0651"),  # vowel marks stand between joined letters
        ("كـت", "\ufedb\u0640\ufe96"),
        ("ه\u200d", "\ufeeb\u200d"),
        ("ه\u200cا", "\ufee9\u200c\ufe8d"),
        ("گچ", "\ufb94\ufb7b"),
        ("abc 12", "abc 12"),
    ],
)
def test_a_letter_has_the_shape_its_neighbours_give_it(plain: str, shaped: str) -> None:
    assert joined(plain) == shaped


@pytest.mark.parametrize(
    ("plain", "seen"),
    [
        ("abc", "abc"),
        ("دار 12 (3)", "(3) 12 \ufead\ufe8d\ufea9"),
        ("the دار", "the \ufead\ufe8d\ufea9"),
        ("دارًا،", "،\ufe8d\ufead\u064b\ufe8d\ufea9"),  # the mark behind its letter
    ],
)
def test_a_line_stands_as_it_is_seen(plain: str, seen: str) -> None:
    pytest.importorskip("bidi", reason="needs python-bidi, an extra")
    assert visual(plain) == seen


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(min_codepoint=0x620, max_codepoint=0x64A), max_size=20))
def test_shapes_are_those_letters_again(text: str) -> None:
    assert unicodedata.normalize("NFKC", joined(text)) == unicodedata.normalize("NFKC", text)
