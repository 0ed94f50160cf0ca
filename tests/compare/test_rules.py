"""Each rule with examples of what it says and of what it must not say."""

from typing import Any

import msgspec
import pytest

from factdiff.compare import RULES, relate, rule_manual
from factdiff.model import FINAL, RISEN, Claim, Event, Name, TimeSpan
from factdiff.settings import DEFAULT
from tests.compare.claim import about, claim, day, exactly, holder, more_than, year, years

KILLED: dict[str, Any] = {"unit": "killed", "dimension": "count"}


def name(form: str, article: str) -> Claim:
    return claim(Name(canonical=form, form=form), article, kind="name", participants=("person:x",))


def hour(number: int, zone: int | None = None) -> TimeSpan:
    return msgspec.structs.replace(day("2025-01-17"), minute=60 * number, zone=zone)


def toll(amount: str, article: str, *words: str, **value: Any) -> Claim:
    scope = {key: value.pop(key) for key in ("stance", "as_of", "basis", "place") if key in value}
    given: dict[str, Any] = KILLED | value
    return claim(exactly(amount, **given), article, measure="killed", words=words, participants=("TR",), **scope)


def event(status: str, article: str, published: str) -> Claim:
    return claim(
        Event(event="sign", status=status), article, kind="event", as_of=day(published), participants=("IR", "RU")
    )


def signing(iso: str, article: str, **fields: Any) -> Claim:
    given: dict[str, Any] = {
        "measure": "sign",
        "basis": "once",
        "participants": ("IR", "RU"),
        "words": ("#agreement", "#sign"),
        **fields,
    }
    return claim(day(iso), article, **given)


