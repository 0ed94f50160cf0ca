"""From the Readings of new articles to those of past coverage that they should be held against."""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Sequence, Set
from math import log2

from msgspec import Struct
from msgspec.structs import replace

from factdiff import __version__
from factdiff.archive.file import Archive
from factdiff.archive.form import renamed, shape
from factdiff.archive.keys import numbered_keys
from factdiff.archive.schema import snapshot
from factdiff.archive.store import content, fetch_number
from factdiff.model import Article, Reading
from factdiff.settings import Settings


class Past(Struct, frozen=True):
    """What an archive has on some new articles: Readings ready to be compared, and their articles.

    `total`: how many articles it holds. `foreign`: how many of them were passed over, since another factdiff read them
    and this one does not follow; `older`: those that it follows, though it may by now read them otherwise.
    """

    readings: tuple[Reading, ...]
    articles: tuple[Article, ...]
    total: int
    foreign: int
    older: int


def recall(
    archive: Archive,
    new: Sequence[tuple[Article, Reading]],
    settings: Settings,
    *,
    beside: Sequence[Article] = (),
) -> Past:
    """The past articles that share most with each new one.

    None of them is a new article itself, nor one of those that are `beside` them, nor has it the id of one.

    A new article that states its story meets only those of that story. One that states none meets all, and they are
    then of no story either, or they would not be compared.
    """
    known = [*beside, *(article for article, _ in new)]
    with snapshot(archive.connection):
        own = {number for article in known if (number := _number_of(archive, article)) is not None}
        stories: dict[int, str | None] = {}
        for _, reading in new:
            for number in candidates(archive, reading, settings, but=own):
                stories[number] = stories.get(number) or reading.card.story
        found = [(*fetch_number(archive, number), story) for number, story in sorted(stories.items())]
        counts = _counts(archive)
    names = {article.id for article in known}
    readings, articles = [], []
    for article, past, story in found:
        assert past is not None, "candidates are of the shape that this factdiff follows"
        name = _distinct(article.id, names, archive.path.stem)
        names.add(name)
        past = renamed(past, name)
        readings.append(replace(past, card=replace(past.card, story=story)))
        articles.append(replace(article, id=name, story=story))
    return Past(tuple(readings), tuple(articles), *counts)


def _counts(archive: Archive) -> tuple[int, int, int]:
    # Written with < and >, each is a stretch of the index articles_by_version: mostly an empty one.
    query = (
        "SELECT (SELECT count(*) FROM articles), "
        "(SELECT count(*) FROM articles WHERE shape < ?1) + (SELECT count(*) FROM articles WHERE shape > ?1), "
        "(SELECT count(*) FROM articles WHERE shape = ?1 AND version < ?2) "
        "+ (SELECT count(*) FROM articles WHERE shape = ?1 AND version > ?2)"
    )
    total, foreign, older = archive.connection.execute(query, (shape(), __version__)).fetchone()
    return total, foreign, older


def _number_of(archive: Archive, article: Article) -> int | None:
    """An article that is in the archive itself is not held against it."""
    row = archive.connection.execute("SELECT number FROM articles WHERE content = ?", (content(article),)).fetchone()
    return row[0] if row else None


def _distinct(name: str, taken: Set[str], archive: str) -> str:
    """The id, under the archive's name where a new article has it."""
    while name in taken:
        name = f"{archive}/{name}"
    return name


def candidates(
    archive: Archive, reading: Reading, settings: Settings, *, but: Set[int] = frozenset()
) -> tuple[int, ...]:
    """The numbers of the articles that share most keys with this one, the best first.

    A key weighs log2(1 + N/n) where n of N articles have it: what is rare tells more. Keys are followed from the
    rarest to the commonest, until `archive_postings` articles were met. The sum of an article's weights is divided by
    its own number of keys (and `archive_length`): a long one has many by chance.
    """
    connection = archive.connection
    total = connection.execute("SELECT count(*) FROM articles").fetchone()[0]
    weights: dict[int, int] = defaultdict(int)
    met = 0
    for number, key in sorted(_frequencies(archive, numbered_keys(reading))):
        met += number
        if weights and met > settings.archive_postings:
            break
        weight = round(1000 * log2(1 + total / number))  # whole numbers add up to the same in any order
        for (article,) in connection.execute(
            "SELECT number FROM keys WHERE key = ? ORDER BY number DESC LIMIT ?", (key, settings.archive_postings)
        ):
            weights[article] += weight
    best: list[tuple[float, int]] = []
    for number in sorted(weights, key=weights.__getitem__, reverse=True):  # of two alike the one met first
        # The heaviest come first, and an article's number of keys only takes away from its weight.
        if (
            best
            and len(best) == settings.archive_candidates
            and weights[number] / settings.archive_length < -best[-1][0]
        ):
            break
        row = connection.execute(
            "SELECT keys FROM articles WHERE number = ? AND shape = ? AND (?3 IS NULL OR story = ?3)",
            (number, shape(), reading.card.story),
        ).fetchone()
        if row is not None and number not in but:
            insort(best, (-weights[number] / (row[0] + settings.archive_length), number))
            del best[settings.archive_candidates :]
    return tuple(number for _, number in best)


def _frequencies(archive: Archive, keys: Sequence[int]) -> list[tuple[int, int]]:
    """How many articles have a key, and the key, for those that any has."""
    rows = (archive.connection.execute("SELECT articles, key FROM frequencies WHERE key = ?", (key,)) for key in keys)
    return [found for row in rows if (found := row.fetchone()) is not None]
