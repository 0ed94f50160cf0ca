"""From the words beside a verb to the parties they name: persons, bodies, offices, lands, each with what joins it."""

from __future__ import annotations

from msgspec.structs import replace

from factdiff.claims.party import BODY, COUNTED, OFFICE, PERSON, THING, Party, goes_on, telling_tables
from factdiff.claims.phrases import governed
from factdiff.claims.scene import Scene, Scenes
from factdiff.claims.words import content_lemma
from factdiff.lang.clitics import Split
from factdiff.model import Mention, Office

_AT, _FOR, _BY, _OTHER = (
    "at",
    "for",
    "by",
    "other",
)  # links that are written onto a word, and those that join nobody to an act
_POST, _POST_WORDS = "post:", 3  # the words behind a post that say which it is: of the health office of the province
_FIGURES = ("quantity", "money", "percentage", "duration", "score", "ordinal")


def parties(first: int, last: int, scene: Scene, scenes: Scenes) -> list[Party]:
    """The parties that some tokens of a sentence name, in the order of the text."""
    reader = _Reader(scene, scenes, last)
    at = first
    while at < last:
        at = reader.step(at)
    return reader.found


class _Reader:
    """Walks over tokens and gathers parties; adjectives, appositions and genitives are taken with what they follow."""

    def __init__(self, scene: Scene, scenes: Scenes, last: int) -> None:
        self.found: list[Party] = []
        self._scene, self._scenes, self._last, self._link = scene, scenes, last, ""
        self._tokens, self._claims, self._names = scenes.tokens, scenes.pack.claims, scenes.pack.names
        self._at = {m.first: m for m in reversed(scene.mentions) if m.kind not in ("quote", "event", "office")}
        self._lands = {cue.first: cue for cue in scene.of("country", "city")}
        self._offices = {m.first for m in scene.mentions if m.kind == "office"}
        self._bits = telling_tables(scenes.pack.code)

    def step(self, at: int) -> int:
        """Takes what begins at a token; returns the token behind it."""
        mention = self._at.get(at)
        if mention is not None and mention.kind == "time":
            return mention.last
        if mention is not None and mention.kind in _FIGURES:
            return self._add(COUNTED, at, mention.last, "")
        token = self._tokens[at]
        known = mention is not None or token.mask & self._bits or at in self._lands or at in self._offices
        if not known and token.text not in self._claims.governing.words:
            return self._word(at)
        readers = (self._title, self._person, self._joint, self._body, self._land, self._organisation, self._office)
        for read in (*readers, self._unheld):
            if (stop := read(at)) is not None:
                return stop
        return self._word(at)

    def _add(
        self, filler: str, first: int, last: int, prefix: str, *, open: bool = False, definite: bool = True
    ) -> int:
        """A party, joined by what is written onto its first word, or else by the word before."""
        link = self._glued(prefix)
        joined = prefix.startswith(self._names.sounds.conjunctions) if prefix else False
        if joined and self.found and link is None:
            before = self.found[-1]
            self.found[-1] = replace(before, fillers=(*before.fillers, filler), last=last, open=open)
        else:
            self.found.append(Party((filler,), self._link if link is None else link, first, last, open, definite))
        self._link = ""
        return last

    def _glued(self, prefix: str) -> str | None:
        lead = prefix.removesuffix(self._names.sounds.article)
        if any(letters in lead for letters in self._claims.purpose.prefixes):
            return _FOR
        return _AT if any(letters in lead for letters in self._claims.by.prefixes) else None

    def _beside(self, at: int) -> Party | None:
        """The party right before a token."""
        return self.found[-1] if self.found and self.found[-1].last == at else None

    def _title(self, at: int) -> int | None:
        """A title with its holder is the holder; but who appoints is not who becomes minister behind him."""
        held = [m for m in self._scene.mentions if m.kind == "office" and m.first == at]
        person = next((p for m in held for p in self._people(m) if p.first > at), None)
        if person is None:
            return self._calling(at)
        first = self._names.roles.at(self._tokens, at, stop=person.first)
        if first is not None and self._names.roles.at(self._tokens, at + first.size, stop=person.first) is not None:
            return self._office(at)  # «أقالت رئيسة الحكومة وزير المالية زيدا»
        own = next((m.value for m in held if isinstance(m.value, Office)), None)
        if own is not None and any(m.kind == "office" and m.first == person.first for m in self._scene.mentions):
            holder = self._holder(OFFICE + own.role, own.of, but=own.holder)
            self._add(holder, at, person.first, self._before(held[0]))
            return person.first
        self._add(self._person_id(person), at, max(m.last for m in held), self._before(held[0]))
        return self._with_post(at, person.first)

    def _calling(self, at: int) -> int | None:
        """A calling or honour right before a name: «القاضي سمير»."""
        called = self._names.roles.at(self._tokens, at, stop=self._last)
        called = called or self._names.honorifics.at(self._tokens, at, stop=self._last)  # type: ignore[assignment]
        person = self._at.get(at + called.size) if called is not None else None
        if called is None or person is None or person.kind != "person":
            return None
        self._add(self._person_id(person), at, person.last, called.split.prefix, definite=True)
        return self._with_post(at, person.first)

    def _with_post(self, at: int, stop: int) -> int:
        """The party that was found, who is also known by a post: the director of the harbour, Samir Haddad."""
        found = self.found[-1]
        if (post := self._post(at, stop)) is not None:
            self.found[-1] = replace(found, fillers=(*found.fillers, post[0]))
        return found.last

    def _unheld(self, at: int) -> int | None:
        """A post without a name: the director of the harbour."""
        before, post = self._beside(at), self._post(at, self._last)
        if post is None or (before is not None and before.open):
            return None
        match = self._names.roles.at(self._tokens, at, stop=self._last)
        return self._add(post[0], at, post[1], match.split.prefix if match is not None else "")

    def _post(self, at: int, stop: int) -> tuple[str, int] | None:
        """A post that is one of many, with the words that say which, and the token behind them."""
        match = self._names.roles.at(self._tokens, at, stop=stop)
        if match is None or match.entry.of == "country":
            return None
        last = at + match.size
        while last < stop and last - at - match.size < _POST_WORDS and self._says_which(last):
            last += 1
        words = [self._tokens[n].text for n in range(at + match.size, last)]
        return (f"{_POST}{' '.join((match.id, *words))}", last) if words else None

    def _says_which(self, at: int) -> bool:
        text, mention = self._tokens[at].text, self._at.get(at)
        if not text.isalpha() or text in self._claims.governing.words:
            return False
        if mention is not None and mention.kind not in ("place", "organisation"):
            return False
        return self._claims.act_links.at(self._tokens, at, strip=False, stop=self._last) is None

    def _people(self, office: Mention) -> list[Mention]:
        return [m for m in self._scene.mentions if m.kind == "person" and office.first <= m.first < office.last]

    def _before(self, mention: Mention) -> str:
        """What is written onto the first word of a name, folded."""
        start = self._tokens[mention.first].start
        return self._scenes.pack.fold(self._scenes.document.article.text[start : mention.span.start])

    @staticmethod
    def _person_id(mention: Mention) -> str:
        return f"{PERSON}{getattr(mention.value, 'canonical', '')}"

    def _person(self, at: int) -> int | None:
        mention = self._at.get(at)
        if mention is None or mention.kind != "person":
            return None
        held = [m.last for m in self._scene.mentions if m.kind == "office" and m.first == at]
        before, prefix = self._beside(at), self._before(mention)
        if before is not None and not before.known and before.definite and before.fillers[0] != COUNTED and not prefix:
            self.found[-1] = replace(before, fillers=(self._person_id(mention),), last=mention.last)
        else:
            self._add(self._person_id(mention), at, mention.last, prefix)
        return max([mention.last, *held])

    def _joint(self, at: int) -> int | None:
        """A word before a party."""
        link = self._claims.act_links.at(self._tokens, at, strip=False, stop=self._last)
        if link is None and self._tokens[at].text not in self._claims.governing.words:
            return None
        self._link = link.id if link is not None else _OTHER
        return at + (link.size if link is not None else 1)

    def _land(self, at: int) -> int | None:
        """A country or city; an adjective of one belongs to whom it follows."""
        cue = self._lands.get(at)
        if cue is None:
            return None
        before, people = self._beside(at), self._names.demonyms.at(self._tokens, at, stop=self._last)
        if cue.kind == "country" and people is not None and self._names.territories.at(self._tokens, at) is None:
            if before is None:  # «في غارة إسرائيلية»
                filler = cue.id if self._link == _BY else THING + self._tokens[at].text
                return self._add(filler, at, cue.last, people.split.prefix)
            ids = (*before.fillers[:-1], self._of(before.fillers[-1], cue.id))
            self.found[-1] = replace(before, fillers=ids, open=before.open and people.split.definite)
        elif before is not None and (before.open or (before.link and not before.known)):
            ids = (*before.fillers[:-1], self._of(before.fillers[-1], cue.country))
            self.found[-1] = replace(before, fillers=ids, open=False)
        else:
            self._add(cue.id, at, cue.last, self._split_of(at).prefix)
            return cue.last
        self.found[-1] = replace(self.found[-1], last=cue.last)
        return cue.last

    def _split_of(self, at: int) -> Split:
        names, empty = self._names, Split("", False, self._tokens[at].text)
        found = names.territories.at(self._tokens, at) or names.cities.at(self._tokens, at)
        return found.split if found is not None else empty

    def _of(self, filler: str, country: str | None) -> str:
        """A body or office of a country."""
        if country is None or "@" in filler or not filler.startswith((BODY, OFFICE, THING)):
            return filler
        return self._holder(filler, country) if filler.startswith(OFFICE) else f"{filler}@{country}"

    def _body(self, at: int) -> int | None:
        match = self._claims.bodies.at(self._tokens, at, stop=self._last)
        if match is None:
            return None
        before = self._beside(at)
        if before is not None and before.open and not match.split.prefix.startswith(self._names.sounds.conjunctions):
            self.found[-1] = replace(before, open=False, last=at + match.size)
            return at + match.size
        definite = match.split.definite or match.size > 1
        path, last = BODY + match.entry.path, at + match.size
        return self._add(path, at, last, match.split.prefix, open=not definite, definite=definite)

    def _organisation(self, at: int) -> int | None:
        mention = self._at.get(at)
        if mention is None or mention.kind != "organisation":
            return None
        name = getattr(mention.value, "entity", None) or getattr(mention.value, "canonical", "")
        return self._add(f"org:{name}", at, mention.last, self._before(mention))

    def _office(self, at: int) -> int | None:
        """An office without a name: whoever holds it in this article, where that is plain."""
        match = self._names.roles.at(self._tokens, at, stop=self._last)
        if match is None or match.entry.of != "country":
            return None
        before = self._beside(at)
        if before is not None and not match.split.prefix:
            return None  # an apposition, or what somebody became
        last, role = at + match.size, match.entry.role or match.id
        portfolio = self._names.portfolios.at(self._tokens, last, stop=self._last) if match.entry.portfolio else None
        if match.entry.portfolio and portfolio is None:
            return None  # one of many ministers
        if portfolio is not None:
            last, role = last + portfolio.size, f"{portfolio.id}-{role}"
        definite = (portfolio or match).split.definite
        return self._add(OFFICE + role, at, last, match.split.prefix, open=not definite)

    def _holder(self, office: str, country: str | None, *, but: str = "") -> str:
        """The one person, `but` for one, whom the article names in an office, else the office itself."""
        role = office.removeprefix(OFFICE)
        held = (m.value for m in self._scenes.extraction.mentions if isinstance(m.value, Office))
        names = {o.holder for o in held if (o.role, o.state) == (role, "current") and o.of == country} - {but}
        if len(names) == 1:
            return f"{PERSON}{names.pop()}"
        return f"{office}@{country}" if country else office

    def _word(self, at: int) -> int:
        """Any other word: a genitive, an adjective or apposition of what stands before it, or a party of no name."""
        text, before = self._tokens[at].text, self._beside(at)
        if not content_lemma(self._scenes.pack.code, text):
            return at + 1
        split = next((s for s in self._scenes.pack.clitics.splits(text) if s.definite), None)
        if split is not None and governed(at, self._scenes):
            return self._add(THING + split.stem, at, at + 1, split.prefix)
        if before is not None and goes_on(before, split is not None):
            name = before.fillers[-1]
            genitive = before.open and name.startswith(THING)
            ids = (*before.fillers[:-1], f"{name} {split.stem if split else text}" if genitive else name)
            chain = before.open and split is None and not text.endswith(self._claims.governing.unbound)
            closed = replace(before, fillers=ids, last=at + 1, open=chain)
            self.found[-1] = replace(closed, definite=before.definite or split is not None)
            return at + 1
        prefix = split.prefix if split is not None else ""
        bound = split is None and not text.endswith(self._claims.governing.unbound)
        word = split.stem if split is not None else text
        return self._add(THING + word, at, at + 1, prefix, open=bound, definite=split is not None)
