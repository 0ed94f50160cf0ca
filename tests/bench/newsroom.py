"""Newsrooms made up from a seed: articles of many outlets, and what is true, wrong and merely alike in them.

`python -m tests.bench.newsroom --articles 1000 > feed.jsonl` writes articles that `factdiff compare` reads.
`tests.bench.truth` compares them and says which planted contradictions were found, and what else was reported.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from datetime import timedelta
from random import Random
from typing import NamedTuple

from msgspec.structs import replace

from factdiff.model import Article
from tests.bench.frames import FILLERS, HEADS, OPENERS
from tests.bench.questions import MOVING, Answer, Count, Question, Setting, Teller, ended, sentence, setting
from tests.bench.themes import THEMES
from tests.bench.wording import Habit, habit_of, spelled
from tests.bench.world import Country, countries

OUTLETS = 60
WRONG_STORIES = 0.5  # the share of stories in which something is contradicted
GROWS_WITHIN = 0.3  # the share of stories that are told on one day, so that what grows, grows within it
COPIES = 0.15  # the share of articles that were taken from another outlet


class Line(NamedTuple):
    """A sentence that answers a question: where it stands, and which answer it gives."""

    question: str
    kind: str
    start: int
    stop: int
    answer: Answer


class Told(NamedTuple):
    """An article and what its sentences say."""

    article: Article
    lines: tuple[Line, ...]


class Story(NamedTuple):
    """Articles on one thing.

    `planted`: the questions that two of them answer in ways which exclude each other; `moved`: those whose answer has
    grown from one day to the next or within the day, which is no contradiction.
    """

    name: str
    articles: tuple[Told, ...]
    planted: tuple[str, ...]
    moved: tuple[str, ...]


class Outlet(NamedTuple):
    """A source with its habits and its country."""

    name: str
    habit: Habit
    country: Country


def newsroom(seed: int, stories: int, *, length: int = 1) -> Iterator[Story]:
    """So many stories of three to seven articles. `length` multiplies how much an article says beside its facts."""
    chance = Random(f"outlets {seed}")
    outlets = [Outlet(f"outlet-{n:02}", habit_of(chance), chance.choice(countries())) for n in range(OUTLETS)]
    for n in range(stories):
        yield _story(f"s{n:05}", Random(f"{seed} {n}"), outlets, length)


def _story(name: str, chance: Random, outlets: list[Outlet], length: int) -> Story:
    at = setting(chance)
    facts = chance.choice(THEMES)(at)
    wrong = _wrong(facts, chance)
    moved = _moved(facts, wrong, chance)
    late, within = chance.randint(0, 1), chance.random() < GROWS_WITHIN
    told: list[Told] = []
    for n, outlet in enumerate(chance.sample(outlets, chance.randint(3, 7))):
        if told and chance.random() < COPIES:
            told.append(_copied(f"{name}-{n}", outlet, chance.choice(told), chance))
            continue
        # What moves is contradicted on one day and up to one hour, or grows to a later one, or overnight.
        day = late if MOVING & wrong or within else chance.randint(0, 1)
        grown = moved if (n % 2 if within else day) else set()
        own = {fact.key: _answer(fact, n, wrong, grown) for fact in facts if n < 2 or chance.random() < 0.75}
        own = own or {facts[0].key: _answer(facts[0], n, wrong, grown)}
        blank = Article(id=f"{name}-{n}", text="", story=name)
        timed = dict.fromkeys(MOVING & wrong, 0) or dict.fromkeys(moved if within else (), n % 2)
        told.append(_article(blank, outlet, at, day, facts, own, timed, length))
    held = {fact.key: {line.answer for t in told for line in t.lines if line.question == fact.key} for fact in facts}
    planted, grown = (tuple(sorted(key for key in keys if len(held[key]) > 1)) for keys in (wrong, moved))
    return Story(name, tuple(told), planted, grown)


def _wrong(facts: list[Question], chance: Random) -> set[str]:
    """The questions that are contradicted."""
    can = [fact.key for fact in facts if fact.wrong is not None]
    return set(chance.sample(can, min(len(can), chance.choice((1, 1, 2)))) if chance.random() < WRONG_STORIES else ())


def _moved(facts: list[Question], wrong: set[str], chance: Random) -> set[str]:
    """The questions whose answer grows overnight or within the day."""
    if MOVING & wrong:
        return set()
    return {fact.key for fact in facts if fact.key in MOVING and isinstance(fact.true, Count) and chance.random() < 0.3}


def _answer(fact: Question, n: int, wrong: set[str], grown: set[str]) -> Answer:
    """What the article of this number says: every third one the wrong thing, where there is one."""
    if fact.key in wrong and fact.wrong is not None:
        return fact.wrong if n % 3 == 1 else fact.true
    if fact.key in grown and isinstance(fact.true, Count):
        return Count(fact.true.amount + 2 + fact.true.amount // 2)
    return fact.true


def _article(
    blank: Article,
    outlet: Outlet,
    at: Setting,
    day: int,
    facts: list[Question],
    answers: Mapping[str, Answer],
    timed: Mapping[str, int],
    length: int,
) -> Told:
    """An article; the counts that are `timed` are told up to an hour of the story, 0 or 1."""
    chance = at.chance
    published = at.day + timedelta(day)
    teller = Teller(outlet.habit, published, chance)
    pieces: list[tuple[str, Question | None]] = []
    for fact in facts:
        if fact.key in answers:
            said = sentence(fact, answers[fact.key], teller)
            pieces.append((ended(said, at.hours[timed[fact.key]], teller) if fact.key in timed else said, fact))
    chance.shuffle(pieces)
    for _ in range(chance.randint(1, 3) * length):
        pieces.insert(chance.randint(1, len(pieces)), (chance.choice(FILLERS), None))
    text, lines = chance.choice(HEADS).format(c=at.A.capital, source=outlet.name), []
    for n, (words, fact) in enumerate(pieces):
        opener = chance.choice(OPENERS) if n and fact and not words.startswith("و") else ""
        said = spelled(f"{opener}{words}.", outlet.habit)
        if fact:
            lines.append(Line(fact.key, fact.kind, len(text), len(text) + len(said), answers[fact.key]))
        text += said + (" " if chance.random() < 0.6 else "\n\n")
    return Told(_published(blank, text, outlet, published.isoformat()), tuple(lines))


def _published(blank: Article, text: str, outlet: Outlet, day: str | None) -> Article:
    return replace(blank, text=text, source=outlet.name, published=day, language="ar", country=outlet.country.iso)


def _copied(name: str, outlet: Outlet, original: Told, chance: Random) -> Told:
    """Another outlet's text under one's own name, cut short at its end now and then."""
    lines = original.lines
    text = original.article.text
    if len(lines) > 2 and chance.random() < 0.5:
        cut = chance.choice(lines[2:]).start
        text, lines = text[:cut].rstrip() + "\n", tuple(line for line in lines if line.stop <= cut)
    blank = Article(id=name, text="", story=original.article.story)
    return Told(_published(blank, text, outlet, original.article.published), lines)


def main() -> None:
    """Writes a newsroom as JSON Lines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--length", type=int, default=1)
    options = parser.parse_args()
    for story in newsroom(options.seed, options.articles // 5, length=options.length):
        for told in story.articles:
            article = told.article
            fields = ("id", "story", "source", "published", "language", "country", "text")
            print(json.dumps({name: getattr(article, name) for name in fields}, ensure_ascii=False))


if __name__ == "__main__":
    main()
