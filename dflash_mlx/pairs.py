"""Every published pair, one row each: who they are, what they weigh, under which licence.

The rows lie beside this file in pairs.json: facts as of November 2026, from the configurations
and model cards of the named repositories. None means "not known". Knows no mlx and no network.
"""

import difflib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from dflash_mlx.errors import NotFound

RESOURCES = Path(__file__).parent.parent / "resources"

Kind = Literal["DFlash", "DFlash 2", "DSpark"]

FREE = ("MIT", "Apache-2.0")


@dataclass(frozen=True, slots=True)
class Copy:
    """A target as MLX loads it. Without a repository, a size is known but no published copy."""

    quantisation: str
    repository: str | None
    bytes: int | None
    peak_bytes: int | None
    """Memory measured by others while it ran, as a rule with its draft."""
    mac: int | None
    """The smallest sensible Mac, in GB of memory as they are sold."""


@dataclass(frozen=True, slots=True)
class TargetFacts:
    """What is known about a target, whichever copy of it is loaded."""

    original: str | None
    names: tuple[str, ...]
    """Other names that copies and fine-tunes of it are published under."""
    licence: str
    gated: bool
    bytes: int | None
    """Of the original repository's weights."""
    parameters: int | None
    """Of the text model; what a repository holds for pictures is not loaded."""
    context: int | None
    layers: int | None
    full_layers: int | None
    """Layers that look at the whole context and so hold a row for every token."""
    kv_heads: int | None
    """Of the full layers, as is head_dim; windowed layers may have others."""
    head_dim: int | None
    window: int | None
    kv_bytes: int | None
    """Of keys and values for each token, at 16 bits an element."""
    window_bytes: int | None
    """Of those of windowed layers, for each token of the window."""
    state_bytes: int | None
    """Of the states of recurrent layers, once, in 32 bits."""
    copies: tuple[Copy, ...]
    """The one to load by default comes first."""


@dataclass(frozen=True, slots=True)
class DraftFacts:
    """What is known about a draft. `taps` is how many of the target's layers it reads."""

    repository: str
    mirrors: tuple[str, ...]
    kind: Kind
    licence: str
    gated: bool
    revision: str | None
    bytes: int | None
    block: int | None
    layers: int | None
    sliding_layers: int | None
    window: int | None
    hidden: int | None
    intermediate: int | None
    heads: int | None
    kv_heads: int | None
    head_dim: int | None
    taps: int | None
    vocabulary: int | None


@dataclass(frozen=True, slots=True)
class Pair:
    """A target and its draft, each a folder or a Hub id. A user's own pair has no facts."""

    name: str
    title: str
    target: str
    draft: str | None
    note: str = ""
    family: str = ""
    thinks: bool | None = None
    """Whether the draft was made for a model that thinks before it answers."""
    unsupported: str | None = None
    """Why this app cannot run it."""
    backends: tuple[str, ...] = ()
    also_for: tuple[str, ...] = ()
    """Pairs whose target this draft serves too, with fewer accepted tokens."""
    derived: tuple[str, ...] = ()
    """Figures that come from other figures by arithmetic; a quantisation stands for its size."""
    unverified: tuple[str, ...] = ()
    """Facts that were not read from the repository itself, or on which sources differ."""
    target_facts: TargetFacts | None = None
    draft_facts: DraftFacts | None = None

    @property
    def embedded(self) -> bool:
        """Whether it lies in this program, so that nothing is downloaded."""
        return Path(self.target).is_relative_to(RESOURCES)

    @property
    def own(self) -> bool:
        """Whether it is the user's: it is named by its target, and in no table."""
        return self.name == self.target

    @property
    def copies(self) -> tuple[Copy, ...]:
        """The target's copies, the default first."""
        return self.target_facts.copies if self.target_facts else ()

    @property
    def repositories(self) -> tuple[str, ...]:
        """Every repository of this row: target, its copies and original, draft and mirrors."""
        named = [self.target, self.draft, *(copy.repository for copy in self.copies)]
        if self.target_facts:
            named.append(self.target_facts.original)
        if self.draft_facts:
            named.extend(self.draft_facts.mirrors)
        return tuple(dict.fromkeys(name for name in named if name))

    @property
    def cautions(self) -> list[str]:
        """A sentence for each side whose licence is not plainly a free one."""
        sides = (("target", self.target_facts), ("draft", self.draft_facts))
        return [_caution(side, facts.licence) for side, facts in sides if facts and _unfree(facts)]


def find(name: str, otherwise: str = "Use --target and --draft for models of your own.") -> Pair:
    """The pair of that name, or the first with that repository. Raises NotFound, which ends with
    what else could be given."""
    wanted = name.lower()
    for pair in PAIRS:
        if pair.name == wanted:
            return pair
    for pair in PAIRS:
        if wanted in (repository.lower() for repository in pair.repositories):
            return pair
    near = difflib.get_close_matches(wanted, [pair.name for pair in PAIRS], 3)
    hint = f"did you mean {' or '.join(near)}? " if near else ""
    known = f"There is no pair named {name!r}; {hint}`dflash-mlx models` lists them, pocket first."
    raise NotFound(f"{known} {otherwise}".rstrip())


def _unfree(facts: TargetFacts | DraftFacts) -> bool:
    return facts.licence not in FREE


def _caution(side: str, licence: str) -> str:
    match licence:
        case "none stated":
            return f"The {side} states no licence, so nothing but its authors' word allows its use."
        case "not recorded":
            return f"The {side}'s licence is not recorded here; read its model card."
        case "the target's":
            return "The draft has the target's licence."
        case "other":
            return f"The {side} has a licence of its own; read its model card."
    if "NC" in licence:
        return f"The {side} is under {licence}: no commercial use, and no changed copies."
    return f"The {side} is under these terms: {licence}."


# --- rows ---------------------------------------------------------------------


def _place(repository: str | None) -> str | None:
    """A repository, or the folder of what lies in this program."""
    if repository and repository.startswith("resources/"):
        return str(RESOURCES.parent / repository)
    return repository


def _tuples(data: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(part) if isinstance(part, list) else part for key, part in data.items()}


def _pair(row: dict[str, Any]) -> Pair:
    """One row of the table as a Pair."""
    target, draft = row.pop("target"), row.pop("draft")
    copies = [
        Copy(**{**copy, "repository": _place(copy["repository"])}) for copy in target.pop("copies")
    ]
    facts = TargetFacts(**_tuples(target), copies=tuple(copies))
    drafter = None
    if draft is not None:
        drafter = DraftFacts(**_tuples({**draft, "repository": _place(draft["repository"])}))
    load = next((copy.repository for copy in copies if copy.repository), facts.original)
    return Pair(
        **_tuples(row),
        target=load or "",
        draft=drafter.repository if drafter else None,
        target_facts=facts,
        draft_facts=drafter,
    )


def _read() -> tuple[Pair, ...]:
    text = Path(__file__).with_suffix(".json").read_text(encoding="utf-8")
    return tuple(_pair(row) for row in json.loads(text)["pairs"])


PAIRS = _read()
