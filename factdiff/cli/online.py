"""Fetches one address for the readers, where --online allows it: once, within limits, never from a private network."""

from __future__ import annotations

import re
import socket
import ssl
import zlib
from collections.abc import Callable
from contextlib import suppress
from http.client import HTTPConnection, HTTPException, HTTPResponse, IncompleteRead, responses
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from threading import Timer
from time import monotonic
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from msgspec import Struct

from factdiff.errors import InputError
from factdiff.ingest import Fetched
from factdiff.ingest.paths import is_address
from factdiff.settings import Settings

Number = IPv4Address | IPv6Address
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_TRANSLATED = IPv6Network("64:ff9b::/96")  # RFC 6052: IPv4 as networks of IPv6 alone show it
_MEDIA = re.compile(r"\A[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,100}\Z")
_PIECE = 65536  # bytes
_KEPT = "/%:=&?~+!$,;'@()*[]"  # of an address that is written in other letters than ASCII
_SAVE = "save the page in a browser and give the file"


class _Site(Struct, frozen=True):
    """Where a request goes: the numbers are those that were looked up and allowed, and no others are asked."""

    parts: SplitResult
    host: str
    port: int
    numbers: tuple[str, ...]


def fetch(address: str, *, settings: Settings, allowed: Callable[[Number], bool] | None = None) -> Fetched:
    """What stands at an address, by one GET and few redirects. InputError says in one line why it cannot be had.

    Every number that a name leads to must be `allowed` (public, unless said), again after each redirect, and the
    connection goes to that number and not to the name. The environment's proxies are not asked.
    """
    end = monotonic() + settings.fetch_seconds
    for _ in range(settings.most_redirects + 1):
        site = _site(address, allowed or is_public)
        try:
            answer = _asked(site, address, end, settings)
        except TimeoutError as problem:
            raise InputError(f"did not answer within {settings.fetch_seconds:g} seconds", mend=_SAVE) from problem
        except ssl.SSLError as problem:
            raise InputError(f"has no secure connection: {problem.reason or problem}".lower(), mend=_SAVE) from problem
        except OSError as problem:
            raise InputError(f"cannot be fetched: {(problem.strerror or 'no answer').lower()}", mend=_SAVE) from problem
        except HTTPException as problem:
            raise InputError("answers what is no whole page", mend=_SAVE) from problem
        if isinstance(answer, Fetched):
            return answer
        address = _next(address, answer)
    raise InputError(f"leads on more than {settings.most_redirects} times", mend="give the address where it ends")


