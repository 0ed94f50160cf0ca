"""Reads what is written in digits as an amount: separators, groups, fractions. The number grammar builds on it."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from msgspec import Struct

from factdiff.lang import Pack, Table
from factdiff.lang.figures import NumberLink
from factdiff.model import Document, Token

# Longer runs of digits are account numbers and tracking codes; no amount in the news has more places.
_LONGEST = 21
_MOST_GROUPS = 6


class Digits(Struct, frozen=True, kw_only=True):
    """An amount in digits. `step` is the size of its last printed digit, `last` the token after it.

    `other` is what the same digits say if their one separator (`mark`) means the other thing: 1.500 is one and a half
    or fifteen hundred. `wrong` is why they say nothing.
    """

    amount: Decimal
    step: Decimal
    last: int
    mark: str = ""
    other: Decimal | None = None
    wrong: str | None = None
    plain: bool = False  # digits only, in one token


class Marks(Struct, frozen=True):
    """What the marks between digits can mean."""

    grouping: frozenset[str]
    decimal: frozenset[str]
    either: frozenset[str]
    radix: frozenset[str]


@cache
def marks_of(links: Table[NumberLink]) -> Marks:
    """The marks of a language pack."""
    names = ("grouping", "decimal", "either", "radix")
    return Marks(*(frozenset(links.entries[name].forms) for name in names))


def digits_at(document: Document, index: int, pack: Pack, *, stop: int | None = None) -> Digits | None:
    """The amount in digits that begins at a token, or None. Looks at no more than a handful of tokens."""
    tokens = document.tokens
    limit = len(tokens) if stop is None else stop
    if index >= limit:
        return None
    text = tokens[index].text
    if not text[0].isdecimal():
        return _leading_point(tokens, index, limit)
    marks = marks_of(pack.figures.number_links)
    pure = text.isdecimal()
    if pure:
        special = _reversed_decimal(tokens, index, limit, marks) or _slashed(document, index, limit)
        if special:
            return special
    joined, last = _joined(document, index, limit, marks)
    if len(joined) > _LONGEST:
        return Digits(amount=Decimal(0), step=Decimal(1), last=last, wrong="too-long")
    return _valued(joined, last, marks, plain=pure and last == index + 1)


def _leading_point(tokens: tuple[Token, ...], index: int, limit: int) -> Digits | None:
    """.25 with nothing before the point."""
    if tokens[index].text != "." or not tokens[index].spaced or index + 1 >= limit:
        return None
    after = tokens[index + 1]
    if after.spaced or not after.text.isdecimal() or len(after.text) > _LONGEST:
        return None
    return Digits(amount=Decimal("." + after.text), step=_step(len(after.text)), last=index + 2)


def _reversed_decimal(tokens: tuple[Token, ...], index: int, limit: int, marks: Marks) -> Digits | None:
    """25ر7 is 7.25: agencies that write from right to left put the fraction first."""
    if index + 2 >= limit or tokens[index + 1].text not in marks.radix:
        return None
    link, whole = tokens[index + 1], tokens[index + 2]
    if (
        link.spaced
        or whole.spaced
        or not whole.text.isdecimal()
        or len(whole.text) + len(tokens[index].text) > _LONGEST
    ):
        return None
    fraction = tokens[index].text
    return Digits(amount=Decimal(f"{whole.text}.{fraction}"), step=_step(len(fraction)), last=index + 3)


def _slashed(document: Document, index: int, limit: int) -> Digits | None:
    """3/4; two strokes are a date, and what is no part of a whole (24/7) is no amount."""
    tokens = document.tokens
    if index + 2 >= limit or tokens[index + 1].text != "/" or tokens[index + 1].spaced:
        return None
    over, under = tokens[index].text, tokens[index + 2].text
    if tokens[index + 2].spaced or not under.isdecimal() or len(over) > 5 or len(under) > 5:
        return None
    chained = any(0 <= n < len(tokens) and tokens[n].text == "/" for n in (index - 1, index + 3))
    numerator, denominator = int(over), int(under)
    if chained or denominator == 0 or numerator >= denominator:
        return Digits(amount=Decimal(0), step=Decimal(1), last=index + 3, wrong="slash")
    return Digits(amount=Decimal(numerator) / denominator, step=Decimal(1) / denominator, last=index + 3)


def _joined(document: Document, index: int, limit: int, marks: Marks) -> tuple[str, int]:
    """The digits with the groups that the tokens keep apart: 30،000 · 1'200 · 1 234 567."""
    tokens = document.tokens
    joined, last = tokens[index].text, index + 1
    lead = joined
    for mark in marks.grouping:
        lead = lead.partition(mark)[0]
    for _ in range(_MOST_GROUPS):
        if last + 1 < limit and _is_group(tokens, last, marks):
            joined, last = joined + tokens[last].text + tokens[last + 1].text, last + 2
        elif last < limit and len(lead) <= 3 and lead.isdecimal() and _is_spaced_group(document, last):
            joined, last = f"{joined} {tokens[last].text}", last + 1
        else:
            break
    return joined, last


