"""The Qwen3 architecture in plain PyTorch functions, for pre-training only.

The parameters are a flat dictionary under the names that published Qwen3 checkpoints use, so the
export is a renaming of nothing. There are no modules here: a function over a dictionary is all that
a model of this size needs, and it compiles well.
"""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import Any

import torch  # type: ignore[import-not-found, unused-ignore]
from torch.nn import functional as F  # type: ignore[import-not-found, unused-ignore]

Tensor = Any
Params = dict[str, Any]


@dataclass(frozen=True)
class Shape:
    """The sizes of a Qwen3 model."""

    vocab_size: int = 2048
    hidden_size: int = 256
    num_hidden_layers: int = 14
    num_attention_heads: int = 2
    num_key_value_heads: int = 1
    head_dim: int = 64
    intermediate_size: int = 320
    rms_norm_eps: float = 1e-6
    rope_theta: float = 10000.0

    def as_dict(self) -> dict[str, Any]:
        """The sizes under the names of a published config.json."""
        return asdict(self)


def init_params(shape: Shape, seed: int) -> Params:
    """Draw the parameters of a fresh model."""
    gen = torch.Generator().manual_seed(seed)

    def normal(rows: int, cols: int, std: float) -> Tensor:
        return torch.randn(rows, cols, generator=gen) * std

    hid = shape.hidden_size
    mid = shape.intermediate_size
    queries = shape.num_attention_heads * shape.head_dim
    keys = shape.num_key_value_heads * shape.head_dim
    std = 1.0 / math.sqrt(hid)
    # Matrices that write into the residual stream start small, so that a deep stack starts close
    # to the identity.
    out = std / math.sqrt(2 * shape.num_hidden_layers)
    params: Params = {"model.embed_tokens.weight": normal(shape.vocab_size, hid, 0.02)}
    for layer in range(shape.num_hidden_layers):
        at = f"model.layers.{layer}."
        params[at + "input_layernorm.weight"] = torch.ones(hid)
        params[at + "self_attn.q_proj.weight"] = normal(queries, hid, std)
        params[at + "self_attn.k_proj.weight"] = normal(keys, hid, std)
        params[at + "self_attn.v_proj.weight"] = normal(keys, hid, std)
        params[at + "self_attn.o_proj.weight"] = normal(hid, queries, out)
        params[at + "self_attn.q_norm.weight"] = torch.ones(shape.head_dim)
        params[at + "self_attn.k_norm.weight"] = torch.ones(shape.head_dim)
        params[at + "post_attention_layernorm.weight"] = torch.ones(hid)
        params[at + "mlp.gate_proj.weight"] = normal(mid, hid, std)
        params[at + "mlp.up_proj.weight"] = normal(mid, hid, std)
        params[at + "mlp.down_proj.weight"] = normal(hid, mid, out)
    params["model.norm.weight"] = torch.ones(hid)
    return params


def rms_norm(x: Tensor, weight: Tensor, eps: float) -> Tensor:
    """Scale the last axis to a root mean square of one, then by the weight."""
    return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + eps) * weight


def rope_tables(shape: Shape, length: int) -> tuple[Tensor, Tensor]:
    """Cosines and sines of the rotary positions, each (length, head_dim / 2)."""
    half = shape.head_dim // 2
    freqs = shape.rope_theta ** (-torch.arange(half, dtype=torch.float64) / half)
    angles = torch.arange(length, dtype=torch.float64)[:, None] * freqs[None, :]
    return angles.cos().float(), angles.sin().float()


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Turn the two halves of every head by the angle of its position."""
    first, second = x.chunk(2, dim=-1)
    return torch.cat([first * cos - second * sin, second * cos + first * sin], dim=-1)


def attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    """Causal attention; short rows are faster written out than through the fused kernel."""
    length = q.shape[2]
    if length > 512:
        return F.scaled_dot_product_attention(q, k, v, is_causal=True)
    scores = (q @ k.transpose(-1, -2)) * q.shape[-1] ** -0.5
    later = torch.ones(length, length, dtype=torch.bool, device=q.device).triu(1)
    return scores.masked_fill(later, float("-inf")).softmax(-1) @ v


def hidden_states(
    params: Params,
    shape: Shape,
    ids: Tensor,
    cos: Tensor,
    sin: Tensor,
    outputs: list[Tensor] | None = None,
) -> Tensor:
    """The states after the last norm, (batch, length, hidden); each layer's go to `outputs`."""
    batch, length = ids.shape
    eps = shape.rms_norm_eps
    group = shape.num_attention_heads // shape.num_key_value_heads
    queries = shape.num_attention_heads * shape.head_dim
    keys = shape.num_key_value_heads * shape.head_dim
    x = F.embedding(ids, params["model.embed_tokens.weight"])
    for layer in range(shape.num_hidden_layers):
        at = f"model.layers.{layer}."
        y = rms_norm(x, params[at + "input_layernorm.weight"], eps)

        # One product for what shares its input: small products are slow on a CPU.
        flat = F.linear(y, torch.cat([params[at + f"self_attn.{n}_proj.weight"] for n in "qkv"]))
        q, k, v = (
            part.unflatten(-1, (-1, shape.head_dim)).transpose(1, 2)
            for part in flat.split((queries, keys, keys), dim=-1)
        )
        q = rotate(rms_norm(q, params[at + "self_attn.q_norm.weight"], eps), cos, sin)
        k = rotate(rms_norm(k, params[at + "self_attn.k_norm.weight"], eps), cos, sin)
        k = k.repeat_interleave(group, dim=1)
        v = v.repeat_interleave(group, dim=1)
        y = attention(q, k, v)
        y = y.transpose(1, 2).reshape(batch, length, -1)
        x = x + F.linear(y, params[at + "self_attn.o_proj.weight"])
        y = rms_norm(x, params[at + "post_attention_layernorm.weight"], eps)
        flat = F.linear(y, torch.cat([params[at + f"mlp.{n}_proj.weight"] for n in ("gate", "up")]))
        gate, up = flat.chunk(2, dim=-1)
        x = x + F.linear(F.silu(gate) * up, params[at + "mlp.down_proj.weight"])
        if outputs is not None:
            outputs.append(x)
    return rms_norm(x, params["model.norm.weight"], eps)


def logits(params: Params, shape: Shape, ids: Tensor) -> Tensor:
    """Next-token scores for every position."""
    cos, sin = rope_tables(shape, ids.shape[1])
    states = hidden_states(params, shape, ids, cos, sin)
    return F.linear(states, params["model.embed_tokens.weight"])


def loss_sum(
    params: Params,
    shape: Shape,
    ids: Tensor,
    targets: Tensor,
    weights: Tensor,
    cos: Tensor,
    sin: Tensor,
) -> Tensor:
    """Weighted cross-entropy, summed over the batch; the caller divides by the weights."""
    states = hidden_states(params, shape, ids, cos, sin)
    scores = F.linear(states, params["model.embed_tokens.weight"])
    each = F.cross_entropy(scores.flatten(0, 1), targets.flatten(), reduction="none")
    return (each * weights.flatten()).sum()
