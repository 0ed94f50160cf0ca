"""Compares two names part by part in the Latin sound alphabet: are they one person's, however they are spelled?

The alphabet: lower case letters are what they look like in English, `x` is the ch of loch and `q` a deep k; `S` sh,
`Q` ch, `J` zh, `G` gh, `g` a hard g, `H` a deep h, `E` ayn, `T D C X Z` and `c` the emphatic and lisped sounds. `a w y`
are long vowels as well as consonants; `u e o i` are vowels of scripts that write each of them
(`u` is a). A part that begins with `~` is a father's name; a point joins a compound.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate, chain, pairwise, permutations, product
from operator import itemgetter

from factdiff.align.sound_costs import NATIVE, WEAK, across_cost, across_dropping, confusing, dropping, solid
from factdiff.model import NameAnswer
from factdiff.settings import DEFAULT, Settings

NASAB = "~"
JOINT = "."
_AND = "w"  # as it is written onto the name behind it
Parts = tuple[str, ...]
_TOGETHER = ((1, 1), (2, 1), (1, 2))  # so many parts of either name may be one
_GAIN = itemgetter(0)
VOWELS = WEAK | frozenset("awy" + NASAB + JOINT)


@lru_cache(maxsize=65536)
def distance(left: str, right: str) -> float:
    """What it costs to turn one spelling into the other, letter by letter; 1 is one clear difference."""
    native = not NATIVE.isdisjoint(left + right)
    across = is_across(left, right)
    added = _dropped(right, native, across)
    row = [0.0, *accumulate(added)]
    for i, (sound, gone) in enumerate(zip(left, _dropped(left, native, across), strict=True)):
        before, least = row[0], row[0] + gone
        next_row = [least]
        for j, other in enumerate(right):
            changed, before = before, row[j + 1]
            if sound != other:
                inner = i > 0 and j > 0
                changed += across_cost(sound, other) if across else confusing(sound, other, native, inner)
            least += added[j]
            if changed < least:
                least = changed
            if before + gone < least:
                least = before + gone
            next_row.append(least)
        row = next_row
    return row[-1]


@lru_cache(maxsize=65536)
def _dropped(word: str, native: bool, across: bool) -> tuple[float, ...]:
    """What it costs to leave out each sound of a word."""
    drop = across_dropping if across else dropping
    return tuple(drop(word, at, native) for at in range(len(word)))


def is_across(left: str, right: str) -> bool:
    """Whether one of two spellings is of a script that writes all vowels, and the other is not."""
    return WEAK.isdisjoint(left) != WEAK.isdisjoint(right)


def alikeness(left: str, right: str) -> float:
    """1 for the same spelling, less by what the differences cost a letter; of compounds the least alike piece."""
    left, right = left.removeprefix(NASAB), right.removeprefix(NASAB)
    if left == right:
        return 1.0
    pieces = left.split(JOINT), right.split(JOINT)
    if len(pieces[0]) != len(pieces[1]):
        pieces = ["".join(pieces[0])], ["".join(pieces[1])]
    return min(
        max(0.0, 1.0 - 2 * distance(a, b) / (len(a) + len(b))) if a != b else 1.0 for a, b in zip(*pieces, strict=True)
    )


def _fit(left: str, right: str, settings: Settings) -> float:
    """How well two parts fit, 0 where they are two names."""
    if left[:1] == right[:1] and min(len(left), len(right)) == 1:  # an initial
        return settings.name_alike
    if left == _AND + right or right == _AND + left:
        return 0.0  # the second of two people, taken for one's family name
    if solid(left) != solid(right):  # whole differences, where a part may not cost as much
        likeness = (1 - settings.name_alike) * (len(left) + len(right)) / 2
        if likeness < 1 or (settings.name_cost < 1 and not is_across(left, right)):
            return 0.0
    alike = alikeness(left, right)
    if alike < settings.name_alike:
        return 0.0
    if is_across(left, right):
        consonants = max(sum(sound not in VOWELS for sound in word) for word in (left, right))
        return alike if distance(left, right) < settings.name_cost_across * consonants else 0.0
    return alike if distance(left, right) <= settings.name_cost else 0.0


def _steps(left: Parts, right: Parts, settings: Settings) -> list[tuple[int, int, float]]:
    """The best way to lay the parts beside each other: (taken left, taken right, fit), fit 0 where a part stands alone.

    Two parts may fit one that is written without a space.
    """
    mine, theirs = ([(part, "".join(parts[n : n + 2])) for n, part in enumerate(parts)] for parts in (left, right))
    best: dict[tuple[int, int], tuple[float, list[tuple[int, int, float]]]] = {(len(left), len(right)): (0.0, [])}
    for i in range(len(left), -1, -1):
        for j in range(len(right), -1, -1):
            ways = []
            for take, give in _TOGETHER:
                if i + take <= len(left) and j + give <= len(right):
                    fit = _fit(mine[i][take - 1], theirs[j][give - 1], settings)
                    if fit:
                        ways.append((best[i + take, j + give][0] + fit * max(take, give), take, give, fit))
            if i < len(left):
                ways.append((best[i + 1, j][0], 1, 0, 0.0))
            if j < len(right):
                ways.append((best[i, j + 1][0], 0, 1, 0.0))
            if ways:
                gain, take, give, fit = max(ways, key=_GAIN)
                best[i, j] = gain, [(take, give, fit), *best[i + take, j + give][1]]
    return best[0, 0][1]


def share_part(left: Parts, right: Parts, *, settings: Settings = DEFAULT) -> bool:
    """Whether some part of one name, or two of them together, fits one of the other: else they are two persons'."""
    left, right = sorted((left, right))
    mine, theirs = (["".join(pair) for pair in pairwise(parts)] for parts in (left, right))
    pairs = chain(product(left, right), product(mine, right), product(left, theirs))
    return any(_fit(one, other, settings) for one, other in pairs)


