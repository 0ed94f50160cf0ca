"""From a Document to what it names: persons with their offices, bodies, places. The first to take a word keeps it."""

from __future__ import annotations

from collections.abc import Iterable

from factdiff.extract.names.organisations import read_organisations
from factdiff.extract.names.people import read_people
from factdiff.extract.names.places import read_places
from factdiff.extract.names.scene import Scene
from factdiff.extract.names.things import read_things
from factdiff.model import Extraction, Mention
from factdiff.settings import Settings


def names(scene: Scene, settings: Settings) -> Extraction:
    """All persons, offices, organisations and places of a document, and what other names it gives."""
    people = read_people(scene, settings)
    taken = _tokens(mention for mention in people if mention.kind == "person")
    bodies = read_organisations(scene, taken)
    places = read_places(scene, taken | _tokens(bodies))
    things = read_things(scene, taken | _tokens(bodies) | _tokens(places))
    return Extraction(mentions=(*people, *bodies, *places, *things))


def _tokens(mentions: Iterable[Mention]) -> set[int]:
    return {token for mention in mentions for token in range(mention.first, mention.last)}
