"""Where the time of reading goes, and what a start costs: `python -m tests.bench stages` (one core, processor time)."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from statistics import median
from time import process_time

import factdiff
from factdiff.claims import read_claims
from factdiff.extract import extractors
from factdiff.extract.overlap import merge
from factdiff.extract.publication import publication
from factdiff.lang import load_pack
from factdiff.model import Article, Extraction
from factdiff.settings import DEFAULT
from factdiff.text import read_document
from factdiff.text.shingles import shingles

CORPUS = Path(__file__).parent.parent.parent / "corpus"
CHARACTERS = 3000  # of a long news article


def timed(article: Article) -> Counter[str]:
    """Seconds of processor time of each stage of one article."""
    pack, spent = load_pack("ar"), Counter[str]()
    marks = [("", process_time())]

    def lap(stage: str) -> None:
        marks.append((stage, process_time()))

    document = read_document(article, pack.folding, pack.boilerplate, pack.clitics.mask)
    document = publication(document, pack, settings=DEFAULT)
    lap("text: fold, tokens, sentences, boilerplate")
    found, readers = Extraction(), extractors(document, pack, DEFAULT)
    lap("extract: the words that may be of names")
    for name, extractor in readers.items():
        found = merge(found, extractor(found))
        lap(f"extract: {name}")
    read_claims(document, found, pack, DEFAULT)
    lap("claims")
    shingles(document)
    lap("shingles")
    factdiff.extract(article)
    lap("all of extract")
    for before, after in pairwise(marks):
        spent[after[0]] += after[1] - before[1]
    return spent


def where_time_goes(times: int = 7) -> None:
    """The least of several runs over the corpus (of the whole, the median too), for an article of 3,000 characters."""
    stories = sorted(str(path.parent) for path in CORPUS.glob("*/sources.toml"))
    articles = [article for article in factdiff.read(stories)[0] if article.language in (None, "ar")]
    size = sum(len(article.text) for article in articles)
    runs = [sum((timed(article) for article in articles), Counter[str]()) for _ in range(times + 1)][1:]
    least = {stage: min(run[stage] for run in runs) for stage in runs[0]}
    whole, middle = least.pop("all of extract"), median(run["all of extract"] for run in runs)
    for stage, seconds in least.items():
        print(f"  {stage:44} {1000 * seconds / size * CHARACTERS:5.2f} ms {100 * seconds / whole:4.0f} %")
    of_all = " and ".join(f"{1000 * seconds / size * CHARACTERS:.1f}" for seconds in (whole, middle))
    print(f"  all of extract, least and median: {of_all} ms ({size / whole:,.0f} characters a second)")


def _processor(command: list[str], folder: str, compiled: str, times: int = 9) -> tuple[float, float]:
    """The least and the median processor time of a process in several runs, in seconds.

    Modules are compiled once, into a folder of the measurement, as an installation has them.
    """

    def once() -> float:
        before = os.times()
        environment = {**os.environ, "FACTDIFF_CACHE": folder, "PYTHONPYCACHEPREFIX": compiled}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        subprocess.run([sys.executable, *command], check=True, capture_output=True, env=environment)
        after = os.times()
        return sum(after[2:4]) - sum(before[2:4])

    once()
    runs = [once() for _ in range(times)]
    return min(runs), median(runs)


def two_articles() -> None:
    """What a JSON report of two short articles costs beyond Python itself: without and with what is kept."""
    articles = [str(path) for path in sorted((CORPUS / "iran-russia").glob("*.txt"))[:2]]
    command = ["-m", "factdiff", "compare", *articles, "--format", "json"]
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as compiled:
        bare, nothing, later = (
            _processor(run, kept, compiled) for run, kept in ((["-c", "pass"], ""), (command, ""), (command, folder))
        )
    for what, spent in (("nothing kept", nothing), ("from the second start on", later)):
        least, middle = (1000 * (one - plain) for one, plain in zip(spent, bare, strict=True))
        print(f"  two articles, {what:30} {least:5.0f} ms beyond Python (median {middle:.0f})")


PARTS: tuple[Callable[[], None], ...] = (where_time_goes, two_articles)


def show() -> None:
    """Both tables."""
    for part in PARTS:
        part()
