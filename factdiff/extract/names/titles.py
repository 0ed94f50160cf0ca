"""Reads the title before a name: role, portfolio, country or body, and whether the office is still held."""

from __future__ import annotations

from msgspec import Struct

from factdiff.extract.names.looks import Level
from factdiff.extract.names.organisations import body_end
from factdiff.extract.names.scene import Scene
from factdiff.lang import Match
from factdiff.lang.names import City, OfficeState, OrganisationHead, Role, Territory
from factdiff.lang.table import Entry

# Definite words of no table that may complete a title.
_PLAIN = 3
# A title's complement ("the foreign minister of the Islamic Republic of ...") is seldom longer than this many words.
_LONGEST = 14


class Title(Struct, frozen=True, kw_only=True):
    """What stands at tokens [first, last). `near`: a name may follow at once, whatever it looks like."""

    first: int
    last: int
    offset: int
    role: str
    of: str | None = None
    state: str = "current"
    near: bool = True
    definite: bool = True
    people: bool = False
    calling: bool = False  # what somebody is, not an office that one person holds
    national: bool = False  # an office of a state
    counterpart: bool = False  # the office is the one that was named last, of another country
    whole: bool = False  # the holder follows by given and family name, as nobody's but a king's, a pope's title
    body: bool = False  # the last words are a body's, whose own name may follow
    open: bool = False  # the last word is a body's noun without its own name, with which the name cannot begin
    settled: bool = False  # a portfolio, a country or a body is named with it
    given: bool = False  # a verb gives it: appointed, elected

    @property
    def is_office(self) -> bool:
        return not self.calling


class Parts:
    """What the words after a role say of it, gathered while they are read."""

    def __init__(self) -> None:
        self.portfolio: str | None = None
        self.of: str | None = None
        self.state = "current"
        self.ministry: str | None = None  # what a spokesperson speaks for
        self.body: str | None = None
        self.has_body = False
        self.filled = self.open = False
        self.vague = False  # what the role is of is known by such words alone
        self.feminine = False  # the role's own word
        self.linked = False  # a link leads to what no table knows: in the *government*
        self.room = 0  # how many words may complete it so
        self.plain = 0  # definite words that no table has: the chief *of the workers' hospital*


def title_at(scene: Scene, at: int, stop: int) -> Title | None:
    """The title that begins at a token, with all that directly belongs to it."""
    names = scene.pack.names
    deputy, start = None, at
    lesser = scene.deputies.at(at, stop=stop)
    before = scene.office_states.at(at, stop=stop)
    begin: Match[Entry] | Match[OfficeState] | Match[Role] | None = None
    if before is not None and before.entry.before:
        begin, start = before, at + before.size
    elif lesser is not None and scene.roles.at(at + lesser.size, stop=stop) is not None:
        begin, deputy, start = lesser, lesser.id, at + lesser.size
    match = scene.roles.at(start, stop=stop)
    if match is None or scene.is_other_word(start, match):  # before the assembly (أمام) is no imam of it (إمام)
        return _counterpart(scene, at, stop)
    begin = begin or match
    parts = Parts()
    parts.feminine = scene.text(start).endswith(names.word_shapes.feminine)
    definite = begin.split.definite or scene.text(at)[begin.offset :].startswith(names.sounds.article)
    if not definite and not match.entry.people:
        parts.room = _PLAIN
    last = complements(scene, start + match.size, stop, match.entry.portfolio, parts)
    parts.of = parts.of or _inside(scene, start, start + match.size)
    parts.vague = match.size == 1 and parts.plain > 0
    return Title(
        first=at,
        last=last,
        offset=len(begin.split.prefix.removesuffix(names.sounds.article)),
        role=role_id(match.entry.role or match.id, match.entry.of, deputy, parts),
        of=_whose(parts),
        state=before.entry.state if before and before.entry.before else parts.state,
        near=definite or (parts.filled and not parts.vague) or match.size > 1 or match.entry.of != "country",
        definite=definite or parts.filled,
        national=match.entry.of == "country" and not parts.has_body and not parts.vague,
        people=match.entry.people,
        whole=(definite or parts.filled) and not match.entry.single,
        body=parts.has_body,
        open=parts.open,
        calling=match.entry.of == "none" or _of_unknown(match.entry, parts),
        settled=bool(parts.of or parts.portfolio or parts.body or parts.ministry),
    )


def _inside(scene: Scene, start: int, stop: int) -> str | None:
    """The country that a title of several words names itself: «المستشار الألماني»."""
    for at in range(start + 1, stop):
        people, land = scene.demonyms.at(at), scene.territories.at(at)
        if people is not None or land is not None:
            return people.entry.iso if people is not None else land.entry.iso if land is not None else None
    return None


def _whose(parts: Parts) -> str | None:
    """The country or body of a title; none for the minister of a government that is not its country's."""
    if parts.portfolio and parts.has_body and not parts.body:
        return None
    return parts.of or (parts.body and f"organisation:{parts.body}")


def _of_unknown(role: Role, parts: Parts) -> bool:
    """Whether a body follows of which nothing is known; or, behind the head or minister of a state, some thing."""
    vague = parts.vague and role.of == "country"
    return (parts.has_body or vague) and not (parts.body or parts.ministry or parts.portfolio)


def _counterpart(scene: Scene, at: int, stop: int) -> Title | None:
    match = scene.counterparts.at(at, stop=stop)
    if match is None:
        return None
    parts = Parts()
    last = complements(scene, at + match.size, stop, False, parts)
    return Title(
        first=at,
        last=last,
        offset=match.offset,
        role=match.id,
        of=parts.of,
        national=True,
        counterpart=True,
        whole=True,
    )


