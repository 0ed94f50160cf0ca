"""Words that look like numbers, duals or fractions and count nothing."""

from __future__ import annotations

import pytest

import factdiff
from factdiff.model import Article

NUMERIC = {"quantity", "money", "percentage", "ordinal", "score", "duration"}


@pytest.mark.parametrize(
    "sentence",
    [
        "تسعى الحكومة إلى خفض الأسعار.",
        "تسعى باريس دائما إلى الحوار.",
        "التقى سلمان نظيره في طهران.",
        "زار مروان حمدان لبنان والسودان.",
        "شن الطيران غارات على الميدان.",
        "أكد رمضان أن الإيمان قوة.",
        "دخلت القوات البرية المدينة من الشرق.",
        "يجري الوزيران محادثات في العاصمة.",
        "قال الناطق باسم البرلمان إن القانون نافذ.",
        "أعلن الديوان عن عطلة.",
        "عقد المجلسان جلسة مشتركة.",
        "أصيب العامل بحروق في يديه.",
        "مات والداه في الحرب.",
        "كان البستان مليئا بالأشجار.",
        "طالب الشعبان بالحرية.",
        "ثمن الرئيس موقف بلاده.",
        "ثمن الخبز مرتفع.",
        "اجتمع الإخوان في القاهرة.",
        "الفنان عادل إمام مريض.",
        "يعاني السكان من نقص المياه.",
        "صدر البيان عن الأمانة العامة.",
        "العدوان الثلاثي على مصر معروف.",
        "الاتفاق الثنائي مهم.",
        "قال أحد الشهود إن النار اندلعت فجأة.",
        "لا أحد يعرف.",
        "توحد المعارضة صفوفها.",
        "تحدث الأب إلى ولديه.",
        "قال مسؤولين في الوزارة ذلك.",
        "استقبل الزعيمين رئيسي الحكومتين.",
        "تحدث عمران مع براين في المحطة.",  # names that end like duals
    ],
)
def test_a_sentence_without_a_number_has_none(sentence: str) -> None:
    mentions = factdiff.extract(Article(id="one", text=sentence)).mentions
    assert [words for mention, words in mentions if mention.kind in NUMERIC] == []
