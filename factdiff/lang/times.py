"""The tables of a language pack for months, weekdays and expressions of time."""

from typing import Literal

from msgspec import Struct

from factdiff.lang.table import Entry, Table

Calendar = Literal["gregorian", "hijri", "solar"]
Unit = Literal["second", "minute", "hour", "day", "week", "month", "year", "decade", "century"]
Half = Literal["morning", "noon", "evening", "night"]
Role = Literal["in", "of", "namely", "before", "after", "since", "until", "to", "between", "each", "lasting"]


class Month(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A month's name, in the calendar it belongs to; `month` from 1."""

    month: int
    calendar: Calendar = "gregorian"


class Weekday(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A day of the week, from 1 for Monday. `bare`: written without the article, which alone makes no weekday."""

    weekday: int
    bare: bool = False


class Homonym(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Months' names that are other words too, and what must stand beside them to make them months."""

    needs: Literal["preposition", "day", "year"]


class DayWord(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Yesterday, today, tomorrow: days from publication, and the half of the day where the word says it."""

    days: int
    half: Half | None = None


class CalendarUnit(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A unit of time; `count` is 1, 2 for a dual, 0 for a plural that needs a number.

    `construct`: a dual that governs names (the two months of May and June); `ambiguous`: also something else.
    """

    unit: Unit
    count: int
    construct: bool = False
    ambiguous: bool = False


class Step(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Last, this, next. `anaphoric`: counted from the time last spoken of. `weak`: also an everyday adjective."""

    step: int
    anaphoric: bool = False
    weak: bool = False


class Joint(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A preposition or conjunction of time, by what it does. `opening`: what begins then may be still to come."""

    role: Role
    opening: bool = False


class NotDate(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Names with a word of time in them: a newspaper called Today, the Friday prayer."""


class Part(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Early, middle, late: from `low` to `high` of `of` equal pieces. `centre`: a point named, not a stretch."""

    low: int
    high: int
    of: int
    centre: bool = False


class DayPart(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Morning, evening: the half of the clock, and the minute of the day where it names one."""

    half: Half
    minute: int | None = None


class SecondPart(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Parts of a second behind a number. `bare`: only behind seconds."""

    bare: bool = False


class Division(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Seasons, quarters, thirds and halves of a year by their EDTF codes. `adjective`: one behind a definite noun."""

    first: int
    of: int
    named: bool = False
    adjective: bool = False


class Era(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What years are counted in."""

    calendar: Calendar
    before: bool = False


class YearKind(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Years that run across two of the calendar: fiscal, school."""


class Yearly(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Things that a year is told of right behind them: a budget, a cup, a war."""


class Decade(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A decade by its name: 60 for the sixties."""

    tens: int


class ClockWord(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The word for o'clock (`mark`), pieces of an hour, and the word that subtracts them.

    `joins`: the letter between an hour and its minutes (20h30); `letter`: what stands for "minutes" behind a number.
    """

    minutes: int = 0
    joins: bool = False
    letter: bool = False
    minus: bool = False
    mark: bool = False


class Zone(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whose clock: minutes east of UTC where they never change. `mark`: the words that bring a clock in."""

    minutes: int | None = None
    mark: bool = False


class FutureWord(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that put a clause in the future, or (`past`) the verb behind them in the past, or begin a clause."""

    past: bool = False
    relative: bool = False


class Now(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words for the moment of speaking: «بعد عامين من الآن»."""


class Age(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What makes a decade somebody's age: «في الأربعينيات من العمر»."""


class VagueCount(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A few, several: the least and the most they are taken to be."""

    low: int
    high: int


class Whole(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One, two, a full one: said of a unit whose form has already said the number."""


class Period(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A noun for a stretch of time that was named before."""


class LastWord(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The last of a row."""


class Printed(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a page prints before its date of publication; `updated`: of its last change."""

    updated: bool = False


class DateHabits(Struct, frozen=True, forbid_unknown_fields=True):
    """date_habits.toml: the order of a date in digits, the future as written onto a verb, and what only looks so."""

    day_first: bool
    prefixes: tuple[str, ...]
    shortest: int
    not_verbs: tuple[str, ...]


class TimeTables(Struct, frozen=True, kw_only=True, cache_hash=True):
    """Each field `name: Table[Kind]` is read from name.toml in the language's folder."""

    months: Table[Month]
    months_cldr: Table[Month]
    weekdays: Table[Weekday]
    weekdays_cldr: Table[Weekday]
    homonyms: Table[Homonym]
    not_dates: Table[NotDate]
    day_words: Table[DayWord]
    calendar_units: Table[CalendarUnit]
    steps: Table[Step]
    demonstratives: Table[Step]
    joints: Table[Joint]
    parts: Table[Part]
    day_parts: Table[DayPart]
    second_parts: Table[SecondPart]
    divisions: Table[Division]
    eras: Table[Era]
    year_kinds: Table[YearKind]
    yearly: Table[Yearly]
    decades: Table[Decade]
    ages: Table[Age]
    clock_words: Table[ClockWord]
    zones: Table[Zone]
    future: Table[FutureWord]
    nows: Table[Now]
    vague_counts: Table[VagueCount]
    wholes: Table[Whole]
    last_words: Table[LastWord]
    periods: Table[Period]
    printed: Table[Printed]
    date_habits: DateHabits
