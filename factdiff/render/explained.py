"""One finding of a saved report in full: its claims, their regions on a line, the evidence as a waterfall."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from factdiff.render.canvas import Row, draw, safe
from factdiff.report.wire import WireClaim
from factdiff.report.wire_report import WireArticle, WireFinding, WireReport
from factdiff.report.wire_values import WireDuration, WireQuantity, WireTime

if TYPE_CHECKING:
    from factdiff.render import View

_LINE = 48  # columns of a number or calendar line: it fits beside a label of 30 in a terminal of 80
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def explained(report: WireReport, finding: WireFinding, view: View) -> str:
    """The finding for the terminal."""
    articles = {article.id: article for article in report.articles}
    meaning = " ".join(view.manual.get(finding.reason, "").partition("\n\n")[0].split())
    waived = [Row("waived: ", safe(finding.waived))] if finding.waived else []
    rows = [
        Row(f"{finding.verdict} · {finding.severity} · ", safe(finding.topic), style="bold"),
        Row(f"{finding.id} · [{finding.reason}] {meaning}"),
        *waived,
        Row(),
    ]
    for letter, side in zip(_LETTERS, finding.sides, strict=False):
        for n in side:
            rows += _claim(letter, finding.claims[n], articles)
    rows += _regions(finding) + _waterfall(finding)
    rows.append(Row(f"confidence {finding.confidence:.2f} · {finding.origins} independent sources", style="bold"))
    return draw(rows, width=view.width, colour=view.colour, isolate=view.isolate)


def copied(report: WireReport, finding: WireFinding) -> str:
    """The finding as plain text for a colleague, in a mail or a chat."""
    articles = {article.id: article for article in report.articles}
    lines = [f"{finding.verdict}: {finding.topic}", ""]
    for letter, side in zip(_LETTERS, finding.sides, strict=False):
        for n in side:
            claim = finding.claims[n]
            lines += [f"{letter}. {_who(claim, articles)}: {claim.text}", f"   {_one_line(claim.sentence.text)}"]
    return "\n".join([*lines, "", f"({finding.reason}, {finding.id})", ""])


def _claim(letter: str, claim: WireClaim, articles: dict[str, WireArticle]) -> list[Row]:
    scope = [
        f"{name} {value}"
        for name, value in (
            ("measure", claim.measure),
            ("place", claim.place),
            ("group", claim.group),
            ("basis", claim.basis),
            ("of", claim.when.edtf if claim.when else None),
            ("as of", claim.as_of.edtf if claim.as_of else None),
            ("stance", claim.stance if claim.stance != "asserted" else None),
            ("said by", claim.speaker.name if claim.speaker else None),
        )
        if value
    ]
    rows = [
        Row(f"{letter}  ", safe(claim.text), 0, content_style="bold"),
        Row(f"{_who(claim, articles)}, line {claim.line}", "", 4, "dim"),
        Row("", safe(_one_line(claim.sentence.text)), 4),
    ]
    return [*rows, *([Row("", safe(" · ".join(scope)), 4)] if scope else []), Row()]


def _who(claim: WireClaim, articles: dict[str, WireArticle]) -> str:
    article = articles.get(claim.article)
    day = ((article.published if article else None) or "no date")[:10]
    return f"{claim.source}, {day}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _regions(finding: WireFinding) -> list[Row]:
    """Where each side's value lies: on one line of numbers, or one calendar; an open end is an arrow."""
    spans = [(letter, _region(finding.claims[side[0]])) for letter, side in zip(_LETTERS, finding.sides, strict=False)]
    known = [(letter, region) for letter, region in spans if region is not None]
    ends = [end for _, region in known for end in region if end is not None]
    if len(known) < 2 or not ends:
        return []
    low, high = min(ends), max(ends)
    is_time = any(isinstance(claim.value, WireTime) for claim in finding.claims)
    rows = [Row("the days" if is_time else "the numbers", style="bold")]
    for letter, region in known:
        rows.append(Row(f"{letter} {_drawn(region, low, high)} {_label(region, calendar=is_time)}", indent=2))
    return [*rows, Row()]


_Region = tuple[Decimal | None, Decimal | None]


def _region(claim: WireClaim) -> _Region | None:
    value = claim.value
    if isinstance(value, WireTime):
        start, stop = (date.fromisoformat(day).toordinal() if day else None for day in (value.start, value.end))
        region = tuple(Decimal(day) if day is not None else None for day in (start, stop))
    elif isinstance(value, WireQuantity):
        region = tuple(Decimal(end) if end is not None else None for end in (value.low, value.high))
    elif isinstance(value, WireDuration):
        region = tuple(Decimal(end) if end is not None else None for end in (value.low_days, value.high_days))
    else:
        return None
    return None if region == (None, None) else (region[0], region[1])


def _drawn(region: _Region, low: Decimal, high: Decimal) -> str:
    """A line of dots with the region on it."""
    width = high - low
    start, stop = (_column(end, low, width, default) for end, default in zip(region, (0, _LINE - 1), strict=True))
    cells = ["·"] * _LINE
    for n in range(start, stop + 1):
        cells[n] = "─"
    cells[start] = "◄" if region[0] is None else "●"
    cells[stop] = "►" if region[1] is None else "●"
    return "".join(cells)


def _column(end: Decimal | None, low: Decimal, width: Decimal, default: int) -> int:
    if end is None:
        return default
    return int((end - low) / width * (_LINE - 1)) if width else _LINE // 2


def _label(region: _Region, *, calendar: bool) -> str:
    words = [("…" if end is None else _end(end, calendar=calendar)) for end in region]
    return words[0] if words[0] == words[1] else f"{words[0]} to {words[1]}"


def _end(end: Decimal, *, calendar: bool) -> str:
    return date.fromordinal(int(end)).isoformat() if calendar else f"{end.normalize():,f}"


def _waterfall(finding: WireFinding) -> list[Row]:
    """Why these claims are held to be about one thing: each signal's bits, and their running sum."""
    if not finding.evidence:
        return []
    rows = [Row("why they are about one thing (bits of evidence)", style="bold")]
    total = 0.0
    most = max(abs(signal.weight) for signal in finding.evidence) or 1.0
    for signal in finding.evidence:
        total += signal.weight
        bar = ("+" if signal.weight >= 0 else "-") * max(1, round(abs(signal.weight) / most * 12))
        rows.append(Row(f"{signal.weight:+6.1f} {total:6.1f} {bar:<12} {signal.signal} ", safe(signal.note), 2))
    return [*rows, Row()]


def find_in(report: WireReport, wanted: str) -> Sequence[WireFinding]:
    """The findings whose id is the wanted one, or begins with it."""
    exact = [finding for finding in report.findings if finding.id == wanted]
    return exact or [finding for finding in report.findings if finding.id.startswith(wanted)]
