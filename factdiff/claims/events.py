"""Claims of events with the stage they have reached: possible, planned, not yet, done, called off."""

from __future__ import annotations

from factdiff.claims.arguments import parties
from factdiff.claims.build import make_claim
from factdiff.claims.clauses import clauses_of
from factdiff.claims.happenings import kind_of, participants_of
from factdiff.claims.scene import Cue, Scene, Scenes
from factdiff.claims.stance import stance_of
from factdiff.claims.words import content_lemma
from factdiff.lang.claims import Happening
from factdiff.model import Claim, Event, Mention, Stance, TimeSpan
from factdiff.settings import Settings

_NOT, _YET = "not", "yet"
_VERBAL = ("past", "present", "future", "passive")
_FINITE = ("past", "present", "future")
_DENY = "deny"
_OF_NOUNS_NOT = ("possible", "pending")  # what is said of a verb alone
_FAR = 8  # «تمكن رجال الإطفاء في المدينة من إنقاذ»
_NEAR = 3  # a word of stage or denial stands so many tokens before the event
_OUTCOME = 8  # what something turns into stands so many tokens behind the verb
_STANCES: dict[str, Stance] = {"possible": "estimated", "planned": "planned", "pending": "denied", "denied": "denied"}


def event_claims(scene: Scene, scenes: Scenes, settings: Settings) -> list[Claim]:
    """Events of which the words tell how far they have come; what was foretold and came about makes an update."""
    claims, seen = [], set()
    entries = scenes.pack.claims.happenings.entries
    for cue in scene.of("happening"):
        kind = kind_of(cue, scene, scenes)
        stage = stage_of(cue, scene, scenes, settings) if kind is not None else None
        if kind is None or stage is None or entries[kind].vague:
            continue
        outcome = _outcome(cue, scene, scenes) if entries[kind].outcome else None
        if entries[kind].outcome and outcome is None:
            continue
        participants = () if outcome else participants_of(cue, None, scene, scenes, settings)
        measure = f"{kind} {outcome}" if outcome else kind
        known = outcome or stage == "pending" or entries[kind].awaited or _enough(participants, settings)
        known = known or _has_day(cue, stage, scene, scenes)
        if known and (measure, stage) not in seen:
            seen.add((measure, stage))
            claims.append(_claim(cue, kind, measure, stage, participants, scene, scenes))
        ladder, step = entries[kind].ladder, entries[kind].step
        if stage == "done" and ladder is not None and step is not None and (ladder, step) not in seen:
            seen.add((ladder, step))
            claims.append(_claim(cue, ladder, ladder, step, participants, scene, scenes))
    return claims


def _enough(participants: tuple[str, ...], settings: Settings) -> bool:
    """Whether it is known who takes part: a person, or two countries, cities or bodies."""
    persons = any(part.startswith("person:") for part in participants)
    return persons or len(participants) >= settings.event_participants


def stage_of(cue: Cue, scene: Scene, scenes: Scenes, settings: Settings) -> str | None:
    """How far an event has come by the words before it; None where a bare noun does not say whether it happened."""
    first, last = _clause(cue, scene, scenes)
    before = range(max(first, cue.first - _NEAR), cue.first)
    stages, negations = scenes.pack.claims.stages, scenes.pack.claims.negations
    for n in reversed(before):
        negation = negations.at(scenes.tokens, n, stop=cue.first)
        if negation is not None and negation.id == _NOT and cue.tense in _VERBAL:
            yet = (stages.at(scenes.tokens, m, stop=last) for m in range(cue.last, last))
            return "pending" if any(found is not None and found.id == _YET for found in yet) else "denied"
        stage = stages.at(scenes.tokens, n, stop=cue.first)
        if stage is not None and stage.entry.stage == "done":
            return _carried_out(stage.tense, n, first, scenes)
        if stage is not None and stage.id != _YET and (stage.entry.stage != "possible" or cue.tense in _VERBAL[1:]):
            return stage.entry.stage
    if cue.tense == "present" and scenes.tokens[cue.first].text.startswith(scenes.pack.claims.purpose.prefixes):
        return None  # «سجل هدفين ليتوج باللقب»: a purpose, or what came of it
    ahead = isinstance(cue.entry, Happening) and cue.entry.ahead
    if cue.tense == "future" or (cue.tense == "present" and (ahead or _ahead(cue, scene, scenes))):
        return "planned"
    stance = stance_of(cue.first, cue.last, scene, scenes, settings)
    if stance in ("planned", "target") and cue.tense == "past":
        return "done"  # «شارك في القمة المقبلة»: what is told as past is not planned for an adjective's sake
    if stance == "asserted" and cue.tense == "noun":
        return _stage_of_noun(cue, first, scene, scenes)
    return stance if stance != "asserted" else "done" if cue.tense in ("past", "passive") else None


def _stage_of_noun(cue: Cue, first: int, scene: Scene, scenes: Scenes) -> str | None:
    """How far it has come by a phrase that is a verb of the past, by who announced it, or by who succeeded in it."""
    if isinstance(cue.entry, Happening) and cue.entry.done:
        negations = scenes.pack.claims.negations
        before = (
            negations.at(scenes.tokens, n, stop=cue.first) for n in range(max(first, cue.first - _NEAR), cue.first)
        )
        return "denied" if any(found is not None and found.id == _NOT for found in before) else "done"
    verbs = [
        c for c in scene.of("happening", "saying", "movement") if first <= c.first < cue.first and c.tense in _FINITE
    ]
    said = verbs[-1] if verbs else None
    if isinstance(cue.entry, Happening) and cue.entry.declared and said is not None and said.kind == "saying":
        return "done" if said.tense == "past" and said.id != _DENY else None
    for n in range(cue.first - _NEAR - 1, max(first, cue.first - _FAR, said.first if said else first) - 1, -1):
        stage = scenes.pack.claims.stages.at(scenes.tokens, n, stop=cue.first)
        if stage is None or stage.entry.stage in _OF_NOUNS_NOT:
            continue
        if stage.entry.stage == "done":
            return _carried_out(stage.tense, n, first, scenes)
        return stage.entry.stage if stage.tense == "past" or stage.entry.stage == "planned" else None
    return None


