"""What a figure is of beyond its measure: the noun it hangs on, whose it is, what narrows it, what was done to it."""

from __future__ import annotations

from collections.abc import Iterator

from factdiff.claims.deeds import clause_start, deeds, doers
from factdiff.claims.measures import fates
from factdiff.claims.scene import FIGURES, Cue, Scene, Scenes
from factdiff.claims.stems import bare_stem, stem
from factdiff.lang.claims import Concept
from factdiff.lang.lemmas import lexicon
from factdiff.model import Mention, Ordinal, Quantity, TimeSpan

_POINTS_BACK = 6  # tokens from a possessive to its noun: the ship "Dali", which is 300 metres in length
_SAID = 3  # tokens from a verb of saying to who says it
_NO_OWNER = (None, "count", "money", "percentage")  # what has many of a kind: one tower has one height, but many prices


def about(mention: Mention, concept: Cue | None, measure: str | None, scene: Scene, scenes: Scenes) -> tuple[str, ...]:
    """Terms of a sort before a colon: `head:`, `of:`, `is:` and `did:`, each with a stem, sorted."""
    found = {f"is:{word}" for word in _narrowing(mention, concept, measure, scene, scenes)}
    if measure is None:
        head = set(_head(mention, scene, scenes))
        found |= head | ((not head and deeds(mention, scene, scenes)) or doers(mention, scenes))
    if measure not in fates(scenes):
        found |= {f"by:{party}" for party in _party(mention, scene)}
        found |= {f"is:since {day}" for day in _since(mention, scene, scenes)}
    if isinstance(mention.value, Quantity):
        found |= {f"of:{word}" for word in _owner(mention, concept, scene, scenes)}
    return tuple(sorted(found))


def _narrowing(
    mention: Mention, concept: Cue | None, measure: str | None, scene: Scene, scenes: Scenes
) -> Iterator[str]:
    """The adjectives of what is counted or measured, less those that narrow nothing."""
    stop = scene.sentence.last
    if mention.kind == "quantity":
        yield from _adjectives(mention.last, stop, scene, scenes)
    cues = [concept] if concept is not None and (measure == concept.id or mention.kind != "quantity") else []
    if _physical(mention):
        cues += [cue for cue in scene.of("concept") if isinstance(cue.entry, Concept) and cue.entry.occurs]
    for cue in cues:
        if cue.first >= scene.sentence.first and cue.last <= mention.first:
            yield from _adjectives(cue.last, mention.first, scene, scenes)


def _adjectives(at: int, stop: int, scene: Scene, scenes: Scenes) -> Iterator[str]:
    """Stems of the adjectives from a token on: they take the article, or the ending, of the noun before them."""
    tokens, heads = scenes.tokens, scenes.pack.claims.heads
    lands = {cue.first: cue.last for cue in scene.of("country", "city")}
    names = {n for m in scene.mentions if m.kind != "ordinal" for n in range(m.first, m.last)}
    noun = tokens[at - 1].text
    definite = _has_article(noun, scenes) or _is_owned(noun, scenes)
    series = {m.first: m.value.amount for m in scene.mentions if isinstance(m.value, Ordinal)}
    while at < stop:
        if at in lands:
            at = lands[at]
            continue
        word = tokens[at].text
        if at in names or not (_has_article(word, scenes) if definite else _bends_with(noun, word, scenes)):
            return
        if not definite and at + 1 < stop and (at + 1 in names or at + 1 in lands):
            return  # «5.6 درجات مدينة حلب»: a noun and its name
        known = heads.word(word)
        if known is None or known.entry.role != "plain":
            found = f"{series[at]:f}" if at in series else stem(scenes.pack.code, word)
            if found:
                yield found
        at += 1


def _is_owned(word: str, scenes: Scenes) -> bool:
    """Whether a word bears a possessive: it could, and neither we nor the dictionary know it with that ending."""
    if scenes.pack.claims.concepts.word(word) is not None:  # «اتفاقية»
        return False
    return bool(scenes.pack.clitics.without_ending(word)) and not lexicon(scenes.pack.code).known(word)


def _has_article(word: str, scenes: Scenes) -> bool:
    """Whether a word bears the article, and no other particle."""
    return any(word.startswith(article) and len(word) - len(article) > 2 for article in scenes.pack.clitics.articles)


def _bends_with(noun: str, word: str, scenes: Scenes) -> bool:
    """Whether a word without the article is an adjective of the noun before it: by its pattern and its ending."""
    shapes = scenes.pack.claims.adjectives
    if len(word) < shapes.shortest or word.endswith(shapes.masculine) != noun.endswith(shapes.masculine):
        return False
    if word.endswith(shapes.endings):
        return True
    return word.endswith(shapes.masculine) and word.startswith(shapes.beginning)


