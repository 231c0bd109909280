"""A draft's files: what does not belong together is refused with a sentence."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import mlx.core as mx
import pytest
from mlx.utils import tree_flatten

from dflash_mlx import weights
from dflash_mlx.drafter import DFlash
from dflash_mlx.errors import Misfit, ModelError, NotFound, Unsupported
from tests.dflash_mlx import families
from tests.dflash_mlx.families import DRAFT, close, fresh, pair, text

Tensors = dict[str, mx.array]


def tensors(draft: DFlash) -> Tensors:
    return dict(cast(list[tuple[str, mx.array]], tree_flatten(draft.parameters())))


def save(folder: Path, files: dict[str, Tensors], config: Any = DRAFT) -> Path:
    (folder / "config.json").write_text(config if isinstance(config, str) else json.dumps(config))
    for name, held in files.items():
        mx.save_safetensors(str(folder / name), held)
    return folder


def guess(draft: DFlash) -> mx.array:
    """What it says of a block after a text."""
    target, _ = pair("qwen3")
    session = fresh(target, draft, text(20))
    assert session.context is not None
    return draft.logits(target, mx.array([3, 63, 63, 63]), session.context)


def test_a_saved_draft_is_loaded_again_from_one_file_or_several(tmp_path: Path) -> None:
    draft = families.draft()
    held = tensors(draft)
    names = sorted(held)
    parts = {name: held[name] for name in names[:9]}, {name: held[name] for name in names[9:]}
    for folder, files in (
        (tmp_path / "one", {"model.safetensors": held}),
        (tmp_path / "two", {f"model-0000{i}-of-2.safetensors": p for i, p in enumerate(parts)}),
    ):
        folder.mkdir()
        (folder / "other.safetensors").write_bytes(b"not ours")
        again = weights.load(save(folder, files), mx.float32)
        close(guess(again), guess(draft), tolerance=1e-6)


@pytest.mark.parametrize("stored", [mx.float16, mx.bfloat16, mx.float32])
@pytest.mark.parametrize("wanted", [mx.bfloat16, mx.float32])
def test_a_draft_computes_in_what_was_asked_for(
    tmp_path: Path, stored: mx.Dtype, wanted: mx.Dtype
) -> None:
    draft = families.draft()
    held = {name: value.astype(stored) for name, value in tensors(draft).items()}
    again = weights.load(save(tmp_path, {"model.safetensors": held}), wanted)
    assert {value.dtype for value in tensors(again).values()} == {wanted}
    close(guess(again), guess(draft), tolerance=0.3)


def test_float16_is_refused(tmp_path: Path) -> None:
    save(tmp_path, {"model.safetensors": tensors(families.draft())})
    with pytest.raises(ValueError, match="bfloat16 or float32"):
        weights.load(tmp_path, mx.float16)


def test_a_folder_without_a_draft_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no draft"):
        weights.load(tmp_path / "nowhere", mx.float32)
    with pytest.raises(NotFound, match="no draft"):
        weights.load(save(tmp_path, {}), mx.float32)
    (tmp_path / "config.json").unlink()
    save(tmp_path, {"model.safetensors": tensors(families.draft())})
    (tmp_path / "config.json").unlink()
    with pytest.raises(NotFound, match="no draft"):
        weights.load(tmp_path, mx.float32)


SPOILED: list[tuple[str, Callable[[Tensors], Any]]] = [
    ("lacks fc.weight,", lambda held: held.pop("fc.weight")),
    (
        "lacks fc.weight and 1 more",
        lambda held: (held.pop("fc.weight"), held.pop("norm.weight")),
    ),
    ("unknown tensor lm_head.weight", lambda held: held.update({"lm_head.weight": mx.zeros(3)})),
    (
        "unknown tensor layers.3",
        lambda held: held.update({"layers.3.mlp.up_proj.weight": mx.zeros((2, 2))}),
    ),
    ("another shape of norm.weight", lambda held: held.update({"norm.weight": mx.zeros(31)})),
    (
        "another shape of fc.weight",
        lambda held: held.update({"fc.weight": held["fc.weight"][:, :-32]}),
    ),
]


@pytest.mark.parametrize(("sentence", "spoil"), SPOILED, ids=[name for name, _ in SPOILED])
def test_tensors_that_the_config_does_not_promise_are_named(
    tmp_path: Path, sentence: str, spoil: Callable[[Tensors], Any]
) -> None:
    held = tensors(families.draft())
    spoil(held)
    with pytest.raises(Misfit, match=sentence):
        weights.load(save(tmp_path, {"model.safetensors": held}), mx.float32)


def test_an_unknown_architecture_is_unsupported(tmp_path: Path) -> None:
    config = {**DRAFT, "architectures": ["SomethingElse"]}
    with pytest.raises(Unsupported, match="SomethingElse"):
        weights.load(save(tmp_path, {"model.safetensors": {}}, config), mx.float32)


@pytest.mark.parametrize("config", ["{", "[1]", '"DFlashDraftModel"', ""])
def test_a_config_that_cannot_be_read_is_refused(tmp_path: Path, config: str) -> None:
    held = tensors(families.draft())
    with pytest.raises(ModelError, match="config.json"):
        weights.load(save(tmp_path, {"model.safetensors": held}, config), mx.float32)


def test_weights_that_cannot_be_read_are_refused(tmp_path: Path) -> None:
    save(tmp_path, {"model.safetensors": tensors(families.draft())})
    whole = (tmp_path / "model.safetensors").read_bytes()
    for part in (b"", whole[:100], whole[: len(whole) // 2]):
        (tmp_path / "model.safetensors").write_bytes(part)
        with pytest.raises(ModelError, match="model.safetensors"):
            weights.load(tmp_path, mx.float32)
