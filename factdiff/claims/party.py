"""What a party to an act is: whom or what some words name, and which words belong to it."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from factdiff.lang import load_pack

PERSON, BODY, OFFICE, THING, COUNTED = "person:", "body:", "office:", "thing:", "counted"


class Party(Struct, frozen=True):
    """Whom or what some words name. `fillers`: several where "and" joins them; `link`: "" for a subject or object."""

    fillers: tuple[str, ...]
    link: str
    first: int
    last: int
    open: bool = False  # a noun without the article, to which the next one may belong
    definite: bool = True

    @property
    def known(self) -> bool:
        """Whether it is somebody or some land, and no mere noun."""
        return not self.fillers[0].startswith((THING, COUNTED))


@lru_cache(maxsize=8)
def telling_tables(code: str) -> int:
    """The tables, as bits of a token's mask, of words that say more of a party than that it is one."""
    names, claims = load_pack(code).names, load_pack(code).claims
    return names.roles.bit | names.honorifics.bit | claims.act_links.bit | claims.bodies.bit


def goes_on(before: Party, definite: bool) -> bool:
    """Whether a word with or without the article may belong to the party right before it."""
    if before.fillers[-1].startswith(PERSON):
        return False
    if definite:
        return before.definite or before.open
    return not before.definite and before.fillers[-1].startswith((THING, BODY))
