"""What a terminal is shown: colour, isolates and turned words only where they are wanted and honoured."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from factdiff.cli.check import spread_against
from factdiff.cli.output import Bidi, coloured, ordering, write
from factdiff.errors import FactdiffError

GNOME = {"VTE_VERSION": "7200"}


@pytest.mark.parametrize(
    ("bidi", "environment", "terminal", "expected"),
    [
        (Bidi.auto, GNOME, True, "isolate"),
        (Bidi.auto, {"KONSOLE_VERSION": "230804"}, True, "isolate"),
        (Bidi.auto, {"XTERM_VERSION": "XTerm(379)"}, True, "visual"),
        (Bidi.auto, {"TERM": "xterm-kitty"}, True, "off"),
        (Bidi.auto, {}, True, "off"),
        (Bidi.auto, GNOME, False, "off"),
        (Bidi.auto, {"XTERM_VERSION": "XTerm(379)"}, False, "off"),
        (Bidi.auto, GNOME | {"TMUX": "/tmp/tmux,1,0"}, True, "off"),
        (Bidi.isolate, {}, False, "isolate"),
        (Bidi.visual, GNOME, False, "visual"),
        (Bidi.off, GNOME, True, "off"),
    ],
)
def test_words_are_ordered_as_the_terminal_wants_it(
    bidi: Bidi, environment: dict[str, str], terminal: bool, expected: str
) -> None:
    assert ordering(bidi, environment, terminal=terminal) == expected


@pytest.mark.parametrize(
    ("environment", "terminal", "expected"),
    [
        ({"TERM": "xterm-256color"}, True, True),
        ({"TERM": "xterm-256color"}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"TERM": "dumb"}, True, False),
    ],
)
def test_colour_is_for_terminals_whose_readers_want_it(
    environment: dict[str, str], terminal: bool, expected: bool
) -> None:
    assert coloured(environment, terminal=terminal) == expected


@pytest.mark.parametrize(
    ("given", "spread"),
    [
        ("check d --against a b --all", "check d --against a --against b --all"),
        ("check d --against a --against b", "check d --against a --against b"),
        ("check --all d --against a - b -o f", "check --all d --against a --against - --against b -o f"),
        ("check d --against=a b", "check d --against=a b"),
        ("check d --against", "check d --against"),
        ("compare a --against b c", "compare a --against b c"),
        ("", ""),
    ],
)
def test_several_sources_may_follow_one_option(given: str, spread: str) -> None:
    assert " ".join(spread_against(given.split())) == spread


def test_a_link_is_written_through_and_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target.json", tmp_path / "link.json"
    target.write_text("old")
    link.symlink_to(target)
    write("new", link)
    assert (link.is_symlink(), target.read_text()) == (True, "new")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_named_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    received: list[str] = []
    reader = threading.Thread(target=lambda: received.append(pipe.read_text("utf-8")))
    reader.start()
    write("تقرير", pipe)
    reader.join(10)
    assert (received, pipe.is_fifo()) == (["تقرير"], True)


def test_a_failed_write_leaves_the_old_file_and_no_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.json"
    target.write_text("old")

    def full(path: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(FactdiffError, match="no space left on device"):
        write("new", target)
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]
    assert target.read_text() == "old"
