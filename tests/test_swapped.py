"""Consistent copies of a story: other people, countries, days and amounts, and the same findings."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

import factdiff
from tests.scoring import Outcome, judge
from tests.swap import SWAPS, Swap, left_over, load_swap, replacements, swap_story, swap_text

ROOT = Path(__file__).parent.parent
BRIEFS = ROOT / "corpus" / "iran-russia"
SEEDS = ROOT.parent / "shared" / "seeds"
NAMES = sorted(path.stem for path in SWAPS.glob("*.toml") if path.stem != "calendar")
# Known losses, exact: whoever mends one takes it out.
LOST: dict[tuple[str, str], set[str]] = {}
NOTHING = Swap(weeks=0, nations=(), people={}, words={})
STORIES = [
    pytest.param(BRIEFS, BRIEFS / "expected.json", id="briefs"),
    pytest.param(
        SEEDS,
        SEEDS / "gold.json",
        id="articles",
        marks=pytest.mark.skipif(not SEEDS.is_dir(), reason="the articles are not part of the project"),
    ),
]


def texts_of(folder: Path) -> Mapping[str, str]:
    files = [article["file"] for article in tomllib.loads((folder / "sources.toml").read_text("utf-8"))["article"]]
    return {name: (folder / name).read_bytes().decode("utf-8") for name in files}


def compare_swapped(folder: Path, expected: Path, swap: Swap, target: Path) -> Outcome:
    relations = swap_story(folder, swap, target, expected=expected)
    articles, skips = factdiff.read([str(target)])
    assert list(skips) == []
    return judge(factdiff.compare(articles), relations, texts_of(target))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("folder", "expected"), STORIES)
def test_a_copy_with_other_names_days_and_amounts_gets_the_same_findings(
    folder: Path, expected: Path, name: str, tmp_path: Path
) -> None:
    (tmp_path / "swapped").mkdir()
    (tmp_path / "same").mkdir()
    swapped = compare_swapped(folder, expected, load_swap(name), tmp_path / "swapped")
    same = compare_swapped(folder, expected, NOTHING, tmp_path / "same")
    assert same.found - swapped.found == LOST.get((folder.name, name), set())


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("folder", "expected"), STORIES)
def test_nothing_is_held_against_a_copy(folder: Path, expected: Path, name: str, tmp_path: Path) -> None:
    outcome = compare_swapped(folder, expected, load_swap(name), tmp_path)
    assert (outcome.violations, outcome.false_alarms) == ((), ())
    assert (outcome.silent_misses, outcome.false_merges) == ((), ())


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("folder", "expected"), STORIES)
def test_a_copy_is_whole_and_every_relation_still_stands_in_it(
    folder: Path, expected: Path, name: str, tmp_path: Path
) -> None:
    swap = load_swap(name)
    relations = swap_story(folder, swap, tmp_path, expected=expected)
    texts = texts_of(tmp_path)
    assert [m.surface for r in relations for m in r.members if m.surface not in texts[m.doc]] == []
    assert [(file, word) for file, text in texts.items() for word in left_over(text, swap)] == []


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("paris-cairo", "بين روسيا وإيران", "بين فرنسا ومصر"),
        ("paris-cairo", "ولروسيا", "ولفرنسا"),
        ("paris-cairo", "الايرانية والروسية", "المصرية والفرنسية"),
        ("paris-cairo", "قال عراقجي وبزشكيان", "قال الشناوي وجبريال"),
        ("paris-cairo", "في 20 يناير 2022", "في 18 أغسطس 2022"),
        ("paris-cairo", "أكتوبر/تشرين الأول الماضي", "مايو/أيار الماضي"),
        ("paris-cairo", "لعشرين عامًا", "لخمسة عشر عامًا"),
        ("brasilia-delhi", "لروسيا أو لإيران", "للبرازيل أو للهند"),
        ("brasilia-delhi", "للروسي بإيران والهند", "للبرازيلي بالهند والمكسيك"),
        ("brasilia-delhi", "حتى صيف عام 2021", "حتى ربيع عام 2021"),
        ("brasilia-delhi", "للعشرين عاما القادمة", "للثلاثين عاما القادمة"),
        ("ankara-islamabad", "طهران تعلن", "إسلام آباد تعلن"),
        ("ankara-islamabad", "في 14 يناير أن", "في 25 نوفمبر أن"),
        ("ankara-islamabad", "نحو ملياري دولار", "نحو مليوني دولار"),
        ("ankara-islamabad", "شريكين رئيسيين، والطهرانيون", "شريكين رئيسيين، والطهرانيون"),
    ],
)
def test_particles_articles_and_month_names_go_with_the_word(name: str, before: str, after: str) -> None:
    assert swap_text(before, replacements(load_swap(name))) == after
