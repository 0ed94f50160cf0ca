"""The country of an office that one article leaves out and another gives."""

from __future__ import annotations

from factdiff.align.holders import located
from factdiff.model import Claim, Office
from tests.compare.claim import claim, holder


def countries(*claims: Claim) -> list[str | None]:
    return [each.value.of for each in located(claims) if isinstance(each.value, Office)]


def test_a_holder_whose_country_another_article_gives_has_it() -> None:
    said, unsaid = claim(holder("Ali Nasser", of="EG"), "a"), claim(holder("Ali Nasser", of=None), "b")
    assert countries(said, unsaid) == ["EG", "EG"]


def test_who_follows_a_known_holder_in_one_article_holds_that_country_s_office_elsewhere_too() -> None:
    known = claim(holder("Ali Nasser", of="EG"), "a")
    former = claim(holder("Ali Nasser", of=None, state="former"), "b")
    following = claim(holder("Omar Salem", of=None), "b")
    elsewhere = claim(holder("Omar Salem", of=None), "c")
    assert countries(known, former, following, elsewhere) == ["EG"] * 4


def test_an_office_stays_open_where_the_story_knows_two_countries_or_another_role() -> None:
    two = [claim(holder("Ali Nasser", of=of), of) for of in ("EG", "SD")]
    assert countries(*two, claim(holder("Ali Nasser", of=None), "c")) == ["EG", "SD", None]
    other = claim(holder("Ali Nasser", of=None, role="speaker"), "b")
    assert countries(claim(holder("Ali Nasser", of="EG"), "a"), other) == ["EG", None]


def test_the_same_office_beside_its_holder_is_another_country_s() -> None:
    host, guest = claim(holder("Ali Nasser", of="EG"), "a"), claim(holder("Omar Salem", of=None), "a")
    assert countries(host, guest) == ["EG", None]
    elsewhere = claim(holder("Omar Salem", of="SD"), "b")
    assert countries(host, guest, elsewhere) == ["EG", "SD", "SD"]