CASES = [
    # the same question, and values that can both be true
    (claim(exactly("11300"), "a"), claim(exactly("11300"), "b"), "agreement", "equal"),
    (claim(exactly("4.6e9", "1e8"), "a"), claim(exactly("4.58e9", "1e7"), "b"), "agreement", "rounds-to"),
    (claim(more_than("40"), "a"), claim(exactly("45"), "b"), "agreement", "bound-near"),
    (claim(more_than("40"), "a"), claim(exactly("60"), "b"), "agreement", "bound-holds"),
    (claim(more_than("500"), "a"), claim(more_than("550"), "b"), "agreement", "bound-near"),
    (claim(more_than("500"), "a"), claim(more_than("700"), "b"), None, "bound-too-far"),
    # one article may say a thing twice, and does not mean one thing by two figures
    (claim(more_than("70"), "a"), claim(exactly("74"), "a"), "agreement", "bound-near"),
    # what a market quotes at every hour, and what a body sets
    (
        claim(exactly("82.5", "0.1", unit="USD/barrel"), "a", measure="rate USD/barrel"),
        claim(exactly("83.1", "0.1", unit="USD/barrel"), "b", measure="rate USD/barrel"),
        None,
        "quoted-anew",
    ),
    (
        claim(exactly("310", unit="USD/tonne"), "a", measure="rate USD/tonne"),
        claim(exactly("340", unit="USD/tonne"), "b", measure="rate USD/tonne"),
        "contradiction",
        "disjoint-values",
    ),
    (claim(more_than("70"), "a", measure=None), claim(exactly("74"), "a", measure=None), None, "said-twice"),
    (claim(more_than("380"), "a"), claim(exactly("700"), "a"), None, "bound-too-far"),
    # an estimate is of the same thing, unless it may be of another year
    (claim(more_than("10e3"), "a", stance="estimated"), claim(exactly("10.2e3"), "b"), "agreement", "bound-near"),
    (
        claim(exactly("15"), "a", stance="estimated", when=year(2024)),
        claim(exactly("15"), "b"),
        None,
        "target-against-outcome",
    ),
    (claim(more_than("40"), "a"), claim(exactly("4000"), "b"), None, "bound-too-far"),
    (claim(years(20), "a"), claim(years(20), "b"), "agreement", "equal"),
    # … and values that cannot
    (claim(exactly("12", **KILLED), "a"), claim(exactly("14", **KILLED), "b"), "contradiction", "disjoint-values"),
    (claim(years(20), "a"), claim(years(15), "b"), "contradiction", "disjoint-values"),
    # another scope
    (
        claim(about("2e9"), "a", when=year(2021)),
        claim(about("2.2e9"), "b", when=year(2020)),
        "different-scope",
        "another-period",
    ),
    (claim(exactly("2e9"), "a", when=year(2021)), claim(exactly("2e9"), "b", when=year(2020)), None, "another-period"),
    (
        claim(exactly("10e9"), "a", stance="target"),
        claim(exactly("2.2e9"), "b"),
        "different-scope",
        "target-against-outcome",
    ),
    (
        claim(exactly("112", **KILLED), "a", group="SY"),
        claim(exactly("3300", **KILLED), "b"),
        "different-scope",
        "group-against-total",
    ),
    # two distances round to one only from one place
    (
        claim(exactly("280", unit="kilometre", dimension="length"), "a", measure="distance"),
        claim(exactly("285", unit="kilometre", dimension="length"), "b", measure="distance", place="city:x"),
        None,
        "scope-unknown",
    ),
    # … but a group that is exactly all is no other scope: 112 pilgrims died, 112 died
    (claim(exactly("112", **KILLED), "a", group="pilgrim"), claim(exactly("112", **KILLED), "b"), "agreement", "equal"),
    (
        claim(exactly("3", **KILLED), "a", group="SY"),
        claim(exactly("3", **KILLED), "b"),
        None,
        "group-against-total",
    ),
    (claim(exactly("5e9"), "a", basis="increment"), claim(exactly("8e9"), "b"), "different-scope", "another-basis"),
    (claim(exactly("2e9"), "a", when=year(2021)), claim(exactly("3e9"), "b"), "different-scope", "scope-unknown"),
    (claim(exactly("2e9"), "a", measure=None), claim(exactly("3e9"), "b"), None, "scope-unknown"),
    (claim(exactly("2e9"), "a"), claim(exactly("3e9", unit="EUR"), "b"), None, "currencies-differ"),
    # what does not change overnight may be told a day later, and of one and the same person one thing is meant
    (
        claim(years(5), "a", as_of=day("2025-01-16")),
        claim(years(7), "b"),
        "contradiction",
        "disjoint-values",
    ),
    (
        claim(years(5), "a", as_of=day("2025-01-06")),
        claim(years(7), "b"),
        "different-scope",
        "scope-unknown",
    ),
    (
        claim(years(14), "a", instance="?", participants=("person:x",)),
        claim(years(11), "b", instance="?", participants=("person:x",)),
        "contradiction",
        "disjoint-values",
    ),
    # a toll that rose within the day, and one that is only counted otherwise
    (toll("51", "a", RISEN), toll("58", "b", RISEN), "update", "toll-moves"),
    (toll("69", "a"), toll("71", "a", RISEN), "update", "toll-moves"),
    (toll("51", "a"), toll("58", "b"), "update", "toll-moves"),
    (toll("51", "a"), toll("158", "b"), "update", "toll-moves"),  # the first account of a great disaster
    (toll("1151", "a"), toll("3158", "b"), "contradiction", "disjoint-values"),
    (toll("1151", "a"), toll("3158", "a"), None, "other-count"),  # one article has many tolls
    # counts that do not follow each other: far apart, parts, what may come, those who died elsewhere
    (toll("2", "a", as_of=day("2025-01-16")), toll("51", "b"), None, "other-count"),
    (toll("51", "a", as_of=day("2025-01-16")), toll("2800", "b"), "update", "toll-moves"),
    (toll("87", "a", as_of=day("2025-01-16")), toll("68229", "b"), None, "other-count"),
    (
        toll("5", "a", basis="increment", as_of=day("2025-01-16")),
        toll("8", "b", basis="increment"),
        None,
        "other-count",
    ),
    (toll("170", "a", place="elsewhere"), toll("151", "b"), None, "other-count"),
    (toll("51", "a", unit=None, dimension=None), toll("58", "b", RISEN), "update", "toll-moves"),
    # two tolls up to one hour, or both the last one, cannot both be true
    (toll("51", "a", as_of=hour(18)), toll("58", "b", as_of=hour(18)), "contradiction", "disjoint-values"),
    (toll("51", "a", as_of=hour(18)), toll("58", "b", as_of=hour(21)), "update", "toll-moves"),
    (toll("51", "a", as_of=hour(18)), toll("58", "b", as_of=hour(18, zone=180)), "update", "toll-moves"),
    (toll("51", "a", as_of=hour(18)), toll("58", "b"), "update", "toll-moves"),
    (toll("1151", "a", as_of=hour(18)), toll("3158", "b", as_of=hour(21)), "update", "toll-moves"),
    (toll("3151", "a", as_of=hour(18)), toll("1158", "b", as_of=hour(21)), "contradiction", "disjoint-values"),
    (toll("51", "a", FINAL), toll("58", "b", FINAL), "contradiction", "disjoint-values"),
    (toll("51", "a"), toll("58", "b", FINAL), "update", "toll-moves"),
    # a figure that is given and denied; what is denied says nothing against another one
    (toll("300", "a"), toll("300", "b", stance="denied"), "contradiction", "figure-denied"),
    (toll("300", "a", as_of=day("2025-01-19")), toll("300", "b", stance="denied"), "update", "denied-then-given"),
    (toll("120", "a"), toll("300", "b", stance="denied"), None, "another-figure-denied"),
    (toll("120", "a", stance="denied"), toll("300", "b", stance="denied"), None, "another-figure-denied"),
    (toll("300", "a", stance="estimated"), toll("300", "b", stance="denied"), None, "another-figure-denied"),
    # dozens are no figure
    (toll("20", "a", high=None, approximate=True), toll("30", "b"), None, "too-vague"),
    # a later toll
    (
        claim(exactly("12", **KILLED), "a", measure="killed", as_of=day("2025-01-16")),
        claim(exactly("14", **KILLED), "b", measure="killed"),
        "update",
        "toll-moves",
    ),
    (
        claim(exactly("14", **KILLED), "a", measure="killed", as_of=day("2025-01-16")),
        claim(exactly("12", **KILLED), "b", measure="killed"),
        "update",
        "toll-falls",
    ),
    # offices
    (
        claim(holder("Ali Nasser"), "a"),
        claim(holder("Ali Nasser", state="acting"), "b"),
        "different-scope",
        "title-differs",
    ),
    (
        claim(holder("Ali Nasser", state="acting"), "a", as_of=day("2024-01-17")),
        claim(holder("Ali Nasser"), "b"),
        None,
        "same-holder",
    ),
    (claim(holder("Ali Nasser"), "a"), claim(holder("Omar Salem"), "b"), "contradiction", "two-holders"),
    *(
        (
            claim(holder("Ali Nasser", role=role), "a"),
            claim(holder("Omar Salem", role=role), "b"),
            None,
            "several-holders",
        )
        for role in ("ambassador", "minister", "deputy-foreign-minister", "foreign-spokesperson")
    ),
    (claim(holder("Hassan Rouhani"), "a"), claim(holder("Hassan Rouhani"), "b"), "agreement", "same-holder"),
    (
        claim(holder("Hassan Rouhani"), "a", as_of=day("2021-04-17")),
        claim(holder("Masoud Pezeshkian"), "b"),
        "update",
        "office-succession",
    ),
    (claim(holder("Hassan Rouhani"), "a"), claim(holder("Masoud Pezeshkian"), "b"), "contradiction", "two-holders"),
    (
        claim(holder("Hassan Rouhani", state="acting"), "a"),
        claim(holder("Masoud Pezeshkian"), "b"),
        "update",
        "office-succession",
    ),
    (claim(holder("Hassan Rouhani", of=None), "a"), claim(holder("Ali Khamenei"), "b"), None, "office-unknown"),
    *(
        (
            claim(holder("Ammar Salem", role=role, of=of), "a"),
            claim(holder("Haydar Salem", role=role, of=None), "b", as_of=day(when)),
            verdict,
            reason,
        )
        for role, of, when, verdict, reason in (
            ("health-spokesperson", None, "2025-01-17", "contradiction", "other-given-name"),
            ("director", "organisation:مستشفي", "2025-01-17", "contradiction", "other-given-name"),
            ("director", None, "2023-01-17", None, "office-unknown"),  # two years earlier
            ("member", None, "2025-01-17", None, "office-unknown"),  # two brothers in one parliament
            ("president", None, "2025-01-17", None, "office-unknown"),  # a father and his son
        )
    ),
    # names
    (name("مسعود بزشكيان", "a"), name("مسعود بيزشكيان", "b"), "spelling", "spelled-differently"),
    (name("أنس حسين", "a"), name("أُنس حسيـن", "b"), None, "nothing-to-say"),  # marks and strokes
    (name("مسعود بزشكيان", "a"), name("بزشكيان", "b"), None, "nothing-to-say"),
    # dates and events
    (signing("2025-01-17", "a"), signing("2025-01-17", "b"), "agreement", "dates-meet"),
    (signing("2025-01-17", "a"), signing("2025-01-14", "b"), "contradiction", "dates-differ"),
    (signing("2025-01-17", "a"), signing("2022-01-20", "b"), None, "nothing-to-say"),
    (signing("2025-01-17", "a", basis=None), signing("2025-01-14", "b", basis=None), None, "nothing-to-say"),
    (event("planned", "a", "2025-01-13"), event("done", "b", "2025-01-17"), "update", "planned-then-done"),
    (event("done", "a", "2025-01-13"), event("planned", "b", "2025-01-17"), None, "nothing-to-say"),
]


