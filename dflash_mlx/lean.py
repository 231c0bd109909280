"""The same numbers with less work on mlx's CPU back end. Knows no drafts and no text.

There a rotation is some twenty operations, which work out the same cosines in every layer,
and a narrow product spends longer on copying the weights together than on multiplying. So a
rope's cosines are kept in a table that the layers share, and the weights of narrow linears
lie the way in which the product reads them. On a GPU mlx has a kernel for either, so
nothing is gained there.
"""

import math
from typing import Any, cast

import mlx.core as mx
import mlx.nn as nn

NARROW = 640  # outputs of a linear up to which the other order of its weights was seen to pay
ROOM = 1024  # positions that a table has at first


class Turn(nn.Module):
    """Stands where a plain `nn.RoPE` stood. What it has no table for goes to that one."""

    def __init__(self, rope: nn.RoPE) -> None:
        super().__init__()
        self._rope, self._half = rope, rope.dims // 2
        self._cos = self._sin = mx.zeros((0, self._half))
        self._asked = (0, 0)
        self._rows = self._cos, self._sin  # those that were asked for last; all layers ask alike

    def __call__(self, x: mx.array, offset: int | mx.array = 0) -> mx.array:
        """x: [..., n, head_dim], row i at position offset + i."""
        if not isinstance(offset, int) or x.shape[-1] != self._rope.dims or x.dtype != mx.float32:
            turned: mx.array = self._rope(x, offset=cast(int, offset))  # it takes arrays too
            return turned
        cos, sin = self._at(offset, x.shape[-2])
        a, b = x[..., : self._half], x[..., self._half :]
        return mx.concatenate([a * cos - b * sin, a * sin + b * cos], axis=-1)

    def _at(self, offset: int, rows: int) -> tuple[mx.array, mx.array]:
        if self._asked != (offset, rows):
            end = offset + rows
            if end > self._cos.shape[0]:
                self._fill(max(ROOM, 2 * end))
            self._asked = offset, rows
            self._rows = self._cos[offset:end], self._sin[offset:end]
        return self._rows

    def _fill(self, size: int) -> None:
        """Cosines and sines of so many positions, by mlx's own formula."""
        step = math.log(self._rope.base) / self._half
        speeds = mx.exp(mx.arange(0, -self._half, -1, dtype=mx.float32) * step)
        angles = mx.arange(size, dtype=mx.float32)[:, None] * speeds
        self._cos, self._sin = mx.cos(angles), mx.sin(angles)
        mx.eval(self._cos, self._sin)


def lean(model: nn.Module) -> None:
    """Change a loaded model in place. Its numbers stay, but for the order in which a product
    adds them up."""
    turns: dict[tuple[int, float], Turn] = {}
    for _, module in model.named_modules():
        if type(module) is nn.Linear and module.weight.shape[0] <= NARROW:
            module.weight = mx.contiguous(module.weight.T).T
            mx.eval(module.weight)
        for name, part in _children(module).items():
            if type(part) is nn.RoPE and not part.traditional and part.scale == 1.0:
                turn = turns.setdefault((part.dims, part.base), Turn(part))
                setattr(module, name, turn)


def _children(module: Any) -> dict[str, Any]:
    return {name: part for name, part in module.items() if isinstance(part, nn.Module)}
