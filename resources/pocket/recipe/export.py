"""Export of a checkpoint to the ordinary published MLX layout, 8-bit quantised."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import mlx.core as mx
import numpy as np
import torch  # type: ignore[import-not-found, unused-ignore]
from mlx_lm.models.qwen3 import Model, ModelArgs
from mlx_lm.utils import quantize_model, save_config, save_model
from tokenizers import Tokenizer

from . import tokenizer as tokenizers_
from .model import Shape, logits

GROUP_SIZE = 64
BITS = 8


def config_of(shape: Shape, tokenizer: Tokenizer) -> dict[str, Any]:
    """The config.json of an unquantised model."""
    return {
        "architectures": ["Qwen3ForCausalLM"],
        "model_type": "qwen3",
        **shape.as_dict(),
        "attention_bias": False,
        "hidden_act": "silu",
        "max_position_embeddings": tokenizers_.MAX_LENGTH,
        "rope_scaling": None,
        "tie_word_embeddings": True,
        "torch_dtype": "float32",
        "eos_token_id": tokenizer.token_to_id("<|im_end|>"),
        "pad_token_id": tokenizer.token_to_id("<|endoftext|>"),
    }


def build(config: dict[str, Any], params: dict[str, Any]) -> Model:
    """An mlx-lm model with the parameters of a checkpoint."""
    model = Model(ModelArgs.from_dict(config))
    model.load_weights([(name, mx.array(value.numpy())) for name, value in params.items()])
    mx.eval(model.parameters())
    return model


def compare(model: Model, params: dict[str, Any], shape: Shape, ids: list[int]) -> dict[str, float]:
    """How far the mlx model's scores are from PyTorch's on one text."""
    with torch.no_grad():
        wanted = logits(params, shape, torch.tensor([ids])).numpy()[0]
    found = np.array(model(mx.array([ids])).astype(mx.float32))[0]
    same = (wanted.argmax(-1) == found.argmax(-1)).mean()
    return {"largest difference": float(abs(wanted - found).max()), "same choice": float(same)}


def export(checkpoint: Path, tokenizer_folder: Path, target: Path, text: str) -> dict[str, Any]:
    """Write the target and say how near it is to the checkpoint before and after quantisation."""
    kept = torch.load(checkpoint)
    shape = Shape(**kept["meta"]["shape"])
    params = kept["params"]
    tokenizer = tokenizers_.load(tokenizer_folder)
    ids = tokenizer.encode(text, add_special_tokens=False).ids
    config = config_of(shape, tokenizer)
    model = build(config, params)
    before = compare(model, params, shape, ids)
    # This changes the model in place; what it returns is the same object.
    _, config = quantize_model(model, config, GROUP_SIZE, BITS)
    after = compare(model, params, shape, ids)
    target.mkdir(parents=True, exist_ok=True)
    save_model(target, model, donate_model=False)
    save_config(config, target / "config.json")
    tokenizers_.save(tokenizer, target)
    generation = {
        "do_sample": False,
        "eos_token_id": config["eos_token_id"],
        "pad_token_id": config["pad_token_id"],
    }
    (target / "generation_config.json").write_text(json.dumps(generation, indent=2) + "\n")
    count = sum(value.numel() for value in params.values())
    return {"step": kept["step"], "parameters": count, "float": before, "quantised": after}
