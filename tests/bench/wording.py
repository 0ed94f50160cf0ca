"""How the outlets of a made-up newsroom write numbers, sums, days and names: the same value, in each one's habit."""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import NamedTuple

INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
ONES = (
    ("", ""),
    ("واحد", "واحدة"),
    ("اثنين", "اثنتين"),
    ("ثلاثة", "ثلاث"),
    ("أربعة", "أربع"),
    ("خمسة", "خمس"),
    ("ستة", "ست"),
    ("سبعة", "سبع"),
    ("ثمانية", "ثماني"),
    ("تسعة", "تسع"),
    ("عشرة", "عشر"),
)
TENS = ("", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")  # and an ending by case
WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
_MONTHS = """
يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
يناير فبراير مارس إبريل مايو يونيه يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول
جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر
"""
WESTERN, EGYPTIAN, LEVANTINE, MAGHREBI = (
    tuple(name.replace("_", " ") for name in line.split()) for line in _MONTHS.strip().splitlines()
)


class Noun(NamedTuple):
    """A counted noun in the forms that number asks for."""

    one: str
    accusative: str
    many: str
    feminine: bool = False

    def after(self, number: int) -> str:
        """The form behind a number: ten of them, eleven of it, a hundred of it."""
        rest = number % 100
        if 3 <= rest <= 10:
            return self.many
        return self.accusative if rest > 10 else self.one


class Habit(NamedTuple):
    """How one outlet writes."""

    indic: bool = False  # ٤٢ for 42
    words: bool = False  # small numbers in words
    months: int = 0  # western, Egyptian, Levantine, both, Maghrebi
    thousands: int = 0  # 11,300 · 11300 · 11 ألفا و300
    rounds: bool = False  # prints two digits, with a hedge now and then
    relative: bool = True  # "yesterday", "on Tuesday"
    hamza: bool = True  # أ إ آ, or bare
    year: bool = True  # a day with its year


def habit_of(chance: Random) -> Habit:
    """One outlet's habits, drawn by chance."""
    return Habit(
        indic=chance.random() < 0.15,
        words=chance.random() < 0.3,
        months=chance.choices(range(5), (6, 2, 2, 2, 1))[0],
        thousands=chance.randrange(3),
        rounds=chance.random() < 0.35,
        relative=chance.random() < 0.6,
        hamza=chance.random() < 0.85,
        year=chance.random() < 0.7,
    )


def number(amount: int, habit: Habit) -> str:
    """A whole number in digits, thousands as the outlet sets them off."""
    if amount >= 10_000 and habit.thousands == 2:
        whole, rest = divmod(amount, 1000)
        thousand = Noun("ألف", "ألفا", "آلاف").after(whole)
        return f"{whole} {thousand} و{rest}" if rest else f"{whole} {'ألف' if whole % 100 > 10 else thousand}"
    return f"{amount:,}" if amount >= 1000 and habit.thousands == 0 else str(amount)


def words(amount: int, *, feminine: bool = False, subject: bool = False) -> str:
    """A number from 3 to 99 in words, as it agrees with what it counts and with its place in the sentence."""
    gender = int(feminine)
    if amount <= 10:
        return ONES[amount][gender]
    tens, ones = divmod(amount, 10)
    two = (("اثنا", "اثنتا") if subject else ("اثني", "اثنتي"))[gender]
    if tens == 1:
        head = ("أحد", "إحدى")[gender] if ones == 1 else two if ones == 2 else ONES[ones][gender]
        return f"{head} {('عشر', 'عشرة')[gender]}"
    ten = TENS[tens] + ("ون" if subject else "ين")
    if not ones:
        return ten
    two = ("اثنان", "اثنتان")[gender] if subject else ONES[2][gender]
    return f"{two if ones == 2 else ONES[ones][gender]} و{ten}"


def counted(amount: int, noun: Noun, habit: Habit, chance: Random, *, subject: bool = False) -> str:
    """So many of something. Those who round write two digits of a large number, and say so unless they are near."""
    if habit.rounds and amount >= 1000:
        return f"{hedge(amount, chance)}{number(rounded(amount), habit)} {noun.after(rounded(amount))}"
    if habit.words and 3 <= amount <= 99:
        return f"{words(amount, feminine=noun.feminine, subject=subject)} {noun.after(amount)}"
    return f"{number(amount, habit)} {noun.after(amount)}"


def hedge(amount: int, chance: Random) -> str:
    """A word for «about», which is left out only where rounding moves a figure by no more than a hundredth."""
    near = abs(rounded(amount) - amount) * 100 <= amount
    return chance.choice(("نحو ", "حوالي ", "قرابة ", "") if near else ("نحو ", "حوالي ", "قرابة "))


def rounded(amount: int) -> int:
    """The first two digits of a number, the others nought."""
    power = int("1" + "0" * max(0, len(str(amount)) - 2))
    return int((Decimal(amount) / power).quantize(Decimal(1), ROUND_HALF_UP)) * power


def money(millions: int, currency: str, habit: Habit, chance: Random) -> str:
    """A sum: 4.58 or about 4.6 thousand millions; 4 thousand and 580 millions."""
    hedged = hedge(millions, chance) if habit.rounds else ""
    if habit.rounds:
        millions = rounded(millions)
    if millions < 1000:
        return f"{hedged}{millions} {Noun('مليون', 'مليون', 'ملايين').after(millions)} {currency}"
    billions, rest = divmod(millions, 1000)
    billion = Noun("مليار", "مليار", "مليارات")
    if not rest:
        return f"{hedged}{billions} {billion.after(billions)} {currency}"
    if habit.thousands == 2 and rest >= 10:
        million = Noun("مليون", "مليون", "ملايين").after(rest)
        return f"{hedged}{billions} {billion.after(billions)} و{rest} {million} {currency}"
    shown = format((Decimal(millions) / 1000).normalize(), "f")
    return (
        f"{hedged}{shown} {billion.many if 3 <= billions <= 10 and chance.random() < 0.3 else billion.one} {currency}"
    )


def percent(tenths: int, habit: Habit, chance: Random) -> str:
    """A share in tenths of a per cent."""
    shown = format((Decimal(tenths) / 10).normalize(), "f")
    return f"{shown}{chance.choice(('%', ' في المئة', ' بالمئة', ' في المائة'))}"


def month(day: date, habit: Habit) -> str:
    """A month's name in the outlet's country."""
    index = day.month - 1
    if habit.months == 3:
        return f"{WESTERN[index]}/{LEVANTINE[index]}"
    return (WESTERN, EGYPTIAN, LEVANTINE, LEVANTINE, MAGHREBI)[habit.months][index]


def day_name(day: date, published: date | None, habit: Habit, chance: Random) -> str:
    """A day: yesterday, on Tuesday, on 7 May, on Tuesday 7 May 2024."""
    weekday = WEEKDAYS[day.weekday()]
    ago = (published - day).days if published else -1
    if published and habit.relative and 0 <= ago <= 5:
        named = {0: ("اليوم {}", "{}"), 1: ("أمس {}", "يوم {}", "أمس")}.get(ago, ("يوم {}", "{} الماضي"))
        return chance.choice(named).format(weekday)
    dated = f"{day.day} {month(day, habit)}"
    if habit.year or published is None or abs(ago) > 60:
        dated += f" {day.year}"
    return chance.choice(("{d}", "يوم {w} {d}", "{w} {d}", "يوم {d}")).format(d=dated, w=weekday)


def spelled(text: str, habit: Habit) -> str:
    """The outlet's letters: bare alefs, other digits with marks of their own between them."""
    if not habit.hamza:
        text = text.translate(str.maketrans("أإآ", "ااا"))
    if not habit.indic:
        return text
    text = re.sub(r"(?<=\d),(?=\d)", "٬", re.sub(r"(?<=\d)\.(?=\d)", "٫", text))
    return text.translate(INDIC).replace("%", "٪")
