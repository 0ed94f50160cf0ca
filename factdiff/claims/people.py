"""Claims of names and offices: how a person is written, and who holds which office."""

from __future__ import annotations

from factdiff.claims.build import make_claim
from factdiff.claims.scene import Scenes
from factdiff.model import Claim, Name, Office


def office_claims(scenes: Scenes) -> list[Claim]:
    """The first claim of each holder of each office in each form of words: a repetition says nothing new."""
    claims, seen = [], set()
    for scene in scenes.scenes:
        for mention in scene.mentions:
            value = mention.value
            if not isinstance(value, Office) or (key := (value, scenes.text(mention.span))) in seen:
                continue
            seen.add(key)
            claims.append(
                make_claim(
                    scenes,
                    scene,
                    mention.span,
                    "office",
                    value,
                    measure=value.role,
                    participants=(*((value.of,) if value.of else ()), f"person:{value.holder}"),
                    near=(mention.first, mention.last),
                    as_of=scenes.as_of(),
                )
            )
    return claims


def name_claims(scenes: Scenes) -> list[Claim]:
    """The first mention of each way in which each person is written."""
    claims, seen = [], set()
    for scene in scenes.scenes:
        for mention in scene.mentions:
            value = mention.value
            if mention.kind != "person" or not isinstance(value, Name) or (value.canonical, value.form) in seen:
                continue
            seen.add((value.canonical, value.form))
            claims.append(
                make_claim(
                    scenes,
                    scene,
                    mention.span,
                    "name",
                    value,
                    measure="name",
                    participants=(f"person:{value.canonical}",),
                    near=(mention.first, mention.last),
                    as_of=scenes.as_of(),
                )
            )
    return claims