def _head(mention: Mention, scene: Scene, scenes: Scenes) -> Iterator[str]:
    """The noun that a figure is of, where no table knows it: `the value of the goods reached`, `a crew of 22`."""
    for find in (_among, _beside, _reached):
        at = find(mention, scene, scenes)
        if at is not None:
            break
    else:
        return
    if at >= mention.last:
        yield from (f"head:{found}" for found in [_noun(at, scene, scenes)] if found)
        return
    heads, tokens = scenes.pack.claims.heads, scenes.tokens
    match = heads.at(tokens, at, stop=mention.first)
    if match is not None and match.entry.role in ("carrier", "number"):
        at += match.size
        if at >= mention.first:
            return
    found = _noun(at, scene, scenes)
    if not found:
        return
    yield f"head:{found}"
    owner = _behind(at, mention.first, scene, scenes)
    if owner:
        yield f"of:{owner}"
    elif owner := _before(at, scene, scenes):
        yield f"of:{owner}"
        return
    for word in _adjectives(at + (2 if owner else 1), mention.first, scene, scenes):
        yield f"is:{word}"


def _behind(at: int, stop: int, scene: Scene, scenes: Scenes) -> str:
    """The noun that a noun without an article hangs on: the length of the ship."""
    if at + 1 >= stop or _has_article(scenes.tokens[at].text, scenes):
        return ""
    return _noun(at + 1, scene, scenes) if _has_article(scenes.tokens[at + 1].text, scenes) else ""


def _before(at: int, scene: Scene, scenes: Scenes) -> str:
    """The noun that a possessive points back to: the ship, whose length is 300 metres."""
    word = scenes.tokens[at].text
    if not scenes.pack.clitics.without_ending(word) or _bare_of_by(word, scenes) != word:
        return ""
    moved = {n for cue in scene.of("movement") for n in range(cue.first, cue.last)}
    for back in range(at - 1, max(scene.sentence.first, at - _POINTS_BACK) - 1, -1):
        if back not in moved and _has_article(scenes.tokens[back].text, scenes):
            return _noun(back, scene, scenes)
    return ""


def _collective(mention: Mention, scene: Scene, scenes: Scenes) -> int | None:
    """The collective that consists of what is counted right behind it: a crew of 22."""
    tokens, claims = scenes.tokens, scenes.pack.claims
    for size in (2, 1):
        at = mention.first - size
        match = claims.heads.at(tokens, at, stop=mention.first) if at > scene.sentence.first else None
        if match is None or match.entry.role != "composed" or match.size != size:
            continue
        for back in (at - 2, at - 1):
            if back < scene.sentence.first:
                continue
            noun = claims.heads.at(tokens, back, stop=at)
            if noun is not None and noun.entry.role == "collective" and back + noun.size == at:
                return at - 1
    return None


def is_composed(mention: Mention, scene: Scene, scenes: Scenes) -> bool:
    """Whether those counted make up a collective: a crew of 22 Indians is a crew of 22."""
    return _collective(mention, scene, scenes) is not None


def _beside(mention: Mention, scene: Scene, scenes: Scenes) -> int | None:
    """The noun right before a figure: "with a capacity of 500 megawatts", or the collective that consists of it."""
    tokens, claims = scenes.tokens, scenes.pack.claims
    if (found := _collective(mention, scene, scenes)) is not None:
        return found
    at = mention.first - 1
    if at <= scene.sentence.first:
        return None
    word = tokens[at].text
    if _has_article(_bare_of_by(word, scenes), scenes) or any(m.first <= at < m.last for m in scene.mentions):
        return None
    glued = _bare_of_by(word, scenes) != word
    known = claims.prepositions.at(tokens, at, strip=False) or claims.heads.word(word)
    owned = bool(scenes.pack.clitics.without_ending(word)) and not claims.movements.at(tokens, at)
    return at if (glued or owned) and known is None else None


def _reached(mention: Mention, scene: Scene, scenes: Scenes) -> int | None:
    """The subject of the verb of reaching before a figure: right behind the verb, or at the head of its clause."""
    moves = [cue for cue in scene.of("movement") if cue.id == "reach" and cue.last <= mention.first]
    if not moves or scenes.commas(moves[-1].last, mention.first):
        return None
    verb, between = moves[-1], [m for m in scene.mentions if m.kind in FIGURES and m.last <= mention.first]
    if any(m.first >= verb.last for m in between):
        return None
    at = verb.last
    if at < mention.first and scenes.pack.claims.prepositions.at(scenes.tokens, at, strip=False) is None:
        return at
    if _has_article(scenes.tokens[verb.first].text, scenes):
        return None
    start = clause_start(mention, scene, scenes)
    return start if start < verb.first else None


