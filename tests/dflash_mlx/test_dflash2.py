"""DFlash 2: the reference's numbers, its walk, and law 1 with a draft of this kind.

`tests/data/goldens/README.md` says how the vectors were made; tolerances are given there.
"""

import mlx.core as mx
import numpy as np
import pytest
from mlx.utils import tree_flatten

from dflash_mlx import decode, sampling, weights
from dflash_mlx.config import Config
from dflash_mlx.dflash2 import CandidateSelector, DFlash2, walk
from dflash_mlx.drafter import DFlash
from dflash_mlx.errors import Misfit
from dflash_mlx.fixed import Fixed
from dflash_mlx.protocol import Sampling
from dflash_mlx.sampling import Choose
from tests.dflash_mlx.families import DRAFT, HIDDEN, VOCABULARY, draft, fresh, scatter, target, text
from tests.dflash_mlx.test_drafter import GOLDENS, load

KINDS = ["dflash2", "dflash2-muse"]
SECOND = {
    "architectures": ["DFlash2DraftModel"],
    "layer_types": ["sliding_attention"] * 3,
    "is_causal": False,
    "dflash_config": {
        **DRAFT["dflash_config"],
        "conv_kernel_size": 2,
        "conv_group_size": 8,
        "selector_rank": 4,
        "selector_top_k": 16,
    },
}


def second(seed: int = 0) -> DFlash2:
    """A random DFlash 2 draft for the families' targets."""
    made = DFlash2(Config.parse({**DRAFT, **SECOND}))
    scatter(made, seed, gain=1.5)
    return made


class SecondBest(Choose):
    """Takes the second largest wherever it is asked."""

    def __call__(self, logits: mx.array) -> mx.array:
        return mx.argsort(logits, axis=-1)[..., -2]


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize(
    ("prefix", "choose", "temperature"),
    [("", Choose(Sampling()), 1.0), ("alt_", SecondBest(Sampling()), 0.7)],
)
def test_five_rounds_give_the_reference_walks(
    name: str, prefix: str, choose: Choose, temperature: float
) -> None:
    made, case, table = load(name)
    assert isinstance(made, DFlash2)
    selector, context = made.candidate_selector, made.context()
    for r in range(5):
        made.read(case[f"taps_{r}"], context)
        block = case[f"block_{r}"]
        assert context.offset == case[f"start_{r}"].item()
        last, width = block[0].item(), len(block)
        hidden = made.hidden(table, block, context)
        unary = made.unary(table, hidden)
        np.testing.assert_allclose(hidden, case[f"hidden_{r}"], atol=2e-4, rtol=0)
        np.testing.assert_allclose(unary, case[f"logits_{r}"], atol=5e-4, rtol=0)

        ids = selector.candidates(unary)
        order = mx.argsort(-mx.take_along_axis(unary, ids, axis=-1), axis=-1)
        ids = mx.take_along_axis(ids, order, axis=-1)  # as the reference lists them
        assert ids.tolist() == case[f"cand_ids_{r}"].tolist()
        scores = selector.scores(hidden, unary, ids, last)
        columns = walk(choose(scores))
        before = mx.concatenate([mx.array([0]), columns[:-1]])
        along = mx.take_along_axis(scores, before[:, None, None], axis=1)[:, 0]
        np.testing.assert_allclose(along, case[f"{prefix}scores_{r}"], atol=5e-4, rtol=0)
        q = mx.softmax(along / temperature, axis=-1)
        np.testing.assert_allclose(q, case[f"{prefix}q_{r}"], atol=1e-4, rtol=0)

        tokens = made.draft(table, last, width, context, choose)
        assert tokens.tolist() == case[f"{prefix}tokens_{r}"].tolist()
        odds = np.exp(np.array(case[f"{prefix}scores_{r}"], dtype=np.float64))
        sure = odds[range(len(odds)), columns.tolist()] / odds.sum(axis=-1)
        np.testing.assert_allclose(made.confidence(), sure, atol=2e-4, rtol=0)


