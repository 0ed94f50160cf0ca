"""Parts what was read as one long name but is two people, by those whom the article names elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from factdiff.extract.names.known import ALIKE, Found, Words, folded, particle_of
from factdiff.extract.names.scene import Scene

_FULL = 2  # words of the shortest full name


def parted(scene: Scene, names: Sequence[Found]) -> list[Found]:
    """The names, a subject and its object without a mark between them being two: «صافح سعيد كمال نبيل فهمي».

    The object must stand elsewhere by its full name, and a verb before both, unless the subject stands elsewhere too.
    After a verb of doing the family name alone is an object that a full name elsewhere has.
    """
    full: dict[str, list[Words]] = defaultdict(list)
    for words in dict.fromkeys(tuple(folded(scene, name)) for name in names if name.parts > 1):
        if len(full[words[0]]) < ALIKE:
            full[words[0]].append(words)
    families = {words[-1] for some in full.values() for words in some if len(words) == _FULL}
    return [part for name in names for part in _two(scene, name, full, families)]


def _two(scene: Scene, name: Found, full: Mapping[str, Sequence[Words]], families: Set[str]) -> Iterator[Found]:
    """The name, or the subject and the object that it is."""
    cut = None
    if name.last - name.first >= 2 * _FULL:
        cut = _by_full_name(scene, name, full) or _by_family(scene, name, families)
    if cut is None:
        yield name
        return
    yield Found(name.first, cut.first, name.offset, _FULL, name.title)
    yield cut


def _by_full_name(scene: Scene, name: Found, full: Mapping[str, Sequence[Words]]) -> Found | None:
    verb = name.title is None and name.first > 0 and _is_verb(scene, name.first - 1)
    for at in range(name.first + _FULL, name.last - _FULL + 1):
        if particle_of(scene, scene.text(at - 1)) not in (None, "attached"):
            continue
        words = _stands(scene, full, at, name.last)
        head = tuple(folded(scene, Found(name.first, at, name.offset, _FULL)))
        if words and (verb or head in full.get(head[0], ())):
            return Found(at, at + len(words), 0, _FULL)
    return None


def _is_verb(scene: Scene, at: int) -> bool:
    """A verb, perhaps with "and" before it."""
    joins = scene.pack.names.word_shapes.joins
    splits = scene.pack.clitics.splits(scene.text(at))[1:]
    return scene.words[at].verb or any(s.prefix in joins and scene.look(s.stem).verb for s in splits)


def _stands(scene: Scene, full: Mapping[str, Sequence[Words]], at: int, last: int) -> Words:
    """The longest full name of the article that stands at a token and ends at `last`, or one word before."""
    for words in sorted(full.get(scene.text(at), ()), key=len, reverse=True):
        here = tuple(token.text for token in scene.tokens[at : at + len(words)])
        if here == words and last - 1 <= at + len(words) <= last:
            return words
    return ()


def _by_family(scene: Scene, name: Found, families: Set[str]) -> Found | None:
    """«عرقل عبد الله نصيب عفيف»: after a verb, but of saying, which has no object."""
    before, last = name.first - 1, name.last - 1
    if name.title is not None or name.offset or before < 0 or not _is_verb(scene, before):
        return None
    said = scene.introducers.at(before)
    particle = particle_of(scene, scene.text(last - 1)) not in (None, "attached")
    if scene.text(last) not in families or particle or (said is not None and said.id == "say"):
        return None
    return Found(last, last + 1, 0, 1)
