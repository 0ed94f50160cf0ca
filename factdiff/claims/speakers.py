"""Who says it: the speakers of an article with what it tells of them, and the one whose words stand at a token."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from factdiff.model import Extraction, Name, Office, Speaker

_NESTED = 4  # so many speeches begin before a token at most and hold it: a quotation in what somebody reports


def voices_of(extraction: Extraction) -> Mapping[str, Speaker]:
    """Everybody who says something, by name: with the id of the person or body and the office, where they are given."""
    said = {name for *_, name in extraction.speeches}
    offices: dict[str, str] = {}
    entities: dict[str, str] = {}
    for mention in extraction.mentions if said else ():
        value = mention.value
        if isinstance(value, Office) and value.holder in said:
            offices.setdefault(value.holder, f"{value.role} {value.of or ''}".strip())
        elif isinstance(value, Name) and value.canonical in said and mention.kind in ("person", "organisation"):
            body = mention.kind == "organisation"
            entity = f"org:{value.entity or value.canonical}" if body else f"person:{value.canonical}"
            entities.setdefault(value.canonical, entity)
    return {name: Speaker(name, entities.get(name), offices.get(name)) for name in sorted(said)}


def speaker_of(token: int, extraction: Extraction, voices: Mapping[str, Speaker]) -> Speaker | None:
    """The speaker of the words at a token, or None where the article itself speaks."""
    speeches = extraction.speeches
    at = bisect_right(speeches, token, key=lambda speech: speech[0])
    within = (name for _, last, name in reversed(speeches[max(0, at - _NESTED) : at]) if token < last)
    return voices.get(next(within, ""))