def _both_alone(steps: list[tuple[int, int, float]]) -> str | None:
    """Where both names have a part that does not fit, at the same place among those that do: which part it is.

    A part that only one of them has is omitted; one that both have, differently, is contradicted.
    """
    alone = [0, 0]
    fitted = 0
    for take, give, fit in [*steps, (0, 0, 1.0)]:
        if not fit:
            alone[0] += take
            alone[1] += give
            continue
        if all(alone):
            return "other-given-name" if not fitted else "other-family-name"
        alone, fitted = [0, 0], fitted + 1
    return None


def _of_parts(left: Parts, right: Parts, settings: Settings) -> NameAnswer:
    steps = _steps(left, right, settings)
    fits = [fit for _, _, fit in steps if fit]
    if not fits:
        return NameAnswer(False, round(alikeness("".join(left), "".join(right)) / 2, 2), "other-name")
    score = sum(fits) / len(fits)
    contradicted = _both_alone(steps)
    if contradicted:
        return NameAnswer(False, round(score * len(fits) / len(steps), 2), contradicted)
    omitted = len(fits) < len(steps)
    if not omitted:
        return NameAnswer(True, round(score, 2), "same-parts")
    if len(fits) > 1:
        return NameAnswer(True, round(score * settings.name_part_omitted, 2), "part-omitted")
    if steps[-1][2]:
        alone = score * settings.name_family_alone
        return NameAnswer(alone >= settings.name_alone, round(alone, 2), "family-name-alone")
    longer, shorter = (left, right) if len(left) > len(right) else (right, left)
    if shorter[0].startswith(NASAB) and any(_fit(part, shorter[0], settings) for part in longer if part[0] == NASAB):
        return NameAnswer(True, round(score * settings.name_family_alone, 2), "father-name-alone")
    return NameAnswer(False, round(score * settings.name_given_alone, 2), "given-name-alone")


def _reordered(left: Parts, right: Parts, settings: Settings) -> bool:
    """The same two or three parts in another order: the family name first. Names that only Arabic has keep their order,
    since a son may be called by his father's name behind his own, which was his grandfather's.
    """
    if not NATIVE.isdisjoint("".join(left + right)):
        return False
    return 1 < len(left) == len(right) < 4 and any(
        all(_fit(a, b, settings) for a, b in zip(left, order, strict=True)) for order in permutations(right)
    )


def compare_names(left: Parts, right: Parts, *, settings: Settings = DEFAULT) -> NameAnswer:
    """One person's names? A part that one of them omits does not speak against it, a part that differs does."""
    if not left or not right:
        return NameAnswer(False, 0.0, "no-name")
    if left == right:
        return NameAnswer(True, 1.0, "same-spelling")
    left, right = sorted((left, right))
    answer = _of_parts(left, right, settings)
    if not answer.same and _reordered(left, right, settings):
        return NameAnswer(True, settings.name_reordered, "other-order")
    return answer
