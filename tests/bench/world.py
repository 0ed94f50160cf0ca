"""The countries, cities and people that made-up news is about, from the tables of the Arabic pack."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

PACK = Path(__file__).parent.parent.parent / "factdiff" / "lang" / "ar" / "names"
# Families of craftsmen and towns, joined to given names at random.
_FAMILIES = """
الكيلاني الزعبي الحوراني النعيمي الشمري العبيدي الجبوري التميمي الساعدي الموسوي الهاشمي القرشي
الأنصاري الرفاعي الخطيب النجار الحداد الصباغ العطار الخياط الدباغ السمان اللبان الطحان القاضي المفتي
الكاتب الشاوي البوعزاوي الفاسي المراكشي التازي الوزاني التونسي الصفاقسي القيرواني السوسي الطرابلسي
المصراتي الورفلي الدرعي الحمصي الحموي الحلبي الشامي النابلسي الخليلي الغزي المقدسي الكركي السلطي
البصري الموصلي الكوفي الحلي الأهوازي اليماني الصنعاني الحضرمي العدني الظفاري الكندي البلوشي الغافري
المزروعي الكعبي الهاجري المري العجمي الدوسري القحطاني الشهري الغامدي الزهراني المالكي
"""
FAMILIES = tuple(_FAMILIES.split())
UNFIT = ("العاصمة", "مدينة", "إقليم", "جزيرة", "جبل", "محافظة", "ولاية", "منطقة", "بحر", "نهر", "قطاع")


class Country(NamedTuple):
    """A country with the adjectives that go with it: «the Jordanian minister», «the Jordanian economy»."""

    iso: str
    name: str
    m: str
    f: str
    capital: str
    cities: tuple[str, ...]

    def __format__(self, spec: str) -> str:
        return self.name


class Person(NamedTuple):
    """A given name and a family name."""

    given: str
    family: str

    def __format__(self, spec: str) -> str:
        return self.family if spec == "short" else f"{self.given} {self.family}"


def _table(name: str) -> dict[str, dict[str, Any]]:
    return tomllib.loads((PACK / f"{name}.toml").read_text("utf-8"))


@cache
def countries() -> tuple[Country, ...]:
    """Every country of the pack that has an adjective and a capital of plain form."""
    cities: dict[str, list[str]] = {}
    capitals: dict[str, str] = {}
    for entry in _table("cities").values():
        form = entry["forms"][0]
        if form.split()[0] in UNFIT or len(form.split()) > 2:
            continue
        cities.setdefault(entry["country"], []).append(form)
        if entry.get("capital"):
            capitals[entry["country"]] = form
    names, adjectives = _table("territories"), _table("demonyms")
    return tuple(
        Country(
            iso,
            names[iso]["forms"][0],
            f"ال{adjectives[iso]['forms'][0]}",
            f"ال{adjectives[iso]['forms'][1]}",
            capital,
            tuple(sorted({*cities[iso]} - {capital})),
        )
        for iso, capital in sorted(capitals.items())
        if iso in names and iso in adjectives and _plain(adjectives[iso]["forms"])
    )


def _plain(adjectives: list[str]) -> bool:
    """One word each, the second the feminine of the first."""
    return adjectives[1] == f"{adjectives[0]}ة" and " " not in adjectives[0]


@cache
def given_names() -> tuple[str, ...]:
    """Men's given names that are no everyday words."""
    table = _table("given_names")
    return tuple(sorted(form for form in table["arab-men"]["forms"] if " " not in form and not form.startswith("ال")))


def person(chance: Random) -> Person:
    """Somebody who does not exist."""
    return Person(chance.choice(given_names()), chance.choice(FAMILIES))


def city_of(country: Country, chance: Random) -> str:
    """A town of the country, its capital where the pack knows no other."""
    return chance.choice(country.cities or (country.capital,))
