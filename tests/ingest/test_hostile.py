"""Hostile and broken files: each becomes a line that says why, in bounded time, and the good file beside it is read."""

# ruff: noqa: E501 (markup stands as it is written)
from __future__ import annotations

import io
import time
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from factdiff.errors import InputError
from factdiff.ingest import read
from factdiff.ingest.draft import Draft
from factdiff.ingest.kinds import READERS, read_bytes
from factdiff.ingest.paths import Found
from factdiff.model import Skip
from factdiff.settings import DEFAULT, Settings

GOOD = "أعلنت البلدية أن 14 حديقة جديدة ستفتح أبوابها في الربيع."
SUFFIXES = sorted({suffix for suffixes, _ in READERS for suffix in suffixes} | {".zip", ""})
PIECES = st.sampled_from(
    [
        b"<p>", b"</div>", b"<table><tr><td>", b"<!--", b"<![CDATA[", b"]]>", b"<rss><channel><item>", b"<feed><entry>", b"<html",
        b"<script type=application/ld+json>", b'{"@type":"NewsArticle","author":[[{"name":', b"---\ntitle: [", b"+++\n", b"\n---\n",
        b'{"text":"', b"[[[[", b"\\ud800", b"PK\x03\x04", b"PK\x05\x06", b"%PDF-1.4\n", b"1 0 obj<<", b"startxref\n0\n%%EOF",
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9\r\n\r\n", b"\xed\xa0\x80", b"\xff\xfe", b"\x00", b"\x1f\x8b\x08",
        b"&#xD800;", b"&#0;", b"&nbsp;", GOOD.encode(), GOOD.encode()[:-1], GOOD.encode("cp1256"), b"> " * 40, b"* " * 40, b"[](" * 30,
    ]
)  # fmt: skip
SOUP = st.lists(st.one_of(PIECES, st.binary(max_size=20)), max_size=12).map(b"".join)


def outcome(data: bytes, name: str) -> list[Draft | Skip | InputError]:
    try:
        return list(read_bytes(data, Found(name), DEFAULT))
    except InputError as problem:
        return [problem]


@pytest.mark.parametrize("suffix", SUFFIXES)
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(data=SOUP)
@example(data=b"")
def test_any_bytes_become_articles_or_a_reason(suffix: str, data: bytes) -> None:
    results = outcome(data, f"file{suffix}")
    assert results
    for result in results:
        if isinstance(result, Draft):
            assert result.text.strip()
            assert "\0" not in result.text


