"""The HTML page as text: one file, nothing from outside, everything escaped, every link leads somewhere."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from msgspec.structs import replace

from factdiff.model import Report
from factdiff.render import CHECK_RENDERERS, REPORT_RENDERERS, View
from factdiff.report.catalogue import LANGUAGES, Language
from factdiff.report.draft import draft_lines
from tests.render.sample import FINDINGS, MANUAL, REPORT, TEXTS

VIEW = View(version="0.1.0", manual=MANUAL, texts=TEXTS)


def page(report: Report = REPORT, view: View = VIEW) -> str:
    return REPORT_RENDERERS["html"](report, view)


class Elements(HTMLParser):
    """All tags with their attributes, as a browser would read them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))


@pytest.mark.parametrize("ui", LANGUAGES)
def test_nothing_is_asked_of_the_outside(ui: Language) -> None:
    for tag, attributes in Elements(page(view=replace(VIEW, ui=ui))).tags:
        assert tag not in {"link", "img", "iframe", "object", "embed", "base", "video", "audio"}
        assert not {"src", "srcset", "style", "action", "data", "poster"} & set(attributes), tag
        assert not [name for name in attributes if name.startswith("on")], tag
        assert attributes.get("href", "#").startswith("#")
    assert "@import" not in page()
    assert "url(" not in page()


def test_the_policy_lets_run_only_the_page_s_own_style_and_script() -> None:
    text = page()
    policy = next(a["content"] for _, a in Elements(text).tags if a.get("http-equiv") == "Content-Security-Policy")
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (inner,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inner.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


@pytest.mark.parametrize("ui", LANGUAGES)
def test_every_link_leads_to_a_place_that_is_there_once(ui: Language) -> None:
    elements = Elements(page(view=replace(VIEW, ui=ui))).tags
    places = [a["id"] for _, a in elements if "id" in a]
    assert len(places) == len(set(places))
    links = {a["href"][1:] for _, a in elements if a.get("href")}
    assert links <= set(places)
    assert {finding.id for finding in FINDINGS} <= links


def test_the_words_of_an_article_stay_words() -> None:
    evil = '<script>alert(1)</script><img src=x onerror="alert(2)"> {{ 7 * 7 }} '
    texts = {name: evil + text for name, text in TEXTS.items()}
    cards = tuple(replace(r, card=replace(r.card, source=evil, title=evil, id=r.card.id)) for r in REPORT.readings)
    text = page(replace(REPORT, readings=cards), replace(VIEW, texts=texts))
    assert "<img" not in text
    assert "alert(1)</script>" not in text
    assert "49" not in re.findall(r"{{.{0,12}", text)
    assert "&lt;script&gt;alert(1)" in text
    assert text.count("<script>") == 1


def test_the_whole_text_of_each_article_is_there() -> None:
    shown = re.sub(r"<sup class=\"refs\">.*?</sup>|<[^>]+>", "", page()).replace("&#34;", '"')
    for text in TEXTS.values():
        assert text in shown


@pytest.mark.parametrize(("ui", "direction", "heading"), [("en", "ltr", "Findings"), ("ar", "rtl", "النتائج")])
def test_the_interface_speaks_one_language(ui: Language, direction: str, heading: str) -> None:
    text = page(view=replace(VIEW, ui=ui))
    assert f'<html lang="{ui}" dir="{direction}">' in text
    assert f">{heading}</h2>" in text
    assert '<blockquote lang="ar" dir="rtl">' in text


def test_a_contradiction_comes_with_a_question_that_would_settle_it() -> None:
    (asked,) = re.findall(r'<p class="settling">(.*?)</p>', page(), re.DOTALL)
    assert "Ask \u2068وزارة الصحة\u2069: what is the figure for “killed" in asked
    assert "7 May 2024" in asked


def test_figures_stand_on_a_line_with_their_regions() -> None:
    finding = page().split('id="f-00000000001"')[1].split("</article>")[0]
    assert finding.count('class="region') == 2
    assert "What each position allows" in finding


def test_the_ledger_names_what_was_not_read() -> None:
    assert "بضع وعشرين" in page().split('id="ledger"')[1].split("</section>")[0]
    assert "is a JPEG image, not a text" in page()


def test_the_same_report_gives_the_same_page_in_any_order() -> None:
    assert page(replace(REPORT, readings=REPORT.readings[::-1])) == page()


def test_an_empty_report_is_a_page_that_says_so() -> None:
    text = page(Report(readings=(), findings=()), replace(VIEW, texts={}))
    assert "Nothing to compare was found." in text


@pytest.mark.parametrize("ui", LANGUAGES)
def test_a_checked_draft_is_told_claim_by_claim(ui: Language) -> None:
    text = CHECK_RENDERERS["html"](REPORT, "daily", draft_lines(REPORT, "daily"), replace(VIEW, ui=ui))
    table = text.split('id="draft"')[1].split("</section>")[0]
    assert table.count("<tr>") == 4
    assert table.index("14 شخصا") < table.index("سامي كدور")
    assert 'href="#f-00000000001"' in table


def part(text: str, name: str) -> str:
    return text.split(f'id="{name}"')[1].split("</section>")[0]


def test_a_page_begins_with_what_differs_who_stands_alone_and_what_is_agreed_on() -> None:
    words = re.sub(r"<[^>]+>|\s+", " ", part(page(), "short"))
    told = " ".join(words.split())
    assert told.index("They cannot all be right.") < told.index("One name, written in more than one way.")
    assert "14 killed The Daily · stands alone" in told
    assert "Stands alone against the others: The Daily (contradiction: killed · bridge )" in told
    assert "They agree on: killed · bridge : 12 killed" in told
    assert "No contradiction" not in told


def test_a_page_without_a_contradiction_says_so() -> None:
    assert "No contradiction was found." in part(page(replace(REPORT, findings=FINDINGS[1:])), "short")


def test_the_columns_of_the_overview_stand_in_the_order_of_their_days() -> None:
    days = {"agency": "2024-05-09", "daily": "2024-05-07", "radio": None, "weekly": "2024-05-08"}
    cards = tuple(replace(r, card=replace(r.card, published=days[r.card.id])) for r in REPORT.readings)
    head = part(page(replace(REPORT, readings=cards)), "overview").split("</thead>")[0]
    assert re.findall(r"<bdi>(.*?)</bdi>", head) == ["The Daily", "الأسبوعية", "وكالة الأنباء", "radio"]


def test_a_question_tells_its_sentences_once_and_folds_them_where_they_come_again() -> None:
    one = tuple(replace(finding, question="q-1") for finding in FINDINGS)
    text = page(replace(REPORT, findings=one))
    assert "the same sentences as above" not in text.split('id="f-00000000004"')[0]
    assert "the same sentences as above" in text.split('id="f-00000000005"')[1].split("</article>")[0]


def test_of_very_many_positions_those_that_fewest_hold_fold_away() -> None:
    many = replace(FINDINGS[0], sides=((0, 1), *((n,) for n in range(2, 10))), claims=FINDINGS[0].claims[:1] * 10)
    shown, folded = part(page(replace(REPORT, findings=(many,))), "findings").split('<details class="more">')
    assert shown.count('class="side"') == 6
    assert folded.count('class="side"') == 3
    assert "and 3 more positions" in folded
