"""Sieves, which let readers pass by most words of a text: they save time and never change what is read."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import factdiff
from factdiff.claims import read_claims
from factdiff.extract import extract
from factdiff.extract.names.scene import Scene
from factdiff.extract.times import kinds
from factdiff.lang import load_pack
from factdiff.model import Article
from factdiff.settings import DEFAULT
from factdiff.text import read_document

CORPUS = Path(__file__).parents[2] / "corpus"
PACK = load_pack("ar")


@cache
def articles() -> tuple[Article, ...]:
    return tuple(a for a in factdiff.read([str(CORPUS)])[0] if a.language in (None, "ar"))


@pytest.mark.parametrize("article", articles(), ids=lambda article: article.path)
def test_a_document_whose_words_nobody_looked_up_before_is_read_the_same(article: Article) -> None:
    quick = read_document(article, PACK.folding, PACK.boilerplate, PACK.clitics.mask)
    slow = read_document(article, PACK.folding, PACK.boilerplate)
    assert {token.mask for token in slow.tokens} == {-1}
    assert any(not token.mask for token in quick.tokens)
    found = extract(quick, PACK, DEFAULT)
    assert found == extract(slow, PACK, DEFAULT)
    assert read_claims(quick, found, PACK, DEFAULT) == read_claims(slow, found, PACK, DEFAULT)


@pytest.mark.parametrize("article", articles(), ids=lambda article: article.path)
def test_words_that_are_passed_by_begin_no_name(article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    document = read_document(article, PACK.folding, PACK.boilerplate, PACK.clitics.mask)
    quick = extract(document, PACK, DEFAULT)
    monkeypatch.setattr(Scene, "_prompted", lambda scene: frozenset(range(len(scene.tokens))))
    assert extract(document, PACK, DEFAULT) == quick


@pytest.mark.parametrize("article", articles(), ids=lambda article: article.path)
def test_no_time_begins_where_no_word_of_time_is_near(article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    document = read_document(article, PACK.folding, PACK.boilerplate, PACK.clitics.mask)
    quick = extract(document, PACK, DEFAULT)
    near = bytes(kind | kinds.NEAR for kind in range(256))
    monkeypatch.setattr(kinds, "_SORTS", near.translate(bytes([ord("t")] * 256)))
    assert all(kinds.memory_of(document, PACK).kinds[n] & kinds.NEAR for n in range(len(document.tokens)))
    assert extract(document, PACK, DEFAULT) == quick
