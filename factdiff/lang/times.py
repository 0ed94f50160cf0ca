"""The tables of a language pack for months, weekdays and expressions of time."""

from __future__ import annotations

from msgspec import Struct


class TimeTables(Struct, frozen=True, kw_only=True):
    """Each field `name: Table[Kind]` is read from name.toml in the language's folder."""
