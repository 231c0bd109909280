"""A draft's config.json and files, in the published z-lab layout. Knows no training."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import mlx.core as mx
from mlx.utils import tree_flatten

from dflash_mlx.config import Config, Second
from dflash_mlx.drafter import DFlash
from dflash_mlx.errors import Misfit
from dflash_mlx.layouts import V2
from dflash_mlx.target import Target
from dflash_mlx.weights import empty, load

MASKS = ("<|mask|>", "<|MASK|>", "<mask>", "[MASK]", "<unused0>")


def taps(layers: int, count: int = 5) -> list[int]:
    """Which layers of a target to read: the published rule, evenly from 1 to layers - 3."""
    if count == 1 or layers < 5:
        return [layers // 2]
    return [round(1 + k * (layers - 4) / (count - 1)) for k in range(count)]


def describe(
    target: Target,
    like: dict[str, Any],
    mask: int,
    *,
    layers: int = 2,
    block: int = 16,
    tapped: Sequence[int] | None = None,
    second: Second | None = None,
    **sizes: int | None,
) -> dict[str, Any]:
    """The config.json of a fresh draft for a target; with `second`, of a DFlash 2 draft.

    like: the target's own config.json (its text part), from which sizes are taken that are
    not given; sizes: intermediate_size, num_attention_heads, num_key_value_heads, head_dim.
    Raises Misfit for heads that do not go together.
    """
    heads = sizes.get("num_attention_heads") or like["num_attention_heads"]
    shared = sizes.get("num_key_value_heads") or like.get("num_key_value_heads", heads)
    if heads % shared:
        raise Misfit(
            f"{heads} query heads cannot share {shared} heads of keys and values; give numbers of "
            "which one divides the other with --heads and --kv-heads."
        )
    data = {
        "architectures": ["DFlashDraftModel"],
        "model_type": "qwen3",
        "hidden_size": target.hidden,
        "intermediate_size": like.get("intermediate_size", 3 * target.hidden),
        "num_hidden_layers": layers,
        "num_attention_heads": heads,
        "num_key_value_heads": shared,
        "head_dim": like.get("head_dim") or target.hidden // heads,
        "vocab_size": target.vocabulary,
        "rms_norm_eps": like.get("rms_norm_eps", 1e-6),
        "rope_theta": like.get("rope_theta", 10000.0),
        "rope_scaling": None,
        "max_position_embeddings": like.get("max_position_embeddings", 4096),
        "hidden_act": "silu",
        "attention_bias": False,
        "attention_dropout": 0.0,
        "layer_types": ["full_attention"] * layers,
        "use_sliding_window": False,
        "sliding_window": None,
        "tie_word_embeddings": False,
        "block_size": block,
        "dflash_config": {
            "mask_token_id": mask,
            "target_layer_ids": list(tapped or taps(target.layers)),
        },
        "num_target_layers": target.layers,
        "dtype": "bfloat16",
    }
    if second is not None:
        data |= {"architectures": [V2], "is_causal": False}
        data["dflash_config"] |= {
            "conv_kernel_size": second.kernel,
            "conv_group_size": second.group,
            "selector_rank": second.rank,
            "selector_top_k": second.candidates,
        }
    return data | {name: size for name, size in sizes.items() if size is not None}


def mask_token(vocabulary: dict[str, int]) -> int:
    """The token that stands for what is to be guessed. Raises Misfit."""
    for name in MASKS:
        if name in vocabulary:
            return vocabulary[name]
    raise Misfit(
        f"The target has no mask token ({', '.join(MASKS)}); "
        "give the id of a token that never occurs with --mask."
    )


def fresh(data: dict[str, Any], seed: int) -> DFlash:
    """A draft with random weights, in float32."""
    mx.random.seed(seed)
    draft = empty(Config.parse(data))
    mx.eval(draft.parameters())
    return draft


def grown(data: dict[str, Any], seed: int, folder: Path) -> DFlash:
    """A draft that begins as another one of its shape; what only it has is fresh.

    Fresh convolutions and selectors change nothing, so a DFlash 2 draft grown from a v1
    draft guesses what that guessed. Raises NotFound, Unsupported, Misfit.
    """
    draft, old = fresh(data, seed), load(folder, mx.float32)
    mine = dict(cast(list[tuple[str, mx.array]], tree_flatten(draft.parameters())))
    theirs = cast(list[tuple[str, mx.array]], tree_flatten(old.parameters()))
    for name, value in theirs:
        if name not in mine or mine[name].shape != value.shape:
            raise Misfit(
                f"The draft in {folder} has another shape of {name}, so this one cannot begin "
                "with it; give both the same layers, heads and sizes."
            )
    draft.load_weights(theirs, strict=False)
    mx.eval(draft.parameters())
    return draft


def save(draft: DFlash, data: dict[str, Any], folder: Path) -> None:
    """Write config.json and model.safetensors, in bfloat16."""
    folder.mkdir(parents=True, exist_ok=True)
    flat = cast(list[tuple[str, mx.array]], tree_flatten(draft.parameters()))
    weights = {name: value.astype(mx.bfloat16) for name, value in flat}
    mx.save_safetensors(str(folder / "model.safetensors"), weights, metadata={"format": "mlx"})
    (folder / "config.json").write_text(json.dumps(data, indent=2) + "\n")
