"""DSpark for Gemma 4: the same drafter on layers as this target has them.

DeepSpec builds these drafts from the target's layers of full attention: keys are values too,
a norm stands before and after each part, and a layer ends with a scale. Knows what
`dspark` knows.
"""

import mlx.core as mx
import mlx.nn as nn

from dflash_mlx.config import Config
from dflash_mlx.context import Rows
from dflash_mlx.drafter import MLP, Attention, Layer
from dflash_mlx.dspark import DSpark


class GemmaAttention(Attention):
    """Values are the keys before their norm and rotation, with a norm that has no weights;
    queries are not scaled."""

    def __init__(self, config: Config, layer: int) -> None:
        super().__init__(config, layer)
        self._eps, self.scale = config.eps, 1.0
        del self.v_proj

    def keys_values(self, x: mx.array, offset: int | mx.array) -> tuple[mx.array, mx.array]:
        """[n, hidden] at positions offset … → two [1, kv_heads, n, head_dim]."""
        heads = self._heads(self.k_proj(x))
        return self._rope(self.k_norm(heads), offset), mx.fast.rms_norm(heads, None, self._eps)


class GemmaMLP(MLP):
    """GeGLU."""

    def __call__(self, x: mx.array) -> mx.array:
        return self.down_proj(nn.gelu_approx(self.gate_proj(x)) * self.up_proj(x))


class GemmaLayer(Layer):
    """One draft layer over the block."""

    def __init__(self, config: Config, layer: int) -> None:
        super().__init__(config, layer)
        self.self_attn = GemmaAttention(config, layer)
        self.mlp = GemmaMLP(config)
        self.pre_feedforward_layernorm = nn.RMSNorm(config.hidden, eps=config.eps)
        self.post_feedforward_layernorm = nn.RMSNorm(config.hidden, eps=config.eps)
        self.layer_scalar = mx.ones(1)

    def __call__(self, h: mx.array, context: Rows) -> mx.array:
        out = self.self_attn(self.input_layernorm(h), context)
        h = h + self.post_attention_layernorm(out)
        out = self.mlp(self.pre_feedforward_layernorm(h))
        h = h + self.post_feedforward_layernorm(out)
        return h * self.layer_scalar


class GemmaSpark(DSpark):
    """A published DSpark draft for Gemma 4."""

    _layer = GemmaLayer
