"""What the library shows of a pair: one copy of it, how far that is, and what can be done.

Joins the table's offers with the queue of downloads. No Qt, no mlx, no network.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from app.offers import Offer
from dflash_mlx.backlog import Item
from dflash_mlx.pace import Portion, Progress, size
from dflash_mlx.pairs import Copy, Pair
from dflash_mlx.places import weight
from dflash_mlx.presence import is_id, on_disk
from dflash_mlx.protocol import Load

Act = Literal["Download", "Pause", "Resume", "Use"]

SILENCE = 5.0
"""Seconds without a byte after which that is said."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A pair with one copy of its target. item and progress: of its download, if there is one;
    held: why that waits, where it is not for its turn.

    used: whether it is loaded now. copy: None where the table knows none. newer: whether the Hub
    was heard to have a newer revision of it.
    """

    offer: Offer
    copy: Copy | None
    here: bool
    item: Item | None = None
    progress: Progress | None = None
    used: bool = False
    held: str = ""
    newer: bool = False

    @property
    def pair(self) -> Pair:
        return self.offer.pair

    @property
    def act(self) -> Act:
        """What its button does."""
        if self.item is not None:
            return "Pause" if self.item.state == "waiting" else "Resume"
        return "Use" if self.here else "Download"

    @property
    def able(self) -> bool:
        """Whether that can be done now."""
        if self.item is not None:
            return True
        if self.here:
            return not self.used and self.offer.status.kind == "works"
        return self.offer.status.kind in ("works", "gated") and bool(self.repositories)

    @property
    def repositories(self) -> list[str]:
        """What is downloaded of it; empty where no copy is published."""
        return [one for one in self._places if is_id(one)]

    @property
    def _places(self) -> list[str]:
        """Target and draft, wherever they lie; empty where no copy is published."""
        target = self.copy.repository if self.copy else None
        return [one for one in (target, self.pair.draft) if one] if target else []

    @property
    def name(self) -> str:
        """Under which it is downloaded: the pair's for its default copy."""
        repository = self.copy.repository if self.copy else None
        return self.pair.name if repository in (None, self.pair.target) else str(repository)

    @property
    def load(self) -> Load:
        """The request that loads it."""
        if self.name == self.pair.name and not self.pair.own:
            return Load(0, pair=self.pair.name)
        return Load(0, target=self.name, draft=self.pair.draft)

    @property
    def bytes(self) -> int | None:
        """What fetching it takes as a whole, None where that is not known."""
        known = [weight(self.pair, one) for one in self._places]
        return None if None in known or not known else sum(one or 0 for one in known)

    @property
    def size(self) -> str:
        return size(self.bytes) if self.bytes else self.offer.size or "Size not known"

    @property
    def share(self) -> float | None:
        """How much of its download is here, None where none is begun."""
        done, total = self._figures
        return min(1.0, done / total) if self.item is not None and total else None

    @property
    def state(self) -> str:
        """How far it is, in words."""
        if self.item is not None:
            return self._download(self.item)
        if self.pair.embedded and not self.used:
            return "In this program"
        if self.used or self.here:
            state = "Loaded now" if self.used else "On disk"
            return f"{state} · update available" if self.newer else state
        if self.offer.status.kind == "works" and self.offer.here:
            return "On disk as another copy"
        return "Not on disk"

    def _download(self, item: Item) -> str:
        done, total = self._figures
        figures = f"{size(done)} of {size(total)}" if total else ""
        match item.state:
            case "failed":
                return f"Stopped: {item.why}"
            case "paused":
                return f"Paused · {figures}" if figures else "Paused"
        if self.held:
            return self.held
        if self.progress is None:
            return f"Waiting · {figures}" if done else "Waiting"
        return pace(self.progress)

    @property
    def _figures(self) -> tuple[int, int]:
        """Bytes here, and in all."""
        if self.progress is not None:
            return self.progress.done, self.progress.bytes
        return (self.item.done, self.item.bytes) if self.item else (0, 0)


def entry(
    offer: Offer,
    items: Sequence[Item],
    progress: Callable[[str], Progress | None],
    used: bool = False,
    copy: Copy | None = None,
    held: Callable[[str], str] = lambda name: "",
    newer: Collection[str] = (),
) -> Entry:
    """copy: the one that is meant; by default the one in the queue, on disk, or to be loaded.
    newer: repositories that have a newer revision than the one here."""
    pair = offer.pair
    item = next((item for item in items if _is_of(item, pair, copy)), None)
    if copy is None:
        inside = [one for one in pair.copies if item and one.repository in item.repositories]
        ready = [one for one in pair.copies if offer.target and one.repository == offer.target]
        copy = next(iter((*inside, *ready, *pair.copies)), None)
        here = offer.here
    else:
        here = offer.draft and bool(copy.repository) and on_disk(str(copy.repository))
    newest = copy.repository if copy else None
    old = here and any(one in newer for one in (newest, pair.draft))
    if item is None:
        return Entry(offer, copy, here, used=used, newer=old)
    return Entry(offer, copy, here, item, progress(item.name), used, held(item.name), old)


def _is_of(item: Item, pair: Pair, copy: Copy | None) -> bool:
    """Whether a download is that of a pair, with a copy of its target."""
    copies = {one.repository for one in ([copy] if copy else pair.copies)}
    if pair.own:  # its target may be a folder, for which a draft alone is fetched
        return item.name == pair.name
    if pair.draft is None or pair.embedded:
        return False
    return pair.draft in item.repositories and bool(copies & set(item.repositories))


# --- in words -----------------------------------------------------------------


def pace(progress: Progress) -> str:
    """Share, bytes, rate and time left; or for how long nothing has come."""
    share = progress.done / progress.bytes if progress.bytes else 1.0
    text = f"{share:.0%} · {size(progress.done)} of {size(progress.bytes)}"
    if progress.done >= progress.bytes:
        return f"{text} · checking"
    if progress.left is None or progress.quiet > SILENCE:
        waits = [one for one in progress.files if one.why]
        soonest = min(waits, key=lambda one: one.wait) if waits else None
        return f"{text} · {hindrance(soonest) if soonest else silence(progress.quiet)}"
    return f"{text} · {size(round(progress.rate))}/s · {span(progress.left)} left"


def silence(seconds: float) -> str:
    return f"nothing for {seconds:.0f} s"


def hindrance(one: Portion) -> str:
    """Why a file does not come now, or for how long it has not; empty while it comes."""
    if one.why:
        return f"{one.why}, asking again in {max(1, round(one.wait))} s"
    return silence(one.quiet) if one.quiet > SILENCE else ""


def span(seconds: float) -> str:
    """A time that need not be exact."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    if seconds < 90 * 60:
        return f"{round(seconds / 60)} min"
    return f"{seconds / 3600:.1f} h"
