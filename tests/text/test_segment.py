"""Tokens and sentences: offsets that cut what they say, and ends of sentences that are ends."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factdiff.lang import load_pack
from factdiff.model import Article, Document
from factdiff.text import fold, read_document

PACK = load_pack("ar")
WORDS = [
    "قُتل",
    "12",
    "شخصًا",
    "في",
    "حلب",
    ".",
    "،",
    "؟",
    "…",
    "«",
    "»",
    "د.",
    "4.6",
    "٢٬٥٠٠",
    "\n",
    "\u2028",
    " ",
    "S-300",
    "ـ",
]


def read(text: str) -> Document:
    return read_document(Article(id="one", text=text), PACK.folding, PACK.boilerplate)


def words(text: str) -> list[str]:
    document = read(text)
    return [text[token.start : token.stop] for token in document.tokens]


def sentences(text: str) -> list[str]:
    document = read(text)
    return [document.words(sentence.span) for sentence in document.sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بلغ 4.6 مليار", ["بلغ", "4.6", "مليار"]),
        ("١١٬٣٠٠ قتيل", ["١١٬٣٠٠", "قتيل"]),
        ("٣٫٥٪", ["٣٫٥", "٪"]),
        ("عام 2022.", ["عام", "2022", "."]),
        ("سو-35", ["سو", "-", "35"]),
        ("الـ16", ["الـ", "16"]),
        ("عام2022م", ["عام", "2022", "م"]),
        ("أكتوبر/تشرين الأول", ["أكتوبر", "/", "تشرين", "الأول"]),
        ("دولارٍ، ثمّ", ["دولارٍ", "،", "ثمّ"]),
        ("12،13", ["12", "،", "13"]),
        ("2½ كم²", ["2", "½", "كم²"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_words_numbers_and_marks_are_tokens(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل الوفد. غادر الوزير.", ["وصل الوفد.", "غادر الوزير."]),
        ("هل وصل؟ نعم!", ["هل وصل؟", "نعم!"]),
        ("قال: «انتهت الحرب.» ثم غادر.", ["قال: «انتهت الحرب.»", "ثم غادر."]),
        ("قال: «انتهت الحرب.»، ثم غادر.", ["قال: «انتهت الحرب.»، ثم غادر."]),
        ('قال: "انتهت الحرب". ثم غادر.', ['قال: "انتهت الحرب".', "ثم غادر."]),
        ("زادت 4.6 مرات، إلى 3.5 ملايين.", ["زادت 4.6 مرات، إلى 3.5 ملايين."]),
        ("قال د. سامي الحاج إن الأمر انتهى.", ["قال د. سامي الحاج إن الأمر انتهى."]),
        ("راجع www.example.org لمزيد من التفاصيل.", ["راجع www.example.org لمزيد من التفاصيل."]),
        ("انتهى الأمر عام 2020.وقال الوزير ذلك.", ["انتهى الأمر عام 2020.", "وقال الوزير ذلك."]),
        ("وقعت الاتفاقية.وغادر الوفد", ["وقعت الاتفاقية.", "وغادر الوفد"]),
        ("نقلت أ.ف.ب أن الوفد وصل", ["نقلت أ.ف.ب أن الوفد وصل"]),
        ("العنوان\nالنص يبدأ هنا", ["العنوان", "النص يبدأ هنا"]),
        ("سطر\u2028سطر آخر\r\nوثالث", ["سطر", "سطر آخر", "وثالث"]),
        ("لا نقطة في النهاية", ["لا نقطة في النهاية"]),
        ("انتظر… ثم مضى", ["انتظر…", "ثم مضى"]),
    ],
)
def test_a_sentence_ends_where_a_reader_would_stop(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_a_comma_is_a_comma_but_inside_a_number_it_is_what_was_written() -> None:
    assert [token.text for token in read("أولا، ثم ١٬٥ و1,5؛").tokens] == ["اولا", ",", "ثم", "1٬5", "و", "1,5", ";"]


def test_a_page_separator_inside_the_text_moves_no_offset() -> None:
    text = "أول\u2028قُتل 12 شخصًا"
    document = read(text)
    last = document.tokens[-1]
    assert (text[last.start : last.stop], last.stop) == ("شخصًا", len(text))


@settings(deadline=None, max_examples=200)
@given(
    st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)
    | st.lists(st.sampled_from(WORDS), max_size=30).map("".join)
)
def test_offsets_cut_exactly_what_the_token_says(text: str) -> None:
    document = read(text)
    for token in document.tokens:
        folded = fold(text[token.start : token.stop], PACK.folding)[0]
        assert PACK.folding.marks.get(folded, folded) == token.text


@settings(deadline=None, max_examples=200)
@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_every_token_is_in_one_sentence_or_in_dropped_text(text: str) -> None:
    document = read(text)
    told = [index for sentence in document.sentences for index in range(sentence.first, sentence.last)]
    dropped = [
        n for n, t in enumerate(document.tokens) if any(d.span.start <= t.start < d.span.stop for d in document.dropped)
    ]
    assert sorted(told + dropped) == list(range(len(document.tokens)))


@settings(deadline=None, max_examples=100)
@example("0\U00016f93")  # a mark that is a letter of its own
@given(st.text(max_size=80))
def test_any_text_at_all_is_read(text: str) -> None:
    document = read(text)
    assert all(0 <= token.start < token.stop <= len(text) for token in document.tokens)
    assert all(
        left.stop <= right.start or left.start == right.start
        for left, right in zip(document.tokens, document.tokens[1:], strict=False)
    )


def test_what_never_ends_is_cut_at_a_pause() -> None:
    """A list of a thousand rows is one sentence by its marks, and whatever a sentence holds is held together."""
    text = "زار الوزير 12 مدينة، " * 400
    document = read_document(Article(id="list", text=text), PACK.folding, PACK.boilerplate)
    sizes = [sentence.last - sentence.first for sentence in document.sentences]
    assert max(sizes) <= 300
    assert sum(sizes) == len(document.tokens)
    assert {document.tokens[sentence.last - 1].text for sentence in document.sentences} == {","}


def test_a_long_text_without_any_mark_is_cut_all_the_same() -> None:
    document = read_document(Article(id="run", text="كلمة " * 1000), PACK.folding, PACK.boilerplate)
    assert [sentence.last - sentence.first for sentence in document.sentences] == [300, 300, 300, 100]
