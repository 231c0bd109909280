"""Layers of the plain kind in fewer operations: the numbers of those that stood there."""

import mlx.core as mx
import pytest
from mlx_lm.models.cache import KVCache

from dflash_mlx import target, weights
from dflash_mlx.context import Rows
from dflash_mlx.dense import FEW, MANY, Attention, Layer
from dflash_mlx.drafter import DFlash
from dflash_mlx.lean import lean
from dflash_mlx.pairs import RESOURCES
from dflash_mlx.target import Target
from tests.dflash_mlx import families

POCKET = RESOURCES / "pocket"


@pytest.fixture(scope="module")
def targets() -> tuple[Target, Target]:
    """The embedded target as it is, and lean."""
    plain, other = (target.load(POCKET / "target", dtype=mx.float32).target for _ in range(2))
    lean(other.model)
    return plain, other


@pytest.fixture(scope="module")
def drafts() -> tuple[DFlash, DFlash]:
    """The embedded draft as it is, and lean."""
    plain, other = (weights.load(POCKET / "draft", mx.float32, None) for _ in range(2))
    lean(other)
    return plain, other


def rows(count: int, width: int, seed: int = 1) -> mx.array:
    return mx.random.normal((count, width), key=mx.random.key(seed))


@pytest.mark.parametrize("count", [1, 2, MANY - 1, MANY, 16, FEW, FEW + 1])
@pytest.mark.parametrize("before", [0, 300])
def test_a_layer_says_what_the_one_in_its_place_said(
    targets: tuple[Target, Target], count: int, before: int
) -> None:
    found = []
    for one in targets:
        layer, cache = one.model.layers[3], KVCache()
        if before:
            layer(rows(before, one.hidden)[None], "causal", cache)
        x = rows(count, one.hidden, 2)[None]
        found.append(layer(x, "causal" if count > 1 else None, cache))
        assert cache.offset == before + count
    assert type(targets[1].model.layers[3]) is Layer
    assert mx.allclose(*found, rtol=1e-4, atol=1e-4)


def test_a_batch_and_a_mask_of_its_own_go_to_the_layer_that_stood_there(
    targets: tuple[Target, Target],
) -> None:
    x = mx.stack([rows(4, targets[0].hidden), rows(4, targets[0].hidden, 2)])
    mask = mx.tril(mx.ones((4, 4))) > 0
    for asked in ("causal", None, mask):
        found = [one.model.layers[0](x, asked, KVCache()) for one in targets]
        assert mx.allclose(*found, rtol=1e-4, atol=1e-3)


@pytest.mark.parametrize("causal", [False, True])
@pytest.mark.parametrize("count", [2, 16])
def test_a_drafts_attention_finds_what_the_one_in_its_place_found(
    drafts: tuple[DFlash, DFlash], count: int, causal: bool
) -> None:
    found = []
    for one in drafts:
        attention, context = one.layers[1].self_attn, Rows()
        inner = attention._layer if isinstance(attention, Attention) else attention
        inner.causal = causal
        context.append(*attention.keys_values(rows(200, one.config.hidden), 0))
        found.append(attention(rows(count, one.config.hidden, 2), context))
        inner.causal = False
        assert context.offset == 200
    assert type(drafts[1].layers[1].self_attn) is Attention
    assert mx.allclose(*found, rtol=1e-4, atol=1e-4)


def test_layers_with_more_heads_of_keys_stay_as_they_are() -> None:
    model = families.target("qwen3", 0).model
    lean(model)
    assert not any(isinstance(part, Layer) for part in model.layers)
