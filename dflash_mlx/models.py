"""The pairs that have a name, and which of them can be used here. Knows no mlx.

The rows are in `pairs`, the sums in `memory`, the proposal of a draft in `matching`, and where
models lie in `places`.
"""

from dataclasses import dataclass
from typing import Literal

from dflash_mlx.matching import draft_for, drafts_for, made_for
from dflash_mlx.memory import Machine, binary, need, smallest_mac, this_machine
from dflash_mlx.pairs import PAIRS, RESOURCES, Pair, find
from dflash_mlx.places import absence, held, locate, revision
from dflash_mlx.presence import on_disk

__all__ = [
    "PAIRS",
    "RESOURCES",
    "Machine",
    "Pair",
    "Status",
    "absence",
    "draft_for",
    "drafts_for",
    "find",
    "held",
    "locate",
    "made_for",
    "need",
    "on_disk",
    "revision",
    "smallest_mac",
    "status",
    "this_machine",
]


@dataclass(frozen=True, slots=True)
class Status:
    """Whether a pair can be used here, as a kind and as words for the user."""

    kind: Literal["works", "too large", "gated", "unsupported"]
    text: str

    def __str__(self) -> str:
        return self.text


def status(pair: Pair, machine: Machine, have_draft: bool = False) -> Status:
    """Whether a pair of the table can be used on a machine, and if not, why.

    Its default copy is judged, with 8k of text. have_draft: the draft is on this disk
    already, so whoever asks has passed its gate.
    """
    if pair.unsupported:
        return Status("unsupported", f"not supported because {pair.unsupported}")
    needed = need(pair, machine)
    if not needed.fits(machine):
        how = " in 32 bits" if machine.float32 else ""
        has = binary(machine.usable)
        gap = f"needs {needed}{how}, has {has} for models"
        return Status("too large", f"too large for this machine ({gap})")
    if not any(copy.repository for copy in pair.copies):
        return Status(
            "unsupported",
            "not supported because no MLX copy of its target is known; "
            "give one of your own as the target, with this draft",
        )
    if pair.draft_facts is not None and pair.draft_facts.gated and not have_draft:
        return Status(
            "gated",
            f"gated (ask for access at https://huggingface.co/{pair.draft}, "
            "then log in with `hf auth login`)",
        )
    return Status("works", "works here")
