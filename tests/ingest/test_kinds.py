"""Every kind of file that a newsroom has is read, and what sources.toml says of it wins."""

from __future__ import annotations

import gzip
import io
import json
import sys
import zipfile
from pathlib import Path

import pytest

# ruff: noqa: E501 (markup stands as it is written)
from factdiff.ingest import read
from factdiff.model import Article
from factdiff.settings import Settings

BODY = "أعلنت البلدية أن 14 حديقة جديدة ستفتح أبوابها في الربيع، وأن كلفتها بلغت ثلاثة ملايين دينار."
MORE = "وقال رئيسها إن الأشجار المزروعة فيها تزيد على 2000 شجرة، وإن الري يعتمد على المياه المعالجة."
PAGE = f"<!doctype html><html lang=ar><head><title>حدائق جديدة</title></head><body><p>{BODY}</p><p>{MORE}</p></body></html>"
RSS = f"""<?xml version="1.0" encoding="{{encoding}}"?><rss version="2.0"><channel><title>وكالة السهل</title><language>ar</language>
<item><title>حدائق</title><link>https://sahl.example/1</link><pubDate>Tue, 07 May 2024 00:30:00 +0300</pubDate>
<description>&lt;p&gt;{BODY}&lt;/p&gt;&lt;p&gt;{MORE}&lt;/p&gt;</description></item>
<item><title>بلا نص</title></item>
<item><title>أشجار</title><pubDate>الثلاثاء 7 مايو 2024</pubDate><description>{MORE}</description></item></channel></rss>"""
ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>موجز</title><entry><title>حدائق</title>
<published>2024-05-07T10:00:00Z</published><author><name>بقلم ليلى عون</name></author><summary>{BODY}</summary>
<content type="html">&lt;div&gt;{BODY}&lt;br/&gt;{MORE}&lt;/div&gt;</content></entry></feed>"""


def put(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def only(path: Path) -> Article:
    articles, skips = read([path])
    assert skips == ()
    (article,) = articles
    return article


def zipped(members: dict[str, str | bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


@pytest.mark.parametrize(
    "front",
    [
        '---\ntitle: "حدائق جديدة"\ndate: 2024-05-07\nauthor: [بقلم هبة النجار]\nlang: ar\nlink: https://x.example/a\n---\n',
        "+++\ntitle = 'حدائق جديدة'\ndate = 2024-05-07\nauthor = 'هبة النجار'\nlanguage = 'ar'\nurl = 'https://x.example/a'\n+++\n",
    ],
)
def test_markdown_gives_its_words_and_its_front_matter(tmp_path: Path, front: str) -> None:
    body = f"# عنوان\n\n**أعلنت** البلدية أن [14 حديقة](https://x.example/2024/99) ستفتح\nأبوابها.\n\n> {MORE}\n\n| أ | ب |\n|---|---|\n| 1 | 2 |\n"
    article = only(put(tmp_path / "a.md", front + body))
    assert article.text == f"عنوان\nأعلنت البلدية أن 14 حديقة ستفتح أبوابها.\n{MORE}\nأ | ب\n1 | 2"
    assert (article.title, article.published, article.author) == ("حدائق جديدة", "2024-05-07", "هبة النجار")
    assert (article.language, article.url) == ("ar", "https://x.example/a")


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256"])
def test_each_entry_of_a_feed_is_an_article_and_one_without_text_is_said(tmp_path: Path, encoding: str) -> None:
    path = put(tmp_path / "feed.rss", RSS.format(encoding=encoding).encode(encoding))
    (first, second), (skip,) = read([path])
    assert first == Article(
        id="feed:1", text=f"{BODY}\n{MORE}", source="وكالة السهل", title="حدائق", language="ar",
        published="2024-05-07T00:30:00+03:00", url="https://sahl.example/1", path=path.as_posix(),
    )  # fmt: skip
    assert (second.id, second.published, second.published_text) == ("feed:3", None, "الثلاثاء 7 مايو 2024")
    assert skip.what.endswith("entry 2")


def test_an_atom_entry_is_read_from_its_content(tmp_path: Path) -> None:
    article = only(put(tmp_path / "feed.atom", ATOM))
    assert (article.text, article.author) == (f"{BODY}\n{MORE}", "ليلى عون")
    assert (article.source, article.published, article.language) == ("موجز", "2024-05-07T10:00:00+00:00", "ar")


@pytest.mark.parametrize(
    "value",
    [
        {"id": "a", "text": BODY},
        [{"id": "a", "text": BODY}],
        {"articles": [{"id": "a", "text": BODY, "author": {"odd": 1}}]},
        {"version": "https://jsonfeed.org/version/1.1", "items": [{"content_html": f"<p>{BODY}</p>"}]},
    ],
)
def test_json_is_an_article_a_list_or_a_feed(tmp_path: Path, value: object) -> None:
    article = only(put(tmp_path / "a.json", json.dumps(value)))
    assert article.text == BODY


def test_json_that_holds_no_article_says_what_would(tmp_path: Path) -> None:
    articles, (skip,) = read([put(tmp_path / "a.json", '{"relations": []}')])
    assert articles == ()
    assert '{"id": "…", "text": "…"}' in skip.reason


def test_a_word_document_keeps_paragraphs_and_tables_in_order(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.core_properties.title, document.core_properties.author = "حدائق", "كتبت سناء"
    document.add_paragraph(BODY)
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "الحدائق", "14"
    document.add_paragraph(MORE)
    document.save(str(tmp_path / "a.docx"))
    article = only(tmp_path / "a.docx")
    assert (article.text, article.title, article.author) == (f"{BODY}\nالحدائق | 14\n{MORE}", "حدائق", "سناء")


def test_a_missing_optional_part_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = zipped({"word/document.xml": "<x/>"})
    for name, extra in (("docx", "docs"), ("pdfplumber", "docs"), ("warcio.archiveiterator", "warc")):
        monkeypatch.setitem(sys.modules, name, None)
        path = {"docx": put(tmp_path / "a.docx", archive), "pdfplumber": put(tmp_path / "a.pdf", "%PDF-1.4")}.get(name)
        _, (skip,) = read([path or put(tmp_path / "a.warc", "WARC/1.0")])
        assert skip.reason.endswith(f"(pip install 'factdiff[{extra}]')")


def fetched(status: str, kind: str, body: str) -> bytes:
    """A WARC record of one response, packed by itself as crawlers do."""
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n{body}".encode()
    head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2024-06-01T00:00:00Z\r\n"
    head += "WARC-Target-URI: https://w.example/a\r\nContent-Type: application/http; msgtype=response\r\n"
    return gzip.compress(f"{head}Content-Length: {len(answer)}\r\n\r\n".encode() + answer + b"\r\n\r\n")


def test_a_web_archive_gives_the_pages_that_were_fetched_well(tmp_path: Path) -> None:
    pytest.importorskip("warcio")
    records = [fetched("404 Not Found", "text/html", PAGE), fetched("200 OK", "image/png", "x")]
    records += [fetched("200 OK", "text/html; charset=utf-8", PAGE)]
    article = only(put(tmp_path / "a.warc.gz", b"".join(records)))
    assert (article.id, article.url, article.text) == ("a.warc:3", "https://w.example/a", f"{BODY}\n{MORE}")
    assert article.published is None


def test_an_archive_is_read_as_the_folder_that_it_packs(tmp_path: Path) -> None:
    listing = '[[article]]\nfile = "a.html"\nsource = "المدينة"\npublished = "2024-01-02"\nlanguage = "fa"'
    members = {
        "one/sources.toml": listing, "one/a.html": PAGE, "one/unlisted.txt": BODY, "two/b.md": BODY, "__MACOSX/._b.md": "x",
        "inner.zip": zipped({"c.txt": MORE}),
    }  # fmt: skip
    articles, skips = read([put(tmp_path / "all.zip", zipped(members))])
    assert skips == ()
    assert [(a.id, a.source, a.language) for a in articles] == [
        ("c", "c", None), ("a", "المدينة", "fa"), ("b", "b", None),
    ]  # fmt: skip
    assert articles[1].published == "2024-01-02"


@pytest.mark.parametrize(
    ("content", "text"),
    [(PAGE, f"{BODY}\n{MORE}"), (RSS.format(encoding="utf-8"), f"{BODY}\n{MORE}"), (zipped({"c.txt": MORE}), MORE)],
)
def test_standard_input_is_known_by_its_first_bytes(content: str | bytes, text: str) -> None:
    articles, _ = read("-", stdin=io.BytesIO(content.encode() if isinstance(content, str) else content))
    assert articles[0].text == text


def test_what_sources_say_wins_over_the_page(tmp_path: Path) -> None:
    put(tmp_path / "a.html", PAGE)
    put(
        tmp_path / "sources.toml",
        '[[article]]\nfile = "a.html"\ntitle = "عنوان المحرر"\nlanguage = "fa"\npublished = "2020-01-01"',
    )
    article = only(tmp_path)
    assert (article.title, article.language, article.published) == ("عنوان المحرر", "fa", "2020-01-01")


def test_a_folder_of_mixed_kinds_is_read_whole(tmp_path: Path) -> None:
    for name, content in {"a.txt": BODY, "b.md": BODY, "c.html": PAGE, "d.atom": ATOM, "e.json": "[]"}.items():
        put(tmp_path / name, content)
    assert [article.id for article in read([tmp_path])[0]] == ["a", "b", "c", "d:1"]


def test_limits_are_settings(tmp_path: Path) -> None:
    _, (skip,) = read([put(tmp_path / "a.txt", BODY)], settings=Settings(longest_article=20))
    assert skip.reason == f"is too long for one article ({len(BODY)} characters, the limit is 20) (split it)"


@pytest.mark.parametrize(("line", "expected"), [("", None), ("<div>2 مايو 2024</div>", "2 مايو 2024")])
def test_a_short_sentence_that_tells_of_a_day_is_not_the_day_of_its_page(
    tmp_path: Path, line: str, expected: str | None
) -> None:
    page = f"<html><body><h1>حدائق جديدة</h1>{line}<p>تفتح الحدائق أبوابها في 3 مايو 2024.</p></body></html>"
    (tmp_path / "page.html").write_text(page, "utf-8")
    (article,), _ = read(tmp_path / "page.html")
    assert article.published_text == expected
