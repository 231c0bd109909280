"""Repositories on their way into the Hub's cache: planned, fetched side by side, linked.

Whatever happens on the way, what has arrived stays and the next run goes on from there. Knows no
pairs and no queue.
"""

import shutil
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from huggingface_hub.errors import RevisionNotFoundError

from dflash_mlx import hub, xet
from dflash_mlx.errors import DownloadError, Refused
from dflash_mlx.fetch import Changed, Fetch
from dflash_mlx.hub import Listing
from dflash_mlx.pace import Pace, Progress, size
from dflash_mlx.patience import Patience, Stop
from dflash_mlx.shelf import Shelf
from dflash_mlx.trouble import FULL, cause, sentences
from dflash_mlx.updates import Updates

T = TypeVar("T")

KEEP = 5_000_000_000
"""Bytes that a download leaves free on the disk."""

ROUNDS = 3
"""How often the Hub may change under a download before we give up."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a test, or an unusual place, sets otherwise. free: bytes free on a folder's disk."""

    patience: Patience = Patience()
    side_by_side: int = 3
    beat: float = 0.25
    free: Callable[[Path], int] = lambda folder: shutil.disk_usage(folder).free


class Download:
    """One or more repositories, fetched as a whole. Good for one run.

    revisions: commits at which it was begun earlier; they are kept to. update: leave a revision
    that is here for the newest. reserved: bytes that other downloads will still take. wait: told
    before each wait for the Hub, why, as a part of a sentence, and for how many seconds.
    """

    def __init__(
        self,
        repositories: Sequence[str],
        say: Callable[[str], None],
        revisions: Mapping[str, str] | None = None,
        update: bool = False,
        reserved: int = 0,
        settings: Settings | None = None,
        wait: Callable[[str, float], None] = lambda why, seconds: None,
    ) -> None:
        self.repositories = tuple(dict.fromkeys(repositories))
        self.listings: tuple[Listing, ...] = ()
        self._revisions = dict(revisions or {})
        self._say, self._update, self._reserved = say, update, reserved
        self._wait = wait
        self._settings = settings or Settings()
        self._met = False  # whether the Hub has answered
        self._stop = Stop()

    @property
    def revisions(self) -> dict[str, str]:
        return {listing.repository: listing.revision for listing in self.listings}

    @property
    def bytes(self) -> int:
        return sum(listing.bytes for listing in self.listings)

    @property
    def done(self) -> int:
        """Bytes of it on this disk."""
        return sum(_here(listing) for listing in self.listings)

    def stop(self) -> None:
        """End `plan` or `run` soon, from any thread; they raise Stopped."""
        self._stop.set()

    def hurry(self) -> None:
        """Ask the Hub at once where it would wait before it asks again; from any thread."""
        self._stop.hurry()

    def plan(self) -> None:
        """Ask the Hub what there is and see that it fits on the disk. Fetches nothing.

        Raises DownloadError, Stopped.
        """
        listings = []
        for repository in self.repositories:
            with sentences(repository):
                listings.append(self._look(repository))
        self.listings = tuple(listings)
        self._fit()

    def run(self, show: Callable[[Progress], None] = lambda progress: None) -> list[Path]:
        """Bring everything here; the folders, in the order asked for.

        Raises DownloadError, Stopped.
        """
        for _ in range(ROUNDS):
            if not self.listings:
                self.plan()
            try:
                self._bring(show)
                return [self._link(listing) for listing in self.listings]
            except Changed as changed:
                self._say(
                    f"{changed} has changed on Hugging Face, so it is downloaded from its "
                    "beginning."
                )
                self.listings, self._revisions, self._update = (), {}, True
        raise DownloadError(
            f"Hugging Face gives other files of {' and '.join(self.repositories)} than it lists, "
            f"{ROUNDS} times in a row; try again later."
        )

    # --- steps ----------------------------------------------------------------

    def _look(self, repository: str) -> Listing:
        """A repository at the revision that was begun, or is here, or is the newest."""
        shelf, stall = Shelf(repository), self._settings.patience.stall
        here = None if self._update else shelf.revision
        revision = self._revisions.get(repository) or here
        try:
            listing = self._ask(lambda: hub.look(repository, revision, stall))
        except RevisionNotFoundError:
            if revision is None:
                raise
            self._say(f"{repository} no longer has the revision that was begun; taking the newest.")
            return self._ask(lambda: hub.look(repository, None, stall))
        if here == revision and here is not None:
            newest = self._ask(lambda: hub.newest(repository, stall))
            with suppress(OSError):  # a cache that is read-only is good enough for what it holds
                Updates.usual().note(repository, here, newest)
            if newest != here:
                self._say(
                    f"{repository} has a newer revision on Hugging Face; --update downloads it."
                )
        return listing

    def _ask(self, act: Callable[[], T]) -> T:
        """What the Hub answers, with a word before each wait."""

        def tell(error: Exception, seconds: float) -> None:
            self._wait(cause(error), seconds)

        answer = self._settings.patience.ask(act, self._stop, tell, self._met)
        self._met = True
        return answer

    def _fit(self) -> None:
        """Refuse what the disk does not hold, with figures."""
        missing = self.bytes - self.done
        folder = Shelf(self.repositories[0]).cache
        free = self._settings.free(existing(folder))
        if missing and missing > free - KEEP - self._reserved:
            others = f" and {size(self._reserved)} for other downloads" if self._reserved else ""
            raise Refused(
                f"{' and '.join(self.repositories)} need {size(missing)} more on the disk of "
                f"{folder}, which has {size(free)} free; {size(KEEP)} stay free{others}. "
                "Make room, for example with `dflash-mlx remove NAME`, and try again."
            )

    def _full(self) -> str:
        folder = Shelf(self.repositories[0]).cache
        return (
            f"The disk of {folder} is full: {size(self.bytes - self.done)} of "
            f"{' and '.join(self.repositories)} are still to come and "
            f"{size(self._settings.free(folder))} are free. Make room, for example with "
            "`dflash-mlx remove NAME`, and try again: what has arrived is kept."
        )

    def _bring(self, show: Callable[[Progress], None]) -> None:
        """Fetch all files that are missing, a few side by side."""
        stop = self._stop.below()
        trust = xet.trust()
        todo = [one for listing in self.listings for one in self._fetches(listing, stop, trust)]
        queue, failed = deque(todo), deque[Exception]()

        def work() -> None:
            while queue and not failed:
                try:
                    queue.popleft()()
                except IndexError:
                    return
                except Exception as error:
                    failed.append(error)
                    stop.set()

        hands = min(self._settings.side_by_side, len(todo))
        threads = [threading.Thread(target=work, daemon=True) for _ in range(hands)]
        pace = Pace(todo, self.bytes, self.done - sum(fetch.have for fetch in todo))
        try:
            for thread in threads:
                thread.start()
            for thread in threads:
                while thread.is_alive():
                    thread.join(self._settings.beat)
                    show(pace.progress())
        finally:
            stop.set()
            for thread in threads:
                thread.join()
        if failed:
            if isinstance(failed[0], OSError) and failed[0].errno in FULL:
                raise DownloadError(self._full()) from failed[0]
            with sentences(" and ".join(self.repositories)):
                raise failed[0]

    def _fetches(self, listing: Listing, stop: Stop, trust: xet.Trust) -> list[Fetch]:
        shelf = Shelf(listing.repository)
        for part in shelf.stale(listing):
            if freed := shelf.drop(part):
                self._say(
                    f"{listing.repository} has changed on Hugging Face; {size(freed)} of an "
                    "earlier file were removed, and its new version starts from its beginning."
                )
        files = {file.etag: file for file in listing.files if not shelf.holds(file)}
        return [
            Fetch(listing, file, shelf, self._settings.patience, stop, self._say, trust)
            for file in sorted(files.values(), key=lambda file: file.bytes)
        ]

    def _link(self, listing: Listing) -> Path:
        shelf = Shelf(listing.repository)
        if shelf.complete(listing) and shelf.revision == listing.revision:
            return shelf.folder / "snapshots" / listing.revision
        hub.session(self._settings.patience.stall)
        with sentences(listing.repository):
            return self._ask(lambda: shelf.link(listing))


def _here(listing: Listing) -> int:
    shelf = Shelf(listing.repository)
    return sum(shelf.arrived(file) for file in {file.etag: file for file in listing.files}.values())


def existing(folder: Path) -> Path:
    return next(place for place in (folder, *folder.parents) if place.exists())
