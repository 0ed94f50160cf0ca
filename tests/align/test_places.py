"""Places and bodies that are written in two ways: one place, and whether the two are spellings or names of it."""

from __future__ import annotations

import pytest

from factdiff import Article, compare


def spellings(*texts: str) -> list[set[str]]:
    articles = [Article(id=str(n), text=text, source=str(n), published="2024-05-20") for n, text in enumerate(texts)]
    found = [f for f in compare(articles).findings if f.verdict == "spelling"]
    return [{claim.text for claim in finding.claims} for finding in found]


@pytest.mark.parametrize(
    ("left", "right", "forms"),
    [
        ("وصل الوفد إلى بيونغ يانغ أمس", "غادر الوفد بيونغيانغ اليوم", {"بيونغ يانغ", "بيونغيانغ"}),
        ("زار مدينة كفرزنجا أمس", "قصف بلدة كفرزنغا اليوم", {"كفرزنجا", "كفرزنغا"}),
        ("انهار سد خوداورين أمس", "انهار سد خوداوارين اليوم", {"خوداورين", "خوداوارين"}),
    ],
)
def test_a_place_that_is_written_in_two_ways_is_a_spelling(left: str, right: str, forms: set[str]) -> None:
    assert spellings(left, right) == [forms]
    assert spellings(f"{left}. {right}.") == [forms]  # within one article too


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("وصل الوفد إلى الإمارات", "وصل الوفد إلى الإمارات العربية المتحدة"),  # two names
        ("وصل الوفد إلى إيران", "وصل الوفد إلى ايران"),  # a sign left out
        ("زار مدينة كفرزنجا أمس", "زار مدينة كفرنبودا أمس"),  # two places
        ("وصل الوفد إلى بيروت", "وصل الوفد إلى بيروت"),
    ],
)
def test_other_names_other_places_and_signs_left_out_are_none(left: str, right: str) -> None:
    assert spellings(left, right) == []
