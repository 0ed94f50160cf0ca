"""The questions that made-up articles answer, each with a true and a wrong answer, and how an outlet words them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from random import Random
from typing import Any, NamedTuple

from tests.bench import wording
from tests.bench.frames import ENDS, FRAMES, HOURS, MISFORTUNES, TRAPS
from tests.bench.wording import Habit, Noun
from tests.bench.world import Country, city_of, countries, person

NOUNS = {
    "person": Noun("شخص", "شخصا", "أشخاص"),
    "dead": Noun("قتيل", "قتيلا", "قتلى"),
    "hurt": Noun("جريح", "جريحا", "جرحى"),
    "displaced": Noun("نازح", "نازحا", "نازحين"),
    "child": Noun("طفل", "طفلا", "أطفال"),
    "national": Noun("مواطن", "مواطنا", "مواطنين"),
    "rescuer": Noun("عنصر إنقاذ", "عنصر إنقاذ", "عناصر إنقاذ"),
    "spectator": Noun("متفرج", "متفرجا", "متفرجين"),
    "hectare": Noun("هكتار", "هكتارا", "هكتارات"),
    "year": Noun("سنة", "سنة", "سنوات", feminine=True),
    "school": Noun("مدرسة", "مدرسة", "مدارس", feminine=True),
}
CURRENCIES = ("دولار", "دولار", "دولار", "يورو")


class Teller(NamedTuple):
    """Who tells it: the outlet's habit, the day of the article, and whether hedges are allowed."""

    habit: Habit
    published: date | None
    chance: Random


class Count(NamedTuple):
    """So many; which noun is counted, the frame says."""

    amount: int


class Money(NamedTuple):
    """A sum in millions."""

    millions: int
    currency: str


class Percent(NamedTuple):
    """A share in tenths of a per cent."""

    tenths: int


class Plain(NamedTuple):
    """Something that every outlet writes in the same way."""

    text: str


Answer = Count | Money | Percent | Plain | date


class Question(NamedTuple):
    """What an article may answer. `wrong` contradicts `true`, and no rounding or hedge makes up for it."""

    key: str
    kind: str
    frames: tuple[str, ...]
    slots: Mapping[str, object]
    true: Answer
    wrong: Answer | None = None


class _Said:
    """A count in a frame: the attribute is the noun, with «_s» where it is the sentence's subject."""

    def __init__(self, amount: int, teller: Teller) -> None:
        self.amount, self.teller = amount, teller

    def __getattr__(self, noun: str) -> str:
        noun, _, subject = noun.partition("_")
        habit, chance = self.teller.habit, self.teller.chance
        return wording.counted(self.amount, NOUNS[noun], habit, chance, subject=bool(subject))


def worded(answer: object, teller: Teller) -> object:
    """An answer, or what stands in another slot, as the outlet writes it."""
    habit, chance = teller.habit, teller.chance
    match answer:
        case Count(amount):
            return _Said(amount, teller)
        case Money(millions, currency):
            return wording.money(millions, currency, habit, chance)
        case Percent(tenths):
            return wording.percent(tenths, habit, chance)
        case Plain(text):
            return text
        case date():
            return wording.day_name(answer, teller.published, habit, chance)
    return answer


def sentence(question: Question, answer: Answer, teller: Teller) -> str:
    """One sentence that answers the question so."""
    frame = teller.chance.choice(question.frames)
    slots = {name: worded(value, teller) for name, value in question.slots.items()}
    return frame.format(v=worded(answer, teller), **slots)


def ended(said: str, hours: tuple[str, ...], teller: Teller) -> str:
    """A sentence on a count, and up to which hour of the day of the article it was true."""
    habit, chance, day = teller.habit, teller.chance, teller.published
    assert day is not None
    return said + chance.choice(ENDS).format(h=chance.choice(hours), d=wording.day_name(day, day, habit, chance))


class Setting(NamedTuple):
    """What a story is about: two countries, a town, a person, a misfortune, its day, two hours of it."""

    A: Country
    B: Country
    c: str
    P: Any
    e: str
    day: date
    hours: tuple[tuple[str, ...], ...]
    chance: Random


def setting(chance: Random) -> Setting:
    """A story's setting, drawn by chance."""
    left, right = chance.sample(countries(), 2)
    day = date(2019, 1, 1) + timedelta(chance.randrange(2000))
    town, who, what = city_of(left, chance), person(chance), chance.choice(MISFORTUNES)
    early = chance.randrange(len(HOURS) - 1)
    return Setting(left, right, town, who, what, day, (HOURS[early], chance.choice(HOURS[early + 1 :])), chance)


def off(chance: Random, true: int, least: int = 2) -> int:
    """A figure that cannot be the true one, however it is rounded: at least a quarter more or a fifth less."""
    factor = chance.choice((1.3, 1.5, 1.8, 0.75, 0.6, 1.25))
    wrong = round(true * factor)
    return wrong if abs(wrong - true) >= least else true + least + chance.randrange(3)


def _count(low: int, high: int) -> Callable[[Setting], tuple[Answer, Answer]]:
    def draw(at: Setting) -> tuple[Answer, Answer]:
        true = at.chance.randint(low, high)
        return Count(true), Count(off(at.chance, true))

    return draw


