"""From a length of time to what lasts so long, where words right beside it say so: the measure of the length."""

from __future__ import annotations

from factdiff.claims.scene import Scene, Scenes
from factdiff.claims.words import content_lemma
from factdiff.lang.claims import Concept
from factdiff.model import Duration, Mention

LASTING = "lasting "  # before what lasts, in the measure of a length of what no table knows
_SUBJECT = 3  # tokens from a verb of lasting to its length: the subject and its adjective
_PHRASE = 4  # tokens of the phrase before a verb of lasting
_FINITE = ("past", "present", "future", "passive")


def lasting(mention: Mention, scene: Scene, scenes: Scenes) -> str | None:
    """The measure of a length that stands right beside what lasts so long: "seven hours of deliberations", "an absence
    that lasted 13 years", "the talks lasted three days", "after an absence of 13 years".
    """
    if not isinstance(mention.value, Duration):
        return None
    at = _of_what(mention, scene, scenes)
    at = _lasted(mention, scene, scenes) if at is None else at
    at = _after_which(mention, scene, scenes) if at is None else at
    return None if at is None else _length_of(at, scenes)


def _length_of(at: int, scenes: Scenes) -> str | None:
    concepts = (scenes.pack.claims.concepts.at(scenes.tokens, n) for n in (at, at + 1))  # «فترة انقطاع»
    known = (c.entry.lasting for c in concepts if c is not None and c.entry.lasting and not c.entry.vague)
    found = content_lemma(scenes.pack.code, scenes.tokens[at].text)
    return next(known, f"{LASTING}{found}" if found else None)


def _of_what(mention: Mention, scene: Scene, scenes: Scenes) -> int | None:
    """«سبع ساعات من المداولات»: the noun behind "of", unless it happens in a moment or is a name."""
    joint = scenes.pack.times.joints.at(scenes.tokens, mention.last, strip=False, stop=scene.sentence.last)
    if joint is None or joint.entry.role != "of":
        return None
    at = mention.last + joint.size
    if at >= scene.sentence.last or not _is_course(at, scene, scenes):
        return None
    known = scenes.pack.claims.concepts.at(scenes.tokens, at)
    lasts = known is not None and known.entry.lasting is not None
    return at if lasts or scenes.pack.clitics.with_article(scenes.tokens[at].text) else None  # «من إعلان النتائج»


def _is_course(at: int, scene: Scene, scenes: Scenes) -> bool:
    """Whether a token is a noun that may last: no name, no figure, no event of a moment, no disaster."""
    if any(m.first <= at < m.last for m in scene.mentions) or not scenes.tokens[at].text[0].isalpha():
        return False
    cues = [cue for cue in scene.cues if cue.first <= at < cue.last]
    if any(isinstance(c.entry, Concept) and c.entry.lasting for c in cues):
        return True
    return not any(c.kind != "concept" or (isinstance(c.entry, Concept) and c.entry.occurs) for c in cues)


def _lasted(mention: Mention, scene: Scene, scenes: Scenes) -> int | None:
    """«غياب دام 13 عاما», «المفاوضات التي استمرت عاما», «استمرت المداولات 7 ساعات»: the subject of lasting."""
    tokens, courses = scenes.tokens, scenes.pack.claims.courses
    behind = _less_joints(mention.first, scene, scenes)
    for at in range(behind - 1, max(scene.sentence.first, behind - _SUBJECT) - 1, -1):
        verb = courses.at(tokens, at) if tokens[at].mask & courses.bit else None
        if verb is None or verb.id != "last":
            continue
        if at + 1 < behind:  # the subject stands behind its verb
            return at + 1 if _is_course(at + 1, scene, scenes) else None
        return _subject(at, scene, scenes)
    return None


def _less_joints(stop: int, scene: Scene, scenes: Scenes) -> int:
    """Where the joints before a length begin: «دامت [لمدة] 12 عاما»."""
    if stop - 1 <= scene.sentence.first or scenes.pack.claims.courses.at(scenes.tokens, stop - 1) is not None:
        return stop
    joint = scenes.pack.times.joints.at(scenes.tokens, stop - 1)
    return stop - 1 if joint is not None and joint.entry.role == "lasting" and joint.size == 1 else stop


def _subject(verb: int, scene: Scene, scenes: Scenes) -> int | None:
    """The first noun of the phrase that ends before a verb, perhaps with a relative between them."""
    claims, tokens = scenes.pack.claims, scenes.tokens
    stop = verb - 1 if tokens[verb - 1].text in claims.deeds.relatives else verb
    start = stop
    while start - 1 >= max(scene.sentence.first, stop - _PHRASE) and not _borders(start - 1, scene, scenes):
        start -= 1
    return start if start < stop and _is_course(start, scene, scenes) else None


def _borders(at: int, scene: Scene, scenes: Scenes) -> bool:
    """Whether a phrase cannot reach over a token: a preposition, a mark, a verb, a value."""
    tokens, claims = scenes.tokens, scenes.pack.claims
    if scenes.commas(at, at + 1) or not tokens[at].text[0].isalpha() or tokens[at].text in claims.governing.words:
        return True
    if any(cue.first <= at < cue.last and cue.tense in _FINITE for cue in scene.cues):
        return True
    return scenes.pack.times.joints.at(tokens, at, strip=False) is not None or claims.causes.at(tokens, at) is not None


def _after_which(mention: Mention, scene: Scene, scenes: Scenes) -> int | None:
    """«بعد غياب 12 عاما»: a noun without the article between "after" and the length."""
    at, clitics = mention.first - 1, scenes.pack.clitics
    if at - 1 < scene.sentence.first or clitics.with_article(scenes.tokens[at].text):
        return None
    joint = scenes.pack.times.joints.at(scenes.tokens, at - 1, strip=False)
    after = joint is not None and joint.entry.role == "after" and joint.size == 1
    return at if after and _is_course(at, scene, scenes) else None
