"""Pairs of the user's own, which stand in the library beside those of the table. No Qt, no mlx.

What is not known of one is taken from the pair of the table whose draft it uses: its shape is the
same, or the draft would not fit.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from dflash_mlx.models import draft_for, drafts_for
from dflash_mlx.pairs import PAIRS, Copy, Pair, TargetFacts

_BITS = re.compile(r"(?:qat-)?(?:\d+bit|bf16|fp16|mxfp4|nvfp4)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Own:
    """A target and its draft, or none: folders or Hub ids. bytes: of the target, 0 where that is
    not known."""

    target: str
    draft: str = ""
    bytes: int = 0


def read(item: Any) -> Own:
    """One from a file. Raises ValueError."""
    try:
        own = Own(**item)
    except TypeError as error:
        raise ValueError("a pair of one's own is not an object of its fields") from error
    if not all(type(one) is str for one in (own.target, own.draft)) or type(own.bytes) is not int:
        raise ValueError(f"{own!r} is no pair")
    return own


def known(own: Own, kept: Sequence[Own]) -> bool:
    """Whether it stands in the list already, as a row of the table or as one of the kept."""
    table = ((pair.target, pair.draft or "") for pair in PAIRS)
    return (own.target, own.draft) in (*table, *((one.target, one.draft) for one in kept))


def pair_of(own: Own) -> Pair:
    """It as a row like those of the table, named by its target."""
    name = re.split(r"[/\\]", own.target.rstrip("/\\"))[-1]
    found = _BITS.search(name)
    copy = Copy(found[0] if found else "as it is", own.target, own.bytes or None, None, None)
    like = next((pair for pair in drafts_for(own.target) if pair.draft == own.draft), None)
    like = like or draft_for(own.target)
    if like is None or like.target_facts is None:
        return Pair(own.target, name, own.target, own.draft or None, target_facts=_nothing(copy))
    facts = replace(
        like.target_facts, original=None, names=(), licence="not recorded", copies=(copy,)
    )
    return replace(
        like,
        name=own.target,
        title=name,
        target=own.target,
        draft=own.draft or None,
        note="",
        also_for=(),
        derived=(),
        unverified=(),
        target_facts=facts,
        draft_facts=like.draft_facts if like.draft == own.draft else None,
    )


def _nothing(copy: Copy) -> TargetFacts:
    """What is known of a target of which nothing is."""
    return TargetFacts(
        original=None,
        names=(),
        licence="not recorded",
        gated=False,
        bytes=None,
        parameters=None,
        context=None,
        layers=None,
        full_layers=None,
        kv_heads=None,
        head_dim=None,
        window=None,
        kv_bytes=None,
        window_bytes=None,
        state_bytes=None,
        copies=(copy,),
    )
