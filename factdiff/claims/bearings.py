"""Claims of where places lie: the side of a country or a city that an article puts a town on."""

from __future__ import annotations

from msgspec import Struct

from factdiff.claims.build import make_claim
from factdiff.claims.scene import Scene, Scenes
from factdiff.model import Claim, Name, Statement

_MEASURE = "bearing"
_DIRECTION = "direction"
_BETWEEN = 6  # tokens of lying, and marks, between a place and its side
_NAME = 3  # words of a name behind "town", "port"


class Site(Struct, frozen=True):
    """A place with its id and, where it is known, its country."""

    id: str
    country: str | None = None


def bearing_claims(scene: Scene, scenes: Scenes) -> list[Claim]:
    """One claim for each place whose side is told: «…, the town of Kidal in the north-east of Mali»."""
    if not scene.mask & scenes.pack.claims.rivals.bit:
        return []
    sites = {
        m.last: Site(m.value.entity or m.value.canonical, m.value.country)
        for m in scene.mentions
        if m.kind == "place" and isinstance(m.value, Name)
    }
    inside = {n for m in scene.mentions if m.kind == "place" for n in range(m.first, m.last)}
    claims, at = [], scene.sentence.first
    tokens, sided = scenes.tokens, scenes.pack.claims.rivals.bit
    while at < scene.sentence.last:
        if not tokens[at].mask & sided or at in inside:
            at += 1
            continue
        sides, stop = _sides(at, scene, scenes)
        site = _site_before(at, sites, scene, scenes) if sides else None
        of = _reference(stop, site, scene, scenes) if site is not None else None
        if site is not None and of is not None and of[0] != site.id:
            claims.append(_claim(site, sides, of[0], (at, of[1]), scene, scenes))
        at = max(at + 1, stop)
    return claims


def _sides(at: int, scene: Scene, scenes: Scenes) -> tuple[tuple[str, ...], int]:
    """The directions named in a row from a token on, and where they end: north; north, west."""
    found: list[str] = []
    while (rival := scenes.pack.claims.rivals.at(scenes.tokens, at, stop=scene.sentence.last)) is not None:
        if rival.entry.group != _DIRECTION or rival.split.definite:
            break
        found.append(rival.id)
        at += rival.size
    return tuple(found), at


def _site_before(at: int, sites: dict[int, Site], scene: Scene, scenes: Scenes) -> Site | None:
    """The place that is named right before its side; words of lying and marks may stand between."""
    marks, least = scenes.pack.claims.pauses.marks, max(scene.sentence.first, at - _BETWEEN)
    while at > least:
        if at in sites:
            return sites[at]
        if scenes.tokens[at - 1].text in marks:
            at -= 1
        elif size := _lying(at, scene, scenes):
            at -= size
        else:
            break
    return _named(at, scene, scenes)


def _lying(at: int, scene: Scene, scenes: Scenes) -> int:
    """How many tokens of lying end at a token."""
    for size in (2, 1):
        match = (
            scenes.pack.claims.bearings.at(scenes.tokens, at - size, strip=False, stop=at)
            if at - size >= scene.sentence.first
            else None
        )
        if match is not None and match.size == size and match.entry.role == "lying":
            return size
    return 0


def _named(at: int, scene: Scene, scenes: Scenes) -> Site | None:
    """A place that we do not know, behind the noun of what it is: "the town of Kidal"."""
    for first in range(at - 1, max(scene.sentence.first, at - _NAME - 2), -1):
        match = scenes.pack.claims.bearings.at(scenes.tokens, first, stop=at)
        if match is not None:
            words = [token.text for token in scenes.tokens[first + match.size : at]]
            named = match.entry.role == "site" and not match.split.definite and 0 < len(words) <= _NAME
            return Site(f"site:{' '.join(words)}") if named and all(w.isalpha() for w in words) else None
        if scenes.pack.claims.prepositions.at(scenes.tokens, first, stop=at):
            return None
    return None


def _reference(at: int, site: Site, scene: Scene, scenes: Scenes) -> tuple[str, int] | None:
    """What a place lies on a side of, and where its name ends: a country, a city, "the country"."""
    match = scenes.pack.claims.bearings.at(scenes.tokens, at, strip=False, stop=scene.sentence.last)
    if match is not None and match.entry.role == "homeland":
        homeland = site.country or next(iter(scenes.leading), scenes.document.article.country)
        return (homeland, at + match.size) if homeland is not None else None
    if match is not None and match.entry.role in ("of", "site"):
        at += match.size
    return next(((cue.id, cue.last) for cue in scene.of("country", "city") if cue.first == at), None)


def _claim(site: Site, sides: tuple[str, ...], of: str, at: tuple[int, int], scene: Scene, scenes: Scenes) -> Claim:
    span = scenes.document.span(*at)
    return make_claim(
        scenes,
        scene,
        span,
        "statement",
        Statement(predicate=scenes.text(span), polarity=True, terms=tuple(sorted(f"side:{side}" for side in sides))),
        measure=_MEASURE,
        participants=(of,),
        near=at,
        place=site.id,
        as_of=scenes.as_of(),
    )
