"""A language pack: all tables of one language, loaded once and strictly from its folder of TOML."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar, get_args, get_type_hints

import msgspec
from msgspec import Struct, convert

from factdiff.errors import PackError
from factdiff.lang.claims import ClaimTables
from factdiff.lang.clitics import CliticForms, Clitics
from factdiff.lang.figures import FigureTables
from factdiff.lang.names import NameTables
from factdiff.lang.table import Read, Table, load_table, read_toml, words_of
from factdiff.lang.times import TimeTables
from factdiff.lang.verbs import Conjugation, VerbTable, load_verbs
from factdiff.shelf import SHELF
from factdiff.text.boilerplate import Boilerplate
from factdiff.text.fold import Folding, fold
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
    read = _reader(code, folder)
    orthography = _convert(folder / "orthography.toml", Orthography, read)
    folding = Folding(orthography.fold, "".join(orthography.separators), orthography.marks)
    clitics = Clitics(orthography.clitics)
    boilerplate = _boilerplate(_convert(folder / "boilerplate.toml", BoilerplatePhrases, read), folding)
    return Pack(
        code,
        folding,
        clitics,
        boilerplate,
        _tables(folder / "figures", FigureTables, folding, clitics, read),
        _tables(folder / "times", TimeTables, folding, clitics, read),
        _tables(folder / "names", NameTables, folding, clitics, read),
        _tables(folder / "claims", ClaimTables, folding, clitics, read),
    )


def _boilerplate(phrases: BoilerplatePhrases, folding: Folding) -> Boilerplate:
    lines = {name: _lines(getattr(phrases, name), folding) for name in BoilerplatePhrases.__struct_fields__}
    furniture = convert({name: lines[name] for name in Furniture.__struct_fields__ if name in lines}, Furniture)
    return Boilerplate(lines["alone"], lines["tail"], lines["pointer"], furniture)


def _lines(phrases: tuple[str, ...], folding: Folding) -> frozenset[str]:
    return frozenset(" ".join(word for word in words_of(line, folding) if word.isalnum()) for line in phrases)


def _reader(code: str, folder: Path) -> Read:
    """What reads a file of the pack: the shelf if it has all as they stand now, since parsing them takes longest."""
    if SHELF.folder is None:
        return read_toml
    paths = sorted(folder.rglob("*.toml"))
    digest = sha256()
    for path in paths:
        data = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()} {len(data)} ".encode() + data)
    name = f"pack-{code}-{digest.hexdigest()[:24]}"
    found = SHELF.find(name)
    if found is None:
        SHELF.offer(name, lambda: _parsed(folder, paths))
        return read_toml
    kept = msgspec.msgpack.decode(found, type=dict[str, dict[str, object]])
    return lambda path: kept[path.relative_to(folder).as_posix()] if path.is_file() else read_toml(path)


def _parsed(folder: Path, paths: Sequence[Path]) -> bytes | None:
    """All files of a pack in one; None if they hold something that would not come back the same, such as a date."""
    read = {path.relative_to(folder).as_posix(): read_toml(path) for path in paths}
    data = msgspec.msgpack.encode(read)
    return data if msgspec.msgpack.decode(data) == read else None


def _convert(path: Path, kind: type[T], read: Read = read_toml) -> T:
    try:
        return msgspec.convert(read(path), kind)
    except msgspec.ValidationError as problem:
        raise PackError(str(problem), where=path.name) from problem


def _folded(conjugation: Conjugation, folding: Folding) -> Conjugation:
    affixes = {name: getattr(conjugation, name) for name in conjugation.__struct_fields__}
    return Conjugation(**{name: tuple(fold(form, folding)[0] for form in forms) for name, forms in affixes.items()})


def _tables(folder: Path, kind: type[T], folding: Folding, clitics: Clitics, read: Read) -> T:
    """Fill a struct of tables: the field `months: Table[Month]` is read from months.toml, other structs whole."""
    fields: dict[str, Any] = {}
    for name, hint in get_type_hints(kind).items():
        path = folder / f"{name}.toml"
        if getattr(hint, "__origin__", None) is Table:
            fields[name] = load_table(path, get_args(hint)[0], folding, clitics, read)
        elif getattr(hint, "__origin__", None) is VerbTable:
            conjugation = _folded(_convert(folder / "conjugation.toml", Conjugation, read), folding)
            fields[name] = load_verbs(path, get_args(hint)[0], folding, clitics, conjugation, read)
        else:
            fields[name] = _convert(path, hint, read)
    return kind(**fields)
