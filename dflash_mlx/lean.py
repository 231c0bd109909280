"""The same numbers with less work on mlx's CPU back end. Knows no drafts and no text.

There every operation costs about 10 µs to hand over, whatever its size. A rotation is some
twenty operations, which work out the same cosines in every layer; a norm is eight; and a
narrow product spends longer on copying the weights together than on multiplying. So a rope's
cosines are kept in a table that the layers share and halves change places in a product, the
loops of a norm are compiled into fewer, and the weights of narrow linears lie the way in which
the product reads them. On a GPU mlx has a kernel for each, so nothing is gained there.

`mx.compile` writes C++ for a CPU and keeps what comes of it in the folder for temporary files;
that takes some seconds, so it is done here. Without a compiler it leaves things as they are by
itself, and `compiles` says so.
"""

import math
import shutil
from functools import partial
from typing import Any, cast

import mlx.core as mx
import mlx.nn as nn

from dflash_mlx.rope import Rope

NARROW = 640  # outputs of a linear up to which the other order of its weights was seen to pay
ROOM = 1024  # positions that a table has at first


@partial(mx.compile, shapeless=True)
def _scale(squares: mx.array, share: float, eps: float) -> mx.array:
    return mx.rsqrt(squares * share + eps)


@partial(mx.compile, shapeless=True)
def _scaled(x: mx.array, scale: mx.array, weight: mx.array) -> mx.array:
    return x * scale * weight


class Norm(nn.RMSNorm):
    """Stands where a plain `nn.RMSNorm` stood: mlx's own formula, in four operations."""

    def __call__(self, x: mx.array) -> mx.array:
        if x.dtype != mx.float32:
            return cast(mx.array, super().__call__(x))
        squares = (x * x).sum(axis=-1, keepdims=True)
        # Two loops and not one, which would take a root for every number of a row.
        normed: mx.array = _scaled(x, _scale(squares, 1 / x.shape[-1], self.eps), self.weight)
        return normed


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
        self._asked = (0, 0)
        self._rows = self._cos, self._sin  # those that were asked for last; all layers ask alike
        self.key = tuple(cast(list[float], speeds.tolist())), gain

    def __call__(self, x: mx.array, offset: int | mx.array = 0) -> mx.array:
        """x: [..., n, head_dim], row i at position offset + i."""
        if not isinstance(offset, int) or x.shape[-1] != 2 * self._half or x.dtype != mx.float32:
            turned: mx.array = self._rope(x, offset=cast(int, offset))  # it takes arrays too
            return turned
        cos, sin = self._at(offset, x.shape[-2])
        return x * cos + (x @ self._swap) * sin

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
        angles = mx.arange(size, dtype=mx.float32)[:, None] * self._speeds
        cos, sin = mx.cos(angles) * self._gain, mx.sin(angles) * self._gain
        self._cos, self._sin = (mx.concatenate([one, one], axis=-1) for one in (cos, sin))
        mx.eval(self._cos, self._sin, self._swap)


def lean(model: nn.Module) -> None:
    """Change a loaded model in place. Its numbers stay, but for the order in which a product
    adds them up."""
    turns: dict[Any, Turn] = {}
    norms: dict[int, Norm] = {}
    for _, module in model.named_modules():
        if type(module) is nn.Linear and module.weight.shape[0] <= NARROW:
            module.weight = mx.contiguous(module.weight.T).T
            mx.eval(module.weight)
        for name, part in _children(module).items():
            if type(part) is nn.RMSNorm:
                norm = _norm(part)
                setattr(module, name, norm)
                norms[norm.weight.size] = norm
            elif (turn := turning(part)) is not None:
                setattr(module, name, turns.setdefault(turn.key, turn))
    for size, norm in norms.items():  # so that no reply waits for a compiler
        mx.eval([norm(mx.zeros(shape)) for shape in ((1, size), (2, size), (1, 2, 2, size))])


def turning(rope: nn.Module) -> Turn | None:
    """What can stand where this rope stands; None if it is not known."""
    if type(rope) is Rope:
        return Turn(rope, rope.speeds, rope.gain)
    if type(rope) is nn.RoPE and not rope.traditional and rope.scale == 1.0:
        half = rope.dims // 2
        step = math.log(rope.base) / half  # by mlx's own formula
        return Turn(rope, mx.exp(mx.arange(0, -half, -1, dtype=mx.float32) * step))
    return None


def compiles() -> bool:
    """Whether mlx finds what it compiles with on a CPU."""
    return shutil.which("g++") is not None


def _norm(part: nn.RMSNorm) -> Norm:
    norm = Norm(part.weight.size, part.eps)
    norm.weight = part.weight
    return norm


def _children(module: Any) -> dict[str, Any]:
    return {name: part for name, part in module.items() if isinstance(part, nn.Module)}
