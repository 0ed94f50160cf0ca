"""What two claims have in common as figures: how many digits, and whether that can be chance. Knows no language."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Decimal
from functools import lru_cache

from factdiff.model import Claim, Quantity


def same_figure(one: Decimal, other: Decimal) -> tuple[str, str] | None:
    """The same figure, or one and what it is rounded or cut to: the more digits they share, the less by chance."""
    longer, shorter = sorted((one, other), key=significant, reverse=True)
    digits = significant(shorter)
    shown = format(shorter.normalize(), "f")
    if one == other:
        return f"same-figure-{min(digits, _YEAR_DIGITS if is_year(one) else 4)}", shown
    if digits == significant(longer) or digits < _FEWEST_ROUNDED:
        return None
    last = Decimal(1).scaleb(shorter.adjusted() - digits + 1)
    rounded = ((longer / last).to_integral_value(rounding) * last for rounding in (ROUND_HALF_EVEN, ROUND_DOWN))
    return ("rounded-figure", shown) if shorter in rounded else None


_FEWEST_ROUNDED = 2  # a million is near too much


def one_figure(left: Claim, right: Claim) -> bool:
    """Whether two claims give one sum, length or rate that is not written twice by chance, whatever they call it.

    Counts are left out: as many may have been killed as injured.
    """
    one, other = left.value, right.value
    if not isinstance(one, Quantity) or not isinstance(other, Quantity) or one.dimension in (None, "count"):
        return False
    then, now = (claim.when.edtf if claim.when else None for claim in (left, right))
    if one.unit != other.unit or then != now or one.amount is None or other.amount is None:
        return False
    fewest = min(significant(one.amount), significant(other.amount))
    return fewest >= UNCHANCED and same_figure(one.amount, other.amount) is not None


def told_twice(left: Claim, right: Claim) -> bool:
    """Whether two articles of one story give one number that is not written twice by chance, nor is it a year.

    Then it is one fact, however either tells of whom and where it is: 1,081 prisoners, 1,081 men. As many may have been
    killed as injured.
    """
    one, other = left.value, right.value
    if not isinstance(one, Quantity) or not isinstance(other, Quantity) or left.article == right.article:
        return False
    if one.amount is None or one.amount != other.amount or (one.dimension or "count") != (other.dimension or "count"):
        return False
    if one.dimension not in (None, "count") or significant(one.amount) < UNCHANCED or is_year(one.amount):
        return False
    if None not in (left.measure, right.measure) and left.measure != right.measure:
        return False
    return left.when is None or right.when is None or left.when.edtf == right.when.edtf


def is_year(amount: Decimal) -> bool:
    """Whether a number may as well be a year."""
    return _FIRST_YEAR <= amount <= _LAST_YEAR and amount == amount.to_integral_value()


_FIRST_YEAR, _LAST_YEAR = 1800, 2100
_YEAR_DIGITS = 2  # what a year is worth as evidence: it stands in many articles
UNCHANCED = 3  # digits that two figures hardly share by chance


@lru_cache(maxsize=4096)
def significant(amount: Decimal) -> int:
    """How many digits a number has, less the zeros before and behind them; 1 at least."""
    return max(1, len(format(amount.normalize(), "f").replace(".", "").replace("-", "").strip("0")))
