"""One person, many spellings: what is merged, what never is, and what the answer owes to symmetry and folding."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdiff import Article, compare
from factdiff.lang import load_pack
from factdiff.lang.sounds import name_parts
from factdiff.pipeline import same_name


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("عراقجي", "عراقتشي"),
        ("عباس عراقچي", "عباس عراقجي"),
        ("مسعود بزشكيان", "مسعود بيزشكيان"),
        ("سيرغي لافروف", "سيرجي لافروف"),
        ("وانغ يي", "وانج يي"),
        ("وانغ يي", "فانغ يي"),
        ("زيلينسكي", "زيلنسكي"),
        ("نتنياهو", "نتانياهو"),
        ("حسين أمير عبداللهيان", "أمير عبد اللهيان"),
        ("فلاديمير بوتين", "بوتن"),
        ("محمد بن سلمان", "بن سلمان"),
        ("محمد بن سلمان", "محمد بن سلمان آل سعود"),
        ("بوتين فلاديمير", "فلاديمير بوتين"),
        ("حسن نصر الله", "حسن نصرالله"),
        ("أبو بكر البغدادي", "أبي بكر البغدادي"),
        ("محمد جواد ظريف", "جواد ظريف"),
        ("إيمانويل ماكرون", "«ماكرون»"),
        ("سيرخيو غارسيا", "سيرجيو غارسيا"),  # a Spanish g before e
        ("غوستاف مهلر", "غوستاف مالر"),  # an h that is not heard
    ],
)
def test_spellings_and_shorter_forms_of_one_name_are_one(left: str, right: str) -> None:
    assert same_name(left, right).same


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        ("حسن روحاني", "حسين روحاني", "other-given-name"),
        ("محمد بن سلمان", "محمد بن زايد", "other-family-name"),
        ("بن سلمان", "بن سلطان", "other-name"),
        ("محمد بن سلمان", "محمد بن سلطان", "other-family-name"),
        ("خامنئي", "خميني", "other-name"),
        ("خليل حداد", "جليل حداد", "other-given-name"),
        ("علي خامنئي", "روح الله خميني", "other-name"),
        ("أحمد الشرع", "أحمد الشرق", "other-family-name"),
        ("جورج بوش", "جيب بوش", "other-given-name"),
        ("عبد القادر صالح", "عبد القاهر صالح", "other-given-name"),
        ("محمد", "محمد بن سلمان", "given-name-alone"),
        ("رايس", "ماريا ريسا", "family-name-alone"),  # a middle name, and somebody else's last
        ("مالكوم", "ليوناردو ومالكوم", "other-name"),  # two people
        ("أحمد نواف", "نواف الأحمد", "given-name-alone"),  # a son and his father
        ("", "بوتين", "no-name"),
    ],
)
def test_two_persons_are_never_one(left: str, right: str, reason: str) -> None:
    answer = same_name(left, right)
    assert (answer.same, answer.reason) == (False, reason)


def test_a_name_typed_wrong_is_near_but_left_to_the_context() -> None:
    typed, other = same_name("محمد مخبر", "محمد مجبر"), same_name("محمد مخبر", "محمد قاليباف")
    assert not typed.same
    assert typed.score >= other.score


@pytest.mark.parametrize(
    ("arabic", "others"),
    [
        ("بزشكيان", ("Pezeshkian", "Пезешкиан", "پزشکیان")),
        ("مسعود بيزشكيان", ("Masoud Pezeshkian", "Масуд Пезешкиан", "مسعود پزشکیان")),
        ("فلاديمير بوتين", ("Vladimir Putin", "Владимир Путин", "Wladimir Putin")),
        ("سيرغي لافروف", ("Sergey Lavrov", "Сергей Лавров", "Sergei Lavrov")),
        ("زيلينسكي", ("Zelensky", "Зеленский", "Zelenskiy")),
        ("علي خامنئي", ("Ali Khamenei", "Али Хаменеи")),
        ("حسن روحاني", ("Hassan Rouhani", "Hasan Rohani")),
        ("محمد بن سلمان", ("Mohammed bin Salman", "Mohammad Bin Salman")),
        ("نتنياهو", ("Netanyahu", "Netanjahu")),
    ],
)
def test_a_name_is_known_again_in_other_scripts(arabic: str, others: tuple[str, ...]) -> None:
    for other in others:
        assert same_name(arabic, other).same, other
        assert same_name(arabic, other) == same_name(other, arabic)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("خميني", "Khamenei"),
        ("خامنئي", "Khomeini"),
        ("حسين روحاني", "Hassan Rouhani"),
        ("حسن روحاني", "Hussein Rouhani"),
        ("محمد بن سلطان", "Mohammed bin Salman"),
        ("بوتو", "Putin"),
        ("Hassan Rouhani", "Hussein Rouhani"),
        ("Khamenei", "Хомейни"),
    ],
)
def test_two_persons_are_two_in_every_script(left: str, right: str) -> None:
    assert not same_name(left, right).same


_PIECES = [
    "محمد",
    "حسن",
    "حسين",
    "بن",
    "ابن",
    "آل",
    "عبد",
    "الله",
    "أبو",
    "أبي",
    "الدين",
    "بوتين",
    "بوتن",
    "دي",
    "ولد",
    "سلمان",
    "س",
    "كيم",
    "إلى",
    "Putin",
    "Erdoğan",
    "al-Sisi",
    "Лавров",
    "ـ",
    "«",
]
_NAMES = st.lists(st.sampled_from(_PIECES), max_size=5).map(" ".join)


@settings(deadline=None, max_examples=200)
@given(_NAMES, _NAMES)
def test_the_answer_is_the_same_both_ways(left: str, right: str) -> None:
    assert same_name(left, right) == same_name(right, left)


@settings(deadline=None, max_examples=100)
@given(_NAMES)
def test_a_name_is_its_own(name: str) -> None:
    assert same_name(name, name).same == bool(name_parts(name, load_pack("ar")))


@settings(deadline=None, max_examples=100)
@given(_NAMES, _NAMES)
def test_folding_changes_no_answer(left: str, right: str) -> None:
    pack = load_pack("ar")
    assert same_name(left, right) == same_name(pack.fold(left), pack.fold(right))


def offices_and_names(*texts: str) -> list[tuple[str, str]]:
    articles = [Article(id=str(n), text=text, source=str(n), published="2024-05-20") for n, text in enumerate(texts)]
    found = [f for f in compare(articles).findings if f.kind in ("name", "office") and f.verdict != "single-source"]
    return [(finding.kind, finding.verdict) for finding in found]


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (  # one title, one given name, and the family name is spelled by ear
            "رفع المحافظ سامر قره خان الفائدة",
            "تولى سامر كاراهان منصب محافظ البنك",
            [("name", "spelling"), ("office", "agreement")],
        ),
        ("قال الخبير سامر قره خان إن", "تولى سامر كاراهان منصب محافظ البنك", []),  # no title in common
        ("رفع المحافظ سامر قره خان الفائدة", "تولى نادر كاراهان منصب محافظ البنك", []),  # another given name
        (  # the country stands with the next holder alone
            "قال الرئيس المنتهية ولايته جورج نصري إنه يهنئ الفائز",
            "أدى سامي الفهري اليمين الدستورية أمس الأحد رئيسا للعراق",
            [("office", "update")],
        ),
        (  # another president in office is not the country's
            "قال الرئيس جورج نصري إنه يهنئ الفائز",
            "أدى سامي الفهري اليمين الدستورية أمس الأحد رئيسا للعراق",
            [],
        ),
    ],
)
def test_a_title_joins_names_and_holders_that_words_alone_do_not(
    left: str, right: str, wanted: list[tuple[str, str]]
) -> None:
    assert sorted(offices_and_names(left, right)) == wanted
