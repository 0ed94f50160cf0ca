"""Values in plain words: bounds, hedges, units and days, in both languages of the interface."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from factdiff.model import Claim, Duration, Quantity, Signal, Span, Speaker, TimeSpan, Value
from factdiff.report.phrases import summarise, working
from factdiff.report.topics import claims_title, speaker_name
from factdiff.report.values import claim_words, number_words, value_words


def amount(text: str, unit: str | None = None, dimension: str | None = None, **more: object) -> Quantity:
    exact = Decimal(text)
    bounds = {"low": exact, "high": exact} | more
    return Quantity(amount=exact, unit=unit, dimension=dimension, **bounds)  # type: ignore[arg-type]


def days(start: tuple[int, int, int], stop: tuple[int, int, int]) -> TimeSpan:
    first, last = date(*start), date(*stop)
    return TimeSpan(edtf=f"{first}/{last}", start=first, stop=last)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("11300", "11,300"),
        ("2.2E+9", "2.2 billion"),
        ("2212345678", "2,212,345,678"),
        ("1E+12", "1 trillion"),
        ("1250000", "1.25 million"),
        ("1255000", "1,255,000"),
        ("-3000000", "-3 million"),
        ("0.50", "0.5"),
    ],
)
def test_a_number_is_short_and_never_less_exact(number: str, words: str) -> None:
    assert number_words(Decimal(number)) == words


@pytest.mark.parametrize(
    ("value", "english", "arabic"),
    [
        (amount("1", "person", "count"), "1 person", "شخص واحد"),
        (amount("3", "child", "count"), "3 children", "3 أطفال"),
        (amount("1", "kilometre", "length"), "1 kilometre", "كيلومتر واحد"),
        (amount("7", "kilometre", "length"), "7 kilometres", "7 كيلومترات"),
        (amount("80", "USD/barrel", "money"), "80 US dollars per barrel", "80 دولارا أمريكيا لكل barrel"),
        (amount("3", "killed", "count"), "3 killed", "3 قتلى"),
        (amount("12", "killed", "count"), "12 killed", "12 قتيلا"),
        (amount("100", "killed", "count"), "100 killed", "100 قتيل"),
        (amount("103", "killed", "count"), "103 killed", "103 قتلى"),
        (amount("2", "station", "count"), "2 stations", "محطتان"),
        (amount("2", "station", "count", high=None, low_open=True), "more than 2 stations", "أكثر من محطتين"),
        (amount("2", "station", "count", high=None), "at least 2 stations", "محطتان على الأقل"),
        (amount("2", "station", "count", approximate=True), "about 2 stations", "نحو محطتين"),
        (amount("4", "station", "count", high=Decimal(15)), "4 to 15 stations", "4 إلى 15 محطة"),
        (amount("3000000", "killed", "count"), "3 million killed", "3 ملايين قتيل"),
        (amount("2E+6", "person", "count"), "2 million people", "مليونا شخص"),
        (amount("2E+9", "USD", "money", approximate=True), "about 2 billion US dollars", "نحو ملياري دولار أمريكي"),
        (amount("8E+9", "USD", "money"), "8 billion US dollars", "8 مليارات دولار أمريكي"),
        (amount("1E+9", "USD", "money"), "1 billion US dollars", "مليار دولار أمريكي"),
        (amount("15E+6"), "15 million", "15 مليونا"),
        (amount("2E+6", high=None, low_open=True), "more than 2 million", "أكثر من مليونين"),
        (amount("12.4E+6", "USD", "money"), "12.4 million US dollars", "12.4 مليون دولار أمريكي"),
        (amount("2.5", "kilometre", "length"), "2.5 kilometres", "2.5 كيلومتر"),
        (amount("5", "USD", "money"), "5 US dollars", "5 دولارات أمريكية"),
        (amount("2.2E+9", "USD", "money"), "2.2 billion US dollars", "2.2 مليار دولار أمريكي"),
        (amount("5", "megawatt", "power"), "5 megawatts", "5 ميغاواط"),
        (Duration(iso="P1Y2M", low_days=425, high_days=427), "1 year 2 months", "سنة وشهران"),
        (Duration(iso="P20Y", low_days=7305, high_days=7305), "20 years", "20 سنة"),
        (Duration(iso="P5D", low_days=5, high_days=5), "5 days", "5 أيام"),
        (Duration(iso="P2M", low_days=None, high_days=61), "up to 2 months", "حتى شهرين"),
        (Duration(iso="P2Y", low_days=730, high_days=731, approximate=True), "about 2 years", "نحو سنتين"),
        (Duration(iso="P2W", low_days=14, high_days=None), "at least 2 weeks", "أسبوعان على الأقل"),
        (amount("47", "EGP/USD", "money"), "47 Egyptian pounds per US dollar", "47 جنيها مصريا لكل دولار أمريكي"),
        (amount("67", "match-minute", "time"), "minute 67", "الدقيقة 67"),
        (amount("6.2", "magnitude"), "magnitude 6.2", "قوة 6.2"),
        (amount("4", "percent"), "4 %", "4 %"),
        (amount("2000", high=None, approximate=True), "roughly 2,000 or more", "نحو 2,000 أو أكثر"),
        (amount("2000", low=None, approximate=True), "roughly 2,000 or less", "نحو 2,000 أو أقل"),
        (amount("40", high=None, low_open=True), "more than 40", "أكثر من 40"),
        (
            TimeSpan(edtf="2023-09-12", start=date(2023, 9, 12), stop=date(2023, 9, 12)),
            "12 September 2023",
            "12 سبتمبر 2023",
        ),
        (TimeSpan(edtf="2022", start=date(2022, 1, 1), stop=date(2022, 12, 31)), "2022", "2022"),
        (days((2022, 6, 20), (2022, 6, 26)), "20 to 26 June 2022", "من 20 إلى 26 يونيو 2022"),
        (days((2022, 9, 1), (2022, 12, 31)), "September to December 2022", "من سبتمبر إلى ديسمبر 2022"),
        (days((2022, 9, 1), (2022, 10, 3)), "1 September to 3 October 2022", "من 1 سبتمبر إلى 3 أكتوبر 2022"),
        (days((2021, 12, 1), (2022, 1, 31)), "December 2021 to January 2022", "من ديسمبر 2021 إلى يناير 2022"),
        (
            days((2021, 12, 30), (2022, 1, 2)),
            "30 December 2021 to 2 January 2022",
            "من 30 ديسمبر 2021 إلى 2 يناير 2022",
        ),
    ],
)
def test_a_value_is_said_in_both_languages(value: Value, english: str, arabic: str) -> None:
    assert value_words(value, "en") == english
    assert value_words(value, "ar").replace("برميل", "barrel") == arabic


def claim(value: Value, article: str = "a", measure: str | None = "killed", day: int | None = None) -> Claim:
    as_of = TimeSpan(edtf=None, start=date(2024, 5, day), stop=date(2024, 5, day)) if day else None
    return Claim(
        article=article,
        kind="quantity",
        value=value,
        span=Span(0, 1),
        text="12 شخصا",
        sentence=Span(0, 1),
        sentence_text="12 شخصا",
        topic="killed · LY",
        measure=measure,
        as_of=as_of,
    )


@pytest.mark.parametrize(
    ("measure", "words"), [("killed", "12 killed"), ("trade-volume", "12 people"), (None, "12 people")]
)
def test_people_are_called_what_the_claim_is_about(measure: str | None, words: str) -> None:
    assert claim_words(claim(amount("12", "person", "count"), measure=measure)) == words


def test_a_summary_names_the_topic_each_value_and_who_says_it() -> None:
    claims = (claim(amount("12", "killed", "count"), "wire"), claim(amount("14", "killed", "count"), "daily"))
    said = summarise("contradiction", "killed · LY", claims, ((0,), (1,)))
    assert said == "killed · Libya: 12 killed (wire) against 14 killed (daily)"


def test_an_update_is_told_in_the_order_of_its_days() -> None:
    claims = tuple(claim(amount(str(n), "killed", "count"), f"a{n}", day=day) for n, day in ((17, 12), (12, 7)))
    said = summarise("update", "killed", claims, ((0,), (1,)))
    assert said == "killed: 12 killed (a12), then 17 killed (a17)"


def test_a_summary_of_many_positions_says_how_many_it_leaves_out() -> None:
    claims = tuple(claim(amount(str(n), "killed", "count"), f"a{n}") for n in range(10, 19))
    said = summarise("different-scope", "killed", claims, tuple((n,) for n in range(9)))
    assert said.endswith("15 killed (a15); and 3 more positions")


def test_a_summary_of_differing_scopes_says_what_each_position_is_of() -> None:
    value = amount("12", "killed", "count")
    claims = (
        replace(claim(value, "wire"), when=days((2020, 1, 1), (2020, 12, 31)), place="LY"),
        replace(claim(value, "daily"), when=days((2022, 6, 20), (2022, 6, 26)), place="LY", basis="change-up yearly"),
        replace(claim(value, "radio"), place="LY", stance="target"),
    )
    said = summarise("different-scope", "killed", claims, ((0,), (1,), (2,)))
    assert said == (
        "killed: 12 killed, January to December 2020 (wire); "
        "12 killed, 20 to 26 June 2022, a rise, a year (daily); 12 killed, a target (radio)"
    )


def day_of(text: str, date_words: str, *parties: str) -> Claim:
    start = text.index(date_words)
    return Claim(
        article="a",
        kind="time",
        value=days((2024, 5, 7), (2024, 5, 7)),
        span=Span(start, start + len(date_words)),
        text=date_words,
        sentence=Span(0, len(text)),
        sentence_text=text,
        topic="sign",
        measure="sign",
        participants=parties,
    )


@pytest.mark.parametrize(
    ("claims", "heading"),
    [
        # The parties that all who name any agree on, if at least half of them name some.
        (
            [day_of("وقع الاتفاق الثلاثاء", "الثلاثاء", "EG", "JO"), day_of("وقع الثلاثاء", "الثلاثاء")],
            "signing · Egypt, Jordan",
        ),
        ([day_of("الثلاثاء", "الثلاثاء", "EG", "city:cairo"), day_of("الثلاثاء", "الثلاثاء", "EG")], "signing · Egypt"),
        # Else the words before the date.
        (
            [day_of("قال إن مذكرة النقل البحري وقعت في 7 مايو", "7 مايو")] * 3 + [day_of("7 مايو", "7 مايو", "EG")],
            "signing “مذكرة النقل البحري وقعت في 7 مايو”",
        ),
        ([day_of("الثلاثاء وقعت", "الثلاثاء")] * 2, "signing"),
    ],
)
def test_a_day_is_headed_by_what_happened_on_it(claims: list[Claim], heading: str) -> None:
    assert claims_title("sign", claims, "en") == heading


@pytest.mark.parametrize(
    ("signal", "note", "english", "arabic"),
    [
        ("calendar", "2024-03-30 was a Saturday", "30 March 2024 was a Saturday", "30 مارس 2024 كان يوم سبت"),
        ("calendar", "2024-05-02 > 2024-05", "2024-05-02 > 2024-05", "2024-05-02 > 2024-05"),
        ("arithmetic", "6 metre ≠ 18 foot", "6 metres ≠ 18 feet", "6 أمتار ≠ 18 قدما"),
        ("arithmetic", "1200 + 35 = 1235 ≠ 1300", "1,200 + 35 = 1,235 ≠ 1,300", "1,200 + 35 = 1,235 ≠ 1,300"),
        ("arithmetic", "20 / 80 = 25 % ≠ 30 %", "20 / 80 = 25 % ≠ 30 %", "20 / 80 = 25 % ≠ 30 %"),
        ("same measure", "killed", "", ""),
    ],
)
def test_what_is_wrong_in_one_article_is_shown_in_the_readers_words(
    signal: str, note: str, english: str, arabic: str
) -> None:
    evidence = (Signal(signal, 1.0, note),)
    assert (working(evidence), working(evidence, "ar")) == (english, arabic)


@pytest.mark.parametrize(
    ("speaker", "english", "arabic"),
    [
        (Speaker("الأمم المتحدة", "org:organisation:united-nations"), "United Nations", "الأمم المتحدة"),
        (Speaker("هيئة السدود", "org:organisation:هيئه السدود"), "هيئة السدود", "هيئة السدود"),
        (Speaker("سامي قدور", "person:سامي قدور"), "سامي قدور", "سامي قدور"),
        (Speaker("مصدر طبي"), "مصدر طبي", "مصدر طبي"),
    ],
)
def test_a_body_that_is_known_is_named_in_english(speaker: Speaker, english: str, arabic: str) -> None:
    assert (speaker_name(speaker, "en", {}), speaker_name(speaker, "ar", {})) == (english, arabic)


def test_what_a_unit_is_per_takes_no_ending() -> None:
    assert value_words(amount("300", "barrel-per-day", "flow"), "en") == "300 barrels per day"
