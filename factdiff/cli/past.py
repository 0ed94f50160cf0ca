"""New articles beside past coverage: what `--against` an archive adds to a comparison."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factdiff.cli.trouble import say
from factdiff.errors import ArchiveError

if TYPE_CHECKING:
    from factdiff.archive import Past
    from factdiff.model import Article, Reading, Report, Skip
    from factdiff.settings import Settings


def split_archives(paths: Sequence[str]) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """The archives among some paths, each once, and the rest."""
    from factdiff.archive import is_archive

    archives = tuple(dict.fromkeys(path for path in paths if is_archive(Path(path))))
    return tuple(map(Path, archives)), tuple(path for path in paths if path not in archives)


def archives_of(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The archives that were named, each once. ArchiveError if one is none."""
    if not paths:
        return ()
    from factdiff.archive import is_archive

    for path in paths:
        if path.is_file() and not is_archive(path):
            raise ArchiveError("is no archive of factdiff", where=str(path), mend="name articles before --against")
    return tuple(dict.fromkeys(paths))


def compared_with_past(
    articles: Sequence[Article],
    skips: Sequence[Skip],
    archives: Sequence[Path],
    settings: Settings,
    *,
    draft: str | None = None,
    jobs: int | None = None,
) -> tuple[Report, tuple[Article, ...]]:
    """The report on some articles and on what the archives hold of the same things; and all articles in it.

    The archives are asked about the `draft` alone, where there is one, else about each article.
    """
    from msgspec.structs import replace

    from factdiff.cli.workers import read_all
    from factdiff.pipeline import compare

    every, readings = list(articles), read_all(articles, settings, jobs)
    new = [(a, r) for a, r in zip(articles, readings, strict=True) if draft is None or a.id == draft]
    for archive in archives:
        past = _recalled(archive, new, every, settings)
        every += past.articles
        readings += past.readings
    about = {article.id for article in articles} if archives else None
    report = compare(readings, settings=settings, about=about)
    return replace(report, skips=tuple(sorted({*report.skips, *skips}))), tuple(every)


def _recalled(
    path: Path, new: Sequence[tuple[Article, Reading]], beside: Sequence[Article], settings: Settings
) -> Past:
    """What one archive has on the new articles. Says how much that is of all that it holds, and what it cannot use."""
    from factdiff.archive import open_archive, recall

    with open_archive(path, settings=settings) as archive:
        past = recall(archive, new, settings, beside=beside)
    say(f"{path}: compared with {len(past.readings):,} of {past.total:,} articles, those with most in common")
    mend = f"factdiff archive add {path} --reread reads them anew"
    if past.foreign:
        say(f"{path}: {past.foreign:,} articles are left out, another version of factdiff has read them ({mend})")
    if past.older:
        say(f"{path}: {past.older:,} articles were read by another version of factdiff ({mend})")
    return past


def on_new(report: Report, articles: Sequence[Article], every: Sequence[Article]) -> Report:
    """The report with the findings that one of the new articles is part of: archived ones were compared before.

    `every`: the articles of the report, new and archived.
    """
    from msgspec.structs import replace

    if len(every) == len(articles):
        return report
    names = {article.id for article in articles}
    return replace(report, findings=tuple(f for f in report.findings if not names.isdisjoint(f.articles)))
