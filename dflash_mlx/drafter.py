"""The DFlash block drafter (arXiv 2602.06036): reads the target's hidden states, drafts a block.

`read` takes in the tapped states of kept tokens; `draft` guesses the next tokens in
one pass over a block of the last token and masks. The drafter borrows embedding and
head from the target and owns neither. Its context holds kept tokens only, so it is
never rolled back. Knows nothing of files, text, sessions or sampling beyond `choose`.
"""

from collections.abc import Callable
from typing import ClassVar, Protocol

import mlx.core as mx
import mlx.nn as nn
from mlx_lm.models.activations import swiglu

from dflash_mlx.config import Config
from dflash_mlx.context import Context, Rows, Window
from dflash_mlx.errors import Misfit
from dflash_mlx.rope import Rope
from dflash_mlx.sampling import Choose
from dflash_mlx.target import Target


class Drafter(Protocol):
    """What the loop asks of a drafter."""

    @property
    def block(self) -> int: ...

    def context(self) -> Context: ...

    def read(self, states: mx.array, context: Context) -> None: ...

    def draft(
        self, target: Target, last: int, width: int, context: Context, choose: Choose
    ) -> mx.array: ...

    def confidence(self) -> mx.array: ...


class Attention(nn.Module):
    """Queries from the block; keys and values from context and block, same projections.

    Everything here also takes many blocks at once, [blocks, n, hidden], each at a position
    of its own: that is how a draft is trained.
    """

    def __init__(self, config: Config, layer: int) -> None:
        super().__init__()
        hidden, dim = config.hidden, config.head_dim
        self._dim, self.scale = dim, dim**-0.5
        # A window that is measured from the block's first row is all that the context keeps.
        self.window = config.window if config.sliding[layer] and not config.anchored else None
        # Published drafts were trained causal in sliding layers unless they say otherwise.
        self.causal = config.sliding[layer] if config.causal is None else config.causal
        self.q_proj = nn.Linear(hidden, config.heads * dim, bias=False)
        self.k_proj = nn.Linear(hidden, config.kv_heads * dim, bias=False)
        self.v_proj = nn.Linear(hidden, config.kv_heads * dim, bias=False)
        self.o_proj = nn.Linear(config.heads * dim, hidden, bias=False)
        self.q_norm = nn.RMSNorm(dim, eps=config.eps)
        self.k_norm = nn.RMSNorm(dim, eps=config.eps)
        self._rope = Rope(config)

    def keys_values(self, x: mx.array, offset: int | mx.array) -> tuple[mx.array, mx.array]:
        """[n, hidden] at positions offset … → two [1, kv_heads, n, head_dim]."""
        keys = self.k_norm(self._heads(self.k_proj(x)))
        return self._rope(keys, offset), self._heads(self.v_proj(x))

    def __call__(self, x: mx.array, context: Rows) -> mx.array:
        """x: [n, hidden], the block at the positions after the context."""
        queries = self._rope(self.q_norm(self._heads(self.q_proj(x))), context.start)
        keys, values = context.beside(*self.keys_values(x, context.start))
        mask = context.visible(x.shape[-2], keys.shape[2], self.window, self.causal)
        out = mx.fast.scaled_dot_product_attention(
            queries, keys, values, scale=self.scale, mask=mask
        )
        return self.o_proj(out.transpose(0, 2, 1, 3).reshape(*x.shape[:-1], -1))

    def _heads(self, x: mx.array) -> mx.array:
        return x.reshape(-1, x.shape[-2], x.shape[-1] // self._dim, self._dim).transpose(0, 2, 1, 3)


class MLP(nn.Module):
    """SwiGLU."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.gate_proj = nn.Linear(config.hidden, config.intermediate, bias=False)
        self.up_proj = nn.Linear(config.hidden, config.intermediate, bias=False)
        self.down_proj = nn.Linear(config.intermediate, config.hidden, bias=False)

    def __call__(self, x: mx.array) -> mx.array:
        return self.down_proj(swiglu(self.gate_proj(x), self.up_proj(x)))


class Layer(nn.Module):
    """One draft layer over the block."""

    def __init__(self, config: Config, layer: int) -> None:
        super().__init__()
        self.self_attn = Attention(config, layer)
        self.mlp = MLP(config)
        self.input_layernorm = nn.RMSNorm(config.hidden, eps=config.eps)
        self.post_attention_layernorm = nn.RMSNorm(config.hidden, eps=config.eps)

    def __call__(self, h: mx.array, context: Rows) -> mx.array:
        h = h + self.self_attn(self.input_layernorm(h), context)
        return h + self.mlp(self.post_attention_layernorm(h))


class DFlash(nn.Module):
    """The published v1 draft. Parameter names are the checkpoint's."""

    _layer: ClassVar[type[Layer]] = Layer

    def __init__(self, config: Config) -> None:
        super().__init__()
        self._config = config
        self.fc = nn.Linear(len(config.taps) * config.hidden, config.hidden, bias=False)
        self.hidden_norm = nn.RMSNorm(config.hidden, eps=config.eps)
        self.layers = [self._layer(config, i) for i in range(config.layers)]
        self.norm = nn.RMSNorm(config.hidden, eps=config.eps)
        self._confidence: Callable[[], mx.array] = lambda: mx.zeros(0)

    @property
    def config(self) -> Config:
        """What config.json said."""
        return self._config

    @property
    def block(self) -> int:
        """Rows that a full block has when it is verified, the last token included."""
        return self._config.block + self._config.ahead

    @property
    def dtype(self) -> mx.Dtype:
        """What it computes in; its linears may be packed."""
        dtype: mx.Dtype = self.norm.weight.dtype
        return dtype

    def context(self) -> Context:
        """An empty context."""
        window, anchored = self._config.window, self._config.anchored
        size = None if window is None else window if anchored else window - 1
        sliding = self._config.sliding
        kept = [size if slides else None for slides in sliding]
        return Context([Rows() if rows is None else Window(rows) for rows in kept])

    def read(self, states: mx.array, context: Context) -> None:
        """Take in the tapped states of kept tokens: [n, taps · hidden], lazily."""
        c = self.hidden_norm(self.fc(states.astype(self.dtype)))
        for layer, rows in zip(self.layers, context.layers, strict=True):
            rows.append(*layer.self_attn.keys_values(c, rows.offset))

    def draft(
        self, target: Target, last: int, width: int, context: Context, choose: Choose
    ) -> mx.array:
        """Guess the width - 1 tokens after `last`, a token the target has yet to read."""
        logits = self.logits(target, self.masked(last, width), context)
        self._confidence = lambda: mx.softmax(logits.astype(mx.float32), axis=-1).max(axis=-1)
        return choose(logits)

    def confidence(self) -> mx.array:
        """How likely each token that was drafted last is to be right, given that those before
        it are, by the draft's own lights: probabilities [width - 1], lazily."""
        return self._confidence()

    def masked(self, last: int, width: int) -> mx.array:
        """A block to guess the width - 1 tokens after `last` from: ids."""
        return mx.array([last] + [self._config.mask] * (width - 1 - self._config.ahead))

    def logits(self, target: Target, block: mx.array, context: Context) -> mx.array:
        """Row k predicts the token k + 1 after the block's first: [n] → [n - 1, vocabulary];
        [n] → [n, vocabulary] if the first row drafts too."""
        return self.unary(target, self.hidden(target, block, context))

    def unary(self, target: Target, hidden: mx.array) -> mx.array:
        """What the rows say of their tokens, each by itself: [n, hidden] → [n, vocabulary]."""
        z = self.head(target, hidden) * self._config.multiplier
        cap = self._config.softcap
        return z if cap is None else mx.tanh(z / cap) * cap

    def hidden(self, target: Target, block: mx.array, context: Context) -> mx.array:
        """The block's rows that draft, after the last norm: [n - 1 or n, hidden]."""
        # A scale in the draft's own config replaces the target's: they are the same number
        # told twice, and applying both would scale Gemma's rows by its hidden size.
        scale = self._config.input_scale or target.scale
        h = self.embed(target, block).astype(self.dtype) * scale
        for layer, rows in zip(self.layers, context.layers, strict=True):
            h = layer(h, rows)
        out: mx.array = self.norm(h[..., self._first :, :])
        return out

    def embed(self, target: Target, block: mx.array) -> mx.array:
        """Rows of the embedding table that the draft was trained with: [n] → [n, hidden]."""
        return target.embed(block)

    def head(self, target: Target, hidden: mx.array) -> mx.array:
        """The output head that the draft was trained with: [n, hidden] → [n, vocabulary]."""
        return target.head(hidden)

    @property
    def _first(self) -> int:
        """The first row that matters once the layers are through."""
        return 0 if self._config.ahead else 1

    def fit(self, target: Target) -> None:
        """Raises Misfit, with the reason, if this draft was not made for a target like this."""
        mine, layers = self._config, target.layers
        for wrong, why in (
            (mine.hidden != target.hidden, f"is {mine.hidden} wide and the target {target.hidden}"),
            (max(mine.taps) >= layers, f"reads layer {max(mine.taps)} of a target of {layers}"),
            (
                mine.target_layers not in (None, layers),
                f"was made for {mine.target_layers} layers and the target has {layers}",
            ),
            (
                mine.vocabulary > target.vocabulary,
                f"knows {mine.vocabulary} tokens and the target {target.vocabulary}",
            ),
            (
                not 0 <= mine.mask < target.vocabulary,
                f"has mask token {mine.mask}, beyond the target's {target.vocabulary} tokens",
            ),
        ):
            if wrong:
                raise misfit(why)


def misfit(why: str) -> Misfit:
    """The error of a draft that was made for another target."""
    return Misfit(
        f"The draft {why}, so they do not belong together; "
        "choose the draft made for this target, or go on without one."
    )
