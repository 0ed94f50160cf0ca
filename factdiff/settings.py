"""Every number that decides something, with its reason. Nothing else in factdiff holds a threshold."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace


class Settings(Struct, frozen=True, kw_only=True):
    """The defaults are what the development stories were measured with."""

    # How far a hedge lets a figure move, as a share of the amount. "About 2bn" is printed of 1.9 to 2.1; editors take
    # 5 % as within the word, and 10 % starts arguments.
    hedge_share: Decimal = Decimal("0.05")

    # A whole number that ends in zeros is a rounded one where rounding moves it by no more than this: 350m beside 347m,
    # 3,300 beside 3,252; but 5,000 is not 5,300, and 20 is 20.
    round_share: Decimal = Decimal("0.03")
    round_least: Decimal = Decimal(3)  # below a hundred people count, and do not round

    # A share told without decimals was rounded to it, by no more than this: 67 % of 67.07, but 4 % is not 3.75.
    whole_share: Decimal = Decimal("0.01")

    # Headlines cut figures instead of rounding them, but nobody writes 2bn for 2.9bn, nor for 1.5bn.
    cut_share: Decimal = Decimal("0.1")

    # Conversions in brackets are rounded to the eye; six metres given as 18 feet are off by nine per cent.
    conversion_share: Decimal = Decimal("0.06")

    # "350 thousand" and "350 million" of one thing are a slip of the pen where so many words around them are the same.
    slip_words: int = 2

    # A contradiction below this confidence is a warning, not an error.
    sure: Decimal = Decimal("0.8")

    # Two claims answer one question from so many bits of evidence on. At 4.0 and 4.5 every development story has the
    # same figures, whichever of them is left out; at 3.5 a false alarm comes, at 5 a relation is lost.
    same_question: float = 4.0
    prior_bits: float = 2.0  # at the threshold four of five pairs are rightly joined (read by hand)
    open_scope_cost: Decimal = Decimal("0.2")  # what a claim that names neither measure nor party takes from certainty
    # What is counted is itself no measure (seven ships): two counts contradict each other where so much is told alike.
    counted_words: int = 3
    counted_share: float = 0.4
    # Figures that are taken for each other are of one order; each order of magnitude between them takes a bit.
    lookalike_order: float = 1.0
    lookalike_least: Decimal = Decimal(3)  # one and two are told of everything
    certain: float = 12.0  # one office, one person: what the key says needs no more evidence
    largest_block: int = 150  # a key shared by more claims than this tells nothing of any of them
    nearest_fellows: int = 20  # in one article a claim meets the next so many of its key: books repeat themselves
    name_candidate: float = 60.0  # names less alike than this as strings of sounds (rapidfuzz) are not compared at all
    name_support: int = 3  # a family name that fits two people is the one's who is named three times as often
    family_consonants: int = 4  # of shorter ones a vowel makes another name: Salim, Salem
    family_with_role: float = 0.7  # family names this alike are one if given name and title are the same
    name_with_office: float = 0.6  # names this alike are one person if they hold one office

    # How far words may stand apart and still belong together, in tokens. A clause mark counts as six words, since
    # Arabic news puts appositions between commas; what follows a value measures it more seldom than what precedes.
    reach: float = 30.0
    marker_reach: float = 14.0
    adjacent: float = 3.0
    clause_cost: float = 4.0
    after_cost: float = 3.0
    after_reach: float = 11.0  # what is named after a figure measures it only from near by
    compared_reach: int = 12  # tokens: what is compared stands in one breath
    since_reach: int = 6  # tokens from "since" to its day: "since the declaration of the epidemic on 7 May"
    added_days: int = 4  # "14 dead within 24 hours" were added to those before; what took longer may be all
    framed_days: int = 20  # "in July 19 people died", told in August or as an aside, are not the day's
    earlier_days: int = 300  # an event so long before publication is not the one that is reported
    occurs_reach: int = 6  # tokens from a disaster to its day: "that hit the town of Auckland on Monday"
    crossing_cost: float = 8.0
    fate_reach: float = 9.0  # what happened to people stands right beside their number
    place_sentences: int = 2
    carry_sentences: int = 1  # a figure without its noun continues the sentence before, hardly the one before that

    # A time of four weeks or more is the period that a figure covers; a shorter one says as of when it was true.
    period_days: int = 27
    least_period: int = 7  # "the same period of last year" means the last stretch named that was no single day
    participant_reach: float = 16.0  # who takes part stands in the same clause as the event
    events_a_date: int = 3  # "signed during the visit of 17 January" dates both
    event_participants: int = 2

    # What goes on in steps, from the first to the last: its name, and the steps.
    ladders: tuple[tuple[str, ...], ...] = (
        ("custody", "arrested", "jailed", "released"), ("fire", "burning", "controlled", "put-out"),
        ("treaty", "initialled", "signed", "ratified", "in-force"), ("relations", "reviewed", "broken-off", "restored"),
    )  # fmt: skip
    one_event: int = 2  # parties and words that a plan and what came of it share

    # Who did what to whom. So many parts of an act must be the same to call it one; of which acts it matters who is
    # which (each may accuse the other, but not beat it the same evening); and which part is one's alone where another
    # is known: a man is killed once, and by one side.
    act_slots: int = 2
    # Acts whose plan and outcome are told by their parties; of visits, signings and the like events tell it.
    acts_decided: tuple[str, ...] = (
        "lower", "raise", "buy", "release", "deport", "hand-over", "sanction", "pass", "sue", "expel", "rescue",
    )  # fmt: skip
    acts_turned: tuple[tuple[str, str, str], ...] = (("defeat", "winner", "loser"), ("visit", "visitor", "host"))
    acts_sole: tuple[tuple[str, str, str], ...] = (
        ("kill", "victim", "killer"), ("detain", "captive", "captor"), ("abduct", "abducted", "abductor"),
        ("appoint", "appointee", "appointer"), ("leave-office", "leaver", "dismisser"), ("buy", "bought", "buyer"),
        ("buy", "bought", "seller"), ("deport", "deported", "destination"), ("hand-over", "given", "receiver"),
        ("release", "released", "releaser"),
    )  # fmt: skip
    acts_ways: tuple[tuple[str, str], ...] = (("leave-office", "leaver"),)  # who resigns is not dismissed
    foretold_days: int = 120  # a visit, a launch and a vote are seldom announced longer ahead; later it is the next one

    # Two spellings of one part of a name are alike from here: one vowel in five letters, or one confusable consonant.
    # What a name keeps of its score when a part is omitted, or only the family or only the given name stands.
    name_alike: float = 0.84
    place_alike: float = 0.9  # of a place that no table knows: it has no second part to tell it by
    thing_sound: float = 0.4  # first and last sounds of a foreign word that differ more are another word, or its plural
    thing_letters: int = 6  # a foreign word of fewer is an acronym as likely as not,
    thing_short_cost: float = 0.2  # of which one letter makes another: but g and j are one sound
    name_cost_across: float = 0.15  # a consonant, between two scripts: Khamenei is خامنئي and not خميني
    name_cost: float = 0.7  # two small differences are taste, three are another name: Khamenei, Khomeini
    name_part_omitted: float = 0.97
    name_family_alone: float = 0.9
    name_given_alone: float = 0.5
    name_alone: float = 0.8  # a family name alone is one person's if it is hardly written otherwise
    name_reordered: float = 0.85

    # Articles that share half of the shorter one's five-word runs are one text; independent accounts share few.
    copy_share: float = 0.5

    # What is no count of a moving event does not change overnight: a term, a loan, last year's trade.
    steady_days: int = 3
    # The result of an election stands once it is counted; figures told more than a month apart may be of two elections.
    result_days: int = 31
    counting_days: int = 7  # and it takes a week to be counted,
    counting_growth: Decimal = Decimal("1.25")  # in which a share of the votes changes little, or it is of a round

    # "More than 300,000" may stand over a figure that was rounded up to it (299,200); "more than 5bn" is not 4.6bn.
    bound_share: Decimal = Decimal("0.02")

    # A toll may double from the morning's account to the night's; where it is told that it rose, even triple.
    same_day_growth: Decimal = Decimal(2)
    early_toll: Decimal = Decimal(100)  # the first account of a disaster knows a few dead of hundreds
    all_tolls_rival: bool = False  # else only where two articles count the same people by one noun
    fallen_ratio: Decimal = Decimal(4)  # a toll that falls further is another one
    risen_ratio: Decimal = Decimal(3)
    few_counted: Decimal = Decimal(20)  # so few dead are also those of one day: tolls rise from them to ten times
    risen_ratios: tuple[Decimal, Decimal] = (Decimal(10), Decimal(100))  # as many, from more to a hundred times

    bound_ratio: Decimal = Decimal("1.5")  # "more than 80bn" is no support for 130bn
    bounds_ratio: Decimal = Decimal("1.2")  # "more than 500" is hardly said of what is known to be over 600

    rival_ratio: Decimal = Decimal(100)  # nobody mistakes an amount for one so much larger, but in noughts: 5m, 5bn

    calendar_days: int = 1  # lunar months begin when they are announced, a day before or after the tables
    # Dates. A year "contains" any day of it, but says too little to call it agreement; a month is near enough.
    vague_days: int = 31
    same_occurrence_days: int = 21  # two accounts of one event are seldom further apart; two events seldom nearer
    day_words: int = 3  # words and events that two clauses share to tell the same of one day
    day_person: int = 2  # a person in common says as much as two words
    clock_slack: int = 4  # minutes: papers round to five, and 1:28 is 1:30
    round_minutes: int = 5  # 23:11 is told of nothing else; every second event is told of a quarter past
    one_occasion_minutes: int = 120  # two accounts of one moment are no further apart than that
    clock_words: int = 4  # words and events in common before two times of day contradict each other
    far_words: int = 2  # a day ahead, or far back, is named for what happens on it: less must be told alike
    longest_time: int = 3653  # days: a decade is the longest time in which a thing is said to have happened
    landmark_days: int = 30  # a day so far from publication is named for what happened on it
    one_match_days: int = 3  # a match or meeting is told on its day and the two after; the next comes a week later
    same_minute: int = 2  # minutes of play further apart are two goals
    race_slip: Decimal = Decimal("1.003")  # two times of one runner further apart are of two races
    same_player: float = 80.0  # share of letters that two spellings of a player's name have in common
    pinning_words: int = 3  # parties and words of content that two accounts of one event share beside the event itself
    pinning_participants: int = 2
    pinning_things: int = 2  # the event itself, and what it happened to
    late_article: Decimal = Decimal("0.7")  # "today, Friday" under Saturday's date: as likely written the day before
    dated_by_hand: bool = False  # a draft bears the day on which it is written, an article of others that of its page
    # Two people named for one office by articles of the same days contradict each other; later it is a succession.
    one_holder_days: int = 7
    holder_alike: float = 60.0  # of the letters of two family names that follow one given name: three in five are one's

    # A day or month without its year is the nearest past one, unless it comes within so many days and the past one is
    # more than half a year gone: in January "the 17th of January" is this month's, not last year's.
    year_ahead_days: int = 92

    # A bare year between 1300 and 1500 is Hijri or Solar Hijri where that calendar's year of publication is so near:
    # news looks back and ahead some decades, and the two calendars stand 43 years apart.
    other_calendar_years: int = 20

    # When an article may have been published. The oldest Arabic newspapers are of the 1820s; feeds write 0001-01-01 or
    # 9999-12-31 where they know no day.
    article_years: tuple[int, int] = (1800, 2200)

    # Pages print the date of publication in the first lines or under the last.
    head_sentences: int = 6
    foot_sentences: int = 3
    # A dateline without its year is of the year of the last day that the text tells of, where it follows so soon: news
    # looks back on days and weeks, and a founding day tells nothing.
    dateline_ahead_days: int = 31
    dateline_days: int = 3  # a report appears so many days after its dateline at most; its "today" is the dateline's

    # A sentence was copied if so many of its words, and such a share of them, stand in the draft in their order: five
    # words in a row of seven are a formula ("the minister said in a statement that"), longer ones are somebody's text.
    copied_words: int = 5
    copied_share: float = 0.7
    copied_name: float = 60.0  # a name as unlike as this (rapidfuzz) is another name, not another spelling

    # Sentences laid beside each other. One of more tokens states several things; one of fewer terms, too little to know
    # it again. How many terms, and what share of the shorter or of the whole, must be the same before one differing
    # figure, pole, negation or name makes a contradiction: the less a difference proves by itself, the more.
    statement_tokens: int = 40
    statement_terms: int = 2
    clause_terms: int = 3  # a clause of fewer terms is a part of its sentence and states too little to be known again
    statement_shared: int = 2
    statement_share: float = 0.5
    statement_whole: float = 0.5
    pole_share: float = 0.4
    negation_share: float = 0.6
    entity_shared: int = 3
    entity_share: float = 0.6
    dated_share: float = 0.85  # two sentences of dates far apart tell of one event where all but a word is the same
    open_measures: tuple[str, ...] = ("deal-value", "price", "cost")  # what any sum may be that is paid
    week_off: int = 7  # days: a weekday without its date may be taken for that of the week before
    # What does not change with the day of publication: what a text contains, where a thing lies.
    lasting_scales: tuple[str, ...] = ("inclusion", "side")
    # What undoes the rest of its sentence: who refuses to sell does not sell.
    annulling: tuple[str, ...] = (
        "pole:consent:no", "pole:outcome:failure", "pole:course:off", "pole:truth:no", "pole:guilt:free",
        "pole:heed:no", "pole:peace:calm", "pole:life:not-dead",
    )  # fmt: skip
    annulled_share: float = 0.35
    entity_odd: int = 2  # the name itself, and one word of the headline's own

    # A quotation was altered where so many words are the same and one "not" or figure is not.
    quotation_words: int = 4
    # One speaker is quoted for the contrary where so many terms, and such a share of the shorter words, are one.
    quotation_shared: int = 3
    quotation_share: float = 0.6

    # Evidence for an office runs from the title to the name unless that is longer than a line.
    office_span: int = 80

    # What is taken in. Far above what newsrooms have, and low enough that no file can fill the memory or stop the work:
    # each is hit with one line that names it, and the other files are read.
    largest_file: int = 200_000_000  # bytes: an archive or a year's feed
    largest_page: int = 10_000_000  # bytes of one web page; the extraction takes a second a megabyte and more
    longest_article: int = 10_000_000  # characters; the longest investigations have 200,000
    longest_markdown: int = 1_000_000  # characters; the worst brackets take half a minute
    deepest_markup: int = 300  # elements within each other; a library's recursion ends at 1,000
    most_items: int = 100_000  # articles of one feed, lines excepted, and members of one archive
    most_sheets: int = 500  # pages of one PDF, at a tenth of a second each
    largest_unpacked: int = 500_000_000  # bytes of all members of one archive
    archive_ratio: int = 250  # unpacked to packed; prose reaches 10, tables of one cell 100, a bomb 1,000
    deepest_archive: int = 2  # a zip in a zip is a habit of mail programs, a third is not

    # An address, where --online allows it.
    largest_fetch: int = 20_000_000  # bytes of one answer, also when unpacked
    fetch_seconds: float = 20.0  # for all of it, redirects included; who waits longer saves the page in a browser
    most_redirects: int = 5  # browsers follow 20; a page in the news needs one or two

    # Stories of a mixed heap. How much each kind of sign says of what a story is about: what is measured says most, who
    # and where say less than the words do, since two stories of one pair of countries share both. Chosen on thirteen
    # mixed stories, on every pair of them, on each alone and with each left out; names from 0.3 to 0.5 and places from
    # 0.2 to 0.25 give the same stories.
    story_weights: tuple[tuple[str, float], ...] = (
        ("word", 1.0), ("pair", 0.3), ("name", 0.5), ("place", 0.25), ("figure", 1.0), ("day", 1.0), ("measure", 1.5),
    )  # fmt: skip
    story_own_sign: float = 0.3  # what no other article has is often an aside: it sets an article less apart
    # The mean cosine from which two heaps are one story. Thirty-two stories mixed, pairs and fours of them and four
    # made-up newsrooms fall out nearly alike from 0.09 to 0.11.
    same_story: float = 0.1
    # Two heaps that are less alike than this share of how alike the articles inside each are, are two stories of one
    # kind: two verdicts, two elections. At 0.33 a newsroom of a hundred stories has twins, at 0.4 long stories break.
    story_cohesion: float = 0.36
    # How alike (cosine) must be what two heaps of several articles name; two cup finals of one week have 0.01, heaps of
    # one story 0.06 and more.
    story_particulars: float = 0.05
    story_named: tuple[str, ...] = ("name", "place", "day", "figure")
    # So many articles about something else are taken to lie beside the heap. Without them a heap of one story has no
    # word that sets it apart from others, and falls into pieces.
    story_others: int = 10
    # What is left of a likeness where the days of publication lie ten times so far apart: a story runs for days or
    # weeks, and an anniversary is still told in its words.
    story_distance: float = 0.5
    story_days: int = 15

    # Past coverage. Of an archive the articles that share most with the new one are compared with it: more than twenty
    # accounts of one thing tell an editor nothing new, and each takes some ten milliseconds. Keys are followed from the
    # rarest on, until so many articles were met: what comes then is shared by too many to tell anything.
    archive_candidates: int = 20
    archive_postings: int = 10_000  # of a million claims, 50,000 found no article more and took twice as long
    archive_length: int = 50  # keys; with it 95 % of an article's own story are among the first twenty of a mixed heap
    archive_patience: float = 30.0  # seconds to wait for other writers; each holds the file for milliseconds

    def for_draft(self) -> Settings:
        """The settings by which a draft is held against its sources.

        It is written after them, so that it has the last account of the day: no toll grew meanwhile.
        """
        return replace(
            self, same_day_growth=Decimal(1), early_toll=Decimal(0), all_tolls_rival=True, dated_by_hand=True
        )


DEFAULT = Settings()
