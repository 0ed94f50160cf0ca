"""Updates as a report tells them: in the order of the news, and one for each thing that moved."""

from __future__ import annotations

import pytest

from factdiff import Article, compare


def updates(*texts: tuple[str, str]) -> list[str]:
    """What each update says, of articles that are given with the day of each."""
    articles = [
        Article(id=f"{n}", text=text, language="ar", published=published) for n, (published, text) in enumerate(texts)
    ]
    return sorted(f.summary for f in compare(articles).findings if f.verdict == "update")


def test_seats_that_went_on_being_counted_are_an_update_of_each_party() -> None:
    found = updates(
        ("2021-09-09", "حصل حزب الوردة على 82 مقعدا في الانتخابات. وحصل حزب السنبلة على 20 مقعدا في الانتخابات."),
        ("2021-09-10", "حصل حزب الوردة على 86 مقعدا في الانتخابات. وحصل حزب السنبلة على 21 مقعدا في الانتخابات."),
    )
    assert found == [
        "seat: 20 seats (0), then 21 seats (1)",
        "seat: 82 seats (0), then 86 seats (1)",
    ]


@pytest.mark.parametrize("later", ["2021-09-09", "2022-09-20"])
def test_seats_of_one_day_or_of_another_year_are_no_count_that_went_on(later: str) -> None:
    told = "حصل حزب الوردة على {} مقعدا في الانتخابات."
    assert updates(("2021-09-09", told.format(82)), (later, told.format(86))) == []


def test_of_one_day_what_was_known_before_comes_first_and_then_the_lower_toll() -> None:
    (found,) = updates(
        ("2024-05-01", "ارتفع عدد قتلى الهجوم في بيروت إلى 25 قتيلا. وكانت حصيلة سابقة أشارت إلى مقتل 12 شخصا."),
        ("2024-05-01", "قتل 8 أشخاص في الهجوم في بيروت."),
        ("2024-05-02", "ارتفع عدد قتلى الهجوم في بيروت إلى 29 قتيلا."),
    )
    figures = [found.index(figure) for figure in ("12", "8 killed", "25", "29")]
    assert figures == sorted(figures)
