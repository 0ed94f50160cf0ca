"""What most of a number of people are: read from words of most, and compared between sources."""

from __future__ import annotations

import pytest

from factdiff.model import Article, Statement
from factdiff.pipeline import compare, extract


def majorities(text: str) -> list[tuple[str, tuple[str, ...]]]:
    reading = extract(Article(id="a", text=text, language="ar", published="2025-03-14"))
    found = [c for c in (*reading.claims, *reading.statements) if c.measure == "majority"]
    return [(c.text, c.value.terms) for c in found if isinstance(c.value, Statement)]


@pytest.mark.parametrize(
    ("text", "words", "groups"),
    [
        (
            "أودى الانفجار بأربعين عاملا، أغلبهم من النساء والأطفال.",
            "أغلبهم من النساء والأطفال",
            ("group:child", "group:woman"),
        ),
        ("وأوضح الطبيب أن معظم الضحايا مدنيون.", "معظم الضحايا مدنيون", ("group:civilian",)),
        ("غرق المركب وعلى متنه مهاجرون غالبيتهم من المصريين.", "غالبيتهم من المصريين", ("group:EG",)),
        ("الغالبية العظمى من المصابين هم من العمال.", "الغالبية العظمى من المصابين هم من العمال", ("group:worker",)),
        ("كان على متن الطائرة ركاب معظمهم من كينيا وتنزانيا.", "معظمهم من كينيا وتنزانيا", ("group:KE", "group:TZ")),
    ],
)
def test_what_most_of_them_are_is_a_claim(text: str, words: str, groups: tuple[str, ...]) -> None:
    assert majorities(text) == [(words, groups)]


@pytest.mark.parametrize(
    "text",
    [
        "أغلبهم لا يحملون تصاريح.",  # what they do, not what they are
        "أغلقت معظم الطرق في المدينة.",
        "معظمهم في الأرياف.",
        "معظم الضحايا من الأشخاص.",  # anybody
    ],
)
def test_what_most_of_them_do_or_where_they_are_is_none(text: str) -> None:
    assert majorities(text) == []


def reasons(left: str, right: str) -> list[str]:
    articles = [Article(id=n, text=t, language="ar", published="2025-03-14") for n, t in (("a", left), ("b", right))]
    return [f.reason for f in compare(articles).findings if f.reason == "same-majority"]


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("قتل أربعون شخصا أغلبهم من النساء والأطفال.", "قال المدير إن معظم القتلى أطفال ونساء.", True),
        ("أصيب ستون عاملا غالبيتهم من المصريين.", "معظم المصابين مصريون.", True),
        # other people, or of another sort
        ("قتل أربعون شخصا أغلبهم من النساء والأطفال.", "وقال المدير إن معظم المصابين نساء وأطفال.", False),
        ("قتل أربعون شخصا أغلبهم من النساء.", "وقال المدير إن معظم القتلى رجال.", False),
    ],
)
def test_two_sources_agree_on_what_most_of_the_same_people_are(left: str, right: str, same: bool) -> None:
    assert bool(reasons(left, right)) == same
