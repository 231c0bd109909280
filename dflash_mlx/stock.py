"""What the Hub's cache holds of models, and what was begun there and left. Asks no network."""

import time
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

from dflash_mlx.shelf import PART, Shelf
from dflash_mlx.transfer import Holding

DAY = 86_400.0
"""Seconds after which what another program has begun, and not touched since, is left over."""


def survey(wanted: Collection[str]) -> list[Holding]:
    """Every model in the cache, the largest first. wanted: repositories of the queue, whose
    parts are not left over. Raises OSError."""
    cache, found = Shelf("some/name").cache, []
    for folder in cache.glob("models--*"):
        shelf = Shelf(folder.name.removeprefix("models--").replace("--", "/"))
        here = _whole(shelf)
        left = 0 if shelf.repository in wanted else sum(size for _, size in _sized(left_of(shelf)))
        if here or left:
            used = max((_used(path) for path, _ in here), default=0.0)
            found.append(Holding(shelf.repository, sum(size for _, size in here), left, used))
    return sorted(found, key=lambda one: (-one.bytes - one.left, one.repository))


def left_of(shelf: Shelf) -> list[Path]:
    """What was begun of a repository: our parts, and what other programs have left for a day."""
    old = time.time() - DAY
    return [
        path
        for path in shelf.unused()
        if path.suffix == PART or (path.is_file() and path.stat().st_mtime < old)
    ]


def clean(repository: str) -> int:
    """Remove what was begun of a repository and is not being fetched. Returns the bytes freed."""
    shelf = Shelf(repository)
    return sum(shelf.drop(path) for path in left_of(shelf))


def _whole(shelf: Shelf) -> list[tuple[Path, int]]:
    """The files of its snapshots, each once however often it is linked."""
    files = {path.resolve() for path in shelf.folder.glob("snapshots/*/**/*") if path.is_file()}
    return _sized(files)


def _sized(paths: Iterable[Path]) -> list[tuple[Path, int]]:
    found = []
    for path in paths:
        with suppress(OSError):  # it may just have gone
            found.append((path, path.stat().st_size))
    return found


def _used(path: Path) -> float:
    with suppress(OSError):
        return path.stat().st_atime
    return 0.0
