"""From verbs and verbal nouns to claims of acts: who did it, to whom, and from or to whom else."""

from __future__ import annotations

from msgspec.structs import replace

from factdiff.claims.arguments import parties
from factdiff.claims.build import make_claim
from factdiff.claims.clauses import clauses_of
from factdiff.claims.events import stage_of
from factdiff.claims.party import Party
from factdiff.claims.scene import Cue, Scene, Scenes
from factdiff.lang.acts import Act
from factdiff.lang.verbs import VerbMatch
from factdiff.model import Claim, Event, Span, TimeSpan
from factdiff.settings import Settings

_QUESTION = "?"
_INITIALS = "initials"
_NOUN, _FINITE = "noun", ("past", "present", "future")
_UNCERTAIN = ("target", "planned", "estimated")  # what a word far off may have said of another part of the sentence
_TOLD = ("done", "told", "planned")
_STOCK = 3  # letters of a word among which the vowel mark of its first letter stands, behind a particle
_CARRIED = 12  # tokens between such a verb and its noun
_HOW, _NAMED = "how:", ("person:", "org:")
_AGENT, _OBJECT, _BY, _FROM, _TO = "agent", "object", "by", "from", ("to", "for")

Slots = tuple[tuple[str, str], ...]


def act_claims(scene: Scene, scenes: Scenes, settings: Settings) -> list[Claim]:
    """Each act of the sentence of which at least two parties are known."""
    claims, seen = [], set()
    table, tokens = scenes.pack.claims.acts, scenes.tokens
    for at in range(scene.sentence.first, scene.sentence.last) if scene.mask & table.bit else ():
        if not tokens[at].mask & table.bit:
            continue
        match = table.at(tokens, at, stop=scene.sentence.last)
        if match is None or _inside_name(at, scene) or not _meant(match.entry, scene):
            continue
        clause = next((c for c in clauses_of(scene, scenes) if c[0] <= at < c[1]), (at, at + match.size))
        if _supposed(clause[0], at, scene, scenes):
            continue
        named, first, last = _parts(match, at, clause, scene, scenes)
        stage = _stage(match, at, scene, scenes, settings)
        if stage in _TOLD and _enough(named, match.entry) and (match.entry.event, named) not in seen:
            seen.add((match.entry.event, named))
            claims.append(_claim(match, at, stage, named, (first, last), clause, scene, scenes))
    return claims


def _enough(named: Slots, entry: Act) -> bool:
    """Whether two parties are told apart, and one of them is somebody; of some acts one party by name says enough."""
    slots = {slot for slot, _ in named}
    alone = {"agent": entry.agent, "patient": entry.patient}[entry.alone] if entry.alone is not None else None
    if any(slot == alone and _by_name(slot, filler, entry) for slot, filler in named):
        return True
    somebody = any("@" in filler or not filler.startswith(("thing:", "counted", _HOW)) for _, filler in named)
    return somebody and len(named) > 1 and (entry.mutual or len(slots) > 1)


def _by_name(slot: str, filler: str, entry: Act) -> bool:
    """Whether a party is named; a land by its name alone does things, and nothing befalls it."""
    return filler.startswith(_NAMED) or (":" not in filler and slot == entry.agent)


def _meant(entry: Act, scene: Scene) -> bool:
    """Whether the sentence speaks of what the verb needs: who scores, scores goals; who is sworn in, takes an oath."""
    return not entry.needs or any(cue.id in entry.needs for cue in scene.of("concept"))


def _supposed(first: int, at: int, scene: Scene, scenes: Scenes) -> bool:
    """Whether it is asked, or supposed by an "if" before it."""
    askings, tokens = scenes.pack.claims.askings, scenes.tokens
    if _QUESTION in [token.text for token in tokens[at : scene.sentence.last]]:
        return True
    if not scene.mask & askings.bit:
        return False
    return any(askings.at(tokens, n, stop=at) is not None for n in range(first, at) if tokens[n].mask & askings.bit)


def _inside_name(at: int, scene: Scene) -> bool:
    return any(m.first <= at < m.last for m in scene.mentions if m.kind not in ("quote", "event"))


def _stage(match: VerbMatch[Act], at: int, scene: Scene, scenes: Scenes, settings: Settings) -> str:
    """How far it has come; a noun at the head of its clause and a verb of the present tell of it without saying."""
    cue = Cue("happening", match.id, at, at + match.size, match.tense)
    stage = stage_of(cue, scene, scenes, settings) or "told"
    if match.tense == _NOUN and stage in _UNCERTAIN and _behind_after(at, scene, scenes):
        return "told"
    return "planned" if stage == "target" else stage


