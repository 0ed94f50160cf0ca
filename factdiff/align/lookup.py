"""From a claim to the keys under which an archive finds it again: the blocking keys, and for names how they sound."""

from __future__ import annotations

from collections.abc import Iterator

from factdiff.align.groups import keys
from factdiff.align.names import JOINT, NASAB
from factdiff.model import Claim, Name, Office

# Of the sound alphabet: what spellings of one name write or leave out.
_VOWELS = str.maketrans("", "", "aeiouwy" + NASAB + JOINT)
_SHORTEST = 2


def lookup_keys(claim: Claim) -> Iterator[tuple[str, ...]]:
    """The claim's blocking keys, and one for each part of a name by its consonants.

    In a blocking key a person stands under the name that the articles of a story have in common. An article that is
    looked up has not met the others yet, and may spell the name in its own way.
    """
    yield from keys(claim)
    if isinstance(claim.value, Name | Office):
        for part in claim.value.sounds:
            consonants = part.translate(_VOWELS)
            if len(consonants) >= _SHORTEST:
                yield "sounds", consonants
