"""Other publishers' drafts: DFlash 2, Muse-Glimmer's names, packed linears; the rest is refused."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import mlx.core as mx
import mlx.nn as nn
import numpy as np
import pytest
from mlx.utils import tree_flatten
from mlx_lm.utils import dequantize_model

from dflash_mlx import weights
from dflash_mlx.config import Config, Second
from dflash_mlx.drafter import DFlash
from dflash_mlx.errors import Misfit, Unsupported
from dflash_mlx.protocol import Sampling
from dflash_mlx.sampling import Choose
from tests.dflash_mlx.families import DRAFT
from tests.dflash_mlx.test_dflash2 import SECOND
from tests.dflash_mlx.test_drafter import GOLDENS
from tests.dflash_mlx.test_drafter import load as load_case
from tests.dflash_mlx.test_dspark import SPARK

GEMMA = {"architectures": ["Gemma4DSparkModel"]}
Tensors = dict[str, mx.array]
KINDS = ["v1-full", "dflash2"]
MUSE = {
    "architectures": ["MuseGlimmerAssistantModel"],
    "hidden_size": 64,
    "intermediate_size": 96,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "head_dim": 16,
    "block_size": 8,
    "mask_token_id": 250,
    "target_layer_ids": [1, 3],
    "sliding_window": 32,
    "layer_types": None,
    "rope_parameters": {"rope_type": "default", "rope_theta": 500000.0},
    "rms_norm_eps": 1e-5,
}


def copy(
    folder: Path, name: str, spoil: Callable[[Tensors], Tensors] = dict, **changes: Any
) -> Path:
    """A draft of the goldens with other tensors or another config.json."""
    tensors = cast(Tensors, mx.load(str(GOLDENS / name / "model.safetensors")))
    mx.save_safetensors(str(folder / "model.safetensors"), spoil(tensors))
    data = json.loads((GOLDENS / name / "config.json").read_text()) | changes
    (folder / "config.json").write_text(json.dumps(data))
    return folder


def renamed(tensors: Tensors, old: str, new: str) -> Tensors:
    return {name.replace(old, new): value for name, value in tensors.items()}


def parameters(draft: DFlash) -> Tensors:
    return dict(cast(list[tuple[str, mx.array]], tree_flatten(draft.parameters())))


def drafted(draft: DFlash, name: str) -> mx.array:
    """The logits of a case's first round."""
    _, case, table = load_case(name)
    context = draft.context()
    draft.read(case["taps_0"], context)
    return draft.logits(table, case["block_0"], context)


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"architectures": ["Qwen35DSparkModel"]}, "Qwen35DSparkModel"),
        ({"architectures": ["DFlash2BeamDraftModel"]}, "DFlash2BeamDraftModel"),
        ({"architectures": ["DFlashLagunaForCausalLM"]}, "DFlashLagunaForCausalLM"),
        ({"speculators_model_type": "eagle3"}, "eagle3 draft in the layout of speculators"),
        ({"sample_from_anchor": True}, "drafts from its first row"),
        ({"markov_rank": 256}, "DFlashDraftModel with a Markov head"),
        ({"attention_sink_bias": True}, "DFlashDraftModel with attention sinks"),
        ({**SPARK, "attention_sink_bias": True}, "Qwen3DSparkModel with attention sinks"),
        ({**SPARK, "log_snr_conditioning": True}, "with a noise level in its embedding"),
        ({**SPARK, "rope_is_neox_style": False}, "that rotates neighbours"),
        ({**SPARK, "markov_head_type": "mlp"}, "with a Markov head of the kind 'mlp'"),
        ({**SPARK, "dflash_config": {"projector_type": "domino"}}, "of the kind domino"),
        ({**SPARK, "hidden_act": "gelu"}, "with gelu in its MLP"),
        ({**SPARK, **GEMMA, "attention_k_eq_v": False}, "with values that are not its keys"),
    ],
)
def test_other_layouts_are_refused_by_name(changes: dict[str, Any], name: str) -> None:
    with pytest.raises(Unsupported, match=f"This draft is a .*{name}.*the target works without it"):
        Config.parse({**DRAFT, **changes})


