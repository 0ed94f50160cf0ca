"""One finding of a saved report in full: its claims, their regions on a line, the evidence as a waterfall."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from factdiff.render.canvas import Row, draw, safe
from factdiff.render.wording import reason_sentence, signal_words
from factdiff.report.catalogue import Language, counted, grouped, known, named, term, topic_named
from factdiff.report.values import day_words
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
    meaning = reason_sentence(finding.reason, view.manual, view.ui)
    waived = [Row(term("terminal", "waived", view.ui), safe(finding.waived))] if finding.waived else []
    verdict, severity = term("verdicts", finding.verdict, view.ui), term("severities", finding.severity, view.ui)
    rows = [
        Row(f"{verdict} · {severity} · ", safe(topic_named(finding.topic, view.ui)), style="bold"),
        Row(f"{finding.id} · [{finding.reason}] {meaning}"),
        *waived,
        Row(),
    ]
    for letter, side in zip(_LETTERS, finding.sides, strict=False):
        for n in side:
            rows += _claim(letter, finding.claims[n], articles, view.ui)
    rows += _regions(finding, view.ui) + _waterfall(finding, view.ui)
    confidence = term("terminal", "confidence", view.ui, f"{finding.confidence:.2f}")
    rows.append(Row(f"{confidence} · {counted('independent', finding.origins, view.ui)}", style="bold"))
    return draw(rows, view)


def copied(report: WireReport, finding: WireFinding, language: Language = "en") -> str:
    """The finding as plain text for a colleague, in a mail or a chat."""
    articles = {article.id: article for article in report.articles}
    said = reason_sentence(finding.reason, {}, language)
    heading = f"{term('verdicts', finding.verdict, language)}: {topic_named(finding.topic, language)}"
    lines = [heading, *([said] if said else []), ""]
    for letter, side in zip(_LETTERS, finding.sides, strict=False):
        for n in side:
            claim = finding.claims[n]
            lines += [
                f"{letter}. {_who(claim, articles, language)}: {claim.text}",
                f"   {_one_line(claim.sentence.text)}",
            ]
    return "\n".join([*lines, "", f"({finding.reason}, {finding.id})", ""])


def _claim(letter: str, claim: WireClaim, articles: dict[str, WireArticle], language: Language) -> list[Row]:
    scope = [
        f"{term('scope', name, language)} {value}"
        for name, value in (
            ("measure", claim.measure and named(claim.measure, language)),
            ("place", claim.place and named(claim.place, language)),
            ("group", claim.group and named(claim.group, language)),
            ("basis", claim.basis and (known("bases", claim.basis, language) or claim.basis)),
            ("of", claim.when.edtf if claim.when else None),
            ("as_of", claim.as_of.edtf if claim.as_of else None),
            ("stance", known("stances", claim.stance, language) if claim.stance != "asserted" else None),
            ("said_by", named(claim.speaker.name, language) if claim.speaker else None),
        )
        if value
    ]
    rows = [
        Row(f"{letter}  ", safe(claim.text), 0, content_style="bold"),
        Row(f"{_who(claim, articles, language)} · {term('page', 'line', language, claim.line)}", "", 4, "dim"),
        Row("", safe(_one_line(claim.sentence.text)), 4),
    ]
    return [*rows, *([Row("", safe(" · ".join(scope)), 4)] if scope else []), Row()]


def _who(claim: WireClaim, articles: dict[str, WireArticle], language: Language) -> str:
    article = articles.get(claim.article)
    published = ((article.published if article else None) or "")[:10]
    day = day_words(date.fromisoformat(published), language) if published else term("page", "no_date", language)
    return f"{safe(claim.source)}, {day}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _regions(finding: WireFinding, language: Language) -> list[Row]:
    """Where each side's value lies: on one line of numbers, or one calendar; an open end is an arrow."""
    spans = [(letter, _region(finding.claims[side[0]])) for letter, side in zip(_LETTERS, finding.sides, strict=False)]
    regions = [(letter, region) for letter, region in spans if region is not None]
    ends = [end for _, region in regions for end in region if end is not None]
    if len(regions) < 2 or not ends:
        return []
    low, high = min(ends), max(ends)
    is_time = any(isinstance(claim.value, WireTime) for claim in finding.claims)
    rows = [Row(term("terminal", "days" if is_time else "numbers", language), style="bold")]
    for letter, region in regions:
        words = _label(region, language, calendar=is_time)
        rows.append(Row(f"{letter} {_drawn(region, low, high)} {words}", indent=2))
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


def _label(region: _Region, language: Language, *, calendar: bool) -> str:
    words = [("…" if end is None else _end(end, language, calendar=calendar)) for end in region]
    return words[0] if words[0] == words[1] else term("values", "between", language, *words)


def _end(end: Decimal, language: Language, *, calendar: bool) -> str:
    return day_words(date.fromordinal(int(end)), language) if calendar else grouped(end.normalize(), language)


def _waterfall(finding: WireFinding, language: Language) -> list[Row]:
    """Why these claims are held to be about one thing: each signal's bits, and their running sum."""
    if not finding.evidence:
        return []
    rows = [Row(term("terminal", "one_thing", language), style="bold")]
    total = 0.0
    most = max(abs(signal.weight) for signal in finding.evidence) or 1.0
    for signal in finding.evidence:
        total += signal.weight
        bar = ("+" if signal.weight >= 0 else "-") * max(1, round(abs(signal.weight) / most * 12))
        label, shared = signal_words(signal, language)
        rows.append(Row(f"{signal.weight:+6.1f} {total:6.1f} {bar:<12} {label} ", safe(shared), 2))
    return [*rows, Row()]


def find_in(report: WireReport, wanted: str) -> Sequence[WireFinding]:
    """The findings whose id is the wanted one, or begins with it."""
    exact = [finding for finding in report.findings if finding.id == wanted]
    return exact or [finding for finding in report.findings if finding.id.startswith(wanted)]
