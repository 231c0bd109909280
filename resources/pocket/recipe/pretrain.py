"""Pre-training of Pocket on the generated corpus; needs PyTorch, and a CPU is enough.

Everything follows from the seed: the parameters, and for every step its own batch, so a run that
was interrupted goes on from its checkpoint as if nothing had happened.
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import torch  # type: ignore[import-not-found, unused-ignore]
from tokenizers import Tokenizer

from .corpus import Conversation, conversations
from .model import Params, Shape, Tensor, init_params, loss_sum, rope_tables

log = logging.getLogger(__name__)

MEAN_TOKENS = 210  # of a conversation, near enough to fill a batch


@dataclass(frozen=True)
class Plan:
    """What a run does. Lengths are (share of the run, row length): long rows come last."""

    steps: int = 2600
    tokens_per_step: int = 8192
    lengths: tuple[tuple[float, int], ...] = ((0.88, 512), (1.0, 1024))
    seed: int = 0
    warmup: int = 30
    cooldown: float = 0.25
    muon_lr: float = 0.02
    adam_lr: float = 0.004
    weight_decay: float = 0.01

    @classmethod
    def stretch(cls, steps: int, seed: int) -> Plan:
        """A last stretch on a finished model: its rates have fallen to nothing once already, and
        half of the first ones would undo what it knows."""
        return cls(steps, seed=seed, cooldown=0.65, muon_lr=0.008, adam_lr=0.0016)

    def row_length(self, step: int) -> int:
        """The row length of a step."""
        share = step / self.steps
        return next(length for until, length in self.lengths if share < until or until >= 1.0)

    def rate(self, step: int) -> float:
        """The learning rate's factor: warm-up, constant, linear cooldown."""
        rising = (step + 1) / self.warmup
        falling = (self.steps - step) / max(1.0, self.cooldown * self.steps)
        return min(1.0, rising, falling)


Row = tuple[list[int], list[float]]


def encode(conv: Conversation, tokenizer: Tokenizer) -> Row:
    """Token ids of a conversation and the weight of each as a target."""
    pieces = conv.pieces()
    encoded = tokenizer.encode_batch([piece.text for piece in pieces], add_special_tokens=False)
    ids: list[int] = []
    weights: list[float] = []
    for piece, found in zip(pieces, encoded, strict=True):
        each = [piece.weight] * len(found.ids)
        if piece.skip_first:
            each[0] = 0.0
        ids += found.ids
        weights += each
    return ids, weights


def pack(rows: Sequence[Row], count: int, length: int) -> list[Row]:
    """Whole conversations into `count` rows of `length`, the longest placed first.

    What fits nowhere is left out; as the caller offers only a little less than fits, that is rare.
    """
    packed: list[Row] = [([], []) for _ in range(count)]
    for ids, weights in sorted(rows, key=lambda row: -len(row[0])):
        for into_ids, into_weights in packed:
            if len(into_ids) + len(ids) <= length:
                into_ids += ids
                into_weights += weights
                break
    return packed


