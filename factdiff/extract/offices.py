"""From the names of a document and the titles beside them to its office mentions: who holds what, of which country."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec

from factdiff.extract.people_known import Found, Known
from factdiff.extract.people_scene import Scene
from factdiff.extract.people_titles import Title, title_at
from factdiff.model import Mention, Office
from factdiff.settings import Settings


def read_offices(
    scene: Scene, placed: Sequence[tuple[int, Found]], known: Known, settings: Settings
) -> tuple[Mention, ...]:
    """An office mention for every holder whose title stands beside the name. `placed`: sentence index and name."""
    mentions: list[Mention] = []
    for sentence, group in groupby(placed, key=lambda item: item[0]):
        names = [name for _, name in group]
        mentions += _in_sentence(scene, sentence, names, known, settings, mentions)
    return tuple(_completed(mentions))


def _in_sentence(
    scene: Scene, sentence: int, names: list[Found], known: Known, settings: Settings, before: list[Mention]
) -> list[Mention]:
    mentions: list[Mention] = []
    stop = scene.document.sentences[sentence].last
    for number, name in enumerate(names):
        limit = names[number + 1].first if number + 1 < len(names) else stop
        title = _resolved(name.title, [*before[-1:], *mentions]) or _after(scene, name, limit)
        if title is not None and title.is_office:
            mentions.append(_mention(scene, sentence, name, title, known, settings))
    return mentions


def _resolved(title: Title | None, before: list[Mention]) -> Title | None:
    """The counterpart of the last holder named holds the same office of another country."""
    if title is None or not title.counterpart:
        return title
    for mention in reversed(before):
        if isinstance(mention.value, Office):
            return msgspec.structs.replace(title, role=mention.value.role, counterpart=False)
    return None


def _after(scene: Scene, name: Found, limit: int) -> Title | None:
    """A title in apposition: NAME, the foreign minister."""
    at = name.last
    if at < limit and scene.is_closing(at):
        at += 1
    if at < limit and scene.is_comma(at):
        at += 1
    title = title_at(scene, at, limit)
    if title is None or title.offset or title.people or title.counterpart:
        return None
    # A name after the title is the title's own, unless a clause goes on: NAME, minister of X, said.
    return title if (title.near and title.last < limit) or limit == title.last else None


def _mention(scene: Scene, sentence: int, name: Found, title: Title, known: Known, settings: Settings) -> Mention:
    person = known.person(name)
    first, last, offset = name.first, name.last, name.offset
    if title.last <= name.first:
        first, offset = title.first, title.offset
    else:
        last = title.last
    span = scene.document.span(first, last, offset)
    if span.stop - span.start > settings.office_span:
        first, last = name.first, name.last
        span = scene.document.span(first, last, name.offset)
    value = Office(role=title.role, of=title.of, holder=person.canonical, state=title.state, sounds=person.sounds)
    return Mention(kind="office", value=value, span=span, sentence=sentence, first=first, last=last)


def _completed(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Where a title lacks its country ("President Putin"), the country that the article gives elsewhere."""
    countries: dict[tuple[str, str], str] = {}
    for mention in mentions:
        if isinstance(mention.value, Office) and mention.value.of:
            countries.setdefault((mention.value.holder, mention.value.role), mention.value.of)
    for mention in mentions:
        value = mention.value
        if isinstance(value, Office) and value.of is None:
            country = countries.get((value.holder, value.role))
            mention = msgspec.structs.replace(mention, value=msgspec.structs.replace(value, of=country))
        yield mention
