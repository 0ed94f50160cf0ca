"""What has been read of a name, and which words of the language may still be its next part."""

from __future__ import annotations

from factdiff.extract.names.looks import Level, Word
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
