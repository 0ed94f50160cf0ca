"""What has been read of a name, and which words of the language may still be its next part."""

from __future__ import annotations

from factdiff.extract.names.looks import Level, Word
from factdiff.extract.names.predicates import is_apposed
from factdiff.extract.names.scene import Scene


class Count:
    """What has been read of a name."""

    def __init__(self, sure: bool, slot: bool) -> None:
        self.sure, self.slot = sure, slot
        self.famous = self.closed = False  # nothing but more of the family may follow "آل"
        self.alone = False  # nothing may follow the first word
        self.function = False  # the first word may be carelessness for a function word
        self.article = False  # family names with the article may follow
        self.parts = self.given = self.everyday = self.foreign = self.nasab = self.unlisted = self.named = 0
        self.regnal = False  # the name of a ruler with its number, which ends it but for a father's name
        self.last = Level.BARRED  # the level of the last part, if it is one word
        self.definite = False  # the last word has the article
        self.family = False  # the last word is a family name by itself


def leads(scene: Scene, at: int, count: Count) -> bool:
    """A particle inside a name, what follows being a name or no common word: دالا is a family name by itself too."""
    following = scene.words[at + 1]
    return count.parts > 0 and (following.level > Level.COMMON or following.named or scene.level(at) < Level.GIVEN)


def fills_slot(word: Word, count: Count) -> bool:
    """After a whole title, what follows a given name is the family name, everyday word or not.

    Anywhere, so is a word after a foreign given name that only looks like a noun with a pronoun (مارتينيه).
    """
    if count.parts != 1 or not count.given or count.family or word.definite or word.led:
        return False
    if count.slot:
        return not (word.verb and word.listed)
    return not (count.article or word.bound or word.listed) and word.clitic


def completes(scene: Scene, at: int, stop: int, count: Count) -> bool:
    """A word that is a name as well (كندي, توريس) right after a name's first words, unless the clause goes on with it.

    A noun that something else follows is an object or the head of a genitive: «ودع زيدان جمهور النادي».
    """
    word = scene.words[at]
    begun = count.given + count.foreign + count.everyday
    if not word.named or word.definite or word.led or not begun or count.family or scene.particle(at):
        return False
    after = at + 1
    return after >= stop or scene.level(after) == Level.BARRED or (scene.words[after].clitic and scene.words[after].led)


def is_no_result(scene: Scene, at: int, count: Count) -> bool:
    """What only chance makes "so" and a word: right after a given name "so" stands before verbs alone («جيف فليك»)."""
    word, text, so = scene.words[at], scene.text(at), scene.pack.names.word_shapes.so
    given = count.given or (count.slot and count.everyday)
    if count.parts != 1 or not given or count.article or word.listed or not text.startswith(so):
        return False
    stems = [scene.look(text[len(so) :]), word]
    return not any(look.verb or look.function for look in stems) and word.level > Level.BARRED


def is_third(word: Word, count: Count) -> bool:
    """After a given name and a father's the family name, by its own form alone no noun: «عمر حسن الناصر»."""
    return count.parts == 2 and count.last == Level.GIVEN and word.level == Level.PLAIN


def is_no_verb_here(scene: Scene, at: int) -> bool:
    """What only chance makes a verb of "we": no name is its subject (نغيما)."""
    word = scene.words[at]
    return not word.listed and scene.text(at).startswith(scene.pack.names.word_shapes.first_person)


def is_family_adjective(scene: Scene, at: int, stop: int, count: Count) -> bool:
    """An adjective of origin without the article, with which no name agrees: «شاه محمود قريشي»."""
    word, after = scene.words[at], at + 1
    if count.last != Level.GIVEN or count.family or count.definite or word.definite or word.verb or word.clitic:
        return False
    if not (word.listed and word.inflects and scene.text(at).endswith(scene.pack.names.word_shapes.nisba)):
        return False
    if count.parts == 1 and not count.given:
        return False
    return after >= stop or scene.level(after) == Level.BARRED or scene.words[after].led


def is_antecedent(scene: Scene, at: int, stop: int, count: Count) -> bool:
    """A word without the article right before "who", which follows a name or a definite noun: «ماكي صال الذي»."""
    word, after = scene.words[at], at + 1
    if count.parts != 1 or not count.given or count.family or word.definite or word.led or word.bound or after >= stop:
        return False
    return scene.text(after) in scene.pack.names.word_shapes.relatives


def is_last(scene: Scene, at: int, stop: int, count: Count) -> bool:
    """A word behind a title and a given name at the end of the clause: «وزير الطاقة: جوزيف صدي», and before "that"."""
    if count.parts != 1 or not count.slot or not count.given + count.everyday or scene.words[at].definite:
        return False
    that = scene.introducers.at(at + 1, strip=False) if at + 1 < stop else None
    return at + 1 >= stop or (that is not None and that.id == "that" and not scene.words[at].verb)


def is_before_office(scene: Scene, at: int, stop: int, count: Count) -> bool:
    """A word right before an office in the accusative, as lists have them: «يوسف رجي، وزيرا للخارجية»."""
    if count.parts != 1 or not count.given + count.everyday:
        return False
    after = at + 1
    after += after < stop and scene.is_comma(after)
    return after < stop and not scene.words[at].led and is_apposed(scene, after)


def is_surname(scene: Scene, at: int, stop: int, count: Count) -> bool:
    """A nationality without the article behind a title and a given name, with which it cannot agree: جون كندي."""
    if not (count.slot and count.parts == 1 and count.given) or count.article or scene.words[at].definite:
        return False
    demonym = scene.demonyms.at(at, stop=stop)
    return demonym is not None and not demonym.offset and not scene.words[at].led


def continues(scene: Scene, at: int, stop: int, count: Count) -> bool:
    """Whether a word of the language is a further part of the name by one of the signs above."""
    word = scene.words[at]
    if word.perhaps_family or fills_slot(word, count) or completes(scene, at, stop, count):
        return True
    signs = (is_last, is_before_office, is_family_adjective, is_antecedent)
    return is_no_result(scene, at, count) or any(sign(scene, at, stop, count) for sign in signs)
