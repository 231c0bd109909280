"""Blocks to train on: anchors, what a block may see, and the loss. Knows no optimiser.

Training runs the drafter's own `read` and `logits`. It differs from decoding in one
thing only: `Anchored` stands where a context stood, and lets many blocks look at one
read of a whole sequence, each as if the sequence ended right before its anchor.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import mlx.core as mx
import numpy as np

from dflash_mlx.config import Config
from dflash_mlx.context import Context, Rows, seen
from dflash_mlx.dflash2 import CandidateSelector, DFlash2
from dflash_mlx.drafter import DFlash
from dflash_mlx.target import Target
from dflash_mlx.train.corpus import Answer

GAMMAS = {16: 7.0, 10: 5.0, 8: 4.0}  # the paper's, by block size


class Anchored(Rows):
    """Keys and values of whole sequences, seen by blocks that are anchored within them.

    anchors: [sequences, blocks] positions. A block's own first row holds the token at its
    anchor, so of the sequence it sees the positions before.
    """

    def __init__(self, anchors: mx.array) -> None:
        self.anchors = anchors
        self._kept: tuple[mx.array, mx.array] | None = None

    @property
    def offset(self) -> int:
        """Sequences are read once and from their beginning."""
        return 0

    @property
    def start(self) -> mx.array:
        """Where each block stands: [sequences · blocks]."""
        return self.anchors.reshape(-1)

    def append(self, keys: mx.array, values: mx.array) -> None:
        assert self._kept is None
        self._kept = keys, values

    def beside(self, keys: mx.array, values: mx.array) -> tuple[mx.array, mx.array]:
        """Every block's sequence with the block after it: [sequences · blocks, heads, …, dim]."""
        assert self._kept is not None
        before = [mx.repeat(array, self.anchors.shape[1], axis=0) for array in self._kept]
        return (
            mx.concatenate([before[0], keys], axis=2),
            mx.concatenate([before[1], values], axis=2),
        )

    def visible(self, block: int, total: int, window: int | None, causal: bool) -> mx.array:
        """[sequences · blocks, 1, block or 1, total]: what is read and in sight, and the block."""
        anchors = self.start[:, None, None, None]
        before = mx.arange(total - block)
        within = mx.arange(block)
        columns = mx.concatenate(
            [mx.broadcast_to(before, (*anchors.shape[:3], before.size)), anchors + within], axis=-1
        )
        read = mx.concatenate(
            [before < anchors, mx.ones((*anchors.shape[:3], block), dtype=mx.bool_)], axis=-1
        )
        return read & seen(anchors + within[:, None], columns, window, causal)


@dataclass(frozen=True)
class Batch:
    """Blocks of a few sequences, which are padded at their ends to one length n.

    Attributes: states [sequences, n, taps · hidden]; anchors [sequences, blocks];
    rows [sequences · blocks, block], each an anchor's token and masks;
    wanted [sequences · blocks, block - 1], the tokens there; weights, of the same shape.
    """

    states: mx.array
    anchors: mx.array
    rows: mx.array
    wanted: mx.array
    weights: mx.array


def anchors(answer: Answer, count: int, rng: np.random.Generator) -> np.ndarray:
    """Random positions [count] from which a block can be drafted, each once if they suffice.

    The first is the last token of the prompt: decoding begins there. The last is the one
    before the end, so that every block has something to guess.
    """
    possible = np.arange(max(answer.begin - 1, 0), len(answer.tokens) - 1)
    return np.sort(rng.choice(possible, count, replace=count > len(possible)))


def weights(block: int, gamma: float | None = None) -> np.ndarray:
    """exp(-(k - 1) / gamma) for the tokens k = 1 … block - 1 after the anchor: [block - 1]."""
    fall = GAMMAS.get(block, block / 2) if gamma is None else gamma
    return np.exp(-np.arange(block - 1) / fall).astype(np.float32)


