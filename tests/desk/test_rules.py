"""The house's rules, reference facts and waivers: read strictly, and laid over a report."""

from __future__ import annotations

from datetime import date

import pytest

from factdiff.desk.facts import parse_facts
from factdiff.desk.house import TEMPLATE, Waiver, by_house, parse_house, read_settings, with_defaults
from factdiff.desk.reference import with_facts, with_names
from factdiff.desk.selection import Selection, select
from factdiff.desk.waivers import standing, waive
from factdiff.errors import SettingsError
from factdiff.model import Article, Report
from factdiff.pipeline import compare, same_name
from factdiff.settings import DEFAULT

LEFT = "قتل 12 شخصا في انفجار هز مدينة حلب السورية يوم الاثنين، وقال وزير الصحة السوري حسان الغباش إن الحصيلة نهائية."
RIGHT = "قتل 29 شخصا في انفجار هز مدينة حلب السورية يوم الاثنين، وقال وزير الصحة السوري حسن الغباش إن الحصيلة نهائية."
ARTICLES = (
    Article(id="a", text=LEFT, source="A", published="2024-05-07"),
    Article(id="b", text=RIGHT, source="B", published="2024-05-07"),
)
TEXTS = {article.id: article.text for article in ARTICLES}


@pytest.fixture(scope="module")
def report() -> Report:
    return compare(ARTICLES)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[setings]\n", "rules.toml: unknown key setings (did you mean settings?)"),
        ("[settings]\nsuer = 1\n", "rules.toml: unknown setting suer (did you mean sure?)"),
        ('[settings]\nsure = "much"\n', "rules.toml: setting sure: "),
        ('[sources.A]\ncuontry = "EG"\n', "rules.toml: unknown key sources.A.cuontry (did you mean country?)"),
        ('[severity]\none-source = "loud"\n', "rules.toml: severity"),
        (
            '[[waiver]]\nid = "f-1"\nreason = " "\n',
            "rules.toml: the waiver of f-1 has no reason (say why it may stand)",
        ),
        ('[[waiver]]\nid = "f-1"\n', "rules.toml: waiver"),
        ("fail-on = 3\n", "rules.toml: fail-on: Expected `array"),
        ("= 3\n", "rules.toml: is no TOML"),
    ],
)
def test_a_mistake_in_the_rules_names_file_and_key(text: str, message: str) -> None:
    with pytest.raises(SettingsError) as problem:
        parse_house(text, "rules.toml")
    assert str(problem.value).startswith(message)


def test_the_template_is_valid_as_it_stands_and_with_every_line_switched_on() -> None:
    assert parse_house(TEMPLATE, "factdiff.toml") is not None
    comment = [line for line in TEMPLATE.splitlines() if line.startswith("# ") and ("=" in line or line[2] == "[")]
    house = parse_house("\n".join(line[2:] for line in comment), "factdiff.toml")
    assert house is not None
    assert house.fail_on == ("contradiction", "spelling")
    assert house.waiver[0].until == date(2030, 12, 31)


def test_pyproject_without_a_table_of_ours_has_no_rules() -> None:
    assert parse_house("[tool.other]\nx = 1\n", "pyproject.toml", table=("tool", "factdiff")) is None


def test_the_command_line_wins_over_the_file() -> None:
    file = read_settings({"sure": 0.9, "hedge_share": 0.2}, "rules.toml")
    both = read_settings({"sure": "0.7"}, "--set", base=file)
    assert (str(both.sure), str(both.hedge_share)) == ("0.7", "0.2")


def test_an_article_s_own_country_wins_over_its_source_s() -> None:
    house = parse_house('[sources.A]\ncountry = "EG"\n', "rules.toml")
    assert house is not None
    own = Article(id="c", text="", source="A", country="SY")
    assert [article.country for article in with_defaults([*ARTICLES, own], house.sources)] == ["EG", None, "SY"]


def test_a_reason_has_the_house_s_severity_and_an_ignored_topic_is_gone(report: Report) -> None:
    (finding,) = [f for f in report.findings if (f.verdict, f.kind) == ("contradiction", "quantity")]
    house = parse_house(f'ignore = ["{finding.topic}"]\n', "rules.toml")
    assert house is not None
    assert finding not in by_house(report, house).findings
    house = parse_house(f'[severity]\n{finding.reason} = "note"\n', "rules.toml")
    assert house is not None
    assert {f.severity for f in by_house(report, house).findings if f.reason == finding.reason} == {"note"}


def test_a_waiver_marks_its_finding_until_it_ends_and_a_stale_one_is_told(report: Report) -> None:
    (finding,) = [f for f in report.findings if (f.verdict, f.kind) == ("contradiction", "quantity")]
    waivers = (Waiver(finding.id, "corrected", date(2024, 6, 1)), Waiver("f-gone", "long ago"))
    waived, stale = waive(report, waivers, today=date(2024, 6, 1))
    assert [f.waived for f in waived.findings if f.id == finding.id] == ["corrected"]
    assert len(standing(waived).findings) == len(report.findings) - 1
    assert stale == ("the waiver of f-gone matches no finding any more: long ago",)
    ended, stale = waive(report, waivers[:1], today=date(2024, 6, 2))
    assert standing(ended) == report
    assert stale == (f"the waiver of {finding.id} ended on 2024-06-01: corrected",)


