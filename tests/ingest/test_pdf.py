"""A PDF that a browser made of an Arabic page: figures beside their words, ligatures and brackets in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from factdiff.ingest import read

FILE = Path(__file__).parent / "files" / "water.pdf"
PARAGRAPHS = [
    "تشغيل خط المياه الجديد",
    "أعلنت شركة المياه، الثلاثاء، تشغيل خط جديد طوله 53.2 كيلومترا يغذي 18 قرية شمال المدينة، وقالت إن كلفته بلغت 4.6 "
    "ملايين دينار، وإن العمل فيه استغرق 14 شهرا بدلا من عشرين.",
    "وقال مديرها العام سعيد القاسم إن الخط سيضخ 12,500 متر مكعب يوميا (أي ما يكفي 90 ألف نسمة)، وإن نسبة الفاقد انخفضت "
    "من 38% إلى 21.5% بعد تبديل الأنابيب التي مدتها شركة Nova Pipes عام 1987.",
]


def test_an_arabic_pdf_is_read_in_paragraphs_and_in_order() -> None:
    pytest.importorskip("pdfplumber")
    (article,), skips = read(FILE)
    assert skips == ()
    assert article.text.split("\n") == PARAGRAPHS
    assert article.title == "تشغيل خط المياه الجديد"
