"""The tables of a language pack for numbers, units and what is counted."""

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
    """A place in a series. `compound`: only before a ten or tens; `construct`: if indefinite, only before a noun."""

    value: int
    compound: bool = False
    construct: bool = False


class Vague(Entry, frozen=True):
    """A number nobody counted: the region it leaves open. `scaled`: only before a scale word."""

    low: int
    high: int | None = None
    scaled: bool = False


class NumberLink(Entry, frozen=True):
    """A small word that joins or turns numbers; the entry's id says which."""


class Uncounted(Entry, frozen=True):
    """Words that no number counts."""


class Unit(Entry, frozen=True):
    """A unit of measure. With one of the `cues` in its sentence it is `cued` (a degree of an earthquake: magnitude).

    `unit` where it is not the entry's id.
    """

    dimension: str
    unit: str | None = None
    cues: tuple[str, ...] = ()
    cued: str | None = None
    cued_dimension: str | None = None


class Percent(Entry, frozen=True):
    """A writing of per cent or its kin; `unit` where it is not the entry's id. `sign`: may stand before the number.

    `count`: a dual, which says its number itself.
    """

    unit: str | None = None
    sign: bool = False
    count: int = 0


class Rate(Entry, frozen=True):
    """A word that turns an amount into a rate; the entry's id says how."""


class Counted(Entry, frozen=True):
    """A noun that is counted, its id the unit. `pair`: "the two sides" names them and counts nothing.

    `occasion`: it is held again and again, and known by its number.

    `excludes`: nouns with the same word here count nobody twice (women and children, the killed and the injured).
    """

    people: bool = False
    excludes: str | None = None
    pair: bool = False
    occasion: bool = False
    unit: str | None = None


class Bound(Entry, frozen=True):
    """A hedge or bound, before the figure or after it."""

    side: Literal["about", "above", "at-least", "below", "at-most", "or-equal"]
    place: Literal["before", "after", "either"] = "before"
    reaches: bool = False
    bare: bool = False


class RangeWord(Entry, frozen=True):
    """A word or mark before or between the two ends of a range."""

    role: Literal["between", "from", "to", "dash", "or"]


class CurrencyNoun(Entry, frozen=True):
    """What money is called. `currency`: what the bare noun means; `part`: how many make one; `times`: units in one."""

    currency: str | None = None
    part: int = 1
    times: int = 1


class Currency(Entry, frozen=True):
    """A currency by its full names: the nouns these begin with, and where it is legal tender (ISO 3166)."""

    nouns: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()


class CurrencySign(Entry, frozen=True):
    """Signs and codes of a currency."""


class CurrencyAdjective(Entry, frozen=True):
    """An adjective that is no country's and makes a currency of its noun."""

    noun: str


class Label(Entry, frozen=True):
    """A noun that a number names. What its fields mean is said at the head of labels.toml."""

    ordinals: bool = False
    weak: bool = False
    definite_only: bool = False
    bare: bool = False
    dashed: bool = False
    digits: int = 0


class Letter(Entry, frozen=True):
    """The name of a Latin letter; `word`: also an everyday word."""

    word: bool = False


class Idiom(Entry, frozen=True):
    """A fixed phrase in which a number word neither counts nor orders."""


class ScoreWord(Entry, frozen=True):
    """A word of results: goals, what stands between them, sport."""

    role: Literal["goals", "unit", "against", "nil", "contest", "minute", "ratio"]
    goals: int = 0


class NotDual(Entry, frozen=True):
    """Words that end like duals and are none."""


class DualEnding(Struct, frozen=True, forbid_unknown_fields=True):
    """A dual's ending and what the singular has in its place, as written and folded."""

    ending: str
    singular: str = ""
    folded: str = ""


class Duals(Struct, frozen=True, forbid_unknown_fields=True):
    """How duals are made; `plural_too`: endings that are also a plural of people."""

    ends: tuple[DualEnding, ...]
    construct: tuple[DualEnding, ...]
    plural_too: tuple[str, ...]


class NounShapes(Struct, frozen=True, forbid_unknown_fields=True):
    """`leading`: letters that begin a word as a particle or a verb's prefix as often as they are its own; `endings`:
    what nouns behind a number end in, verbs only where one of `verb_endings` does so too.
    """

    leading: tuple[str, ...]
    endings: tuple[str, ...]
    verb_endings: tuple[str, ...]


class NumberHabits(Struct, frozen=True, forbid_unknown_fields=True):
    """Where a comma is the decimal mark (ISO 3166), and currencies with thousandths (ISO 4217)."""

    decimal_comma: tuple[str, ...]
    thousandths: tuple[str, ...]


class FigureTables(Struct, frozen=True, kw_only=True, cache_hash=True):
    """Each field `name: Table[Kind]` is read from name.toml in the language's folder."""

    cardinals: Table[Cardinal]
    fractions: Table[Fraction]
    ordinals: Table[OrdinalWord]
    partitives: Table[Fraction]
    vague: Table[Vague]
    number_links: Table[NumberLink]
    number_habits: NumberHabits
    uncounted: Table[Uncounted]
    units: Table[Unit]
    percents: Table[Percent]
    rates: Table[Rate]
    counted: Table[Counted]
    bounds: Table[Bound]
    ranges: Table[RangeWord]
    currency_nouns: Table[CurrencyNoun]
    currencies: Table[Currency]
    currency_signs: Table[CurrencySign]
    currency_adjectives: Table[CurrencyAdjective]
    labels: Table[Label]
    letters: Table[Letter]
    idioms: Table[Idiom]
    scores: Table[ScoreWord]
    duals: Duals
    not_duals: Table[NotDual]
    noun_shapes: NounShapes
