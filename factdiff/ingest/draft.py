"""What every reader yields: an article that has no id yet, and the kind of function that makes it from bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from factdiff.errors import InputError
from factdiff.ingest.identity import Handle
from factdiff.ingest.paths import STDIN, Found, printable
from factdiff.ingest.sources import Facts
from factdiff.model import Skip
from factdiff.settings import Settings


class Draft(Struct, frozen=True):
    """An article that has no id yet."""

    text: str
    path: str
    facts: Facts
    handle: Handle


Reader = Callable[[bytes, Found, Settings], Iterator[Draft | Skip]]


def whole(text: str, found: Found, facts: Facts, settings: Settings) -> Draft:
    """The draft of a file that is one article. InputError if there is no text in it, or too much."""
    path = printable(found.path)
    return Draft(_fitting(text, settings), path, facts, Handle("stdin" if path == STDIN else path))


def part(text: str, found: Found, facts: Facts, name: str, settings: Settings) -> Draft:
    """The draft of one article of many in a file, under its own id or number. InputError as in `whole`."""
    path = printable(found.path)
    return Draft(_fitting(text, settings), path, facts, Handle("stdin" if path == STDIN else path, name))


def _fitting(text: str, settings: Settings) -> str:
    if not text.strip():
        raise InputError("holds no text of an article", mend="save the article's text as a UTF-8 .txt file")
    if len(text) > settings.longest_article:
        size = f"{len(text):,} characters, the limit is {settings.longest_article:,}"
        raise InputError(f"is too long for one article ({size})", mend="split it")
    return text


def install(extra: str, what: str) -> InputError:
    """What to say where an optional dependency is missing."""
    return InputError(f"is {what}, which needs an optional part", mend=f"pip install 'factdiff[{extra}]'")


class Fetched(Struct, frozen=True):
    """A server's answer. `address` is where it came from in the end; `media` and `charset` are what the server says."""

    data: bytes
    address: str
    media: str = ""
    charset: str = ""


# From an address to what stands there. InputError if it cannot be had. The command line has one that uses the network.
Fetch = Callable[[str], Fetched]
