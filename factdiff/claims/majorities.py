"""Claims of what most of a number of people are: women and children, civilians, of one country."""

from __future__ import annotations

from factdiff.claims.build import make_claim
from factdiff.claims.measures import fates
from factdiff.claims.scene import Scene, Scenes
from factdiff.claims.words import content_lemma
from factdiff.lang.claims import Happening
from factdiff.model import Claim, Statement

MAJORITY = "majority"
_GROUPS = 3
_ANYBODY = frozenset({"person", "others", "victim"})


def majority_claims(scene: Scene, scenes: Scenes) -> list[Claim]:
    """One claim for each "most of them": «أغلبهم من النساء والأطفال», «معظم الضحايا مدنيون»."""
    table, tokens, last = scenes.pack.claims.majorities, scenes.tokens, scene.sentence.last
    claims: list[Claim] = []
    if not scene.mask & table.bit:
        return claims
    for at in range(scene.sentence.first, last):
        match = table.at(tokens, at, stop=last) if tokens[at].mask & table.bit else None
        if match is None:
            continue
        first = at + match.size
        whole = _whole(first, last, scenes) if match.entry.role == "most" else (first, None)
        start = _past_links(whole[0], last, scenes) if whole is not None else last
        groups, stop = _groups(start, last, scenes)
        if whole is not None and groups:
            claims.append(_claim(groups, _fates(whole[1], scene, scenes), (at, stop), scene, scenes))
    return claims


def _whole(at: int, stop: int, scenes: Scenes) -> tuple[int, str | None] | None:
    """Where the people end of whom it is said, and what befell them: most of the dead."""
    counted = scenes.pack.figures.counted.at(scenes.tokens, at, stop=stop)
    if counted is not None and counted.entry.people and counted.split.definite:
        return at + counted.size, counted.id
    return None


def _past_links(at: int, stop: int, scenes: Scenes) -> int:
    link = scenes.pack.claims.majority_links.at(scenes.tokens, at, stop=stop) if at < stop else None
    return at + link.size if link is not None else at


def _groups(at: int, stop: int, scenes: Scenes) -> tuple[list[str], int]:
    """What they are, in a row joined by "and", and where it ends."""
    found: list[str] = []
    while at < stop and len(found) < _GROUPS:
        joined = scenes.tokens[at].text.startswith(scenes.pack.names.sounds.conjunctions)
        group = _group(at, stop, scenes) if not found or joined else None
        if group is None:
            break
        found.append(group[0])
        at += group[1]
    return [group for group in found if group not in _ANYBODY], at


def _group(at: int, stop: int, scenes: Scenes) -> tuple[str, int] | None:
    """A sort of people at a token: counted in the news, of a country, or a noun in the plural of persons."""
    tokens, names = scenes.tokens, scenes.pack.names
    counted = scenes.pack.figures.counted.at(tokens, at, stop=stop)
    if counted is not None and counted.entry.people:
        return counted.id, counted.size
    people = names.demonyms.at(tokens, at, stop=stop) or names.territories.at(tokens, at, stop=stop)
    if people is not None:
        return people.entry.iso, people.size
    splits = scenes.pack.clitics.splits(tokens[at].text)
    stem = next((split.stem for split in splits if split.definite), tokens[at].text)
    lemma = content_lemma(scenes.pack.code, stem) if stem.endswith(scenes.pack.claims.governing.unbound[1:]) else ""
    return (lemma, 1) if lemma else None


def _fates(whole: str | None, scene: Scene, scenes: Scenes) -> tuple[str, ...]:
    """What befell those of whom it is said, as far as their noun or the sentence tells."""
    told = {cue.entry.measures for cue in scene.of("happening") if isinstance(cue.entry, Happening)}
    told |= {cue.id for cue in scene.of("concept")} | {whole}
    return tuple(sorted(f"of:{fate}" for fate in told & fates(scenes)))


def _claim(groups: list[str], befell: tuple[str, ...], at: tuple[int, int], scene: Scene, scenes: Scenes) -> Claim:
    span = scenes.document.span(*at)
    terms = tuple(sorted({f"group:{group}" for group in groups}))
    return make_claim(
        scenes,
        scene,
        span,
        "statement",
        Statement(predicate=scenes.text(span), polarity=True, terms=terms),
        measure=MAJORITY,
        participants=(),
        near=at,
        as_of=scenes.as_of(),
        about=befell,
    )
