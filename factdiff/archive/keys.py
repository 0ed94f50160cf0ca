"""The keys of a Reading as numbers: what an archive's index holds of the claims."""

from __future__ import annotations

import struct
from hashlib import blake2b

from factdiff.align import lookup_keys
from factdiff.model import Reading

# Six bytes: a newsroom's year has a million keys, of which then one in a hundred million meets another by chance.
_BYTES = 6


def numbered_keys(reading: Reading) -> tuple[int, ...]:
    """Every key that a claim or sentence of the article has, each once, as an integer; sorted."""
    keys = {key for claim in (*reading.claims, *reading.statements) for key in lookup_keys(claim)}
    return tuple(sorted({_number(key) for key in keys}))


def _number(key: tuple[str, ...]) -> int:
    return int.from_bytes(blake2b("\x1f".join(key).encode(), digest_size=_BYTES).digest(), "big", signed=True)


def packed_keys(keys: tuple[int, ...]) -> bytes:
    """Eight bytes each."""
    return struct.pack(f"<{len(keys)}q", *keys)


def unpacked_keys(data: bytes) -> tuple[int, ...]:
    """The keys that were packed."""
    return struct.unpack(f"<{len(data) // 8}q", data)
