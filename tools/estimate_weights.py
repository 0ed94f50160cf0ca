"""Estimates how often each signal is seen where two claims answer one question (m), and by chance (u).

usage: python tools/estimate_weights.py FOLDER...        (each FOLDER is a story with sources.toml)

By chance: in pairs of different stories, and of one story but of different measures or events. The second share the
story's people, places and words, as all candidates do, so they set every weight but that of the measure itself, which
only the first can tell. One question: members of a relation in expected.json or gold.json, of two articles, that
agree, contradict or follow each other. Prints each level's shares, with Laplace's correction, beside the file's values.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from factdiff import extract, read  # noqa: E402
from factdiff.align.signals import SIGNALS, vetoed  # noqa: E402
from factdiff.align.weights import load_weights  # noqa: E402
from factdiff.model import Claim, Quantity  # noqa: E402
from factdiff.settings import DEFAULT  # noqa: E402
from tests.scoring import Expected, load_expected  # noqa: E402

ONE_QUESTION = ("agreement", "rounding", "contradiction", "update")
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


def pairs_of_one_question(folder: Path, claims: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Claims of two articles that lie on two members of one relation, unless their measures are known to differ."""
    gold = next((path for name in ("expected.json", "gold.json") if (path := folder / name).exists()), None)
    for relation in load_expected(gold) if gold else ():
        if relation.relation not in ONE_QUESTION:
            continue
        for one, other in combinations(lying_on(relation, folder, claims), 2):
            for left, right in product(one, other):
                apart = left.measure and right.measure and left.measure != right.measure
                if left.article != right.article and about(left) == about(right) and not apart:
                    yield left, right


def lying_on(relation: Expected, folder: Path, claims: list[Claim]) -> Iterator[list[Claim]]:
    """For each member of a relation the claims that lie within its words or hold them."""
    for member in relation.members:
        text = (folder / member.doc).read_bytes().decode("utf-8")
        at = text.find(member.surface)
        stop = at + len(member.surface)
        yield [
            claim
            for claim in claims
            if claim.article == Path(member.doc).stem
            and min(claim.span.stop, stop) - max(claim.span.start, at) > 0
            and claim.span.stop - claim.span.start <= 2 * len(member.surface)
        ]


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
    answers: list[tuple[Claim, Claim]] = []
    for folder in map(Path, sys.argv[1:]):
        articles, _ = read([str(folder)])
        arabic = [article for article in articles if (article.language or "ar") == "ar"]
        claims = [claim for article in arabic for claim in extract(article).claims if claim.kind in JUDGED]
        stories.append(claims)
        answers.extend(pairs_of_one_question(folder, claims))
    one = shares(iter(answers))
    across, within = shares(pairs_across(stories)), shares(pairs_within(stories))
    for level, weight in load_weights().items():
        measured = f"m {one[level]:.3f}   u across {across[level]:.4f} within {within[level]:.4f}"
        print(f"{level:20} {measured}   file m {weight.m:.3f} u {weight.u:.4f} {weight.bits:+.1f} bits")


if __name__ == "__main__":
    main()
