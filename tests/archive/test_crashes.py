"""Nothing breaks an archive: no kill, no full disk, no folder that is closed, no crowd of processes."""

from __future__ import annotations

import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from factdiff.archive import contents, open_archive, remove, verify
from factdiff.archive.schema import snapshot
from factdiff.errors import ArchiveError
from tests.archive.coverage import COVERAGE, FIRE, fill, read
from tests.conftest import ROOT

MOMENTS = int(os.environ.get("FACTDIFF_KILLS", "8"))  # FACTDIFF_KILLS=50 for the whole test
TOWNS = ("حلب", "حمص", "درعا", "الرقة", "اللاذقية", "طرطوس", "إدلب")


def feed(folder: Path, name: str, articles: int = 60) -> Path:
    """A file of articles that take some seconds to read."""
    rows = []
    for n in range(articles):
        text = f"قتل {10 + n} شخصا في حريق في مدينة {TOWNS[n % 7]} يوم الثلاثاء 7 مايو 2024، وفق مصدر {name}.\n"
        rows.append({"id": f"{name}-{n}", "published": "2024-05-08", "text": text * 5})
    path = folder / f"{name}.jsonl"
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), "utf-8")
    return path


def started(folder: Path, *arguments: str | Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "factdiff", "archive", *map(str, arguments)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def ended(process: subprocess.Popen[bytes]) -> int:
    process.communicate()
    return process.returncode


def held(path: Path) -> set[str]:
    with open_archive(path) as archive:
        return {each.id for each in contents(archive)}


def faults(path: Path) -> list[str]:
    with open_archive(path, writing=True) as archive:
        return list(verify(archive))


def test_a_kill_at_any_moment_loses_nothing_that_was_there(tmp_path: Path) -> None:
    path, source = tmp_path / "past.db", feed(tmp_path, "wire", 5 * MOMENTS)
    with open_archive(path, writing=True) as archive:
        fill(archive)
    known = held(path)
    killed = grown = 0
    for moment in range(MOMENTS):
        adding = started(tmp_path, "add", path, source, "--jobs", "1")
        # While it starts, or once it has added one to three articles, and some milliseconds more: whatever was seen in
        # the file until then is there for good.
        enough, until = len(known) + moment % 4, time.monotonic() + (60 if moment % 4 else 0.1 * moment)
        while len(known) < enough and adding.poll() is None and time.monotonic() < until:
            known |= held(path)
        time.sleep(moment * 7 % 31 / 1000)
        adding.send_signal(signal.SIGKILL)
        killed += ended(adding) == -signal.SIGKILL
        found = held(path)
        assert found >= known
        assert faults(path) == []
        grown += len(found) > 3
        known = found
    assert (killed, grown) == (MOMENTS, MOMENTS - 1)
    assert ended(started(tmp_path, "add", path, source, "--jobs", "1")) == 0
    assert len(held(path)) == 3 + 5 * MOMENTS
    assert faults(path) == []


def test_several_processes_add_at_once(tmp_path: Path) -> None:
    sources = [feed(tmp_path, name, 12) for name in ("wire", "agency", "paper", "radio")]
    adding = [started(tmp_path, "add", "past.db", source, "--jobs", "1") for source in (*sources, sources[0])]
    ends = [process.communicate() for process in adding]
    assert [(process.returncode, error) for process, (_, error) in zip(adding, ends, strict=True)] == [(0, b"")] * 5
    assert len(held(tmp_path / "past.db")) == 48
    assert faults(tmp_path / "past.db") == []


def test_one_reads_while_another_one_writes(tmp_path: Path) -> None:
    path = tmp_path / "past.db"
    with open_archive(path, writing=True) as archive:
        fill(archive, COVERAGE[:1])
        archive.connection.execute("BEGIN IMMEDIATE")
        archive.connection.execute("DELETE FROM folded")
        assert held(path) == {"fire"}
        archive.connection.execute("ROLLBACK")


def test_what_is_looked_up_is_of_one_moment_whatever_is_removed_meanwhile(tmp_path: Path) -> None:
    path = tmp_path / "past.db"
    with open_archive(path, writing=True) as archive, open_archive(path) as other:
        fill(archive)
        with snapshot(other.connection):
            assert len(list(contents(other))) == 3
            remove(archive, ["fire", "visit"])
            assert len(list(contents(other))) == 3
        assert [each.id for each in contents(other)] == ["bank"]


def test_who_holds_it_for_too_long_is_said(tmp_path: Path) -> None:
    path = tmp_path / "past.db"
    with open_archive(path, writing=True) as archive:
        archive.connection.execute("BEGIN IMMEDIATE")
        with (
            pytest.raises(ArchiveError, match="another process has held it for too long"),
            open_archive(path, writing=True) as other,
        ):
            other.connection.execute("PRAGMA busy_timeout = 1")
            fill(other, (FIRE,))
        archive.connection.execute("ROLLBACK")
    assert held(path) == set()


def test_a_full_disk_keeps_what_was_added_before(tmp_path: Path) -> None:
    path = tmp_path / "past.db"
    with open_archive(path, writing=True) as archive:
        fill(archive)
    more = [replace(FIRE, id=f"more-{n}", text=FIRE.text * (n + 2)) for n in range(40)]
    added: list[str] = []
    with pytest.raises(ArchiveError, match="the disk is full") as caught, open_archive(path, writing=True) as archive:
        pages = archive.connection.execute("PRAGMA page_count").fetchone()[0]
        archive.connection.execute(f"PRAGMA max_page_count = {pages + 12}")
        for article in more:
            added += fill(archive, (article,))
    assert "\n" not in str(caught.value)
    assert 0 < len(added) < len(more)
    assert held(path) == {"fire", "visit", "bank", *added}
    assert faults(path) == []


def test_a_disk_that_takes_no_more_bytes_is_one_line(tmp_path: Path) -> None:
    """The system refuses to let any file grow beyond a size: every write of SQLite may be the one that fails."""
    source = feed(tmp_path, "wire")
    for kilobytes in (40, 150, 260):
        path = tmp_path / f"past-{kilobytes}.db"
        command = [sys.executable, "-m", "factdiff", "archive", "add", str(path), str(source), "--jobs", "1"]
        done = subprocess.run(
            command, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, cwd=tmp_path,
            preexec_fn=lambda most=kilobytes * 1024: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)),
        )  # fmt: skip
        assert done.returncode == 2
        (line,) = done.stderr.decode().splitlines()
        assert line.startswith(f"factdiff: {path}: the disk ")
        if kilobytes > 40:
            assert faults(path) == []
            assert ended(started(tmp_path, "add", path, source, "--jobs", "1")) == 0
            assert len(held(path)) == 60


