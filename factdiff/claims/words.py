"""The content words of a sentence as lemmas: what a claim is about, beyond what the lexicon knows."""

from __future__ import annotations

from collections.abc import Callable

from factdiff.lang import Pack
from factdiff.model import Document, Sentence


def lemmatizer(code: str) -> Callable[[str], str]:
    """simplemma's dictionary for one language; loaded on first use, since that takes a third of a second."""
    import simplemma

    return lambda word: simplemma.lemmatize(word, code)


class Lemmas:
    """Lemmas of folded words, remembered within one article."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._stop = {pack.fold(word) for word in pack.claims.stopwords.words}
        self._lemma = lemmatizer(pack.code)
        self._known: dict[str, str] = {}

    def lemma(self, word: str) -> str:
        """The folded lemma of a folded word, or "" where it says nothing of what a sentence is about."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._read(word)
        return known

    def _read(self, word: str) -> str:
        if len(word) < 3 or not word.isalpha() or word in self._stop:
            return ""
        definite = next((split.stem for split in self._pack.clitics.splits(word) if split.definite), word)
        lemma = self._pack.fold(self._lemma(definite))
        return "" if lemma in self._stop or definite in self._stop else lemma

    def of(self, document: Document, sentence: Sentence, taken: set[int]) -> tuple[tuple[int, str], ...]:
        """The content lemmas of a sentence with their tokens, less those inside figures and names."""
        indices = (n for n in range(sentence.first, sentence.last) if n not in taken)
        found = ((n, self.lemma(document.tokens[n].text)) for n in indices)
        return tuple((n, lemma) for n, lemma in found if lemma)
