"""What stands in each sentence around its mentions: things measured, events, movements, countries, who speaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import accumulate
from typing import Literal

from msgspec import Struct

from factdiff.claims.calendars import outlet_year
from factdiff.claims.speakers import voices_of
from factdiff.claims.words import content_lemma
from factdiff.lang import Pack, load_pack
from factdiff.lang.claims import Concept, Happening, Marker, Movement, Saying
from factdiff.lang.clitics import Remembered
from factdiff.model import Document, Extraction, Mention, Name, Sentence, Span, Speaker, Stance, TimeSpan, Token

CueKind = Literal["concept", "happening", "movement", "saying", "marker", "country", "city", "both", "person", "party"]

FIGURES = ("quantity", "money", "percentage", "duration", "score")  # kinds of mentions that give a figure


class Cue(Struct, frozen=True):
    """A word or phrase of the sentence that a claim may need. `first` and `last` are tokens, half-open."""

    kind: CueKind
    id: str
    first: int
    last: int
    tense: str = ""
    entry: Concept | Happening | Movement | Saying | Marker | None = None
    country: str | None = None


class Scene(Struct, frozen=True):
    """One sentence with its mentions and cues, each in the order of the text."""

    index: int
    sentence: Sentence
    mentions: tuple[Mention, ...]
    cues: tuple[Cue, ...]
    words: tuple[tuple[int, str], ...]  # content lemmas with their token
    told: tuple[tuple[int, str], ...]  # the same, with the things and events named: `#visit`
    mask: int  # the tables, one bit each, of which a form begins at some token
    by_kinds: dict[tuple[str, ...], tuple[Cue, ...]]  # the same cues, by the kinds that were asked for
    stances: dict[tuple[int, int], Stance]  # of the tokens that were asked for, kept by `stance_of`
    events: dict[int, str | None]  # the kinds of the events that were asked for, kept by `kind_of`

    def of(self, *kinds: CueKind) -> tuple[Cue, ...]:
        """The cues of some kinds, in the order of the text."""
        found = self.by_kinds.get(kinds)
        if found is None:
            found = self.by_kinds[kinds] = tuple([cue for cue in self.cues if cue.kind in kinds]) if self.cues else ()
        return found


class Scenes(Struct, frozen=True):
    """All sentences of a document, and what only the whole document tells: the two countries that it is about."""

    document: Document
    tokens: tuple[Token, ...]
    pack: Pack
    extraction: Extraction
    scenes: tuple[Scene, ...]
    pair: tuple[str, ...]
    leading: tuple[str, ...]  # the country named most often
    pauses: tuple[int, ...]  # for each token how many clause marks stand before it in the text
    into: frozenset[str]  # what the hurt are counted as: the infected, where a disease is told of
    clauses: dict[int, list[tuple[int, int]]]  # of the sentences that were asked for, kept by `clauses_of`
    sites: dict[int, list[Cue]]  # of the same, kept by `sites`
    rounds: dict[str, list[tuple[int, str]]]  # of votes, in the whole text, kept by `round_of`
    surnames: dict[str, dict[str, str]]  # of those named in full, and whose they are, kept by `people_named`
    voices: Mapping[str, Speaker]  # everybody who says something, by name

    def as_of(self) -> TimeSpan | None:
        return self.document.published

    def outlet(self, value: TimeSpan) -> TimeSpan:
        """A time as the outlet's own calendar would have it."""
        published = self.document.published.start if self.document.published else None
        return outlet_year(value, self.document.article.country, published)

    def equated(self, mention: Mention) -> bool:
        """Whether a date is given as another calendar's name of the date before it: 7 Rajab, that is, 17 January."""
        table, tokens, first = self.pack.claims.equations, self.tokens, mention.first
        before = [n for n in range(max(0, first - 3), first) if tokens[n].mask & table.bit]
        return any(table.at(tokens, n, strip=False, stop=first) for n in before)

    def country_of(self, place: str | None) -> str | None:
        """The country that a place id (`city:derna`) lies in, where the pack knows it."""
        city = self.pack.names.cities.entries.get(place.removeprefix("city:")) if place else None
        return city.country if city else None

    def seat_of(self, place: str) -> str | None:
        """The country that a place id is the capital of."""
        city = self.pack.names.cities.entries.get(place.removeprefix("city:"))
        return city.country if city and city.capital else None

    def text(self, span: Span) -> str:
        return self.document.article.text[span.start : span.stop]

    def commas(self, left: int, right: int) -> int:
        """How many clause marks stand between two tokens."""
        return max(0, self.pauses[right] - self.pauses[left])


