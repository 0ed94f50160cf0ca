"""Which of several counts of people a figure gives: all, a part, those of a day, those of an earlier event; of whom."""

from __future__ import annotations

from msgspec.structs import replace

from factdiff.claims.about import is_composed
from factdiff.claims.measures import fates
from factdiff.claims.periods import began
from factdiff.claims.scene import Cue, Scene, Scenes
from factdiff.claims.states import role_at, state_of
from factdiff.claims.words import content_lemma
from factdiff.lang.claims import Concept
from factdiff.lang.lemmas import lexicon
from factdiff.model import Claim, Duration, Mention, Quantity, TimeSpan, Value
from factdiff.settings import Settings

_FIGURES = ("quantity", "percentage")
_INCREMENT, _PART, _OTHER = "increment", "part", "another-event"
_FEWEST = 3  # tokens: a number, "of", the noun
_HEAD = 2  # tokens before a time at the head of its sentence
_OPENING = 5  # and where no verb stands before it
_BEGINS = frozenset({"break-out", "launch", "open"})  # since then something may go on
_FRESH = "fresh"  # the marker "new" behind what is counted
_ABOUT = "~"  # of an EDTF date
_FROM, _TO = "from", "to"


def leader(mention: Mention, scene: Scene, scenes: Scenes) -> Mention:
    """The figure whose scope a figure has: that before it for "15 others", else its own."""
    tolls, at = scenes.pack.claims.tolls, mention.last - 1
    match = tolls.at(scenes.tokens, at, stop=mention.last) if scenes.tokens[at].mask & tolls.bit else None
    if match is None or match.entry.role != "others":
        return mention
    before = [m for m in scene.mentions if m.kind in _FIGURES and m.last <= mention.first]
    return before[-1] if before else mention


def is_total(mention: Mention, scene: Scene, scenes: Scenes) -> bool:
    """Whether a count is told to be all so far: the total number of cases, to which it has risen."""
    before = [m.last for m in scene.mentions if m.kind in _FIGURES and m.last <= mention.first]
    first = max([scene.sentence.first, *before])
    if any(role_at(at, scene, scenes) == "total" for at in range(first, mention.first)):
        return True
    found = scenes.pack.claims.prepositions.at(scenes.tokens, mention.first - 1, strip=False)
    rose = any(cue.id == "up" and first <= cue.first for cue in scene.of("movement") if cue.last <= mention.first)
    return rose and mention.first > first and found is not None and found.id == _TO


def counted_as(
    mention: Mention, as_of: TimeSpan | None, scene: Scene, scenes: Scenes, settings: Settings
) -> str | None:
    """What a count of people is beside the whole: added within a day, a part, in some state, of an earlier event."""
    fresh = any(cue.id == _FRESH and 0 <= cue.first - mention.last <= 1 for cue in scene.of("marker"))
    if fresh or (as_of is not None and as_of.start != as_of.stop):
        return _INCREMENT
    if _within(mention, scene, scenes, settings) and not is_total(mention, scene, scenes):
        return _INCREMENT
    if _is_part(mention, scene, scenes):
        return _PART
    return state_of(mention, scene, scenes) or of_another_event(mention, scene, scenes, settings)


def of_another_event(mention: Mention, scene: Scene, scenes: Scenes, settings: Settings) -> str | None:
    """The part of a count that is of another event than the one that is told of: an earlier one, a separate one."""
    other = _is_apart(mention, scene, scenes) or _is_earlier(mention, scene, scenes, settings)
    other = other or _is_landmark(mention, scene, scenes)
    return _OTHER if other else None


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
    """Whether those counted are of others: 743 of them («منهم»), five more of them, 19 of the injured, nine aged 12."""
    if not isinstance(mention.value, Quantity):
        return False
    if role_at(mention.last, scene, scenes) == "aged" or _of_the(mention, scenes):
        return True
    for item in reversed([m for m in scene.mentions if m.kind in _FIGURES and m.first <= mention.first]):
        if not _is_bare(item, scenes) or scenes.commas(item.last, mention.first):
            return False
        followed = any(m.first == item.last + 1 for m in scene.mentions if m.kind in _FIGURES)
        if role_at(item.last, scene, scenes) == "part" and not followed:
            return True
    return False


def _of_the(mention: Mention, scenes: Scenes) -> bool:
    """Whether a figure is so many of the injured: a number, "of", and the noun with its article."""
    if mention.last - mention.first < _FEWEST or not isinstance(mention.value, Quantity) or mention.value.approximate:
        return False
    before = scenes.pack.claims.prepositions.at(scenes.tokens, mention.last - 2, strip=False, stop=mention.last)
    article = scenes.pack.clitics.articles
    return before is not None and before.id == _FROM and scenes.tokens[mention.last - 1].text.startswith(article)