def _behind_after(at: int, scene: Scene, scenes: Scenes) -> bool:
    """Whether a noun stands behind "after", in a sentence that tells nothing of the future."""
    carriers, tokens = scenes.pack.claims.act_carriers, scenes.tokens
    starts = [n for n in range(max(scene.sentence.first, at - _CARRIED), at + 1) if tokens[n].mask & carriers.bit] or [
        at
    ]
    after = scenes.pack.claims.governing.after
    told = any(n > 0 and tokens[n - 1].text in after for n in (*starts, at))
    return told and not any(cue.tense == "future" for cue in scene.of("happening", "movement", "saying"))


def _parts(
    match: VerbMatch[Act], at: int, clause: tuple[int, int], scene: Scene, scenes: Scenes
) -> tuple[Slots, int, int]:
    """The slots of an act and the tokens from its first word to its last."""
    entry, last = match.entry, at + match.size
    verbs = [c.first for c in scene.of("happening", "saying", "movement") if c.tense in _FINITE and c.first >= last]
    relatives = scenes.pack.claims.deeds.relatives
    which = [n for n in range(last, clause[1]) if scenes.tokens[n].text in relatives]  # a clause of its own begins
    behind = parties(last, min([clause[1], *verbs, *which]), scene, scenes)
    bare = [party for party in behind if not party.link]
    if match.tense != _NOUN and _has_object(at, scenes):
        bare = bare[:1]  # «اعتقلته الشرطة»: whom, the pronoun tells
    by = next((party for party in behind if party.link == _BY), None)
    through = next((p for p in behind if p.link in entry.through), None)
    if through is None and match.tense == _NOUN and not entry.through and not entry.makes:
        through = next((p for p in behind if p.link == "for"), None)
    if match.tense == _NOUN:
        by = by or _carried(at, clause, scene, scenes, own=entry.own)
        agent, patient = _of_noun(entry, last, bare, by, through)
    else:
        subject = None if _has_object(at, scenes) else _subject(at, clause, scene, scenes)
        agent, patient = _of_verb(entry, bare, by, through, subject, _passive(at, scenes))
    if agent is not None and not agent.known and not agent.definite and entry.lone == _AGENT:
        agent = None  # «وقّع مرسوما»: who signs is not named, and no decree does
    source = next((p for p in behind if p.link == _FROM and p is not patient), None)
    recipient = next((p for p in behind if p.link in _TO and p is not patient), None)
    slots = zip(
        (entry.agent, entry.patient, entry.source, entry.recipient), (agent, patient, source, recipient), strict=True
    )
    filled = [(slot, party) for slot, party in slots if slot is not None and party is not None]
    named = [*{(slot, filler) for slot, party in filled for filler in _fillers(party, scenes)}]
    if entry.how is not None:
        named.append(("how", f"{_HOW}{entry.how}"))
    ends = [(at, last), *((party.first, party.last) for _, party in filled)]
    return tuple(sorted(named)), min(first for first, _ in ends), max(stop for _, stop in ends)


def _fillers(party: Party, scenes: Scenes) -> set[str]:
    """Who fills a slot; a capital stands for its country as well."""
    lands = {land for filler in party.fillers if (land := scenes.seat_of(filler)) and filler.startswith("city:")}
    return {*party.fillers, *lands}


def _of_noun(
    entry: Act, last: int, bare: list[Party], by: Party | None, through: Party | None
) -> tuple[Party | None, Party | None]:
    """Agent and patient of a verbal noun: the genitive behind it, its object, and who stands behind "by"."""
    own = bare[0] if bare and bare[0].first == last else None
    if own is None:
        return by, through
    if entry.makes:
        return by, own  # «بتعيين المهندسة سلوى مديرة»
    if by is not None:
        return by, through or own
    if through is not None:
        return own, through
    if len(bare) > 1 and bare[1].first == own.last and own.known:
        return own, bare[1]
    place = entry.living and _is_place(own)
    return (None, own) if place or entry.genitive == "patient" else (own if entry.genitive else None, None)


def _of_verb(
    entry: Act, bare: list[Party], by: Party | None, through: Party | None, subject: Party | None, passive: bool
) -> tuple[Party | None, Party | None]:
    """Agent and patient of a verb: the subject before it or behind it, then the object."""
    if by is not None or passive:
        return by, subject or (bare[0] if bare else None)
    if subject is not None:
        return subject, through or (bare[0] if bare else None)
    if through is not None or (entry.through and _OBJECT not in entry.through):
        return (bare[0] if bare else None), through
    if entry.makes and len(bare) > 1 and not bare[1].known:
        return None, None  # «عيّن الرئيس زيد سفيرا»: whom, or who, the words do not tell
    if len(bare) > 1:
        turned = entry.living and _is_place(bare[0]) and not _is_place(bare[1])
        turned = turned or (entry.thing and not bare[0].known and bare[1].known)
        return (bare[1], bare[0]) if turned else (bare[0], bare[1])
    own = bare[0] if bare else None
    return (None, own) if entry.lone == "patient" or (entry.living and own and _is_place(own)) else (own, None)


