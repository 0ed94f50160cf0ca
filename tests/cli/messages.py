"""Collects what the command line may say: errors, remarks and help, as templates with {} for what is filled in."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent / "factdiff"
ERRORS = frozenset({"FactdiffError", "InputError", "SettingsError", "ArchiveError", "PackError"})
SAYING = frozenset({"say", "said", "_trouble"})
HELPING = frozenset({"Option", "Argument", "Typer"})
# Those of language packs concern who edits one, not who compares articles.
APART = ("lang",)


def messages() -> dict[str, str]:
    """Template -> the file it stands in."""
    found: dict[str, str] = {}
    for file in sorted(ROOT.rglob("*.py")):
        where = file.relative_to(ROOT)
        if where.parts[0] not in APART:
            for template in _of_file(ast.parse(file.read_text("utf-8")), in_cli=where.parts[0] == "cli"):
                found.setdefault(template, where.as_posix())
    return found


def _of_file(tree: ast.Module, *, in_cli: bool) -> Iterator[str]:
    constants = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            for part in _told(node):
                yield from _templates(part, constants)
        elif in_cli and isinstance(node, ast.FunctionDef) and _is_command(node):
            yield " ".join((ast.get_docstring(node) or "").split())


def _told(call: ast.Call) -> Iterator[ast.expr]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in ERRORS:
        yield from call.args[:1]
        yield from (word.value for word in call.keywords if word.arg == "mend")
    elif name in SAYING:
        yield from call.args[:1]
    elif name == "Skip":
        yield from call.args[2:3]
    elif name in HELPING:
        yield from (word.value for word in call.keywords if word.arg in ("help", "epilog"))


def _templates(node: ast.expr, constants: dict[str, ast.expr]) -> Iterator[str]:
    match node:
        case ast.Constant(value=str() as text):
            yield text
        case ast.JoinedStr(values=values):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in values)
        case ast.IfExp(body=body, orelse=orelse):
            yield from _templates(body, constants)
            yield from _templates(orelse, constants)
        case ast.BoolOp(values=options):
            for option in options:
                yield from _templates(option, constants)
        case ast.Name(id=name) if name in constants:
            yield from _templates(constants[name], constants)
        case _:
            return


def _is_command(node: ast.FunctionDef) -> bool:
    """Whether typer shows its docstring: a function with options, or one that is decorated as a command."""
    notes = " ".join(ast.unparse(argument.annotation) for argument in node.args.args if argument.annotation)
    shown = any(word in notes for word in ("Paths", "Output", "Annotated", "typer.Context", "BidiOption"))
    decorated = any(isinstance(d, ast.Call) and ast.unparse(d.func).startswith("app.") for d in node.decorator_list)
    return not node.name.startswith("_") and (shown or decorated)