# Kinds of mentions whose words are words of the sentence like any other.
_OPEN = ("quote", "office", "event", "thing")


def read_scenes(document: Document, extraction: Extraction, pack: Pack) -> Scenes:
    """Every sentence's cues, in one pass over its tokens."""
    mentions: dict[int, list[Mention]] = {}
    for mention in extraction.mentions:
        mentions.setdefault(mention.sentence, []).append(mention)
    scenes = tuple(
        _scene(index, sentence, tuple(mentions.get(index, ())), document, pack)
        for index, sentence in enumerate(document.sentences)
    )
    counts = Counter(cue.country for scene in scenes for cue in scene.cues if cue.country)
    leading = tuple(sorted(counts, key=lambda iso: -counts[iso])[:2])  # of two named as often, the one named first
    pair = tuple(sorted(leading)) if len(leading) == 2 else ()
    marks = pack.claims.pauses.marks
    pauses = tuple(accumulate((token.text in marks for token in document.tokens), initial=0))
    concepts = (cue.entry for scene in scenes for cue in scene.of("concept"))
    into = frozenset(entry.into for entry in concepts if isinstance(entry, Concept) and entry.into)
    return Scenes(
        document, document.tokens, pack, extraction, scenes, pair, leading[:1], pauses, into, {}, {}, {}, {},
        voices_of(extraction),
    )  # fmt: skip


def _scene(index: int, sentence: Sentence, mentions: tuple[Mention, ...], document: Document, pack: Pack) -> Scene:
    taken = {n for m in mentions if m.kind not in _OPEN for n in range(m.first, m.last)}
    people = {n for m in mentions if m.kind == "person" for n in range(m.first, m.last)}
    named = {n for m in mentions if _is_part(m) for n in range(m.first, m.last)}
    # «الوزير السابق», «في الشهر نفسه»: a marker inside a title or a time says nothing of a figure
    titles = {n for m in mentions if m.kind == "office" for n in range(m.first, m.last + 1)}
    marked = titles | {n for m in mentions if m.kind == "time" for n in range(m.first, m.last)}
    cues, words = [*_names(mentions)], list[tuple[int, str]]()
    tokens, cued, contents, mask = document.tokens, _cued(pack.code), _contents(pack.code), 0
    for at, token in enumerate(tokens[sentence.first : sentence.last], sentence.first):
        mask |= token.mask
        if at in people or not token.text[0].isalpha():
            continue
        if token.mask & cued.lands:
            cues += _lands_at(tokens, at, sentence.last, pack, part=at in named)
        if at in taken:
            continue
        lemma, owned = contents[token.text]
        if lemma:
            words.append((at, lemma))
        if owned or token.mask & cued.words:
            for cue in _words_at(tokens, at, sentence.last, pack, owned):
                if cue.kind != "marker" or marked.isdisjoint(range(cue.first, cue.last)):
                    cues.append(cue)
    cues.sort(key=lambda c: (c.first, -c.last, c.kind, c.id))
    cues = list(_outermost(cues))
    told = sorted([*words, *[(cue.first, f"#{cue.id}") for cue in cues if cue.kind in ("concept", "happening")]])
    return Scene(index, sentence, mentions, tuple(cues), tuple(words), tuple(told), mask, {}, {}, {})


def _outermost(cues: list[Cue]) -> Iterator[Cue]:
    """The cues, less events that are a word of something else: «حكم» in «صدور حكم», «إطلاق» in «وقف إطلاق النار»."""
    first = stop = 0
    for cue in cues:
        if cue.kind != "happening" or cue.last > stop or cue.first == first:
            yield cue
        if cue.kind in ("happening", "concept") and cue.last > stop:
            first, stop = cue.first, cue.last


