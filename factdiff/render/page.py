"""A report as one HTML file that needs nothing else: no server, no network, no font, no library."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from factdiff.model import Report
from factdiff.render.page_articles import page_articles
from factdiff.render.page_draft import page_lines
from factdiff.render.page_findings import PageFinding, page_findings
from factdiff.render.page_overview import overview
from factdiff.render.page_short import short
from factdiff.render.wording import HEADINGS
from factdiff.report.catalogue import Language, counted, term
from factdiff.report.draft import DraftLine
from factdiff.report.wire_report import VERDICTS

if TYPE_CHECKING:
    from factdiff.render import View

_FOLDER = Path(__file__).parent / "web"


def report_page(report: Report, view: View) -> str:
    """The whole report: overview, findings, ledger and the articles with their claims marked."""
    return _page(report, view, {"lines": (), "draft": None})


def check_page(report: Report, draft: str, lines: tuple[DraftLine, ...], view: View) -> str:
    """The same, and before it the draft claim by claim."""
    return _page(report, view, {"lines": page_lines(lines, report, view.ui), "draft": draft})


def _page(report: Report, view: View, more: Mapping[str, Any]) -> str:
    style, script = _part("page.css"), _part("page.js")
    articles, places = page_articles(report, view)
    findings = page_findings(report, view, places)
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("page.html.jinja").render(
        t=lambda key, *filled: term("page", key, view.ui, *filled),
        ui=view.ui,
        direction="rtl" if view.ui == "ar" else "ltr",
        version=view.version,
        policy=_policy(style, script),
        style=Markup(style),  # ours, read from the package: the only markup that is not escaped
        script=Markup(script),
        count=lambda what, number: counted(what, number, view.ui),
        comma=term("values", "comma", view.ui),
        short=short(findings, view.ui),
        overview=overview(findings, articles),
        findings=findings,
        articles=articles,
        anchors={article.id: article.anchor for article in articles},
        marks={verdict: heading.mark for verdict, heading in HEADINGS.items()},
        skips=sorted(report.skips),
        verdicts=_verdicts(findings, view.ui),
        kinds=_counted((f.kind, f.kind_name) for f in findings),
        topics=_counted((f.topic, f.topic) for f in findings),
        **more,
    )


def _part(name: str) -> str:
    # What a browser hashes has plain newlines, however a checkout wrote them.
    return (_FOLDER / name).read_text("utf-8").replace("\r\n", "\n")


def _policy(style: str, script: str) -> str:
    """Nothing may be fetched, sent or run but this very style and script."""
    hashed = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (style, script)]
    return (
        f"default-src 'none'; style-src 'sha256-{hashed[0]}'; script-src 'sha256-{hashed[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _verdicts(findings: Sequence[PageFinding], language: Language) -> list[dict[str, object]]:
    """Each verdict with its mark, its name, what it tells and how many findings bear it."""
    counts = {verdict: sum(finding.verdict == verdict for finding in findings) for verdict in VERDICTS}
    return [
        {
            "id": verdict,
            "mark": HEADINGS[verdict].mark,
            "name": term("verdicts_many", verdict, language),
            "said": counted(verdict, counts[verdict], language),
            "note": term("verdict_notes", verdict, language),
            "count": counts[verdict],
        }
        for verdict in VERDICTS
    ]


def _counted(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str, int]]:
    """Value, name and count of what can be chosen in a filter, sorted by name."""
    counts: dict[tuple[str, str], int] = {}
    for pair in pairs:
        counts[pair] = counts.get(pair, 0) + 1
    return sorted(((value, name, count) for (value, name), count in counts.items()), key=lambda row: (row[1], row[0]))
