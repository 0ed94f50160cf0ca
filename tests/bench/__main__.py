"""Times factdiff against yardsticks on the same machine and prints ratios: `python -m tests.bench [PART ...]`.

Parts: start, reading, peers (other readers, installed by pip), comparing (10^2 to 10^4 articles), long (one article).
All of them unless some are named; `tests.bench.comparing 100000` and `tests.bench.truth` go further.

A time alone says more about the machine than about factdiff; a ratio can be compared from one day to another. Nothing
here is asserted: the tests hold what must not grow (what is imported at start-up), this shows by how much.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

import factdiff
from factdiff.model import Article
from tests.bench import stages
from tests.bench.comparing import LONG, SIZES, alone, show, show_long
from tests.bench.peers import against_peers

CORPUS = Path(__file__).parent.parent.parent / "corpus"
SMALLEST = """
import typer
app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
@app.command()
def hello() -> None: ...
app()
"""


def seconds(work: Callable[[], object], *, times: int = 5) -> float:
    """The median time of several runs, after one that fills the caches."""
    work()
    runs = []
    for _ in range(times):
        start = perf_counter()
        work()
        runs.append(perf_counter() - start)
    return median(runs)


def started(*arguments: str) -> float:
    """The time of a fresh process of this Python."""
    return seconds(lambda: subprocess.run([sys.executable, *arguments], check=True, capture_output=True), times=9)


def start_up() -> None:
    """How long a user waits before anything happens, against a program that does nothing."""
    with tempfile.TemporaryDirectory() as folder:
        smallest = Path(folder) / "smallest.py"
        smallest.write_text(SMALLEST, "utf-8")
        least = started(str(smallest), "--help")
    ours = started("-m", "factdiff", "--help")
    print(f"start-up of --help      {ours / least:5.2f} x the smallest typer program ({1000 * least:.0f} ms)")


def reading(articles: list[Article]) -> None:
    """What it costs to read text, against cutting it into words, and whether that grows in proportion."""
    text = "\n".join(article.text for article in articles)
    once, fourfold = (Article(id="bench", text=text * times, published="2025-01-17") for times in (1, 4))
    words = seconds(lambda: re.findall(r"\w+", text))
    one, four = (seconds(lambda article=article: factdiff.extract(article), times=3) for article in (once, fourfold))
    print(f"extract                 {one / words:5.0f} x cutting the text into words")
    print(f"extract of 1,000 chars  {1e6 * one / len(text):5.2f} ms")
    print(f"extract of 4 x the text {four / one:5.2f} x the time (4 is linear)")


def one_sentence(articles: list[Article]) -> None:
    """What it costs that a text has no full stop at all: a list or a table, in which nothing must be quadratic."""
    text = " ".join(article.text for article in articles).replace("\n", " ").replace(".", " ")
    once, twice = (Article(id="bench", text=text * times, published="2025-01-17") for times in (1, 2))
    one, two = (seconds(lambda article=article: factdiff.extract(article), times=3) for article in (once, twice))
    print(f"extract of 2 x the text {two / one:5.2f} x the time, without full stops (2 is linear)")


def comparing(articles: list[Article]) -> None:
    """What comparing costs on top of reading."""
    readings = [factdiff.extract(article) for article in articles]
    read = seconds(lambda: [factdiff.extract(article) for article in articles], times=3)
    one = seconds(lambda: factdiff.compare(readings), times=3)
    print(f"compare of the corpus   {one / read:5.2f} x the time of reading it ({1000 * read:.0f} ms)")


def corpus_parts() -> None:
    """Reading and comparing the articles of the corpus."""
    stories = sorted(str(path.parent) for path in CORPUS.glob("*/sources.toml"))
    articles = [article for article in factdiff.read(stories)[0] if article.language in (None, "ar")]
    reading(articles)
    one_sentence(articles)
    comparing(articles)


PARTS: dict[str, Callable[[], None]] = {
    "start": start_up,
    "reading": corpus_parts,
    "stages": stages.show,
    "peers": against_peers,
    "comparing": lambda: show([alone(str(size)) for size in SIZES]),
    "long": lambda: show_long(LONG),
}


def main() -> None:
    """Print the ratios, one a line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], metavar="PART")
    for part in parser.parse_args().parts or PARTS:
        PARTS[part]()


if __name__ == "__main__":
    main()
