"""Makes the currencies of a language pack from CLDR by way of Babel: names, signs, and where each is legal tender.

usage: python tools/currencies.py [--check]   (writes currencies.toml, currency_signs.toml in factdiff/lang/ar/figures)
What CLDR does not know stands in the pack's currency_nouns.toml and currency_adjectives.toml, and in curated/.
"""

from __future__ import annotations

import sys
import tomllib
import unicodedata
from pathlib import Path

import babel
from babel import Locale
from babel.core import get_global
from babel.localedata import locale_identifiers

FOLDER = Path(__file__).parent.parent / "factdiff" / "lang" / "ar" / "figures"
CURATED = Path(__file__).parent / "curated"
HEADER = f"""\
# Made by tools/currencies.py from Unicode CLDR (Babel {babel.__version__}), licence in ../UNICODE-LICENSE.
# Do not edit: additions by hand stand in tools/curated, currency_nouns.toml and currency_adjectives.toml.
"""
FIELDS = """\
# nouns: what the currency's name begins with (entries of currency_nouns.toml). countries: where it is legal tender.
"""
EXTRA = ("XDR", "XAF", "XOF", "XPF", "XCD")


def tender() -> dict[str, list[str]]:
    """Currency -> the territories where it is legal tender today."""
    found: dict[str, list[str]] = {}
    for territory, currencies in sorted(get_global("territory_currencies").items()):
        for code, _start, stop, legal in currencies:
            if stop is None and legal:
                found.setdefault(code, []).append(territory)
    return found


def alike(text: str) -> str:
    """What the pack's folding makes of a sign, as far as two currencies could become one by it."""
    return unicodedata.normalize("NFD", text.lower()).translate({0x653: None, 0x654: None, 0x655: None})


def clean(text: str) -> str:
    """Without the invisible marks that CLDR puts around signs."""
    plain = "".join(" " if c == "\N{NO-BREAK SPACE}" else c for c in text if unicodedata.category(c) != "Cf")
    return plain.strip()


def nouns() -> dict[str, str]:
    """First word of a currency's name -> the noun's id in currency_nouns.toml."""
    entries = tomllib.loads((FOLDER / "currency_nouns.toml").read_text("utf-8"))
    return {form: key for key, entry in entries.items() for form in entry["forms"] if " " not in form}


def names_and_signs(code: str, locales: list[Locale]) -> tuple[list[str], list[str]]:
    """Every name and sign that an Arabic locale gives a currency, the commonest name first."""
    main = locales[0]
    names = {clean(main.currencies[code]): None} if code in main.currencies else {}
    signs: dict[str, None] = {}
    for locale in locales:
        plurals = locale._data.get("currency_names_plural", {}).get(code, {})
        names.update({clean(name): None for name in plurals.values()})
        signs[clean(locale.currency_symbols.get(code, code))] = None
    usable = [sign for sign in signs if sign and (len(sign) > 1 or not sign.isascii()) and sign not in ("$", "£")]
    return list(names), sorted({code, *usable})


def field(name: str, values: list[str]) -> str:
    """A TOML list of strings on one line."""
    quoted = ", ".join(f'"{value}"' for value in values)
    return f"{name} = [{quoted}]\n"


def render() -> dict[str, str]:
    """The two TOML files by name."""
    identifiers = sorted(name for name in locale_identifiers() if name.split("_")[0] == "ar")
    locales = [Locale.parse(name) for name in identifiers]
    known, where = nouns(), tender()
    curated, also = (
        tomllib.loads((CURATED / f"currency_{name}.toml").read_text("utf-8")) for name in ("signs", "nouns")
    )
    names_file, signs_file = [HEADER, FIELDS], [HEADER]
    taken: dict[str, str] = {alike(sign): code for code, more in curated.items() for sign in more}
    for code in sorted({*where, *EXTRA}):
        names, signs = names_and_signs(code, locales)
        called = [known[name.split()[0]] for name in names if name.split()[0] in known] + also.get(code, [])
        fresh = [name for name in names if " " in name and taken.setdefault(alike(name), code) == code]
        signs = [
            sign
            for sign in dict.fromkeys((*signs, *curated.get(code, [])))
            if taken.setdefault(alike(sign), code) == code
        ]
        names_file.append(
            f"\n[{code}]\n"
            + field("nouns", list(dict.fromkeys(called)))
            + field("forms", fresh)
            + field("countries", where.get(code, []))
        )
        signs_file.append(f"\n[{code}]\n" + field("forms", signs))
    return {"currencies.toml": "".join(names_file), "currency_signs.toml": "".join(signs_file)}


def main() -> None:
    for name, text in render().items():
        if "--check" in sys.argv and (FOLDER / name).read_text("utf-8") != text:
            sys.exit(f"{name} is not what tools/currencies.py makes")
        if "--check" not in sys.argv:
            (FOLDER / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
