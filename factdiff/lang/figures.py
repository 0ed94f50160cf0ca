"""The tables of a language pack for numbers, units and what is counted."""

from __future__ import annotations

from msgspec import Struct


class FigureTables(Struct, frozen=True, kw_only=True):
    """Each field `name: Table[Kind]` is read from name.toml in the language's folder."""
