"""DSpark: the block drafter with a small head that knows the token before, and one that doubts.

The block is drafted as by v1, all rows at once; then its tokens are chosen from left to
right, each row's logits corrected by what usually follows the token just chosen (the Markov
head), and the confidence head says how likely each is to be kept. Some of these drafts bring
their own embedding and head, some draft from a part of the vocabulary only: the package
speculators 0.9.0 and DeepSpec define the computation, and `tests/data/sparks` has their
numbers. Knows nothing of files and of how tokens are drawn beyond `choose`.
"""

from collections.abc import Collection

import mlx.core as mx
import mlx.nn as nn

from dflash_mlx.config import Config, Spark
from dflash_mlx.context import Context
from dflash_mlx.drafter import DFlash, misfit
from dflash_mlx.sampling import Choose
from dflash_mlx.target import Target

EMBED, HEAD = "embed_tokens", "lm_head"  # what some of these drafts have of their own


class Markov(nn.Module):
    """What to add to a row's logits after the token before it, of low rank.

    Vanilla: of that token alone. Gated: as far as the row lets it through. RNN: of all the
    block's tokens so far and of the row. Parameter names are the checkpoint's.
    """

    def __init__(self, config: Config, spark: Spark) -> None:
        super().__init__()
        rank, hidden = spark.rank, config.hidden
        self._kind = spark.kind
        self.markov_w1 = nn.Embedding(config.vocabulary, rank)
        self.markov_w2 = nn.Linear(rank, config.reduced or config.vocabulary, bias=False)
        if spark.kind == "gated":
            self.gate_proj = nn.Linear(hidden + rank, rank)
        elif spark.kind == "rnn":
            self.joint_proj = nn.Linear(2 * rank + hidden, 3 * rank)

    @property
    def remembers(self) -> bool:
        """Whether a row is told more than the token before it."""
        return self._kind == "rnn"

    def __call__(
        self, row: mx.array, before: mx.array, state: mx.array | None
    ) -> tuple[mx.array, mx.array | None]:
        """row: [1, hidden], before: the token's [1, rank], state: of the row before, None at
        the block's first → what to add [1, vocabulary], state."""
        if self._kind == "gated":
            before = before * mx.sigmoid(self.gate_proj(mx.concatenate([row, before], axis=-1)))
        elif self._kind == "rnn":
            state = mx.zeros_like(before) if state is None else state
            seen = mx.concatenate([state, before, row], axis=-1)
            gate, candidate, out = mx.split(self.joint_proj(seen), 3, axis=-1)
            gate = mx.sigmoid(gate)
            state = gate * state + (1 - gate) * mx.tanh(candidate)
            before = mx.tanh(out)
        return self.markov_w2(before), state


class Confidence(nn.Module):
    """How likely a row's token is to be kept, given that those before it are."""

    def __init__(self, config: Config, spark: Spark) -> None:
        super().__init__()
        self.proj = nn.Linear(config.hidden + (spark.rank if spark.informed else 0), 1)

    def __call__(self, features: mx.array) -> mx.array:
        """[n, features] → [n]."""
        return mx.sigmoid(self.proj(features)[..., 0].astype(mx.float32))


