"""Every regular expression of the package takes 100 kB of its own worst letters in linear time."""

from __future__ import annotations

import importlib
import re
import time
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

PACKAGE = Path(__file__).parent.parent / "factdiff"
LONG = 100_000
LETTERS = 4  # of an expression: more make more pairs, and no worse ones
NEUTRAL = ("a", "1", " ", "<")  # where an expression takes nearly anything


def patterns() -> dict[str, re.Pattern[Any]]:
    """All compiled expressions at the top of our modules, by module and name; those in tuples and dicts as well."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.stem == "__main__":
            continue
        module = importlib.import_module(".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts))
        for name, value in vars(module).items():
            for n, pattern in enumerate(inside(value, 3)):
                found[f"{module.__name__}.{name}[{n}]"] = pattern
    return {name: pattern for name, pattern in found.items() if name.startswith("factdiff.")}


def inside(value: object, depth: int) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, (tuple, list, frozenset)):
        for item in value:
            yield from inside(item, depth - 1)
    elif depth and isinstance(value, dict):
        for item in value.values():
            yield from inside(item, depth - 1)


def letters(parsed: object) -> Iterator[str]:
    """Each letter that an expression names, alone or as the end of a range."""
    for item in parsed if isinstance(parsed, (list, tuple, _parser.SubPattern)) else ():
        if isinstance(item, tuple) and len(item) == 2 and str(item[0]) in ("LITERAL", "NOT_LITERAL"):
            yield chr(item[1])
        elif isinstance(item, tuple) and len(item) == 2 and str(item[0]) == "RANGE":
            yield chr(item[1][0])
        else:
            yield from letters(item)


def worst(pattern: re.Pattern[Any]) -> list[str]:
    """What the expression is made of, again and again: single letters, pairs, and all of them in their order."""
    own = list(dict.fromkeys(letters(_parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))))
    chosen = list(dict.fromkeys([*own[:LETTERS], *NEUTRAL]))
    pieces = {*chosen, *("".join(pair) for pair in product(chosen, repeat=2)), "".join(own)} - {""}
    return [(piece * (LONG // len(piece) + 1))[:LONG] for piece in sorted(pieces)]


PATTERNS = patterns()


def test_there_are_expressions_to_try() -> None:
    assert len(PATTERNS) > 10


@pytest.mark.parametrize("name", PATTERNS)
def test_an_expression_is_linear_in_its_worst_letters(name: str) -> None:
    pattern = PATTERNS[name]
    for text in worst(pattern):
        data = text.encode("utf-8") if isinstance(pattern.pattern, bytes) else text
        start = time.process_time()
        pattern.fullmatch(data)
        sum(1 for _ in pattern.finditer(data))
        assert time.process_time() - start < 3, data[:20]
