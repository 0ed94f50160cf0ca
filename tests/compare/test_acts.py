"""Who did what to whom in two sources: the same, turned round, another in one place; and what is none of these."""

from __future__ import annotations

import pytest

from factdiff.model import Article
from factdiff.pipeline import compare
from factdiff.report.phrases import summary_words

DAY = ("2025-03-14", "2025-03-14")
_REASONS = ("same-act", "turned-round", "another-doer", "another-way")


def findings(left: str, right: str, days: tuple[str, str] = DAY) -> list[tuple[str, str]]:
    articles = [
        Article(id=name, text=text, language="ar", published=day)
        for name, text, day in (("a", left, days[0]), ("b", right, days[1]))
    ]
    return [(f.verdict, f.reason) for f in compare(articles).findings if f.reason in _REASONS]


AGREE = [
    ("استقبل الرئيس كمال ناصر نظيره سمير حداد.", "زار سمير حداد الرئيس كمال ناصر."),
    ("اعتقلت الشرطة رجل الأعمال نبيل فهمي.", "تم توقيف رجل الأعمال نبيل فهمي من قبل الشرطة."),
    ("اعتقلت قوات الأمن رجل الأعمال نبيل فهمي.", "اعتقلت الشرطة رجل الأعمال نبيل فهمي."),  # the wider name
    ("اعتقلت الشرطة التركية نبيل فهمي.", "اعتقلت تركيا نبيل فهمي."),  # a state's police
    ("وقع الرئيسان كمال ناصر وسمير حداد المعاهدة.", "وقع كمال ناصر المعاهدة."),  # either named alone
    ("هزم المغرب مصر في نصف النهائي.", "خسرت مصر أمام المغرب في نصف النهائي."),
    ("عثرت البحرية المصرية على حطام الطائرة.", "العثور على حطام الطائرة من قبل البحرية المصرية."),
    ("اتهمت واشنطن هافانا بالتجسس.", "اتهمت الولايات المتحدة كوبا بالتجسس."),
    ("باعت شركة النور مصنع الأسمنت لمجموعة الأمل.", "اشترت مجموعة الأمل مصنع الأسمنت من شركة النور."),
    ("سيزور الرئيس كمال ناصر تونس الخميس.", "يعتزم كمال ناصر زيارة تونس الخميس."),
    ("وصل الرئيس كمال ناصر إلى القاهرة.", "وصول كمال ناصر إلى القاهرة للمشاركة في القمة."),
    # one party by name says enough
    ("قدم مدير ميناء طنجة، سمير حداد، استقالته من منصبه.", "استقال مدير ميناء طنجة من منصبه بعد الحادث."),
    ("أعلن الوزير سمير حداد استقالته.", "بعد استقالة الوزير سمير حداد طالب النواب بانتخابات مبكرة."),
    ("أدى كمال ناصر اليمين الدستورية.", "الرئيس كمال ناصر يؤدي القسم أمام البرلمان."),
    ("اعتزل اللاعب سمير حداد كرة السلة.", "أعلن سمير حداد اعتزاله كرة السلة."),
    ("استخدمت روسيا حق النقض ضد القرار.", "فشل المجلس في تمرير القرار بعد استخدام روسيا حق الفيتو."),
    ("أصدر الملك مرسوما بتعيين المهندسة سلوى منصور مديرة للميناء.", "تم تعيين المهندسة سلوى منصور مديرة للميناء."),
]

WAYS = [
    ("استقال مدير ميناء طنجة من منصبه.", "أقال الوزير مدير ميناء طنجة."),
    ("قدم الوزير سمير حداد استقالته.", "وكان رئيس الحكومة كمال ناصر، قد أقال أمس الوزير سمير حداد."),
]
NOT_WAYS = [
    ("استقال مدير ميناء طنجة من منصبه.", "أقال الوزير مدير مطار طنجة."),
    ("قدم مدير الميناء سمير حداد استقالته.", "أقيل مدير الميناء كمال ناصر."),  # one after the other
    ("قبل الرئيس كمال ناصر استقالة الوزير سمير حداد.", "أقال الرئيس كمال ناصر مدير البنك."),
    ("طالب النواب باستقالة الوزير سمير حداد.", "أقال الرئيس الوزير سمير حداد."),
]

TURNED = [
    ("هزم المغرب مصر في نصف النهائي.", "هزمت مصر المغرب في نصف النهائي."),
    ("فاز الأهلي على الزمالك في القاهرة.", "خسر الأهلي أمام الزمالك في القاهرة."),
    ("استقبل الرئيس كمال ناصر نظيره سمير حداد.", "استقبل سمير حداد الرئيس كمال ناصر."),
]

ANOTHER = [
    ("اعتقلت الشرطة رجل الأعمال نبيل فهمي.", "اعتقل الجيش رجل الأعمال نبيل فهمي."),
    ("عيّن الرئيس كمال منصور وزيرا للمالية.", "عيّن رئيس الوزراء كمال منصور وزيرا للمالية."),
    ("اشترت شركة النور شركة الأمل من مجموعة الخليج.", "اشترت شركة البدر شركة الأمل من مجموعة الخليج."),
    ("قُتل الصحفي سمير حداد على يد الجيش الإثيوبي.", "قتل الصحفي سمير حداد برصاص الشرطة الكينية."),
    ("سلمت النرويج نبيل فهمي إلى مصر.", "سلمت النرويج نبيل فهمي إلى تونس."),
    ("أفرجت تركيا عن الصحفي سمير حداد.", "أفرجت إيران عن الصحفي سمير حداد."),
]

