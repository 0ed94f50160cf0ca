"""Is a confidence of 0.9 right nine times of ten? Findings on annotated stories by confidence, right and wrong.

usage: python tools/reliability.py FOLDER...        (each FOLDER holds sources.toml and expected.json or gold.json)

A finding is right if it is a relation that the annotator expects, wrong if it contradicts one, hides one or is an
unexpected contradiction; most findings are neither (nobody annotates every agreement) and are left out. Prints
a Markdown table with Wilson's 95 % interval (Wilson 1927).
"""

from __future__ import annotations

import sys
import tomllib
from collections import defaultdict
from decimal import Decimal
from itertools import pairwise
from math import sqrt
from pathlib import Path

import msgspec

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from factdiff import Report, compare, read  # noqa: E402
from tests.scoring import judge, load_expected  # noqa: E402

BINS = (Decimal("0.0"), Decimal("0.7"), Decimal("0.8"), Decimal("0.9"), Decimal("0.97"), Decimal("1.01"))
Z = 1.96


def wilson(right: int, total: int) -> tuple[float, float]:
    """The 95 % interval of a share."""
    share, square = right / total, Z * Z
    centre, width = share + square / (2 * total), Z * sqrt(share * (1 - share) / total + square / (4 * total * total))
    return (centre - width) / (1 + square / total), (centre + width) / (1 + square / total)


def judged(folder: Path) -> list[tuple[Decimal, bool]]:
    """Confidence and rightness of every finding of a story that the annotation can judge."""
    gold = next(path for name in ("expected.json", "gold.json") if (path := folder / name).exists())
    files = [article["file"] for article in tomllib.loads((folder / "sources.toml").read_text("utf-8"))["article"]]
    texts = {name: (folder / name).read_bytes().decode("utf-8") for name in files}
    articles, _ = read([str(folder)])
    report = compare([article for article in articles if (article.language or "ar") == "ar"])
    found = []
    for finding in report.findings:
        alone: Report = msgspec.structs.replace(report, findings=(finding,))
        outcome = judge(alone, load_expected(gold), texts)
        wrong = outcome.violations or outcome.false_alarms or outcome.silent_misses or outcome.false_merges
        if finding.verdict != "single-source" and (wrong or outcome.found):
            found.append((finding.confidence, not wrong))
    return found


def main() -> None:
    table: dict[Decimal, list[bool]] = defaultdict(list)
    for folder in map(Path, sys.argv[1:]):
        for confidence, right in judged(folder):
            table[max(low for low in BINS if low <= confidence)].append(right)
    print("| confidence | judged | right | share | 95 % interval |\n|---|---:|---:|---:|---|")
    for low, high in pairwise(BINS):
        if answers := table[low]:
            bottom, top = wilson(sum(answers), len(answers))
            share = f"{sum(answers) / len(answers):.2f} | {bottom:.2f} – {top:.2f}"
            print(f"| {low} – {min(high, Decimal(1))} | {len(answers)} | {sum(answers)} | {share} |")


if __name__ == "__main__":
    main()