def _is_group(tokens: tuple[Token, ...], index: int, marks: Marks) -> bool:
    mark, group = tokens[index], tokens[index + 1]
    if mark.spaced or not group.text[0].isdecimal():
        return False
    if group.spaced:  # «30، 000»: no number begins with nought and goes on
        return mark.text == "," and group.text.isdecimal() and len(group.text) == 3 and group.text[0] == "0"
    if mark.text in marks.grouping:
        return _leading_run(group.text) == 3
    if mark.text not in marks.either or mark.text == ".":
        return False
    return _leading_run(group.text) == 3 or (
        tokens[index - 1].text.isdecimal() and group.text.isdecimal() and not _goes_on(tokens, index, marks)
    )


def _goes_on(tokens: tuple[Token, ...], index: int, marks: Marks) -> bool:
    """5،6،7 is a list: a further mark or digits stand directly before or after the pair."""
    before, after = index - 2, index + 2
    follows = after < len(tokens) and not tokens[after].spaced and tokens[after].text in marks.either - {"."}
    precedes = before >= 0 and tokens[before].text in marks.either and not tokens[index - 1].spaced
    return follows or precedes


def _is_spaced_group(document: Document, index: int) -> bool:
    """Exactly three digits after exactly one space."""
    token, before = document.tokens[index], document.tokens[index - 1]
    gap = document.folded[before.at + len(before.text) : token.at]
    return len(gap) == 1 and gap not in "\n\r\t" and _leading_run(token.text) == 3


def _leading_run(text: str) -> int:
    return next((n for n, character in enumerate(text) if not character.isdecimal()), len(text))


def _step(places: int) -> Decimal:
    return Decimal(1).scaleb(-places)


def _valued(joined: str, last: int, marks: Marks, *, plain: bool) -> Digits:
    """What digits and separators say together, once the tokens are joined."""
    separators = [character for character in joined if not character.isdecimal()]
    if not separators:
        return Digits(amount=Decimal(joined), step=Decimal(1), last=last, plain=plain)
    groups = "".join(character if character.isdecimal() else " " for character in joined).split(" ")
    grouped = 1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])
    whole = Digits(amount=Decimal("".join(groups)), step=Decimal(1), last=last)
    final = separators[-1]
    parted = all(mark in marks.grouping or mark == " " for mark in separators)
    if grouped and parted:
        return whole
    if final not in marks.decimal and grouped and len(set(separators)) == 1:
        return _grouped_or_not(groups, whole, final, marks)
    parts_ok = len(groups) == 2 or (1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:-1]))
    if (
        not parts_ok
        or final in marks.grouping
        or final == " "
        or any(mark in marks.decimal for mark in separators[:-1])
    ):
        return Digits(amount=Decimal(0), step=Decimal(1), last=last, wrong="grouping")
    amount = Decimal("".join(groups[:-1]) + "." + groups[-1])
    return Digits(amount=amount, step=_step(len(groups[-1])), last=last, mark=final)


def _grouped_or_not(groups: list[str], whole: Digits, mark: str, marks: Marks) -> Digits:
    """All groups have three digits: thousands, unless there is one group only and its mark may be a decimal point."""
    if mark not in marks.either or len(groups) > 2:
        return Digits(amount=whole.amount, step=whole.step, last=whole.last, mark=mark)
    point = Digits(amount=Decimal(".".join(groups)), step=_step(3), last=whole.last, mark=mark)
    if groups[0].startswith("0"):
        return point
    first, second = (point, whole) if mark == "." and groups[1] != "000" else (whole, point)
    return Digits(amount=first.amount, step=first.step, last=whole.last, mark=mark, other=second.amount)
