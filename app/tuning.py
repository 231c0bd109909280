"""How one chat is answered: a system prompt, how tokens are chosen, whether to think. No Qt.

What is None is as in preferences. A preset is such choices under a name; the settings own
the presets, a chat has choices of its own.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any, Literal

from dflash_mlx.errors import BadRequest
from dflash_mlx.lines import build
from dflash_mlx.protocol import Sampling

Think = Literal["on", "off", "model"]

MOST_TOKENS = 1_000_000  # of an answer
SAMPLING = tuple(item.name for item in fields(Sampling))


@dataclass(frozen=True, slots=True)
class Tuning:
    """think: "model" is as the pair does it of itself. Raises BadRequest for what cannot be."""

    system: str = ""
    temperature: float | None = None
    top_p: float | None = None
    top_k: int | None = None
    min_p: float | None = None
    seed: int | None = None
    repetition_penalty: float | None = None
    max_tokens: int | None = None
    think: Think | None = None

    def __post_init__(self) -> None:
        self.sampling(Sampling())
        if self.max_tokens is not None and not 1 <= self.max_tokens <= MOST_TOKENS:
            raise BadRequest(
                f"max_tokens is {self.max_tokens}, but it must be from 1 to {MOST_TOKENS:,}."
            )

    def sampling(self, usual: Sampling) -> Sampling:
        """How tokens are chosen, where `usual` is what preferences say."""
        own = {name: getattr(self, name) for name in SAMPLING}
        return replace(usual, **{name: value for name, value in own.items() if value is not None})

    def thinks(self, usual: bool | None) -> bool | None:
        """Whether to think; None is as the pair does. usual: what preferences say."""
        if self.think is None:
            return usual
        return None if self.think == "model" else self.think == "on"


@dataclass(frozen=True, slots=True)
class Preset:
    name: str
    tuning: Tuning = field(default_factory=Tuning)


AS_USUAL = Tuning()


def encode(tuning: Tuning) -> str:
    """As text, for the file of chats; what is as usual is left out."""
    return json.dumps(plain(tuning), ensure_ascii=False) if tuning != AS_USUAL else ""


def plain(tuning: Tuning) -> dict[str, Any]:
    return {name: value for name, value in asdict(tuning).items() if value not in (None, "")}


def decode(text: str) -> Tuning:
    """What `encode` made. What another version wrote otherwise is as usual."""
    try:
        return read(json.loads(text)) if text else AS_USUAL
    except ValueError:
        return AS_USUAL


def read(value: Any) -> Tuning:
    """What `plain` made. Raises ValueError."""
    try:
        made = build(Tuning, value)
    except (AttributeError, BadRequest, KeyError, TypeError) as error:
        raise ValueError(str(error)) from error
    assert isinstance(made, Tuning)
    return made


# --- presets ------------------------------------------------------------------


def named(presets: Sequence[Preset], name: str) -> Preset | None:
    """The preset of a name; capitals make no other name."""
    return next((one for one in presets if one.name.casefold() == name.casefold()), None)


def keep(presets: Sequence[Preset], preset: Preset) -> list[Preset]:
    """With a preset added, in the place of one of its name."""
    others = [one for one in presets if one.name.casefold() != preset.name.casefold()]
    return sorted([*others, preset], key=lambda one: one.name.casefold())


def rename(presets: Sequence[Preset], name: str, new: str) -> list[Preset]:
    found = named(presets, name)
    return list(presets) if found is None else keep(drop(presets, name), replace(found, name=new))


def drop(presets: Sequence[Preset], name: str) -> list[Preset]:
    return [one for one in presets if one.name.casefold() != name.casefold()]
