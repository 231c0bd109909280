"""The library's pairs in words, and which of them are shown, in which order. No Qt, no mlx."""

from collections.abc import Callable, Sequence

from app.entry import Entry, entry, span
from app.offers import Offer
from dflash_mlx.memory import BITS, DEFAULT_BITS, Machine, binary, need
from dflash_mlx.pace import size
from dflash_mlx.pairs import Copy, Pair

ACTIVE = {"gpt-oss-20b": 3.6e9, "gpt-oss-120b": 5.1e9, "qwen3-coder-next": 3e9}
"""Parameters that work on each token, where the name does not tell."""

QUICK, SLOW = 4e9, 12e9
"""Bytes read for each token, below which a pair is called quick, and from which slow."""

DENSE = ("Qwen3", "Qwen3.5", "Qwen3.6", "Qwen3.8", "Gemma 4", "Llama 3.1")

LINE = 100e6
"""Bits a second of the line that a download's time is told for."""


def verdict(offer: Offer, machine: Machine) -> str:
    """Whether it fits this machine's memory, in a few words."""
    if not offer.memory:
        return "memory not known"
    fits, memory = need(offer.pair, machine).fits(machine), offer.memory
    if not machine.float32:
        return f"fits, needs {memory}" if fits else f"too large, needs {memory}"
    if fits:
        return f"fits, needs {memory} in 32 bits, as a CPU holds it"
    return f"too large, needs {memory} in 32 bits, as a CPU holds it"


def speed(pair: Pair, copy: Copy | None, machine: Machine) -> str:
    """A hint: how many bytes of weights, as this machine holds them, are read for each token
    without a draft, which bounds every model's speed. Empty where it is not known which of its
    experts rest."""
    each = _each(pair, copy, machine)
    if each is None:
        return ""
    word = "quick" if each < QUICK else "moderate" if each < SLOW else "slow"
    return f"{word}, {size(round(each))} read for each token"


def _each(pair: Pair, copy: Copy | None, machine: Machine) -> float | None:
    """Bytes of weights that each token reads."""
    active = _active(pair)
    if active is None or copy is None:
        return None
    bits = 32.0 if machine.float32 else BITS.get(copy.quantisation, DEFAULT_BITS)
    return active * bits / 8


def _active(pair: Pair) -> float | None:
    """Parameters that work on each token. Experts that rest are told by the name: A3B."""
    for part in pair.name.lower().split("-"):
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
    return " + ".join("own licence" if one == "other" else one for one in named)


def doubts(pair: Pair) -> list[str]:
    """What has to be agreed to before it is fetched."""
    sides = [one.licence for one in (pair.target_facts, pair.draft_facts) if one]
    return [] if "the target's" in sides and len(pair.cautions) < 2 else pair.cautions


# --- choosing -----------------------------------------------------------------

FITS = "Fits this machine"

FILTERS: dict[str, Callable[[Entry], bool]] = {
    FITS: lambda one: one.offer.status.kind in ("works", "gated") or _begun(one),
    "On disk": lambda one: _begun(one),
    "Thinking": lambda one: bool(one.pair.thinks),
    "Coding": lambda one: "code" in one.pair.name,
}

ORDERS: dict[str, Callable[[Entry], tuple[float, str]]] = {
    "By family": lambda one: (0.0, ""),
    "By name": lambda one: (0.0, one.pair.title.lower()),
    "Smallest first": lambda one: (float(one.bytes or 1e15), one.pair.title),
    "Largest first": lambda one: (-float(one.bytes or 0), one.pair.title),
}


def _begun(one: Entry) -> bool:
    """Whether it is on this disk, or on its way."""
    return one.offer.here or one.item is not None


def matches(one: Entry, words: Sequence[str], filters: Sequence[str]) -> bool:
    """Whether every word is in its names, and it passes the filters."""
    pair = one.pair
    text = " ".join((pair.title, pair.family, pair.name, *pair.repositories)).lower()
    return all(word in text for word in words) and all(FILTERS[name](one) for name in filters)


def best(offers: Sequence[Offer], machine: Machine) -> Offer | None:
    """The pair to propose to somebody who has none: the largest, under free licences, that is not
    slow and leaves a quarter of the memory for models to longer chats, or else the largest that
    fits and is not slow; None where there is one already, or none is like that."""
    if any(offer.here and not offer.pair.embedded for offer in offers):
        return None
    brisk = [
        (need(offer.pair, machine), offer)
        for offer in offers
        if offer.status.kind == "works" and not offer.pair.cautions
        if not offer.pair.embedded and "code" not in offer.pair.name
        if (one := entry(offer, [], lambda _: None)).bytes
        if (_each(one.pair, one.copy, machine) or SLOW) < SLOW
    ]
    roomy = [one for one in brisk if one[0].free(machine) >= machine.usable / 4]
    chosen = max(roomy or brisk, key=lambda one: one[0].bytes, default=None)
    return chosen[1] if chosen else None


def proposal(offer: Offer, machine: Machine) -> str:
    """Its name, size and time, what it leaves free, and what to do meanwhile, a line each."""
    total = entry(offer, [], lambda _: None).bytes or 0
    time = span(total * 8 / LINE)
    free = binary(need(offer.pair, machine).free(machine))
    return (
        f"{offer.pair.title} fits this machine: {size(total)}, about {time} at 100 Mbit/s.\n"
        f"It leaves {free} of the memory for models free.\nYou can chat with Pocket meanwhile."
    )
