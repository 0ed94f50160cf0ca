"""Start-up is a feature: help and version load nothing that only some commands need."""

from __future__ import annotations

import subprocess
import sys

import pytest
from typer.main import get_command

from factdiff.cli import _GARBAGE
from factdiff.cli.app import app
from factdiff.cli.late import COMMANDS

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


def modules_after(*arguments: str) -> set[str]:
    """Every module that a command has loaded when it ends."""
    code = (
        f"import sys\nsys.argv[1:] = {list(arguments)!r}\nfrom factdiff.cli import main\ntry:\n    main()\nfinally:\n"
    )
    report = f"{code}    print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", report], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def test_no_circles_are_looked_for_while_modules_load_nor_at_the_end() -> None:
    code = "import factdiff.cli, sys\nloaded = set(sys.modules)\nimport gc\nsys.argv[1:] = ['--version']\ntry:\n"
    code += (
        "    factdiff.cli.main()\nfinally:\n    print('typer' in loaded, gc.get_threshold()[0], gc.get_freeze_count())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    early, threshold, frozen = done.stdout.splitlines()[-1].split()
    assert (early, int(threshold)) == ("False", _GARBAGE)
    assert int(frozen) > 0


def test_help_loads_the_command_line_and_nothing_else_of_ours() -> None:
    ours = {name for name in modules_after("--help") if name.partition(".")[0] == "factdiff"}
    assert {name.split(".")[1] for name in ours if "." in name} <= {"cli", "errors", "shelf"}


def test_help_loads_no_package_of_others_but_typer_and_what_typer_loads() -> None:
    loaded = {name.partition(".")[0] for name in modules_after("--help")}
    by_typer = subprocess.run(
        [sys.executable, "-c", "import sys, typer\nprint(*sys.modules)"], capture_output=True, text=True, check=True
    ).stdout.split()
    known = {name.partition(".")[0] for name in by_typer} | set(sys.stdlib_module_names) | {"__main__", "factdiff"}
    assert loaded - known <= {"shellingham"}


def test_a_command_puts_no_other_command_together() -> None:
    commands = {f"factdiff.cli.{name}" for name in COMMANDS}
    assert modules_after("schema", "--help") & commands == {"factdiff.cli.schema"}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_there_and_says_what_it_is_for(name: str) -> None:
    command = get_command(app).get_command(None, name)  # type: ignore[attr-defined]
    assert command.name == name and command.get_short_help_str()


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
