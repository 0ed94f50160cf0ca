"""Every number that decides something, with its reason. Nothing else in factdiff holds a threshold."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct


class Settings(Struct, frozen=True, kw_only=True):
    """The defaults are what the development stories were measured with."""

    # How far a hedge lets a figure move, as a share of the amount. "About 2bn" is printed of 1.9 to 2.1; editors take
    # 5 % as within the word, and 10 % starts arguments.
    hedge_share: Decimal = Decimal("0.05")

    # A contradiction below this confidence is a warning, not an error.
    sure: Decimal = Decimal("0.8")


DEFAULT = Settings()
