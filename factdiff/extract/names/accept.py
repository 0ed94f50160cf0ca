"""Whether words that may be a name are one: their own look, and what the neighbourhood says for or against a person."""

from __future__ import annotations

from unicodedata import category

from factdiff.extract.names.looks import Level, Word
from factdiff.extract.names.scene import Scene
from factdiff.extract.names.spans import Growth
from factdiff.model import Sentence

# Introducing verbs that also stand after a name; the other kinds only introduce what follows them.
_DASHES = frozenset({"Pd", "Lm"})  # also the stroke that draws a word out
_DEEDS = ("say", "act")


def introduced(scene: Scene, growth: Growth, offset: int, sentence: Sentence, after_name: bool) -> bool:
    """Does the neighbourhood speak for a person: what only people do, a nationality before, a name before "and"?"""
    first, last = growth.first, growth.last
    if offset and after_name:
        return True
    if first > sentence.first:
        if scene.introducers.at(first - 1) or scene.office_states.at(first - 1):
            return True
        people = scene.demonyms.at(first - 1)
        if people is not None and people.split.definite:
            return True
    after = last + 1 if last < sentence.last and scene.is_closing(last) else last
    said = scene.introducers.at(after, strip=False) if after < sentence.last else None
    return said is not None and said.id in _DEEDS


def _is_subject(scene: Scene, growth: Growth, sentence: Sentence) -> bool:
    """A lone word right after a verb of saying, before a comma or a function word: "أوضح جلالي، في كلمة"."""
    first, last = growth.first, growth.last
    if first == sentence.first or last >= sentence.last or scene.level(last) > Level.BARRED:
        return False
    said = scene.introducers.at(first - 1)
    return said is not None and said.id == "say"


def accepted(scene: Scene, growth: Growth, look: Word, introduced: bool, sentence: Sentence) -> bool:
    """Is a growth somebody's name, by its own look, by what stands around it, or by both?"""
    first = growth.first
    if growth.parts > 1 and _in_a_row(scene, growth):
        return False
    particle = scene.particle(first) if look is scene.words[first] else None
    if particle is None and look.level != Level.GIVEN and scene.is_place(first, growth.last):
        return False
    strong = look.level == Level.FOREIGN or (look.level == Level.GIVEN and not look.everyday)
    if look.function and growth.parts < 2 and not growth.famous:
        return False
    if particle in ("servant", "father", "nasab"):
        return growth.parts > 1 or growth.last - first > 2 or introduced or _is_compound(scene, growth, particle)
    if growth.nasab and not look.definite:
        return strong or look.level == Level.GIVEN or scene.particle(first + 1) == "nasab"
    if growth.famous:
        return True
    if _names_a_thing(scene, first, sure=growth.given > 0 and growth.parts > 1):
        return False
    alone = look is scene.words[first] or growth.parts > 1  # a lone name that lost a proclitic is too little
    if strong and (introduced or ((look.family or look.level == Level.GIVEN) and alone)):
        return True
    if growth.parts < 2:
        lone = look.perhaps_family or look.level == Level.GIVEN or (look.level == Level.PLAIN and not look.listed)
        return lone and not look.verb and not look.clitic and _is_subject(scene, growth, sentence)
    if look.level == Level.GIVEN:
        return growth.given + growth.foreign + growth.everyday > 1 or introduced or growth.named > 0
    if look.level == Level.FOREIGN:
        return growth.given + growth.foreign > 1 or (look.named and introduced)
    if look.named and growth.everyday:
        return growth.given + growth.foreign > 0 or introduced
    unlisted = look.level == Level.PLAIN and not (look.listed or look.clitic or look.verb)
    return unlisted and growth.given + growth.foreign > 0 and (introduced or growth.foreign > 0)


def _in_a_row(scene: Scene, growth: Growth) -> bool:
    """Whether the words stand in a row with dashes between, as stops do: «دبي - جدة - مكة», «دبي-جدة-مكة»."""
    text = scene.document.words(scene.document.span(growth.first, growth.last))
    dashes = sum(category(sign) in _DASHES for sign in text)
    if not dashes:
        return False
    if not scene.tokens[growth.first].spaced:
        return True  # the row began before
    apart = any(all(category(sign) in _DASHES for sign in word) for word in text.split())
    return apart or (dashes > 1 and " " not in text)


def _is_compound(scene: Scene, growth: Growth, particle: str) -> bool:
    """A lone name of two words: servant and a name of God, which has the article; father and a given name."""
    second = growth.first + 1
    if second >= growth.last:
        return False
    if particle == "servant" and scene.words[second].definite:
        return True
    return scene.level(second) >= Level.FOREIGN or scene.particle(second) == "attached"


def _names_a_thing(scene: Scene, first: int, *, sure: bool) -> bool:
    """A body's or a place's noun stands before: the company, the town of …; the government of … and the film of … are a
    person's if what follows is surely a name."""
    if not first:
        return False
    head = scene.organisation_heads.at(first - 1)
    belongs = scene.introducers.at(first - 1, strip=False)
    if head is not None and head.offset and belongs is not None:
        return False  # «وفد برئاسة فلان»: not a presidency's name
    if head is not None and not head.split.definite:
        return not (sure and head.entry.kind == "definite")
    thing = scene.thing_heads.at(first - 1)
    if thing is None or thing.split.definite or scene.is_other_word(first - 1, thing):
        return False
    return not (sure and thing.id == "thing")
