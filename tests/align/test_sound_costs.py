"""What spellings exchange, and the sounds that none does: by these most pairs of names are told apart at once."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz

from factdiff.align.entities import resolve
from factdiff.align.names import JOINT, NASAB, compare_names, distance, share_part
from factdiff.align.sound_costs import SOLID, across_cost, across_dropping, confusing, dropping, solid
from factdiff.model import Name
from factdiff.settings import DEFAULT
from tests.compare.claim import claim

SOUNDS = "abcdfghjklmnpqrstvwxyzSQJGHETDCXZueio" + NASAB + JOINT


@pytest.mark.parametrize("native", [True, False])
@pytest.mark.parametrize("sound", sorted(SOLID))
def test_a_solid_sound_is_neither_exchanged_nor_left_out(sound: str, native: bool) -> None:
    for other in SOUNDS.replace(sound, ""):
        assert confusing(sound, other, native) >= 1 and confusing(other, sound, native, True) >= 1
        assert across_cost(sound, other) >= 1 and across_cost(other, sound) >= 1
        assert dropping(f"a{other}{sound}", 2, native) >= 1 and across_dropping(f"a{other}{sound}", 2, native) >= 1
    assert dropping("alla", 2, False) < 1


@pytest.mark.parametrize(
    ("word", "kept"), [("mrkwry", "mr"), ("alla", "l"), ("lal", "l"), ("Eabas", ""), ("mHmwd", "m"), ("nzlnsky", "nln")]
)
def test_the_solid_sounds_of_a_word_stand_in_their_order(word: str, kept: str) -> None:
    assert solid(word) == kept


_WORDS = st.text(st.sampled_from("lmnrrlabwyhkgsueE"), min_size=1, max_size=7)
_NAMES = st.lists(st.sampled_from(["lafrwf", "afrwf", "srgy", "sryG", "srgylafrwf", "s", "mHmwd", "~smyr", "smyr",
                                   "Ely", "hswy", "ni", "nan"]), min_size=1, max_size=3).map(tuple)  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(_WORDS, st.data())
def test_words_of_other_solid_sounds_are_a_clear_difference_apart(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word)))
    other = word[:at] + data.draw(st.text(st.sampled_from("lmnrawyhue"), max_size=2)) + word[at + 1 :]
    assert solid(word) == solid(other) or distance(word, other) >= 1


@settings(deadline=None, max_examples=200)
@given(_NAMES, _NAMES)
def test_names_of_one_person_share_a_part(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    assert share_part(left, right) == share_part(right, left)
    assert share_part(left, right) or not compare_names(left, right).same


@settings(deadline=None, max_examples=200)
@given(st.lists(_NAMES, min_size=2, max_size=2, unique=True))
def test_two_names_become_one_where_they_are_alike_and_one_person_s(names: list[tuple[str, ...]]) -> None:
    claims = [
        claim(Name(canonical=" ".join(parts), form="", sounds=parts), "a", kind="name", measure=None,
              participants=(f"person:{' '.join(parts)}",))
        for parts in names
    ]  # fmt: skip
    people = {part for each in resolve(claims, DEFAULT) for part in each.participants}
    alike = all(fuzz.partial_ratio(" ".join(a), " ".join(b)) >= DEFAULT.name_candidate for a, b in pairwise(names))
    assert (len(people) == 1) == (alike and compare_names(*names).same)
