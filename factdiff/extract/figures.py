"""The figures extractor: numbers, money, percentages, measures, ordinals, scores; labels and what cannot be read."""

from __future__ import annotations

from functools import lru_cache

from factdiff.extract.figures_duals import dual_at, looks_dual
from factdiff.extract.figures_labels import (
    arabic_code,
    digits_with_letters,
    idiom,
    labelled,
    latin_chunk,
    lettered_code,
    malformed,
    numbered,
    telephone,
)
from factdiff.extract.figures_ordinals import ordinal
from factdiff.extract.figures_read import figure, found_from
from factdiff.extract.figures_scan import Found, Rule, Scan, habit_of, taken_by
from factdiff.extract.figures_scores import match_minute, pair_score, spelled_score
from factdiff.lang import Pack
from factdiff.lang.figures import FigureTables
from factdiff.model import Document, Extraction, Mention, NotRead, Span
from factdiff.settings import Settings


def dual(scan: Scan, index: int, floor: int) -> Found | None:
    """محطتين, سدان: two of something in one word."""
    single = dual_at(scan, index)
    return found_from(scan, single, index, index) if single else None


# The first rule that answers at a token wins.
RULES: tuple[Rule, ...] = (
    latin_chunk, digits_with_letters, arabic_code, lettered_code, idiom, match_minute, labelled, numbered, telephone,
    malformed, pair_score, spelled_score, ordinal, figure, dual,
)  # fmt: skip


def figures(document: Document, pack: Pack, settings: Settings, found: Extraction) -> Extraction:
    """All figures of a document that no earlier extractor took."""
    taken, habit = taken_by(document, found), habit_of(document, pack)
    memory: dict[str, str | None] = {}
    vocabulary = frozenset(token.text for token in document.tokens)
    mentions: list[Mention] = []
    labels: list[Span] = []
    not_read: list[NotRead] = []
    for number, sentence in enumerate(document.sentences):
        scan = Scan(document, pack, taken, habit, number, sentence.first, sentence.last, memory, vocabulary)
        for answer in _answers(scan):
            mentions += answer.mentions
            labels += answer.labels
            not_read += answer.not_read
    return Extraction(tuple(mentions), tuple(labels), tuple(not_read))


def _answers(scan: Scan) -> list[Found]:
    """What the rules find in one sentence, from left to right, each token used once."""
    answers: list[Found] = []
    index = floor = scan.first
    tables, tokens, taken = scan.pack.figures, scan.document.tokens, scan.taken
    while index < scan.limit:
        if taken[index]:
            floor = index + 1
        elif may_begin(tables, tokens[index].text):
            answer = next((answer for rule in RULES if (answer := rule(scan, index, floor))), None)
            if answer:
                answers.append(answer)
                index = floor = max(answer.last, index + 1)
                continue
        index += 1
    return answers


@lru_cache(maxsize=65536)
def may_begin(tables: FigureTables, word: str) -> bool:
    """Whether any rule can begin at a token with this folded text. Most words of an article begin nothing."""
    if not word.isalpha() or word.isascii():
        return True
    lexicons = (
        tables.cardinals, tables.fractions, tables.ordinals, tables.vague, tables.number_links, tables.bounds,
        tables.ranges, tables.labels, tables.letters, tables.idioms, tables.scores, tables.units, tables.currency_nouns,
        tables.currency_signs, tables.percents,
    )  # fmt: skip
    return any(table.begins(word) for table in lexicons) or looks_dual(tables.duals, word)
