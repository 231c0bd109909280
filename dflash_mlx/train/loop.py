"""The training loop: AdamW or Muon, warm-up and cosine, clipped gradients. Knows no text.

A step's batch and anchors follow from the seed and the number of the step alone, so a
run that goes on from a checkpoint sees what it would have seen.
"""

import json
import math
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Barrier, Lock
from typing import Any, cast

import mlx.core as mx
import mlx.nn as nn
import mlx.optimizers as optim
import numpy as np
from mlx.utils import tree_flatten, tree_map, tree_unflatten

from dflash_mlx.config import Config
from dflash_mlx.drafter import DFlash
from dflash_mlx.errors import Misfit
from dflash_mlx.target import Target
from dflash_mlx.train import blocks, measure
from dflash_mlx.train.corpus import Answer
from dflash_mlx.weights import empty

Record = dict[str, float]


@dataclass(frozen=True)
class Plan:
    """How to train. minutes: if given, the learning rate falls by the clock and not by the
    steps when the clock is faster. rate: AdamW's highest; muon: that of Muon, for matrices,
    None if AdamW is to train everything as in the paper. threads: parts of a batch computed
    side by side. memory: gigabytes for the target's states."""

    steps: int = 1500
    minutes: float | None = None
    sequences: int = 8
    anchors: int = 32
    rate: float = 6e-4
    muon: float | None = None
    decay: float = 0.01
    warm_up: float = 0.04
    clip: float = 1.0
    gamma: float | None = None
    seed: int = 0
    threads: int = 1
    held_out: int = 48
    every: int = 200
    memory: float = 6.0

    def share_at(self, progress: float) -> float:
        """The share of the highest rate, after that share of the training."""
        if progress < self.warm_up:
            return progress / self.warm_up
        fallen = (progress - self.warm_up) / (1 - self.warm_up)
        return 0.5 * (1 + math.cos(math.pi * min(1.0, fallen)))

    def optimiser(self) -> optim.MultiOptimizer:
        """Muon for matrices, if asked for, and AdamW for the rest; their rates are still 0."""
        adam = optim.AdamW(learning_rate=0.0, weight_decay=self.decay)
        if self.muon is None:
            return optim.MultiOptimizer([adam])
        muon = optim.Muon(learning_rate=0.0, weight_decay=0.0)
        return optim.MultiOptimizer([muon, adam], [_is_matrix])

    @property
    def rates(self) -> list[float]:
        """The highest rate of each part of the optimiser."""
        return [self.rate] if self.muon is None else [self.muon, self.rate]


def _is_matrix(name: str, value: mx.array) -> bool:
    """Whether it maps rows to rows; a codebook is a table, with a row for each token."""
    return value.ndim == 2 and "codebook" not in name


def _shapes(state: Any) -> dict[str, tuple[int, ...]]:
    """Of all its arrays, by name."""
    flat = cast(list[tuple[str, Any]], tree_flatten(state))
    return {name: part.shape for name, part in flat if isinstance(part, mx.array)}


class States:
    """What the taps say of an answer, from one forward of the target; kept while there is room."""

    def __init__(self, target: Target, gigabytes: float) -> None:
        self._target = target
        self._left = gigabytes * 1e9
        self._kept: dict[int, mx.array] = {}
        self._lock = Lock()  # the taps serve one forward at a time, until they are emptied

    def __call__(self, answer: Answer) -> mx.array:
        """[its length, taps · hidden]"""
        if id(answer) in self._kept:
            return self._kept[id(answer)]
        with self._lock:
            self._target.forward(mx.array(answer.tokens), self._target.cache())
            states = self._target.hidden_states()
        assert states is not None
        mx.eval(states)
        with self._lock:
            if states.nbytes <= self._left:
                self._left -= states.nbytes
                self._kept[id(answer)] = states
        return states


class Worker:
    """Computes gradients of a part of a batch, in a thread and with a draft of its own: to
    take a gradient, other arrays are put into the draft for a while."""

    def __init__(self, config: Config, target: Target, states: States, falling: Any) -> None:
        self._draft = empty(config)
        self._states, self._falling = states, falling
        self._gradient = nn.value_and_grad(self._draft, partial(blocks.loss, self._draft, target))

    def __call__(
        self, weights: dict[str, Any], answers: list[Answer], places: list[np.ndarray]
    ) -> tuple[mx.array, dict[str, Any], mx.array]:
        """The summed loss, its gradient, and the sum of the weights of what was guessed."""
        self._draft.update(weights)
        states = [self._states(answer) for answer in answers]
        part = blocks.batch(answers, states, places, self._draft.config, self._falling)
        loss, gradient = self._gradient(part)
        total = part.weights.sum()
        mx.eval(loss, gradient, total)
        return loss, gradient, total


