"""The generated names of the interface are what their tool writes today."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
pytest.importorskip("babel", reason="needs babel, a development dependency")


def test_the_names_are_those_that_the_tool_makes() -> None:
    spec = importlib.util.spec_from_file_location("interface_names", ROOT / "tools" / "interface_names.py")
    assert spec is not None and spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    made = tool.made().partition("\n[territories]")[2]
    held = (ROOT / "factdiff" / "report" / "names.toml").read_text("utf-8").partition("\n[territories]")[2]
    assert held == made, "run python tools/interface_names.py"
