"""Less work on a CPU, the same numbers."""

import mlx.core as mx
import mlx.nn as nn

from dflash_mlx import target
from dflash_mlx.dense import Layer
from dflash_mlx.lean import lean
from dflash_mlx.norm import Norm
from dflash_mlx.pairs import RESOURCES
from dflash_mlx.turn import Turn


def test_a_lean_target_says_what_it_said() -> None:
    folder = RESOURCES / "pocket" / "target"
    plain = target.load(folder, dtype=mx.float32).target
    other = target.load(folder, dtype=mx.float32).target
    lean(other.model)
    tokens = mx.arange(5, 45)
    before, after = plain.forward(tokens, plain.cache()), other.forward(tokens, other.cache())
    found = {type(part) for part in other.model.modules()}
    assert {Turn, Norm, Layer} <= found and nn.RMSNorm not in found
    assert mx.allclose(before, after, rtol=1e-4, atol=1e-4)
