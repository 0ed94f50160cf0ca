"""The tables for numbers, units and money: consistent with each other, and with what made them."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from factdiff.lang import load_pack

ROOT = Path(__file__).parent.parent.parent
FIGURES = load_pack("ar").figures


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("currencies", ROOT / "tools" / "currencies.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_currencies_are_what_the_generator_makes_of_cldr() -> None:
    babel = pytest.importorskip("babel")
    header = (ROOT / "factdiff/lang/ar/figures/currencies.toml").read_text("utf-8").partition("\n")[0]
    if f"(Babel {babel.__version__})" not in header:
        pytest.skip("made with another Babel")
    for name, text in generator().render().items():
        assert (ROOT / "factdiff/lang/ar/figures" / name).read_text("utf-8") == text


def test_every_currency_that_a_word_means_exists() -> None:
    meant = {entry.currency for entry in FIGURES.currency_nouns.entries.values() if entry.currency}
    assert meant | set(FIGURES.currency_signs.entries) <= set(FIGURES.currencies.entries)
    assert set(FIGURES.currency_adjectives.entries) <= set(FIGURES.currencies.entries)


def test_every_noun_of_a_currency_exists() -> None:
    nouns = {noun for entry in FIGURES.currencies.entries.values() for noun in entry.nouns}
    nouns |= {entry.noun for entry in FIGURES.currency_adjectives.entries.values()}
    assert nouns <= set(FIGURES.currency_nouns.entries)


def test_one_noun_is_one_currency_in_one_country() -> None:
    entries = FIGURES.currencies.entries.items()
    pairs = [(noun, country) for _, entry in entries for country in entry.countries for noun in entry.nouns]
    doubled = {pair for pair in pairs if pairs.count(pair) > 1}
    # Bhutan, Lesotho and Namibia use a neighbour's money beside their own, under another name.
    assert {country for _, country in doubled} <= {"CU", "HT", "PA", "SV", "ZW", "TL", "EC"}


def test_links_and_marks_that_the_grammar_asks_for_exist() -> None:
    asked = {"and", "the", "minus", "point", "radix", "over", "out-of", "of", "after", "hash", "below-zero"}
    assert asked | {"grouping", "decimal", "either"} <= set(FIGURES.number_links.entries)
    assert {"per-day", "each", "against", "for", "one"} <= set(FIGURES.rates.entries)


def test_a_cued_unit_names_its_dimension() -> None:
    for entry in FIGURES.units.entries.values():
        assert bool(entry.cued) == bool(entry.cues) == bool(entry.cued_dimension)


def test_vague_numbers_have_their_ends_in_order() -> None:
    assert all(entry.high is None or entry.low < entry.high for entry in FIGURES.vague.entries.values())


@pytest.mark.parametrize("table", ["units", "currency_nouns"])
def test_no_counted_noun_is_also_a_unit_or_money(table: str) -> None:
    taken = getattr(FIGURES, table)
    shared = {form for entry in FIGURES.counted.entries.values() for form in entry.forms if form in taken}
    assert shared == set()
