"""Law 4: the training forward equals the decoding forward. And what goes into the loss."""

from typing import Any

import mlx.core as mx
import numpy as np
import pytest

from dflash_mlx.config import Config
from dflash_mlx.dflash2 import DFlash2
from dflash_mlx.drafter import DFlash
from dflash_mlx.target import Target
from dflash_mlx.train import blocks
from dflash_mlx.train.corpus import Answer
from dflash_mlx.weights import empty
from tests.dflash_mlx.families import FULL, HIDDEN, SHAPE, SLIDING, VOCABULARY, scatter, target

BLOCK = 6
TAPS = [0, 2, 3]
YARN = {
    "rope_type": "yarn",
    "rope_theta": 1e4,
    "factor": 8.0,
    "original_max_position_embeddings": 16,
}
KINDS: dict[str, dict[str, Any]] = {
    "full": {},
    "sliding-causal": {"layer_types": [SLIDING, FULL], "sliding_window": 7},
    "sliding-noncausal": {"layer_types": [SLIDING, SLIDING], "sliding_window": 7, "is_causal": 0},
    "narrower-than-a-block": {"layer_types": [FULL, SLIDING], "sliding_window": 3},
    "yarn": {"rope_parameters": YARN},
    "softcap": {"dflash_config": {"final_logit_softcapping": 3.0}},
    "second": {
        "architectures": ["DFlash2DraftModel"],
        "is_causal": False,
        "dflash_config": {
            "conv_kernel_size": 2,
            "conv_group_size": 8,
            "selector_rank": 4,
            "selector_top_k": 5,
        },
    },
}


def draft(kind: str = "full", seed: int = 1) -> DFlash:
    """A random draft of two layers for the tiny qwen3."""
    changes = dict(KINDS[kind])
    own = {"mask_token_id": VOCABULARY - 1, "target_layer_ids": TAPS}
    own |= changes.pop("dflash_config", {})
    data = {
        "architectures": ["DFlashDraftModel"],
        **SHAPE,
        "num_hidden_layers": 2,
        "block_size": BLOCK,
        "dflash_config": own,
        **changes,
    }
    made = empty(Config.parse(data))
    scatter(made, seed, gain=2.0)
    return made


def read(made: Target, tokens: list[int]) -> mx.array:
    """What the taps say of each token: [n, taps · hidden]."""
    made.tap(TAPS)
    made.forward(mx.array(tokens), made.cache())
    states = made.hidden_states()
    assert states is not None
    return states


