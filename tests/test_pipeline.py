"""The whole way: the same findings in any order of the articles, and evidence that is cut from them exactly."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factdiff
from factdiff.model import Article, Report, Span

CORPUS = Path(__file__).parent.parent / "corpus"
STORIES = sorted(path.parent.name for path in CORPUS.glob("*/sources.toml"))
SMALL = "iran-russia"


@cache
def articles_of(story: str) -> tuple[Article, ...]:
    return tuple(factdiff.read([str(CORPUS / story)])[0])


@cache
def report_of(story: str) -> Report:
    return factdiff.compare(articles_of(story))


def written(report: Report) -> bytes:
    return msgspec.json.encode(report)


@settings(deadline=None, max_examples=12)
@given(st.permutations(articles_of(SMALL)))
def test_the_order_of_the_articles_changes_no_byte(articles: list[Article]) -> None:
    assert written(factdiff.compare(articles)) == written(report_of(SMALL))


@pytest.mark.parametrize("story", STORIES)
def test_turned_round_a_story_gives_the_same_report(story: str) -> None:
    assert written(factdiff.compare(reversed(articles_of(story)))) == written(report_of(story))


def test_articles_read_before_compare_as_if_they_were_read_now() -> None:
    readings = [factdiff.extract(article) for article in articles_of(SMALL)]
    assert written(factdiff.compare(readings)) == written(report_of(SMALL))


def test_a_reading_can_be_kept_and_taken_up_again() -> None:
    for article in articles_of(SMALL):
        reading = factdiff.extract(article)
        assert msgspec.json.decode(msgspec.json.encode(reading), type=type(reading)) == reading


@pytest.mark.parametrize("story", STORIES)
def test_every_claim_is_cut_from_its_article(story: str) -> None:
    texts = {article.id: article.text for article in articles_of(story)}

    def cut(article: str, span: Span) -> str:
        return texts[article][span.start : span.stop]

    claims = [claim for finding in report_of(story).findings for claim in finding.claims]
    claims += [claim for reading in report_of(story).readings for claim in reading.claims]
    assert [c.text for c in claims] == [cut(c.article, c.span) for c in claims]
    assert [c.sentence_text for c in claims] == [cut(c.article, c.sentence) for c in claims]
    assert [c for c in claims if not c.sentence.covers(c.span)] == []


@pytest.mark.parametrize("story", STORIES)
def test_every_mention_is_cut_from_its_article(story: str) -> None:
    texts = {article.id: article.text for article in articles_of(story)}
    for reading in report_of(story).readings:
        text = texts[reading.card.id]
        assert [words for _, words in reading.mentions] == [
            text[m.span.start : m.span.stop] for m, _ in reading.mentions
        ]


@pytest.mark.parametrize("story", STORIES)
def test_dropped_text_makes_no_claims(story: str) -> None:
    for reading in report_of(story).readings:
        drops = [drop.span for drop in reading.ledger.dropped]
        assert [c.text for c in reading.claims if any(drop.overlaps(c.span) for drop in drops)] == []


@pytest.mark.parametrize("story", STORIES)
def test_everything_numeric_is_accounted_for(story: str) -> None:
    for reading in report_of(story).readings:
        ledger = reading.ledger
        assert ledger.numerals == ledger.read + ledger.labels + len(ledger.not_read)


@pytest.mark.parametrize("story", STORIES)
def test_every_claim_of_a_finding_has_its_place(story: str) -> None:
    for finding in report_of(story).findings:
        places = sorted(index for side in finding.sides for index in side)
        assert places == list(range(len(finding.claims)))
        assert len({finding.id for finding in report_of(story).findings}) == len(report_of(story).findings)


def test_stories_in_one_call_are_not_mixed() -> None:
    one = [msgspec.structs.replace(article, story="one") for article in articles_of(SMALL)]
    other = [msgspec.structs.replace(article, story="other", id=f"{article.id}-again") for article in one]
    for finding in factdiff.compare([*one, *other]).findings:
        assert len({claim.article.endswith("-again") for claim in finding.claims}) == 1


@pytest.mark.parametrize("article", articles_of(SMALL), ids=lambda article: article.id)
def test_an_article_does_not_disagree_with_its_own_copy(article: Article) -> None:
    copy = msgspec.structs.replace(article, id="copy")
    alone = {finding.summary for finding in factdiff.compare([article]).findings if finding.verdict == "contradiction"}
    both = [finding for finding in factdiff.compare([article, copy]).findings if finding.verdict == "contradiction"]
    assert len(both) <= 2 * len(alone)


def test_no_article_at_all_is_no_trouble() -> None:
    assert factdiff.compare([]).findings == ()


@settings(deadline=None, max_examples=30)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=3))
def test_any_texts_at_all_are_compared(texts: list[str]) -> None:
    report = factdiff.compare([Article(id=str(number), text=text) for number, text in enumerate(texts)])
    assert len(report.readings) == len(texts)


WORDS = [*sorted({word for article in articles_of(SMALL) for word in article.text.split()}), "\n", "،", "و"]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(WORDS), max_size=40), st.lists(st.sampled_from(WORDS), max_size=40))
def test_any_heap_of_news_words_is_compared_and_cut_exactly(left: list[str], right: list[str]) -> None:
    texts = {"left": " ".join(left), "right": " ".join(right)}
    report = factdiff.compare([Article(id=name, text=text, published="2025-01-17") for name, text in texts.items()])
    for reading in report.readings:
        text = texts[reading.card.id]
        assert [words for _, words in reading.mentions] == [
            text[m.span.start : m.span.stop] for m, _ in reading.mentions
        ]
        assert [c.text for c in reading.claims] == [text[c.span.start : c.span.stop] for c in reading.claims]


def verdicts(articles: list[Article], *, story: str | None = None) -> dict[str, str]:
    """Finding id -> verdict, of the findings that rest on the articles of one story."""
    report = factdiff.compare(articles)
    own = {article.id for article in articles if story is None or article.story == story}
    return {f.id: f.verdict for f in report.findings if f.verdict != "single-source" and set(f.articles) <= own}


@pytest.mark.parametrize("story", STORIES)
def test_renamed_sources_change_no_verdict(story: str) -> None:
    articles = list(articles_of(story))
    renamed = [msgspec.structs.replace(article, source=f"outlet {n}") for n, article in enumerate(articles)]
    assert verdicts(articles) == verdicts(renamed)


@pytest.mark.parametrize(("story", "other"), [("iran-russia", "derna-flood-2023"), ("derna-flood-2023", "iran-russia")])
def test_an_unrelated_story_in_the_same_call_changes_no_verdict(story: str, other: str) -> None:
    articles = [msgspec.structs.replace(article, story=story) for article in articles_of(story)]
    others = [msgspec.structs.replace(a, id=f"{other}/{a.id}", story=other) for a in articles_of(other)]
    assert verdicts(articles) == verdicts([*articles, *others], story=story)


@pytest.mark.parametrize("story", STORIES)
def test_a_copy_of_an_article_changes_no_verdict_among_the_others(story: str) -> None:
    articles = list(articles_of(story))
    copied = [*articles, msgspec.structs.replace(articles[0], id="copy", source="copy")]
    among_others = {article.id for article in articles[1:]}

    def untouched(given: list[Article]) -> set[tuple[str, str]]:
        return {(f.verdict, f.reason) for f in factdiff.compare(given).findings if set(f.articles) <= among_others}

    assert untouched(articles) == untouched(copied)


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(articles_of(SMALL)), st.data())
def test_a_text_that_breaks_off_anywhere_is_read(article: Article, data: st.DataObject) -> None:
    start, stop = sorted(data.draw(st.tuples(*[st.integers(0, len(article.text))] * 2)))
    broken = msgspec.structs.replace(article, text=article.text[start:stop])
    assert factdiff.extract(broken).card.characters == stop - start


@pytest.mark.parametrize(
    "text",
    ["دعت الهيئة إلى الاقتراع، وبلغ عدد الناخبين 40 ألف ناخب", "وفاة 12 شخصا وفق", "قال الوزير نقلا عن", "أكد مصدر في"],
)
def test_a_text_may_end_on_a_word_that_asks_for_more(text: str) -> None:
    assert factdiff.extract(Article(id="a", text=text, published="2024-05-02")).card.characters == len(text)
