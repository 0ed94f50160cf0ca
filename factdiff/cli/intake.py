"""The articles a command works on: read, given their language, and every one that falls out named on standard error."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from factdiff.cli.options import ONLINE
from factdiff.cli.trouble import say
from factdiff.errors import FactdiffError, InputError

if TYPE_CHECKING:
    from factdiff.desk.house import Defaults
    from factdiff.ingest import Fetch
    from factdiff.model import Article, Report, Skip
    from factdiff.settings import Settings


def take_in(
    paths: Sequence[str], *, language: str, strict: bool, sources: Mapping[str, Defaults] | None = None
) -> tuple[tuple[Article, ...], tuple[Skip, ...]]:
    """Articles that can be read, and what was skipped. FactdiffError if none is left, or any is lost and `strict`."""
    from factdiff.ingest import read

    articles, unread = read(paths, fetch=_fetch() if ONLINE.get() else None)
    if sources:
        from factdiff.desk.house import with_defaults

        articles = with_defaults(articles, sources)
    spoken, foreign = _with_pack(articles, language)
    skips = unread + foreign
    if not spoken and len(skips) == 1:
        raise InputError(skips[0].reason, where=skips[0].what)
    for skip in skips:
        say(f"skipped {skip.what}: {skip.reason}")
    if not spoken:
        raise InputError("nothing could be read", mend="see the lines above" if skips else "give at least one article")
    if skips and strict:
        raise FactdiffError(f"{len(skips)} of what was named could not be read", where="--strict")
    return spoken, skips


def _fetch() -> Fetch:
    from functools import partial

    from factdiff.cli.online import fetch
    from factdiff.settings import DEFAULT

    return partial(fetch, settings=DEFAULT)


def _with_pack(articles: Sequence[Article], language: str) -> tuple[tuple[Article, ...], tuple[Skip, ...]]:
    """Articles whose language has a pack, and a Skip for each of the others."""
    from msgspec.structs import replace

    from factdiff.lang import available
    from factdiff.model import Skip

    packs = available()
    spoken, foreign = [], []
    for article in articles:
        stated = article if article.language else replace(article, language=language)
        if stated.language in packs:
            spoken.append(stated)
        else:
            reason = f"no language pack «{stated.language}» (there are: {', '.join(packs)})"
            foreign.append(Skip(article.id, "language", reason))
    return tuple(spoken), tuple(foreign)


def compared(
    articles: Sequence[Article], skips: Sequence[Skip], settings: Settings | None = None, *, jobs: int | None = None
) -> Report:
    """The report on some articles, with what was skipped on the way to it."""
    from msgspec.structs import replace

    from factdiff.cli.workers import read_all
    from factdiff.pipeline import compare

    report = compare(read_all(articles, settings, jobs), settings=settings)
    return replace(report, skips=tuple(sorted({*report.skips, *skips})))
