"""Trains Pocket's draft in PyTorch: the loss of `dflash_mlx.train`, several times faster on a CPU.

Its products are in bfloat16, and its other operations use all cores; mlx's CPU back end has
neither.
The computation is the same: a block of an anchor and masks, which sees the target's tapped
states before the anchor and itself, and a cross-entropy that falls within the block
(arXiv 2602.06036). A test holds the two forwards against each other.
"""

from __future__ import annotations

import json
import logging
import math
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

import torch  # type: ignore[import-not-found, unused-ignore]
from tokenizers import Tokenizer
from torch.nn import functional as F  # type: ignore[import-not-found, unused-ignore]

from .corpus import conversations
from .model import Params, Shape, Tensor, hidden_states, rms_norm, rope_tables, rotate
from .pretrain import Optimizer, Plan, Row, encode
from .tokenizer import MAX_LENGTH

log = logging.getLogger(__name__)

TAPS = (1, 4, 6, 8, 11)  # the published rule for fourteen layers and five taps
BLOCK = 16
GAMMA = 7.0  # the paper's for blocks of 16
LAYERS = 2
LONGEST = 384


@dataclass(frozen=True)
class Batch:
    """Sequences and anchors. ids [s, n]; good [s, n], where the target speaks; anchors [s, a]."""

    ids: Tensor
    good: Tensor
    anchors: Tensor


def own(shape: Shape) -> Shape:
    """The sizes of the draft's layers."""
    return replace(shape, num_attention_heads=4, intermediate_size=512)


def fresh(shape: Shape, seed: int) -> Params:
    """The parameters of a draft that knows nothing, under published names."""
    gen = torch.Generator().manual_seed(seed)
    hid, mid, dim = shape.hidden_size, shape.intermediate_size, shape.head_dim
    queries, keys = shape.num_attention_heads * dim, shape.num_key_value_heads * dim

    def normal(rows: int, cols: int, scale: float = 1.0) -> Tensor:
        return torch.randn(rows, cols, generator=gen) * scale / math.sqrt(cols)

    params: Params = {
        "fc.weight": normal(hid, len(TAPS) * hid),
        "hidden_norm.weight": torch.ones(hid),
        "norm.weight": torch.ones(hid),
    }
    for layer in range(LAYERS):
        at = f"layers.{layer}."
        params |= {
            at + "input_layernorm.weight": torch.ones(hid),
            at + "post_attention_layernorm.weight": torch.ones(hid),
            at + "self_attn.q_proj.weight": normal(queries, hid),
            at + "self_attn.k_proj.weight": normal(keys, hid),
            at + "self_attn.v_proj.weight": normal(keys, hid),
            at + "self_attn.o_proj.weight": normal(hid, queries, 0.5),
            at + "self_attn.q_norm.weight": torch.ones(dim),
            at + "self_attn.k_norm.weight": torch.ones(dim),
            at + "mlp.gate_proj.weight": normal(mid, hid),
            at + "mlp.up_proj.weight": normal(mid, hid),
            at + "mlp.down_proj.weight": normal(hid, mid, 0.5),
        }
    return params


