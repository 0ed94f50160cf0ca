"""Start-up is a feature: help and version load nothing that only some commands need."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = (
    "rich.table",
    "rapidfuzz",
    "simplemma",
    "babel",
    "dateutil",
    "charset_normalizer",
    "pydantic",
    "msgspec",
    "jinja2",
)


def loaded_after(code: str) -> set[str]:
    report = f"{code}\nimport sys; print(*(name for name in {HEAVY!r} if name in sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", report], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def test_importing_the_package_costs_nothing() -> None:
    assert loaded_after("import factdiff") == set()


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_load_no_heavy_part(option: str) -> None:
    code = f"from factdiff.cli.trouble import run\nfrom factdiff.cli.app import app\nrun(app, [{option!r}])"
    assert loaded_after(code) == set()


def test_json_is_written_without_the_terminal_s_means() -> None:
    code = "from factdiff.render import REPORT_RENDERERS, View\nfrom factdiff.model import Report"
    code += "\nREPORT_RENDERERS['json'](Report(readings=(), findings=()), View(version='0'))"
    assert loaded_after(code) == {"msgspec"}


def test_the_functions_of_the_public_api_win_over_sub_packages_of_their_name() -> None:
    code = """
import factdiff.compare.regions, factdiff.extract.overlap
import factdiff
from factdiff import compare, extract
assert callable(factdiff.compare) and callable(factdiff.extract) and compare is factdiff.compare
assert set(factdiff.__all__) <= set(dir(factdiff)), dir(factdiff)
"""
    subprocess.run([sys.executable, "-c", code], check=True)