def _is_part(mention: Mention) -> bool:
    """A province, river or sea of several words, which is not the country in its name: «خليج المكسيك»."""
    if mention.kind != "place" or not isinstance(mention.value, Name) or mention.last - mention.first < 2:
        return False
    return ":" in (mention.value.entity or "")


def _names(mentions: tuple[Mention, ...]) -> Iterator[Cue]:
    for mention in mentions:
        if not isinstance(mention.value, Name):
            continue
        if mention.kind == "person":
            yield Cue("person", f"person:{mention.value.canonical}", mention.first, mention.last)
        elif mention.kind == "organisation":
            yield Cue("party", f"org:{mention.value.entity or mention.value.canonical}", mention.first, mention.last)


class _Cued(Struct, frozen=True):
    """The tables of cues, as bits of a token's mask: at most words nothing of them begins."""

    lands: int
    words: int  # of all others
    verbs: int  # of those, what happens, moves and is said


@lru_cache(maxsize=8)
def _cued(code: str) -> _Cued:
    claims, names = load_pack(code).claims, load_pack(code).names
    lands = names.territories.bit | names.demonyms.bit | names.cities.bit
    verbs = claims.happenings.bit | claims.movements.bit | claims.sayings.bit
    return _Cued(lands, claims.markers.bit | claims.both.bit | claims.concepts.bit | verbs, verbs)


@lru_cache(maxsize=8)
def _contents(code: str) -> Remembered[tuple[str, bool]]:
    """The content lemma of a folded word; whether it may be a concept with a possessive pronoun (its exports)."""
    concepts, bare = load_pack(code).claims.concepts, load_pack(code).clitics.without_ending
    return Remembered(lambda word: (content_lemma(code, word), any(map(concepts.begins, bare(word)))))


def _lands_at(tokens: tuple[Token, ...], at: int, stop: int, pack: Pack, *, part: bool) -> Iterator[Cue]:
    """The country or city at a token, which may be part of a figure or a name; no country in a `part` of the world."""
    claims, names = pack.claims, pack.names
    land, city = names.territories.at(tokens, at, stop=stop), names.cities.at(tokens, at, stop=stop)
    if part or land is None or land.split.definite:  # a country takes no article that is not part of its name
        land = names.demonyms.at(tokens, at, stop=stop)  # type: ignore[assignment]
    if land is not None and land.entry.iso not in claims.unions.codes:
        yield Cue("country", land.entry.iso, at, at + land.size, country=land.entry.iso)
    elif land is None and city is not None and not city.split.definite:
        country = city.entry.country if city.entry.capital else None
        yield Cue("city", f"city:{city.id}", at, at + city.size, country=country)


def _words_at(tokens: tuple[Token, ...], at: int, stop: int, pack: Pack, owned: bool) -> list[Cue]:
    """The other cues that begin at a token; words inside a figure or a name are none."""
    claims, mask, found = pack.claims, tokens[at].mask, list[Cue]()
    if mask & claims.markers.bit and (marker := claims.markers.at(tokens, at, stop=stop)) is not None:
        found.append(Cue("marker", marker.id, at, at + marker.size, entry=marker.entry))
    if mask & claims.both.bit and (both := claims.both.at(tokens, at, stop=stop)) is not None:
        found.append(Cue("both", both.id, at, at + both.size))
    if (owned or mask & claims.concepts.bit) and (concept := _concept(tokens, at, stop, pack)) is not None:
        found.append(concept)
    if not mask & _cued(pack.code).verbs:
        return found
    for kind, table in (("happening", claims.happenings), ("movement", claims.movements), ("saying", claims.sayings)):
        if mask & table.bit and (verb := table.at(tokens, at, stop=stop)) is not None:
            found.append(Cue(kind, verb.id, at, at + verb.size, verb.tense, verb.entry))  # type: ignore[arg-type]
    return found


def _concept(tokens: tuple[Token, ...], at: int, stop: int, pack: Pack) -> Cue | None:
    table = pack.claims.concepts
    if (match := table.at(tokens, at, stop=stop)) is not None:
        return Cue("concept", match.id, at, at + match.size, entry=match.entry)
    for bare in pack.clitics.without_ending(tokens[at].text):
        if (match := table.word(bare)) is not None:
            return Cue("concept", match.id, at, at + 1, entry=match.entry)
    return None
