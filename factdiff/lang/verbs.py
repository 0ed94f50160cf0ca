"""A lexicon table whose entries are also verbs: conjugated forms are found by taking their affixes off."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Generic, Literal, NamedTuple, TypeVar

from msgspec import Struct

from factdiff.errors import PackError
from factdiff.lang.clitics import Clitics, Split
from factdiff.lang.table import Entry, Forms, Table, forms_of, load_entries
from factdiff.model import Token
from factdiff.text import Folding, fold

_REMEMBERED = 65536  # words; see clitics.py

Tense = Literal["past", "present", "future", "passive", "noun"]


class VerbEntry(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`forms`: nouns and fixed phrases; `perfect`, `imperfect`: verb stems without affixes; `participle`."""

    forms: tuple[str, ...] = ()
    perfect: tuple[str, ...] = ()
    imperfect: tuple[str, ...] = ()
    participle: tuple[str, ...] = ()


class Conjugation(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A language's verb affixes, folded. Every one may be absent but the imperfect prefix."""

    perfect_suffixes: tuple[str, ...]
    imperfect_prefixes: tuple[str, ...]
    imperfect_suffixes: tuple[str, ...]
    future_prefixes: tuple[str, ...]
    participle_suffixes: tuple[str, ...]
    objects: tuple[str, ...]
    proclitics: tuple[
        str, ...
    ]  # letters that may stand before a verb; a preposition stands before nouns and participles only


V = TypeVar("V", bound=VerbEntry)


class VerbMatch(Struct, Generic[V], frozen=True):
    """A verb or its noun found at a token."""

    id: str
    entry: V
    size: int
    tense: Tense
    definite: bool = False


class Stems(Struct, frozen=True):
    """The verb stems of one table, by what is conjugated from them: the entry of each."""

    perfect: dict[str, str]
    imperfect: dict[str, str]
    participle: dict[str, str]


class VerbForms(Struct, Generic[V], frozen=True):
    """What a table of verbs is made of: its nouns and fixed phrases, and its stems."""

    nouns: Forms[V]
    stems: Stems


class _Candidate(NamedTuple):
    """A stem of some table that a word may be conjugated from."""

    aspect: int  # 0 perfect, 1 imperfect, 2 participle
    stem: str
    tense: Tense
    definite: bool


class Conjugator:
    """Takes the affixes of verbs off, once for all tables: of most words nothing is left that any table knows."""

    def __init__(self, conjugation: Conjugation, clitics: Clitics) -> None:
        self._affixes, self._clitics = conjugation, clitics
        self._begun: tuple[dict[str, int], ...] = ({}, {}, {})
        # The stems that a folded word may be conjugated from, the likeliest first.
        self.candidates = lru_cache(_REMEMBERED)(self._candidates)
        clitics.also_begun(self._tables_of)

    def table_of(self, stems: Stems) -> int:
        """The bit in `Clitics.mask` of a new table, at each word that is conjugated from one of its stems."""
        bit = self._clitics.table_of(())
        for begun, known in zip(self._begun, (stems.perfect, stems.imperfect, stems.participle), strict=True):
            for stem in known:
                begun[stem] = begun.get(stem, 0) | bit
        self.candidates.cache_clear()
        return bit

    def _tables_of(self, word: str) -> int:
        bits = 0
        for aspect, stem, _, _ in self.candidates(word):
            bits |= self._begun[aspect][stem]
        return bits

    def _candidates(self, word: str) -> tuple[_Candidate, ...]:
        return tuple(
            _Candidate(aspect, stem, tense, split.definite)
            for split in self._clitics.splits(word)
            for aspect, stem, tense in self._taken_off(split)
            if stem in self._begun[aspect]
        )

    def _taken_off(self, split: Split) -> Iterator[tuple[int, str, Tense]]:
        affixes = self._affixes
        finite = not split.definite and set(split.prefix) <= set(affixes.proclitics)
        for word in (split.stem, *self._without_object(split.stem)):
            # A final h on a past verb is rather the feminine ending of a noun: قضية is a case, not "he ended it".
            past = _without(word, affixes.perfect_suffixes) if finite else []
            doubtful = len(split.stem) - len(word) == 1
            if finite and not doubtful:
                yield from ((0, stem, "past") for stem in past)
            if finite and not (doubtful and any(stem in self._begun[0] for stem in past)):  # «أقره» is no "I approve"
                yield from self._imperfect(word)
            yield from ((2, stem, "passive") for stem in _without(word, affixes.participle_suffixes))

    def _without_object(self, word: str) -> list[str]:
        return [word[: -len(o)] for o in self._affixes.objects if word.endswith(o) and len(word) > len(o) + 2]

    def _imperfect(self, word: str) -> Iterator[tuple[int, str, Tense]]:
        for future in ("", *self._affixes.future_prefixes):
            rest = word[len(future) :] if word.startswith(future) else ""
            for prefix in self._affixes.imperfect_prefixes:
                if rest.startswith(prefix):
                    for stem in _without(rest[len(prefix) :], self._affixes.imperfect_suffixes):
                        yield 1, stem, "future" if future else "present"


def _without(word: str, suffixes: Sequence[str]) -> list[str]:
    return [word[: len(word) - len(suffix)] for suffix in suffixes if word.endswith(suffix)]


class VerbTable(Generic[V]):
    """Entries by noun (as in a Table) and by conjugated verb."""

    def __init__(self, nouns: Table[V], stems: Stems, conjugator: Conjugator, clitics: Clitics) -> None:
        self._nouns, self._conjugator, self._clitics = nouns, conjugator, clitics
        self._stems = (stems.perfect, stems.imperfect, stems.participle)
        # What a folded word is that is a conjugated verb.
        self._verb = lru_cache(_REMEMBERED)(self._conjugated)
        self.bit = nouns.bit | conjugator.table_of(stems)

    @property
    def entries(self) -> dict[str, V]:
        """The entries by their ids."""
        return self._nouns.entries

    def at(self, tokens: Sequence[Token], index: int, *, stop: int | None = None) -> VerbMatch[V] | None:
        """The noun, phrase or verb beginning at `index`; a noun or phrase wins over a verb of the same letters."""
        try:
            token = tokens[index]
        except IndexError:
            return None
        if not token.mask & self.bit or (stop is not None and index >= stop):
            return None
        noun = self._nouns.at(tokens, index, stop=stop)
        if noun is not None:
            return VerbMatch(noun.id, noun.entry, noun.size, "noun", noun.split.definite)
        return self._verb(token.text)

    def begins(self, word: str) -> bool:
        """Whether any form or verb may begin at this folded word. A cheap sieve before `at`."""
        return bool(self._clitics.mask(word) & self.bit)

    def _conjugated(self, word: str) -> VerbMatch[V] | None:
        for aspect, stem, tense, definite in self._conjugator.candidates(word):
            key = self._stems[aspect].get(stem)
            if key is not None:
                return VerbMatch(key, self.entries[key], 1, tense, definite)
        return None


def verb_forms(path: Path, kind: type[V], folding: Folding) -> VerbForms[V]:
    """One TOML file as nouns and verb stems. PackError where one stem would have two meanings."""
    entries = load_entries(path, kind)
    stems = Stems({}, {}, {})
    for key, entry in entries.items():
        for aspect in Stems.__struct_fields__:
            known: dict[str, str] = getattr(stems, aspect)
            for form in getattr(entry, aspect):
                stem = fold(form, folding)[0]
                if known.setdefault(stem, key) != key:
                    raise PackError(f"«{form}» already means {known[stem]}", where=f"{path.name}: {key}")
    return VerbForms(forms_of(path, entries, folding), stems)
