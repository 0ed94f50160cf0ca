"""What stands around a time: years without a word for year, names that are no dates, what was last spoken of."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec import Struct

from factdiff.extract.times.edtf import Grain, Stretch
from factdiff.extract.times.moment import Moment
from factdiff.extract.times.periods import second_year, year_number_at
from factdiff.extract.times.words import Reader, four_digits, role_at, role_before, unit_at
from factdiff.lang.times import Role

_LIKELY_YEARS = range(1900, 2100)
_QUOTES = {"«": "»", '"': '"', "“": "”", "‘": "’", "'": "'"}
_CLOSING = frozenset("»”’")
_QUOTE_REACH = 60  # tokens
_NUMBERED = frozenset({"legal", "number", "telephone", "flight"})  # labels whose number is no year
_NAME = 4  # tokens of the name of a cup or a summit
_SUBJECT = 5  # tokens from a verb of saying to the day it was said


class Context(Struct):
    """What the article has spoken of so far, for what refers back to it. Lives for one reading of one article."""

    said: Stretch | None = None
    year: int | None = None
    sentence: int = -1
    year_stop: int = -1  # the token after the last year
    said_in: int = -1  # the sentence of the time last spoken of
    said_stop: int = -1  # the token after it
    said_first: int = -1  # its own first token
    earlier: Stretch | None = None  # what was last spoken of in the sentences before
    period: Stretch | None = None  # what figures were last said to cover
    period_in: int = -1  # the sentence that says so
    fiscal: Stretch | None = None  # the last year told that runs across two
    fiscal_in: int = -1

    def note(self, found: Stretch, moment: Moment, sentence: int, last: int, *, since: bool = False) -> None:
        """Remember a time, and its year if the words named one together with a month.

        `since`: all has gone on from it until now, so that a day told behind it is nearer to now than to its year.
        """
        if self.said_in != sentence:
            self.earlier = self.said
        self.said, self.said_in, self.said_stop, self.said_first = found, sentence, last, moment.first
        if moment.year is not None and found.start is not None and moment.month is not None and not since:
            self.year, self.sentence = found.start.year, sentence
        if moment.year is not None:
            self.year_stop = moment.last
        if found.runs_across:
            self.fiscal, self.fiscal_in = found, sentence

    def note_period(self, found: Stretch, sentence: int) -> None:
        """Remember what figures cover; a whole year does not displace a part of one in the same sentence."""
        part = found.start is not None and found.grain != "year"
        if part or self.period is None or self.period_in != sentence:
            self.period, self.period_in = found, sentence

    def antecedent(self, reader: Reader, moment: Moment, sentence: int) -> Stretch | None:
        """What «ذلك اليوم» means: the time last spoken of, but not the day on which the same sentence has it said.

        «العام السابق», said of a fiscal year and in the sentence behind it, is the fiscal year before.
        """
        if moment.anaphoric and moment.year_step is not None and self.fiscal and sentence - self.fiscal_in <= 1:
            return self.fiscal
        that_day = moment.anaphoric and moment.day_step == 0 and self.said_in == sentence
        return self.earlier if that_day and self.earlier and _tells(reader, self.said_first) else self.said

    def day_of_quotation(self, reader: Reader, index: int, sentence: int) -> date | None:
        """The day on which words were said that hold a token: «قال الثلاثاء: "نوقع غدا"» counts from Tuesday."""
        if (
            self.said is None
            or self.said_in != sentence
            or self.said.start is None
            or self.said.start != self.said.stop
        ):
            return None
        opening = _opening_quote(reader, index)
        return self.said.start if opening is not None and self.said_stop <= opening else None

    def named_year(self, sentence: int) -> int | None:
        """The year that the same sentence named before."""
        return self.year if sentence == self.sentence else None


def _tells(reader: Reader, index: int) -> bool:
    """Whether a time is right behind a verb of saying and its subject: «قال الوزير يوم السبت إن»."""
    sayings = reader.pack.claims.sayings
    found = (sayings.at(reader.tokens, n, stop=index) for n in range(max(reader.first, index - _SUBJECT), index))
    return any(match is not None and match.tense in ("past", "present") for match in found)


def _opening_quote(reader: Reader, index: int) -> int | None:
    """Where the quotation begins that a token stands in, within its sentence and a bounded way back."""
    closed: set[str] = set()
    for place in range(index - 1, max(reader.first, index - _QUOTE_REACH) - 1, -1):
        mark = reader.text(place)
        if mark == '"':
            marks = sum(reader.text(n) == '"' for n in range(max(reader.first, index - _QUOTE_REACH), index))
            return place if marks % 2 else None
        if mark in _CLOSING:
            closed.add(mark)
        elif mark in _QUOTES and _QUOTES[mark] not in closed:
            return place
    return None


def is_name(reader: Reader, index: int) -> int:
    """How many tokens a name with a word of time in it takes here («المصري اليوم», «صلاة الجمعة»), or 0."""
    match = reader.tables.not_dates.at(reader.tokens, index, stop=reader.stop)
    return match.size if match else 0


def is_quoted(reader: Reader, first: int, last: int) -> bool:
    """Whether words stand alone in quotation marks: «اليوم» is a newspaper then."""
    opening = reader.text(first - 1)
    return opening in _QUOTES and reader.text(last) == _QUOTES[opening]


def bare_year_at(reader: Reader, index: int, context: Context) -> Moment | None:
    """A number of four digits that is a year where it stands: «في 2022», «كأس آسيا 2023», «(2019)»; not «2015 شخصا»."""
    year = four_digits(reader, index)
    found = year_number_at(reader, index) if year is not None else None
    if year is None or found is None:
        return None
    if found.era is not None:
        # «1000 م» is a distance
        return found if found.era != "gregorian" or year in _LIKELY_YEARS else None
    if year not in _LIKELY_YEARS:
        return None
    yearly = year % 100 != 0 and _is_of_yearly(reader, index)
    found = second_year(reader, found) if yearly else found
    if found.years is None and (_touches_mark(reader, index) or unit_at(reader, found.last) is not None):
        return None
    if _in_list(reader, index, context) or (yearly and not _is_amount(reader, found.last)):
        return found
    before, ends = role_before(reader, index), _ends_phrase(reader, found.last)
    if before == "of":
        return found if ends and year % 100 and not _is_bound(reader, index - 2) else None
    if before in ("in", "since", "until"):
        return found if ends or year % 100 else None
    if not ends or year % 100 == 0:
        return None
    return found if before in ("before", "after") or (before is None and _stands_by_name(reader, index)) else None


def _touches_mark(reader: Reader, index: int) -> bool:
    """Whether the number is part of a longer one, a sum, a share or a code."""
    before, after = reader.text(index - 1), reader.text(index + 1)
    if before and not before.isalnum() and before not in ("(", "«", '"', "-", ",") and not reader.tokens[index].spaced:
        return True
    return after in ("%", "$", "€", "£", ":") or (after in ("/", "-") and reader.text(index + 2)[:1].isdecimal())


def _in_list(reader: Reader, index: int, context: Context) -> bool:
    """«عامي 2019 و2021», «من 2021 إلى 2019»: right behind a year that was read."""
    conjunction = reader.pack.figures.number_links.entries["and"].forms[0]
    joined = reader.text(index - 1) in (conjunction, ",", "/", "-") or role_before(reader, index) == "to"
    return context.year_stop == index - 1 and joined


def _is_of_yearly(reader: Reader, index: int) -> bool:
    """«موازنة 2024», «كأس العالم 2022»: right behind a thing that a year is told of, or behind its name."""
    for start in range(index - 1, max(reader.first, index - _NAME) - 1, -1):
        if not reader.text(start).isalpha():
            return False
        match = reader.tables.yearly.at(reader.tokens, start, stop=index)
        if match is not None:
            return True
        if role_at(reader, start) is not None or _is_bound(reader, start):
            return False
    return False


def _is_amount(reader: Reader, index: int) -> bool:
    """Whether a scale, a unit or a noun that is counted follows: «مبيعات 2024 مليون دولار», «بطولة 2024 لاعبا»."""
    figures = reader.pack.figures
    tables = (figures.cardinals, figures.counted, figures.units, figures.currency_nouns, figures.percents)
    return any(table.at(reader.tokens, index, strip=False, stop=reader.stop) for table in tables)


def _ends_phrase(reader: Reader, index: int) -> bool:
    """Whether nothing that a number could count follows: the end, a mark, a preposition, a definite word, a verb."""
    text = reader.text(index)
    if not text or not text[0].isalnum() or role_at(reader, index) is not None:
        return True
    if reader.pack.figures.uncounted.at(reader.tokens, index, stop=reader.stop) is not None:
        return True
    names = reader.pack.names
    if any(table.at(reader.tokens, index, stop=reader.stop) for table in (names.cities, names.territories)):
        return True
    joined = reader.pack.figures.number_links.entries["and"].forms[0]
    return text.startswith(joined) or any(split.definite for split in reader.pack.clitics.splits(text))


def _stands_by_name(reader: Reader, index: int) -> bool:
    """«أولمبياد باريس 2024»: behind a word, in brackets or alone; not behind a word that a number completes."""
    before = reader.text(index - 1)
    if not before or before == "(":
        return True
    if not before.isalpha() or len(before) <= 2 or _is_bound(reader, index - 1):
        return False
    label = reader.pack.figures.labels.at(reader.tokens, index - 1, stop=index)
    return label is None or label.id not in _NUMBERED


def _is_bound(reader: Reader, index: int) -> bool:
    """Whether a hedge of an amount begins or stands at a token: «نحو 2020», «أكثر من 2020»."""
    bounds = reader.pack.figures.bounds
    return index >= reader.first and bounds.at(reader.tokens, index, stop=reader.stop) is not None


def opened(found: Stretch, role: Role) -> Stretch:
    """Before, after or until a stretch: open on one side, the other in the grain that the words had."""
    if role == "after":
        start = found.stop + timedelta(1) if found.stop else None
        return Stretch(start=start, stop=None, grain="span", text=f"{_side(start, found.grain)}/..")
    stop = found.stop if role == "until" else found.start - timedelta(1) if found.start else None
    side = found.text.rpartition("/")[2] if role == "until" and found.text else _side(stop, found.grain)
    return Stretch(start=None, stop=stop, grain="span", text=f"../{side}")


def _side(day: date | None, grain: Grain) -> str:
    """One end of an open stretch: the year beside a year, the month beside a month, else the day."""
    if day is None:
        return ".."
    return day.isoformat()[: {"year": 4, "month": 7}.get(grain, 10)]
