"""The tables of a language pack for figures beside each other: who is counted, as what, and how they are reckoned."""

from typing import Literal

from msgspec import Struct

from factdiff.lang.table import Entry


class Deeds(Struct, frozen=True, forbid_unknown_fields=True):
    """By what the verb of those who are counted is known. What its fields do is said at the head of deeds.toml."""

    past: tuple[str, ...]
    persons: tuple[str, ...]
    present: tuple[str, ...]
    feminine: str
    nominal: str
    linking: tuple[str, ...]
    relatives: frozenset[str]
    participle: tuple[str, ...]


class TollWord(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word beside a count of people that says which count it is. What the roles mean is said in tolls.toml."""

    role: Literal[
        "window",
        "part",
        "both",
        "others",
        "was",
        "had",
        "serving",
        "apart",
        "aside",
        "aged",
        "members",
        "treated",
        "discharged",
        "until",
        "final",
        "critical",
        "lives",
        "total",
    ]


class Carrier(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What holds people, or a word of their being in it. What the roles mean is said at the head of carriers.toml."""

    role: Literal["vessel", "hall", "carry", "house", "aboard", "within", "there", "capacity", "usual", "other"]


class Purpose(Struct, frozen=True, forbid_unknown_fields=True):
    """Proclitics and folded words between a figure and what it is for: 60 million for health, 22 % on deposits."""

    prefixes: tuple[str, ...]
    words: tuple[str, ...]


class SumWord(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word that sets figures of one sentence in relation. What the roles mean is said at the head of sums.toml."""

    role: Literal["among", "all", "rest", "total", "of", "that-is", "namely"]


class Majority(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word that says of what most of a number of people are; the roles stand at the head of majorities.toml."""

    role: Literal["most", "theirs"]