def _carried(at: int, clause: tuple[int, int], scene: Scene, scenes: Scenes, *, own: bool) -> Party | None:
    """Who does an act that is told by its noun and a verb of little meaning: «شنت القوات هجوما»."""
    carriers = scenes.pack.claims.act_carriers
    for n in range(at - 1, max(clause[0], at - _CARRIED) - 1, -1):
        carrier = carriers.at(scenes.tokens, n, stop=at) if scenes.tokens[n].mask & carriers.bit else None
        if carrier is not None and carrier.entry.own <= own:
            between = parties(n + 1, at, scene, scenes)
            if not between and carrier.tense != _NOUN:
                return _subject(n, clause, scene, scenes)
            return between[0] if len(between) == 1 and not between[0].link else None
    return None


def _is_place(party: Party) -> bool:
    return party.fillers[0].startswith("city:") or ":" not in party.fillers[0]


def _subject(at: int, clause: tuple[int, int], scene: Scene, scenes: Scenes) -> Party | None:
    """The party that stands right before a verb and opens its clause, and nothing else does."""
    verbs = [c.last for c in scene.of("happening", "saying", "movement") if c.tense in _FINITE and c.last <= at]
    that = scenes.pack.claims.complementizers
    opened = [n + 1 for n in range(clause[0], at) if that.at(scenes.tokens, n, strip=False, stop=at) is not None]
    if opened and opened[-1] > max(verbs, default=0):
        verbs = []
    before = parties(max([clause[0], *verbs, *opened]), at, scene, scenes)
    if len(before) != 1 or before[0].link or (verbs and max(verbs) > clause[0]):
        return None
    pauses = scenes.pack.claims.pauses
    between = (scenes.tokens[n].text for n in range(before[0].last, at))
    return before[0] if all(word in pauses.marks or word in pauses.within for word in between) else None


def _has_object(at: int, scenes: Scenes) -> bool:
    """Whether a pronoun is written onto a verb: without it, it is still one."""
    bare = scenes.pack.clitics.without_ending(scenes.tokens[at].text)
    return any(scenes.pack.claims.acts.begins(word) for word in bare)


def _passive(at: int, scenes: Scenes) -> bool:
    """Whether the vowel mark of a passive is written on a verb."""
    token = scenes.tokens[at]
    written = scenes.text(Span(token.start, token.stop))
    return scenes.pack.claims.vowels.passive in written[:_STOCK]


def _which(entry: Act, clause: tuple[int, int], scene: Scene, scenes: Scenes) -> list[str]:
    """Which of several it was: the first leg, the women's match, the signing by initials."""
    initials = [c.id for c in scene.of("concept") if clause[0] <= c.first < clause[1] and c.id == _INITIALS]
    if not entry.contest:
        return sorted(set(initials))
    table, tokens = scenes.pack.claims.matches, scenes.tokens
    words = (table.at(tokens, n, stop=clause[1]) for n in range(*clause) if tokens[n].mask & table.bit)
    sorts = {word.id for word in words if word is not None and word.entry.role in ("sort", "earlier", "both-legs")}
    return sorted({*initials, *sorts})


def _named(filler: str) -> list[str]:
    """Whom a filler names: himself, or the country of a body or of somebody without a name."""
    sort, _, rest = filler.partition(":")
    if sort in ("thing", "counted", "post"):
        return rest.split("@")[1:]
    return [filler] if not rest or sort in ("person", "org", "city") else rest.split("@")[1:]


def _claim(
    match: VerbMatch[Act],
    at: int,
    stage: str,
    named: Slots,
    ends: tuple[int, int],
    clause: tuple[int, int],
    scene: Scene,
    scenes: Scenes,
) -> Claim:
    kind = match.entry.event
    days = [m.value for m in scene.mentions if clause[0] <= m.first < clause[1] and isinstance(m.value, TimeSpan)]
    value = Event(event=kind, status=stage, slots=named)
    who = tuple(sorted({who for _, filler in named for who in _named(filler)}))
    claim = make_claim(
        scenes,
        scene,
        scenes.document.span(*ends),
        "event",
        value,
        measure=f"{kind}-act",
        participants=who,
        near=(at, at + match.size),
        when=days[0] if len(days) == 1 and days[0].start else None,
        as_of=scenes.as_of(),
        stance="planned" if stage == "planned" else "asserted",
        instance=" ".join(_which(match.entry, clause, scene, scenes)) or None,
    )
    return replace(claim, topic=kind)
