"""Results of matches and minutes of play: 3-1, «بثلاثية مقابل هدف», «الدقيقة 90+5»."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from factdiff.extract.figures.scan import Found, Scan, mention
from factdiff.extract.figures.units import measure_at
from factdiff.extract.numerals import ordinal_at
from factdiff.model import Mention, Quantity, Score

_DASHES = ("-", "–", "—", "−", "‑", ":", "/")
_MOST_GOALS = 200  # basketball
_PLAIN_GOALS = 20  # above, a falling pair of numbers without a word of sport is no result


class _Goals(Struct, frozen=True):
    """One side's goals, the token after them, and what was written onto the first word."""

    count: int
    last: int
    prefix: str = ""
    worded: bool = False


def pair_score(scan: Scan, index: int, floor: int) -> Found | None:
    """3-1, 2:2, «3 - 1»: falling or equal pairs are results; rising ones only beside words of sport."""
    left, dash, right = _nought(scan, index), scan.text(index + 1), _nought(scan, index + 2)
    if not (left.isdecimal() and dash in _DASHES and right.isdecimal()) or not scan.free(index, index + 3):
        return None
    if max(len(left), len(right)) > 3 or (len(left) > 1 and left[0] == "0") or (len(right) > 1 and right[0] == "0"):
        return None
    if not _stands_alone(scan, index) or max(int(left), int(right)) > _MOST_GOALS:
        return None
    apart = scan.spaced(index + 1) or scan.spaced(index + 2)
    sport = _is_sport(scan, index)
    falling = int(left) >= int(right) and int(left) < _PLAIN_GOALS and not apart and dash not in ":/"
    measure = measure_at(scan, index + 3) if index + 3 < scan.limit else None
    if not (sport or falling) or (measure and measure.known and measure.unit != "goal"):
        return None
    value = Score(points=(int(left), int(right)))
    return Found(index + 3, (mention(scan, "score", value, first=index, last=index + 3),))


def _nought(scan: Scan, index: int) -> str:
    """A token's text; the word for nought as a digit (1 - صفر)."""
    text = scan.text(index)
    word = scan.pack.figures.cardinals.word(text, strip=False) if text.isalpha() else None
    return "0" if word and word.entry.role == "zero" else text


def _stands_alone(scan: Scan, index: int) -> bool:
    before, after = scan.text(index - 1), scan.text(index + 3)
    word_before = before.isalnum() and before != scan.conjunction
    joined_before = not scan.tokens[index].spaced and (word_before or before in _DASHES)
    joined_after = bool(after) and not scan.spaced(index + 3) and (after.isalnum() or after in _DASHES or after in "/%")
    return not joined_before and not joined_after


def _is_sport(scan: Scan, index: int) -> bool:
    scores = scan.pack.figures.scores
    words = (scores.word(token.text) for token in scan.around(index) if token.text.isalpha())
    return any(match and match.entry.role == "contest" for match in words)


def spelled_score(scan: Scan, index: int, floor: int) -> Found | None:
    """بثلاثية مقابل هدف, بهدفين دون رد, ثلاثة أهداف لهدفين."""
    scores = scan.pack.figures.scores
    left = _goals(scan, index) if scan.held & scores.bit else None
    if left is None or not scan.free(index, left.last):
        return None
    link = scores.at(scan.tokens, left.last, strip=False, stop=scan.limit)
    if link and link.entry.role == "nil" and left.worded:
        return _score(scan, index, left, 0, left.last + link.size)
    if link and link.entry.role == "against":
        nothing = scores.at(scan.tokens, left.last + link.size, strip=False, stop=scan.limit)
        if nothing and nothing.entry.role == "nil" and left.worded:
            return _score(scan, index, left, 0, left.last + link.size + nothing.size)
        right = _goals(scan, left.last + link.size)
    else:
        right = _goals(scan, left.last)
        right = right if right and right.prefix in scores.entries["against"].forms else None
    if right is None or not (left.worded or (right.worded and _is_sport(scan, index))):
        return None
    return _score(scan, index, left, right.count, right.last)


def _goals(scan: Scan, index: int) -> _Goals | None:
    """Goals in a word (ثلاثية, هدفين), or a number with or without the word for goals."""
    if index >= scan.limit:
        return None
    scores = scan.pack.figures.scores
    word = scores.at(scan.tokens, index, stop=scan.limit)
    if word and word.entry.role == "goals":
        return _Goals(word.entry.goals, index + word.size, word.split.prefix, True)
    numeral = scan.numeral(index)
    if (
        numeral is None
        or numeral.wrong
        or numeral.vague
        or numeral.amount != int(numeral.amount)
        or numeral.amount > 99
    ):
        return None
    prefix = scan.text(index)[: numeral.offset]
    unit = scores.at(scan.tokens, numeral.last, strip=False, stop=scan.limit)
    if unit and (unit.entry.role == "unit" or (unit.entry.role == "goals" and unit.size == 1)):
        return _Goals(int(numeral.amount), numeral.last + unit.size, prefix, True)
    return _Goals(int(numeral.amount), numeral.last, prefix)


def _score(scan: Scan, index: int, left: _Goals, right: int, last: int) -> Found:
    value = Score(points=(left.count, right))
    return Found(last, (mention(scan, "score", value, first=index, last=last, offset=len(left.prefix)),))


def match_minute(scan: Scan, index: int, floor: int) -> Found | None:
    """«الدقيقة 22», «الدقائق 22 و73 و90+5», «الدقيقة الخامسة»: when in a match."""
    match = scan.pack.figures.scores.at(scan.tokens, index, stop=scan.limit)
    if match is None or match.entry.role != "minute" or not scan.free(index, index + match.size):
        return None
    start = index + match.size
    found = _minute(scan, start, first=index, offset=match.offset)
    if found is None:
        return None
    mentions = [found]
    while scan.text(mentions[-1].last) in (scan.conjunction, ","):
        more = _minute(scan, mentions[-1].last + 1, first=mentions[-1].last + 1, offset=0)
        if more is None:
            break
        mentions.append(more)
    if len(mentions) > 1:  # in a list each minute is its own number
        mentions[0] = _minute(scan, start, first=start, offset=0) or found
    return Found(mentions[-1].last, tuple(mentions))


def _minute(scan: Scan, index: int, *, first: int, offset: int) -> Mention | None:
    """One minute in digits, with what was added to the half (90+5), or as an ordinal."""
    text = scan.text(index)
    if text.isdecimal() and len(text) <= 3 and scan.free(index, index + 1):
        amount, last = int(text), index + 1
        if scan.text(last) == "+" and scan.text(last + 1).isdecimal() and len(scan.text(last + 1)) < 3:
            amount, last = amount + int(scan.text(last + 1)), last + 2
        return _minute_mention(scan, Decimal(amount), first, last, offset)
    place = ordinal_at(scan.document, index, scan.pack, stop=scan.limit) if index < scan.limit else None
    if place is None or not scan.free(index, place.last):
        return None
    return _minute_mention(scan, place.amount, first, place.last, offset)


def _minute_mention(scan: Scan, amount: Decimal, first: int, last: int, offset: int) -> Mention:
    value = Quantity(
        amount=amount, low=amount, high=amount, unit="match-minute", dimension="match-minute", precision=Decimal(1)
    )
    return mention(scan, "quantity", value, first=first, last=last, offset=offset)
