"""Estimates how often each signal is seen by chance, in pairs of claims that certainly answer different questions.

usage: python tools/estimate_u.py FOLDER...        (each FOLDER is a story with sources.toml)

Such pairs are of different stories, and of one story but of different measures or events. The second share the
story's people, places and words, as all candidates do, so they set every weight but that of the measure itself, which
only the first can tell. Prints each level's share among both, with Laplace's correction, beside the file's value.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from itertools import combinations, product

from factdiff import extract, read
from factdiff.align.signals import SIGNALS, vetoed
from factdiff.align.weights import load_weights
from factdiff.model import Claim, Quantity
from factdiff.settings import DEFAULT

JUDGED = ("quantity", "duration", "time")


def about(claim: Claim) -> str:
    return (claim.value.dimension or "count") if isinstance(claim.value, Quantity) else claim.kind


def pairs_across(stories: list[list[Claim]]) -> Iterator[tuple[Claim, Claim]]:
    for one, other in combinations(stories, 2):
        for left, right in product(one, other):
            if about(left) == about(right) and not vetoed(left, right, DEFAULT):
                yield left, right


def pairs_within(stories: list[list[Claim]]) -> Iterator[tuple[Claim, Claim]]:
    for story in stories:
        for left, right in combinations(story, 2):
            apart = left.measure and right.measure and left.measure != right.measure
            if apart and left.article != right.article and about(left) == about(right):
                yield left, right


def eligible(level: str, kind: str) -> bool:
    """Whether a pair of this kind could show the level at all: dates have no digits in common."""
    needs = {"same-people": "count", "same-thing-counted": "count", "same-duration": "duration", "same-date": "time"}
    if level.startswith("same-figure") or level == "rounded-figure":
        return kind not in ("duration", "time")
    return needs.get(level, kind) == kind


def shares(pairs: Iterator[tuple[Claim, Claim]]) -> dict[str, float]:
    """Level -> its share among the pairs that could show it, with Laplace's correction."""
    seen, kinds = Counter[str](), Counter[str]()
    for left, right in pairs:
        kinds[about(left)] += 1
        seen.update(found[0] for rule in SIGNALS if (found := rule(left, right)) is not None)
    print(f"{sum(kinds.values())} pairs: {dict(kinds.most_common())}")
    totals = {level: sum(n for kind, n in kinds.items() if eligible(level, kind)) for level in load_weights()}
    return {level: (seen[level] + 1) / (total + 2) for level, total in totals.items()}


def main() -> None:
    stories: list[list[Claim]] = []
    for folder in sys.argv[1:]:
        articles, _ = read([folder])
        arabic = [article for article in articles if (article.language or "ar") == "ar"]
        claims = [claim for article in arabic for claim in extract(article).claims]
        stories.append([claim for claim in claims if claim.kind in JUDGED])
    across, within = shares(pairs_across(stories)), shares(pairs_within(stories))
    for level, weight in load_weights().items():
        measured = f"across {across[level]:.4f}  within {within[level]:.4f}"
        print(f"{level:20} {measured}   file {weight.u:.4f}  {weight.bits:+.1f} bits")


if __name__ == "__main__":
    main()
