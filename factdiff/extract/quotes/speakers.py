"""From the words around a quotation to who said it: a person, an office alone or a body, in this sentence or before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from msgspec import Struct

from factdiff.extract.names.scene import Scene
from factdiff.extract.names.titles import title_at
from factdiff.extract.quotes.marks import Quoted
from factdiff.lang import Pack
from factdiff.model import Document, Mention, Name, Office, Sentence

_SAID_BEFORE = 60  # the verb of saying stands so many tokens before the quotation,
_SUBJECT = 12  # its subject so many from the verb,
_SAID_AFTER = 4  # and "… as he put it" begins so many after the quotation


class Said(Struct, frozen=True):
    """A word of saying at tokens [first, last). `document`: a text says it, and no person."""

    first: int
    last: int
    document: bool = False


class Party(Struct, frozen=True):
    """Somebody who can speak, at tokens [first, last). `object`: a preposition before makes another part of it."""

    first: int
    last: int
    name: str
    object: bool


class Speakers:
    """Answers for one document who says what stands at a token."""

    def __init__(self, document: Document, pack: Pack, mentions: Sequence[Mention]) -> None:
        self._document, self._pack = document, pack
        self._hidden = bytearray(len(document.tokens))
        self._names = [m for m in mentions if m.kind in ("person", "organisation")]
        self._starts = [m.first for m in self._names]
        self._offices = _holders(mentions)
        self._scene: Scene | None = None
        self._parties: dict[int, list[Party]] = {}

    def hide(self, stretches: Iterable[Quoted]) -> None:
        """Words of saying inside these stretches govern nothing outside them, nor does anybody in them speak."""
        for stretch in stretches:
            self._hidden[stretch.first : stretch.last] = b"\1" * (stretch.last - stretch.first)

    def said_before(self, at: int, sentence: Sentence) -> Said | None:
        """The nearest word of saying before a token in its sentence, other quotations left out."""
        for n in range(at - 1, max(sentence.first, at - _SAID_BEFORE) - 1, -1):
            if not self._hidden[n] and (said := self._said(n, at)) is not None:
                return said
        return None

    def said_after(self, at: int, sentence: Sentence) -> Said | None:
        """A word of saying right after a quotation: "…", said the minister."""
        for n in range(at, min(sentence.last, at + _SAID_AFTER)):
            if (said := self._said(n, sentence.last)) is not None:
                return said
            if self._hidden[n]:
                break
        return None

    def _said(self, n: int, stop: int) -> Said | None:
        claims, tokens = self._pack.claims, self._document.tokens
        if (saying := claims.sayings.at(tokens, n, stop=stop)) is not None:
            return Said(n, n + saying.size)
        quoting = claims.quotings.at(tokens, n, stop=stop)
        return None if quoting is None else Said(n, n + quoting.size, quoting.entry.document)

    def subject(self, said: Said, stop: int, sentence: Sentence) -> str | None:
        """Who says it: named after the word of saying and before the words said, else before it."""
        if said.document:
            return None
        limit = self._opened(said.last, min(stop, said.last + _SUBJECT))
        parties = self._in(sentence)
        low, high = (
            bisect_left(parties, at, key=lambda p: p.first) for at in (said.first - _SAID_BEFORE, max(limit, said.last))
        )
        near = [p for p in parties[low:high] if not p.object]
        after = [p for p in near if said.last <= p.first < limit]
        if after:
            return after[0].name
        before = [p for p in near if p.last <= said.first]
        beside = [p for p in before if said.first - p.last <= 1]
        return (beside[-1] if beside else before[0]).name if before else None

    def first_in(self, sentence: Sentence) -> str | None:
        """Who is named first in a sentence, as the subject of something."""
        return next((p.name for p in self._in(sentence) if not p.object), None)

    def is_name(self, first: int, last: int) -> bool:
        """Whether words are nothing but names."""
        low, high = (bisect_left(self._starts, at) for at in (first, last))
        named = {n for m in self._names[low:high] for n in range(m.first, m.last)}
        tokens = self._document.tokens
        return all(n in named for n in range(first, last) if tokens[n].text.isalnum())

    def _opened(self, first: int, stop: int) -> int:
        """Where the words said begin: at "that", at a mark."""
        said = self._pack.claims.complementizers
        found = (n for n in range(first, stop) if said.at(self._document.tokens, n, strip=False) or self._hidden[n])
        return next(found, stop)

    def _in(self, sentence: Sentence) -> list[Party]:
        known = self._parties.get(sentence.first)
        if known is None:
            low, high = (bisect_left(self._starts, at) for at in (sentence.first, sentence.last))
            named = [self._named(m) for m in self._names[low:high] if not self._hidden[m.first]]
            known = sorted([*named, *self._titled(sentence, named)], key=lambda p: (p.first, p.last))
            self._parties[sentence.first] = known
        return known

    def _named(self, mention: Mention) -> Party:
        assert isinstance(mention.value, Name)
        token = self._document.tokens[mention.first]
        glued = self._document.folded[token.at : token.at + max(0, mention.span.start - token.start)]
        return Party(mention.first, mention.last, mention.value.canonical, self._governed(mention.first, glued))

    def _titled(self, sentence: Sentence, named: Sequence[Party]) -> Iterable[Party]:
        """Offices without a name beside them: «وزير الخارجية الإيراني»."""
        self._scene = self._scene or Scene(self._document, self._pack)
        at = sentence.first
        taken = {n for party in named for n in range(party.first, party.last)}
        while at < sentence.last:
            possible = at in self._scene.titles and at not in taken and not self._hidden[at]
            title = title_at(self._scene, at, sentence.last) if possible else None
            if title is None or not title.definite:
                at += 1
                continue
            if title.last not in taken and title.first not in taken:
                name = self._holder(title.role, title.of) or self._document.words(
                    self._document.span(title.first, title.last, title.offset)
                )
                glued = self._scene.text(title.first)[: title.offset]
                yield Party(title.first, title.last, name, self._governed(title.first, glued))
            at = title.last

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
