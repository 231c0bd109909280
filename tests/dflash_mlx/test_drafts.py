"""Every published draft of a known layout: its config.json is read, its size is right, it drafts.

The files in `tests/data/drafts` are RECONSTRUCTIONS from the published figures (shapes, taps,
blocks, masks), not copies: nothing was downloaded, and a field of which no figure is known is
missing. Some figures follow from others: the taps of Qwen3-Coder, gemma-4-31B, gpt-oss and
Llama are those of the rule that all other v1 drafts obey; gpt-oss rotates as its target does;
the heads and the width of the MLP of Qwen3.6-35B-A3B-DFlash2 and of GLM-5.3-Flash are those
that give the published size. Of gemma4-12B, Qwen3.5-397B, MiniMax and GLM-5.1 too little is
known for a file.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any, cast

import mlx.core as mx
import pytest
from mlx.utils import tree_flatten

from dflash_mlx import decode, weights
from dflash_mlx.config import Config
from dflash_mlx.context import Window
from dflash_mlx.dflash2 import DFlash2
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
MILLIONS = {  # published counts of parameters
    "Qwen3.8-27B-DFlash2": 1924.404480,
    "Muse-Glimmer-30B-DFlash2": 2772,
    "GLM-5.3-Flash-DFlash2": 1171,
}


def read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text())
    return found


def reduced(data: dict[str, Any]) -> dict[str, Any]:
    """The same draft but narrow: layers, kinds of layers, taps, block and rotation stay."""
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


def count(config: Config) -> int:
    """A draft's parameters by the formula, from its config alone."""
    h, dim = config.hidden, config.head_dim
    layer = 2 * h * config.heads * dim + 2 * h * config.kv_heads * dim
    layer += 3 * h * config.intermediate + 2 * h + 2 * dim
    total = config.layers * layer + len(config.taps) * h * h + 2 * h
    if second := config.second:
        convolution = 2 * second.kernel * (h + h // second.group * h)
        total += config.layers * 2 * convolution
        total += 2 * config.vocabulary * second.rank + second.rank * h
    return total


@pytest.mark.parametrize("name", [*GIB, *MILLIONS])
def test_the_size_is_the_published_one(name: str) -> None:
    """Of the shapes alone: nothing as large as this is computed."""
    config = Config.parse({**UNKNOWN, **read(name)})
    flat = cast(list[tuple[str, mx.array]], tree_flatten(weights.empty(config).parameters()))
    size = sum(value.size for _, value in flat)
    assert size == count(config)
    assert len(flat) == 3 + (15 * config.layers + 3 if config.second else 11 * config.layers)
    if name in GIB:
        assert 2 * size / 2**30 == pytest.approx(GIB[name], abs=0.006)
    else:
        assert size / 1e6 == pytest.approx(MILLIONS[name], abs=0.5 if name[0] != "Q" else 1e-9)


@pytest.mark.parametrize("name", DRAFTS)
def test_it_drafts_a_round_at_reduced_width(name: str) -> None:
    data = read(name)
    config = Config.parse(reduced(data))
    drafter = weights.empty(config)
    scatter(drafter, seed=1, gain=1.5)
    assert isinstance(drafter, DFlash2) == ("DFlash2" in name)
    table = target(config.target_layers or max(config.taps) + 1)
    drafter.fit(table)
    table.tap(config.taps)
    prompt = text(20, 1)
    truth = [s.tokens[0] for s in decode.plain(fresh(table, None, prompt), Sampling(), (), 3)]
    session = fresh(table, drafter, prompt)
    assert session.context is not None
    windows = [isinstance(rows, Window) for rows in session.context.layers]
    assert windows == ([False] * config.layers if config.window is None else list(config.sliding))
    rounds = decode.speculative(session, Sampling(), config.block, (), 3)
    step = next(rounds)
    assert step.drafted == config.block - 1
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
