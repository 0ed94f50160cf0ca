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
        # a verb of carrying out gives its noun the stage of its tense
        ("تم العثور على الصندوق الأسود.", ("find", "done")),
        ("سيتم الإفراج عن نبيل فهمي.", ("release", "planned")),
        ("لم يتم العثور على الصندوق الأسود.", ("find", "denied")),
        ("تمكن رجال الإنقاذ في المدينة من العثور على الصندوق الأسود.", ("find", "done")),
        # a court's sentence, before and after
        ("ستنطق محكمة الجنايات بحكمها غدا.", ("sentence", "planned")),
        ("قضت محكمة الجنايات بسجنه.", ("sentence", "done")),
        # what an adjective says of another thing does not plan what is past
        ("شارك نبيل فهمي في القمة المقبلة بعد أن زار أنقرة.", ("visit", "done")),
        ("الإعصار القادم من البحر اجتاح مناطق في مصر وليبيا.", ("strike", "done")),
        # what stands before «تمهيدا» is done
        ("وصل نبيل فهمي إلى باريس تمهيدا لتوقيع العقد.", ("visit", "done")),
        # what nearly happened did not
        ("كاد نبيل فهمي يزور أنقرة.", ("visit", "possible")),
        # steps
        ("وقعت مصر وقبرص اتفاقية الغاز بالأحرف الأولى.", ("treaty", "initialled")),
        ("صادق البرلمان في مصر وقبرص على الاتفاقية.", ("treaty", "ratified")),
        ("أوقفت الشرطة نبيل فهمي.", ("custody", "arrested")),
        ("أفرجت الشرطة عن نبيل فهمي.", ("custody", "released")),
        ("تمت السيطرة على الحريق.", ("fire", "controlled")),
        ("أعلنت الجزائر قطع العلاقات مع المغرب.", ("relations", "broken-off")),
    ],
)
def test_the_words_before_an_event_tell_its_stage(text: str, expected: tuple[str, str]) -> None:
    assert expected in stages(text)


