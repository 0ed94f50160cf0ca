"""From the names and titles of a sentence to everybody in it who can speak: persons, bodies, offices without a name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from msgspec import Struct

from factdiff.extract.names.looks import Level
from factdiff.extract.names.scene import Scene
from factdiff.extract.names.titles import title_at
from factdiff.lang import Match
from factdiff.lang.names import OrganisationHead
from factdiff.lang.table import Entry
from factdiff.model import Mention, Name, Office, Sentence

_SHORT = 3  # letters: too few for an ending
_PHRASE = 6  # who speaks is named in so many words: "a spokesman for the families of the missing"


class Party(Struct, frozen=True):
    """Somebody who can speak, at tokens [first, last). `object`: a preposition before makes another part of it."""

    first: int
    last: int
    name: str
    object: bool


class Parties:
    """Answers for one document who stands where."""

    def __init__(self, scene: Scene, mentions: Sequence[Mention], hidden: bytearray) -> None:
        self.scene = scene  # what the name readers know of the document's words
        self._document, self._pack, self._hidden = scene.document, scene.pack, hidden
        self._names = [m for m in mentions if m.kind in ("person", "organisation")]
        self._starts = [m.first for m in self._names]
        self._offices = _holders(mentions)
        self._titled_tokens = {n for m in mentions if m.kind == "office" for n in range(m.first, m.last)}
        self._times = {n for m in mentions if m.kind in ("time", "duration") for n in range(m.first, m.last)}
        self._known: dict[int, list[Party]] = {}

    def of(self, sentence: Sentence) -> list[Party]:
        """All parties of a sentence, in order."""
        known = self._known.get(sentence.first)
        if known is None:
            low, high = (bisect_left(self._starts, at) for at in (sentence.first, sentence.last))
            named = [self._named(m) for m in self._names[low:high] if not self._hidden[m.first]]
            known = sorted([*named, *self._titled(sentence, named)], key=lambda p: (p.first, p.last))
            self._known[sentence.first] = known
        return known

    def is_name(self, first: int, last: int) -> bool:
        """Whether words are nothing but names."""
        low, high = (bisect_left(self._starts, at) for at in (first, last))
        named = {n for m in self._names[low:high] for n in range(m.first, m.last)}
        tokens = self._document.tokens
        return all(n in named for n in range(first, last) if tokens[n].text.isalnum())

    def is_common(self, at: int) -> bool:
        """Whether a word is one of the language, and nobody's name."""
        word = self.scene.words[at]
        return word.function or (word.level == Level.COMMON and not word.named)

    def is_mister(self, at: int) -> bool:
        """Whether a courtesy stands at a token behind which every word is a name: «السيد راي»."""
        courtesy = self.scene.honorifics.at(at) if at >= 0 else None
        return courtesy is not None and courtesy.entry.strong and courtesy.size == 1

    def belongs(self, first: int, party: Party) -> bool:
        """Whether the words from `first` on make another person of a party's name: the lawyer of the president.

        Not where they are his title, nor where a definite word stands before the name: the expert Sami.
        """
        at = party.first - 1
        if at < first or at in self._titled_tokens or self.scene.honorifics.at(at) is not None:
            return False
        word = self.scene.words[at]
        return word.level > Level.BARRED and not word.definite and not self.scene.is_place(at, party.first)

    def phrase(self, first: int, stop: int, *, known: bool = False) -> Party | None:
        """The words from `first` on that name a speaker whom no table knows: «قال شهود عيان إن», «قالت الشرطة إن».

        `known`: only where the noun is known for one that speaks, or for a body's; then nothing need follow it.
        """
        while first < stop and first in self._times:
            first += 1
        if first + 1 < stop and self.is_mister(first):
            return Party(first + 1, first + 2, self.words(first + 1, first + 2, glued=""), object=False)
        speaks = self._speaks(first) if first < stop else None
        if first >= stop or (known and speaks is None):
            return None
        last = self._phrase_end(first, stop)
        if known and self.scene.words[first].definite:  # nothing says where it ends: the bank, the central bank
            last = next((n for n in range(first + 1, last) if not self.scene.words[n].definite), last)
        if last == first or self._is_no_subject(first):
            return None
        if speaks is None:
            return Party(first, last, self.words(first, last), object=False)
        article, prefix = self._pack.names.sounds.article, speaks.split.prefix
        melted = article if speaks.split.definite and not prefix.endswith(article) else ""  # «للسلطات»: the authorities
        words = self.words(first, last, glued=prefix.removesuffix(article))
        return Party(first, last, melted + words, object=False)

    def _phrase_end(self, first: int, stop: int) -> int:
        last = first
        while last < min(stop, first + _PHRASE) and not self._ends_phrase(last, first):
            last += 1
        return last

    def _speaks(self, at: int) -> Match[Entry] | Match[OrganisationHead] | None:
        """A noun of those who speak: of persons unnamed, of a text, of a body."""
        tokens = self._document.tokens
        return self._pack.claims.voices.at(tokens, at) or self._pack.names.organisation_heads.at(tokens, at)

    def words(self, first: int, last: int, *, glued: str | None = None) -> str:
        """Some words as they are written, without what stands glued before them; "and" where that is not known."""
        if glued is not None:
            return " ".join(self._document.words(self._document.span(first, last, len(glued))).split())
        match = self._pack.clitics.splits(self._document.tokens[first].text)
        joined = self._pack.names.sounds.conjunctions
        known = self.scene.words[first].level > Level.BARRED and self.scene.words[first].listed
        before = "" if known else next((s.prefix for s in match[1:] if s.prefix in joined), "")
        return self.words(first, last, glued=before)

    def _ends_phrase(self, at: int, first: int) -> bool:
        if at >= len(self._document.tokens):
            return True
        token, claims = self._document.tokens[at], self._pack.claims
        if not token.text.isalpha() or self._hidden[at] or at in self._times or token.text in claims.governing.words:
            return True
        if at == first:
            return False
        if claims.sayings.at(self._document.tokens, at) or claims.quotings.at(self._document.tokens, at):
            return True
        return self.scene.words[at].function or self.scene.words[at].led

    def _is_no_subject(self, at: int) -> bool:
        """Function words, adverbs and objects by their endings: «قال أيضا», «قال للصحفيين», «أبلغ الصحفيين»."""
        word, text = self.scene.words[at], self._document.tokens[at].text
        if self._speaks(at) is not None:
            return False
        if word.level == Level.BARRED or word.led or word.verb:
            return True
        return word.level == Level.COMMON and text.endswith(self._pack.claims.governing.oblique) and len(text) > _SHORT

    def _named(self, mention: Mention) -> Party:
        assert isinstance(mention.value, Name)
        token = self._document.tokens[mention.first]
        glued = self._document.folded[token.at : token.at + max(0, mention.span.start - token.start)]
        return Party(mention.first, mention.last, mention.value.canonical, self._governed(mention.first, glued))

    def _titled(self, sentence: Sentence, named: Sequence[Party]) -> Iterable[Party]:
        """Offices without a name beside them: «وزير الخارجية الإيراني»."""
        scene, at = self.scene, sentence.first
        taken = {n for party in named for n in range(party.first, party.last)}
        while at < sentence.last:
            possible = at in scene.titles and at not in taken and not self._hidden[at]
            title = title_at(scene, at, sentence.last) if possible else None
            if title is None or not title.definite:
                at += 1
                continue
            last = title.last
            if title.last not in taken and title.first not in taken:
                holder = self._holder(title.role, title.of)
                courtesy = scene.honorifics.at(at) is not None and title.last == at + 1
                reach = self._phrase_end(at, sentence.last) if courtesy else self._completed(title.last, sentence)
                last = title.last if holder else reach
                name = holder or self.words(title.first, last)
                glued = scene.text(title.first)[: title.offset]
                yield Party(title.first, last, name, self._governed(title.first, glued))
            at = last

    def _completed(self, at: int, sentence: Sentence) -> int:
        """Where a title ends that is open at its end: the spokesman for *the army*."""
        if self.scene.office_links.at(at - 1) is None:
            return at
        while at < sentence.last and self.scene.words[at].definite and not self._ends_phrase(at, at - 1):
            at += 1
        return at

    def _holder(self, role: str, of: str | None) -> str | None:
        holders = {holder for r, o, holder in self._offices if r == role and (of is None or o is None or o == of)}
        return next(iter(holders)) if len(holders) == 1 else None

    def _governed(self, first: int, glued: str) -> bool:
        """Whether a preposition stands before a name, on it or as a word: then it is no subject."""
        prepositions = self._pack.claims.governing
        if any(letter in prepositions.prefixes for letter in glued):
            return True
        return first > 0 and self._document.tokens[first - 1].text in prepositions.words


def _holders(mentions: Sequence[Mention]) -> set[tuple[str, str | None, str]]:
    found = (m.value for m in mentions if isinstance(m.value, Office))
    return {(o.role, o.of, o.holder) for o in found if o.state == "current"}
