"""Tells whether a clause speaks of what is to come, so that its weekday or month is the next one."""

from __future__ import annotations

from factdiff.extract.times_words import Reader

_REACH = 14  # tokens to either side of a date that may tell its clause's tense
_CLAUSE_ENDS = frozenset('،,؛;:.!?"«»()')


def is_future(reader: Reader, first: int, last: int) -> bool:
    """Whether a word of the future, or a verb written in it, stands in the clause of tokens [first, last)."""
    return _any_future(reader, first - 1, -1) or _any_future(reader, last, 1)


def _any_future(reader: Reader, index: int, direction: int) -> bool:
    for _ in range(_REACH):
        word = reader.text(index)
        if not word or word in _CLAUSE_ENDS:
            return False
        if reader.tables.future.at(reader.tokens, index, stop=reader.stop) or is_future_verb(reader, index):
            return True
        index += direction
    return False


def is_future_verb(reader: Reader, index: int) -> bool:
    """Whether a word is a verb with the future written onto it («سيوقع»), as spelled in the original."""
    token, habits = reader.tokens[index], reader.tables.date_habits
    original = reader.document.article.text[token.start : token.stop]
    for split in reader.pack.clitics.splits(token.text):
        if split.definite:
            continue
        word = original[len(split.prefix) :] if len(original) == len(token.text) else split.stem
        if len(split.prefix) > 1 or len(word) < habits.shortest:
            continue
        if word.startswith(habits.prefixes) and not word.startswith(habits.not_verbs):
            return True
    return False
