"""What is said and by whom: words in quotation marks are mentions of kind quote, all other speech is marked as such."""

from __future__ import annotations

from msgspec import Struct

from factdiff.extract.names.scene import Scene
from factdiff.extract.quotes.marks import Quoted, quoted
from factdiff.extract.quotes.speakers import Said, Speakers
from factdiff.extract.quotes.speeches import speeches
from factdiff.lang import Pack
from factdiff.model import Document, Extraction, Mention, Quote, Sentence

# A sentence that is wholly in marks is speech, if it is one at all and not a slogan.
_WHOLE = 5
_GAP = 4  # between two quotations that follow each other stand marks only


class Voice(Struct, frozen=True):
    """Who says some words; `again`: whoever spoke last."""

    name: str | None
    again: bool = False


_AGAIN = Voice(None, again=True)


def quotes(scene: Scene, found: Extraction) -> Extraction:
    """Quotations and other speech in order. Words in marks that nobody says are a name or a doubt, and no quotation."""
    document, pack = scene.document, scene.pack
    marked = quoted(document, pack.claims.quotation)
    sentences = document.sentences if marked else ()
    sentence_of = {n: i for i, s in enumerate(sentences) for n in range(s.first, s.last)}
    stretches = [q for q in marked if q.first in sentence_of]
    speakers = Speakers(scene, found.mentions)
    stretches = [q for q in stretches if not speakers.parties.is_name(q.first, q.last)]
    speakers.hide(q for q in stretches if q.closed and q.last - q.first > 1)
    mentions: list[Mention] = []
    last: Quoted | None = None
    speaker: str | None = None
    for stretch in stretches:
        if _titled(document, pack, stretch):
            continue
        if _words(document, stretch) < pack.claims.quotation.shortest:
            sentence = document.sentences[sentence_of[stretch.first]]
            if not _piece(document, speakers, stretch, sentence, stretches):
                continue
        if last is not None and stretch.first < last.last:
            continue  # a quotation inside one
        voice = _voice(document, speakers, stretch, sentence_of[stretch.first], last)
        if voice is None:
            continue
        speaker = speaker if voice.again else voice.name
        mentions.append(_mention(document, stretch, sentence_of[stretch.first], speaker))
        last = stretch
    return Extraction(tuple(mentions), speeches=speeches(document, pack, speakers, mentions))


def _mention(document: Document, stretch: Quoted, sentence: int, speaker: str | None) -> Mention:
    last = stretch.last
    while not stretch.closed and last > stretch.first + 1 and not document.tokens[last - 1].text.isalnum():
        last -= 1  # the full stop of a sentence whose closing mark is missing
    span = document.span(stretch.first, last)
    value = Quote(speaker=speaker, words=document.words(span))
    return Mention(kind="quote", value=value, span=span, sentence=sentence, first=stretch.first, last=last)


def _words(document: Document, stretch: Quoted) -> int:
    """How many words stand in marks; North-South is one."""
    tokens = document.tokens
    words = [n for n in range(stretch.first, stretch.last) if tokens[n].text.isalnum()]
    return sum(n == stretch.first or tokens[n].spaced for n in words)


def _piece(document: Document, speakers: Speakers, word: Quoted, sentence: Sentence, others: list[Quoted]) -> bool:
    """Whether one word in marks is a piece of what somebody says: a word of the language in a sentence of which other
    words are quoted as well. Words joined by "and" are rather names: the papers «الفجر» and «الأفق».
    """
    said = speakers.said_before(word.first, sentence)
    if said is None or not word.closed or speakers.opened(said.last, word.first - 1) >= word.first - 1:
        return False
    near = [q for q in others if q.first != word.first and said.last <= q.first and q.last <= sentence.last]
    apart = all(_between(document, speakers, *sorted((word, q))) for q in near)
    return bool(near) and apart and speakers.parties.is_common(word.first)


def _between(document: Document, speakers: Speakers, left: Quoted, right: Quoted) -> bool:
    """Whether a word stands between two stretches that is more than one letter: no "and"."""
    between = (n for n in range(left.last, right.first) if not speakers.is_hidden(n))
    return any(document.tokens[n].text.isalnum() and len(document.tokens[n].text) > 1 for n in between)


def _titled(document: Document, pack: Pack, stretch: Quoted) -> bool:
    """Whether the marks hold the name of a film, a party or a ship: its noun stands right before them."""
    before = stretch.first - 2
    for start in range(max(0, before - 1), before + 1):
        match = pack.claims.titled.at(document.tokens, start)
        if match is not None and start + match.size == before + 1 and not match.split.definite:
            return True
    return False


def _voice(document: Document, speakers: Speakers, stretch: Quoted, index: int, last: Quoted | None) -> Voice | None:
    """Who says the words, None where nobody does."""
    sentence = document.sentences[index]
    before = speakers.said_before(stretch.first, sentence)
    if before is not None and before.document:
        outer = speakers.said_before(before.first, sentence)
        if outer is None or outer.document or speakers.opened(outer.last, before.first) == before.first:
            return Voice(None)
        before = outer  # who tells what a treaty provides for
    if before is not None and (name := _subject(speakers, before, stretch.first, sentence)):
        return Voice(name)
    end = _sentence_at(document, index, stretch.last)
    after = speakers.said_after(stretch.last + 1, end) if stretch.closed else None
    if after is not None and (name := speakers.subject(after, end.last, end)):
        return Voice(name)
    if before is not None:
        near = last is not None and last.last >= sentence.first - 1
        return _AGAIN if near else _earlier(document, speakers, index)
    return _unsaid(document, speakers, stretch, index, last)


def _subject(speakers: Speakers, said: Said, stop: int, sentence: Sentence) -> str | None:
    """Who says it; or who is told before to speak: "the mayor spoke at the harbour, saying"."""
    name = speakers.subject(said, stop, sentence)
    while name is None and said.accompanies:
        outer = speakers.said_before(said.first, sentence)
        if outer is None or outer.document:
            return None
        said, stop = outer, said.first
        name = speakers.subject(said, stop, sentence)
    return name


def _sentence_at(document: Document, index: int, token: int) -> Sentence:
    while index + 1 < len(document.sentences) and document.sentences[index].last <= token:
        index += 1
    return document.sentences[index]


def _unsaid(document: Document, speakers: Speakers, stretch: Quoted, index: int, last: Quoted | None) -> Voice | None:
    """A quotation without a verb in its sentence: after "…:", or a whole sentence that goes on from the last one."""
    sentence = document.sentences[index]
    if stretch.first - 1 > sentence.first:
        return None
    whole = stretch.last + 2 >= sentence.last and stretch.last - stretch.first >= _WHOLE
    if last is not None and whole and 0 <= stretch.first - last.last <= _GAP:
        return _AGAIN
    if not index:
        return None
    earlier = document.sentences[index - 1]
    announced = document.tokens[earlier.last - 1].text == ":"
    said = speakers.said_before(earlier.last, earlier)
    if said is None or not (announced or whole):
        return None
    name = speakers.subject(said, earlier.last, earlier)
    return Voice(name) if name else _earlier(document, speakers, index - 1) if last is None else _AGAIN


def _earlier(document: Document, speakers: Speakers, index: int) -> Voice:
    """Who spoke, or else was named, in the sentence before: "… The minister arrived. He said"."""
    if not index:
        return _AGAIN
    sentence = document.sentences[index - 1]
    said = speakers.said_before(sentence.last, sentence)
    named = speakers.subject(said, sentence.last, sentence) if said else speakers.first_in(sentence)
    return Voice(named) if named else _AGAIN