@pytest.mark.parametrize(
    "text",
    [
        "زيارة الرئيس التركي إلى القاهرة حديث الصحف.",  # a bare noun does not say whether it happened
        "زار الوزير مصنعا.",  # nobody in particular
        "حضر نبيل فهمي ليزور أنقرة.",  # a purpose, or what came of it
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


@pytest.mark.parametrize(
    ("left", "right", "reasons"),
    [
        (
            "نفت شركة النور للطيران العثور على حطام طائرتها.",
            "عثر الجيش على حطام طائرة شركة النور.",
            ["denied-then-done"],
        ),
        ("أوقفت الشرطة رجل الأعمال نبيل فهمي.", "أفرجت السلطات عن رجل الأعمال نبيل فهمي.", ["went-further"]),
        ("اندلع حريق في مصنع النسيج بطنطا.", "تمت السيطرة على حريق مصنع النسيج بطنطا.", ["went-further"]),
        ("وقعت مصر وقبرص اتفاقية الغاز بالأحرف الأولى.", "وقعت مصر وقبرص اتفاقية الغاز.", ["went-further"]),
        ("وقعت مصر وقبرص اتفاقية الغاز.", "دخلت اتفاقية الغاز بين مصر وقبرص حيز التنفيذ.", ["went-further"]),
        ("أعلنت الجزائر إعادة النظر في العلاقات مع المغرب.", "قطعت الجزائر علاقاتها مع المغرب.", ["went-further"]),
        ("سيخفض البنك المركزي المصري سعر الفائدة الخميس.", "خفض البنك المركزي المصري سعر الفائدة.", ["act-came-about"]),
        (
            "ستنطق محكمة الجنايات في تونس بحكمها على نبيل فهمي يوم الجمعة.",
            "قضت محكمة الجنايات في تونس بسجن نبيل فهمي.",
            ["planned-then-done"],
        ),
        (
            "حدد القاضي سامي ناصر 11 يوليو موعدا للنطق بالحكم على نبيل فهمي.",
            "أرجأ القاضي سامي ناصر النطق بالحكم على نبيل فهمي إلى سبتمبر.",
            ["planned-then-off"],
        ),
        ("قررت المحكمة إيداع نبيل فهمي الحبس وأودع السجن.", "غادر نبيل فهمي أمس أسوار السجن.", ["went-further"]),
        ("ستنعقد القمة بين مصر وتركيا غدا.", "انطلقت القمة بين مصر وتركيا.", ["planned-then-done"]),
        ("غادر نبيل فهمي البلاد أمس.", "أودع القاضي سمير حداد السجن.", []),
        ("طلبت النيابة إيداعه السجن في قضية نبيل فهمي.", "أفرجت السلطات عن سمير حداد.", []),
        # back on the ladder: an older step told later is no news
        ("أفرجت السلطات عن رجل الأعمال نبيل فهمي.", "أوقفت الشرطة رجل الأعمال نبيل فهمي.", []),
        # another man, another fire, another treaty, another thing that arrives
        ("أوقفت الشرطة نبيل فهمي.", "أفرجت السلطات عن سمير حداد.", []),
        ("اندلع حريق في مصنع النسيج بطنطا.", "تمت السيطرة على حريق غابات في الجزائر.", []),
        ("وقعت مصر وقبرص اتفاقية الغاز بالأحرف الأولى.", "وقعت مصر واليونان اتفاقية ترسيم الحدود.", []),
        ("من المنتظر أن تصل طائرة الشحن إلى القاهرة قادمة من باريس.", "وصل ثلاثة محققين إلى القاهرة من باريس.", []),
        ("نفى الوزير استقالة سمير حداد.", "استقال نبيل فهمي.", []),
        # a step of years ago, told again
        ("أوقفت الشرطة رجل الأعمال نبيل فهمي.", "أفرجت السلطات عن نبيل فهمي في 2 مايو 2019.", []),
    ],
)
def test_what_has_come_further_in_the_later_source_is_an_update(left: str, right: str, reasons: list[str]) -> None:
    assert updates(left, right) == reasons


def test_steps_told_on_one_day_are_no_update() -> None:
    left, right = "أوقفت الشرطة رجل الأعمال نبيل فهمي.", "أفرجت السلطات عن رجل الأعمال نبيل فهمي."
    assert updates(left, right, ("2025-03-14", "2025-03-14")) == []


def test_the_order_of_days_decides_and_a_year_is_too_long() -> None:
    left, right = "من المقرر أن يزور رجب طيب أردوغان القاهرة.", "وصل رجب طيب أردوغان إلى القاهرة."
    assert updates(left, right, ("2025-03-14", "2025-03-10")) == []
    assert updates(left, right, ("2025-03-14", "2025-03-14")) == []
    assert updates(left, right, ("2024-03-14", "2025-03-14")) == []


CAME = ["planned-then-done"]


@pytest.mark.parametrize(
    ("left", "right", "reasons"),
    [
        # nobody is named but the day
        (
            "وقال الوزراء إن الاجتماع التالي المقرر في 13 مارس سيبحث أسعار القمح.",
            "وافق الوزراء على أسعار القمح عندما اجتمعوا في 13 مارس.",
            CAME,
        ),
        ("تترقب العائلة صدور حكم قضائي يوم الجمعة المقبل.", "أدانت محكمة سمير حداد في قضية العائلة.", CAME),
        ("قال التلفزيون إن القمة ستعقد غدا في مالقة.", "وانطلقت في مالقة، مساء 11 مارس، القمة الثالثة.", CAME),
        ("يتوجه الرئيس رجب طيب أردوغان اليوم إلى القاهرة.", "وصل رجب طيب أردوغان إلى القاهرة.", CAME),
        ("يستعد اللاعب سمير حداد لتوقيع تعاقد مع النادي.", "وقع اللاعب سمير حداد عقدا مع النادي.", CAME),
        ("أودع نبيل فهمي السجن في 2 مارس.", "غادر نبيل فهمي أسوار السجن في 12 مارس.", ["went-further"]),
        # another day, another matter
        ("وقال الوزراء إن الاجتماع التالي المقرر في 20 مارس سيبحث أسعار القمح.", "اجتمع الوزراء في 13 مارس.", []),
        ("ستعقد قمة المناخ في 13 مارس.", "انطلقت بطولة الشطرنج في 13 مارس.", []),
        ("تترقب العائلة صدور الحكم القضائي يوم السبت المقبل.", "أدانت محكمة مصرية سمير حداد في قضية العائلة.", []),
        ("ستتجه الأسعار إلى الارتفاع في 13 مارس.", "وصلت الأسعار إلى ذروتها في 13 مارس.", []),
        ("أودع نبيل فهمي السجن في 13 مارس.", "غادر نبيل فهمي أسوار السجن في 5 مارس.", []),
    ],
)
def test_what_is_to_come_on_a_day_is_known_by_the_day(left: str, right: str, reasons: list[str]) -> None:
    assert updates(left, right) == reasons


@pytest.mark.parametrize(
    ("left", "right", "reasons"),
    [
        ("ستنطق محكمة الجنايات اليوم بحكمها على نبيل فهمي.", "قضت محكمة الجنايات بسجن نبيل فهمي.", CAME),
        ("قضت محكمة الجنايات بسجن نبيل فهمي.", "ستنطق محكمة الجنايات اليوم بحكمها على نبيل فهمي.", CAME),
        ("كان من المتوقع أن تدين المحكمة نبيل فهمي.", "أدانت المحكمة نبيل فهمي.", []),
        # who is found guilty today is sentenced in July
        ("ستنطق محكمة الجنايات بحكمها على نبيل فهمي في 11 يوليو المقبل.", "أدانت محكمة الجنايات نبيل فهمي.", []),
        ("سيلتقي رجب طيب أردوغان وسامح شكري.", "التقى رجب طيب أردوغان وسامح شكري.", []),  # they may meet twice
    ],
)
def test_on_one_day_the_plan_comes_before_what_happens_once(left: str, right: str, reasons: list[str]) -> None:
    assert updates(left, right, ("2025-03-14", "2025-03-14")) == reasons


def test_a_verb_inside_of_a_fixed_phrase_is_no_event_of_its_own() -> None:
    assert updates("تنتظر العائلة صدور حكم قضائي يوم الجمعة المقبل.", "لم تصدر المحكمة حكمها.") == []


def steps(left: str, right: str, day: str = "2025-03-14") -> list[str]:
    articles = [
        Article(id=n, text=t, language="ar", published=d) for n, t, d in (("a", left, "2025-03-14"), ("b", right, day))
    ]
    return [f.reason for f in compare(articles).findings if f.reason == "same-step"]


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("تمت السيطرة على الحريق في مصنع النسيج.", "قال المدير إنه تمت السيطرة على الحريق وإجلاء عمال المصنع.", True),
        ("قطعت الجزائر علاقاتها مع المغرب.", "أعلنت الجزائر قطع العلاقات مع المغرب.", True),
        # another fire, another step, and what cannot be
        ("تمت السيطرة على الحريق في مصنع النسيج.", "تمت السيطرة على حريق غابات في الجبال.", False),
        ("اندلع الحريق في مصنع النسيج.", "تمت السيطرة على الحريق في مصنع النسيج.", False),
        ("قالت المحكمة إنه لا يجوز إيداعه السجن بسبب سنه.", "القانون لا يمكن إيداعه السجن بسبب سنه.", False),
    ],
)
def test_two_sources_agree_how_far_a_thing_has_come(left: str, right: str, same: bool) -> None:
    assert bool(steps(left, right)) == same
    assert steps(left, right, "2025-06-14") == []


def test_of_one_day_the_plan_is_told_first() -> None:
    texts = ("قضت محكمة الجنايات بسجن نبيل فهمي.", "ستنطق محكمة الجنايات اليوم بحكمها على نبيل فهمي.")
    articles = [Article(id=n, text=t, language="ar", published="2025-03-14") for n, t in zip("ab", texts, strict=True)]
    found = next(f for f in compare(articles).findings if f.reason == "planned-then-done")
    assert found.summary.endswith("sentence: planned (b), then sentence: done (a)")


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("الاتفاقية الموقعة بين مصر وتركيا عام 2001.", True),
        ("الاتفاق الموقع بين مصر وتركيا عام 2001.", True),
        ("قال النادي المصري عبر موقعه الرسمي إن العقد مع النادي التركي مدته عامان.", False),
    ],
)
def test_a_site_is_nothing_signed(text: str, signed: bool) -> None:
    reading = extract(Article(id="a", text=text, language="ar", published="2025-03-14"))
    assert any(claim.kind == "event" and claim.measure == "sign" for claim in reading.claims) == signed
