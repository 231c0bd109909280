"""From logits to tokens, and the acceptance rule. Knows no models and no caches.

Every token is chosen with noise that depends on the seed and on its absolute
position alone. With log p the filtered log probabilities of a row, T the temperature
and g a vector of standard Gumbel noise, argmax(log p / T + g) is an exact sample from
softmax(log p / T) (the Gumbel-max trick). Draft and target use the same g for the
same position, so a draft with log q close to log p mostly picks the same token, and a
drafted token is kept while it equals what the target picks there. The text is the
target's own whatever the draft says: the same seed gives the same text with
speculation on or off (drafter-invariant speculative decoding, Daliri et al. 2024).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import mlx.core as mx

from dflash_mlx.protocol import Sampling

PENALISED = 64  # tokens back that the repetition penalty looks at


def log_probabilities(logits: mx.array) -> mx.array:
    """Normalised as mlx-lm's generate_step does it, so that both round alike: in bfloat16 the
    two largest logits can become equal, and then the first of them is the choice."""
    return logits - mx.logsumexp(logits, axis=-1, keepdims=True)


def noise(sampling: Sampling, position: int, rows: int, vocabulary: int) -> mx.array | None:
    """Gumbel noise [rows, vocabulary] for positions position … position + rows - 1.

    None at temperature 0. The key of a position is the pair of 32-bit words
    (seed folded to 32 bits, position).
    """
    if sampling.temperature == 0:
        return None
    word = (sampling.seed ^ (sampling.seed >> 32) * 0x9E3779B1) & 0xFFFFFFFF
    keys = mx.array([[word, position + row] for row in range(rows)], dtype=mx.uint32)
    return mx.vmap(lambda key: mx.random.gumbel((vocabulary,), key=key))(keys)


def choose(logprobs: mx.array, sampling: Sampling, noise: mx.array | None) -> mx.array:
    """The token of every row: [rows, vocabulary] → [rows]."""
    if sampling.temperature == 0 or noise is None:
        return mx.argmax(logprobs, axis=-1)
    filtered = _filter(logprobs.astype(mx.float32), sampling)
    return mx.argmax(filtered / sampling.temperature + noise, axis=-1)


def choose_from(logits: mx.array, sampling: Sampling, noise: mx.array | None) -> mx.array:
    """The token of every row of logits: [rows, vocabulary] → [rows]."""
    if sampling.temperature == 0 and logits.dtype == mx.float32:
        return mx.argmax(logits, axis=-1)  # fine enough that normalising joins no two of them
    return choose(log_probabilities(logits), sampling, noise)


@dataclass(frozen=True)
class Choose:
    """A sampling, and the noise of the positions it chooses tokens for.

    noise: a row a position, [n, vocabulary]; None at temperature 0. Draft and target
    choose with the same one.
    """

    sampling: Sampling
    noise: mx.array | None = None

    def __call__(self, logits: mx.array) -> mx.array:
        """The tokens of the first positions: [rows, vocabulary] → [rows]."""
        noise = None if self.noise is None else self.noise[: logits.shape[0]]
        return choose_from(logits, self.sampling, noise)

    def close(self, logits: mx.array, bound: float) -> mx.array:
        """Whether the choice of each row could be another one, see `close`: bools [rows]."""
        noise = None if self.noise is None else self.noise[: logits.shape[0]]
        return close(logits, self.sampling, noise, bound)

    def at(self, row: int) -> "Choose":
        """For a choice at the position of one row."""
        return self if self.noise is None else replace(self, noise=self.noise[row : row + 1])

    def among(self, candidates: mx.array) -> "Choose":
        """For a choice among a few ids at each position, [rows, k]: takes scores
        [rows, any, k] and gives columns of `candidates`, [rows, any]."""
        if self.noise is None:
            return self
        noise = mx.take_along_axis(self.noise[: candidates.shape[0]], candidates, axis=-1)
        return Choose(self.sampling, noise[:, None])


def close(logits: mx.array, sampling: Sampling, noise: mx.array | None, bound: float) -> mx.array:
    """Whether each row would choose otherwise if any two of its log probabilities came as much
    as `bound` nearer to each other: [rows, vocabulary] → bools [rows]. With filters also
    whether its choice could be left out, or a better one be let in."""
    logprobs = log_probabilities(logits).astype(mx.float32)
    if sampling.temperature == 0 or noise is None:
        chosen = choose_from(logits, sampling, noise)[:, None]
        sure, scores = mx.array(True), logprobs
    else:
        # The bound holds between the likeliest token and any other; here it may be any two.
        bound *= 2
        chosen = choose(logprobs, sampling, noise)[:, None]
        kept = mx.take_along_axis(_filter(logprobs, sampling, -bound), chosen, axis=-1)
        sure = (kept > -mx.inf)[:, 0]
        scores = _filter(logprobs, sampling, bound) / sampling.temperature + noise
        bound /= sampling.temperature
    best = mx.take_along_axis(scores, chosen, axis=-1)
    others = mx.put_along_axis(scores, chosen, mx.array(-mx.inf, scores.dtype), axis=-1)
    return (best[:, 0] - others.max(axis=-1) < bound) | ~sure


def penalise(logits: mx.array, recent: mx.array, penalty: float) -> mx.array:
    """Make tokens that were just said less likely (CTRL, arXiv 1909.05858).

    logits: [rows, vocabulary]; recent: [rows, n], the ids said before each row.
    """
    said = mx.take_along_axis(logits, recent, axis=-1)
    said = mx.where(said < 0, said * penalty, said / penalty)
    return mx.put_along_axis(logits, recent, said, axis=-1)


def recent(said: Sequence[int], fed: mx.array) -> mx.array:
    """The last tokens up to and with each fed row: [rows, PENALISED] ids.

    said: the tokens before the anchor; fed: [rows], the anchor and the draft.
    """
    tail = list(said[-(PENALISED - 1) :])
    line = mx.concatenate([mx.array(tail, dtype=mx.int32), fed.astype(mx.int32)])
    ends = mx.arange(len(tail), len(tail) + fed.shape[0])[:, None]
    back = mx.arange(PENALISED - 1, -1, -1)[None]
    return line[mx.maximum(ends - back, 0)]  # before the text begins, its first token again


def accepted(drafted: Sequence[int], chosen: Sequence[int]) -> int:
    """How many drafted tokens the target would have said itself, counted from the first.

    chosen: the target's own choice at each of their positions, and at the one after.
    """
    for i, (guess, choice) in enumerate(zip(drafted, chosen, strict=False)):
        if guess != choice:
            return i
    return len(drafted)


def _filter(logprobs: mx.array, sampling: Sampling, slack: float = 0.0) -> mx.array:
    """Top-p, then min-p, then top-k, each set to -inf outside; mlx-lm's order.

    Each keeps the likeliest tokens down to some value, so together they keep what is above
    the highest of these values. With top-k, only the k largest need be put in order.
    slack: keeps what might be kept if log probabilities were so much off; below 0, only what
    would be kept all the same.
    """
    size = logprobs.shape[-1]
    top_k = 0 < sampling.top_k < size
    bounds = []
    if top_k:
        largest = mx.topk(logprobs, sampling.top_k, axis=-1)
        bounds.append(largest.min(axis=-1, keepdims=True))
    top_p = sampling.top_p + slack  # masses are off by less than their logarithms
    if sampling.top_p < 1 and top_p < 1:
        ordered = mx.sort(largest if top_k else logprobs, axis=-1)
        above = mx.cumsum(mx.exp(ordered), axis=-1, reverse=True, inclusive=False)
        dropped = (above >= top_p).sum(axis=-1, keepdims=True)
        last = mx.minimum(dropped, ordered.shape[-1] - 1)
        bounds.append(mx.take_along_axis(ordered, last, axis=-1))
    if sampling.min_p > 0:
        bounds.append(logprobs.max(axis=-1, keepdims=True) + math.log(sampling.min_p))
    for bound in bounds:
        logprobs = mx.where(logprobs < bound - slack, -mx.inf, logprobs)
    return logprobs
