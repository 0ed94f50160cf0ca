"""The tables that CLDR gives are those that its present release gives."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


def test_the_committed_tables_name_what_cldr_names() -> None:
    pytest.importorskip("babel")
    spec = importlib.util.spec_from_file_location("month_names", ROOT / "tools" / "month_names.py")
    assert spec is not None and spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    for field, file in (("months", "months_cldr.toml"), ("days", "weekdays_cldr.toml")):
        committed = (tool.FOLDER / file).read_text("utf-8")
        for names in tool.names_of(field).values():
            assert all(f'"{name}"' in committed for name in names)
