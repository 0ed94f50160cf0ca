"""The tables of a language pack for numbers, units and what is counted."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from factdiff.lang.table import Entry, Table


class Cardinal(Entry, frozen=True):
    """A number word. `role` says how it composes, `number` its grammatical number."""

    role: Literal["zero", "digit", "ten", "tens", "hundred", "hundreds", "scale"]
    value: int
    number: Literal["singular", "dual", "plural", "accusative"] = "singular"
    alone: bool = True


class Fraction(Entry, frozen=True):
    """A part of a whole: `parts` of `over`; 0 parts wait for a number before them (three quarters)."""

    over: int
    parts: int
    doubtful: bool = False


class OrdinalWord(Entry, frozen=True):
    """A place in a series. `compound`: only before a ten or tens."""

    value: int
    compound: bool = False


class Vague(Entry, frozen=True):
    """A number nobody counted: the region it leaves open. `scaled`: only before a scale word."""

    low: int
    high: int | None = None
    scaled: bool = False


class NumberLink(Entry, frozen=True):
    """A small word that joins or turns numbers; the entry's id says which."""


class Uncounted(Entry, frozen=True):
    """Words that no number counts."""


class FigureTables(Struct, frozen=True, kw_only=True):
    """Each field `name: Table[Kind]` is read from name.toml in the language's folder."""

    cardinals: Table[Cardinal]
    fractions: Table[Fraction]
    ordinals: Table[OrdinalWord]
    vague: Table[Vague]
    number_links: Table[NumberLink]
    uncounted: Table[Uncounted]
