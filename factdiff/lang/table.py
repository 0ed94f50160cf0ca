"""A lexicon table: forms of one or more words with what they mean, read strictly from TOML and matched on tokens."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec
from msgspec import Struct

from factdiff.errors import PackError
from factdiff.lang.clitics import Clitics, Split
from factdiff.model import Token
from factdiff.text import Folding, cut, fold
from factdiff.text.fold import fold_each


class Entry(Struct, frozen=True, forbid_unknown_fields=True):
    """What every entry of every table has: the forms it is written in, spelled as a reader would write them."""

    forms: tuple[str, ...]


E = TypeVar("E", bound=Entry)


class Match(Struct, Generic[E], frozen=True):
    """An entry found at a token: how many tokens it takes, and what was stripped from the first of them."""

    id: str
    entry: E
    size: int
    split: Split

    @property
    def offset(self) -> int:
        """Folded characters of proclitics before the form begins."""
        return len(self.split.prefix)


class Forms(Struct, Generic[E], frozen=True):
    """What a table is made of: its entries, and by its first word each form with its entry, the longest first."""

    entries: dict[str, E]
    by_first: dict[str, tuple[tuple[tuple[str, ...], str], ...]]


class Table(Generic[E]):
    """Forms by their first word, longest first. Lookup is by exact folded words, proclitics stripped where allowed.

    `forms` is asked for when the first of them is looked up: many an article has no word of a table. `stems`: their
    first words, unless the clitics know them already.
    """

    def __init__(self, forms: Callable[[], Forms[E]], clitics: Clitics, stems: Iterable[str] = ()) -> None:
        self._get, self.clitics = forms, clitics
        self.bit = clitics.table_of(stems)
        # A word at which forms begin -> the further words of each, and what is found if they follow. There are no more
        # of these words than the table's own with the proclitics that may stand before them.
        self._known: dict[str, tuple[tuple[tuple[str, ...], Match[E]], ...]] = {}

    @cached_property
    def _forms(self) -> Forms[E]:
        return self._get()

    @cached_property
    def words(self) -> frozenset[str]:
        """The forms of one word, folded."""
        shortest = ((word, forms[-1][0]) for word, forms in self._forms.by_first.items())
        return frozenset(word for word, form in shortest if len(form) == 1)

    @cached_property
    def further(self) -> frozenset[str]:
        """The words of its forms behind the first, folded."""
        return frozenset(word for forms in self._forms.by_first.values() for form, _ in forms for word in form[1:])

    @property
    def entries(self) -> dict[str, E]:
        """The entries by their ids."""
        return self._forms.entries

    def __contains__(self, word: str) -> bool:
        return word in self.words

    def at(
        self, tokens: Sequence[Token], index: int, *, strip: bool = True, stop: int | None = None
    ) -> Match[E] | None:
        """The longest form beginning at `index`, or None. The whole word is tried before any proclitic is stripped."""
        # This is the innermost step of all reading, so `all_at` is written out here: a generator costs twice the time.
        try:
            token = tokens[index]
        except IndexError:
            return None
        if not token.mask & self.bit or (stop is not None and index >= stop):
            return None
        for rest, match in self._known.get(token.text) or self._beginning(token.text):
            if strip or not match.split.prefix:
                if not rest:
                    return match
                last = index + match.size
                if last > len(tokens) or (stop is not None and last > stop):
                    continue
                at = index
                for word in rest:
                    at += 1
                    if tokens[at].text != word:
                        break
                else:
                    return match
        return None

    def all_at(
        self, tokens: Sequence[Token], index: int, *, strip: bool = True, stop: int | None = None
    ) -> Iterator[Match[E]]:
        """Every form beginning at `index`, longest first within each way of stripping the first word."""
        limit = len(tokens) if stop is None or stop > len(tokens) else stop
        if index >= limit or not tokens[index].mask & self.bit:
            return
        for rest, match in self._beginning(tokens[index].text):
            fits = (strip or not match.split.prefix) and index + match.size <= limit
            if fits and all(tokens[index + n].text == word for n, word in enumerate(rest, start=1)):
                yield match

    def _beginning(self, word: str) -> tuple[tuple[tuple[str, ...], Match[E]], ...]:
        if not self.begins(word):
            return ()
        found = self._known.get(word)
        if found is None:
            forms = self._forms
            found = self._known[word] = tuple(
                (words[1:], Match(key, forms.entries[key], len(words), split))
                for split in self.clitics.splits(word)
                for words, key in forms.by_first.get(split.stem, ())
            )
        return found

    def begins(self, word: str) -> bool:
        """Whether any form may begin at this folded word. A cheap sieve before `at`."""
        return bool(self.clitics.mask(word) & self.bit)

    def word(self, word: str, *, strip: bool = True) -> Match[E] | None:
        """A single folded word looked up, as `at` does."""
        for rest, match in self._known.get(word) or self._beginning(word):
            if not rest and (strip or not match.split.prefix):
                return match
        return None


def begins_any(tables: Sequence[Table[Any]], word: str) -> bool:
    """Whether a form of any of these tables of one pack may begin at a folded word: one look-up for them all."""
    mask = tables[0].clitics.mask(word)
    return any(mask & table.bit for table in tables)


def words_of(form: str, folding: Folding) -> tuple[str, ...]:
    """A form as it is written in a pack, cut as the text is cut: folded words and marks."""
    return cut(fold(form, folding)[0], folding)


def words_of_each(forms: Sequence[str], folding: Folding) -> list[tuple[str, ...]]:
    """`words_of` of many forms, folded in one go."""
    return [cut(line, folding) for line in fold_each(forms, folding)]


def read_toml(path: Path) -> dict[str, object]:
    """A TOML file as it stands. PackError if it cannot be read as one."""
    import tomllib

    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise PackError(str(problem), where=path.name) from problem


def load_entries(path: Path, kind: type[E]) -> dict[str, E]:
    """Read one TOML file of `[id] forms = […]` entries. PackError names the file and key of anything wrong."""
    entries: dict[str, E] = {}
    for key, raw in read_toml(path).items():
        try:
            entries[key] = msgspec.convert(raw, kind)
        except msgspec.ValidationError as problem:
            raise PackError(str(problem), where=f"{path.name}: {key}") from problem
    return entries


def forms_of(path: Path, entries: dict[str, E], folding: Folding) -> Forms[E]:
    """The entries by their forms. PackError where one form would have two meanings."""
    owner: dict[tuple[str, ...], str] = {}
    keyed = [(key, form) for key, entry in entries.items() for form in entry.forms]
    for (key, form), words in zip(keyed, words_of_each([form for _, form in keyed], folding), strict=True):
        if not words:
            raise PackError(f"an empty form: {form!r}", where=f"{path.name}: {key}")
        if owner.setdefault(words, key) != key:
            raise PackError(f"«{' '.join(words)}» already means {owner[words]}", where=f"{path.name}: {key}")
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, key in sorted(owner.items(), key=lambda item: (-len(item[0]), item[0])):
        by_first.setdefault(words[0], []).append((words, key))
    return Forms(entries, {first: tuple(forms) for first, forms in by_first.items()})


def table_forms(path: Path, kind: type[E], folding: Folding) -> Forms[E]:
    """One TOML file as a table of forms."""
    return forms_of(path, load_entries(path, kind), folding)
