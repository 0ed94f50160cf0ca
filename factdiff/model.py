"""All nouns of factdiff, in the order in which they are made on the way from a file to a report.

Frozen, and no part of a circle (gc=False). Amounts are `Decimal`, never float. Spans are half-open, in code points.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

from msgspec import Struct

NUMBERED = "numbered"  # a claim's basis: the number is a name (the 33rd meeting), and another one is another thing
RISEN, WAS, FINAL = "#risen", "#was", "#final"  # among a claim's words: the count rose to this, was this, ends so
# Sorts of terms that say something of another term, and are none of the things that a sentence speaks of.
NOTES = ("not:", "no:", "aim:", "and:", "in:", "aspect:", "lone:", "narrow:", "about:", "site:", "else:", "held:")


class Span(Struct, frozen=True, gc=False, order=True):
    """Half-open range of code points in an article's text."""

    start: int
    stop: int

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.stop and other.start < self.stop

    def covers(self, other: "Span") -> bool:
        return self.start <= other.start and other.stop <= self.stop


# ingest


class Article(Struct, frozen=True, kw_only=True):
    """One article as published. Only `id` and `text` are required."""

    id: str
    text: str
    source: str = ""
    title: str | None = None
    language: str | None = None
    published: str | None = None  # ISO date or datetime
    published_text: str | None = None  # a date as the page prints it, not yet read
    author: str | None = None  # the name alone, as the page or the document gives it
    url: str | None = None
    country: str | None = None  # ISO 3166 alpha-2, of the outlet
    story: str | None = None
    path: str | None = None


Stage: TypeAlias = Literal["ingest", "language", "text", "extract", "compare"]


class Skip(Struct, frozen=True, gc=False, order=True):
    """Something that was left out, and why."""

    what: str
    stage: Stage
    reason: str


# text


class Token(Struct, frozen=True, gc=False):
    """One word, number or mark. `text` is folded; `start` and `stop` are offsets into the original."""

    text: str
    start: int
    stop: int
    at: int  # where `text` begins in the folded copy
    spaced: bool = True  # white space, or nothing at all, stands before it
    mask: int = -1  # the pack's tables in which a form begins at this word, a bit each; all while nobody has looked


class Sentence(Struct, frozen=True, gc=False):
    """A sentence: its span in the original, and its tokens as a half-open range of indices."""

    span: Span
    first: int
    last: int


class Drop(Struct, frozen=True, gc=False):
    """A stretch of text that makes no claims, and why."""

    span: Span
    reason: str


class Document(Struct, frozen=True):
    """An article's text, folded, cut into sentences and tokens. Evidence is always cut from `article.text`."""

    article: Article
    folded: str
    origins: Sequence[int]  # for each folded character its offset in the original; one more for the end
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    dropped: tuple[Drop, ...] = ()
    published: "TimeSpan | None" = None
    published_basis: Literal["given", "printed", "inferred"] | None = None

    def origin(self, token: int, offset: int = 0) -> int:
        """The original offset of the character `offset` characters into a token's folded text."""
        return self.origins[self.tokens[token].at + offset]

    def span(self, first: int, last: int, offset: int = 0) -> Span:
        """The original span of tokens [first, last), less `offset` folded characters at the beginning."""
        return Span(self.origin(first, offset), self.tokens[last - 1].stop)

    def words(self, span: Span) -> str:
        return self.article.text[span.start : span.stop]


# values: every value is a region of what could be true


class Quantity(Struct, frozen=True, gc=False, kw_only=True, tag="quantity"):
    """An amount of something. `low` and `high` are what the words say, before any rounding; None is unbounded.

    `unit`: ISO 4217 for money, `percent`, `kilometre`, a counted noun's id or lemma. `dimension`: `money`,
    `percentage`, `count`, `length` …, None for a bare number. `precision` is the size of the last printed digit.
    """

    amount: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False
    unit: str | None = None
    dimension: str | None = None
    approximate: bool = False
    precision: Decimal | None = None
    form: str | None = None  # the counted noun or unit as it was written, folded


class Ordinal(Struct, frozen=True, gc=False, kw_only=True, tag="ordinal"):
    """A place in a series: the third visit is 3 of `visit`."""

    amount: Decimal
    of: str | None = None


class Score(Struct, frozen=True, gc=False, kw_only=True, tag="score"):
    """A result between sides, in the order in which it was written."""

    points: tuple[int, ...]


class Duration(Struct, frozen=True, gc=False, kw_only=True, tag="duration"):
    """A length of time: `iso` in the unit that was written (P46M stays P46M), and its region in days."""

    iso: str
    low_days: Decimal | None
    high_days: Decimal | None
    approximate: bool = False


