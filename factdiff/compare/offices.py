"""Rules for offices: one holder in all sources, the next holder, or two at one time."""

from __future__ import annotations

from rapidfuzz import fuzz

from factdiff.compare.scope import days_between
from factdiff.model import Answer, Claim, Office
from factdiff.settings import Settings

# Offices that several people hold side by side, by the last word of the role or by its first.
_SHARED = frozenset(
    {"adviser", "aide", "ambassador", "coach", "director", "envoy", "governor", "judge", "leader", "mayor", "member"}
    | {"minister", "patriarch", "player", "relative", "secretary", "spokesperson"}
)
# Of these, offices of which there are many of one kind and place; and those in which one of a family follows another.
_MANY = frozenset({"adviser", "aide", "ambassador", "judge", "member", "minister", "patriarch", "player", "relative"})
_INHERITED = frozenset(
    {"chancellor", "crown-prince", "emir", "emperor", "governor", "king", "leader", "president", "prime-minister"}
    | {"speaker", "sultan", "supreme-leader"}
)
_HEREDITARY = frozenset({"crown-prince", "emir", "king", "sultan"})
_LONG_PAST = "past"
_LESSER = ("candidate-", "deputy-", "relative-", "staff-")

# States in which two people may be named for one office on one day without anybody being wrong.
_PASSING = frozenset({"former", "elect", "acting", "deceased"})


def _states(left: Claim, right: Claim) -> tuple[str, str]:
    assert isinstance(left.value, Office) and isinstance(right.value, Office)
    return left.value.state, right.value.state


def _holder(claim: Claim) -> frozenset[str]:
    return frozenset(part for part in claim.participants if part.startswith("person:"))


def other_office(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """One title in two countries or institutions is two offices."""
    assert isinstance(left.value, Office) and isinstance(right.value, Office)
    if left.value.of and right.value.of and left.value.of != right.value.of:
        return Answer("UNKNOWN", None, "other-office")
    return None


def same_holder(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """The sources name one person for the office: an agreement, however the name is spelled."""
    if _holder(left) != _holder(right):
        return None
    states = _states(left, right)
    if left.article == right.article or states[0] != states[1]:
        return Answer("SAME", None, "same-holder")
    return Answer("SAME", "agreement", "same-holder")


def title_differs(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """One person, named at one time as the holder of an office by one source and as acting in it by another."""
    if _holder(left) != _holder(right) or left.article == right.article or left.as_of is None or right.as_of is None:
        return None
    if set(_states(left, right)) != {"acting", "current"}:
        return None
    if days_between(left.as_of, right.as_of) > settings.one_holder_days:
        return None
    return Answer("COMPATIBLE", "different-scope", "title-differs")


def other_given_name(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """One title and one family name on the same days, and another given name: one of the sources has it wrong.

    Not for offices that stay in a family, nor for those that many hold at a time.
    """
    assert isinstance(left.value, Office) and isinstance(right.value, Office)
    role, one, other = left.value.role, left.value.sounds, right.value.sounds
    if role in _MANY | _INHERITED or role.startswith(_LESSER) or min(len(one), len(other)) < 2 or one[-1] != other[-1]:
        return None
    known = [of for of in (left.value.of, right.value.of) if of and of.isascii()]
    if len(set(known)) > 1 or left.article == right.article or set(_states(left, right)) != {"current"}:
        return None
    if left.as_of is None or right.as_of is None or days_between(left.as_of, right.as_of) > settings.one_holder_days:
        return None
    return Answer("CONFLICT", "contradiction", "other-given-name")


def office_unknown(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Without a country or institution two holders of one title need not hold one office."""
    assert isinstance(left.value, Office) and isinstance(right.value, Office)
    if left.value.of and right.value.of:
        return None
    return Answer("UNKNOWN", None, "office-unknown")


def office_succession(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Another holder at another time, or one who is acting, elect, former or dead: the office has passed on.

    On one day, too, where one of the two is told to have been given it: the late emir, and who was sworn in for him.
    """
    assert isinstance(left.value, Office) and isinstance(right.value, Office)
    if left.article == right.article:
        return Answer("UNKNOWN", None, "same-article")
    if _LONG_PAST in _states(left, right):
        return Answer("UNKNOWN", None, "long-past")  # others held it between
    if left.value.role in _HEREDITARY and left.value.sounds[:1] == right.value.sounds[:1]:
        return Answer("UNKNOWN", None, "name-incomplete")  # one of a house by two of his forefathers
    passing = bool(_PASSING & set(_states(left, right))) or left.value.given != right.value.given
    if left.as_of is None or right.as_of is None:
        return Answer("UNKNOWN", None, "time-unknown")
    if passing or days_between(left.as_of, right.as_of) > settings.one_holder_days:
        return Answer("COMPATIBLE", "update", "office-succession")
    return None


def holder_misspelled(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """One office on the same days, one given name, and family names too far apart for one name but with most letters in
    common: one of the two is misspelled.
    """
    assert isinstance(left.value, Office) and isinstance(right.value, Office)
    one, other = left.value.sounds, right.value.sounds
    if _is_shared(left) or min(len(one), len(other)) < 2 or one[:-1] != other[:-1]:
        return None
    alike = fuzz.ratio(one[-1], other[-1]) >= settings.holder_alike
    return Answer("SAME", "spelling", "holder-misspelled") if alike else None


def two_holders(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Two people named as the holder of one office on the same days: they cannot both be."""
    if _is_shared(left):
        return Answer("UNKNOWN", None, "several-holders")
    if min(_parts(left), _parts(right)) < 2:
        return Answer("UNKNOWN", None, "name-incomplete")
    return Answer("CONFLICT", "contradiction", "two-holders")


def _is_shared(claim: Claim) -> bool:
    """An office that more than one may hold: a minister is alone only with a portfolio, a spokesperson never."""
    role = claim.value.role if isinstance(claim.value, Office) else ""
    return role in _SHARED or role.endswith("spokesperson") or role.startswith(_LESSER)


def _parts(claim: Claim) -> int:
    return len(claim.value.sounds) if isinstance(claim.value, Office) else 0


RULES = (
    title_differs,
    same_holder,
    other_given_name,
    other_office,
    office_unknown,
    office_succession,
    holder_misspelled,
    two_holders,
)