def _among(mention: Mention, scene: Scene, scenes: Scenes) -> int | None:
    """The collective right behind a number that it consists of: 21 of the members of the crew, 10 of its crew."""
    tokens, claims = scenes.tokens, scenes.pack.claims
    made_of = claims.prepositions.at(tokens, mention.last, strip=False, stop=scene.sentence.last)
    if made_of is None or made_of.id != "from":
        return None
    for at in (mention.last + 1, mention.last + 2):
        words = (tokens[at].text, *scenes.pack.clitics.without_ending(tokens[at].text)) if at < len(tokens) else ()
        found = next((match for word in words if (match := claims.heads.word(word)) is not None), None)
        if at < scene.sentence.last and found is not None and found.entry.role == "collective":
            return at
    return None


def _bare_of_by(word: str, scenes: Scenes) -> str:
    """A word without the "by" that is written onto it."""
    prefixes = scenes.pack.claims.by.prefixes
    return next((split.stem for split in scenes.pack.clitics.splits(word) if split.prefix in prefixes), word)


def _noun(at: int, scene: Scene, scenes: Scenes) -> str:
    """The stem of the noun at a token, less its particles; nothing for a name, a figure or a place."""
    named = {n for m in scene.mentions for n in range(m.first, m.last)}
    named |= {cue.first for cue in scene.of("country", "city", "happening")}
    return "" if at in named else bare_stem(scenes.pack.code, scenes.tokens[at].text)


def _party(mention: Mention, scene: Scene) -> Iterator[str]:
    """The organisation whose figure it is: the nearest one before it, unless it is the one that says so."""
    parties = [cue for cue in scene.of("party") if cue.last <= mention.first]
    sayings = [cue for cue in scene.of("saying") if cue.last <= mention.first]
    if parties and not any(cue.first >= parties[-1].first - _SAID for cue in sayings):
        yield parties[-1].id.rpartition(":")[2]


def _since(mention: Mention, scene: Scene, scenes: Scenes) -> Iterator[str]:
    """Since when something has moved, said at the head of its sentence: since June 2023 the rate rose by 40."""
    head = scene.sentence.first
    match = scenes.pack.claims.since.at(scenes.tokens, head)
    times = [m for m in scene.mentions if isinstance(m.value, TimeSpan) and head <= m.first <= head + _POINTS_BACK]
    if match is not None and times and times[0].last <= mention.first:
        yield getattr(times[0].value, "edtf", None) or ""


def opponents(mention: Mention, scene: Scene, scenes: Scenes) -> tuple[str, ...]:
    """Whom a goal was scored against, as an `of:` term: it tells one match from another."""
    tokens, heads, found = scenes.tokens, scenes.pack.claims.heads, []
    for at in range(scene.sentence.first, scene.sentence.last - 1):
        match = heads.at(tokens, at, stop=scene.sentence.last) if tokens[at].mask & heads.bit else None
        if match is not None and match.entry.role == "opponent" and at + match.size < scene.sentence.last:
            found.append(f"of:{stem(scenes.pack.code, tokens[at + match.size].text)}")
    return tuple(found)


def _physical(mention: Mention) -> bool:
    return isinstance(mention.value, Quantity) and mention.value.dimension not in _NO_OWNER


def _owner(mention: Mention, concept: Cue | None, scene: Scene, scenes: Scenes) -> Iterator[str]:
    """Whose height, depth or weight it is: the noun behind the measure's, or the disaster that is told of."""
    if not _physical(mention):
        return
    tokens, at = scenes.tokens, mention.last
    made_of = scenes.pack.claims.prepositions.at(tokens, at, strip=False, stop=scene.sentence.last)
    matter = made_of is not None and made_of.id == "from" and at + 1 < scene.sentence.last
    if matter and _has_article(tokens[at + 1].text, scenes) and (found := _noun(at + 1, scene, scenes)):
        yield found  # tons of the wheat
        return
    if concept is not None and scene.sentence.first <= concept.first and concept.last <= mention.first:
        found = _behind(concept.last - 1, mention.first, scene, scenes) or _before(concept.last - 1, scene, scenes)
        if found:
            yield found
            return
    events = [cue for cue in scene.of("concept") if isinstance(cue.entry, Concept) and cue.entry.occurs]
    yield from {cue.id for cue in events}
