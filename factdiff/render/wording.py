"""How a report speaks: headings, questions, counts, and values in plain figures beside the article's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Protocol

from msgspec import Struct

from factdiff.model import Card, Claim, Event, Finding, Name, Reading, Verdict
from factdiff.report.catalogue import Language, counted, grouped, known, named, term
from factdiff.report.phrases import working
from factdiff.report.topics import claims_title, titled
from factdiff.report.values import day_words

_CALENDAR = "calendar"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# "3 against 1 against 1" can be taken in; a tail of twelve ones cannot.
_MOST_AGAINST = 4


class Heading(Struct, frozen=True):
    """The mark a verdict bears, and its colour. The mark says it without the colour."""

    mark: str
    style: str


HEADINGS: dict[Verdict, Heading] = {
    "contradiction": Heading("✗", "bold red"),
    "different-scope": Heading("≠", "bold magenta"),
    "spelling": Heading("~", "bold magenta"),
    "update": Heading("→", "bold cyan"),
    "agreement": Heading("=", "bold green"),
    "single-source": Heading("1", "bold"),
}


def heading(verdict: Verdict, number: int, language: Language) -> str:
    """The line over the findings of one verdict, in capitals where the script has them."""
    return f"{term('verdicts_many', verdict, language).upper()} ({grouped(Decimal(number), language)})"


def question(finding: Finding, language: Language = "en") -> str:
    """What the sources were asked, as it were."""
    kind = (
        "spelling" if finding.verdict == "spelling" else finding.topic if finding.topic == _CALENDAR else finding.kind
    )
    value = finding.claims[0].value
    return term("questions", "act" if isinstance(value, Event) and value.slots else kind, language)


def topic_title(finding: Finding, language: Language = "en", *, written: Mapping[str, str] | None = None) -> str:
    """The topic with the names of whom it is about, each name whole."""
    if finding.topic in (finding.kind, _CALENDAR):
        return ""  # the question says it all
    return claims_title(finding.topic, finding.claims, language, written=written)


def claim_topic(claim: Claim, language: Language = "en", *, written: Mapping[str, str] | None = None) -> str:
    """What a claim is about: its measure, and whom it is of."""
    return titled(claim.topic, claim.participants, language, written or {})


def written_names(readings: Iterable[Reading]) -> dict[str, str]:
    """Bodies that no list knows, by the words of the articles: their ids are folded spellings."""
    names: dict[str, str] = {}
    for reading in sorted(readings, key=lambda reading: reading.card.id):
        for mention, _ in reading.mentions:
            if isinstance(mention.value, Name) and mention.value.entity and not mention.value.entity.isascii():
                names.setdefault(mention.value.entity, mention.value.form)
    return names


def day_of(card: Card, language: Language) -> str:
    """The day of publication, and how it is known where nobody stated it."""
    published = (card.published or "")[:10]
    if not published:
        return term("page", "no_date", language)
    day = day_words(date.fromisoformat(published), language) if _DAY.fullmatch(published) else published
    basis = card.published_basis
    return term("page", basis, language, day) if basis in ("printed", "inferred") else day


def positions(finding: Finding, sizes: list[int], language: Language = "en") -> str:
    """Who stands with whom, in a few words: "3 against 1"."""
    if finding.within_article and finding.verdict != "single-source":
        shown = working(finding.evidence, language)
        return term("terminal", "inside_one", language) + (f": {shown}" if shown else "")
    if finding.verdict == "update":
        return term("terminal", "then_and_now", language)
    if finding.verdict == "agreement" or len(sizes) < 2:
        return counted("independent", finding.origins, language)
    if len(sizes) > _MOST_AGAINST:
        largest = counted("source", max(sizes), language)
        return term("terminal", "many_positions", language, counted("position", len(sizes), language), largest)
    return term("terminal", "against", language).join(str(size) for size in sorted(sizes, reverse=True))


class Seen(Protocol):
    """One piece of evidence, of a report or of its JSON."""

    @property
    def signal(self) -> str: ...
    @property
    def note(self) -> str: ...


def signal_words(seen: Seen, language: Language) -> tuple[str, str]:
    """What two claims have in common, and the words, names or figures that they share."""
    key = "-".join(seen.signal.rstrip("0123456789").split())
    label = known("signals", key, language) or seen.signal
    shared = [word for word in seen.note.split(" ") if word and not word.startswith("#")]
    words = [grouped(Decimal(word), language) if word.isdecimal() else named(word, language) for word in shared]
    joint = term("values", "comma", language) if seen.note.isascii() and key != "copied-sentence" else " "
    return label, joint.join(words)


def reason_sentence(reason: str, manual: Mapping[str, str], language: Language = "en") -> str:
    """The rule in one sentence: the catalogue's, or where it has none the head of the rule's own manual."""
    said = known("reasons", reason, language)
    if said is not None:
        return said
    sentence = " ".join(manual.get(reason, "").partition("\n\n")[0].split()).partition(": ")[0].partition(". ")[0]
    return f"{sentence.rstrip('.')}." if sentence else ""
