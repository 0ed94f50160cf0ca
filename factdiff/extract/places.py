"""From a Document to its place mentions: territories and cities of the pack's tables."""

from __future__ import annotations

from factdiff.lang import Match, Pack
from factdiff.lang.names import City, Territory
from factdiff.model import Document, Extraction, Mention, Name, Token
from factdiff.settings import Settings

_PREFIXED = 3  # letters that a name must keep after a proclitic: "بمالي" is "by financial" as often as "in Mali"


def read_places(document: Document, pack: Pack, settings: Settings, found: Extraction) -> Extraction:
    """All territories and cities that are named, but those inside a person's or a body's name."""
    taken = {n for m in found.mentions if m.kind in ("person", "organisation") for n in range(m.first, m.last)}
    mentions = []
    for index, sentence in enumerate(document.sentences):
        at = sentence.first
        while at < sentence.last:
            match = None if at in taken else place_at(document.tokens, at, sentence.last, pack)
            if match is None or any(n in taken for n in range(at, at + match.size)):
                at += 1
                continue
            mentions.append(_mention(document, index, at, match))
            at += match.size
    return Extraction(mentions=tuple(mentions))


def place_at(
    tokens: tuple[Token, ...], at: int, stop: int, pack: Pack
) -> Match[Territory] | Match[City] | None:
    """The territory or city that is named at a token; the longer name of the two, the territory in doubt."""
    land = pack.names.territories.at(tokens, at, stop=stop)
    if land and (land.split.definite or land.entry.bloc or land.entry.doubtful):
        land = None
    city = pack.names.cities.at(tokens, at, stop=stop)
    if city and city.split.definite:
        city = None
    if land and city:
        return city if city.size > land.size else land
    return land or city


def _mention(document: Document, sentence: int, at: int, match: Match[Territory] | Match[City]) -> Mention:
    span = document.span(at, at + match.size, match.offset)
    form = document.words(span)
    if isinstance(match.entry, Territory):
        entity, country = match.entry.iso, match.entry.iso
    else:
        entity, country = f"city:{match.id}", match.entry.country
    value = Name(canonical=match.entry.forms[0], form=form, entity=entity, country=country)
    return Mention(kind="place", value=value, span=span, sentence=sentence, first=at, last=at + match.size)