class Trainer:
    """A draft in training. `answers` are split: the last `held_out` are only measured."""

    def __init__(
        self, draft: DFlash, target: Target, answers: Sequence[Answer], plan: Plan
    ) -> None:
        self.draft, self.target, self.plan = draft, target, plan
        held = min(plan.held_out, len(answers) // 5)
        self.answers = list(answers[: len(answers) - held])
        self.held_out = list(answers[len(answers) - held :])
        self.step, self.seconds = 0, 0.0
        target.tap(draft.config.taps)
        self._states = States(target, plan.memory)
        self._optimiser = plan.optimiser()
        self._optimiser.init(draft.trainable_parameters())
        falling = blocks.weights(draft.block, plan.gamma)
        self._workers = [
            Worker(draft.config, target, self._states, falling) for _ in range(plan.threads)
        ]
        self._pool = ThreadPoolExecutor(plan.threads)

    def run(self) -> Iterator[Record]:
        """Train to the end of the plan; a record a step. To interrupt, stop asking."""
        last = time.monotonic()
        while (progress := self.progress()) < 1:
            share = self.plan.share_at(progress)
            loss, norm = self._one(share)
            self.step += 1
            now = time.monotonic()
            self.seconds, last = self.seconds + now - last, now
            record = {"step": self.step, "loss": loss, "norm": norm, "rate": share * self.plan.rate}
            if self.step % self.plan.every == 0 or self.progress() >= 1:
                record |= self.measure()
            yield record | {"seconds": round(self.seconds, 2)}

    def close(self) -> None:
        """End the workers. mlx aborts the program at its end, now and then, if a thread is gone
        whose streams are still there."""
        together = Barrier(self.plan.threads)

        def end() -> None:
            together.wait()  # so that every thread takes one of these
            mx.clear_streams()

        for ended in [self._pool.submit(end) for _ in range(self.plan.threads)]:
            ended.result()
        self._pool.shutdown()

    def progress(self) -> float:
        """The share of the plan that is done."""
        by_clock = self.seconds / (60 * self.plan.minutes) if self.plan.minutes else 0.0
        return max(self.step / self.plan.steps, by_clock)

    def measure(self) -> Record:
        """Tokens per round on the held-out answers, estimated: greedy ones, and sampled ones."""
        found = {}
        for name, part in (
            ("tau", [a for a in self.held_out if a.temperature == 0]),
            ("tau_sampled", [a for a in self.held_out if a.temperature > 0]),
        ):
            if part:
                found[name] = measure.estimate(self.draft, self.target, part, self._states)
        return found

    def save(self, folder: Path) -> None:
        """A checkpoint: weights, the optimiser's state, and how far the plan is."""
        folder.mkdir(parents=True, exist_ok=True)
        state = {"draft": self.draft.parameters(), "optimiser": self._optimiser.state}
        half = folder / "checkpoint.half.safetensors"
        flat = cast(list[tuple[str, mx.array]], tree_flatten(state))
        place = {"step": str(self.step), "seconds": json.dumps(self.seconds)}
        mx.save_safetensors(str(half), dict(flat), metadata=place)
        half.replace(folder / "checkpoint.safetensors")

    def resume(self, folder: Path) -> bool:
        """Go on from a checkpoint; False if there is none. Raises Misfit if it is of a draft of
        another shape, or of another optimiser."""
        path = folder / "checkpoint.safetensors"
        if not path.is_file():
            return False
        flat, place = cast(
            tuple[dict[str, mx.array], dict[str, str]], mx.load(str(path), return_metadata=True)
        )
        state: Any = tree_unflatten(list(flat.items()))
        mine = {"draft": self.draft.parameters(), "optimiser": self._optimiser.state}
        if _shapes(mine) != _shapes(state):
            raise Misfit(
                f"The checkpoint in {folder} is of another draft or optimiser, so training cannot "
                "go on from it; give the options it was begun with, or another --work."
            )
        self.draft.update(state["draft"])
        self._optimiser.state = state["optimiser"]
        mx.eval(self.draft.parameters(), self._optimiser.state)  # a stream is one thread's own
        self.step, self.seconds = int(place["step"]), float(place["seconds"])
        return True

    def _one(self, share: float) -> tuple[float, float]:
        """One step; the loss and the norm of its gradient."""
        rng = np.random.default_rng([self.plan.seed, 1, self.step])
        chosen = self._chosen()
        places = [blocks.anchors(answer, self.plan.anchors, rng) for answer in chosen]
        count = min(len(self._workers), len(chosen))
        weights = self.draft.parameters()
        done = [
            self._pool.submit(worker, weights, chosen[i::count], places[i::count])
            for i, worker in enumerate(self._workers[:count])
        ]
        losses, gradients, totals = zip(*(part.result() for part in done), strict=True)
        total = mx.stack(totals).sum()
        summed = tree_map(lambda *each: sum(each) / total, *gradients)
        clipped, norm = optim.clip_grad_norm(summed, self.plan.clip)
        for optimiser, rate in zip(self._optimiser.optimizers, self.plan.rates, strict=True):
            optimiser.learning_rate = share * rate
        self._optimiser.update(self.draft, clipped)
        loss = mx.stack(losses).sum() / total
        mx.eval(self.draft.parameters(), self._optimiser.state, loss, norm)
        return float(cast(float, loss.item())), float(cast(float, norm.item()))

    def _chosen(self) -> list[Answer]:
        """The answers of this step: every epoch in another order, those of a batch of about
        one length, since they are padded to the longest."""
        size = min(self.plan.sequences, len(self.answers))
        batches = len(self.answers) // size
        epoch, place = divmod(self.step, batches)
        rng = np.random.default_rng([self.plan.seed, 0, epoch])
        order = rng.permutation(len(self.answers))[: batches * size]
        near = np.concatenate(
            [
                sorted(part, key=lambda i: len(self.answers[i].tokens))
                for part in np.split(order, range(16 * size, len(order), 16 * size))
            ]
        )
        which = rng.permutation(batches)[place]
        return [self.answers[i] for i in near[which * size : (which + 1) * size]]
