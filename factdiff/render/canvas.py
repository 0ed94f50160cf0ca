"""Draws rows for a terminal: wraps first, then sets each right-to-left line in isolates, and colours where wanted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from io import StringIO

from msgspec import Struct
from rich.console import Console
from rich.text import Text

# Below 60 columns nothing can be laid out, beyond 200 no line can be read.
NARROWEST, WIDEST = 60, 200
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_PAIRS = (('"', '"'), ("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))
_DIRECTING = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})


class Row(Struct, frozen=True):
    """A label, left to right, and after it one content in its own direction. `marked` is a half-open range of it."""

    label: str = ""
    content: str = ""
    indent: int = 0
    style: str = ""  # of the label
    marked: tuple[int, int] | None = None
    content_style: str = ""
    one_line: bool = False  # never wrapped, so that scripts can cut it out; the terminal folds it


def draw(rows: Iterable[Row], *, width: int, colour: bool, isolate: bool) -> str:
    """The rows as text with a newline at the end of each line. Right-to-left content is one string a line."""
    width = min(max(width, NARROWEST), WIDEST)
    out = StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    for row in rows:
        for line in _lines(row, console, width, isolate):
            console.print(line, soft_wrap=True)
    return out.getvalue()


def _lines(row: Row, console: Console, width: int, isolate: bool) -> Iterable[Text]:
    label = Text(row.label, style=row.style)
    content = Text(row.content, style=row.content_style)
    if row.marked is not None:
        content.stylize("bold", *row.marked)
    hang = row.indent + label.cell_len
    if row.one_line:
        whole = Text(" " * row.indent).append_text(label)
        yield from ([whole.append_text(line) for line in _indented([content], 0, isolate)] if row.content else [whole])
    elif not row.content:
        yield from _indented(label.wrap(console, width - row.indent), row.indent, isolate)
    elif hang > width * 2 // 3:  # too long a label to hang anything from it
        yield from _indented(label.wrap(console, width - row.indent), row.indent, isolate)
        yield from _indented(content.wrap(console, width - row.indent - 2), row.indent + 2, isolate)
    else:
        for number, line in enumerate(_indented(content.wrap(console, width - hang), 0, isolate)):
            lead = Text(" " * row.indent).append_text(label) if number == 0 else Text(" " * hang)
            yield lead.append_text(line)


def _indented(lines: Iterable[Text], indent: int, isolate: bool) -> Iterable[Text]:
    for line in lines:
        line.rstrip()
        lead = Text(" " * indent)
        if isolate and is_right_to_left(line.plain):
            yield lead.append(_FIRST_STRONG_ISOLATE).append_text(line).append(_POP_ISOLATE)
        else:
            yield lead.append_text(line)


def is_right_to_left(text: str) -> bool:
    """Whether any of its letters is written from right to left."""
    return any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)


def safe(text: str) -> str:
    """An article's words on one line: no control may steer the terminal, no open embedding turn what follows it."""
    kept = (
        " " if unicodedata.category(c) == "Cc" else c for c in text if unicodedata.bidirectional(c) not in _DIRECTING
    )
    return re.sub(r"\s+", " ", "".join(kept))


def balanced(text: str) -> str:
    """Words cut from a sentence, less a quotation mark or bracket whose partner stayed behind."""
    for opening, closing in _PAIRS:
        first, second = text.count(opening), text.count(closing)
        if opening == closing and first % 2:
            last = text.rindex(opening) if not text.startswith(opening) else 0
            text = text[:last] + text[last + 1 :]
        elif first == second + 1:
            text = text.replace(opening, "", 1)
        elif second == first + 1:
            text = "".join(text.rsplit(closing, 1))
    return text