def role_id(role: str, of: str, deputy: str | None, parts: Parts) -> str:
    """The role's id: with the portfolio, with what is spoken for, as a deputy's; who presides a body is its head."""
    if parts.portfolio:
        role = f"{parts.portfolio}-{role}"
    elif parts.ministry and of == "organisation":
        role = f"{parts.ministry}-{role}"
    elif parts.has_body and of == "country":
        role = "head"
    return f"{deputy}-{role}" if deputy else role


def complements(scene: Scene, at: int, stop: int, portfolio: bool, parts: Parts) -> int:
    """Reads on while portfolios, countries, bodies and states follow; returns where they end."""
    limit = min(stop, at + _LONGEST)
    while at < limit:
        taken = _complement(scene, at, stop, portfolio, parts)
        if not taken:
            break
        parts.open = taken == 1 and _is_bare_body(scene, at)
        at += taken
        parts.filled = True
    return at


def _agrees(scene: Scene, at: int, parts: Parts) -> bool:
    """Whether a state is the office's: behind a body it is the body's if it has another gender («الحكومة المكلفة»)."""
    feminine = scene.pack.names.word_shapes.feminine
    return not (parts.has_body or parts.linked) or parts.feminine or not scene.text(at).endswith(feminine)


def _is_bare_body(scene: Scene, at: int) -> bool:
    """A body's noun that still wants a genitive: «لجنة نوبل», not «اللجنة»."""
    head = scene.organisation_heads.at(at)
    return head is not None and not head.split.definite and not scene.words[at].definite


def _complement(scene: Scene, at: int, stop: int, portfolio: bool, parts: Parts) -> int:
    """How many tokens at `at` belong to the title, 0 for none."""
    if portfolio and parts.portfolio is None and (found := scene.portfolios.at(at, stop=stop)):
        parts.portfolio = found.id
        return found.size
    if (state := scene.office_states.at(at, stop=stop)) and not state.entry.before:
        if state.entry.state != "current" and _agrees(scene, at, parts):
            parts.state = state.entry.state
        return state.size
    if body := scene.organisations.at(at, stop=stop):
        parts.body = parts.body or body.id
        parts.has_body = True
        parts.of = parts.of or body.entry.country
        return body.size
    place = scene.place_at(at, stop)
    given = scene.level(at) == Level.GIVEN  # جورجيا and, with "like", كلاوس are given names too
    if place is not None and not (given and (parts.of or place.offset)):
        if isinstance(place.entry, Territory):
            parts.of = parts.of or place.entry.iso
        elif isinstance(place.entry, City):
            parts.of = parts.of or f"city:{place.id}"
        return place.size
    if joined := _joined(scene, at, stop, parts):
        return joined
    if (people := scene.demonyms.at(at, stop=stop)) and scene.level(at) != Level.GIVEN:
        parts.of = parts.of or people.entry.iso
        return people.size
    if scene.office_links.at(at, stop=stop) and at + 1 < stop:
        following = _complement(scene, at + 1, stop, False, parts)
        definite = scene.words[at + 1].definite and scene.level(at + 1) == Level.COMMON
        parts.linked = parts.linked or definite
        return 1 + (following or definite) if following or definite else 0
    head = scene.organisation_heads.at(at, stop=stop)
    if head is not None and not head.split.definite:
        return _body(scene, at, stop, head, parts)
    if (portfolio_body := scene.portfolios.at(at, stop=stop)) and portfolio_body.split.definite:
        parts.ministry = parts.ministry or portfolio_body.id
        return portfolio_body.size
    return _plain(scene, at, parts)


def _body(scene: Scene, at: int, stop: int, head: Match[OrganisationHead], parts: Parts) -> int:
    """How many tokens a body that no table has takes, its noun and its name; of a ministry what it is for."""
    after = at + head.size
    ministry = scene.portfolios.at(after, stop=stop)
    parts.ministry = parts.ministry or (ministry.id if ministry else None)
    parts.has_body = True
    if ministry is not None:
        return head.size + ministry.size
    last = body_end(scene, after, stop, free=False)
    if last > after and parts.portfolio is None:
        parts.body = parts.body or scene.pack.fold(scene.document.words(scene.document.span(at, last, head.offset)))
    return last - at


def _joined(scene: Scene, at: int, stop: int, parts: Parts) -> int:
    """How many tokens a ministry's further tasks take, "and" before a definite noun: «الخارجية والمغتربين»."""
    sounds, word = scene.pack.names.sounds, scene.words[at]
    fronts = tuple(mark + sounds.article for mark in sounds.conjunctions)
    if parts.portfolio is None or word.level > Level.PLAIN or not scene.text(at).startswith(fronts):
        return 0
    if scene.roles.at(at) or scene.honorifics.at(at) or scene.deputies.at(at) or scene.organisation_heads.at(at):
        return 0
    last = at + 1
    while last < min(stop, at + _PLAIN) and scene.level(last) <= Level.PLAIN:
        definite = any(split.definite for split in scene.pack.clitics.splits(scene.text(last)))  # «بالخارج» too
        if not definite or scene.is_place(last, stop) or scene.roles.at(last) or scene.honorifics.at(last):
            break
        last += 1
    return last - at


def _plain(scene: Scene, at: int, parts: Parts) -> int:
    """1 for a definite word of the language that completes a title: the biologist, the head of the supreme *court*."""
    word = scene.words[at]
    if parts.plain >= parts.room or not word.definite or word.level > Level.COMMON or word.is_family or word.clitic:
        return 0
    if scene.roles.at(at) or scene.honorifics.at(at) or scene.deputies.at(at):
        return 0
    parts.plain += 1
    return 1
