"""What is packed is opened only within limits: members, bytes, ratio; nothing is ever written to disk."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib

from factdiff.errors import InputError
from factdiff.settings import Settings

FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    IndexError,
    KeyError,
)
_SMALL = 1_000_000  # bytes: below this no ratio hurts anybody


def opened(data: bytes) -> zipfile.ZipFile:
    """A zip archive from its bytes. InputError if it is broken."""
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (*FAULTS, UnicodeError) as problem:
        raise InputError("is a broken zip archive", mend="pack it again") from problem


def check_members(archive: zipfile.ZipFile, settings: Settings) -> None:
    """InputError if an archive says of itself that it is beyond a limit. What it says is checked again when read."""
    members = archive.infolist()
    if len(members) > settings.most_items:
        raise InputError(f"holds {len(members):,} files, the limit is {settings.most_items:,}", mend="split it")
    if sum(member.file_size for member in members) > settings.largest_unpacked:
        raise InputError(f"unpacks to more than {settings.largest_unpacked:,} bytes", mend="split it")
    for member in members:
        _check_ratio(member, member.file_size, settings)


def unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, room: int, settings: Settings) -> bytes:
    """The bytes of one member, of which there may be `room`. InputError if it is more, or broken or encrypted."""
    limit = min(room, settings.largest_file)
    try:
        with archive.open(member) as stream:
            data = stream.read(limit + 1)
    except RuntimeError as problem:
        raise InputError("is encrypted", mend="unpack it first") from problem
    except (*FAULTS, UnicodeError) as problem:
        raise InputError("is broken inside its archive", mend="pack it again") from problem
    if len(data) > limit:
        raise InputError(f"unpacks to more than {limit:,} bytes", mend="give it by itself")
    _check_ratio(member, len(data), settings)
    return data


def _check_ratio(member: zipfile.ZipInfo, size: int, settings: Settings) -> None:
    if size > _SMALL and size > settings.archive_ratio * max(1, member.compress_size):
        raise InputError(
            f"holds a file packed more than {settings.archive_ratio} times, as no text is", mend="unpack it first"
        )
