"""A target's folder: packed weights as they are and dequantised, and what is not text left out."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import mlx.core as mx
import mlx.nn as nn
import pytest
from mlx.utils import tree_flatten
from mlx_lm.models.mla import QuantizedMultiLinear
from mlx_lm.models.switch_layers import QuantizedSwitchLinear
from mlx_lm.utils import quantize_model

from dflash_mlx import decode
from dflash_mlx.answer import answer
from dflash_mlx.engine import Engine
from dflash_mlx.errors import Unsupported
from dflash_mlx.folder import CONTEXT
from dflash_mlx.models import RESOURCES
from dflash_mlx.protocol import Load, Loaded, Message, Reply, Sampling
from dflash_mlx.target import Target, load
from tests.dflash_mlx import families
from tests.dflash_mlx.configs import config
from tests.dflash_mlx.families import close, fresh, text, whole
from tests.dflash_mlx.test_target import Rounds, taps

POCKET = RESOURCES / "pocket" / "target"
TOKENIZER = ("chat_template.jinja", "tokenizer.json", "tokenizer_config.json")
PACKED = (nn.QuantizedLinear, nn.QuantizedEmbedding, QuantizedSwitchLinear)


def save(folder: Path, model: nn.Module, said: dict[str, Any], beside: Sequence[str] = ()) -> None:
    """A model's folder with Pocket's tokenizer, and tensors beside the model's own."""
    weights = dict(cast(list[tuple[str, mx.array]], tree_flatten(model.parameters())))
    extra = {name: mx.ones((4, 4)) for name in beside}
    mx.save_safetensors(str(folder / "model.safetensors"), {**weights, **extra})
    (folder / "config.json").write_text(json.dumps(said))
    for name in TOKENIZER:
        shutil.copy(POCKET / name, folder)


def reply(target: Target) -> list[int]:
    session = fresh(target, None, text(9))
    return [step.tokens[0] for step in decode.plain(session, Sampling(), (), 6)]


MODES = {"4 bits": (4, "affine"), "8 bits": (8, "affine"), "mxfp4": (4, "mxfp4")}
# Everything as wide as a group, so that all that can be packed is.
WIDE = {"intermediate_size": 64}
LATENT = {
    **WIDE,
    "q_lora_rank": 32,
    "kv_lora_rank": 32,
    "qk_nope_head_dim": 32,
    "v_head_dim": 32,
    "moe_intermediate_size": 32,
}


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("family", "changes"), [("qwen3", WIDE), ("deepseek_v3", LATENT)])
def test_packed_weights_can_be_rewound_and_dequantised(
    family: str, changes: dict[str, int], mode: str, tmp_path: Path
) -> None:
    bits, kind = MODES[mode]
    model, said = quantize_model(
        families.model(family, **changes), config(family, **changes), 32, bits, kind
    )
    save(tmp_path, model, said)
    packed = load(tmp_path).target
    kinds = {type(part) for part in packed.model.modules()}
    assert kinds & set(PACKED) and (QuantizedMultiLinear in kinds) == (family == "deepseek_v3")
    packed.tap(taps(packed))
    rounds = Rounds(packed, length=40, seed=1)
    for kept in (9, 2, 1, 5):
        rounds.feed(kept, 3)
    rounds.feed(1, 0)

    wide = load(tmp_path, mx.float32).target
    assert not {type(part) for part in wide.model.modules()} & set(PACKED)
    close(whole(wide, rounds.text)[0], rounds.logits, tolerance=1e-3)


def test_a_packing_that_would_be_undone_wrongly_is_refused(tmp_path: Path) -> None:
    model, said = quantize_model(
        families.model("deepseek_v3", **LATENT),
        config("deepseek_v3", **LATENT),
        16,
        4,
        "nvfp4",
        global_scale=True,
    )
    save(tmp_path, model, said)
    with pytest.raises(Unsupported, match="nvfp4.*choose another"):
        load(tmp_path, mx.float32)


