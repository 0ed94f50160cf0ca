"""Files, folders, JSON Lines and standard input become articles; what cannot be read is said and the rest is read."""

from __future__ import annotations

import io
import json
import os
import time
from pathlib import Path

import pytest

from factdiff.errors import InputError
from factdiff.ingest import read
from factdiff.model import Article, Skip


def write(path: Path, text: str = "خبر قصير.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))
    return path


def lines(path: Path, *rows: object) -> Path:
    return write(path, "\n".join(row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows))


def only(paths: object) -> Article:
    articles, skips = read(paths)  # type: ignore[arg-type]
    assert skips == ()
    (article,) = articles
    return article


def test_a_plain_file_is_an_article_named_and_sourced_by_its_stem(tmp_path: Path) -> None:
    path = write(tmp_path / "ours.txt", "سطر\r\nآخر\n")
    assert only([path]) == Article(id="ours", text="سطر\r\nآخر\n", source="ours", path=path.as_posix())


def test_one_path_may_be_given_without_a_list(tmp_path: Path) -> None:
    assert only(str(write(tmp_path / "a.txt"))).id == "a"


def test_a_single_file_is_looked_up_in_the_sources_beside_it(tmp_path: Path) -> None:
    write(tmp_path / "sources.toml", '[[article]]\nfile = "a.txt"\nsource = "الوكالة"\npublished = "2024-05-01"')
    write(tmp_path / "a.txt")
    write(tmp_path / "b.txt")
    known, unknown = read([tmp_path / "a.txt", tmp_path / "b.txt"])[0]
    assert (known.source, known.published) == ("الوكالة", "2024-05-01")
    assert (unknown.source, unknown.published) == ("b", None)


def test_a_folder_with_sources_is_exactly_what_they_list_in_their_order(tmp_path: Path) -> None:
    write(tmp_path / "sources.toml", '[[article]]\nfile = "b.txt"\n[[article]]\nfile = "sub/a.txt"')
    for name in ("b.txt", "sub/a.txt", "unlisted.txt"):
        write(tmp_path / name)
    articles, skips = read([tmp_path])
    assert ([article.id for article in articles], skips) == (["b", "a"], ())
    assert articles[1].path == (tmp_path / "sub/a.txt").as_posix()


def test_a_folder_without_sources_is_its_files_of_known_types_and_not_deeper(tmp_path: Path) -> None:
    for name in ("b.txt", "a.TXT", "README.md", "expected.json", ".hidden.txt", "deep/c.txt"):
        write(tmp_path / name)
    lines(tmp_path / "feed.jsonl", {"id": "f", "text": "خبر"})
    assert [article.id for article in read([tmp_path])[0]] == ["a", "b", "f"]


def test_a_sub_folder_with_its_own_sources_is_a_story_named_after_it(tmp_path: Path) -> None:
    for story in ("flood", "match"):
        write(tmp_path / story / "01.txt")
        write(tmp_path / story / "sources.toml", '[[article]]\nfile = "01.txt"')
    write(tmp_path / "match/sources.toml", '[[article]]\nfile = "01.txt"\nstory = "final"')
    articles, _ = read([tmp_path])
    assert [(a.id, a.story) for a in articles] == [("flood/01", "flood"), ("match/01", "final")]


def test_two_files_of_one_stem_in_two_folders_get_the_shortest_path_that_tells_them_apart(tmp_path: Path) -> None:
    write(tmp_path / "x/a.txt")
    write(tmp_path / "y/a.txt")
    assert [article.id for article in read([tmp_path / "x", tmp_path / "y/a.txt"])[0]] == ["x/a", "y/a"]


def test_a_file_named_twice_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "a.txt")
    monkeypatch.chdir(tmp_path)
    assert [article.path for article in read(["a.txt", "./a.txt", tmp_path / "a.txt", tmp_path])[0]] == ["a.txt"]


def test_all_keys_of_a_line_are_read_and_null_is_absent(tmp_path: Path) -> None:
    row = {
        "id": "n1",
        "text": "خبر\u2028آخر",
        "title": "عنوان",
        "source": "الجريدة",
        "published": "2024-05-01T08:00:00Z",
        "url": "https://example.org",
        "language": "ar",
        "country": "EG",
        "story": "s",
        "category": "of no concern",
    }
    path = lines(tmp_path / "feed.jsonl", row, {"id": "n2", "text": "خبر", "source": None, "published": None})
    full, bare = read([path])[0]
    assert full == Article(**{k: v for k, v in row.items() if k != "category"}, path=path.as_posix())  # type: ignore[arg-type]
    assert bare == Article(id="n2", text="خبر", source="n2", path=path.as_posix())


def test_sources_say_what_the_lines_of_a_feed_do_not(tmp_path: Path) -> None:
    write(tmp_path / "sources.toml", '[[article]]\nfile = "f.jsonl"\nsource = "الوكالة"\ncountry = "JO"')
    lines(tmp_path / "f.jsonl", {"id": "a", "text": "خبر"}, {"id": "b", "text": "خبر", "source": "غيرها"})
    assert [(a.id, a.source, a.country) for a in read([tmp_path])[0]] == [("a", "الوكالة", "JO"), ("b", "غيرها", "JO")]


