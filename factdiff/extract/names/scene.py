"""The tokens of one document with everything that the name readers ask of a token."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Any, Generic, TypeVar

from msgspec.structs import replace

from factdiff.extract.names.looks import Level, Word
from factdiff.extract.names.words import vocabulary
from factdiff.lang import Match, Pack, Table, load_pack
from factdiff.lang.names import City, Territory
from factdiff.lang.table import Entry
from factdiff.model import Document, Sentence, Token

_OPENING = frozenset("\"'“”«‘(")
_CLOSING = frozenset("\"'”“»’)")

# Words of a name: given name, father's, grandfather's and family name, each perhaps of two words.
LONGEST = 9

E = TypeVar("E", bound=Entry)


@lru_cache(maxsize=65536)
def _look(code: str, folded: str, spelled: str) -> Word:
    """The look of a token by its folded and its written word: the same few thousand make up every article."""
    words = vocabulary(code)
    word = words.word(Token(folded, 0, len(folded), 0), spelled)
    if word.level == Level.BARRED and word.function:
        return word
    stems = (split.stem for split in load_pack(code).clitics.splits(folded)[1:] if not split.definite)
    return replace(word, leads=True) if any(may_be_name(words.folded(stem)) for stem in stems) else word


@lru_cache(maxsize=4096)
def _letters(code: str, forms: tuple[str, ...], stem: str) -> frozenset[str]:
    """The letters of those forms that are folded to a stem."""
    fold = load_pack(code).fold
    return frozenset(letter for form in forms if fold(form) == stem for letter in form)


def may_be_name(look: Word) -> bool:
    """Whether what a proclitic leaves may begin a name: a given or family name, or no word of the language."""
    return look.family or look.level == Level.FOREIGN or (look.level == Level.GIVEN and not look.function)


class Sieve(Generic[E]):
    """A table that is asked only at the tokens where one of its forms may begin: a few in a hundred."""

    def __init__(self, table: Table[E], tokens: Sequence[Token], places: Iterable[int]) -> None:
        self.places = frozenset(places)
        self._ask = table.at
        self._tokens = tokens

    def at(self, index: int, *, strip: bool = True, stop: int | None = None) -> Match[E] | None:
        """As `Table.at`."""
        return self._ask(self._tokens, index, strip=strip, stop=stop) if index in self.places else None


@lru_cache(maxsize=8)
def _bits(code: str) -> int:
    """The tables of names, as bits of a mask."""
    names = load_pack(code).names
    return sum(table.bit for name in names.__struct_fields__ if isinstance(table := getattr(names, name), Table))


def _places(tokens: Sequence[Token], bits: int) -> dict[int, list[int]]:
    """For each of the tables in `bits` the tokens at which one of its forms may begin."""
    places: dict[int, list[int]] = defaultdict(list)
    for index, token in enumerate(tokens):
        mask = token.mask & bits
        while mask:
            bit = mask & -mask
            places[bit].append(index)
            mask ^= bit
    return places


class Scene:
    """A document's tokens, their looks, how often each folded word stands in it, and the tables of names at each."""

    def __init__(self, document: Document, pack: Pack) -> None:
        names, tokens = pack.names, document.tokens
        self.document, self.pack, self.tokens, self._vocabulary = document, pack, tokens, vocabulary(pack.code)
        places = _places(tokens, _bits(pack.code))

        nothing: Sieve[Any] = Sieve(names.territories, (), ())

        def sieve(table: Table[E]) -> Sieve[E]:
            return Sieve(table, tokens, places[table.bit]) if table.bit in places else nothing

        self.territories, self.cities = sieve(names.territories), sieve(names.cities)
        self.regions, self.demonyms = sieve(names.regions), sieve(names.demonyms)
        self.roles, self.deputies, self.portfolios = sieve(names.roles), sieve(names.deputies), sieve(names.portfolios)
        self.office_states, self.office_links = sieve(names.office_states), sieve(names.office_links)
        self.appointments, self.posts = sieve(names.appointments), sieve(names.posts)
        self.successions = sieve(names.successions)
        self.counterparts, self.honorifics = sieve(names.counterparts), sieve(names.honorifics)
        self.organisations, self.organisation_heads = sieve(names.organisations), sieve(names.organisation_heads)
        self.introducers, self.thing_heads = sieve(names.introducers), sieve(names.thing_heads)
        self.letters = sieve(names.letters)
        self.family_names, self.name_particles = sieve(names.family_names), sieve(names.name_particles)
        self.lands = self.territories.places | self.cities.places | self.regions.places
        self._peoples = self.lands | self.demonyms.places
        # Where titles, places, bodies may begin; where a name may begin at all.
        offices = self.roles.places | self.deputies.places | self.office_states.places | self.counterparts.places
        self.titles = offices | self.honorifics.places
        self.things = self.lands | self.organisations.places
        self.bodies = self.organisations.places | self.organisation_heads.places
        kinds = ((at, self.name_particles.at(at, strip=False)) for at in self.name_particles.places)
        self.particles = {at: found.entry.kind for at, found in kinds if found is not None and found.size == 1}
        self.prompted = self._prompted()

    @cached_property
    def words(self) -> list[Word]:
        """The look of each token."""
        text, code = self.document.article.text, self.pack.code
        return [_look(code, token.text, text[token.start : token.stop]) for token in self.tokens]

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each folded word stands in the document."""
        return Counter([token.text for token in self.tokens])

    @cached_property
    def beginnings(self) -> frozenset[int]:
        """The tokens at which a person's name, a title, a place or a body may begin: few."""
        lively = {at for at, word in enumerate(self.words) if word.leads or not word.dull}
        return self.titles | self.things | self.prompted | lively

    def _prompted(self) -> frozenset[int]:
        """Where a name may begin at any word: at a particle, before "son of", not far before a long family name."""
        near = {at - 1 for at, kind in self.particles.items() if kind == "nasab"}
        for at in self.family_names.places:
            family = self.family_names.at(at, strip=False)
            if family is not None and family.size > 1:
                near.update(range(at - LONGEST + 1, at + 1))
        return frozenset(near.union(self.particles))

    def in_sentences(self, places: Iterable[int]) -> Iterator[tuple[int, Sentence, int]]:
        """Tokens in the order of the text, each with its sentence and the index of that; those outside are left out."""
        ordered = sorted(places)
        for index, sentence in enumerate(self.document.sentences):
            for at in ordered[bisect_left(ordered, sentence.first) : bisect_left(ordered, sentence.last)]:
                yield index, sentence, at

    def text(self, at: int) -> str:
        return self.tokens[at].text

    def is_other_word(self, at: int, match: Match[E]) -> bool:
        """A hamza that no form of a match has shows that folding alone made the word one of them: أدى, وادي."""
        token, seats = self.tokens[at], self.pack.names.word_shapes.seats
        written = {c for c in self.document.article.text[token.start : token.stop] if c in seats}
        if not written:
            return False
        return match.size == 1 and not written <= _letters(self.pack.code, match.entry.forms, match.split.stem)

    def look(self, folded: str) -> Word:
        """The look of a word that is not written by itself here."""
        return self._vocabulary.folded(folded)

    @property
    def loans(self) -> frozenset[str]:
        """The words borrowed long ago, folded."""
        return self._vocabulary.loans

    def seated(self, at: int) -> Word:
        """The look of a token, if it lacks no hamza."""
        return self._vocabulary.seated(self.text(at))

    def level(self, at: int) -> Level:
        return self.words[at].level

    def particle(self, at: int) -> str | None:
        """The kind of particle at a token."""
        return self.particles.get(at)

    def is_opening(self, at: int) -> bool:
        return self.text(at) in _OPENING

    def is_closing(self, at: int) -> bool:
        return self.text(at) in _CLOSING

    def is_comma(self, at: int) -> bool:
        return self.text(at) in self.pack.names.word_shapes.commas

    def is_place(self, at: int, stop: int) -> bool:
        """A territory, a city or a nationality, whatever stands before it without a space."""
        if at not in self._peoples:
            return False
        tables = (self.territories, self.cities, self.regions, self.demonyms)
        return any(table.at(at, stop=stop) is not None for table in tables)

    def _melted(self, match: Match[Territory]) -> bool:
        """Whether the article that a preposition melts with is part of a country's name: «للعراق»."""
        split, names = match.split, self.pack.names
        whole = names.territories.word(names.sounds.article + split.stem, strip=False)
        return split.prefix.endswith(names.word_shapes.belonging) and whole is not None and whole.id == match.id

    def place_at(self, at: int, stop: int) -> Match[Territory] | Match[City] | Match[Entry] | None:
        """The place that is named at a token: the longest of territory, city and region, in this order in doubt."""
        if at not in self.lands:
            return None
        land = self.territories.at(at, stop=stop)
        if land and ((land.split.definite and not self._melted(land)) or land.entry.bloc or land.entry.doubtful):
            land = None
        best: Match[Territory] | Match[City] | Match[Entry] | None = land
        for table in (self.cities, self.regions):
            match: Match[City] | Match[Entry] | None = table.at(at, stop=stop)
            if match is not None and not match.split.definite and (best is None or match.size > best.size):
                best = match
        return best
