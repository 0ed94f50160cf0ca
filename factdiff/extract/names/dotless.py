"""Function words that are a name by how the writer spells others: without the dots («الرئيس على ناصف»), with hamzas."""

from __future__ import annotations

from collections.abc import Iterator

from factdiff.extract.names.looks import Level
from factdiff.extract.names.scene import Scene


def dotless_names(scene: Scene) -> Iterator[int]:
    """Where an office that begins a clause stands before the word, and a name after it.

    Only in an article that writes another function word in that way too («فى»).
    """
    names, text, words = scene.pack.names, scene.document.article.text, scene.words
    dotless = tuple(names.word_shapes.last[names.word_shapes.nisba][1:])
    functions = [(at, scene.tokens[at]) for at, word in enumerate(words) if word.function]
    careless = [at for at, token in functions if text[token.stop - 1] in dotless]
    spelled = (text[scene.tokens[at].start : scene.tokens[at].stop] for at in careless)
    if all(word in names.not_names.words for word in spelled):
        return
    for at in careless:
        if names.given_names.word(scene.text(at), strip=False) is None or not 0 < at < len(words) - 1:
            continue
        following = words[at + 1]
        name = following.level >= Level.FOREIGN and not following.definite and not following.led
        if name and _is_office(scene, at - 1):
            yield at


def seated_names(scene: Scene) -> Iterator[int]:
    """Where a particle and a function word would lack a hamza that the writer leaves out nowhere else: «أمادو فاي»."""
    names, text = scene.pack.names, scene.document.article.text
    lacking = [at for at, word in enumerate(scene.words) if word.seatless and scene.introducers.at(at) is None]
    if not lacking:
        return
    functions = (token for token, word in zip(scene.tokens, scene.words, strict=True) if word.function)
    spelled = ((token.text, text[token.start : token.stop]) for token in functions)
    listed, seats = names.not_names.words, names.word_shapes.seats
    bare = ((folded, word) for folded, word in spelled if not any(letter in seats for letter in word))
    if all(folded in listed or word in listed for folded, word in bare):
        yield from lacking


def _is_office(scene: Scene, at: int) -> bool:
    """An office with the article, alone or with its state, after "that" or a mark: no verb wants the preposition."""
    while at > 0 and scene.office_states.at(at) is not None:
        at -= 1
    if scene.roles.at(at) is None or not scene.words[at].definite:
        return False
    before = scene.introducers.at(at - 1) if at else None
    return at == 0 or not scene.text(at - 1).isalpha() or (before is not None and before.id == "that")