class TimeSpan(Struct, frozen=True, gc=False, kw_only=True, tag="time"):
    """An interval of days, inclusive on both ends; None is open. `edtf` is ISO 8601-2."""

    edtf: str | None
    start: date | None
    stop: date | None
    relative: bool = False  # resolved against another day (publication, quotation)
    minute: int | None = None  # of the day, where a clock time is given
    zone: int | None = None  # minutes east of UTC, where it is known
    weekday: int | None = None  # 1 for Monday, as the words name it; if not the day's own, the text errs


class Name(Struct, frozen=True, gc=False, kw_only=True, tag="name"):
    """A person, place, body or thing. `canonical` is the fullest form the article gives; `entity` an id if known.

    `sounds` holds the name's parts in the Latin sound alphabet, in which names of all scripts are compared.
    """

    canonical: str
    form: str
    entity: str | None = None
    country: str | None = None  # ISO 3166 alpha-2, of a place or of what a capital stands for
    sounds: tuple[str, ...] = ()


class Office(Struct, frozen=True, gc=False, kw_only=True, tag="office"):
    """Who holds what, in canonical ids and names. `given`: the holder is told to be appointed; `state` is `current`,
    `former`, `past` (others held it since), `elect`, `acting`, `deceased`: a former minister is not a minister."""

    role: str
    of: str | None
    holder: str
    state: str = "current"
    sounds: tuple[str, ...] = ()
    given: bool = False


class Event(Struct, frozen=True, gc=False, kw_only=True, tag="event"):
    """Something that happened, is planned or was denied; `filler` has the one part in it that the claim is about."""

    event: str
    status: str = "done"
    ordinal: int | None = None
    filler: str | None = None
    slots: tuple[tuple[str, str], ...] = ()  # who did what to whom: `killer`, and who that was


class Quote(Struct, frozen=True, gc=False, kw_only=True, tag="quote"):
    """Words in quotation marks and who said them. `terms`: the words in order, folded; figures as `=amount unit`."""

    speaker: str | None
    words: str
    terms: tuple[str, ...] = ()


class Statement(Struct, frozen=True, gc=False, kw_only=True, tag="statement"):
    """A predicate that is affirmed or denied of its subject; the rest is for laying two sentences beside each other.

    `terms`: what the sentence is made of, as sorted ids with their sort before a colon: `word:`, `country:`, `pole:` …;
    `values`: its figures and times in their order; `measures`: what each of them measures, where that is known."""

    predicate: str
    polarity: bool
    terms: tuple[str, ...] = ()
    values: "tuple[Value, ...]" = ()
    measures: tuple[str | None, ...] = ()


Value: TypeAlias = Quantity | Ordinal | Score | Duration | TimeSpan | Name | Office | Event | Quote | Statement

MentionKind: TypeAlias = Literal["quantity", "money", "percentage", "ordinal", "score", "duration", "time",
    "person", "place", "organisation", "thing", "office", "quote", "event"]  # fmt: skip


# extract


class Mention(Struct, frozen=True, gc=False, kw_only=True):
    """A value found at a span. `first` and `last` are its tokens, half-open; `sentence` is the sentence's index."""

    kind: MentionKind
    value: Value
    span: Span
    sentence: int
    first: int
    last: int


class NotRead(Struct, frozen=True, gc=False):
    """Words that look like a value and could not be read, and why."""

    span: Span
    reason: str


Speech: TypeAlias = tuple[int, int, str]  # tokens [first, last), and who says them, in quotation marks or not


class Extraction(Struct, frozen=True):
    """What one extractor, or all of them, found in one document."""

    mentions: tuple[Mention, ...] = ()
    labels: tuple[Span, ...] = ()  # numerals that name a thing and count nothing: S-300, article 131
    not_read: tuple[NotRead, ...] = ()
    speeches: tuple[Speech, ...] = ()


# claims

ClaimKind: TypeAlias = Literal["quantity", "time", "duration", "score", "name", "office", "event",
    "quote", "statement", "arithmetic"]  # fmt: skip
Stance: TypeAlias = Literal["asserted", "planned", "target", "estimated", "denied", "reported"]


class Speaker(Struct, frozen=True, gc=False):
    """Who says it: a name, the entity if known, the office if given."""

    name: str
    entity: str | None = None
    office: str | None = None


class Claim(Struct, frozen=True, gc=False, kw_only=True):
    """Who says what, of what, when. Everything that comparing needs, with no language left in it."""

    article: str
    kind: ClaimKind
    value: Value
    span: Span
    text: str
    sentence: Span
    sentence_text: str
    topic: str
    measure: str | None = None
    participants: tuple[str, ...] = ()
    place: str | None = None
    group: str | None = None
    basis: str | None = None
    instance: str | None = None  # which of many: the ordinal if one is given, "?" if there are many and none is named
    when: TimeSpan | None = None
    as_of: TimeSpan | None = None
    stance: Stance = "asserted"
    speaker: Speaker | None = None
    words: tuple[str, ...] = ()  # lemmas of the clause, sorted
    about: tuple[str, ...] = ()  # what a figure is of beyond its measure: `head:`, `of:`, `is:`, `did:` and a stem each


