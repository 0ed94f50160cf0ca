"""The tables of a language pack for measures, events and who says so."""

from __future__ import annotations

from msgspec import Struct


class ClaimTables(Struct, frozen=True, kw_only=True):
    """Each field `name: Table[Kind]` is read from name.toml in the language's folder."""
