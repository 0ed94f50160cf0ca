"""From verbs of saying to the words that somebody is told to have said, with or without quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from factdiff.extract.quotes.speakers import Said, Speakers
from factdiff.lang import Pack
from factdiff.lang.claims import Quoting, Saying
from factdiff.model import Document, Mention, Quote, Sentence, Speech

_OPENING = 14  # the words said begin so many tokens behind the verb
_COLON = ":"


class _Told(Struct, frozen=True):
    """A word of saying whose words begin at token `start`; `said_by` is None where the sentence does not name him."""

    said: Said
    start: int
    said_by: str | None


def speeches(document: Document, pack: Pack, speakers: Speakers, quotations: Sequence[Mention]) -> tuple[Speech, ...]:
    """All speech of a document in order, quotations included. «وأضاف», «نُقل عنه» are said by whoever spoke last."""
    reader = _Reader(document, pack, speakers)
    quoted = [(m.first, m.last, m.value.speaker) for m in quotations if isinstance(m.value, Quote) and m.value.speaker]
    found: list[Speech] = []
    for index, sentence in enumerate(document.sentences):
        before = [s for s in quoted if s[1] <= sentence.first]
        found += reader.read(index, sentence, max([*before[-1:], *found[-1:]], default=None))
    return tuple(sorted((*found, *quoted)))


class _Reader:
    """Reads the speech of one sentence after the other."""

    def __init__(self, document: Document, pack: Pack, speakers: Speakers) -> None:
        self._document, self._pack, self._speakers = document, pack, speakers
        self._bits = pack.claims.sayings.bit | pack.claims.quotings.bit

    def read(self, index: int, sentence: Sentence, last: Speech | None) -> Iterator[Speech]:
        """What is said in a sentence, and behind a colon at its end; `last`: what was said before."""
        if (leading := self._speakers.leading(sentence)) is not None:
            yield leading.last + 1, sentence.last, leading.name
            return
        speaker = last[2] if last is not None else None
        told = list(self._told(sentence))
        for n, one in enumerate(told):
            following = told[n + 1].said.first if n + 1 < len(told) else sentence.last
            name = one.said_by or (None if one.said.impersonal else speaker or self._named_before(index))
            if name is None:
                continue
            speaker = name
            first, stop = one.start, following
            if one.said.attributes:
                first, stop = (
                    (one.start, stop)
                    if not n and self._heads(one.said, sentence)
                    else (
                        told[n - 1].said.last if n else sentence.first,
                        one.said.first,
                    )
                )
            if first >= stop and first == sentence.last and index + 1 < len(self._document.sentences):
                stop = self._document.sentences[index + 1].last
            while first < stop and not self._document.tokens[first].text.isalnum():
                first += 1
            if first < stop:
                yield first, stop, name

    def _heads(self, said: Said, sentence: Sentence) -> bool:
        """Whether "according to" opens its sentence: what it attributes follows."""
        return said.first - sentence.first <= 1

    def _named_before(self, index: int) -> str | None:
        return self._speakers.first_in(self._document.sentences[index - 1]) if index else None

    def _told(self, sentence: Sentence) -> Iterator[_Told]:
        at, tokens = sentence.first, self._document.tokens
        while at < sentence.last:
            possible = tokens[at].mask & self._bits and not self._speakers.is_hidden(at)
            said = self._speakers.said(at, sentence.last) if possible else None
            if said is None or said.document or said.entry.aside:
                at += 1
                continue
            start = self._start(said, sentence)
            if start is None:
                at = said.last
                continue
            yield _Told(said, start, self._speakers.subject(said, start, sentence))
            at = max(start, said.last)

    def _start(self, said: Said, sentence: Sentence) -> int | None:
        """Where the words said begin; None where the verb means something else here, or its words follow another."""
        limit = self._next(said, min(sentence.last, said.last + _OPENING))
        opened = self._speakers.opened(said.last, limit)
        tokens = self._document.tokens
        if said.attributes:
            return self._speakers.behind(said, sentence)
        if opened < limit:
            mark = tokens[opened].text == _COLON
            return opened + 1 if mark else opened
        entry = said.entry
        if isinstance(entry, Quoting) or (isinstance(entry, Saying) and entry.opens):
            return None
        return self._speakers.behind(said, sentence)

    def _next(self, said: Said, limit: int) -> int:
        """Where the next verb of saying stands: what opens behind it is opened by it."""
        for n in range(said.last, limit):
            possible = self._document.tokens[n].mask & self._bits and not self._speakers.is_hidden(n)
            other = self._speakers.said(n, limit) if possible else None
            beside = other is not None and (other.entry.aside or (isinstance(other.entry, Quoting) and other.entry.his))
            if other is not None and not beside and not other.attributes:
                return n
        return limit
