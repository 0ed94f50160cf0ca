"""Words around votes, by the table of ballots: whether a sentence tells of votes, and of which round a figure is."""

from __future__ import annotations

from msgspec import Struct

from factdiff.claims.scene import Cue, Scene, Scenes
from factdiff.model import Mention, Name, Ordinal

SHARES = ("percentage", "quantity")
_TOLD = frozenset({"vote", "turnout", "election", "elect"})
_BACK = 6  # sentences in which an election may have been named
_CARRY = 2  # sentences back in which the round may have been named
_BEHIND = 5  # tokens behind a figure in which its round may be named
_SHORT = 3  # letters of a name that is not looked for alone
_EVERY = "every"  # under which what the whole text names is kept
_OTHERS = ("legislative", "municipal")  # kinds of election beside a president's


class Word(Struct, frozen=True):
    """A word of the table of ballots, with its tokens."""

    id: str
    first: int
    last: int


def words(first: int, last: int, scenes: Scenes) -> list[Word]:
    """The words around votes among some tokens, in the order of the text."""
    table, tokens, found = scenes.pack.claims.ballots, scenes.tokens, []
    for at in range(first, min(last, len(tokens))):
        if not tokens[at].mask & table.bit:
            continue
        match = table.at(tokens, at, stop=last)
        if match is not None:
            found.append(Word(match.id, at, at + match.size))
    return found


def tells_of_votes(scene: Scene, scenes: Scenes) -> bool:
    """Whether a sentence, or one of those before it, tells of an election or a vote."""
    nearby = (scene, *scenes.scenes[max(0, scene.index - _BACK) : scene.index], *scenes.scenes[:2])
    return any(cue.id in _TOLD for home in nearby for cue in home.of("concept", "happening"))


def stop_of(mention: Mention, scene: Scene) -> int:
    """Where the next share or count begins, or the sentence ends."""
    after = [m.first for m in scene.mentions if m.kind in SHARES and m.first >= mention.last]
    return after[0] if after else scene.sentence.last


def people_named(scene: Scene, scenes: Scenes) -> list[Cue]:
    """The people named in a sentence, those by their last name alone among them."""
    found = list(scene.of("person"))
    taken = {n for cue in found for n in range(cue.first, cue.last)}
    known = scenes.surnames.get(_EVERY)
    if known is None:
        known = scenes.surnames[_EVERY] = _surnames(scenes)
    for at in range(scene.sentence.first, scene.sentence.last):
        if at in taken or not known:
            continue
        for split in scenes.pack.clitics.splits(scenes.tokens[at].text):
            form = known.get(split.stem) or known.get(split.prefix[1:] + split.stem if split.prefix else "")
            if form:
                found.append(Cue("person", form, at, at + 1))
                break
    return sorted(found, key=lambda cue: cue.first)


def _surnames(scenes: Scenes) -> dict[str, str]:
    """The last word of each full name of the article, with and without its article, and whose it is."""
    found: dict[str, str] = {}
    for mention in scenes.extraction.mentions:
        if mention.kind != "person" or not isinstance(mention.value, Name) or mention.last - mention.first < 2:
            continue
        last = scenes.tokens[mention.last - 1].text
        splits = scenes.pack.clitics.splits(last)
        for form in (last, *(split.stem for split in splits if split.definite)):
            if len(form) <= _SHORT:  # «على» is written like a name
                continue
            found.setdefault(form, f"person:{mention.value.canonical}")
    return found


def round_of(mention: Mention, scene: Scene, scenes: Scenes) -> str:
    """Which round, or which kind of election, a figure is of: as its sentence or one of the two before it says.

    Else the last round that the article names; where it names but the first, and that later, it is not that one.
    """
    every = scenes.rounds.get(_EVERY)
    if every is None:
        every = scenes.rounds[_EVERY] = [found for home in scenes.scenes for found in _rounds(home, None, None, scenes)]
    rounds = {found for _, found in every if found.isdecimal()}
    for back in range(min(_CARRY, scene.index) + 1):
        home = scenes.scenes[scene.index - back]
        stop = mention.first if back == 0 else home.sentence.last
        named = _rounds(home, home.sentence.first, stop, scenes)
        if back == 0 and not named:
            behind = _rounds(home, mention.last, min(mention.last + _BEHIND, stop_of(mention, scene)), scenes)
            named = [(at, found) for at, found in behind if not scenes.commas(mention.last, at)]
        if named:
            return "?" if back and rounds == {"1"} else named[-1][1]
    if rounds == {"1"}:
        return "2" if all(at > mention.first for at, found in every if found == "1") else "?"
    return max(rounds, default="?")


def _rounds(home: Scene, first: int | None, stop: int | None, scenes: Scenes) -> list[tuple[int, str]]:
    """The rounds, and kinds of election but a president's, that are named among the tokens of a sentence."""
    first = home.sentence.first if first is None else first
    stop = home.sentence.last if stop is None else stop
    ordinals = {m.first: m.value.amount for m in home.mentions if isinstance(m.value, Ordinal)}
    found = []
    for word in words(first, stop, scenes):
        if word.id == "round":
            number = next((ordinals[at] for at in (word.last, word.first) if at in ordinals), None)
            if number is not None:
                found.append((word.first, f"{number:f}"))
        elif word.id in _OTHERS:
            found.append((word.first, word.id))
    return found
