"""The pairs that have a name, and where models lie. Knows no mlx.

A model is a folder, or a Hugging Face id that is looked for in the Hub's own cache
and downloaded if it is not there. The rows are in `pairs`, the sums in `memory`, the
proposal of a draft in `matching`.
"""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from dflash_mlx.errors import DownloadError, NotFound
from dflash_mlx.matching import draft_for, drafts_for, made_for
from dflash_mlx.memory import Machine, binary, need, smallest_mac, this_machine
from dflash_mlx.pairs import PAIRS, RESOURCES, Pair, find

__all__ = [
    "PAIRS",
    "RESOURCES",
    "Machine",
    "Pair",
    "Status",
    "draft_for",
    "drafts_for",
    "find",
    "held",
    "locate",
    "made_for",
    "need",
    "on_disk",
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
    if needed.bytes > machine.usable:
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


def on_disk(model: str) -> bool:
    """Whether a folder, or the Hub's own cache, holds a model's configuration and all its
    weights. Asks no network."""
    folder = Path(model).expanduser()
    if folder.is_dir():
        return _complete(lambda name: folder / name if (folder / name).is_file() else None)
    if model.count("/") != 1:
        return False
    # The cache's layout is fixed, and the Hub's own look-up takes a fifth of a second to import.
    from huggingface_hub.constants import HF_HUB_CACHE

    place = Path(HF_HUB_CACHE) / f"models--{model.replace('/', '--')}"
    try:
        snapshot = place / "snapshots" / (place / "refs" / "main").read_text("utf-8").strip()
    except OSError:
        return False
    return _complete(lambda name: snapshot / name if (snapshot / name).is_file() else None)


def held(pair: Pair) -> str | None:
    """The first copy of a pair's target that is on this disk, as a repository or a folder."""
    places = (pair.target, *(copy.repository for copy in pair.copies))
    return next((place for place in places if place and on_disk(place)), None)


def _complete(held: Callable[[str], Path | None]) -> bool:
    """Whether a configuration is there, and the weights: in one file, or all of an index."""
    if held("config.json") is None:
        return False
    index = held("model.safetensors.index.json")
    if index is None:
        return held("model.safetensors") is not None
    try:
        weights = set(json.loads(index.read_text(encoding="utf-8"))["weight_map"].values())
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return False
    return all(held(name) is not None for name in weights)


def locate(model: str) -> Path:
    """The folder of a model: itself, or its snapshot in the Hub's cache, which is downloaded
    if it is not there. Raises NotFound."""
    folder = Path(model).expanduser()
    if folder.is_dir():
        return folder
    if folder.is_relative_to(RESOURCES):
        raise NotFound(
            f"The files of {folder.parent.name} are missing from {folder}; "
            "install the program again."
        )
    if model.count("/") != 1 or model.startswith((".", "/", "~")):
        raise NotFound(
            f"There is no folder {model!r}, and it is no Hub id either; "
            "give a folder or an id such as mlx-community/Qwen3-4B-4bit."
        )
    if on_disk(model):
        return _snapshot(model)
    from dflash_mlx.download import Download

    try:
        return Download([model], lambda text: print(text, file=sys.stderr)).run()[0]
    except DownloadError as error:
        raise NotFound(str(error)) from error


def _snapshot(model: str) -> Path:
    """Where the Hub's cache has the newest revision of what is on disk."""
    from huggingface_hub import try_to_load_from_cache

    return Path(str(try_to_load_from_cache(model, "config.json"))).parent
