"""Reference facts, written by hand in TOML: values, dates, office holders and spellings that outrank every source."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Literal

from msgspec import Struct

from factdiff.desk.strict import strict
from factdiff.errors import SettingsError
from factdiff.model import Card, Claim, Reading, Span

_NEEDED = {
    "value": ("measure", "amount|low|high"),
    "date": ("event", "date"),
    "office": ("role", "of", "holder"),
    "spelling": ("name", "variants"),
}
_SCOPE = frozenset({"kind", "source", "note", "participants", "place"})
_ALLOWED = {
    "value": _SCOPE | {"measure", "amount", "low", "high", "unit", "since", "until"},
    "date": _SCOPE | {"event", "date", "last"},
    "office": _SCOPE | {"role", "of", "holder", "since", "until"},
    "spelling": frozenset({"kind", "source", "note", "name", "variants"}),
}


class Fact(Struct, frozen=True, kw_only=True):
    """One fact with its scope and where it is known from. Which keys it has follows from its kind."""

    kind: Literal["value", "date", "office", "spelling"]
    source: str
    note: str = ""
    measure: str | None = None
    amount: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    event: str | None = None
    date: datetime.date | None = None
    last: datetime.date | None = None
    role: str | None = None
    of: str | None = None
    holder: str | None = None
    name: str | None = None
    variants: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    place: str | None = None
    since: datetime.date | None = None
    until: datetime.date | None = None


class FactFile(Struct, frozen=True, kw_only=True):
    """A file of facts: where each stands in its text."""

    where: str
    text: str
    facts: tuple[tuple[Fact, Span], ...]


def parse_facts(text: str, where: str) -> FactFile:
    """The facts of a file. SettingsError naming the line and the key of the first that is wrong."""
    try:
        document: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise SettingsError(f"is no TOML: {problem}", where=where) from problem
    for key in document:
        if key != "fact":
            raise SettingsError(
                f"unknown key {key}", where=_at(where, text, 0, key), mend="a fact begins with [[fact]]"
            )
    tables = document.get("fact", [])
    if not isinstance(tables, list) or not tables:
        raise SettingsError("holds no [[fact]]", where=where, mend="see the README: Reference facts")
    blocks = _blocks(text)
    found = []
    for table, block in zip(tables, blocks, strict=True):
        found.append((_fact(table, where, text, block), block))
    return FactFile(where=where, text=text, facts=tuple(found))


def _fact(table: dict[str, Any], where: str, text: str, block: Span) -> Fact:
    kind = table.get("kind")
    if kind not in _ALLOWED:
        reason = "a fact needs its kind" if kind is None else f"kind {kind} is none"
        raise SettingsError(
            reason, where=_at(where, text, block.start, "kind"), mend=f"there are: {', '.join(_ALLOWED)}"
        )
    for key in table:
        if key in Fact.__struct_fields__ and key not in _ALLOWED[kind]:
            raise SettingsError(
                f"{key} says nothing in a fact of kind {kind}", where=_at(where, text, block.start, key)
            )
    for needed in (*_NEEDED[kind], "source"):
        if not any(table.get(key) not in (None, "", []) for key in needed.split("|")):
            reason = f"a fact of kind {kind} needs {needed.replace('|', ' or ')}"
            raise SettingsError(reason, where=_at(where, text, block.start, ""))
    try:
        return strict(table, Fact, where)
    except SettingsError as problem:
        key = re.sub(r"^unknown key ", "", problem.what).partition(":")[0].partition(".")[0]
        place = _at(where, text, block.start, key)
        mend = str(problem).rpartition(" (")[2].rstrip(")") if str(problem).endswith(")") else ""
        raise SettingsError(problem.what, where=place, mend=mend) from problem


def _blocks(text: str) -> list[Span]:
    """Where each [[fact]] stands, to the end of its last line."""
    starts = [match.start() for match in re.finditer(r"^[ \t]*\[\[[ \t]*fact[ \t]*\]\]", text, re.MULTILINE)]
    ends = [*starts[1:], len(text)]
    return [Span(start, start + len(text[start:end].rstrip())) for start, end in zip(starts, ends, strict=True)]


def _at(where: str, text: str, start: int, key: str) -> str:
    """`facts.toml:12`, the line of a key below an offset, or of the offset itself."""
    match = re.compile(rf"^[ \t]*[\"']?{re.escape(key)}\b", re.MULTILINE).search(text, start) if key else None
    line = text.count("\n", 0, match.start() if match else start) + 1
    return f"{where}:{line}"


def reference_reading(file: FactFile, claims: tuple[Claim, ...] = ()) -> Reading:
    """The file as a source of its own, so that findings can show the lines they rest on."""
    lines = (0, *(match.end() for match in re.finditer("\n", file.text)))
    card = Card(id=file.where, source=f"reference: {file.where}", path=file.where, characters=len(file.text))
    return Reading(card=card, claims=claims, line_starts=lines)


SameName = Callable[[str, str], bool]
