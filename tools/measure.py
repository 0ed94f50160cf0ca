"""Measures factdiff against a folder of scorers and annotated stories, and prints the figures as Markdown tables.

usage: python tools/measure.py SHARED [--data] [--only NAME...]

SHARED holds eval/ (the scorers), seeds/, stories/*/ and prose/*/ (articles with sources.toml and gold.json) and data/.
The Arabic articles of each are compared and read by the factdiff of the Python that runs this.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

FACTDIFF = (sys.executable, "-m", "factdiff")
STORY_COLUMNS = (
    ("must", "must"),
    ("found", "all relations"),
    ("violations", "violations"),
    ("false_alarms", "false alarms"),
    ("silent_misses", "silent misses"),
    ("false_merges", "false merges"),
    ("findings_an_article", "findings an article"),
)
MENTION_GROUPS = ("figure", "date", "person", "quote", "not_claims")


def scorer(shared: Path, name: str, *arguments: str | Path) -> str:
    """What a scorer of SHARED/eval prints. It finds this factdiff through the environment."""
    environment = os.environ | {"FACTDIFF": " ".join(FACTDIFF)}
    command = [sys.executable, str(shared / "eval" / f"{name}.py"), *map(str, arguments)]
    return subprocess.run(command, env=environment, check=True, capture_output=True, encoding="utf-8").stdout


def last_line(printed: str) -> dict[str, object]:
    """The figures that every scorer prints last."""
    figures: dict[str, object] = json.loads(printed.strip().splitlines()[-1])
    return figures


def compared(shared: Path, story: Path) -> dict[str, object] | None:
    """One story's report, scored: what was found, what is held against it. None where nothing could be read."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [*FACTDIFF, "compare", str(story), "--format", "json", "-o", str(report)]
        done = subprocess.run(command, capture_output=True, encoding="utf-8")
        if done.returncode:
            print(f"{story.name}: {done.stderr.strip()}", file=sys.stderr)
            return None
        return last_line(scorer(shared, "score", report, story / "gold.json", story))


def table(header: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """A Markdown table; figures stand to the right."""
    names = list(header)
    lines = [names, ["---", *["---:"] * (len(names) - 1)], *([str(cell) for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def story_row(story: Path, figures: dict[str, object] | None) -> list[object]:
    """The cells of one story: found / all where a total is known."""
    name = f"{story.parent.name}/{story.name}" if story.name != "seeds" else "seeds"
    if figures is None:
        return [name, "not read", *[""] * (len(STORY_COLUMNS) - 1)]
    totals = {"must": "must_all", "found": "relations"}
    cells = [f"{figures[key]}/{figures[totals[key]]}" if key in totals else figures[key] for key, _ in STORY_COLUMNS]
    return [name, *cells]


def mention_rows(shared: Path, groups: dict[str, list[Path]]) -> Iterable[list[object]]:
    """For each set of stories: how many of each kind of mention are read right, and how many of those read are none."""
    for name, stories in groups.items():
        figures = last_line(scorer(shared, "mentions", *stories))
        cells: list[object] = []
        for group in MENTION_GROUPS:
            tally = figures.get(group)
            if not isinstance(tally, dict):
                cells.append("–")
                continue
            precision = f", precision {100 * tally['precision']:.1f} %" if tally["precision"] is not None else ""
            cells.append(f"{100 * tally['right']:.1f} % of {tally['gold']}{precision}")
        yield [name, *cells]


def data_lines(shared: Path) -> Iterable[str]:
    """The last lines of the scorers for data from elsewhere."""
    data = shared / "data"
    yield f"peers: {last_line(scorer(shared, 'peers', data / 'peers-arabic.jsonl'))}"
    yield f"names: {last_line(scorer(shared, 'names', *sorted(data.glob('arabic-name-variants*.jsonl'))))}"
    for pairs in sorted(data.glob("ans-*.jsonl")):
        yield f"{pairs.stem}: {last_line(scorer(shared, 'pairs', pairs))}"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, help="the folder with eval/, seeds/, stories/ and prose/")
    parser.add_argument("--data", action="store_true", help="score the data from elsewhere too (takes minutes)")
    parser.add_argument("--only", nargs="*", default=(), metavar="NAME", help="only the stories of these names")
    given = parser.parse_args()
    groups = {
        kind: sorted(p.parent for p in (given.shared / kind).glob("*/gold.json")) for kind in ("stories", "prose")
    }
    groups = {"seeds": [given.shared / "seeds"], **groups}
    if given.only:
        groups = {kind: [story for story in stories if story.name in given.only] for kind, stories in groups.items()}
    groups = {kind: stories for kind, stories in groups.items() if stories}
    rows = [story_row(story, compared(given.shared, story)) for stories in groups.values() for story in stories]
    print(table(["story", *(title for _, title in STORY_COLUMNS)], rows), end="\n\n")
    print(table(["read right", *MENTION_GROUPS], mention_rows(given.shared, groups)))
    if given.data:
        print("", *data_lines(given.shared), sep="\n")


if __name__ == "__main__":
    main()
