"""Fills an archive with synthetic claims and times what stands in it: `python -m tests.bench.archive [CLAIMS] [FILE]`.

The claims have the words, names and measures of the corpus and many rarer ones, drawn by Zipf's law. Among them stand
the corpus's own articles, each of which is then looked up as if it were new. Times are those of the processor, so that
other work on the machine counts little.
"""

from __future__ import annotations

import hashlib
import random
import resource
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from msgspec.structs import replace

import factdiff
from factdiff.archive import Archive, add, open_archive, recall, search, summary, verify
from factdiff.model import Article, Card, Claim, Name, Quantity, Reading, Span, Statement
from factdiff.pipeline import compare, extract
from factdiff.settings import DEFAULT

CORPUS = Path(__file__).parent.parent.parent / "corpus"
CLAIMS = 1_000_000
PER_ARTICLE, SENTENCES = 25, 10
RARE_WORDS, PEOPLE = 60_000, 20_000
Drawn = tuple[list[str], list[float]]


def corpus() -> list[tuple[Article, Reading]]:
    """The articles of the corpus that can be read, with the stories that they are of."""
    stories = sorted(path.parent for path in CORPUS.glob("*/sources.toml"))
    articles = [
        replace(article, id=f"{story.name}/{article.id}", story=story.name)
        for story in stories
        for article in factdiff.read([story])[0]
        if article.language in (None, "ar")
    ]
    return [(article, extract(article)) for article in articles]


def drawn(common: Counter[str], rare: Sequence[str]) -> Drawn:
    """Words to draw from, the common ones first: each as often as its rank says (Zipf's law)."""
    ordered = [word for word, _ in common.most_common()] + list(rare)
    return ordered, list(accumulate(1 / rank for rank in range(1, len(ordered) + 1)))


def newsroom(read: Sequence[tuple[Article, Reading]], number: int) -> Iterator[tuple[Article, Reading]]:
    """So many articles, the same for the same number."""
    chance = random.Random(2026)
    claims = [claim for _, reading in read for claim in reading.claims]
    terms = Counter(t for _, r in read for s in r.statements if isinstance(s.value, Statement) for t in s.value.terms)
    words = drawn(Counter(w for claim in claims for w in claim.words), [f"kalima{n}" for n in range(RARE_WORDS)])
    said = drawn(terms, [f"word:kalima{n}" for n in range(RARE_WORDS)])
    people = drawn(Counter(), ["".join(chance.choices("bcdfghjklmnqrstxz", k=5)) for _ in range(PEOPLE)])
    measures = drawn(Counter(claim.measure for claim in claims if claim.measure), [])
    for n in range(number):
        yield article_of(n, words, said, people, measures, chance)


def article_of(
    n: int, words: Drawn, said: Drawn, people: Drawn, measures: Drawn, chance: random.Random
) -> tuple[Article, Reading]:
    """One article of figures, names and sentences, with its words as its text."""

    def some(of: Drawn, number: int) -> list[str]:
        return chance.choices(of[0], cum_weights=of[1], k=number)

    name, claims, sentences = f"synthetic-{n}", [], []
    for at in range(PER_ARTICLE):
        around = tuple(sorted(set(some(words, 9))))
        sentence = " ".join(around)
        place = {"article": name, "span": Span(at * 60, at * 60 + 4), "sentence": Span(at * 60, at * 60 + 59)}
        if at % 4 == 0:
            person = some(people, 1)[0]
            value: Name | Quantity = Name(canonical=person, form=person, sounds=(person[:3], person[3:]))
            claim = Claim(kind="name", value=value, text=person, topic=person, participants=(f"person:{person}",),
                          words=around, sentence_text=sentence, **place)  # fmt: skip
        else:
            value = Quantity(amount=Decimal(chance.randrange(1, 5000)), unit="person", dimension="count")
            measure = some(measures, 1)[0] if at % 3 else None
            claim = Claim(kind="quantity", value=value, text=str(value.amount), topic=measure or "person",
                          measure=measure, words=around, sentence_text=sentence, **place)  # fmt: skip
        claims.append(claim)
        if at % 5 < 2:
            told = Statement(predicate="say", polarity=True, terms=tuple(sorted(set(some(said, 8)))))
            sentences.append(Claim(kind="statement", value=told, text=sentence, topic="statement",
                                   sentence_text=sentence, **place))  # fmt: skip
    text = "\n".join(claim.sentence_text for claim in claims)
    day = f"20{n % 20 + 5:02}-{n % 12 + 1:02}-{n % 28 + 1:02}"
    article = Article(id=name, text=text, source=f"outlet-{n % 40}", language="ar", published=day)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    card = Card(id=name, source=article.source, published=day, language="ar", characters=len(text), sha256=sha256)
    return article, Reading(card=card, claims=tuple(claims), statements=tuple(sentences))


