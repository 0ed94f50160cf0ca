"""Ids: the stem, and where two articles share it the shortest path that distinguishes them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdiff.ingest.identity import Handle, distinct_ids


@pytest.mark.parametrize(
    ("paths", "ids"),
    [
        (["x/a.txt", "x/b.txt"], ["a", "b"]),
        (["x/a.txt", "y/a.txt"], ["x/a", "y/a"]),
        (["w/x/a.txt", "v/x/a.txt"], ["w/x/a", "v/x/a"]),
        (["a.txt", "x/a.txt"], ["a", "x/a"]),
        (["a.txt", "a.text"], ["a.txt", "a.text"]),
        (["a.txt", "a.text", "a.txt.txt", "x/a.txt"], ["a.txt", "a.text", "a.txt.txt", "x/a"]),
        (["x/a.txt", "x/a.text", "y/a.txt"], ["x/a.txt", "x/a.text", "y/a"]),
        (["/root/x/a.txt", "/root/y/a.txt", "b.txt"], ["x/a", "y/a", "b"]),
        (["x/a.b.txt", "y/c"], ["a.b", "c"]),
    ],
)
def test_files_are_named_by_stem_or_shortest_path(paths: list[str], ids: list[str]) -> None:
    assert list(distinct_ids([Handle(path) for path in paths])) == ids


def test_a_line_keeps_the_id_it_gives_itself_when_a_file_has_the_same_stem() -> None:
    assert distinct_ids([Handle("feed.jsonl", "a"), Handle("x/a.txt")]) == ("a", "x/a")


def test_lines_of_two_feeds_with_one_id_are_told_apart_by_their_feed() -> None:
    assert distinct_ids([Handle("one.jsonl", "7"), Handle("two.jsonl", "7")]) == ("one/7", "two/7")


@settings(deadline=None, max_examples=50)
@given(st.lists(st.from_regex(r"(?:[xy]/){0,2}[ab]\.(?:txt|text)", fullmatch=True), unique=True))
def test_no_two_ids_are_alike_and_their_order_does_not_matter(paths: list[str]) -> None:
    ids = dict(zip(paths, distinct_ids([Handle(path) for path in paths]), strict=True))
    shuffled = sorted(paths, key=lambda path: (path[::-1], path))
    again = dict(zip(shuffled, distinct_ids([Handle(path) for path in shuffled]), strict=True))
    assert len(set(ids.values())) == len(paths)
    assert again == ids
