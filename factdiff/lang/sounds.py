"""From a name as it is written to its parts in the Latin sound alphabet, in which names of all scripts are compared."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from factdiff.errors import PackError
from factdiff.lang.names import Sounds
from factdiff.lang.pack import Pack, load_pack
from factdiff.lang.table import read_toml, words_of

# What stands before a part that is a father's name. No sound is written with it.
NASAB = "~"
# Between the pieces of a compound (Abd.Qadir, Nasr.Allah): they are compared piece by piece.
JOINT = "."


class Scripts(Struct, frozen=True, forbid_unknown_fields=True):
    """Letters and small words of names in other scripts than a pack's own: scripts.toml."""

    letters: dict[str, str]
    particles: dict[str, Literal["nasab", "article"]]


@cache
def scripts() -> Scripts:
    """The letters of other scripts. PackError if their table is wrong."""
    path = Path(__file__).parent / "scripts.toml"
    try:
        return msgspec.convert(read_toml(path), Scripts)
    except msgspec.ValidationError as problem:
        raise PackError(str(problem), where=path.name) from problem


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """A word of another script in small letters without marks: Erdoğan, Лавров."""
    known = scripts().letters
    bare = (c if c in known else unicodedata.normalize("NFKD", c) for c in word.lower())
    return "".join(c for c in "".join(bare) if not unicodedata.combining(c))


def spell(word: str, sounds: Sounds) -> str:
    """One folded word in sounds, by the pack's letters or those of other scripts; a letter of neither vanishes."""
    if word and word[0] not in sounds.letters and (bare := plain(word)) and bare[0] in scripts().letters:
        return _spelled(bare, scripts().letters)
    return _spelled(word, sounds.letters)


def _spelled(word: str, letters: dict[str, str]) -> str:
    longest = max(map(len, letters))
    spelled, at = [], 0
    while at < len(word):
        for size in range(min(longest, len(word) - at), 0, -1):
            sound = letters.get(word[at : at + size])
            if sound is not None:
                break
        else:
            size, sound = 1, word[at] if word[at].isascii() and word[at].isalnum() else ""
        spelled.append(sound)
        at += size
    return "".join(spelled)


def sound_parts(words: Sequence[str], pack: Pack) -> tuple[str, ...]:
    """A name's folded words -> its parts: given name, father's names (marked ~), family; compounds are one part."""
    return _parts(tuple(words), pack.code)


@lru_cache(maxsize=16384)
def _parts(words: tuple[str, ...], code: str) -> tuple[str, ...]:
    """The same, remembered: a story names its people and places again and again."""
    pack, parts = load_pack(code), []
    for nasab, pieces in _joined(words, pack):
        spelled = JOINT.join(filter(None, (_spell_bare(piece, pack.names.sounds) for piece in pieces)))
        if spelled:
            parts.append(NASAB + spelled if nasab else spelled)
    return tuple(parts)


@lru_cache(maxsize=65536)
def _spell_bare(word: str, sounds: Sounds) -> str:
    """A piece in sounds without its article, which spellings of one family name have or lack."""
    bare = word.removeprefix(sounds.article)
    return spell(bare if len(bare) >= sounds.shortest else word, sounds)


def _joined(words: Sequence[str], pack: Pack) -> Iterator[tuple[bool, list[str]]]:
    """The parts in pieces, particles gone or joined to what follows, each with whether it is a father's name."""
    held: list[str] = []
    nasab = False
    waiting: tuple[bool, list[str]] | None = None
    for index, word in enumerate(words):
        particle = pack.names.name_particles.word(word, strip=False)
        kind = particle.entry.kind if particle else scripts().particles.get(plain(word)) if word[:1].isalpha() else None
        if kind == "article" and index + 1 < len(words):
            continue
        last = index + 1 == len(words)
        if kind == "attached" and waiting is not None:
            waiting[1].append(word)
        elif kind in ("nasab", "inner-nasab") and not last:
            nasab = True
        elif particle and kind in ("father", "servant", "foreign") and not last:
            held.append(pack.fold(particle.entry.forms[0]) if kind == "father" else word)  # أبي, أبا are cases of أبو
        elif kind != "house" or last:
            if waiting is not None:
                yield waiting
            waiting, held, nasab = (nasab, [*held, *_pieces(word, pack.names.sounds)]), [], False
    if waiting is not None:
        yield waiting


def _pieces(word: str, sounds: Sounds) -> list[str]:
    """A compound that is written as one word, taken apart: عبدالقادر, نصرالله."""
    for front in sounds.fronts:
        if word.startswith(front) and len(word) - len(front) > sounds.shortest:
            return [front, *_pieces(word[len(front) :], sounds)]
    for back in sounds.backs:
        if word.endswith(back) and len(word) - len(back) >= sounds.shortest:
            return [word[: len(word) - len(back)], back]
    return [word]


def name_parts(name: str, pack: Pack) -> tuple[str, ...]:
    """`sound_parts` of a name as it is written: quotation marks and points left out."""
    return sound_parts([word for word in words_of(name, pack.folding) if word.isalnum()], pack)