def _carried_out(tense: str, at: int, first: int, scenes: Scenes) -> str | None:
    """What a verb of carrying out says of the noun behind it, by its tense, and by the "not" before it."""
    negation = scenes.pack.claims.negations.at(scenes.tokens, at - 1, stop=at) if at > first else None
    if negation is not None and negation.id == _NOT:
        return "denied"
    return {"past": "done", "passive": "done", "future": "planned"}.get(tense)


def _ahead(cue: Cue, scene: Scene, scenes: Scenes) -> bool:
    """Whether the one day that a clause names is yet to come when the article appears: it opens on Thursday."""
    days, published = _times(cue, scene, scenes), scenes.as_of()
    if len(days) != 1 or published is None or published.stop is None:
        return False
    return days[0].start is not None and days[0].start > published.stop


def _times(cue: Cue, scene: Scene, scenes: Scenes) -> list[TimeSpan]:
    """The times that the clause of an event names, which are known at both ends."""
    return [m.value for m in _dates(cue, scene, scenes) if isinstance(m.value, TimeSpan)]


def _dates(cue: Cue, scene: Scene, scenes: Scenes) -> list[Mention]:
    """The one right behind an event, else those that its clause names or that stand behind it between commas."""
    first, last = _clause(cue, scene, scenes)
    asides = [clause for clause in clauses_of(scene, scenes) if 0 < clause[0] - last <= 1]
    times = [m for m in scene.mentions if isinstance(m.value, TimeSpan) and m.value.start and m.value.stop]
    found = [m for m in times if first <= m.first < last or (m.first, m.last) in asides]
    return [m for m in found if m.first == cue.last] or found


def _has_day(cue: Cue, stage: str, scene: Scene, scenes: Scenes) -> bool:
    """Whether the one day that is named is an event's own: then it is known although nobody is named beside it."""
    days, published = _dates(cue, scene, scenes), scenes.as_of()
    day = days[0].value if len(days) == 1 else None
    if not isinstance(day, TimeSpan) or day.start != day.stop or published is None or published.stop is None:
        return False
    if stage == "done" and day.start is not None and day.start > published.stop:
        return False
    between = range(min(cue.last, days[0].last), max(cue.first, days[0].first))
    return not any(other.first in between for other in scene.of("happening"))


def _clause(cue: Cue, scene: Scene, scenes: Scenes) -> tuple[int, int]:
    return next((c for c in clauses_of(scene, scenes) if c[0] <= cue.first < c[1]), (cue.first, cue.last))


def _outcome(cue: Cue, scene: Scene, scenes: Scenes) -> str | None:
    """What something turns into: the word of content behind "to", else the first without an article."""
    code, tokens, clitics = scenes.pack.code, scenes.tokens, scenes.pack.clitics
    stop = min(_clause(cue, scene, scenes)[1], cue.last + _OUTCOME)
    prepositions = (scenes.pack.claims.prepositions.at(tokens, n, strip=False) for n in range(cue.last, stop))
    at = next((cue.last + n for n, found in enumerate(prepositions) if found and found.id == "to"), None)
    for n in range(cue.last if at is None else at + 1, stop):
        definite = any(split.definite for split in clitics.splits(tokens[n].text))
        if (at is not None or not definite) and (lemma := content_lemma(code, tokens[n].text)):
            return lemma
    return None


def _subject(cue: Cue, scene: Scene, scenes: Scenes) -> tuple[str, ...]:
    """Who or what a happening is told of, as a `who:` term: before or behind its verb, behind its noun."""
    first, last = _clause(cue, scene, scenes)
    verbs = [c.first for c in scene.of("happening", "saying", "movement") if c.first >= cue.last and c.tense in _FINITE]
    behind = [party for party in parties(cue.last, min([last, *verbs]), scene, scenes) if not party.link]
    before = parties(first, cue.first, scene, scenes) if cue.tense != "noun" else []
    own = before if len(before) == 1 and before[0].last == cue.first and not before[0].link else behind
    return tuple(sorted(f"who:{filler}" for party in own[:1] for filler in party.fillers)) or ("who:",)


def _claim(
    cue: Cue, kind: str, measure: str, stage: str, participants: tuple[str, ...], scene: Scene, scenes: Scenes
) -> Claim:
    times = _times(cue, scene, scenes)
    entry = scenes.pack.claims.happenings.entries.get(kind)
    return make_claim(
        scenes,
        scene,
        scenes.document.span(cue.first, cue.last),
        "event",
        Event(event=kind, status=stage),
        measure=measure,
        participants=participants,
        near=(cue.first, cue.last),
        as_of=scenes.as_of(),
        when=times[0] if len(times) == 1 else None,
        stance=_STANCES.get(stage, "asserted"),
        basis="once" if entry is not None and entry.once else None,
        about=_subject(cue, scene, scenes) if entry is not None and entry.told_of else (),
    )
