"""Words that are written together: the particles and the article that stand before an Arabic word without a space."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TypeVar

from msgspec import Struct

# Words that are remembered taken apart. A newsroom's year holds more, but the rare ones are soon taken apart again.
_REMEMBERED = 65536

R = TypeVar("R")


class Remembered(dict[str, R]):
    """What is found out of a word, kept: asked as a dict, which takes a third of the time of a call.

    Where it holds too many words it begins anew.
    """

    def __init__(self, find: Callable[[str], R]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, word: str) -> R:
        if len(self) >= _REMEMBERED:
            self.clear()
        self[word] = found = self._find(word)
        return found


class Split(Struct, frozen=True):
    """One way of taking a word apart: particles (article included) as written, and the rest."""

    prefix: str
    definite: bool
    stem: str


class CliticForms(Struct, frozen=True, forbid_unknown_fields=True):
    """A language's proclitics as its pack lists them. `contracted` are preposition and article melted into one (لل)."""

    conjunctions: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    contracted: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()  # possessive pronouns written onto a noun
    open_ending: str = ""  # how a noun ends before them (تجارتهما) …
    closed_ending: str = ""  # … and how it ends without (تجارة)
    shortest_stem: int = 2
    pronouns: tuple[str, ...] = ()  # taken off a word that the dictionary lacks, two of them at most, …
    particles: tuple[str, ...] = ()  # … or else one of these, the longest


_NOUN, _REST = 4, 2  # letters that stay at least where a pronoun or a particle is taken off


class Clitics:
    """Takes words apart, and remembers how: the same few thousand words make up every article.

    It also knows the stems that the forms of each table begin with. So one look-up tells of a word in which of a pack's
    tables anything begins at it: in none, for most words of an article.
    """

    def __init__(self, forms: CliticForms) -> None:
        self._shortest = forms.shortest_stem
        self._begun: dict[str, int] = {}
        self._also: list[Callable[[str], int]] = []
        self._tables = 0
        # All ways of taking a folded word apart, the whole word first, then with ever more stripped.
        self.splits = lru_cache(_REMEMBERED)(self._taken_apart)
        # The tables, one bit each, in which a form begins at a folded word.
        self.mask = lru_cache(_REMEMBERED)(self._tables_at)
        self._pronouns, self._particles = forms.pronouns, forms.particles
        self._endings, self._open, self._closed = forms.endings, forms.open_ending, forms.closed_ending
        leads = ("", *forms.conjunctions)
        bare = [lead + preposition for lead in leads for preposition in ("", *forms.prepositions)]
        definite = [prefix + article for prefix in bare for article in forms.articles]
        definite += [lead + melted for lead in leads for melted in forms.contracted]
        self.articles, self._melted = forms.articles, [lead + melted for lead in leads for melted in forms.contracted]
        prefixes = [(prefix, False) for prefix in bare if prefix] + [(prefix, True) for prefix in definite]
        self._prefixes: dict[str, list[tuple[str, bool]]] = {}  # by their first letter: most words begin with another
        for prefix, definite_too in sorted(prefixes, key=lambda prefix: len(prefix[0])):
            self._prefixes.setdefault(prefix[0], []).append((prefix, definite_too))

    def table_of(self, stems: Iterable[str]) -> int:
        """The bit in `mask` of a new table, whose forms begin with these stems."""
        bit = 1 << self._tables
        self._tables += 1
        for stem in stems:
            self._begun[stem] = self._begun.get(stem, 0) | bit
        self.mask.cache_clear()
        return bit

    def also_begun(self, tables: Callable[[str], int]) -> None:
        """Adds what says of a folded word in which tables it begins something, besides the stems they told."""
        self._also.append(tables)

    @property
    def stems(self) -> dict[str, int]:
        """The stems that were told, with the bits of their tables: for the shelf."""
        return self._begun

    @stems.setter
    def stems(self, begun: dict[str, int]) -> None:
        self._begun = begun

    def _tables_at(self, word: str) -> int:
        mask = 0
        for split in self.splits(word):
            mask |= self._begun.get(split.stem, 0)
        for tables in self._also:
            mask |= tables(word)
        return mask

    def _taken_apart(self, word: str) -> tuple[Split, ...]:
        return (Split("", False, word), *self._stripped(word))

    def _stripped(self, word: str) -> list[Split]:
        stripped = [
            Split(prefix, definite, word[len(prefix) :])
            for prefix, definite in self._prefixes.get(word[:1], ())
            if word.startswith(prefix) and len(word) - len(prefix) >= self._shortest
        ]
        # "للصين" is the preposition before a name that keeps its article, as well: the form in the pack is الصين.
        return stripped + [
            Split(prefix, False, article + word[len(prefix) :])
            for prefix in self._melted
            for article in self.articles
            if word.startswith(prefix) and len(word) - len(prefix) >= self._shortest
        ]

    def looked_up(self, word: str) -> Iterator[str]:
        """What to look for in a dictionary that lacks the word: less a pronoun, less two, less a particle."""
        rest = word
        for _ in range(2):
            pronoun = next((p for p in self._pronouns if rest.endswith(p) and len(rest) - len(p) >= _NOUN), None)
            if pronoun is None:
                break
            rest = rest[: -len(pronoun)]
            yield rest
        particle = next((p for p in self._particles if word.startswith(p) and len(word) - len(p) >= _REST), None)
        if particle is not None:
            yield word[len(particle) :]

    def with_article(self, word: str) -> bool:
        """Whether a folded word is one with the article, and no other particle before it."""
        return any(split.prefix in self.articles for split in self.splits(word))

    def without_ending(self, stem: str) -> tuple[str, ...]:
        """What a noun may be when a possessive pronoun is taken off its end."""
        found = []
        for ending in self._endings:
            if stem.endswith(ending) and len(stem) - len(ending) > self._shortest:
                rest = stem[: len(stem) - len(ending)]
                found.append(rest)
                if self._open and rest.endswith(self._open):
                    found.append(rest[: len(rest) - len(self._open)] + self._closed)
        return tuple(found)
