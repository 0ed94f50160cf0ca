"""From a document's tokens to its persons: by title, courtesy, verb, look and descent, then by what is known."""

from __future__ import annotations

from collections.abc import Iterator

from factdiff.extract.names.accept import accepted, introduced
from factdiff.extract.names.apposed import apposed, is_calling
from factdiff.extract.names.dotless import dotless_names, seated_names
from factdiff.extract.names.known import Found, Known, follow, person_mention
from factdiff.extract.names.looks import Level, Word
from factdiff.extract.names.offices import read_offices
from factdiff.extract.names.parted import parted
from factdiff.extract.names.predicates import is_apposed
from factdiff.extract.names.scene import Scene
from factdiff.extract.names.spans import Growth, grow
from factdiff.extract.names.titles import Title, title_at
from factdiff.model import Mention, Sentence
from factdiff.settings import Settings

# How many words of a body's name may stand between a role and its holder: the head of the committee of … NAME.
_WALK = 7
# Words of a name in quotation marks; words of an East Asian name, and letters of each.
_QUOTED = 5
_PIECES = 3
_PIECE = 6


def read_people(scene: Scene, settings: Settings) -> tuple[Mention, ...]:
    """All persons named in a document, and the offices that stand beside their names."""
    for at in list(dotless_names(scene)):
        scene.words[at] = scene.look(scene.text(at))
    for at in list(seated_names(scene)):
        scene.words[at] = scene.seated(at)
    names = parted(scene, list(_names_in(scene)))
    known, placed = Known(scene, names), follow(scene, names)
    people = [person_mention(scene, known, sentence, name) for sentence, name in placed]
    return (*people, *read_offices(scene, placed, known, settings))


def _names_in(scene: Scene) -> Iterator[Found]:
    behind, ended = 0, -1
    for _, sentence, at in scene.in_sentences(scene.beginnings):
        if at < behind:
            continue
        name = _after_title(scene, at, sentence.last) if at in scene.titles else None
        size = _thing(scene, at, sentence.last) if name is None and at in scene.things else 1
        if name is None and size == 1:
            name = _by_look(scene, at, sentence, after_name=ended == at > sentence.first)
        if name is None:
            behind = at + size
            continue
        yield name
        behind = ended = name.last


def _thing(scene: Scene, at: int, stop: int) -> int:
    """How many tokens to pass: a place or a body of several words holds no name of a person."""
    place = scene.place_at(at, stop)
    body = scene.organisations.at(at, stop=stop)
    return max(1, place.size if place else 1, body.size if body else 1)


def _after_title(scene: Scene, at: int, stop: int) -> Found | None:
    title = title_at(scene, at, stop)
    if title is None:
        return _after_courtesy(scene, at, stop)
    if _is_given_name(scene, title, stop):
        return None
    start, strong = _lead(scene, title.last, stop)
    if _begins_another(scene, title, start):
        return None
    sure = (title.definite and start == title.last) or strong
    if title.open and start == title.last:
        growth = _behind_body(scene, title.last + 1, stop)
        return Found(growth.first, growth.last, 0, growth.parts, title) if growth else None
    growth = _of_form(scene, title, start, stop)
    if growth is None:
        growth = _start(scene, start, stop, near=title.near, sure=sure, strong=strong, slot=title.whole)
    if growth is None and not title.people:
        growth = _walk(scene, start if is_calling(scene, start) else title.last, stop)
    growth = growth or apposed(scene, title, stop)
    return Found(growth.first, growth.last, 0, growth.parts, title) if growth is not None else None


def _begins_another(scene: Scene, title: Title, at: int) -> bool:
    """Whether a list goes on after a mark or an accusative, with "and": «وزيرا للعدل، وجوزيف»."""
    if at >= len(scene.words):
        return False
    listed = scene.is_comma(at - 1) and is_apposed(scene, title.first)
    if listed or scene.level(at) == Level.GIVEN:
        return listed  # «وزيرا للعدل، وركان فلان»: the holder stood before it
    if not scene.is_comma(at - 1) and not is_apposed(scene, title.first):
        return False
    joins = scene.pack.names.sounds.conjunctions
    splits = scene.pack.clitics.splits(scene.text(at))[1:]
    return any(split.prefix in joins and scene.look(split.stem).level == Level.GIVEN for split in splits)


