"""Articles of one week for the tests of the archive, written for them: a fire, a visit, a bank's decision."""

from __future__ import annotations

from pathlib import Path

from factdiff.archive import Archive, add
from factdiff.model import Article, Reading
from factdiff.pipeline import extract

FIRE = Article(
    id="fire",
    text="قتل 12 شخصا في حريق بمصنع للنسيج في مدينة حلب يوم الثلاثاء 7 مايو 2024.\n"
    "وقال محافظ حلب إن الحريق اندلع فجرا.\n",
    source="Wire",
    title="حريق في حلب",
    published="2024-05-08",
    language="ar",
)
VISIT = Article(
    id="visit",
    text="التقى وزير الخارجية الروسي سيرغي لافروف نظيره الإيراني في طهران يوم الاثنين 6 مايو 2024.\n",
    source="Agency",
    published="2024-05-07",
    language="ar",
    story="visit",
)
BANK = Article(
    id="bank",
    text="رفع البنك المركزي سعر الفائدة إلى 27 بالمئة، وبلغ حجم الدين 350 مليار دولار.\n",
    published="2024-05-06",
    language="ar",
)
COVERAGE = (FIRE, VISIT, BANK)
DRAFT = Article(
    id="draft",
    text="قتل 35 شخصا في حريق بمصنع للنسيج في مدينة حلب يوم الثلاثاء 7 مايو 2024.\n",
    published="2024-05-08",
    language="ar",
)


def read(article: Article) -> tuple[Article, Reading]:
    """The article with what it yields."""
    return article, extract(article)


def fill(archive: Archive, articles: tuple[Article, ...] = COVERAGE) -> list[str]:
    """Adds the articles; the ids they got."""
    return [add(archive, *read(article)) for article in articles]


def write(folder: Path, articles: tuple[Article, ...] = COVERAGE) -> None:
    """The articles as files with a sources.toml, or as bare files where they state nothing."""
    folder.mkdir(exist_ok=True)
    lines = []
    for article in articles:
        (folder / f"{article.id}.txt").write_text(article.text, "utf-8")
        lines.append(f'[[article]]\nfile = "{article.id}.txt"\npublished = "{article.published}"\n')
    (folder / "sources.toml").write_text("".join(lines), "utf-8")