@pytest.mark.parametrize("ahead", [True, False])
def test_whether_the_first_row_drafts_is_said_or_counted(ahead: bool) -> None:
    """In the layout of speculators; before it had a word for it, by the number of tokens."""
    data: dict[str, Any] = {
        "speculators_model_type": "dspark",
        "aux_hidden_state_layer_ids": [1, 3],
        "block_size": 6,
        "mask_token_id": 9,
        "transformer_layer_config": DRAFT,
    }
    method = {"speculative_tokens": 6 if ahead else 5}
    counted = {"speculators_config": {"proposal_methods": [method]}}
    assert Config.parse({**data, **counted}).ahead is ahead
    assert Config.parse({**data, **counted, "sample_from_anchor": not ahead}).ahead is not ahead
    assert not Config.parse(data).ahead
    for missing in ("aux_hidden_state_layer_ids", "transformer_layer_config", "block_size"):
        with pytest.raises(Misfit, match=missing):
            Config.parse({name: value for name, value in data.items() if name != missing})
    with pytest.raises(Unsupported, match="reads the target's embedding"):
        Config.parse({**data, "aux_hidden_state_layer_ids": [0, 3]})


@pytest.mark.parametrize(
    "missing", ["conv_kernel_size", "conv_group_size", "selector_rank", "selector_top_k"]
)
def test_a_second_draft_says_what_it_has_beside_the_first(missing: str) -> None:
    config = Config.parse({**DRAFT, **SECOND})
    assert config.second == Second(kernel=2, group=8, rank=4, candidates=16)
    assert config.causal is False and Config.parse(DRAFT).second is None
    own = {name: value for name, value in SECOND["dflash_config"].items() if name != missing}
    with pytest.raises(Misfit, match=f"lacks {missing}"):
        Config.parse({**DRAFT, **SECOND, "dflash_config": own})


def test_convolutions_that_do_not_divide_the_width_are_refused() -> None:
    own = {**SECOND["dflash_config"], "conv_group_size": 12}
    with pytest.raises(Misfit, match="32 wide.* groups of 12"):
        Config.parse({**DRAFT, **SECOND, "dflash_config": own})


def test_muse_glimmer_says_at_top_level_what_others_say_inside() -> None:
    config = Config.parse(MUSE)
    assert config.taps == (1, 3) and config.mask == 250 and config.block == 8
    assert config.sliding == (True, True) and config.causal is False and config.window == 32
    assert config.multiplier == pytest.approx(26**-0.5) and config.softcap == 20
    assert config.theta == 500000 and config.second is None and config.target_layers is None
    said = Config.parse({**MUSE, "output_multiplier": 0.5, "final_logit_softcapping": 15.0})
    assert said.multiplier == 0.5 and said.softcap == 15
    with pytest.raises(Misfit, match="lacks target_layer_ids"):
        Config.parse({name: value for name, value in MUSE.items() if name != "target_layer_ids"})


def test_muse_glimmer_s_names_load(tmp_path: Path) -> None:
    draft = DFlash(Config.parse(MUSE))
    named = renamed(parameters(draft), "hidden_norm.", "encoder.output_norm_enc.")
    named = {f"encoder.{name}" if name == "fc.weight" else name: v for name, v in named.items()}
    mx.save_safetensors(str(tmp_path / "model.safetensors"), named)
    (tmp_path / "config.json").write_text(json.dumps(MUSE))
    loaded = parameters(weights.load(tmp_path, mx.float32))
    for name, value in parameters(draft).items():
        assert mx.array_equal(loaded[name], value)


def test_codebooks_load_with_and_without_the_suffix(tmp_path: Path) -> None:
    plain = weights.load(GOLDENS / "dflash2", mx.float32)
    copy(tmp_path, "dflash2", lambda held: renamed(held, "_codebook", "_codebook.weight"))
    other = parameters(weights.load(tmp_path, mx.float32))
    assert "candidate_selector.predecessor_codebook" in other
    for name, value in parameters(plain).items():
        assert mx.array_equal(other[name], value)


@pytest.mark.parametrize(
    "spoilt",
    [
        "layers.0.attention_conv.base_kernel",
        "layers.2.mlp_conv.kernel_projection.weight",
        "candidate_selector.successor_codebook",
        "candidate_selector.hidden_projection.weight",
    ],
)
def test_a_spoilt_tensor_of_a_second_draft_is_refused_by_name(tmp_path: Path, spoilt: str) -> None:
    spoils: list[tuple[str, Callable[[Tensors], Tensors]]] = [
        ("another shape", lambda held: held | {spoilt: held[spoilt][..., :-1]}),
        ("lacks", lambda held: {name: v for name, v in held.items() if name != spoilt}),
    ]
    for what, spoil in spoils:
        with pytest.raises(Misfit, match=f"{what}.*{spoilt}"):
            weights.load(copy(tmp_path, "dflash2", spoil), mx.float32)


