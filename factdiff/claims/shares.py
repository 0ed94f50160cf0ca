"""Claims from figures of elections: whose share or votes they are, of which round, and how much had been counted."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from factdiff.claims.ballots import SHARES, Word, people_named, round_of, stop_of, tells_of_votes, words
from factdiff.claims.build import make_claim
from factdiff.claims.periods import period_of
from factdiff.claims.scene import Cue, Scene, Scenes
from factdiff.claims.stance import stance_of
from factdiff.claims.stems import bare_stem
from factdiff.lang.claims import Concept
from factdiff.model import Claim, Mention, Quantity, TimeSpan
from factdiff.settings import Settings

VOTE, SEAT, TURNOUT, ELECTORATE, COUNTED = "vote", "seat", "turnout", "electorate", "counted-share"
_BEHIND = 5  # tokens from a figure to whose it is: 40 % for the second candidate, So-and-so
_OBJECT = 5  # tokens from "his rival" to the name: defeated his rival in the election, So-and-so
_HUNDRED = Decimal(100)


def share_claim(mention: Mention, scene: Scene, scenes: Scenes, settings: Settings) -> Claim | None:
    """The claim of a share or a number of votes, of the turnout, or of who may vote; None for any other figure."""
    value = mention.value
    if mention.kind not in SHARES or not isinstance(value, Quantity) or value.amount is None:
        return None
    if not tells_of_votes(scene, scenes) or stop_of(mention, scene) == mention.last < scene.sentence.last:
        return None  # of «7 27.4 %» the first is a slip of the pen
    start = _start(mention, scene)
    before, behind = words(start, mention.first, scenes), words(mention.last, stop_of(mention, scene), scenes)
    value = _percent(value, before, behind, start, mention, scene)
    if value.dimension == "percentage" and _of_stations(mention, behind):
        return _claim(mention, value, COUNTED, (), (), scene, scenes, settings)
    if _is_electorate(value, mention, before, scenes):
        value = replace(value, unit="voter", dimension="count")
        return _claim(mention, value, ELECTORATE, (), (), scene, scenes, settings)
    if value.dimension == "percentage" and _is_turnout(mention, before, scene, scenes):
        return _claim(mention, value, TURNOUT, (), ("of:turnout",), scene, scenes, settings)
    if not _is_share(value, start, (before, behind), mention, scene, scenes):
        return None
    measure = SEAT if value.unit == SEAT else VOTE
    if value.dimension != "percentage":
        value = replace(value, unit=measure, dimension="count")
    person, term = _holder(mention, start, before, scene, scenes)
    return _claim(mention, value, measure, (person,) * bool(person), (term,) * bool(term), scene, scenes, settings)


def _claim(
    mention: Mention,
    value: Quantity,
    measure: str,
    held: tuple[str, ...],
    terms: tuple[str, ...],
    scene: Scene,
    scenes: Scenes,
    settings: Settings,
) -> Claim:
    period, as_of = period_of(mention, scene, scenes, settings)
    stance = stance_of(mention.first, mention.last, scene, scenes, settings)
    about = {*terms, *_counted(mention, scene, scenes)}
    firm = _firm(mention, scene, scenes) if measure == VOTE else ""
    if firm:
        stance, about = "estimated", {*about, f"by:{firm}"}
    elif measure == VOTE and stance == "estimated":  # nobody knows whether it is another's estimate
        about.add(f"by:{scenes.document.article.id}")
    return make_claim(
        scenes,
        scene,
        mention.span,
        "quantity",
        value,
        measure=measure,
        participants=held,
        place=_place(mention, scene),
        instance=_instance(measure, held, terms, mention, scene, scenes),
        when=period if measure != ELECTORATE else None,
        as_of=as_of or scenes.as_of(),
        stance=stance if measure != ELECTORATE else "asserted",
        near=(mention.first, mention.last),
        about=tuple(sorted(about)),
    )


def _instance(
    measure: str, held: tuple[str, ...], terms: tuple[str, ...], mention: Mention, scene: Scene, scenes: Scenes
) -> str | None:
    """The round, or "?" where it is not known whose the votes are, so that nothing is at odds with them."""
    if measure == ELECTORATE:
        return None
    return round_of(mention, scene, scenes) if held or terms else "?"


def _start(mention: Mention, scene: Scene) -> int:
    """Where the last share or count before a figure ends: what stands before that is its own."""
    before = [m.last for m in scene.mentions if m.kind in SHARES and m.last < mention.first]
    return before[-1] if before else scene.sentence.first


def _percent(
    value: Quantity, before: list[Word], behind: list[Word], start: int, mention: Mention, scene: Scene
) -> Quantity:
    """A number below a hundred with decimals, where votes are got or follow it, as the percentage that it must be."""
    if value.unit is not None or value.dimension is not None or value.amount is None:
        return value
    broken = value.amount != value.amount.to_integral_value() and value.amount < _HUNDRED
    gained = any(word.id in ("gains", "rival") for word in before) or _votes_behind(mention, behind)
    return replace(value, unit="percent", dimension="percentage") if broken and gained else value


def _votes_behind(mention: Mention, behind: list[Word]) -> bool:
    return any(word.id == "voting" and word.first - mention.last <= 2 for word in behind)


def _of_stations(mention: Mention, behind: list[Word]) -> bool:
    """Whether a percentage says how much had been counted: 70 % of the polling stations."""
    return any(word.id == "stations" and word.first - mention.last <= 2 for word in behind)


def _counted(mention: Mention, scene: Scene, scenes: Scenes) -> set[str]:
    """How much had been counted, or until which hour, as a term that tells a figure from the final one."""
    found = set()
    for other in scene.mentions:
        value = other.value
        if other is mention or not isinstance(value, Quantity) or value.unit != "percent":
            continue
        if _of_stations(other, words(other.last, min(other.last + 4, scene.sentence.last), scenes)):
            found.add(f"is:counted {value.amount}")
    for time in scene.mentions:
        if isinstance(time.value, TimeSpan) and time.value.minute is not None and time.first >= mention.last:
            found.add(f"is:counted at {time.value.minute}")
    return found


def _is_electorate(value: Quantity, mention: Mention, before: list[Word], scenes: Scenes) -> bool:
    """Whether those are counted who may vote: registered, or called to vote."""
    if value.dimension == "percentage":
        return False
    if any(word.id == "registered" for word in words(mention.last - 1, mention.last + 1, scenes)):
        return True
    return value.unit == "voter" and any(word.id in ("called", "registered") for word in before)


def _is_turnout(mention: Mention, before: list[Word], scene: Scene, scenes: Scenes) -> bool:
    """Whether the turnout was named before a percentage and no votes since, be it with another one in between."""
    if any(word.id == "gains" for word in before):
        return False
    if any(c.id == TURNOUT and 0 <= c.first - mention.last <= 1 for c in scene.of("concept")):
        return any(word.id == "part" for word in before)  # 66 % of the voters took part
    cues = [c for c in scene.of("concept") if c.last <= mention.first and isinstance(c.entry, Concept)]
    measuring = [c for c in cues if "percentage" in c.entry.dimensions]  # type: ignore[union-attr]
    if not measuring or measuring[-1].id != TURNOUT:
        return False
    crossed = any(
        m.kind == "percentage" and m.first >= measuring[-1].last and m.last <= mention.first for m in scene.mentions
    )
    if crossed and not any(word.id in ("round", "legislative", "municipal", "presidential") for word in before):
        return False
    at = measuring[-1].first  # «أصوات الناخبين»: the votes of the voters
    return not any(word.id == "voting" for word in words(max(at - 1, scene.sentence.first), at, scenes))


def _is_share(
    value: Quantity, start: int, told: tuple[list[Word], list[Word]], mention: Mention, scene: Scene, scenes: Scenes
) -> bool:
    """Whether a figure is of votes that somebody gets: got, won by, against 30 % for, of the votes."""
    before, behind = told
    got = max((word.first for word in before if word.id == "gains"), default=start)
    others = [c for c in scene.of("concept") if got <= c.first and c.last <= mention.first]
    if any(isinstance(c.entry, Concept) and "percentage" in c.entry.dimensions and c.id != VOTE for c in others):
        return False
    gained = any(word.id == "gains" for word in before)
    if value.dimension == "percentage":
        return gained or _votes_behind(mention, behind) or _against_share(start, mention, scene, scenes)
    if value.unit not in (VOTE, SEAT, "voter"):
        return False
    if value.unit == SEAT:
        return gained
    voted = any(word.id == "voting" for word in before) or any(m.id == VOTE for m in scene.of("happening"))
    return gained or voted or _against_share(start, mention, scene, scenes)


def _against_share(start: int, mention: Mention, scene: Scene, scenes: Scenes) -> bool:
    """Whether a percentage stands right behind "against" and a share of votes: got 60 % against 40 %."""
    markers = [c for c in scene.of("marker") if c.id == "against" and start <= c.first and c.last <= mention.first]
    if not markers or not any(m.kind in SHARES and m.last == start for m in scene.mentions):
        return False
    return any(word.id in ("gains", "voting") for word in words(scene.sentence.first, start, scenes))


def _holder(mention: Mention, start: int, before: list[Word], scene: Scene, scenes: Scenes) -> tuple[str, str]:
    """Whose votes they are: a person, or a term for a party or for the other one; nothing where nobody is named."""
    other = f"of:rival {scenes.document.article.id}"  # who that is may be another one elsewhere
    people = people_named(scene, scenes)
    to = _given_to(mention, people, scene, scenes)
    if to is not None:
        return to
    if any(c.id == "against" and c.first >= start and 0 <= mention.first - c.last <= 1 for c in scene.of("marker")):
        return "", other
    named = [person for person in people if start <= person.first and person.last <= mention.first]
    named = [person for person in named if not _is_object(person, before, scenes)]
    if named:
        return named[-1].id, ""
    return "", _party(before, mention.first, scenes)


def _party(told: list[Word], stop: int, scenes: Scenes) -> str:
    """The party, list or movement named last, as a term, by the word behind it."""
    parties = [word for word in told if word.id == "party" and word.last < stop]
    return f"of:{bare_stem(scenes.pack.code, scenes.tokens[parties[-1].last].text)}" if parties else ""


def _given_to(mention: Mention, people: list[Cue], scene: Scene, scenes: Scenes) -> tuple[str, str] | None:
    """Whose they are by a "for" behind the figure: 2.7 million for So-and-so, 27 % for his rival."""
    stop = min(mention.last + _BEHIND, stop_of(mention, scene))
    prefixes = scenes.pack.claims.purpose.prefixes
    for at in range(mention.last, stop):
        if scenes.commas(mention.last, at) or any(c.id == "against" and c.first == at for c in scene.of("marker")):
            return None
        splits = scenes.pack.clitics.splits(scenes.tokens[at].text)
        person = next((p for p in people if p.first == at), None)
        if not any(split.prefix.startswith(tuple(prefixes)) for split in splits if split.prefix):
            continue
        person = person or next((p for p in people if at <= p.first < stop), None)
        if person is not None:
            return person.id, ""
        if any(word.id == "rival" for word in words(at, at + 1, scenes)):
            return "", f"of:rival {scenes.document.article.id}"
        party = _party(words(at, min(at + 1, stop), scenes), stop, scenes)
        if party:
            return "", party
    return None


def _is_object(person: Cue, before: list[Word], scenes: Scenes) -> bool:
    """Whether a name is of the one who was beaten: he won over his rival So-and-so with 60 %."""
    rivals = [word for word in before if word.id == "rival" and 0 <= person.first - word.last <= _OBJECT]
    if not rivals:
        return False
    return not any(word.id == "gains" and word.last == rivals[-1].first for word in before)


def _place(mention: Mention, scene: Scene) -> str | None:
    """The town or region whose votes are told of, where it is named before them and is no capital."""
    cities = [c for c in scene.of("city") if c.last <= mention.first and not c.country]
    return cities[-1].id if cities else None


def _firm(mention: Mention, scene: Scene, scenes: Scenes) -> str:
    """Whose poll a figure is from, by the firm's name; the article itself where its head gives what polls say."""
    found = _polled(scene, mention.first, scenes)
    if found:
        return found
    for other in scenes.extraction.mentions:
        if other.value == mention.value and other.sentence != scene.index:
            found = _polled(scenes.scenes[other.sentence], other.first, scenes)
            if found:
                return found
    if scene.index <= 1 and any(_polled(home, home.sentence.last, scenes) for home in scenes.scenes):
        return scenes.document.article.id
    return ""


def _polled(scene: Scene, stop: int, scenes: Scenes) -> str:
    """The firm named last before a token of its sentence, else behind it, where the article tells of polls."""
    told = words(scene.sentence.first, scene.sentence.last, scenes)
    every = [word for word in told if word.id == "firm"]
    if not every or not any(word.id == "poll" for word in words(0, len(scenes.tokens), scenes)):
        return ""
    earlier = [word for word in every if word.last <= stop]
    for word in (*reversed(earlier), *(word for word in every if word not in earlier)):
        for at in range(word.last, min(word.last + 3, scene.sentence.last)):
            if scenes.tokens[at].text[0].isalpha():
                return bare_stem(scenes.pack.code, scenes.tokens[at].text)
    return ""
