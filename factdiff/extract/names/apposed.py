"""From a title and what it is of, however long, to its holder's name behind the mark that closes it."""

from __future__ import annotations

from factdiff.extract.names.looks import Level
from factdiff.extract.names.scene import Scene
from factdiff.extract.names.spans import Growth, grow
from factdiff.extract.names.titles import Title

_LONGEST = 10  # words that may tell of what an office is
_OF = 2  # words of a body's or a place's own name behind its noun


def apposed(scene: Scene, title: Title, stop: int) -> Growth | None:
    """«وزير الصحة في الحكومة المكلفة من البرلمان، فلان»: only what is a name by its own look counts here."""
    if not title.settled or title.people:
        return None
    at, of = title.last, 0
    while at < min(stop, title.last + _LONGEST) and not scene.is_comma(at):
        head = scene.organisation_heads.at(at) or scene.thing_heads.at(at)
        of = _OF if head is not None and not head.split.definite else of - 1
        if not _tells(scene, at, stop, of >= 0):
            return None
        at += 1
    if at >= stop or not scene.is_comma(at):
        return None
    at += 1
    while at < stop and (scene.honorifics.at(at) is not None or is_calling(scene, at)):
        at += 1
    growth = grow(scene, at, stop) if at < stop and scene.level(at) >= Level.PLAIN else None
    return growth if growth is not None and growth.evident else None


def is_calling(scene: Scene, at: int) -> bool:
    """A calling with the article, which stands before its holder's name like a courtesy: «، العميد فلان»."""
    role = scene.roles.at(at) if at < len(scene.words) else None
    return role is not None and role.entry.of == "none" and scene.words[at].definite


def _tells(scene: Scene, at: int, stop: int, named: bool) -> bool:
    """Whether a word goes on telling of what an office is: a link, a definite word, a place, a body, its name."""
    if scene.office_links.at(at) is not None or scene.is_place(at, stop):
        return True
    word = scene.words[at]
    if word.level == Level.BARRED or scene.introducers.at(at) is not None:
        return False
    return named or (word.definite and not word.verb)
