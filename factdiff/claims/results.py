"""From a score to the result of a match: between which sides, on which day, and whether it is how the match ended."""

from __future__ import annotations

from factdiff.claims.build import make_claim
from factdiff.claims.phrases import Phrase, phrase_at
from factdiff.claims.scene import Cue, Scene, Scenes
from factdiff.claims.stance import stance_of
from factdiff.model import Claim, Mention, TimeSpan
from factdiff.settings import Settings

RESULT = "result"
_CONTESTS = ("win", "lose", "draw")
_BEFORE, _AFTER = 20, 6  # the verb of the result stands so many tokens before the score, or behind it
_VERSUS = 12  # tokens from the verb to whom it was against: a score may stand between
_SIDE = 12  # tokens back from a noun to whose win it was
_JOINED = 3  # tokens between the two sides that "and" joins
_NEAR = 5  # what part of the match a score is of stands right beside it
_PARTS = ("shootout", "interim", "both-legs")
_BY_SETS = 2  # tokens from one score to the next, where each is of a set or a quarter
_VALUES = ("time", "score", "quantity", "money", "percentage", "duration", "ordinal")


def result_claim(mention: Mention, scene: Scene, scenes: Scenes, settings: Settings) -> Claim | None:
    """The result of a match between two sides that are named; None where the sentence does not name both."""
    contests = _contests(mention, scene)
    sides = next((found for cue in contests if (found := _sides(cue, mention, scene, scenes))), None)
    if sides is None:
        return None
    first = min(contests[0].first, mention.first)
    return make_claim(
        scenes,
        scene,
        mention.span,
        "score",
        mention.value,
        measure=RESULT,
        participants=tuple(sorted(sides)),
        near=(first, max(contests[0].last, mention.last)),
        when=_day(scene),
        as_of=scenes.as_of(),
        stance=stance_of(mention.first, mention.last, scene, scenes, settings),
        instance=" ".join((*_part(mention, scene, scenes), *_sorts(scene, scenes))) or None,
    )


def _contests(mention: Mention, scene: Scene) -> list[Cue]:
    """The verbs and nouns of winning, losing and drawing that a score may be the result of, the nearest first."""
    scores = [m for m in scene.mentions if m.kind == "score" and m != mention]
    cues = [c for c in scene.of("happening") if c.id in _CONTESTS]
    near = [c for c in cues if c.last <= mention.first <= c.last + _BEFORE]
    near = [c for c in near if not any(c.last <= m.first < mention.first for m in scores)]
    behind = [c for c in cues if mention.last <= c.first <= mention.last + _AFTER]
    if not near and not behind:
        return []
    own = sorted(near, key=lambda c: -c.first) + behind
    return own + [c for c in cues if c not in own]  # the drawn match of a shoot-out is told once with its sides


def _sides(cue: Cue, mention: Mention, scene: Scene, scenes: Scenes) -> set[str] | None:
    """Who played whom: whoever is named as beaten or played against, and who won, lost or drew; or both, joined."""
    stop = min(scene.sentence.last, max(cue.last, mention.last) + _VERSUS)
    for at in range(cue.last, stop):
        if (size := _is("versus", at, scene, scenes)) and (behind := _side_at(at + size, scene, scenes)):
            other = _subject(cue, at, scene, scenes)
            return _two(behind, other)
    before = range(max(scene.sentence.first, cue.first - _VERSUS), stop)
    return next((found for at in before if (found := _both(at, scene, scenes))), None)


def _two(one: Phrase | None, other: Phrase | None) -> set[str] | None:
    return {one.id, other.id} if one is not None and other is not None and one.id != other.id else None


def _is(role: str, at: int, scene: Scene, scenes: Scenes) -> int:
    """How many tokens a word of one role takes, 0 where there is none."""
    matches, tokens = scenes.pack.claims.matches, scenes.tokens
    if at >= scene.sentence.last or not tokens[at].mask & matches.bit:
        return 0
    word = matches.at(tokens, at, strip=False, stop=scene.sentence.last)
    return word.size if word is not None and word.entry.role == role else 0


