"""An address as an input: fetched once and within limits where --online allows it, and never from a private network."""

from __future__ import annotations

import gzip
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from threading import Thread
from typing import NamedTuple

import pytest

from factdiff.cli.online import Number, fetch, is_public
from factdiff.cli.options import common_apart
from factdiff.errors import InputError
from factdiff.ingest import Fetched, read
from factdiff.settings import DEFAULT, Settings

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

PROSE = "أعلنت البلدية أن 14 حديقة جديدة ستفتح أبوابها في الربيع، وأن كلفتها بلغت ثلاثة ملايين دينار خلال عامين."
PAGE = f"<html lang=ar><title>حدائق</title><body><h1>حدائق</h1><p>{PROSE}</p><p>{PROSE}</p></body></html>"


class Reply(NamedTuple):
    status: int = 200
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "text/html; charset=utf-8"),)
    body: bytes = PAGE.encode()
    drip: float = 0.0  # seconds before each byte


@contextmanager
def site(replies: dict[str, Reply]) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """A server on this machine: its address, and the head of each request that it got."""
    asked: list[dict[str, str]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append({"path": self.path, **self.headers})
            reply = replies.get(self.path, Reply(404))
            self.send_response(reply.status)
            for name, value in reply.headers:
                self.send_header(name, value)
            self.end_headers()
            try:
                for byte in reply.body if reply.drip else ():
                    time.sleep(reply.drip)
                    self.wfile.write(bytes([byte]))
                    self.wfile.flush()
                self.wfile.write(b"" if reply.drip else reply.body)
            except OSError:
                self.close_connection = True  # the other side has had enough

        def log_message(self, *_: object) -> None:
            """Nothing: tests are quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", asked
        finally:
            server.shutdown()


def here(number: Number) -> bool:
    """Only for tests: the guard is an argument, and the command line never gives another than its own."""
    return number.is_loopback


def got(address: str, limits: Settings = DEFAULT) -> Fetched:
    return fetch(address, settings=limits, allowed=here)


def reason(address: str, limits: Settings = DEFAULT) -> str:
    with pytest.raises(InputError) as raised:
        got(address, limits)
    assert "\n" not in str(raised.value)
    return str(raised.value)


def to(location: str, status: int = 302) -> Reply:
    return Reply(status, (("Location", location),), b"")


def test_a_page_is_asked_for_once_and_politely_and_read_like_a_file() -> None:
    with site({"/a/gardens.html": Reply()}) as (home, asked):
        articles, skips = read(f"{home}/a/gardens.html", fetch=partial(fetch, settings=DEFAULT, allowed=here))
        (article,) = articles
    assert skips == ()
    assert (article.id, article.title, article.url) == ("gardens", "حدائق", f"{home}/a/gardens.html")
    assert article.text.split("\n") == [PROSE, PROSE]
    (request,) = asked
    assert request["path"] == "/a/gardens.html"
    assert request["Host"] == home.removeprefix("http://")
    assert request["User-Agent"].startswith("factdiff/")
    assert "Cookie" not in request


def test_an_address_in_arabic_letters_is_asked_for_as_the_web_writes_it() -> None:
    with site({"/%D8%AE%D8%A8%D8%B1?q=%D8%A3": Reply()}) as (home, asked):
        assert got(f"{home}/خبر?q=أ").data == PAGE.encode()
        assert got(f"{home}/%D8%AE%D8%A8%D8%B1?q=%D8%A3#part").data == PAGE.encode()
        assert got("http://localhost:" + home.rpartition(":")[2] + "/خبر?q=أ").data == PAGE.encode()
    assert len(asked) == 3


def test_redirects_are_followed_and_the_last_address_is_the_article_s() -> None:
    with site({"/old": to("/newer", 301), "/newer": to("new", 307), "/new": Reply()}) as (home, _):
        assert got(f"{home}/old").address == f"{home}/new"


def test_redirects_have_a_limit() -> None:
    with site({"/again": to("/again")}) as (home, asked):
        assert "leads on more than 5 times" in reason(f"{home}/again")
    assert len(asked) == 6


@pytest.mark.parametrize(
    "location",
    ["file:///etc/passwd", "ftp://127.0.0.1/", "javascript:1", "gopher://x", "", "http://[", "data:text/html,x"],
)
def test_a_redirect_to_anything_but_the_web_is_refused(location: str) -> None:
    with site({"/away": to(location)}) as (home, _):
        assert "no address" in reason(f"{home}/away")


def test_every_redirect_is_checked_again() -> None:
    with site({"/secret": Reply()}) as (inner, asked), site({"/out": to(f"{inner}/secret")}) as (outer, _):
        seen: list[Number] = []

        def once(number: Number) -> bool:
            seen.append(number)
            return len(seen) == 1

        with pytest.raises(InputError, match="private network"):
            fetch(f"{outer}/out", settings=DEFAULT, allowed=once)
    assert (len(seen), asked) == (2, [])


def test_a_secure_address_does_not_lead_to_an_open_one() -> None:
    from factdiff.cli.online import _next

    with pytest.raises(InputError, match="open one"):
        _next("https://news.example/a", "http://news.example/a")
    assert _next("http://news.example/a", "https://news.example/b") == "https://news.example/b"


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
        "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "::", "::1", "fe80::1", "fc00::1", "ff02::1",
        "2001:db8::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::7f00:1", "2002:7f00:1::", "2002:c0a8:101::", "fec0::1",
        "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    ],
)  # fmt: skip
def test_a_number_of_a_private_network_is_never_public(number: str) -> None:
    assert not is_public(ip_address(number))


@pytest.mark.parametrize("number", ["8.8.8.8", "1.1.1.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_a_number_of_the_open_internet_is(number: str) -> None:
    assert is_public(ip_address(number))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]", "0"])
def test_the_machine_itself_is_refused_however_it_is_written(host: str) -> None:
    with pytest.raises(InputError, match=r"private network|no host"):
        fetch(f"http://{host}:1/", settings=DEFAULT)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://user:secret@127.0.0.1/", "carries a name or password"),
        ("http:///path", "no address"),
        ("http://[::1", "no address"),
        ("http://127.0.0.1:99999/", "no address"),
        ("http://nowhere.invalid/", "there is no host nowhere.invalid"),
        ("http://127.0.0.1:1/", "cannot be fetched: connection refused"),
        ("http://" + "a" * 300 + "/", "no address"),
    ],
)
def test_what_is_wrong_with_an_address_is_one_line(address: str, words: str) -> None:
    assert words in reason(address)


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (Reply(404), "answers 404 Not Found"),
        (Reply(503), "answers 503 Service Unavailable"),
        (Reply(204, body=b""), "answers 204 No Content"),
        (Reply(body=b"x" * 2000), "is larger than 1,000 bytes"),
        (Reply(headers=(("Content-Length", "2000"),), body=b"x" * 2000), "is larger than 1,000 bytes"),
        (
            Reply(headers=(("Content-Encoding", "gzip"),), body=gzip.compress(b"x" * 90_000)),
            "is larger than 1,000 bytes",
        ),
        (Reply(headers=(("Content-Encoding", "gzip"),), body=b"no gzip"), "comes packed and breaks off"),
        (Reply(headers=(("Content-Encoding", "br"),), body=b"?"), "comes packed as br"),
        (Reply(headers=(("Content-Length", "900"),), body=b"short"), "no whole page"),
    ],
)
def test_an_answer_that_is_no_page_is_one_line(reply: Reply, words: str) -> None:
    with site({"/": reply}) as (home, _):
        assert words in reason(f"{home}/", Settings(largest_fetch=1000))


def test_a_packed_answer_is_unpacked() -> None:
    with site({"/": Reply(headers=(("Content-Encoding", "gzip"),), body=gzip.compress(PAGE.encode()))}) as (home, _):
        assert got(f"{home}/").data == PAGE.encode()


def test_an_answer_that_drips_is_cut_off_when_its_time_is_over() -> None:
    with site({"/": Reply(drip=0.1)}) as (home, _):
        start = time.monotonic()
        assert "did not answer within 0.5 seconds" in reason(f"{home}/", Settings(fetch_seconds=0.5))
        assert time.monotonic() - start < 5


def test_a_secure_connection_must_be_one() -> None:
    with site({"/": Reply()}) as (home, asked):
        assert "secure connection" in reason(home.replace("http:", "https:"))
    assert asked == []


def read_as(media: str, body: bytes, path: str = "/x", charset: str = "") -> tuple[list[str], list[str]]:
    def served(address: str) -> Fetched:
        return Fetched(body, address, media=media, charset=charset)

    articles, skips = read(f"https://news.example{path}", fetch=served)
    return [article.text for article in articles], [skip.reason for skip in skips]


FEED = f"<rss version='2.0'><channel><title>t</title><item><link>https://news.example/1</link><description>{PROSE}</description></item></channel></rss>"


@pytest.mark.parametrize(
    ("media", "body", "path"),
    [
        ("text/plain", PROSE.encode(), "/x"),
        ("", PROSE.encode(), "/x.txt"),
        ("application/octet-stream", PROSE.encode(), "/x.txt?download=1"),
        ("text/markdown", PROSE.encode(), "/x"),
        ("application/rss+xml", FEED.encode(), "/feed"),
        ("text/xml", FEED.encode(), "/feed"),
        ("text/plain", FEED.encode(), "/feed.rss"),
        ("application/json", b'{"text": "%s"}' % PROSE.encode(), "/x"),
        ("application/x-ndjson", b'{"text": "%s"}\n' % PROSE.encode(), "/x"),
        ("text/html", PAGE.replace(f"<p>{PROSE}</p></body>", "</body>").encode(), "/x.txt"),
    ],
)
def test_the_kind_that_the_server_states_chooses_the_reader_else_name_and_first_bytes(
    media: str, body: bytes, path: str
) -> None:
    assert read_as(media, body, path) == ([PROSE], [])


def test_the_server_s_encoding_wins_over_the_page_s() -> None:
    page = PAGE.replace("<title>", '<meta charset="utf-8"><title>')
    assert read_as("text/html", page.encode("cp1256"), charset="windows-1256") == ([f"{PROSE}\n{PROSE}"], [])
    assert read_as("text/html", page.encode(), charset="no-such") == ([f"{PROSE}\n{PROSE}"], [])
    assert read_as("text/html", page.encode(), charset="ascii") == ([f"{PROSE}\n{PROSE}"], [])


@pytest.mark.parametrize("media", ["image/png", "video/mp4", "text/css", "application/javascript"])
def test_what_holds_no_article_is_said(media: str) -> None:
    texts, (reason_given,) = read_as(media, b"x")
    assert (texts, reason_given.startswith(f"is {media}, which holds no article")) == ([], True)


def test_entries_of_a_feed_keep_their_own_addresses() -> None:
    (article,), _ = read("https://news.example/feed", fetch=lambda a: Fetched(FEED.encode(), a, "application/rss+xml"))
    assert (article.url, article.path) == ("https://news.example/1", "https://news.example/feed")


def test_without_online_an_address_is_skipped_and_the_file_beside_it_is_read(factdiff: Run) -> None:
    done = factdiff("extract", "-", "https://news.example/a.html", stdin=PROSE.encode())
    assert done.returncode == 0
    assert b"works offline (add --online to fetch it)" in done.stderr


@pytest.mark.parametrize("arguments", [("--online", "extract"), ("extract", "--online")])
def test_the_command_line_has_no_way_into_a_private_network(factdiff: Run, arguments: tuple[str, ...]) -> None:
    with site({"/": Reply()}) as (home, asked):
        done = factdiff(*arguments, f"{home}/")
    assert (done.returncode, done.stdout, asked) == (2, b"", [])
    assert done.stderr.count(b"\n") == 1
    assert b"private network" in done.stderr


def test_online_is_taken_wherever_it_stands_but_behind_two_hyphens() -> None:
    assert common_apart(["compare", "a", "--online"]) == (["--online"], ["compare", "a"])
    assert common_apart(["compare", "--", "--online"]) == ([], ["compare", "--", "--online"])
    assert common_apart(["compare", "a"]) == ([], ["compare", "a"])