def block_states(
    draft: Params, shape: Shape, taps: Tensor, embedded: Tensor, anchors: Tensor
) -> Tensor:
    """Many blocks at once. taps [s, n, T·hidden]; embedded [s, a, BLOCK, hidden]; anchors [s, a],
    their positions; returns the states after the last norm, [s, a, BLOCK, hidden]."""
    eps, dim = shape.rms_norm_eps, shape.head_dim
    length = taps.shape[1]
    cos, sin = rope_tables(shape, length + BLOCK)
    where = anchors[..., None] + torch.arange(BLOCK)
    block_cos, block_sin = cos[where][..., None, :], sin[where][..., None, :]
    unseen = torch.arange(length) >= anchors[..., None]  # the anchor itself stands in the block
    unseen = unseen[:, :, None, None, :]
    context = rms_norm(F.linear(taps, draft["fc.weight"]), draft["hidden_norm.weight"], eps)
    h = embedded
    for layer in range(LAYERS):
        at = f"layers.{layer}."

        def project(x: Tensor, name: str, at: str = at) -> Tensor:
            return F.linear(x, draft[f"{at}self_attn.{name}_proj.weight"]).unflatten(-1, (-1, dim))

        x = rms_norm(h, draft[at + "input_layernorm.weight"], eps)
        q_norm, k_norm = (
            draft[at + "self_attn.q_norm.weight"],
            draft[at + "self_attn.k_norm.weight"],
        )
        q = rotate(rms_norm(project(x, "q"), q_norm, eps), block_cos, block_sin)
        k = rotate(rms_norm(project(x, "k"), k_norm, eps), block_cos, block_sin)[..., 0, :]
        v = project(x, "v")[..., 0, :]
        far = rms_norm(project(context, "k"), k_norm, eps)[..., 0, :]
        far = rotate(far, cos[:length], sin[:length])
        far_v = project(context, "v")[..., 0, :]
        outer = torch.einsum("sabhd,snd->sabhn", q, far).masked_fill(unseen, -torch.inf)
        inner = torch.einsum("sabhd,sacd->sabhc", q, k)
        share = (torch.cat([outer, inner], -1) * dim**-0.5).softmax(-1)
        out = torch.einsum("sabhn,snd->sabhd", share[..., :length], far_v)
        out = out + torch.einsum("sabhc,sacd->sabhd", share[..., length:], v)
        h = h + F.linear(out.flatten(-2), draft[at + "self_attn.o_proj.weight"])
        y = rms_norm(h, draft[at + "post_attention_layernorm.weight"], eps)
        gate = F.silu(F.linear(y, draft[at + "mlp.gate_proj.weight"]))
        up = F.linear(y, draft[at + "mlp.up_proj.weight"])
        h = h + F.linear(gate * up, draft[at + "mlp.down_proj.weight"])
    return rms_norm(h, draft["norm.weight"], eps)


def guesses(
    draft: Params, target: Params, shape: Shape, batch: Batch, mask: int
) -> tuple[Tensor, Tensor, Tensor]:
    """Logits [s, a, BLOCK - 1, V], the true tokens and whether each counts, [s, a, BLOCK - 1]."""
    length = batch.ids.shape[1]
    outputs: list[Tensor] = []
    with torch.no_grad():
        cos, sin = rope_tables(shape, length)
        hidden_states(target, shape, batch.ids, cos, sin, outputs)
        taps = torch.cat([outputs[tap] for tap in TAPS], -1)
        table = target["model.embed_tokens.weight"]
        rows = torch.full((*batch.anchors.shape, BLOCK), mask)
        rows[..., 0] = batch.ids.gather(1, batch.anchors)
    states = block_states(draft, own(shape), taps, F.embedding(rows, table), batch.anchors)
    where = batch.anchors[..., None] + torch.arange(1, BLOCK)
    inside = where < length
    flat = where.clamp(max=length - 1).flatten(1)
    truth = batch.ids.gather(1, flat).view_as(where)
    counts = (batch.good.gather(1, flat).view_as(where) & inside).int().cumprod(-1).bool()
    return F.linear(states[..., 1:, :], table), truth, counts


def loss(logits: Tensor, truth: Tensor, counts: Tensor) -> Tensor:
    """Cross-entropy, weighted exp(-(k - 1) / γ) at the k-th token of a block."""
    weights = torch.exp(-torch.arange(BLOCK - 1) / GAMMA) * counts
    each = F.cross_entropy(logits.flatten(0, -2), truth.flatten(), reduction="none")
    return (each * weights.flatten()).sum() / weights.sum()


def tau(logits: Tensor, truth: Tensor, counts: Tensor) -> float:
    """Tokens a round would give, over blocks that the text does not cut short."""
    right = ((logits.argmax(-1) == truth) & counts).int().cumprod(-1).sum(-1)
    return float(right[counts.all(-1)].float().mean()) + 1


