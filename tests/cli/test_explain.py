"""Every reason that a finding gives can be explained."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

CORPUS = Path(__file__).parent.parent.parent / "corpus"


def test_every_reason_in_the_corpus_has_its_manual(
    factdiff: Callable[..., subprocess.CompletedProcess[bytes]],
) -> None:
    report = json.loads(factdiff("compare", CORPUS, "--format", "json").stdout)
    rules = {line.split()[0] for line in factdiff("explain").stdout.decode("utf-8").splitlines()}
    assert {finding["reason"] for finding in report["findings"]} - rules == set()
