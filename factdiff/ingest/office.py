"""Word documents: paragraphs and tables in their order, and the title and author that the document states."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factdiff.errors import InputError
from factdiff.ingest.draft import Draft, install, whole
from factdiff.ingest.facts import Stated, facts_of
from factdiff.ingest.packed import FAULTS, check_members, opened
from factdiff.ingest.paths import Found
from factdiff.model import Skip
from factdiff.settings import Settings

if TYPE_CHECKING:
    from docx.document import Document


def read_docx(data: bytes, found: Found, settings: Settings) -> Iterator[Draft | Skip]:
    """A .docx file as one article. Its date of creation is no date of publication and is left alone."""
    check_members(opened(data), settings)
    text, stated = _read(data)
    yield whole(text, found, facts_of(stated, text, found.facts), settings)


def _read(data: bytes) -> tuple[str, Stated]:
    try:
        import docx
    except ImportError as problem:
        raise install("docs", "a Word document") from problem
    from lxml.etree import LxmlError

    try:
        document = docx.Document(io.BytesIO(data))
        stated = Stated(title=document.core_properties.title, author=document.core_properties.author)
        return _lines(document), stated
    except (*FAULTS, LxmlError, AttributeError, TypeError, LookupError, RecursionError, AssertionError) as problem:
        raise InputError("is a broken Word document", mend="save it again, or its text as .txt") from problem


def _lines(document: Document) -> str:
    from docx.table import Table

    lines: list[str] = []
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                cells = [" ".join(cell.text.split()) for cell in row.cells]
                # A merged cell is given once for each column that it spans.
                lines.append(" | ".join(c for n, c in enumerate(cells) if c and (n == 0 or c != cells[n - 1])))
        else:
            lines.append(block.text)
    return "\n".join(line.strip() for line in lines if line.strip())
