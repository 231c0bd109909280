"""MLX targets on the Hub, by name, that a known draft serves. Asks the network.

Of a target only its name is judged; whether the draft fits is found out when both are loaded.
"""

from dataclasses import dataclass

from huggingface_hub import ModelInfo

from dflash_mlx import hub
from dflash_mlx.errors import BadRequest
from dflash_mlx.matching import draft_for
from dflash_mlx.pace import size
from dflash_mlx.transfer import Candidate
from dflash_mlx.trouble import sentences

AUTHOR = "mlx-community"
MOST = 100
"""How many the Hub is asked for."""
STALL = 20.0
"""Seconds that it may take to begin an answer."""

_WIDTHS = {"64": 8, "32": 4, "16": 2, "8": 1}


@dataclass(frozen=True, slots=True)
class Result:
    """candidates: those with a known draft, the most downloaded first. others: how many have
    none."""

    candidates: list[Candidate]
    others: int


def search(words: str) -> Result:
    """What has these words in its name. Raises DFlashError."""
    if not words.strip():
        raise BadRequest("Give a part of a model's name, such as Qwen3-8B.")
    with sentences("the list of models", bytes=False):
        found = hub.models(
            STALL,
            search=words.strip(),
            author=AUTHOR,
            sort="downloads",
            limit=MOST,
            expand=["downloads", "safetensors"],
        )
    pairs = [(one, draft_for(one.id)) for one in found]
    able = [
        Candidate(one.id, pair.draft, _weight(one), one.downloads or 0)
        for one, pair in pairs
        if pair is not None and pair.draft
    ]
    return Result(able, len(found) - len(able))


def lines(result: Result) -> list[str]:
    """What was found, in words, with the command that fetches each."""
    told = [
        f"{one.repository}  {size(one.bytes) if one.bytes else 'size not known'}\n"
        f"  `dflash-mlx pull {one.repository} {one.draft}` downloads it with its draft"
        for one in result.candidates
    ]
    if result.others:
        told.append(f"For {result.others} {'more ' if told else ''}no draft is known.")
    return told or ["mlx-community has no model of this name."]


def _weight(info: ModelInfo) -> int:
    """Bytes of the tensors that the Hub counts by their type: BF16, U32, F8_E4M3."""
    counts = info.safetensors.parameters if info.safetensors else {}
    return sum(count * _width(kind) for kind, count in counts.items())


def _width(kind: str) -> int:
    digits = "".join(letter for letter in kind.split("_")[0] if letter.isdigit())
    return _WIDTHS.get(digits, 1)
