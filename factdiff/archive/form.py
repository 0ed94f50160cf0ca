"""Between a Reading and the bytes that an archive keeps of it, and of what shape a Reading is in this factdiff."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator
from functools import lru_cache
from types import UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from factdiff.errors import ArchiveError
from factdiff.model import Article, Claim, Reading

T = TypeVar("T")


def packed(value: Article | Reading) -> bytes:
    """MessagePack, deflated: sentences that several claims repeat take no room."""
    return zlib.compress(msgspec.msgpack.encode(value))


def unpacked_article(data: bytes) -> Article:
    """The article that was packed. ArchiveError if the bytes are not such a one."""
    return _unpacked(data, _articles())


def unpacked_reading(data: bytes) -> Reading:
    """The Reading that was packed. ArchiveError if the bytes are not such a one."""
    return _unpacked(data, _readings())


@lru_cache(maxsize=1)
def _articles() -> msgspec.msgpack.Decoder[Article]:
    return msgspec.msgpack.Decoder(Article)


@lru_cache(maxsize=1)
def _readings() -> msgspec.msgpack.Decoder[Reading]:
    return msgspec.msgpack.Decoder(Reading)


def _unpacked(data: bytes, decoder: msgspec.msgpack.Decoder[T]) -> T:
    try:
        return decoder.decode(zlib.decompress(data))
    except (zlib.error, msgspec.MsgspecError, UnicodeDecodeError) as problem:
        raise ArchiveError(f"does not decode: {problem}") from problem


def renamed(reading: Reading, name: str) -> Reading:
    """The same Reading of an article that is called otherwise."""
    if reading.card.id == name:
        return reading

    def of(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
        return tuple(replace(claim, article=name) for claim in claims)

    card = replace(reading.card, id=name)
    return replace(reading, card=card, claims=of(reading.claims), statements=of(reading.statements))


@lru_cache(maxsize=1)
def shape() -> str:
    """Twelve hexadecimal digits that change whenever a Reading gets, loses or changes a field."""
    lines = sorted(_shapes(Reading, set()))
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:12]


def _shapes(kind: Any, seen: set[Any]) -> Iterator[str]:
    """One line for every Struct that a type holds, however deep."""
    if not (isinstance(kind, type) and issubclass(kind, Struct)):
        for part in get_args(kind):
            yield from _shapes(part, seen)
        return
    if kind in seen:
        return
    seen.add(kind)
    fields = msgspec.structs.fields(kind)
    yield f"{kind.__name__} {kind.__struct_config__.tag}: {[(f.encode_name, _spelled(f.type)) for f in fields]}"
    for field in fields:
        yield from _shapes(field.type, seen)


def _spelled(kind: Any) -> str:
    """A type in words that do not depend on the version of Python."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Literal:
        return f"one of {sorted(map(str, parts))}"
    if origin in (Union, UnionType):
        return " or ".join(sorted(map(_spelled, parts)))
    if parts:
        return f"{origin.__name__} of {[_spelled(part) for part in parts]}"
    return str(getattr(kind, "__name__", kind))
