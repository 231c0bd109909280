"""A draft's files: found, named, checked, packed. Knows nothing of drafting.

Linears may be packed (quantised as mlx does it), by whoever published the draft or here, and
so may an embedding that the draft brings along, like its target's. Norms, convolution
kernels and codebooks never are: they are small or only looked up, and a draft feels their
rounding.
"""

import json
from collections.abc import Collection
from pathlib import Path
from typing import Any, cast

import mlx.core as mx
import mlx.nn as nn
from mlx.utils import tree_flatten
from mlx_lm.utils import dequantize_model

from dflash_mlx.config import Config
from dflash_mlx.dflash2 import DFlash2
from dflash_mlx.drafter import DFlash
from dflash_mlx.dspark import EMBED, HEAD, DSpark
from dflash_mlx.errors import Misfit, NotFound
from dflash_mlx.gemma import GemmaSpark

# What some publishers call the tensors of others.
RENAMED = (
    ("encoder.fc.", "fc."),
    ("encoder.output_norm_enc.", "hidden_norm."),
    ("_codebook.weight", "_codebook"),
)
UNPACKED = ("confidence_head.proj",)  # one row: nothing to gain
LARGE = 2**28  # bytes of a draft from which packing is worth it
GROUPS = (64, 32)  # numbers that share a scale, where they divide a linear's width


def load(folder: Path, dtype: mx.Dtype, bits: int | None = None) -> DFlash:
    """Load a draft of any known kind from a folder; it computes in `dtype`.

    bits: 4 or 8 packs the linears, unless the file has them packed already; without it
    they are held in `dtype` too, whatever the file has.

    Raises NotFound, Unsupported, Misfit. Never float16: the residual stream of published
    drafts passes 65,504.
    """
    if dtype not in (mx.bfloat16, mx.float32):
        raise ValueError("a draft runs in bfloat16 or float32")
    if bits not in (None, 4, 8):
        raise ValueError("a draft is packed in 4 or 8 bits, or not at all")
    path = folder / "config.json"
    files = sorted(folder.glob("model*.safetensors"))
    if not path.is_file() or not files:
        raise NotFound(
            f"There is no draft in {folder}: it needs config.json and model.safetensors."
        )
    try:
        config = Config.parse(dict(json.loads(path.read_text())))
        weights = _read(files, config.copies)
        own = {name for name in (EMBED, HEAD) if f"{name}.weight" in weights}
        drafter = empty(config, own)
    except (ArithmeticError, AttributeError, TypeError, ValueError) as error:
        raise _damaged(path) from error
    _pack_like(drafter, weights)
    _check(drafter, weights)
    drafter.load_weights(list(weights.items()))
    if bits is None:
        dequantize_model(drafter)
    drafter.set_dtype(dtype)
    if bits is not None:
        pack(drafter, bits)
    mx.eval(drafter.parameters())
    return drafter


def empty(config: Config, own: Collection[str] = ()) -> DFlash:
    """A draft of the config's kind with the weights of a fresh one, not yet computed.

    own: which of embedding and head it brings along; most borrow both from the target.
    """
    if config.second is not None:
        return DFlash2(config)
    if config.gemma:
        return GemmaSpark(config, own)
    return DSpark(config, own) if config.spark or config.reduced else DFlash(config)


def usual_bits(folder: Path) -> int | None:
    """How to hold a draft on a GPU: large ones in 4 bits. Acceptance hardly changes (measured
    by mlx-vlm and mlx-dspark), and a round reads a quarter of the bytes. A small draft has
    nothing to gain, and its narrow layers feel the rounding."""
    size = sum(file.stat().st_size for file in folder.glob("model*.safetensors"))
    return 4 if size >= LARGE else None


def pack(drafter: DFlash, bits: int) -> None:
    """Quantise the linears that are not packed yet."""

    def how(name: str, module: nn.Module) -> bool | dict[str, int]:
        if not (isinstance(module, nn.Linear) or name == EMBED) or name in UNPACKED:
            return False
        groups = [group for group in GROUPS if module.weight.shape[-1] % group == 0]
        return {"group_size": groups[0], "bits": bits} if groups else False

    nn.quantize(drafter, class_predicate=how)


def _read(files: list[Path], copies: Collection[str]) -> dict[str, mx.array]:
    """All tensors by the names used here, but the target's own."""
    weights = {}
    for file in files:
        try:
            held = cast(dict[str, mx.array], mx.load(str(file)))
        except RuntimeError as error:
            raise _damaged(file) from error
        for name, value in held.items():
            for theirs, ours in RENAMED:
                name = name.replace(theirs, ours)
            if name not in copies:
                weights[name] = value
    return weights


def _damaged(path: Path) -> Misfit:
    return Misfit(f"The draft's {path.name} is damaged and cannot be read; download it again.")


def _pack_like(drafter: DFlash, weights: dict[str, mx.array]) -> None:
    """Make room for packed linears where the files have them."""
    packed = drafter.config.packed
    if packed is None:
        return

    def how(name: str, module: nn.Module) -> bool | dict[str, Any]:
        if f"{name}.scales" not in weights:
            return False
        own = packed.get(name)  # some linears may be packed in another way than the rest
        return own if isinstance(own, dict) else True

    nn.quantize(
        drafter,
        group_size=packed.get("group_size", 64),
        bits=packed.get("bits", 4),
        mode=packed.get("mode", "affine"),
        class_predicate=how,
    )


def _check(drafter: DFlash, weights: dict[str, mx.array]) -> None:
    """Every tensor's name and shape against what config.json promises."""
    flat = cast(list[tuple[str, mx.array]], tree_flatten(drafter.parameters()))
    wanted = {name: value.shape for name, value in flat}
    both = wanted.keys() & weights
    for names, what in (
        (wanted.keys() - weights, "lacks"),
        (weights.keys() - wanted, "has the unknown tensor"),
        ({name for name in both if weights[name].shape != wanted[name]}, "has another shape of"),
    ):
        if names:
            more = f" and {len(names) - 1} more" if len(names) > 1 else ""
            raise Misfit(
                f"The draft {what} {min(names)}{more}, so its files and its config.json "
                "do not belong together; download it again."
            )
