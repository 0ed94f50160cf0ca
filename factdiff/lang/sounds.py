"""From a name as it is written to its parts in the Latin sound alphabet, in which names of all scripts are compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factdiff.lang.names import Sounds
from factdiff.lang.pack import Pack

# What stands before a part that is a father's name. No sound is written with it.
NASAB = "~"


def spell(word: str, sounds: Sounds) -> str:
    """One folded word in sounds; a letter that the table does not know stands for itself if it is Latin, else vanishes."""
    longest = max(map(len, sounds.letters))
    spelled, at = [], 0
    while at < len(word):
        for size in range(min(longest, len(word) - at), 0, -1):
            sound = sounds.letters.get(word[at : at + size])
            if sound is not None:
                break
        else:
            size, sound = 1, word[at] if word[at].isascii() and word[at].isalnum() else ""
        spelled.append(sound)
        at += size
    return "".join(spelled)


def sound_parts(words: Sequence[str], pack: Pack) -> tuple[str, ...]:
    """A name's folded words -> its parts: given name, father's names (marked ~), family; compounds are one part."""
    sounds = pack.names.sounds
    parts = []
    for nasab, word in _joined(words, pack):
        bare = word.removeprefix(sounds.article)
        spelled = spell(bare if len(bare) >= sounds.shortest else word, sounds)
        if spelled:
            parts.append(NASAB + spelled if nasab else spelled)
    return tuple(parts)


def _joined(words: Sequence[str], pack: Pack) -> Iterator[tuple[bool, str]]:
    """Words with the particles gone or joined to what they belong to, and whether a father's name was announced."""
    held, nasab = "", False
    waiting: tuple[bool, str] | None = None
    for index, word in enumerate(words):
        particle = pack.names.particles.word(word, strip=False)
        kind = particle.entry.kind if particle else None
        last = index + 1 == len(words)
        if kind == "attached" and waiting is not None:
            waiting = waiting[0], waiting[1] + word
        elif kind == "nasab" and not last:
            nasab = True
        elif kind in ("father", "servant", "foreign") and not last:
            held += word
        elif kind != "house" or last:
            if waiting is not None:
                yield waiting
            waiting, held, nasab = (nasab, held + word), "", False
    if waiting is not None:
        yield waiting
