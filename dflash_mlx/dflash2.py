"""DFlash 2: the block drafter with convolutions across the block, and a walk through candidates.

A v1 draft guesses every token of a block by itself. Here each row also looks at the row
before it, around attention and around the MLP, and the tokens are chosen from left to
right among a few candidates, each with the token before it in view. There is no paper; the
published checkpoints and the package `dflash` 0.1.0 define the computation, and
`tests/data/goldens` has their numbers. Knows nothing of files and of how tokens are
drawn beyond `choose`.
"""

from collections.abc import Callable
from dataclasses import dataclass

import mlx.core as mx
import mlx.nn as nn

from dflash_mlx.config import Config, Second
from dflash_mlx.context import Context, Rows
from dflash_mlx.drafter import DFlash, Layer, misfit
from dflash_mlx.sampling import Choose
from dflash_mlx.target import Target


class Convolution(nn.Module):
    """Two short filters across the rows of a block, before and after a part of a layer.

    A coefficient is learned for each channel, and to it comes one that the row itself makes
    for each group of channels. Fresh filters change nothing.
    """

    def __init__(self, config: Config) -> None:
        super().__init__()
        second, hidden = _second(config), config.hidden
        self._sizes = (2, second.kernel, hidden // second.group)
        self.base_kernel = mx.zeros((2, second.kernel, hidden))
        self.base_kernel[:, 0] = 1.0
        self.kernel_projection = nn.Linear(hidden, 2 * second.kernel * self._sizes[2], bias=False)
        self.kernel_projection.weight = mx.zeros_like(self.kernel_projection.weight)

    def __call__(self, x: mx.array, part: Callable[[mx.array], mx.array]) -> mx.array:
        """x: [..., n, hidden], normed. Both filters are made from it."""
        sides, taps, groups = self._sizes
        made = self.kernel_projection(x).reshape(*x.shape[:-1], sides, taps, groups, 1)
        kernels = self.base_kernel.reshape(sides, taps, groups, -1) + made
        kernels = kernels.reshape(*x.shape[:-1], sides, taps, x.shape[-1])
        x = part(across(x, kernels[..., 0, :, :]))
        return across(x, kernels[..., 1, :, :])


def across(x: mx.array, kernels: mx.array) -> mx.array:
    """Each row and the rows before it, weighted; before the block's first row there is nothing.

    x: [..., n, hidden]; kernels: [..., n, taps, hidden], each row's own.
    """
    out = kernels[..., 0, :] * x
    for back in range(1, kernels.shape[-2]):
        before = mx.pad(x, [(0, 0)] * (x.ndim - 2) + [(back, 0), (0, 0)])
        out = out + kernels[..., back, :] * before[..., : x.shape[-2], :]
    return out


class ConvolvedLayer(Layer):
    """A draft layer of v1 with convolutions around its two parts. The context passes none."""

    def __init__(self, config: Config, layer: int) -> None:
        super().__init__(config, layer)
        self.attention_conv = Convolution(config)
        self.mlp_conv = Convolution(config)

    def __call__(self, h: mx.array, context: Rows) -> mx.array:
        h = h + self.attention_conv(self.input_layernorm(h), lambda x: self.self_attn(x, context))
        return h + self.mlp_conv(self.post_attention_layernorm(h), self.mlp)


@dataclass(frozen=True)
class Path:
    """A walk: every row's candidates [n, k], their scores [n, k, k] by the candidate of the row
    before, and the column that was chosen in each row [n]."""

    ids: mx.array
    scores: mx.array
    columns: mx.array

    @property
    def tokens(self) -> mx.array:
        """What was chosen: [n]."""
        return mx.take_along_axis(self.ids, self.columns[:, None], axis=-1)[:, 0]

    @property
    def along(self) -> mx.array:
        """The scores that stood to choice: [n, k]."""
        before = mx.concatenate([mx.array([0]), self.columns[:-1]])
        return mx.take_along_axis(self.scores, before[:, None, None], axis=1)[:, 0]

    @property
    def probabilities(self) -> mx.array:
        """Of what was chosen, among the candidates: [n]."""
        q = mx.softmax(self.along, axis=-1)
        return mx.take_along_axis(q, self.columns[:, None], axis=-1)[:, 0]


class CandidateSelector(nn.Module):
    """Chooses a block's tokens from left to right among each row's likeliest.

    score(candidate) = unary[candidate] + ⟨A[predecessor] ⊙ H h, B[candidate]⟩, with A and B
    the codebooks, H the projection, h the row after the last norm.
    """

    def __init__(self, config: Config) -> None:
        super().__init__()
        second, size = _second(config), config.vocabulary
        self._count = second.candidates
        self.predecessor_codebook = mx.random.normal((size, second.rank)) * second.rank**-0.5
        self.successor_codebook = mx.zeros((size, second.rank))
        self.hidden_projection = nn.Linear(config.hidden, second.rank, bias=False)

    def __call__(self, hidden: mx.array, unary: mx.array, last: int, choose: Choose) -> Path:
        """hidden: [n, hidden], unary: [n, vocabulary], and the token before them."""
        ids = self.candidates(unary)
        # What would be chosen after every possible predecessor, all at once: the walk itself
        # only follows columns, and the host never waits for a token to know the next.
        scores = self.scores(hidden, unary, ids, last)
        return Path(ids, scores, walk(choose.among(ids)(scores)))

    def candidates(self, unary: mx.array) -> mx.array:
        """The ids of the largest logits of every row, the least of them first: [..., n, k]."""
        last: mx.array = mx.argpartition(unary, -self._count, axis=-1)[..., -self._count :]
        return last

    def scores(self, hidden: mx.array, unary: mx.array, ids: mx.array, last: int) -> mx.array:
        """[n, k, k]: row, candidate of the row before (for the first row `last`), candidate."""
        first = mx.full((1, ids.shape[1]), last, dtype=ids.dtype)
        before = mx.concatenate([first, ids[:-1]])
        left = self.predecessor_codebook[before] * self.hidden_projection(hidden)[:, None]
        right = self.successor_codebook[ids]
        pairs: mx.array = left.astype(mx.float32) @ right.astype(mx.float32).swapaxes(-1, -2)
        return mx.take_along_axis(unary, ids, axis=-1)[:, None] + pairs

    def after(self, hidden: mx.array, unary: mx.array, ids: mx.array, before: mx.array) -> mx.array:
        """The scores of candidates whose predecessors are known, as they are in training.

        hidden: [..., n, hidden]; unary: [..., n, vocabulary]; ids: [..., n, k];
        before: [..., n], the token before each row → [..., n, k].
        """
        left = self.predecessor_codebook[before] * self.hidden_projection(hidden)
        right = self.successor_codebook[ids]
        pairs = (left.astype(mx.float32)[..., None, :] * right.astype(mx.float32)).sum(axis=-1)
        scores: mx.array = mx.take_along_axis(unary, ids, axis=-1) + pairs
        return scores


def walk(choices: mx.array) -> mx.array:
    """The column chosen in every row: [n, k], by the column of the row before → [n]."""
    column = mx.array([0])  # the first row's columns all stand for the same predecessor
    path = []
    for row in choices:
        column = row[column]
        path.append(column)
    return mx.concatenate(path)


class DFlash2(DFlash):
    """The published draft of the second kind. Parameter names are the checkpoint's."""

    _layer = ConvolvedLayer

    def __init__(self, config: Config) -> None:
        super().__init__(config)
        self.candidate_selector = CandidateSelector(config)

    def draft(
        self, target: Target, last: int, width: int, context: Context, choose: Choose
    ) -> mx.array:
        """Guess the width - 1 tokens after `last`, each with the one before it in view."""
        hidden = self.hidden(target, self.masked(last, width), context)
        path = self.candidate_selector(hidden, self.unary(target, hidden), last, choose)
        self._confidence = lambda: path.probabilities
        return path.tokens

    def fit(self, target: Target) -> None:
        """Raises Misfit, with the reason, if this draft was not made for a target like this."""
        super().fit(target)
        mine, its = self.config.vocabulary, target.vocabulary
        if mine != its:  # a codebook has a row for every token that can be drafted
            raise misfit(f"knows {mine} tokens and the target {its}")


def _second(config: Config) -> Second:
    assert config.second is not None
    return config.second
