"""Two sentences laid beside each other: what both say, what only one says, and whether they speak of one thing."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import lru_cache
from types import MappingProxyType

from msgspec import Struct
from rapidfuzz import fuzz, process

from factdiff.model import NOTES, Statement

# Stems of one word differ by a letter; below four letters a letter's difference makes another word.
_STEM_ALIKE = 80.0
_SHORTEST_FUZZY = 4
_ONLY = "not:only"
_KIN = 60.0  # a verb and its noun have most letters in common, in one order
_WORD, _PERSON = "word:", "person:"


class Laid(Struct, frozen=True):
    """Two sentences laid beside each other: terms in common and on one side only, and how much they weigh."""

    shared: frozenset[str]
    left: frozenset[str]
    right: frozenset[str]
    same: float
    odd: tuple[float, float]
    sorts: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]

    @property
    def share(self) -> float:
        """How much of the shorter sentence the other has as well."""
        return self.same / max(1, self.same + min(self.odd))

    def each_more(self, least: int) -> bool:
        """Whether each side names so many things that the other and their kin lack: wages are cut here, jobs there."""
        mine, theirs = (
            [term for term in sorted(side) if not term.startswith(("pole:", "own:"))]
            for side in (self.left, self.right)
        )
        return min(len(mine), len(theirs)) >= least and not any(
            process.extractOne(_bare(one), map(_bare, theirs), scorer=fuzz.ratio, score_cutoff=_KIN) for one in mine
        )

    @property
    def whole(self) -> float:
        """How much of the longer sentence the other has as well."""
        return self.same / max(1, self.same + max(self.odd))

    def only(self, sort: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The terms of one sort (as it is written before them, with its colon) on either side alone."""
        return self.sorts.get(sort, ((), ()))


def _bare(term: str) -> str:
    return term.removeprefix(_WORD)


def lay(left: Statement, right: Statement) -> Laid:
    """Lay two sentences beside each other. The words of a name weigh as one; a nearly equal stem is the same one."""
    return _either_way(left.terms, right.terms)


@lru_cache(maxsize=64)
def _either_way(left: tuple[str, ...], right: tuple[str, ...]) -> Laid:
    # Every rule lays the same two sentences beside each other; they are laid once, whichever comes first.
    if left <= right:
        return _laid(left, right)
    laid = _laid(right, left)
    sorts = {sort: (theirs, mine) for sort, (mine, theirs) in laid.sorts.items()}
    return Laid(laid.shared, laid.right, laid.left, laid.same, (laid.odd[1], laid.odd[0]), sorts)


@lru_cache(maxsize=64)
def _laid(first: tuple[str, ...], second: tuple[str, ...]) -> Laid:
    one, other = _spread(first), _spread(second)
    weights = {**other, **one}
    shared, mine, theirs = one.keys() & other.keys(), set(one.keys() - other.keys()), sorted(other.keys() - one.keys())
    joined, fitting = set(shared), [term for term in theirs if term.startswith(_WORD)]
    for term in sorted(mine):
        if not fitting or not term.startswith(_WORD) or len(term) - len(_WORD) < _SHORTEST_FUZZY:
            continue
        near = process.extractOne(term, fitting, scorer=fuzz.ratio, score_cutoff=_STEM_ALIKE)
        if near is not None:
            joined.add(term)
            mine.discard(term)
            theirs.remove(near[0])
            fitting.remove(near[0])
    same, *odd = (round(sum(weights[term] for term in terms), 6) for terms in (sorted(joined), sorted(mine), theirs))
    left, right = frozenset(mine), frozenset(theirs)
    return Laid(frozenset(joined), left, right, same, (odd[0], odd[1]), _sorted_apart(left, right))


def _sorted_apart(left: Set[str], right: Set[str]) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """The terms of either side by their sort, those of words left out: no rule asks for them alone."""
    found: dict[str, tuple[list[str], list[str]]] = {}
    for side, terms in enumerate((left, right)):
        for term in sorted(terms):
            if not term.startswith(_WORD):
                found.setdefault(term[: term.find(":") + 1], ([], []))[side].append(term)
    return {sort: (tuple(mine), tuple(theirs)) for sort, (mine, theirs) in found.items()}


@lru_cache(maxsize=4096)
def _spread(terms: tuple[str, ...]) -> Mapping[str, float]:
    """Terms with their weight; a name by its words, since one source may give more of them."""
    weights: dict[str, float] = {}
    for term in terms:
        if term.startswith(_PERSON):
            words = _words_of(term)
            weights |= {f"{_WORD}{word}": 1 / len(words) for word in words}
        elif not term.startswith(NOTES):
            weights[term] = 0.0 if term.startswith("own:") else 1.0
    return MappingProxyType(weights)


