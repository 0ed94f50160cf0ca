"""From a document's tokens to names of nobody, no place and no body: foreign words, Latin ones, spelled letters.

They are read for their spelling alone: two articles may write one word differently.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from factdiff.extract.names.looks import Level
from factdiff.extract.names.scene import Scene
from factdiff.lang.sounds import sound_parts
from factdiff.model import Mention, Name

_SHORTEST = 4  # letters of a foreign word: shorter ones are like too many others
_FEWEST = 3  # letters and digits of a name that is made of them
_DIGITS = 4  # digits that may belong to such a name: MS804


class _Thing(Struct, frozen=True):
    """Words at tokens [first, last), `offset` folded characters into the first; `words` are what they sound like."""

    first: int
    last: int
    offset: int
    words: tuple[str, ...]
    loan: bool = False


def read_things(scene: Scene, taken: set[int]) -> list[Mention]:
    """All things that are named outside the tokens in `taken`, in the order of the text."""
    strange = [at for at, word in enumerate(scene.words) if word.loan or word.level == Level.FOREIGN]  # few are
    odd = [at for at in strange if (_is_foreign(scene, at) or scene.words[at].loan) and at not in taken]
    ascii_words = (at for at, token in enumerate(scene.tokens) if token.text.isascii())
    latin = [at for at in ascii_words if _is_latin(scene.text(at)) and at not in taken]
    spelled = [at for at in scene.letters.places if at not in taken and scene.letters.at(at, strip=False)]
    mentions: list[Mention] = []
    behind = 0
    for index, sentence, at in scene.in_sentences({*odd, *latin, *spelled}):
        thing = _thing(scene, at, sentence.last, taken) if at >= behind else None
        if thing is not None:
            mentions.append(_mention(scene, index, thing))
            behind = thing.last
    return mentions


def _thing(scene: Scene, at: int, stop: int, taken: set[int]) -> _Thing | None:
    return _latin(scene, at, stop) or _letters(scene, at, stop) or _foreign(scene, at, stop, taken)


def _mention(scene: Scene, sentence: int, thing: _Thing) -> Mention:
    span = scene.document.span(thing.first, thing.last, thing.offset)
    form, sounds = scene.document.words(span), sound_parts(thing.words, scene.pack)
    kind = "loan:" if thing.loan else ""
    value = Name(canonical=" ".join(form.split()), form=form, entity=f"thing:{kind}{''.join(sounds)}", sounds=sounds)
    return Mention(kind="thing", value=value, span=span, sentence=sentence, first=thing.first, last=thing.last)


def _is_foreign(scene: Scene, at: int) -> bool:
    """A word of no dictionary, nor anything like it, nobody's name and no adjective."""
    word = scene.words[at]
    if word.level != Level.FOREIGN or word.listed or word.family or word.named or word.future:
        return False
    return not (word.definite and scene.text(at).endswith(scene.pack.names.word_shapes.adjectives))


def _is_latin(text: str) -> bool:
    return text.isascii() and text[0].isalpha()


def _latin(scene: Scene, at: int, stop: int) -> _Thing | None:
    """Latin words in a row, with the digits among them: Lake Toba, COVID-19, «H 1 N 1»."""
    if not _is_latin(scene.text(at)):
        return None
    last, words = at, [""]
    while last < stop:
        text, close = scene.text(last), not scene.tokens[last].spaced
        single = last > at and len(scene.text(last - 1)) == 1 and _is_latin(scene.text(last - 1))
        if _is_latin(text):
            joined = close or len(text) == 1 or (last > at and len(words[-1]) < _FEWEST)
            words = [*words[:-1], words[-1] + text] if joined else [*words, text]
        elif text.isdecimal() and len(text) <= _DIGITS and (close or single):
            words[-1] += text
        elif not (text == "-" and close and last + 1 < stop and not scene.tokens[last + 1].spaced):
            break
        last += 1
    words = [word for word in words if word]
    return _Thing(at, last, 0, tuple(words)) if sum(map(len, words)) >= _FEWEST else None


def _letters(scene: Scene, at: int, stop: int) -> _Thing | None:
    """Latin letters that are spelled out, with the digits among them: «إتش 1 إن 1», «بي بي سي»."""
    last, spelled, sure = at, "", 0
    while last < stop:
        letter = scene.letters.at(last, strip=False)
        if letter is not None:
            spelled += letter.id
            sure += not letter.entry.word
        elif spelled and scene.text(last).isdecimal() and len(scene.text(last)) <= _DIGITS:
            spelled += scene.text(last)
        elif not (spelled and scene.text(last) == "-"):
            break
        last += 1
    letters = sum(c.isalpha() for c in spelled)
    if not sure or letters < 2 or len(spelled) < _FEWEST or scene.text(last - 1) == "-":
        return None
    return _Thing(at, last, 0, (spelled,))


def _foreign(scene: Scene, at: int, stop: int, taken: set[int]) -> _Thing | None:
    """Foreign words in a row; or a borrowed word that a definite one completes: «إنفلونزا الطيور»."""
    if scene.words[at].loan:
        return _loan(scene, at, stop)
    offset = _offset(scene, at) if _is_foreign(scene, at) else None
    if offset is None:
        return None
    last, words = at + 1, [scene.text(at)[offset:]]
    while last < stop and _is_foreign(scene, last) and last not in taken and not _splits(scene, last):
        words.append(scene.text(last))
        last += 1
    own = scene.pack.names.word_shapes.own
    text = scene.document.words(scene.document.span(at, last, offset))
    if sum(map(len, words)) < _SHORTEST or any(letter in own for letter in text):
        return None
    return _Thing(at, last, offset, tuple(words))


def _offset(scene: Scene, at: int) -> int | None:
    """How much stands before the word, None if that is not certain: what a particle leaves must stand elsewhere."""
    splits = list(_splits(scene, at))
    known = next((prefix for prefix, stem in splits if scene.counts[stem]), None)
    if known is not None:
        return len(known)
    return None if splits and scene.counts[scene.text(at)] < 2 and not _is_governed(scene, at) else 0


def _is_governed(scene: Scene, at: int) -> bool:
    """Whether a preposition or the noun of a thing stands before the word, so that no particle can begin it."""
    if at == 0:
        return False
    return scene.thing_heads.at(at - 1) is not None or bool(scene.pack.claims.prepositions.at(scene.tokens, at - 1))


def _splits(scene: Scene, at: int) -> Iterator[tuple[str, str]]:
    """What may stand before a word without a space, and what it leaves."""
    for split in scene.pack.clitics.splits(scene.text(at))[1:]:
        if not split.definite and len(split.stem) >= _SHORTEST:
            yield split.prefix, split.stem


def _loan(scene: Scene, at: int, stop: int) -> _Thing | None:
    """A borrowed word, where it is part of a term: a definite word follows, or the noun of a thing stands before."""
    after = at + 1
    complete = after < stop and scene.words[after].definite
    if not complete and (at == 0 or scene.thing_heads.at(at - 1) is None):
        return None
    loans = scene.loans
    split = max(
        (s for s in scene.pack.clitics.splits(scene.text(at)) if s.stem in loans), key=lambda split: len(split.stem)
    )
    if split.definite:
        return None
    return _Thing(at, after, len(split.prefix), (split.stem,), loan=True)
