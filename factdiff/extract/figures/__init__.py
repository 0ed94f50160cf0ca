"""The figures extractor: numbers, money, percentages, measures, ordinals, scores; labels and what cannot be read."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache, reduce
from operator import or_
from typing import Any

from msgspec.structs import replace

from factdiff.extract.figures.duals import dual_at, may_be_dual
from factdiff.extract.figures.labels import (
    DASHES,
    arabic_code,
    digits_with_letters,
    formula,
    idiom,
    labelled,
    latin_chunk,
    lettered_code,
    malformed,
    numbered,
    one_of,
    telephone,
)
from factdiff.extract.figures.ledger import is_numeral
from factdiff.extract.figures.ordinals import ordinal
from factdiff.extract.figures.partitives import part_of_it
from factdiff.extract.figures.read import figure, found_from
from factdiff.extract.figures.scan import Found, Rule, Scan, habit_of, taken_by
from factdiff.extract.figures.scores import match_minute, pair_score, spelled_score
from factdiff.extract.numerals import Numerals
from factdiff.extract.numerals.words import opens
from factdiff.lang import Pack, Table
from factdiff.lang.clitics import Clitics, Remembered
from factdiff.lang.figures import FigureTables
from factdiff.lang.table import begins_any
from factdiff.model import Document, Extraction, Mention, NotRead, Span
from factdiff.settings import Settings

_TWO = Decimal(2)


def dual(scan: Scan, index: int, floor: int) -> Found | None:
    """محطتين, سدان: two of something in one word."""
    single = dual_at(scan, index)
    if single is None:
        return None
    again = scan.numeral(single.last)
    if again and again.amount == _TWO and again.spelled and not again.offset:  # شخصان اثنان
        single = replace(single, last=again.last)
    return found_from(scan, single, index, index)


# The first rule that answers at a token wins. `_beginnings` remembers which can begin at a word: at most words, none.
RULES: tuple[Rule, ...] = (
    latin_chunk, digits_with_letters, arabic_code, lettered_code, idiom, match_minute, labelled, numbered, telephone,
    malformed, formula, pair_score, spelled_score, ordinal, one_of, part_of_it, figure,
    dual,
)  # fmt: skip
_AT_DIGITS = frozenset({digits_with_letters, telephone, malformed, formula, pair_score, spelled_score, figure})
_AT_LATIN = frozenset({latin_chunk, labelled, figure})


def figures(
    document: Document, pack: Pack, settings: Settings, found: Extraction, numerals: Numerals | None = None
) -> Extraction:
    """All figures of a document that no earlier extractor took."""
    numerals = numerals or Numerals(document, pack)
    taken, habit = taken_by(document, found), habit_of(document, pack)
    memory: dict[str, str | None] = {}
    vocabulary = frozenset(token.text for token in document.tokens)
    begun = _beginnings(pack.figures, pack.clitics)
    rules = {word: begun[word][0] for word in vocabulary if begun[word][0]}
    counting = frozenset([word for word in vocabulary if begun[word][1]])
    held = reduce(or_, {token.mask for token in document.tokens}, 0)
    mentions: list[Mention] = []
    labels: list[Span] = []
    not_read: list[NotRead] = []
    for number, sentence in enumerate(document.sentences):
        scan = Scan(
            document, pack, taken, habit, number, sentence.first, sentence.last, memory, vocabulary, counting, numerals,
            held,
        )  # fmt: skip
        for answer in _answers(scan, rules):
            mentions += answer.mentions
            labels += answer.labels
            not_read += answer.not_read
    return Extraction(tuple(mentions), tuple(labels), tuple(not_read))


def _answers(scan: Scan, rules_of: Mapping[str, tuple[Rule, ...]]) -> list[Found]:
    """What the rules find in one sentence, from left to right, each token used once. `rules_of`: those of each word."""
    answers: list[Found] = []
    behind = floor = scan.first
    tables, taken = scan.pack.figures, scan.taken
    for index, token in enumerate(scan.document.tokens[scan.first : scan.limit], scan.first):
        if index < behind:
            continue
        if taken[index]:
            floor = index + 1
        elif token.text in rules_of:  # no rule, no numeral
            answer = None
            for rule in rules_of[token.text]:
                if answer := rule(scan, index, floor):
                    break
            if answer:
                answers.append(answer)
                behind = floor = max(answer.last, index + 1)
            elif is_numeral(tables, token.text):
                answers.append(Found(index + 1, not_read=(NotRead(scan.span(index, index + 1), "not-understood"),)))
    return answers


@lru_cache(maxsize=8)
def _beginnings(tables: FigureTables, clitics: Clitics) -> Remembered[tuple[tuple[Rule, ...], bool]]:
    """The rules that can begin at a token with a folded text, in their order; whether it may count."""
    return Remembered(lambda word: (_rules_at(tables, clitics, word), _may_count(tables, clitics, word)))


def _rules_at(tables: FigureTables, clitics: Clitics, word: str) -> tuple[Rule, ...]:
    able: Collection[Rule] = ()
    if word[0].isdecimal():
        able = _AT_DIGITS
    elif not word.isalpha():
        able = set(_at_mark(tables, word))
    elif word.isascii():
        able = _AT_LATIN
    else:
        able = set(_at_word(tables, clitics, word))
    return tuple(rule for rule in RULES if rule in able)


def _at_mark(tables: FigureTables, word: str) -> Iterator[Rule]:
    """The rules that can begin at a mark: nearly all commas and points are no part of a figure."""
    signs = (tables.currency_signs, tables.percents, tables.ranges, tables.bounds, tables.fractions)
    if opens(tables, word) or begins_any(signs, word):
        yield from (arabic_code, telephone, figure)
    elif word in DASHES:
        yield arabic_code
    if any(form.startswith(word) for form in tables.number_links.entries["hash"].forms):
        yield numbered


def _may_count(tables: FigureTables, clitics: Clitics, word: str) -> bool:
    """Whether a number, a range or a unit may begin at a folded word; behind a hedge nothing else makes a figure."""
    if not word.isalpha() or word.isascii() or opens(tables, word) or may_be_dual(tables, clitics, word):
        return True
    lexicons = (tables.ranges, tables.units, tables.currency_nouns, tables.currencies, tables.currency_signs)
    return tables.percents.begins(word) or begins_any(lexicons, word)


def _at_word(tables: FigureTables, clitics: Clitics, word: str) -> Iterator[Rule]:
    """The rules that can begin at an Arabic word."""
    beginnings: tuple[tuple[Rule, tuple[Table[Any], ...]], ...] = (
        (lettered_code, (tables.letters,)),
        (idiom, (tables.idioms,)),
        (match_minute, (tables.scores,)),
        (labelled, (tables.labels,)),
        (spelled_score, (tables.scores, tables.cardinals)),
        (one_of, (tables.cardinals,)),
        (part_of_it, (tables.partitives,)),
        (ordinal, (tables.ordinals, tables.cardinals, tables.number_links)),
        (figure, (tables.bounds, tables.ranges, tables.units, tables.currency_nouns)),
        (figure, (tables.currency_signs, tables.percents)),
    )
    for rule, lexicons in beginnings:
        if begins_any(lexicons, word):
            yield rule
    if opens(tables, word):
        yield figure
    if may_be_dual(tables, clitics, word):
        yield dual
