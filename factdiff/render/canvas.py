"""Draws rows for a terminal: wraps first, then orders or isolates each right-to-left line, and colours where wanted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from io import StringIO
from typing import TYPE_CHECKING

from msgspec import Struct
from rich.console import Console
from rich.text import Text

if TYPE_CHECKING:
    from factdiff.render import View

# Below 60 columns nothing can be laid out, beyond 200 no line can be read.
NARROWEST, WIDEST = 60, 200
_FIRST_STRONG_ISOLATE, _RIGHT_TO_LEFT_ISOLATE, _POP_ISOLATE = "\u2068", "\u2067", "\u2069"
_PAIRS = (('"', '"'), ("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))
_DIRECTING = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})


class Row(Struct, frozen=True):
    """A label in the interface's direction, then one content in its own. `marked` is a half-open range of it."""

    label: str = ""
    content: str = ""
    indent: int = 0
    style: str = ""  # of the label
    marked: tuple[int, int] | None = None
    content_style: str = ""
    one_line: bool = False  # never wrapped, so that scripts can cut it out; the terminal folds it


def draw(rows: Iterable[Row], view: View) -> str:
    """The rows as text with a newline at the end of each line. Right-to-left content is one string a line."""
    width = min(max(view.width, NARROWEST), WIDEST)
    out = StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=view.colour,
        color_system="standard" if view.colour else None,
        no_color=not view.colour,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    for row in rows:
        for indent, label, content in _wrapped(row, console, width):
            console.print(_placed(indent, label, content, width, view, fill=not row.one_line), soft_wrap=True)
    return out.getvalue()


def _wrapped(row: Row, console: Console, width: int) -> Iterable[tuple[int, Text, Text]]:
    """The lines of a row: indent, what stands before the content (the label, or as many blanks), and the content."""
    label = Text(row.label, style=row.style)
    content = Text(row.content, style=row.content_style)
    if row.marked is not None:
        content.stylize("bold", *row.marked)
    hang = row.indent + label.cell_len
    if row.one_line:
        yield row.indent, label, content
    elif not row.content:
        yield from ((row.indent, _trimmed(line), Text()) for line in label.wrap(console, width - row.indent))
    elif hang > width * 2 // 3:  # too long a label to hang anything from it
        yield from ((row.indent, _trimmed(line), Text()) for line in label.wrap(console, width - row.indent))
        yield from ((row.indent + 2, Text(), _trimmed(line)) for line in content.wrap(console, width - row.indent - 2))
    else:
        blank = Text(" " * label.cell_len)
        for number, line in enumerate(content.wrap(console, width - hang)):
            yield row.indent, label if number == 0 else blank, _trimmed(line)


def _trimmed(line: Text) -> Text:
    line.rstrip()
    return line


def _placed(indent: int, label: Text, content: Text, width: int, view: View, *, fill: bool) -> Text:
    """One line of the screen. An Arabic interface begins at the right edge, where the terminal's order is known."""
    blank = " " * indent
    turned = _turned(content, view)
    if view.ui != "ar":
        return Text(blank).append_text(_turned(label, view)).append_text(turned)
    if view.bidi == "off":
        return Text(blank).append_text(label).append_text(content)
    if view.bidi == "visual" or not label.plain.strip():
        line = turned.append_text(_turned(label, view))
    else:
        line = Text(_RIGHT_TO_LEFT_ISOLATE).append_text(label).append_text(turned).append(_POP_ISOLATE)
    room = width - indent - line.cell_len if fill and line.plain else 0
    return Text(" " * room).append_text(line).append(blank)


def _turned(text: Text, view: View) -> Text:
    """A piece of a line in its own direction; turned by ourselves, it has one style throughout."""
    if view.bidi == "off" or not is_right_to_left(text.plain):
        return text
    if view.bidi == "isolate":
        return Text(_FIRST_STRONG_ISOLATE).append_text(text).append(_POP_ISOLATE)
    from factdiff.render.visual import visual

    lead = len(text.plain) - len(text.plain.lstrip())
    tail = len(text.plain) - len(text.plain.rstrip())
    turned = visual(text.plain.strip(), "R" if view.ui == "ar" else None)
    sides = (tail, lead) if view.ui == "ar" else (lead, tail)
    return Text(" " * sides[0] + turned + " " * sides[1], style=text.style)


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
