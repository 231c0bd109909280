"""How far a draft gets on answers it has not seen: tokens per round.

What the target says is known, so it need not be asked. `runs` walks with the answers: for
those of temperature 0 it gives what decoding would give, round by round. `estimate` looks
at random places, which costs little however bad the draft is. For sampled answers both
are too low, because the noise that draft and target share in decoding is not known.
"""

from collections.abc import Callable, Sequence
from typing import cast

import mlx.core as mx
import numpy as np

from dflash_mlx.dflash2 import DFlash2
from dflash_mlx.drafter import DFlash
from dflash_mlx.protocol import Sampling
from dflash_mlx.sampling import Choose
from dflash_mlx.target import Target
from dflash_mlx.train import blocks
from dflash_mlx.train.corpus import Answer

TOGETHER = 16  # answers walked at a time


def runs(
    draft: DFlash, target: Target, answers: Sequence[Answer], states: Callable[[Answer], mx.array]
) -> list[list[int]]:
    """Tokens of every round for every answer; their sum is the answer's length."""
    order = sorted(range(len(answers)), key=lambda i: len(answers[i].tokens) - answers[i].begin)
    found: dict[int, list[int]] = {}
    for first in range(0, len(order), TOGETHER):
        part = order[first : first + TOGETHER]
        walked = _walk(draft, target, [answers[i] for i in part], states)
        found.update(zip(part, walked, strict=True))
    return [found[i] for i in range(len(answers))]


def estimate(
    draft: DFlash,
    target: Target,
    answers: Sequence[Answer],
    states: Callable[[Answer], mx.array],
    places: int = 8,
) -> float:
    """The mean, over some random anchors in each answer, of right guesses in a row and one."""
    falling, rng = blocks.weights(draft.block), np.random.default_rng(0)
    found: list[int] = []
    for first in range(0, len(answers), TOGETHER):
        part = answers[first : first + TOGETHER]
        at = [blocks.anchors(answer, places, rng) for answer in part]
        batch = blocks.batch(part, [states(answer) for answer in part], at, draft.config, falling)
        found += _right(draft, target, batch)
    return sum(found) / len(found) + 1


def tau(rounds: Sequence[Sequence[int]]) -> float:
    """Tokens per round over all answers together."""
    return sum(map(sum, rounds)) / max(1, sum(map(len, rounds)))


def _walk(
    draft: DFlash, target: Target, answers: Sequence[Answer], states: Callable[[Answer], mx.array]
) -> list[list[int]]:
    """Answers side by side, a round of all that are not at their end at a time."""
    at = [max(answer.begin - 1, 0) for answer in answers]
    found: list[list[int]] = [[] for _ in answers]
    falling = blocks.weights(draft.block)
    while going := [i for i, answer in enumerate(answers) if at[i] < len(answer.tokens) - 1]:
        batch = blocks.batch(
            [answers[i] for i in going],
            [states(answers[i]) for i in going],
            [np.array([at[i]]) for i in going],
            draft.config,
            falling,
        )
        for i, length in zip(going, _right(draft, target, batch), strict=True):
            said = min(length + 1, len(answers[i].tokens) - 1 - at[i])
            found[i].append(said)
            at[i] += said
    return found


def _right(draft: DFlash, target: Target, batch: blocks.Batch) -> list[int]:
    """How many tokens of each block are guessed right, up to the first wrong one."""
    right = (_guessed(draft, target, batch) == batch.wanted) & (batch.weights > 0)
    return cast(list[int], mx.cumprod(right.astype(mx.int32), axis=-1).sum(axis=-1).tolist())


def _guessed(draft: DFlash, target: Target, batch: blocks.Batch) -> mx.array:
    """What decoding would draft at temperature 0: [blocks, block - 1] ids."""
    hidden = blocks.hidden(draft, target, batch)
    unary = draft.unary(target, hidden)
    if not isinstance(draft, DFlash2):
        return mx.argmax(unary, axis=-1)
    greedy, select = Choose(Sampling()), draft.candidate_selector
    first = cast(list[int], batch.rows[:, 0].tolist())
    rounds = zip(hidden, unary, first, strict=True)
    return mx.stack([select(*one, greedy).tokens for one in rounds])
