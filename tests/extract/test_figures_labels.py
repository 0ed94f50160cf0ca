"""Numbers that name, results of matches, minutes of play."""

from __future__ import annotations

import pytest

from tests.extract.read_figures import labels, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أقلعت مقاتلات سو-35 مع إف-16", ["سو-35", "إف-16"]),
        ("منظومة S-400 وصواريخ SM6", ["S-400", "SM6"]),
        ("جائحة كوفيد-19", ["19"]),
        ("فيروس أتش 5 أن 1", ["أتش 5 أن 1"]),
        ("وفق المادة 131 من الدستور", ["131"]),
        ("القراران 242 و338", ["242", "338"]),
        ("القرار رقم 2231", ["2231"]),
        ("دور الـ32", ["الـ32"]),
        ("مجموعة العشرين", ["العشرين"]),
        ("الحكومة الثالثة عشرة", ["ثالثة عشرة"]),
        ("اتصل على 0912345678 أو +96311223344", ["0912345678", "+96311223344"]),
        ("الملف 012-345-678", ["012-345-678"]),
        ("راجع https://example.org/a?id=305 للتفاصيل", ["https://example.org/a?id=305"]),
        ("محادثات 5+1", ["5+1"]),
        ("بلغ الفريق نصف النهائي", ["نصف النهائي"]),
        ("من جهة ثانية قال", ["من جهة ثانية"]),
        ("شبكة 5G", ["5G"]),
        ("استقبل محمد السادس ضيوفه", ["سادس"]),
        ("وهو واحد من أبرز الكتاب", ["واحد"]),
    ],
)
def test_numbers_that_name_are_labels_and_no_figures(text: str, expected: list[str]) -> None:
    assert labels(text) == expected
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("فاز الفريق 3-1", ["3-1"]),
        ("انتهت المباراة 1-3", ["1-3"]),
        ("تعادل المنتخبان 2 - 2", ["2-2"]),
        ("فاز بثلاثية مقابل هدف", ["3-1"]),
        ("فوز بهدفين دون رد", ["2-0"]),
        ("ثلاثة أهداف لهدفين", ["3-2"]),
        ("برباعية نظيفة", ["4-0"]),
    ],
)
def test_results_are_scores(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize("text", ["صوت 52 نائبا مقابل 48", "تضررت 10-15 طائرة"])
def test_votes_and_ranges_are_no_scores(text: str) -> None:
    assert not any(value.count("-") == 1 and value[0].isdigit() for value in values(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("في الدقيقة 22", ["22 match-minute"]),
        ("في الدقيقتين 12 و45+2", ["12 match-minute", "47 match-minute"]),
        ("في الدقيقة الخامسة", ["5 match-minute"]),
    ],
)
def test_minutes_of_play_have_a_unit_of_their_own(text: str, expected: list[str]) -> None:
    assert values(text) == expected
