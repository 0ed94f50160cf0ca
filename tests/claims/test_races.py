"""How long a race took and by how much it was won: whose it is, and when two accounts cannot both be right."""

from __future__ import annotations

import pytest

from factdiff.model import Article, Duration
from factdiff.pipeline import compare, extract


def article(name: str, text: str) -> Article:
    return Article(id=name, text=text, language="ar", published="2025-03-14")


@pytest.mark.parametrize(
    ("text", "measure", "people"),
    [
        ("وسجل محمد صلاح زمنا قدره 3:29.41 دقائق.", "time-taken", ("person:محمد صلاح",)),
        ("قطع محمد صلاح مسافة السباق في 3 دقائق و29 ثانية.", "time-taken", ("person:محمد صلاح",)),
        ("تقدم محمد صلاح بفارق 0.41 ثانية في باريس.", "margin", ("person:محمد صلاح",)),
        # … and other lengths of time
        ("انطلق المسبار صباحا بتوقيت غرينتش في رحلة مدتها سبعة أشهر.", "term", ()),
        ("قبل زمن طويل، استمرت الحرب 3 سنوات.", "war", ()),
        ("أنهى اللاعب البالغ من العمر 18 عاما التمرين في 12 دقيقة.", None, ()),
    ],
)
def test_a_time_is_of_whoever_ran(text: str, measure: str | None, people: tuple[str, ...]) -> None:
    found = [c for c in extract(article("a", text)).claims if isinstance(c.value, Duration)][-1]
    assert (found.measure, found.participants) == (measure, people)


@pytest.mark.parametrize(
    ("left", "right", "verdicts"),
    [
        ("سجل محمد صلاح زمنا قدره 3:29.41.", "سجل محمد صلاح زمنا قدره 3 دقائق و29 ثانية و41 جزءا.", {"agreement"}),
        ("سجل محمد صلاح زمنا قدره 3:29.41.", "سجل محمد صلاح زمنا قدره 3:29.51.", {"contradiction"}),
        ("تقدم محمد صلاح بفارق 0.16 ثانية.", "تقدم محمد صلاح بفارق 16 ثانية.", {"contradiction"}),
        # two races, two runners, two leads
        ("سجل محمد صلاح زمنا قدره 3:29.41.", "سجل محمد صلاح زمنا قدره 3:34.02.", set()),
        ("سجل محمد صلاح زمنا قدره 3:29.41.", "سجل عمار الخطيب زمنا قدره 3:29.51.", set()),
        ("تقدم محمد صلاح بفارق 0.16 ثانية.", "تقدم محمد صلاح بفارق 0.58 ثانية.", set()),
    ],
)
def test_two_times_of_one_race_are_no_more_than_a_slip_apart(left: str, right: str, verdicts: set[str]) -> None:
    report = compare([article("a", left), article("b", right)])
    found = {f.verdict for f in report.findings if f.kind == "duration"}
    assert found & {"agreement", "contradiction"} == verdicts
