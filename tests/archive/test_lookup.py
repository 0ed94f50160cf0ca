"""New articles meet the past ones that share most with their claims, and no others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from factdiff import compare
from factdiff.archive import Archive, open_archive, recall
from factdiff.archive import lookup as archive_lookup
from factdiff.archive.lookup import candidates
from factdiff.model import Article
from factdiff.pipeline import extract
from factdiff.settings import DEFAULT
from tests.archive.coverage import BANK, COVERAGE, DRAFT, FIRE, VISIT, fill, read

TOWNS = ("حمص", "درعا", "الرقة", "اللاذقية", "طرطوس", "إدلب")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with open_archive(tmp_path / "past.db", writing=True) as opened:
        fill(opened)
        yield opened


def recalled(archive: Archive, *new: Article) -> list[str]:
    past = recall(archive, [read(article) for article in new], DEFAULT)
    assert [reading.card.id for reading in past.readings] == [article.id for article in past.articles]
    return [reading.card.id for reading in past.readings]


def recalled_in_order(archive: Archive, new: Article) -> list[str]:
    numbers = candidates(archive, extract(new), DEFAULT)
    names = dict(archive.connection.execute("SELECT number, id FROM articles"))
    return [names[number] for number in numbers]


def test_an_article_meets_the_past_one_on_the_same_thing(archive: Archive) -> None:
    assert recalled(archive, DRAFT)[0] == "fire"
    assert recalled(archive, replace(DRAFT, text="فاز الفريق.\n")) == []


def test_the_findings_are_those_that_the_articles_give_by_themselves(archive: Archive) -> None:
    past = recall(archive, [read(DRAFT)], DEFAULT)
    beside = [replace(article, story=None) for article in COVERAGE if article.id in {a.id for a in past.articles}]
    report = compare([extract(DRAFT), *past.readings])
    assert report.findings == compare([DRAFT, *beside]).findings
    assert "contradiction" in {finding.verdict for finding in report.findings}


def test_an_article_is_not_held_against_itself(archive: Archive) -> None:
    assert "fire" not in recalled(archive, FIRE)
    assert "fire" in recalled(archive, replace(FIRE, source="Another wire", id="copy"))
    assert recall(archive, [read(DRAFT)], DEFAULT, beside=COVERAGE).readings == ()


def test_a_past_article_with_the_id_of_a_new_one_is_called_after_the_archive(archive: Archive) -> None:
    past = recall(archive, [read(replace(DRAFT, id="fire"))], DEFAULT, beside=[replace(BANK, id="past/fire")])
    reading = past.readings[0]
    assert reading.card.id == past.articles[0].id == "past/past/fire"
    assert {claim.article for claim in reading.claims} == {"past/past/fire"}


def test_an_article_that_states_its_story_meets_only_that_story(archive: Archive) -> None:
    other = replace(VISIT, text=VISIT.text.replace("6 مايو", "5 مايو"), id="other", source="Another")
    assert "visit" in recalled(archive, other)
    assert recalled(archive, replace(other, story="summit")) == []
    told = recall(archive, [read(replace(other, story=None))], DEFAULT)
    assert {reading.card.story for reading in told.readings} == {None}


def test_articles_of_several_stories_each_meet_their_own(archive: Archive) -> None:
    visit = replace(VISIT, text=VISIT.text + "\n", id="again")
    past = recall(archive, [read(visit), read(DRAFT)], DEFAULT)
    assert {reading.card.id: reading.card.story for reading in past.readings}["visit"] == "visit"
    assert {reading.card.id: reading.card.story for reading in past.readings}["fire"] is None


def test_the_number_of_candidates_is_bounded_and_the_best_are_taken(archive: Archive) -> None:
    for town in TOWNS:
        add_one = replace(FIRE, id=town, source=town, text=f"قتل 3 أشخاص في حادث سير في {town}.\n", title=None)
        fill(archive, (add_one,))
    reading = extract(DRAFT)
    number = archive.connection.execute("SELECT number FROM articles WHERE id = 'fire'").fetchone()[0]
    every = candidates(archive, reading, DEFAULT)
    assert len(every) > 3
    for limit in (1, 3):
        best = candidates(archive, reading, replace(DEFAULT, archive_candidates=limit))
        assert best == every[:limit]
        assert best[0] == number


def test_a_long_article_that_shares_words_by_chance_comes_after_the_short_one_on_the_thing(archive: Archive) -> None:
    aside = " ".join(f"قتل {n + 3} أشخاص في حادث في {town} يوم الأحد.\n" for n, town in enumerate(TOWNS * 3))
    long = replace(FIRE, id="long", source="Review", title=None, text=aside + "اندلع حريق بمصنع في حلب فجرا.\n")
    fill(archive, (long,))
    assert recalled_in_order(archive, DRAFT)[:2] == ["fire", "long"]


def test_what_very_many_share_is_not_followed(archive: Archive) -> None:
    for n in range(30):
        fill(archive, (replace(FIRE, id=f"n{n}", source=f"n{n}", text=f"قتل {n} أشخاص في حادث.\n", title=None),))
    few = candidates(archive, extract(DRAFT), replace(DEFAULT, archive_postings=10, archive_candidates=99))
    assert len(few) <= 10
    number = archive.connection.execute("SELECT number FROM articles WHERE id = 'fire'").fetchone()[0]
    assert few[0] == number


def test_a_person_is_found_in_another_spelling(archive: Archive) -> None:
    text = "قال سيرجي لافروف إن الوقت حان.\n"
    assert recalled(archive, Article(id="new", text=text, language="ar")) == ["visit"]


def test_the_order_in_which_articles_were_added_changes_nothing(archive: Archive, tmp_path: Path) -> None:
    with open_archive(tmp_path / "other.db", writing=True) as other:
        fill(other, (BANK, VISIT, FIRE))
        one, two = (recall(each, [read(DRAFT)], DEFAULT) for each in (archive, other))
        assert compare([extract(DRAFT), *one.readings]) == compare([extract(DRAFT), *two.readings])


def test_what_another_factdiff_read_is_left_out_and_counted(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    archive.connection.execute("UPDATE articles SET version = '0.0.1'")
    past = recall(archive, [read(DRAFT)], DEFAULT)
    assert (past.total, past.foreign, past.older) == (3, 0, 3)
    archive.connection.execute("UPDATE articles SET shape = 'another' WHERE id = 'fire'")
    past = recall(archive, [read(DRAFT)], DEFAULT)
    assert (past.total, past.foreign, past.older) == (3, 1, 2)
    assert "fire" not in [reading.card.id for reading in past.readings]
    monkeypatch.setattr(archive_lookup, "shape", lambda: "a third")
    assert recall(archive, [read(DRAFT)], DEFAULT).readings == ()
