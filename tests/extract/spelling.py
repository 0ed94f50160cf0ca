"""Spells numbers as newspapers do, in every case and gender, in words, digits and both, for tests to read."""

from __future__ import annotations

from decimal import Decimal
from random import Random

MASCULINE = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
FEMININE = ["", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"]
TENS = ["", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
SCALES = [
    (10**12, "تريليون", "تريليونات"),
    (10**9, "مليار", "مليارات"),
    (10**6, "مليون", "ملايين"),
    (10**3, "ألف", "آلاف"),
]


class Speller:
    """One way of spelling: the random choices of case, gender, spelling and mixture come from the seed."""

    def __init__(self, seed: int, *, digits: bool) -> None:
        self.random = Random(seed)
        self.oblique = self.random.random() < 0.5
        self.digits = digits

    def pick(self, *choices: str) -> str:
        return self.random.choice(choices)

    def below_hundred(self, n: int) -> str:
        gender = MASCULINE if self.random.random() < 0.5 else FEMININE
        if n <= 10:
            word = gender[n]
            return word[:-2] + "ين" if n == 2 and self.oblique else word
        if n == 11:
            return self.pick("أحد عشر", "إحدى عشرة")
        if n == 12:
            return self.pick("اثني عشر", "اثنتي عشرة") if self.oblique else self.pick("اثنا عشر", "اثنتا عشرة")
        if n < 20:
            return f"{MASCULINE[n - 10]} عشر" if gender is MASCULINE else f"{FEMININE[n - 10]} عشرة"
        tens = TENS[n // 10] + ("ين" if self.oblique else "ون")
        unit = gender[n % 10]
        if n % 10 == 1:
            unit = self.pick("واحد", "إحدى", "واحدة")
        if n % 10 == 2 and self.oblique:
            unit = unit[:-2] + "ين"
        return f"{unit} و{tens}" if n % 10 else tens

    def below_thousand(self, n: int) -> str:
        hundreds, rest = divmod(n, 100)
        hundred = self.pick("مئة", "مائة")
        words = []
        if hundreds == 1:
            words.append(hundred)
        elif hundreds == 2:
            words.append(hundred[:-1] + ("تين" if self.oblique else "تان"))
        elif hundreds:
            words.append(FEMININE[hundreds].removesuffix("ي") + self.pick("", " ") + hundred)
        if rest:
            words.append(self.below_hundred(rest))
        return " و".join(words)

    def group(self, n: int, scale: str, plural: str) -> str:
        """So many of a scale: ألف, ألفان, ثلاثة آلاف, أحد عشر ألفا, مئة ألف."""
        if self.digits and self.random.random() < 0.6 and n > 2:
            return f"{n} {plural if n <= 10 else self.pick(scale, scale + 'ا')}"
        if n == 1:
            return scale
        if n == 2:
            return scale + ("ين" if self.oblique else "ان")
        noun = plural if n % 100 in range(3, 11) else scale + ("ا" if n % 100 in range(11, 100) else "")
        return f"{self.below_thousand(n)} {noun}"

    def spell(self, n: int) -> str:
        if n == 0:
            return "صفر"
        parts = []
        for size, scale, plural in SCALES:
            if n >= size:
                parts.append(self.group(n // size, scale, plural))
                n %= size
        if n:
            parts.append(str(n) if self.digits and self.random.random() < 0.6 else self.below_thousand(n))
        return " و".join(parts)

    def decimal(self, amount: Decimal) -> str:
        """Two places, in digits or said with the word for the point."""
        whole, _, places = f"{amount:.2f}".partition(".")
        if self.digits:
            return whole + self.pick(".", "٫") + places
        zeros = "صفر " if places[0] == "0" and places != "00" else ""
        said = self.below_hundred(int(places)) if int(places) else "صفر"
        return f"{self.spell(int(whole))} فاصل {zeros}{said}"
