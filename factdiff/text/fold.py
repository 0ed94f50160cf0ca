"""The folded copy of a text that patterns read, with the offset that each of its characters came from."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

_PRESENTATION = range(0xFB50, 0xFEFD)
# Marks that may melt into the letter before them (hamza and madda, the breve of Russian): some files store them apart.
_COMPOSING = frozenset(map(chr, (*range(0x0300, 0x0346), *range(0x0653, 0x0656))))


class Folding(Struct, frozen=True, eq=False):
    """A language's spelling habits: characters that are one for reading. Values may be longer or empty.

    `separators` are the marks that may stand between the digits of one number. `marks` are those that read as another
    where they stand by themselves: between digits they may mean something else.
    """

    characters: Mapping[str, str]
    separators: str = ".,"
    marks: Mapping[str, str] = {}


def fold_character(character: str, folding: Folding) -> str:
    """What one character becomes in the folded copy: marks and invisible controls vanish, digits become ASCII."""
    mapped = folding.characters.get(character)
    if mapped is not None:
        return mapped
    if character < "\x7f":
        return character.lower()
    category = unicodedata.category(character)
    if category in ("Mn", "Cf", "Me"):
        return ""
    if category == "Nd":
        return str(unicodedata.digit(character))
    if ord(character) in _PRESENTATION:
        plain = unicodedata.normalize("NFKC", character)
        if plain != character:
            return "".join(fold_character(c, folding) for c in plain)
    plain = character.lower()
    return plain if len(plain) == 1 else "".join(fold_character(c, folding) for c in plain)


class _Letters(dict[str, str]):
    """What each character becomes, found out where it first occurs: a text has some hundred, Unicode not many more."""

    def __init__(self, folding: Folding) -> None:
        super().__init__()
        self._folding = folding

    def __missing__(self, character: str) -> str:
        self[character] = found = fold_character(character, self._folding)
        return found


@lru_cache(maxsize=8)
def _letters(folding: Folding) -> _Letters:
    return _Letters(folding)


def fold(text: str, folding: Folding) -> tuple[str, Sequence[int]]:
    """The folded text and, for each of its characters, the offset in `text` it came from (and one more for the end)."""
    alphabet, table = set(text), _letters(folding)
    if not _COMPOSING.isdisjoint(alphabet):
        return _composed(text, table, folding)
    # What a character becomes folds to itself, and few characters of an alphabet become another.
    folded = text
    for character in alphabet:
        if table[character] != character:
            folded = folded.replace(character, table[character])
    odd = {character for character in alphabet if len(table[character]) != 1}
    if not odd:
        return folded, range(len(text) + 1)
    # Few characters vanish or become two, and between them all offsets follow each other.
    origins, done = array("I"), 0
    for match in re.finditer(f"[{re.escape(''.join(sorted(odd)))}]", text):
        offset = match.start()
        origins.extend(range(done, offset))
        origins.extend([offset] * len(table[text[offset]]))
        done = offset + 1
    origins.extend(range(done, len(text) + 1))
    return folded, origins


def fold_each(texts: Sequence[str], folding: Folding) -> list[str]:
    """Many words or lines folded in one go, without their offsets."""
    folded = fold("\n".join(texts), folding)[0].split("\n")
    return folded if len(folded) == len(texts) else [fold(text, folding)[0] for text in texts]


def _composed(text: str, table: Mapping[str, str], folding: Folding) -> tuple[str, Sequence[int]]:
    """The same of a text that stores marks apart which belong to the letter before them."""
    pieces: list[str] = []
    origins = array("I")
    for offset, character in enumerate(text):
        plain = table[character]
        if text[offset + 1 : offset + 2] in _COMPOSING:
            whole = unicodedata.normalize("NFC", text[offset : offset + 2])
            plain = fold_character(whole, folding) if len(whole) == 1 else plain
        if plain:
            pieces.append(plain)
            origins.extend([offset] * len(plain))
    origins.append(len(text))
    return "".join(pieces), origins