def fill(archive: Archive, read: Sequence[tuple[Article, Reading]], claims: int) -> None:
    """Adds it all, the corpus after half of the rest, and prints what an article cost at each power of ten."""
    number = claims // PER_ARTICLE
    marks = {number // 10**power for power in range(4)}
    times: list[float] = []
    for n, (article, reading) in enumerate(newsroom(read, number), 1):
        start = perf_counter()
        add(archive, article, reading)
        times.append(perf_counter() - start)
        if n == number // 2:
            for each, its_reading in read:
                add(archive, each, its_reading)
        if n in marks:
            cost = 1000 * median(times[-500:])
            print(f"one article added to {n * PER_ARTICLE:>9,} claims  {cost:6.1f} ms (median of the last 500)")


def timed(name: str, values: Sequence[float]) -> None:
    """One line: the median and the worst of some times, in milliseconds."""
    print(f"{name:<44}{1000 * median(values):7.1f} ms, at most {1000 * max(values):.1f} ms")


def look_up(archive: Archive, read: Sequence[tuple[Article, Reading]]) -> None:
    """Each article of the corpus as a new one: how long it takes to find its story, and how much of it is found."""
    looked, compared, found, wanted = [], [], 0, 0
    for article, reading in read:
        new = replace(article, story=None), replace(reading, card=replace(reading.card, story=None))
        start = process_time()
        past = recall(archive, [new], DEFAULT)
        looked.append(process_time() - start)
        start = process_time()
        compare([new[1], *past.readings])
        compared.append(process_time() - start)
        fellows = [other.id for other, _ in read if other.story == article.story and other.id != article.id]
        found += len({each.id for each in past.articles} & set(fellows))
        wanted += min(len(fellows), DEFAULT.archive_candidates)
    timed("looked up and decoded", looked)
    timed("compared with what was found", compared)
    print(f"{'articles of the same story that were found':<44}{found:4} of {wanted}")


def commands(file: Path, draft: Path) -> None:
    """Whole processes, from their start to their end."""
    bare = [whole("-c", "pass") for _ in range(5)]
    timed("Python alone", bare)
    for words in (("check", str(draft), "--against", str(file)), ("compare", str(draft), "--against", str(file)),
                  ("compare", str(draft), str(draft.with_name("wire.txt"))),
                  ("archive", "search", str(file), "kalima77")):  # fmt: skip
        timed(f"factdiff {words[0]} {'' if '--against' in words else words[1]:.7}", [
            whole("-m", "factdiff", *words, "--format", "json") for _ in range(7)
        ])  # fmt: skip


def whole(*arguments: str) -> float:
    """The time one process computes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([sys.executable, *arguments], capture_output=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Build, look up, search, verify; print one line each."""
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS
    read = corpus()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(folder) / "past.db"
        if not file.exists():
            with open_archive(file, writing=True) as archive:
                fill(archive, read, claims)
        with open_archive(file) as archive:
            held = summary(archive)
            size = held["bytes"] / 1e6
            print(f"{held['articles']:,} articles, {held['claims']:,} claims, {held['keys']:,} keys, {size:,.0f} MB")
            look_up(archive, read)
            timed("search for a rare word", [clock(archive, "kalima5999") for _ in range(5)])
            timed("search for a word of every article", [clock(archive, "kalima") for _ in range(5)])
        draft = Path(folder) / "draft.txt"
        draft.write_text(read[0][0].text, "utf-8")
        draft.with_name("wire.txt").write_text(read[1][0].text, "utf-8")
        commands(file, draft)
        with open_archive(file) as archive:
            start = perf_counter()
            faults = list(verify(archive))
            print(f"{'verified':<44}{perf_counter() - start:7.1f} s, {len(faults)} faults")


def clock(archive: Archive, word: str) -> float:
    """The time of one search."""
    start = process_time()
    search(archive, [word], limit=20)
    return process_time() - start


if __name__ == "__main__":
    main()
