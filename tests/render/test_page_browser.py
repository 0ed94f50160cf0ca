"""The HTML page in a real browser: filters, links, direction, keys, phone, and no request that leaves the file."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from factdiff.model import Finding, Reading, Report
from factdiff.render import CHECK_RENDERERS, REPORT_RENDERERS, View
from factdiff.report.draft import draft_lines
from tests.render.sample import MANUAL, REPORT, TEXTS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright, of the extra test")
if CHROMIUM is None:
    pytest.skip("needs a browser: chromium is not on the PATH (apt-get install chromium)", allow_module_level=True)

# Without the network flags Chromium looks up hosts of its maker; without --no-sandbox it does not start as root.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
VIEW = View(version="0.1.0", manual=MANUAL, texts=TEXTS)
EVIL = (
    "<script>window.broken = 1</script><img src='https://example.org/x.png' onerror='window.broken = 2'>"
    '<style>body { display: none }</style>" onmouseover="window.broken = 3" style="display:none" x="'
    "<a href='javascript:window.broken=4'>press</a>"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield chromium
        chromium.close()


class Shown:
    """Opens reports as files, and keeps whatever the page asked for or complained of."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        self.browser, self.folder = browser, folder
        self.requests: list[str] = []
        self.refused: list[tuple[str, str]] = []
        self.complaints: list[str] = []

    def __call__(self, html: str, *, width: int = 1200, scheme: str = "light", scripts: bool = True) -> Page:
        file = self.folder / "report.html"
        file.write_text(html, "utf-8")
        context = self.browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,  # type: ignore[arg-type]
            java_script_enabled=scripts,
            reduced_motion="reduce",
        )
        page = context.new_page()
        page.on("requestfinished", lambda request: self.requests.append(request.url))
        page.on("requestfailed", lambda request: self.refused.append((request.url, request.failure or "")))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(file.as_uri())
        return page


@pytest.fixture
def shown(browser: Browser, tmp_path: Path) -> Iterator[Shown]:
    opener = Shown(browser, tmp_path)
    yield opener
    for context in browser.contexts:
        context.close()


def html(report: Report = REPORT, view: View = VIEW) -> str:
    return REPORT_RENDERERS["html"](report, view)


def visible(page: Page) -> list[str]:
    return page.eval_on_selector_all(".finding:not([hidden])", "all => all.map(one => one.dataset.verdict)")


def test_the_page_asks_for_nothing_and_complains_of_nothing(shown: Shown) -> None:
    page = shown(html())
    page.locator("#ledger").scroll_into_view_if_needed()
    assert [url for url in shown.requests if not url.endswith("/report.html")] == []
    assert shown.refused == []
    assert shown.complaints == []


@pytest.mark.parametrize(
    ("choice", "value", "left"),
    [
        ("verdict", "spelling", ["spelling"]),
        ("kind", "office", ["single-source"]),
        ("sources", "a2", ["contradiction", "different-scope", "spelling"]),
        ("topic", "cost · bridge", ["different-scope"]),
    ],
)
def test_each_filter_leaves_what_was_chosen(shown: Shown, choice: str, value: str, left: list[str]) -> None:
    page = shown(html())
    assert len(visible(page)) == 6
    page.select_option(f"select[data-filter={choice}]", value)
    assert visible(page) == left
    assert page.inner_text("#shown") == f"{len(left)} of 6 findings shown"
    page.click("button[type=reset]")
    page.locator("#shown", has_text="6 of 6").wait_for()
    assert len(visible(page)) == 6


@pytest.mark.parametrize(
    ("sought", "left"),
    [
        ("كدور", ["spelling"]),
        ("قدّور", ["spelling", "single-source"]),
        ("ملياري دولار", ["different-scope"]),
        ("وزاره الصحه", ["contradiction"]),
        ("TOLL-MOVES later-figure", []),
        ("later-figure", ["update"]),
    ],
)
def test_the_search_reads_past_marks_and_letter_variants(shown: Shown, sought: str, left: list[str]) -> None:
    page = shown(html())
    page.fill("#search", sought)
    found = visible(page)
    assert found == left or set(left) < set(found), found
    if not left:
        assert page.inner_text("#shown") == "No finding fits these filters."


def test_a_link_goes_from_finding_to_words_and_back(shown: Shown) -> None:
    page = shown(html())
    page.click("#f-00000000001 .side:first-of-type .from a")
    target = page.locator("mark:target")
    assert target.inner_text() == "14 شخصا"
    page.locator("mark:target + sup a").first.click()
    assert page.evaluate("document.activeElement.id") == "f-00000000001"


def test_a_link_to_a_finding_shows_it_whatever_is_filtered(shown: Shown) -> None:
    page = shown(html())
    page.select_option("select[data-filter=verdict]", "agreement")
    page.evaluate("location.hash = 'f-00000000003'")
    page.locator("#f-00000000003:focus").wait_for()
    assert page.locator("#f-00000000003").is_visible()


def test_the_keys_lead_to_the_search_and_from_finding_to_finding(shown: Shown) -> None:
    page = shown(html())
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.id") == "f-00000000001"


