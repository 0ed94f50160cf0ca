"""What fuzzing found: a Word document whose packed parts are damaged is a broken document, not a fault of ours."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from factdiff.ingest import read


def test_a_damaged_part_of_a_word_document_is_said(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    target = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("وصل الوفد.")
    document.save(target)
    data = bytearray(target.getvalue())
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        for member in archive.infolist():
            if member.filename == "word/styles.xml":
                at = member.header_offset + 30 + len(member.filename)
                data[at + 20 : at + 60] = b"\xff" * 40
    (tmp_path / "a.docx").write_bytes(bytes(data))
    articles, (skip,) = read(tmp_path / "a.docx")
    assert (articles, skip.reason.partition(" (")[0]) == ((), "is a broken Word document")


def test_a_web_archive_with_a_wrong_length_prints_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("warcio")
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://w.example/a b\r\nContent-Length: 9\r\n\r\n"
    (tmp_path / "a.warc").write_bytes(head + b"HTTP/1.1 200 OK\r\n\r\nand more than it says\r\n" * 2)
    articles, skips = read(tmp_path / "a.warc")
    assert (articles, len(skips)) == ((), 1)
    assert capfd.readouterr() == ("", "")


def test_a_member_without_a_name_is_passed_over(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("x", b"nameless")
        archive.writestr("a.txt", "وصل الوفد.")
        archive.filelist[0].filename = ""
    articles, skips = read(tmp_path / "a.zip")
    assert ([article.id for article in articles], skips) == (["a"], ())
