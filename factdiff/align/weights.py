"""What each signal weighs, read strictly from weights.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from math import log2
from pathlib import Path

import msgspec
from msgspec import Struct


class Weight(Struct, frozen=True, forbid_unknown_fields=True):
    """One level of one signal: its share in pairs that answer one question (`m`) and in pairs that do not (`u`)."""

    m: float
    u: float
    reason: str

    @property
    def bits(self) -> float:
        """log2(m / u), to a tenth of a bit: finer than that no probability here is known."""
        return round(log2(self.m / self.u), 1)


@cache
def load_weights() -> dict[str, Weight]:
    """Level -> weight. msgspec.ValidationError if the file has an unknown or a missing key."""
    return msgspec.convert(
        tomllib.loads(Path(__file__).with_name("weights.toml").read_text("utf-8")), dict[str, Weight]
    )


@cache
def bits() -> dict[str, float]:
    """Level -> its weight in bits."""
    return {level: weight.bits for level, weight in load_weights().items()}