class Tie(Struct, frozen=True, gc=False, order=True, kw_only=True):
    """Values of one sentence that its grammar ties together so that they can be checked, by the spans of their claims.

    `relation`: the parts are `among` the wholes, or make them `all` up; a `share` has base, part and rate;
    one figure is written `twice` or `converted`; a time lasts `until` another, or is told again (`namely`).
    """

    relation: Literal["among", "all", "share", "twice", "converted", "until", "namely"]
    wholes: tuple[Span, ...]
    parts: tuple[Span, ...]
    rate: Span | None = None


class Ledger(Struct, frozen=True, kw_only=True):
    """Everything numeric in an article, accounted for: numerals == read + labels + len(not_read)."""

    numerals: int = 0
    read: int = 0
    labels: int = 0
    not_read: tuple[NotRead, ...] = ()
    dropped: tuple[Drop, ...] = ()


class Card(Struct, frozen=True, gc=False, kw_only=True):
    """An article without its text: what a report says of it."""

    id: str
    source: str
    path: str | None = None
    title: str | None = None
    published: str | None = None
    published_basis: str | None = None
    language: str | None = None
    country: str | None = None
    story: str | None = None
    characters: int = 0
    sha256: str = ""


class Reading(Struct, frozen=True, kw_only=True):
    """All that one article yields; self-contained, so that articles can be compared without their texts."""

    card: Card
    mentions: tuple[tuple[Mention, str], ...] = ()  # with the words they cover
    claims: tuple[Claim, ...] = ()
    ties: tuple[Tie, ...] = ()
    statements: tuple[Claim, ...] = ()  # its sentences, each as one claim: a report shows those that a finding rests on
    shingles: tuple[int, ...] = ()
    line_starts: tuple[int, ...] = (0,)
    ledger: Ledger = Ledger()


# align, compare


class Signal(Struct, frozen=True, gc=False):
    """One piece of evidence that two claims answer one question; `weight` in bits (log2 of the likelihood ratio)."""

    signal: str
    weight: float
    note: str = ""


class Pair(Struct, frozen=True, gc=False):
    """Two claims of a group, by position, that are about the same thing; `score` is the sum of the evidence in bits."""

    left: int
    right: int
    score: float
    evidence: tuple[Signal, ...] = ()


class Group(Struct, frozen=True, gc=False, kw_only=True):
    """Claims that answer one question, and which of them may be set beside each other."""

    kind: ClaimKind
    topic: str
    claims: tuple[Claim, ...]
    pairs: tuple[Pair, ...]


Relation: TypeAlias = Literal["SAME", "COMPATIBLE", "CONFLICT", "UNKNOWN"]
Verdict: TypeAlias = Literal["agreement", "contradiction", "update", "different-scope", "spelling", "single-source"]


class Answer(Struct, frozen=True, gc=False):
    """What a rule says of two claims. `verdict` is what the finding will be called; None makes no finding."""

    relation: Relation
    verdict: Verdict | None
    reason: str


class NameAnswer(Struct, frozen=True):
    """Are two names one person's? `score` from 0 to 1; `reason` names what decided."""

    same: bool
    score: float
    reason: str


class Judgement(Struct, frozen=True, gc=False):
    """One pair of a group with its answer, how sure it is from 0 to 1, and whether that is enough for an error."""

    pair: Pair
    answer: Answer
    confidence: Decimal = Decimal(1)
    sure: bool = True


# report

Severity: TypeAlias = Literal["error", "warning", "note"]


class Finding(Struct, frozen=True, kw_only=True):
    """One question, one verdict: the claims it rests on and who stands with whom."""

    id: str
    question: str
    verdict: Verdict
    reason: str
    severity: Severity
    kind: ClaimKind
    topic: str
    summary: str
    confidence: Decimal
    claims: tuple[Claim, ...]
    sides: tuple[tuple[int, ...], ...]
    origins: int
    evidence: tuple[Signal, ...] = ()
    waived: str | None = None  # why it may stand: it is shown to scripts, marked, and counts no more

    @property
    def articles(self) -> tuple[str, ...]:
        return tuple(sorted({claim.article for claim in self.claims}))

    @property
    def within_article(self) -> bool:
        return len(self.articles) == 1


class Report(Struct, frozen=True, kw_only=True):
    """What a set of articles says, where they agree and where they cannot all be right."""

    readings: tuple[Reading, ...]
    findings: tuple[Finding, ...]
    skips: tuple[Skip, ...] = ()
    origins: tuple[tuple[str, str], ...] = ()  # article id -> id of the article it was copied from, or itself
