"""A report made by hand: one finding of every verdict, so that renderers are tested without the rest of the way."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from factdiff.model import (
    Card,
    Claim,
    ClaimKind,
    Drop,
    Duration,
    Event,
    Finding,
    Ledger,
    Name,
    NotRead,
    Office,
    Quantity,
    Reading,
    Report,
    Score,
    Severity,
    Signal,
    Skip,
    Span,
    Speaker,
    TimeSpan,
    Value,
    Verdict,
)

__all__ = ["FINDINGS", "MANUAL", "REPORT", "TEXTS", "VALUES"]

TEXTS = {
    "agency": (
        "انهيار جسر في المدينة\n"
        "قالت وزارة الصحة يوم الثلاثاء إن 12 شخصا قتلوا في انهيار الجسر. وزار المكان الوزير سامي قدّور.\n"
        "وبلغت كلفة الجسر نحو 2.2 مليار دولار.\nشارك هذا المقال\n"
    ),
    "daily": (
        "قُتل 14 شخصا في انهيار الجسر بحسب وزارة الصحة، وقال سامي كدور إن كلفة الجسر بلغت ملياري دولار حتى 2021 "
        "وإن البناء استغرق سنوات طويلة لم تخل من خلافات بين الشركة المنفذة والبلدية على جودة الخرسانة المستخدمة.\n"
    ),
    "radio": "مقتل 12 شخصا في انهيار جسر، ووزير الأشغال سامي قدور يفتح تحقيقا في بضع وعشرين مخالفة.\n",
    "weekly": "ارتفعت حصيلة انهيار الجسر إلى 17 قتيلا. وكان 12 شخصا قتلوا يوم الثلاثاء.\n",
}
_DAYS = {"agency": "2024-05-07", "daily": "2024-05-07", "radio": "2024-05-08", "weekly": "2024-05-12"}
_SOURCES = {"agency": "وكالة الأنباء", "daily": "The Daily", "radio": "radio", "weekly": "الأسبوعية"}


def claim(article: str, words: str, kind: ClaimKind, value: Value, topic: str, **more: object) -> Claim:
    text = TEXTS[article]
    start = text.index(words)
    left = max(text.rfind(mark, 0, start) + len(mark) for mark in ("\n", ". ")) if start else 0
    right = min((n for mark in (".", "\n") if (n := text.find(mark, start + len(words))) >= 0), default=len(text))
    left = 0 if text.rfind("\n", 0, start) < 0 and text.rfind(". ", 0, start) < 0 else left
    return Claim(
        article=article,
        kind=kind,
        value=value,
        span=Span(start, start + len(words)),
        text=words,
        sentence=Span(left, right),
        sentence_text=text[left:right],
        topic=topic,
        **more,  # type: ignore[arg-type]
    )


def people(amount: int) -> Quantity:
    exact = Decimal(amount)
    return Quantity(amount=exact, low=exact, high=exact, unit="person", dimension="count", precision=Decimal(1))


def money(amount: str, *, approximate: bool = False) -> Quantity:
    exact = Decimal(amount)
    return Quantity(
        amount=exact,
        low=exact,
        high=exact,
        unit="USD",
        dimension="money",
        approximate=approximate,
        precision=Decimal("1E+8"),
    )


def finding(
    number: int, verdict: Verdict, reason: str, claims: tuple[Claim, ...], sides: tuple[tuple[int, ...], ...]
) -> Finding:
    severities: dict[Verdict, Severity] = {"contradiction": "error", "agreement": "note", "single-source": "note"}
    return Finding(
        id=f"f-{number:011x}",
        question=f"q-{number:010x}",
        verdict=verdict,
        reason=reason,
        severity=severities.get(verdict, "warning"),
        kind=claims[0].kind,
        topic=claims[0].topic,
        summary=f"{claims[0].topic}: what the {len(sides)} sides say",
        confidence=Decimal("0.93"),
        claims=claims,
        sides=sides,
        origins=len({c.article for c in claims}),
        evidence=(Signal("same measure", 2.345, claims[0].topic),),
    )


DEATHS = "killed · bridge"
COST = "cost · bridge"
TUESDAY = TimeSpan(edtf="2024-05-07", start=date(2024, 5, 7), stop=date(2024, 5, 7), relative=True)
_toll = [
    claim(
        "agency", "12 شخصا", "quantity", people(12), DEATHS, measure="killed", participants=("bridge",), when=TUESDAY
    ),
    claim(
        "daily",
        "14 شخصا",
        "quantity",
        people(14),
        DEATHS,
        measure="killed",
        speaker=Speaker("وزارة الصحة", None, "health-ministry"),
    ),
    claim("radio", "12 شخصا", "quantity", people(12), DEATHS, measure="killed"),
    claim("weekly", "12 شخصا", "quantity", people(12), DEATHS, measure="killed", when=TUESDAY),
    claim("weekly", "17 قتيلا", "quantity", people(17), DEATHS, measure="killed"),
]
_cost = [
    claim("agency", "نحو 2.2 مليار دولار", "quantity", money("2.2E+9", approximate=True), COST, measure="cost"),
    claim("daily", "ملياري دولار", "quantity", money("2E+9"), COST, measure="cost"),
]
_name = [
    claim(article, words, "name", Name(canonical="سامي قدور", form=words), "person · سامي قدور")
    for article, words in (("agency", "سامي قدّور"), ("daily", "سامي كدور"), ("radio", "سامي قدور"))
]
_office = claim(
    "radio", "وزير الأشغال سامي قدور", "office", Office(role="minister", of="works", holder="سامي قدور"), "minister"
)

FINDINGS = (
    finding(1, "contradiction", "disjoint-values", (_toll[0], _toll[1], _toll[2], _toll[3]), ((0, 2, 3), (1,))),
    finding(2, "different-scope", "other-period", tuple(_cost), ((0,), (1,))),
    finding(3, "spelling", "one-sound", tuple(_name), ((0, 2), (1,))),
    finding(4, "update", "later-figure", (_toll[0], _toll[2], _toll[4]), ((0, 1), (2,))),
    finding(5, "agreement", "equal", (_toll[0], _toll[2], _toll[3]), ((0, 1, 2),)),
    finding(6, "single-source", "one-source", (_office,), ((0,),)),
)


def _reading(article: str) -> Reading:
    text = TEXTS[article]
    not_read, dropped = (), ()
    if article == "radio":
        start = text.index("بضع")
        not_read = (NotRead(Span(start, start + len("بضع وعشرين")), "vague-numeral"),)
    if article == "agency":
        start = text.index("شارك")
        dropped = (Drop(Span(start, start + len("شارك هذا المقال")), "site-furniture"),)
    claims = {c.span: c for f in FINDINGS for c in f.claims if c.article == article}
    return Reading(
        card=Card(
            id=article,
            source=_SOURCES[article],
            path=f"bridge/{article}.txt",
            title="انهيار جسر في المدينة" if article == "agency" else None,
            published=_DAYS[article],
            published_basis="inferred" if article == "weekly" else "given",
            language="ar",
            characters=len(text),
            sha256=f"{len(text):064x}",
        ),
        claims=tuple(claims[span] for span in sorted(claims)),
        line_starts=(0, *(n + 1 for n, c in enumerate(text) if c == "\n")),
        ledger=Ledger(numerals=2 + len(not_read), read=2, labels=0, not_read=not_read, dropped=dropped),
    )


REPORT = Report(
    readings=tuple(_reading(article) for article in TEXTS),
    findings=FINDINGS,
    skips=(Skip("bridge/photo.txt", "ingest", "is a JPEG image, not a text"),),
    origins=(("agency", "agency"), ("daily", "daily"), ("radio", "agency"), ("weekly", "weekly")),
)
MANUAL = {
    "disjoint-values": "The figures cannot both be right.\n\nNo number lies in both.",
    "other-period": "The figures are of two periods.",
}
VALUES: tuple[tuple[Value, str], ...] = (
    (people(12), "12 people"),
    (money("2.2E+9", approximate=True), "about 2.2 billion US dollars"),
    (Quantity(amount=Decimal(40), low=Decimal(40), low_open=True), "more than 40"),
    (Quantity(amount=Decimal(40), low=Decimal(40)), "at least 40"),
    (Quantity(amount=Decimal(40), high=Decimal(40), high_open=True), "less than 40"),
    (Quantity(amount=Decimal(40), high=Decimal(40)), "at most 40"),
    (Quantity(amount=None, low=Decimal("3E+6"), high=Decimal("5E+6")), "3 million to 5 million"),
    (Quantity(amount=Decimal("4.50"), low=Decimal("4.50"), high=Decimal("4.50"), unit="percent"), "4.5 %"),
    (Quantity(amount=Decimal(3), unit="بيضة", dimension="count"), "3"),
    (Score(points=(3, 1)), "3–1"),
    (TimeSpan(edtf="2022-06", start=date(2022, 6, 1), stop=date(2022, 6, 30)), "June 2022"),
    (TUESDAY, "7 May 2024"),
    (TimeSpan(edtf="2024-22", start=date(2024, 6, 1), stop=date(2024, 8, 31)), "June to August 2024"),
    (TimeSpan(edtf=None, start=None, stop=None), ""),
    (TimeSpan(edtf="../2021-06", start=None, stop=date(2021, 6, 30)), "until 30 June 2021"),
    (TimeSpan(edtf="2021-06/..", start=date(2021, 6, 1), stop=None), "from 1 June 2021"),
    (Duration(iso="P46M", low_days=Decimal(1380), high_days=Decimal(1426)), "46 months"),
    (Duration(iso="P1Y", low_days=None, high_days=Decimal(366)), "up to 1 year"),
    (Duration(iso="P1Y6M", low_days=Decimal(540), high_days=None), "at least 1 year 6 months"),
    (Duration(iso="PT90M", low_days=Decimal(0), high_days=Decimal(1), approximate=True), "about 90 minutes"),
    (Duration(iso="P1W", low_days=Decimal(7), high_days=Decimal(7)), "1 week"),
    (Office(role="foreign-minister", of="IR", holder="x"), "foreign minister of Iran"),
    (Event(event="visit", status="planned", ordinal=3), "visit: planned, number 3"),
    (Name(canonical="سامي", form="سامي"), ""),
)
