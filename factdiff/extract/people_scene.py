"""The tokens of one document with everything that the name readers ask of a token."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from factdiff.extract.people_words import Level, Word, vocabulary, words_of
from factdiff.lang import Pack
from factdiff.model import Document, Token

_OPENING = frozenset("\"'“”«‘(")
_CLOSING = frozenset("\"'”“»’)")
_COMMAS = frozenset(",")


class Scene(Struct, frozen=True):
    """A document's tokens, their looks, and how often each folded word stands alone in it."""

    document: Document
    pack: Pack
    words: tuple[Word, ...]
    counts: Mapping[str, int]

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.document.tokens

    def text(self, at: int) -> str:
        return self.document.tokens[at].text

    def look(self, folded: str) -> Word:
        """The look of a word that is not written by itself here."""
        return vocabulary(self.pack.code).folded(folded)

    def level(self, at: int) -> Level:
        return self.words[at].level

    def particle(self, at: int) -> str | None:
        """The kind of particle at a token. آل, the house, is the article when it has lost its mark and is no word of its own."""
        found = self.pack.names.name_particles.at(self.tokens, at, strip=False)
        return found.entry.kind if found and found.size == 1 else None

    def is_opening(self, at: int) -> bool:
        return self.text(at) in _OPENING

    def is_closing(self, at: int) -> bool:
        return self.text(at) in _CLOSING

    def is_comma(self, at: int) -> bool:
        return self.text(at) in _COMMAS

    def is_place(self, at: int, stop: int) -> bool:
        names = self.pack.names
        return bool(
            names.territories.at(self.tokens, at, stop=stop)
            or names.cities.at(self.tokens, at, stop=stop)
            or names.demonyms.at(self.tokens, at, stop=stop)
        )


def read_scene(document: Document, pack: Pack) -> Scene:
    counts: dict[str, int] = {}
    for token in document.tokens:
        counts[token.text] = counts.get(token.text, 0) + 1
    return Scene(document, pack, words_of(document, pack), counts)