@pytest.mark.parametrize("dtype", [mx.float32, mx.bfloat16])
def test_a_second_draft_is_of_one_type_throughout(dtype: mx.Dtype) -> None:
    draft = weights.load(GOLDENS / "dflash2", dtype)
    assert {value.dtype for value in parameters(draft).values()} == {dtype}
    assert drafted(draft, "dflash2").dtype == mx.float32  # the case's head is of float32


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("bits", [4, 8])
@pytest.mark.parametrize("dtype", [mx.float32, mx.bfloat16])
def test_linears_are_packed_and_nothing_else(name: str, bits: int, dtype: mx.Dtype) -> None:
    plain = weights.load(GOLDENS / name, dtype)
    packed = weights.load(GOLDENS / name, dtype, bits=bits)
    for path, module in packed.named_modules():
        assert not isinstance(module, nn.Linear) or module.weight.shape[-1] % 32, path
        if isinstance(module, nn.QuantizedLinear):
            assert module.bits == bits
            assert module.group_size in (64, 32) and module.scales.dtype == dtype
    kept = parameters(packed)
    for path, value in parameters(plain).items():
        if "norm" in path or path.endswith(("base_kernel", "codebook")):
            assert mx.array_equal(kept[path], value), path
    assert packed.dtype == dtype
    if dtype == mx.float32:  # the same numbers, held in another way
        logits = drafted(packed, name)
        np.testing.assert_allclose(logits, drafted(unpacked(packed), name), atol=1e-3, rtol=0)
        rows = np.array(parameters(plain)["layers.0.self_attn.q_proj.weight"])
        packing = np.abs(np.array(packed.layers[0].self_attn.q_proj.weight) - rows)
        assert 0 < packing.max() <= np.ptp(rows) / (2**bits - 1)


def unpacked(draft: DFlash) -> DFlash:
    assert any(isinstance(module, nn.QuantizedLinear) for _, module in draft.named_modules())
    dequantize_model(draft)
    return draft


def test_a_draft_is_packed_in_4_or_8_bits_or_not_at_all() -> None:
    with pytest.raises(ValueError, match="4 or 8 bits"):
        weights.load(GOLDENS / "dflash2", mx.float32, bits=3)


def test_on_a_gpu_large_drafts_are_packed_and_small_ones_are_not(tmp_path: Path) -> None:
    assert weights.usual_bits(GOLDENS / "dflash2") is None
    with (tmp_path / "model-00001-of-00001.safetensors").open("wb") as file:
        file.truncate(weights.LARGE)  # holes only, nothing is written
    assert weights.usual_bits(tmp_path) == 4


def test_a_packed_draft_drafts() -> None:
    _, case, table = load_case("dflash2")
    draft = weights.load(GOLDENS / "dflash2", mx.bfloat16, bits=4)
    context = draft.context()
    draft.read(case["taps_0"], context)
    tokens = draft.draft(table, 3, 8, context, Choose(Sampling()))
    assert tokens.shape == (7,) and tokens.max().item() < draft.config.vocabulary


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("own", [None, {"group_size": 32, "bits": 8}])
def test_a_checkpoint_that_is_packed_loads(
    tmp_path: Path, name: str, own: dict[str, int] | None
) -> None:
    """As mlx writes them: one way for most linears, and another, or none, for some."""
    made = weights.load(GOLDENS / name, mx.float32)
    how: dict[str, Any] = {"group_size": 64, "bits": 4, "fc": own or False}

    def chosen(path: str, module: nn.Module) -> bool | dict[str, int]:
        if path == "fc":
            return own or False
        return isinstance(module, nn.Linear) and module.weight.shape[-1] % 64 == 0

    nn.quantize(made, group_size=64, bits=4, class_predicate=chosen)
    stored = parameters(made)
    copy(tmp_path, name, lambda _: stored, quantization=how)

    kept = weights.load(tmp_path, mx.float32, bits=8)
    assert isinstance(kept.fc, nn.QuantizedLinear)  # what is packed stays, the rest is packed
    assert isinstance(kept.layers[0].self_attn.q_proj, nn.QuantizedLinear)
    assert kept.layers[0].self_attn.q_proj.bits == 4 and kept.fc.bits == 8

    wide = weights.load(tmp_path, mx.float32)
    assert not any(isinstance(module, nn.QuantizedLinear) for _, module in wide.named_modules())
    np.testing.assert_allclose(drafted(wide, name), drafted(made, name), atol=1e-3, rtol=0)

    del stored["fc.weight"]
    with pytest.raises(Misfit, match="lacks fc.weight"):
        weights.load(copy(tmp_path, name, lambda _: stored, quantization=how), mx.float32)
