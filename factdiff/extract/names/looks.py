"""What is known of a word by itself before its neighbours are read: the types of its look and of its spelling."""

from __future__ import annotations

from enum import IntEnum

from msgspec import Struct


class Level(IntEnum):
    """How readily a word is part of a name, from never to always."""

    BARRED = 0  # marks, numbers, function words, verbs of saying
    COMMON = 1  # the dictionary knows it as a noun, adjective or verb
    PLAIN = 2  # the dictionary knows just this form, or something that could be inside it
    FOREIGN = 3  # nothing like it in the dictionary
    GIVEN = 4  # a given name


class Word(Struct, frozen=True):
    """One token's look. `everyday`: a given name that is a word as well; `definite`: with the article."""

    level: Level
    everyday: bool = False
    family: bool = False  # a family name often in the news, and no everyday word
    perhaps_family: bool = False  # a family name that is an everyday word as well
    article: bool = False  # a given name that family names with the article follow
    definite: bool = False
    verb: bool = False
    listed: bool = False  # the dictionary has the very word
    function: bool = False  # a function word without anything before it; or a given name that is one as well (علي, على)
    clitic: bool = False  # a word of the language with a proclitic or a pronoun, if it is no name: فورد, and "so roses"
    led: bool = False  # surely with a proclitic
    bound: bool = False  # surely with a proclitic or a pronoun
    inflects: bool = False  # its feminine is a word too: an adjective or a participle
    future: bool = False  # begins like a verb of the future
    named: bool = False  # somebody's name, though it may be a word as well
    common_name: bool = False  # and a common one
    dull: bool = False  # a word of the language and no family name: by itself it begins no name
    seatless: bool = False  # a particle and a function word, if a hamza was left out: فاي, which may be a name
    loan: bool = False  # a word borrowed long ago
    leads: bool = False  # what a proclitic leaves of it may be a name

    @property
    def is_family(self) -> bool:
        return self.family or self.perhaps_family


class Spelling(Struct, frozen=True):
    """What the folded form of a word no longer tells."""

    barred: bool = False  # a function word as it is spelled
    native: bool = False  # a word of the language by its affixes or marks
    feminine: bool = False
    careless: bool = True  # nothing was folded, so that the writer may have left signs out
    seated: bool = False  # a hamza shows that what looks like the article is none (ألباريس)
    particle: bool = False  # a hamza behind the first letter shows that this is a particle (بأجدير)
    seatless: bool = True  # no letter of the word carries a hamza
    sure: bool = False  # the writer leaves out no hamza
    glued: bool = False  # two words written without the space between them
