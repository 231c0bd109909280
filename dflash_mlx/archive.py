"""The folder that keeps what was read of chats across restarts. Knows no mlx and no sessions.

A file's name says all that has to be known before it is opened: the pair it belongs to, what
exactly that pair was (revision, template, versions), the chat, and the SHA-256 of the whole
file. So a file of another pair is never read, one of an earlier revision is removed, and one
with a single wrong bit is found out.
"""

import hashlib
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

LIMIT = 8 * 2**30  # bytes of all files together
SHARE = 10  # or a tenth of what the disk has left, if that is less
LEFTOVER = 3600  # seconds after which a file that was never finished is removed
SUFFIX = ".safetensors"
PART = ".part" + SUFFIX  # how a file ends that is being written


class Archive:
    """The files of one folder; `limit` is in bytes. The least recently used go first."""

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        self._folder, self._limit = folder, limit

    @property
    def limit(self) -> int:
        """Bytes that all files together may take now."""
        held = sum(map(_size, self._files()))
        try:
            return min(self._limit, (shutil.disk_usage(self._folder).free + held) // SHARE)
        except OSError:
            return self._limit  # there is no folder yet

    def open(self, pair: str, identity: str) -> "Drawer":
        """The files of one pair. Those of another `identity` of it will never be of use again
        and are removed, as are leftovers."""
        pair, identity = short(pair), short(identity)
        for path in self._files():
            if path.name.startswith(f"{pair}-") and not path.name.startswith(f"{pair}-{identity}-"):
                remove(path)
        for path in self._folder.glob(f"*{PART}"):
            with suppress(OSError):
                if time.time() - path.stat().st_mtime > LEFTOVER:
                    path.unlink()
        self.shrink()
        return Drawer(self, self._folder, f"{pair}-{identity}")

    def forget(self, chat: str) -> None:
        """Remove what is kept of a chat, whatever the pair."""
        for path in self._folder.glob(f"*-*-{short(chat)}-*{SUFFIX}"):
            remove(path)

    def retain(self, chats: Iterable[str]) -> None:
        """Remove what is kept of every chat but these, whatever the pair."""
        names = {short(chat) for chat in chats}
        for path in self._files():
            if path.name.split("-")[2] not in names:
                remove(path)

    def shrink(self, keep: Path | None = None) -> None:
        """Remove the files that were used least recently, until the rest fits; never `keep`."""
        files = sorted(self._files(), key=_used)
        total, limit = sum(map(_size, files)), self.limit
        for path in files:
            if total <= limit:
                return
            if path != keep:
                total -= _size(path)
                remove(path)

    def _files(self) -> Iterator[Path]:
        for path in self._folder.glob(f"*{SUFFIX}"):
            if len(path.name.split("-")) == 4:
                yield path


class Drawer:
    """The files of one pair, a file for each chat."""

    def __init__(self, archive: Archive, folder: Path, prefix: str) -> None:
        self._archive, self._folder, self._prefix = archive, folder, prefix

    def find(self, chat: str) -> Path | None:
        """The file of a chat, whole and unchanged, or None. A damaged one is removed."""
        for path in self._of(chat):
            try:
                if _digest(path) == path.stem.split("-")[-1]:
                    os.utime(path)
                    return path
            except OSError:
                continue  # another program has just removed it, or may not be read
            self.reject(path)
        return None

    def reject(self, path: Path) -> None:
        """Remove a file that turned out to be damaged."""
        print(f"What was kept of a chat in {path} is damaged and was removed.", file=sys.stderr)
        remove(path)

    def put(self, chat: str, size: int, write: Callable[[Path], None]) -> bool:
        """Keep what `write` puts into the path that it is given, about `size` bytes, in place of
        what was kept of this chat. A disk that takes nothing means to read the chat again one
        day, which is no error; whether it was kept."""
        part = self._folder / f"{self._prefix}-{short(chat)}.{os.getpid()}{PART}"
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if size > (limit := self._archive.limit):
                raise OSError(f"it takes {size:,} bytes, and all chats together may take {limit:,}")
            write(part)
            path = self._folder / f"{self._prefix}-{short(chat)}-{_digest(part)}{SUFFIX}"
            part.replace(path)
        except (OSError, RuntimeError) as error:
            print(f"What was read of a chat could not be kept on disk: {error}", file=sys.stderr)
            remove(part)
            return False
        for old in self._of(chat):
            if old != path:
                remove(old)
        self._archive.shrink(keep=path)
        return True

    def _of(self, chat: str) -> list[Path]:
        return list(self._folder.glob(f"{self._prefix}-{short(chat)}-*{SUFFIX}"))


def short(text: str) -> str:
    """A name as part of a file's name."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def remove(path: Path) -> None:
    """Remove a file, if it can be."""
    with suppress(OSError):
        path.unlink()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _used(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
