"""From a sentence to its clauses: what an article states in one breath with other things, and may state alone."""

from __future__ import annotations

from collections.abc import Iterator

from factdiff.claims.scene import Scene, Scenes

# Cues that are verbs where they have one of these tenses.
FINITE = ("past", "present", "future")


def clauses_of(scene: Scene, scenes: Scenes) -> list[tuple[int, int]]:
    """Token ranges of the clauses of a sentence, in order, without the marks and words that join them."""
    if scene.index not in scenes.clauses:  # several kinds of claims ask
        scenes.clauses[scene.index] = _cut(scene, scenes)
    return scenes.clauses[scene.index]


def _cut(scene: Scene, scenes: Scenes) -> list[tuple[int, int]]:
    sentence, said = scene.sentence, False
    sayings = {cue.first for cue in scene.of("saying")}
    inside = {n for m in scene.mentions if m.kind != "quote" for n in range(m.first + 1, m.last)}
    inside |= set(_around_asides(scene, scenes))
    verbs = _joined_verbs(scene, scenes)
    found, first, at = [], sentence.first, sentence.first
    for joins, point in _points(scene, scenes, sayings | verbs):
        if point < at:  # inside of what joined before
            continue
        said = said or point in sayings
        size = _border(point, sentence.last, said, scenes) if joins and point not in inside else 0
        if size or point in verbs:
            found.append((first, point))
            first, said = point + size, said and not size
        at = point + max(1, size)
    found.append((first, sentence.last))
    return [(first, last) for first, last in found if first < last]


def _around_asides(scene: Scene, scenes: Scenes) -> Iterator[int]:
    """The marks around a day or a name that is put between them: «وصل الوزير، مساء الخميس، إلى تونس»."""
    tokens, marks, last = scenes.tokens, scenes.pack.claims.pauses.marks, scene.sentence.last
    for m in scene.mentions:
        if m.last >= last or tokens[m.last].text not in marks:
            continue
        if m.kind == "time" and m.first > scene.sentence.first and tokens[m.first - 1].text in marks:
            yield from (m.first - 1, m.last)
        elif m.kind == "office" and any(tokens[n].text in marks for n in range(m.first, m.last)):
            yield m.last


def _points(scene: Scene, scenes: Scenes, told: set[int]) -> list[tuple[bool, int]]:
    """The tokens that matter to clauses, in order: what may join them, and verbs that are told."""
    marks, linkers, tokens = scenes.pack.claims.pauses.marks, scenes.pack.claims.linkers.bit, scenes.tokens
    return [
        (joins, n)
        for n in range(scene.sentence.first, scene.sentence.last)
        if (joins := bool(tokens[n].mask & linkers) or tokens[n].text in marks) or n in told
    ]


def _border(at: int, stop: int, said: bool, scenes: Scenes) -> int:
    """How many tokens a mark or word between two clauses takes, 0 where there is none."""
    claims, tokens = scenes.pack.claims, scenes.tokens
    if tokens[at].text in claims.pauses.marks:
        return 0 if at + 1 < stop and tokens[at + 1].text in claims.pauses.within else 1
    linker = claims.linkers.at(tokens, at, stop=stop)
    if linker is None or linker.split.definite or (linker.entry.said and not said):
        return 0
    return linker.size


def _joined_verbs(scene: Scene, scenes: Scenes) -> set[int]:
    """Where "and" stands glued to a verb that we know: "and sank"."""
    conjunctions = scenes.pack.names.sounds.conjunctions
    cues = scene.of("happening", "movement", "saying")
    starts = {cue.first for cue in cues if cue.tense in FINITE and cue.first > scene.sentence.first}
    return {n for n in starts if _is_joined(scenes.tokens[n].text, conjunctions, scenes)}


def _is_joined(word: str, conjunctions: tuple[str, ...], scenes: Scenes) -> bool:
    """Whether a verb bears an "and" and does not merely begin with its letter: «وغرق», but not «وقع» or «وصل»."""
    claims = scenes.pack.claims
    tables = (claims.happenings, claims.movements, claims.sayings)
    rests = (word.removeprefix(letter) for letter in conjunctions if word.startswith(letter))
    return any(table.begins(rest) for rest in rests for table in tables)
