"""Lexicon tables: what they find on tokens, and what they refuse to load."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdiff.errors import PackError
from factdiff.lang.clitics import CliticForms, Clitics, Split
from factdiff.lang.table import Entry, Table, table_forms
from factdiff.model import Token
from factdiff.text import Folding, fold, tokenize

FOLDING = Folding({"ـ": "", "أ": "ا", "إ": "ا", "ة": "ه", "ى": "ي"})
CLITICS = Clitics(
    CliticForms(conjunctions=("و", "ف"), prepositions=("ب", "ل", "ك"), articles=("ال",), contracted=("لل",))
)
FRUIT = """
[apple]
forms = ["تفاحة", "تفاح"]
weight = 3
[pine]
forms = ["صنوبر"]
[pineapple]
forms = ["تفاح الصنوبر", "أناناس"]
[ward]
forms = ["ورد"]
"""


class Fruit(Entry, frozen=True, forbid_unknown_fields=True):
    """A kind of entry for these tests."""

    weight: int = 1


def cut(text: str) -> tuple[Token, ...]:
    return tokenize(*fold(text, FOLDING), folding=FOLDING)


def table_of(path: Path) -> Table[Fruit]:
    forms = table_forms(path, Fruit, FOLDING)
    return Table(lambda: forms, CLITICS, forms.by_first)


def load(folder: Path, toml: str) -> Table[Fruit]:
    path = folder / "fruit.toml"
    path.write_text(toml, "utf-8")
    return table_of(path)


@pytest.fixture
def fruit(tmp_path: Path) -> Table[Fruit]:
    return load(tmp_path, FRUIT)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("تفاحة", ("apple", 1, "")),
        ("تُفّاحةٌ", ("apple", 1, "")),
        ("التفاح", ("apple", 1, "ال")),
        ("والتفاح", ("apple", 1, "وال")),
        ("بتفاحة", ("apple", 1, "ب")),
        ("وبالتفاح", ("apple", 1, "وبال")),
        ("للتفاح", ("apple", 1, "لل")),
        ("تفاح الصنوبر", ("pineapple", 2, "")),
        ("وتفاح الصنوبر الطازج", ("pineapple", 2, "و")),
        ("تفاح صنوبر", ("apple", 1, "")),
        ("اناناس", ("pineapple", 1, "")),
        ("ورد", ("ward", 1, "")),
        ("وورد", ("ward", 1, "و")),
        ("رد", None),
        ("تفاحات", None),
        ("متفاحة", None),
    ],
)
def test_a_form_is_found_at_a_token_longest_first_with_its_particles(
    fruit: Table[Fruit], text: str, found: tuple[str, int, str] | None
) -> None:
    match = fruit.at(cut(text), 0)
    assert (match and (match.id, match.size, match.split.prefix)) == found


def test_nothing_is_stripped_where_that_is_forbidden(fruit: Table[Fruit]) -> None:
    assert fruit.at(cut("والتفاح"), 0, strip=False) is None


def test_a_form_does_not_reach_past_the_end_of_its_sentence(fruit: Table[Fruit]) -> None:
    match = fruit.at(cut("تفاح الصنوبر"), 0, stop=1)
    assert match is not None
    assert match.id == "apple"


def test_features_have_their_defaults(fruit: Table[Fruit]) -> None:
    assert (fruit.entries["apple"].weight, fruit.entries["pine"].weight) == (3, 1)


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        ('[one]\nforms = ["أحمر"]\n[two]\nforms = ["احمر"]\n', ("fruit.toml", "two", "one", "احمر")),
        ('[one]\nforms = ["a"]\nwieght = 2\n', ("fruit.toml", "one", "wieght")),
        ('[one]\nforms = ["a"]\nweight = "heavy"\n', ("fruit.toml", "one", "weight")),
        ("[one]\nweight = 2\n", ("fruit.toml", "one", "forms")),
        ('[one]\nforms = [""]\n', ("fruit.toml", "one", "empty")),
        ('[one]\nforms = ["ـ ً"]\n', ("fruit.toml", "one")),
        ("[one\n", ("fruit.toml", "line 1")),
        ('[one]\nforms = ["a"]\n[one]\nforms = ["b"]\n', ("fruit.toml", "one")),
        ('one = ["a"]\n', ("fruit.toml", "one")),
    ],
)
def test_a_wrong_table_is_refused_by_file_and_key(tmp_path: Path, toml: str, told: tuple[str, ...]) -> None:
    with pytest.raises(PackError) as refusal:
        load(tmp_path, toml)
    assert [word for word in told if word not in str(refusal.value)] == []


def test_a_missing_table_is_an_error_of_the_pack(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"absent\.toml"):
        table_of(tmp_path / "absent.toml")


def test_a_form_may_be_listed_twice_with_one_meaning(tmp_path: Path) -> None:
    assert "احمر" in load(tmp_path, '[one]\nforms = ["أحمر", "احمر", "أَحْمَر"]\n')


@pytest.mark.parametrize(
    ("word", "way"),
    [
        ("وبالبلد", Split("وبال", True, "بلد")),
        ("بلد", Split("", False, "بلد")),
        ("لبلد", Split("ل", False, "بلد")),
        ("للبلد", Split("لل", True, "بلد")),
        ("فلبلد", Split("فل", False, "بلد")),
        ("وللبلد", Split("ولل", True, "بلد")),
        ("للصين", Split("لل", False, "الصين")),
    ],
)
def test_a_word_comes_apart_at_its_particles(word: str, way: Split) -> None:
    assert way in CLITICS.splits(word)


@pytest.mark.parametrize(("word", "stem"), [("وب", "ب"), ("ال", ""), ("بلد", "د"), ("مبلد", "بلد")])
def test_no_stem_is_shorter_than_a_word_nor_cut_from_its_middle(word: str, stem: str) -> None:
    assert stem not in [way.stem for way in CLITICS.splits(word)]


@settings(deadline=None, max_examples=200)
@given(st.text("والفبكلعدرم", min_size=1, max_size=9))
def test_the_whole_word_comes_first_and_every_way_begins_as_the_word_does(word: str) -> None:
    ways = CLITICS.splits(word)
    assert ways[0] == Split("", False, word)
    assert all(word.startswith(way.prefix) and word.endswith(way.stem.removeprefix("ال")) for way in ways)
