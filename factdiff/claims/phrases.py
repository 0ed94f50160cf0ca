"""Who or what some words of a sentence name, for the roles in an event: the phrase that begins at a token."""

from __future__ import annotations

from msgspec import Struct

from factdiff.claims.scene import Cue, Scene, Scenes
from factdiff.claims.words import content_lemma

# Mentions at which a phrase has ended: when it was, how many it were.
_VALUES = ("time", "score", "quantity", "money", "percentage", "duration")
_FINITE = ("past", "present", "future")
_ARTICLE = 2  # letters; melted with "to" they are all the preposition's
_STAND_IN = "stand-in"
_THING = "thing:"


class Phrase(Struct, frozen=True):
    """What a phrase names, `EG`, `city:cairo`, `person:…`, `org:…`, or `thing:` and its noun, and its own tokens."""

    id: str
    first: int
    last: int


def phrase_at(at: int, stop: int, scene: Scene, scenes: Scenes) -> Phrase | None:
    """The phrase beginning at a token: the person, body or land it names, else its first noun of content."""
    while at < stop and _stands_in(at, scenes):
        at += 1
    end = _end(at, stop, scene, scenes)
    cues = [c for c in scene.of("person", "party", "country", "city") if at <= c.first < end]
    if person := next((c for c in cues if c.kind == "person"), None):
        return Phrase(person.id, at, person.last)
    head = next((n for n in range(at, end) if content_lemma(scenes.pack.code, scenes.tokens[n].text)), None)
    if head is None:
        return None
    return _land_or_body(head, cues, scenes) or _thing(head, end, scenes)


def _land_or_body(head: int, cues: list[Cue], scenes: Scenes) -> Phrase | None:
    """The name at the head of a phrase; a national team is its country's."""
    own = [c for c in cues if c.first == head]
    body = next((c for c in own if c.kind == "party"), None)
    land = next((c for c in own if c.kind in ("country", "city")), None)
    if body is not None:
        team = _stands_in(head, scenes)
        inside = next((c for c in cues if c.kind == "country" and body.first < c.first < body.last), None)
        return Phrase(inside.id if team and inside else body.id, body.first, body.last)
    return Phrase(land.id, land.first, land.last) if land is not None else None


def _thing(head: int, end: int, scenes: Scenes) -> Phrase | None:
    """The noun itself, without its article; with the word behind it where it has none, for they are one name."""
    split = next((s for s in scenes.pack.clitics.splits(scenes.tokens[head].text) if s.definite), None)
    if split is not None:
        return Phrase(_THING + split.stem, head, head + 1)
    if head + 1 >= end or not scenes.tokens[head + 1].text.isalpha():
        return Phrase(_THING + scenes.tokens[head].text, head, head + 1)
    return Phrase(f"{_THING}{scenes.tokens[head].text} {scenes.tokens[head + 1].text}", head, head + 2)


def _stands_in(at: int, scenes: Scenes) -> bool:
    """Whether a word only stands for who is named behind it: its guest, its rival, the national team of."""
    match = scenes.pack.claims.matches.at(scenes.tokens, at)
    return match is not None and match.entry.role == _STAND_IN


def _end(at: int, stop: int, scene: Scene, scenes: Scenes) -> int:
    """Where the phrase ends: before a preposition, a mark, a verb, a time or a figure."""
    claims, tokens = scenes.pack.claims, scenes.tokens
    values = {m.first for m in scene.mentions if m.kind in _VALUES}
    verbs = {c.first for c in scene.of("happening", "movement", "saying") if c.tense in _FINITE}
    for n in range(at, stop):
        text = tokens[n].text
        if text in claims.pauses.marks or text in claims.governing.words or n in values or n in verbs:
            return n
        if n > at and governed(n, scenes):
            return n
    return stop


def governed(at: int, scenes: Scenes) -> bool:
    """Whether a preposition is written onto a word with its article (للرواية, بالرياض)."""
    governing = scenes.pack.claims.governing.prefixes
    prefixes = [s.prefix for s in scenes.pack.clitics.splits(scenes.tokens[at].text) if s.definite]
    leads = [(prefix[:-_ARTICLE], prefix[-_ARTICLE:]) for prefix in prefixes]
    return any(any(p in lead for p in governing) or set(article) <= set(governing) for lead, article in leads)
