"""The question that would settle a contradiction: whom to ask, for what scope, on which basis."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factdiff.model import Claim, Finding, Reading
from factdiff.render.wording import topic_title
from factdiff.report.catalogue import Language, known, named, term
from factdiff.report.topics import basis_words, speaker_name
from factdiff.report.values import time_words

_COUNTED = frozenset({"quantity", "score", "arithmetic"})
_ASKED = frozenset({"quantity", "duration", "time", "office"})


def settling_question(
    finding: Finding, readings: dict[str, Reading], language: Language, *, written: Mapping[str, str]
) -> str:
    """What to ask so that the sources can no longer both be right; empty where there is nothing to settle."""
    if finding.verdict != "contradiction":
        return ""
    if finding.within_article:
        return term("settling", "within", language, readings[finding.claims[0].article].card.source)
    asked = finding.kind if finding.kind in _ASKED else "other"
    question = term("settling", asked, language, topic_title(finding, language, written=written))
    sentences = [_addressee(finding, readings, language, written), question]
    if finding.kind in _COUNTED or finding.kind == "duration":
        sentences += [_period(finding.claims, language), _basis(finding.claims, language)]
        places = _listed({named(claim.place, language) for claim in finding.claims if claim.place}, language)
        if len({claim.place for claim in finding.claims}) > 1 and places:
            sentences.append(term("settling", "place", language, places))
    return " ".join(sentences)


def _addressee(finding: Finding, readings: dict[str, Reading], language: Language, written: Mapping[str, str]) -> str:
    """The authorities that the articles name; where they name none, the newsrooms must say whom they have it from."""
    authorities = {
        speaker_name(claim.speaker, language, written) for claim in finding.claims if claim.speaker is not None
    }
    if authorities:
        return term("settling", "ask", language, _listed(authorities, language))
    outlets = {readings[claim.article].card.source for claim in finding.claims}
    return term("settling", "ask_outlets", language, _listed(outlets, language))


def _period(claims: Iterable[Claim], language: Language) -> str:
    times = {time_words(time, language) for claim in claims for time in (claim.as_of or claim.when,) if time}
    said = _listed(times - {""}, language)
    return term("settling", "period", language, said) if said else term("settling", "period_open", language)


def _basis(claims: Iterable[Claim], language: Language) -> str:
    kinds = {basis_words(claim.basis, language) for claim in claims if claim.basis}
    kinds |= {named(claim.group, language) for claim in claims if claim.group}
    stances = {known("stances", stance, language) or stance for stance in map(_plain_stance, claims)}
    said = _listed(kinds | (stances if len(stances) > 1 else set()), language)
    return term("settling", "basis", language, said) if said else term("settling", "basis_open", language)


def _plain_stance(claim: Claim) -> str:
    """The stance; that somebody else says it is no other one, and he is named."""
    return "asserted" if claim.stance == "reported" else claim.stance


def _listed(words: Iterable[str], language: Language) -> str:
    # Names of either direction side by side: each in an isolate, or a browser reorders them.
    return term("values", "comma", language).join(f"\u2068{word}\u2069" for word in sorted(words))
