"""Law 2: rewind is exact in numbers. After cut blocks, the next logits and taps equal those
of a model that never saw the rejected tail, whatever the caches are made of."""

import json
from pathlib import Path
from typing import Any, cast

import mlx.core as mx
import pytest
from mlx.utils import tree_flatten

from dflash_mlx import cache as caches
from dflash_mlx import decode
from dflash_mlx.errors import Misfit, ModelError, Unsupported
from dflash_mlx.protocol import Sampling
from dflash_mlx.target import Around, Target, load
from tests.dflash_mlx import families
from tests.dflash_mlx.families import (
    EVERY,
    FAMILIES,
    HIDDEN,
    OTHERS,
    RECURRENT,
    REREAD,
    VOCABULARY,
    close,
    text,
    whole,
)

FED = 5


def taps(target: Target) -> list[int]:
    return [0, target.layers // 2, target.layers - 1]


class Rounds:
    """Feeds a known text in blocks whose tails are wrong, and compares every kept row with
    one forward of the whole text that had no cache and nothing to forget."""

    def __init__(self, target: Target, length: int, seed: int) -> None:
        self.target, self.text = target, text(length, seed)
        self.logits, self.states = whole(target, self.text)
        self.cache, self.at = target.cache(), 0

    def feed(self, kept: int, rejected: int) -> None:
        """Read `kept` true rows and as many wrong ones, compare, and forget the wrong ones."""
        true = self.text[self.at : self.at + kept]
        after = self.text[self.at + kept : self.at + kept + rejected]
        wrong = [(token + 7) % VOCABULARY for token in after]
        logits = self.target.forward(mx.array(true + wrong), self.cache)
        self.target.rewind(self.cache, kept + rejected, kept)
        states = self.target.hidden_states()
        here = slice(self.at, self.at + kept)
        assert states is not None and self.states is not None
        assert states.shape[0] == kept + rejected
        close(logits[:kept], self.logits[here])
        close(states[:kept], self.states[here])
        self.at += kept


PREFIXES = [(family, prefix) for family in FAMILIES for prefix in (3, 17, 40)]


@pytest.mark.parametrize(("family", "prefix"), PREFIXES + [(family, 17) for family in OTHERS])
def test_rejected_rows_leave_no_trace(family: str, prefix: int) -> None:
    """From short texts through windows that fill to ones that have wrapped many times."""
    target = families.target(family)
    target.tap(taps(target))
    rounds = Rounds(target, length=prefix + 80, seed=prefix)
    for chunk in (prefix // 2, prefix - prefix // 2):
        rounds.feed(kept=chunk, rejected=0)
    for kept in range(1, FED + 1):
        rounds.feed(kept, FED - kept)
    for kept in range(FED, 0, -1):  # a plain step right after each rewind
        rounds.feed(kept, FED - kept)
        rounds.feed(1, 0)
    for kept in (1, 1, 1, 2, 1, FED):  # wide blocks, nearly all rejected
        rounds.feed(kept, 12)
    for _ in range(3):
        rounds.feed(1, 0)


@pytest.mark.parametrize("family", EVERY)
def test_the_first_block_of_a_text_can_be_rewound(family: str) -> None:
    target = families.target(family)
    target.tap(taps(target))
    rounds = Rounds(target, length=40, seed=2)
    for kept in (1, 3, 1, 2):
        rounds.feed(kept, 10)


@pytest.mark.parametrize("family", FAMILIES)
def test_taps_change_no_logits_and_untap_restores_the_layers(family: str) -> None:
    model = families.model(family)
    names = {name for name, _ in tree_flatten(model.parameters())}
    truth = model(mx.array(text(20))[None])[0]
    target = Target(model)
    layers = list(model.layers)
    target.tap([1, 3])
    tapped, states = whole(target, text(20))
    assert states is not None and states.shape == (20, 2 * target.hidden)
    close(tapped, truth, tolerance=0)
    assert [a is b for a, b in zip(model.layers, layers, strict=True)].count(False) == 2
    target.untap()
    assert all(a is b for a, b in zip(model.layers, layers, strict=True))
    assert target.hidden_states() is None
    close(whole(target, text(20))[0], truth, tolerance=0)
    left = {name for name, _ in tree_flatten(model.parameters())}
    assert {name for name in names if "linear_attn" not in name} == left


@pytest.mark.parametrize("family", EVERY)
def test_tapped_states_are_what_the_layers_put_out(family: str) -> None:
    """The last layer's output, normed and through the head, is the model's own answer."""
    target = families.target(family)
    last = target.layers - 1
    target.tap([last, 0, last])  # in the order asked for, one layer twice
    logits, states = whole(target, text(12))
    assert states is not None
    first, second, third = mx.split(states, 3, axis=-1)
    close(first, third, tolerance=0)
    assert mx.abs(first - second).max() > 0.1
    z = target.head(target._norm(first)) * MULTIPLIER.get(family, 1)
    cap = SOFTCAP.get(family)
    close(mx.tanh(z / cap) * cap if cap else z, logits)


SCALE = {"gemma4": HIDDEN**0.5, "gemma4_moe": HIDDEN**0.5, "granitemoehybrid": 3}
MULTIPLIER = {"muse_glimmer": 0.5, "granitemoehybrid": 0.5}
SOFTCAP = {"gemma4": 30, "gemma4_moe": 30, "muse_glimmer": 20}


class Ear(Around):
    """Keeps what a layer is given to read."""

    def __call__(self, x: mx.array, *args: Any, **kwargs: Any) -> Any:
        self._heard = x
        return self._layer(x, *args, **kwargs)


@pytest.mark.parametrize("family", EVERY)
def test_the_first_layer_reads_scaled_rows_of_the_table(family: str) -> None:
    target = families.target(family)
    assert (target.hidden, target.vocabulary) == (HIDDEN, VOCABULARY)
    assert target.layers == len(target.model.layers)
    assert target.scale == SCALE.get(family, 1)
    tokens = mx.array([3, 0, 40])
    rows = target.embed(tokens)
    close(rows, target._embedding.weight[tokens], tolerance=0)
    target._body.layers[0] = ear = Ear(target._body.layers[0])
    whole(target, tokens.tolist())
    if family == "muse_glimmer":  # a draft of it reads the raw rows all the same
        rows = mx.fast.rms_norm(rows, None, 1e-6)
    streams = ear._heard[0].reshape(3, -1, HIDDEN)  # deepseek_v41 has several, alike at first
    close(streams, mx.broadcast_to(rows[:, None] * target.scale, streams.shape))


@pytest.mark.parametrize("family", EVERY)
def test_each_recurrent_part_is_replayed_and_nothing_else(family: str) -> None:
    target = families.target(family)
    states = caches.states(target.cache())
    assert (len(target._replays) > 0) == (family in RECURRENT)
    assert len(target._replays) == (0 if family in REREAD else states)
    assert target._rereads == (family in REREAD)


def test_tapped_layers_pass_their_attributes_through() -> None:
    target = families.target("qwen3_5")
    plain = target.model.layers[0]
    linear = plain.linear_attn
    target.tap([0])
    tap = target.model.layers[0]
    assert tap is not plain and tap.is_linear is True
    assert tap.input_layernorm is plain.input_layernorm
    assert linear.conv_kernel_size == 4 and linear.in_proj_z.weight.shape[1] == target.hidden
    with pytest.raises(AttributeError):
        _ = tap.no_such_thing


def test_tapping_again_replaces_the_taps() -> None:
    target = families.target("qwen3")
    target.tap([0, 1, 2])
    target.tap([3])
    _, states = whole(target, text(5))
    assert target.taps == (3,)
    assert states is not None and states.shape == (5, target.hidden)
    target.untap()
    assert type(target.model.layers[3]).__name__ == "TransformerBlock"


def test_states_wait_until_taken_and_come_in_order() -> None:
    target = families.target("qwen3")
    target.tap([0, 2])
    tokens = text(9)
    _, truth = whole(target, tokens)
    cache = target.cache()
    for part in (tokens[:4], tokens[4:5], tokens[5:]):
        target.forward(mx.array(part), cache)
    close(target.hidden_states(), truth)


@pytest.mark.parametrize("layers", [[4], [0, 99], [-1]])
def test_a_tap_beyond_the_layers_is_a_misfit(layers: list[int]) -> None:
    target = families.target("qwen3")
    before = list(target.model.layers)
    with pytest.raises(Misfit, match="4 layers"):
        target.tap(layers)
    assert all(a is b for a, b in zip(target.model.layers, before, strict=True))


def test_a_model_without_known_parts_is_refused() -> None:
    from mlx_lm.models import gpt2

    config = {
        "model_type": "gpt2",
        "vocab_size": 32,
        "n_embd": 16,
        "n_head": 2,
        "n_layer": 2,
        "n_ctx": 64,
        "n_positions": 64,
        "layer_norm_epsilon": 1e-5,
    }
    with pytest.raises(Unsupported, match="'gpt2'"):
        Target(gpt2.Model(gpt2.ModelArgs.from_dict(config)))


def test_a_cache_that_cannot_be_rewound_speaks_plainly_and_says_why() -> None:
    """Llama 4 drops whole chunks of rows."""
    from mlx_lm.models import llama4

    text_config = {
        **families.SHAPE,
        "model_type": "llama4_text",
        "num_hidden_layers": 4,
        "attention_bias": False,
        "attention_chunk_size": 8,
        "interleave_moe_layer_step": 2,
        "intermediate_size_mlp": 48,
        "num_local_experts": 2,
        "num_experts_per_tok": 1,
        "rope_scaling": None,
        "rope_theta": 1e4,
        "use_qk_norm": True,
    }
    config = {"model_type": "llama4", "text_config": text_config}
    model = llama4.Model(llama4.ModelArgs.from_dict(config))
    families.scatter(model, 0, gain=2.0)
    target = Target(model.eval())
    with pytest.raises(Unsupported, match="ChunkedKVCache.*without speculative"):
        target.tap([0])
    prompt = text(20)
    session = families.fresh(target, None, prompt)
    said = [step.tokens[0] for step in decode.plain(session, Sampling(), (), 5)]
    assert len(said) == 5
    assert families.read(session, [*prompt, *said, 7]) > 0


def test_damaged_files_are_refused_with_a_sentence(tmp_path: Path) -> None:
    """A download that broke off, a config that lost a line."""
    config = {"model_type": "qwen3", **families.SHAPE, **families.CONFIGS["qwen3"][1]}
    file = tmp_path / "model.safetensors"
    held = dict(
        cast(list[tuple[str, mx.array]], tree_flatten(families.model("qwen3").parameters()))
    )
    mx.save_safetensors(str(file), held)
    whole = file.read_bytes()
    lines = {name: {k: v for k, v in config.items() if k != name} for name in config}
    for part, said in (
        (whole[:100], json.dumps(config)),
        (whole[: len(whole) // 2], json.dumps(config)),
        (whole, "{"),
        (whole, json.dumps(lines["hidden_size"])),
        (whole, json.dumps(lines["model_type"])),
    ):
        file.write_bytes(part)
        (tmp_path / "config.json").write_text(said)
        with pytest.raises(ModelError, match="cannot be loaded"):
            load(tmp_path)


def test_states_come_in_the_order_in_which_the_layers_are_named() -> None:
    target = families.target("qwen3")
    rows = []
    for taps in ([3, 0], [3], [0]):
        target.tap(taps)
        target.forward(mx.array([3, 1, 4]), target.cache())
        rows.append(target.hidden_states())
    assert mx.array_equal(rows[0], mx.concatenate(rows[1:], axis=-1)).item()
