"""What factdiff knows of offices: its file, and when it warns and when it is silent."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from factdiff import Article, compare, same_name
from factdiff.knowledge import offices, with_knowledge
from factdiff.model import Finding
from factdiff.settings import DEFAULT
from tests.conftest import Run

SIGNED = "قال الرئيس الإيراني إبراهيم رئيسي إن المحادثات مفيدة."


def warnings(text: str, published: str | None) -> list[Finding]:
    report = compare([Article(id="a", text=text, published=published)])
    told = with_knowledge(report, DEFAULT, same_name=lambda left, right: same_name(left, right).same)
    return [finding for finding in told.findings if finding not in report.findings]


def test_every_office_has_its_term_and_the_page_it_was_looked_up_in() -> None:
    for fact, _ in offices().facts:
        assert fact.kind == "office" and fact.since is not None and fact.until is not None
        assert fact.since < fact.until and all(page.startswith("https://") for page in fact.source.split())


def test_no_office_has_two_holders_on_one_day() -> None:
    for (left, _), (right, _) in combinations(offices().facts, 2):
        if (left.role, left.of) == (right.role, right.of):
            first, then = sorted((left, right), key=lambda fact: fact.since or date.min)
            assert first.until is not None and then.since is not None and first.until < then.since


def test_somebody_named_for_an_office_after_his_term_is_a_warning_with_the_term_of_its_holder() -> None:
    (found,) = warnings(SIGNED, "2025-03-01")
    assert (found.verdict, found.reason, found.severity) == ("update", "known-holder", "warning")
    known = next(claim for claim in found.claims if claim.article == offices().where)
    assert known.as_of is not None and known.as_of.start is not None and known.as_of.start.year == 2024


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (SIGNED, "2022-03-01"),  # he held it
        (SIGNED, "2024-06-10"),  # between two terms
        (SIGNED, None),  # of which day?
        (SIGNED.replace("إبراهيم رئيسي", "السابق إبراهيم رئيسي"), "2025-03-01"),
        ("وقع الرئيس الإيراني إبراهيم رئيسي الاتفاق في مارس 2023.", "2025-03-01"),  # a look back
        ("قال الرئيس الإيراني مسعود بيزشكيان إن المحادثات مفيدة.", "2025-03-01"),  # another spelling
        ("قال الرئيس الفرنسي إبراهيم رئيسي إن المحادثات مفيدة.", "2025-03-01"),  # an office the file does not hold
    ],
)
def test_it_is_silent_where_it_knows_nothing_to_the_contrary(text: str, published: str | None) -> None:
    assert warnings(text, published) == []


def test_a_draft_does_not_fail_for_what_is_known_and_says_it_is_outdated(tmp_path: Path, factdiff: Run) -> None:
    entry = '[[article]]\nfile = "{0}.txt"\nsource = "{0}"\npublished = 2025-03-01\n'
    (tmp_path / "sources.toml").write_text("".join(map(entry.format, "ab")), "utf-8")
    (tmp_path / "a.txt").write_text(SIGNED, "utf-8")
    (tmp_path / "b.txt").write_text("وصل الوفد إلى موسكو أمس.", "utf-8")
    command = ("check", str(tmp_path / "a.txt"), "--against", str(tmp_path / "b.txt"), "--format", "json")
    for options, said in (((), False), (("--knowledge",), True)):
        done = factdiff(*command, *options)
        assert done.returncode == 0
        assert (b'"outdated"' in done.stdout) is said