@pytest.fixture
def closed() -> Iterator[Path]:
    """A folder with an archive, in which nobody but its owner may write."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with open_archive(folder / "past.db", writing=True) as archive:
            fill(archive)
        (folder / "past.db").chmod(0o444)
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)


def as_nobody(work: Callable[[], None]) -> str:
    """What the work raises in a process that has no rights over other people's files; empty if nothing."""
    into, out = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if os.geteuid() == 0:
                os.setgid(65534)
                os.setuid(65534)
            work()
        except BaseException as problem:
            os.write(out, f"{type(problem).__name__}: {problem}".encode())
        os._exit(0)
    os.close(out)
    os.waitpid(child, 0)
    with os.fdopen(into, "rb") as pipe:
        return pipe.read().decode()


def test_a_closed_folder_is_read_and_not_written(closed: Path) -> None:
    path = closed / "past.db"
    before = path.read_bytes()
    new = read(replace(FIRE, source="Another"))

    def reading() -> None:
        assert held(path) == {"fire", "visit", "bank"}
        with open_archive(path) as archive:
            assert not archive.writable
            assert list(verify(archive)) == []

    def writing(file: Path) -> Callable[[], None]:
        def add_one() -> None:
            with open_archive(file, writing=True) as archive:
                from factdiff.archive import add

                add(archive, *new)

        return add_one

    assert as_nobody(reading) == ""
    assert as_nobody(writing(path)) == (
        f"ArchiveError: {path}: cannot be written (it needs a file and a folder you may write to)"
    )
    assert as_nobody(writing(closed / "new.db")).startswith(f"ArchiveError: {closed / 'new.db'}: cannot be opened")
    assert [each.name for each in closed.iterdir()] == ["past.db"]
    assert path.read_bytes() == before


def test_changes_that_lie_beside_the_file_of_a_closed_folder_are_not_passed_over(closed: Path) -> None:
    log = closed / "past.db-wal"
    closed.chmod(0o755)
    log.write_bytes(b"\0" * 64)
    log.chmod(0o400)
    closed.chmod(0o555)
    assert "its latest changes lie beside it" in as_nobody(lambda: held(closed / "past.db") and None)
    closed.chmod(0o755)
    log.unlink()


def test_what_a_crash_of_the_machine_leaves_is_taken_up(tmp_path: Path) -> None:
    """A copy of the file and its log while both are in use is what a power cut leaves."""
    path, copy = tmp_path / "past.db", tmp_path / "copy.db"
    with open_archive(path, writing=True) as archive:
        fill(archive, COVERAGE[:2])
        for ending in ("", "-wal"):
            copy.with_name(f"copy.db{ending}").write_bytes(path.with_name(f"past.db{ending}").read_bytes())
    assert held(copy) == {"fire", "visit"}
    assert faults(copy) == []
    connection = sqlite3.connect(copy)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