def _is_bare(mention: Mention, scenes: Scenes) -> bool:
    """Whether a number stands without a noun of its own."""
    return scenes.pack.figures.counted.at(scenes.tokens, mention.last - 1, stop=mention.last) is None


def _is_apart(mention: Mention, scene: Scene, scenes: Scenes) -> bool:
    """Whether a sentence is of another event by its own words: four died in a separate attack."""
    return any(role_at(at, scene, scenes) == "apart" for at in range(scene.sentence.first, scene.sentence.last))


def _is_earlier(mention: Mention, scene: Scene, scenes: Scenes, settings: Settings) -> bool:
    """Whether those counted fell in an earlier event: since the quake of 1999, which killed 17,000; in July 19 died."""
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
        least = settings.framed_days if _frames(time, scene, scenes) else settings.earlier_days
        old = (published.start - time.value.stop).days > least
        if old and crossed.isdisjoint(range(low[1], high[0])) and not began(time, scene, scenes, settings):
            return True
    return False


def _is_landmark(mention: Mention, scene: Scene, scenes: Scenes) -> bool:
    """Whether those counted fell in what the news is measured by: the worst since the sinking in which 300 died."""
    claims, tokens = scenes.pack.claims, scenes.tokens
    which = [at for at in range(scene.sentence.first, mention.first) if tokens[at].text in claims.deeds.relatives]
    if not which or any(which[-1] <= m.first < mention.first for m in scene.mentions if m.kind in _FIGURES):
        return False
    events = {cue.first for cue in scene.of("concept", "happening") if _is_event(cue) and cue.first < which[-1]}
    return any(claims.since.at(tokens, at - 1) is not None for at in events)


def _is_event(cue: Cue) -> bool:
    """Whether a word is a noun of something that happened and is over."""
    return cue.entry.occurs if isinstance(cue.entry, Concept) else cue.tense == "noun" and cue.id not in _BEGINS


def _frames(time: Mention, scene: Scene, scenes: Scenes) -> bool:
    """Whether a time stands at the head of its sentence, before any verb, or the sentence is an aside."""
    head = scene.sentence.first
    verbs = any(cue.first < time.first for cue in scene.of("happening", "movement", "saying"))
    return time.first - head <= (_HEAD if verbs else _OPENING) or role_at(head, scene, scenes) == "aside"


def was_told(mention: Mention, scene: Scene, scenes: Scenes) -> bool:
    """Whether a count is told as what was known before: an earlier toll spoke of 12; a source had said that 12 died."""
    head, said = scene.sentence.first, (*scene.of("saying"), *scene.of("movement"))
    had = role_at(head, scene, scenes) == "had"
    if had and any(head < cue.first <= mention.first and cue.tense == "past" for cue in said):
        return True
    return any(role_at(at, scene, scenes) == "was" for at in range(head, mention.first))


def is_final(scene: Scene, scenes: Scenes) -> bool:
    """Whether the count of a sentence is told as the last one: the final toll reached 14."""
    return any(role_at(at, scene, scenes) == "final" for at in range(scene.sentence.first, scene.sentence.last))


def of_own_event(claims: list[Claim], scenes: Scenes) -> list[Claim]:
    """The claims of an article; those of an earlier event are of its own event where it tells of no later one."""
    if any(claim.measure in fates(scenes) and claim.basis is None for claim in claims):
        return claims
    return [replace(claim, basis=None) if claim.basis == _OTHER else claim for claim in claims]


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
    """The group that people are of: 11 of the marines, six of its members, 26 people of the front's fighters."""
    made_of = scenes.pack.claims.prepositions.at(scenes.tokens, mention.last, strip=False, stop=scene.sentence.last)
    at = mention.last + 1
    if made_of is None or made_of.id != _FROM or at >= scene.sentence.last:
        return None
    if not isinstance(mention.value, Quantity) or not (
        _is_bare(mention, scenes) or role_at(at, scene, scenes) == "members"
    ):
        return None
    known = scenes.pack.figures.counted.at(scenes.tokens, at, stop=scene.sentence.last)
    if known is not None and role_at(at, scene, scenes) != "members":
        return None if known.id == "person" else known.entry.unit or known.id
    if any(cue.first <= at < cue.last for cue in scene.of("concept", "marker", "country", "city", "party", "person")):
        return None
    if scenes.pack.claims.heads.at(scenes.tokens, at) is not None:
        return None
    word = scenes.tokens[at].text
    owned = not lexicon(scenes.pack.code).known(scenes.text(scenes.document.span(at, at + 1)))
    bare = next(iter(scenes.pack.clitics.without_ending(word)), word) if owned else word
    return content_lemma(scenes.pack.code, bare) or None
