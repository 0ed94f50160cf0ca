"""Compares a made-up newsroom and holds the report against what was planted in it: `python -m tests.bench.truth`.

A planted contradiction counts as found when one finding of the verdict «contradiction» sets two of its sentences with
different answers against each other. Any other contradiction that is reported is a false alarm.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, groupby
from typing import NamedTuple

from factdiff import compare
from factdiff.cli.workers import read_all
from factdiff.model import Claim, Finding, Reading
from tests.bench.newsroom import Line, Story, newsroom

HEAP = 1000  # articles that are compared in one go: their Readings are in memory together

Place = tuple[str, int]  # an article and where a sentence of it begins


class Result(NamedTuple):
    """What one comparison of planted stories gave."""

    articles: int
    planted: Counter[str]  # by kind of question
    found: Counter[str]
    agreed: Counter[str]  # questions that several articles answer in the same way, found as agreements
    agreeable: Counter[str]
    moved: int  # questions whose answer grew, and how many of them were found as updates
    updated: int
    softened: int  # planted contradictions that were found as updates alone: tolls that may have grown within the day
    missed: tuple[tuple[str, str], ...]  # story and question
    alarms: tuple[Finding, ...]

    @property
    def recall(self) -> float:
        """The share of planted contradictions that were found."""
        return self.found.total() / max(1, self.planted.total())


def held(stories: Sequence[Story], findings: Iterable[Finding]) -> Result:
    """The findings on some stories against what is planted in them."""
    lines = {told.article.id: told.lines for story in stories for told in story.articles}
    planted = {(story.name, question): _kind(story, question) for story in stories for question in story.planted}
    moved = {(story.name, question) for story in stories for question in story.moved}
    found: set[tuple[str, str]] = set()
    updated: set[tuple[str, str]] = set()
    agreed: set[tuple[str, str]] = set()
    alarms = []
    for finding in findings:
        pairs = [(_line(left, lines), _line(right, lines)) for left, right in _against(finding)]
        if finding.verdict == "contradiction":
            own = _apart(pairs, _story(finding)) & planted.keys()
            found |= own
            if not own:
                alarms.append(finding)
        elif finding.verdict == "update":
            updated |= _apart(pairs, _story(finding))
        elif finding.verdict == "agreement":
            agreed |= {(_story(finding), line.question) for c in finding.claims if (line := _line(c, lines))}
    alike = dict(_alike(stories))
    return Result(
        articles=len(lines),
        planted=Counter(planted.values()),
        found=Counter(kind for key, kind in planted.items() if key in found),
        agreeable=Counter(alike.values()),
        agreed=Counter(kind for key, kind in alike.items() if key in agreed),
        moved=len(moved),
        updated=len(moved & updated),
        softened=len(planted.keys() & updated - found),
        missed=tuple(sorted(planted.keys() - found)),
        alarms=tuple(alarms),
    )


def _against(finding: Finding) -> Iterator[tuple[Claim, Claim]]:
    """The claims of different sides, two by two."""
    for one, other in combinations(finding.sides, 2):
        for left in one:
            for right in other:
                yield finding.claims[left], finding.claims[right]


def _apart(pairs: Iterable[tuple[Line | None, Line | None]], story: str) -> set[tuple[str, str]]:
    """The questions to which the sentences of a pair give different answers."""
    return {
        (story, left.question)
        for left, right in pairs
        if left and right and left.question == right.question and left.answer != right.answer
    }


def _line(claim: Claim, lines: Mapping[str, Sequence[Line]]) -> Line | None:
    """The made-up sentence that a claim stands in."""
    middle = (claim.span.start + claim.span.stop) // 2
    return next((line for line in lines[claim.article] if line.start <= middle < line.stop), None)


def _story(finding: Finding) -> str:
    return finding.claims[0].article.partition("-")[0]


def _kind(story: Story, question: str) -> str:
    return next(line.kind for told in story.articles for line in told.lines if line.question == question)


def _alike(stories: Sequence[Story]) -> Iterator[tuple[tuple[str, str], str]]:
    """Questions that two articles or more answer, all in the same way."""
    for story in stories:
        said = sorted((line.question, told.article.id) for told in story.articles for line in told.lines)
        for question, given in groupby(said, key=lambda one: one[0]):
            apart = question in story.planted or question in story.moved
            if len({article for _, article in given}) > 1 and not apart:
                yield (story.name, question), _kind(story, question)


def measured(stories: Iterable[Story], *, jobs: int | None = None) -> Iterator[Result]:
    """Reads and compares stories, a heap at a time."""
    heap: list[Story] = []
    for story in stories:
        heap.append(story)
        if sum(len(one.articles) for one in heap) >= HEAP:
            yield _of_heap(heap, jobs)
            heap = []
    if heap:
        yield _of_heap(heap, jobs)


def _of_heap(heap: Sequence[Story], jobs: int | None) -> Result:
    readings: list[Reading] = read_all([told.article for story in heap for told in story.articles], jobs=jobs)
    return held(heap, compare(readings).findings)


def joined(results: Sequence[Result]) -> Result:
    """Several results as one."""
    return Result(
        articles=sum(one.articles for one in results),
        planted=sum((one.planted for one in results), Counter()),
        found=sum((one.found for one in results), Counter()),
        agreeable=sum((one.agreeable for one in results), Counter()),
        agreed=sum((one.agreed for one in results), Counter()),
        moved=sum(one.moved for one in results),
        updated=sum(one.updated for one in results),
        softened=sum(one.softened for one in results),
        missed=tuple(key for one in results for key in one.missed),
        alarms=tuple(alarm for one in results for alarm in one.alarms),
    )


def main() -> None:
    """Prints recall by kind and the false alarms; with --misses, the sentences of what was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--alarms", action="store_true")
    options = parser.parse_args()
    stories = list(newsroom(options.seed, options.articles // 5))
    whole = joined(list(measured(stories, jobs=options.jobs)))
    for kind in sorted(whole.planted.keys() | whole.agreeable.keys()):
        against = f"{whole.found[kind]:>5}/{whole.planted[kind]:<5}" if kind in whole.planted else " " * 11
        print(f"{kind:<18} contradicted {against}  agreed {whole.agreed[kind]:>5}/{whole.agreeable[kind]}")
    print(f"articles {whole.articles}, planted contradictions {whole.planted.total()}, recall {whole.recall:.1%}")
    shown = (whole.found.total() + whole.softened) / max(1, whole.planted.total())
    print(f"found as contradictions or as updates (tolls of one day): {shown:.1%}")
    print(
        f"false alarms {len(whole.alarms)}, that is {1000 * len(whole.alarms) / whole.articles:.2f} in 1,000 articles"
    )
    print(f"answers that grew {whole.moved}, found as updates {whole.updated}")
    by_name = {story.name: story for story in stories}
    if options.misses:
        for name, question in whole.missed:
            _show(by_name[name], question)
    if options.alarms:
        for alarm in whole.alarms:
            print(f"{alarm.id} {alarm.reason} {alarm.kind} {alarm.confidence}: {alarm.summary}")
            for claim in alarm.claims:
                print(f"    {claim.article}: {' '.join(claim.sentence_text.split())}")


def _show(story: Story, question: str) -> None:
    print(f"{story.name} {question}")
    for told in story.articles:
        for line in told.lines:
            if line.question == question:
                print(f"    {told.article.id} {told.article.published}: {told.article.text[line.start : line.stop]}")


if __name__ == "__main__":
    main()
