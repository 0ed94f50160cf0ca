"""A lexicon table whose entries are also verbs: conjugated forms are found by taking their affixes off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Generic, Literal, TypeVar

from msgspec import Struct

from factdiff.errors import PackError
from factdiff.lang.clitics import Clitics
from factdiff.lang.table import Entry, Read, Table, load_entries, make_table, read_toml
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


class VerbTable(Generic[V]):
    """Entries by noun (as in a Table) and by conjugated verb."""

    def __init__(
        self,
        nouns: Table[V],
        stems: Mapping[tuple[str, str], str],
        conjugation: Conjugation,
        clitics: Clitics,
    ) -> None:
        self.entries = nouns.entries
        self._nouns, self._stems, self._clitics = nouns, stems, clitics
        self._conjugation = conjugation
        # What a folded word is that is a conjugated verb.
        self._verb = lru_cache(_REMEMBERED)(self._conjugated)
        self.bit = nouns.bit | clitics.verbs_of(self._verb)

    def at(self, tokens: Sequence[Token], index: int, *, stop: int | None = None) -> VerbMatch[V] | None:
        """The noun, phrase or verb beginning at `index`; a noun or phrase wins over a verb of the same letters."""
        if (stop is not None and index >= stop) or not (token := tokens[index]).mask & self.bit:
            return None
        noun = self._nouns.at(tokens, index, stop=stop)
        if noun is not None:
            return VerbMatch(noun.id, noun.entry, noun.size, "noun", noun.split.definite)
        return self._verb(token.text)

    def begins(self, word: str) -> bool:
        """Whether any form or verb may begin at this folded word. A cheap sieve before `at`."""
        return bool(self._clitics.mask(word) & self.bit)

    def _conjugated(self, word: str) -> VerbMatch[V] | None:
        for split in self._clitics.splits(word):
            finite = not split.definite and set(split.prefix) <= set(self._conjugation.proclitics)
            for stem in (split.stem, *self._without_object(split.stem)):
                found = None
                if finite and not self._ambiguous(split.stem, stem):
                    found = self._perfect_verb(stem)
                if found is None and finite:
                    found = self._imperfect_verb(stem)
                found = found or self._participle(stem)
                if found is not None:
                    return VerbMatch(found[0], self.entries[found[0]], 1, found[1], split.definite)
        return None

    def _ambiguous(self, word: str, stem: str) -> bool:
        """A final h on a past verb is rather the feminine ending of a noun: قضية is a case, not "he ended it"."""
        return len(word) - len(stem) == 1

    def _without_object(self, word: str) -> list[str]:
        return [word[: -len(o)] for o in self._conjugation.objects if word.endswith(o) and len(word) > len(o) + 2]

    def _perfect_verb(self, word: str) -> tuple[str, Tense] | None:
        for suffix in self._conjugation.perfect_suffixes:
            if word.endswith(suffix) and (key := self._stems.get(("perfect", word[: len(word) - len(suffix)]))):
                return key, "past"
        return None

    def _imperfect_verb(self, word: str) -> tuple[str, Tense] | None:
        for future in ("", *self._conjugation.future_prefixes):
            rest = word[len(future) :] if word.startswith(future) else ""
            for prefix in self._conjugation.imperfect_prefixes:
                if rest.startswith(prefix) and (key := self._imperfect(rest[len(prefix) :])):
                    return key, "future" if future else "present"
        return None

    def _imperfect(self, rest: str) -> str | None:
        for suffix in self._conjugation.imperfect_suffixes:
            if rest.endswith(suffix) and (key := self._stems.get(("imperfect", rest[: len(rest) - len(suffix)]))):
                return key
        return None

    def _participle(self, word: str) -> tuple[str, Tense] | None:
        for suffix in self._conjugation.participle_suffixes:
            if word.endswith(suffix) and (key := self._stems.get(("participle", word[: len(word) - len(suffix)]))):
                return key, "passive"
        return None


def load_verbs(
    path: Path,
    kind: type[V],
    folding: Folding,
    clitics: Clitics,
    conjugation: Conjugation,
    read: Read = read_toml,
) -> VerbTable[V]:
    """One TOML file as a table of nouns and verb stems. PackError where one stem would have two meanings."""
    entries = load_entries(path, kind, read)
    stems: dict[tuple[str, str], str] = {}
    for key, entry in entries.items():
        for aspect in ("perfect", "imperfect", "participle"):
            for form in getattr(entry, aspect):
                stem = fold(form, folding)[0]
                if stems.setdefault((aspect, stem), key) != key:
                    raise PackError(f"«{form}» already means {stems[aspect, stem]}", where=f"{path.name}: {key}")
    return VerbTable(make_table(path, entries, folding, clitics), stems, conjugation, clitics)
