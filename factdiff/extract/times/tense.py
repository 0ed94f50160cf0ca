"""Tells whether a clause speaks of what is to come, so that its weekday or month is the next one."""

from __future__ import annotations

from typing import Literal

from factdiff.extract.times.words import Reader, role_before

Tense = Literal["past", "future"]

_REACH = 14  # tokens to either side of a date that may tell its clause's tense
_CLAUSE_ENDS = frozenset(',;:.!?"«»()')


def tense_behind(reader: Reader, first: int, last: int) -> Tense | None:
    """The tense of a time by the joint before it, else by its clause: «منذ 20 أبريل» is past; «اعتبارا من 20 أبريل» may
    lie ahead, whatever was decided before.
    """
    if role_before(reader, first) != "since":
        return tense_of(reader, first, last)
    joints = (reader.tables.joints.at(reader.tokens, n, stop=first) for n in range(max(reader.first, first - 3), first))
    return None if any(joint is not None and joint.entry.opening for joint in joints) else "past"


def tense_of(reader: Reader, first: int, last: int) -> Tense | None:
    """The tense of the clause of tokens [first, last): the nearest verb or word of tense before them decides, else one
    behind them. «قال الثلاثاء إنه سيزور» is Tuesday past, «قال إن السبت سيشهد» one to come. None where no word is known
    to say.
    """
    said = reader.pack.claims.complementizers.at(reader.tokens, first - 1, strip=False, stop=first) if first else None
    if said is not None and last < reader.stop and is_future_verb(reader, last):
        return "future"
    return _nearest_tense(reader, first - 1, -1) or _nearest_tense(reader, last, 1)


def _nearest_tense(reader: Reader, index: int, direction: int) -> Tense | None:
    for _ in range(_REACH):
        word = reader.text(index)
        if not word or word in _CLAUSE_ENDS:
            return None
        told = reader.tables.future.at(reader.tokens, index, stop=reader.stop)
        if told is not None and told.entry.relative:
            return None  # «تبلغ قيمة القرض الذي أقره البنك الثلاثاء»: the verb before says nothing of the day behind
        tense = _tense_at(reader, index) if told is None else None if told.entry.past else "future"
        if tense is not None:
            return tense
        index += direction
    return None


def _tense_at(reader: Reader, index: int) -> Tense | None:
    """Past or future, if the verb at a token is in either."""
    if reader.pack.names.territories.at(reader.tokens, index, stop=reader.stop) is not None:
        return None  # «ساحل العاج», «تركيا»
    claims = reader.pack.claims
    for verbs in (claims.sayings, claims.happenings, claims.movements):
        found = verbs.at(reader.tokens, index, stop=reader.stop)
        if found is None:
            continue
        if found.tense == "past" or found.tense == "future":
            return found.tense
        if found.tense == "present" and verbs is not claims.sayings:
            return _present(reader, index)
    return "future" if is_future_verb(reader, index) else None


def _present(reader: Reader, index: int) -> Tense:
    """The present of an event beside a day is one to come («يزور طهران الخميس»), unless it is made past."""
    before = reader.tables.future.at(reader.tokens, index - 1, stop=reader.stop) if index > reader.first else None
    return "past" if before is not None and before.entry.past else "future"


def is_future_verb(reader: Reader, index: int) -> bool:
    """Whether a word is a verb with the future written onto it («سيوقع»), as spelled in the original; no name is."""
    token, habits, names = reader.tokens[index], reader.tables.date_habits, reader.pack.names
    original = reader.document.article.text[token.start : token.stop]
    for split in reader.pack.clitics.splits(token.text):
        if split.definite or len(split.prefix) > 1:
            continue
        word = original[len(split.prefix) :] if len(original) == len(token.text) else split.stem
        if len(word) >= habits.shortest and word.startswith(habits.prefixes) and not word.startswith(habits.not_verbs):
            return not any(token.text in table for table in (names.given_names, names.family_names, names.cities))
    return False
