"""Downloads that have begun and are not done, as the table tells of them. Asks no network."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from dflash_mlx.backlog import Backlog, Item
from dflash_mlx.errors import DownloadError
from dflash_mlx.pace import size
from dflash_mlx.pairs import Pair
from dflash_mlx.places import weight
from dflash_mlx.presence import arrived, on_disk


@dataclass(frozen=True, slots=True)
class Begun:
    """A download of a pair, or of one of its repositories, that has stopped short.

    name: what `pull` goes on with. state: as in the queue; "left" is in no queue any more.
    bytes: 0 where it is not known. why: the sentence with which it failed.
    """

    name: str
    state: Literal["waiting", "paused", "failed", "left"]
    done: int
    bytes: int
    why: str = ""

    def __str__(self) -> str:
        command = f"`dflash-mlx pull {self.name}`"
        end = {
            "waiting": f"waiting: the window or {command} goes on",
            "paused": f"paused: {command} goes on",
            "failed": f"failed: {command} tries again",
            "left": f"not whole: {command} goes on",
        }[self.state]
        total = f" of {size(self.bytes)}" if self.bytes else ""
        return f"{size(self.done)}{total}, {end}"


def queued() -> list[Item]:
    """The queue as it stands. Raises DownloadError."""
    backlog = Backlog.usual()
    try:
        return backlog.items()
    except OSError as error:
        raise DownloadError(
            f"The queue of downloads, {backlog.path}, cannot be read ({error.strerror}); "
            "see to it, or remove the file: what has arrived lies elsewhere."
        ) from error


def begun(pair: Pair, queue: Sequence[Item]) -> Begun | None:
    """What has been begun of a pair, if anything has."""
    if pair.embedded:
        return None
    both = [one for one in (pair.target, pair.draft) if one]
    for item in queue:
        if set(item.repositories) <= set(both):
            # Counted on the disk, for the queue hears of it only now and then; of an update,
            # the disk also holds what it replaces.
            whole = all(on_disk(one) for one in item.repositories)
            done = item.done if whole else sum(map(arrived, item.repositories))
            done = min(done, item.bytes) if item.bytes else done
            return Begun(item.name, item.state, done, item.bytes, item.why)
    if any(arrived(one) and not on_disk(one) for one in both):
        sizes = [weight(pair, one) for one in both]
        total = 0 if None in sizes else sum(one or 0 for one in sizes)
        return Begun(pair.name, "left", sum(map(arrived, both)), total)
    return None
