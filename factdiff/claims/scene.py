"""What stands in each sentence around its mentions: things measured, events, movements, countries, who speaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import Literal

from msgspec import Struct

from factdiff.claims.calendars import outlet_year
from factdiff.claims.words import content_words
from factdiff.lang import Pack, load_pack
from factdiff.lang.claims import Concept, Happening, Marker, Movement, Saying
from factdiff.model import Document, Extraction, Mention, Name, Sentence, Span, TimeSpan, Token

CueKind = Literal["concept", "happening", "movement", "saying", "marker", "country", "city", "both", "person", "party"]


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

    def of(self, *kinds: CueKind) -> tuple[Cue, ...]:
        return tuple(cue for cue in self.cues if cue.kind in kinds)


class Scenes(Struct, frozen=True):
    """All sentences of a document, and what only the whole document tells: the two countries that it is about."""

    document: Document
    pack: Pack
    extraction: Extraction
    scenes: tuple[Scene, ...]
    pair: tuple[str, ...]
    leading: tuple[str, ...]  # the country named most often
    pauses: tuple[int, ...]  # for each token how many clause marks stand before it in the text

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.document.tokens

    def as_of(self) -> TimeSpan | None:
        return self.document.published

    def outlet(self, value: TimeSpan) -> TimeSpan:
        """A time as the outlet's own calendar would have it."""
        published = self.document.published.start if self.document.published else None
        return outlet_year(value, self.document.article.country, published)

    def equated(self, mention: Mention) -> bool:
        """Whether a date is given as another calendar's name of the date before it: 7 Rajab, that is, 17 January."""
        before = (mention.first - back for back in (1, 2, 3) if mention.first >= back)
        return any(self.pack.claims.equations.at(self.tokens, n, strip=False, stop=mention.first) for n in before)

    def text(self, span: Span) -> str:
        return self.document.words(span)

    def commas(self, left: int, right: int) -> int:
        """How many clause marks stand between two tokens."""
        return max(0, self.pauses[right] - self.pauses[left])


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
    leading = tuple(sorted(counts, key=lambda iso: (-counts[iso], iso))[:2])
    pair = tuple(sorted(leading)) if len(leading) == 2 else ()
    marks = pack.claims.pauses.marks
    pauses = tuple(accumulate((token.text in marks for token in document.tokens), initial=0))
    return Scenes(document, pack, extraction, scenes, pair, leading[:1], pauses)


def _scene(index: int, sentence: Sentence, mentions: tuple[Mention, ...], document: Document, pack: Pack) -> Scene:
    taken = {n for m in mentions if m.kind not in ("quote", "office", "event") for n in range(m.first, m.last)}
    people = {n for m in mentions if m.kind == "person" for n in range(m.first, m.last)}
    cues: list[Cue] = [*_names(mentions)]
    for at in range(sentence.first, sentence.last):
        if at not in people and _may_begin(pack.code, document.tokens[at].text):
            cues += _cues_at(document.tokens, at, sentence.last, pack, at in taken)
    words = content_words(document, sentence, taken, pack.code)
    return Scene(index, sentence, mentions, tuple(sorted(cues, key=lambda c: (c.first, -c.last, c.kind, c.id))), words)


def _names(mentions: tuple[Mention, ...]) -> Iterator[Cue]:
    for mention in mentions:
        if not isinstance(mention.value, Name):
            continue
        if mention.kind == "person":
            yield Cue("person", f"person:{mention.value.canonical}", mention.first, mention.last)
        elif mention.kind == "organisation":
            yield Cue("party", f"org:{mention.value.entity or mention.value.canonical}", mention.first, mention.last)


@lru_cache(maxsize=100_000)
def _may_begin(code: str, word: str) -> bool:
    """Whether any cue may begin at a folded word. Nearly none does, and one look-up tells."""
    pack = load_pack(code)
    claims, names = pack.claims, pack.names
    tables = (names.territories, names.demonyms, names.cities, claims.markers, claims.both, claims.concepts)
    verbs = (claims.happenings, claims.movements, claims.sayings)
    if not word[0].isalpha():
        return False
    if any(table.begins(word) for table in (*tables, *verbs)):
        return True
    return any(claims.concepts.begins(bare) for bare in pack.clitics.without_ending(word))


def _cues_at(tokens: tuple[Token, ...], at: int, stop: int, pack: Pack, taken: bool) -> Iterator[Cue]:
    """The cues that begin at a token. Words inside a figure or a name are no cues, but a country may be part of one."""
    claims, names = pack.claims, pack.names
    land, city = names.territories.at(tokens, at, stop=stop), names.cities.at(tokens, at, stop=stop)
    if land is None or land.split.definite:  # a country takes no article that is not part of its name
        land = names.demonyms.at(tokens, at, stop=stop)  # type: ignore[assignment]
    if land is not None and land.entry.iso not in claims.unions.codes:
        yield Cue("country", land.entry.iso, at, at + land.size, country=land.entry.iso)
    elif land is None and city is not None and not city.split.definite:
        country = city.entry.country if city.entry.capital else None
        yield Cue("city", f"city:{city.id}", at, at + city.size, country=country)
    if taken:
        return
    if (marker := claims.markers.at(tokens, at, stop=stop)) is not None:
        yield Cue("marker", marker.id, at, at + marker.size, entry=marker.entry)
    if (both := claims.both.at(tokens, at, stop=stop)) is not None:
        yield Cue("both", both.id, at, at + both.size)
    if (concept := _concept(tokens, at, stop, pack)) is not None:
        yield concept
    for kind, table in (("happening", claims.happenings), ("movement", claims.movements), ("saying", claims.sayings)):
        if (verb := table.at(tokens, at, stop=stop)) is not None:
            yield Cue(kind, verb.id, at, at + verb.size, verb.tense, verb.entry)  # type: ignore[arg-type]


def _concept(tokens: tuple[Token, ...], at: int, stop: int, pack: Pack) -> Cue | None:
    table = pack.claims.concepts
    if (match := table.at(tokens, at, stop=stop)) is not None:
        return Cue("concept", match.id, at, at + match.size, entry=match.entry)
    for bare in pack.clitics.without_ending(tokens[at].text):
        if (match := table.word(bare)) is not None:
            return Cue("concept", match.id, at, at + 1, entry=match.entry)
    return None
