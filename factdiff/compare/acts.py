"""Rules for who did what to whom: the same parties in both sources, turned round, or another one in one place."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz

from factdiff.compare.scope import days_between, disjoint
from factdiff.model import Answer, Claim, Event
from factdiff.settings import Settings

_HOW, _POST = "how:", "post:"
_THING, _PERSON, _BODY, _OFFICE, _ORG, _CITY = "thing:", "person:", "body:", "office:", "org:", "city:"
_ALIKE = 84.0  # inflected forms of one word, as in align
_STEPS = 3  # a body of so many steps is one of several of its kind: the police, the army
_HEADS = {"office:president", "office:prime-minister"}
_DONE = ("done", "told")


def act_came_about(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Planned in the earlier source, done in the later one by the same parties: an update."""
    if not _event(left).slots or not _event(right).slots or left.as_of is None or right.as_of is None:
        return None
    if left.article == right.article or not disjoint(left.as_of, right.as_of) or _apart(left, right, settings):
        return None
    earlier, later = sorted((left, right), key=lambda claim: (claim.as_of.start, claim.article))  # type: ignore[union-attr]
    if _event(left).event not in settings.acts_decided:
        return None
    if _event(earlier).status != "planned" or _event(later).status not in _DONE:
        return None
    before = later.when is not None and earlier.as_of is not None and disjoint(later.when, earlier.as_of)
    passed = before and later.when.stop < earlier.as_of.start  # type: ignore[union-attr, operator]
    same = _same_parties(left, right, settings) and not passed
    return Answer("COMPATIBLE", "update", "act-came-about") if same else None


