"""What the library shows of a pair: what it is, what it takes, how far it is, what can be done.

Joins the table's offers with the queue of downloads. No Qt, no mlx, no network.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from app.offers import Offer
from dflash_mlx.backlog import Item
from dflash_mlx.memory import BITS, DEFAULT_BITS, Machine, need
from dflash_mlx.pace import Progress, size
from dflash_mlx.pairs import Copy, Pair
from dflash_mlx.places import weight
from dflash_mlx.presence import on_disk
from dflash_mlx.protocol import Load

Act = Literal["Download", "Pause", "Resume", "Use"]

ACTIVE = {"gpt-oss-20b": 3.6e9, "gpt-oss-120b": 5.1e9, "qwen3-coder-next": 3e9}
"""Parameters that work on each token, where the name does not tell."""

DENSE = ("Qwen3", "Qwen3.5", "Qwen3.6", "Qwen3.8", "Gemma 4", "Llama 3.1")

LINE = 100e6
"""Bits a second of the line that a download's time is told for."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A pair with one copy of its target. item and progress: of its download, if there is one;
    held: why that waits, where it is not for its turn.

    used: whether it is loaded now. copy: None where the table knows none.
    """

    offer: Offer
    copy: Copy | None
    here: bool
    item: Item | None = None
    progress: Progress | None = None
    used: bool = False
    held: str = ""

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
        if self.name == self.pair.name:
            return Load(0, pair=self.pair.name)
        return Load(0, target=self.name, draft=self.pair.draft)

    @property
    def bytes(self) -> int | None:
        """What fetching it takes as a whole, None where that is not known."""
        known = [weight(self.pair, one) for one in self.repositories]
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
        if self.used:
            return "Loaded now"
        if self.pair.embedded:
            return "In this program"
        if self.here:
            return "On disk"
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
) -> Entry:
    """copy: the one that is meant; by default the one in the queue, on disk, or to be loaded."""
    pair = offer.pair
    item = next((item for item in items if _is_of(item, pair, copy)), None)
    if copy is None:
        inside = [one for one in pair.copies if item and one.repository in item.repositories]
        ready = [one for one in pair.copies if offer.target and one.repository == offer.target]
        copy = next(iter((*inside, *ready, *pair.copies)), None)
        here = offer.here
    else:
        here = offer.draft and bool(copy.repository) and on_disk(str(copy.repository))
    if item is None:
        return Entry(offer, copy, here, used=used)
    return Entry(offer, copy, here, item, progress(item.name), used, held(item.name))


def _is_of(item: Item, pair: Pair, copy: Copy | None) -> bool:
    """Whether a download is that of a pair, with a copy of its target."""
    copies = {one.repository for one in ([copy] if copy else pair.copies)}
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
    if progress.left is None or progress.quiet > 5:
        return f"{text} · nothing for {progress.quiet:.0f} s"
    return f"{text} · {size(round(progress.rate))}/s · {span(progress.left)} left"


def span(seconds: float) -> str:
    """A time that need not be exact."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    if seconds < 90 * 60:
        return f"{round(seconds / 60)} min"
    return f"{seconds / 3600:.1f} h"


def verdict(offer: Offer, machine: Machine) -> str:
    """Whether it fits this machine's memory, in a few words."""
    if not offer.memory:
        return "memory not known"
    needed = need(offer.pair, machine)
    if needed.bytes > machine.usable:
        return f"too large, needs {offer.memory}"
    return f"fits, needs {offer.memory}"


def speed(pair: Pair, copy: Copy | None, machine: Machine) -> str:
    """A hint: how many bytes of weights, as this machine holds them, are read for each token
    without a draft, which bounds every model's speed. Empty where it is not known which of its
    experts rest."""
    active = _active(pair)
    if active is None or copy is None:
        return ""
    bits = 32.0 if machine.float32 else BITS.get(copy.quantisation, DEFAULT_BITS)
    each = active * bits / 8
    word = "quick" if each < 4e9 else "moderate" if each < 12e9 else "slow"
    return f"{word}, {size(round(each))} read for each token"


def _active(pair: Pair) -> float | None:
    """Parameters that work on each token. Experts that rest are told by the name: A3B."""
    for part in pair.name.split("-"):
        if part.startswith("a") and part.endswith("b") and part[1:-1].replace(".", "").isdigit():
            return float(part[1:-1]) * 1e9
    if pair.name in ACTIVE:
        return ACTIVE[pair.name]
    facts = pair.target_facts
    dense = facts is not None and pair.family in DENSE and (facts.parameters or 0) < 35e9
    return facts.parameters if facts and dense else None


def licence(pair: Pair) -> str:
    """Both licences in a few words."""
    sides = [one.licence for one in (pair.target_facts, pair.draft_facts) if one]
    if any("NC" in one for one in sides):
        return "non-commercial"
    if "none stated" in sides:
        return "licence not stated"
    if "not recorded" in sides:
        return "licence not recorded"
    named = [one for one in dict.fromkeys(sides) if one != "the target's"]
    return " and ".join("own licence" if one == "other" else one for one in named)


def doubts(pair: Pair) -> list[str]:
    """What has to be agreed to before it is fetched."""
    sides = [one.licence for one in (pair.target_facts, pair.draft_facts) if one]
    return [] if "the target's" in sides and len(pair.cautions) < 2 else pair.cautions


# --- choosing -----------------------------------------------------------------

FILTERS: dict[str, Callable[[Entry], bool]] = {
    "Fits this machine": lambda one: one.offer.status.kind in ("works", "gated"),
    "On disk": lambda one: one.offer.here or one.item is not None,
    "Thinking": lambda one: bool(one.pair.thinks),
    "Coding": lambda one: "code" in one.pair.name,
}

ORDERS: dict[str, Callable[[Entry], tuple[float, str]]] = {
    "By family": lambda one: (0.0, ""),
    "By name": lambda one: (0.0, one.pair.title.lower()),
    "Smallest first": lambda one: (float(one.bytes or 1e15), one.pair.title),
    "Largest first": lambda one: (-float(one.bytes or 0), one.pair.title),
}


def matches(one: Entry, words: Sequence[str], filters: Sequence[str]) -> bool:
    """Whether every word is in its names, and it passes the filters."""
    pair = one.pair
    text = " ".join((pair.title, pair.family, pair.name, *pair.repositories)).lower()
    return all(word in text for word in words) and all(FILTERS[name](one) for name in filters)


def best(offers: Sequence[Offer], machine: Machine) -> Offer | None:
    """The pair to propose to somebody who has none: the largest that leaves a quarter of the
    memory free, under free licences; None where there is one already, or none fits."""
    if any(offer.here and not offer.pair.embedded for offer in offers):
        return None
    sized = [
        (need(offer.pair, machine).bytes, offer)
        for offer in offers
        if offer.status.kind == "works" and not offer.pair.cautions
        if not offer.pair.embedded and "code" not in offer.pair.name
        if entry(offer, [], lambda _: None).bytes
    ]
    fitting = [one for one in sized if one[0] <= machine.usable * 3 // 4]
    return max(fitting, key=lambda one: one[0])[1] if fitting else None


def proposal(offer: Offer) -> str:
    """Its name, size and time, in a sentence."""
    total = entry(offer, [], lambda _: None).bytes or 0
    time = span(total * 8 / LINE)
    return (
        f"{offer.pair.title} suits this machine: {size(total)}, about {time} "
        "at 100 Mbit/s.\nYou can chat with Pocket meanwhile."
    )
