"""Places in a series, and of what: the third visit, the 16th summit; numbers of names are labels."""

from __future__ import annotations

from factdiff.extract.figures.bounds import bounds_before
from factdiff.extract.figures.scan import Found, Scan, lemma_of, mention, surface
from factdiff.extract.figures.units import counted_at, measure_at
from factdiff.extract.numerals import OrdinalNumeral, ordinal_at
from factdiff.model import Ordinal


def ordinal(scan: Scan, index: int, floor: int) -> Found | None:
    """الزيارة الثالثة · ثالث زيارة · القمة الـ16 · الذكرى الخمسون."""
    found = ordinal_at(scan.document, index, scan.pack, stop=scan.limit)
    if found is None or not scan.free(index, found.last):
        return None
    if found.cardinal:
        return _definite_number(scan, found, floor)
    if _is_label(scan, index) or (found.definite and _is_ruler(scan, index - 1)):
        return Found(found.last, labels=(scan.span(index, found.last, found.offset),))
    if not found.definite and scan.text(found.last)[:1].isdecimal():  # «أول 5 طائرات» are five
        return Found(found.last, labels=(scan.span(index, found.last, found.offset),))
    if found.construct and _behind(scan, found.last) is None:
        return None
    return _found(scan, found, _what(scan, found, floor))


def _found(scan: Scan, found: OrdinalNumeral, of: str | None) -> Found:
    value = Ordinal(amount=found.amount, of=of)
    first, offset = found.first, found.offset
    return Found(found.last, (mention(scan, "ordinal", value, first=first, last=found.last, offset=offset),))


def _definite_number(scan: Scan, found: OrdinalNumeral, floor: int) -> Found | None:
    """الخمسون, الـ16: a place behind a noun; before one it counts, and alone in digits it is a label."""
    written = not scan.text(found.last - 1)[:1].isdecimal()
    if measure_at(scan, found.last) is not None:
        return None
    before = found.first - 1
    if before >= scan.first and _is_series(scan, before):
        return Found(found.last, labels=(scan.span(found.first, found.last),))
    noun = _noun(scan, before, floor)
    if noun is None and not written:
        return Found(found.last, labels=(scan.span(found.first, found.last),))
    if written and noun is None and before >= scan.first and bounds_before(scan, before):
        return None
    return _found(scan, found, noun)


def _is_series(scan: Scan, index: int) -> bool:
    match = scan.pack.figures.labels.at(scan.tokens, index, stop=scan.limit)
    return bool(match and match.entry.definite_only and match.size == 1)


def _is_label(scan: Scan, index: int) -> bool:
    """الحكومة الثالثة عشرة: the ordinal is part of a name."""
    match = scan.pack.figures.labels.at(scan.tokens, index - 1, stop=scan.limit) if index > scan.first else None
    return bool(match and match.entry.ordinals and match.size == 1)


def _is_ruler(scan: Scan, index: int) -> bool:
    """محمد السادس, عبد الله الثاني: the number of a king or pope."""
    if scan.text(index) in scan.pack.figures.uncounted:
        return False  # «هو الثاني»: pronouns are names in other languages
    given = scan.pack.names.given_names
    for start in range(max(scan.first, index - 1), index + 1):
        match = given.at(scan.tokens, start, stop=index + 1)
        if match and not match.split.definite and start + match.size == index + 1:
            return True
    return False


def _what(scan: Scan, found: OrdinalNumeral, floor: int) -> str | None:
    """What is ordered: behind an indefinite ordinal (ثالث زيارة), else before it (الزيارة الثالثة)."""
    if not found.definite:
        after = _behind(scan, found.last)
        if after:
            return after
    return _noun(scan, found.first - 1, floor)


def _behind(scan: Scan, index: int) -> str | None:
    """The noun that an ordinal before it puts in a series, a comparative between them or not: ثاني أكبر اقتصاد."""
    word = scan.pack.figures.uncounted.word(scan.text(index), strip=False) if scan.text(index) else None
    index += word is not None and word.id == "comparatives"
    after = counted_at(scan, index) if index < scan.limit else None
    return after.unit if after else None


def _noun(scan: Scan, index: int, floor: int) -> str | None:
    """The noun at a token, its id or lemma; None if none can stand there."""
    if index < max(scan.first, floor):
        return None
    text, figures = scan.text(index), scan.pack.figures
    demonym = scan.pack.names.demonyms.word(text)
    if demonym and demonym.split.definite and index - 1 >= max(scan.first, floor):
        return _noun(scan, index - 1, index - 1)  # القمة الخليجية الـ45 is a summit
    if not text.isalpha() or len(text) < 2 or text in figures.uncounted:
        return None
    for split in scan.pack.clitics.splits(text):
        match = figures.counted.word(split.stem, strip=False)
        if match:
            return match.entry.unit or match.id
    definite = next((split for split in scan.pack.clitics.splits(text) if split.definite), None)
    if definite and index - 1 >= max(scan.first, floor) and (head := _occasion(scan, index - 1)):
        return head  # الاجتماع الوزاري الـ33, اجتماعها الوزاري الـ33
    offset = len(definite.prefix) if definite else 0
    return scan.pack.fold(lemma_of(surface(scan.document, index, offset)))


def _occasion(scan: Scan, index: int) -> str | None:
    """What is held again and again, at a token that may carry an article or a possessive ending."""
    clitics, counted = scan.pack.clitics, scan.pack.figures.counted
    stems = [split.stem for split in clitics.splits(scan.text(index))]
    for form in (form for stem in stems for form in (stem, *clitics.without_ending(stem))):
        match = counted.word(form, strip=False)
        if match and match.entry.occasion:
            return match.id
    return None
