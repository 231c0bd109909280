"""DSpark, and DFlash as the package speculators writes it: the numbers of those who define them.

`tests/data/sparks/README.md` says how the vectors were made.
"""

from pathlib import Path
from typing import Any, cast

import mlx.core as mx
import numpy as np
import pytest
from mlx.utils import tree_flatten

from dflash_mlx import decode, sampling, weights
from dflash_mlx.config import Config
from dflash_mlx.context import Window
from dflash_mlx.drafter import DFlash
from dflash_mlx.dspark import DSpark
from dflash_mlx.errors import Misfit
from dflash_mlx.fixed import Fixed
from dflash_mlx.gemma import GemmaSpark
from dflash_mlx.protocol import Sampling
from dflash_mlx.sampling import Choose
from dflash_mlx.target import Target
from tests.dflash_mlx import families
from tests.dflash_mlx.families import DRAFT, HIDDEN, VOCABULARY, fresh, scatter, target, text

SPARKS = Path(__file__).parent.parent / "data" / "sparks"
NAMES = sorted(folder.name for folder in SPARKS.iterdir() if folder.is_dir())
GREEDY = Choose(Sampling())
ROUNDS = 5
SPARK: dict[str, Any] = {
    "architectures": ["Qwen3DSparkModel"],
    "layer_types": None,
    "block_size": 5,
    "mask_token_id": VOCABULARY - 1,
    "target_layer_ids": [0, 2, 3],
    "dflash_config": None,
    "markov_rank": 4,
    "markov_head_type": "vanilla",
    "enable_confidence_head": True,
    "confidence_head_with_markov": True,
}


class Table:
    """Stands for a target: the embedding table and head of a case."""

    def __init__(self, case: dict[str, mx.array]) -> None:
        self.table, self.out = case["embed"], case.get("head")
        self.scale = 7.0  # whatever it is, these drafts were trained without it

    def embed(self, tokens: mx.array) -> mx.array:
        return self.table[tokens]

    def head(self, hidden: mx.array) -> mx.array:
        assert self.out is not None
        return hidden @ self.out.T


def load(name: str) -> tuple[DFlash, dict[str, mx.array], Target]:
    case = cast(dict[str, mx.array], mx.load(str(SPARKS / name / "case.safetensors")))
    return weights.load(SPARKS / name, mx.float32), case, cast(Target, Table(case))


def spark(seed: int = 0, own: tuple[str, ...] = (), **changes: Any) -> DSpark:
    """A random DSpark draft for the families' targets; `changes` go into its config.json."""
    made = weights.empty(Config.parse({**DRAFT, **SPARK, **changes}), own)
    assert isinstance(made, DSpark)
    scatter(made, seed, gain=1.5)
    return made


@pytest.mark.parametrize("name", NAMES)
def test_five_rounds_give_the_reference_vectors(name: str) -> None:
    made, case, table = load(name)
    context = made.context()
    for r in range(ROUNDS):
        made.read(case[f"taps_{r}"], context)
        last, wanted = int(case[f"last_{r}"].item()), case[f"tokens_{r}"].tolist()
        width = len(wanted) + 1
        assert width == made.block
        hidden = made.hidden(table, made.masked(last, width), context)[-len(wanted) :]
        np.testing.assert_allclose(hidden, case[f"hidden_{r}"], atol=2e-4, rtol=0)
        unary = made.unary(table, hidden)
        np.testing.assert_allclose(unary, case[f"logits_{r}"], atol=5e-4, rtol=0)
        assert made.draft(table, last, width, context, GREEDY).tolist() == wanted
        sure = made.confidence()
        np.testing.assert_allclose(sure, case[f"confidence_{r}"], atol=1e-4, rtol=0)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "speculators-dflash2"])
def test_a_narrower_round_takes_the_first_of_the_same_tokens(name: str) -> None:
    """But for v1 in its own class, which drafts shorter blocks, as its package does."""
    made, case, table = load(name)
    if not isinstance(made, DSpark):
        return
    context = made.context()
    made.read(case["taps_0"], context)
    last, wanted = int(case["last_0"].item()), case["tokens_0"].tolist()
    for width in range(2, made.block):
        assert made.draft(table, last, width, context, GREEDY).tolist() == wanted[: width - 1]
        assert made.confidence().shape == (width - 1,)


def test_what_a_file_repeats_from_the_target_is_left_out() -> None:
    made, case, _ = load("speculators-dflash")
    stored = mx.load(str(SPARKS / "speculators-dflash" / "model.safetensors"))
    assert isinstance(stored, dict) and "verifier_lm_head.weight" in stored
    held = dict(tree_flatten(made.parameters()))
    assert type(made) is DFlash and not any("embed" in name or "head" in name for name in held)
    assert made.config.taps == (1, 2, 4)  # [2, 3, 5] in the file, where 0 is the embedding


@pytest.mark.parametrize("family", ["qwen3", "qwen3_5"])
@pytest.mark.parametrize("temperature", [0.0, 0.8])
@pytest.mark.parametrize(
    "changes",
    [
        {"markov_head_type": "gated"},
        {"markov_head_type": "rnn", "sample_from_anchor": False},
        {"draft_vocab_size": 24, "confidence_head_with_markov": False},
    ],
)
def test_what_it_says_plain_says_at_any_width(
    family: str, temperature: float, changes: dict[str, Any]
) -> None:
    made, prompt = spark(**changes), text(20, 3)
    tapped, _ = families.pair(family)
    law = Sampling(temperature=temperature, seed=5)
    steps = decode.plain(fresh(tapped, None, prompt), law, (), 12)
    truth = [step.tokens[0] for step in steps]
    for width in (2, made.block):
        rounds = list(decode.speculative(fresh(tapped, made, prompt), law, Fixed(width), (), 12))
        assert [token for step in rounds for token in step.tokens] == truth


