"""The command line: the only place that prints, exits and sees the terminal."""

from __future__ import annotations

import sys

import msgspec

from factdiff.model import Article
from factdiff.pipeline import extract
from factdiff.report.wire import wire_reading


def main() -> None:
    path = sys.argv[2]
    for line in open(path, encoding="utf-8"):
        if line.strip():
            row = msgspec.json.decode(line)
            row.setdefault("source", row["id"])
            article = msgspec.convert({k: v for k, v in row.items() if v is not None}, Article)
            sys.stdout.buffer.write(msgspec.json.encode(wire_reading(extract(article))) + b"\n")