def test_a_line_without_an_id_is_named_by_its_number(tmp_path: Path) -> None:
    assert [a.id for a in read([lines(tmp_path / "f.jsonl", {"text": "أ"}, "", {"text": "ب"})])[0]] == ["f:1", "f:3"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "is no article"),
        ("[1, 2]", "Expected object, got array"),
        ('{"id": "a"}', "missing required field text"),
        ('{"id": 7, "text": "خبر"}', "Expected str | null, got int at $.id"),
        ('{"id": "a", "text": "خبر"} {}', "trailing characters"),
        ('{"id": "a", "text": " "}', "empty text"),
        ('{"id": "", "text": "خبر"}', "empty id"),
        ('{"id": "a", "text": "خبر", "published": "yesterday"}', "published «yesterday» is no date"),
        ('{"id": "good", "text": "خبر"}', "id «good» is taken by line 1"),
    ],
)
def test_a_line_that_is_no_article_is_skipped_by_its_number(tmp_path: Path, line: str, reason: str) -> None:
    path = lines(tmp_path / "f.jsonl", {"id": "good", "text": "خبر"}, "", line, {"id": "last", "text": "خبر"})
    articles, (skip,) = read([path])
    assert [article.id for article in articles] == ["good", "last"]
    assert skip.what == f"{path.as_posix()}, line 3"
    assert reason in skip.reason


def test_standard_input_is_one_article_or_lines_where_it_begins_with_a_brace() -> None:
    plain, _ = read("-", stdin=io.BytesIO("خبر".encode()))
    assert plain == (Article(id="stdin", text="خبر", source="stdin", path="-"),)
    feed, _ = read(["-"], stdin=io.BytesIO(b'\xef\xbb\xbf \n{"id": "a", "text": "x"}\n{"text": "y"}'))
    assert [article.id for article in feed] == ["a", "stdin:3"]


def test_empty_standard_input_is_said() -> None:
    assert read("-", stdin=io.BytesIO(b"")) == ((), (Skip("standard input", "ingest", "is empty (leave it out)"),))


def test_what_cannot_be_read_is_said_and_the_rest_is_read(tmp_path: Path) -> None:
    write(tmp_path / "good.txt")
    write(tmp_path / "empty.txt", "")
    (tmp_path / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    (tmp_path / "nothing").mkdir()
    articles, skips = read([tmp_path, tmp_path / "absent.txt", tmp_path / "nothing", tmp_path / "absent.txt"])
    assert [article.id for article in articles] == ["good"]
    assert [(Path(skip.what).name, skip.stage, skip.reason.partition(" (")[0]) for skip in skips] == [
        ("empty.txt", "ingest", "is empty"),
        ("image.txt", "ingest", "is a PNG image, not a text"),
        ("absent.txt", "ingest", "no such file or folder"),
        ("nothing", "ingest", "no article in this folder"),
    ]


def test_an_empty_path_is_not_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "a.txt")
    monkeypatch.chdir(tmp_path)
    assert read([""])[0] == ()


@pytest.mark.skipif(os.name == "nt", reason="file names are bytes elsewhere")
def test_a_file_name_in_another_encoding_is_read_and_shown_as_text(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/" + "خبر".encode("cp1256") + b".txt")
    Path(path).write_bytes("خبر".encode())
    (article,) = read([path])[0]
    assert (article.id, article.text) == ("\ufffd\ufffd\ufffd", "خبر")


def test_a_name_that_is_too_long_is_no_such_file(tmp_path: Path) -> None:
    assert "too long" in read([tmp_path / ("x" * 5000)])[1][0].reason


def test_a_listed_file_that_is_missing_is_skipped(tmp_path: Path) -> None:
    write(tmp_path / "sources.toml", '[[article]]\nfile = "a.txt"\n[[article]]\nfile = "b.txt"')
    write(tmp_path / "b.txt")
    articles, skips = read([tmp_path])
    assert [article.id for article in articles] == ["b"]
    assert [Path(skip.what).name for skip in skips] == ["a.txt"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_skipped(tmp_path: Path) -> None:
    write(tmp_path / "a.txt").chmod(0)
    assert "permission denied" in read([tmp_path / "a.txt"])[1][0].reason


def test_what_is_no_article_says_what_to_do_instead(tmp_path: Path) -> None:
    articles, (skip,) = read([write(tmp_path / "notes.toml", "x = 1")])
    assert (articles, skip.reason) == ((), "is no article (give its folder instead)")


def test_wrong_sources_are_an_error_and_not_a_skip(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    write(tmp_path / "sources.toml", '[[article]]\nfile = "a.txt"\nfoo = "x"')
    for path in (tmp_path, tmp_path / "a.txt"):
        with pytest.raises(InputError, match="unknown key foo"):
            read([path])


def test_sources_that_list_nothing_are_an_error(tmp_path: Path) -> None:
    write(tmp_path / "sources.toml", "# nothing yet")
    with pytest.raises(InputError, match="lists no article"):
        read([tmp_path])


def test_ten_megabytes_are_read_in_linear_time(tmp_path: Path) -> None:
    sentence = "قالت الوزارة إن 12 شخصا أصيبوا يوم الثلاثاء في المدينة.\n"
    seconds = []
    for megabytes in (1, 10):
        path = write(tmp_path / f"{megabytes}.txt", sentence * (megabytes * 1_000_000 // len(sentence.encode())))
        start = time.perf_counter()
        read([path])
        seconds.append(time.perf_counter() - start)
    assert seconds[1] < 30 * seconds[0] + 0.5
