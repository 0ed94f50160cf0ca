"""Claims of events: what happened between whom, whether it is done or planned, and on which day."""

from __future__ import annotations

from factdiff.claims.build import make_claim
from factdiff.claims.days import told_how
from factdiff.claims.reach import cost
from factdiff.claims.scene import Cue, Scene, Scenes
from factdiff.claims.stance import stance_of
from factdiff.lang.claims import Happening, Saying
from factdiff.model import Claim, Mention, TimeSpan
from factdiff.settings import Settings


def kind_of(cue: Cue, scene: Scene, scenes: Scenes) -> str | None:
    """The kind of event a verb or noun stands for in this sentence: what was signed must be something one signs."""
    if not isinstance(cue.entry, Happening):
        return cue.id
    happening, kind = cue.entry, cue.id
    if happening.needs and not _concepts(scene, scenes) & set(happening.needs):
        if happening.otherwise is None:
            return None
        kind = happening.otherwise
    entries = scenes.pack.claims.happenings.entries
    if (where := happening.where) is not None:
        kind = next((where[concept] for concept in sorted(_concepts(scene, scenes)) if concept in where), kind)
    return entries[kind].broader or kind


def _concepts(scene: Scene, scenes: Scenes) -> set[str]:
    entries = scenes.pack.claims.concepts.entries
    found = {cue.id for cue in scene.of("concept")}
    return found | {broader for cue in found if (broader := entries[cue].broader)}


def time_claims(scene: Scene, scenes: Scenes, settings: Settings) -> list[Claim]:
    """When something happened: each date with the events nearest to it."""
    claims = []
    entries = scenes.pack.claims.happenings.entries
    for mention in scene.mentions:
        if not isinstance(mention.value, TimeSpan) or mention.value.edtf is None:
            continue
        governing = _governing(mention, scene, scenes, settings)
        if not governing:
            claims.append(_bare(mention, scene, scenes))
        if _landmark(mention.value, scenes, settings):
            claims.append(_bare(mention, scene, scenes, measure="date"))
        for cue, kind in governing:
            participants = participants_of(cue, mention, scene, scenes, settings)
            stance = _stance(cue, scene, scenes, settings)
            claims.append(
                make_claim(
                    scenes,
                    scene,
                    mention.span,
                    "time",
                    scenes.outlet(mention.value),
                    measure=kind,
                    participants=participants,
                    near=(min(cue.first, mention.first), max(cue.last, mention.last)),
                    as_of=scenes.as_of(),
                    stance=stance,
                    basis="once" if kind in entries and entries[kind].once else None,
                    instance=told_how(mention, mention.value, scene, scenes),
                )
            )
    return claims


def _landmark(value: TimeSpan, scenes: Scenes, settings: Settings) -> bool:
    """Whether a day is far from publication: two articles that name it mean one thing, whatever stands near."""
    published = scenes.as_of()
    if value.start is None or value.start != value.stop or published is None or published.start is None:
        return False
    return abs((published.start - value.start).days) > settings.landmark_days


def _bare(mention: Mention, scene: Scene, scenes: Scenes, *, measure: str | None = None) -> Claim:
    """A date that dates no event we know: still held against the calendar."""
    return make_claim(
        scenes,
        scene,
        mention.span,
        "time",
        scenes.outlet(mention.value),  # type: ignore[arg-type]
        measure=measure,
        participants=(),
        near=(mention.first, mention.last),
        as_of=scenes.as_of(),
        instance="equated" if scenes.equated(mention) else None,
    )


def _governing(mention: Mention, scene: Scene, scenes: Scenes, settings: Settings) -> list[tuple[Cue, str]]:
    """The events a date may belong to, nearest first, one of a kind."""
    found: dict[str, tuple[float, int, Cue]] = {}
    for cue in scene.of("happening", "saying"):
        kind = kind_of(cue, scene, scenes)
        if kind is None or (isinstance(cue.entry, Saying) and not _dates_saying(cue, mention, scenes, settings)):
            continue
        crossed = sum(
            1
            for m in scene.mentions
            if m.kind == "time"
            and min(cue.first, mention.first) < m.first < max(cue.first, mention.first)
            and m != mention
        )
        price = cost(cue, mention.first, mention.last, scenes, settings) + settings.crossing_cost * crossed
        if price <= settings.reach and (kind not in found or price < found[kind][0]):
            found[kind] = (price, cue.first, cue)
    ranked = sorted(found.items(), key=lambda item: item[1][:2])
    return [(cue, kind) for kind, (_, _, cue) in ranked[: settings.events_a_date]]


def _dates_saying(cue: Cue, mention: Mention, scenes: Scenes, settings: Settings) -> bool:
    """Whether a date may be the day of the saying: a day, and before the words that were said."""
    value = mention.value
    if not isinstance(value, TimeSpan) or value.start is None or value.stop is None:
        return False
    if cue.entry.attributes or (value.stop - value.start).days >= settings.period_days:  # type: ignore[union-attr]
        return False
    said = scenes.pack.claims.complementizers
    return not any(said.at(scenes.tokens, n, strip=False) for n in range(cue.last, mention.first))


def participants_of(
    cue: Cue, mention: Mention | None, scene: Scene, scenes: Scenes, settings: Settings
) -> tuple[str, ...]:
    """Who and where stands near an event: persons, bodies, countries and cities, a capital with its country."""
    found: set[str] = set()
    for name in scene.of("person", "city", "country", "both", "party"):
        if cost(name, cue.first, cue.last, scenes, settings) > settings.participant_reach:
            continue
        if name.kind == "both":
            found |= set(scenes.pair)
        else:
            found.add(name.id)
            if name.country:
                found.add(name.country)
    return tuple(sorted(found))


def _stance(cue: Cue, scene: Scene, scenes: Scenes, settings: Settings) -> str:
    if cue.tense == "future":
        return "planned"
    return stance_of(cue.first, cue.last, scene, scenes, settings)
