"""Which of several counts of people a figure gives, where they fell, and that unlike counts are no contradiction."""

from __future__ import annotations

import pytest

from factdiff.model import FINAL, Article, Claim
from factdiff.pipeline import compare, extract


def claim(text: str, words: str, *, published: str = "2025-03-14") -> Claim:
    reading = extract(Article(id="a", text=text, language="ar", published=published))
    (found,) = (each for each in reading.claims if words in each.text and each.kind in ("quantity", "duration"))
    return found


def verdicts(*texts: str) -> set[str]:
    articles = [
        Article(id=str(n), text=text, language="ar", published="2025-03-14") for n, text in enumerate(texts, start=1)
    ]
    return {finding.verdict for finding in compare(articles).findings if finding.kind != "statement"}


@pytest.mark.parametrize(
    ("text", "words", "basis"),
    [
        ("قتل 14 شخصا خلال 24 ساعة.", "14", "increment"),
        ("أصيب 30 جنديا خلال 48 ساعة من القتال.", "30", "increment"),
        ("بلغ عدد المصابين 804، 743 منهم في العاصمة.", "743", "part"),
        ("يتلقى 30 جريحا العلاج في المدينة.", "30", "treated"),
        ("مع استمرار علاج 214 مصابا.", "214", "treated"),
        ("وما زال 60 مصابا في المستشفيات.", "60", "treated"),
        ("وقال إن 682 مصابا قد خرجوا من المستشفيات.", "682", "discharged"),
        ("نقل 12 جريحا في حالة حرجة إلى العاصمة.", "12", "critical"),
        ("وأصيب 9 أشخاص بجروح خطيرة.", "9", "critical"),
        ("ونقل 90 مصابا يحتاجون إلى جراحة.", "90", "critical"),
        ("وأصيب 90 شخصا يحتاجون إلى المساعدة.", "90", None),
        ("وقال إن 19 من المصابين أجريت لهم جراحة.", "19", "part"),
        ("بينهم من الناجين 9 أشخاص تتراوح أعمارهم بين 12 و15 عاما، وقتلوا.", "9", "part"),
        # the count itself
        ("أصيب 40 شخصا في الحريق.", "40", None),
        ("أصيب 40 شخصا، وغادر الوفد المدينة.", "40", None),
        ("قتل 30 شخصا، منهم 6 أطفال.", "30", None),
        # what some days added, and all so far
        ("أحصت الوزارة 52 إصابة خلال يومين، والإجمالي يصل إلى 97 إصابة.", "52", "increment"),
        ("أحصت الوزارة 52 إصابة خلال يومين، والإجمالي يصل إلى 97 إصابة.", "97", None),
        ("سجلت الوزارة 46 إصابة خلال يومين ليرتفع عدد الإصابات إلى 89.", "89", None),
        ("قتل 30 شخصا خلال ثلاثة أشهر.", "30", None),
        ("قتل 51 شخصا مع استمرار علاج 214 مصابا.", "51", None),
    ],
)
def test_people_are_counted_as_all_as_a_part_or_in_a_state(text: str, words: str, basis: str | None) -> None:
    assert claim(text, words).basis == basis


_NOW = "قتل 12 شخصا في الحريق أمس."


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("وصل عدد القتلى في الفيضانات إلى 86 وأصيب 44 شخصا.", "86", "killed"),
        ("ارتفع عدد القتلى إلى 24 والجرحى إلى 53.", "24", "killed"),
        ("ارتفع عدد القتلى إلى 24 والجرحى إلى 53.", "53", "injured"),
        ("قتل 12 وأصيب عشرون شخصا.", "12", "killed"),
        ("قتل عشرون شخصا أعمارهم بين 10 و30 عاما.", "10", None),
        ("تراوحت أعمار القتلى بين 10 و 30 عاما.", "10", None),
        ("وصلت الحصيلة إلى أكثر من 4 الآلاف جريح.", "4", "injured"),
    ],
)
def test_a_number_is_of_the_noun_or_verb_before_it_where_and_stands_behind_it(
    text: str, words: str, measure: str | None
) -> None:
    assert claim(text, words).measure == measure


