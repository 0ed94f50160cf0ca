"""Claims of sentences and clauses: what each states, in terms that another source's words can be laid beside."""

from __future__ import annotations

from collections.abc import Sequence

from factdiff.claims.bearings import bearing_claims
from factdiff.claims.build import make_claim
from factdiff.claims.clauses import FINITE, clauses_of
from factdiff.claims.majorities import majority_claims
from factdiff.claims.notes import Note, named_else, notes_of
from factdiff.claims.scene import Scene, Scenes
from factdiff.claims.terms import VALUES, Step, steps_of, terms_of, terms_within
from factdiff.model import Claim, Mention, Quantity, Statement
from factdiff.settings import Settings

_QUESTION = "?"
# What a claim is of its sentence; a sentence of one clause is neither.
_CLAUSE, _WHOLE = "clause", "whole"
_ATTRIBUTION = "according-to"
_DATELINE = ("place", "organisation")


def statement_claims(scene: Scene, scenes: Scenes, figures: Sequence[Claim], settings: Settings) -> list[Claim]:
    """The sentence as one claim where it is short enough, each of its clauses, and where its places lie.

    `figures` are the claims from the sentence's figures: they know what each of them measures.
    """
    sentence = scene.sentence
    if _states_nothing(scene, scenes):
        return []
    values = [(m, _measure(m, figures)) for m in scene.mentions if m.kind in VALUES]
    claims = bearing_claims(scene, scenes) + majority_claims(scene, scenes)
    clauses, notes = clauses_of(scene, scenes), notes_of(scene, scenes)
    while len(clauses) > 1 and _leads_in(*clauses[0], scene, scenes):
        clauses = clauses[1:]
    steps: list[Step] = []
    part, known = _WHOLE if len(clauses) > 1 else None, (values, notes)
    if sentence.last - sentence.first <= settings.statement_tokens and clauses:
        steps = steps_of(scene, scenes, clauses[0][0], sentence.last)
        whole = [term for *_, terms in steps for term in terms]
        if len(whole) >= settings.statement_terms:
            claims += _claim(clauses[0][0], sentence.last, whole, part, scene, scenes, known)
    for first, last in clauses if part else ():
        told = not (_supposed(first, last, scenes) or _fragment(first, last, scene, scenes))
        if told and last - first <= settings.statement_tokens:
            terms = terms_within(steps, first, last)
            terms = terms_of(scene, scenes, first=first, last=last) if terms is None else terms
            if len(terms) >= settings.clause_terms:
                claims += _claim(first, last, terms, _CLAUSE, scene, scenes, known)
    return claims


def _fragment(first: int, last: int, scene: Scene, scenes: Scenes) -> bool:
    """Whether a clause is but a circumstance of another: «بعد فوز الفريق بالكأس», «مع خروج مبكر من البطولة»."""
    joined, word = scenes.pack.names.sounds.conjunctions, scenes.tokens[first].text
    bare = [word, *[word.removeprefix(letter) for letter in joined]]
    if scenes.pack.claims.governing.words.isdisjoint(bare):
        return False
    verbs = (cue for cue in scene.of("happening", "movement", "saying") if cue.tense in FINITE)
    return not any(first <= cue.first < last for cue in verbs)


def _leads_in(first: int, last: int, scene: Scene, scenes: Scenes) -> bool:
    """Whether words before a mark state nothing of their own: «وفي التفاصيل», «وبحسب بيان رسمي», a dateline."""
    if any(first <= m.first < last for m in scene.mentions if m.kind in VALUES):
        return False
    phrase = scenes.pack.claims.lead_ins.at(scenes.tokens, first, stop=last)
    if phrase is not None:
        return first + phrase.size == last
    cues = [cue for cue in scene.of("happening", "movement", "saying") if first <= cue.first < last]
    if cues and cues[0].first == first and cues[0].id == _ATTRIBUTION:
        return all(cue.tense == "noun" for cue in cues)
    return all(any(m.first <= n < m.last for m in scene.mentions if m.kind in _DATELINE) for n in range(first, last))


def _claim(
    first: int,
    last: int,
    terms: Sequence[str],
    part: str | None,
    scene: Scene,
    scenes: Scenes,
    known: tuple[Sequence[tuple[Mention, str | None]], Sequence[Note]],
) -> list[Claim]:
    values, notes = known
    if _lists(first, last, scene, scenes):
        return []
    within = [pair for pair in values if first <= pair[0].first and pair[0].last <= last]
    beside = [*[note for at, note in notes if first <= at < last], *named_else(first, last, scene)]
    span = scenes.document.span(first, last) if part == _CLAUSE else scene.sentence.span
    statement = Statement(
        predicate=scenes.text(span),
        polarity=terms.count("not:not") % 2 == 0,
        terms=tuple(sorted([*terms, *beside])),
        values=tuple([mention.value for mention, _ in within]),
        measures=tuple([measure for _, measure in within]),
    )
    claim = make_claim(
        scenes,
        scene,
        span,
        "statement",
        statement,
        measure=None,
        participants=_named(scene, first, last),
        near=(first, last),
        as_of=scenes.as_of(),
        instance=part,
    )
    return [claim]


def _lists(first: int, last: int, scene: Scene, scenes: Scenes) -> bool:
    """Whether words are a line of a list, an office and behind it its holder: offices are claims of their own."""
    while first < last and not scenes.tokens[first].text.isalnum():
        first += 1
    role = scenes.pack.names.roles.at(scenes.tokens, first, stop=last)
    if role is None or not role.entry.portfolio:
        return False
    return not any(first <= cue.first < last for cue in scene.of("happening", "movement", "saying"))


def _measure(mention: Mention, figures: Sequence[Claim]) -> str | None:
    """What a value measures, as the claim of its figure knows it."""
    return next((_scope(claim) for claim in figures if claim.span.overlaps(mention.span)), None)


def _scope(figure: Claim) -> str | None:
    """What a figure measures, and as what part and of which group of it; None where that is not known."""
    value = figure.value
    counted = value.unit if isinstance(value, Quantity) and value.dimension == "count" else None
    measure = figure.measure or (counted if counted not in (None, "person", "case") else None)
    if measure is None or figure.kind == "score":
        return measure
    place = figure.place if figure.place and figure.place.startswith("site:") else None
    told = figure.stance if figure.stance in ("planned", "target", "estimated") else None
    narrower = (term for term in figure.about if term.startswith(("is:", "did:", "of:")))
    return " ".join(filter(None, (measure, figure.group, figure.basis, told, place, *narrower)))


def _named(scene: Scene, first: int, last: int) -> tuple[str, ...]:
    """The countries and persons that some words name."""
    cues = scene.of("country", "person")
    return tuple(sorted({cue.id for cue in cues if first <= cue.first < last}))


def _states_nothing(scene: Scene, scenes: Scenes) -> bool:
    """A question, or a mere supposition."""
    sentence = scene.sentence
    if _supposed(sentence.first, sentence.last, scenes):
        return True
    return _QUESTION in [token.text for token in scenes.tokens[sentence.first : sentence.last]]


def _supposed(first: int, last: int, scenes: Scenes) -> bool:
    return scenes.pack.claims.askings.at(scenes.tokens, first, stop=last) is not None
