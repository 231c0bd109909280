"""A draft's config.json: where each figure may stand, and what is refused in a sentence."""

from typing import Any

import pytest

from dflash_mlx.config import Config
from dflash_mlx.errors import Misfit, Unsupported

OWN = {"mask_token_id": 151669, "target_layer_ids": [1, 9, 17]}
V1: dict[str, Any] = {
    "architectures": ["DFlashDraftModel"],
    "model_type": "qwen3",
    "hidden_size": 2560,
    "intermediate_size": 9728,
    "num_hidden_layers": 2,
    "num_attention_heads": 32,
    "num_key_value_heads": 8,
    "vocab_size": 151936,
    "dflash_config": OWN,
}


def parse(**changes: Any) -> Config:
    return Config.parse({**V1, **changes})


def own(**changes: Any) -> dict[str, Any]:
    return {"dflash_config": {**OWN, **changes}}


def test_a_bare_config_has_the_usual_values() -> None:
    config = parse()
    assert (config.hidden, config.intermediate, config.layers) == (2560, 9728, 2)
    assert (config.heads, config.kv_heads, config.head_dim) == (32, 8, 80)
    assert (config.vocabulary, config.mask, config.taps) == (151936, 151669, (1, 9, 17))
    assert (config.block, config.eps, config.theta) == (16, 1e-6, 10000.0)
    assert config.sliding == (False, False) and config.window is None
    assert config.causal is None and config.target_layers is None
    assert config.softcap is None and config.multiplier == 1 and config.input_scale is None


@pytest.mark.parametrize(
    ("changes", "block"),
    [
        ({}, 16),
        ({"block_size": 10}, 10),
        (own(block_size=8), 8),
        ({"block_size": 10, **own(block_size=8)}, 8),
    ],
)
def test_the_block_stands_inside_then_at_top_level(changes: dict[str, Any], block: int) -> None:
    assert parse(**changes).block == block


@pytest.mark.parametrize(
    ("changes", "theta"),
    [
        ({"rope_theta": 1e6}, 1e6),
        ({"rope_theta": 1e6, "rope_scaling": None}, 1e6),
        ({"rope_parameters": {"rope_theta": 1e7, "rope_type": "default"}}, 1e7),
        ({"rope_theta": 1e6, "rope_parameters": {"rope_theta": 1e7}}, 1e7),
        ({"rope_theta": 5e4, "rope_scaling": {"type": "yarn", "factor": 64}}, 5e4),
    ],
)
def test_theta_stands_in_the_rope_parameters_then_at_top_level(
    changes: dict[str, Any], theta: float
) -> None:
    assert parse(**changes).theta == theta


def test_the_mask_may_be_token_zero_or_stand_at_top_level() -> None:
    assert parse(**own(mask_token_id=0), mask_token_id=7).mask == 0
    without = {"target_layer_ids": [1]}
    assert parse(dflash_config=without, mask_token_id=7).mask == 7


def test_the_cap_of_the_logits_stands_inside_or_at_top_level() -> None:
    assert parse(final_logit_softcapping=30.0).softcap == 30
    assert parse(**own(final_logit_softcapping=20.0)).softcap == 20
    assert parse(**own(output_multiplier=0.2, input_embedding_scale=8.0)).multiplier == 0.2
    assert parse(**own(input_embedding_scale=8.0)).input_scale == 8


def test_layers_slide_where_the_config_says_so() -> None:
    config = parse(
        layer_types=["sliding_attention", "full_attention"], sliding_window=2048, is_causal=False
    )
    assert (config.sliding, config.window, config.causal) == ((True, False), 2048, False)


@pytest.mark.parametrize("name", ["LlamaForCausalLM", "DominoDraftModel", "Eagle3Speculator"])
def test_another_architecture_is_unsupported_by_its_name(name: str) -> None:
    with pytest.raises(Unsupported, match=name):
        parse(architectures=[name])


@pytest.mark.parametrize("architectures", [None, []])
def test_a_config_that_does_not_say_what_it_is_is_unsupported(architectures: Any) -> None:
    with pytest.raises(Unsupported, match="no architecture"):
        parse(architectures=architectures)


@pytest.mark.parametrize(
    "key",
    [key for key, value in V1.items() if isinstance(value, int)],
)
def test_a_missing_figure_is_named(key: str) -> None:
    data = {name: value for name, value in V1.items() if name != key}
    with pytest.raises(Misfit, match=key):
        Config.parse(data)


@pytest.mark.parametrize("key", list(OWN))
def test_a_missing_figure_of_its_own_is_named(key: str) -> None:
    with pytest.raises(Misfit, match=key):
        parse(dflash_config={name: value for name, value in OWN.items() if name != key})
    with pytest.raises(Misfit):
        parse(dflash_config=None)


@pytest.mark.parametrize(
    "changes",
    [
        own(mask_token_id=None),
        own(mask_token_id="5"),
        own(block_size="16"),
        own(block_size=-4),
        own(final_logit_softcapping="30"),
        {"num_target_layers": "36"},
        {"num_attention_heads": 0},
        {"rope_theta": "1e6"},
        {"quantization": "4bit"},
        {"layer_types": ["sliding_attention"] * 2, "sliding_window": "2048"},
        {"layer_types": ["sliding_attention"] * 2, "sliding_window": 0},
    ],
)
def test_what_is_no_figure_is_found_before_anything_is_made_of_it(changes: dict[str, Any]) -> None:
    with pytest.raises((ValueError, TypeError, ArithmeticError)):
        parse(**changes)


@pytest.mark.parametrize(
    "changes", [{"layer_types": ["full_attention", "chunked_attention"]}, {"hidden_act": "gelu"}]
)
def test_layers_of_another_kind_are_unsupported_by_its_name(changes: dict[str, Any]) -> None:
    with pytest.raises(Unsupported, match="with chunked_attention|with gelu in its MLP"):
        parse(**changes)


def test_a_draft_without_taps_is_refused() -> None:
    with pytest.raises(Misfit, match="target_layer_ids"):
        parse(**own(target_layer_ids=[]))


@pytest.mark.parametrize("count", [1, 3])
def test_a_draft_with_another_number_of_layer_types_than_layers_is_refused(count: int) -> None:
    with pytest.raises(Misfit, match="layer_types"):
        parse(layer_types=["full_attention"] * count)
