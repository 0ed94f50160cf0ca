"""How far an event has come by the words of an article, and what two articles make of it."""

from __future__ import annotations

import pytest

from factdiff.model import Article, Event
from factdiff.pipeline import compare, extract


def stages(text: str) -> list[tuple[str, str]]:
    reading = extract(Article(id="a", text=text, language="ar", published="2025-03-14"))
    return [
        (c.measure or "", c.value.status) for c in reading.claims if isinstance(c.value, Event) and not c.value.slots
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقّع وزيرا مصر وتركيا اتفاقية في القاهرة.", ("sign", "done")),
        ("سيوقع وزيرا مصر وتركيا اتفاقية في القاهرة.", ("sign", "planned")),
        ("من المقرر أن يزور وزير الزراعة المصري أنقرة.", ("visit", "planned")),
        ("قد يزور الرئيس التركي القاهرة.", ("visit", "possible")),
        ("لم يزر الرئيس التركي القاهرة بعد.", ("visit", "pending")),
        ("لم يزر الرئيس التركي القاهرة.", ("visit", "denied")),
        ("ألغيت زيارة الرئيس التركي إلى القاهرة.", ("visit", "cancelled")),
        ("تأجيل زيارة الرئيس التركي إلى القاهرة.", ("visit", "postponed")),
        ("فشلت مفاوضات مصر وتركيا.", ("negotiate", "failed")),
        ("لم يعثر الغواصون على الصندوق الأسود بعد.", ("find", "pending")),
        ("قد يتحول المرض إلى وباء.", ("become وباء", "possible")),
        ("أصبح المرض وباء.", ("become وباء", "done")),
        ("يزور أنتوني بلينكن بكين في 20 مارس.", ("visit", "planned")),  # the day lies ahead
        ("سيؤدي جوزيف عون اليمين الدستورية.", ("swear-in", "planned")),
        ("أدى جوزيف عون اليمين الدستورية أمام البرلمان.", ("swear-in", "done")),
        ("أقسم جوزيف عون اليمين في بيروت.", ("swear-in", "done")),
        ("دخلت الاتفاقية بين مصر وتركيا حيز التنفيذ.", ("enter-into-force", "done")),
    ],
)
def test_the_words_before_an_event_tell_its_stage(text: str, expected: tuple[str, str]) -> None:
    assert expected in stages(text)


@pytest.mark.parametrize(
    "text",
    [
        "زيارة الرئيس التركي إلى القاهرة حديث الصحف.",  # a bare noun does not say whether it happened
        "وقّع الوزير اتفاقية.",  # nobody in particular
        "يزور أنتوني بلينكن بكين حاليا.",  # it goes on
        "يزور أنتوني بلينكن بكين في 10 مارس 2025.",  # told in the present, and past
        "أدى الخلاف بين مصر وتركيا إلى القطيعة.",  # led to, and swore nothing
        "دخلت القوات حدود مصر وتركيا.",
    ],
)
def test_an_event_of_unknown_stage_or_party_is_no_claim(text: str) -> None:
    assert stages(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("حكم عمر البشير السودان ثلاثين عاما.", [("rule", "done")]),
        ("حكمت محكمة في الخرطوم على عمر البشير بالسجن عامين.", [("sentence", "done")]),
        ("وحكم على سامي عنان بالإعدام غيابيا.", [("sentence", "done")]),
        ("حكم على كارلوس غصن بغرامة كبيرة.", [("sentence", "done")]),
        ("خلف الزلزال في تركيا وسوريا آلاف القتلى.", [("strike", "done")]),
        ("جاء سعد الحريري خلفا لتمام سلام.", []),
        ("جلس كارلوس غصن خلف القضبان في طوكيو.", []),
    ],
)
def test_who_rules_passes_no_sentence_and_who_succeeds_strikes_nobody(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert stages(text) == expected


def updates(left: str, right: str, days: tuple[str, str] = ("2025-03-10", "2025-03-14")) -> list[str]:
    articles = [
        Article(id=name, text=text, language="ar", published=day)
        for name, text, day in (("a", left, days[0]), ("b", right, days[1]))
    ]
    return [f.reason for f in compare(articles).findings if f.verdict == "update" and f.kind == "event"]


@pytest.mark.parametrize(
    ("left", "right", "reasons"),
    [
        ("من المقرر أن يزور رجب طيب أردوغان القاهرة.", "وصل رجب طيب أردوغان إلى القاهرة.", ["planned-then-done"]),
        ("لم يعثر الغواصون على الصندوق الأسود بعد.", "عثر الغواصون على الصندوق الأسود.", ["planned-then-done"]),
        ("قد يتحول انتشار المرض إلى وباء عالمي.", "أعلنت المنظمة أن المرض أصبح وباء.", ["planned-then-done"]),
        (
            "سيزور رجب طيب أردوغان القاهرة.",
            "ألغيت زيارة رجب طيب أردوغان إلى القاهرة لأسباب صحية.",
            ["planned-then-off"],
        ),
        ("يؤدي جوزيف عون اليمين الدستورية في 13 مارس.", "أدى جوزيف عون اليمين أمس.", ["planned-then-done"]),
        ("تنطلق القمة بين مصر وتركيا في 13 مارس.", "انطلقت القمة بين مصر وتركيا أمس.", ["planned-then-done"]),
        (
            "تدخل معاهدة مصر وتركيا حيز التنفيذ في 13 مارس.",
            "دخلت معاهدة مصر وتركيا حيز التنفيذ.",
            ["planned-then-done"],
        ),
        # another day than the one announced
        ("يؤدي جوزيف عون اليمين الدستورية في 20 مارس.", "أدى جوزيف عون اليمين في 13 مارس.", []),
        # what came about before it was announced is another visit
        ("من المقرر أن يزور رجب طيب أردوغان القاهرة.", "زار رجب طيب أردوغان القاهرة في 12 مايو 2022.", []),
        # somebody else's
        ("من المقرر أن يزور رجب طيب أردوغان القاهرة.", "وصل إيمانويل ماكرون إلى القاهرة.", []),
    ],
)
def test_what_was_foretold_and_came_about_is_an_update(left: str, right: str, reasons: list[str]) -> None:
    assert updates(left, right) == reasons


def test_the_order_of_days_decides_and_a_year_is_too_long() -> None:
    left, right = "من المقرر أن يزور رجب طيب أردوغان القاهرة.", "وصل رجب طيب أردوغان إلى القاهرة."
    assert updates(left, right, ("2025-03-14", "2025-03-10")) == []
    assert updates(left, right, ("2025-03-14", "2025-03-14")) == []
    assert updates(left, right, ("2024-03-14", "2025-03-14")) == []