def _is_given_name(scene: Scene, title: Title, stop: int) -> bool:
    """An office by one word that is a given name as well: «مساعد بن محمد», «أمين حسن الناصر»."""
    at, after = title.first, title.last
    if scene.level(at) != Level.GIVEN or after >= stop:
        return False
    lone = after == at + 1 and not title.definite and not title.offset
    return scene.particle(after) == "nasab" or (lone and scene.words[after].article)


def _after_courtesy(scene: Scene, at: int, stop: int) -> Found | None:
    courtesy = scene.honorifics.at(at, stop=stop)
    if courtesy is None:
        return None
    start, strong = _lead(scene, at, stop)
    growth = _start(scene, start, stop, near=True, sure=True, strong=strong, slot=courtesy.entry.strong)
    return Found(growth.first, growth.last, 0, growth.parts) if growth else None


def _lead(scene: Scene, at: int, stop: int) -> tuple[int, bool]:
    """Past one comma or opening quotation mark, and past courtesies; and whether one of these is sure of a name."""
    strong = False
    if at < stop and (scene.is_comma(at) or scene.text(at) == ":"):
        at += 1
    while at < stop:
        courtesy = scene.honorifics.at(at, stop=stop)
        if courtesy is None:
            break
        strong = strong or courtesy.entry.strong
        at += courtesy.size
        if at < stop and scene.text(at) in "./":
            at += 1
    if at < stop and scene.is_opening(at):
        return at + 1, True
    return at, strong


def _of_form(scene: Scene, title: Title, at: int, stop: int) -> Growth | None:
    """A name by its form: what stands in quotation marks; two or three short words where a country has such names."""
    if not title.whole or title.body or title.people:
        return None
    quoted = at > title.last and scene.is_opening(at - 1)
    if not quoted and title.of not in scene.pack.names.word_shapes.short_named:
        return None
    last = at
    while last < min(stop, at + (_QUOTED if quoted else _PIECES)):
        if not (_is_word(scene, last) if quoted else _is_piece(scene, last, first=last == at)):
            break
        last += 1
    if last - at < 2 or (quoted and (last >= stop or not scene.is_closing(last))):
        return None
    return Growth(at, last, last - at, 1, 0, 0, 0, False, last - at, 0)


def _is_word(scene: Scene, at: int) -> bool:
    return scene.text(at).isalpha() and (scene.level(at) > Level.BARRED or scene.particle(at) is not None)


def _is_piece(scene: Scene, at: int, *, first: bool) -> bool:
    """A word so short that it may be a piece of a name of East Asia."""
    word = scene.words[at]
    if first and scene.particle(at) == "short":
        return True
    if word.level == Level.BARRED or word.definite or scene.introducers.at(at) or scene.is_place(at, at + 1):
        return False
    size = len(scene.text(at))
    return size <= (_PIECE if word.level >= Level.FOREIGN else _PIECE - 2 if not word.listed else _PIECE - 3)


def _start(scene: Scene, at: int, stop: int, *, near: bool, sure: bool, strong: bool, slot: bool) -> Growth | None:
    """A name right here, after a title or a courtesy; `sure`, `strong` and `slot` say how much these speak for one."""
    if at >= stop or not near:
        return None
    word = scene.words[at]
    growth = grow(scene, at, stop, sure=True, slot=slot)
    if not growth.parts:
        return None
    nisba = scene.text(at).endswith(scene.pack.names.word_shapes.nisba)
    foreign = word.level == Level.FOREIGN and (nisba or not word.definite)
    if growth.evident or word.is_family or foreign:
        return growth
    if slot and growth.parts > 1 and growth.unlisted > 1 and not word.definite and not word.future:
        return growth
    if word.definite or word.verb:
        return None
    if growth.parts > 1 and growth.given + growth.everyday + growth.foreign:
        return growth
    likely = word.level >= Level.PLAIN and not word.clitic and not word.function
    return growth if strong or (sure and likely) else None