NEITHER = [
    # initialled, and signed
    ("وقعت مصر وقبرص اتفاقية الغاز بالأحرف الأولى.", "وقعت مصر وقبرص اتفاقية الغاز."),
    # each may accuse the other, and bomb it
    ("اتهمت أرمينيا أذربيجان بخرق الهدنة.", "اتهمت أذربيجان أرمينيا بخرق الهدنة."),
    ("قصفت إثيوبيا مقديشو.", "قصفت كينيا مقديشو."),
    # two men arrested, two treaties signed
    ("اعتقلت الشرطة رجل الأعمال نبيل فهمي.", "اعتقل الجيش رجل الأعمال سمير حداد."),
    ("وقعت مصر وتركيا الاتفاقية.", "وقعت مصر وقبرص الاتفاقية."),
    # a plan, and what came about; what was proposed
    ("تعتزم شركة النور شراء شركة الأمل.", "اشترت شركة البدر شركة الأمل."),
    ("عيّن الرئيس كمال منصور وزيرا للمالية.", "اقترح رئيس الوزراء تعيين كمال منصور وزيرا للمالية."),
    # shares are bought by many
    ("اشترت شركة النور حصة من شركة الأمل.", "اشترت شركة البدر حصة من شركة الأمل."),
    # a minister visits, and his president
    ("زار وزير الخارجية التركي القاهرة نيابة عن الرئيس.", "زار الرئيس التركي القاهرة."),
    # the first leg and the second
    ("فاز الأهلي على الزمالك في مباراة الذهاب.", "خسر الأهلي أمام الزمالك في الدور الأول."),
    # who orders an arrest, and who makes it
    ("اعتقلت الشرطة رجل الأعمال نبيل فهمي.", "اعتقلت النيابة رجل الأعمال نبيل فهمي."),
    # what nearly was, what is asked or supposed, what was long ago
    ("كادت مصر تهزم المغرب في نصف النهائي.", "هزم المغرب مصر في نصف النهائي."),
    ("إذا هزمت مصر المغرب تأهلت إلى النهائي.", "هزم المغرب مصر في نصف النهائي."),
    ("هل تهزم مصر المغرب في نصف النهائي؟", "هزم المغرب مصر في نصف النهائي."),
    ("كانت مصر قد هزمت المغرب في اللقاء السابق.", "هزم المغرب مصر في نصف النهائي."),
    # whom a pronoun means, nobody says
    ("استقبله الرئيس كمال ناصر في قصره أمس.", "استقبل سمير حداد الرئيس كمال ناصر."),
    # a leader may be a king, and a minister acts for his president
    ("عيّن الملك كمال منصور وزيرا للمالية.", "عيّن الزعيم كمال منصور وزيرا للمالية."),
    ("عين الرئيس الفرنسي كمال منصور سفيرا.", "عين وزير الخارجية الفرنسي كمال منصور سفيرا."),
    # what arrives at a figure, and who arrives elsewhere
    ("وصل عدد الضحايا في مصر إلى خمسين.", "وصول عدد الضحايا في مصر إلى خمسين."),
    ("وصل الرئيس كمال ناصر إلى القاهرة.", "وصل الوزير سمير حداد إلى القاهرة."),
    # a man without a name, killed by a side
    ("قتل جندي برصاص الجيش الإثيوبي.", "قتل جندي برصاص الجيش الكيني."),
]


@pytest.mark.parametrize(("left", "right"), AGREE)
def test_two_sources_agree_on_who_did_it_and_to_whom(left: str, right: str) -> None:
    assert findings(left, right) == [("agreement", "same-act")]


@pytest.mark.parametrize(("left", "right"), TURNED)
def test_two_in_each_others_place_contradict_each_other(left: str, right: str) -> None:
    assert findings(left, right) == [("contradiction", "turned-round")]


@pytest.mark.parametrize(("left", "right"), ANOTHER)
def test_what_befalls_a_man_once_is_done_by_one(left: str, right: str) -> None:
    assert findings(left, right) == [("contradiction", "another-doer")]


@pytest.mark.parametrize(("left", "right"), WAYS)
def test_who_resigned_in_one_source_was_not_dismissed(left: str, right: str) -> None:
    assert findings(left, right) == [("contradiction", "another-way")]


@pytest.mark.parametrize(("left", "right"), NOT_WAYS)
def test_another_man_in_another_post_or_a_call_for_it_contradicts_nothing(left: str, right: str) -> None:
    assert findings(left, right) == []


@pytest.mark.parametrize(("left", "right"), NEITHER)
def test_two_acts_are_not_one(left: str, right: str) -> None:
    assert findings(left, right) == []


@pytest.mark.parametrize(("left", "right"), [*TURNED, ANOTHER[0]])
def test_months_later_it_is_another_act(left: str, right: str) -> None:
    assert findings(left, right, ("2025-03-14", "2025-06-14")) == []


@pytest.mark.parametrize(("left", "right"), [AGREE[0], TURNED[0], ANOTHER[0]])
def test_it_does_not_matter_which_source_comes_first(left: str, right: str) -> None:
    assert findings(left, right) == findings(right, left)


def test_an_editor_reads_who_has_which_part_in_either_language() -> None:
    articles = [
        Article(id=name, text=text, language="ar", published=DAY[0])
        for name, text in zip("ab", ANOTHER[0], strict=True)
    ]
    found = next(f for f in compare(articles).findings if f.reason == "another-doer")
    assert found.summary == (
        "detention: arrested نبيل فهمي, arrested by the police (a) against arrested نبيل فهمي, arrested by the army (b)"
    )
    assert "الجهة الموقِفة الشرطة (a)" in summary_words(found, "ar")
