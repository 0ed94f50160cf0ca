"""From a parsed TOML table to a checked value: an unknown key is refused, with the key that was probably meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from factdiff.errors import SettingsError

T = TypeVar("T")

# Below this a suggestion is a guess: "sure" for "shore" helps, "facts" for "limit" does not.
_LIKELY = 60


def strict(table: Mapping[str, Any], kind: type[T], where: str) -> T:
    """The table as a struct of that kind. SettingsError naming the file and the key."""
    _known_keys(table, kind, where, "")
    try:
        return msgspec.convert(dict(table), kind, strict=False)
    except msgspec.ValidationError as problem:
        raise SettingsError(_key_first(str(problem)), where=where) from problem


def suggestion(word: str, words: Iterable[str]) -> str:
    """What was probably meant, as a question; else all there is."""
    from rapidfuzz import process

    known = sorted(words)
    close = process.extractOne(word, known, score_cutoff=_LIKELY)
    return f"did you mean {close[0]}?" if close else f"there are: {', '.join(known)}"


def _known_keys(table: Mapping[str, Any], kind: Any, where: str, path: str) -> None:
    fields = {field.encode_name: field.name for field in msgspec.structs.fields(kind)}
    hints = get_type_hints(kind)
    for key, value in table.items():
        if key not in fields:
            raise SettingsError(f"unknown key {path}{key}", where=where, mend=suggestion(key, fields))
        for inner, struct, name in _structs(hints[fields[key]], value):
            _known_keys(inner, struct, where, f"{path}{key}{name}.")


def _structs(hint: Any, value: Any) -> Iterable[tuple[Mapping[str, Any], Any, str]]:
    """The tables inside a value that are to become structs, with what tells them apart."""
    arguments = [hint, *get_args(hint)]
    struct = next((a for a in arguments if isinstance(a, type) and issubclass(a, msgspec.Struct)), None)
    if struct is None:
        return []
    if isinstance(value, list):
        return [(item, struct, f"[{n}]") for n, item in enumerate(value, 1) if isinstance(item, dict)]
    if not isinstance(value, dict):
        return []
    if get_origin(hint) is not None and struct is not hint:
        return [(item, struct, f".{name}") for name, item in value.items() if isinstance(item, dict)]
    return [(value, struct, "")]


def _key_first(message: str) -> str:
    """msgspec says the reason and then the place: an editor looks for the key first."""
    reason, _, place = message.partition(" - at `$")
    key = place.rstrip("`").strip(".").replace("[...]", "")
    return f"{key}: {reason}" if key else reason
