"""Whose votes a figure is, of which round, how a body voted, and what polls and counts make of each other."""

from __future__ import annotations

import pytest

from factdiff.model import Article, Claim, Quantity
from factdiff.pipeline import compare, extract


def article(name: str, text: str, day: str = "2023-05-15") -> Article:
    return Article(id=name, text=text, language="ar", published=day)


def voted(text: str) -> list[Claim]:
    """The claims of votes, seats and the turnout."""
    wanted = {"vote", "seat", "turnout", "electorate", "counted-share", "membership"}
    return [c for c in extract(article("a", text)).claims if c.kind == "quantity" and c.measure in wanted]


def amount(claim: Claim) -> str:
    assert isinstance(claim.value, Quantity) and claim.value.amount is not None
    return f"{claim.value.amount.normalize():f}"


def verdicts(left: str, right: str, *, later: str = "2023-05-15") -> set[str]:
    report = compare([article("a", left), article("b", right, later)])
    quantities = (f for f in report.findings if f.kind == "quantity" and len(f.articles) == 2)
    return {finding.verdict for finding in quantities}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "فاز المرشح سامي حداد بالانتخابات بنسبة 60% مقابل 40% للمرشح نادر خوري.",
            [("60", "سامي حداد"), ("40", "نادر خوري")],
        ),
        (
            "في الانتخابات حصل المرشح سامي حداد على 52.3% من الأصوات بينما نال المرشح نادر خوري 47.7%.",
            [("52.3", "سامي حداد"), ("47.7", "نادر خوري")],
        ),
        (
            "جرت الانتخابات وصوت 3 ملايين ناخب للمرشح سامي حداد.",
            [("3000000", "سامي حداد")],
        ),
        ("تقدم المرشح سامي حداد في الانتخابات على منافسه المرشح نادر خوري بنسبة 58%.", [("58", "سامي حداد")]),
        (
            "وفي انتخابات الاتحاد حصل المرشح سامي حداد على 115 صوتا مقابل 88 صوتا للمرشح نادر خوري.",
            [("115", "سامي حداد"), ("88", "نادر خوري")],
        ),
        ("في الانتخابات حصد منافسه المرشح نادر خوري 41% من الأصوات.", [("41", "نادر خوري")]),
        ("فاز المرشح سامي حداد في الانتخابات بعد أن حصل على 18.6 من أصوات الناخبين.", [("18.6", "سامي حداد")]),
    ],
)
def test_a_share_of_votes_is_of_whoever_gets_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(amount(c), c.participants[0].removeprefix("person:")) for c in voted(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "ارتفعت الصادرات 8% في عام الانتخابات.",
        "وبلغت نسبة البطالة 12% قبل الانتخابات.",
        "شهدت الانتخابات حضور 40 مراقبا.",
        "قرر المجلس رفض 5 طلبات وقبول 10 طلبات بعد التصويت.",
        "استحوذ الهلال على الكرة بنسبة 62% مقابل 38% للنصر.",
    ],
)
def test_other_figures_beside_an_election_are_no_votes(text: str) -> None:
    assert voted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("حصل المرشح سامي حداد في الدور الأول من الانتخابات على 31%.", "1"),
        ("حصل المرشح سامي حداد في الجولة الثانية من الانتخابات على 55%.", "2"),
        ("بلغت نسبة المشاركة في الانتخابات البلدية 33%.", "municipal"),
        ("حصل المرشح سامي حداد في الانتخابات على 55%.", "?"),
        ("حصل المرشح سامي حداد في الانتخابات على 55%. وكان قد نال 31% في الدورة الأولى.", "2"),
    ],
)
def test_a_share_is_of_the_round_that_is_named_or_of_the_last_one(text: str, expected: str) -> None:
    assert voted(text)[0].instance == expected


