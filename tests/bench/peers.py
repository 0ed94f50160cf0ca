"""Reads the same made-up articles with other projects' readers of Arabic: `python -m tests.bench.peers [FOLDER]`.

They read dates or numbers alone, factdiff reads all of it. Seconds are those of the processor, since a machine that
does other work must not change a ratio. Each peer is installed with pip into an environment of its own (in FOLDER, or
in a temporary one), since their requirements exclude each other. One that cannot be installed is passed over, with the
reason.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from time import process_time
from typing import NamedTuple

import factdiff
from tests.bench.newsroom import newsroom

PATIENCE = 10.0  # seconds of reading for each
ARTICLES = 400
RUN = """
import json, sys, time
texts = json.load(sys.stdin)
{code}
for text in texts[:3]:
    read(text)
start, read_characters, found = time.process_time(), 0, 0
for text in texts[3:]:
    found += read(text)
    read_characters += len(text)
    if time.process_time() - start > {patience}:
        break
print(json.dumps([read_characters, time.process_time() - start, found]))
"""


class Peer(NamedTuple):
    """A package, what it reads, and the code of `read`, which gives how many values it found in a text."""

    package: str
    reads: str
    code: str


PEERS = (
    Peer(
        "dateparser",
        "dates",
        "from dateparser.search import search_dates\n"
        "def read(text): return len(search_dates(text, languages=['ar']) or ())",
    ),
    Peer(
        "pyduckling-native-phihos",
        "numbers, money and times",
        "import duckling\n"
        "duckling.init()\n"
        "zones = duckling.load_time_zones('/usr/share/zoneinfo')\n"
        "now = duckling.parse_ref_time(zones, 'UTC', 1700000000)\n"
        "locale = duckling.parse_locale('AR', duckling.default_locale_lang(duckling.parse_lang('AR')))\n"
        "context = duckling.Context(now, locale)\n"
        "wanted = duckling.parse_dimensions(['number', 'amount-of-money', 'ordinal', 'time', 'duration', 'quantity'])\n"
        "def read(text): return len(duckling.parse(text, context, wanted, False))",
    ),
    Peer(
        "mahad",
        "numerals and times",
        "from maha.parsers.functions import parse_dimension\n"
        "def read(text): return len(parse_dimension(text, numeral=True)) + len(parse_dimension(text, time=True))",
    ),
)


def texts() -> list[str]:
    """Articles of a made-up newsroom, each another."""
    every = dict.fromkeys(told.article.text for story in newsroom(7, ARTICLES // 5) for told in story.articles)
    return list(every)


def ours(read: list[str]) -> float:
    """Characters that `extract` reads in a second."""
    articles = [factdiff.Article(id=str(n), text=text, published="2024-05-08") for n, text in enumerate(read)]
    for article in articles[:3]:
        factdiff.extract(article)
    start, characters = process_time(), 0
    for article in articles[3:]:
        factdiff.extract(article)
        characters += len(article.text)
        if process_time() - start > PATIENCE:
            break
    return characters / (process_time() - start)


def theirs(peer: Peer, folder: Path, read: list[str]) -> float | str:
    """Characters that a peer reads in a second, or why it could not be tried."""
    python = folder / peer.package / "bin" / "python"
    try:
        if not python.exists():
            venv.create(folder / peer.package, with_pip=True)
            _run([str(python), "-m", "pip", "install", "--quiet", peer.package])
        code = RUN.replace("{code}", peer.code).replace("{patience}", str(PATIENCE))
        characters, seconds, found = json.loads(_run([str(python), "-W", "ignore", "-c", code], json.dumps(read)))
    except subprocess.CalledProcessError as problem:
        return " ".join((problem.stderr or str(problem)).strip().splitlines()[-1:])
    except (OSError, subprocess.TimeoutExpired, json.JSONDecodeError) as problem:
        return str(problem)
    return characters / seconds if found else "it found nothing"


def _run(command: list[str], given: str = "") -> str:
    return subprocess.run(command, input=given, capture_output=True, text=True, check=True, timeout=300).stdout


def against_peers(folder: Path | None = None) -> None:
    """Print how fast each peer reads, and how many times as fast factdiff is."""
    read = texts()
    own = ours(read)
    print(f"extract                   {own:9,.0f} characters a second, all that factdiff reads")
    with tempfile.TemporaryDirectory() as temporary:
        for peer in PEERS:
            speed = theirs(peer, folder or Path(temporary), read)
            if isinstance(speed, str):
                print(f"{peer.package:<25} passed over: {speed}")
            else:
                ratio = f"extract is {own / speed:.2f} x as fast"
                print(f"{peer.package:<25} {speed:9,.0f} characters a second, {peer.reads} alone: {ratio}")


if __name__ == "__main__":
    against_peers(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
