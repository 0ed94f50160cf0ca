"""Follows the persons found through the article: one id a person, and every further mention by family name alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from factdiff.extract.names.looks import Level
from factdiff.extract.names.scene import Scene
from factdiff.extract.names.titles import Title
from factdiff.lang.sounds import sound_parts
from factdiff.model import Mention, Name

Words = tuple[str, ...]
# Persons of one name part that are asked whether a name is theirs: an article of any length is read in linear time.
ALIKE = 50
_SHORT = 4  # letters of a piece of an East Asian name


class Found(Struct, frozen=True):
    """A name at tokens [first, last), `offset` folded characters into the first, and the title before it."""

    first: int
    last: int
    offset: int
    parts: int
    title: Title | None = None


class Person(Struct, frozen=True):
    """Somebody named in the article, by the fullest form it gives."""

    canonical: str
    sounds: Words


class Known:
    """The persons of an article by the sounds of their names."""

    def __init__(self, scene: Scene, names: Sequence[Found]) -> None:
        self._scene = scene
        self.people: list[Person] = []
        self._by_sounds: dict[Words, int] = {}
        self._by_part: dict[str, list[int]] = defaultdict(list)
        for name in sorted(names, key=lambda name: (-name.parts, name.first)):
            self._add(name)

    def person(self, name: Found) -> Person:
        """Whose name this is: somebody's of whose name it is a part, or somebody's of their own."""
        return self.people[self._add(name)]

    def _add(self, name: Found) -> int:
        sounds = sound_parts(folded(self._scene, name), self._scene.pack)
        known = self._by_sounds.get(sounds)
        if known is None:
            alike = self._by_part.get(sounds[-1], ()) if sounds else ()
            fitting = next((index for index in alike[:ALIKE] if self._fits(sounds, index)), None)
            known = self._new(name, sounds) if fitting is None else fitting
            self._by_sounds[sounds] = known
        return known

    def _fits(self, sounds: Words, index: int) -> bool:
        """All parts stand in the fuller name in this order, and the last of them last, or the only one first."""
        full = iter(self.people[index].sounds)
        if not all(part in full for part in sounds):
            return False
        return sounds[-1] == self.people[index].sounds[-1] or len(sounds) == 1

    def _new(self, name: Found, sounds: Words) -> int:
        document = self._scene.document
        words = document.words(document.span(name.first, name.last, name.offset))
        self.people.append(Person(" ".join(words.split()), sounds))
        for part in dict.fromkeys(sounds):
            self._by_part[part].append(len(self.people) - 1)
        return len(self.people) - 1


def folded(scene: Scene, name: Found) -> list[str]:
    """The folded words of a name, the first without what stands before it."""
    words = [token.text for token in scene.tokens[name.first : name.last]]
    words[0] = words[0][name.offset :]
    return [word for word in words if word.isalpha()]


def follow(scene: Scene, names: Sequence[Found]) -> list[tuple[int, Found]]:
    """Every name with its sentence's index, and every other place where the family name of one of them stands alone."""
    names = _completed(scene, names)
    taken = {index for name in names for index in range(name.first, name.last)}
    further = _further(scene, names, taken)
    return list(_by_sentence(scene, sorted([*names, *further], key=lambda name: name.first)))


def _completed(scene: Scene, names: Sequence[Found]) -> list[Found]:
    """Names that were cut short where their fullest form stands: what quotation marks showed once holds elsewhere."""
    fuller: dict[str, list[Words]] = defaultdict(list)
    for words in dict.fromkeys(tuple(folded(scene, name)) for name in names):
        if len(words) > 1 and len(fuller[words[0]]) < ALIKE:
            fuller[words[0]].append(words)
    found: list[Found] = []
    for name in names:
        if found and name.first < found[-1].last:
            continue
        first = scene.text(name.first)[name.offset :]
        size = name.last - name.first
        for words in sorted(fuller.get(first, ()), key=len, reverse=True):
            rest = [token.text for token in scene.tokens[name.first + 1 : name.first + len(words)]]
            if len(words) > size and tuple(rest) == words[1:]:
                parts = name.parts + len(words) - size
                name = Found(name.first, name.first + len(words), name.offset, parts, name.title)
                break
        found.append(name)
    return found


def _by_sentence(scene: Scene, names: Sequence[Found]) -> Iterator[tuple[int, Found]]:
    at = 0
    for index, sentence in enumerate(scene.document.sentences):
        while at < len(names) and names[at].first < sentence.last:
            yield index, names[at]
            at += 1


