"""Tells from its words that a line speaks of the page and not of the world: calls, counters, addresses, credits."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

Phrases = frozenset[str]


class Furniture(Struct, frozen=True, cache_hash=True):
    """Folded phrases. None of them decides alone: a line is furniture by what else stands in it.

    `calls`: orders to the reader, with which such a line begins; `own`: what they lead to, which is the page's own.
    `invitations`: calls that name the page as well («follow us»); `platforms`: where to.
    `notices`: of what a page gives notice; `house`: what stands beside it, which is the page's own again.
    `counters`: what a page counts of itself; `counted`: in which units. `contacts`: whose number or address follows.
    `credits`: a picture's maker follows. `rights`: so a line of copyright begins. `endings`: the mark of an end.
    """

    calls: Phrases = frozenset()
    own: Phrases = frozenset()
    invitations: Phrases = frozenset()
    platforms: Phrases = frozenset()
    notices: Phrases = frozenset()
    house: Phrases = frozenset()
    counters: Phrases = frozenset()
    counted: Phrases = frozenset()
    contacts: Phrases = frozenset()
    credits: Phrases = frozenset()
    rights: Phrases = frozenset()
    endings: Phrases = frozenset()
    longest_phrase: int = 4  # words
    credited: int = 6  # words behind «photo:» that are names of people and agencies
    maker: int = 3  # words behind «photo source» without a colon
    signed: int = 3  # words behind the mark of an end: the initials of desk and editor


def furniture_of(line: str, label: str, words: Furniture) -> str | None:
    """The reason to drop a line of folded words without marks; None where it may belong to the article.

    `label` is what stands before its first colon.
    """
    tokens = line.split()
    opened = bool(tokens) and tokens[0] in _openings(words)
    if opened and (
        _leads(tokens, words.calls, words.own, words) or _leads(tokens, words.invitations, words.platforms, words)
    ):
        return "call-to-readers"
    if _holds(line, words.notices) and _holds(line, words.house):
        return "notice"
    if len(tokens) > 1 and _made_only_of(tokens, words.platforms, words):
        return "site-furniture"
    if opened and _size(tokens, 0, words.rights, words.longest_phrase):
        return "copyright"
    behind = len(tokens) - len(label.split())
    if line in words.credits or (label in words.credits and behind <= words.credited and not _has_number(tokens)):
        return "credit"
    source = _size(tokens, 0, words.credits, words.longest_phrase) if opened else 0
    if source > 1 and len(tokens) - source <= words.maker and not _has_number(tokens):
        return "credit"
    ending = _size(tokens, 0, words.endings, words.longest_phrase) if opened else 0
    if ending and 0 < len(tokens) - ending <= words.signed and all(len(token) < 4 for token in tokens[ending:]):
        return "end-of-article"
    if _has_number(tokens) and _made_of(tokens, words.counters, words.counted, words):
        return "counter"
    return "contact" if _made_of(tokens, words.contacts, words.contacts, words, latin=True) else None


@lru_cache(maxsize=8)
def _openings(words: Furniture) -> frozenset[str]:
    """The first words of all phrases that tell where a line begins with them."""
    lists = (words.calls, words.invitations, words.rights, words.credits, words.endings)
    return frozenset(phrase.split(" ", 1)[0] for phrases in lists for phrase in phrases)


def _leads(tokens: list[str], openers: Phrases, goals: Phrases, words: Furniture) -> bool:
    """Whether a line begins with one phrase, and one of the others stands in it further on."""
    first = _size(tokens, 0, openers, words.longest_phrase)
    return first > 0 and any(_size(tokens, n, goals, words.longest_phrase) for n in range(first, len(tokens)))


def _holds(line: str, phrases: Phrases) -> bool:
    return any(phrase in line and f" {phrase} " in f" {line} " for phrase in phrases)


def _size(tokens: list[str], at: int, phrases: Phrases, longest: int) -> int:
    """How many words the longest phrase at a place takes; 0 if there is none."""
    for size in range(min(longest, len(tokens) - at), 0, -1):
        if " ".join(tokens[at : at + size]) in phrases:
            return size
    return 0


def _made_of(tokens: list[str], telling: Phrases, others: Phrases, words: Furniture, *, latin: bool = False) -> bool:
    """Whether a line is nothing but such phrases, at least one telling one among them, and what they announce."""
    told = announced = False
    at = 0
    while at < len(tokens):
        size = _size(tokens, at, telling, words.longest_phrase)
        told = told or size > 0
        size = size or _size(tokens, at, others, words.longest_phrase)
        if not size:
            if not (tokens[at].isnumeric() or (latin and tokens[at].isascii())):
                return False
            announced, size = True, 1
        at += size
    return told and announced


def _made_only_of(tokens: list[str], phrases: Phrases, words: Furniture) -> bool:
    """Whether a line is such phrases one after another: «Facebook Twitter LinkedIn»."""
    at = 0
    while at < len(tokens):
        size = _size(tokens, at, phrases, words.longest_phrase)
        if not size:
            return False
        at += size
    return True


def _has_number(tokens: list[str]) -> bool:
    return any(token.isnumeric() for token in tokens)
