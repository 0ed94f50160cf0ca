"""From ordinals to claims of events: for which time a thing happened, or which of many occasions it is."""

from __future__ import annotations

from msgspec.structs import replace

from factdiff.claims.build import make_claim
from factdiff.claims.clauses import clauses_of
from factdiff.claims.events import stage_of
from factdiff.claims.happenings import kind_of
from factdiff.claims.measures import fates
from factdiff.claims.scene import Cue, Scene, Scenes
from factdiff.claims.stance import stance_of
from factdiff.claims.words import content_lemma
from factdiff.lang.claims import Happening
from factdiff.model import NUMBERED, Claim, Event, Mention, Ordinal, TimeSpan
from factdiff.settings import Settings

_TIMES, _WIN = "times", "win"
_ANYBODY = ("person", "case", "victim")
_BEFALLEN = "befallen"  # the basis of ordinals of people, each country has its own
_BEFORE, _BEHIND = 3, 3  # "the title is the second", "the second time in a row"
_SINCE = 4  # tokens from an ordinal to "since": the first visit of his since


def turn_claims(scene: Scene, scenes: Scenes, settings: Settings) -> list[Claim]:
    """For the second time, the third title, the fourth in a row, the first since 2022: one claim for each."""
    claims = []
    for mention in scene.mentions:
        kind = _kind(mention, scene, scenes, settings) if isinstance(mention.value, Ordinal) else None
        if kind in fates(scenes) and _where(mention, scene, scenes) is None:
            continue  # the first of whom, nobody knows
        if kind is not None and stance_of(mention.first, mention.last, scene, scenes, settings) == "asserted":
            claims.append(_claim(mention, kind, scene, scenes))
    return claims


def _clause(mention: Mention, scene: Scene, scenes: Scenes) -> tuple[int, int]:
    return next((c for c in clauses_of(scene, scenes) if c[0] <= mention.first < c[1]), (mention.first, mention.last))


def _kind(mention: Mention, scene: Scene, scenes: Scenes, settings: Settings) -> str | None:
    """What happened for that time: the title won, the event counted, or what the verb of the clause tells."""
    of = mention.value.of if isinstance(mention.value, Ordinal) else None
    if _role_near("title", range(mention.first - _BEFORE, mention.first), scene, scenes):
        return _WIN
    if of in scenes.pack.claims.happenings.entries or _is_occasion(of, scenes):
        return of
    if (fate := _fate(of, mention, scene, scenes)) is not None:
        return fate
    if of != _TIMES:
        return None
    first, last = _clause(mention, scene, scenes)
    cues = [c for c in scene.of("happening", "movement") if first <= c.first < last]
    nearest: Cue | None = min(cues, key=lambda c: (abs(c.first - mention.first), c.first), default=None)
    if nearest is None or stage_of(nearest, scene, scenes, settings) not in ("done", None):
        return None
    return kind_of(nearest, scene, scenes)


def _fate(of: str | None, mention: Mention, scene: Scene, scenes: Scenes) -> str | None:
    """What befell those who are put in a series: the first death, the first who dies of it."""
    if of in fates(scenes):
        return of
    if of not in _ANYBODY:
        return None
    first, last = _clause(mention, scene, scenes)
    near = sorted(
        (abs(c.first - mention.last), c.first, c.entry) for c in scene.of("happening") if first <= c.first < last
    )
    return next((entry.measures for _, _, entry in near if isinstance(entry, Happening) and entry.measures), None)


def _where(mention: Mention, scene: Scene, scenes: Scenes) -> str | None:
    """The country in which somebody was the first: behind the ordinal, else the last one before it."""
    last = _clause(mention, scene, scenes)[1]
    lands = scene.of("country")
    behind = next((c.id for c in lands if mention.last <= c.first < last), None)
    return behind or next((c.id for c in reversed(lands) if c.first < mention.first), None)


def _is_occasion(of: str | None, scenes: Scenes) -> bool:
    """Whether a thing is held again and again, and known by its number: the 33rd meeting."""
    entry = scenes.pack.figures.counted.entries.get(of) if of else None
    return entry is not None and entry.occasion


def _role_near(role: str, near: range, scene: Scene, scenes: Scenes) -> bool:
    first, last = scene.sentence.first, scene.sentence.last
    found = (scenes.pack.claims.roles.at(scenes.tokens, n, strip=False, stop=last) for n in near if first <= n < last)
    return any(match is not None and match.entry.role == role for match in found)


def _prizes(near: range, scene: Scene, scenes: Scenes) -> set[str]:
    """What is won: the league's title is not the cup's."""
    roles, tokens = scenes.pack.claims.roles, scenes.tokens
    found = (n for n in near if (match := roles.at(tokens, n, stop=near.stop)) and match.entry.role == "prize")
    return {f"prize:{content_lemma(scenes.pack.code, tokens[n].text)}" for n in found}


def _since(mention: Mention, scene: Scene, scenes: Scenes) -> TimeSpan | None:
    """The time since which there was none."""
    for time in scene.mentions:
        if not isinstance(time.value, TimeSpan) or not mention.last <= time.first <= mention.last + _SINCE:
            continue
        before = (time.first - back for back in (0, 1))
        if any(scenes.pack.claims.since.at(scenes.tokens, n, strip=False) for n in before):
            return time.value
    return None


def _claim(mention: Mention, kind: str, scene: Scene, scenes: Scenes) -> Claim:
    assert isinstance(mention.value, Ordinal)
    first, last = _clause(mention, scene, scenes)
    within = {f"within:{scenes.text(m.span)}" for m in scene.mentions if m.kind == "duration"}
    who = {c.id for c in scene.of("country", "person", "party") if scene.sentence.first <= c.first < last}
    since = _since(mention, scene, scenes)
    row = _role_near("row", range(mention.last, mention.last + _BEHIND), scene, scenes)
    befallen = kind in fates(scenes)
    basis = NUMBERED if _is_occasion(kind, scenes) else "row" if row else None
    claim = make_claim(
        scenes,
        scene,
        mention.span,
        "event",
        Event(event=kind, ordinal=int(mention.value.amount)),
        measure=f"{kind}-turn",
        participants=() if befallen else tuple(sorted(who)),
        near=(mention.first, mention.last),
        when=since,
        as_of=scenes.as_of(),
        basis=_BEFALLEN if befallen else basis,
        place=_where(mention, scene, scenes) if befallen else None,
        instance="since" if since is not None else None,
        about=tuple(sorted(within | _prizes(range(first, last), scene, scenes))),
    )
    return replace(claim, topic=claim.topic.replace(f"{kind}-turn", kind, 1))
