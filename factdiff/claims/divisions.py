"""Claims from the votes of a body: how many were for, against or abstained, of which body, and how many it has."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from factdiff.claims.ballots import Word, words
from factdiff.claims.build import make_claim
from factdiff.claims.periods import period_of
from factdiff.claims.scene import Scene, Scenes
from factdiff.claims.shares import VOTE
from factdiff.claims.stems import bare_stem
from factdiff.model import Claim, Mention, Quantity, TimeSpan
from factdiff.settings import Settings

MEMBERSHIP = "membership"
_VOTERS = frozenset({"state", "member", "member-of-parliament", "vote", "senator", "judge", None})
_BALLOTS = frozenset({VOTE, "member-of-parliament", "senator"})
_WAYS = ("for", "against", "abstaining")
_NEAR = 6  # tokens between those who vote and the way they do: "of 153 states, Russia among them, for"
_BEFORE = 3  # tokens between the way and those who vote: "for the resolution thirteen members"
_HEAD = 4  # tokens at the head of a sentence in which a time is said of all of it
_CARRY = 2  # sentences back in which the body may have been named


def division_claim(mention: Mention, scene: Scene, scenes: Scenes, settings: Settings) -> Claim | None:
    """The claim of a number of votes in a body, or of its members; None for any other figure."""
    value = mention.value
    if mention.kind != "quantity" or not isinstance(value, Quantity) or value.unit not in _VOTERS:
        return None
    told = words(scene.sentence.first, scene.sentence.last, scenes)
    if not any(word.id in ("voting", *_WAYS) for word in told):
        return None
    if _is_membership(value, mention, told, scene):
        return _claim(mention, replace(value, unit="member", dimension="count"), None, scene, scenes, settings)
    if value.unit not in _BALLOTS and not any(word.id in ("voting", "abstaining") for word in told):
        return None
    way = _way(mention, told, scene, scenes)
    if way is None:
        return None
    return _claim(mention, replace(value, unit=VOTE, dimension="count"), way, scene, scenes, settings)


def _claim(
    mention: Mention, value: Quantity, way: str | None, scene: Scene, scenes: Scenes, settings: Settings
) -> Claim:
    period, as_of = _headed(scene, scenes) if way else None, None
    if way and period is None:
        period, as_of = period_of(mention, scene, scenes, settings)
    return make_claim(
        scenes,
        scene,
        mention.span,
        "quantity",
        value,
        measure=VOTE if way else MEMBERSHIP,
        participants=(),
        basis=way,
        when=period,
        as_of=as_of or scenes.as_of(),
        near=(mention.first, mention.last),
        about=tuple(_body(mention, scene, scenes)),
    )


def _is_membership(value: Quantity, mention: Mention, told: list[Word], scene: Scene) -> bool:
    """Whether the body consists of those counted: made up of 193 members, 153 of 193; not a majority made up of 76."""
    before = [word for word in told if word.id == "members" and word.last == mention.first]
    if value.unit == VOTE or not before or any(w.id == "majority" and w.last == before[0].first for w in told):
        return False
    return value.unit is not None or any(m.last < mention.first for m in scene.mentions if m.kind == "quantity")


def _way(mention: Mention, told: list[Word], scene: Scene, scenes: Scenes) -> str | None:
    """How those counted voted: by the word nearest to them that no other figure stands in between."""
    if any(c.id == "increment" and 0 <= c.first - mention.last <= 1 for c in scene.of("marker")):
        return None  # "and eight others" are not all of them
    ways = [word for word in told if word.id in _WAYS]
    gained = any(word.id == "gains" for word in told) and bool(scene.of("person"))
    if ways and not gained and any(c.id == "against" and 0 <= mention.first - c.last <= 1 for c in scene.of("marker")):
        return "against"
    others = [m for m in scene.mentions if m.kind == "quantity" and m is not mention]
    found = []
    for word in ways:
        behind = word.first >= mention.last
        gap = word.first - mention.last if behind else mention.first - word.last
        low, high = sorted((mention.first, word.first))
        if any(low < m.first < high for m in others) or (behind and scenes.commas(mention.last, word.first)):
            continue
        ballots = isinstance(mention.value, Quantity) and mention.value.unit == VOTE and not behind
        if (gap > (_NEAR if behind else _BEFORE) and not ballots) or (behind and _of_next(word, others, scenes)):
            continue
        found.append((gap, not behind, word.id))
    return min(found)[2] if found else None


def _of_next(word: Word, others: list[Mention], scenes: Scenes) -> bool:
    """Whether a verb stands right before the next figure, whose it is then: "… while abstained 23"."""
    follows = any(m.first == word.last for m in others)
    return follows and scenes.tokens[word.last].text[0] not in scenes.pack.names.sounds.conjunctions


def _headed(scene: Scene, scenes: Scenes) -> TimeSpan | None:
    """A time at the head of a sentence, which is that of all the figures in it: "In October the Assembly …"."""
    for mention in scene.mentions:
        if mention.kind == "time" and mention.first - scene.sentence.first <= 1 and isinstance(mention.value, TimeSpan):
            return scenes.outlet(mention.value)
    return None


def _body(mention: Mention, scene: Scene, scenes: Scenes) -> Iterator[str]:
    """The body that votes, by its first two words: the one named last before the figure, here or two sentences back."""
    for back in range(min(_CARRY, scene.index) + 1):
        home = scenes.scenes[scene.index - back]
        stop = home.sentence.last if back else mention.first
        bodies = [word for word in words(home.sentence.first, stop, scenes) if word.id == "body"]
        for word in reversed(bodies):
            if not any(c.first <= word.first < c.last for c in home.of("party")):
                continue
            named = (bare_stem(scenes.pack.code, scenes.tokens[n].text) for n in (word.first, word.first + 1))
            yield f"by:{' '.join(named).strip()}"
            return