def _both(at: int, scene: Scene, scenes: Scenes) -> set[str] | None:
    """The two sides of "the match of A and B", "between A and B"."""
    size, stop = _is("between", at, scene, scenes), scene.sentence.last
    one = _side_at(at + size, scene, scenes) if size else None
    conjunctions = scenes.pack.names.sounds.conjunctions
    for n in range(one.last, min(stop, one.last + _JOINED)) if one is not None else ():
        if scenes.tokens[n].text.startswith(conjunctions) and _names(n, scene, scenes):
            return _two(one, _side_at(n, scene, scenes))
    return None


def _side_at(at: int, scene: Scene, scenes: Scenes) -> Phrase | None:
    """The side named at a token; no figure or date is one, nor a noun without an article that is no name."""
    found = phrase_at(at, scene.sentence.last, scene, scenes)
    if found is None or any(m.first <= found.first < m.last and m.kind in _VALUES for m in scene.mentions):
        return None
    return found


def _subject(cue: Cue, versus: int, scene: Scene, scenes: Scenes) -> Phrase | None:
    """Who won, lost or drew: named right behind a verb, or before it; before a noun with its adjectives."""
    adjective = cue.tense == "noun" and not _names(cue.last, scene, scenes)
    if cue.last < versus and not adjective:
        found = phrase_at(cue.last, versus, scene, scenes)
        if found is not None:
            return found
    first = max(scene.sentence.first, cue.first - _SIDE)
    named = [c for c in scene.of("party", "country") if first <= c.first < cue.first]
    definite = [n for n in range(first, cue.first) if _is_side(n, scene, scenes)]
    if definite and (not named or named[-1].first <= definite[-1] + 1):
        return phrase_at(definite[-1], cue.first, scene, scenes)
    return phrase_at(named[-1].first, cue.first, scene, scenes) if named else None


def _names(at: int, scene: Scene, scenes: Scenes) -> bool:
    """Whether a name or a noun with its article stands at a token."""
    if any(c.first == at for c in scene.of("party", "country", "person", "city")):
        return True
    return any(split.definite for split in scenes.pack.clitics.splits(scenes.tokens[at].text))


def _is_side(at: int, scene: Scene, scenes: Scenes) -> bool:
    """A noun with its article alone, in no date or name: maybe a club, an adjective behind it not."""
    splits = scenes.pack.clitics.splits(scenes.tokens[at].text)
    own = splits and splits[-1].definite and len(splits[-1].prefix) == 2
    taken = any(m.first <= at < m.last for m in scene.mentions) or any(
        c.first <= at < c.last for c in scene.of("country", "city", "happening")
    )
    before = at > scene.sentence.first and any(
        s.definite for s in scenes.pack.clitics.splits(scenes.tokens[at - 1].text)
    )
    return bool(own) and not taken and not before


def _day(scene: Scene) -> TimeSpan | None:
    """The one day that the sentence gives."""
    times = [m.value for m in scene.mentions if isinstance(m.value, TimeSpan) and m.value.start is not None]
    return times[0] if len(times) == 1 and times[0].start == times[0].stop else None


def _part(mention: Mention, scene: Scene, scenes: Scenes) -> tuple[str, ...]:
    """Of what the score is, where it is not how the match ended: the shoot-out, a set or half of it, another match."""
    first, last = scene.sentence.first, scene.sentence.last
    if any(_is("earlier", at, scene, scenes) for at in range(first, last)):
        return ("earlier",)
    if any(m.kind == "score" and 0 < _between(m, mention) <= _BY_SETS for m in scene.mentions):
        return ("set",)
    for at in range(max(first, mention.first - _NEAR), min(last, mention.last + _NEAR)):
        part = next(((part, size) for part in _PARTS if (size := _is(part, at, scene, scenes))), None)
        if part is not None and (at >= mention.last or mention.first - at - part[1] <= 1):
            return (part[0],)
    return ()


def _between(one: Mention, other: Mention) -> int:
    """How far the nearer ends of two mentions lie apart, in tokens; 0 for one and the same."""
    return 0 if one == other else max(one.first - other.last, other.first - one.last) + 1


def _sorts(scene: Scene, scenes: Scenes) -> list[str]:
    """Which of several matches of two sides it was: the women's, the handball, the friendly."""
    words = (
        scenes.pack.claims.matches.at(scenes.tokens, at) for at in range(scene.sentence.first, scene.sentence.last)
    )
    return sorted({word.id for word in words if word is not None and word.entry.role == "sort"})
