"""What factdiff knows by itself: who held an office when. From a report to the report with warnings, if asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from factdiff.desk.facts import FactFile, parse_facts
from factdiff.desk.reference import with_facts
from factdiff.model import Claim, Office, Reading, Report, TimeSpan
from factdiff.settings import Settings

KNOWN_HOLDER = "known-holder"
MANUAL = {
    KNOWN_HOLDER: """Somebody is named for an office that somebody else held on that day, as far as is known.

Only with `--knowledge`: a small file of offices with the pages they were looked up in. It is silent on offices and
days that it does not hold, on former and acting holders, and where the sentence speaks of an earlier time. It warns,
and makes nothing fail by itself.""",
}


@cache
def offices() -> FactFile:
    """The offices that are known, read as strictly as any file of reference facts. SettingsError if one is wrong."""
    text = (Path(__file__).parent / "offices.toml").read_text("utf-8")
    return parse_facts(text, "knowledge/offices.toml")


def with_knowledge(report: Report, settings: Settings, *, same_name: Callable[[str, str], bool]) -> Report:
    """The report with a warning for each office whose holder is known to be another on the day of the article."""
    asked = replace(report, readings=tuple(map(_asked, report.readings)), findings=())
    told = with_facts(asked, (offices(),), settings, same_name=same_name)
    found = tuple(
        replace(
            finding,
            verdict="update",
            reason=KNOWN_HOLDER,
            severity="warning",
            claims=tuple(map(_dated, finding.claims)),
        )
        for finding in told.findings
        if finding.verdict == "contradiction"
    )
    if not found:
        return report
    file = next(reading for reading in told.readings if reading.card.id == offices().where)
    return replace(report, readings=(*report.readings, file), findings=(*report.findings, *found))


def _dated(claim: Claim) -> Claim:
    """What is known, with the days for which it is; other claims as they are."""
    if claim.article != offices().where or not isinstance(claim.value, Office):
        return claim
    fact = next(fact for fact, span in offices().facts if span == claim.sentence)
    return replace(claim, as_of=TimeSpan(edtf=f"{fact.since}/{fact.until}", start=fact.since, stop=fact.until))


def _asked(reading: Reading) -> Reading:
    """An article with the claims alone that what is known may be held against."""
    claims = tuple(c for c in reading.claims if isinstance(c.value, Office) and _is_of_its_day(c, reading))
    return replace(reading, claims=claims)


def _is_of_its_day(claim: Claim, reading: Reading) -> bool:
    """A claim of which the day is known, and whose sentence names no time before it: who signed in 2015 may be gone."""
    day = claim.as_of.start if claim.as_of is not None else None
    if day is None or claim.as_of is None or claim.as_of.stop is None:
        return False
    times = (m.value for m, _ in reading.mentions if isinstance(m.value, TimeSpan) and claim.sentence.covers(m.span))
    return not any(time.stop is None or time.stop < day.replace(day=1) for time in times)
