"""From the claims of all articles to groups: which claims answer one question. Knows no language."""

from __future__ import annotations

from collections.abc import Sequence, Set

from factdiff.align.entities import resolve
from factdiff.align.groups import group_claims, widened
from factdiff.align.lookup import lookup_keys
from factdiff.model import Claim, Group, Reading
from factdiff.settings import Settings

__all__ = ["align", "lookup_keys", "widened"]


def align(readings: Sequence[Reading], settings: Settings, about: Set[str] | None = None) -> tuple[Group, ...]:
    """Groups of claims. Articles of different stories never meet; the order of the readings does not matter.

    `about`: the articles of which one claim at least is in each pair; None for pairs of any.
    """
    stories: dict[str, list[Claim]] = {}
    for reading in sorted(readings, key=lambda r: r.card.id):
        stories.setdefault(reading.card.story or "", []).extend((*reading.claims, *reading.statements))
    groups: list[Group] = []
    for story in sorted(stories):
        groups += group_claims(resolve(stories[story], settings), settings, about)
    return tuple(groups)
