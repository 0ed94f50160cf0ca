"""Times at the seams of sentences: what one sentence looks for behind its end is not what the next one says."""

from __future__ import annotations

import pytest

from factdiff import extract
from factdiff.model import Article, TimeSpan


@pytest.mark.parametrize("line", ["عاد الوفد من", "بقي الأمر حتى", "صدر القرار في", "كانت البداية منذ"])
def test_a_line_that_breaks_off_at_a_preposition_hides_no_date_of_the_next(line: str) -> None:
    text = f"{line}\n12 مايو 2024 يوم الافتتاح"
    mentions = extract(Article(id="seam", text=text, published="2024-05-20")).mentions
    times = [mention.value.edtf for mention, _ in mentions if isinstance(mention.value, TimeSpan)]
    assert times == ["2024-05-12"]
