"""Cuts a folded text into tokens and sentences, and sets boilerplate aside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from factdiff.model import Article, Document, Drop, Sentence, Span, Token
from factdiff.text.boilerplate import Boilerplate, find_boilerplate
from factdiff.text.fold import Folding, fold

_TERMINAL = frozenset(".!?…")
_CLOSING = frozenset("\"'”“’»)]）】")
_BREAKS = frozenset("\n\r\u2028\u2029\v\f\x85")
_LONGEST = 300  # tokens; sentences of news have up to sixty. What is so much longer is a table or a list
_PAUSES = frozenset(",;:")


@cache
def _pattern(separators: str) -> re.Pattern[str]:
    """White space and a token: a number with its separators (4.6, 11,300, 2٬500), else a word, digits, or any one mark,
    so that nothing but white space stands between two.
    """
    return re.compile(rf"(\s*)(\d+(?:[{re.escape(separators)}]\d+)*|[^\W\d_]+|[^\w\s]|_)")


def tokenize(
    folded: str,
    origins: Sequence[int],
    *,
    folding: Folding,
    original: str = "",
    mask: Callable[[str], int] | None = None,
) -> tuple[Token, ...]:
    """The tokens of a folded text, in order. White space makes none. A word keeps the marks on its last letter.

    `mask` says of a word in which tables of the language pack a form begins at it.
    """
    tokens = []
    end = 0
    size, marks = len(original), frozenset(c for c in set(original) if unicodedata.category(c) in ("Mn", "Lm"))
    # Equal words are one string: a long text takes less room, and every look-up of a word finds it sooner.
    words: dict[str, tuple[str, int]] = {}
    for space, word in _pattern(folding.separators).findall(folded):
        at = end + len(space)
        end = at + len(word)
        known = words.get(word)
        if known is None:
            text = folding.marks.get(word, word)
            known = words[word] = text, mask(text) if mask else -1
        stop = origins[end - 1] + 1
        if marks and stop < size and original[stop] in marks:
            stop = min(_past_marks(original, stop, marks), origins[end])
        tokens.append(Token(known[0], origins[at], stop, at, space != "" or at == 0, known[1]))
    return tuple(tokens)


def cut(folded: str, folding: Folding) -> tuple[str, ...]:
    """The texts of the tokens of a folded text."""
    marks = folding.marks
    return tuple([marks.get(word, word) for _, word in _pattern(folding.separators).findall(folded)])


def _past_marks(text: str, stop: int, marks: frozenset[str]) -> int:
    while stop < len(text) and text[stop] in marks:
        stop += 1
    return stop


def _kept(tokens: tuple[Token, ...], drops: tuple[Drop, ...]) -> Sequence[int]:
    if not drops:
        return range(len(tokens))
    kept, n = [], 0
    for index, token in enumerate(tokens):
        while n < len(drops) and drops[n].span.stop <= token.start:
            n += 1
        if n == len(drops) or token.start < drops[n].span.start:
            kept.append(index)
    return kept


def _ends_sentence(tokens: tuple[Token, ...], index: int) -> bool:
    """A terminal mark ends a sentence, but not inside a name (www.x.org) nor after a single letter (د.)."""
    token = tokens[index]
    after = index + 1
    while after < len(tokens) and tokens[after].text in _CLOSING and not tokens[after].spaced:
        after += 1
    following = tokens[after] if after < len(tokens) else None
    if following is None:
        return True
    previous = tokens[index - 1] if index else None
    if not following.spaced:
        return previous is not None and after == index + 1 and _forgot_space(previous.text, following.text)
    initial = previous is not None and not token.spaced and len(previous.text) == 1 and previous.text.isalpha()
    return not (token.text == "." and initial)


def _forgot_space(left: str, right: str) -> bool:
    """«عام 2020.وقال»: a word or number runs into a word of a script without capitals, in which web names are rare."""
    words = [word for word in (left, right) if len(word) > 2 and word.isalpha() and word.upper() == word]
    return len(words) == 2 or (words == [right] and left.isdecimal())


def _sentences(folded: str, tokens: tuple[Token, ...], kept: Sequence[int]) -> tuple[Sentence, ...]:
    sentences: list[Sentence] = []
    first: int | None = None
    closing = False
    last = -1
    for index in kept:
        token = tokens[index]
        if first is not None:
            breaks = index != last + 1
            if token.spaced and not breaks:
                before = tokens[last]
                gap = folded[before.at + len(before.text) : token.at]
                breaks = gap != " " and not _BREAKS.isdisjoint(gap)
            if breaks or (closing and not (token.text in _CLOSING and not token.spaced)):
                sentences += _bounded(tokens, first, last + 1)
                first, closing = None, False
        first = index if first is None else first
        closing = closing or (token.text in _TERMINAL and _ends_sentence(tokens, index))
        last = index
    if first is not None:
        sentences += _bounded(tokens, first, last + 1)
    return tuple(sentences)


def _bounded(tokens: tuple[Token, ...], first: int, last: int) -> Iterator[Sentence]:
    """The sentence of tokens [first, last); what never ends is cut at a pause, since all that stands in one sentence is
    held against each other: so a text is read in linear time whatever it is.
    """
    while last - first > _LONGEST:
        pauses = (n + 1 for n in range(first + _LONGEST - 1, first + _LONGEST // 2, -1) if tokens[n].text in _PAUSES)
        cut = next(pauses, first + _LONGEST)
        yield _sentence(tokens, first, cut)
        first = cut
    yield _sentence(tokens, first, last)


def _sentence(tokens: tuple[Token, ...], first: int, last: int) -> Sentence:
    return Sentence(Span(tokens[first].start, tokens[last - 1].stop), first, last)


def read_document(
    article: Article, folding: Folding, boilerplate: Boilerplate, mask: Callable[[str], int] | None = None
) -> Document:
    """Article -> Document. Tokens cover the whole text; sentences leave out what is boilerplate.

    With `mask`, which a pack's `clitics` have, the document is read several times faster, and in the same way.
    """
    folded, origins = fold(article.text, folding)
    tokens = tokenize(folded, origins, folding=folding, original=article.text, mask=mask)
    drops = find_boilerplate(article.text, folded, origins, boilerplate)
    return Document(article, folded, origins, tokens, _sentences(folded, tokens, _kept(tokens, drops)), drops)
