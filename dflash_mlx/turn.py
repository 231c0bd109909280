"""Rotary positions with less work on mlx's CPU back end: a table, and one product.

A rotation there is some twenty operations, which work out the same cosines in every layer. So
they are kept in a table that the layers share, and halves change places in a product.
"""

import math
from typing import cast

import mlx.core as mx
import mlx.nn as nn

from dflash_mlx.rope import Rope

ROOM = 1024  # positions that a table has at first


class Turn(nn.Module):
    """Stands where a rope stood whose pairs are the two halves of a head. What it has no table
    for goes to that one. speeds: radians that each pair turns by from a position to the next;
    gain: what the rope multiplies by besides."""

    def __init__(self, rope: nn.Module, speeds: mx.array, gain: float = 1.0) -> None:
        super().__init__()
        self._rope, self._speeds, self._gain = rope, speeds, gain
        half = self._half = speeds.size
        one, none = mx.eye(half), mx.zeros((half, half))
        self._swap = mx.concatenate(  # (a, b) → (-b, a), exactly: one product for four operations
            [mx.concatenate([none, one], axis=1), mx.concatenate([-one, none], axis=1)]
        )
        self._cos = self._sin = mx.zeros((0, 2 * half))
        self._asked = (0, 0)  # rows that were asked for last; all layers ask alike
        self._rows = self._tall = self._cos, self._sin
        self.key = tuple(cast(list[float], speeds.tolist())), gain

    def __call__(self, x: mx.array, offset: int | mx.array = 0) -> mx.array:
        """x: [..., n, head_dim], row i at position offset + i."""
        if not isinstance(offset, int) or x.shape[-1] != 2 * self._half or x.dtype != mx.float32:
            turned: mx.array = self._rope(x, offset=cast(int, offset))  # it takes arrays too
            return turned
        self._ask(offset, x.shape[-2])
        cos, sin = self._rows
        return x * cos + (x @ self._swap) * sin

    def heads(self, x: mx.array, offset: int) -> mx.array:
        """x: [n, heads, head_dim] in float32, row i at position offset + i."""
        self._ask(offset, x.shape[0])
        cos, sin = self._tall
        swapped = x.reshape(-1, x.shape[-1]) @ self._swap
        return x * cos + swapped.reshape(x.shape) * sin

    def _ask(self, offset: int, rows: int) -> None:
        if self._asked == (offset, rows):
            return
        end = offset + rows
        if end > self._cos.shape[0]:
            self._fill(max(ROOM, 2 * end))
        self._asked = offset, rows
        self._rows = cos, sin = self._cos[offset:end], self._sin[offset:end]
        self._tall = cos[:, None], sin[:, None]

    def _fill(self, size: int) -> None:
        """Cosines and sines of so many positions, by mlx's own formula."""
        angles = mx.arange(size, dtype=mx.float32)[:, None] * self._speeds
        cos, sin = mx.cos(angles) * self._gain, mx.sin(angles) * self._gain
        self._cos, self._sin = (mx.concatenate([one, one], axis=-1) for one in (cos, sin))
        mx.eval(self._cos, self._sin, self._swap)


def turning(rope: nn.Module) -> Turn | None:
    """What can stand where this rope stands; None if it is not known."""
    if type(rope) is Rope:
        return Turn(rope, rope.speeds, rope.gain)
    if type(rope) is nn.RoPE and not rope.traditional and rope.scale == 1.0:
        half = rope.dims // 2
        step = math.log(rope.base) / half  # by mlx's own formula
        return Turn(rope, mx.exp(mx.arange(0, -half, -1, dtype=mx.float32) * step))
    return None
