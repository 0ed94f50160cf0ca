"""Numerals that name and count nothing: models, articles of law, telephone numbers, web addresses, fixed phrases."""

from __future__ import annotations

from factdiff.extract.figures.money import sign_at
from factdiff.extract.figures.ranges import ends_at
from factdiff.extract.figures.scan import Found, Scan
from factdiff.extract.figures.units import measure_at
from factdiff.extract.numerals import ordinal_at
from factdiff.extract.numerals.digits import marks_of
from factdiff.model import NotRead

DASHES = ("-", "–", "‑", "/", "_")
_TELEPHONE = 7  # digits from which a number with a leading nought or plus is called, not counted
_LONGEST_CODE = 12  # tokens


def latin_chunk(scan: Scan, index: int, floor: int) -> Found | None:
    """S-300, H1N1, https://…?id=305: Latin letters and digits without a space between them."""
    text = scan.text(index)
    if not (text.isascii() and text.isalpha()) or not (scan.tokens[index].spaced or index == scan.first):
        return None
    money = sign_at(scan, index)
    if money:
        return None
    last = index + 1
    while last < scan.limit and not scan.tokens[last].spaced:
        last += 1
    digits = [n for n in range(index, last) if scan.text(n)[0].isdecimal()]
    if not digits:
        return Found(last)
    return Found(last, labels=(scan.span(index, digits[-1] + 1),))


def digits_with_letters(scan: Scan, index: int, floor: int) -> Found | None:
    """5G, 3D: digits that run into Latin letters which are no unit."""
    following = scan.text(index + 1)
    if (
        not scan.text(index)[0].isdecimal()
        or scan.spaced(index + 1)
        or not (following.isascii() and following.isalpha())
    ):
        return None
    if measure_at(scan, index + 1):
        return None
    return Found(index + 2, labels=(scan.span(index, index + 2),))


def arabic_code(scan: Scan, index: int, floor: int) -> Found | None:
    """سو-35, شاهد-136, كوفيد-19: a hyphen between a word and digits, without spaces."""
    text, hyphen, digits = scan.text(index - 1), scan.text(index), scan.text(index + 1)
    if hyphen not in DASHES or index <= floor or not text.isalpha() or not digits.isdecimal():
        return None
    if scan.spaced(index) or scan.spaced(index + 1) or scan.pack.figures.cardinals.word(text):
        return None
    last = index + 2
    while last + 1 < scan.limit and not scan.spaced(last) and not scan.spaced(last + 1) and scan.text(last) in DASHES:
        last += 2
    return Found(last, labels=(scan.span(index - 1, last),))


def formula(scan: Scan, index: int, floor: int) -> Found | None:
    """5+1: the name of a format of talks, not a sum."""
    if not (scan.text(index).isdecimal() and scan.text(index + 1) == "+" and scan.text(index + 2).isdecimal()):
        return None
    if scan.spaced(index + 1) or scan.spaced(index + 2):
        return None
    return Found(index + 3, labels=(scan.span(index, index + 3),))


def lettered_code(scan: Scan, index: int, floor: int) -> Found | None:
    """أتش 1 أن 1, إف 16: names of Latin letters and digits by turns."""
    letters = scan.pack.figures.letters
    names, certain, last, digits = 0, False, index, 0
    while last < min(scan.limit, index + _LONGEST_CODE):
        match = letters.at(scan.tokens, last, strip=False, stop=scan.limit)
        if match:
            names, certain, last = names + 1, certain or not match.entry.word, last + match.size
        elif names and scan.text(last).isdecimal() and len(scan.text(last)) < 4:
            digits, last = digits + 1, last + 1
        elif names and scan.text(last) in DASHES and scan.text(last + 1).isdecimal():
            last += 1
        else:
            break
    if not digits or not certain or not scan.text(last - 1).isdecimal():
        return None
    counts = names == 1 and (measure := measure_at(scan, last)) is not None and measure.known
    return None if counts else Found(last, labels=(scan.span(index, last),))


def labelled(scan: Scan, index: int, floor: int) -> Found | None:
    """المادة 131, القرار رقم 2231, المادتين 5 و7: a noun, and the numbers that name it."""
    match = scan.pack.figures.labels.at(scan.tokens, index, stop=scan.limit)
    if match is None or (match.entry.bare and match.split.prefix not in ("", scan.conjunction)):
        return None
    start = index + match.size
    again = (
        scan.pack.figures.labels.at(scan.tokens, start, strip=False, stop=scan.limit) if start < scan.limit else None
    )
    start += again.size if again and again.id == "number" else 0
    hyphen = scan.text(start) in DASHES and not scan.spaced(start)
    last = _named(scan, start + hyphen, weak=match.entry.weak, article=match.entry.definite_only)
    if last is None or len(scan.text(start + hyphen)) < match.entry.digits:
        return None
    if not match.entry.dashed and _is_range(scan, start + hyphen):
        return None
    spans = [scan.span(start + hyphen, last)]
    while scan.text(last) == scan.conjunction or scan.text(last) in ("-", "/"):
        more = _named(scan, last + 1, weak=True, article=False)
        if more is None:
            break
        spans.append(scan.span(last + 1, more))
        last = more
    return Found(last, labels=tuple(spans))


