"""The tables of a language pack for people, offices, places and organisations."""

from typing import Literal

from msgspec import Struct

from factdiff.lang.table import Entry, Table


class Territory(Entry, frozen=True, kw_only=True):
    """A state or territory. `bloc`: a group of states with a code; `doubtful`: its name is another word too."""

    iso: str
    bloc: bool = False
    doubtful: bool = False


class Demonym(Entry, frozen=True, kw_only=True):
    """The adjective and the people of a territory, in all genders and numbers."""

    iso: str


class City(Entry, frozen=True, kw_only=True):
    """A city or a part of a country, with the country; a capital stands for its government."""

    country: str
    capital: bool = False


class Role(Entry, frozen=True, kw_only=True):
    """An office or a calling. What its fields mean is said at the head of roles.toml."""

    of: Literal["country", "organisation", "none"]
    role: str | None = None  # the role's id, where it is not the entry's
    portfolio: bool = False
    title: bool = False
    people: bool = False
    single: bool = False


class Portfolio(Entry, frozen=True, kw_only=True):
    """What a minister is minister of."""


class Particle(Entry, frozen=True, kw_only=True):
    """A small word inside names. What its kinds do is said at the head of name_particles.toml."""

    kind: Literal["nasab", "inner-nasab", "house", "father", "servant", "foreign", "attached", "regnal", "short"]


class GivenName(Entry, frozen=True, kw_only=True):
    """Given names. `word`: each is an everyday word as well; `article`: family names with the article follow."""

    word: bool = False
    article: bool = False


class LetterName(Entry, frozen=True, kw_only=True):
    """A Latin letter spelled out. `word`: each form is an everyday word as well."""

    word: bool = False


class FamilyName(Entry, frozen=True, kw_only=True):
    """Family names. `word`: each is an everyday word as well."""

    word: bool = False


class Honorific(Entry, frozen=True, kw_only=True):
    """A courtesy before a name. `strong`: what follows is a name, whatever it looks like."""

    strong: bool = False


class OfficeState(Entry, frozen=True, kw_only=True):
    """A word that says whether an office is still held. `before`: it stands before the office."""

    state: Literal["current", "former", "past", "elect", "acting", "deceased"]
    before: bool = False


class Appointment(Entry, frozen=True, kw_only=True):
    """A verb that gives an office to its subject or object. `state`: whether it is held, was, or may be one day."""

    state: Literal["current", "former", "elect"]


class OrganisationHead(Entry, frozen=True, kw_only=True):
    """A noun that a body's name begins with. What its kinds do is said at the head of organisation_heads.toml."""

    kind: Literal["definite", "free"]


class Organisation(Entry, frozen=True, kw_only=True):
    """A body known by its own name. `country`: of a state's own bodies."""

    country: str | None = None


class NotNames(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that are no part of names: function words, and borrowed words that only look foreign."""

    words: frozenset[str]
    loans: tuple[str, ...]


class WordShapes(Struct, frozen=True, forbid_unknown_fields=True):
    """What a dictionary look-up must try: how a letter may stand for another in hasty spelling, and inflection's ends.

    `first`, `last`: a folded letter -> the letters it may be, at either end of a word. `endings` are taken off;
    `restore` puts back what a noun ends with alone. `verb_tests` make another form of a past verb, `future` stands
    before one of the present. `joins` stand before any word, verbs too; `commas` between a title and its name.
    """

    first: dict[str, str]
    last: dict[str, str]
    endings: tuple[str, ...]
    restore: dict[str, str]
    verb_tests: tuple[str, ...]
    future: tuple[str, ...]
    first_person: tuple[str, ...]  # a verb that begins so has "we" for its subject
    relatives: tuple[str, ...]  # folded; what goes on about a definite noun or a name
    commas: tuple[str, ...]
    short_named: tuple[str, ...]  # ISO 3166: where names are two or three short words each
    joins: tuple[str, ...]
    so: str  # of them the one that stands before what follows from the clause
    before_verbs: tuple[str, ...]  # prepositions that stand before a verb too
    nisba: str
    accusative: str  # how an indefinite noun ends that a verb makes somebody: وزيرا
    belonging: str  # the preposition "of" melted with the article: للخارجية
    feminine: str
    feminine_spelled: str
    noun_ends: tuple[str, ...]  # a word of no dictionary that ends so is a noun or verb of the language all the same
    noun_starts: tuple[str, ...]
    marks: tuple[str, ...]  # and so is one that is written with one of these
    patterns: tuple[str, ...]  # and so is a verbal noun: a point stands for any letter that is not `weak`
    weak: str
    adjectives: tuple[str, ...]  # folded; how definite adjectives of origin end
    own: str  # letters with which hardly a foreign word is written
    seats: str  # letters that begin a word and show that what stands before them is a particle, or no article
    head_only: str  # letters that stand nowhere but at a word's beginning …
    tail_only: str  # … or end: elsewhere two words are written as one
    longest: int  # letters of a name's longest word
    bound: tuple[str, ...]  # endings that names do not take: pronouns, the accusative
    bound_stem: int  # and how long a noun they are taken off must be


class Sounds(Struct, frozen=True, eq=False, forbid_unknown_fields=True):
    """Letters to sounds; the article that a name's part may lose; first and last pieces of compounds."""

    letters: dict[str, str]
    fronts: tuple[str, ...]
    backs: tuple[str, ...]
    article: str
    shortest: int
    conjunctions: tuple[str, ...]  # what may stand before a name in a list


class NameTables(Struct, frozen=True, kw_only=True, cache_hash=True):
    """Each field `name: Table[Kind]` is read from name.toml in the language's folder."""

    territories: Table[Territory]
    demonyms: Table[Demonym]
    cities: Table[City]
    regions: Table[Entry]
    roles: Table[Role]
    portfolios: Table[Portfolio]
    name_particles: Table[Particle]
    sounds: Sounds
    given_names: Table[GivenName]
    family_names: Table[FamilyName]
    honorifics: Table[Honorific]
    office_states: Table[OfficeState]
    appointments: Table[Appointment]
    posts: Table[Entry]
    successions: Table[Entry]
    deputies: Table[Entry]
    office_links: Table[Entry]
    counterparts: Table[Entry]
    introducers: Table[Entry]
    thing_heads: Table[Entry]
    letters: Table[LetterName]
    not_names: NotNames
    word_shapes: WordShapes
    organisation_heads: Table[OrganisationHead]
    organisations: Table[Organisation]