def batch(
    answers: Sequence[Answer],
    states: Sequence[mx.array],
    places: Sequence[np.ndarray],
    config: Config,
    falling: np.ndarray,
) -> Batch:
    """Put the blocks of some answers together.

    states: what the taps say of each answer, [its length, taps · hidden] or longer;
    places: each answer's anchors, equally many; falling: the weights of a block's tokens.
    """
    longest = max(1, *(int(place.max()) for place in places))
    ahead = np.stack(places)[:, :, None] + np.arange(config.block)  # [answers, blocks, block]
    padded = np.zeros((len(answers), longest + config.block), np.int64)
    for row, answer in zip(padded, answers, strict=True):
        tokens = answer.tokens[: len(row)]
        row[: len(tokens)] = tokens
    lengths = np.array([len(answer.tokens) for answer in answers])[:, None, None]
    index = np.arange(len(answers))[:, None, None]
    tokens = padded[index, ahead].reshape(-1, config.block)
    inside = (ahead < lengths).reshape(-1, config.block)[:, 1:]
    rows = np.full_like(tokens, config.mask)
    rows[:, 0] = tokens[:, 0]
    return Batch(
        states=mx.stack([_fit(array, longest) for array in states]),
        anchors=mx.array(np.stack(places)),
        rows=mx.array(rows),
        wanted=mx.array(tokens[:, 1:]),
        weights=mx.array(inside * falling),
    )


def logits(draft: DFlash, target: Target, blocks: Batch) -> mx.array:
    """The drafter's guesses at every block of a batch: [blocks, block - 1, vocabulary]."""
    return draft.unary(target, hidden(draft, target, blocks))


def hidden(draft: DFlash, target: Target, blocks: Batch) -> mx.array:
    """Every block's rows but the first, after the last norm: [blocks, block - 1, hidden]."""
    context = Context([Anchored(blocks.anchors) for _ in draft.layers])
    draft.read(blocks.states, context)
    return draft.hidden(target, blocks.rows, context)


def loss(draft: DFlash, target: Target, blocks: Batch) -> mx.array:
    """Weighted cross-entropy, summed; the caller divides by the weights' sum.

    A draft that selects among candidates has that of its choice beside it, as in the trainer
    speculators, whose weight for it is 1 too.
    """
    rows = hidden(draft, target, blocks)
    guesses = draft.unary(target, rows).astype(mx.float32)
    each = cross_entropy(guesses, blocks.wanted)
    if isinstance(draft, DFlash2):
        each = each + selection(draft.candidate_selector, rows, guesses, blocks)
    return (each * blocks.weights).sum()


def selection(
    selector: CandidateSelector, rows: mx.array, guesses: mx.array, blocks: Batch
) -> mx.array:
    """Cross-entropy of the choice among candidates after the right token before:
    [blocks, block - 1, hidden], [blocks, block - 1, vocabulary] → [blocks, block - 1].

    Where the right token is no candidate, it takes the place of the last of them.
    """
    wanted = blocks.wanted[..., None]
    ids = selector.candidates(mx.stop_gradient(guesses))
    least = mx.where((ids == wanted).any(axis=-1, keepdims=True), ids[..., :1], wanted)
    ids = mx.concatenate([least.astype(ids.dtype), ids[..., 1:]], axis=-1)
    before = mx.concatenate([blocks.rows[:, :1], blocks.wanted[:, :-1]], axis=-1)
    scores = selector.after(rows, guesses, ids, before)
    return cross_entropy(scores, mx.argmax(ids == wanted, axis=-1))


def cross_entropy(logits: mx.array, wanted: mx.array) -> mx.array:
    """[…, vocabulary], […] → […].

    Written out, because the gradient of logsumexp takes every exponential a second time,
    and on a CPU the exponentials are half of a training step.
    """
    high = mx.stop_gradient(logits.max(axis=-1, keepdims=True))
    total = mx.exp(logits - high).sum(axis=-1, keepdims=True)
    picked = mx.take_along_axis(logits, wanted[..., None], axis=-1)
    return (mx.log(total) + high - picked)[..., 0]


def _fit(states: mx.array, length: int) -> mx.array:
    """The first `length` rows, with zeros where there are fewer."""
    missing = length - states.shape[0]
    return states[:length] if missing <= 0 else mx.pad(states, [(0, missing), (0, 0)])