@pytest.mark.parametrize("reduced", [None, 24])
def test_the_walk_draws_with_the_noise_of_its_own_position(reduced: int | None) -> None:
    """Token by token in numpy: what a target of the same logits would draw there."""
    made = spark(draft_vocab_size=reduced)
    table, _ = families.pair("qwen3")
    kept = np.sort(np.random.default_rng(1).choice(VOCABULARY, reduced or VOCABULARY, False))
    if reduced:
        made.d2t = mx.array(kept - np.arange(reduced))
    context, rows = made.context(), made.config.block
    made.read(mx.random.normal((9, 3 * HIDDEN)), context)
    law = Sampling(temperature=0.8, seed=3)
    noise = sampling.noise(law, 10, rows + 1, VOCABULARY)
    assert noise is not None and made.markov_head is not None
    tokens = made.draft(table, 7, rows + 1, context, Choose(law, noise)).tolist()
    unary = np.array(made.logits(table, made.masked(7, rows + 1), context))
    first, second = made.markov_head.markov_w1.weight, made.markov_head.markov_w2.weight
    before = 7
    for k in range(rows):
        logits = unary[k] + np.array(second) @ np.array(first)[before]
        logprobs = np.array(sampling.log_probabilities(mx.array(logits)))
        before = int(kept[np.argmax(logprobs / 0.8 + np.array(noise)[k, kept])])
        assert tokens[k] == before


def test_nothing_in_a_draft_waits_for_the_host() -> None:
    """mlx refuses to compile what looks at a number on the way."""
    made, table = spark(markov_head_type="rnn"), target("qwen3")
    choose = Choose(Sampling(temperature=0.7), mx.random.normal((6, VOCABULARY)))

    def drafted(states: mx.array) -> tuple[mx.array, mx.array]:
        context = made.context()
        made.read(states, context)
        return made.draft(table, 3, 6, context, choose), made.confidence()

    states = mx.random.normal((7, 3 * HIDDEN))
    tokens, sure = mx.compile(drafted)(states)
    assert tokens.tolist() == drafted(states)[0].tolist()
    assert sure.shape == (5,) and 0 < sure.min().item() < sure.max().item() < 1


def test_a_window_is_measured_from_the_block_s_first_row_where_the_package_does_so() -> None:
    made, _, _ = load("speculators-vanilla")
    window = made.context().layers[0]
    assert isinstance(window, Window)
    window.append(mx.zeros((1, 2, 40, 16)), mx.zeros((1, 2, 40, 16)))
    assert window.arrays()[0].shape[2] == made.config.window == 12


@pytest.mark.parametrize("own", [(), ("embed_tokens",), ("lm_head",), ("embed_tokens", "lm_head")])
def test_it_uses_its_own_tables_where_it_has_them(own: tuple[str, ...]) -> None:
    made, table = spark(own=own), target("qwen3")
    context = made.context()
    made.read(mx.random.normal((9, 3 * HIDDEN)), context)
    mine = made.logits(table, made.masked(7, 6), context)
    if made.embed_tokens is not None:
        made.embed_tokens.weight = table._body.embed_tokens.weight
    if made.lm_head is not None:
        made.lm_head.weight = table._body.embed_tokens.weight
    its = made.logits(table, made.masked(7, 6), context)
    assert bool(mx.allclose(mine, its, atol=1e-5)) == (not own)


def test_a_target_of_another_vocabulary_is_refused() -> None:
    table = target("qwen3", vocab_size=VOCABULARY + 8, num_hidden_layers=4)
    for made in (
        spark(),
        spark(markov_rank=0, confidence_head_with_markov=False, draft_vocab_size=24),
    ):
        with pytest.raises(Misfit, match="knows 64 tokens and the target 72"):
            made.fit(table)
    spark(markov_rank=0, enable_confidence_head=False).fit(table)  # it only borrows
    made = spark(draft_vocab_size=24)
    made.d2t = mx.full((24,), 60)
    with pytest.raises(Misfit, match="drafts token 83, beyond the target's 64"):
        made.fit(target("qwen3"))


def test_every_kind_is_told_by_its_files() -> None:
    kinds = {"speculators-dflash": DFlash, "deepspec-gemma": GemmaSpark, "specforge": DSpark}
    for name, kind in kinds.items():
        assert type(load(name)[0]) is kind
    tables = {name: load(name)[0] for name in ("deepspec", "specforge")}
    assert cast(DSpark, tables["deepspec"]).embed_tokens is not None
    assert cast(DSpark, tables["specforge"]).embed_tokens is None


def test_its_own_embedding_is_packed_and_its_codebook_is_not() -> None:
    made = weights.load(SPARKS / "deepspec", mx.bfloat16, bits=4)
    packed = {name for name, module in made.named_modules() if hasattr(module, "scales")}
    assert {"embed_tokens", "lm_head", "layers.0.self_attn.q_proj"} <= packed
    assert not any(name.endswith(("markov_w1", "confidence_head.proj")) for name in packed)
