"""Less work on a CPU, the same numbers."""

import mlx.core as mx
import mlx.nn as nn
import pytest

from dflash_mlx import target
from dflash_mlx.lean import ROOM, Turn, lean
from dflash_mlx.pairs import RESOURCES


@pytest.mark.parametrize("offset", [0, 1, 300, ROOM - 3, 3 * ROOM])
def test_a_table_turns_to_the_bit_as_mlx_does(offset: int) -> None:
    rope = nn.RoPE(64, traditional=False, base=10000.0)
    x = mx.random.normal((1, 2, 5, 64), key=mx.random.key(offset))
    assert mx.array_equal(Turn(rope)(x, offset=offset), rope(x, offset=offset))


def test_layers_share_a_table_and_ask_for_different_rows() -> None:
    turn = Turn(nn.RoPE(64, base=10000.0))
    x = mx.random.normal((1, 1, 4, 64))
    first = turn(x, offset=7)
    turn(x[:, :, :2], offset=9)
    assert mx.array_equal(turn(x, offset=7), first)


def test_what_has_no_table_is_turned_by_mlx() -> None:
    rope = nn.RoPE(32, base=10000.0)
    x = mx.random.normal((2, 1, 3, 64))  # a part of the head only, and an offset for each row
    offsets = mx.array([3, 8])
    assert mx.array_equal(Turn(rope)(x, offset=offsets), rope(x, offset=offsets))


def test_a_lean_target_says_what_it_said() -> None:
    folder = RESOURCES / "pocket" / "target"
    plain = target.load(folder, dtype=mx.float32).target
    other = target.load(folder, dtype=mx.float32).target
    lean(other.model)
    tokens = mx.arange(5, 45)
    before, after = plain.forward(tokens, plain.cache()), other.forward(tokens, other.cache())
    assert any(isinstance(part, Turn) for part in other.model.modules())
    assert mx.allclose(before, after, rtol=1e-4, atol=1e-4)
