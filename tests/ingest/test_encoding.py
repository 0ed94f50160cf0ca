"""Bytes become text: every encoding that a newsroom's files come in, and what is no text at all."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdiff.errors import InputError
from factdiff.ingest.encoding import decode

LINE = "أعلنت الوزارة يوم الثلاثاء أن 12 شخصا أصيبوا في انفجار بمدينة حلب، وقالت إن التحقيق مستمر.\n"
RUSSIAN = "Министерство сообщило во вторник, что при взрыве пострадали 12 человек.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256", "iso8859_6"]
)
def test_arabic_is_read_in_every_encoding_it_comes_in(encoding: str) -> None:
    plain = LINE.replace("،", ",") if encoding == "iso8859_6" else LINE
    assert decode(plain.encode(encoding)) == plain


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "cp1251", "koi8_r"])
def test_russian_is_read_too(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding)) == RUSSIAN


def test_a_single_arabic_line_in_windows_1256_is_not_taken_for_another_script() -> None:
    assert decode("قُتل 12 شخصا".encode("cp1256")) == "قُتل 12 شخصا"


@pytest.mark.parametrize("newlines", ["أ\r\nب\n", "أ\rب", "أ\u2028ب\u2029ج", "أ\u0085ب\x0bج\x0cد", " \n أ \n "])
def test_newlines_and_spaces_stay_as_they_are(newlines: str) -> None:
    assert decode(newlines.encode("utf-8")) == newlines


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode(b"\xef\xbb\xbf" + "خبر".encode()) == "خبر"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"\xff\xfe", "is empty"),
        (b" \n\t\r\n", "white space"),
        (b"%PDF-1.7\n...", "PDF"),
        (b"PK\x03\x04rest", "zip archive or an office document"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"\x00\x01\x02\x03\x04", "binary"),
        (bytes(range(256)) * 8, "binary"),
        (zlib.compress(LINE.encode() * 50, 9), "binary"),
        (LINE.encode() + b"\x00", "binary"),
        (b"\xff\xfe" + LINE.encode("utf-16-le")[:-1], "begins as UTF-16-LE and then breaks off"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        decode(data)


@settings(deadline=None, max_examples=50)
@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0\ufeff"), min_size=1))
def test_any_utf_8_without_nul_comes_through_unchanged(text: str) -> None:
    data = text.encode("utf-8")
    if text.strip() and not data.startswith((b"%PDF", b"PK\x03\x04", b"GIF8")):
        assert decode(data) == text
