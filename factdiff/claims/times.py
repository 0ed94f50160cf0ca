"""From the times of a sentence to when something happened: each date with the events that it dates."""

from __future__ import annotations

from factdiff.claims.build import make_claim
from factdiff.claims.days import told_how
from factdiff.claims.happenings import event_stance, kind_of, participants_of
from factdiff.claims.reach import cost
from factdiff.claims.scene import Cue, Scene, Scenes
from factdiff.lang.claims import Saying
from factdiff.model import Claim, Mention, TimeSpan
from factdiff.settings import Settings


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
            stance = event_stance(cue, scene, scenes, settings)
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
        if mention_apart(cue, mention, scene, scenes):
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


def mention_apart(cue: Cue, mention: Mention, scene: Scene, scenes: Scenes) -> bool:
    """Whether a date and an event stand in unlike clauses: "announced today the toll of the storm that struck"."""
    if cue.last <= mention.first:
        return _inside(range(cue.last, mention.first), scene, scenes) or _told_on(mention, cue, scene, scenes)
    between = range(mention.last, cue.first)
    return any(_sets_apart(n, scenes) for n in between) or _told_on(mention, cue, scene, scenes)


def _inside(between: range, scene: Scene, scenes: Scenes) -> bool:
    """Whether a date behind an event is of another one, in a clause of its own: visited the plant that burnt today."""
    relatives = [n for n in between if scenes.tokens[n].text in scenes.pack.claims.deeds.relatives]
    inner = [c for c in scene.of("happening") if relatives and relatives[-1] < c.first < between.stop]
    return bool(inner)


def _sets_apart(n: int, scenes: Scenes) -> bool:
    """Whether what follows a word was before: the storm that struck, because of the fire, after the match."""
    claims, joints, token = scenes.pack.claims, scenes.pack.times.joints, scenes.tokens[n]
    if token.text in claims.deeds.relatives:
        return True
    if not token.mask & (claims.causes.bit | joints.bit):
        return False
    if claims.causes.at(scenes.tokens, n) is not None:
        return True
    joint = joints.at(scenes.tokens, n, strip=False)
    return joint is not None and joint.entry.role == "after"


def _told_on(mention: Mention, cue: Cue, scene: Scene, scenes: Scenes) -> bool:
    """Whether a date is the day on which an event was announced, by the verb of saying that is the last before both:
    "the television announced on Monday the death of the president".
    """
    if cue.kind == "saying" or (cue.last <= mention.first and cue.tense != "noun"):
        return False
    before = [c for c in scene.of("saying", "happening") if c.last <= mention.first and c.tense not in ("", "noun")]
    if not before or not isinstance(before[-1].entry, Saying) or before[-1].entry.attributes or before[-1].entry.aside:
        return False
    said = scenes.pack.claims.complementizers
    quoted = any(said.at(scenes.tokens, n, strip=False) for n in range(before[-1].last, mention.first))
    return before[-1].last <= cue.first and not quoted


def _dates_saying(cue: Cue, mention: Mention, scenes: Scenes, settings: Settings) -> bool:
    """Whether a date may be the day of the saying: a day, and before the words that were said."""
    value = mention.value
    if not isinstance(value, TimeSpan) or value.start is None or value.stop is None:
        return False
    if cue.entry.attributes or (value.stop - value.start).days >= settings.period_days:  # type: ignore[union-attr]
        return False
    said = scenes.pack.claims.complementizers
    return not any(said.at(scenes.tokens, n, strip=False) for n in range(cue.last, mention.first))
