"""Newer revisions than those on this disk, as the Hub told of them when it was last asked.

It is asked when somebody wants to know, and never to fetch anything. Looking at what it said
asks no network.
"""

import json
import os
from collections.abc import Iterable
from pathlib import Path

from filelock import FileLock

from dflash_mlx.presence import revision

STALL = 20.0
"""Seconds that the Hub may take to begin an answer."""


class Updates:
    """What was heard, in a file: for each repository its revision here at that time, and the
    newest. So an update is none any more when another program has fetched it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def usual(cls) -> "Updates":
        """Beside the queue of downloads."""
        from dflash_mlx.backlog import Backlog

        return cls(Backlog.usual().path.with_name("updates.json"))

    def available(self, repository: str) -> bool:
        """Whether a newer revision than the one here is known."""
        here, newest = self._heard().get(repository, (None, None))
        return here is not None and here != newest and here == revision(repository)

    def note(self, repository: str, here: str, newest: str) -> None:
        """Raises OSError."""
        if self._heard().get(repository) == (here, newest):
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(self.path.with_suffix(".lock")):  # downloads and errands hear side by side
            heard = {**self._heard(), repository: (here, newest)}
            draft = self.path.with_suffix(".new")
            draft.write_text(json.dumps(heard), encoding="utf-8")
            os.replace(draft, self.path)

    def _heard(self) -> dict[str, tuple[str, str]]:
        try:
            found = json.loads(self.path.read_text(encoding="utf-8"))
            return {str(name): (str(here), str(newest)) for name, (here, newest) in found.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}  # it can be asked again


def check(repositories: Iterable[str], updates: Updates) -> list[str]:
    """Ask the Hub about those of the repositories that are here; the ones that have a newer
    revision. Raises DownloadError."""
    from dflash_mlx import hub
    from dflash_mlx.trouble import sentences

    newer = []
    for repository in repositories:
        here = revision(repository)
        if here is not None:
            with sentences(repository, bytes=False):
                newest = hub.newest(repository, STALL)
                updates.note(repository, here, newest)
            newer += [repository] if newest != here else []
    return newer
