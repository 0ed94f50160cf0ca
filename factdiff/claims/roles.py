"""From an event to who or what has the one part in it that only one can have: where it was held, who won it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec.structs import replace

from factdiff.claims.build import make_claim, topic
from factdiff.claims.clauses import clauses_of
from factdiff.claims.happenings import kind_of
from factdiff.claims.phrases import Phrase, phrase_at
from factdiff.claims.scene import Cue, Scene, Scenes
from factdiff.claims.stance import stance_of
from factdiff.claims.words import content_lemma
from factdiff.lang import load_pack
from factdiff.model import Claim, Event, TimeSpan
from factdiff.settings import Settings

_HOST, _HELD, _WIN, _WINNER = "host", "hold", "win", "winner"
_BEHIND = 8  # tokens from hosting to what is hosted
_OFF = 2  # the Russian capital Moscow
_PRIZE = 8  # tokens between a verb of winning and the noun of what is won
_MATTERS = ("matter", "prize")  # the war in, the elections in
_FINITE = ("past", "present", "future")
_NOT_TOLD = frozenset({"planned", "target", "estimated", "denied"})


def role_claims(scene: Scene, scenes: Scenes, settings: Settings) -> list[Claim]:
    """Each place where an event of the sentence was, and each winner of a prize or contest that it names."""
    claims = []
    for clause in clauses_of(scene, scenes):
        cues = [c for c in scene.of("happening") if clause[0] <= c.first < clause[1] and c.tense != "future"]
        told = [(c, kind) for c in cues if (kind := _told(c, scene, scenes, settings)) is not None]
        seen = set()
        for cue, kind in told:
            if kind == _HELD and any(_placed(other, scenes) for _, other in told if other != _HELD):
                continue  # what was held has the place
            for role, filler in _fillers(cue, kind, clause, scene, scenes):
                whole = _WIN if role == _WINNER else kind  # who receives a prize has won it
                if (whole, role, filler.id) not in seen:
                    seen.add((whole, role, filler.id))
                    claims.append(_claim(cue, whole, role, filler, clause, scene, scenes))
    return claims


def _placed(kind: str, scenes: Scenes) -> bool:
    return "place" in scenes.pack.claims.happenings.entries[kind].roles


def _told(cue: Cue, scene: Scene, scenes: Scenes, settings: Settings) -> str | None:
    """The kind of an event that is told as having been; None where it is planned, wanted, guessed or denied.

    To hold is no event where a preposition is written onto its noun: by contract.
    """
    if cue.id == _HELD and cue.tense == "noun" and scenes.pack.clitics.splits(scenes.tokens[cue.first].text)[0].prefix:
        return None
    untold = stance_of(cue.first, cue.last, scene, scenes, settings) in _NOT_TOLD
    return None if untold else kind_of(cue, scene, scenes)


def _fillers(
    cue: Cue, kind: str, clause: tuple[int, int], scene: Scene, scenes: Scenes
) -> Iterator[tuple[str, Phrase]]:
    roles = scenes.pack.claims.happenings.entries[kind].roles
    if "place" in roles or ("own-place" in roles and _befallen(cue, clause, scene, scenes)):
        yield from (("place", place) for place in _places(cue, clause, scene, scenes))
    if (
        "winner" in scenes.pack.claims.happenings.entries[cue.id].roles
        and (winner := _winner(cue, clause, scene, scenes)) is not None
    ):
        yield _WINNER, winner


def _role(at: int, stop: int, scenes: Scenes) -> tuple[str, int]:
    """The role of a word and how many tokens it takes; "" and 0 where it has none."""
    found = scenes.pack.claims.roles.at(scenes.tokens, at, strip=False, stop=stop) if at < stop else None
    return (found.entry.role, found.size) if found is not None else ("", 0)


def _places(cue: Cue, clause: tuple[int, int], scene: Scene, scenes: Scenes) -> Iterator[Phrase]:
    """Where an event was: behind "in", a city with "in" written onto it, and who hosts it."""
    yield from _host(cue, scene, scenes)
    tokens, roles = scenes.tokens, scenes.pack.claims.roles.bit
    events = {c.first for c in scene.of("happening")}
    first, last = _unparted(cue, clause, scene)
    aside = False  # what the event is about may lie elsewhere
    for at in range(clause[0], last):
        role, size = _role(at, clause[1], scenes) if tokens[at].mask & roles else ("", 0)
        aside = (aside and at not in events) or role == "about"
        if aside or at < first:
            continue
        if role == "in" and _role(at - 1, clause[1], scenes)[0] not in _MATTERS:
            yield from _at(at + size, clause[1], scene, scenes)
        elif role == "venue" and tokens[at - 1].text in scenes.pack.claims.governing.words:
            yield from _venue(at, at + size, clause[1], scene, scenes)
        elif not role and _attached(scenes.pack.code, tokens[at].text):
            yield from _inside(at, clause[1], scene, scenes)


def _inside(at: int, stop: int, scene: Scene, scenes: Scenes) -> Iterator[Phrase]:
    """The city or venue that "in" is written onto."""
    found = scenes.pack.claims.roles.at(scenes.tokens, at, stop=stop)
    if found is not None and found.entry.role == "venue":
        yield from _venue(at, at + found.size, stop, scene, scenes)
    yield from (Phrase(c.id, at, c.last) for c in scene.of("city") if c.first == at)


def _unparted(cue: Cue, clause: tuple[int, int], scene: Scene) -> tuple[int, int]:
    """The tokens of a clause between which and an event no verb stands: behind one a place is the verb's."""
    verbs = [c.first for c in scene.of("happening", "saying", "movement") if c.tense in _FINITE]
    first = max((verb for verb in verbs if verb < cue.first), default=clause[0])
    last = min((verb + 1 for verb in verbs if verb > cue.first), default=clause[1])
    return max(first, clause[0]), min(last, clause[1])


