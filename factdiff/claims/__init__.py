"""From mentions to claims: what a value measures, of whom, where and when, and who says so. Language ends here."""

from __future__ import annotations

from factdiff.claims.acts import act_claims
from factdiff.claims.courses import time_ties
from factdiff.claims.days import day_claims
from factdiff.claims.events import event_claims
from factdiff.claims.figures import figure_claims
from factdiff.claims.people import name_claims, office_claims, thing_claims
from factdiff.claims.quotes import quote_claims
from factdiff.claims.roles import role_claims
from factdiff.claims.scene import read_scenes
from factdiff.claims.statements import statement_claims
from factdiff.claims.sums import figure_ties
from factdiff.claims.times import time_claims
from factdiff.claims.tolls import of_own_event
from factdiff.claims.turns import turn_claims
from factdiff.lang import Pack
from factdiff.model import Claim, Document, Extraction, Tie
from factdiff.settings import Settings

__all__ = ["read_claims", "read_ties"]


def read_claims(document: Document, extraction: Extraction, pack: Pack, settings: Settings) -> tuple[Claim, ...]:
    """All claims of one article, in the order of its text."""
    scenes = read_scenes(document, extraction, pack)
    claims: list[Claim] = []
    claims += office_claims(scenes)
    claims += name_claims(scenes)
    claims += thing_claims(scenes)
    claims += quote_claims(scenes)
    for scene in scenes.scenes:
        figures = figure_claims(scene, scenes, settings)
        claims += figures
        claims += time_claims(scene, scenes, settings)
        claims += day_claims(scene, scenes, settings)
        claims += event_claims(scene, scenes, settings)
        claims += role_claims(scene, scenes, settings)
        claims += act_claims(scene, scenes, settings)
        claims += turn_claims(scene, scenes, settings)
        claims += statement_claims(scene, scenes, figures, settings)
    claims = of_own_event(claims, scenes)
    return tuple(sorted(claims, key=lambda claim: (claim.span, claim.kind, claim.topic, claim.measure or "")))


def read_ties(document: Document, extraction: Extraction, pack: Pack) -> tuple[Tie, ...]:
    """What the grammar of the article ties together: sums of its figures, the ends of its times."""
    return tuple(sorted((*figure_ties(document, extraction, pack), *time_ties(document, extraction, pack))))
