"""What the command line says besides reports, in the interface's language: English as the code has it, or Arabic."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextvars import ContextVar
from enum import StrEnum
from functools import cache


class Interface(StrEnum):
    """The language of factdiff's own words; articles keep theirs."""

    en = "en"
    ar = "ar"


# One option of the whole command line, set anew by every call of it.
UI: ContextVar[Interface] = ContextVar("ui", default=Interface.en)


def said(message: str) -> str:
    """A message in the language of the interface; what has no translation stays as it is.

    What is filled in may be a message itself; so may what follows a place ("file: …") and what stands in brackets.
    """
    if UI.get() is Interface.en:
        return message
    table, patterns = _arabic()
    if message in table:
        return table[message].format()
    for pattern, arabic in patterns:
        if found := pattern.fullmatch(message):
            return arabic.format(*map(said, found.groups()))
    where, colon, what = message.partition(": ")
    if colon and (told := said(what)) != what:
        return f"{where}: {told}"
    before, opening, inside = message.removesuffix(")").rpartition(" (") if message.endswith(")") else ("", "", "")
    return f"{said(before)} ({said(inside)})" if opening else message


@cache
def _arabic() -> tuple[Mapping[str, str], tuple[tuple[re.Pattern[str], str], ...]]:
    """Messages without gaps by their English, and those with gaps as patterns, the one with most words first."""
    from factdiff.report.catalogue import messages

    told = messages("ar")
    gapped = sorted((key for key in told if "{}" in key), key=lambda key: (-len(key.replace("{}", "")), key))
    patterns = ((re.compile(re.escape(key).replace(re.escape("{}"), "(.*?)"), re.DOTALL), told[key]) for key in gapped)
    return {key: text for key, text in told.items() if "{}" not in key}, tuple(patterns)
