"""From a document's tokens to its place mentions: those of the pack's tables, and what a place's noun names."""

from __future__ import annotations

from factdiff.extract.names.looks import Level
from factdiff.extract.names.scene import Scene
from factdiff.lang import Match
from factdiff.lang.names import City, Territory
from factdiff.lang.sounds import sound_parts
from factdiff.lang.table import Entry
from factdiff.model import Mention, Name

_LONGEST = 3  # words of a place that no table has


def read_places(scene: Scene, taken: set[int]) -> list[Mention]:
    """All places that are named, outside the tokens in `taken`."""
    mentions = []
    headed, behind = {at + 1 for at in scene.thing_heads.places}, 0
    for index, sentence, at in scene.in_sentences(scene.lands | headed):
        if at < behind:
            continue
        if at in headed and (last := _unlisted(scene, at, sentence.last, taken)):
            mentions.append(_unlisted_mention(scene, index, at, last))
            behind = last
            continue
        match = scene.place_at(at, sentence.last) if at not in taken else None
        if match is not None and taken.isdisjoint(range(at, at + match.size)):
            mentions.append(_mention(scene, index, at, match))
            behind = at + match.size
    return mentions


def _mention(scene: Scene, sentence: int, at: int, found: Match[Territory] | Match[City] | Match[Entry]) -> Mention:
    span = scene.document.span(at, at + found.size, found.offset)
    country: str | None = None
    match found.entry:
        case Territory(iso=iso):
            entity, country = iso, iso
        case City(country=home):
            entity, country = f"city:{found.id}", home
        case _:
            entity = f"region:{found.id}"
    form = scene.document.words(span)
    sounds = _sounds(scene, at, at + found.size, found.offset)
    value = Name(canonical=found.entry.forms[0], form=form, entity=entity, country=country, sounds=sounds)
    return Mention(kind="place", value=value, span=span, sentence=sentence, first=at, last=at + found.size)


def _unlisted(scene: Scene, at: int, stop: int, taken: set[int]) -> int:
    """Where a place that no table has ends, right behind a place's noun («سد خودافرين»); 0 if none is here."""
    head = scene.thing_heads.at(at - 1)
    if head is None or head.id != "place" or head.split.definite or scene.is_other_word(at - 1, head):
        return 0
    last = at
    while last < min(stop, at + _LONGEST) and last not in taken and not scene.is_place(last, stop):
        word = scene.words[last]
        unlisted = word.level == Level.PLAIN and not (word.listed or word.clitic or word.verb)
        if not (word.level == Level.FOREIGN or unlisted) or word.future:
            break
        last += 1
    return last if last > at else 0


def _unlisted_mention(scene: Scene, sentence: int, at: int, last: int) -> Mention:
    span, sounds = scene.document.span(at, last), _sounds(scene, at, last, 0)
    form = scene.document.words(span)
    value = Name(canonical=" ".join(form.split()), form=form, entity=f"place:{''.join(sounds)}", sounds=sounds)
    return Mention(kind="place", value=value, span=span, sentence=sentence, first=at, last=last)


def _sounds(scene: Scene, at: int, last: int, offset: int) -> tuple[str, ...]:
    words = [token.text for token in scene.tokens[at:last]]
    return sound_parts([words[0][offset:], *words[1:]], scene.pack)
