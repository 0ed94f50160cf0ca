"""The contract: every key, its order, its types; whatever is renamed inside, this stays."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import jsonschema
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from factdiff import model
from factdiff.report.draft import draft_lines
from factdiff.report.wire import WireReading, position, wire_reading
from factdiff.report.wire_report import WireCheck, WireReport, summary, wire_check, wire_report
from factdiff.report.wire_values import plain, wire_value
from tests.render.sample import FINDINGS, REPORT, TEXTS

KEYS = {
    "report": "schema generator articles findings coverage skipped summary",
    "article": "id path source title published published_basis language country story origin characters sha256",
    "finding": "id verdict reason severity kind topic summary confidence within_article origins articles claims sides "
    "question evidence waived",
    "claim": "article source start end text line column sentence value topic measure participants place group basis "
    "when as_of stance speaker",
    "coverage": "article numerals read labels not_read dropped",
    "summary": "agreement contradiction update different-scope spelling discrepancies",
}


def as_json(wire: msgspec.Struct) -> dict[str, object]:
    decoded: dict[str, object] = json.loads(msgspec.json.encode(wire))
    return decoded


REPORT_JSON = json.loads(msgspec.json.encode(wire_report(REPORT, "0.1.0")))


def test_every_object_has_the_contract_s_keys_in_its_order() -> None:
    claim = REPORT_JSON["findings"][0]["claims"][1]
    objects = {
        "report": REPORT_JSON,
        "article": REPORT_JSON["articles"][0],
        "finding": REPORT_JSON["findings"][0],
        "claim": claim,
        "coverage": REPORT_JSON["coverage"][0],
        "summary": REPORT_JSON["summary"],
    }
    assert {name: " ".join(value) for name, value in objects.items()} == KEYS
    assert list(claim["sentence"]) == ["start", "end", "text"]
    assert claim["speaker"] == {"name": "وزارة الصحة", "entity": None, "office": "health-ministry"}
    assert REPORT_JSON["findings"][0]["evidence"] == [
        {"signal": "same measure", "weight": 2.35, "note": "killed · bridge"}
    ]
    assert REPORT_JSON["skipped"] == [
        {"what": "bridge/photo.txt", "stage": "ingest", "reason": "is a JPEG image, not a text"}
    ]
    assert REPORT_JSON["generator"] == {"name": "factdiff", "version": "0.1.0"}
    assert REPORT_JSON["schema"] == 1


def test_every_claim_cuts_its_words_and_its_sentence_and_names_its_line() -> None:
    for finding in REPORT_JSON["findings"]:
        for claim in finding["claims"]:
            text = TEXTS[claim["article"]]
            sentence = claim["sentence"]
            assert text[claim["start"] : claim["end"]] == claim["text"]
            assert text[sentence["start"] : sentence["end"]] == sentence["text"]
            line = text.split("\n")[claim["line"] - 1]
            assert line[claim["column"] - 1 :].startswith(claim["text"])


def test_articles_are_sorted_and_copies_name_their_origin() -> None:
    shuffled = replace(REPORT, readings=REPORT.readings[::-1])
    assert as_json(wire_report(shuffled, "0.1.0")) == REPORT_JSON
    assert [(a["id"], a["origin"]) for a in REPORT_JSON["articles"]] == [
        ("agency", "agency"),
        ("daily", "daily"),
        ("radio", "agency"),
        ("weekly", "weekly"),
    ]


@pytest.mark.parametrize(
    ("wire", "kind"),
    [
        (wire_report(REPORT, "0.1.0"), WireReport),
        (wire_check(REPORT, "daily", draft_lines(REPORT, "daily"), "0.1.0"), WireCheck),
        (wire_reading(REPORT.readings[2]), WireReading),
    ],
)
def test_the_json_fits_the_schema_that_its_types_give(wire: msgspec.Struct, kind: type[msgspec.Struct]) -> None:
    jsonschema.validate(as_json(wire), msgspec.json.schema(kind))
    assert msgspec.json.decode(msgspec.json.encode(wire), type=kind) == wire


def test_discrepancies_are_contradictions_differing_figures_and_spellings() -> None:
    office_change = replace(FINDINGS[5], verdict="update")
    counted = summary((*FINDINGS, office_change))
    assert (counted.update, counted.contradiction, counted.different_scope, counted.spelling) == (2, 1, 1, 1)
    assert counted.discrepancies == 4  # the toll that rose is one, the new minister is none


@pytest.mark.parametrize(("offset", "place"), [(0, (1, 1)), (2, (1, 3)), (3, (2, 1)), (4, (3, 1)), (8, (3, 5))])
def test_lines_and_columns_count_from_one(offset: int, place: tuple[int, int]) -> None:
    assert position(offset, (0, 3, 4)) == place


@pytest.mark.parametrize(
    ("amount", "written"),
    [("2E+9", "2000000000"), ("4.50", "4.5"), ("100", "100"), ("0.00", "0"), ("-3.10", "-3.1"), ("1E-7", "0.0000001")],
)
def test_amounts_are_plain_decimal_strings(amount: str, written: str) -> None:
    assert plain(Decimal(amount)) == written


@settings(deadline=None, max_examples=100)
@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15))
def test_a_plain_amount_is_the_same_amount(amount: Decimal) -> None:
    written = plain(amount)
    assert written is not None
    assert Decimal(written) == amount
    assert "E" not in written.upper()


@pytest.mark.parametrize(
    ("value", "keys"),
    [
        (
            model.Quantity(amount=Decimal(1), form="دولار"),
            "type amount low high low_open high_open unit dimension approximate precision",
        ),
        (model.Ordinal(amount=Decimal(3)), "type amount of"),
        (model.Score(points=(3, 1)), "type points"),
        (model.Duration(iso="P46M", low_days=Decimal(1), high_days=None), "type iso low_days high_days approximate"),
        (model.TimeSpan(edtf="2022", start=date(2022, 1, 1), stop=None, minute=5, zone=0), "type edtf start end"),
        (model.Name(canonical="سامي", form="سامي", country="EG", sounds=("sami",)), "type canonical entity form"),
        (model.Office(role="minister", of="EG", holder="سامي", sounds=("sami",)), "type role of holder state"),
        (model.Event(event="visit"), "type event status ordinal"),
        (model.Quote(speaker=None, words="نعم"), "type speaker words"),
        (model.Statement(predicate="sign", polarity=False), "type predicate polarity"),
    ],
)
def test_a_value_shows_the_contract_and_nothing_inner(value: model.Value, keys: str) -> None:
    assert " ".join(as_json(wire_value(value))) == keys  # type: ignore[arg-type]