class DSpark(DFlash):
    """A published DSpark draft, or a DFlash one with a vocabulary of its own.

    own: EMBED and HEAD, as far as the checkpoint has them. Parameter names are the checkpoint's.
    """

    def __init__(self, config: Config, own: Collection[str] = ()) -> None:
        super().__init__(config)
        spark = config.spark
        rank = spark.rank if spark else 0
        self.markov_head = Markov(config, spark) if spark and rank else None
        self.confidence_head = Confidence(config, spark) if spark and spark.confidence else None
        if config.reduced:
            self.d2t = mx.zeros(config.reduced, dtype=mx.int64)
        size = config.reduced or config.vocabulary
        self.embed_tokens = nn.Embedding(config.vocabulary, config.hidden) if EMBED in own else None
        self.lm_head = (
            nn.Linear(config.hidden, size, bias=False) if HEAD in own or config.reduced else None
        )

    def draft(
        self, target: Target, last: int, width: int, context: Context, choose: Choose
    ) -> mx.array:
        """Guess the width - 1 tokens after `last`, each with the one before it in view."""
        lead, ids = self._lead, self._ids
        hidden = self.hidden(target, self.masked(last, width), context)[: lead + width - 1]
        unary = self.unary(target, hidden[lead:])
        if ids is not None:
            choose = choose.among(mx.broadcast_to(ids, unary.shape))
        token, state = mx.array([last], dtype=mx.uint32), None
        befores, corrected, tokens = [], [], []
        for k in range(-lead, width - 1):
            bias = None
            if self.markov_head is not None:
                row = hidden[lead + k : lead + k + 1]
                before = self.markov_head.markov_w1(token)
                bias, state = self.markov_head(row, before, state)
            if k < 0:  # the last token's own row: it only tells the next one
                continue
            logits = unary[k : k + 1]
            if bias is not None:
                logits = logits + bias
                befores.append(before)
            token = _choose(choose.at(k), logits, ids)
            corrected.append(logits)
            tokens.append(token)
        self._confidence = lambda: self._doubt(hidden[lead:], befores, corrected)
        return mx.concatenate(tokens)

    def masked(self, last: int, width: int) -> mx.array:
        """A block to guess the width - 1 tokens after `last` from: ids. Where rows see those
        after them it is always a whole one, as these drafts are trained and run."""
        causal = all(layer.self_attn.causal for layer in self.layers)
        return super().masked(last, width if causal else self.block)

    def embed(self, target: Target, block: mx.array) -> mx.array:
        """Rows of the draft's own table, if it has one."""
        if self.embed_tokens is None:
            return super().embed(target, block)
        rows: mx.array = self.embed_tokens(block)
        return rows

    def head(self, target: Target, hidden: mx.array) -> mx.array:
        """Logits of the draft's own head, if it has one: of what it can draft."""
        if self.lm_head is None:
            return super().head(target, hidden)
        logits: mx.array = self.lm_head(hidden)
        return logits

    def fit(self, target: Target) -> None:
        """Raises Misfit, with the reason, if this draft was not made for a target like this."""
        super().fit(target)
        mine, its = self.config.vocabulary, target.vocabulary
        tables = (self.markov_head, self.embed_tokens, self.lm_head)
        if mine != its and any(table is not None for table in tables):
            raise misfit(f"knows {mine} tokens and the target {its}")
        ids = self._ids
        if ids is not None and int(ids.max()) >= its:
            raise misfit(f"drafts token {int(ids.max())}, beyond the target's {its} tokens")

    @property
    def _ids(self) -> mx.array | None:
        """Which tokens the draft's columns stand for; None if for all, in order."""
        if not self.config.reduced:
            return None
        return (mx.arange(self.config.reduced) + self.d2t).astype(mx.uint32)

    @property
    def _lead(self) -> int:
        """Rows before the first that drafts which the Markov head has to see."""
        markov = self.markov_head
        return int(markov is not None and markov.remembers and not self.config.ahead)

    @property
    def _first(self) -> int:
        return 0 if self._lead else super()._first

    def _doubt(
        self, hidden: mx.array, befores: list[mx.array], corrected: list[mx.array]
    ) -> mx.array:
        """What the confidence head says; without one, the largest probability."""
        spark = self.config.spark
        if spark is None or self.confidence_head is None:
            logits = mx.concatenate(corrected).astype(mx.float32)
            return mx.softmax(logits, axis=-1).max(axis=-1)
        if spark.informed:
            hidden = mx.concatenate([hidden, mx.concatenate(befores)], axis=-1)
        return self.confidence_head(hidden)


def _choose(choose: Choose, logits: mx.array, ids: mx.array | None) -> mx.array:
    """The token of one row, [1, n] → [1]; ids are those that the columns stand for."""
    return choose(logits) if ids is None else ids[choose(logits[:, None])[:, 0]]
