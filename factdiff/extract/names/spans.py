"""How far a name reaches: from its first word over particles, compounds and family names."""

from __future__ import annotations

from msgspec import Struct

from factdiff.extract.names.continuing import Count, continues, is_no_verb_here, is_surname, is_third, leads
from factdiff.extract.names.looks import Level, Word
from factdiff.extract.names.scene import LONGEST, Scene


class Growth(Struct, frozen=True):
    """Tokens [first, last) read as a name: how many parts it has, and the evidence in its own words."""

    first: int
    last: int
    parts: int
    given: int  # parts that are given names and no everyday words
    everyday: int  # parts that are given names and words as well
    foreign: int
    nasab: int
    famous: bool  # holds a family name of several words
    unlisted: int  # parts that are in no dictionary
    named: int  # parts with the article that are somebody's name

    @property
    def evident(self) -> bool:
        """A name by its own look, whatever stands around it."""
        if self.parts < 2:
            return False
        return self.nasab > 0 or self.given > 0 or self.foreign + self.everyday > 1


def grow(
    scene: Scene, first: int, stop: int, *, look: Word | None = None, sure: bool = False, slot: bool = False
) -> Growth:
    """The longest name that begins at `first`.

    `look` is the first word's without its proclitic, if it has one. `sure`: a title speaks for a name, so that an
    everyday word may follow an everyday given name. `slot`: the title is whole, so that nobody stands there by a given
    name alone.
    """
    count = Count(sure, slot)
    at, limit = first, min(stop, first + LONGEST)
    if look is None and _stands_before_another(scene, first, stop, sure=sure):
        limit = first
    while at < limit:
        taken = _stripped(look, count) if look and at == first else _part(scene, at, limit, count)
        if not taken:
            break
        at += taken
        count.parts += 1
        if count.alone:
            break
    return Growth(
        first,
        at,
        count.parts,
        count.given,
        count.everyday,
        count.foreign,
        count.nasab,
        count.famous,
        count.unlisted,
        count.named,
    )


def _stands_before_another(scene: Scene, first: int, stop: int, *, sure: bool) -> bool:
    """A verb, or a word with a particle or pronoun, right before a name: "will pass Bolt", "for insulting Zidane"."""
    word, after = scene.words[first], first + 1
    if word.level not in (Level.COMMON, Level.PLAIN, Level.FOREIGN) or word.is_family or after >= stop:
        return False
    following = scene.words[after]
    if following.level == Level.GIVEN and following.definite and word.listed and not word.named:
        return True  # «عرقلة المعز علي»: a noun and whose it is
    family = scene.family_names.at(after, strip=False, stop=stop)
    named = following.family or (following.level == Level.GIVEN and not following.everyday)
    famous = family is not None and family.size > 1
    named = named or famous or scene.particle(after) == "servant"
    if word.level == Level.FOREIGN:
        again = scene.counts[scene.text(after)] > 1 and following.level == Level.FOREIGN
        return word.future and scene.counts[scene.text(first)] == 1 and (named or again)
    return named and ((word.clitic and not word.listed) or (not sure and (word.verb or (word.listed and famous))))


def _stripped(look: Word, count: Count) -> int:
    _tally(look, count)
    return 1


def _tally(look: Word, count: Count) -> None:
    count.article = count.article or look.article
    count.function = count.function or look.function
    count.given += look.level == Level.GIVEN and not look.everyday
    count.everyday += look.level == Level.GIVEN and look.everyday
    count.foreign += look.level == Level.FOREIGN


def _part(scene: Scene, at: int, stop: int, count: Count) -> int:
    """How many tokens the next part of the name takes, 0 where the name ends."""
    if count.parts and not scene.tokens[at].spaced and scene.text(at) in "-":
        return _after_hyphen(scene, at, stop, count)
    kind = scene.particle(at)
    following = at + 1 < stop and scene.level(at + 1) > Level.BARRED
    family = scene.family_names.at(at, strip=False, stop=stop)
    if family is not None and family.size > 1:
        count.famous = True
        return family.size
    if kind == "attached" and count.parts:
        count.given += 1
        return 1
    if count.parts == 1 and count.given + count.everyday + count.foreign and (regnal := _regnal(scene, at, stop)):
        count.regnal = True
        return regnal
    begins = kind == "nasab" and following and scene.level(at + 1) >= Level.PLAIN
    if begins or (kind in ("nasab", "inner-nasab") and following and count.parts):
        count.nasab += 1
        count.article = True
        return 1 + _after_particle(scene, at + 1, stop)
    if kind in ("father", "servant") and following:
        count.given += kind == "servant"
        count.article = True
        return 1 + _after_particle(scene, at + 1, stop)
    if kind == "house" and count.parts and at + 1 < stop and scene.text(at + 1).isalpha():
        count.closed = True
        return 2
    if kind == "foreign" and following and (leads(scene, at, count) or scene.level(at + 1) == Level.FOREIGN):
        count.foreign += 1
        return 2
    if count.regnal or not _word(scene, at, stop, count):
        return 0
    count.unlisted += scene.level(at) in (Level.PLAIN, Level.FOREIGN) and not scene.words[at].listed
    count.family = scene.words[at].family
    count.named += scene.words[at].named and scene.words[at].definite
    count.last = scene.level(at)
    count.definite = scene.words[at].definite
    return 1


def _regnal(scene: Scene, at: int, stop: int) -> int:
    """The number of a ruler (محمد السادس)."""
    counted = scene.name_particles.at(at, strip=False, stop=stop)
    return counted.size if counted is not None and counted.entry.kind == "regnal" else 0


