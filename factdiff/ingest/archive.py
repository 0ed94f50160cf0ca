"""Zip archives: their members as files, each with what a sources.toml beside it in the archive says of it."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from msgspec.structs import replace

from factdiff.errors import InputError
from factdiff.ingest.packed import check_members, opened, unpacked
from factdiff.ingest.paths import Found, printable
from factdiff.ingest.sources import NAME, Facts, parse_sources
from factdiff.model import Skip
from factdiff.settings import Settings

Listings = Mapping[str, Mapping[str, Facts]]  # folder -> file in it, or below it -> facts


def members(
    data: bytes, found: Found, known_types: frozenset[str], settings: Settings
) -> Iterator[tuple[Found, bytes] | Skip]:
    """Every article's file in an archive, with its bytes, by name. Nothing is written anywhere."""
    archive = opened(data)
    check_members(archive, settings)
    room = settings.largest_unpacked
    files = sorted((m for m in archive.infolist() if not m.filename.endswith("/")), key=lambda member: member.filename)
    listings = _listings(archive, files, settings, printable(found.path))
    for member in files:
        path = f"{found.path}/{member.filename}"
        name = PurePosixPath(member.filename)
        if _leads_out(member.filename):
            yield Skip(printable(path), "ingest", "leads out of its archive (pack it again)")
            continue
        facts = _facts(name, found.facts, listings)
        if facts is None or name.name == NAME or not _wanted(name, known_types, listed=bool(facts.file)):
            continue
        try:
            content = unpacked(archive, member, room, settings)
        except InputError as problem:
            yield Skip(printable(path), "ingest", str(problem))
            continue
        room -= len(content)
        yield Found(path, facts), content


def _listings(archive: zipfile.ZipFile, files: list[zipfile.ZipInfo], settings: Settings, where: str) -> Listings:
    """What each sources.toml in the archive lists. InputError if one is wrong, as for a folder."""
    found: dict[str, dict[str, Facts]] = {}
    for member in files:
        name = PurePosixPath(member.filename)
        if name.name == NAME and not _leads_out(member.filename):
            data = unpacked(archive, member, settings.largest_page, settings)
            listed = parse_sources(data, f"{where}/{member.filename}")
            found[name.parent.as_posix()] = {PurePosixPath(facts.file).as_posix(): facts for facts in listed}
    return found


def _facts(name: PurePosixPath, given: Facts, listings: Listings) -> Facts | None:
    """What is known of a member; None where its folder lists its articles and leaves this one out."""
    for folder in name.parents:
        listed = listings.get(folder.as_posix())
        if listed is None:
            continue
        facts = listed.get(name.relative_to(folder).as_posix())
        story = folder.name if len(listings) > 1 else None
        return replace(facts, story=facts.story or story or given.story) if facts else None
    return replace(given, file="", title=None, url=None)


def _leads_out(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or path.parts[:1] == ("~",) or ":" in (path.parts or ("",))[0]


def _wanted(name: PurePosixPath, known_types: frozenset[str], *, listed: bool) -> bool:
    """Articles of known types, as in a folder, and not what systems put beside them."""
    hidden = any(part.startswith((".", "__MACOSX")) for part in name.parts)
    return listed or (name.suffix.lower() in known_types and not hidden)
