"""What the stories of a made-up newsroom are about: each theme asks some questions and lays traps beside them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from tests.bench.questions import Count, Money, Percent, Plain, Question, Setting, question, trap
from tests.bench.wording import WESTERN
from tests.bench.world import city_of, countries, person


def _month(at: Setting, back: int) -> str:
    """A month so many months before the story, with its year."""
    months = at.day.year * 12 + at.day.month - 1 - back
    return f"{WESTERN[months % 12]} {months // 12}"


def _slots(at: Setting, **more: object) -> dict[str, object]:
    given = {"A": at.A, "B": at.B, "c": at.c, "P": at.P, "e": at.e, "d": at.day, "y": at.day.year - 1}
    return {**given, "m": _month(at, 2), **more}


def _ask(at: Setting, *kinds: str, **more: object) -> list[Question]:
    return [question(kind, at, _slots(at, **more)) for kind in kinds]


def disaster(at: Setting) -> list[Question]:
    """A misfortune with its dead and hurt, an earlier one elsewhere, and who is counted within the dead."""
    facts = _ask(at, "killed", "injured", *at.chance.sample(("burnt", "detained"), 1))
    dead = facts[0].true
    assert isinstance(dead, Count)
    elsewhere = _slots(at, c=city_of(at.B, at.chance), m=_month(at, at.chance.randint(14, 60)))
    facts.append(trap("killed-elsewhere", elsewhere, Count(at.chance.randint(3, 200))))
    if dead.amount > 8:
        facts.append(trap("children", _slots(at), Count(at.chance.randint(3, dead.amount // 2))))
    facts.append(trap("rescuers", _slots(at), Count(at.chance.randint(11, 90))))
    return facts


def quake(at: Setting) -> list[Question]:
    """An earthquake."""
    facts = _ask(at, "quake", "killed", "injured", e="زلزال")
    elsewhere = _slots(at, c=city_of(at.B, at.chance), e="زلزال", m=_month(at, at.chance.randint(14, 60)))
    facts.append(trap("killed-elsewhere", elsewhere, Count(at.chance.randint(3, 200))))
    facts.append(trap("nationals", _slots(at), Count(at.chance.randint(3, 10))))
    return facts


def fighting(at: Setting) -> list[Question]:
    """A war's displaced and detained, an attack."""
    return _ask(at, "displaced", "detained", e="هجوم مسلح") + _ask(at, "killed", e="هجوم مسلح")


def commerce(at: Setting) -> list[Question]:
    """Trade between two countries, in other years and to one side as well, and what they aim at."""
    facts = _ask(at, "trade", "exports", "imports")
    true = facts[0].true
    assert isinstance(true, Money)
    before = _slots(at, y=at.day.year - 2)
    facts.append(trap("trade", before, Money(true.millions * 7 // 10 // 10 * 10, true.currency), key="trade-before"))
    facts.append(trap("target", _slots(at, y=at.day.year + 5), Money(true.millions * 3, true.currency)))
    facts.append(trap("bilateral", _slots(at), Money(max(100, true.millions // 3 // 10 * 10), true.currency)))
    facts.append(trap("growth-of-trade", _slots(at), Percent(at.chance.randint(20, 300))))
    return facts


def economy(at: Setting) -> list[Question]:
    """One country's figures for a year, with forecasts, quarters and the year before."""
    facts = _ask(at, "growth", "inflation", "unemployment", "budget")
    facts.append(trap("forecast", _slots(at, y=at.day.year + 1), Percent(at.chance.randint(10, 70))))
    facts.append(trap("quarter", _slots(at), Percent(at.chance.randint(10, 70))))
    facts.append(trap("growth", _slots(at, y=at.day.year - 3), Percent(at.chance.randint(8, 70)), key="growth-before"))
    facts.append(trap("inflation", _slots(at, m=_month(at, 14)), Percent(at.chance.randint(12, 300)), key="before"))
    return facts


def lending(at: Setting) -> list[Question]:
    """A loan with its first tranche, and a contract."""
    facts = _ask(at, "loan", "contract", "exports")
    loan = facts[0].true
    assert isinstance(loan, Money)
    return [*facts, trap("tranche", _slots(at), Money(max(20, loan.millions // 5 // 10 * 10), loan.currency))]


def diplomacy(at: Setting) -> list[Question]:
    """A visit, an agreement with its term, and ministers, one of them of the past."""
    facts = _ask(at, "arrived-on", "signed-on", "lasting", "minister", c=at.B.capital)
    facts.append(trap("visit-before", _slots(at, c=at.B.capital, m=_month(at, 20)), Plain("")))
    facts.append(trap("former-minister", _slots(at), Plain(f"{person(at.chance)}")))
    return facts


def declarations(at: Setting) -> list[Question]:
    """Who signed where, who recalls whom, and what a head of government said."""
    facts = _ask(at, "signed-in", "recall", "minister")
    return facts + _ask(at, at.chance.choice(("quoted-figure", "quoted-denial")))


def voting(at: Setting) -> list[Question]:
    """An election and a trial."""
    day = at.day - timedelta(at.chance.randint(0, 2))
    other = person(at.chance)
    return _ask(at, "turnout", "votes", d=day) + _ask(at, "sentence", P=other)


def markets(at: Setting) -> list[Question]:
    """Oil, and an exchange."""
    facts = _ask(at, "oil", "barrel", "index", c=at.A.capital)
    before = _slots(at, m=_month(at, 14))
    facts.append(trap("oil", before, Plain(f"{at.chance.randint(11, 95) / 10:.1f} مليون"), key="oil-before"))
    other = trap(
        "index", _slots(at, c=at.B.capital), Plain(at.chance.choice(("ارتفع", "انخفض"))), key="index-elsewhere"
    )
    return [*facts, other]


def sport(at: Setting) -> list[Question]:
    """A match and its spectators, and one of another day."""
    facts = _ask(at, "score", "spectators", c=at.A.capital)
    third = at.chance.choice([c for c in countries() if c not in (at.A, at.B)])
    other = _slots(at, B=third, c=at.A.capital, d=at.day - timedelta(at.chance.randint(7, 40)))
    return [*facts, trap("score", other, Plain("2-0"), key="score-before")]


THEMES: tuple[Callable[[Setting], list[Question]], ...] = (
    *(disaster, quake, fighting, commerce, commerce, economy, lending),
    *(diplomacy, diplomacy, declarations, voting, markets, sport),
)
