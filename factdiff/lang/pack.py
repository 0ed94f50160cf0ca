"""A language pack: all tables of one language, loaded once and strictly from its folder of TOML."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any, TypeVar, get_args, get_type_hints

import msgspec
from msgspec import Struct, convert

from factdiff.errors import PackError
from factdiff.lang.claims import ClaimTables
from factdiff.lang.clitics import CliticForms, Clitics
from factdiff.lang.figures import FigureTables
from factdiff.lang.names import NameTables
from factdiff.lang.parts import Parts, find_parts
from factdiff.lang.table import Forms, Table, read_toml, table_forms, words_of
from factdiff.lang.times import TimeTables
from factdiff.lang.verbs import Conjugation, Conjugator, VerbForms, VerbTable, verb_forms
from factdiff.shelf import SHELF
from factdiff.text.boilerplate import Boilerplate
from factdiff.text.fold import Folding, fold, fold_each
from factdiff.text.furniture import Furniture

_ROOT = Path(__file__).parent
_WORD = 40  # characters
T = TypeVar("T", bound=Struct)


class Orthography(Struct, frozen=True, forbid_unknown_fields=True):
    """orthography.toml as it stands in the file."""

    separators: tuple[str, ...]
    marks: dict[str, str]
    fold: dict[str, str]
    clitics: CliticForms


class BoilerplatePhrases(Struct, frozen=True, forbid_unknown_fields=True):
    """boilerplate.toml as it stands in the file."""

    alone: tuple[str, ...]
    pointer: tuple[str, ...]
    tail: tuple[str, ...]
    calls: tuple[str, ...]
    own: tuple[str, ...]
    invitations: tuple[str, ...]
    platforms: tuple[str, ...]
    notices: tuple[str, ...]
    house: tuple[str, ...]
    counters: tuple[str, ...]
    counted: tuple[str, ...]
    contacts: tuple[str, ...]
    credits: tuple[str, ...]
    rights: tuple[str, ...]
    endings: tuple[str, ...]


class Pack(Struct, frozen=True):
    """What factdiff knows of one language. Each field but the first four gathers the tables of one stage."""

    code: str
    folding: Folding
    clitics: Clitics
    boilerplate: Boilerplate
    figures: FigureTables
    times: TimeTables
    names: NameTables
    claims: ClaimTables

    def fold(self, text: str) -> str:
        """A text in folded letters. Words are remembered: the same few thousand make up every article."""
        return _folded_word(text, self.folding) if len(text) <= _WORD else fold(text, self.folding)[0]

    def fold_each(self, texts: Collection[str]) -> list[str]:
        """The same of many words in one go."""
        return fold_each(tuple(texts), self.folding)


def available() -> tuple[str, ...]:
    """The codes of the languages that have a pack."""
    return tuple(sorted(path.parent.name for path in _ROOT.glob("*/orthography.toml")))


@lru_cache(maxsize=65536)
def _folded_word(word: str, folding: Folding) -> str:
    return fold(word, folding)[0]


@cache
def load_pack(code: str) -> Pack:
    """Load the pack of one language. PackError if it has none or its data is wrong."""
    folder = _ROOT / code
    if not (folder / "orthography.toml").is_file():
        raise PackError(f"no language pack «{code}»", mend=f"there are: {', '.join(available())}")
    parts, name = find_parts(code, folder)
    orthography = parts.get("orthography", Orthography, lambda: _read(folder / "orthography.toml", Orthography))
    folding = Folding(orthography.fold, "".join(orthography.separators), orthography.marks)
    clitics = Clitics(orthography.clitics)
    parts.restore(clitics)
    maker = _Maker(parts, folding, clitics)
    pack = Pack(
        code,
        folding,
        clitics,
        parts.get("boilerplate", Boilerplate, lambda: _boilerplate(folder / "boilerplate.toml", folding)),
        maker.tables(folder / "figures", FigureTables),
        maker.tables(folder / "times", TimeTables),
        maker.tables(folder / "names", NameTables),
        maker.tables(folder / "claims", ClaimTables),
    )
    if name is not None:
        SHELF.offer(name, lambda: parts.packed(clitics))
    return pack


def _boilerplate(path: Path, folding: Folding) -> Boilerplate:
    phrases = _read(path, BoilerplatePhrases)
    lines = {name: _lines(getattr(phrases, name), folding) for name in BoilerplatePhrases.__struct_fields__}
    furniture = convert({name: lines[name] for name in Furniture.__struct_fields__ if name in lines}, Furniture)
    return Boilerplate(lines["alone"], lines["tail"], lines["pointer"], furniture)


def _lines(phrases: tuple[str, ...], folding: Folding) -> frozenset[str]:
    return frozenset(" ".join(word for word in words_of(line, folding) if word.isalnum()) for line in phrases)


def _read(path: Path, kind: type[T]) -> T:
    try:
        return convert(read_toml(path), kind)
    except msgspec.ValidationError as problem:
        raise PackError(str(problem), where=path.name) from problem


def _conjugation(path: Path, folding: Folding) -> Conjugation:
    affixes = _read(path, Conjugation)
    fields = {name: getattr(affixes, name) for name in affixes.__struct_fields__}
    return Conjugation(**{name: tuple(fold(form, folding)[0] for form in forms) for name, forms in fields.items()})


class _Maker:
    """Puts structs of tables together."""

    def __init__(self, parts: Parts, folding: Folding, clitics: Clitics) -> None:
        self._parts, self._folding, self._clitics = parts, folding, clitics

    def tables(self, folder: Path, kind: type[T]) -> T:
        """Fill a struct of tables: the field `months: Table[Month]` is read from months.toml, other structs whole."""
        conjugator: Conjugator | None = None
        fields: dict[str, Any] = {}
        for name, hint in get_type_hints(kind).items():
            path, part = folder / f"{name}.toml", f"{folder.name}/{name}"
            origin = getattr(hint, "__origin__", None)
            if origin is Table:
                fields[name] = self._table(path, part, get_args(hint)[0])
            elif origin is VerbTable:
                conjugator = conjugator or self._conjugator(folder)
                fields[name] = self._verbs(path, part, get_args(hint)[0], conjugator)
            else:
                fields[name] = self._parts.get(part, hint, partial(_read, path, hint))
        return kind(**fields)

    def _table(self, path: Path, part: str, kind: Any) -> Table[Any]:
        forms = self._parts.later(part, Forms[kind], lambda: table_forms(path, kind, self._folding))
        return Table(forms, self._clitics, () if self._parts.kept else forms().by_first)

    def _verbs(self, path: Path, part: str, kind: Any, conjugator: Conjugator) -> VerbTable[Any]:
        verbs = self._parts.get(part, VerbForms[kind], lambda: verb_forms(path, kind, self._folding))
        nouns = Table(lambda: verbs.nouns, self._clitics, () if self._parts.kept else verbs.nouns.by_first)
        return VerbTable(nouns, verbs.stems, conjugator, self._clitics)

    def _conjugator(self, folder: Path) -> Conjugator:
        path = folder / "conjugation.toml"
        affixes = self._parts.get(f"{folder.name}/conjugation", Conjugation, lambda: _conjugation(path, self._folding))
        return Conjugator(affixes, self._clitics)