def is_public(number: Number) -> bool:
    """Whether a number is one of the open internet; where another is written inside it, that one decides."""
    if isinstance(number, IPv6Address):
        inner = number.ipv4_mapped or number.sixtofour
        if number in _TRANSLATED:
            inner = IPv4Address(int(number) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
        if number.is_site_local:
            return False
    return number.is_global and not number.is_multicast and not number.is_reserved


def _site(address: str, allowed: Callable[[Number], bool]) -> _Site:
    """InputError if an address is none, carries a password, or leads into a network of one's own."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except (ValueError, UnicodeError) as problem:
        raise InputError("is no address", mend="check it") from problem
    if parts.scheme not in ("https", "http") or not host:
        raise InputError("is no address that starts with https:// or http://", mend="check it")
    if parts.username is not None or parts.password is not None:
        raise InputError("carries a name or password, which would end up in reports", mend="leave it out")
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as problem:
        raise InputError(f"there is no host {host}, or no network", mend="check the address") from problem
    numbers = tuple(dict.fromkeys(str(entry[4][0]).partition("%")[0] for entry in found))
    if not numbers or not all(allowed(ip_address(number)) for number in numbers):
        raise InputError("leads into a private network, from which nothing is fetched", mend=_SAVE)
    return _Site(parts, host, port, numbers)


def _asked(site: _Site, address: str, end: float, settings: Settings) -> Fetched | str:
    """The answer, or the address that it leads on to. TimeoutError when its time is over, however slowly it drips."""
    with _secured(_connected(site, end), site) as channel:
        watch = Timer(max(0.0, end - monotonic()), _cut, (channel,))
        watch.daemon = True
        watch.start()
        try:
            if isinstance(channel, ssl.SSLSocket):
                channel.do_handshake()
            sender = HTTPConnection(site.host, site.port)
            sender.sock = channel
            with _sent(sender, site) as answer:
                if answer.status in _REDIRECTS:
                    return answer.getheader("Location") or ""
                fetched = _fetched(answer, address, settings)
            if monotonic() >= end:  # cut, which looks like the end of an answer without a stated length
                raise TimeoutError
            return fetched
        except (OSError, HTTPException) as problem:
            if monotonic() >= end:
                raise TimeoutError from problem
            raise
        finally:
            watch.cancel()


def _connected(site: _Site, end: float) -> socket.socket:
    """To the first of the checked numbers that answers."""
    problem: OSError = TimeoutError()
    for number in site.numbers:
        try:
            return socket.create_connection((number, site.port), timeout=max(0.01, end - monotonic()))
        except OSError as unreached:
            problem = unreached
    raise problem


def _secured(connection: socket.socket, site: _Site) -> socket.socket:
    """The same connection, for https inside TLS with the name on the certificate checked; hands are shaken later."""
    if site.parts.scheme == "http":
        return connection
    context = ssl.create_default_context()
    return context.wrap_socket(connection, server_hostname=site.host, do_handshake_on_connect=False)


def _cut(channel: socket.socket) -> None:
    """Ends whatever waits on a connection; the plain socket's way, since TLS would wait for an answer."""
    with suppress(OSError):  # closed in the meantime
        socket.socket.shutdown(channel, socket.SHUT_RDWR)


def _sent(sender: HTTPConnection, site: _Site) -> HTTPResponse:
    from factdiff import __version__

    parts = site.parts
    target = quote(parts.path or "/", safe=_KEPT) + (f"?{quote(parts.query, safe=_KEPT)}" if parts.query else "")
    usual = site.port == (443 if parts.scheme == "https" else 80)
    host = f"[{site.host}]" if ":" in site.host else site.host
    sender.putrequest("GET", target, skip_host=True, skip_accept_encoding=True)
    sender.putheader("Host", host if usual else f"{host}:{site.port}")
    sender.putheader("User-Agent", f"factdiff/{__version__} (one page, on behalf of a reader)")
    sender.putheader("Accept", "text/html, application/xhtml+xml, application/rss+xml, */*;q=0.5")
    sender.putheader("Accept-Encoding", "gzip, identity")
    sender.putheader("Connection", "close")
    sender.endheaders()
    return sender.getresponse()


def _fetched(answer: HTTPResponse, address: str, settings: Settings) -> Fetched:
    if answer.status != 200:
        raise InputError(f"answers {answer.status} {responses.get(answer.status, '')}".rstrip(), mend=_SAVE)
    large = InputError(f"is larger than {settings.largest_fetch:,} bytes", mend=_SAVE)
    if (answer.length or 0) > settings.largest_fetch:
        raise large
    data = bytearray()
    while piece := answer.read(_PIECE):
        data += piece
        if len(data) > settings.largest_fetch:
            raise large
    if answer.length:
        raise IncompleteRead(bytes(data), answer.length)
    plain = _unpacked(bytes(data), (answer.getheader("Content-Encoding") or "identity").lower(), settings)
    if len(plain) > settings.largest_fetch:
        raise large
    media = answer.headers.get_content_type() if answer.getheader("Content-Type") else ""
    charset = answer.headers.get_content_charset() or ""
    return Fetched(plain, address, media=media if _MEDIA.fullmatch(media) else "", charset=charset)


def _unpacked(data: bytes, packing: str, settings: Settings) -> bytes:
    """No further than one byte beyond the limit."""
    if packing == "identity":
        return data
    if packing not in ("gzip", "x-gzip"):
        raise InputError(f"comes packed as {packing}, which was not asked for", mend=_SAVE)
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(data, settings.largest_fetch + 1)
    except zlib.error as problem:
        raise InputError("comes packed and breaks off", mend=_SAVE) from problem


def _next(address: str, location: str) -> str:
    """Where a redirect leads. InputError if nowhere, or from a secure connection to an open one."""
    try:
        onward = urljoin(address, location)
    except ValueError as problem:
        raise InputError("leads on to what is no address", mend=_SAVE) from problem
    if not location or not is_address(onward):
        raise InputError("leads on to what is no address", mend=_SAVE)
    if address.lower().startswith("https:") and not onward.lower().startswith("https:"):
        raise InputError("leads from a secure connection to an open one", mend="give the address where it ends")
    return onward
