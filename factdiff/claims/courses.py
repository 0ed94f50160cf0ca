"""From the times of a sentence to ties: a time and its end, and one time that is said again more exactly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from factdiff.lang import Pack
from factdiff.lang.claims import Course
from factdiff.lang.verbs import VerbMatch
from factdiff.model import Document, Extraction, Mention, Sentence, Tie, TimeSpan

_BEGUN = 8  # tokens between the verb of beginning and the day: its subject, and in which town
_MARKS = frozenset({",", "("})


def time_ties(document: Document, extraction: Extraction, pack: Pack) -> tuple[Tie, ...]:
    """Every tie of two times that follow each other in one sentence, in the order of the text."""
    found: dict[int, list[Mention]] = defaultdict(list)
    for mention in extraction.mentions:
        if mention.kind == "time":
            found[mention.sentence].append(mention)
    ties: list[Tie] = []
    for number, times in found.items():
        for left, right in pairwise(times):
            ties += _ties(left, right, document, document.sentences[number], pack)
    return tuple(ties)


def _ties(left: Mention, right: Mention, document: Document, sentence: Sentence, pack: Pack) -> Iterator[Tie]:
    if _until(left, right, document, sentence, pack) or _ended(left, right, document, sentence, pack):
        yield Tie(relation="until", wholes=(left.span,), parts=(right.span,))
    elif _namely(left, right, document, sentence, pack):
        yield Tie(relation="namely", wholes=(left.span,), parts=(right.span,))


def _until(left: Mention, right: Mention, document: Document, sentence: Sentence, pack: Pack) -> bool:
    """«من 14 إلى 12 مايو»: both ends of one stretch, unless something is moved from one day to the other."""
    tokens, joints = document.tokens, pack.times.joints
    lead = joints.at(tokens, left.first - 1) if left.first > sentence.first else None
    own = joints.at(tokens, left.first)
    if not any(match and match.entry.role in ("of", "since") for match in (lead, own)):
        return False
    link = joints.at(tokens, left.last, stop=sentence.last)
    if link is None or link.entry.role not in ("to", "until") or right.first not in (left.last, left.last + link.size):
        return False
    moved = (_course(document, n, sentence, pack) for n in range(sentence.first, left.first))
    return _dated_alike(left, right) and not any(verb and verb.id == "move" for verb in moved)


def _ended(left: Mention, right: Mention, document: Document, sentence: Sentence, pack: Pack) -> bool:
    """«بدأت الحرب في 2021 وانتهت في 2019»: what begins and what ends is one, for the second verb has no subject."""
    start = left.last + 1 if document.tokens[left.last].text == "," else left.last
    verb = _course(document, start, sentence, pack)
    conjunction = pack.figures.number_links.entries["and"].forms[0]
    if (
        verb is None
        or verb.id not in ("end", "last")
        or verb.tense == "noun"
        or not document.tokens[start].text.startswith(conjunction)
    ):
        return False
    link = pack.times.joints.at(document.tokens, start + 1, stop=sentence.last)
    behind = start + 1 + (link.size if link and link.entry.role in ("in", "until") else 0)
    if right.first not in (start + 1, behind) or not _dated_alike(left, right):
        return False
    before = (_course(document, n, sentence, pack) for n in range(left.first - 1, sentence.first - 1, -1))
    found = next(((n, verb) for n, verb in enumerate(before) if verb and verb.tense != "noun"), None)
    return found is not None and found[0] <= _BEGUN and found[1].id == "begin"


def _course(document: Document, index: int, sentence: Sentence, pack: Pack) -> VerbMatch[Course] | None:
    table = pack.claims.courses
    return table.at(document.tokens, index, stop=sentence.last) if document.tokens[index].mask & table.bit else None


def _dated_alike(left: Mention, right: Mention) -> bool:
    """Whether neither time's year had to be guessed, or both are days of one month."""
    one, other = left.value, right.value
    if not isinstance(one, TimeSpan) or not isinstance(other, TimeSpan) or one.start is None or other.stop is None:
        return False
    one_month = (one.start.year, one.start.month) == (other.stop.year, other.stop.month)
    return one_month or not (one.relative or other.relative)


def _namely(left: Mention, right: Mention, document: Document, sentence: Sentence, pack: Pack) -> bool:
    """«العام الماضي، في مارس 2024»: a time told from now, and right behind it a date with its year; not what another
    year is compared with (مقارنة بالعام الماضي، في مارس 2024).
    """
    one, other = left.value, right.value
    if not isinstance(one, TimeSpan) or not isinstance(other, TimeSpan) or not one.relative or other.relative:
        return False
    if None in (one.start, one.stop, other.start, other.stop) or _governed(left, document, sentence, pack):
        return False
    if one.weekday is not None and other.start != other.stop:
        return False  # «الثلاثاء فبراير 2023»: a date whose day was left out
    at = left.last + 1 if document.tokens[left.last].text in _MARKS else left.last
    joint = pack.times.joints.at(document.tokens, at, strip=False, stop=sentence.last)
    word = pack.claims.sums.at(document.tokens, at, strip=False, stop=sentence.last)
    beside = document.words(right.span).isdecimal() or one.start == one.stop
    after = [at] if at > left.last or beside else []
    after += [at + joint.size] if joint and joint.entry.role in ("in", "namely") and at > left.last else []
    after += [at + word.size] if word and word.entry.role == "namely" else []
    return right.first in after


def _governed(time: Mention, document: Document, sentence: Sentence, pack: Pack) -> bool:
    """Whether a preposition other than "in" stands before a time or is written onto it."""
    if document.tokens[time.first].start < time.span.start:
        return True
    before = document.tokens[time.first - 1].text if time.first > sentence.first else ""
    joint = pack.times.joints.at(document.tokens, time.first - 1) if before else None
    return before in pack.claims.governing.words and not (joint and joint.entry.role == "in")
