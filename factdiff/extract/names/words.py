"""What a word may be before anything is known of its neighbours: a name, a word of the language, or neither."""

from __future__ import annotations

from functools import lru_cache

from factdiff.extract.names.looks import Level, Spelling, Word
from factdiff.lang import Pack, load_pack
from factdiff.lang.lemmas import lexicon
from factdiff.model import Token

# A known word of more letters behind a particle is no coincidence: لاعتقال; a verb of so many, or more: ليعوض.
_SURE_STEM = 4
_SHORT = 3  # letters of a particle and the shortest function words


_MARK = Word(Level.BARRED, dull=True)
# Words that are remembered, as everywhere: a newsroom's year holds more, but the rare ones are soon looked up again.
_REMEMBERED = 65536


class Vocabulary:
    """Looks words up, and remembers: the same few thousand make up every article."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._shapes = pack.names.word_shapes
        self._in_dictionary = lexicon(pack.code).known
        self._lemma = lexicon(pack.code).lemma
        self._barred_spelled = pack.names.not_names.words
        self._barred = frozenset(pack.fold_each(pack.names.not_names.words))
        spelled = tuple(sorted(form for form in self._barred_spelled if form[0] in self._shapes.seats))
        self._seated = frozenset(pack.fold_each(spelled)) - self._barred_spelled
        self.loans = frozenset(pack.fold_each(pack.names.not_names.loans))
        self._given_spelled = frozenset(
            form for group in pack.names.given_names.entries.values() for form in group.forms
        )
        self._named = pack.names.given_names.words | pack.names.family_names.words
        self._article = pack.names.sounds.article
        # Is a folded word in the dictionary, in any of its full spellings?
        self.known = lru_cache(_REMEMBERED)(self._in_some_spelling)
        self._word = lru_cache(_REMEMBERED)(self._classified)

    def word(self, token: Token, spelled: str) -> Word:
        """A token as it is written. `spelled` keeps what folding joins: on (على) is not the name Ali (علي)."""
        if not token.text.isalpha() or token.text.isascii():
            return _MARK
        return self._word(token.text, self._spelling(token.text, spelled) if spelled else Spelling())

    def seated(self, word: str) -> Word:
        """A folded word of a writer who leaves out no hamza."""
        return self._word(word, Spelling(sure=True))

    def folded(self, word: str) -> Word:
        """A word of which only the folded form is known."""
        return self.word(Token(word, 0, len(word), 0), "")

    def _spelling(self, word: str, spelled: str) -> Spelling:
        shapes = self._shapes
        folded = word in self._barred and spelled not in self._given_spelled
        seat = spelled[1:2] in shapes.seats and self._pack.clitics.splits(word)[1:] != ()
        return Spelling(
            barred=folded or spelled in self._barred_spelled,
            native=self._is_native(word, spelled),
            feminine=spelled.endswith(shapes.feminine_spelled),
            careless=spelled == word,
            seatless=not any(letter in shapes.seats for letter in spelled),
            seated=word.startswith(self._article) and spelled[0] in shapes.seats,
            particle=seat and any(len(split.prefix) == 1 for split in self._pack.clitics.splits(word)[1:]),
            glued=spelled != word and self._is_glued(word, spelled),
        )

    def _is_glued(self, word: str, spelled: str) -> bool:
        """Letters that begin or end words stand inside: «أمامإيان», «الدولةفي»."""
        letters = [letter for letter in spelled if self._pack.fold(letter)]
        heads = {0, *(len(split.prefix) for split in self._pack.clitics.splits(word))}
        joined = word.startswith(self._pack.names.sounds.fronts)
        inner = any(c in self._shapes.head_only for n, c in enumerate(letters) if n not in heads and not joined)
        return inner or any(c in self._shapes.tail_only for c in letters[:-1])

    def _is_native(self, word: str, spelled: str) -> bool:
        """A word of the language by its shape: its affixes, its marks, the pattern of a verbal noun."""
        shapes = self._shapes
        if len(spelled) < 5:
            return False
        if spelled.endswith(shapes.noun_ends) or any(mark in spelled for mark in shapes.marks):
            return True
        if spelled.startswith(shapes.noun_starts):
            return True
        return any(
            self._fits(pattern, split.stem) for split in self._pack.clitics.splits(word) for pattern in shapes.patterns
        )

    def _fits(self, pattern: str, word: str) -> bool:
        if len(pattern) != len(word):
            return False
        weak = self._shapes.weak
        return all(c == p or (p == "." and c not in weak) for p, c in zip(pattern, word, strict=True))

    def _classified(self, word: str, spelling: Spelling) -> Word:
        names = self._pack.names
        given = names.given_names.word(word, strip=False)
        known = names.family_names.word(word, strip=False)
        perhaps = known is not None and known.entry.word
        family = known is not None and not perhaps
        seatless = spelling.seatless and self._lacks_hamza(word)
        if seatless and not spelling.sure:
            return Word(Level.BARRED, dull=True, seatless=True)
        nothing = given is None and known is None and not seatless and self._is_nothing(word, spelling)
        if spelling.barred or nothing:
            return Word(Level.BARRED, function=word in self._barred, dull=True, loan=self._is_loan(word))
        definite = word.startswith(self._article) and len(word) > len(self._article) + 2 and not spelling.seated
        if given is not None:
            function, kind = spelling.careless and word in self._barred, given.entry
            return Word(Level.GIVEN, kind.word, family, perhaps, kind.article, definite=definite, function=function)
        level, verb, clitic = self._level(word, seated=spelling.seated)
        listed = self.known(word)
        if seatless or (word in self._named and not listed):
            level, verb, clitic = Level.FOREIGN, False, False  # كانافارو, مارتينا: what could be inside it is chance
        if spelling.native and not family and level >= Level.PLAIN:
            level = Level.COMMON
        if spelling.feminine:
            level = min(level, Level.PLAIN)  # no foreign name ends so, but families of the language do
        if spelling.particle and not family:
            level, clitic = min(level, Level.PLAIN), True
        if family:
            level, verb, clitic = Level.FOREIGN, False, False
        named = word in self._named
        return Word(
            level,
            family=family,
            perhaps_family=perhaps,
            definite=definite,
            verb=verb,
            listed=listed,
            clitic=clitic,
            led=clitic and not listed and (spelling.particle or self._led(word)),
            bound=clitic and (spelling.particle or self._led(word) or self._pronominal(word)),
            inflects=listed and self.known(word + self._shapes.feminine) and self.known(self._article + word),
            future=len(word) > 4 and word[0] == self._shapes.future[0] and word[1] in self._shapes.future,
            named=named,
            common_name=named and not perhaps,
            dull=not (perhaps or named) and (level == Level.COMMON or (level == Level.PLAIN and (listed or clitic))),
        )

    def _is_nothing(self, word: str, spelling: Spelling) -> bool:
        """No part of a name: a function word, two words in one, a word longer than any name."""
        return spelling.glued or len(word) > self._shapes.longest or self._is_function(word)

    def _is_function(self, word: str) -> bool:
        """A function word, also behind a proclitic or with a pronoun (ومن, معهم); a loan, also with the article."""
        splits = self._pack.clitics.splits(word)
        if any(split.stem in self._barred for split in splits if not split.definite):
            return True
        if any(split.stem in self.loans for split in splits):
            return True
        return any(word.endswith(end) and word.removesuffix(end) in self._barred for end in self._shapes.bound)

    def _lacks_hamza(self, word: str) -> bool:
        """A particle and a function word that is written with a hamza, which is not there: فاي is no فأي."""
        if len(word) > _SHORT or word in self._barred or word in self._named:
            return False
        found = [s.stem for s in self._pack.clitics.splits(word)[1:] if s.stem in self._barred]
        return bool(found) and all(stem in self._seated for stem in found)

    def _is_loan(self, word: str) -> bool:
        """A borrowed word that is long enough to be no letter's name nor a piece of another word."""
        stems = (split.stem for split in self._pack.clitics.splits(word))
        return any(stem in self.loans and len(stem) >= _SURE_STEM for stem in stems)

    def _level(self, word: str, *, seated: bool) -> tuple[Level, bool, bool]:
        """The level; whether it is a verb; whether it may be a word with a proclitic or a pronoun."""
        if len(word) < 2:
            return Level.BARRED, False, False
        if self.known(word):
            return (*self._known_level(word), self._bound(word))
        splits = [s for s in self._pack.clitics.splits(word)[1:] if not (seated and s.definite)]
        long = [s for s in splits if s.definite or len(s.prefix) > 1 or len(s.stem) > 3]
        if self._bound(word) or any(self._bound(s.stem) for s in long):
            return Level.COMMON, False, True
        attached = [s for s in long if s.definite or len(s.prefix) > 1 or self._behind(s.prefix, s.stem)]
        if any(self.known(s.stem) for s in attached) or any(self._inside(s.stem) for s in long if s.definite):
            return Level.COMMON, False, not any(s.prefix == self._article for s in long)
        if any(self.known(s.stem) for s in splits):
            return Level.PLAIN, False, any(self._behind(s.prefix, s.stem) for s in splits if not s.definite)
        if any(len(s.stem) > _SURE_STEM and self._inside(s.stem) for s in splits):
            return Level.PLAIN, False, True
        stems = (word, *(s.stem for s in long))
        if any(map(self._verbal, stems)):
            return Level.PLAIN, True, False
        return (Level.PLAIN if any(map(self._inside, stems)) else Level.FOREIGN), False, False

    def _led(self, word: str) -> bool:
        """A particle before a word that is known."""
        led = [s for s in self._pack.clitics.splits(word)[1:] if not s.definite]
        joins = self._shapes.joins
        return any(self._behind(s.prefix, s.stem) or (s.prefix in joins and self._bound(s.stem)) for s in led)

    def _pronominal(self, word: str) -> bool:
        """A pronoun after a noun that takes the article."""
        stems = [word.removesuffix(end) for end in self._shapes.bound if word.endswith(end)]
        return any(len(stem) >= self._shapes.bound_stem and self.known(self._article + stem) for stem in stems)

    def _behind(self, prefix: str, stem: str) -> bool:
        """A known word behind a proclitic: any behind "and", a noun behind a preposition."""
        if prefix in self._shapes.joins or self.known(self._article + stem):
            return self.known(stem) or self.known(self._article + stem)
        if len(stem) == _SURE_STEM - 1 and prefix + stem not in self._named:
            return self.known(stem)  # «بعدم»: nobody is called so
        if not self.known(stem) or len(stem) < _SURE_STEM:
            return False
        verb = self._present(stem, [s for s in self._spellings(stem) if self._in_dictionary(s)])
        return prefix[-1] in self._shapes.before_verbs if verb else len(stem) > _SURE_STEM

    def _bound(self, word: str) -> bool:
        """A known noun with a pronoun or in the accusative (his visit, an attack), a verb with a longer pronoun."""
        for ending in self._shapes.bound:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) >= self._shapes.bound_stem:
                last = self._shapes.restore.get(stem[-1])
                if self.known(self._article + stem) or (len(ending) > 1 and self.known(stem)):
                    return True
                if last is not None and self.known(stem[:-1] + last):
                    return True
        return False

    def _known_level(self, word: str) -> tuple[Level, bool]:
        spellings = [s for s in self._spellings(word) if self._in_dictionary(s)]
        if self.known(self._article + word) or any(self._pack.fold(self._lemma(s)) != word for s in spellings):
            return Level.COMMON, self._present(word, spellings)
        if any(self._in_dictionary(s + end) for s in spellings for end in self._shapes.verb_tests):
            return Level.COMMON, True
        return Level.PLAIN, False

    def _present(self, word: str, spellings: list[str]) -> bool:
        """A verb of the present: its dictionary form lacks its first letter."""
        return word[0] in self._shapes.future and not any(
            self._pack.fold(self._lemma(s)).startswith(word[0]) for s in spellings
        )

    def _verbal(self, word: str) -> bool:
        """A known verb with the ending of another person, or with the sign of the future."""
        if any(word.endswith(end) and self.known(word.removesuffix(end)) for end in self._shapes.verb_tests):
            return True
        return word[0] in self._shapes.future and len(word) > 3 and self.known(word[1:])

    def _inside(self, word: str) -> bool:
        """A known word with an ending."""
        for ending in self._shapes.endings:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) > 2:
                last = self._shapes.restore.get(stem[-1])
                if self.known(stem) or (last is not None and self.known(stem[:-1] + last)):
                    return True
        return False

    def _in_some_spelling(self, word: str) -> bool:
        return len(word) > 1 and any(map(self._in_dictionary, self._spellings(word)))

    def _spellings(self, word: str) -> list[str]:
        """The full spellings that folding makes one."""
        heads = [first + word[1:] for first in self._shapes.first.get(word[0], word[0])]
        return [head[:-1] + last for head in heads for last in self._shapes.last.get(head[-1], head[-1])]


@lru_cache(maxsize=8)
def vocabulary(code: str) -> Vocabulary:
    """The vocabulary of a pack, one for all articles: what it remembers is a function of the pack alone."""
    return Vocabulary(load_pack(code))
