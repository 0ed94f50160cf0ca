"""Holds the way of data in place: who imports whom, what stays pure, and where language knowledge may stand."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "factdiff"
MODULES = sorted(PACKAGE.rglob("*.py"))

# Who may import whom. A part without a row may not exist; a new part gets its row here first.
# `__init__` is the public API, and what others import from `factdiff` itself is its version only.
_BEFORE_REPORT = {"errors", "model", "settings", "text", "lang", "extract", "claims", "align", "compare"}
MAY_IMPORT: dict[str, set[str]] = {
    "errors": set(),
    "model": set(),
    "shelf": set(),
    "settings": {"errors"},
    "text": {"errors", "model"},
    "lang": {"errors", "model", "text", "shelf"},
    "ingest": {"errors", "model", "settings"},
    "extract": {"model", "settings", "text", "lang"},
    "claims": {"model", "settings", "text", "lang"},
    "group": {"model", "settings", "claims"},
    "align": {"model", "settings"},
    "compare": {"model", "settings"},
    "archive": {"errors", "model", "settings", "text", "lang", "align", "__version__"},
    "report": {"model", "shelf", "__version__"},
    "desk": {"errors", "model", "settings", "compare", "report"},
    "knowledge": {"errors", "model", "settings", "desk"},
    "render": {"model", "report", "__version__"},
    "pipeline": {*_BEFORE_REPORT, "report"},
    "cli": {
        *_BEFORE_REPORT,
        "report",
        "desk",
        "knowledge",
        "group",
        "archive",
        "ingest",
        "pipeline",
        "render",
        "shelf",
        "cli",
        "__version__",
    },
    "__init__": {"errors", "ingest", "model", "pipeline", "settings"},
    "__main__": {"cli"},
}

LONGEST_FILE = 300
NOUNS = 455  # model.py: all nouns on one page, on purpose
LONGEST_FUNCTION = 45
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "base", "handler", "misc"}

# Below the command line nothing reaches out of the process: no clock, no chance, no network, no other program.
IMPURE_MODULES = {
    "time",
    "random",
    "secrets",
    "socket",
    "ssl",
    "http",
    "urllib",
    "subprocess",
    "webbrowser",
    "requests",
}
IMPURE_CALLS = {"print", "input", "breakpoint", "exit", "quit"}
CLOCK = {("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("date", "today")}
WRITING_METHODS = {"write_text", "write_bytes", "mkdir", "touch", "unlink", "rename", "rmdir"}
OUTER_STREAMS = {("sys", "stdout"), ("sys", "stderr"), ("sys", "exit"), ("os", "environ"), ("os", "getenv")}

# Letters, digits and marks; the invisible controls of the block, such as the Arabic letter mark, say nothing.
_ARABIC = re.compile("[\u0606-\u061b\u061d-\u06dc\u06de-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
_ARABIC_ESCAPE = re.compile(
    r"\\u(?:0[67]|08[7-9a-f]|fb[5-9a-f]|f[cde])|\\U000(?:00[67]|1ee)|\\N\{arabic", re.IGNORECASE
)
_UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")

Complaint = tuple[int, str]


def part_of(path: Path) -> str:
    """The first step of a module's path below factdiff/: its row in the table."""
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported_parts(tree: ast.Module) -> Iterator[Complaint]:
    """Line and part of every import of our own, wherever in the module it stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.split(".")[0] == "factdiff":
                    yield node.lineno, [*alias.name.split("."), "the package itself"][1]
        elif isinstance(node, ast.ImportFrom) and node.level:
            yield node.lineno, "a relative import"
        elif isinstance(node, ast.ImportFrom) and node.module == "factdiff":
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("factdiff."):
            yield node.lineno, (node.module or "").split(".")[1]


def foreign_imports(part: str, source: str) -> list[Complaint]:
    allowed = MAY_IMPORT[part] | {part}
    return [(line, f"{part} imports {name}") for line, name in imported_parts(ast.parse(source)) if name not in allowed]


def docstrings(tree: ast.Module) -> set[int]:
    """The identities of the nodes that are docstrings."""
    owners = [
        n for n in ast.walk(tree) if isinstance(n, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef))
    ]
    bodies = [owner.body for owner in owners if ast.get_docstring(owner, clean=False) is not None]
    return {id(body[0].value) for body in bodies if isinstance(body[0], ast.Expr)}


def arabic_literals(part: str, source: str) -> list[Complaint]:
    """String literals that hold Arabic: letters, escapes (the parser has resolved them) or a pattern's own."""
    tree = ast.parse(source)
    prose = docstrings(tree)
    literals = [n for n in ast.walk(tree) if isinstance(n, ast.Constant) and id(n) not in prose]
    found = [
        n for n in literals if isinstance(n.value, str) and (_ARABIC.search(n.value) or _ARABIC_ESCAPE.search(n.value))
    ]
    return [(n.lineno, f"language in code: {n.value!r}") for n in found]


