"""Attention and decoder layer of the plain kind for a few rows, with half the operations.

For mlx's CPU back end, where handing an operation over costs about as much as it takes on a
few rows. Queries and keys come from one product and are normed and turned together; all query
heads are rows of one product, since they share one head of keys, as the embedded pair's do;
and rows lie in two dimensions, so that no product folds and unfolds a batch of one. Many rows,
a batch or an unusual mask go to the layer that stood there. Knows no drafts and no text.
"""

import math
from typing import Any, cast

import mlx.core as mx
import mlx.nn as nn
from mlx_lm.models import qwen3
from mlx_lm.models.activations import swiglu
from mlx_lm.models.cache import KVCache

from dflash_mlx import drafter
from dflash_mlx.context import Rows
from dflash_mlx.norm import Norm, normed
from dflash_mlx.powers import LOG2E, MOST, compiles, gated, power
from dflash_mlx.target import Around
from dflash_mlx.turn import Turn

NARROW = 640  # outputs of a linear up to which the order of its weights was seen to matter
FEW = 64  # rows up to which operations cost more than what they work out
MANY = 8  # rows from where powers of two pay


class Sight:
    """What the rows of a round may see of each other; layers share it."""

    def __init__(self) -> None:
        self._asked = (0, 0, 0)
        self._seen = mx.zeros(0)

    def __call__(self, offset: int, rows: int, times: int) -> mx.array:
        """[rows · times, offset + rows]: each row so many times, one after the other; 1 what it
        sees and 0 what comes after it."""
        if self._asked != (offset, rows, times):
            own = mx.repeat(mx.tril(mx.ones((rows, rows))), times, axis=0)
            self._seen = mx.concatenate([mx.ones((rows * times, offset)), own], axis=1)
            self._asked = offset, rows, times
        return self._seen


