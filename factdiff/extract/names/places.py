"""From a document's tokens to its place mentions: territories and cities of the pack's tables."""

from __future__ import annotations

from factdiff.extract.names.scene import Scene
from factdiff.lang import Match
from factdiff.lang.names import City, Territory
from factdiff.lang.table import Entry
from factdiff.model import Mention, Name


def read_places(scene: Scene, taken: set[int]) -> list[Mention]:
    """All territories and cities that are named, outside the tokens in `taken`."""
    mentions = []
    for index, sentence in enumerate(scene.document.sentences):
        at = sentence.first
        while at < sentence.last:
            match = scene.place_at(at, sentence.last) if at in scene.lands and at not in taken else None
            if match is None or any(n in taken for n in range(at, at + match.size)):
                at += 1
                continue
            mentions.append(_mention(scene, index, at, match))
            at += match.size
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
    value = Name(canonical=found.entry.forms[0], form=form, entity=entity, country=country)
    return Mention(kind="place", value=value, span=span, sentence=sentence, first=at, last=at + found.size)
