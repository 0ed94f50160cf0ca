"""From reference facts and a report to what they say of the sources' claims; they outrank whoever says otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from msgspec.structs import replace

from factdiff.compare import relate
from factdiff.desk.facts import Fact, FactFile, SameName, reference_reading
from factdiff.desk.passages import plain_word, words_of
from factdiff.model import (
    Answer,
    Claim,
    Group,
    Judgement,
    Name,
    Office,
    Pair,
    Quantity,
    Reading,
    Report,
    Span,
    TimeSpan,
    Verdict,
)
from factdiff.report.findings import find
from factdiff.settings import Settings

REFERENCE, HOUSE_STYLE = "reference-fact", "house-style"
MANUAL = {
    REFERENCE: """A fact of the house's reference file confirms the claim or says otherwise; it outranks the sources.

Given with `--facts`: its file, line and source are shown as one side. A claim without scope of its own is held to be
about what the fact is about.""",
    HOUSE_STYLE: """The house writes this name differently: its `[names]` or a fact of kind spelling says how.

The preferred form stands on one side; the text's on the other.""",
}


def with_facts(report: Report, files: Iterable[FactFile], settings: Settings, *, same_name: SameName) -> Report:
    """The report with a finding for every fact that claims agree with or contradict, and the files as readings."""
    readings, findings = list(report.readings), list(report.findings)
    claims = [claim for reading in report.readings for claim in reading.claims]
    origins = dict(report.origins)
    for file in files:
        own: list[Claim] = []
        judged = []
        for fact, block in file.facts:
            if fact.kind == "spelling":
                continue
            group = _judged(fact, file, block, claims, settings, same_name)
            if group is not None:
                judged.append(group)
                own.append(group[0].claims[0])
        findings += find(judged, origins)
        readings.append(reference_reading(file, tuple(own)))
    return replace(report, readings=tuple(readings), findings=tuple(findings))


def _judged(
    fact: Fact, file: FactFile, block: Span, claims: Iterable[Claim], settings: Settings, same_name: SameName
) -> tuple[Group, tuple[Judgement, ...]] | None:
    members: list[Claim] = []
    verdicts: list[Verdict] = []
    for claim in claims:
        verdict = _verdict(fact, claim, settings, same_name) if _in_scope(fact, claim) else None
        if verdict is not None:
            members.append(claim)
            verdicts.append(verdict)
    if not members:
        return None
    reference = _stated(fact, members[0], file, block)
    answers = tuple(
        Judgement(Pair(0, n, settings.certain), Answer("SAME" if v == "agreement" else "CONFLICT", v, REFERENCE))
        for n, v in enumerate(verdicts, 1)
    )
    pairs = tuple(answer.pair for answer in answers)
    return Group(kind=members[0].kind, topic=reference.topic, claims=(reference, *members), pairs=pairs), answers


def _stated(fact: Fact, like: Claim, file: FactFile, block: Span) -> Claim:
    """The fact as a claim of its file."""
    words = file.text[block.start : block.stop]
    said = str(next(v for v in (fact.amount, fact.low, fact.high, fact.date, fact.holder) if v is not None))
    start = block.start + words.find(said)
    span = Span(start, start + len(said)) if said in words else block
    return Claim(
        article=file.where,
        kind=like.kind,
        value=_value(fact, like),
        span=span,
        text=file.text[span.start : span.stop],
        sentence=block,
        sentence_text=words,
        topic=like.topic,
        measure=like.measure,
        participants=fact.participants,
        place=fact.place,
    )


def _value(fact: Fact, like: Claim) -> Quantity | TimeSpan | Office:
    if fact.kind == "date":
        last = fact.last or fact.date
        edtf = f"{fact.date}" if last == fact.date else f"{fact.date}/{last}"
        return TimeSpan(edtf=edtf, start=fact.date, stop=last)
    if fact.kind == "office":
        return Office(role=fact.role or "", of=fact.of, holder=fact.holder or "")
    theirs = like.value
    assert isinstance(theirs, Quantity)
    low, high = (fact.amount, fact.amount) if fact.amount is not None else (fact.low, fact.high)
    exponent = fact.amount.as_tuple().exponent if fact.amount is not None else 0
    return Quantity(
        amount=fact.amount,
        low=low,
        high=high,
        unit=theirs.unit,
        dimension=theirs.dimension,
        precision=Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0),
    )


