"""Puts a claim together: its words, its sentence, its topic and its speaker."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

from factdiff.claims.scene import Scene, Scenes
from factdiff.claims.speakers import speaker_of
from factdiff.model import Claim, ClaimKind, Span, Value

# How far to each side of a value its words still tell what it is about, in tokens.
_WINDOW = 14
_UNSAID = ("name", "office")


def make_claim(
    scenes: Scenes,
    scene: Scene,
    span: Span,
    kind: ClaimKind,
    value: Value,
    *,
    measure: str | None,
    participants: tuple[str, ...],
    near: tuple[int, int],
    **fields: Any,
) -> Claim:
    """A claim of this sentence. `near` are the tokens whose surroundings give its context words.

    How a name is written and who holds an office is the article's own saying, whoever speaks of him.
    """
    told = scenes.voices and kind not in _UNSAID
    speaker = speaker_of(near[0], scenes.extraction, scenes.voices) if told else None
    if speaker is not None and kind != "quote" and fields.get("stance", "asserted") == "asserted":
        fields["stance"] = "reported"
    return Claim(
        article=scenes.document.article.id,
        kind=kind,
        value=value,
        span=span,
        text=scenes.text(span),
        sentence=scene.sentence.span,
        sentence_text=scenes.text(scene.sentence.span),
        topic=topic(kind, value, measure, participants),
        measure=measure,
        participants=participants,
        speaker=speaker,
        words=_words(scene, near),
        **fields,
    )


def topic(kind: str, value: Value, measure: str | None, participants: tuple[str, ...]) -> str:
    """What a claim is about, in canonical ids: «trade-volume · IR RU»."""
    if kind == "office":
        participants = tuple(part for part in participants if not part.startswith("person:"))
    head = measure or getattr(value, "unit", None) or kind
    who = " ".join([part.partition(":")[2] or part for part in participants])
    return f"{head} · {who}" if who else head


def _words(scene: Scene, near: tuple[int, int]) -> tuple[str, ...]:
    low = bisect_left(scene.told, (near[0] - _WINDOW,))
    high = bisect_left(scene.told, (near[1] + _WINDOW,), low)
    return tuple(sorted({word for _, word in scene.told[low:high]}))
