"""One article's dates held against each other: ends before starts, times told twice, one event dated twice."""

from __future__ import annotations

import pytest

from factdiff import Article, compare
from factdiff.settings import DEFAULT, Settings


def alarms(
    text: str, *, country: str | None = None, published: str | None = "2024-11-20", settings: Settings = DEFAULT
) -> list[tuple[str, str]]:
    report = compare(
        [Article(id="a", text=text, language="ar", published=published, country=country)], settings=settings
    )
    return [(f.reason, f.severity) for f in report.findings if f.verdict == "contradiction"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("يستمر المهرجان من 14 إلى 12 مايو.", True),
        ("يستمر المهرجان من 12 إلى 14 مايو.", False),
        ("يستمر المهرجان من 14 مايو 2024 حتى 12 مايو 2024.", True),
        ("يستمر المهرجان من 28 ديسمبر إلى 3 يناير.", False),  # over the turn of the year
        ("امتد الجفاف من عام 2021 إلى عام 2019.", True),
        ("الفرق كبير بين عامي 2021 و2019.", False),  # two years are compared
        ("بدأ الجفاف في 2021 وانتهى في 2019.", True),
        ("بدأت الأزمة في الشمال عام 2021، وانتهت عام 2019.", True),
        ("بدأت الأزمة في 2021 واستمرت حتى 2019.", True),
        ("بدأت الأزمة في 2019 وانتهت في 2021.", False),
        ("بدأت الأزمة في سبتمبر وانتهت في مايو.", False),  # of years that are not named
        ("بدأت الأزمة في 2021 وانتهت المفاوضات في 2019.", False),  # something else ended
        ("نُقل موعد السباق من 15 يوليو 2024 إلى 28 يونيو 2024.", False),  # brought forward
    ],
)
def test_an_end_does_not_lie_before_its_start(text: str, *, wrong: bool) -> None:
    assert alarms(text) == ([("end-before-start", "error")] if wrong else [])


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("افتُتح المتحف العام الماضي، في مارس 2024.", True),
        ("افتُتح المتحف العام الماضي، في مارس 2023.", False),
        ("افتُتح المتحف العام الماضي، وتحديدا في مارس 2024.", True),
        ("افتُتح المتحف العام الماضي (2022).", True),
        ("افتُتح المتحف أمس، 15 نوفمبر 2024.", True),
        ("افتُتح المتحف أمس، 18 نوفمبر 2024.", False),  # printed the day after
        ("زاد الزوار مقارنة بالعام الماضي، في مارس 2024.", False),
        ("افتُتح المتحف العام الماضي، وفي مارس 2024 زاره الوزير.", False),
    ],
)
def test_a_time_told_from_now_holds_the_date_behind_it(text: str, *, wrong: bool) -> None:
    assert alarms(text) == ([("times-apart", "error")] if wrong else [])
    assert alarms(text, published=None) == []


def test_the_year_of_the_outlets_own_calendar_explains_last_year() -> None:
    text = "افتُتح المتحف العام الماضي، في مارس 2024."
    assert alarms(text, country="IR") == []
    assert alarms(text, country="EG") == [("times-apart", "error")]


@pytest.mark.parametrize(
    ("second", "wrong"),
    [
        ("وكانت مصر والسودان وقعتا اتفاقية المياه في 12 نوفمبر 2024.", True),
        ("وكانت مصر والسودان وقعتا اتفاقية المياه في 15 نوفمبر 2024.", False),
        ("وكانت مصر والسودان وقعتا اتفاقية المياه في نوفمبر 2024.", False),
        ("وكانت مصر وليبيا وقعتا اتفاقية المياه في 12 نوفمبر 2024.", False),
        ("وكانت مصر والسودان وقعتا اتفاقية المياه في 12 مارس 2019.", False),  # an older one
        ("وستوقع مصر والسودان اتفاقية المياه في 12 نوفمبر 2024.", False),
    ],
)
def test_what_happens_once_is_dated_once(second: str, *, wrong: bool) -> None:
    text = f"وقعت مصر والسودان اتفاقية المياه يوم 15 نوفمبر 2024.\nوحضر المراسم وزراء.\n{second}"
    assert alarms(text) == ([("dated-twice", "error")] if wrong else [])


@pytest.mark.parametrize(
    "text",
    [
        "وصل الوفد اليوم الثلاثاء.",  # written on Tuesday, out on Wednesday
        "2024-11-20 | 05:50\n\nوصل الوفد اليوم الثلاثاء.",
        "وصل الوفد أمس الأول الثلاثاء.",  # written for the paper of Thursday, out on the eve
    ],
)
def test_a_page_may_bear_the_day_before_or_after_its_article_was_written(text: str) -> None:
    assert alarms(text) == []


def test_an_article_that_dates_itself_a_day_off_is_warned_of() -> None:
    assert alarms("20 نوفمبر 2024\n\nوصل الوفد اليوم الثلاثاء.") == [("wrong-weekday", "warning")]


def test_a_draft_in_which_a_weekday_is_one_day_off_is_warned_of() -> None:
    draft = DEFAULT.for_draft()
    assert alarms("وصل الوفد اليوم الثلاثاء.", settings=draft) == [("wrong-weekday", "warning")]
    assert alarms("وصل الوفد اليوم الأحد.", settings=draft) == [("wrong-weekday", "error")]
    assert alarms("وصل الوفد اليوم الأحد.") == [("wrong-weekday", "error")]
    assert alarms("وصل الوفد يوم الأربعاء 19 نوفمبر 2024.") == [("wrong-weekday", "error")]  # a date of its own


def test_today_in_somebodys_words_is_the_day_on_which_he_spoke() -> None:
    said = 'وأمس الثلاثاء أعلنت النقابة موقفها. وقالت النقابة في بيان: "نضرب عن العمل اليوم الثلاثاء في كل المدن".'
    assert alarms(said) == []
    assert alarms("تضرب النقابة عن العمل اليوم الأحد في كل المدن.") == [("wrong-weekday", "error")]


@pytest.mark.parametrize(
    ("quoted", "reasons"),
    [
        ('قالت النقابة في بيان: "نضرب اليوم الثلاثاء في كل المدن"، ثم قال وزير العمل: "لا نقبل".', []),
        ('قالت النقابة في بيان: "لا نقبل"، ثم قال وزير العمل: "نضرب اليوم الثلاثاء في كل المدن".', []),
        (
            'قالت النقابة في بيان: "لا نقبل". ووصل الوفد اليوم الأحد. وقال: "لن نقبل".',
            [("wrong-weekday", "error")],
        ),
    ],
)
def test_only_the_quotation_around_a_day_excuses_it(quoted: str, reasons: list[tuple[str, str]]) -> None:
    assert alarms(quoted) == reasons


def test_a_weekday_before_a_month_is_a_date_whose_day_was_left_out() -> None:
    assert alarms("عقدت الجلسة يوم الثلاثاء شباط/فبراير 2023 في القصر.") == []