def _is_range(scan: Scan, index: int) -> bool:
    ends = ends_at(scan, index)
    return ends is not None and ends.low != ends.high and not ends.vague


def _named(scan: Scan, index: int, *, weak: bool, article: bool) -> int | None:
    """The token behind the number that names, or None where there is none or it counts something."""
    if index >= scan.limit or not scan.free(index, index + 1):
        return None
    if article:
        place = ordinal_at(scan.document, index, scan.pack, stop=scan.limit)
        group = scan.numeral(index)
        if place and place.cardinal:
            return place.last
        return group.last if group and group.definite else None
    if not scan.text(index)[0].isdecimal() and weak:
        return None
    numeral = scan.numeral(index)
    if numeral is None or (weak and numeral.spelled):
        return None
    measure = measure_at(scan, numeral.last) if weak and numeral.last < scan.limit else None
    people = weak and scan.pack.names.demonyms.at(scan.tokens, numeral.last, strip=False, stop=scan.limit)
    return None if people or (measure and measure.known) else numeral.last


def telephone(scan: Scan, index: int, floor: int) -> Found | None:
    """0911234567, +963 11 …, 012-345-678, 1995-01: digits that are dialled or filed."""
    text = scan.text(index)
    plus = text == "+" and scan.text(index + 1).isdecimal() and not scan.spaced(index + 1)
    if not plus and not text.isdecimal():
        return None
    start = index + plus
    first = scan.text(start)
    last = start + 1
    groups = 1
    while (
        scan.text(last) in ("-", "–")
        and scan.text(last + 1).isdecimal()
        and not scan.spaced(last)
        and not scan.spaced(last + 1)
    ):
        last, groups = last + 2, groups + 1
    total = sum(len(scan.text(n)) for n in range(start, last) if scan.text(n).isdecimal())
    filed = groups > 2 or (groups == 2 and scan.text(last - 1).startswith("0") and len(scan.text(last - 1)) > 1)
    dialled = total >= _TELEPHONE and (plus or first.startswith("0"))
    return Found(last, labels=(scan.span(index, last),)) if filed or dialled else None


def malformed(scan: Scan, index: int, floor: int) -> Found | None:
    """1,,2 · --5 · 3..5: marks doubled between or before digits. Nobody can say what was meant."""
    if not scan.text(index)[0].isdecimal():
        return None
    marks = {*DASHES, ".", ",", *marks_of(scan.pack.figures.number_links).decimal}
    first = index
    while first > scan.first and scan.text(first - 1) in marks and not scan.spaced(first):
        first -= 1
    last = index + 1
    while last < scan.limit and not scan.spaced(last) and scan.text(last) in marks:
        last += 1
    inside = last > index + 2 and scan.text(last)[:1].isdecimal() and not scan.spaced(last)
    if index - first < 2 and not inside:
        return None
    last = last + 1 if inside else index + 1
    return Found(last, not_read=(NotRead(scan.span(first, last), "malformed-number"),))


def one_of(scan: Scan, index: int, floor: int) -> Found | None:
    """«واحد من أبرز الكتاب»: says of what kind something is, and counts nothing."""
    numeral = scan.numeral(index)
    if (
        numeral is None
        or numeral.amount != 1
        or numeral.scale != 1
        or not numeral.spelled
        or not scan.free(index, numeral.last)
    ):
        return None
    figures = scan.pack.figures
    of = figures.number_links.at(scan.tokens, numeral.last, strip=False, stop=scan.limit)
    counted = index > floor and figures.counted.at(scan.tokens, index - 1, stop=scan.limit)
    if of is None or of.id != "of" or counted:
        return None
    return Found(numeral.last, labels=(scan.span(index, numeral.last, numeral.offset),))


def numbered(scan: Scan, index: int, floor: int) -> Found | None:
    """#5, № 5."""
    link = scan.pack.figures.number_links.at(scan.tokens, index, strip=False, stop=scan.limit)
    if link is None or link.id != "hash" or not scan.text(index + 1).isdecimal():
        return None
    return Found(index + 2, labels=(scan.span(index, index + 2),))


def idiom(scan: Scan, index: int, floor: int) -> Found | None:
    """من جهة ثانية, نصف النهائي: fixed phrases."""
    match = scan.pack.figures.idioms.at(scan.tokens, index, stop=scan.limit)
    if match is None:
        return None
    last = index + match.size
    return Found(last, labels=(scan.span(index, last, match.offset),))
