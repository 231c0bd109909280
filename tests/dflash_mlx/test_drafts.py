"""Every published draft of a known layout: its config.json is read, its size is right, it drafts.

The files in `tests/data/drafts` are RECONSTRUCTIONS from the published figures (shapes, taps,
blocks, masks), not copies: nothing was downloaded, and a field of which no figure is known is
missing. Some figures follow from others: the taps of Qwen3-Coder, gemma-4-31B, gpt-oss and
Llama are those of the rule that all other v1 drafts obey; gpt-oss rotates as its target does;
the heads and the width of the MLP of Qwen3.6-35B-A3B-DFlash2 and of GLM-5.3-Flash are those
that give the published size. Of gemma4-12B, Qwen3.5-397B, MiniMax and GLM-5.1 too little is
known for a file, and of DSpark for Nemotron, MiniCPM5 and Nanbeige.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any, cast

import mlx.core as mx
import pytest
from mlx.utils import tree_flatten

from dflash_mlx import decode, weights
from dflash_mlx.config import Config, Spark
from dflash_mlx.context import Window
from dflash_mlx.dflash2 import DFlash2
from dflash_mlx.dspark import EMBED, HEAD, DSpark
from dflash_mlx.fixed import Fixed
from dflash_mlx.protocol import Sampling
from dflash_mlx.target import Target
from dflash_mlx.train import layout
from tests.dflash_mlx import families
from tests.dflash_mlx.families import HIDDEN, VOCABULARY, fresh, scatter, text

FOLDER = Path(__file__).parent.parent / "data" / "drafts"
DRAFTS = sorted(path.stem for path in FOLDER.glob("*.json"))
UNKNOWN = {"vocab_size": 32000, "mask_token_id": 5}  # the count of v1's weights needs neither

GIB = {  # published sizes in bfloat16
    "Qwen3-4B-DFlash-b16": 1.00,
    "Qwen3-8B-DFlash-b16": 1.95,
    "Qwen3.5-4B-DFlash": 1.00,
    "Qwen3.5-9B-DFlash": 1.95,
    "Qwen3.5-27B-DFlash": 3.22,
    "Qwen3.6-27B-DFlash": 3.22,
    "Qwen3.5-35B-A3B-DFlash": 0.88,
    "Qwen3.6-35B-A3B-DFlash": 0.88,
    "Qwen3.5-122B-A10B-DFlash": 0.95,
    "Qwen3-Coder-30B-A3B-DFlash": 0.88,
    "Qwen3-Coder-Next-DFlash": 0.88,
    "gemma-4-26B-A4B-it-DFlash": 0.80,
    "gemma-4-31B-it-DFlash": 2.86,
    "gpt-oss-20b-DFlash": 1.46,
    "gpt-oss-120b-DFlash": 1.46,
    "LLaMA3.1-8B-Instruct-DFlash-UltraChat": 1.95,
    "Kimi-K2.5-DFlash": 6.48,
    "Kimi-K2.6-DFlash": 6.48,
    "Kimi-K2.7-Code-DFlash": 6.48,
    "Muse-Glimmer-30B-assistant": 4.76,
}
GB = {  # published sizes in bfloat16, of drafts with tables of their own
    "dspark_qwen3_4b_block7": 2.79,
    "dspark_qwen3_8b_block7": 4.74,
    "dspark_gemma4_12b_block7": 6.86,
    "Qwen3.6-35B-A3B-speculator.dspark": 1.90,
}
MILLIONS = {  # published counts of parameters
    "Qwen3.8-27B-DFlash2": 1924.404480,
    "Qwen3.8-27B-speculator.dspark": 1988.431617,
    "Qwen3.8-27B-DSpark": 1359.284737,
    "Muse-Glimmer-30B-DFlash2": 2772,
    "GLM-5.3-Flash-DFlash2": 1171,
}


def read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text())
    return found


def reduced(data: dict[str, Any]) -> dict[str, Any]:
    """The same draft but narrow: layers, kinds of layers, taps, block and rotation stay."""
    if layers := data.get("transformer_layer_config"):  # the package speculators'
        some = {"draft_vocab_size": 24} if data["draft_vocab_size"] == 32000 else {}
        inner = reduced({**layers, "architectures": [""]})
        return {**data, **some, "mask_token_id": 5, "transformer_layer_config": inner}
    own = dict(data.get("dflash_config") or {})
    heads = data.get("num_attention_heads") or 32
    small = {
        **data,
        "hidden_size": HIDDEN,
        "intermediate_size": 40,
        "num_attention_heads": 8,
        "num_key_value_heads": max(1, 8 * (data.get("num_key_value_heads") or 8) // heads),
        "head_dim": data.get("head_dim", 128) // 16,
        "vocab_size": VOCABULARY,
        "sliding_window": 12 if data.get("sliding_window") else None,
        "mask_token_id": VOCABULARY - 1,
    }
    for name in ("global_head_dim", "num_global_key_value_heads"):
        if name in data:
            small[name] = max(1, data[name] // 16)
    if "markov_rank" in small:
        small["markov_rank"] = min(4, data["markov_rank"])
    own.pop("markov_rank", None)
    if "DFlash2" in data["architectures"][0]:
        own |= {"conv_group_size": 8, "selector_rank": 4}
        own.setdefault("target_layer_ids", layout.taps(data["num_target_layers"]))
    own.pop("mask_token_id", None)
    if own:
        small["dflash_config"] = own
    return small


@cache
def target(layers: int) -> Target:
    return families.target("qwen3", num_hidden_layers=layers)


def owned(name: str) -> tuple[str, ...]:
    """What DeepSpec's drafts bring along."""
    return (EMBED, HEAD) if name.startswith(("dspark_", "dflash_")) else ()