@pytest.mark.parametrize(
    ("text", "words", "basis"),
    [
        (f"{_NOW} وهو الأسوأ منذ حريق 2006 الذي قتل فيه 700 شخص.", "700", "another-event"),
        (f"{_NOW} وكان زلزال عام 1999 أودى بحياة 900 شخص.", "900", "another-event"),
        (f"{_NOW} وفي يوليو الماضي قتل 19 شخصا في حريق بناية.", "19", "another-event"),
        (f"{_NOW} يشار إلى أن حافلة سقطت في مارس 2016 وقتل 31 شخصا.", "31", "another-event"),
        (f"{_NOW} وفي هجوم منفصل قتل 4 أشخاص.", "4", "another-event"),
        (f"{_NOW} وهو الأسوأ منذ تحطم العبارة النيلية، الذي توفي بسببه 304 أشخاص.", "304", "another-event"),
        (f"{_NOW} ومنذ اندلاع الحرب التي أودت بحياة 900 شخص نزح كثيرون.", "900", None),
        (f"{_NOW} وفي مطلع شهر مايو من العام الماضي، توفي اثنان من البحارة.", "اثنان", "another-event"),
        (f"{_NOW} وفي الأسبوع الماضي قتل 3 أشخاص.", "3", None),
        (f"{_NOW} ومنذ اندلاع الحرب عام 2019 قتل 900 شخص.", "900", None),
        (f"{_NOW} وكان حريق الشهر الماضي أودى بحياة 90 شخصا.", "90", None),
        ("أودى زلزال عام 1999 بحياة 900 شخص.", "900", None),  # it is the event that is told of
    ],
)
def test_the_dead_of_an_earlier_event_are_told_apart(text: str, words: str, basis: str | None) -> None:
    assert claim(text, words).basis == basis


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("سقط 30 شخصا بين قتيل وجريح.", "30", "casualty"),
        ("خلف التفجير 120 ضحية ما بين شهيد ومصاب.", "120", "casualty"),
        ("ما زال 60 شخصا في المستشفيات.", "60", "injured"),
        ("سقط 30 قتيلا.", "30", "killed"),
        # who has a deed of his own did not share the fate told before
        ("مصرع 27 شخصا وإنقاذ 11 آخرين.", "11", "rescued"),
        ("مقتل جندي وأسر ثلاثة آخرين.", "ثلاثة", None),
        ("قتلت الشرطة مسلحا فيما هرب اثنان آخران بعد مقتل 5.", "5", "killed"),
        ("مصرع 34 شخصا وإصابة 14 آخرين.", "14", "injured"),
        ("قتل مسلحون 14 شخصا.", "14", "killed"),
        ("قتل في الهجوم 14 شخصا.", "14", "killed"),
    ],
)
def test_dead_and_hurt_together_are_neither_and_who_did_something_else_is_none_of_them(
    text: str, words: str, measure: str | None
) -> None:
    assert claim(text, words).measure == measure


@pytest.mark.parametrize(
    ("text", "words", "group"),
    [
        ("قتل 11 من مشاة البحرية.", "11", "مشاه"),
        ("قتل 12 سوريا وأصيب 15 آخرون.", "15", "SY"),
        ("قتل 11 من الأشخاص.", "11", None),
        ("أعلنت الجبهة مقتل 26 شخصا من عناصر الجبهة.", "26", "عنصر"),
        ("قتل 26 شخصا من المدينة.", "26", None),
        ("قتل 12 شخصا وأصيب 15 آخرون.", "15", None),
    ],
)
def test_a_corps_or_a_nation_is_a_group_and_others_are_of_the_group_before(
    text: str, words: str, group: str | None
) -> None:
    assert claim(text, words).group == group


