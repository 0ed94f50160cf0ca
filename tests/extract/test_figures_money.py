"""Money: which currency a noun, a sign or the text makes of an amount."""

from __future__ import annotations

import pytest

from tests.extract.read_figures import mentions, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("دفعت 5 دولارات", "5 USD"),
        ("3 ملايين ريال سعودي", "3000000 SAR"),
        ("خمسة دراهم مغربية", "5 MAD"),
        ("7 آلاف ليرة لبنانية", "7000 LBP"),
        ("20 جنيها إسترلينيا", "20 GBP"),
        ("1.2 مليار يوان", "1200000000 CNY"),
        ("100 مليون وحدة حقوق سحب خاصة", "100000000 XDR"),
        ("$1.5 مليار", "1500000000 USD"),
        ("250 €", "250 EUR"),
        ("40 د.ك", "40 KWD"),
        ("300 USD", "300 USD"),
        ("ملياري دولار", "2000000000 USD"),
        ("دولارين", "2 USD"),
        ("ثلاثة دولارات و42 سنتا", "3.42 USD"),
        ("60 سنتا", "0.6 USD"),
        ("مليون تومان", "10000000 IRR"),
        ("نصف مليون يورو", "500000 EUR"),
        ("بلغ سعر برميل الخام أمس 80.5 دولارا", "80.5 USD/barrel"),
        ("تراجع سعر أونصة الذهب إلى 2300 دولار", "2300 USD/ounce"),
        ("قال إن سعر الطن مرتفع، ودفع 300 دولار", "300 USD"),
        ("بلغ سعر النفط الخام 80 دولارا", "80 USD"),
    ],
)
def test_money_is_in_its_currency(text: str, expected: str) -> None:
    assert values(text) == [expected]
    assert [mention.kind for mention, _ in mentions(text)] == ["money"]


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("دفعت الشركة 40 دينارا", None, "40"),
        ("دفعت الشركة 40 دينارا", "KW", "40 KWD"),
        ("دفعت الشركة الأردنية 40 دينارا", None, "40 JOD"),
        ("دفعت الشركة الأردنية 40 دينارا", "KW", "40 JOD"),  # the sentence is nearer than the outlet
        ("قالت القاهرة إنها دفعت 90 جنيها", None, "90 EGP"),
        ("زار الوفد تونس وتونس العاصمة.\nدفع 40 دينارا", None, "40 TND"),
    ],
)
def test_a_bare_noun_is_open_until_a_country_decides(text: str, country: str | None, expected: str) -> None:
    assert values(text, country)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30.9 جنيه مصري للدولار", "30.9 EGP/USD"),
        ("47 جنيها مصريا لكل دولار", "47 EGP/USD"),
        ("84 دولارا للبرميل", "84 USD/barrel"),
        ("بلغ سعر صرف الليرة التركية 41.5 مقابل الدولار", "41.5 TRY/USD"),
        ("1.08 دولار لكل يورو واحد", "1.08 USD/EUR"),
    ],
)
def test_rates_name_both_units(text: str, expected: str) -> None:
    assert values(text) == [expected]


@pytest.mark.parametrize("text", ["سعر الدولار والدينار", "عملة من فئة اليورو", "الدولار الأميركي قوي"])
def test_a_currency_without_an_amount_is_no_money(text: str) -> None:
    assert values(text) == []
