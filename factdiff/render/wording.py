"""How a report speaks: headings, questions, counts, and values in plain figures beside the article's own words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from factdiff.model import Claim, Finding, Name, Reading, Verdict
from factdiff.report.catalogue import Language, known, named, term, topic_named
from factdiff.report.phrases import working

# "3 against 1 against 1" can be taken in; a tail of twelve ones cannot.
_MOST_AGAINST = 4


class Heading(Struct, frozen=True):
    """What a verdict is called, the mark it bears, and its colour. The mark says it without the colour."""

    one: str
    many: str
    mark: str
    style: str


HEADINGS: dict[Verdict, Heading] = {
    "contradiction": Heading("contradiction", "contradictions", "✗", "bold red"),
    "different-scope": Heading("differing scope", "differing scopes", "≠", "bold yellow"),
    "spelling": Heading("spelling variant", "spelling variants", "~", "bold yellow"),
    "update": Heading("update", "updates", "→", "bold cyan"),
    "agreement": Heading("agreement", "agreements", "=", "bold green"),
    "single-source": Heading("claim of a single source", "claims of a single source", "1", "bold"),
}


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: 1 source, 2 sources."""
    return f"{number} {one if number == 1 else many}"


def question(finding: Finding, language: Language = "en") -> str:
    """What the sources were asked, as it were."""
    return term("questions", "spelling" if finding.verdict == "spelling" else finding.kind, language)


def topic_title(finding: Finding, language: Language = "en", *, written: Mapping[str, str] | None = None) -> str:
    """The topic with the names of whom it is about, each name whole."""
    for claim in finding.claims:
        if claim.topic == finding.topic:
            return claim_topic(claim, language, written=written)
    return topic_named(finding.topic, language)


def claim_topic(claim: Claim, language: Language = "en", *, written: Mapping[str, str] | None = None) -> str:
    """What a claim is about: its measure, and whom it is of."""
    measure, dot, whom = claim.topic.partition(" · ")
    named_in_topic = (party for party in claim.participants if (party.partition(":")[2] or party) in whom)
    parties = [party_name(party, language, written or {}) for party in named_in_topic]
    if not dot or not parties:
        return topic_named(claim.topic, language)
    whom_named = term("values", "comma", language).join(dict.fromkeys(parties))
    return whom_named if measure == "name" else f"{named(measure, language)} · {whom_named}"


def written_names(readings: Iterable[Reading]) -> dict[str, str]:
    """Bodies that no list knows, by the words of the articles: their ids are folded spellings."""
    names: dict[str, str] = {}
    for reading in sorted(readings, key=lambda reading: reading.card.id):
        for mention, _ in reading.mentions:
            if isinstance(mention.value, Name) and mention.value.entity and not mention.value.entity.isascii():
                names.setdefault(mention.value.entity, mention.value.form)
    return names


def party_name(party: str, language: Language, written: Mapping[str, str]) -> str:
    """A participant or speaker as readers call it."""
    return written.get(party.removeprefix("org:")) or named(party, language)


def positions(finding: Finding, sizes: list[int]) -> str:
    """Who stands with whom, in a few words: "3 against 1"."""
    if finding.within_article and finding.verdict != "single-source":
        return "inside one article" + (f": {shown}" if (shown := working(finding.evidence)) else "")
    if finding.verdict == "update":
        return "then and now"
    if len(sizes) > _MOST_AGAINST and finding.verdict != "agreement":
        return f"{len(sizes)} positions, the largest of {counted(max(sizes), 'source', 'sources')}"
    if len(sizes) > 1 and finding.verdict != "agreement":
        return " against ".join(str(size) for size in sorted(sizes, reverse=True))
    return counted(finding.origins, "source", "independent sources")


def reason_sentence(reason: str, manual: Mapping[str, str], language: Language = "en") -> str:
    """The rule in one sentence: the catalogue's, or where it has none the head of the rule's own manual."""
    said = known("reasons", reason, language)
    if said is not None:
        return said
    sentence = " ".join(manual.get(reason, "").partition("\n\n")[0].split()).partition(": ")[0].partition(". ")[0]
    return f"{sentence.rstrip('.')}." if sentence else ""
