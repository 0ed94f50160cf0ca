"""The tables of a language pack for who does what to whom."""

from typing import Literal

from msgspec import Struct

from factdiff.lang.table import Entry
from factdiff.lang.verbs import VerbEntry


class Act(VerbEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one party does to another, and which slots its grammar fills: see the head of acts.toml."""

    event: str
    agent: str
    patient: str | None = None
    how: str | None = None
    alone: Literal["agent", "patient"] | None = None
    own: bool = False
    through: tuple[str, ...] = ()
    source: str | None = None
    recipient: str | None = None
    lone: Literal["agent", "patient"]
    genitive: Literal["agent", "patient"] | None = None
    mutual: bool = False
    living: bool = False
    contest: bool = False
    thing: bool = False
    needs: tuple[str, ...] = ()
    makes: bool = False


class LightVerb(VerbEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A verb that says little by itself. `own`: behind it stands an act of its subject's, with his pronoun."""

    own: bool = False


class Body(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A body of a state by its common noun; `path` from the wider to the narrower, steps between slashes."""

    path: str


class Vowels(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Vowel marks that tell forms of one spelling apart, where an editor has written them."""

    passive: str
