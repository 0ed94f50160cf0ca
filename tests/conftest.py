"""What several tests need: the real entry point in a process of its own, golden files, and the shared stories."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
# Commands that tests start keep nothing in the folders of whoever runs the tests.
os.environ["FACTDIFF_CACHE"] = ""
SHARED = ROOT.parent / "shared"

Run = Callable[..., subprocess.CompletedProcess[bytes]]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write golden files anew instead of comparing")


@pytest.fixture
def shared() -> Path:
    """The folder beside the repository with stories and gold; where it is absent, a test that needs it is skipped."""
    if not SHARED.is_dir():
        pytest.skip("needs the folder ../shared, which is not part of the repository")
    return SHARED


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Holds a rendering against the golden file of that name, beside the test."""

    def compare(name: str, actual: str) -> None:
        path = request.path.parent / "golden" / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(actual.encode("utf-8"))
        assert path.read_bytes().decode("utf-8") == actual

    return compare


@pytest.fixture
def factdiff(tmp_path: Path) -> Run:
    """Runs `python -m factdiff` in an empty folder, as a pipe, in no terminal's environment."""

    def run(*arguments: str | Path, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
        kept = {key: value for key, value in os.environ.items() if key in ("PATH", "HOME", "SYSTEMROOT", "LANG")}
        return subprocess.run(
            [sys.executable, "-m", "factdiff", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env=kept | {"PYTHONPATH": str(ROOT)} | environment,
            timeout=120,
        )

    return run