def packed(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


def beside_good(tmp_path: Path, name: str, data: bytes, limits: Settings = DEFAULT) -> str:
    """The reason for which a file is skipped; the good one beside it must have been read."""
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    (tmp_path / name).write_bytes(data)
    articles, skips = read([tmp_path / name, tmp_path / "good.txt"], settings=limits)
    assert [article.id for article in articles] == ["good"]
    (skip,) = skips
    assert "\n" not in skip.reason
    return skip.reason


def nested_zip(depth: int) -> bytes:
    data = packed({"a.txt": GOOD.encode()})
    for _ in range(depth):
        data = packed({"inner.zip": data})
    return data


def encrypted_zip() -> bytes:
    data = bytearray(packed({"a.txt": GOOD.encode()}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    return bytes(data)


LAUGHS = b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><channel><item><description>&b;</description></item></channel></rss>'
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><description>&x;</description></item></channel></rss>'


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("bomb.zip", packed({"a.txt": b"0" * 50_000_000}), "packed more than 250 times"),
        ("bomb.docx", packed({"word/document.xml": b"0" * 50_000_000}), "packed more than 250 times"),
        ("out.zip", packed({"../../a.txt": GOOD.encode()}), "leads out of its archive"),
        ("root.zip", packed({"/etc/a.txt": GOOD.encode()}), "leads out of its archive"),
        ("drive.zip", packed({"C:\\a.txt": GOOD.encode()}), "leads out of its archive"),
        ("deep.zip", nested_zip(2), "is an archive inside 2 others"),
        ("locked.zip", encrypted_zip(), "is encrypted"),
        ("half.zip", packed({"a.txt": GOOD.encode() * 99})[:200], "is a broken zip archive"),
        ("none.zip", packed({"a.exe": b"MZ"}), "holds no article"),
        ("laughs.rss", LAUGHS, "declares XML entities"),
        ("outside.xml", OUTSIDE, "declares XML entities"),
        ("wide.xml", LAUGHS.decode().replace("1.0\"?", "1.0\" encoding=\"utf-16\"?").encode("utf-16"), "declares XML entities"),
        ("plain.xml", b"<a>1</a>", "no feed with entries"),
        ("deep.html", b"<div>" * 5000 + GOOD.encode(), "nested more than 300 elements deep"),
        ("deep.md", b"<div>" * 5000 + GOOD.encode(), "nested more than 300 elements deep"),
        ("deep.json", b"[" * 100_000, "is no JSON"),
        ("broken.docx", packed({"word/document.xml": b"<"}), "is a broken Word document"),
        ("broken.pdf", b"%PDF-1.7\n" + zlib.compress(b"x" * 99), "is a broken PDF file"),
        ("half.warc", b"WARC/1.0\r\nWARC-Ty", ""),
        ("empty.html", b"<html></html>", "holds no text of an article"),
    ],
)  # fmt: skip
def test_what_is_made_to_do_harm_is_one_line_and_the_rest_is_read(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    start = time.perf_counter()
    assert reason in beside_good(tmp_path, name, data)
    assert time.perf_counter() - start < 10


@pytest.mark.parametrize(
    ("limits", "name", "data", "reason"),
    [
        (Settings(largest_file=10), "a.jsonl", b'{"text": "a long line"}', "is larger than 10 bytes"),
        (Settings(largest_page=10), "a.html", b"<html>" + b"x" * 99, "the limit is 10"),
        (Settings(largest_unpacked=10), "a.zip", packed({"a.txt": GOOD.encode()}), "unpacks to more than 10 bytes"),
        (Settings(most_items=1), "a.zip", packed({"a.txt": b"a", "b.txt": b"b"}), "holds 2 files, the limit is 1"),
        (Settings(longest_markdown=10), "a.md", GOOD.encode(), "too long for Markdown"),
    ],
)
def test_each_limit_says_what_it_is(tmp_path: Path, limits: Settings, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    articles, (skip,) = read([tmp_path / name], settings=limits)
    assert (articles, reason in skip.reason) == ((), True)


def test_a_loop_of_links_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "up").symlink_to(tmp_path)
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    articles, skips = read([tmp_path])
    assert [article.id for article in articles] == ["good"]
    assert [Path(skip.what).name for skip in skips] == ["a.txt", "b.txt"]
    assert all("symbolic links" in skip.reason for skip in skips)


def test_a_name_with_a_null_is_no_name() -> None:
    _, (skip,) = read(["a\0b.txt"])
    assert skip.reason.startswith("is no name")


@pytest.mark.parametrize("cut", range(1, 8))
def test_a_text_cut_off_inside_a_letter_keeps_all_before_it(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(GOOD.encode()[:-cut])
    (article,) = read([path])[0]
    assert GOOD.startswith(article.text)
    assert len(article.text) >= len(GOOD) - cut - 1


def test_a_few_broken_bytes_do_not_make_a_text_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(GOOD.encode() + b"\xed\xa0\x80" + b"\xff" + GOOD.encode() * 3)
    (article,) = read([path])[0]
    assert (article.text.startswith(GOOD), article.text.endswith(GOOD * 3)) == (True, True)


def test_a_line_of_fifty_megabytes_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "' + b"x" * 50_000_000 + b'"}\n{"id": "next", "text": "x"}\n')
    start = time.perf_counter()
    articles, (skip,) = read([path])
    assert [article.id for article in articles] == ["next"]
    assert "too long" in skip.reason
    assert time.perf_counter() - start < 20


@pytest.mark.parametrize(
    "worst",
    [b"<!--" * 25_000, b"<" * 100_000, b"charset=" * 12_500, b"---\n" * 25_000, b"<? " * 33_000, b"a: " * 33_000, b"| " * 50_000,
     b"[" * 100_000, b"*a " * 33_000, b"`" * 100_000, b"<p>" * 33_000, b"<td>" * 25_000, b"&" * 100_000, b"class=date " * 9_000,
     b"<span class=date>1 " * 5_000, b"<br>" * 25_000],
)  # fmt: skip
@pytest.mark.parametrize("suffix", ["", ".html", ".md", ".rss"])
def test_every_pattern_is_linear_in_its_worst_letters(suffix: str, worst: bytes) -> None:
    start = time.process_time()
    assert outcome(worst, f"file{suffix}")
    assert time.process_time() - start < 10
