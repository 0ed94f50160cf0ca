"""The countries that a sentence is about: a province, river or sea named after a country is not that country."""

from __future__ import annotations

import pytest

from factdiff.claims.scene import read_scenes
from factdiff.extract.names import names
from factdiff.extract.names.scene import Scene
from factdiff.lang import load_pack
from factdiff.model import Article
from factdiff.settings import DEFAULT
from factdiff.text import read_document


def countries(text: str) -> set[str]:
    pack = load_pack("ar")
    document = read_document(Article(id="a", text=text), pack.folding, pack.boilerplate)
    scenes = read_scenes(document, names(Scene(document, pack), DEFAULT), pack)
    return {cue.id for scene in scenes.scenes for cue in scene.cues if cue.kind == "country"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("وقع الزلزال في محافظة أذربيجان الشرقية.", set()),
        ("عبرت السفينة خليج المكسيك.", set()),
        ("اشتعلت الحرائق في نيو مكسيكو.", set()),
        ("عطش القرى على ضفاف نهر الأردن.", set()),
        ("وقعت أذربيجان الاتفاق.", {"AZ"}),
        ("زار الوفد كوريا الجنوبية.", {"KR"}),
        ("سافر الوفد إلى المكسيك.", {"MX"}),
    ],
)
def test_a_part_of_the_world_is_not_the_country_in_its_name(text: str, wanted: set[str]) -> None:
    assert countries(text) == wanted
