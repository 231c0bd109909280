"""Rotary positions from a table."""

from typing import Any

import mlx.core as mx
import mlx.nn as nn
import pytest

from dflash_mlx.rope import Rope
from dflash_mlx.turn import ROOM, Turn, turning
from tests.dflash_mlx import families


def turn(rope: nn.Module) -> Turn:
    table = turning(rope)
    assert table is not None
    return table


@pytest.mark.parametrize("offset", [0, 1, 300, ROOM - 3, 3 * ROOM])
def test_a_table_turns_as_mlx_does(offset: int) -> None:
    rope = nn.RoPE(64, traditional=False, base=10000.0)
    x = mx.random.normal((1, 2, 5, 64), key=mx.random.key(offset))
    assert mx.allclose(turn(rope)(x, offset), rope(x, offset=offset), rtol=1e-6, atol=1e-6)


YARN = {"rope_type": "yarn", "factor": 16.0, "original_max_position_embeddings": 64}
PART = {"rope_type": "proportional", "partial_rotary_factor": 0.5}


@pytest.mark.parametrize("kind", [{}, YARN, PART], ids=["plain", "yarn", "part"])
@pytest.mark.parametrize("offset", [0, 7, 1000])
def test_a_table_turns_as_the_rope_of_a_draft_does(kind: dict[str, Any], offset: int) -> None:
    rope = Rope(families.draft(rope_parameters={"rope_theta": 1e4, **kind}).config)
    x = mx.random.normal((1, 2, 5, 8), key=mx.random.key(offset))
    assert mx.allclose(turn(rope)(x, offset), rope(x, offset), rtol=1e-4, atol=2e-4)


def test_layers_share_a_table_and_ask_for_different_rows() -> None:
    table = turn(nn.RoPE(64, base=10000.0))
    x = mx.random.normal((1, 1, 4, 64))
    first = table(x, offset=7)
    table(x[:, :, :2], offset=9)
    assert mx.array_equal(table(x, offset=7), first)


def test_what_has_no_table_is_turned_by_mlx() -> None:
    rope = nn.RoPE(32, base=10000.0)
    x = mx.random.normal((2, 1, 3, 64))  # a part of the head only, and an offset for each row
    offsets = mx.array([3, 8])
    assert mx.array_equal(turn(rope)(x, offset=offsets), rope(x, offset=offsets))


def test_heads_turn_as_rows_do() -> None:
    table = turn(nn.RoPE(64, base=10000.0))
    x = mx.random.normal((5, 3, 64), key=mx.random.key(4))
    rows = table(x.transpose(1, 0, 2)[None], offset=70)
    assert mx.array_equal(table.heads(x, offset=70), rows[0].transpose(1, 0, 2))
