"""One thing, one name: joins places and foreign words that no table knows, tells spellings from names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from factdiff.align.names import alikeness, distance, is_across
from factdiff.align.sound_costs import WEAK, confusing
from factdiff.model import Claim, Name
from factdiff.settings import Settings

THINGS = ("place:", "organisation:", "thing:")
_PLACE = "place:place:"  # a place that is known by its sounds alone
_THING = "thing:"
_LOAN = "thing:loan:"  # a borrowed word that the dictionary has
_OPEN = WEAK | frozenset("awyhEHvfQJ")  # sounds that one spelling of a name may leave out, or write for many others
# The others by where they are spoken: spellings of one name seldom exchange sounds of two classes.
_CLASSES = {sound: kind[0] for kind in ("bp", "kgGjqx", "sSCczZD", "tT", "dX") for sound in kind}
_KEY = 2  # consonants by which words are found that may be one


def is_of_thing(claim: Claim) -> bool:
    """Whether a claim is about how a place, a body or a thing is written."""
    return claim.kind == "name" and claim.participants[0].startswith(THINGS)


def one_thing(claims: Sequence[Claim], settings: Settings) -> tuple[Claim, ...]:
    """The claims, what no table knows renamed to the first that differs from it in spelling only."""
    own: dict[str, list[Claim]] = defaultdict(list)
    for claim in filter(is_of_thing, claims):
        own[claim.participants[0]].append(claim)
    joint = _joint(own, settings)
    return tuple(
        replace(claim, participants=(joint[claim.participants[0]],)) if is_of_thing(claim) else claim
        for claim in claims
    )


def _joint(own: Mapping[str, Sequence[Claim]], settings: Settings) -> dict[str, str]:
    """Id -> the id of the first that is written like it: what tables know first, names in other letters last."""
    heads: dict[str, list[Claim]] = defaultdict(list)  # by their first consonants
    native: dict[str, set[str]] = defaultdict(set)  # the articles that write a thing in the letters of their language
    joint: dict[str, str] = {}
    for part in sorted(own, key=lambda part: (_is_unlisted(part), _is_latin(own[part][0]), part)):
        claim, articles = own[part][0], {claim.article for claim in own[part]}
        fitting = (c for c in heads[_key(claim)] if _is_unlisted(part) and _is_one(claim, c, settings))
        found = (joint[c.participants[0]] for c in fitting)
        # What stands in brackets behind a name explains it: no other spelling.
        free = (head for head in found if not (_is_latin(claim) and native[head] & articles))
        joint[part] = next(free, part)
        if not _is_latin(claim):
            native[joint[part]] |= articles
        heads[_key(claim)] += {_sounds(c): c for c in own[part]}.values()
    return joint


def _is_unlisted(part: str) -> bool:
    return part.startswith((_PLACE, _THING))


def _is_latin(claim: Claim) -> bool:
    return isinstance(claim.value, Name) and claim.value.form.isascii()


def _sounds(claim: Claim) -> str:
    return "".join(claim.value.sounds) if isinstance(claim.value, Name) else ""


def _key(claim: Claim) -> str:
    """The classes of the first consonants."""
    return "".join(_CLASSES.get(sound, sound) for sound in _sounds(claim) if sound not in _OPEN)[:_KEY]


def _is_one(left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether a name that no table knows may be another's, by what they are and by their letters."""
    one, other = left.participants[0], right.participants[0]
    if one.startswith(_LOAN) and other.startswith(_LOAN):
        return False  # two words that the dictionary has
    if one.startswith(_PLACE) and not _is_unlisted(other):
        return False  # a village is not the city that it sounds like
    return _alike(left, right, settings)


def _alike(left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether two names differ as spellings do; of foreign words the ends are alike too, where words are inflected."""
    one, other = _sounds(left), _sounds(right)
    if is_across(one, other):
        consonants = min(sum(sound not in _OPEN for sound in word) for word in (one, other))
        near = distance(one, other) < settings.name_cost_across * consonants
        return near and alikeness(one, other) >= settings.name_alike
    things = any(claim.participants[0].startswith(_THING) for claim in (left, right))
    if things and not (_exchanged(one[:1], other[:1], settings) and _exchanged(one[-1:], other[-1:], settings)):
        return False
    short = things and min(len(one), len(other)) < settings.thing_letters
    if short and distance(one, other) > settings.thing_short_cost:
        return False  # OPEC is not OAPEC
    return alikeness(one, other) >= settings.place_alike and distance(one, other) <= settings.name_cost


def _exchanged(left: str, right: str, settings: Settings) -> bool:
    return left == right or confusing(left, right, False) <= settings.thing_sound


def one_spelling(left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether two ways to write one thing spell one name, and are not two names of it (the Emirates, UAE)."""
    scripts = _is_latin(left) != _is_latin(right)
    if scripts and left.article == right.article:
        return False
    one, other = (claim.value.sounds if isinstance(claim.value, Name) else () for claim in (left, right))
    return (scripts or one != other) and _alike(left, right, settings)
