"""Where two texts part. Knows nothing else."""

from collections.abc import Sequence


def common(mine: Sequence[int], other: Sequence[int]) -> int:
    """How many tokens two texts have in common, from the first on."""
    for i, (one, two) in enumerate(zip(mine, other, strict=False)):
        if one != two:
            return i
    return min(len(mine), len(other))