def batch(plan: Plan, step: int, tokenizer: Tokenizer) -> tuple[Tensor, Tensor, Tensor]:
    """Inputs, targets and weights of a step."""
    length = plan.row_length(step)
    count = plan.tokens_per_step // length
    stream = conversations(f"pretrain {plan.seed} {step}")
    room = int(0.97 * count * length)
    rows: list[Row] = []
    for conv in islice(stream, 20 * plan.tokens_per_step // MEAN_TOKENS):
        row = encode(conv, tokenizer)
        if len(row[0]) > length + 1:
            continue
        room -= len(row[0])
        if room < 0:
            break
        rows.append(row)
    pad = tokenizer.token_to_id("<|endoftext|>")
    ids = torch.full((count, length + 1), pad, dtype=torch.long)
    weights = torch.zeros((count, length + 1))
    for index, (row_ids, row_weights) in enumerate(pack(rows, count, length + 1)):
        ids[index, : len(row_ids)] = torch.tensor(row_ids, dtype=torch.long)
        weights[index, : len(row_weights)] = torch.tensor(row_weights)
    return ids[:, :-1].contiguous(), ids[:, 1:].contiguous(), weights[:, 1:].contiguous()


def orthogonal(matrix: Tensor, rounds: int = 5) -> Tensor:
    """Bring all singular values of a stack of matrices near to one (quintic Newton-Schulz)."""
    a, b, c = 3.4445, -4.7750, 2.0315
    tall = matrix.shape[-2] > matrix.shape[-1]
    x = matrix.mT if tall else matrix
    x = x / (x.norm(dim=(-2, -1), keepdim=True) + 1e-7)
    for _ in range(rounds):
        square = x @ x.mT
        x = a * x + (b * square + c * square @ square) @ x
    return x.mT if tall else x


class Optimizer:
    """Muon for the matrices of the layers, AdamW for the embedding and the norms."""

    def __init__(self, params: Params, plan: Plan) -> None:
        self.plan = plan
        self.params = params
        self.shapes: dict[tuple[int, ...], list[str]] = {}
        self.rest: list[str] = []
        for name, value in params.items():
            if value.ndim == 2 and "embed" not in name:
                self.shapes.setdefault(tuple(value.shape), []).append(name)
            else:
                self.rest.append(name)
        self.first = {name: torch.zeros_like(value) for name, value in params.items()}
        self.second = {name: torch.zeros_like(params[name]) for name in self.rest}
        self.count = 0

    def state(self) -> dict[str, Any]:
        """What a checkpoint has to keep."""
        return {"first": self.first, "second": self.second, "count": self.count}

    def load(self, state: dict[str, Any]) -> None:
        """Take up a kept state."""
        self.first, self.second = state["first"], state["second"]
        self.count = state["count"]

    @torch.no_grad()  # type: ignore[untyped-decorator, unused-ignore]
    def step(self, rate: float) -> None:
        """Apply the gradients."""
        self.count += 1
        plan = self.plan
        for (rows, cols), names in self.shapes.items():
            updates = []
            for name in names:
                grad, moment = self.params[name].grad, self.first[name]
                moment.lerp_(grad, 0.05)
                updates.append(grad.lerp(moment, 0.95))
            size = plan.muon_lr * rate * max(1.0, rows / cols) ** 0.5
            for name, update in zip(names, orthogonal(torch.stack(updates)), strict=True):
                self.params[name].mul_(1 - plan.muon_lr * rate * plan.weight_decay)
                self.params[name].sub_(update, alpha=size)
        for name in self.rest:
            grad, first, second = self.params[name].grad, self.first[name], self.second[name]
            first.lerp_(grad, 0.1)
            second.lerp_(grad.square(), 0.05)
            mean = first / (1 - 0.9**self.count)
            scale = (second / (1 - 0.95**self.count)).sqrt() + 1e-8
            self.params[name].sub_(mean / scale, alpha=plan.adam_lr * rate)


def save_checkpoint(path: Path, params: Params, optimizer: Optimizer, step: int, meta: Any) -> None:
    """Write a checkpoint so that a reader never sees half of one."""
    part = path.with_suffix(".part")
    torch.save(
        {
            "params": {name: value.detach() for name, value in params.items()},
            "optimizer": optimizer.state(),
            "step": step,
            "meta": meta,
        },
        part,
    )
    part.replace(path)


def pretrain(
    work: Path,
    tokenizer: Tokenizer,
    shape: Shape,
    plan: Plan,
    *,
    start: Params | None = None,
    threads: int = 2,
    every_seconds: float = 180.0,
) -> Path:
    """Train to the end of the plan and return the last checkpoint's path.

    start: the parameters to begin with instead of fresh ones.
    A checkpoint in `work` is gone on from.
    """
    torch.set_num_threads(threads)
    work.mkdir(parents=True, exist_ok=True)
    path = work / "checkpoint.pt"
    meta = {"shape": shape.as_dict(), "plan": asdict(plan)}
    params = init_params(shape, plan.seed) if start is None else start
    first = 0
    state = None
    if path.exists():
        kept = torch.load(path, weights_only=True)
        params, state, first = kept["params"], kept["optimizer"], kept["step"]
        log.info("going on from step %d", first)
    for value in params.values():
        value.requires_grad_()
    optimizer = Optimizer(params, plan)
    if state is not None:
        optimizer.load(state)
    # Two row lengths are two programs; one for all lengths would be slower.
    run = torch.compile(loss_sum, dynamic=False)
    started = saved = time.monotonic()
    tokens = 0
    shown: list[float] = []
    with (work / "loss.jsonl").open("a", encoding="utf-8") as record:
        for step in range(first, plan.steps):
            ids, targets, weights = batch(plan, step, tokenizer)
            cos, sin = rope_tables(shape, ids.shape[1])
            # The weights stay in float32; the products are a good deal faster in half of it.
            with torch.autocast("cpu", torch.bfloat16):
                loss = run(params, shape, ids, targets, weights, cos, sin) / weights.sum()
            loss.backward()
            optimizer.step(plan.rate(step))
            for value in params.values():
                value.grad = None
            tokens += ids.numel()
            shown.append(float(loss.detach()))
            now = time.monotonic()
            record.write(json.dumps({"step": step, "loss": shown[-1]}) + "\n")
            if step % 10 == 9:
                record.flush()
                log.info(
                    "step %d/%d loss %.4f, %d tokens/s, %.1f min",
                    step + 1, plan.steps, sum(shown[-10:]) / len(shown[-10:]),
                    tokens / (now - started), (now - started) / 60,
                )  # fmt: skip
            if now - saved > every_seconds:
                save_checkpoint(path, params, optimizer, step + 1, meta)
                saved = time.monotonic()
    save_checkpoint(path, params, optimizer, plan.steps, meta)
    return path
