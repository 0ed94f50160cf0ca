"""From the names of a document and the titles beside them to its office mentions: who holds what, of which country."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import msgspec

from factdiff.extract.names.known import Found, Known
from factdiff.extract.names.predicates import follows, predicate
from factdiff.extract.names.scene import Scene
from factdiff.extract.names.titles import Title, title_at
from factdiff.model import Mention, Office
from factdiff.settings import Settings

_APPOINT = "appoint"


class _Held(NamedTuple):
    """An office mention, and whether its title wants a country."""

    mention: Mention
    office: Office
    national: bool


def read_offices(
    scene: Scene, placed: Sequence[tuple[int, Found]], known: Known, settings: Settings
) -> tuple[Mention, ...]:
    """An office mention for every holder whose title stands beside the name. `placed`: sentence index and name."""
    held: list[_Held] = []
    for sentence, group in groupby(placed, key=lambda item: item[0]):
        names = [name for _, name in group]
        held += _in_sentence(scene, sentence, names, known, settings, held)
    return tuple(_completed(held))


def _in_sentence(
    scene: Scene, sentence: int, names: list[Found], known: Known, settings: Settings, before: list[_Held]
) -> list[_Held]:
    held: list[_Held] = []
    shared: Title | None = None
    start, stop = scene.document.sentences[sentence].first, scene.document.sentences[sentence].last
    for number, name in enumerate(names):
        limit = names[number + 1].first if number + 1 < len(names) else stop
        shared = name.title if name.title and name.title.people else shared
        title = _resolved(name.title, (held or before)[-1:]) or _shared(scene, name, shared)
        title = title or _after(scene, name, limit)
        if title is not None and title.is_office and not _is_given_one(scene, name, title, limit, stop):
            held.append(_read(scene, sentence, name, title, known, settings))
        given = predicate(scene, name, start, limit)
        if given is not None and not (title is not None and title.is_office and title.role == given.role):
            held.append(_read(scene, sentence, name, given, known, settings))
            before_it = follows(scene, given, names[number + 1]) if number + 1 < len(names) else None
            if before_it is not None:
                held.append(_read(scene, sentence, names[number + 1], before_it, known, settings))
    return held


def _resolved(title: Title | None, last: list[_Held]) -> Title | None:
    """The counterpart of the holder named last holds the same office of another country."""
    if title is None or not title.counterpart:
        return title
    return msgspec.structs.replace(title, role=last[0].office.role, counterpart=False) if last else None


def _shared(scene: Scene, name: Found, title: Title | None) -> Title | None:
    """The dual or plural title of the names before: "the presidents, the Iranian A *and the Russian* B"."""
    at = name.first - 1
    people = scene.demonyms.at(at) if title is not None and title.of and at > title.last else None
    article = scene.pack.names.sounds.article
    joined = people.split.prefix.removesuffix(article) if people is not None else ""
    if title is None or people is None or joined not in scene.pack.names.sounds.conjunctions:
        return None
    return msgspec.structs.replace(title, first=at, last=name.first, offset=len(joined), of=people.entry.iso)


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


def _is_given_one(scene: Scene, name: Found, title: Title, limit: int, stop: int) -> bool:
    """Whether a verb of appointing stands right before a whole title, and the name is whom its holder appointed:
    «وكلّف العاهل الأردني الخصاونة». A further name in the clause is that one: «كلف الرئيس السبسي فلانا».
    """
    if limit < stop and not any(scene.is_comma(at) for at in range(name.last, limit)):
        return False
    lone = title.last == name.first == name.last - 1 and title.national and title.of is not None
    verb = scene.appointments.at(title.first - 1) if lone and title.first else None
    return verb is not None and verb.id == _APPOINT


def _read(scene: Scene, sentence: int, name: Found, title: Title, known: Known, settings: Settings) -> _Held:
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
    office = Office(
        role=title.role,
        of=title.of,
        holder=person.canonical,
        state=title.state,
        sounds=person.sounds,
        given=title.given,
    )
    mention = Mention(kind="office", value=office, span=span, sentence=sentence, first=first, last=last)
    return _Held(mention, office, title.national)


def _completed(held: Sequence[_Held]) -> Iterator[Mention]:
    """Where a title lacks its country, the one that the article gives elsewhere.

    In this order: for the same holder and role; for the holder's office, called by its last word (the minister B), as a
    former prime minister is still called president somewhere; for the office before it in the sentence ("the Iranian
    president A and the foreign minister B"); the only country of all offices named. But two are not presidents of one
    country at one time: "the Iranian president A met *the president B*" leaves B's country open.
    """
    by_role: dict[tuple[str, str], str] = {}
    by_holder: dict[str, tuple[str, str]] = {}
    for each in held:
        if each.national and each.office.of:
            by_role.setdefault((each.office.holder, each.office.role), each.office.of)
            by_holder.setdefault(each.office.holder, (each.office.role, each.office.of))
    holders = _present(held)
    countries = {country for _, country in by_holder.values()}
    only = next(iter(countries)) if len(countries) == 1 and len(by_holder) > 1 else None
    before: tuple[int, str | None] = (-1, None)
    for each in held:
        office, sentence = each.office, each.mention.sentence
        country = office.of
        if country is None and each.national:
            beside = before[1] if before[0] == sentence else None
            known = by_holder.get(office.holder)
            by_title = known[1] if known is not None and known[0].endswith(office.role) else None
            country = by_role.get((office.holder, office.role)) or by_title or (None if known else beside or only)
            if office.state == "current" and holders.get((office.role, country), {office.holder}) != {office.holder}:
                country = None
        if each.national:
            before = (sentence, country)
        yield msgspec.structs.replace(each.mention, value=msgspec.structs.replace(office, of=country))


def _present(held: Sequence[_Held]) -> dict[tuple[str, str | None], set[str]]:
    """Who holds an office now, by the role and the country, as far as titles give it."""
    holders: dict[tuple[str, str | None], set[str]] = defaultdict(set)
    for each in held:
        if each.national and each.office.of and each.office.state == "current":
            holders[each.office.role, each.office.of].add(each.office.holder)
    return holders