@lru_cache(maxsize=100_000)
def _attached(code: str, word: str) -> bool:
    """Whether "in" may be written onto a folded word."""
    pack = load_pack(code)
    return any(s.prefix.endswith(pack.claims.by.prefixes) for s in pack.clitics.splits(word) if not s.definite)


def _at(at: int, stop: int, scene: Scene, scenes: Scenes) -> Iterator[Phrase]:
    """The venue, and the city or else the country, of the phrase behind "in"."""
    role, size = _role(at, stop, scenes)
    if role == "venue":
        yield from _venue(at, at + size, stop, scene, scenes)
        return
    city = next((c for c in scene.of("city") if at <= c.first <= at + _OFF and c.last <= stop), None)
    land = next((c for c in scene.of("country") if c.first == at), None)
    own = city if city is None or _straight(at, city.first, scenes) else None
    if (found := own or land) is not None:
        yield Phrase(found.id, found.first, found.last)


def _venue(first: int, at: int, stop: int, scene: Scene, scenes: Scenes) -> Iterator[Phrase]:
    """A building or ground by its name, which may stand in marks."""
    while at < stop and not scenes.tokens[at].text.isalnum():
        at += 1
    name = phrase_at(at, stop, scene, scenes)
    if name is not None and name.first == at:
        words = [scenes.tokens[n].text for n in range(at, name.last) if scenes.tokens[n].text.isalnum()]
        yield Phrase("venue:" + " ".join(words), first, name.last)


def _straight(at: int, city: int, scenes: Scenes) -> bool:
    """Whether nothing but "the city of", "the Russian capital" stands between "in" and a city."""
    return all(content_lemma(scenes.pack.code, scenes.tokens[n].text) for n in range(at, city))


