"""The rules of one house: thresholds, severities, defaults of its sources, preferred spellings, waivers."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from factdiff.desk.strict import strict, suggestion
from factdiff.errors import SettingsError
from factdiff.model import Article, Report, Severity
from factdiff.settings import DEFAULT, Settings


class Defaults(Struct, frozen=True):
    """What holds of a source's articles that do not say it themselves."""

    country: str | None = None
    language: str | None = None


class Waiver(Struct, frozen=True):
    """A finding that has been looked at and may stand, why, and until when."""

    id: str
    reason: str
    until: date | None = None


class House(Struct, frozen=True, rename="kebab"):
    """Everything that `factdiff.toml` may say."""

    fail_on: tuple[str, ...] | None = None
    language: str | None = None
    facts: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    settings: Mapping[str, Any] = {}
    severity: Mapping[str, Severity] = {}
    sources: Mapping[str, Defaults] = {}
    names: Mapping[str, tuple[str, ...]] = {}
    waiver: tuple[Waiver, ...] = ()


def parse_house(text: str, where: str, *, table: tuple[str, ...] = ()) -> House | None:
    """The rules that a TOML text holds, in a table of it if one is named; None if it has no such table."""
    try:
        document: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise SettingsError(f"is no TOML: {problem}", where=where) from problem
    for name in table:
        document = document.get(name)
        if document is None:
            return None
    house = strict(document, House, where)
    read_settings(house.settings, where)
    for waiver in house.waiver:
        if not waiver.reason.strip():
            raise SettingsError(f"the waiver of {waiver.id} has no reason", where=where, mend="say why it may stand")
    return house


def read_settings(given: Mapping[str, Any], where: str, *, base: Settings = DEFAULT) -> Settings:
    """The thresholds with some of them replaced. SettingsError if a name or a value cannot be used."""
    fields = {field.name: field for field in msgspec.structs.fields(Settings)}
    changes = {}
    for name, value in given.items():
        key = name.replace("-", "_")
        if key not in fields:
            raise SettingsError(f"unknown setting {name}", where=where, mend=suggestion(key, fields))
        try:
            changes[key] = msgspec.convert(value, fields[key].type, strict=False)
        except msgspec.ValidationError as problem:
            raise SettingsError(f"setting {name}: {problem}", where=where) from problem
    return replace(base, **changes)


def with_defaults(articles: Sequence[Article], sources: Mapping[str, Defaults]) -> tuple[Article, ...]:
    """The articles with what the house knows of their sources; what an article says itself stands."""
    return tuple(_with_default(article, sources.get(article.source)) for article in articles)


def _with_default(article: Article, known: Defaults | None) -> Article:
    if known is None:
        return article
    return replace(article, country=article.country or known.country, language=article.language or known.language)


def by_house(report: Report, house: House) -> Report:
    """The report without ignored topics, with the house's severity for each reason."""
    kept = [f for f in report.findings if not any(_concerns(f.topic, topic) for topic in house.ignore)]
    return replace(report, findings=tuple(replace(f, severity=house.severity.get(f.reason, f.severity)) for f in kept))


def _concerns(topic: str, ignored: str) -> bool:
    """A topic, or its first part (the measure) without whom it is about."""
    return ignored in (topic, topic.partition(" · ")[0])


TEMPLATE = """\
# The rules of this house for factdiff. Every line that begins with # is switched off.
# What the command line says wins over the environment (FACTDIFF_...), and that wins over this file.

# What makes `check` and `compare` exit with 1.
# fail-on = ["contradiction", "spelling"]

# The language of articles that do not state theirs.
# language = "ar"

# Files of reference facts (`factdiff facts check FILE`), beside this one.
# facts = ["facts.toml"]

# Topics that are never reported, as they stand in the report: all of a measure, or for some only.
# ignore = ["exchange-rate", "killed · LY"]

# Thresholds; factdiff/settings.py gives each with its reason.
# [settings]
# hedge_share = 0.05        # how far "about" lets a figure move
# sure = 0.8                # below this confidence a contradiction is a warning

# error, warning or note for each reason (`factdiff explain` lists them).
# [severity]
# scope-unknown = "note"

# What holds of a source's articles that do not say it themselves.
# [sources."The agency"]
# country = "EG"
# language = "ar"

# The house's spelling, and the spellings that are not.
# [names]
# "Preferred form" = ["variant", "another variant"]

# Findings that may stand, by id, why, and until when.
# [[waiver]]
# id = "f-0123456789a"
# reason = "The ministry corrected the figure on 3 May."
# until = 2030-12-31
"""
