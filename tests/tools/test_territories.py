"""The committed tables of territories, demonyms and cities are what the tool makes of CLDR and the curated lists."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

pytest.importorskip("babel", reason="the tables are made with Babel, a development dependency")

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("territories", ROOT / "tools" / "territories.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("name", "nisba"),
    [("العراق", "عراقي"), ("ليبيا", "ليبي"), ("كندا", "كندي"), ("غانا", "غاني"), ("قطر", "قطري")],
)
def test_a_nisba_is_made_by_rule(tool: ModuleType, name: str, nisba: str) -> None:
    assert tool.nisba(name) == nisba


def test_both_words_of_a_compound_nisba_bend(tool: ModuleType) -> None:
    assert {"كورية جنوبية", "كورية الجنوبية", "كوريين جنوبيين"} <= set(tool.inflected("كوري جنوبي"))


def test_every_committed_table_is_as_the_tool_makes_it(tool: ModuleType) -> None:
    folder = ROOT / "factdiff" / "lang" / "ar" / "names"
    assert {name for name, text in tool.tables().items() if (folder / name).read_text("utf-8") != text} == set()
