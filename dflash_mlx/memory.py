"""What a pair needs in memory, term by term, and what a machine has. Knows no mlx.

Sizes of files count in GB of 10^9 bytes, memory in GiB of 2^30, as each is sold.
"""

import os
import platform
import subprocess
from dataclasses import dataclass
from typing import Literal

from dflash_mlx.pairs import Copy, DraftFacts, Pair, TargetFacts

GIB = 2**30

# Memory of the Macs on sale, in GB.
MACS = (8, 16, 24, 32, 36, 48, 64, 96, 128, 192, 256, 512)

# Bits for each parameter, scales included.
BITS = {"4bit": 4.5, "qat-4bit": 4.5, "6bit": 6.5, "8bit": 8.5, "bf16": 16.0}
DEFAULT_BITS = 4.5


@dataclass(frozen=True, slots=True)
class Machine:
    """Where a pair is to run. memory: bytes, of the machine, or of the card for "cuda"."""

    memory: int
    kind: Literal["mac", "cpu", "cuda"] = "mac"

    @property
    def usable(self) -> int:
        """Bytes that models may take.

        A CPU leaves 2 GB to the rest of the system, and of a card nine tenths are counted on.
        """
        match self.kind:
            case "mac":
                # Metal's recommendedMaxWorkingSetSize, as programs log it: 10.7 of 16 GiB, 21.3
                # of 32, 27 of 36, 48 of 64. Newer systems give the largest Macs somewhat more.
                small = self.memory < 36 * GIB
                return self.memory * 2 // 3 if small else self.memory * 3 // 4
            case "cpu":
                return max(0, self.memory - 2 * 10**9)
            case "cuda":
                return self.memory * 9 // 10

    @property
    def float32(self) -> bool:
        """Whether weights and caches are held in 32 bits: mlx has no quick 16-bit or quantised
        product on a CPU."""
        return self.kind == "cpu"

    def __str__(self) -> str:
        name = {"mac": "a Mac", "cpu": "a CPU", "cuda": "a graphics card"}[self.kind]
        return f"{name} with {binary(self.memory)}, {binary(self.usable)} of them for models"


def binary(size: int) -> str:
    """An amount of memory in words."""
    return f"{size / GIB:.1f} GiB" if size >= GIB / 10 else f"{size / 2**20:.1f} MiB"


