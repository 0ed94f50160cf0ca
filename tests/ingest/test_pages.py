"""Pages made after the habits of real sites: text, title, day, author and the rest come out right in all."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import factdiff
from factdiff.model import Article

PAGES = Path(__file__).parent / "pages"
EXPECTED: dict[str, dict[str, Any]] = json.loads((PAGES / "expected.json").read_text("utf-8"))


@cache
def page(name: str) -> Article:
    articles, skips = factdiff.read(PAGES / name)
    assert skips == ()
    (article,) = articles
    return article


def test_every_page_has_its_expectation() -> None:
    assert {path.name for path in PAGES.iterdir()} - {"expected.json"} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_the_text_is_the_article_s_paragraphs_and_nothing_else(name: str) -> None:
    """Lines that are read and then set aside, such as a call to subscribe, are in the ledger and make no claim."""
    text = page(name).text
    dropped = {text[drop.span.start : drop.span.stop] for drop in factdiff.extract(page(name)).ledger.dropped}
    assert [line for line in text.split("\n") if line not in dropped] == EXPECTED[name]["paragraphs"]


@pytest.mark.parametrize("key", ["title", "author", "url", "language"])
@pytest.mark.parametrize("name", EXPECTED)
def test_what_the_page_says_of_itself_is_read(name: str, key: str) -> None:
    assert getattr(page(name), key) == EXPECTED[name][key]


@pytest.mark.parametrize("name", EXPECTED)
def test_the_source_is_the_site_s_name_or_the_file_s(name: str) -> None:
    assert page(name).source == (EXPECTED[name]["source"] or Path(name).stem)


@pytest.mark.parametrize("name", EXPECTED)
def test_the_day_of_publication_is_the_one_the_page_states_or_prints(name: str) -> None:
    card = factdiff.extract(page(name)).card
    assert (card.published or "")[:10] == EXPECTED[name]["published"]
