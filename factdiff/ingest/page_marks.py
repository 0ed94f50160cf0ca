"""What a page prints of an article's date and author: in its markup's names, or in the lines beside the headline."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from factdiff.ingest.bylines import is_byline, is_publication, is_update, without_byline
from factdiff.ingest.facts import as_iso
from factdiff.ingest.markup import words_of
from factdiff.ingest.page_trim import ends_as_a_sentence

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DATE_NAMES = re.compile(r"date|time|publish|posted|creat|tarikh", re.IGNORECASE)
_NOT_DATE_NAMES = re.compile(
    r"updat|modif|comment|related|sidebar|widget|copyright|footer|today|now|current|latest|read", re.IGNORECASE
)
_AUTHOR_NAMES = re.compile(r"author|byline|writer|katib", re.IGNORECASE)
_DATED = (
    "time",
    "span",
    "div",
    "p",
    "li",
    "abbr",
    "em",
    "small",
    "td",
    "font",
    "b",
    "i",
    "a",
    "strong",
    "h4",
    "h5",
    "h6",
)
_SIGNED = ("a", "span", "div", "p", "li", "address", "strong", "b", "font", "td", "h4", "h5", "h6")
_AROUND = frozenset({"nav", "footer", "aside"})
_HEADINGS = ("h1", "h2", "h3")
_NOT_SHOWN = frozenset({"script", "style", "noscript", "template", "title"})
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_YEARS = (1300, 2200)  # of all calendars
_LONGEST_DATE = 90  # characters: a date, its weekday, its clock, its second calendar
_LONGEST_NAME = 80
_MOST_LOOKED_AT = 40  # elements with a telling name: those of an article stand among the first
_PARAGRAPH = 60  # characters of one piece of text: date and author stand before the second one so long
_ABOVE = 4  # pieces of text above the headline that may still be its own


class Marks(Struct, frozen=True):
    """A page with the place of each piece of its text, counted from the headline; `stop` is where the prose begins."""

    tree: HtmlElement
    places: dict[HtmlElement, int]
    stop: int


def marks_of(tree: HtmlElement, title: str | None) -> Marks:
    """The pieces of a page's text, numbered; the heading that is the title has number 0."""
    pieces = [e for e in tree.iter() if isinstance(e.tag, str) and e.tag not in _NOT_SHOWN and _own_words(e)]
    places = {element: n for n, element in enumerate(pieces)}
    head = _place_of(_heading(tree, title), places)
    long = (n for n, element in enumerate(pieces) if n > head and len(element.text or "") >= _PARAGRAPH)
    next(long, None)
    return Marks(tree, {element: n - head for element, n in places.items()}, next(long, len(pieces)) - head)


def _own_words(element: HtmlElement) -> bool:
    """Whether an element begins with words of its own, icons before them aside."""
    if (element.text or "").strip():
        return True
    for child in element:
        if len(child) or (child.text or "").strip():
            return False
        if (child.tail or "").strip():
            return True
    return False


def _heading(tree: HtmlElement, title: str | None) -> HtmlElement | None:
    headings = list(islice(tree.iter(*_HEADINGS), _MOST_LOOKED_AT))
    same = [heading for heading in headings if title and words_of(heading) == title]
    return next(iter(same + [heading for heading in headings if heading.tag == "h1"]), None)


def _place_of(element: HtmlElement | None, places: dict[HtmlElement, int]) -> int:
    """Where an element's text begins; 0 if there is none."""
    return next((places[inner] for inner in element.iter() if inner in places), 0) if element is not None else 0


