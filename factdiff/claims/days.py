"""From the times of a sentence to what each of them saw: told by any verb or noun, for sources that tell the same."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from msgspec.structs import replace

from factdiff.claims.build import make_claim
from factdiff.claims.clauses import clauses_of
from factdiff.claims.scene import Cue, Scene, Scenes
from factdiff.claims.stems import bare_stem
from factdiff.lang.claims import Concept, Happening
from factdiff.model import Claim, Duration, Mention, Ordinal, Quantity, Score, TimeSpan
from factdiff.settings import Settings

DAY = "day"  # the measure of what a time saw
_FEWEST = 2  # words that a clause says something with
_TOLD = 3  # words of its clause under which a day is reported
_WEEK = 7
_HEDGED = 2  # tokens from "about" to the hour: «قرابة الساعة 9:20»
_PERIODS = frozenset({"money", "percentage"})  # a month or year beside these is the period they cover


def day_claims(scene: Scene, scenes: Scenes, settings: Settings) -> list[Claim]:
    """What each day of a sentence saw, and each month or year in which something happened."""
    times = ((m, _until(m.value)) for m in scene.mentions if isinstance(m.value, TimeSpan))
    return [_claim(m, value, scene, scenes) for m, value in times if _tells(m, value, scene, scenes, settings)]


def _until(value: TimeSpan) -> TimeSpan:
    """The end of a time that is told by its end alone: "until the end of 2023" and "until 31 December" meet."""
    return replace(value, start=value.stop) if value.start is None else value


def _tells(mention: Mention, value: TimeSpan, scene: Scene, scenes: Scenes, settings: Settings) -> bool:
    """Whether a time is of something that happened: a day; a longer one unless it is the period of a figure."""
    if value.edtf is None or value.start is None or value.stop is None:
        return False
    if value.start == value.stop:
        return True
    if (value.stop - value.start).days > settings.longest_time or _current(value, scenes.as_of()):
        return False
    first, last = _dated(mention, scene, scenes)
    return not any(m.kind in _PERIODS and first <= m.first < last for m in scene.mentions)


def _current(value: TimeSpan, published: TimeSpan | None) -> bool:
    """Whether an article appears within a time: "this year" is when everything happens."""
    if published is None or published.start is None or published.stop is None:
        return value.relative
    assert value.start is not None and value.stop is not None
    return value.start <= published.stop and published.start <= value.stop


def _claim(mention: Mention, value: TimeSpan, scene: Scene, scenes: Scenes) -> Claim:
    first, last = _dated(mention, scene, scenes)
    people = {cue.id for cue in scene.of("person", "city", "party") if first <= cue.first < last}
    claim = make_claim(
        scenes,
        scene,
        mention.span,
        "time",
        as_named(scenes.outlet(value)),
        measure=DAY,
        participants=(),
        near=(mention.first, mention.last),
        as_of=scenes.as_of(),
        instance=told_how(mention, value, scene, scenes),
    )
    told = " ".join([lemma for n, lemma in scene.words if first <= n < last][:_TOLD])
    heading = f"{claim.topic} · {told}" if told else claim.topic
    words = tuple(sorted({*_words(first, last, scene, scenes), *_figures(mention, first, last, scene)}))
    return replace(claim, participants=tuple(sorted(people)), words=words, topic=heading)


def told_how(mention: Mention, value: TimeSpan, scene: Scene, scenes: Scenes) -> str | None:
    """How a time is told: `equated` with one of another calendar, `about` an hour, by the `clock` without its day."""
    if scenes.equated(mention):
        return "equated"
    if value.minute is None:
        return None
    tokens, times = scenes.tokens, scenes.pack.times
    before = range(max(scene.sentence.first, mention.first - _HEDGED), mention.first)
    if any(scenes.pack.figures.bounds.at(tokens, n, stop=mention.first) for n in before):
        return "about"
    dated = value.weekday is not None or not value.relative
    dated = dated or any(times.day_words.at(tokens, n) for n in range(mention.first, mention.last))
    beside = any(isinstance(m.value, TimeSpan) and m.value.start == value.start for m in scene.mentions if m != mention)
    return None if dated or beside else "clock"


def as_named(value: TimeSpan) -> TimeSpan:
    """A day as its weekday has it, where an article that bears the next day's date says "today, Friday"."""
    if value.weekday is None or not value.relative or value.start is None or value.start != value.stop:
        return value
    if (value.start.isoweekday() - value.weekday) % _WEEK != 1:
        return value
    before = value.start - timedelta(1)
    return replace(value, edtf=before.isoformat(), start=before, stop=before)


def _words(first: int, last: int, scene: Scene, scenes: Scenes) -> Iterator[str]:
    """What a clause is made of: the things and events we know, each once, and the stems of the other words."""
    known: set[int] = set()
    for cue in scene.of("country"):
        if first <= cue.first < last and cue.id not in scenes.leading:  # that one is in every sentence
            yield f"@{cue.id}"
    for cue in scene.of("concept", "happening"):
        if first <= cue.first < last:
            known |= set(range(cue.first, cue.last))
            yield f"!{cue.id}" if _tells_apart(cue) else f"#{cue.id}"
    for n, _ in scene.words:
        if first <= n < last and n not in known and (found := bare_stem(scenes.pack.code, scenes.tokens[n].text)):
            yield found


def _tells_apart(cue: Cue) -> bool:
    """Whether a thing or an event is one that hardly happens twice in a story: a quake, a signing; not a meeting."""
    return cue.entry.occurs if isinstance(cue.entry, Concept) else isinstance(cue.entry, Happening) and cue.entry.once


def _figures(mention: Mention, first: int, last: int, scene: Scene) -> Iterator[str]:
    """The other figures of a clause: who tells of fourteen years and a day tells of the same trial."""
    for other in scene.mentions:
        if other == mention or not first <= other.first < last:
            continue
        value = other.value
        if isinstance(value, Quantity) and value.amount is not None:
            yield f"={value.amount.normalize():f} {value.unit or ''}"
        elif isinstance(value, Duration):
            yield f"={value.iso}"
        elif isinstance(value, Ordinal):
            yield f"={value.amount.normalize():f}."
        elif isinstance(value, Score):
            yield f"={value.points}"


def _dated(mention: Mention, scene: Scene, scenes: Scenes) -> tuple[int, int]:
    """The clause that a time dates; where hardly a word stands in it («، اعتبارا من يناير»), with those beside it."""
    clauses = clauses_of(scene, scenes)
    at = next((n for n, clause in enumerate(clauses) if clause[0] <= mention.first < clause[1]), None)
    if at is None:
        return mention.first, mention.last
    if sum(clauses[at][0] <= n < clauses[at][1] for n, _ in scene.words) >= _FEWEST:
        return clauses[at]
    return clauses[max(0, at - 1)][0], clauses[min(len(clauses) - 1, at + 1)][1]
