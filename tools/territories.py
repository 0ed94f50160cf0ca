"""Makes the tables of territories, demonyms and cities of a language pack: CLDR's names by way of Babel, and tools/curated.

usage: python tools/territories.py [--check]        (writes factdiff/lang/ar/{territories,demonyms,cities}.toml)
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from babel import Locale
from babel.core import get_global

ROOT = Path(__file__).parent.parent
CURATED = Path(__file__).parent / "curated"
HEADER = """\
# Made by tools/territories.py from the Unicode Common Locale Data Repository (see ../UNICODE-LICENSE) and tools/curated.
# Do not edit: edit tools/curated and run the tool.
"""
# The endings of a nisba: masculine, feminine, sound plurals and duals in their cases.
ENDINGS = ("ي", "ية", "يون", "يين", "يات", "يان", "يتان", "يتين", "يا")
# What CLDR's name loses before the nisba's ending.
ARTICLE = "ال"
NAME_ENDINGS = ("يا", "ا", "ة", "و", "ي")


def curated(name: str) -> dict[str, Any]:
    return tomllib.loads((CURATED / f"{name}.toml").read_text("utf-8"))


def nisba(name: str) -> str:
    """The rule: Iran + ī, Syria less -iyā + ī, the article gone."""
    stem = name.removeprefix(ARTICLE)
    for ending in NAME_ENDINGS:
        if stem.endswith(ending) and len(stem) - len(ending) >= 3:
            return stem.removesuffix(ending) + "ي"
    return stem + "ي"


def inflected(masculine: str) -> list[str]:
    """All genders and numbers; every word of a nisba of two words bends ("كوري جنوبي", "كورية جنوبية"), with the article too."""
    words = masculine.split()
    if len(words) == 1:
        return [masculine.removesuffix("ي") + ending for ending in ENDINGS]
    first, last = words
    bent = []
    for ending in ENDINGS:
        left = first.removesuffix("ي") + ending if first.endswith("ي") else first
        for article in ("", ARTICLE):
            bent.append(f"{left} {article}{last.removesuffix('ي')}{ending}")
    return bent


def folded(form: str) -> str:
    return form.translate(str.maketrans("أإآىةٱ", "ااايها")).replace("ّ", "").replace("ُ", "")


def distinct(forms: Iterable[str], taken: set[str] | None = None) -> list[str]:
    """The forms without repeats and without those in `taken`, which they join."""
    taken = set() if taken is None else taken
    kept = []
    for form in forms:
        if folded(form) not in taken:
            taken.add(folded(form))
            kept.append(form)
    return kept


def territories(locale: Locale, choices: dict[str, Any]) -> dict[str, dict[str, Any]]:
    taken: set[str] = set()
    table = {}
    for code, name in sorted(locale.territories.items()):
        if not code.isalpha() or code in choices["unused"]["codes"]:
            continue
        plain = [] if any(mark in name for mark in "()-") else [name]
        entry: dict[str, Any] = {"iso": code}
        if code in choices["blocs"]["codes"]:
            entry["bloc"] = True
        if code in choices["doubtful"]["codes"]:
            entry["doubtful"] = True
        entry["forms"] = distinct([*plain, *choices["names"].get(code, [])], taken)
        if entry["forms"]:
            table[code] = entry
    return table


def demonyms(locale: Locale, names: dict[str, dict[str, Any]], choices: dict[str, Any]) -> dict[str, dict[str, Any]]:
    # "ألبانيا" is the accusative of "Albanian", and the country: the country stays.
    taken = {folded(form) for entry in names.values() for form in entry["forms"] if form.endswith("يا")}
    table = {}
    for code in sorted(names, key=lambda code: (code not in choices["nisba"], code)):
        name = locale.territories[code]
        made = [nisba(name)] if " " not in name and not names[code].get("bloc") else []
        stems = choices["nisba"].get(code, made)
        forms = distinct([form for stem in stems for form in inflected(stem)] + choices["peoples"].get(code, []), taken)
        if forms:
            table[code] = {"iso": code, "forms": forms}
    return dict(sorted(table.items()))


def cities(locale: Locale, names: dict[str, dict[str, Any]], choices: dict[str, Any]) -> dict[str, dict[str, Any]]:
    taken = {folded(form) for entry in names.values() for form in entry["forms"]}
    table = {}
    for key, entry in curated("cities").items():
        table[key] = entry | {"forms": distinct(entry["forms"], taken)}
    countries = get_global("zone_territories")
    for zone, facts in sorted(locale.time_zones.items()):
        city, country = zone.split("/")[-1], countries.get(zone)
        if "city" not in facts or country not in names or city in choices["unused"]["zones"] or zone.count("/") > 1:
            continue
        if any(mark in facts["city"] for mark in "(،-"):
            continue
        forms = distinct([facts["city"]], taken)
        key = city.lower()
        if forms and key in table:
            table[key]["forms"] += forms
        elif forms:
            table[key] = {"country": country, "forms": forms}
    return {key: entry for key, entry in sorted(table.items()) if entry["forms"]}


def written(table: dict[str, dict[str, Any]]) -> str:
    """TOML: strings, booleans and lists of strings are the same in JSON."""
    blocks = []
    for key, entry in table.items():
        lines = [f"{field} = {json.dumps(value, ensure_ascii=False)}" for field, value in entry.items()]
        blocks.append("\n".join([f"[{key}]", *lines]))
    return HEADER + "\n" + "\n\n".join(blocks) + "\n"


def tables() -> dict[str, str]:
    """File name -> content."""
    locale, choices = Locale("ar"), curated("territories")
    names = territories(locale, choices)
    made = {"territories": names, "demonyms": demonyms(locale, names, choices), "cities": cities(locale, names, choices)}
    return {f"{name}.toml": written(table) for name, table in made.items()}


def main() -> int:
    folder = ROOT / "factdiff" / "lang" / "ar"
    stale = [name for name, text in tables().items() if not (folder / name).exists() or (folder / name).read_text("utf-8") != text]
    if "--check" in sys.argv:
        print("\n".join(f"{name} is not what the tool makes" for name in stale) or "all as the tool makes them")
        return 1 if stale else 0
    for name, text in tables().items():
        (folder / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
