"""Compares made-up newsrooms of growing size, each in a process of its own: `python -m tests.bench.comparing 100 1000`.

Seconds are those of the processor (reading may be shared out to several). Memory is the most that the process held, and
the most that any of those held that read for it.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
from collections.abc import Sequence
from math import log
from time import process_time
from typing import NamedTuple

import factdiff
from factdiff.cli.workers import read_all
from factdiff.model import Article
from tests.bench.newsroom import newsroom

SIZES = (100, 1000, 10_000)
LONG = (150_000, 600_000)  # characters of one article


class Cost(NamedTuple):
    """What comparing so many articles cost."""

    articles: int
    characters: int
    reading: float  # seconds of all processes
    comparing: float  # seconds
    findings: int
    megabytes: float
    of_workers: float


def measure(articles: Sequence[Article], jobs: int | None) -> Cost:
    """Read and compare, in this process and those that it starts."""
    before = process_time()
    readings = read_all(articles, jobs=jobs)
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    read = process_time()
    report = factdiff.compare(readings)
    compared = process_time()
    return Cost(
        articles=len(articles),
        characters=sum(len(article.text) for article in articles),
        reading=read - before + children.ru_utime + children.ru_stime,
        comparing=compared - read,
        findings=len(report.findings),
        megabytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        of_workers=children.ru_maxrss / 1024,
    )


def made(size: int, length: int = 1) -> list[Article]:
    """About so many articles of five to a story."""
    return [told.article for story in newsroom(5, size // 5, length=length) for told in story.articles]


def one_long(characters: int) -> list[Article]:
    """One article of about so many characters that tells of many stories."""
    texts, size = [], 0
    for story in newsroom(5, characters):
        texts += [told.article.text for told in story.articles[:1]]
        size += len(texts[-1])
        if size >= characters:
            break
    return [Article(id="long", text="\n\n".join(texts)[:characters], published="2024-05-08")]


def alone(*arguments: str) -> Cost:
    """The cost of one size, measured in a fresh process."""
    command = [sys.executable, "-m", "tests.bench.comparing", "--only", *arguments]
    return Cost(*json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout))


def exponent(small: Cost, large: Cost, sizes: tuple[int, int]) -> float:
    """The power of the size that comparing grows by: 1 is linear."""
    return log(large.comparing / small.comparing) / log(sizes[1] / sizes[0])


def show(costs: Sequence[Cost]) -> None:
    """One line a size, with the growth from the size before."""
    for n, cost in enumerate(costs):
        grown = ""
        if n:
            power = exponent(costs[n - 1], cost, (costs[n - 1].articles, cost.articles))
            grown = f", growth exponent {power:.2f}"
        print(
            f"{cost.articles:>7,} articles           read {cost.reading:7.1f} s, compared {cost.comparing:7.1f} s "
            f"({cost.comparing / cost.reading:.2f} x), {cost.megabytes:,.0f} MB (workers {cost.of_workers:,.0f} MB), "
            f"{cost.findings:,} findings{grown}"
        )


def show_long(characters: Sequence[int]) -> None:
    """One article alone, as long as given."""
    costs = [alone(str(size), "--long") for size in characters]
    for n, cost in enumerate(costs):
        grown = f", growth exponent {exponent(costs[n - 1], cost, (characters[n - 1], characters[n])):.2f}" if n else ""
        shown = f"read {cost.reading:7.1f} s, compared {cost.comparing:7.1f} s, {cost.megabytes:,.0f} MB{grown}"
        print(f"one of {cost.characters:>9,} chars  {shown}")


def main() -> None:
    """Measures one size in this process (--only), or several in processes of their own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int)
    parser.add_argument("--long", action="store_true", help="sizes are characters of one article")
    parser.add_argument("--length", type=int, default=1, help="how much articles say beside their facts")
    parser.add_argument("--jobs", type=int)
    parser.add_argument("--only", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.only:
        (size,) = options.sizes
        articles = one_long(size) if options.long else made(size, options.length)
        print(json.dumps(measure(articles, options.jobs)))
    elif options.long:
        show_long(options.sizes or LONG)
    else:
        jobs = ["--jobs", str(options.jobs)] if options.jobs else []
        show([alone(str(size), "--length", str(options.length), *jobs) for size in options.sizes or SIZES])


if __name__ == "__main__":
    main()