def speak_of_two(left: Statement, right: Statement, laid: Laid) -> bool:
    """Whether two sentences speak of two things: in two places, of two kinds, one of them of another one."""
    if any(all(laid.only(sort)) for sort in ("own:", "rival:")) or _places_differ(left, right, laid):
        return True
    if _people_differ(left, right):
        return True
    return _noted(left.terms, "lone:") != _noted(right.terms, "lone:") or _aspects_differ(left, right)


def measure_two(left: Statement, right: Statement, laid: Laid) -> bool:
    """Whether what two sentences count is of two sizes: all of it, and a part; what is asked, and what is paid."""
    if bool(_noted(left.terms, "held:")) != bool(_noted(right.terms, "held:")):
        return True
    return all(_places(left, right, laid)) or _narrower(left, right, laid)


def exceptive(left: Statement, right: Statement) -> bool:
    """Whether one of them denies all but a thing, and so affirms that: we sell to nobody but hospitals."""
    return bool(_noted(left.terms, _ONLY) or _noted(right.terms, _ONLY))


def of_a_group(denying: Statement, telling: Statement) -> bool:
    """Whether what is denied is denied of a group alone: that no foreigner, no Kenyan died denies no other death."""
    return any(term.startswith(("aspect:origin:", "country:")) for term in {*denying.terms} - {*telling.terms})


def turned(statement: Statement) -> set[str]:
    """The words that a sentence turns by a negation right before them."""
    return {term.replace("no:", "word:", 1) for term in _noted(statement.terms, "no:")}


def about_two(left: Statement, right: Statement) -> bool:
    """Whether each names something that is measured, and nothing that the other names: inflation, unemployment."""
    mine, theirs = _noted(left.terms, "about:"), _noted(right.terms, "about:")
    return bool(mine and theirs and not mine & theirs)


@lru_cache(maxsize=4096)
def _noted(terms: tuple[str, ...], sort: str) -> frozenset[str]:
    """The notes of one sort on a sentence, which is laid beside many others."""
    return frozenset(term for term in terms if term.startswith(sort))


def _people_differ(left: Statement, right: Statement) -> bool:
    """Each side names a person whom the other does not: two medals. Whoever shares a name is taken for one."""
    mine, theirs = _noted(left.terms, _PERSON), _noted(right.terms, _PERSON)
    one, other = ([word for person in sorted(people) for word in _words_of(person)] for people in (mine, theirs))
    if not one or not other:
        return False
    return all(process.extractOne(word, other, scorer=fuzz.ratio, score_cutoff=_STEM_ALIKE) is None for word in one)


def _words_of(person: str) -> list[str]:
    return person.removeprefix(_PERSON).split()


def _places_differ(left: Statement, right: Statement, laid: Laid) -> bool:
    """Each side names a place that the other does not, and that is no wider name for it: two events, not one."""
    mine, theirs = _places(left, right, laid)
    lands = [{f"country:{_scale(note)}" for note in _noted(side.terms, "in:")} for side in (left, right)]
    return bool(mine - lands[1]) and bool(theirs - lands[0])


def _places(left: Statement, right: Statement, laid: Laid) -> tuple[set[str], set[str]]:
    """The countries, cities and named provinces that stand on one side only."""
    mine, theirs = _noted(left.terms, "site:"), _noted(right.terms, "site:")
    countries, cities = laid.only("country:"), laid.only("city:")
    return {*countries[0], *cities[0], *(mine - theirs)}, {*countries[1], *cities[1], *(theirs - mine)}


def _narrower(left: Statement, right: Statement, laid: Laid) -> bool:
    """Whether an adjective narrows what one of them speaks of, and not the other: the registered refugees."""
    for statement, only in ((left, laid.left), (right, laid.right)):
        if any(term.replace("narrow:", _WORD, 1) in only for term in _noted(statement.terms, "narrow:")):
            return True
    return False


def _aspects_differ(left: Statement, right: Statement) -> bool:
    """Whether of one group of aspects each has one that the other has not: for buying, for selling."""
    mine, theirs = _noted(left.terms, "aspect:"), _noted(right.terms, "aspect:")
    return bool({_scale(aspect) for aspect in mine - theirs} & {_scale(aspect) for aspect in theirs - mine})


def _scale(term: str) -> str:
    return term.split(":")[1]