def decoded(made: DFlash, model: Target, tokens: list[int], anchor: int) -> mx.array:
    """The logits of decoding at one anchor: what was kept before it is read in two rounds."""
    context, states = made.context(), read(model, tokens)
    for rows in (states[: anchor // 2], states[anchor // 2 : anchor]):
        if rows.shape[0]:
            made.read(rows, context)
    row = mx.array([tokens[anchor]] + [made.config.mask] * (BLOCK - 1))
    return made.logits(model, row, context)


@pytest.mark.parametrize("kind", KINDS)
def test_training_forward_is_the_decoding_forward(kind: str) -> None:
    rng = np.random.default_rng(5)
    model, made = target("qwen3"), draft(kind)
    texts = [rng.integers(0, VOCABULARY - 1, length).tolist() for length in (29, 21)]
    # From the very first token to the last one that has anything after it.
    places = [np.array([0, 1, 9, 14, 27]), np.array([2, 6, 7, 8, 19])]
    batch = blocks.batch(
        [Answer(np.array(text), 1) for text in texts],
        [read(model, text) for text in texts],
        places,
        made.config,
        blocks.weights(BLOCK),
    )
    trained = blocks.logits(made, model, batch)
    assert trained.shape == (10, BLOCK - 1, VOCABULARY)
    wanted = [
        decoded(made, model, text, anchor)
        for text, anchors in zip(texts, places, strict=True)
        for anchor in anchors.tolist()
    ]
    assert float(mx.stack(wanted).std().item()) > 0.5  # logits that would show a difference
    np.testing.assert_allclose(np.array(trained), np.stack(wanted), atol=1e-4, rtol=0)


def test_a_selection_is_trained_on_the_scores_that_the_walk_sees() -> None:
    model, made = target("qwen3"), draft("second")
    assert isinstance(made, DFlash2)
    text = np.random.default_rng(2).integers(0, VOCABULARY - 1, 20)
    states, falling = read(model, text.tolist()), blocks.weights(BLOCK)
    answer, places = Answer(text, 1), [np.array([4, 9])]
    batch = blocks.batch([answer], [states], places, made.config, falling)
    rows, selector = blocks.hidden(made, model, batch), made.candidate_selector
    unary = made.unary(model, rows)
    losses = blocks.selection(selector, rows, unary, batch)
    for block, anchor in enumerate((4, 9)):
        # The walk's scores, after each candidate of the row before; the right token is put
        # among them where it is not.
        wanted = text[anchor + 1 : anchor + BLOCK].tolist()
        ids = np.array(selector.candidates(unary[block]))
        for row, right in zip(ids, wanted, strict=True):
            row[0] = row[0] if right in row else right
        scores = selector.scores(rows[block], unary[block], mx.array(ids), int(text[anchor]))
        before = [0, *(row.tolist().index(right) for row, right in zip(ids, wanted, strict=True))]
        for k, (row, right) in enumerate(zip(ids.tolist(), wanted, strict=True)):
            seen = scores[k, before[k]]
            loss = mx.logsumexp(seen) - seen[row.index(right)]
            np.testing.assert_allclose(losses[block, k].item(), loss.item(), atol=1e-4)


def test_what_a_block_is_asked_and_how_much_it_counts() -> None:
    made = draft()
    answer = Answer(np.arange(10, 20), begin=4)
    states = mx.zeros((10, 3 * HIDDEN))
    falling = blocks.weights(BLOCK, gamma=2.0)
    batch = blocks.batch([answer], [states], [np.array([3, 7])], made.config, falling)
    mask = made.config.mask
    assert batch.rows.tolist() == [[13] + [mask] * 5, [17] + [mask] * 5]
    assert batch.wanted.tolist()[0] == [14, 15, 16, 17, 18]
    assert batch.wanted.tolist()[1][:2] == [18, 19]
    np.testing.assert_allclose(batch.weights[0], np.exp(-np.arange(5) / 2), rtol=1e-6)
    np.testing.assert_allclose(batch.weights[1][:2], [1, np.exp(-0.5)], rtol=1e-6)
    assert batch.weights[1][2:].tolist() == [0, 0, 0]  # the answer has ended


def test_weights_fall_as_in_the_paper() -> None:
    np.testing.assert_allclose(blocks.weights(16), np.exp(-np.arange(15) / 7), rtol=1e-6)
    np.testing.assert_allclose(blocks.weights(8), np.exp(-np.arange(7) / 4), rtol=1e-6)


@pytest.mark.parametrize("count", [1, 3, 7, 20])
def test_anchors_are_where_decoding_can_stand(count: int) -> None:
    answer = Answer(np.arange(12), begin=5)
    rng = np.random.default_rng(0)
    drawn = [blocks.anchors(answer, count, rng) for _ in range(50)]
    assert all(len(places) == count for places in drawn)
    assert {int(place) for places in drawn for place in places} == set(range(4, 11))
    if count <= 7:
        assert all(len(set(places.tolist())) == count for places in drawn)


def test_the_loss_is_the_library_s_cross_entropy_and_so_is_its_gradient() -> None:
    import mlx.nn as nn

    logits, wanted = mx.random.normal((4, 5, 9)) * 5, mx.random.randint(0, 9, (4, 5))
    ours, ours_slope = mx.value_and_grad(lambda z: blocks.cross_entropy(z, wanted).sum())(logits)
    theirs, slope = mx.value_and_grad(
        lambda z: nn.losses.cross_entropy(z, wanted, reduction="sum")
    )(logits)
    np.testing.assert_allclose(ours.item(), theirs.item(), rtol=1e-5)
    np.testing.assert_allclose(ours_slope, slope, atol=1e-5)