# What ships beside the text model, named as published and as converted repositories have it.
BESIDE = {
    "qwen3_5": [
        "model.visual.blocks.0.attn.qkv.weight",
        "vision_tower.merger.weight",
        "visual.merger.weight",
        "mtp.fc.weight",
    ],
    "qwen3_next": ["mtp.layers.0.mlp.gate.weight", "mtp.norm.weight"],
    "gemma4": [
        "vision_tower.patch.weight",
        "embed_vision.projection.weight",
        "model.audio_tower.conv.weight",
    ],
    "kimi_k25": [
        "vision_tower.encoder.blocks.0.wqkv.weight",
        "mm_projector.linear_1.weight",
        "language_model.model.layers.4.eh_proj.weight",
    ],
    "glm_moe_dsa": ["model.layers.4.eh_proj.weight"],
    "deepseek_v3": ["model.layers.4.shared_head.norm.weight"],
    "deepseek_v41": ["vision.patch.weight", "aligner.weight", "mtp.0.weight"],
    "muse_glimmer": ["model.vision_tower.blocks.0.weight", "vision_adapter.fc.weight"],
    "nemotron_h": ["mtp.layers.0.mixer.weight"],
    "minimax": ["model.mtp.layers.0.weight"],
}


@pytest.mark.parametrize("family", BESIDE)
def test_what_is_not_text_is_left_out(family: str, tmp_path: Path) -> None:
    model = families.model(family)
    truth = reply(Target(families.model(family)))
    said = {**config(family), "vision_config": {"hidden_size": 4}}
    save(tmp_path, model, said, BESIDE[family])
    assert reply(load(tmp_path).target) == truth


def test_a_tensor_that_is_neither_is_not_left_out(tmp_path: Path) -> None:
    """It may say that the files are of another model than the config."""
    save(tmp_path, families.model("qwen3"), config("qwen3"), ["model.layers.0.mlp.extra.weight"])
    with pytest.raises(Unsupported, match="damaged or of a kind") as caught:
        load(tmp_path)
    assert "extra" in str(caught.value.__cause__)


def test_a_missing_tensor_of_the_text_is_an_error(tmp_path: Path) -> None:
    said = config("qwen3_5")
    save(tmp_path, families.model("qwen3_5", num_hidden_layers=4), said, ["mtp.fc.weight"])
    with pytest.raises(Unsupported, match="damaged or of a kind") as caught:
        load(tmp_path)
    assert "layers.4" in str(caught.value.__cause__)


def test_a_vision_model_chats_in_text(tmp_path: Path) -> None:
    """Its sizes and the end of its texts stand in its text_config."""
    vocabulary = json.loads((POCKET / "config.json").read_text())["vocab_size"]
    model = families.model("qwen3_5", vocab_size=vocabulary)
    text_config = config(
        "qwen3_5", eos_token_id=7, vocab_size=vocabulary, max_position_embeddings=700
    )
    said = {
        "model_type": "qwen3_5",
        "architectures": ["Qwen3_5ForConditionalGeneration"],
        "text_config": text_config,
        "vision_config": {"hidden_size": 4},
        "image_token_id": 5,
    }
    save(tmp_path, model, said, BESIDE["qwen3_5"])
    assert 7 in load(tmp_path).tokenizer.eos_token_ids
    engine = Engine()
    loaded = [*engine.handle(Load(1, target=str(tmp_path)))][-1]
    assert isinstance(loaded, Loaded)
    assert loaded.context == 700 and loaded.draft is None
    done = answer(engine, Reply(2, [Message("user", "What do you see?")], max_tokens=5))
    assert done.tokens and done.report.reply_tokens <= 5


@pytest.mark.parametrize("kind", ["deepseek_v4", "glm5_next", "qwen4_exp"])
def test_what_mlx_lm_does_not_have_is_refused_by_name(kind: str, tmp_path: Path) -> None:
    save(tmp_path, families.model("qwen3"), {**config("qwen3"), "model_type": kind})
    with pytest.raises(Unsupported, match=f"does not know the model type '{kind}'.*choose"):
        load(tmp_path)


@pytest.mark.parametrize(
    ("family", "name"), [("qwen3", "max_position_embeddings"), ("kimi_linear", "model_max_length")]
)
def test_how_much_a_model_holds_is_found_by_whatever_name(
    family: str, name: str, tmp_path: Path
) -> None:
    said = {k: v for k, v in config(family).items() if k not in CONTEXT}
    save(tmp_path, families.model(family), {**said, name: 300})
    assert load(tmp_path).context == 300


def test_a_config_of_nonsense_is_refused_with_a_sentence(tmp_path: Path) -> None:
    save(tmp_path, families.model("kimi_linear"), config("kimi_linear", vocab_size="many"))
    with pytest.raises(Unsupported, match="cannot be loaded"):
        load(tmp_path)