def test_what_the_baseline_has_is_not_new(report: Report) -> None:
    ids = {finding.id for finding in report.findings}
    waived, _ = waive(report, (), today=date(2024, 6, 1), baseline=ids)
    assert standing(waived).findings == ()


def test_findings_are_chosen_by_verdict_kind_topic_and_source(report: Report) -> None:
    chosen = select(report, Selection(verdicts=frozenset({"contradiction"}), kinds=frozenset({"quantity"})))
    assert [finding.verdict for finding in chosen.findings] == ["contradiction"]
    assert select(report, Selection(source="nobody")).findings == ()
    assert len(select(report, Selection(source="A", limit=1)).findings) == 1
    assert {f.topic for f in select(report, Selection(topic="KILLED")).findings} == {chosen.findings[0].topic}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "facts.toml: holds no [[fact]]"),
        ("[[fact]]\nsource = 's'\n", "facts.toml:1: a fact needs its kind"),
        ("\n[[fact]]\nkind = 'vlaue'\n", "facts.toml:3: kind vlaue is none"),
        ("[[fact]]\nkind = 'value'\nmeasure = 'm'\nsource = 's'\n", "facts.toml:1: a fact of kind value needs amount"),
        ("[[fact]]\nkind = 'date'\nevent = 'e'\ndate = 2024-01-01\n", "facts.toml:1: a fact of kind date needs source"),
        ("[[fact]]\nkind = 'date'\nrole = 'x'\n", "facts.toml:3: role says nothing in a fact of kind date"),
        (
            "[[fact]]\nkind = 'value'\nsource = 's'\nmeasure = 'm'\namount = 3\nmeasuer = 'x'\n",
            "facts.toml:6: unknown key measuer (did you mean measure?)",
        ),
        (
            "[[fact]]\nkind = 'value'\nsource = 's'\nmeasure = 'm'\namount = 'many'\n",
            "facts.toml:5: amount: ",
        ),
    ],
)  # fmt: skip
def test_a_mistake_in_the_facts_names_line_and_key(text: str, message: str) -> None:
    with pytest.raises(SettingsError) as problem:
        parse_facts(text, "facts.toml")
    assert str(problem.value).startswith(message)


def same(left: str, right: str) -> bool:
    return same_name(left, right).same


def test_a_reference_value_confirms_one_source_and_contradicts_the_other(report: Report) -> None:
    facts = parse_facts(
        '[[fact]]\nkind = "value"\nmeasure = "killed"\namount = 12\nplace = "city:aleppo"\nsource = "list"\n',
        "facts.toml",
    )
    found = with_facts(report, [facts], DEFAULT, same_name=same).findings[len(report.findings) :]
    assert {f.verdict: f.articles for f in found} == {
        "agreement": ("a", "facts.toml"),
        "contradiction": ("b", "facts.toml"),
    }
    assert {f.reason for f in found} == {"reference-fact"}


def test_a_fact_of_another_place_says_nothing(report: Report) -> None:
    facts = parse_facts(
        '[[fact]]\nkind = "value"\nmeasure = "killed"\namount = 3\nplace = "city:homs"\nsource = "list"\n', "facts.toml"
    )
    assert with_facts(report, [facts], DEFAULT, same_name=same).findings == report.findings


def test_a_reference_holder_contradicts_another_one(report: Report) -> None:
    facts = parse_facts(
        '[[fact]]\nkind = "office"\nrole = "health-minister"\nof = "SY"\nholder = "حسن الغباش"\nsource = "decree"\n',
        "facts.toml",
    )
    found = with_facts(report, [facts], DEFAULT, same_name=same).findings[len(report.findings) :]
    assert "contradiction" in {finding.verdict for finding in found}


def test_a_name_against_the_house_s_spelling_is_a_warning_with_the_preferred_form(report: Report) -> None:
    house = '[names]\n"حسن الغباش" = ["حسان الغباش", "الغبّاش"]\n'
    rules = parse_house(house, "factdiff.toml")
    where = parse_facts('[[fact]]\nkind = "spelling"\nname = "x"\nvariants = ["y"]\nsource = "s"\n', "factdiff.toml")
    assert rules is not None
    found = with_names(report, rules.names, where, TEXTS).findings[len(report.findings) :]
    assert [(f.verdict, f.severity, f.reason) for f in found] == [("spelling", "warning", "house-style")] * len(found)
    assert {claim.text for f in found for claim in f.claims if claim.article == "a"} == {"حسان الغباش"}
    assert {claim.text for f in found for claim in f.claims if claim.article == "factdiff.toml"} == {"حسن الغباش"}
