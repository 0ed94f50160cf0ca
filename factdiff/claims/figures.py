"""Claims from figures: what each one measures, of whom, in which period, as what part, and with what stance."""

from __future__ import annotations

import msgspec

from factdiff.claims.aboard import Berth, berth_of, held
from factdiff.claims.about import about
from factdiff.claims.build import make_claim
from factdiff.claims.comparisons import resumed
from factdiff.claims.counting import counted
from factdiff.claims.divisions import division_claim
from factdiff.claims.lasting import lasting
from factdiff.claims.lengths import AGE, APART, SERVED, is_age, is_served, named_before, told_from, whose_age
from factdiff.claims.measures import fates, group_among, measure_of, same_people
from factdiff.claims.minutes import MINUTE, minute_claim
from factdiff.claims.owners import whose
from factdiff.claims.periods import period_of
from factdiff.claims.rates import as_rate
from factdiff.claims.reach import goes_on, nearest
from factdiff.claims.results import result_claim
from factdiff.claims.scene import FIGURES, Cue, Scene, Scenes
from factdiff.claims.shares import share_claim
from factdiff.claims.sites import carried, land_behind, place_of
from factdiff.claims.stance import role_of, stance_of
from factdiff.claims.tolls import corps, counted_as, grouped, is_final, is_total, leader, of_another_event, was_told
from factdiff.lang.claims import Concept
from factdiff.model import FINAL, RISEN, WAS, Claim, Duration, Mention, Ordinal, Quantity, Score, TimeSpan, Value
from factdiff.settings import Settings

_CHANGE = "change"
_DISTANCE = "distance"  # from a place: where that is not known, it is not known what it is of
_TIMED = frozenset({"time-taken", "margin"})  # of whoever ran, wherever and whenever that was
_HAPPENS = frozenset({"magnitude", "spectators", "depth", "speed"})  # told of a place without naming it each time


def figure_claims(scene: Scene, scenes: Scenes, settings: Settings) -> list[Claim]:
    """One claim for each figure of a sentence."""
    return [_claim(m, scene, scenes, settings) for m in scene.mentions if m.kind in FIGURES]


def _dimension(mention: Mention) -> str | None:
    if isinstance(mention.value, Quantity):
        return mention.value.dimension or "count"
    return "duration" if isinstance(mention.value, Duration) else "score"


def _claim(mention: Mention, scene: Scene, scenes: Scenes, settings: Settings) -> Claim:
    if isinstance(mention.value, Score) and (result := result_claim(mention, scene, scenes, settings)) is not None:
        return result
    mention = counted(resumed(mention, scene, scenes, settings), scene, scenes, settings.compared_reach)
    voted = division_claim(mention, scene, scenes, settings) or share_claim(mention, scene, scenes, settings)
    return voted or as_rate(_measured(mention, scene, scenes, settings), mention, scene, scenes)


def _measured(mention: Mention, scene: Scene, scenes: Scenes, settings: Settings) -> Claim:
    if is_age(mention, scene, scenes):
        return _age_claim(mention, scene, scenes)
    if isinstance(mention.value, Quantity) and mention.value.unit == MINUTE:
        return minute_claim(mention, scene, scenes, settings)
    if (berth := berth_of(mention, scene, scenes)) is not None:
        return _berth_claim(berth, mention, scene, scenes, settings)
    concept, home = _concept(mention, scene, scenes, settings)
    value, group = grouped(_rate(mention, scene), mention, scene, scenes)
    lasted = lasting(mention, scene, scenes)
    measure = lasted or measure_of(value, mention, concept, scene, scenes, settings)
    value, group = _as_people(value, group, measure, scenes)
    anchor = leader(mention, scene, scenes)
    (period, as_of), toll = period_of(mention, scene, scenes, settings), measure in fates(scenes)
    as_of = None if toll and _is_whole(as_of, mention, scene, scenes) else as_of
    basis = _basis(period, concept, mention, scene, scenes, settings)
    if toll:  # it has a day as of which it was true, not a period
        period, basis = None, basis or counted_as(mention, as_of, scene, scenes, settings)
        group = group or corps(anchor, scene, scenes)
    kind = "quantity" if isinstance(value, Quantity) else "duration" if isinstance(value, Duration) else "score"
    place, land = _where(anchor, measure, scene, scenes, settings)
    own = (land,) if land else whose(measure, mention, concept, home, scenes, place)
    if lasted or (not toll and place and scenes.seat_of(place) in own):
        place = None  # a capital stands for its government, and for the country whose exports are told from there
    claim = make_claim(
        scenes,
        scene,
        mention.span,
        kind,  # type: ignore[arg-type]
        value,
        measure=measure,
        participants=(*own, *_person_of(concept, measure, mention, scene, scenes, settings)),
        place=place,
        group=group,
        basis=basis,
        instance="?" if _is_one_change(basis, period) else _instance(concept, measure, home, scenes),
        when=period,
        as_of=as_of or scenes.as_of(),
        stance=stance_of(mention.first, mention.last, scene, scenes, settings),
        near=(mention.first, mention.last),
        about=() if measure == _DISTANCE and place is None else about(mention, concept, measure, scene, scenes),
    )
    told = _told(mention, scene, scenes) if toll else ()
    claim = msgspec.structs.replace(claim, words=(*told, *claim.words)) if told else claim
    return _of_runner(claim) if measure in _TIMED else claim


