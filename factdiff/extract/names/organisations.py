"""From a Document to its organisation mentions: bodies known by name, and nouns that a body's name begins with."""

from __future__ import annotations

from factdiff.extract.names.looks import Level
from factdiff.extract.names.scene import Scene
from factdiff.lang.sounds import sound_parts
from factdiff.model import Mention, Name

_LONGEST = 5  # words of a body's name after its noun


def read_organisations(scene: Scene, taken: set[int]) -> list[Mention]:
    """All bodies that are named, outside the tokens in `taken`."""
    mentions = []
    behind = 0
    for index, sentence, at in scene.in_sentences(scene.bodies - taken):
        mention = _body_at(scene, index, at, sentence.last) if at >= behind else None
        if mention is not None and taken.isdisjoint(range(at, mention.last)):
            mentions.append(mention)
            behind = mention.last
    return mentions


def _body_at(scene: Scene, sentence: int, at: int, stop: int) -> Mention | None:
    document = scene.document
    body = scene.organisations.at(at, stop=stop)
    head = scene.organisation_heads.at(at, stop=stop)
    if head is not None and not head.split.definite and not _of_disaster(scene, at + head.size, stop):
        last = body_end(scene, at + head.size, stop, free=head.entry.kind == "free")
        if last > at + (head.size if body is None else body.size):
            span = document.span(at, last, head.offset)
            words = " ".join(document.words(span).split())
            value = Name(canonical=words, form=document.words(span), entity=f"organisation:{scene.pack.fold(words)}")
            return Mention(kind="organisation", value=value, span=span, sentence=sentence, first=at, last=last)
    if body is None:
        return None
    span = document.span(at, at + body.size, 0 if body.split.definite else body.offset)
    value = Name(
        canonical=body.entry.forms[0],
        form=document.words(span),
        entity=f"organisation:{body.id}",
        country=body.entry.country,
        sounds=sound_parts([token.text for token in scene.tokens[at : at + body.size]], scene.pack),
    )
    return Mention(kind="organisation", value=value, span=span, sentence=sentence, first=at, last=at + body.size)


def _of_disaster(scene: Scene, at: int, stop: int) -> bool:
    """Whether what happened stands behind a noun: the centre of the earthquake is no institute."""
    match = scene.pack.claims.concepts.at(scene.tokens, at, stop=stop) if at < stop else None
    return match is not None and match.entry.occurs and match.split.definite


def body_end(scene: Scene, at: int, stop: int, *, free: bool) -> int:
    """Where the name ends: after definite words, one of them perhaps with "and"; after a place or a nationality."""
    first = at
    while at < min(stop, first + _LONGEST):
        place = scene.place_at(at, stop)
        if place is not None and not place.offset:
            return at + place.size
        people = scene.demonyms.at(at, stop=stop)
        if people is not None and people.split.definite:
            return at + people.size
        foreign = free and scene.level(at) >= Level.FOREIGN and at == first
        if not foreign and not _continues(scene, at, first):
            break
        at += 1
    return at


def _continues(scene: Scene, at: int, first: int) -> bool:
    """A definite word; the second of the name's nouns may stand with "and": حزب العدالة والتنمية."""
    article = scene.pack.names.sounds.article
    if scene.level(at) == Level.BARRED or scene.pack.times.weekdays.at(scene.tokens, at) is not None:
        return False  # «عقد مجلس الأمن الجمعة جلسة»
    joined = at == first + 1 and any(
        scene.text(at).startswith(c + article) for c in scene.pack.names.sounds.conjunctions
    )
    return joined or scene.text(at).startswith(article)
