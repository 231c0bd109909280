"""A repository's place in the Hub's own cache: blobs, parts, locks, links. Asks no network,
except where huggingface_hub checks what it links.

A part is `blobs/<etag>.part`. It grows under the lock that every tool takes for this file, and
becomes the blob by a rename once its hash is right; so a blob is always whole.
"""

import glob
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from filelock import Timeout
from huggingface_hub import constants, scan_cache_dir, snapshot_download
from huggingface_hub.errors import CacheNotFound
from huggingface_hub.file_download import repo_folder_name
from huggingface_hub.utils import WeakFileLock  # type: ignore[attr-defined]
from huggingface_hub.utils.tqdm import tqdm as bar

from dflash_mlx.hub import File, Listing
from dflash_mlx.patience import Stop

PART = ".part"


class Shelf:
    """Where the files of one repository lie. Raises OSError where the cache cannot be written."""

    def __init__(self, repository: str) -> None:
        self.repository = repository
        name = repo_folder_name(repo_id=repository, repo_type="model")
        self.cache = Path(constants.HF_HUB_CACHE).expanduser()
        self.folder = self.cache / name
        self.blobs = self.folder / "blobs"
        self._locks = self.cache / ".locks" / name

    def blob(self, file: File) -> Path:
        return self.blobs / file.etag

    def part(self, file: File) -> Path:
        return self.blobs / (file.etag + PART)

    def holds(self, file: File) -> bool:
        """Whether the whole file is here."""
        blob = self.blob(file)
        return blob.is_file() and blob.stat().st_size == file.bytes

    def arrived(self, file: File) -> int:
        """Bytes of it on this disk, checked or not yet."""
        if self.holds(file):
            return file.bytes
        with suppress(OSError):
            return min(self.part(file).stat().st_size, file.bytes)
        return 0

    @contextmanager
    def lock(self, etag: str, stop: Stop, wait: Callable[[], None]) -> Iterator[None]:
        """The lock that every tool takes for this file; `wait` is called once if it is taken."""
        told = False
        while True:
            stop.check()
            with self.try_lock(etag) as ours:
                if ours:
                    yield
                    return
            if not told:
                told = True
                wait()

    @contextmanager
    def try_lock(self, etag: str) -> Iterator[bool]:
        """The same, given up after a moment; yields whether we have it."""
        self._locks.mkdir(parents=True, exist_ok=True)
        with ExitStack() as stack:
            try:
                stack.enter_context(WeakFileLock(self._locks / f"{etag}.lock", timeout=0.2))
            except Timeout:
                yield False
            else:
                yield True

    @property
    def busy(self) -> bool:
        """Whether somebody is at work on one of its files."""
        for lock in self._locks.glob("*.lock"):
            with self.try_lock(lock.stem) as ours:
                if not ours:
                    return True
        return False

    # --- revisions ------------------------------------------------------------

    @property
    def revision(self) -> str | None:
        """The commit that is here as the newest, if one is."""
        with suppress(OSError):
            return (self.folder / "refs" / "main").read_text(encoding="utf-8").strip() or None
        return None

    def complete(self, listing: Listing) -> bool:
        """Whether every file of it can be opened under its name."""
        snapshot = self.folder / "snapshots" / listing.revision
        return all((snapshot / file.name).is_file() for file in listing.files)

    def link(self, listing: Listing) -> Path:
        """Give the blobs their names, as every tool expects them. Nothing is left to fetch."""
        names = [glob.escape(file.name) for file in listing.files]
        snapshot = snapshot_download(
            self.repository, revision=listing.revision, allow_patterns=names, tqdm_class=_Quiet
        )
        # Only now: a reader of the newest revision meets the old one or this one, both whole.
        self._name("main", listing.revision)
        return Path(snapshot)

    def _name(self, name: str, revision: str) -> None:
        refs = self.folder / "refs"
        refs.mkdir(parents=True, exist_ok=True)
        # Not among the refs: one that was left there would hide the repository from every tool.
        handle, draft = tempfile.mkstemp(dir=self.folder)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as out:
                out.write(revision)
            os.chmod(draft, 0o644)
            os.replace(draft, refs / name)
        finally:
            Path(draft).unlink(missing_ok=True)

    # --- what is left over ----------------------------------------------------

    def stale(self, listing: Listing) -> list[Path]:
        """What we have of files that this listing does not have: the Hub has changed since."""
        known = {file.etag for file in listing.files}
        mine = [path for path in self.unused() if path.suffix in ("", PART)]
        return [path for path in mine if _etag(path) not in known]

    def parts(self) -> list[Path]:
        return sorted(self.blobs.glob("*" + PART))

    def unused(self) -> list[Path]:
        """Parts, and blobs that no snapshot uses."""
        used = {path.resolve() for path in self.folder.glob("snapshots/**/*") if path.is_file()}
        blobs = sorted(self.blobs.glob("*"))
        mine = [path for path in blobs if path.suffix == PART or not path.is_symlink()]
        return [path for path in mine if path.resolve() not in used]

    def drop(self, part: Path) -> int:
        """Remove a part, or a blob, that nobody is at work on. Returns the bytes freed."""
        with self.try_lock(_etag(part)) as ours:
            if not ours:
                return 0
            with suppress(FileNotFoundError):
                size = part.stat().st_size
                part.unlink()
                return size
        return 0

    def discard(self) -> int:
        """Remove what no snapshot uses. Returns the bytes freed."""
        freed = sum(self.drop(path) for path in self.unused())
        for folder in (self.blobs, self.folder):
            with suppress(OSError):
                folder.rmdir()  # only where nothing is left
        return freed

    def remove(self) -> int:
        """Remove the repository by the Hub's own means, and what it had begun. Returns the bytes
        freed."""
        try:
            found = scan_cache_dir(self.cache)
        except CacheNotFound:
            return 0
        freed = 0
        for repository in found.repos:
            if repository.repo_path == self.folder.resolve():
                commits = [revision.commit_hash for revision in repository.revisions]
                freed += sum(part.stat().st_size for part in self.parts())
                # A mirror may have the same commits; this repository alone is meant.
                plan = replace(found, repos=frozenset({repository})).delete_revisions(*commits)
                plan.execute()
                return freed + plan.expected_freed_size
        return self.discard()


def _etag(blob: Path) -> str:
    """Which file this is, or the beginning of; other programs put more behind it."""
    return blob.name.split(".")[0]


class _Quiet(bar):
    """A progress bar that shows nothing; ours shows the bytes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "disable": True})
