"""Claims of whole sentences: what each one states, in terms that another source's sentence can be laid beside."""

from __future__ import annotations

from factdiff.claims.build import make_claim
from factdiff.claims.scene import Scene, Scenes
from factdiff.claims.terms import VALUES, terms_of
from factdiff.model import Claim, Statement
from factdiff.settings import Settings

_QUESTION = "?"


def statement_claims(scene: Scene, scenes: Scenes, settings: Settings) -> list[Claim]:
    """The sentence as one claim, where it states something and is short enough to be one statement."""
    sentence = scene.sentence
    if sentence.last - sentence.first > settings.statement_tokens or _states_nothing(scene, scenes):
        return []
    terms = tuple(terms_of(scene, scenes))
    if len(terms) < settings.statement_terms:
        return []
    values = tuple(mention.value for mention in scene.mentions if mention.kind in VALUES)
    polarity = terms.count("not:not") % 2 == 0
    claim = make_claim(
        scenes,
        scene,
        sentence.span,
        "statement",
        Statement(predicate=scenes.text(sentence.span), polarity=polarity, terms=tuple(sorted(terms)), values=values),
        measure=None,
        participants=_named(scene),
        near=(sentence.first, sentence.last),
        as_of=scenes.as_of(),
    )
    return [claim]


def _named(scene: Scene) -> tuple[str, ...]:
    """The countries and persons that the sentence names."""
    cues = scene.of("country", "person")
    return tuple(sorted({cue.id for cue in cues}))


def _states_nothing(scene: Scene, scenes: Scenes) -> bool:
    """A question, or a mere supposition."""
    sentence = scene.sentence
    if scenes.pack.claims.askings.at(scenes.tokens, sentence.first, stop=sentence.last) is not None:
        return True
    return any(scenes.tokens[n].text == _QUESTION for n in range(sentence.first, sentence.last))
