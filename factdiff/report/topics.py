"""What claims and findings are about, as headings: the measure, whom it is of, and what sets positions apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from factdiff.report.catalogue import Language, known, named, term, topic_named
from factdiff.report.values import time_words

if TYPE_CHECKING:
    from factdiff.model import Claim, Speaker, TimeSpan

# What is said of a position beside its value, in this order.
_SCOPE = ("when", "place", "group", "basis", "stance", "as_of")
_LAST = "as_of"
_BODY = "org:"
_PLAIN = frozenset({"asserted", "reported", "once"})
# Words before a date that tell what happened on it, where no party is known.
_NEAR = 5
# Of a position that spans several periods or places so many are said.
_MOST_SCOPES = 2


def party_name(party: str, language: Language, written: Mapping[str, str]) -> str:
    """A participant or speaker as readers call it."""
    return written.get(party.removeprefix("org:")) or named(party, language)


def speaker_name(speaker: Speaker, language: Language, written: Mapping[str, str]) -> str:
    """Who says it: by the article's own words, but a body that the lists know by its English name in English."""
    known_body = language == "en" and (speaker.entity or "").startswith(_BODY) and str(speaker.entity).isascii()
    return named(str(speaker.entity), language) if known_body else party_name(speaker.name, language, written)


def titled(topic: str, participants: Iterable[str], language: Language, written: Mapping[str, str]) -> str:
    """A topic whose parties are told apart by the claims: names of people are words like any other."""
    measure, dot, whom = topic.partition(" · ")
    places = {party: whom.find(party.partition(":")[2] or party) for party in participants}
    inside = sorted((place, party) for party, place in places.items() if place >= 0)
    if not dot or not inside:
        return topic_named(topic, language)
    return _of(measure, [party for _, party in inside], language, written)


def claims_title(
    topic: str, claims: Sequence[Claim], language: Language, *, written: Mapping[str, str] | None = None
) -> str:
    """What some claims are about: their topic; of a day without parties those that the claims name, or its words."""
    if " · " in topic or claims[0].kind != "time" or topic == claims[0].measure == "calendar":
        parties = dict.fromkeys(party for claim in claims for party in claim.participants)
        return titled(topic, parties, language, written or {})
    if shared := _shared(claims):
        return _of(topic, shared, language, written or {})
    near = _near(claims[0])
    return term("values", "near", language, named(topic, language), near) if near else topic_named(topic, language)


def _of(measure: str, parties: Iterable[str], language: Language, written: Mapping[str, str]) -> str:
    whom = dict.fromkeys(party_name(party, language, written) for party in parties)
    said = term("values", "comma", language).join(whom)
    return said if measure == "name" else f"{named(measure, language)} · {said}"


def _shared(claims: Sequence[Claim]) -> list[str]:
    """The parties on which all claims that name any agree, if at least half of the claims name some."""
    naming = [parties for claim in claims if (parties := _parties(claim))]
    if len(naming) * 2 < len(claims):
        return []
    return [party for party in naming[0] if all(party in parties for parties in naming)]


def _parties(claim: Claim) -> list[str]:
    """Whom a claim is of; who merely reports what happened is no part of it."""
    reporter = claim.speaker.name if claim.speaker and claim.measure != "say" else None
    return [party for party in claim.participants if party.partition(":")[2] != reporter]


def _near(claim: Claim) -> str:
    """The last words up to a date: what happened on it stands there."""
    start, stop = claim.span.start - claim.sentence.start, claim.span.stop - claim.sentence.start
    if not 0 <= start < stop <= len(claim.sentence_text):
        return ""
    before = claim.sentence_text[:start].split()
    return " ".join([*before[-_NEAR:], *claim.sentence_text[start:stop].split()]) if before else ""


def scope_words(side: Sequence[Claim], claims: Iterable[Claim], language: Language) -> str:
    """What a position is of, as far as others of the finding are of something else: its period, place, group, basis."""
    every = tuple(claims)
    differing = [field for field in _SCOPE if len({_key(claim, field) for claim in every}) > 1]
    said: list[str] = []
    for field in differing:
        if field == _LAST and len(differing) > 1:  # as of which day says least: all else goes before it
            continue
        words = dict.fromkeys(filter(None, (_words(claim, field, language) for claim in side)))
        if len(words) <= _MOST_SCOPES:
            said += words
    return term("values", "comma", language).join(dict.fromkeys(said))


def _key(claim: Claim, field: str) -> object:
    value = getattr(claim, field)
    return None if value in _PLAIN else value


def _words(claim: Claim, field: str, language: Language) -> str:
    value = _key(claim, field)
    if value is None:
        return ""
    if field in ("when", "as_of"):
        return _time(value, field, language)  # type: ignore[arg-type]  # both fields hold a span of time
    if field == "basis":
        return basis_words(str(value), language)
    return known("stances", str(value), language) or named(str(value), language)


def _time(time: TimeSpan, field: str, language: Language) -> str:
    words = time_words(time, language)
    return term("values", "as_of", language, words) if words and field == "as_of" else words


def basis_words(basis: str, language: Language) -> str:
    """What a figure is: a level, a rise, a share; several at once with a comma."""
    parts = (known("bases", part, language) or part.replace("-", " ") for part in basis.split(" "))
    return term("values", "comma", language).join(parts)
