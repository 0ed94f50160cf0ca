"""Places and bodies that are written in two ways: one place, and whether the two are spellings or names of it."""

from __future__ import annotations

import pytest

from factdiff import Article, compare


def spellings(*texts: str) -> list[set[str]]:
    articles = [Article(id=str(n), text=text, source=str(n), published="2024-05-20") for n, text in enumerate(texts)]
    found = [f for f in compare(articles).findings if f.verdict == "spelling"]
    return [{claim.text for claim in finding.claims} for finding in found]


@pytest.mark.parametrize(
    ("left", "right", "forms"),
    [
        ("وصل الوفد إلى بيونغ يانغ أمس", "غادر الوفد بيونغيانغ اليوم", {"بيونغ يانغ", "بيونغيانغ"}),
        ("زار مدينة كفرزنجا أمس", "قصف بلدة كفرزنغا اليوم", {"كفرزنجا", "كفرزنغا"}),
        ("وصل الوفد إلى سوريا", "وصل الوفد إلى سورية", {"سوريا", "سورية"}),
        ("هطل المطر شمال سوريا", "هطل المطر شمال سورية", {"سوريا", "سورية"}),
        ("انهار سد خوداورين أمس", "انهار سد خوداوارين اليوم", {"خوداورين", "خوداوارين"}),
    ],
)
def test_a_place_that_is_written_in_two_ways_is_a_spelling(left: str, right: str, forms: set[str]) -> None:
    assert spellings(left, right) == [forms]
    assert spellings(f"{left}. {right}.") == [forms]  # within one article too


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("وصل الوفد إلى الإمارات", "وصل الوفد إلى الإمارات العربية المتحدة"),  # two names
        ("وصل الوفد إلى إيران", "وصل الوفد إلى ايران"),  # a sign left out
        ("زار مدينة كفرزنجا أمس", "زار مدينة كفرنبودا أمس"),  # two places
        ("وصل الوفد إلى بيروت", "وصل الوفد إلى بيروت"),
        ("وصل الوفد إلى سوريا", "ذكرت مصادر سورية أن الوفد وصل"),  # Syrian sources
        ("وصل الوفد إلى سوريا", "قصفت مناطق حدودية سورية أمس"),
        ("أقلعت من مطار طنطا", "سقطت في رحلة بين طنطا-بنها-القاهرة أمس"),  # stops of a route
    ],
)
def test_other_names_other_places_and_signs_left_out_are_none(left: str, right: str) -> None:
    assert spellings(left, right) == []


@pytest.mark.parametrize(
    ("left", "right", "forms"),
    [
        ("غادرت السفينة من Zirgala أمس", "ضرب الإعصار بلدة زيرغالا اليوم", {"Zirgala", "زيرغالا"}),
        ("رصد المختبر فيروس H 5 N 8 أمس", "ينتشر فيروس إتش 5 إن 8 اليوم", {"H 5 N 8", "إتش 5 إن 8"}),
        ("انتشرت إنفلونزا الطيور أمس", "تراجعت إنفلوانزا الطيور اليوم", {"إنفلونزا", "إنفلوانزا"}),
        ("أقيمت المباراة على ملعب كوليزنو أمس", "افتتح ملعب كوليزينو اليوم", {"كوليزنو", "كوليزينو"}),
        ("هبطت طائرة الرحلة KX417 أمس", "تأخرت الرحلة كيه إكس 417 اليوم", {"KX417", "كيه إكس 417"}),
        ("طالبت جماهير ناسيوراما أمس", "فازت ناشيوراما اليوم", {"ناسيوراما", "ناشيوراما"}),
    ],
)
def test_a_foreign_word_that_is_written_in_two_ways_is_a_spelling(left: str, right: str, forms: set[str]) -> None:
    assert spellings(left, right) == [forms]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("ضرب الإعصار بلدة زيرغالا (Zirgala) أمس", "ضرب الإعصار بلدة زيرغالا اليوم"),  # explained in brackets
        ("غادرت السفينة من Zirgala أمس", "غادرت السفينة من Morvena اليوم"),  # two towns
        ("هبطت الرحلة KX417 أمس", "هبطت الرحلة KX419 اليوم"),
        ("هبطت الرحلة KX417 أمس", "هبطت الرحلة KX 417 اليوم"),
        ("شاهده على التلفزيون الرسمي", "شاهدته على التليفزيون الرسمي"),  # the dictionary has both
        ("استخرجوا الكيروزان أمس", "استخرجوا كيروزانا اليوم"),  # the article, the accusative
    ],
)
def test_notes_other_names_and_inflected_forms_are_none(left: str, right: str) -> None:
    assert spellings(left, right) == []
