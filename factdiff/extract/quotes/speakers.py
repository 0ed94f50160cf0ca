"""From the words around a quotation to who said it: a person, an office alone or a body, in this sentence or before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from msgspec import Struct

from factdiff.extract.names.scene import Scene
from factdiff.extract.quotes.marks import Quoted
from factdiff.extract.quotes.parties import Parties, Party
from factdiff.lang.claims import Quoting, Saying
from factdiff.lang.verbs import Tense
from factdiff.model import Mention, Sentence

_SAID_BEFORE = 60  # the verb of saying stands so many tokens before the quotation,
_SUBJECT = 12  # its subject so many from the verb,
_SAID_AFTER = 4  # and "… as he put it" begins so many after the quotation
_COLON = ":"


class Said(Struct, frozen=True):
    """A word of saying at tokens [first, last)."""

    first: int
    last: int
    entry: Saying | Quoting
    tense: Tense

    @property
    def document(self) -> bool:
        """A text says it, and no person."""
        return isinstance(self.entry, Quoting) and self.entry.document

    @property
    def attributes(self) -> bool:
        """It is no verb: according to."""
        return isinstance(self.entry, Saying) and self.entry.attributes

    @property
    def accompanies(self) -> bool:
        """It goes with another verb, whose subject speaks: saying, adding."""
        return self.tense == "noun" and not self.attributes

    @property
    def impersonal(self) -> bool:
        """Without a subject beside it nobody says it: it is expected that."""
        return self.tense == "present" and self.entry.impersonal


class Speakers:
    """Answers for one document who says what stands at a token."""

    def __init__(self, scene: Scene, mentions: Sequence[Mention]) -> None:
        self._document, self._pack = scene.document, scene.pack
        self._hidden = bytearray(len(scene.tokens))
        self.parties = Parties(scene, mentions, self._hidden)

    def hide(self, stretches: Iterable[Quoted]) -> None:
        """Words of saying inside these stretches govern nothing outside them, nor does anybody in them speak."""
        for stretch in stretches:
            self._hidden[stretch.first : stretch.last] = b"\1" * (stretch.last - stretch.first)

    def is_hidden(self, at: int) -> bool:
        """Whether a token stands in quotation marks."""
        return bool(self._hidden[at])

    def said_before(self, at: int, sentence: Sentence) -> Said | None:
        """The nearest word of saying before a token in its sentence, other quotations left out."""
        found: Said | None = None
        for n in range(at - 1, max(sentence.first, at - _SAID_BEFORE) - 1, -1):
            said = self.said(n, at) if not self._hidden[n] else None
            if said is None or (found is not None and (said.attributes or self.opened(said.last, at) < found.first)):
                continue
            if not said.attributes:
                return said
            found = said  # "…, according to the press, that": what is put in between is not who says it
        return found

    def said_after(self, at: int, sentence: Sentence) -> Said | None:
        """A word of saying right after a quotation: "…", said the minister."""
        for n in range(at, min(sentence.last, at + _SAID_AFTER)):
            if (said := self.said(n, sentence.last)) is not None:
                return said
            if self._hidden[n]:
                break
        return None

    def said(self, n: int, stop: int) -> Said | None:
        """The word of saying at a token."""
        claims, tokens = self._pack.claims, self._document.tokens
        if self.parties.is_mister(n - 1):
            return None
        quoting = claims.quotings.at(tokens, n, stop=stop)
        if quoting is not None and quoting.entry.behind and self._source(n + 1, stop, quoting.entry) is not None:
            return Said(n, n + quoting.size, quoting.entry, quoting.tense)
        if (saying := claims.sayings.at(tokens, n, stop=stop)) is not None:
            return Said(n, n + saying.size, saying.entry, saying.tense)
        if quoting is None or quoting.entry.behind:
            return None
        return Said(n, n + quoting.size, quoting.entry, quoting.tense)

    def _source(self, first: int, stop: int, entry: Quoting) -> int | None:
        """Where it stands from whom words are brought: behind "from", or a pronoun with it."""
        words = (*map(self._pack.fold, entry.behind), *map(self._pack.fold, entry.back))
        found = (n for n in range(first, min(stop, first + _SUBJECT)) if self._document.tokens[n].text in words)
        return next(found, None)

    def subject(self, said: Said, stop: int, sentence: Sentence) -> str | None:
        """Who says it: named after the word of saying and before the words said, else before it."""
        if said.document:
            return None
        limit = self.opened(said.last, min(stop, said.last + _SUBJECT))
        if isinstance(said.entry, Quoting) and said.entry.behind:
            return self._quoted_from(said, limit, sentence)
        after = self._after(said, limit, sentence)
        if after is not None:
            return after
        parties = self.parties.of(sentence)
        near = parties[: bisect_left(parties, said.first, key=lambda p: p.first)]
        if isinstance(said.entry, Quoting) and said.entry.his:
            return near[-1].name if near else None
        before = [p for p in near if not p.object and p.last <= said.first and p.first >= said.first - _SAID_BEFORE]
        beside = [p for p in before if said.first - p.last <= 1]
        if said.impersonal:
            return beside[-1].name if beside else None
        return (beside[-1] if beside else before[0]).name if before else None

    def _after(self, said: Said, limit: int, sentence: Sentence) -> str | None:
        """Who is named between the word of saying and the words said."""
        parties = self.parties.of(sentence)
        known = next((p for p in parties if said.last <= p.first < limit and (not p.object or said.attributes)), None)
        if known is not None and not self.parties.belongs(said.last, known):
            return known.name
        if said.attributes and known is None:
            phrase = self.parties.phrase(said.last, said.last + _SUBJECT, known=True)
        elif said.tense == "noun" or (isinstance(said.entry, Quoting) and said.entry.object):
            phrase = None
        else:
            phrase = self.parties.phrase(said.last, limit, known=not self._opens(limit))
        speaker = phrase or known
        return speaker.name if speaker is not None else None

    def _opens(self, at: int) -> bool:
        """Whether words said begin at a token."""
        tokens = self._document.tokens
        return at < len(tokens) and self.opened(at, at + 1) == at

    def behind(self, said: Said, sentence: Sentence) -> int:
        """The token behind who says it, where he is named right behind the word of saying."""
        near = next((p for p in self.parties.of(sentence) if 0 <= p.first - said.last <= 1), None)
        if near is None and said.tense != "noun":
            near = self.parties.phrase(said.last, min(sentence.last, said.last + _SUBJECT), known=True)
        return near.last if near is not None else said.last

    def _quoted_from(self, said: Said, limit: int, sentence: Sentence) -> str | None:
        """Whose words a paper or an agency brings; None where a pronoun means him."""
        assert isinstance(said.entry, Quoting)
        at = self._source(said.last, min(limit, sentence.last), said.entry)
        if at is None or self._document.tokens[at].text in map(self._pack.fold, said.entry.back):
            return None
        known = next((p.name for p in self.parties.of(sentence) if at < p.first <= at + _SUBJECT), None)
        phrase = self.parties.phrase(at + 1, limit)
        return known or (phrase.name if phrase is not None else None)

    def opened(self, first: int, stop: int) -> int:
        """Where the words said begin: at "that", at a colon, at a mark."""
        said, tokens = self._pack.claims.complementizers, self._document.tokens
        for n in range(first, min(stop, len(tokens))):
            possible = tokens[n].mask & said.bit
            if self._hidden[n] or tokens[n].text == _COLON or (possible and said.at(tokens, n, strip=False)):
                return n
        return stop

    def first_in(self, sentence: Sentence) -> str | None:
        """Who is named first in a sentence, as the subject of something."""
        return next((p.name for p in self.parties.of(sentence) if not p.object), None)

    def leading(self, sentence: Sentence) -> Party | None:
        """Who stands before a colon at the head of a sentence: a headline gives his words."""
        head = range(sentence.first, min(sentence.last, sentence.first + _SUBJECT))
        colon = next((n for n in head if self._document.tokens[n].text == _COLON), None)
        if colon is None:
            return None
        parties = self.parties.of(sentence)
        return next((p for p in parties if p.first - sentence.first <= 1 and p.last == colon and not p.object), None)