@pytest.mark.parametrize(
    ("text", "words", "place", "country"),
    [
        ("قتل 420 في ملاطيا بعد الزلزال.", "420", "site:ملاطيا", None),
        ("بعد الزلزال في إزمير قتل شخصان في الجزيرة اليونانية وأصيب 19 آخرون.", "19", None, "GR"),
        ("قتل 58 في المناطق الخاضعة للمعارضة.", "58", "elsewhere", None),
        ("قتل 42 في انفجار.", "42", None, None),
        ("قتل 42 في مدينة حلب.", "42", "city:aleppo", "SY"),
    ],
)
def test_what_stands_right_behind_a_toll_is_where_it_is_of(
    text: str, words: str, place: str | None, country: str | None
) -> None:
    found = claim(text, words)
    assert (found.place, next(iter(found.participants), None)) == (place, country)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("أصيب 896 شخصا في زلزال أزمير.", "ما زال علاج 214 مصابا من زلزال أزمير مستمرا."),
        ("قُتل 30 شخصا في حريق المصنع.", "وكانت حصيلة سابقة أشارت إلى مقتل 12 شخصا في حريق المصنع."),
        ("قُتل 30 شخصا في حريق المصنع.", "سقط 90 شخصا بين قتيل وجريح في حريق المصنع."),
        ("بلغ عدد القتلى 90 في الزلزال.", "يخشى أن يبلغ عدد القتلى 500 في الزلزال."),
        ("قضت محكمة بسجن كارلوس غصن 31 عاما.", "ويقضي كارلوس غصن حكما بالسجن 12 عاما."),
        ("نال حزب الكرامة 52 في المئة من الأصوات.", "نال حزب الوفاق 29 في المئة من الأصوات."),
        ("أبقى البنك الفائدة عند 21% للإيداع.", "أبقى البنك الفائدة عند 22% للإقراض."),
    ],
)
def test_counts_of_other_things_are_no_contradiction(left: str, right: str) -> None:
    assert "contradiction" not in verdicts(left, right)


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("قُتل 30 شخصا في حريق المصنع بالرباط.", "قُتل 94 شخصا في حريق المصنع بالرباط.", "contradiction"),
        ("ما زال علاج 214 مصابا مستمرا.", "وقال إن 214 شخصا ما زالوا في المستشفيات.", "agreement"),
        ("قُتل 30 شخصا في حريق المصنع.", "وكانت حصيلة سابقة أشارت إلى مقتل 12 شخصا في حريق المصنع.", "update"),
        ("قضت محكمة بسجن كارلوس غصن 8 أعوام.", "حكم على كارلوس غصن بالسجن 8 أعوام.", "agreement"),
    ],
)
def test_counts_of_one_thing_are_still_compared(left: str, right: str, verdict: str) -> None:
    assert verdict in verdicts(left, right)


def test_a_time_right_behind_a_figure_is_its_own() -> None:
    text = "خفض البنك أسعار الفائدة 225 نقطة أساس في أبريل وخفضها 100 نقطة أساس في مايو."
    periods = [claim(text, words).when for words in ("225", "100")]
    assert [period.edtf if period else None for period in periods] == ["2024-04", "2024-05"]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("لقي 14 شخصا حتفهم في الحريق.", "killed"),
        ("ولقي 14 شخصا حتفهم في الحريق.", "killed"),
        ("فلقي 14 شخصا حتفهم في الحريق.", "killed"),
        ("واضطر 14 شخصا إلى النزوح من القرية.", "displaced"),
        ("وأنقذ 14 آخرون بعد مقتل طفل.", "rescued"),
    ],
)
def test_who_met_a_fate_met_it_however_the_sentence_is_joined(text: str, measure: str) -> None:
    assert claim(text, "14").measure == measure


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("قتل 14 شخصا في انفجار مصنع الثلاثاء، في حصيلة حتى الساعة السادسة من مساء الخميس.", 18),
        ("بلغ عدد المصابين إلى حدود الساعة السابعة من مساء أمس 14 شخصا.", 19),
        ("أوقف 14 متظاهرا، وذلك حتى العاشرة من صباح اليوم.", 10),
        # an hour of what happened, or of what was told
        ("قتل 14 شخصا في انفجار وقع في الساعة السادسة من مساء الخميس.", None),
        ("قتل 14 شخصا في مواجهات استمرت حتى الساعة السادسة من مساء الخميس.", None),
    ],
)
def test_a_count_is_true_up_to_the_hour_that_ends_it(text: str, hour: int | None) -> None:
    found = claim(text, "14").as_of
    assert found is not None and found.minute == (60 * hour if hour is not None else None)


@pytest.mark.parametrize(
    ("text", "final"),
    [
        ("بلغت الحصيلة النهائية للحريق 14 قتيلا.", True),
        ("قتل 14 شخصا في الحريق، وفق إحصاء نهائي.", True),
        ("قتل 14 شخصا في حريق اندلع قبل المباراة النهائية.", False),
        ("أسفر الحريق عن مقتل 14 شخصا في حصيلة غير نهائية.", False),
    ],
)
def test_the_last_count_is_known_by_its_words(text: str, final: bool) -> None:
    assert (FINAL in claim(text, "14").words) is final


def test_cases_and_the_infected_are_counted_alike() -> None:
    left = Article(
        id="a", text="ارتفع عدد الإصابات بالكوليرا في لبنان إلى 90 حالة.", language="ar", published="2025-03-14"
    )
    right = Article(id="b", text="سجل لبنان 90 إصابة بالكوليرا.", language="ar", published="2025-03-14")
    assert ("agreement", "equal") in {(f.verdict, f.reason) for f in compare([left, right]).findings}