def _money(low: int, high: int) -> Callable[[Setting], tuple[Answer, Answer]]:
    def draw(at: Setting) -> tuple[Answer, Answer]:
        true, currency = at.chance.randint(low, high) * 10, at.chance.choice(CURRENCIES)
        return Money(true, currency), Money(off(at.chance, true, 100) // 10 * 10, currency)

    return draw


def _percent(low: int, high: int) -> Callable[[Setting], tuple[Answer, Answer]]:
    def draw(at: Setting) -> tuple[Answer, Answer]:
        true = at.chance.randint(low, high)
        return Percent(true), Percent(min(990, off(at.chance, true, 8)))

    return draw


def _share(low: int, high: int) -> Callable[[Setting], tuple[Answer, Answer]]:
    """A share of voters, which a wrong report misses by some points."""

    def draw(at: Setting) -> tuple[Answer, Answer]:
        true = at.chance.randint(low, high)
        return Percent(true), Percent(true + at.chance.choice((-1, 1)) * at.chance.randint(40, 150))

    return draw


def _tenths(low: int, high: int) -> Callable[[Setting], tuple[Answer, Answer]]:
    """A number with one digit behind the point, which nobody rounds."""

    def draw(at: Setting) -> tuple[Answer, Answer]:
        true = at.chance.randint(low, high)
        wrong = true + at.chance.choice((-9, -8, 8, 9, 12))
        return Plain(f"{true / 10:.1f}"), Plain(f"{wrong / 10:.1f}")

    return draw


def _oil(at: Setting) -> tuple[Answer, Answer]:
    true = at.chance.randint(11, 95)
    wrong = off(at.chance, true, 4)
    return Plain(f"{true / 10:.1f} مليون"), Plain(f"{wrong / 10:.1f} مليون")


def _day(at: Setting) -> tuple[Answer, Answer]:
    return at.day, at.day - timedelta(at.chance.randint(1, 4))


def _city(at: Setting) -> tuple[Answer, Answer]:
    return Plain(at.A.capital), Plain(at.B.capital)


def _person(at: Setting) -> tuple[Answer, Answer]:
    one, other = person(at.chance), person(at.chance)
    while other.given == one.given or other.family == one.family:
        other = person(at.chance)
    return Plain(f"{one}"), Plain(f"{other}")


def _either(*pairs: tuple[str, str]) -> Callable[[Setting], tuple[Answer, Answer]]:
    def draw(at: Setting) -> tuple[Answer, Answer]:
        pair = at.chance.sample(at.chance.choice(pairs), 2)
        return Plain(pair[0]), Plain(pair[1])

    return draw


def _score(at: Setting) -> tuple[Answer, Answer]:
    lost = at.chance.randrange(3)
    won = lost + at.chance.randint(1, 2)
    return Plain(f"{won}-{lost}"), Plain(f"{won + 1}-{lost}")


ANSWERS: dict[str, Callable[[Setting], tuple[Answer, Answer]]] = {
    "killed": _count(3, 240),
    "injured": _count(5, 600),
    "displaced": _count(1200, 90_000),
    "detained": _count(3, 90),
    "trade": _money(30, 4000),
    "exports": _money(100, 9000),
    "imports": _money(100, 9000),
    "growth": _percent(8, 70),
    "inflation": _percent(12, 300),
    "unemployment": _percent(30, 250),
    "loan": _money(10, 700),
    "contract": _money(10, 300),
    "budget": _money(300, 9000),
    "oil": _oil,
    "quake": _tenths(48, 78),
    "turnout": _share(300, 750),
    "signed-on": _day,
    "arrived-on": _day,
    "signed-in": _city,
    "minister": _person,
    "lasting": _count(3, 25),
    "sentence": _count(3, 20),
    "index": _either(("ارتفع", "انخفض"), ("صعد", "تراجع")),
    "recall": _either(("أعلنت", "نفت"), ("أكدت", "نفت")),
    "score": _score,
    "spectators": _count(9000, 70_000),
    "barrel": _tenths(600, 990),
    "burnt": _count(300, 20_000),
    "votes": _share(505, 700),
    "quoted-figure": _count(12, 400),
    "quoted-denial": _either(("سنقبل", "لن نقبل"), ("سنسمح", "لن نسمح")),
}
assert ANSWERS.keys() == FRAMES.keys()

# What grows while the news goes on: another day or hour, another answer. Two of one hour contradict each other.
MOVING = frozenset({"killed", "injured", "displaced", "detained", "burnt"})


def question(kind: str, at: Setting, slots: Mapping[str, object]) -> Question:
    """A question of this kind in a story's setting."""
    true, wrong = ANSWERS[kind](at)
    return Question(kind, kind, FRAMES[kind], slots, true, wrong)


def trap(name: str, slots: Mapping[str, object], answer: Answer, *, key: str = "") -> Question:
    """Another fact beside the answers, which nobody gets wrong."""
    return Question(key or name, name, TRAPS.get(name) or FRAMES[name], slots, answer)