def _after_particle(scene: Scene, at: int, stop: int) -> int:
    """The father's name after بن, which may be a compound itself."""
    if scene.particle(at) in ("servant", "father") and at + 1 < stop and scene.text(at + 1).isalpha():
        return 2
    return 2 if at + 1 < stop and scene.particle(at + 1) == "attached" else 1


def _after_hyphen(scene: Scene, at: int, stop: int, count: Count) -> int:
    joined = at + 1 < stop and not scene.tokens[at + 1].spaced and scene.level(at + 1) >= Level.PLAIN
    count.foreign += joined
    return 2 if joined else 0


def _word(scene: Scene, at: int, stop: int, count: Count) -> bool:
    """Does a plain word continue the name, or begin it?"""
    word = scene.words[at]
    if word.level == Level.BARRED or _ends(scene, at, stop, count) or _begins_another(scene, at, count):
        return False
    if count.parts > 1 and count.definite and not word.definite and word.level < Level.FOREIGN:
        return False  # a family name with the article is the last
    if not count.parts:
        count.alone = word.level < Level.GIVEN and (word.definite or word.family)
    if word.level >= Level.FOREIGN:
        if word.function and count.parts and not count.article:
            return False
        _tally(word, count)
        return True
    if not count.parts:
        count.everyday += _maybe_given(scene, at, stop)
        return True
    if continues(scene, at, stop, count):
        return True
    feminine = scene.pack.names.word_shapes.feminine
    # After a foreign given name, or the first word after a title, comes the family name.
    wanting = count.parts == 1 and ((count.given > 0 and not count.article) or (count.sure and not count.everyday))
    if wanting and word.level == Level.PLAIN and not (word.listed and scene.text(at).endswith(feminine)):
        return not word.listed or not word.verb
    if (word.verb and not is_no_verb_here(scene, at)) or word.clitic:
        return False
    nisba = scene.text(at).endswith(scene.pack.names.word_shapes.nisba)
    if word.definite:
        return (
            count.article
            and not count.closed
            and (nisba or count.nasab > 0 or (count.parts == 1 and not count.function) or is_third(word, count))
        )
    if word.level == Level.PLAIN and not word.listed:
        if count.famous:
            return False
        _tally(word, count)
        return count.foreign + count.given < 3
    if scene.text(at).endswith(feminine) or not word.listed:
        return False
    if word.inflects and not count.article:
        return False  # «كيم مهتم»: families of other languages are seldom adjectives of this one
    return count.parts == 1 and (count.given > 0 or (count.sure and count.everyday > 0))


def _maybe_given(scene: Scene, at: int, stop: int) -> bool:
    """A word that is a name as well, before what is a name by its look or may be one: جمال خاشقجي."""
    word = scene.words[at]
    if not word.common_name or len(scene.text(at)) < 3 or word.definite or word.led or at + 1 >= stop:
        return False
    following = scene.words[at + 1]
    return (following.level >= Level.FOREIGN or following.named) and not following.definite and not following.led


def _begins_another(scene: Scene, at: int, count: Count) -> bool:
    """A proclitic before what is a name by itself: "بوتين وبزشكيان" are two."""
    if count.parts > 1 and count.last == Level.FOREIGN and _is_full(scene, at):
        return True
    if not count.parts or scene.level(at) == Level.GIVEN or scene.words[at].family:
        return False
    lacking = count.parts == 1 and count.given + count.everyday > 0  # a given name alone still wants a family name
    for split in scene.pack.clitics.splits(scene.text(at))[1:]:
        look = scene.look(split.stem)
        joined = split.prefix in scene.pack.names.sounds.conjunctions
        likely = scene.counts.get(split.stem, 0) > 0 or (
            joined and (look.family or look.level >= Level.FOREIGN + lacking)
        )
        if likely and not split.definite and len(split.stem) > 3:
            return True
    return False


def _is_full(scene: Scene, at: int) -> bool:
    """A given name of another language with its family name: «كلف ماتاريلا ماريو دراغي» has a subject and an object."""
    word, after = scene.words[at], at + 1
    if word.level != Level.GIVEN or word.everyday or word.article or after >= len(scene.words):
        return False
    following = scene.words[after]
    return not following.definite and not following.led and (following.level == Level.FOREIGN or following.named)


def _ends(scene: Scene, at: int, stop: int, count: Count) -> bool:
    """Words that begin something else: a country, a nationality, an office, a body."""
    names = scene.pack.names
    if scene.level(at) == Level.GIVEN:
        place = scene.place_at(at, stop) if count.parts else None
        if place is not None and place.size > 1 and scene.particle(at + 1) != "attached":
            return True  # «زار مراد إسلام آباد»: a city of two words whose first is a given name
        return count.parts > 1 and scene.words[at].everyday and scene.roles.at(at, stop=stop) is not None
    if scene.family_names.at(at, strip=False, stop=stop):
        return False
    if is_surname(scene, at, stop, count):
        return False
    demonym = scene.demonyms.at(at, stop=stop)
    if demonym is not None and demonym.split.prefix == names.sounds.article and count.article and 0 < count.parts < 4:
        return not scene.text(at).endswith(names.word_shapes.nisba)
    role = scene.roles.at(at, stop=stop)
    if role is not None and role.size == 1 and count.parts == 1 and count.given and count.article:
        return not scene.words[at].definite  # سمير القاضي: a calling with the article may be a family name
    return bool(
        scene.is_place(at, stop)
        or scene.office_states.at(at, stop=stop)
        or scene.organisations.at(at, stop=stop)
        or role
        or scene.honorifics.at(at, stop=stop)
    )