def batches(rows: Sequence[Row], sequences: int, anchors: int, seed: int) -> Iterator[Batch]:
    """For ever: rows of like length together, with random anchors before the target's tokens."""
    rng = random.Random(seed)
    while True:
        pool = sorted(rng.sample(rows, min(len(rows), 32 * sequences)), key=lambda row: len(row[0]))
        groups = [pool[i : i + sequences] for i in range(0, len(pool), sequences)]
        rng.shuffle(groups)
        for group in groups:
            longest = -(-max(len(ids) for ids, _ in group) // 128) * 128
            ids = torch.zeros(len(group), longest, dtype=torch.long)
            good = torch.zeros(len(group), longest, dtype=torch.bool)
            chosen = []
            for i, (tokens, weights) in enumerate(group):
                ids[i, : len(tokens)] = torch.tensor(tokens)
                good[i, : len(tokens)] = torch.tensor([weight == 1.0 for weight in weights])
                places = [p for p in range(1, len(tokens) - 1) if weights[p + 1] == 1.0]
                chosen.append([rng.choice(places) for _ in range(anchors)])
            yield Batch(ids, good, torch.tensor(chosen))


def mask_of(tokenizer: Tokenizer) -> int:
    """The id of the token that stands for what is to be guessed."""
    found = tokenizer.token_to_id("<|mask|>")
    assert found is not None
    return int(found)


def train(
    target: Params,
    shape: Shape,
    tokenizer: Tokenizer,
    answers: Sequence[Row],
    *,
    start: Params | None = None,
    minutes: float,
    seed: int = 0,
    count: int = 9000,
    sequences: int = 8,
    anchors: int = 48,
) -> Params:
    """Train on `answers`, the target's own, and on `count` conversations of the corpus, from
    nothing or from `start`. The learning rate is full for half the time and then falls."""
    mask = mask_of(tokenizer)
    corpus = [encode(conv, tokenizer) for conv in islice(conversations(f"draft {seed}"), count)]
    rows = [row for row in [*answers, *corpus] if len(row[0]) <= LONGEST]
    kept, learned = rows[:48], rows[48:]
    draft = start or fresh(own(shape), seed)
    for value in draft.values():
        value.requires_grad_()
    optimizer = Optimizer(draft, Plan(muon_lr=0.02, adam_lr=0.002))
    unseen = list(islice(batches(kept, 8, 16, 1), 6))
    begun = time.monotonic()
    for step, batch in enumerate(batches(learned, sequences, anchors, seed)):
        progress = (time.monotonic() - begun) / (60 * minutes)
        if progress >= 1:
            break
        rate = min(1.0, (step + 1) / 30) * min(1.0, (1 - progress) / 0.5)
        with torch.autocast("cpu", torch.bfloat16):
            value = loss(*guesses(draft, target, shape, batch, mask))
        value.backward()
        optimizer.step(rate)
        for parameter in draft.values():
            parameter.grad = None
        if step % 50 == 0:
            with torch.no_grad():
                found = [tau(*guesses(draft, target, shape, one, mask)) for one in unseen]
            mean = sum(found) / len(found)
            log.info(
                "step %d, %.0f %%: loss %.3f, τ %.2f",
                step,
                100 * progress,
                float(value.detach()),
                mean,
            )
    return {name: value.detach() for name, value in draft.items()}


def target_and_answers(folder: Path, answers: Path | None) -> tuple[Params, list[Row]]:
    """The exported target's parameters, unpacked, and answers that `dflash_mlx.train` wrote."""
    from dflash_mlx import blas

    blas.preload()
    import mlx.core as mx
    import numpy as np
    from mlx.utils import tree_flatten

    from dflash_mlx.target import load
    from dflash_mlx.train import corpus

    model = load(folder, mx.float32).target.model
    flat: Any = tree_flatten(model.parameters())
    params: Params = {name: torch.from_numpy(np.array(value)) for name, value in flat}
    found = corpus.load(answers) if answers is not None else []
    rows = [(a.tokens.tolist(), [float(i >= a.begin) for i in range(len(a.tokens))]) for a in found]
    return params, rows


def read(folder: Path) -> Params:
    """A draft that `save` wrote, in float32."""
    from safetensors.torch import load_file

    found = load_file(folder / "model.safetensors")
    return {name: value.float() for name, value in found.items()}


def save(draft: Params, shape: Shape, mask: int, folder: Path) -> None:
    """Write the draft in the published layout, in bfloat16."""
    from safetensors.torch import save_file

    folder.mkdir(parents=True, exist_ok=True)
    packed = {name: value.to(torch.bfloat16).contiguous() for name, value in draft.items()}
    save_file(packed, folder / "model.safetensors", metadata={"format": "pt"})
    config = {
        "architectures": ["DFlashDraftModel"],
        "model_type": "qwen3",
        **shape.as_dict(),
        "num_hidden_layers": LAYERS,
        "rope_scaling": None,
        "max_position_embeddings": MAX_LENGTH,
        "hidden_act": "silu",
        "attention_bias": False,
        "layer_types": ["full_attention"] * LAYERS,
        "tie_word_embeddings": False,
        "block_size": BLOCK,
        "dflash_config": {"mask_token_id": mask, "target_layer_ids": list(TAPS)},
        "num_target_layers": shape.num_hidden_layers,
        "dtype": "bfloat16",
    }
    (folder / "config.json").write_text(json.dumps(config, indent=2) + "\n")
