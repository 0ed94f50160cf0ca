"""When a figure was true: the period that it covers, or the day as of which it was counted."""

from __future__ import annotations

from factdiff.claims.comparisons import set_against
from factdiff.claims.reach import cost
from factdiff.claims.scene import FIGURES, Cue, Scene, Scenes
from factdiff.claims.states import role_at
from factdiff.lang.claims import Concept, Happening
from factdiff.model import Mention, TimeSpan
from factdiff.settings import Settings

_BEGIN = "begin"
_DAY_HYPHENS = 2  # an EDTF interval with one end that is a day


def period_of(
    mention: Mention, scene: Scene, scenes: Scenes, settings: Settings
) -> tuple[TimeSpan | None, TimeSpan | None]:
    """The period a figure covers (a month or longer) and the day it was true as of (shorter)."""
    times = [m for m in scene.mentions if isinstance(m.value, TimeSpan) and m.value.edtf]
    ends = [m for m in times if _is_end(m, scene, scenes)]
    times = [m for m in times if m in ends or not _dates_event(m, scene, settings)]
    times = [m for m in times if not _since(m, scenes, settings)]
    times = [m for m in times if not set_against(mention, m, scene, scenes, settings)]
    times = [m for m in times if not _shared_out(mention, m, scenes)]
    if not times:
        return None, None

    def distance(time: Mention) -> float:
        if _right_behind(mention, time, scenes):
            return 0.0
        cue = Cue("marker", "", time.first, time.last)
        crossed = [m for m in scene.mentions if m.kind == mention.kind and m.first >= min(mention.last, time.last)]
        crossed = [m for m in crossed if m.last <= max(mention.first, time.first)]
        if time in ends and not any(mention.last <= m.first < time.first for m in scene.mentions if m.kind in FIGURES):
            return 0.0
        return cost(cue, mention.first, mention.last, scenes, settings) + settings.crossing_cost * len(crossed)

    for time in sorted(times, key=lambda m: (distance(m), m not in ends, m.first)):
        if distance(time) > settings.reach:
            break
        assert isinstance(time.value, TimeSpan)
        value = scenes.outlet(time.value)
        if value.start is None and value.stop is not None and value.edtf and value.edtf.count("-") == _DAY_HYPHENS:
            return value, TimeSpan(edtf=value.stop.isoformat(), start=value.stop, stop=value.stop)  # "until the 12th"
        if value.start is None or value.stop is None or (value.stop - value.start).days >= settings.period_days:
            return value, None
        return None, value if time in ends or _reported_then(time, scene, scenes, settings) else None
    return None, None


def _is_end(time: Mention, scene: Scene, scenes: Scenes) -> bool:
    """Whether a count ends with an hour: "until six in the evening on Tuesday"; not what lasted until then."""
    assert isinstance(time.value, TimeSpan)
    if time.value.minute is None:
        return False
    at = next((time.first - back for back in (0, 1, 2) if role_at(time.first - back, scene, scenes) == "until"), None)
    courses = scenes.pack.claims.courses
    return at is not None and courses.at(scenes.tokens, at - 1, stop=at) is None


def _right_behind(mention: Mention, time: Mention, scenes: Scenes) -> bool:
    """Whether a time follows a figure with nothing but "in" between: by 225 points in April."""
    if not 0 <= time.first - mention.last <= 1:
        return False
    found = scenes.pack.claims.roles.at(scenes.tokens, mention.last, strip=False)
    return time.first == mention.last or (found is not None and found.entry.role == "in")


def _shared_out(mention: Mention, time: Mention, scenes: Scenes) -> bool:
    """Whether a sum is shared out before a time is told: 325 points in two steps, of 225 in April and 100 in May."""
    sums = scenes.pack.claims.sums
    for at in range(mention.last, time.first):
        match = sums.at(scenes.tokens, at, stop=time.first) if scenes.tokens[at].mask & sums.bit else None
        if match is not None and match.entry.role == "all":
            return True
    return False


def _dates_event(time: Mention, scene: Scene, settings: Settings) -> bool:
    """Whether a time follows an event at once: the day a storm struck is not the day a toll was true."""
    moved = {c.first for c in scene.of("movement")}  # "it reached, in 2020, …" dates the figure
    before = [c for c in scene.of("happening") if 0 <= time.first - c.last < settings.adjacent and c.first not in moved]
    if any(isinstance(c.entry, Happening) and not c.entry.measures for c in before):
        return True
    told = [c.first for c in scene.of("movement", "saying")]
    return any(  # the storm that hit the town on Monday; what was said or reached since then has its own day
        isinstance(c.entry, Concept) and c.entry.occurs and not any(c.last <= first < time.first for first in told)
        for c in scene.of("concept")
        if 0 <= time.first - c.last <= settings.occurs_reach
    )


def _since(time: Mention, scenes: Scenes, settings: Settings) -> bool:
    """Whether a time is where a count begins, neither its period nor its day: "since the outbreak of 7 May"."""
    least = max(0, time.first - settings.since_reach)
    if scenes.pack.claims.since.at(scenes.tokens, time.first) is not None:
        return True
    for at in range(time.first - 1, least - 1, -1):
        if scenes.pack.claims.since.at(scenes.tokens, at) is not None:
            return scenes.commas(at, time.first) == 0
    return False


def began(time: Mention, scene: Scene, scenes: Scenes, settings: Settings) -> bool:
    """Whether a time is where something began that may go on: since 2014; the war that broke out in 2023.

    What is told of by the words behind it is over: since the quake of 1999, which …
    """
    relatives = scenes.pack.claims.deeds.relatives
    told = time.last < scene.sentence.last and scenes.tokens[time.last].text in relatives
    if _since(time, scenes, settings) and not told:
        return True
    courses, least = scenes.pack.claims.courses, max(scene.sentence.first, time.first - settings.since_reach)
    return any(
        match is not None and match.id == _BEGIN
        for at in range(least, time.first)
        if scenes.tokens[at].mask & courses.bit
        for match in [courses.at(scenes.tokens, at, stop=time.first)]
    )


def _reported_then(time: Mention, scene: Scene, scenes: Scenes, settings: Settings) -> bool:
    """Whether a day is when a figure was given out: it stands by a verb of reaching or saying, not by what happened."""
    cues = scene.of("happening", "movement", "saying")
    moved = {c.first for c in scene.of("movement")}  # a verb that may be either is a verb of reaching beside a figure
    cues = tuple(c for c in cues if c.kind != "happening" or c.first not in moved)
    near = min(cues, key=lambda c: (cost(c, time.first, time.last, scenes, settings), c.first), default=None)
    return near is None or near.kind != "happening"
