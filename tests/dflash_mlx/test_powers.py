"""Powers of two by sums and products."""

from typing import cast

import mlx.core as mx
import mlx.nn as nn
import pytest

from dflash_mlx.powers import MOST, gated, power


def test_a_power_is_right_to_its_last_digits() -> None:
    t = mx.linspace(-MOST, MOST, 20_001)
    right = mx.array([2.0**x for x in cast(list[float], t.tolist())])
    assert (mx.abs(power(t) - right) / right).max().item() < 3e-7


def test_whole_powers_are_exact() -> None:
    whole = mx.arange(-100, 101).astype(mx.float32)
    assert mx.array_equal(power(whole), mx.array([2.0**n for n in range(-100, 101)]))


@pytest.mark.parametrize("size", [1.0, 30.0, 1e4, 1e20])
def test_a_gate_lets_through_what_mlx_lets_through(size: float) -> None:
    gate = mx.random.normal((7, 33), key=mx.random.key(1)) * size
    up = mx.random.normal((7, 33), key=mx.random.key(2))
    assert mx.allclose(gated(gate, up), nn.silu(gate) * up, rtol=2e-6, atol=1e-6)


def test_what_is_no_number_stays_none() -> None:
    bad = mx.array([1.0, float("nan")])
    assert mx.isnan(gated(bad, bad)).tolist() == [False, True]