@pytest.mark.parametrize(("ui", "direction"), [("en", "ltr"), ("ar", "rtl")])
def test_the_page_runs_in_its_language_s_direction_and_articles_in_theirs(
    shown: Shown, ui: str, direction: str
) -> None:
    page = shown(html(view=replace(VIEW, ui=ui)))
    directions = "all => [...new Set(all.map(one => getComputedStyle(one).direction))]"
    assert page.eval_on_selector_all("body", directions) == [direction]
    assert page.eval_on_selector_all("blockquote, .body", directions) == ["rtl"]
    assert page.eval_on_selector_all(".axis", directions) == ["ltr"]


@pytest.mark.parametrize("ui", ["en", "ar"])
@pytest.mark.parametrize("width", [320, 390, 1600])
def test_no_page_is_wider_than_its_screen(shown: Shown, ui: str, width: int) -> None:
    page = shown(html(view=replace(VIEW, ui=ui)), width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_markup_in_an_article_is_inert(shown: Shown) -> None:
    texts = {name: text + EVIL for name, text in TEXTS.items()}
    readings = tuple(replace(r, card=replace(r.card, source=EVIL, title=EVIL)) for r in REPORT.readings)
    findings = tuple(replace(f, claims=tuple(replace(c, topic=EVIL) for c in f.claims)) for f in REPORT.findings)
    report = replace(REPORT, readings=readings, findings=findings)
    page = shown(html(report, replace(VIEW, texts=texts)))
    page.mouse.move(300, 300)
    assert page.evaluate("window.broken") is None
    assert page.locator("body").is_visible()
    assert page.locator(".body img, .body script, .body style, .body a[href^=javascript], [onmouseover]").count() == 0
    assert "<script>window.broken" in page.locator(".body").first.inner_text()
    assert shown.refused == []
    assert [url for url in shown.requests if "example.org" in url] == []


def test_even_markup_that_got_in_would_not_run(shown: Shown) -> None:
    page = shown(html().replace("</main>", EVIL + "</main>"))
    assert page.evaluate("window.broken") is None
    assert page.locator("body").is_visible()
    assert [url for url in shown.requests if "example.org" in url] == []
    assert {reason for _, reason in shown.refused} == {"csp"}


def test_without_scripts_everything_can_be_read(shown: Shown) -> None:
    page = shown(html(), scripts=False)
    assert page.locator(".finding").count() == 6
    assert not page.locator("#filters").is_visible()


def test_on_paper_the_filters_are_gone_and_the_findings_are_there(shown: Shown) -> None:
    page = shown(html())
    page.emulate_media(media="print")
    assert not page.locator("#filters").is_visible()
    assert page.locator("#f-00000000004").is_visible()


AXE = Path(os.environ.get("AXE_CORE", "node_modules/axe-core/axe.min.js"))


@pytest.mark.skipif(not AXE.is_file(), reason="needs axe-core: npm install axe-core, and AXE_CORE=…/axe.min.js")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ui", ["en", "ar"])
def test_axe_finds_no_barrier(shown: Shown, ui: str, scheme: str) -> None:
    view = replace(VIEW, ui=ui)
    checked = CHECK_RENDERERS["html"](REPORT, "daily", draft_lines(REPORT, "daily"), view)
    # The page's own policy would rightly refuse axe itself.
    page = shown(checked.replace("Content-Security-Policy", "x-policy"), scheme=scheme)
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    page.evaluate(AXE.read_text("utf-8"))
    result = page.evaluate("axe.run(document)")
    assert [(v["id"], [node["html"][:120] for node in v["nodes"]][:3]) for v in result["violations"]] == []


def many(articles: int, findings: int) -> tuple[Report, dict[str, str]]:
    """A report of many articles: the sample's own again and again, each time with other figures."""
    readings: list[Reading] = []
    texts: dict[str, str] = {}
    made: list[Finding] = []
    rounds = articles // len(REPORT.readings)
    for turn in range(rounds):
        for reading in REPORT.readings:
            name = f"{reading.card.id}-{turn}"
            texts[name] = TEXTS[reading.card.id]
            readings.append(replace(reading, card=replace(reading.card, id=name), claims=()))
    for number in range(findings):
        sample = REPORT.findings[number % len(REPORT.findings)]
        turn = number % rounds
        claims = tuple(
            replace(c, article=f"{c.article}-{turn}", topic=f"{c.topic} {number // 10}") for c in sample.claims
        )
        made.append(replace(sample, id=f"f-{number:011x}", claims=claims, confidence=Decimal("0.9")))
    return Report(readings=tuple(readings), findings=tuple(made)), texts


def test_a_thousand_findings_of_a_hundred_articles_open_and_filter(shown: Shown) -> None:
    report, texts = many(100, 1000)
    text = html(report, replace(VIEW, texts=texts))
    assert len(text.encode()) < 5_000_000
    page = shown(text)
    assert page.locator("article.finding:visible").count() == 1000
    page.select_option("select[data-filter=verdict]", "spelling")
    spelled = sum(finding.verdict == "spelling" for finding in report.findings)
    assert page.inner_text("#shown") == f"{spelled} of 1000 findings shown"