def this_machine() -> Machine:
    """The memory of this computer; what is not a Mac counts as a CPU."""
    if platform.system() == "Darwin":
        said = subprocess.run(
            ["/usr/sbin/sysctl", "-n", "hw.memsize"], capture_output=True, text=True, check=True
        )
        return Machine(int(said.stdout), "mac")
    return Machine(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"), "cpu")


def refusal(models: int, chat: int, tokens: int, usable: int) -> str:
    """Why a reply is not begun: it could grow beyond what there is. Sizes in bytes."""
    return (
        f"This chat with its answer may grow to {tokens:,} tokens, which take {binary(chat)} of "
        f"memory beside {binary(models)} for the models, and both may take {binary(usable)}; "
        "allow a shorter answer, shorten the chat, or choose a smaller model."
    )


@dataclass(frozen=True, slots=True)
class Term:
    """One line of the sum. bytes: None where it is not known; least: it may well be more."""

    name: str
    bytes: int | None
    how: str
    least: bool = False


@dataclass(frozen=True, slots=True)
class Need:
    """The memory that a pair needs with `context` tokens of text."""

    context: int
    terms: tuple[Term, ...]

    @property
    def bytes(self) -> int:
        """The sum of what is known."""
        return sum(term.bytes or 0 for term in self.terms)

    @property
    def complete(self) -> bool:
        """Whether every term is known; if not, the sum is the least that is needed."""
        return not any(term.bytes is None or term.least for term in self.terms)

    def free(self, machine: Machine) -> int:
        """Bytes that models may take there and that stay free."""
        return machine.usable - self.bytes

    def fits(self, machine: Machine) -> bool:
        """Whether there is room for it; the one place that decides this."""
        return self.free(machine) >= 0

    def __str__(self) -> str:
        return f"{'' if self.complete else '≥ '}{binary(self.bytes)}"


def need(pair: Pair, machine: Machine, context: int = 8192, copy: Copy | None = None) -> Need:
    """Weights, keys and values, recurrent states and draft of a pair of the table."""
    facts, draft = pair.target_facts, pair.draft_facts
    if facts is None:
        return Need(context, (Term("weights", None, "this pair is not in the table"),))
    context = min(context, facts.context or context)
    copy = copy or next(iter(facts.copies), None)
    weights = _weights(facts, copy, machine)
    if weights.name == "measured":
        return Need(context, (weights,))
    terms = [weights, _keys(facts, context, machine)]
    if facts.window and facts.window_bytes:
        terms.append(_window(facts.window, facts.window_bytes, context, machine))
    if facts.state_bytes:
        terms.append(Term("recurrent states", facts.state_bytes, "once, in 32 bits"))
    if draft is not None:
        terms += [_draft_weights(draft, machine), _draft_keys(draft, context, machine)]
    return Need(context, tuple(terms))


def smallest_mac(pair: Pair, copy: Copy | None = None) -> int | None:
    """GB of the smallest Mac that is sensible for a copy: as reported, else by the sum at 8k.

    None if no Mac is large enough, or if the weights are not known.
    """
    copy = copy or next(iter(pair.copies), None)
    if copy is None or (copy.mac or copy.bytes or copy.peak_bytes) is None:
        return None
    for gb in MACS:
        mac = Machine(gb * GIB)
        if gb == copy.mac or (not copy.mac and need(pair, mac, copy=copy).fits(mac)):
            return gb
    return None


# --- terms --------------------------------------------------------------------


def _weights(facts: TargetFacts, copy: Copy | None, machine: Machine) -> Term:
    """The target. Where only a measured peak is known, that stands for the whole sum."""
    if copy is None:
        return Term("weights", None, "no copy of this target is known")
    if machine.float32:
        parameters = facts.parameters or _estimate(copy)
        if parameters:
            about = "" if facts.parameters else "about "
            how = f"{about}{_count(parameters)} parameters × 4 bytes, as a CPU holds them"
            return Term("weights", parameters * 4, how)
        how = f"what the {copy.quantisation} copy takes; a CPU's 32 bits are much more"
        return Term("weights", copy.peak_bytes, how, least=True)
    if copy.bytes is not None:
        return Term("weights", copy.bytes, f"the {copy.quantisation} copy as published")
    if copy.peak_bytes is not None:
        how = f"the peak of the {copy.quantisation} copy while it ran, as others measured it"
        return Term("measured", copy.peak_bytes, how)
    return Term("weights", None, f"the size of the {copy.quantisation} copy is not known")


def _estimate(copy: Copy) -> int | None:
    """How many parameters a copy of this size holds."""
    if copy.bytes is None:
        return None
    return int(copy.bytes * 8 / BITS.get(copy.quantisation, DEFAULT_BITS))


def _count(parameters: int) -> str:
    if parameters < 10**9:
        return f"{parameters / 1e6:.3g} million"
    return f"{parameters / 1e9:,.3g} billion"


def _keys(facts: TargetFacts, context: int, machine: Machine) -> Term:
    name = "keys and values"
    if facts.kv_bytes is None:
        return Term(name, None, "the target's shape is not in the table")
    each = facts.kv_bytes * (2 if machine.float32 else 1)
    where = f" in {facts.full_layers} of {facts.layers} layers" if facts.full_layers else ""
    return Term(name, each * context, f"{context:,} tokens × {each:,} bytes{where}")


def _window(window: int, each: int, context: int, machine: Machine) -> Term:
    """Layers that look at a window keep its rows alone."""
    tokens, each = min(context, window), each * (2 if machine.float32 else 1)
    return Term("windows", tokens * each, f"{tokens:,} tokens × {each:,} bytes in the other layers")


def _draft_weights(draft: DraftFacts, machine: Machine) -> Term:
    if draft.bytes is None:
        return Term("draft", None, "its size is not known")
    if machine.float32:
        return Term("draft", draft.bytes * 2, "as published, doubled: 32 bits, as a CPU holds it")
    return Term("draft", draft.bytes, "as published, in bfloat16")


def _draft_keys(draft: DraftFacts, context: int, machine: Machine) -> Term:
    """The draft keeps the context alone: all of it in full layers, window - 1 rows in others."""
    name = "draft's keys and values"
    layers, sliding, window = draft.layers, draft.sliding_layers, draft.window
    if layers is None or sliding is None or draft.kv_heads is None or draft.head_dim is None:
        return Term(name, None, "the draft's shape is not in the table")
    if sliding and window is None:
        return Term(name, None, "the draft's window is not in the table")
    short = min(context, (window or 1) - 1)
    row = 2 * draft.kv_heads * draft.head_dim * (4 if machine.float32 else 2)
    parts = [(layers - sliding, context), (sliding, short)]
    how = " + ".join(f"{count} layers × {tokens:,} tokens" for count, tokens in parts if count)
    total = sum(count * tokens for count, tokens in parts) * row
    return Term(name, total, f"({how}) × {row:,} bytes")
