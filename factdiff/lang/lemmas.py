"""The dictionary behind the packs: is a fully spelled word known, and what is its dictionary form? Read by simplemma.

simplemma decodes its whole dictionary at the first word, which takes a third of a second. The shelf may hold the same
words as a table that is looked up where it lies on the disk; what is made of a word is the same with both.
"""

from __future__ import annotations

import sys
import unicodedata
from array import array
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from zlib import crc32

from msgspec import Struct

from factdiff.lang.pack import load_pack
from factdiff.shelf import SHELF

_LONGEST = 254  # bytes of a word in a table
_SAME = 255  # in place of the length of a dictionary form that is the word itself
_LENGTHS = [bytes((length,)) for length in range(256)]
_REMEMBERED = 65536


class Lexicon(Struct, frozen=True):
    """What a dictionary says of a fully spelled word."""

    known: Callable[[str], bool]
    lemma: Callable[[str], str]


@lru_cache(maxsize=8)
def lexicon(code: str) -> Lexicon:
    """The dictionary of a language."""
    table, clitics = _kept(code), load_pack(code).clitics

    @cache
    def simplemma() -> Lexicon:
        return _simplemma(code, table)

    def known(word: str) -> bool:
        if table is None or not _is_plain(word):
            return simplemma().known(word)
        return word in table or (word.isascii() and word.capitalize() in table)

    def lemma(word: str) -> str:
        if table is None or not _is_plain(word):
            return simplemma().lemma(word)
        others = (word.capitalize(),) if word.isascii() else clitics.looked_up(word)
        return next((form for each in (word, *others) if (form := table.get(each))), word)

    return Lexicon(lru_cache(_REMEMBERED)(known), lru_cache(_REMEMBERED)(lemma))


def _is_plain(word: str) -> bool:
    """Small Latin letters, or letters without case and marks.

    For such a word simplemma, which takes longer to load than an article to read, does no more than is done here:
    tests/lang/test_lemmas.py holds both against each other.
    """
    if word.isascii():
        return word.isalpha() and word.islower()
    return all(map(_is_bare, word)) and not word.isnumeric() and unicodedata.is_normalized("NFC", word)


@lru_cache(_REMEMBERED)
def _is_bare(letter: str) -> bool:
    """A letter without case."""
    return unicodedata.category(letter) == "Lo"


def _simplemma(code: str, table: WordTable | None) -> Lexicon:
    from simplemma import Lemmatizer
    from simplemma.strategies import DefaultStrategy, DictionaryLookupStrategy
    from simplemma.strategies.dictionaries import DEFAULT_DICTIONARY_FACTORY

    factory = DEFAULT_DICTIONARY_FACTORY if table is None else _Factory(code, table)
    lookup = DictionaryLookupStrategy(factory)
    lemmatizer = Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=factory))
    return Lexicon(
        lambda word: lookup.get_lemma(unicodedata.normalize("NFC", word), code) is not None,
        lambda word: lemmatizer.lemmatize(word, code),
    )


def _kept(code: str) -> WordTable | None:
    """The dictionary as the shelf has it; None, and offered to the shelf, where it has not."""
    home = find_spec("simplemma")
    if SHELF.folder is None or home is None or home.origin is None:
        return None
    file = Path(home.origin).parent / "strategies" / "dictionaries" / "data" / f"{code}.plzma"
    if not file.is_file():
        return None
    name = f"words-{code}-{sys.byteorder}-{sha256(file.read_bytes()).hexdigest()[:24]}"
    found = SHELF.find(name)
    if found is None:
        SHELF.offer(name, lambda: _tabled(code))
        return None
    return WordTable(found)


class _Factory:
    """A factory as simplemma asks for one, of a single language."""

    def __init__(self, code: str, words: Mapping[str, str]) -> None:
        self._code, self._words = code, words

    def get_dictionary(self, lang: str) -> Mapping[str, str]:
        if lang != self._code:
            raise ValueError(f"a dictionary of {self._code}, not of {lang}")
        return self._words


class WordTable(Mapping[str, str]):
    """Words and their dictionary forms in the bytes of a hash table: nothing is decoded but the words asked for.

    First the number of places as 32 bits, then the places (the offset of a record from here on, 0 for none), then the
    records: the length of the word, that of its form (255: the same), both in UTF-8.
    """

    def __init__(self, content: memoryview) -> None:
        self._data = content
        places = int.from_bytes(content[:4], sys.byteorder)
        self._mask = places - 1
        self._places = content[4 : 4 + 4 * places].cast("I")

    def _find(self, word: str) -> str | None:
        key, data, places, mask = word.encode(), self._data, self._places, self._mask
        size, place = len(key), crc32(key) & mask
        while at := places[place]:
            if data[at] == size and data[at + 2 : at + 2 + size] == key:
                form = data[at + 1]
                return word if form == _SAME else str(data[at + 2 + size : at + 2 + size + form], "utf-8")
            place = (place + 1) & mask
        return None

    def __getitem__(self, word: str) -> str:
        found = self._find(word)
        if found is None:
            raise KeyError(word)
        return found

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self._find(word) is not None

    def get(self, word: str, default: str | None = None) -> str | None:  # type: ignore[override]
        found = self._find(word)
        return default if found is None else found

    def __len__(self) -> int:
        return sum(1 for at in self._places if at)

    def __iter__(self) -> Iterator[str]:
        data = self._data
        return (str(data[at + 2 : at + 2 + data[at]], "utf-8") for at in self._places if at)


def tabled(words: Mapping[str, str]) -> bytes | None:
    """The bytes of a `WordTable`; None if a word is too long for one."""
    places = array("I", [0]) * (1 << max(3, (len(words) * 7 // 4).bit_length()))
    mask, first, records = len(places) - 1, 4 + 4 * len(places), bytearray()
    for word, form in words.items():
        same = form == word
        key, value = word.encode(), b"" if same else form.encode()
        if len(key) > _LONGEST or len(value) > _LONGEST:
            return None
        place = crc32(key) & mask
        while places[place]:
            place = (place + 1) & mask
        places[place] = first + len(records)
        for piece in (_LENGTHS[len(key)], _LENGTHS[_SAME if same else len(value)], key, value):
            records += piece
    return b"".join((len(places).to_bytes(4, sys.byteorder), places.tobytes(), records))


def _tabled(code: str) -> bytes | None:
    from simplemma.strategies.dictionaries import DEFAULT_DICTIONARY_FACTORY

    return tabled(DEFAULT_DICTIONARY_FACTORY.get_dictionary(code))