def _in_scope(fact: Fact, claim: Claim) -> bool:
    """Whether a claim is about what the fact is about; what it leaves open is taken to be."""
    kind = {"value": "quantity", "date": "time", "office": "office"}[fact.kind]
    if claim.kind != kind or claim.stance in ("denied", "planned", "target") or not _meets(fact, claim):
        return False
    value = claim.value
    if isinstance(value, Office):
        return value.role == fact.role and value.of == fact.of and value.state == "current"
    if claim.measure != (fact.measure or fact.event) or claim.basis or claim.group:
        return False
    return not (isinstance(value, Quantity) and fact.unit and fact.unit not in (value.unit, claim.measure))


def _meets(fact: Fact, claim: Claim) -> bool:
    theirs = {part for part in claim.participants if not part.startswith("person:")}
    if fact.kind != "office" and fact.participants and theirs and not theirs & set(fact.participants):
        return False
    if fact.place and claim.place and fact.place != claim.place:
        return False
    time = claim.as_of or claim.when
    if time is None or (fact.since is None and fact.until is None):
        return True
    early = fact.since is not None and time.stop is not None and time.stop < fact.since
    return not early and not (fact.until is not None and time.start is not None and time.start > fact.until)


def _verdict(fact: Fact, claim: Claim, settings: Settings, same_name: SameName) -> Verdict | None:
    if isinstance(claim.value, Office):
        return "agreement" if same_name(claim.value.holder, fact.holder or "") else "contradiction"
    stated = replace(claim, article="", value=_value(fact, claim))
    return {"SAME": "agreement", "CONFLICT": "contradiction"}.get(relate(claim, stated, settings).relation)  # type: ignore[return-value]


def with_names(
    report: Report, names: Mapping[str, tuple[str, ...]], where: FactFile, texts: Mapping[str, str]
) -> Report:
    """The report with a warning for every name that is not written as the house writes it. `where`: the rules' file."""
    judged = []
    for preferred, variants in names.items():
        seen: list[Claim] = []
        for variant in sorted(variants, key=len, reverse=True):
            written = [c for reading in report.readings for c in _written(reading, variant, preferred, texts)]
            found = [c for c in written if not any(o.article == c.article and o.span.covers(c.span) for o in seen)]
            seen += found
            if found:
                judged.append(_misspelled(preferred, found, where))
    if not judged:
        return report
    readings = report.readings
    if all(reading.card.id != where.where for reading in readings):
        readings += (reference_reading(where),)
    return replace(report, readings=readings, findings=report.findings + find(judged, dict(report.origins)))


def _written(reading: Reading, variant: str, preferred: str, texts: Mapping[str, str]) -> Iterator[Claim]:
    """Every place where an article writes a name in that way: among the names it was read for, and word for word."""
    wanted = [plain_word(word) for word in variant.split()]
    article = reading.card.id
    text = texts.get(article, "")
    places = set(_word_for_word(text, wanted))
    for mention, words in reading.mentions:
        if isinstance(mention.value, Name):
            inner = [
                Span(mention.span.start + s.start, mention.span.start + s.stop) for s in _word_for_word(words, wanted)
            ]
            places.update(inner)
    for span in sorted(places):
        start = text.rfind("\n", 0, span.start) + 1
        stop = text.find("\n", span.stop)
        line = Span(start, stop if stop >= 0 else len(text))
        words = text[span.start : span.stop] or variant
        yield Claim(
            article=article,
            kind="name",
            value=Name(canonical=preferred, form=words),
            span=span,
            text=words,
            sentence=line,
            sentence_text=text[line.start : line.stop],
            topic=f"name · {preferred}",
        )


def _word_for_word(text: str, wanted: list[str]) -> Iterator[Span]:
    words = words_of(text)
    for n in range(len(words) - len(wanted) + 1):
        if [word.text for word in words[n : n + len(wanted)]] == wanted:
            yield Span(words[n].span.start, words[n + len(wanted) - 1].span.stop)


def _misspelled(preferred: str, found: list[Claim], where: FactFile) -> tuple[Group, tuple[Judgement, ...]]:
    start = max(where.text.find(preferred), 0)
    span = Span(start, start + len(preferred))
    rule = replace(
        found[0],
        article=where.where,
        value=Name(canonical=preferred, form=preferred),
        span=span,
        text=preferred,
        sentence=span,
        sentence_text=preferred,
    )
    answers = tuple(
        Judgement(Pair(0, n, 12.0), Answer("COMPATIBLE", "spelling", HOUSE_STYLE)) for n in range(1, len(found) + 1)
    )
    pairs = tuple(answer.pair for answer in answers)
    return Group(kind="name", topic=found[0].topic, claims=(rule, *found), pairs=pairs), answers


def spellings(files: Iterable[FactFile]) -> dict[str, tuple[str, ...]]:
    """Preferred form and variants, from the facts of kind spelling."""
    return {
        fact.name: fact.variants for file in files for fact, _ in file.facts if fact.kind == "spelling" and fact.name
    }
