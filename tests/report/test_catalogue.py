"""Every word of the interface in both languages, and ids called by their names."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import get_args

import pytest

from factdiff import align
from factdiff.compare import rule_manual
from factdiff.model import ClaimKind, Stance, Verdict
from factdiff.report.catalogue import LANGUAGES, Language, counted, known, named, plural, term, topic_named
from factdiff.report.draft import Status

CATALOGUE = tomllib.loads(
    (Path(__file__).parent.parent.parent / "factdiff" / "report" / "catalogue.toml").read_text("utf-8")
)
# Sections that only mend what names.toml or the id itself gives.
MENDING = {"terms", "counted", "units", "organisations", "territories"}
COUNTS = {f"{what}_{language}" for what in ("counts", "scales", "scales_of") for language in LANGUAGES}


@pytest.mark.parametrize("section", sorted(set(CATALOGUE) - MENDING - COUNTS))
def test_every_term_is_there_in_both_languages_with_the_same_places(section: str) -> None:
    for key, entry in CATALOGUE[section].items():
        assert set(entry) == {"en", "ar"}, key
        assert [f"{{{n}}}" in entry["en"] for n in range(3)] == [f"{{{n}}}" in entry["ar"] for n in range(3)], key


@pytest.mark.parametrize(
    ("section", "keys"),
    [
        ("verdicts", get_args(Verdict)),
        ("verdicts_many", get_args(Verdict)),
        ("verdict_notes", get_args(Verdict)),
        ("kinds", get_args(ClaimKind)),
        ("questions", get_args(ClaimKind)),
        ("stances", get_args(Stance)),
        ("statuses", get_args(Status)),
        ("reasons", tuple(rule_manual())),
    ],
)
def test_whatever_a_report_can_hold_has_a_term(section: str, keys: tuple[str, ...]) -> None:
    assert [key for key in keys if known(section, key, "ar") is None] == []


@pytest.mark.parametrize(
    ("name", "english", "arabic"),
    [
        ("IR", "Iran", "إيران"),
        ("city:derna", "Derna", "درنة"),
        ("org:organisation:imf", "IMF", "صندوق النقد الدولي"),
        ("person:سامي قدور", "سامي قدور", "سامي قدور"),
        ("foreign-minister", "foreign minister", "وزير الخارجية"),
        ("deputy-health-minister", "deputy health minister", "نائب وزير الصحة"),
        ("trade-volume", "trade volume", "التبادل التجاري"),
        ("unheard-of-thing", "unheard of thing", "unheard of thing"),
        ("ZZZZ", "ZZZZ", "ZZZZ"),
    ],
)
def test_an_id_is_called_by_its_name(name: str, english: str, arabic: str) -> None:
    assert (named(name, "en"), named(name, "ar")) == (english, arabic)


@pytest.mark.parametrize(
    ("topic", "language", "words"),
    [
        ("trade-volume · IR RU", "en", "trade volume · Iran, Russia"),
        ("name · سامي قدور", "en", "سامي قدور"),
        ("visit · IR tehran سامي قدور", "en", "visit · Iran, Tehran, سامي قدور"),
        ("killed", "ar", "قتلى"),
    ],
)
def test_a_topic_is_a_heading(topic: str, language: Language, words: str) -> None:
    assert topic_named(topic, language) == words


def test_a_missing_term_is_a_fault() -> None:
    with pytest.raises(KeyError):
        term("page", "no-such-term", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_count_takes_the_form_that_cldr_has_for_it(language: Language) -> None:
    babel = pytest.importorskip("babel", reason="needs babel, a development dependency")
    rule = babel.Locale.parse(language).plural_form
    assert [plural(n, language) for n in range(2000)] == [rule(n) for n in range(2000)]
    assert plural(Decimal("1.5"), language) == rule(Decimal("1.5"))


def test_what_the_interface_counts_has_every_form_of_both_languages() -> None:
    for what in ("counts", "scales", "scales_of"):
        assert set(CATALOGUE[f"{what}_en"]) == set(CATALOGUE[f"{what}_ar"])
        assert {tuple(forms) for forms in CATALOGUE[f"{what}_en"].values()} == {("one", "other")}
        forms = {tuple(form for form in forms if form != "after") for forms in CATALOGUE[f"{what}_ar"].values()}
        assert forms == {("one", "two", "few", "many", "other")}


@pytest.mark.parametrize(
    ("number", "english", "arabic"),
    [
        (0, "0 sources", "0 مصدر"),
        (1, "1 source", "مصدر واحد"),
        (2, "2 sources", "مصدران"),
        (7, "7 sources", "7 مصادر"),
        (11, "11 sources", "11 مصدرا"),
        (1200, "1,200 sources", "1,200 مصدر"),
        (1203, "1,203 sources", "1,203 مصادر"),
    ],
)
def test_a_number_of_sources_is_said_in_both_languages(number: int, english: str, arabic: str) -> None:
    assert (counted("source", number, "en"), counted("source", number, "ar")) == (english, arabic)


def test_every_signal_of_the_alignment_has_a_term() -> None:
    weights = tomllib.loads((Path(align.__file__).parent / "weights.toml").read_text("utf-8"))
    assert [name for name in weights if known("signals", name.rstrip("-0123456789"), "ar") is None] == []
