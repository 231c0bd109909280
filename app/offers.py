"""What can be chosen: each pair of the table, and whether it can be loaded now. No Qt, no mlx."""

from dataclasses import dataclass
from pathlib import Path

from app.settings import Settings
from dflash_mlx.errors import NotFound
from dflash_mlx.models import (
    PAIRS,
    Machine,
    Pair,
    Status,
    absence,
    drafts_for,
    find,
    held,
    made_for,
    need,
    on_disk,
    status,
    this_machine,
)
from dflash_mlx.pace import size
from dflash_mlx.protocol import Load

LIBRARY = "the library"
"""What fetches a pair, as the window calls it."""

POCKET = Load(0, pair="pocket")


@dataclass(frozen=True, slots=True)
class Offer:
    """A pair of the table on this machine.

    target: the copy of its target that is on this disk, or None. draft: whether its draft is.
    memory: what it needs with `tokens` of text, in words; empty where that is not known.
    """

    pair: Pair
    status: Status
    target: str | None
    draft: bool
    memory: str = ""
    tokens: int = 8192

    @property
    def here(self) -> bool:
        """Whether nothing of it has to be fetched."""
        return self.target is not None and self.draft

    @property
    def ready(self) -> bool:
        """Whether it can be loaded now."""
        return self.here and self.status.kind == "works"

    @property
    def load(self) -> Load:
        """The request that loads it. A copy that is not the default is named with its draft."""
        if self.target in (None, self.pair.target) and not self.pair.own:
            return Load(0, pair=self.pair.name)
        return Load(0, target=self.target or self.pair.target, draft=self.pair.draft)

    @property
    def size(self) -> str:
        """What fetching the default copy and the draft takes; empty where it is not known."""
        if self.pair.embedded or not self.pair.copies or self.pair.copies[0].bytes is None:
            return ""
        draft = self.pair.draft_facts.bytes if self.pair.draft_facts else 0
        total = self.pair.copies[0].bytes + (draft or 0)
        return f"{'at least ' if draft is None else ''}{size(total)}"

    @property
    def short(self) -> str:
        """The status in a few words, for a list."""
        match self.status.kind:
            case "works" if self.here:
                return "Works here, on disk"
            case "works" if self.target:
                return "Works here, but its draft is not on disk"
            case "works" if self.draft and self.pair.draft:
                return "Works here, but its target is not on disk"
            case "works":
                return "Works here, not on disk"
        return _capital(str(self.status))

    @property
    def sentence(self) -> str:
        """What choosing it does, or why it cannot be loaded and what would change that."""
        if self.status.kind != "works":
            return f"{_capital(str(self.status))}."
        if self.here:
            return "Ready to load: it is on this machine."
        return f"Works here, once it is downloaded. {absence(self.pair, self.target, LIBRARY)}"


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def offers(machine: Machine) -> list[Offer]:
    """Every row of the table, in its order: Pocket first, then by family."""
    return [offer(pair, machine) for pair in PAIRS]


def offered() -> list[Offer]:
    """What there is for this machine."""
    return offers(this_machine())


def offer(pair: Pair, machine: Machine) -> Offer:
    draft = pair.draft is None or on_disk(pair.draft)
    needed = need(pair, machine)
    memory = str(needed) if needed.terms[0].bytes else ""
    known = status(pair, machine, have_draft=draft)
    return Offer(pair, known, held(pair), draft, memory, needed.context)


def serves(pair: Pair) -> str:
    """Which other targets a pair's draft serves, as a sentence; empty where it is none."""
    titles = [find(name).title for name in pair.also_for]
    if not titles:
        return ""
    named = " and ".join(titles)
    return f"Its draft also serves {named} and fine-tunes of them, with fewer accepted tokens."


def proposals(target: str) -> list[tuple[Pair, str]]:
    """The pairs whose draft can be tried with a target of one's own, and what each is, in words."""
    found = drafts_for(target)
    return [(pair, _made_for(pair, found[0])) for pair in found]


def _made_for(pair: Pair, first: Pair) -> str:
    kind = pair.draft_facts.kind if pair.draft_facts else "DFlash"
    if made_for(pair, first):
        return f"{kind}, made for {_base(pair)}. A copy or a fine-tune of that can use it."
    return (
        f"{kind}, made for {_base(pair)}. It serves this model too, since they have the same "
        "shape, with fewer accepted tokens."
    )


def _base(pair: Pair) -> str:
    """What a pair's draft was made for."""
    original = pair.target_facts.original if pair.target_facts else None
    return original or pair.title


def why_not_here(place: str) -> str:
    """Why a folder or a Hub id cannot be loaded from this disk; empty if it can."""
    if on_disk(place):
        return ""
    if Path(place).expanduser().is_dir():
        return f"The folder {place} holds no whole model: a config.json and its safetensors."
    if place.count("/") == 1 and not place.startswith((".", "/", "~")):
        return f"{place} is not on this machine; `dflash-mlx pull {place}` downloads it."
    return f"There is no folder {place}, and it is no Hugging Face id either."


def title(load: Load) -> str:
    """How to call what a request loads."""
    if load.target is not None:
        return Path(load.target).name or load.target
    try:
        return find(load.pair or "pocket").title
    except NotFound:
        return load.pair or "pocket"


def last_chosen(settings: Settings) -> tuple[Load, str]:
    """What to load at the start, and a sentence if it is not what was loaded last.

    Nothing is fetched unasked, so what has left this disk is not asked for.
    """
    load = settings.chosen
    if load is None:
        return POCKET, ""
    try:
        pair = find(load.pair) if load.pair else None
    except NotFound:
        return POCKET, f"The table has no pair {load.pair} any more, so Pocket is loaded."
    target, draft = (pair.target, pair.draft) if pair else (load.target, load.draft)
    if all(on_disk(place) for place in (target, draft) if place):
        return load, ""
    return POCKET, f"{title(load)} is not on this machine any more, so Pocket is loaded."