def _behind_body(scene: Scene, at: int, stop: int) -> Growth | None:
    """A name behind the one word or more by which a body is called: «رئيسة لجنة نوبل» and her name."""
    growth = _start(scene, at, stop, near=True, sure=True, strong=False, slot=True)
    return growth if growth is not None and growth.parts > 1 else _walk(scene, at, stop)


def _walk(scene: Scene, at: int, stop: int) -> Growth | None:
    """A name further on, past the words of a body's name; only what is a name by its own look counts here."""
    for index in range(at, min(stop, at + _WALK)):
        word = scene.words[index]
        token = scene.tokens[index]
        if word.level == Level.BARRED and token.text.isalpha() and (index > at or _leads_off(scene, index)):
            return None
        if not token.text.isalpha() and not (scene.is_comma(index) and index > at):
            return None
        if word.verb and not scene.is_place(index, stop):
            return None
        if scene.appointments.at(index) is not None:
            return None  # «وافق الرئيس على تعيين القاضي حسان»: he is no president
        if scene.is_comma(index):
            index += 1
        if index < stop and scene.level(index) >= Level.PLAIN and not scene.is_place(index, stop):
            growth = grow(scene, index, stop)
            if growth.evident:
                return growth
        if scene.is_comma(index - 1):
            return None
    return None


def _leads_off(scene: Scene, at: int) -> bool:
    """A preposition that no title has: the king agreed *to* the appointment of somebody."""
    return scene.text(at) in scene.pack.claims.governing.words and scene.office_links.at(at) is None


def _by_look(scene: Scene, at: int, sentence: Sentence, after_name: bool) -> Found | None:
    """A name without a title: two given or foreign words, a descent, or one such word beside a verb of saying."""
    for offset, look in _beginnings(scene, at):
        if look.dull and not offset and at not in scene.prompted:
            continue
        growth = grow(scene, at, sentence.last, look=look if offset else None)
        if growth.parts and accepted(
            scene, growth, look, introduced(scene, growth, offset, sentence, after_name), sentence
        ):
            return Found(growth.first, growth.last, offset, growth.parts)
    return None


def _beginnings(scene: Scene, at: int) -> Iterator[tuple[int, Word]]:
    """The ways in which a name may begin at a token: the whole word, or what proclitics leave of it."""
    word = scene.words[at]
    token = scene.tokens[at]
    if not token.text.isalpha() or token.text.isascii():
        return
    if word.level == Level.BARRED and word.function:
        family = scene.family_names.at(at, strip=False)
        if family is not None and family.size > 1:
            yield 0, word
        return
    stems = scene.pack.clitics.splits(token.text)[1:] if word.leads else ()
    likely = [split for split in stems if not split.definite and _stem_is_name(scene, split.stem)]
    if word.level == Level.GIVEN:
        yield 0, word
    whole = word.named and not word.listed  # فلويد: no particle before لويد
    if likely and word.level != Level.GIVEN and not whole and not _known_thing(scene, at):
        for split in likely:
            yield len(split.prefix), scene.look(split.stem)
    if word.level != Level.GIVEN and (word.level != Level.BARRED or scene.particle(at)):
        yield 0, word


def _known_thing(scene: Scene, at: int) -> bool:
    """A place or body that begins like a proclitic: of بكين or بريكس nothing is stripped."""
    return scene.is_place(at, at + 1) or scene.organisations.at(at, strip=False) is not None


def _stem_is_name(scene: Scene, stem: str) -> bool:
    """What a proclitic leaves counts if it is a given or family name, or stands elsewhere in the article by itself."""
    look = scene.look(stem)
    if look.level == Level.GIVEN:
        return not look.function
    return look.family or (look.level == Level.FOREIGN and stem in scene.counts)