class Heads:
    """Queries, keys and values of [n, hidden] rows, and what the queries find. All query heads
    share one head of keys."""

    def __init__(self, attention: Any, scale: float, turn: Turn) -> None:
        q_norm, k_norm = attention.q_norm, attention.k_norm
        self._dim: int = q_norm.weight.size
        self.count: int = attention.q_proj.weight.shape[0] // self._dim
        self._eps, self._turn = q_norm.eps, turn
        self._both = _across(attention.q_proj.weight, attention.k_proj.weight)
        self._value, self._out = _across(attention.v_proj.weight), _across(attention.o_proj.weight)
        queries, keys = q_norm.weight * scale, k_norm.weight
        self._weight = mx.stack([queries] * self.count + [keys])
        self._binary = mx.stack([queries * LOG2E] * self.count + [keys])  # for powers of two
        mx.eval(self._weight, self._binary)
        # Normed rows are √dim long at most, and a turn does not stretch them but for its gain.
        longest = [cast(float, mx.abs(weight).max().item()) for weight in (queries, keys)]
        bounded = self._dim * math.prod(longest) * turn.key[1] ** 2 * LOG2E < MOST
        self._powers = bounded and compiles()

    def __call__(self, x: mx.array, offset: int) -> tuple[mx.array, mx.array, mx.array]:
        """Queries [n · count, head_dim], those of a row one after the other, scaled; keys and
        values [1, 1, n, head_dim]. Row i is at position offset + i."""
        rows = x.shape[0]
        weight = self._binary if self._quick(rows) else self._weight
        both = normed((x @ self._both).reshape(rows, -1, self._dim), weight, self._eps)
        both = self._turn.heads(both, offset)
        queries, keys = both[:, : self.count], both[:, self.count]
        return queries.reshape(-1, self._dim), keys[None, None], (x @ self._value)[None, None]

    def find(
        self, queries: mx.array, keys: mx.array, values: mx.array, seen: mx.array | None
    ) -> mx.array:
        """[n, hidden] out of [1, 1, m, head_dim] keys and values. seen: [n · count, m], 1 or 0."""
        scores, values = queries @ keys.squeeze((0, 1)).T, values.squeeze((0, 1))
        if self._quick(scores.shape[0] // self.count):
            weights = power(scores)
            weights = weights if seen is None else weights * seen
            found = weights @ values / weights.sum(axis=-1, keepdims=True)
        else:
            if seen is not None:
                scores = mx.where(seen, scores, -mx.inf)
            found = mx.softmax(scores, axis=-1) @ values
        out: mx.array = found.reshape(-1, self.count * self._dim) @ self._out
        return out

    def _quick(self, rows: int) -> bool:
        """Whether scores are many, and none so large that the largest had to be taken off first."""
        return rows >= MANY and self._powers


class Gate:
    """SwiGLU of [n, hidden] rows."""

    def __init__(self, mlp: Any) -> None:
        self._gate, self._up = _across(mlp.gate_proj.weight), _across(mlp.up_proj.weight)
        self._down = _across(mlp.down_proj.weight)
        self._compiled = compiles()

    def __call__(self, x: mx.array) -> mx.array:
        act = gated if self._compiled and x.shape[0] >= MANY else swiglu
        return act(x @ self._gate, x @ self._up) @ self._down


class Layer(Around):
    """Stands where a decoder layer of Qwen3 stood."""

    def __init__(self, layer: Any, sight: Sight) -> None:
        super().__init__(layer)
        attention = layer.self_attn
        self._sight = sight
        self._heads = Heads(attention, attention.scale, attention.rope)
        self._gate = Gate(layer.mlp)
        self._norms = layer.input_layernorm, layer.post_attention_layernorm

    def __call__(self, x: mx.array, mask: Any = None, cache: Any = None) -> mx.array:
        """x: [1, n, hidden]."""
        rows = x.shape[1]
        usual = mask is None if rows == 1 else mask == "causal" if isinstance(mask, str) else False
        if x.shape[0] > 1 or rows > FEW or not usual or type(cache) is not KVCache:
            out: mx.array = self._layer(x, mask, cache)
            return out
        heads, (before, between), offset = self._heads, self._norms, cache.offset
        x = x.reshape(rows, -1)
        queries, keys, values = heads(before(x), offset)
        keys, values = cache.update_and_fetch(keys, values)
        seen = self._sight(offset, rows, heads.count) if rows > 1 else None
        x = x + heads.find(queries, keys, values, seen)
        return (x + self._gate(between(x)))[None]

    def warm(self) -> None:
        """Have compiled what can be, so that no reply waits for it."""
        hidden = self._norms[0].weight.size
        for rows in (1, 2, MANY):
            mx.eval(self(mx.zeros((1, rows, hidden)), "causal" if rows > 1 else None, KVCache()))


class Attention(Around):
    """Stands where the attention of a draft layer stood."""

    def __init__(self, layer: drafter.Attention) -> None:
        super().__init__(layer)
        self._heads = Heads(layer, layer.scale, cast(Turn, layer._rope))

    def __call__(self, x: mx.array, context: Rows) -> mx.array:
        """x: [n, hidden], the block at the positions after the context."""
        rows, start = x.shape[-2], context.start
        if x.ndim > 2 or rows > FEW or not isinstance(start, int):
            out: mx.array = self._layer(x, context)
            return out
        queries, keys, values = self._heads(x, start)
        keys, values = context.beside(keys, values)
        seen = context.visible(rows, keys.shape[2], self.window, self.causal)
        if seen is not None:
            seen = mx.repeat(seen.astype(mx.float32), self._heads.count, axis=0)
        return self._heads.find(queries, keys, values, seen)

    def warm(self) -> None:
        """Have compiled what can be, so that no reply waits for it."""
        hidden = self.q_proj.weight.shape[1]
        mx.eval([self(mx.zeros((rows, hidden)), Rows()) for rows in (2, MANY)])


def fewer(part: Any, sight: Sight) -> Layer | Attention | None:
    """What can stand where this part of a model stands, whose ropes and norms are lean already;
    None if it is not known or so wide that its products are what costs."""
    if type(part) is qwen3.TransformerBlock:
        fits = _narrow(part) and _alone(part.self_attn) and type(part.self_attn.rope) is Turn
        return Layer(part, sight) if fits else None
    if type(part) is drafter.Attention:
        fits = _narrow(part) and _alone(part) and isinstance(cast(object, part._rope), Turn)
        return Attention(part) if fits else None
    return None


def _narrow(part: nn.Module) -> bool:
    """Whether all its linears are small, without a bias and in float32, as are its norms."""
    parts = [module for _, module in part.named_modules() if not isinstance(module, Turn)]
    leaves = [module for module in parts if "weight" in module]
    return all(
        type(leaf) in (nn.Linear, Norm)
        and "bias" not in leaf
        and leaf.weight.dtype == mx.float32
        and leaf.weight.shape[0] <= NARROW
        for leaf in leaves
    )


def _alone(attention: Any) -> bool:
    """Whether there is one head of keys."""
    alone: bool = attention.k_proj.weight.shape[0] == attention.k_norm.weight.size
    return alone


def _across(*weights: mx.array) -> mx.array:
    """Of linears side by side, the way a product reads them fastest: [hidden, outputs]."""
    weight = mx.contiguous(mx.concatenate(list(weights)).T)
    mx.eval(weight)
    return weight
