"""Claims of names and offices: how a person is written, and who holds which office."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from factdiff.claims.build import make_claim
from factdiff.claims.scene import Scene, Scenes
from factdiff.claims.words import content_lemma
from factdiff.model import Claim, Mention, MentionKind, Name, Office

_THINGS: tuple[MentionKind, ...] = ("place", "organisation", "thing")


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


def thing_claims(scenes: Scenes) -> list[Claim]:
    """The first mention of each way in which each place, each body and each thing is written."""
    claims = [claim for kind in _THINGS for claim in _written(scenes, kind, _entity)]
    return [msgspec.structs.replace(claim, topic=f"name · {_canonical(claim)}") for claim in claims]


def _entity(value: Name) -> str:
    return (value.entity or value.canonical).removeprefix("organisation:").removeprefix("thing:")


def _canonical(claim: Claim) -> str:
    """The name as one word of a topic, whatever letters it is written in."""
    name = claim.value.canonical if isinstance(claim.value, Name) else ""
    return name.replace(" ", "\N{NO-BREAK SPACE}") if claim.participants[0].startswith("thing:") else name


def name_claims(scenes: Scenes) -> list[Claim]:
    """The first mention of each way in which each person is written."""
    return _written(scenes, "person", lambda value: value.canonical)


def _written(scenes: Scenes, kind: MentionKind, who: Callable[[Name], str]) -> list[Claim]:
    claims, seen = [], set()
    for scene in scenes.scenes:
        for mention in [mention for mention in scene.mentions if mention.kind == kind]:
            value = mention.value
            if not isinstance(value, Name) or (who(value), value.form) in seen:
                continue
            if kind == "place" and _is_adjective(mention, scene, scenes):
                continue
            seen.add((who(value), value.form))
            claims.append(
                make_claim(
                    scenes,
                    scene,
                    mention.span,
                    "name",
                    value,
                    measure="name",
                    participants=(f"{kind}:{who(value)}",),
                    near=(mention.first, mention.last),
                    as_of=scenes.as_of(),
                )
            )
    return claims


def _is_adjective(mention: Mention, scene: Scene, scenes: Scenes) -> bool:
    """Whether what may be a country's name qualifies the bare noun before it: «مصادر سورية», but «في سورية»."""
    at, pack = mention.first - 1, scenes.pack
    if mention.last - mention.first > 1 or at < scene.sentence.first:
        return False
    people = pack.names.demonyms.at(scenes.tokens, mention.first, stop=mention.last)
    if people is None or people.split.prefix or not scenes.tokens[at].text.isalpha():
        return False
    word = scenes.tokens[at].text
    split = pack.clitics.splits(word)
    governed = word in pack.claims.governing.words or any(one.definite for one in split)
    leads = pack.names.roles.at(scenes.tokens, at) or pack.claims.rivals.at(scenes.tokens, at)
    return not governed and leads is None and bool(content_lemma(pack.code, word))
