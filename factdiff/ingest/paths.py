"""From the paths on the command line to the single files behind them, each with what sources.toml says of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from factdiff.errors import InputError
from factdiff.ingest.sources import NAME, Facts, read_sources
from factdiff.model import Skip

STDIN = "-"
_ABOUT_THE_FOLDER = frozenset({"README", "CHANGELOG", "LICENSE", "CONTRIBUTING"})


class Found(Struct, frozen=True):
    """One file to read: its path as given, with "/", and its known facts."""

    path: str
    facts: Facts = Facts()


def printable(path: str) -> str:
    """A path as text: names in another encoding than the file system's have no letters of their own."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def is_address(path: str) -> bool:
    """Whether an input names a page on the web and no file."""
    return path.lower().startswith(("https://", "http://"))


def expand(paths: Iterable[str], known_types: frozenset[str]) -> Iterator[Found | Skip]:
    """Every file once, in the order given; a Skip where there is nothing. InputError if a sources.toml is wrong."""
    seen: set[str] = set()
    for path in paths:
        for found in _expand_one(path, known_types):
            key = found.path if isinstance(found, Found) else f"{found.what}: {found.reason}"
            key = _real(key) if isinstance(found, Found) and key != STDIN and not is_address(key) else key
            if key not in seen:
                seen.add(key)
                yield found


def _real(path: str) -> str:
    """Where a path leads; a loop of links or a name that no file can have leads nowhere, and its reader says so."""
    try:
        return str(Path(path).resolve())
    except (OSError, RuntimeError, ValueError):
        return path


def _expand_one(path: str, known_types: frozenset[str]) -> Iterator[Found | Skip]:
    if path == STDIN or is_address(path):
        yield Found(path)
        return
    if not path:
        yield Skip('""', "ingest", "an empty path (is a shell variable unset?)")
        return
    place = Path(path)
    if _is(place.is_dir):
        yield from _folder(place, known_types)
    else:
        yield Found(place.as_posix(), _facts_beside(place))


def _is(test: Callable[[], bool]) -> bool:
    """What may not be looked into is for its reader to report, not for us to fail on."""
    try:
        return test()
    except OSError:
        return False


def _facts_beside(file: Path) -> Facts:
    listing = file.parent / NAME
    if not _is(listing.is_file):
        return Facts()
    return next((facts for facts in read_sources(listing) if Path(facts.file) == Path(file.name)), Facts())


def _folder(folder: Path, known_types: frozenset[str]) -> Iterator[Found | Skip]:
    if _is((folder / NAME).is_file):
        yield from _listed(folder, None)
        return
    empty = True
    try:
        children = sorted(folder.iterdir())
    except OSError as problem:
        yield Skip(printable(folder.as_posix()), "ingest", problem.strerror or "cannot be opened")
        return
    for child in children:
        if _is_article(child, known_types):
            empty = False
            yield Found(child.as_posix())
        elif _is((child / NAME).is_file):
            empty = False
            yield from _listed(child, child.name)
    if empty:
        types = ", ".join(sorted(known_types))
        yield Skip(
            printable(folder.as_posix()), "ingest", f"no article in this folder ({types}, or folders with a {NAME})"
        )


def _is_article(child: Path, known_types: frozenset[str]) -> bool:
    """A file of a known type. What a folder says of itself in a README is no article of it."""
    if child.name.startswith(".") or child.stem.upper() in _ABOUT_THE_FOLDER:
        return False
    return child.suffix.lower() in known_types and not _is(child.is_dir) and not _is(child.is_fifo)


def _listed(folder: Path, story: str | None) -> Iterator[Found | Skip]:
    listed = read_sources(folder / NAME)
    if not listed:
        raise InputError("lists no article", where=(folder / NAME).as_posix(), mend='add [[article]] file = "…"')
    for facts in listed:
        yield Found((folder / facts.file).as_posix(), _in_story(facts, story))


def _in_story(facts: Facts, story: str | None) -> Facts:
    if facts.story is not None or story is None:
        return facts
    return replace(facts, story=story)
