"""A line for terminals that neither join nor turn Arabic letters: as it has to look, from left to right."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Literal

# Where Unicode keeps Arabic letters in the shapes they take inside a word.
_PRESENTATION = (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD))
_SHAPES = ("<isolated>", "<final>", "<initial>", "<medial>")
_PAIR, _APART = "ARABIC LIGATURE LAM WITH ALEF", "MAKSURA"  # the one pair that is never written apart
_STRETCH, _JOINER = (
    unicodedata.lookup("ARABIC TATWEEL"),
    "\u200d",
)  # a drawn-out stroke and its unseen kin join on both sides


@cache
def _shapes() -> Mapping[str, Mapping[str, str]]:
    """Letters, and pairs that are written as one, in each of their shapes: what Unicode says they decompose to."""
    found: dict[str, dict[str, str]] = {}
    for point in _PRESENTATION:
        kind, *letters = unicodedata.decomposition(chr(point)).split()[:3] or [""]
        plain = "".join(chr(int(letter, 16)) for letter in letters)
        name = unicodedata.name(chr(point), "")
        if kind in _SHAPES and (len(plain) == 1 or (name.startswith(_PAIR) and _APART not in name)):
            found.setdefault(plain, {}).setdefault(kind, chr(point))
    return found


def joined(text: str) -> str:
    """Each letter in the shape it has beside its neighbours. Vowel marks between them change nothing."""
    shapes = _shapes()
    letters = _paired(text, shapes)
    drawn = []
    for place, letter in enumerate(letters):
        if letter not in shapes:
            drawn.append(letter)
            continue
        before = _joins_on(_neighbour(letters, place, -1), shapes) and "<final>" in shapes[letter]
        after = _joins_on(letter, shapes) and _joins_back(_neighbour(letters, place, 1), shapes)
        kind = _SHAPES[2 * after + before]
        drawn.append(shapes[letter].get(kind) or shapes[letter].get("<isolated>", letter))
    return "".join(drawn)


def _paired(text: str, shapes: Mapping[str, Mapping[str, str]]) -> list[str]:
    letters: list[str] = []
    for letter in text:
        if letters and len(letters[-1]) == 1 and letters[-1] + letter in shapes:
            letters[-1] += letter
        else:
            letters.append(letter)
    return letters


def _neighbour(letters: list[str], place: int, step: int) -> str:
    place += step
    while 0 <= place < len(letters) and unicodedata.category(letters[place][0]) == "Mn":
        place += step
    return letters[place] if 0 <= place < len(letters) else ""


def _joins_on(letter: str, shapes: Mapping[str, Mapping[str, str]]) -> bool:
    return letter in (_STRETCH, _JOINER) or "<initial>" in shapes.get(letter, ())


def _joins_back(letter: str, shapes: Mapping[str, Mapping[str, str]]) -> bool:
    return letter in (_STRETCH, _JOINER) or "<final>" in shapes.get(letter, ())


def visual(text: str, base: Literal["L", "R"] | None = None) -> str:
    """The line joined and turned, by the Unicode bidirectional algorithm. ImportError without python-bidi.

    `base`: the direction of the line; None for that of its first strong letter.
    """
    from bidi.algorithm import get_display

    return _marks_behind(str(get_display(joined(text), base_dir=base)))


def _marks_behind(turned: str) -> str:
    """Vowel marks behind their letters again: where a line is turned they come before them, and sit on the next one."""
    placed: list[str] = []
    marks: list[str] = []
    for sign in turned:
        if unicodedata.category(sign) == "Mn" and unicodedata.name(sign, "").startswith("ARABIC"):
            marks.insert(0, sign)
        else:
            placed += [sign, *marks]
            marks = []
    return "".join([*placed, *marks])