def impurities(part: str, source: str) -> list[Complaint]:
    if part in ("cli", "__main__"):
        return []
    return [(node.lineno, what) for node in ast.walk(ast.parse(source)) for what in _impure(node)]


def _impure(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Import(names=names):
            yield from (f"imports {alias.name}" for alias in names if alias.name.split(".")[0] in IMPURE_MODULES)
        case ast.ImportFrom(module=str(module)) if module.split(".")[0] in IMPURE_MODULES:
            yield f"imports {module}"
        case ast.Global():
            yield "global state"
        case ast.Attribute(value=ast.Name(id=owner) | ast.Attribute(attr=owner), attr=name):
            if (owner, name) in CLOCK | OUTER_STREAMS:
                yield f"{owner}.{name}"
            elif name in WRITING_METHODS:
                yield f"writes: {name}"
        case ast.Attribute(attr=name) if name in WRITING_METHODS:
            yield f"writes: {name}"
        case ast.Call(func=ast.Name(id=name)) if name in IMPURE_CALLS:
            yield f"calls {name}"
        case ast.Call(func=ast.Name(id="open") | ast.Attribute(attr="open")) if _opens_to_write(node):
            yield "opens a file for writing"


def _opens_to_write(call: ast.Call) -> bool:
    """Whether the mode, second of `open` and first of a path's `open`, is one that writes."""
    modes = call.args[1 if isinstance(call.func, ast.Name) else 0 :][:1]
    modes += [keyword.value for keyword in call.keywords if keyword.arg == "mode"]
    return any(isinstance(m, ast.Constant) and re.search("[wax+]", str(m.value)) for m in modes)


def raised_digits(part: str, source: str) -> list[Complaint]:
    """`isdigit` is true of ² and ①, which are no numbers: `isdecimal` is what is meant."""
    calls = [n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Attribute) and n.attr == "isdigit"]
    return [(n.lineno, "isdigit: use isdecimal") for n in calls]


def unfinished(part: str, source: str) -> list[Complaint]:
    comments = [t for t in tokenize.generate_tokens(io.StringIO(source).readline) if t.type == tokenize.COMMENT]
    return [(t.start[0], t.string) for t in comments if _UNFINISHED.search(t.string)]


def sizes(part: str, source: str) -> list[Complaint]:
    length = len(source.splitlines())
    limit = NOUNS if part == "model" else LONGEST_FILE
    long_file = [(length, f"{length} lines")] if length > limit else []
    functions = [n for n in ast.walk(ast.parse(source)) if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef))]
    lengths = [(n.lineno, n.name, (n.end_lineno or n.lineno) - n.lineno + 1) for n in functions]
    return long_file + [(line, f"{name}: {size} lines") for line, name, size in lengths if size > LONGEST_FUNCTION]


def first_line(part: str, source: str) -> list[Complaint]:
    """Every file begins with one sentence, on the first line, that says its place on the way of data."""
    docstring = ast.get_docstring(ast.parse(source)) or ""
    head = docstring.split("\n")[0]
    good = source.startswith('"""') and len(head.split()) >= 4 and head.endswith((".", "?", "`."))
    return [] if good else [(1, f"does not begin with a sentence: {head!r}")]


def public_docstrings(part: str, source: str) -> list[Complaint]:
    """Public functions at the top of a module say in the reader's words what they are for."""
    functions = [n for n in ast.parse(source).body if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef))]
    silent = [n for n in functions if not n.name.startswith("_") and not ast.get_docstring(n)]
    return [(n.lineno, f"{n.name} has no docstring") for n in silent]


