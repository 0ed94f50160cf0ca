"""From a report to a story's two overviews: what happened and moved when, and who is named how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from factdiff.model import Claim, Finding, Name, Office, Reading, Report, TimeSpan
from factdiff.report.draft import moment
from factdiff.report.phrases import position


class Moment(Struct, frozen=True, kw_only=True):
    """One entry of a timeline: on which day, what, and who reported it with which words."""

    day: str
    until: str
    kind: str  # event or figure
    topic: str
    value: str
    told: tuple[Claim, ...]


class Person(Struct, frozen=True, kw_only=True):
    """A person as the articles name them: forms by how often, offices, and who writes which."""

    name: str
    forms: tuple[tuple[str, int, tuple[str, ...]], ...]  # the form, how often, which sources
    offices: tuple[str, ...]
    spellings: tuple[str, ...]  # forms that findings hold for another spelling of one name


def timeline(report: Report) -> tuple[Moment, ...]:
    """Dated events, and the figures that moved, in order of their days; one entry for one day of one topic."""
    published = {reading.card.id: reading.card.published or "" for reading in report.readings}
    moments: dict[tuple[str, str, str, str, str], list[Claim]] = {}
    for claim in _dated(report.readings):
        time = claim.value
        assert isinstance(time, TimeSpan)
        start, stop = (str(day) if day else "" for day in (time.start, time.stop))
        moments.setdefault((start or stop, stop, "event", claim.topic, ""), []).append(claim)
    for claim in _moved(report.findings):
        day = moment(claim, published)
        moments.setdefault((day, day, "figure", claim.topic, position(claim)), []).append(claim)
    return tuple(
        Moment(day=day, until=until, kind=kind, topic=topic, value=value, told=_by_day(claims, published))
        for (day, until, kind, topic, value), claims in sorted(moments.items())
    )


def _dated(readings: Iterable[Reading]) -> Iterable[Claim]:
    for reading in readings:
        for claim in reading.claims:
            if isinstance(claim.value, TimeSpan) and claim.measure and claim.value.edtf and claim.stance != "denied":
                yield claim


def _moved(findings: Iterable[Finding]) -> Iterable[Claim]:
    """The figures of updates and contradictions: what one would want to see in its order."""
    seen = set()
    for finding in findings:
        if finding.kind in ("quantity", "score", "duration") and finding.verdict in ("update", "contradiction"):
            for claim in finding.claims:
                if (claim.article, claim.span) not in seen:
                    seen.add((claim.article, claim.span))
                    yield claim


def _by_day(claims: Iterable[Claim], published: dict[str, str]) -> tuple[Claim, ...]:
    return tuple(sorted(set_of(claims), key=lambda c: (published[c.article], c.article, c.span)))


def set_of(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims of one article on one sentence once."""
    kept: dict[tuple[str, object], Claim] = {}
    for claim in claims:
        kept.setdefault((claim.article, claim.sentence), claim)
    return tuple(kept.values())


def people(report: Report) -> tuple[Person, ...]:
    """Every person that is named, those named most often first; joined where the comparison joined them."""
    joint = _joint(report.findings)
    sources = {reading.card.id: reading.card.source for reading in report.readings}
    forms: dict[str, Counter[str]] = {}
    used: dict[tuple[str, str], set[str]] = {}
    offices: dict[str, Counter[str]] = {}
    for reading in report.readings:
        for mention, words in reading.mentions:
            if mention.kind == "person" and isinstance(mention.value, Name):
                person = joint.get(mention.value.canonical, mention.value.canonical)
                form = " ".join(words.split())
                forms.setdefault(person, Counter())[form] += 1
                used.setdefault((person, form), set()).add(sources[reading.card.id])
            elif isinstance(mention.value, Office):
                person = joint.get(mention.value.holder, mention.value.holder)
                office = mention.value.role + (f" of {mention.value.of}" if mention.value.of else "")
                offices.setdefault(person, Counter())[office] += 1
    variants = _variants(report.findings)
    return tuple(
        Person(
            name=_most(forms[person])[0][0],
            forms=tuple((form, n, tuple(sorted(used[person, form]))) for form, n in _most(forms[person])),
            offices=tuple(office for office, _ in _most(offices.get(person, Counter()))),
            spellings=tuple(sorted(variants.get(person, set()))),
        )
        for person in sorted(forms, key=lambda p: (-forms[p].total(), p))
    )


def _most(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _joint(findings: Iterable[Finding]) -> dict[str, str]:
    """Name -> the fullest name of its person, as the comparison of names and offices has joined them."""
    joint = {}
    for finding in findings:
        for claim in finding.claims:
            name = claim.value.holder if isinstance(claim.value, Office) else None
            name = claim.value.canonical if isinstance(claim.value, Name) and claim.kind == "name" else name
            person = [part.partition(":")[2] for part in claim.participants if part.startswith("person:")]
            if name is not None and len(person) == 1:
                joint[name] = person[0]
    return joint


def _variants(findings: Iterable[Finding]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for finding in findings:
        if finding.verdict == "spelling":
            for claim in finding.claims:
                for part in claim.participants:
                    if part.startswith("person:"):
                        found.setdefault(part.partition(":")[2], set()).add(claim.text)
    return found