def _of_runner(claim: Claim) -> Claim:
    """How long a race took, or by how much it was won: of whoever ran it, wherever and whenever that was."""
    people = tuple(part for part in claim.participants if part.startswith("person:"))
    return msgspec.structs.replace(claim, participants=people, place=None, when=None, basis=None)


def _is_whole(as_of: TimeSpan | None, mention: Mention, scene: Scene, scenes: Scenes) -> bool:
    """Whether days are told beside a toll that brought some of it, and the toll is all so far."""
    return as_of is not None and as_of.start != as_of.stop and is_total(mention, scene, scenes)


def _as_people(value: Value, group: str | None, measure: str | None, scenes: Scenes) -> tuple[Value, str | None]:
    """People counted under what befell them: soldiers who were killed are a group of theirs, prisoners all detained."""
    if not isinstance(value, Quantity):
        return value, group
    grouped = group_among(value.unit, measure, scenes)
    if not grouped and not same_people(value.unit, measure, scenes):
        return value, group
    return msgspec.structs.replace(value, unit="person", dimension="count"), (group or value.unit) if grouped else group


def _where(
    mention: Mention, measure: str | None, scene: Scene, scenes: Scenes, settings: Settings
) -> tuple[str | None, str | None]:
    """Where a figure is of, or the country right behind it; what happens goes on where the text last was."""
    toll = measure in fates(scenes)
    if toll and (land := land_behind(mention, scene, scenes)) is not None:
        return None, land
    place = place_of(mention, scene, scenes, settings)
    if place is None and (toll or measure in _HAPPENS):
        place = carried(scene, scenes, settings, toll=toll)
    return place, None


def _is_one_change(basis: str | None, period: TimeSpan | None) -> bool:
    """Whether a figure is one of many changes, and no period tells which: a rate is cut several times a year."""
    return period is None and (basis or "").startswith(_CHANGE)


def _told(mention: Mention, scene: Scene, scenes: Scenes) -> tuple[str, ...]:
    """How a toll is told: as what it rose to, as what it was before, as the last one."""
    if was_told(mention, scene, scenes):
        return (WAS,)
    final = (FINAL,) if is_final(scene, scenes) else ()
    risen = any(cue.id == "up" and cue.last <= mention.first for cue in scene.of("movement"))
    return (*final, RISEN) if risen else final


def _basis(
    period: TimeSpan | None, concept: Cue | None, mention: Mention, scene: Scene, scenes: Scenes, settings: Settings
) -> str | None:
    """The part a figure plays. What it was in 2022 is the level of 2022, and growth of 5 % is no change of growth."""
    if isinstance(mention.value, Duration) and told_from(mention, scene, scenes):
        return APART
    if isinstance(mention.value, Duration) and is_served(mention, scene, scenes):
        return SERVED
    role = role_of(mention, scene, scenes, settings)
    if role == "former" and period is not None:
        return None
    entry = concept.entry if concept is not None and isinstance(concept.entry, Concept) else None
    plain = entry is not None and ((role == "change-up" and entry.change) or (role == "yearly" and entry.yearly))
    return None if plain else role


def _person_of(
    concept: Cue | None, measure: str | None, mention: Mention, scene: Scene, scenes: Scenes, settings: Settings
) -> tuple[str, ...]:
    """Whose age, whose sentence in prison: the person nearest to one of many such figures."""
    if concept is None or not isinstance(concept.entry, Concept) or not (concept.entry.personal and measure):
        return ()
    person = nearest(scene.of("person"), mention, scenes, settings)
    return (person.id,) if person is not None else ()