CHECKS: tuple[Callable[[str, str], list[Complaint]], ...] = (
    foreign_imports, arabic_literals, impurities, raised_digits, unfinished, sizes, first_line, public_docstrings,
)  # fmt: skip


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_every_module_keeps_to_the_architecture(check: Callable[[str, str], list[Complaint]]) -> None:
    complaints = [
        f"{path.relative_to(ROOT).as_posix()}:{line}: {what}"
        for path in MODULES
        for line, what in check(part_of(path), path.read_text("utf-8"))
    ]
    assert complaints == []


def test_every_part_has_a_row_in_the_import_table() -> None:
    assert {part_of(path) for path in MODULES} <= set(MAY_IMPORT)


def test_no_module_has_a_vague_name() -> None:
    assert [path for path in MODULES if path.stem in VAGUE_NAMES or path.parent.name in VAGUE_NAMES] == []


def test_the_stages_form_no_circle() -> None:
    order = list(MAY_IMPORT)
    stages = order[: order.index("__init__")]
    later = {
        part: {p for p in MAY_IMPORT[part] if p in stages and stages.index(p) > stages.index(part)} for part in stages
    }
    assert later == {part: set() for part in stages}


# A check that finds nothing is worth nothing: each must complain of what it is there for.
@pytest.mark.parametrize(
    ("check", "part", "source"),
    [
        (foreign_imports, "text", "from factdiff.lang import Pack"),
        (foreign_imports, "align", "from factdiff import extract"),
        (foreign_imports, "model", "def late():\n    import factdiff.pipeline"),
        (foreign_imports, "extract", "from . import figures"),
        (foreign_imports, "compare", "from factdiff import __version__"),
        (foreign_imports, "report", "import factdiff"),
        (arabic_literals, "extract", 'MONTH = "يناير"'),
        (arabic_literals, "extract", 'MONTH = "\\u064a"'),
        (arabic_literals, "extract", 'PATTERN = r"[\\u0600-\\u06FF]+"'),
        (arabic_literals, "extract", 'PATTERN = r"\\N{ARABIC LETTER YEH}"'),
        (arabic_literals, "extract", 'line = f"{count} قتيلا"'),
        (arabic_literals, "extract", 'def words():\n    return "و"'),
        (arabic_literals, "extract", 'ENDS = "؟"'),
        (impurities, "compare", "print(1)"),
        (impurities, "compare", "import time"),
        (impurities, "compare", "from urllib.request import urlopen"),
        (impurities, "compare", "from datetime import date\nday = date.today()"),
        (impurities, "compare", "import datetime\nday = datetime.datetime.now()"),
        (impurities, "compare", "import sys\nsys.stdout.write('x')"),
        (impurities, "ingest", "open('a', 'w')"),
        (impurities, "ingest", "path.open(mode='ab')"),
        (impurities, "ingest", "path.parent.write_text('x')"),
        (impurities, "lang", "def set_it():\n    global STATE"),
        (raised_digits, "extract", "word.isdigit()"),
        (unfinished, "lang", "x = 1  # TODO later"),
        (sizes, "lang", "x = 1\n" * 301),
        (sizes, "lang", "def long():\n" + "    x = 1\n" * 45),
        (first_line, "lang", "import re"),
        (first_line, "lang", '"""Tables."""'),
        (first_line, "lang", '"""A sentence that\ngoes on below its line."""'),
        (public_docstrings, "lang", "def load():\n    return 1"),
    ],
)
def test_each_check_finds_what_it_forbids(check: Callable[[str, str], list[Complaint]], part: str, source: str) -> None:
    assert check(part, source) != []


@pytest.mark.parametrize(
    ("check", "part", "source"),
    [
        (
            foreign_imports,
            "extract",
            "import re\nfrom factdiff.lang import Pack\nfrom factdiff.extract.overlap import merge",
        ),
        (arabic_literals, "extract", '"""Reads «يناير» as January."""\n# من\ndef f():\n    """نحو ملياري دولار"""'),
        (impurities, "cli", "import time\nprint(time.time())"),
        (impurities, "ingest", "open('a')\npath.open('rb')\npath.read_text('utf-8')\nvalue.today"),
        (unfinished, "lang", "words = 'TODO'"),
        (first_line, "lang", '"""What a language knows of months and days."""'),
    ],
)
def test_each_check_lets_pass_what_is_allowed(
    check: Callable[[str, str], list[Complaint]], part: str, source: str
) -> None:
    assert check(part, source) == []
