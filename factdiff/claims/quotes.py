"""Claims of quotations: who said which words, in terms that another source's wording can be laid beside."""

from __future__ import annotations

import msgspec

from factdiff.claims.build import make_claim
from factdiff.claims.scene import Scene, Scenes
from factdiff.model import Claim, Mention, Quote

_DENIAL = "not"  # the negation that turns its sentence


def quote_claims(scenes: Scenes) -> list[Claim]:
    """One claim for each quotation, by its own speaker."""
    people = {cue.id for scene in scenes.scenes for cue in scene.cues if cue.kind == "person"}
    return [
        _claim(mention, mention.value, scene, scenes, people)
        for scene in scenes.scenes
        for mention in scene.mentions
        if isinstance(mention.value, Quote)
    ]


def _claim(mention: Mention, value: Quote, scene: Scene, scenes: Scenes, people: set[str]) -> Claim:
    voice = scenes.voices.get(value.speaker) if value.speaker else None
    party = voice.entity if voice is not None else None
    claim = make_claim(
        scenes,
        scene,
        mention.span,
        "quote",
        msgspec.structs.replace(value, terms=_terms(mention, scenes)),
        measure=None,
        participants=(party,) if party in people and party is not None else (),
        near=(mention.first, mention.last),
        as_of=scenes.as_of(),
    )
    return msgspec.structs.replace(claim, speaker=voice)


def _terms(mention: Mention, scenes: Scenes) -> tuple[str, ...]:
    """The folded words of a quotation in order; those that deny are marked."""
    negations, tokens = scenes.pack.claims.negations, scenes.tokens
    found = []
    for n in range(mention.first, mention.last):
        if tokens[n].text.isalnum() or tokens[n].text[0].isdecimal():
            negation = negations.at(tokens, n, stop=mention.last)
            denies = negation is not None and negation.id == _DENIAL
            found.append(f"not:{tokens[n].text}" if denies else tokens[n].text)
    return tuple(found)