def _host(cue: Cue, scene: Scene, scenes: Scenes) -> Iterator[Phrase]:
    """Who hosts an event has it at home."""
    for host in scene.of("happening"):
        if host.id != _HOST or not host.last <= cue.first <= host.last + _BEHIND or host.tense == "future":
            continue
        own = [c for c in scene.of("city", "country") if host.last <= c.first < cue.first]
        own = own or [c for c in scene.of("city", "country") if c.last == host.first]
        yield from (Phrase(c.id, c.first, c.last) for c in own[:1])


def _winner(cue: Cue, clause: tuple[int, int], scene: Scene, scenes: Scenes) -> Phrase | None:
    """Who won a prize that is named: right behind the verb of winning, else right before it."""
    if cue.tense not in _FINITE and cue.last - cue.first < 2:  # a verb with its preposition is listed as a phrase
        return None
    prizes = [n for n in range(cue.last, min(clause[1], cue.last + _PRIZE)) if _prize(n, clause[1], scenes)]
    if not prizes:
        return None
    found = phrase_at(cue.last, prizes[0], scene, scenes) if prizes[0] > cue.last else None
    found = found or phrase_at(clause[0], cue.first, scene, scenes)
    return found if found is not None and not found.id.startswith("thing:") else None


def _prize(at: int, stop: int, scenes: Scenes) -> bool:
    found = scenes.pack.claims.roles.at(scenes.tokens, at, stop=stop)
    return found is not None and found.entry.role in ("prize", "title")


def _claim(
    cue: Cue, kind: str, role: str, filler: Phrase, clause: tuple[int, int], scene: Scene, scenes: Scenes
) -> Claim:
    times = [m.value for m in scene.mentions if clause[0] <= m.first < clause[1] and isinstance(m.value, TimeSpan)]
    named = [c for c in scene.of("country", "city", "person") if clause[0] <= c.first < clause[1]]
    parties = {c.id for c in named if not filler.first <= c.first < filler.last} - {filler.id}
    who = tuple(sorted(parties))
    value = Event(event=kind, filler=filler.id)
    claim = make_claim(
        scenes,
        scene,
        scenes.document.span(filler.first, filler.last),
        "event",
        value,
        measure=f"{kind}-{role}",
        participants=who,
        near=(cue.first, cue.last),
        place=filler.id if role == "place" else None,
        basis="own" if "own-place" in scenes.pack.claims.happenings.entries[kind].roles else None,
        when=times[0] if len(times) == 1 and times[0].start else None,
        as_of=scenes.as_of(),
    )
    return replace(claim, words=_theme(cue, filler, clause, scene, scenes), topic=topic("event", value, kind, who))


def _befallen(cue: Cue, clause: tuple[int, int], scene: Scene, scenes: Scenes) -> bool:
    """Whether the person whom an event befell is named behind it: was born, died, was arrested."""
    found = phrase_at(cue.last, clause[1], scene, scenes)
    return found is not None and found.id.startswith("person:")


def _theme(cue: Cue, filler: Phrase, clause: tuple[int, int], scene: Scene, scenes: Scenes) -> tuple[str, ...]:
    """What else the clause says of the event: its words of content as they stand, without their article."""
    pack, tokens = scenes.pack, scenes.tokens
    skipped = {n for m in scene.mentions if m.kind in ("time", "person", "score") for n in range(m.first, m.last)}
    skipped |= {n for c in scene.of("country", "city") for n in range(c.first, c.last)}
    skipped |= {n for c in scene.of("happening", "saying") for n in range(c.first, c.last)}
    skipped |= {*range(cue.first, cue.last), *range(filler.first, filler.last)}
    found = set()
    for n in range(*clause):
        if n in skipped or not (tokens[n].text.isdecimal() or content_lemma(pack.code, tokens[n].text)):
            continue
        split = next((s for s in pack.clitics.splits(tokens[n].text) if s.definite), None)
        found.add(split.stem if split is not None else tokens[n].text.removesuffix(pack.claims.stems.accusative))
    return tuple(sorted(found))
