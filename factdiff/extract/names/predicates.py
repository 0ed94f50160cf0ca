"""From a name and what is said of it to the office that it is given: «عُيّن فلان وزيرا للخارجية», «صار رئيسا للحكومة»."""

from __future__ import annotations

from msgspec.structs import replace

from factdiff.extract.names.known import Found
from factdiff.extract.names.scene import Scene
from factdiff.extract.names.titles import Parts, Title, complements, role_id, title_at
from factdiff.lang import Match
from factdiff.lang.names import Appointment, Role
from factdiff.model import Token

# The verb stands before its subject and object, each perhaps with a title.
_BEFORE = 24
_BETWEEN = 3
_OATH = 6  # words of an oath and its day


def predicate(scene: Scene, name: Found, first: int, limit: int) -> Title | None:
    """The office that a verb of appointing or being gives to a name; `first` is where the sentence begins."""
    at = name.last
    while at < limit and (scene.is_closing(at) or scene.is_comma(at)):
        at += 1
    while at < min(limit, name.last + _OATH) and _passes(scene, at, limit):
        at += 1  # «أدى فلان اليمين الدستورية أمس الثلاثاء رئيسا للحكومة»
    if at >= limit or not _begins(scene, at):
        return None
    verb = _verb(scene, name, first)
    if verb is None:
        listed = name.first == first or name.offset or scene.is_comma(name.first - 1) or scene.is_comma(name.last)
        return _given(scene, at, limit, "current") if listed and is_apposed(scene, at) else None
    return _given(scene, at, limit, verb) if verb else None


def _passes(scene: Scene, at: int, limit: int) -> bool:
    """A definite word, or one of those that say when: what stands between a verb of appointing and the office."""
    if scene.is_place(at, limit) or scene.posts.at(at) is not None:
        return False
    adverb = scene.words[at].function and not scene.pack.claims.prepositions.at(scene.tokens, at)
    return scene.words[at].definite or (adverb and scene.pack.times.weekdays.at(scene.tokens, at + 1) is not None)


def is_apposed(scene: Scene, at: int) -> bool:
    """An office in the accusative and what it is of, as lists of a cabinet have it: NAME, «وزيرا للدفاع»."""
    shapes = scene.pack.names.word_shapes
    if at + 1 >= len(scene.words) or not scene.text(at + 1).startswith(shapes.belonging):
        return False
    match = _role(scene, at, at + 2) if scene.text(at).endswith((shapes.accusative, shapes.feminine)) else None
    return match is not None and (match.entry.portfolio or match.size > 1)


def follows(scene: Scene, title: Title, name: Found) -> Title | None:
    """The title as one that a name held before, if what stands between says so: «خلفا لفلان», «بعد وفاة فلان»."""
    between = range(title.last, min(name.first + 1, title.last + _BETWEEN + 1))
    matches = (scene.successions.at(at) for at in between)
    met = any(match is not None and at + match.size >= name.first for at, match in zip(between, matches, strict=True))
    return replace(title, state="former", given=False, first=name.first, last=name.first) if met else None


def _begins(scene: Scene, at: int) -> bool:
    """Whether a word may begin an office that somebody is given: a post, a noun in the accusative, a feminine one."""
    shapes = scene.pack.names.word_shapes
    return at in scene.posts.places or scene.text(at).endswith((shapes.accusative, shapes.feminine))


def _verb(scene: Scene, name: Found, first: int) -> str | None:
    """What the last verb of appointing before a name says of the office: nothing if denied, None if there is none."""
    for at in range(name.first - 1, max(first, name.first - _BEFORE) - 1, -1):
        match: Match[Appointment] | None = scene.appointments.at(at)
        if match is not None and not match.split.definite:
            before = scene.pack.claims.negations.at(scene.tokens, at - 1) if at > first else None
            return "" if before is not None and before.id == "not" else match.entry.state
    return None


def _given(scene: Scene, at: int, limit: int, state: str) -> Title | None:
    post = scene.posts.at(at, stop=limit)
    if post is not None:  # «تولى فلان منصب وزير الخارجية»
        title = title_at(scene, at + post.size, limit)
        settled = title is not None and title.is_office and not title.people and (title.settled or not title.national)
        return _as(title, state) if title is not None and settled else None
    match = _role(scene, at, limit)
    if match is None or match.entry.people or match.entry.of == "none":
        return None
    parts, last = Parts(), at + match.size
    if match.entry.portfolio and last < limit:
        words = [_without_of(scene, last), *scene.tokens[last + 1 : limit]]
        if (found := scene.pack.names.portfolios.at(words, 0)) is not None:
            parts.portfolio, last = found.id, last + found.size
    last = complements(scene, last, limit, False, parts)
    national = match.entry.of == "country" and not parts.has_body
    if (national and not (parts.of or parts.portfolio or match.size > 1)) or (parts.has_body and not parts.body):
        return None
    role = role_id(match.entry.role or match.id, match.entry.of, None, parts)
    of = parts.of or (parts.body and f"organisation:{parts.body}")
    return _as(Title(first=at, last=last, offset=0, role=role, of=of, state=parts.state, national=national), state)


def _as(title: Title, state: str) -> Title:
    """The title with what the verb says of it, unless its own words say more (acting, former)."""
    return replace(title, state=state, given=state == "current") if title.state == "current" else title


def _role(scene: Scene, at: int, limit: int) -> Match[Role] | None:
    """The role whose accusative stands here: «أمينا عاما», «رئيسا للوزراء» as one with «رئيس الوزراء»."""
    shapes, roles = scene.pack.names.word_shapes, scene.pack.names.roles
    first = _word(scene.text(at).removesuffix(shapes.accusative))
    following = [_without_of(scene, at + 1)] if at + 1 < limit else []
    stripped = [_word(word.text.removesuffix(shapes.accusative)) for word in following]
    found = (roles.at(words, 0, strip=False) for words in ([first, *following], [first, *stripped]))
    return max((match for match in found if match is not None), key=lambda match: match.size, default=None)


def _without_of(scene: Scene, at: int) -> Token:
    """«للخارجية» as a title has it: «الخارجية»."""
    belonging, text = scene.pack.names.word_shapes.belonging, scene.text(at)
    if not text.startswith(belonging):
        return scene.tokens[at]
    return _word(scene.pack.names.sounds.article + text[len(belonging) :])


def _word(text: str) -> Token:
    return Token(text, 0, len(text), 0)