def person_mention(scene: Scene, known: Known, sentence: int, name: Found) -> Mention:
    """The mention of a name: the name alone, with the person's fullest name and id."""
    span = scene.document.span(name.first, name.last, name.offset)
    person = known.person(name)
    value = Name(
        canonical=person.canonical,
        form=_form(scene, name, scene.document.words(span)),
        entity="person:" + "-".join(person.sounds),
        sounds=person.sounds,
    )
    return Mention(kind="person", value=value, span=span, sentence=sentence, first=name.first, last=name.last)


def _form(scene: Scene, name: Found, words: str) -> str:
    """The name with the article that melts with a preposition before it: «للفهري» is of الفهري."""
    shapes, article = scene.pack.names.word_shapes, scene.pack.names.sounds.article
    melted = scene.text(name.first)[: name.offset].endswith(shapes.belonging)
    return article + words if melted and not words.startswith(article) else words


def _further(scene: Scene, names: Sequence[Found], taken: set[int]) -> list[Found]:
    """The family names of those found, wherever else they stand alone; first names too if they are rare."""
    families: dict[str, list[Words]] = defaultdict(list)
    for name in names:
        for words in _alone(scene, name):
            if words not in families[words[0]]:
                families[words[0]].append(words)
    spots = []
    splits = scene.pack.clitics.splits
    article = scene.pack.names.sounds.article
    ends = tuple({*families, *(word.removeprefix(article) for word in families)})  # of لل only the letters behind it
    ended = (text for text in scene.counts if text.endswith(ends))
    likely = frozenset(text for text in ended if any(split.stem in families for split in splits(text)))
    behind = 0
    places = [at for at, token in enumerate(scene.tokens) if token.text in likely and at not in taken] if likely else ()
    for _, sentence, at in scene.in_sentences(places):
        spot = _family_at(scene, families, at, sentence.first, sentence.last) if at >= behind else None
        if spot is not None:
            behind = spot.last
            spots.append(spot)
    return spots


def _alone(scene: Scene, name: Found) -> Iterator[Words]:
    """What of a name may stand for all of it: itself, its family name with the particle it has, a rare first name."""
    words = folded(scene, name)
    yield tuple(words)
    if name.parts < 2:
        return
    start = len(words) - 1
    if particle_of(scene, words[start]) == "attached":
        start -= 1
    while start > 1 and particle_of(scene, words[start - 1]) not in (None, "attached"):
        start -= 1
    yield tuple(words[start:])
    look = scene.look(words[0])
    if _family_first(scene, words) or look.level == Level.FOREIGN or (look.level == Level.GIVEN and not look.everyday):
        yield (words[0],)


def particle_of(scene: Scene, word: str) -> str | None:
    """The kind of particle that a folded word is in a name."""
    found = scene.pack.names.name_particles.word(word, strip=False)
    return found.entry.kind if found else None


def _family_first(scene: Scene, words: Sequence[str]) -> bool:
    """Two or three short pieces, none an everyday given name: the family name stands first (كيم جونغ أون)."""
    return 2 <= len(words) <= 3 and all(len(word) <= _SHORT and not scene.look(word).everyday for word in words)


def _family_at(scene: Scene, families: dict[str, list[Words]], at: int, first: int, stop: int) -> Found | None:
    for split in scene.pack.clitics.splits(scene.text(at)):
        for words in families.get(split.stem, ()):
            rest = range(1, len(words))
            if split.definite or at + len(words) > stop or any(scene.text(at + n) != words[n] for n in rest):
                continue
            if _is_person(scene, words, at, first, bool(split.prefix)):
                return Found(at, at + len(words), len(split.prefix), 1)
    return None


def _is_person(scene: Scene, words: Words, at: int, first: int, prefixed: bool) -> bool:
    """A family name that is a word as well (رئيسي) counts only where the word could not stand."""
    look = scene.look(words[0])
    if len(words) == 1 and scene.words[at].level == Level.BARRED and scene.words[at].function:
        return False  # «على» is no Ali, though folding joins them
    if len(words) > 1 or (look.level >= Level.PLAIN and not look.everyday):
        return not scene.is_place(at, at + 1) or look.is_family
    if at == first or prefixed:
        return look.is_family
    before = scene.words[at - 1]
    if before.level == Level.BARRED and scene.text(at - 1).isalpha() and len(scene.text(at)) <= _SHORT:
        return not look.definite and not scene.pack.claims.prepositions.at(scene.tokens, at - 1)
    if scene.introducers.at(at - 1) or scene.honorifics.at(at - 1):
        return True
    feminine = scene.pack.names.word_shapes.feminine
    disagrees = scene.text(at - 1).endswith(feminine) and not scene.text(at).endswith(feminine)
    return look.is_family and (before.level == Level.BARRED or disagrees)
