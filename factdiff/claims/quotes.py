"""Claims of quotations: who said which words, in terms that another source's wording can be laid beside."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from factdiff.claims.build import make_claim
from factdiff.claims.scene import Scene, Scenes
from factdiff.claims.terms import terms_of
from factdiff.model import Claim, Quote

_DENIAL = "not"  # the negation that turns its sentence
_QUESTION = "?"  # who asks says neither this nor that
_FEWEST = 2  # words of a sentence that is quoted for itself


def quote_claims(scenes: Scenes) -> list[Claim]:
    """One claim for each sentence of each quotation, by its own speaker: another source may quote but one of them."""
    people = {cue.id for scene in scenes.scenes for cue in scene.cues if cue.kind == "person"}
    return [
        _claim(part, first, last, mention.value, scenes, people)
        for scene in scenes.scenes
        for mention in scene.mentions
        if isinstance(mention.value, Quote)
        for part, first, last in _sentences(scene, mention.first, mention.last, scenes)
    ]


def _sentences(scene: Scene, first: int, last: int, scenes: Scenes) -> Iterator[tuple[Scene, int, int]]:
    """Each sentence of a quotation that begins in a scene, with its scene and tokens; one word goes with the next."""
    start = first
    for part in scenes.scenes[scene.index :]:
        stop = min(last, part.sentence.last)
        rest = sum(scenes.tokens[n].text.isalnum() for n in range(stop, last))
        if sum(scenes.tokens[n].text.isalnum() for n in range(start, stop)) < _FEWEST and rest:
            continue
        if rest < _FEWEST:
            yield part, start, last
            return
        yield part, start, stop
        start = stop


def _claim(scene: Scene, first: int, last: int, value: Quote, scenes: Scenes, people: set[str]) -> Claim:
    voice = scenes.voices.get(value.speaker) if value.speaker else None
    party = voice.entity if voice is not None else None
    span = scenes.document.span(first, last)
    claim = make_claim(
        scenes,
        scene,
        span,
        "quote",
        msgspec.structs.replace(value, words=scenes.text(span), terms=_terms(first, last, scenes)),
        measure=None,
        participants=(party,) if party in people and party is not None else (),
        near=(first, last),
        as_of=scenes.as_of(),
    )
    asks = any(scenes.tokens[n].text == _QUESTION for n in range(first, last))
    content = [] if asks else terms_of(scene, scenes, first=max(first, scene.sentence.first), last=last)
    return msgspec.structs.replace(claim, speaker=voice, words=tuple(sorted(content)))


def _terms(first: int, last: int, scenes: Scenes) -> tuple[str, ...]:
    """The folded words of a quotation in order; those that deny are marked."""
    negations, tokens = scenes.pack.claims.negations, scenes.tokens
    found = []
    for n in range(first, last):
        if tokens[n].text.isalnum() or tokens[n].text[0].isdecimal():
            negation = negations.at(tokens, n, stop=last)
            denies = negation is not None and negation.id == _DENIAL
            found.append(f"not:{tokens[n].text}" if denies else tokens[n].text)
    return tuple(found)
