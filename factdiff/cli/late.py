"""Puts a command together when it is called: to read the options of them all is most of what a start takes."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from inspect import getdoc
from types import ModuleType
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from factdiff.cli.speech import UI, Interface

# As `factdiff --help` lists them. Each is a module of factdiff/cli, with a function of its name or an app of its own.
COMMANDS = (
    "compare", "extract", "check", "group", "explain", "timeline", "names", "init", "schema", "facts", "archive",
)  # fmt: skip


class LateGroup(TyperGroup):
    """All commands by name."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.commands = dict.fromkeys(COMMANDS)  # type: ignore[assignment]  # names, which is all that is read of them

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of a name, or None."""
        return _command(cmd_name) if cmd_name in COMMANDS else None

    def get_help(self, ctx: Any) -> str:
        """The help of all, in the language of the interface."""
        if UI.get() is Interface.ar:
            from factdiff.cli.guide import guide

            return guide(self, ctx)
        return super().get_help(ctx)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Their names and what they are for, which stands in their docstrings."""
        named: dict[str, Any] = {name: TyperCommand(name, help=_purpose(_module(name), name)) for name in COMMANDS}
        TyperGroup(commands=named).format_commands(ctx, formatter)


def _module(name: str) -> ModuleType:
    return import_module(f"factdiff.cli.{name}")


def _purpose(module: ModuleType, name: str) -> str | None:
    own = getattr(module, "app", None)
    return own.info.help if isinstance(own, typer.Typer) else getdoc(getattr(module, name))


def _command(name: str) -> Any:
    module = _module(name)
    own = getattr(module, "app", None)
    if not isinstance(own, typer.Typer):
        own = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
        own.command(name, epilog=module.EXAMPLES)(getattr(module, name))
    command = get_command(own)
    command.name = name
    return in_language(command)


def in_language(command: Any) -> Any:
    """A command that gives its help in the language of the interface, and so do those below it."""
    if UI.get() is Interface.ar:
        from factdiff.cli.guide import guide

        command.get_help = partial(guide, command)
        for below in getattr(command, "commands", {}).values():
            in_language(below)
    return command