def test_a_fresh_draft_guesses_what_v1_guesses() -> None:
    """Fresh convolutions change nothing and a fresh selector adds nothing."""
    made, first = DFlash2(Config.parse({**DRAFT, **SECOND})), draft(**v1(SECOND))
    same = dict(tree_flatten(first.parameters()))
    made.load_weights(list(same.items()), strict=False)
    table, states = target("qwen3"), mx.random.normal((9, 3 * HIDDEN))
    found = []
    for drafter in (made, first):
        context = drafter.context()
        drafter.read(states, context)
        found.append(drafter.draft(table, 7, 6, context, Choose(Sampling())).tolist())
    assert found[0] == found[1]


def v1(data: dict) -> dict:
    return {**data, "architectures": ["DFlashDraftModel"]}


@pytest.mark.parametrize("filters", [{}, {"top_p": 0.8, "top_k": 5}, {"min_p": 0.1}])
def test_the_walk_draws_with_the_target_s_noise_after_what_it_drew(filters: dict) -> None:
    """Against the walk as one would write it: token by token, in numpy."""
    rows, position, last, temperature = 6, 40, 3, 0.7
    selector = second().candidate_selector
    hidden, unary = mx.random.normal((rows, HIDDEN)), mx.random.normal((rows, VOCABULARY)) * 2
    for seed in range(20):
        law = Sampling(temperature=temperature, seed=seed, **filters)
        noise = sampling.noise(law, position, rows + 1, VOCABULARY)
        mine = selector(hidden, unary, last, Choose(law, noise)).tokens.tolist()
        assert noise is not None
        assert mine == plainly(selector, hidden, unary, last, law, np.array(noise))


def plainly(
    selector: CandidateSelector,
    hidden: mx.array,
    unary: mx.array,
    last: int,
    law: Sampling,
    noise: np.ndarray,
) -> list[int]:
    projected = np.array(selector.hidden_projection(hidden))
    left, right = np.array(selector.predecessor_codebook), np.array(selector.successor_codebook)
    said = []
    for k, row in enumerate(np.array(unary)):
        ids = np.argsort(-row)[:16]
        score = row[ids] + right[ids] @ (left[last] * projected[k])
        logprobs = sampling.log_probabilities(mx.array(score[None]))
        kept = np.array(sampling._filter(logprobs, law))[0]
        last = int(ids[np.argmax(kept / law.temperature + noise[k, ids])])
        said.append(last)
    return said


@pytest.mark.parametrize("family", ["qwen3", "llama", "qwen3_5"])
@pytest.mark.parametrize("temperature", [0.0, 0.7, 1.0])
def test_what_it_says_plain_says_at_any_width(family: str, temperature: float) -> None:
    made, prompt = second(), text(20, 3)
    tapped = target(family)
    tapped.tap(made.config.taps)
    law = Sampling(temperature=temperature, seed=5)
    steps = decode.plain(fresh(tapped, None, prompt), law, (), 16)
    truth = [step.tokens[0] for step in steps]
    for width in (2, 5, made.block):
        rounds = list(decode.speculative(fresh(tapped, made, prompt), law, Fixed(width), (), 16))
        assert [token for step in rounds for token in step.tokens] == truth


@pytest.mark.parametrize("temperature", [0.0, 0.7])
def test_nothing_in_a_draft_waits_for_the_host(temperature: float) -> None:
    """mlx refuses to compile what looks at a number on the way."""
    made, table = second(), target("qwen3")
    law = Sampling(temperature=temperature, top_p=0.9)
    choose = Choose(law, sampling.noise(law, 8, 6, VOCABULARY))

    def drafted(states: mx.array) -> mx.array:
        context = made.context()
        made.read(states, context)
        return made.draft(table, 3, 6, context, choose)

    states = mx.random.normal((7, 3 * HIDDEN))
    assert mx.compile(drafted)(states).tolist() == drafted(states).tolist()


def test_a_target_of_another_vocabulary_is_refused() -> None:
    table = target("qwen3", vocab_size=VOCABULARY + 8, num_hidden_layers=4)
    with pytest.raises(Misfit, match="knows 64 tokens and the target 72"):
        second().fit(table)
    draft().fit(table)  # v1 has no codebooks and may know fewer


def test_both_kinds_are_told_apart_by_their_files() -> None:
    assert type(weights.load(GOLDENS / "v1-full", mx.float32)) is DFlash
    assert type(weights.load(GOLDENS / "dflash2", mx.float32)) is DFlash2
