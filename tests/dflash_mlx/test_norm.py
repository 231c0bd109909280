"""A norm in four operations."""

import mlx.core as mx
import mlx.nn as nn
import pytest

from dflash_mlx.norm import Norm


@pytest.mark.parametrize("shape", [(1, 5, 64), (1, 1, 64), (1, 3, 2, 16), (7, 33)])
def test_a_norm_of_four_operations_is_the_norm(shape: tuple[int, ...]) -> None:
    x = 9 * mx.random.normal(shape, key=mx.random.key(1))
    one, other = nn.RMSNorm(shape[-1], eps=1e-6), Norm(shape[-1], eps=1e-6)
    one.weight = other.weight = mx.random.normal(shape[-1:], key=mx.random.key(2))
    assert mx.allclose(other(x), one(x), rtol=1e-6, atol=1e-6)
    half = x.astype(mx.bfloat16)
    assert mx.array_equal(other(half), one(half))
