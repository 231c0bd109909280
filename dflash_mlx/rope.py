"""Rotary positions of a draft: plain, YaRN (arXiv 2309.00071), or Gemma's of a part of the head."""

import math
from typing import Any

import mlx.core as mx
import mlx.nn as nn

from dflash_mlx.config import Config, lacking
from dflash_mlx.errors import Misfit, Unsupported


class Rope(nn.Module):
    """Half-split rotation over the whole head.

    `truncate: false` and an explicit `attention_factor` are honoured, and mscale counts
    only together with mscale_all_dim, as in transformers, which trained the drafts.
    """

    def __init__(self, config: Config) -> None:
        super().__init__()
        self._dims, self._theta = config.head_dim, config.theta
        self.gain = 1.0  # what it multiplies by besides
        self._freqs: mx.array | None = None
        kind = config.rope.get("rope_type") or config.rope.get("type") or "default"
        if kind == "yarn":
            try:
                self._yarn(config.rope)
            except KeyError as error:
                raise Misfit(lacking(error.args[0])) from error
        elif kind == "proportional":
            self._part(float(config.rope.get("partial_rotary_factor") or 1.0))
        elif kind != "default":
            raise Unsupported(f"This draft rotates by {kind!r}, which is not known here.")

    def _part(self, part: float) -> None:
        """The quick pairs turn as ever, the others not at all: their period is infinite."""
        periods = mx.power(self._theta, mx.arange(0, self._dims, 2) / self._dims)
        turning = mx.arange(self._dims // 2) < int(part * self._dims) // 2
        self._freqs = mx.where(turning, periods, mx.inf)

    def _yarn(self, rope: dict[str, Any]) -> None:
        scale, dims, theta = float(rope["factor"]), self._dims, self._theta
        trained = rope["original_max_position_embeddings"]

        def at(rotations: float) -> float:
            return dims * math.log(trained / (rotations * 2 * math.pi)) / (2 * math.log(theta))

        low, high = at(rope.get("beta_fast") or 32), at(rope.get("beta_slow") or 1)
        if rope.get("truncate", True):
            low, high = math.floor(low), math.ceil(high)
        low, high = max(low, 0), min(high, dims - 1)
        ramp = mx.clip((mx.arange(dims // 2) - low) / max(high - low, 1e-3), 0, 1)
        periods = mx.power(theta, mx.arange(0, dims, 2) / dims)
        self._freqs = periods / ((1 - ramp) + ramp / scale)

        def gain(mscale: float) -> float:
            return 0.1 * mscale * math.log(scale) + 1 if scale > 1 else 1.0

        if rope.get("attention_factor") is not None:
            self.gain = float(rope["attention_factor"])
        elif rope.get("mscale") and rope.get("mscale_all_dim"):
            self.gain = gain(rope["mscale"]) / gain(rope["mscale_all_dim"])
        else:
            self.gain = gain(1)

    @property
    def speeds(self) -> mx.array:
        """Radians that each pair turns by from a position to the next: [head_dim / 2]."""
        if self._freqs is not None:
            return 1 / self._freqs
        return mx.exp(mx.arange(0, -self._dims, -2) * (math.log(self._theta) / self._dims))

    def __call__(self, x: mx.array, offset: int | mx.array) -> mx.array:
        """x: [blocks, heads, n, head_dim], row i at position offset + i; one offset for all
        blocks or one for each."""
        base = self._theta if self._freqs is None else None
        x = mx.fast.rope(
            x,
            self._dims,
            traditional=False,
            base=base,
            scale=1.0,
            offset=offset,
            freqs=self._freqs,
        )
        return x if self.gain == 1.0 else x * self.gain
