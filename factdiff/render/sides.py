"""The positions of a finding in the order in which a report shows them."""

from __future__ import annotations

from collections.abc import Mapping

from factdiff.model import Claim, Finding, Reading
from factdiff.report.draft import moment


def ordered_sides(
    finding: Finding, origins: Mapping[str, str], readings: Mapping[str, Reading]
) -> list[tuple[Claim, ...]]:
    """The positions, each by date: the outlier first, of an update the oldest, of an agreement what most say."""
    published = {name: reading.card.published or "" for name, reading in readings.items()}
    sides = [
        tuple(sorted((finding.claims[n] for n in side), key=lambda claim: (published[claim.article], claim.article)))
        for side in finding.sides
    ]
    if finding.verdict == "update":
        return sorted(sides, key=lambda side: min(moment(claim, published) for claim in side))
    return sorted(sides, key=lambda side: size_of(side, origins), reverse=finding.verdict == "agreement")


def size_of(side: tuple[Claim, ...], origins: Mapping[str, str]) -> int:
    """How many independent sources hold a position: copies of one text count once."""
    return len({origins.get(claim.article, claim.article) for claim in side})
