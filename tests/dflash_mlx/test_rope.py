"""Rotary positions against the rotation written out in numpy."""

import math
from typing import Any

import mlx.core as mx
import numpy as np
import numpy.typing as npt
import pytest

from dflash_mlx.errors import Misfit, Unsupported
from dflash_mlx.rope import Rope
from tests.dflash_mlx import families

DIMS = 8
THETA = 1e4
Array = npt.NDArray[np.float64]


def rope(**parameters: Any) -> Rope:
    return Rope(families.draft(rope_parameters={"rope_theta": THETA, **parameters}).config)


def rotated(x: Array, offset: int, periods: Array, factor: float = 1.0) -> Array:
    """Half-split: dimension i turns together with i + DIMS / 2."""
    angles = (offset + np.arange(x.shape[2]))[:, None] / periods
    first, second = np.split(x, 2, axis=-1)
    turned = (
        first * np.cos(angles) - second * np.sin(angles),
        second * np.cos(angles) + first * np.sin(angles),
    )
    return factor * np.concatenate(turned, axis=-1)


def rows(count: int, blocks: int = 1) -> Array:
    return np.random.default_rng(0).standard_normal((blocks, 2, count, DIMS))


PERIODS = THETA ** (np.arange(0, DIMS, 2) / DIMS)


@pytest.mark.parametrize("offset", [0, 1, 7, 1000])
@pytest.mark.parametrize("count", [1, 6])
def test_rows_turn_by_their_absolute_positions(offset: int, count: int) -> None:
    x = rows(count)
    mine = rope()(mx.array(x.astype(np.float32)), offset)
    np.testing.assert_allclose(np.array(mine), rotated(x, offset, PERIODS), atol=2e-4)


def test_blocks_may_stand_at_positions_of_their_own() -> None:
    x, offsets = rows(3, blocks=4), [0, 9, 2, 500]
    mine = np.array(rope()(mx.array(x.astype(np.float32)), mx.array(offsets)))
    for i, offset in enumerate(offsets):
        np.testing.assert_allclose(
            mine[i : i + 1], rotated(x[i : i + 1], offset, PERIODS), atol=2e-4
        )


YARN = {"rope_type": "yarn", "factor": 16.0, "original_max_position_embeddings": 64}


def yarn(truncate: bool = True) -> Array:
    """Fast dimensions keep their periods, slow ones are stretched, a ramp between them."""
    turns = YARN["original_max_position_embeddings"] / (2 * math.pi * PERIODS)

    def place(rotations: float) -> float:
        length = YARN["original_max_position_embeddings"]
        return DIMS * math.log(length / (rotations * 2 * math.pi)) / (2 * math.log(THETA))

    low, high = place(32), place(1)
    if truncate:
        low, high = math.floor(low), math.ceil(high)
    low, high = max(low, 0), min(high, DIMS - 1)
    stretch = np.clip((np.arange(DIMS // 2) - low) / (high - low), 0, 1)
    assert turns[0] > 1 > turns[-1] and stretch[-1] == 1
    out: Array = 1 / ((1 - stretch) / PERIODS + stretch / (16 * PERIODS))
    return out


@pytest.mark.parametrize(
    ("changes", "factor"),
    [
        ({}, 0.1 * math.log(16) + 1),
        ({"mscale": 1.0, "mscale_all_dim": 1.0}, 1.0),
        ({"mscale": 2.0}, 0.1 * math.log(16) + 1),  # counts only together with the other
        ({"attention_factor": 0.5, "mscale": 1.0, "mscale_all_dim": 1.0}, 0.5),
        ({"truncate": False}, 0.1 * math.log(16) + 1),
        ({"factor": 16.0, "rope_type": None, "type": "yarn"}, 0.1 * math.log(16) + 1),
    ],
)
@pytest.mark.parametrize("offset", [0, 70])
def test_yarn_stretches_slow_turns_and_scales(
    changes: dict[str, Any], factor: float, offset: int
) -> None:
    x = rows(5)
    mine = rope(**{**YARN, **changes})(mx.array(x.astype(np.float32)), offset)
    wanted = rotated(x, offset, yarn(changes.get("truncate", True)), factor)
    np.testing.assert_allclose(np.array(mine), wanted, atol=5e-4)


def test_an_unknown_rotation_is_unsupported_by_its_name() -> None:
    with pytest.raises(Unsupported, match="longrope"):
        rope(rope_type="longrope")


@pytest.mark.parametrize("key", ["factor", "original_max_position_embeddings"])
def test_a_missing_figure_of_yarn_is_named(key: str) -> None:
    with pytest.raises(Misfit, match=key):
        rope(**{name: value for name, value in YARN.items() if name != key})
