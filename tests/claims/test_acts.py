"""Who did what to whom, by the order of Arabic words: verb first, subject first, passive, verbal noun."""

from __future__ import annotations

import pytest

from factdiff.model import Article, Event
from factdiff.pipeline import extract


def acts(text: str) -> list[tuple[str, str, dict[str, str]]]:
    reading = extract(Article(id="a", text=text, language="ar", published="2025-03-14"))
    values = [claim.value for claim in reading.claims if isinstance(claim.value, Event) and claim.value.slots]
    found = []
    for value in values:
        slots: dict[str, list[str]] = {}
        for slot, who in value.slots:
            slots.setdefault(slot, []).append(who.removeprefix("person:").removeprefix("org:organisation:"))
        found.append((value.event, value.status, {slot: ", ".join(sorted(who)) for slot, who in slots.items()}))
    return found


@pytest.mark.parametrize(
    ("text", "event", "slots"),
    [
        # the verb first: subject, then object
        ("هزم المغرب مصر في نصف النهائي.", "defeat", {"winner": "MA", "loser": "EG"}),
        ("اغتال مسلحون القاضي سمير حداد.", "kill", {"killer": "thing:مسلحون", "victim": "سمير حداد"}),
        ("زار الرئيس كمال ناصر بيروت أمس.", "visit", {"visitor": "كمال ناصر", "host": "LB, city:beirut"}),
        ("زار بيروت الرئيس كمال ناصر.", "visit", {"visitor": "كمال ناصر", "host": "LB, city:beirut"}),
        (
            "اتهمت كينشاسا كيغالي بدعم المتمردين.",
            "accuse",
            {"accuser": "CD, city:kinshasa", "accused": "RW, city:kigali"},
        ),
        # who receives is the host
        ("استقبل الملك كمال ناصر الوزير سمير حداد.", "visit", {"host": "كمال ناصر", "visitor": "سمير حداد"}),
        # the subject first
        ("الشرطة تعتقل نبيل فهمي", "detain", {"captor": "body:state/security/police", "captive": "نبيل فهمي"}),
        (
            "قال شهود إن الجيش اعتقل نبيل فهمي.",
            "detain",
            {"captor": "body:state/security/army", "captive": "نبيل فهمي"},
        ),
        # passive: by its mark, by who did it, and with a verb of little meaning
        ("قُتل نبيل فهمي على يد الجيش.", "kill", {"killer": "body:state/security/army", "victim": "نبيل فهمي"}),
        (
            "تم اعتقال نبيل فهمي من قبل النيابة.",
            "detain",
            {"captor": "body:state/justice/prosecution", "captive": "نبيل فهمي"},
        ),
        (
            "جرى تسليم نبيل فهمي إلى تونس من جانب النرويج.",
            "hand-over",
            {"given": "نبيل فهمي", "giver": "NO", "receiver": "TN"},
        ),
        ("قتل الصحفي سمير حداد في غارة إثيوبية.", "kill", {"killer": "ET", "victim": "سمير حداد"}),
        # verbal nouns with their genitive, their object, and prepositions
        ("زيارة الرئيس كمال ناصر إلى الجزائر", "visit", {"visitor": "كمال ناصر", "host": "DZ"}),
        (
            "توقيع كمال ناصر ونبيل فهمي المعاهدة",
            "sign",
            {"signatory": "كمال ناصر, نبيل فهمي", "document": "thing:معاهده"},
        ),
        ("استقبال سمير حداد لنبيل فهمي", "visit", {"host": "سمير حداد", "visitor": "نبيل فهمي"}),
        (
            "ألقت الشرطة القبض على نبيل فهمي.",
            "detain",
            {"captor": "body:state/security/police", "captive": "نبيل فهمي"},
        ),
        ("شنت إثيوبيا هجوما على إريتريا.", "bomb", {"attacker": "ET", "target": "ER"}),
        # a verb joins its object by a preposition
        ("خسرت تونس أمام غانا.", "defeat", {"winner": "GH", "loser": "TN"}),
        ("أفرجت ليبيا عن نبيل فهمي.", "release", {"releaser": "LY", "released": "نبيل فهمي"}),
        (
            "عثر خفر السواحل على القارب المفقود.",
            "find",
            {"finder": "body:state/security/coast-guard", "found": "thing:قارب"},
        ),
        # who sells is named behind "from", who buys behind "for"
        (
            "اشترت شركة النور شركة الأمل من مجموعة البدر.",
            "buy",
            {"buyer": "شركه النور", "bought": "شركه الامل", "seller": "مجموعه البدر"},
        ),
        (
            "باعت شركة النور شركة الأمل لمجموعة البدر.",
            "buy",
            {"buyer": "مجموعه البدر", "bought": "شركه الامل", "seller": "شركه النور"},
        ),
        # two titles, one behind the other: the first is another's
        (
            "عيّن رئيس الوزراء كمال منصور وزيرا للمالية.",
            "appoint",
            {"appointer": "office:prime-minister", "appointee": "كمال منصور"},
        ),
        (
            "أقالت رئيسة الحكومة وزير المالية سمير حداد.",
            "leave-office",
            {"dismisser": "office:prime-minister", "leaver": "سمير حداد", "how": "how:dismissed"},
        ),
        # an office without a name is its holder's, where the article names him
        (
            "قال الرئيس المصري كمال ناصر إنه باق. اتهم الرئيس المصري إثيوبيا.",
            "accuse",
            {"accuser": "كمال ناصر", "accused": "ET"},
        ),
        # a post without a name, and with it; a noun with his pronoun; an aside between commas
        (
            "استقال مدير ميناء طنجة من منصبه.",
            "leave-office",
            {"leaver": "post:director ميناء طنجه", "how": "how:resigned"},
        ),
        (
            "قدم مدير ميناء طنجة، سمير حداد، استقالته.",
            "leave-office",
            {"leaver": "post:director ميناء طنجه, سمير حداد", "how": "how:resigned"},
        ),
        ("وصل الوزير، مساء الخميس، وزار كمال ناصر، اليوم، تونس.", "visit", {"visitor": "كمال ناصر", "host": "TN"}),
        # whom a noun appoints stands behind it, before what he becomes
        ("صدر قرار بتعيين المهندسة سلوى منصور مديرة للميناء.", "appoint", {"appointee": "سلوى منصور"}),
        # a court convicts, a government accuses
        ("أدانت محكمة تونسية نبيل فهمي.", "convict", {"court": "body:state/justice/court@TN", "convict": "نبيل فهمي"}),
        # two who meet are both parties
        ("أجرى كمال ناصر محادثات مع سمير حداد.", "meet", {"party": "سمير حداد, كمال ناصر"}),
    ],
)
def test_who_did_it_and_to_whom_is_read_from_the_order_of_words(text: str, event: str, slots: dict[str, str]) -> None:
    assert [(kind, parts) for kind, _, parts in acts(text)] == [(event, slots)]


@pytest.mark.parametrize(
    "text",
    [
        "وقّع مرسوم تشكيل الحكومة.",  # he signed it, whoever he is
        "اعتقلته الشرطة أمس.",
        "زار المعرض خمسون ألفا.",
        "هزم المرض.",
        "نفت الشرطة أن الجيش اعتقل نبيل فهمي.",
        "ربما قتلت إثيوبيا نبيل فهمي.",
        "قتل خمسة جنود أمس.",
        "قتل على يد ضباط الشرطة الذين انتقلوا إلى المكان.",  # who was killed, nobody says
    ],
)
def test_what_names_one_party_or_is_not_told_as_done_is_no_act(text: str) -> None:
    assert acts(text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("سيزور الرئيس كمال ناصر تونس.", "planned"),
        ("يعتزم كمال ناصر زيارة تونس.", "planned"),
        ("زار كمال ناصر تونس.", "done"),
        ("زيارة كمال ناصر إلى تونس", "told"),
    ],
)
def test_an_act_tells_how_far_it_has_come(text: str, status: str) -> None:
    assert [stage for _, stage, _ in acts(text)] == [status]