def count(config: Config, own: tuple[str, ...]) -> int:
    """A draft's parameters by the formula, from its config alone."""
    h, dim, keys = config.hidden, config.head_dim, config.hidden * config.kv_heads * config.head_dim
    layer = 2 * h * config.heads * dim + keys + 3 * h * config.intermediate + 2 * h + 2 * dim
    layer += 2 * h + 1 if config.gemma else keys  # two norms and a scale; or values
    total = config.layers * layer + len(config.taps) * h * h + 2 * h
    if second := config.second:
        convolution = 2 * second.kernel * (h + h // second.group * h)
        total += config.layers * 2 * convolution
        total += 2 * config.vocabulary * second.rank + second.rank * h
    drafted = config.reduced or config.vocabulary
    if spark := config.spark:
        total += spark.rank * (config.vocabulary + drafted)
        total += (h + spark.rank + 1) * spark.confidence
    total += config.vocabulary * h * (EMBED in own)
    total += drafted * h * (HEAD in own or bool(config.reduced)) + (config.reduced or 0)
    return total


def tensors(config: Config, own: tuple[str, ...]) -> int:
    """How many tensors hold them."""
    layer = 15 if config.second else 13 if config.gemma else 11
    extra = 3 * (config.second is not None) + 2 * bool(config.reduced) + len(own)
    if spark := config.spark:
        extra += 2 * bool(spark.rank) + 2 * spark.confidence
    return 3 + layer * config.layers + extra


@pytest.mark.parametrize("name", [*GIB, *GB, *MILLIONS])
def test_the_size_is_the_published_one(name: str) -> None:
    """Of the shapes alone: nothing as large as this is computed."""
    config, own = Config.parse({**UNKNOWN, **read(name)}), owned(name)
    flat = cast(list[tuple[str, mx.array]], tree_flatten(weights.empty(config, own).parameters()))
    size = sum(value.size for _, value in flat)
    assert size == count(config, own)
    assert len(flat) == tensors(config, own)
    if name in GIB:
        assert 2 * size / 2**30 == pytest.approx(GIB[name], abs=0.006)
    elif name in GB:
        repeated = config.vocabulary * config.hidden if config.reduced else 0  # left out here
        assert 2 * (size + repeated) / 1e9 == pytest.approx(GB[name], abs=0.006)
    else:
        exact = name.startswith("Qwen")
        assert size / 1e6 == pytest.approx(MILLIONS[name], abs=1e-9 if exact else 0.5)


@pytest.mark.parametrize("name", DRAFTS)
def test_it_drafts_a_round_at_reduced_width(name: str) -> None:
    data = read(name)
    config = Config.parse(reduced(data))
    drafter = weights.empty(config, owned(name))
    scatter(drafter, seed=1, gain=1.5)
    assert isinstance(drafter, DFlash2) == ("DFlash2" in name)
    assert isinstance(drafter, DSpark) == (
        "block7" in name or "spark" in name.lower() or "speculator" in name
    )
    table = target(config.target_layers or max(config.taps) + 1)
    drafter.fit(table)
    table.tap(config.taps)
    prompt = text(20, 1)
    truth = [s.tokens[0] for s in decode.plain(fresh(table, None, prompt), Sampling(), (), 3)]
    session = fresh(table, drafter, prompt)
    assert session.context is not None
    windows = [isinstance(rows, Window) for rows in session.context.layers]
    assert windows == ([False] * config.layers if config.window is None else list(config.sliding))
    rounds = decode.speculative(session, Sampling(), Fixed(drafter.block), (), 3)
    step = next(rounds)
    assert step.drafted == drafter.block - 1 == config.block - (not config.ahead)
    assert step.tokens == truth[: len(step.tokens)]
    rounds.close()
    table.untap()


def test_what_differs_between_published_drafts_is_read() -> None:
    def parsed(name: str) -> Config:
        return Config.parse({**UNKNOWN, **read(name)})

    mixed = parsed("Qwen3.6-27B-DFlash")
    assert mixed.sliding == (True,) * 4 + (False,) and mixed.window == 2048
    assert mixed.causal is None and parsed("Qwen3.8-27B-DFlash2").causal is False
    assert parsed("gemma-4-31B-it-DFlash").softcap == 30
    assert parsed("gpt-oss-120b-DFlash").block == 10 and parsed("gpt-oss-20b-DFlash").head_dim == 64
    assert parsed("Kimi-K2.5-DFlash").eps == 1e-5
    assert len(parsed("Qwen3.5-122B-A10B-DFlash").taps) == 6
    second, first = (
        Config.parse(read(name))
        for name in ("Muse-Glimmer-30B-DFlash2", "Muse-Glimmer-30B-assistant")
    )
    assert first.mask == second.mask == 201818 and first.taps == second.taps
    assert first.vocabulary == second.vocabulary == 202048
    assert first.multiplier == second.multiplier == pytest.approx(26**-0.5)
    assert first.softcap == second.softcap == 20 and first.causal is second.causal is False
    assert first.second is None and first.sliding == (True,) * 5


def test_what_differs_between_published_dsparks_is_read() -> None:
    def parsed(name: str) -> Config:
        return Config.parse({**UNKNOWN, **read(name)})

    deep, flash = parsed("dspark_qwen3_4b_block7"), parsed("dflash_qwen3_4b_block7")
    assert deep.taps == flash.taps == (1, 9, 17, 25, 33) and deep.ahead and flash.ahead
    assert deep.spark == Spark(rank=256, kind="vanilla", confidence=True, informed=True)
    assert flash.spark == Spark(rank=0, kind="vanilla", confidence=False, informed=False)
    package = parsed("Qwen3.8-27B-speculator.dspark")
    assert package.taps == (3, 11, 19, 27, 35, 43, 51, 59) and package.ahead and package.anchored
    assert package.reduced is None and package.causal is None and package.window == 2048
    assert "embed_tokens.weight" in package.copies and "lm_head.weight" in package.copies
    some = parsed("Qwen3.6-35B-A3B-speculator.dspark")
    assert some.reduced == 32000 and "lm_head.weight" not in some.copies
    first = parsed("Qwen3-8B-speculator.dflash")
    assert first.spark is None and not first.ahead and first.theta == 1e6
    assert parsed("Qwen3.8-27B-DSpark").rope["factor"] == 32
    gemma = parsed("dspark_gemma4_12b_block7")
    assert gemma.gemma and gemma.softcap == 30 and gemma.input_scale == 3840**0.5
    assert (gemma.head_dim, gemma.kv_heads, gemma.theta) == (512, 1, 1e6)
