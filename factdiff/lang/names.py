"""The tables of a language pack for people, offices, places and organisations."""

from __future__ import annotations

from msgspec import Struct


class NameTables(Struct, frozen=True, kw_only=True):
    """Each field `name: Table[Kind]` is read from name.toml in the language's folder."""
