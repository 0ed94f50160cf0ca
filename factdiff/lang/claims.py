"""The tables of a language pack for measures, events and who says so."""

from typing import Literal

from msgspec import Struct

from factdiff.lang.acts import Act, Body, LightVerb, Vowels
from factdiff.lang.counting import Carrier, Deeds, Majority, Purpose, SumWord, TollWord
from factdiff.lang.table import Entry, Table
from factdiff.lang.verbs import VerbEntry, VerbTable


class Concept(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A noun that says what a value measures or what an event is about.

    `dimensions`: what values measure it may have (`money`, `percentage`, `count`, `duration`, …); empty: it measures
    nothing, it is a thing that events happen to. `broader` names the concept that this one is a kind of.
    """

    dimensions: tuple[str, ...] = ()
    many: bool = False  # there are many of them in one story (tranches, deals): two figures may be of two of them
    personal: bool = False  # and each is somebody's: an age, a fine
    units: tuple[str, ...] = ()  # counted nouns that are counted under this concept besides its own
    same: tuple[str, ...] = ()  # those of them that are no group among its own: a prisoner is detained
    lasting: str | None = None  # the measure that a duration of this thing has: an agreement's years are its term
    broader: str | None = None
    turns: tuple[str, ...] = ()  # what these count beside it is counted as `into`: a disease's hurt are the infected
    into: str | None = None
    change: bool = False  # what it measures is itself a change: growth of 5 % is no change of growth
    yearly: bool = False  # it is a year's where nothing else is said: "annual inflation" is inflation
    vague: bool = False  # it yields to another concept of its clause: mourning for a period of three days
    occurs: bool = False  # it happens: the day behind it is its own, not that of a toll


class Happening(VerbEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A kind of event. `once`: it does not happen twice to the same participants within weeks.

    `needs`: it is meant only where one of these concepts stands in the clause, else the event is `otherwise` (or none).
    `measures`: a person counted in its clause is counted under this measure (the killed, the missing).
    """

    once: bool = False
    broader: str | None = None  # an arrival is a visit
    needs: tuple[str, ...] = ()
    otherwise: str | None = None
    measures: str | None = None
    adjoining: bool = False  # its noun tells of those right behind it alone: the rescue of 14, the rescue teams
    awaited: bool = False  # readers wait for it: it is a claim even where nobody is named beside it
    roles: tuple[Literal["place", "own-place", "winner"], ...] = ()  # parts that one occurrence gives to one alone
    outcome: bool = False  # it is told by what something turns into: become a pandemic
    done: bool = False  # its fixed phrases are verbs of the past
    where: dict[str, str] | None = None  # concept of its clause -> the event that it then is: signed by initials
    vague: bool = False  # anything may: it is dated, and no claim by itself
    told_of: bool = False  # another subject makes it another event: a ship arrives, an envoy arrives
    ahead: bool = False  # told in the present tense it is yet to come
    declared: bool = False  # to announce it is to do it
    ladder: str | None = None  # what goes on in steps: arrested, jailed, released …
    step: str | None = None  # … and which of them this is; their order stands in the settings


class Movement(VerbEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A change of a figure: up, down, reaching, doubling."""

    direction: str


class Saying(VerbEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A verb of saying, or (as a form) a phrase of attribution like `according to`."""

    denies: bool = False
    attributes: bool = False
    opens: bool = False  # it means saying only before "that", a colon or a quotation mark: he followed, he wrote
    aside: bool = False  # it stands beside a verb of saying and is none: "in a statement"
    impersonal: bool = False  # of the present and without a subject it is said by nobody: it is expected


class Marker(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Sets the stance, the basis or the role of a value near it. `where`: it stands before, after, or either."""

    sets: str
    value: str
    where: str = "before"


class Pauses(Struct, frozen=True, forbid_unknown_fields=True):
    """Marks between clauses; `within`: words before which a mark parts a verb from its own subject."""

    marks: frozenset[str]
    within: frozenset[str] = frozenset()


class Quotation(Struct, frozen=True, forbid_unknown_fields=True):
    """Quotation marks; what the sorts mean stands at the head of quotation.toml.

    Fewer words in marks than `shortest` are only a name; a mark that finds no partner in `longest` tokens has none.
    """

    opening: tuple[str, ...]
    closing: tuple[str, ...]
    either: tuple[str, ...]
    apostrophes: tuple[str, ...]
    doubled: tuple[str, str]
    shortest: int
    longest: int


class Quoting(VerbEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A verb that brings another's words. `document`: what says them is a text (a treaty provides), not its author.

    `behind`: words behind which he stands whose words are brought (quoted from the minister); `back`: the same with a
    pronoun, which means whoever spoke last. `his`: "his saying", the words of whoever is named before it.
    """

    document: bool = False
    behind: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    his: bool = False
    aside: bool = False  # as in Saying
    impersonal: bool = False
    object: bool = False  # whom or what it is done to is named behind it: he described the plan as


class Governing(Struct, frozen=True, forbid_unknown_fields=True):
    """Prepositions as proclitics and as folded words: what they govern is no subject. `oblique`: endings of objects;
    `unbound`: endings of nouns without the article on which no genitive hangs; `after`: what follows has happened.
    """

    prefixes: tuple[str, ...]
    words: frozenset[str]
    oblique: tuple[str, ...]
    unbound: tuple[str, ...]
    after: frozenset[str] = frozenset()


class Pole(VerbEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word for one end of a scale: up and down of a level, for and against of an attitude.

    `of_people`: the entry whose pole it is where what it is done to are people: to stop a man is to arrest him.
    """

    scale: str
    pole: str
    of_people: str | None = None


class Rival(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A noun that excludes the others of its group in one place of a sentence."""

    group: str


class Aspect(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word that tells which of several like things is meant. Its fields are explained in aspects.toml."""

    group: str
    alone: bool = False
    idle: bool = False


class Bearing(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word beside the side on which a place lies. What the roles mean is said at the head of bearings.toml."""

    role: Literal["homeland", "lying", "of", "site"]


class Stage(VerbEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word that tells how far an event has come: possible, called off, put off, failed; `pending` after a denial;
    `done` by a verb of carrying out, as its tense has it.
    """

    stage: Literal["planned", "possible", "cancelled", "postponed", "failed", "pending", "done"]


class Linker(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word between two clauses. `said`: it opens a statement only behind a verb of saying."""

    said: bool = False


class Stems(Struct, frozen=True, forbid_unknown_fields=True):
    """How words are cut to what they share with their kin. What its fields do is said at the head of stems.toml."""

    weak: tuple[str, ...]
    first: tuple[str, ...]
    last: tuple[str, ...]
    accusative: str
    shortest: int


class HeadWord(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word around a figure that says little by itself. What the roles mean is said at the head of heads.toml."""

    role: Literal["carrier", "collective", "composed", "plain", "opponent", "number"]


class Adjectives(Struct, frozen=True, forbid_unknown_fields=True):
    """By what an adjective without the article is known. What its fields do is said at the head of adjectives.toml."""

    beginning: str
    endings: tuple[str, ...]
    masculine: str
    shortest: int


class Unions(Struct, frozen=True, forbid_unknown_fields=True):
    """Territory codes of CLDR that are unions of countries and no country: they speak, and are not traded with."""

    codes: tuple[str, ...]


class Prefixes(Struct, frozen=True, forbid_unknown_fields=True):
    """Proclitics with one meaning: "by" before a figure (rose by 5bn), "for" before what a sum is for."""

    prefixes: tuple[str, ...]


class Course(VerbEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A verb of beginning, of ending or lasting, or of being moved to another day; the entry's id says which."""


class MatchWord(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word around the result of a match. What the roles mean is said at the head of matches.toml."""

    role: Literal["versus", "between", "stand-in", "shootout", "interim", "both-legs", "sort", "earlier"]


class RoleWord(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word that gives a part in an event. What the roles mean is said at the head of roles.toml."""

    role: Literal["in", "venue", "prize", "title", "row", "matter", "about"]


class BallotWord(VerbEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word around votes; the entry's id says what it does there, as the head of ballots.toml explains."""


class StopWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that say nothing of what a sentence is about, folded at use."""

    words: tuple[str, ...]


class ClaimTables(Struct, frozen=True, kw_only=True, cache_hash=True):
    """Each field `name: Table[Kind]` is read from name.toml in the language's folder."""

    concepts: Table[Concept]
    happenings: VerbTable[Happening]
    movements: VerbTable[Movement]
    sayings: VerbTable[Saying]
    markers: Table[Marker]
    both: Table[Entry]
    lead_ins: Table[Entry]
    complementizers: Table[Entry]
    equations: Table[Entry]
    since: Table[Entry]
    causes: Table[Entry]
    sums: Table[SumWord]
    courses: VerbTable[Course]
    pauses: Pauses
    unions: Unions
    quotation: Quotation
    quotings: VerbTable[Quoting]
    titled: Table[Entry]
    voices: Table[Entry]
    governing: Governing
    poles: VerbTable[Pole]
    negations: Table[Entry]
    rivals: Table[Rival]
    aspects: Table[Aspect]
    seated: Table[Entry]
    linkers: Table[Linker]
    matches: Table[MatchWord]
    roles: Table[RoleWord]
    stages: VerbTable[Stage]
    ballots: VerbTable[BallotWord]
    shelves: Table[Entry]
    acts: VerbTable[Act]
    act_links: Table[Entry]
    act_carriers: VerbTable[LightVerb]
    bodies: Table[Body]
    vowels: Vowels
    bearings: Table[Bearing]
    majorities: Table[Majority]
    majority_links: Table[Entry]
    stems: Stems
    heads: Table[HeadWord]
    adjectives: Adjectives
    deeds: Deeds
    tolls: Table[TollWord]
    carriers: Table[Carrier]
    askings: Table[Entry]
    prepositions: Table[Entry]
    by: Prefixes
    purpose: Purpose
    stopwords: StopWords
