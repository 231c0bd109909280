"""A target's folder, read by mlx-lm: weights, tokenizer, how much it holds. Knows no taps.

Repositories ship more than the text model: eyes, ears, a head that guesses several tokens.
mlx-lm drops most of these by itself; what it leaves is dropped here by name, so that a
vision model chats in text. A tensor of the text model is never dropped, and one that is
missing is still an error.
"""

from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import mlx.core as mx
import mlx.nn as nn
from huggingface_hub.errors import StrictDataclassError
from mlx.utils import tree_flatten
from mlx_lm import __version__ as version
from mlx_lm import utils
from mlx_lm.tokenizer_utils import TokenizerWrapper
from mlx_lm.tokenizer_utils import load as load_tokenizer

from dflash_mlx.errors import NotFound, Unsupported

# How the names of what is not text begin, anywhere on a tensor's path.
BESIDE = (
    "aligner",
    "audio",
    "embed_audio",
    "embed_vision",
    "image_newline",
    "mm_projector",
    "mtp",
    "multi_modal_projector",
    "vision",
    "visual",
)
# What the libraries raise about files that are damaged or of another make.
BROKEN = (AttributeError, KeyError, RuntimeError, TypeError, ValueError, StrictDataclassError)
CONTEXT = ("max_position_embeddings", "model_max_length")  # what families call it
SMALLEST = 4096  # tokens that a model surely holds if it does not say


def read(folder: Path, dtype: mx.Dtype | None) -> tuple[nn.Module, TokenizerWrapper, int]:
    """The text model, its tokenizer, and how many tokens it can hold. With `dtype`, weights
    are held in it, dequantised; else as they are published.

    Raises NotFound, Unsupported.
    """
    if not (folder / "config.json").is_file():
        raise NotFound(f"There is no model in {folder}: it has no config.json.")
    try:
        model, config = utils.load_model(folder, lazy=True, get_model_classes=_classes)
        text = {**config, **(config.get("text_config") or {})}
        ends = config.get("eos_token_id") or text.get("eos_token_id")
        tokenizer = load_tokenizer(folder, eos_token_ids=ends)
    except FileNotFoundError as error:
        raise NotFound(
            f"The model in {folder} is incomplete: files of it are missing; download it again."
        ) from error
    except BROKEN as error:
        raise Unsupported(
            f"The model in {folder} cannot be loaded by mlx-lm {version}: its files are damaged or "
            "of a kind that is not known there; download it again or choose another."
        ) from error
    if dtype is not None:
        if any(getattr(part, "global_scale", None) is not None for part in model.modules()):
            raise Unsupported(  # mlx-lm unpacks these without that scale, to wrong numbers
                f"The experts in {folder} are packed with a scale for each (nvfp4), which cannot "
                "be unpacked for this device; choose another quantisation of this model."
            )
        model = utils.dequantize_model(model)
        model.set_dtype(dtype)
    model.eval()
    mx.eval(model.parameters())
    return model, tokenizer, int(next((text[n] for n in CONTEXT if text.get(n)), SMALLEST))


def _classes(config: dict[str, Any]) -> tuple[type[nn.Module], Any]:
    """mlx-lm's classes for a config; the model forgets what is not text as it cleans up."""
    kind = config.get("model_type", "?")
    try:
        plain, arguments = utils._get_classes(config)
    except ValueError as error:
        raise Unsupported(
            f"mlx-lm {version} does not know the model type {kind!r}, so this target cannot "
            "run here; choose another one."
        ) from error

    def sanitize(model: nn.Module, weights: dict[str, mx.array]) -> dict[str, mx.array]:
        clean = plain.sanitize(model, weights) if hasattr(plain, "sanitize") else weights
        own = dict(cast(list[tuple[str, mx.array]], tree_flatten(model.parameters())))
        count = len(model.layers)
        return {n: held for n, held in clean.items() if n in own or not _beside(n, count)}

    return type(plain.__name__, (plain,), {"sanitize": sanitize}), arguments


def _beside(name: str, layers: int) -> bool:
    """Whether a tensor is known not to be of a text model with so many layers. A layer beyond
    the last is such a head for several tokens."""
    parts = name.split(".")
    numbers = [n for part, n in pairwise(parts) if part == "layers" and n.isdigit()]
    return any(part.startswith(BESIDE) for part in parts) or any(int(n) >= layers for n in numbers)