def marked_date(marks: Marks) -> str | None:
    """The date nearest to the headline, those for machines first: «<time datetime>», «class=post-date», a bare line."""
    ranked: list[tuple[tuple[bool | int, ...], str]] = []
    for element in _telling(marks.tree, _DATED, _names_a_date):
        machine, printed = _machine_date(element), _short(element, _LONGEST_DATE)
        if machine:
            ranked.append((_rank(marks, element, printed or "", machine=True), machine))
        elif printed and any(c.isdecimal() for c in printed):
            ranked.append((_rank(marks, element, printed), printed))
    for element in _beside(marks):
        words = _short(element, _LONGEST_DATE)
        if words and _has_year(words) and not ends_as_a_sentence(words):
            ranked.append((_rank(marks, element, words), words))
    return min(ranked)[1] if ranked else None


def _rank(marks: Marks, element: HtmlElement, printed: str, *, machine: bool = False) -> tuple[bool | int, ...]:
    """The smallest is best: of no update, beside the headline, for machines, called the day of publication, near, below
    rather than above."""
    place = _place_of(element, marks.places)
    beside = -_ABOVE <= place <= marks.stop
    updated = not machine and is_update(printed)
    return updated, not beside, not machine, not is_publication(printed), abs(place), place < 0


def marked_author(marks: Marks) -> str | None:
    """The first element that its name calls an author, else a line beside the headline that begins as bylines do."""
    for element in _telling(marks.tree, _SIGNED, _names_an_author):
        words = _short(element, _LONGEST_NAME)
        if words and without_byline(words):
            return words
    lines = (_short(element, _LONGEST_NAME) for element in _beside(marks))
    return next((words for words in lines if words and is_byline(words)), None)


def _beside(marks: Marks) -> Iterator[HtmlElement]:
    """The elements that hold a piece of text right above the headline, or between it and the second paragraph."""
    near = (e for e, place in marks.places.items() if -_ABOVE <= place < marks.stop and place and e.tag in _DATED)
    return (element for element in islice(near, _MOST_LOOKED_AT) if not _is_around(element))


def _short(element: HtmlElement, longest: int) -> str | None:
    """The words of an element that holds no more than so many characters; a long one is not read to its end."""
    size = 0
    for piece in element.itertext():
        size += len(piece.strip())
        if size > longest:
            return None
    words = words_of(element)
    return words if words and len(words) <= longest else None


def _machine_date(element: HtmlElement) -> str | None:
    timed = element.tag == "time" or "datepublished" in _attributes(element).lower()
    machine = element.get("datetime") or element.get("content")
    return str(machine) if timed and machine and as_iso(machine) else None


def _has_year(words: str) -> bool:
    return any(_YEARS[0] <= int(year) <= _YEARS[1] for year in _YEAR.findall(words))


def _attributes(element: HtmlElement) -> str:
    return " ".join(element.get(key) or "" for key in ("class", "id", "itemprop", "rel", "property"))


def _names_a_date(element: HtmlElement) -> bool:
    names = _attributes(element)
    named = element.tag == "time" or _DATE_NAMES.search(names) is not None
    return named and _NOT_DATE_NAMES.search(names) is None


def _names_an_author(element: HtmlElement) -> bool:
    return _AUTHOR_NAMES.search(_attributes(element)) is not None


def _telling(tree: HtmlElement, tags: tuple[str, ...], named: Callable[[HtmlElement], bool]) -> Iterator[HtmlElement]:
    """The first elements whose names say what they hold, outside menus, feet and lists of other articles."""
    for element in islice(filter(named, tree.iter(*tags)), _MOST_LOOKED_AT):
        if not _is_around(element):
            yield element


def _is_around(element: HtmlElement) -> bool:
    """Inside a menu, a foot, a list of others; or in the head of the site, which has no headline."""
    return any(
        parent.tag in _AROUND
        or (parent.tag == "header" and next(parent.iter("h1", "h2"), None) is None and not _in_article(parent))
        or _NOT_DATE_NAMES.search(_attributes(parent))
        for parent in element.iterancestors()
        if parent.tag not in ("body", "html", "article", "main")
    )


def _in_article(element: HtmlElement) -> bool:
    return any(parent.tag in ("article", "main") for parent in element.iterancestors())