def test_a_share_of_the_stations_is_how_much_was_counted() -> None:
    turnout, counted = voted("بلغت نسبة المشاركة في الانتخابات 57% في 70% من مكاتب الاقتراع.")
    assert (turnout.measure, counted.measure) == ("turnout", "counted-share")
    assert "is:counted 70" in turnout.about


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "أيدت القرار 88 دولة وعارضته 9 دول وامتنعت 21 دولة عن التصويت.",
            [("88", "for"), ("9", "against"), ("21", "abstaining")],
        ),
        ("صوتت 12 دولة لصالح القرار، بينما صوتت دولتان ضده.", [("12", "for"), ("2", "against")]),
        ("أقر المجلس القانون بأغلبية 76 صوتا مقابل 34 صوتا.", [("76", "for"), ("34", "against")]),
        (
            "صوت البرلمان بتأييد 88 نائبا ورفض 20 وامتناع 4 عن التصويت.",
            [("88", "for"), ("20", "against"), ("4", "abstaining")],
        ),
        ("وافق مجلس الشيوخ على مشروع القانون بـ 51 صوتا مقابل 49.", [("51", "for"), ("49", "against")]),
    ],
)
def test_votes_in_a_body_are_for_against_or_withheld(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(amount(c), c.basis) for c in voted(text)] == expected


def test_how_many_a_body_has_is_no_vote() -> None:
    assert [c.measure for c in voted("صوت المجلس المؤلف من 128 نائبا على القرار.")] == ["membership"]
    one, other = voted("حظي القرار بتأييد 70 عضوا من أصل 90 عضوا.")
    assert (one.basis, other.measure) == ("for", "membership")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("فاز المرشح سامي حداد في الانتخابات بنسبة 60%.", "نال المرشح نادر خوري في الانتخابات 40%."),
        ("نال المرشح سامي حداد 31% من الأصوات في الدور الأول.", "نال المرشح سامي حداد 55% من الأصوات في الدور الثاني."),
        ("أيدت القرار 88 دولة في التصويت.", "عارضت القرار 9 دول في التصويت."),
        ("في الانتخابات جاءت النتيجة 60% من الأصوات.", "في الانتخابات جاءت النتيجة 40% من الأصوات."),
        ("بلغت نسبة المشاركة في الانتخابات 57% في 70% من مكاتب الاقتراع.", "بلغت نسبة المشاركة في الانتخابات 61%."),
        ("نال حزب الأمل 31% من الأصوات في الانتخابات.", "نال حزب العدالة 24% من الأصوات في الانتخابات."),
    ],
)
def test_two_holders_rounds_ways_or_counts_never_contradict(left: str, right: str) -> None:
    assert "contradiction" not in verdicts(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "فاز المرشح سامي حداد في الانتخابات الرئاسية بنسبة 60%.",
            "فاز المرشح سامي حداد في الانتخابات الرئاسية بنسبة 64%.",
        ),
        ("أيدت القرار 88 دولة وامتنعت 21 دولة عن التصويت.", "أيدت القرار 88 دولة وامتنعت 25 دولة عن التصويت."),
    ],
)
def test_one_holder_or_one_way_with_two_figures_contradicts(left: str, right: str) -> None:
    assert "contradiction" in verdicts(left, right)


def test_a_poll_and_then_the_result_are_an_update() -> None:
    poll = "أظهر استطلاع أجرته مؤسسة رصد فوز المرشح سامي حداد في الانتخابات الرئاسية بنسبة 60% من الأصوات."
    result = "فاز المرشح سامي حداد في الانتخابات الرئاسية بنسبة 64% من الأصوات."
    assert "update" in verdicts(poll, result, later="2023-05-16")
    assert "contradiction" not in verdicts(poll, result.replace("64", "66"), later="2023-05-14")


def test_the_votes_of_one_holder_told_on_two_days_are_counted_on() -> None:
    text = "فاز المرشح سامي حداد في الانتخابات الرئاسية بنسبة {}% من الأصوات."
    told = verdicts(text.format(60), text.format(64), later="2023-05-18")
    assert "update" in told and "contradiction" not in told
    assert "update" not in verdicts(text.format(22), text.format(64), later="2023-05-18")  # of the first round


def test_votes_of_nobody_named_are_no_contradiction() -> None:
    second = "جرت الانتخابات الرئاسية يوم الأحد، وفي المركز الثاني كان له 1200 صوت."
    void = "جرت الانتخابات الرئاسية يوم الأحد، وألغي 5300 صوت."
    assert "contradiction" not in verdicts(second, void)


def test_two_polling_firms_do_not_contradict_and_one_does_itself() -> None:
    text = "أظهر استطلاع أجرته مؤسسة {} فوز المرشح سامي حداد في الانتخابات الرئاسية بنسبة {}% من الأصوات."
    assert "contradiction" not in verdicts(text.format("رصد", 60), text.format("بيان", 64))
    assert "contradiction" in verdicts(text.format("رصد", 60), text.format("رصد", 64))
