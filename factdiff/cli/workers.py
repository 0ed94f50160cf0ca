"""Reads articles in several processes: articles go out in batches, Readings come back in the order of the articles."""

from __future__ import annotations

import os
import sys
import traceback
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factdiff.cli.progress import progress
from factdiff.errors import FactdiffError

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from factdiff.model import Article, Reading
    from factdiff.settings import Settings

Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        metavar="N",
        min=1,
        envvar="FACTDIFF_JOBS",
        help="Read in N processes (all cores where it pays, unless said). The result is the same.",
        show_default=False,
    ),
]

# A process costs a tenth of a second; from about a second of reading on, others pay.
_WORTH_IT = 100_000  # characters
_BATCH = 50_000  # characters of one errand: enough to forget what an errand costs, few enough for an even end
_AHEAD = 4  # errands a worker that wait or run, so that none idles and few Readings pile up


def read_all(articles: Sequence[Article], settings: Settings | None = None, jobs: int | None = None) -> list[Reading]:
    """The Reading of each article, in order and the same for any number of processes. None: as many as pay."""
    return list(progress(read_each(articles, settings, jobs), "reading", total=len(articles)))


def read_each(
    articles: Sequence[Article], settings: Settings | None = None, jobs: int | None = None
) -> Iterator[Reading]:
    """The same Readings one by one, each as soon as it is there."""
    from factdiff.pipeline import extract

    jobs = min(jobs or _paying(articles), len(articles))
    if jobs < 2:
        return (extract(article, settings=settings) for article in articles)
    return _in_processes(articles, settings, jobs)


def _paying(articles: Sequence[Article]) -> int:
    """All cores that this process may use, where there is enough to read."""
    if sum(len(article.text) for article in articles) < _WORTH_IT:
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _in_processes(articles: Sequence[Article], settings: Settings | None, jobs: int) -> Iterator[Reading]:
    from concurrent.futures.process import BrokenProcessPool

    pool = _pool(articles, jobs)
    try:
        yield from _fetched(pool, articles, settings, jobs)
    except BrokenProcessPool as problem:
        mend = "give fewer articles at a time, or --jobs 1"
        raise FactdiffError("a process that read articles was ended, by want of memory perhaps", mend=mend) from problem
    except BaseException:
        _end(pool)
        raise
    pool.shutdown()


def _fetched(
    pool: ProcessPoolExecutor, articles: Sequence[Article], settings: Settings | None, jobs: int
) -> Iterator[Reading]:
    waiting: deque[Future[list[Reading]]] = deque()
    for batch in _batches(articles):
        waiting.append(pool.submit(_read_batch, batch, settings))
        if len(waiting) >= jobs * _AHEAD:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def _batches(articles: Sequence[Article]) -> Iterator[list[Article]]:
    """Runs of articles of about the same number of characters."""
    batch: list[Article] = []
    size = 0
    for article in articles:
        batch.append(article)
        size += len(article.text)
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _pool(articles: Sequence[Article], jobs: int) -> ProcessPoolExecutor:
    """Processes that share the language packs with this one where the system can fork."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    from factdiff.lang import load_pack

    for language in sorted({article.language or "ar" for article in articles}):
        load_pack(language)  # once, before the fork
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else None)
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_follow)


def _follow() -> None:
    """In a worker. Ctrl-C reaches every process of the terminal: only the first one answers it, and ends the others."""
    import signal
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """No worker outlives a command that was killed."""
    from multiprocessing import connection, parent_process

    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _end(pool: ProcessPoolExecutor) -> None:
    """Nothing is waited for: after an interrupt or a fault, what the workers still do is of no use."""
    for worker in list((getattr(pool, "_processes", None) or {}).values()):
        worker.terminate()
    pool.shutdown(cancel_futures=True)  # its own thread must have ended before the interpreter does


def _read_batch(batch: Sequence[Article], settings: Settings | None) -> list[Reading]:
    """In a worker. A fault comes back with the place where it happened, which its traceback cannot bring along."""
    from factdiff.pipeline import extract

    readings = []
    for article in batch:
        try:
            readings.append(extract(article, settings=settings))
        except FactdiffError:
            raise
        except Exception as fault:
            frame = traceback.extract_tb(fault.__traceback__)[-1]
            fault.add_note(f" at {Path(frame.filename).name}:{frame.lineno}, reading {article.id}")
            raise
    return readings
