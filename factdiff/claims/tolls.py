"""Which of several counts of people a figure gives: all, a part, those of a day, those of an earlier event; of whom."""

from __future__ import annotations

from msgspec.structs import replace

from factdiff.claims.about import is_composed
from factdiff.claims.measures import fates
from factdiff.claims.periods import began
from factdiff.claims.scene import Scene, Scenes
from factdiff.claims.states import role_at, state_of
from factdiff.claims.words import content_lemma
from factdiff.model import Claim, Duration, Mention, Quantity, TimeSpan, Value
from factdiff.settings import Settings

_FIGURES = ("quantity", "percentage")
_INCREMENT, _PART, _EARLIER = "increment", "part", "earlier"
_FRESH = "fresh"  # the marker "new" behind what is counted
_ABOUT = "~"  # of an EDTF date
_FROM = "from"


def leader(mention: Mention, scene: Scene, scenes: Scenes) -> Mention:
    """The figure whose scope a figure has: that before it for "15 others", else its own."""
    tolls, at = scenes.pack.claims.tolls, mention.last - 1
    match = tolls.at(scenes.tokens, at, stop=mention.last) if scenes.tokens[at].mask & tolls.bit else None
    if match is None or match.entry.role != "others":
        return mention
    before = [m for m in scene.mentions if m.kind in _FIGURES and m.last <= mention.first]
    return before[-1] if before else mention


def counted_as(
    mention: Mention, as_of: TimeSpan | None, scene: Scene, scenes: Scenes, settings: Settings
) -> str | None:
    """What a count of people is beside the whole: added within a day, a part, in some state, of an earlier event."""
    fresh = any(cue.id == _FRESH and 0 <= cue.first - mention.last <= 1 for cue in scene.of("marker"))
    if fresh or (as_of is not None and as_of.start != as_of.stop) or _within(mention, scene, scenes, settings):
        return _INCREMENT
    if _is_part(mention, scene, scenes):
        return _PART
    return state_of(mention, scene, scenes) or (_EARLIER if _is_earlier(mention, scene, scenes, settings) else None)


def _within(mention: Mention, scene: Scene, scenes: Scenes, settings: Settings) -> bool:
    """Whether what was counted is what some hours or days added: 14 dead within 24 hours."""
    for length in scene.mentions:
        if not isinstance(length.value, Duration) or (length.value.high_days or 0) > settings.added_days:
            continue
        told = any(role_at(length.first - back, scene, scenes) == "window" for back in (1, 2))
        low, high = sorted(((mention.first, mention.last), (length.first, length.last)))
        if told and not scenes.commas(low[1], high[0]) and high[0] - low[1] <= settings.marker_reach:
            return True
    return False


def _is_part(mention: Mention, scene: Scene, scenes: Scenes) -> bool:
    """Whether a bare number is of those before it («743 منهم في إزمير»), or goes on with such («و5 في مانيسا»)."""
    if not isinstance(mention.value, Quantity):
        return False
    for item in reversed([m for m in scene.mentions if m.kind in _FIGURES and m.first <= mention.first]):
        if not _is_bare(item, scenes) or scenes.commas(item.last, mention.first):
            return False
        followed = any(m.first == item.last + 1 for m in scene.mentions if m.kind in _FIGURES)
        if role_at(item.last, scene, scenes) == "part" and not followed:
            return True
    return False


def _is_bare(mention: Mention, scenes: Scenes) -> bool:
    """Whether a number stands without a noun of its own."""
    return scenes.pack.figures.counted.at(scenes.tokens, mention.last - 1, stop=mention.last) is None


def _is_earlier(mention: Mention, scene: Scene, scenes: Scenes, settings: Settings) -> bool:
    """Whether those counted fell in an event of an earlier year: since the quake of 1999, which killed 17,000."""
    published = scenes.document.published
    if published is None or published.start is None:
        return False
    times = [m for m in scene.mentions if isinstance(m.value, TimeSpan) and m.value.stop is not None]
    crossed = {n for m in scene.mentions if m.kind in _FIGURES for n in range(m.first, m.last)}
    for time in times:
        low, high = sorted(((mention.first, mention.last), (time.first, time.last)))
        assert isinstance(time.value, TimeSpan) and time.value.stop is not None
        if _ABOUT in (time.value.edtf or ""):
            continue  # "two years ago" may well be the event that is reported
        old = (published.start - time.value.stop).days > settings.earlier_days
        if old and crossed.isdisjoint(range(low[1], high[0])) and not began(time, scene, scenes, settings):
            return True
    return False


def was_told(mention: Mention, scene: Scene, scenes: Scenes) -> bool:
    """Whether a count is told as what was known before: an earlier toll spoke of 12; a source had said that 12 died."""
    head, said = scene.sentence.first, (*scene.of("saying"), *scene.of("movement"))
    had = role_at(head, scene, scenes) == "had"
    if had and any(head < cue.first <= mention.first and cue.tense == "past" for cue in said):
        return True
    return any(role_at(at, scene, scenes) == "was" for at in range(head, mention.first))


def of_own_event(claims: list[Claim], scenes: Scenes) -> list[Claim]:
    """The claims of an article; those of an earlier event are of its own event where it tells of no later one."""
    if any(claim.measure in fates(scenes) and claim.basis is None for claim in claims):
        return claims
    return [replace(claim, basis=None) if claim.basis == _EARLIER else claim for claim in claims]


def grouped(value: Value, mention: Mention, scene: Scene, scenes: Scenes) -> tuple[Value, str | None]:
    """People of a nationality as people, with their group, but for a collective: 22 Indians who make up a crew."""
    group = _nation(leader(mention, scene, scenes), scene)
    if not group or not isinstance(value, Quantity) or value.dimension not in (None, "count"):
        return value, group
    people = replace(value, unit="person", dimension="count")
    return people, None if is_composed(mention, scene, scenes) else group


def _nation(mention: Mention, scene: Scene) -> str | None:
    """A nationality counted (112 Syrians) or named right after the noun counted (145 bodies of Egyptians)."""
    if mention.kind != "quantity":
        return None
    for cue in scene.of("country"):
        if mention.first <= cue.first < mention.last + 1 and cue.country:
            return cue.country
    return None


def corps(mention: Mention, scene: Scene, scenes: Scenes) -> str | None:
    """The group that a number without a noun is of: 11 of the marines, nine of the firemen."""
    if not isinstance(mention.value, Quantity) or not _is_bare(mention, scenes):
        return None
    made_of = scenes.pack.claims.prepositions.at(scenes.tokens, mention.last, strip=False, stop=scene.sentence.last)
    at = mention.last + 1
    if made_of is None or made_of.id != _FROM or at >= scene.sentence.last:
        return None
    known = scenes.pack.figures.counted.at(scenes.tokens, at, stop=scene.sentence.last)
    if known is not None:
        return None if known.id == "person" else known.entry.unit or known.id
    if any(cue.first <= at < cue.last for cue in scene.of("concept", "marker", "country", "city", "party", "person")):
        return None
    if scenes.pack.claims.heads.at(scenes.tokens, at) is not None:
        return None
    return content_lemma(scenes.pack.code, scenes.tokens[at].text) or None