@pytest.mark.parametrize(("left", "right", "verdict", "reason"), CASES)
def test_a_pair_gets_its_verdict_and_reason(left: Claim, right: Claim, verdict: str | None, reason: str) -> None:
    answer = relate(left, right, DEFAULT)
    assert (verdict, reason) == (answer.verdict, answer.reason)


@pytest.mark.parametrize(("left", "right", "verdict", "reason"), CASES)
def test_the_answer_does_not_depend_on_which_claim_comes_first(
    left: Claim, right: Claim, verdict: str | None, reason: str
) -> None:
    assert relate(left, right, DEFAULT) == relate(right, left, DEFAULT)


def test_one_article_does_not_contradict_itself_over_a_figure() -> None:
    left, right = claim(exactly("2e9"), "a"), claim(exactly("3e9"), "a")
    assert relate(left, right, DEFAULT).verdict is None


def test_every_rule_has_a_manual_and_is_tried_here() -> None:
    manual = rule_manual()
    assert all(len(text) > 20 for text in manual.values())
    rules = {rule.__name__.replace("_", "-") for rules in RULES.values() for rule in rules}
    assert rules <= set(manual)
    reasons = {reason for _, _, _, reason in CASES}
    assert {"disjoint-values", "dates-differ", "two-holders", "toll-moves", "office-succession"} <= reasons
