"""sources.toml is read strictly: whatever is wrong is named by file, article and key, with what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from factdiff.errors import InputError
from factdiff.ingest.sources import Facts, read_sources


def sources(folder: Path, text: str) -> tuple[Facts, ...]:
    path = folder / "sources.toml"
    path.write_text(text, "utf-8")
    return read_sources(path)


def test_all_keys_are_read(tmp_path: Path) -> None:
    facts = sources(
        tmp_path,
        """
        [[article]]
        file = "a.txt"
        source = "الجريدة"
        published = "2025-01-17"
        title = "عنوان"
        url = "https://example.org/a"
        language = "ar"
        country = "eg"
        story = "visit"
        basis = "the page says so"
        """,
    )
    assert facts == (
        Facts(
            file="a.txt",
            source="الجريدة",
            published="2025-01-17",
            title="عنوان",
            url="https://example.org/a",
            language="ar",
            country="EG",
            story="visit",
            basis="the page says so",
        ),
    )


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('"2025-01-17"', "2025-01-17"),
        ('"2025-01-17T09:30:00+03:00"', "2025-01-17T09:30:00+03:00"),
        ('"2025-01-17T09:30:00Z"', "2025-01-17T09:30:00Z"),
        ('"2025-01-17 09:30"', "2025-01-17 09:30"),
        ("2025-01-17", "2025-01-17"),
        ("2025-01-17T09:30:00Z", "2025-01-17T09:30:00+00:00"),
    ],
)
def test_a_publication_date_is_iso_with_or_without_quotation_marks(tmp_path: Path, written: str, read: str) -> None:
    (facts,) = sources(tmp_path, f'[[article]]\nfile = "a.txt"\npublished = {written}')
    assert facts.published == read


@pytest.mark.parametrize(
    "date", ["17/01/2025", "January 17", "2025-02-30", "2025-1-7", "20250117", "2025-W03-5", "2025", ""]
)
def test_a_date_that_is_none_is_an_error(tmp_path: Path, date: str) -> None:
    with pytest.raises(
        InputError, match=r"sources.toml: \[\[article\]\] 1 \(a.txt\): published .* is no date .*YYYY-MM-DD"
    ):
        sources(tmp_path, f'[[article]]\nfile = "a.txt"\npublished = "{date}"')


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            '[[article]]\nfile = "a"\npublishd = "2025-01-17"',
            r"1 \(a\): unknown key publishd \(did you mean published\?\)",
        ),
        (
            '[[article]]\nfile = "a"\n[[article]]\nfile = "b"\nxyz = "1"',
            r"2 \(b\): unknown key xyz \(there are: file, ",
        ),
        ('[[articles]]\nfile = "a"', r"unknown key articles \(did you mean article\?\)"),
        ('title = "x"', "unknown key title"),
        ('[[article]]\nsource = "a"', "has no file"),
        ('[[article]]\nfile = ""', "has no file"),
        ('[[article]]\nfile = "a"\n[[article]]\nfile = "a"', "listed twice"),
        ('[[article]]\nfile = "a"\nsource = 5', "source is not a text"),
        ("[[article]]\nfile = 5", "file is not a text"),
        ('[[article]]\nfile = "a"\ncountry = "Egypt"', "country «Egypt» is no ISO 3166 code"),
        ('[[article]]\nfile = "a"\nlanguage = "Arabic"', "language «Arabic» is no code"),
        ('[article]\nfile = "a"', "article is no list of tables"),
        ("[[article]\n", "is no TOML"),
    ],
)
def test_what_is_wrong_is_named_with_what_to_do(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        sources(tmp_path, text)
    assert str(caught.value).startswith((tmp_path / "sources.toml").as_posix())


@pytest.mark.parametrize("language", ["ar", "AR", "ar-EG", "ar_SY"])
def test_a_language_with_its_region_is_the_language(tmp_path: Path, language: str) -> None:
    (facts,) = sources(tmp_path, f'[[article]]\nfile = "a.txt"\nlanguage = "{language}"')
    assert facts.language == "ar"