def act_of_two(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Acts of one article, or days or weeks apart, or one of them planned: two acts, not one."""
    mine, theirs = _event(left), _event(right)
    if not mine.slots and not theirs.slots:
        return None
    if left.article == right.article:
        return Answer("UNKNOWN", None, "same-article")
    one_stage = mine.status == theirs.status or (mine.status in _DONE and theirs.status in _DONE)
    one_match = left.instance == right.instance
    return (
        None
        if one_stage and one_match and not _apart(left, right, settings)
        else Answer("UNKNOWN", None, "another-occurrence")
    )


def turned_round(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """One source gives each of two the other's part: A beat B, and B beat A."""
    mine, theirs = _slots(left), _slots(right)
    for kind, one, other in settings.acts_turned:
        if kind != _event(left).event or not mine.keys() & theirs.keys() >= {one, other}:
            continue
        crossed = _relation(mine[one], theirs[other]) == _relation(mine[other], theirs[one]) == "same"
        if crossed and "same" not in (_relation(mine[slot], theirs[slot]) for slot in (one, other)):
            near = _days(left, right) <= settings.one_match_days
            return Answer("CONFLICT", "contradiction", "turned-round") if near else None
    return None


def another_doer(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """One thing that happens to somebody once, by two who are not one: he was arrested by the army, by the police."""
    mine, theirs = _slots(left), _slots(right)
    relations = {slot: _relation(mine[slot], theirs[slot]) for slot in mine.keys() & theirs.keys()}
    for kind, given, sole in settings.acts_sole:
        if kind == _event(left).event and relations.get(given) == "same" and _named(mine[given], theirs[given]):
            others = {answer for slot, answer in relations.items() if slot != sole}
            if relations.get(sole) == "apart" and others == {"same"}:
                return Answer("CONFLICT", "contradiction", "another-doer")
    return None


def another_way(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Somebody does a thing in two ways that exclude each other: one source has him resign, the other dismissed."""
    mine, theirs = _slots(left), _slots(right)
    kind = _event(left).event
    whose = next((slot for event, slot in settings.acts_ways if event == kind), None)
    if whose is None or not {whose, "how"} <= mine.keys() & theirs.keys() or mine["how"] == theirs["how"]:
        return None
    sides = [{who for who in side if not who.startswith(_THING)} for side in (mine[whose], theirs[whose])]
    return Answer("CONFLICT", "contradiction", "another-way") if _relation(*sides) == "same" else None


def same_act(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Both sources give the parts of one act to the same parties; what one leaves out, it does not deny."""
    if not _event(left).slots and not _event(right).slots:
        return None
    same = _same_parties(left, right, settings)
    return Answer("SAME", "agreement", "same-act") if same else Answer("UNKNOWN", None, "another-occurrence")


def _same_parties(left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether so many parts of an act are filled alike, one of them by somebody, and none by two who are not one."""
    mine, theirs = _slots(left), _slots(right)
    both = sorted(mine.keys() & theirs.keys())
    relations = [_relation(mine[slot], theirs[slot]) for slot in both]
    shared = [who for slot in both for who in mine[slot] & theirs[slot] if not who.startswith(_CITY)]
    told = any("@" in who or not who.startswith((_THING, _HOW)) for who in shared)
    alone = 1 in (len(mine), len(theirs)) and any(_known(mine[slot], theirs[slot]) for slot in both)
    enough = alone or max(relations.count("same"), len(shared)) >= settings.act_slots
    return enough and told and not any(_named_apart(mine[slot], theirs[slot]) for slot in both)


def _named_apart(left: set[str], right: set[str]) -> bool:
    """Whether both name somebody in one place, and nobody that may be one."""
    if all(who.startswith(_OFFICE) for who in left | right):
        return not {who.partition("@")[0] for who in left} & {who.partition("@")[0] for who in right}
    names = [[who for who in side if not who.startswith((_THING, _OFFICE, _POST))] for side in (left, right)]
    return bool(names[0] and names[1]) and _relation(left, right) != "same"


def _event(claim: Claim) -> Event:
    assert isinstance(claim.value, Event)
    return claim.value


def _slots(claim: Claim) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for slot, filler in _event(claim).slots:
        found.setdefault(slot, set()).add(filler)
    return found


def _days(left: Claim, right: Claim) -> int:
    """How many days lie between what both tell of, by the days they name or else by those of publication."""
    if left.when is not None and right.when is not None:
        return days_between(left.when, right.when)
    return days_between(left.as_of, right.as_of) if left.as_of is not None and right.as_of is not None else 0


def _apart(left: Claim, right: Claim, settings: Settings) -> bool:
    if left.when is not None and right.when is not None and disjoint(left.when, right.when):
        return True
    return _days(left, right) > settings.same_occurrence_days


def _named(left: set[str], right: set[str]) -> bool:
    """Whether both have one person, body or firm in common by name: gunmen are killed every day."""
    return any(filler.startswith((_PERSON, _ORG)) for filler in left & right)


def _known(left: set[str], right: set[str]) -> bool:
    """Whether both have a person, body, firm or land in common."""
    return _named(left, right) or any(":" not in filler for filler in left & right)


def _relation(left: set[str], right: set[str]) -> str:
    """`same` where some party of one is one of the other, `apart` where none can be, `open` between them."""
    people = [{who for who in side if who.startswith(_PERSON)} for side in (left, right)]
    if all(people):  # two may follow each other in one post
        left, right = ({who for who in side if not who.startswith(_POST)} for side in (left, right))
    pairs = [(one, other) for one in sorted(left) for other in sorted(right)]
    if any(_same(one, other) for one, other in pairs):
        return "same"
    return "apart" if all(_exclude(one, other) for one, other in pairs) else "open"


def _same(left: str, right: str) -> bool:
    if left == right:
        return not left.startswith("counted")
    if left.startswith(_THING) and right.startswith(_THING):
        one, other = (filler.removeprefix(_THING).partition("@")[0] for filler in (left, right))
        alone = " " not in one or " " not in other  # the wreck, and the wreck of the airliner
        heads = (one.partition(" ")[0], other.partition(" ")[0]) if alone else (one, other)
        return fuzz.ratio(*heads) >= _ALIKE and not _exclude(left, right)
    if left.startswith(_POST) and right.startswith(_POST):
        return left.startswith(f"{right} ") or right.startswith(f"{left} ")
    (steps, mine), (others, theirs) = _steps(left), _steps(right)
    if (steps and right == mine) or (others and left == theirs):
        return True  # the army of a state, and the state
    return bool(steps and others) and (mine == theirs or None in (mine, theirs)) and _wider(steps, others)


def _steps(filler: str) -> tuple[list[str], str | None]:
    """The steps from the wider to the narrower of a body, and its country."""
    path, _, country = filler.removeprefix(_BODY).partition("@")
    return (path.split("/") if filler.startswith(_BODY) else []), country or None


def _wider(left: Iterable[str], right: Iterable[str]) -> bool:
    """Whether one of two bodies may be the other by its wider name: security forces, the police."""
    return all(one == other for one, other in zip(left, right, strict=False))


def _exclude(left: str, right: str) -> bool:
    """Whether two fillers can never be one: two persons, two states, police and army, two firms by their names."""
    if left.startswith(_OFFICE) and right.startswith(_OFFICE):
        return {left.partition("@")[0], right.partition("@")[0]} == _HEADS  # of a state, of its government
    if left.startswith(_PERSON) and right.startswith(_PERSON):
        return not set(_words(left)) & set(_words(right))
    if left.startswith(_HOW) and right.startswith(_HOW):
        return left != right
    if left.startswith(_ORG) and right.startswith(_ORG):
        (head, *mine), (other, *theirs) = _words(left), _words(right)
        return head == other and bool(mine and theirs) and not set(mine) & set(theirs)
    if ":" not in left and ":" not in right:
        return left != right
    (one, mine_of), (two, theirs_of) = _steps(left), _steps(right)
    if None not in (mine_of, theirs_of) and mine_of != theirs_of:
        return True
    beside = one[: _STEPS - 1] == two[: _STEPS - 1]  # the police arrest whom a court or prosecutor will have arrested
    return min(len(one), len(two)) >= _STEPS and beside and not _wider(one, two)


def _words(filler: str) -> list[str]:
    return filler.rpartition(":")[2].split()


ACT_RULES = (act_came_about, act_of_two, turned_round, another_doer, another_way, same_act)
