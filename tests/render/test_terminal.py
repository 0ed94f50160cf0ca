"""The report that an editor reads: order, positions, marks, widths and directions."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from factdiff.model import Report, Signal, Value
from factdiff.render import CHECK_RENDERERS, READING_RENDERERS, REPORT_RENDERERS, Bidi, View
from factdiff.render.canvas import Row, balanced, draw, safe
from factdiff.render.wording import signal_words
from factdiff.report.catalogue import LANGUAGES, Language
from factdiff.report.draft import draft_lines
from factdiff.report.values import value_words
from tests.render.sample import FINDINGS, MANUAL, REPORT, TEXTS, VALUES, people

VIEW = View(version="0.1.0", manual=MANUAL, texts=TEXTS)
Golden = Callable[[str, str], None]


def shown(report: Report = REPORT, view: View = VIEW) -> str:
    return REPORT_RENDERERS["terminal"](report, view)


@pytest.mark.parametrize("width", [60, 80, 200])
def test_the_report_stands_as_an_editor_should_see_it(golden: Golden, width: int) -> None:
    golden(f"report-{width}.txt", shown(view=replace(VIEW, width=width)))


def test_a_checked_draft_stands_as_an_editor_should_see_it(golden: Golden) -> None:
    golden("check.txt", CHECK_RENDERERS["terminal"](REPORT, "daily", draft_lines(REPORT, "daily"), VIEW))


def test_a_reading_stands_as_an_editor_should_see_it(golden: Golden) -> None:
    golden("reading.txt", READING_RENDERERS["terminal"](REPORT.readings, REPORT.skips, VIEW))


def test_colour_adds_nothing_but_colour(golden: Golden) -> None:
    coloured = shown(view=replace(VIEW, colour=True))
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == shown()


def test_verdicts_come_in_the_order_in_which_they_matter() -> None:
    headings = re.findall(r"^([A-Z ]+) \(\d+\)$", shown(view=replace(VIEW, everything=True)), re.MULTILINE)
    assert headings == [
        "CONTRADICTIONS",
        "DIFFERING SCOPES",
        "SPELLING VARIANTS",
        "UPDATES",
        "AGREEMENTS",
        "CLAIMS OF A SINGLE SOURCE",
    ]


def test_the_outlier_comes_first_and_copies_of_one_wire_count_once() -> None:
    contradiction = shown().split("DIFFERING")[0]
    assert "2 against 1" in contradiction
    assert contradiction.index("1 source: 14") < contradiction.index("2 sources: 12")


def test_single_sources_are_counted_and_shown_only_on_request() -> None:
    assert "1 claim of a single source (--all shows it)" in shown()
    assert "CLAIMS OF A SINGLE SOURCE" not in shown()


def test_of_very_many_positions_the_most_widely_held_are_shown() -> None:
    wide = FINDINGS[0]
    claims = tuple(replace(wide.claims[0], value=people(n)) for n in range(20, 29)) + wide.claims[:1] + wide.claims[3:]
    sides = (*((n,) for n in range(9)), (9, 10))
    report = replace(REPORT, findings=(replace(wide, claims=claims, sides=sides),))
    assert "2 sources: 12 killed" in shown(report)
    assert "and 4 more positions (--all)" in shown(report)
    assert "28 killed" not in shown(report)
    assert "28 killed" in shown(report, replace(VIEW, everything=True))


def test_the_last_line_sums_up() -> None:
    assert shown().splitlines()[-1].startswith("4 articles: 1 contradiction, 1 differing scope, ")
    nothing = shown(replace(REPORT, findings=(), skips=(), readings=REPORT.readings[1:2]))
    assert nothing == "1 article: nothing to compare was found.\n"


@pytest.mark.parametrize("width", [10, 60, 73, 100, 200, 500])
@pytest.mark.parametrize("bidi", ["off", "isolate", "visual"])
@pytest.mark.parametrize("ui", LANGUAGES)
def test_no_line_is_wider_than_the_terminal(width: int, bidi: Bidi, ui: Language) -> None:
    for line in shown(view=replace(VIEW, width=width, bidi=bidi, ui=ui, everything=True)).splitlines()[:-1]:
        assert cell_len(line) <= min(max(width, 60), 200)


def test_every_isolate_is_closed_on_its_own_line_and_holds_all_that_runs_right_to_left() -> None:
    arabic = re.compile("[\u0600-\u06ff]")
    lines = shown(view=replace(VIEW, bidi="isolate", width=60)).splitlines()
    assert any("\u2068" in line for line in lines)
    for line in lines:
        outside = re.sub("\u2068[^\u2068\u2069]*\u2069", "", line)
        assert not arabic.search(outside)
        assert "\u2068" not in outside
        assert "\u2069" not in outside


def test_without_isolates_there_is_none() -> None:
    assert not re.search("[\u2066-\u2069]", shown())


def test_several_stories_are_told_one_after_the_other() -> None:
    first = [replace(r, card=replace(r.card, story="bridge")) for r in REPORT.readings]
    other = replace(first[0], card=replace(first[0].card, id="other", story="a match"))
    match = replace(FINDINGS[4], claims=(replace(FINDINGS[4].claims[0], article="other"),), sides=((0,),))
    text = shown(replace(REPORT, readings=(*first, other), findings=(*FINDINGS, match)))
    heads = re.findall(r"^(Story: .*|[A-Z ]+ \(\d+\))$", text, re.MULTILINE)
    assert heads[:4] == ["Story: a match", "AGREEMENTS (1)", "Story: bridge", "CONTRADICTIONS (1)"]


def test_the_words_at_issue_are_marked_in_their_sentence() -> None:
    assert "إن *12 شخصا* قتلوا" in shown(view=replace(VIEW, width=200))


def test_a_long_sentence_is_cut_around_its_words() -> None:
    claim = FINDINGS[0].claims[0]
    text = "كلمة " * 300 + claim.text + " كلمة" * 300
    start = text.index(claim.text)
    span = type(claim.span)(start, start + len(claim.text))
    longer = replace(claim, span=span, sentence=type(span)(0, len(text)), sentence_text=text)
    report = replace(REPORT, findings=(replace(FINDINGS[0], claims=(longer, *FINDINGS[0].claims[1:])),))
    sentence = next(line for line in shown(report, replace(VIEW, width=200)).splitlines() if "…" in line)
    assert sentence.strip().startswith("… كلمة")


@pytest.mark.parametrize(
    ("text", "shown_as"),
    [
        ("سطر\r\nآخر", "سطر آخر"),
        ("\x1b[31mred\x1b[0m", " [31mred [0m"),
        ("\u202eabc\u2066d\u2069\u202c", "abcd"),
        ("a\u2028b\tc", "a b c"),
    ],
)
def test_an_article_cannot_steer_the_terminal(text: str, shown_as: str) -> None:
    assert safe(text) == shown_as


def test_a_word_longer_than_the_line_is_folded() -> None:
    lines = draw([Row("see ", "x" * 150)], replace(VIEW, width=60)).splitlines()
    assert [cell_len(line) for line in lines] == [60, 60, 42]


@pytest.mark.parametrize(("value", "words"), VALUES)
def test_a_value_is_said_in_plain_figures(value: Value, words: str) -> None:
    assert value_words(value) == words


def test_the_brief_report_is_one_line_a_finding() -> None:
    lines = shown(view=replace(VIEW, brief=True, width=60)).splitlines()
    assert [line.split(" [")[0] for line in lines[:-1]] == [
        "✗ contradiction",
        "≠ differing scope",
        "~ spelling variant",
        "→ update",
        "= agreement",
    ]
    assert lines[0].startswith("✗ contradiction [f-00000000001] ")
    assert lines[-1].startswith("4 articles: 1 contradiction, ")


def test_a_brief_check_names_what_to_act_on() -> None:
    text = CHECK_RENDERERS["terminal"](REPORT, "daily", draft_lines(REPORT, "daily"), replace(VIEW, brief=True))
    lines = text.splitlines()
    assert lines[0] == "contradicted: 14 شخصا"
    assert lines[1].startswith("  ✗ contradiction [f-00000000001] ")
    assert lines[-1].startswith("daily against ")


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ('الرئيس "فلاديمير', "الرئيس فلاديمير"),
        ('"فلاديمير" الرئيس', '"فلاديمير" الرئيس'),
        ("نحو (12", "نحو 12"),
        ("12) نحو", "12 نحو"),
        ("«بريكس» (و", "«بريكس» و"),
    ],
)
def test_a_mark_whose_partner_stayed_behind_is_not_shown(cut: str, whole: str) -> None:
    assert balanced(cut) == whole


def test_the_report_stands_as_an_arabic_editor_should_see_it(golden: Golden) -> None:
    golden("report-ar.txt", shown(view=replace(VIEW, ui="ar", everything=True)))
    lines = draft_lines(REPORT, "daily")
    golden("check-ar.txt", CHECK_RENDERERS["terminal"](REPORT, "daily", lines, replace(VIEW, ui="ar")))


def test_an_arabic_report_says_nothing_in_english_but_names_and_rules() -> None:
    said = shown(view=replace(VIEW, ui="ar", everything=True, manual={}))
    sources_and_rules = r"\[[^\]]*\]|\([^)]*\)|^.* · سطر .*$|^.*\.txt: .*$|^  radio.*$"
    ours = re.sub(sources_and_rules, "", said, flags=re.MULTILINE)
    assert re.findall("[A-Za-z-]{2,}", ours) == []


def test_lines_of_an_arabic_report_begin_at_the_right_edge() -> None:
    view = replace(VIEW, ui="ar", bidi="isolate", width=80)
    lines = [line for line in shown(view=view).splitlines()[:-1] if line]
    assert {cell_len(line) for line in lines} == {80}
    assert all(line.strip()[0] in "\u2067\u2068" for line in lines if re.search("[\u0600-\u06ff]", line))


def test_turned_lines_hold_no_letter_that_waits_to_be_joined() -> None:
    pytest.importorskip("bidi", reason="needs python-bidi, an extra")
    turned = shown(view=replace(VIEW, bidi="visual"))
    assert not re.search("[\u0627-\u064a]", turned.replace("\u0640", ""))
    assert "\ufe8d" in turned


@pytest.mark.parametrize(
    ("signal", "note", "english", "arabic"),
    [
        ("shared places 2", "RU city:kazan", "places in both: Russia, Kazan", "أماكن في كليهما: روسيا، قازان"),
        ("same figure 2", "4600000000", "the same figure: 4,600,000,000", "الرقم نفسه: 4,600,000,000"),
        ("words most", "#open افتتاح وزير", "most words in common: افتتاح وزير", "معظم الكلمات مشترك: افتتاح وزير"),
        ("shared people 1", "سامي قدور", "people in both: سامي قدور", "أشخاص في كليهما: سامي قدور"),
        ("something new", "", "something new: ", "something new: "),
    ],
)
def test_evidence_is_told_in_the_readers_words(signal: str, note: str, english: str, arabic: str) -> None:
    seen = Signal(signal, 1.0, note)
    assert (": ".join(signal_words(seen, "en")), ": ".join(signal_words(seen, "ar"))) == (english, arabic)
