"""One person, one id: joins the names of all articles of a story and writes the joint id into the claims."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

import msgspec
from rapidfuzz import fuzz
from rapidfuzz.process import extract

from factdiff.align.holders import located
from factdiff.align.names import JOINT, VOWELS, alikeness, compare_names, share_part
from factdiff.align.places import THINGS, is_of_thing, one_thing
from factdiff.model import Claim, Event, Name, Office
from factdiff.settings import Settings

_PERSON = "person:"


def resolve(claims: Sequence[Claim], settings: Settings) -> tuple[Claim, ...]:
    """The claims with every person participant renamed to the fullest name under which that person is known."""
    names = _names(claims)
    sentences = {
        (c.value.canonical, c.sentence_text) for c in claims if isinstance(c.value, Name) and not is_of_thing(c)
    }
    support = Counter(name for name, _ in sentences)  # a copy of an article is no further support
    joint = _clusters(names, _offices(claims), support, settings)
    return located(one_thing([_renamed(claim, joint) for claim in claims], settings))


def _names(claims: Sequence[Claim]) -> dict[str, tuple[str, ...]]:
    """Canonical name -> its parts in the sound alphabet."""
    found: dict[str, tuple[str, ...]] = {}
    for claim in claims:
        if isinstance(claim.value, Name) and claim.kind == "name" and not is_of_thing(claim):
            found.setdefault(claim.value.canonical, claim.value.sounds)
        elif isinstance(claim.value, Office):
            found.setdefault(claim.value.holder, claim.value.sounds)
    return found


def _offices(claims: Sequence[Claim]) -> dict[str, set[tuple[str, str | None]]]:
    held: dict[str, set[tuple[str, str | None]]] = defaultdict(set)
    for claim in claims:
        if isinstance(claim.value, Office):
            held[claim.value.holder].add((claim.value.role, claim.value.of))
    return held


def _clusters(
    names: dict[str, tuple[str, ...]],
    offices: dict[str, set[tuple[str, str | None]]],
    support: Mapping[str, int],
    settings: Settings,
) -> dict[str, str]:
    """Name -> the fullest name of its person. Full names first: a family name alone joins only where it fits one."""
    clusters: list[list[str]] = []
    spelled: list[str] = []  # the first name of each cluster
    held: dict[object, list[int]] = defaultdict(list)  # the clusters whose first name has an office or a title
    for name in sorted(names, key=lambda n: (-len(names[n]), -len(n), n)):
        own = " ".join(names[name])
        titles = _titles(names[name], offices.get(name, ()))
        alike = extract(own, spelled, scorer=fuzz.partial_ratio, score_cutoff=settings.name_candidate, limit=None)
        worth = sorted({place for _, _, place in alike}.union(*(held[title] for title in titles if title in held)))
        fitting = [
            clusters[place]
            for place in worth
            if all(_same(name, other, names, offices, settings) for other in clusters[place])
        ]
        best = _best(fitting, support, settings)
        if best is not None:
            best.append(name)
            continue
        for title in titles:
            held[title].append(len(clusters))
        clusters.append([name])
        spelled.append(own)
    return {name: cluster[0] for cluster in clusters for name in cluster}


def _titles(parts: tuple[str, ...], offices: Collection[tuple[str, str | None]]) -> set[object]:
    """By what names spelled otherwise may still be one person's: an office; a title and the same given name."""
    return {(role, of) for role, of in offices if of} | {(role, parts[:-1], len(parts)) for role, _ in offices}


def _best(fitting: list[list[str]], support: Mapping[str, int], settings: Settings) -> list[str] | None:
    """The one person a name fits, or of several the one who is named far more often than all others."""
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    ranked = sorted(fitting, key=lambda cluster: (-sum(support[name] for name in cluster), cluster[0]))
    first, second = (sum(support[name] for name in cluster) for cluster in ranked[:2])
    return ranked[0] if first >= settings.name_support * second else None


def _same(
    left: str,
    right: str,
    names: dict[str, tuple[str, ...]],
    offices: dict[str, set[tuple[str, str | None]]],
    settings: Settings,
) -> bool:
    held = offices.get(left, set()), offices.get(right, set())
    shared = any(office[1] and office in held[1] for office in held[0])
    one_role = not {role for role, _ in held[0]}.isdisjoint(role for role, _ in held[1])
    if one_role and _one_given_name(names[left], names[right], settings):
        return True
    one, other = names[left], names[right]
    if not shared and fuzz.partial_ratio(" ".join(one), " ".join(other)) < settings.name_candidate:
        return False
    if not shared and not share_part(one, other):
        return False
    answer = compare_names(one, other)
    return answer.same or (shared and answer.score >= settings.name_with_office)


def _one_given_name(left: tuple[str, ...], right: tuple[str, ...], settings: Settings) -> bool:
    """Of two holders of one title: the same given name, and family names that are still much alike."""
    if len(left) != len(right) or len(left) < 2 or left[:-1] != right[:-1]:
        return False
    one, other = (name[-1].replace(JOINT, "") for name in (left, right))
    long = min(sum(sound not in VOWELS for sound in part) for part in (one, other)) >= settings.family_consonants
    return long and alikeness(one, other) >= settings.family_with_role


def _renamed(claim: Claim, joint: dict[str, str]) -> Claim:
    participants = tuple(sorted({_person(part, joint) for part in claim.participants}))
    if isinstance(claim.value, Event) and (claim.value.filler is not None or claim.value.slots):
        filler = _person(claim.value.filler, joint) if claim.value.filler is not None else None
        slots = tuple(sorted((slot, _person(who, joint)) for slot, who in claim.value.slots))
        value = msgspec.structs.replace(claim.value, filler=filler, slots=slots)
        return msgspec.structs.replace(claim, value=value, participants=participants)
    if participants == claim.participants:
        return claim
    return msgspec.structs.replace(claim, participants=participants)


def _person(participant: str, joint: dict[str, str]) -> str:
    if not participant.startswith(_PERSON):
        return participant
    name = participant[len(_PERSON) :]
    return _PERSON + joint.get(name, name)


def person_of(claim: Claim) -> str:
    """The joint id of the one person, place or body that a name claim is about."""
    return next(part for part in claim.participants if part.startswith((_PERSON, *THINGS)))


def commonest(values: Sequence[str]) -> str:
    """The value that stands most often, the first in order of two equally common."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value))
