"""The overview of a page: topics by sources, each cell the gravest verdict there and what the source says."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from factdiff.render.page_articles import PageArticle
from factdiff.render.page_findings import PageFinding

# A table that nobody can take in is no overview; the findings themselves are all there.
_MOST_TOPICS = 60
_QUIET = "single-source"


class Cell(Struct, frozen=True):
    """What one article has to do with one topic; without a finding nothing."""

    finding: str = ""
    verdict: str = ""
    verdict_name: str = ""
    mark: str = ""
    words: str = ""


class Topic(Struct, frozen=True):
    """A row: the question, its gravest finding, and a cell for each article."""

    title: str
    question: str
    finding: str
    verdict: str
    cells: tuple[Cell, ...]


class Overview(Struct, frozen=True):
    """The table, and how many topics it leaves to the findings."""

    articles: tuple[PageArticle, ...]
    topics: tuple[Topic, ...]
    left_out: int


def overview(findings: Sequence[PageFinding], articles: Sequence[PageArticle]) -> Overview:
    """Topics in the order in which they matter, articles by date; what only one source says stays below."""
    rows: dict[tuple[str, str], list[PageFinding]] = {}
    for finding in findings:
        if finding.verdict != _QUIET:
            rows.setdefault((finding.topic, finding.question), []).append(finding)
    shown = list(rows.items())[:_MOST_TOPICS]
    named = {name for _, found in shown for finding in found for name in finding.articles}
    dated = sorted(articles, key=lambda article: (not article.published, article.published))
    columns = tuple(article for article in dated if article.id in named)
    topics = tuple(
        Topic(title, question, found[0].id, found[0].verdict, tuple(_cell(column.id, found) for column in columns))
        for (title, question), found in shown
    )
    return Overview(columns, topics, len(rows) - len(shown))


def _cell(article: str, found: Sequence[PageFinding]) -> Cell:
    """Findings come gravest first, so the first that has the article decides."""
    for finding in found:
        if article in finding.articles:
            words = finding.held[article]
            return Cell(finding.id, finding.verdict, finding.verdict_name, finding.mark, words)
    return Cell()
