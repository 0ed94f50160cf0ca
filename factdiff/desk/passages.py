"""From two texts to where one was copied from the other: words, and sentences of a source found again in a draft."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct
from rapidfuzz.distance import Levenshtein

from factdiff.model import Span

# A run of three words is the shortest that two texts seldom share by chance.
_RUN = 3
# Words that may have been put in or left out before a sentence's place in the draft is lost.
_DRIFT = 4


class Word(Struct, frozen=True):
    """A word without its marks and punctuation, and where it stands."""

    text: str
    span: Span


class Twin(Struct, frozen=True, kw_only=True):
    """A sentence that stands in the draft nearly word for word. `exchanged`: runs of words that replace each other."""

    share: float  # of the sentence's words that stand unchanged, in order, in the draft
    unchanged: int
    within: Span  # where it stands in the draft
    exchanged: tuple[tuple[Span, Span], ...]  # in the source, in the draft


def words_of(text: str, offset: int = 0) -> tuple[Word, ...]:
    """The words of a text in any script; `offset` is where the text begins in its article."""
    return tuple(_words(text, offset))


def _words(text: str, offset: int) -> Iterator[Word]:
    start = 0
    for piece in text.split():
        start = text.index(piece, start)
        first, last, word = _bare(piece)
        if first < last:
            yield Word(word, Span(offset + start + first, offset + start + last))
        start += len(piece)


@lru_cache(maxsize=65536)
def _bare(piece: str) -> tuple[int, int, str]:
    """Where the letters, figures and signs of a piece begin and end, and these as they are compared."""
    first = next((n for n, letter in enumerate(piece) if _is_said(letter)), 0)
    last = next((n for n in range(len(piece), first, -1) if _is_said(piece[n - 1])), first)
    return first, last, plain_word(piece[first:last])


@lru_cache(maxsize=4096)
def _is_said(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LNMS"


def plain_word(word: str) -> str:
    """A word as it is compared: letters decomposed, without vowel marks, tatweel and invisible signs, lower case."""
    letters = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in letters if unicodedata.category(letter) not in ("Mn", "Cf", "Lm")).casefold()


def runs_of(words: Sequence[Word]) -> Mapping[tuple[str, ...], Sequence[int]]:
    """Where each run of three words begins."""
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n in range(len(words) - _RUN + 1):
        found[tuple(word.text for word in words[n : n + _RUN])].append(n)
    return found


def find_twin(
    sentence: Sequence[Word], draft: Sequence[Word], runs: Mapping[tuple[str, ...], Sequence[int]]
) -> Twin | None:
    """The sentence in the draft, at the place that most of its runs of words point to; None if they point nowhere."""
    found = [
        (n, place - n)
        for n in range(len(sentence) - _RUN + 1)
        for place in runs.get(tuple(word.text for word in sentence[n : n + _RUN]), ())
    ]
    if not found:
        return None
    votes = Counter(begin for _, begin in found)
    likeliest = min(votes, key=lambda begin: (-votes[begin], begin))
    near = [begin for _, begin in found if abs(begin - likeliest) <= _DRIFT]
    window = draft[max(0, near[0]) : near[-1] + len(sentence)]
    steps = Levenshtein.opcodes([word.text for word in sentence], [word.text for word in window])
    kept = [step for step in steps if step.tag == "equal"]
    unchanged = sum(step.src_end - step.src_start for step in kept)
    if not kept:
        return None
    within = Span(window[kept[0].dest_start].span.start, window[kept[-1].dest_end - 1].span.stop)
    exchanged = tuple(
        (
            Span(sentence[step.src_start].span.start, sentence[step.src_end - 1].span.stop),
            Span(window[step.dest_start].span.start, window[step.dest_end - 1].span.stop),
        )
        for step in steps
        if step.tag == "replace"
    )
    return Twin(share=unchanged / len(sentence), unchanged=unchanged, within=within, exchanged=exchanged)
