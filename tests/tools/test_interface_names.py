"""The generated names of the interface are what their tool writes today."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
pytest.importorskip("babel", reason="needs babel, a development dependency")


# The sections after these follow the language pack, which grows by the day: the tool is run anew now and then.
FIRST, PACK = "\n[territories]", "\n[places]"


def test_the_names_of_countries_currencies_and_months_are_those_of_cldr() -> None:
    spec = importlib.util.spec_from_file_location("interface_names", ROOT / "tools" / "interface_names.py")
    assert spec is not None and spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    held = (ROOT / "factdiff" / "report" / "names.toml").read_text("utf-8")
    made, kept = (text.partition(FIRST)[2].partition(PACK)[0] for text in (tool.made(), held))
    assert kept == made, "run python tools/interface_names.py"