def _age_claim(mention: Mention, scene: Scene, scenes: Scenes) -> Claim:
    """How old somebody is, told behind the name."""
    person, name = whose_age(mention, scene, scenes)
    return make_claim(
        scenes,
        scene,
        mention.span,
        "duration",
        mention.value,
        measure=AGE,
        participants=person,
        instance="?",
        as_of=scenes.as_of(),
        near=(mention.first, mention.last),
        about=name,
    )


def _berth_claim(berth: Berth, mention: Mention, scene: Scene, scenes: Scenes, settings: Settings) -> Claim:
    """How many are aboard or inside, or would fit: of what holds them, wherever it was going."""
    assert isinstance(mention.value, Quantity)
    return make_claim(
        scenes,
        scene,
        mention.span,
        "quantity",
        held(mention.value, berth),
        measure=berth.measure,
        participants=(),
        basis=of_another_event(mention, scene, scenes, settings),
        as_of=scenes.as_of(),
        stance=stance_of(mention.first, mention.last, scene, scenes, settings),
        near=(mention.first, mention.last),
        about=berth.about,
    )


def _concept(mention: Mention, scene: Scene, scenes: Scenes, settings: Settings) -> tuple[Cue | None, Scene]:
    """The concept a figure measures: in its own sentence, else what the sentences before it were about."""
    dimension = _dimension(mention)
    for back in range(settings.carry_sentences + 1):
        if scene.index < back:
            break
        home = scenes.scenes[scene.index - back]
        fitting = [c for c in home.of("concept") if isinstance(c.entry, Concept) and _measures(c.entry, dimension)]
        if back == 0:
            fitting = [cue for cue in fitting if cue.first != mention.last or not goes_on(cue, scenes)]
        if dimension == "duration" and told_from(mention, scene, scenes):
            fitting = [cue for cue in fitting if cue.first >= mention.last]
        found = nearest(fitting, mention, scenes, settings) if back == 0 else (fitting[-1] if fitting else None)
        found = next((cue for cue in fitting if back == 0 and _is_for(cue, mention, scenes)), found)
        if found is not None and isinstance(found.entry, Concept) and found.entry.vague:
            found = named_before(found, fitting, mention, scenes)
        if found is not None:
            return found, home
        if dimension not in ("money", "percentage") or not _moves(mention, scene):
            break
    return None, scene


def _is_for(cue: Cue, mention: Mention, scenes: Scenes) -> bool:
    """Whether a concept stands right behind a figure, with "for" or "on" before: 21 % for deposits, 22 % on them."""
    purpose = scenes.pack.claims.purpose
    if cue.first == mention.last:
        return any(s.prefix in purpose.prefixes for s in scenes.pack.clitics.splits(scenes.tokens[cue.first].text))
    return cue.first == mention.last + 1 and scenes.tokens[mention.last].text in purpose.words


def _moves(mention: Mention, scene: Scene) -> bool:
    """Whether a rise, a fall or a level is told before a figure, which then goes on about what was named before."""
    # «سلعا بقيمة مليار»: "at a value of" goes on about nothing
    return any(c.last <= mention.first for c in scene.of("movement") if (c.id, c.tense) != ("reach", "noun"))


def _measures(concept: Concept, dimension: str | None) -> bool:
    return concept.lasting is not None if dimension == "duration" else dimension in concept.dimensions


def _rate(mention: Mention, scene: Scene) -> Value:
    """A sum beside an exchange rate of its currency is that rate: "from 30.9 pounds to 47 pounds to the dollar"."""
    value = mention.value
    if not isinstance(value, Quantity) or value.dimension != "money" or not value.unit or not value.amount:
        return value
    for other in scene.mentions:
        rate = other.value
        if not isinstance(rate, Quantity) or not rate.unit or not rate.amount:
            continue
        near = rate.amount / 10 < value.amount < rate.amount * 10
        if near and rate.unit.startswith(f"{value.unit}/"):
            return msgspec.structs.replace(value, unit=rate.unit, dimension=rate.dimension)
    return value


def _instance(concept: Cue | None, measure: str | None, home: Scene, scenes: Scenes) -> str | None:
    """Which of many things is measured: the ordinal right after its noun (the fourth tranche), else "?"."""
    if concept is None or not isinstance(concept.entry, Concept) or not concept.entry.many or measure != concept.id:
        return None
    for mention in home.mentions:
        if isinstance(mention.value, Ordinal) and 0 <= mention.first - concept.last <= 1:
            return format(mention.value.amount, "f")
    return "?"
