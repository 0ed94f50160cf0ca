"""Files of the right kind with anything inside: the article in them is read, whatever the rest says."""

from __future__ import annotations

import io
import json
import zipfile
from html import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factdiff.errors import InputError
from factdiff.ingest.draft import Draft
from factdiff.ingest.kinds import read_bytes
from factdiff.ingest.paths import Found
from factdiff.model import Skip
from factdiff.settings import DEFAULT

PROSE = "أعلنت البلدية أن 14 حديقة جديدة ستفتح أبوابها في الربيع، وأن كلفتها بلغت ثلاثة ملايين دينار خلال عامين."
MORE = "وقال رئيس البلدية إن 40 عاملا شاركوا في زراعة 1200 شجرة في الأسابيع الستة الماضية."
LEAVES = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=30)
)
KEYS = st.sampled_from(
    ["name", "@type", "@graph", "headline", "author", "url", "datePublished", "mainEntity", "articleBody"]
)
JSON = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5), max_leaves=20
)
LINES = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=40)
few = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])


def read(data: bytes, name: str) -> list[Draft | Skip]:
    try:
        return list(read_bytes(data, Found(name), DEFAULT))
    except InputError as problem:
        return [Skip(name, "ingest", str(problem))]


def texts(results: list[Draft | Skip]) -> list[str]:
    return [result.text for result in results if isinstance(result, Draft)]


@few
@given(
    data=st.dictionaries(KEYS, JSON, max_size=6), kind=st.sampled_from(["NewsArticle", ["Article", 7], None, {"a": 1}])
)
def test_any_linked_data_leaves_the_page_s_text_alone(data: dict[str, object], kind: object) -> None:
    script = json.dumps(data | {"@type": kind}).replace("<", "\\u003c")
    page = f"<html><script type='application/ld+json'>{script}</script><body><p>{PROSE}</p><p>{MORE}</p></body></html>"
    assert texts(read(page.encode(), "a.html")) == [f"{PROSE}\n{MORE}"]


@few
@given(names=st.lists(st.tuples(LINES, LINES), max_size=6), dated=LINES, signed=LINES)
def test_any_meta_tags_and_marks_leave_the_page_s_text_alone(
    names: list[tuple[str, str]], dated: str, signed: str
) -> None:
    tags = "".join(f'<meta name="{escape(name)}" content="{escape(content)}">' for name, content in names)
    marks = f'<time datetime="{escape(dated)}"></time><a class="author" rel="author">{escape(signed)}</a>'
    page = f"<html><head>{tags}</head><body><h1>حدائق</h1>{marks}<p>{PROSE}</p><p>{MORE}</p></body></html>"
    (text,) = texts(read(page.encode("utf-8"), "a.html"))
    assert text.endswith(f"{PROSE}\n{MORE}")


@few
@given(title=LINES, link=LINES, dated=LINES, author=LINES)
def test_any_head_of_an_entry_leaves_its_text_alone(title: str, link: str, dated: str, author: str) -> None:
    head = f"<title>{escape(title)}</title><link>{escape(link)}</link><pubDate>{escape(dated)}</pubDate>"
    entry = (
        f"<item>{head}<author>{escape(author)}</author><description>{escape(f'<p>{PROSE}</p>')}</description></item>"
    )
    feed = f"<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel>{entry}</channel></rss>"
    assert texts(read(feed.encode("utf-8"), "a.rss")) == [PROSE]


@few
@given(items=st.lists(JSON, max_size=4), version=st.booleans())
def test_any_items_of_a_json_file_leave_the_good_one_alone(items: list[object], version: bool) -> None:
    feed: dict[str, object] = {"items": [*items, {"id": "good", "text": PROSE, "content_text": PROSE}]}
    if version:
        feed["version"] = "https://jsonfeed.org/version/1.1"
    assert PROSE in texts(read(json.dumps(feed).encode(), "a.json"))


@few
@given(lines=st.lists(LINES, max_size=6), rows=st.integers(0, 3))
def test_a_word_document_with_any_words_is_read_in_their_order(lines: list[str], rows: int) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    for line in [*lines, PROSE]:
        document.add_paragraph(line)
    if rows:
        table = document.add_table(rows, 2)
        table.cell(0, 1).text = "12"
    target = io.BytesIO()
    document.save(target)
    (text,) = texts(read(target.getvalue(), "a.docx"))
    kept = [line.strip() for line in lines if line.strip()]
    assert text.split("\n")[: len(kept) + 1] == [piece for line in [*kept, PROSE] for piece in line.split("\n")]


@few
@given(
    names=st.lists(LINES.filter(lambda name: name.strip("/.\\ ") != ""), max_size=5, unique=True),
    body=st.binary(max_size=30),
)
def test_any_names_in_an_archive_leave_the_good_member_alone(names: list[str], body: bytes) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            archive.writestr(f"{name}.txt", body)
        archive.writestr("good/one.txt", PROSE)
    results = read(target.getvalue(), "a.zip")
    assert PROSE in texts(results)
    assert all(".." not in result.path.split("/") for result in results if isinstance(result, Draft))


@few
@given(status=LINES, headers=st.lists(st.tuples(LINES, LINES), max_size=3), body=st.binary(max_size=200))
def test_any_record_of_a_web_archive_leaves_the_next_one_alone(
    status: str, headers: list[tuple[str, str]], body: bytes
) -> None:
    pytest.importorskip("warcio")
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers)
    odd = f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body
    page = f"<html><body><p>{PROSE}</p></body></html>".encode()
    good = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    data = b"".join(
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://w.example/a\r\n"
        b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
        % (len(record), record)
        for record in (odd, good)
    )
    assert PROSE in texts(read(data, "a.warc"))


@few
@given(stream=st.binary(max_size=120))
def test_any_content_of_a_pdf_page_is_text_or_a_reason(stream: bytes) -> None:
    pytest.importorskip("pdfplumber")
    data = (
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font"
        b"/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj 4 0 obj<</Length %d>>stream\n"
        b"BT /F1 9 Tf %s ET\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF" % (len(stream) + 14, stream)
    )
    (result,) = read(data, "a.pdf")
    assert isinstance(result, Draft) or "PDF" in result.reason


@few
@given(
    front=LINES, key=st.sampled_from(["title", "date", "author", "lang", "url"]), fence=st.sampled_from(["---", "+++"])
)
def test_any_front_matter_leaves_the_text_alone(front: str, key: str, fence: str) -> None:
    data = f"{fence}\n{key}: {front}\n{key} = '{front}'\n{fence}\n{PROSE}\n"
    assert texts(read(data.encode("utf-8"), "a.md")) == [PROSE]


@few
@given(
    words=st.lists(st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويءةى", min_size=2, max_size=9), min_size=12, max_size=30),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]),
)
def test_every_encoding_of_unicode_gives_the_same_text(words: list[str], encoding: str) -> None:
    text = " ".join(words)
    assert texts(read(text.encode(encoding), "a.txt")) == [text]
