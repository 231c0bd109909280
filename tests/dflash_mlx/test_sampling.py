"""Law 1, sampled: what speculation says has the target's own distribution. And the pieces:
noise, filters, penalty, acceptance, each against a slow reference."""

import itertools
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import mlx.core as mx
import numpy as np
import numpy.typing as npt
import pytest

from dflash_mlx import decode
from dflash_mlx import sampling as law
from dflash_mlx.fixed import Fixed
from dflash_mlx.protocol import Sampling
from dflash_mlx.session import Session
from dflash_mlx.target import Target
from tests.dflash_mlx import families

Array = npt.NDArray[np.float64]


def noise(seed: int, position: int, rows: int, vocabulary: int = 32) -> Array:
    drawn = law.noise(Sampling(1.0, seed=seed), position, rows, vocabulary)
    assert drawn is not None
    return np.array(drawn)


def filtered(logprobs: Array, sampling: Sampling) -> Array:
    """The rule in words: of the tokens that together reach top_p, those not less likely than
    min_p of the likeliest, the top_k likeliest; mlx-lm's order of the three."""
    p = np.exp(logprobs)
    kept = set(range(len(p)))
    order = sorted(kept, key=lambda i: -p[i])
    if sampling.top_p < 1:
        kept = {i for n, i in enumerate(order) if p[order[:n]].sum() < sampling.top_p}
    kept = {i for i in kept if p[i] >= sampling.min_p * p.max()}
    if sampling.top_k:
        kept &= set(order[: sampling.top_k])
    return np.array([logprobs[i] if i in kept else -math.inf for i in range(len(p))])


def softmax(x: Array) -> Array:
    e = np.exp(x - x.max())
    out: Array = e / e.sum()
    return out


def surprise(seen: Sequence[int], expected: Sequence[float]) -> float:
    """How many standard deviations the χ² of these counts lies above its mean, about
    (Wilson and Hilferty's cube root). Cells that expect fewer than five are put together."""
    assert all(n == 0 for n, e in zip(seen, expected, strict=True) if e == 0)
    cells = sorted(zip(expected, seen, strict=True), reverse=True)
    large = [cell for cell in cells if cell[0] >= 5]
    rest = [cell for cell in cells if cell[0] < 5]
    if (left := sum(e for e, _ in rest)) > 0:
        large.append((left, sum(n for _, n in rest)))
    chi2 = sum((n - e) ** 2 / e for e, n in large)
    k = len(large) - 1
    return ((chi2 / k) ** (1 / 3) - (1 - 2 / (9 * k))) / math.sqrt(2 / (9 * k))


# --- the distribution of what is said -------------------------------------------------

SMALL = 6  # tokens
SEEDS = 600
SAID = 2  # tokens a reply
PROMPT = [1, 4, 2, 2, 5]
SHAPE = {"vocab_size": SMALL, "hidden_size": 16, "num_hidden_layers": 2, "intermediate_size": 16}
DRAWS = {
    "hot": Sampling(temperature=1.0),
    "filtered": Sampling(0.6, top_p=0.9, top_k=3, min_p=0.05, repetition_penalty=1.5),
}


def enumerated(target: Target, sampling: Sampling) -> dict[tuple[int, ...], float]:
    """The probability of every reply, from the model's logits, row by row."""
    found: dict[tuple[int, ...], float] = {(): 1.0}
    for _ in range(SAID):
        longer: dict[tuple[int, ...], float] = {}
        for said, p in found.items():
            logits = np.array(target.model(mx.array([PROMPT + list(said)]))[0, -1], np.float64)
            for token in {*PROMPT, *said}:
                gain = sampling.repetition_penalty
                logits[token] *= gain if logits[token] < 0 else 1 / gain
            row = filtered(np.log(softmax(logits)), sampling)
            for token, q in enumerate(softmax(row / sampling.temperature)):
                longer[(*said, token)] = p * q
        found = longer
    return found


@pytest.mark.parametrize("name", DRAWS)
def test_speculative_replies_have_the_distribution_of_the_target(name: str) -> None:
    sampling = DRAWS[name]
    target = families.target("qwen3", seed=4, **SHAPE)
    dflash = {"mask_token_id": 0, "target_layer_ids": [0, 1]}
    drafter = families.draft(
        4, **{**SHAPE, "num_hidden_layers": 1, "layer_types": None}, dflash_config=dflash
    )
    expected = enumerated(target, sampling)
    assert sum(expected.values()) == pytest.approx(1)
    target.tap([0, 1])
    session = Session(target, drafter)
    replies: Counter[tuple[int, ...]] = Counter()
    accepted: Counter[int] = Counter()
    for seed in range(SEEDS):
        families.read(session, PROMPT)
        steps = list(decode.speculative(session, replace(sampling, seed=seed), Fixed(3), (), SAID))
        accepted[steps[0].accepted] += 1
        replies[tuple(token for step in steps for token in step.tokens)] += 1
    cells = list(itertools.product(range(SMALL), repeat=SAID))
    assert set(replies) <= set(cells)
    seen = [replies[cell] for cell in cells]
    assert surprise(seen, [SEEDS * expected[cell] for cell in cells]) < 3
    assert min(accepted[n] for n in range(SAID)) > SEEDS / 20  # drafts were kept and refused


def test_the_measure_would_notice_a_wrong_distribution() -> None:
    """Silent for draws from the right distribution, loud for a near one."""
    generator = np.random.default_rng(0)
    p = softmax(generator.standard_normal(64))
    q = softmax(np.log(p) + 0.5 * generator.standard_normal(64))
    right, wrong = (generator.multinomial(SEEDS, r).tolist() for r in (p, q))
    assert surprise(right, (SEEDS * p).tolist()) < 3
    assert surprise(wrong, (SEEDS * p).tolist()) > 5


@pytest.mark.parametrize("name", ["hot", "filtered"])
def test_argmax_of_scores_and_noise_is_a_draw_from_the_softmax(name: str) -> None:
    sampling, rows = DRAWS[name], 40_000
    logprobs = np.log(softmax(np.random.default_rng(3).standard_normal(12)))
    drawn = law.noise(sampling, 0, rows, 12)
    repeated = mx.broadcast_to(mx.array(logprobs.astype(np.float32)), (rows, 12))
    tokens = np.array(law.choose(repeated, sampling, drawn))
    expected = rows * softmax(filtered(logprobs, sampling) / sampling.temperature)
    assert surprise(np.bincount(tokens, minlength=12).tolist(), expected.tolist()) < 3


# --- noise ----------------------------------------------------------------------------


def test_noise_depends_on_seed_and_position_alone() -> None:
    block = noise(seed=5, position=40, rows=6)
    for row in range(6):
        assert (noise(5, 40 + row, 1)[0] == block[row]).all()
    assert (noise(5, 38, 4)[2:] == block[:2]).all()
    assert (noise(5, 40, 6) == block).all()


def test_noise_of_other_positions_and_seeds_is_other_noise() -> None:
    seeds = [0, 1, 2**32 - 1, 2**32, 2**32 + 1, 2**63, 2**63 + 12345]
    rows = np.concatenate([noise(seed, 7, 3, 200) for seed in seeds])
    alike = np.corrcoef(rows) - np.eye(len(rows))
    assert np.abs(alike).max() < 0.35  # 210 pairs of 200 numbers: five standard deviations


def test_noise_is_gumbel() -> None:
    drawn = noise(1, 0, 50, 4000)
    assert drawn.mean() == pytest.approx(np.euler_gamma, abs=0.02)
    assert drawn.var() == pytest.approx(math.pi**2 / 6, rel=0.02)
    assert np.isfinite(drawn).all()


def test_there_is_no_noise_without_temperature() -> None:
    assert law.noise(Sampling(), 3, 4, 8) is None
    logprobs = mx.array([[0.1, 0.9, 0.3], [2.0, 1.0, 0.0]])
    assert law.choose(logprobs, Sampling(top_k=1), None).tolist() == [1, 0]


def test_greedy_rounds_as_plain_decoding_does() -> None:
    """mlx-lm normalises before it chooses. Where log probabilities are larger than logits,
    bfloat16 has fewer of them, so two tokens that were apart can tie."""
    generator = np.random.default_rng(0)
    logits = mx.array(generator.standard_normal((200, 4000)) - 4).astype(mx.bfloat16)
    rows = [logits[row : row + 1] for row in range(200)]
    plain = [mx.argmax(row - mx.logsumexp(row, keepdims=True), axis=-1).item() for row in rows]
    assert (mx.argmax(logits, axis=-1) != mx.array(plain)).any().item()  # ties do occur
    assert law.choose_from(logits, Sampling(), None).tolist() == plain


# --- filters --------------------------------------------------------------------------


@pytest.mark.parametrize("temperature", [0.3, 1.0])
@pytest.mark.parametrize("top_p", [1.0, 0.95, 0.5, 1e-6])
@pytest.mark.parametrize("min_p", [0.0, 0.05, 0.6])
@pytest.mark.parametrize("top_k", [0, 1, 7, 40, 99])
def test_filters_keep_what_the_rule_says(
    temperature: float, top_p: float, min_p: float, top_k: int
) -> None:
    sampling = Sampling(temperature, top_p, top_k, min_p)
    logits = 3 * np.random.default_rng(1).standard_normal((8, 40))
    rows = np.array([np.log(softmax(row)) for row in logits])
    mine = np.array(law._filter(mx.array(rows.astype(np.float32)), sampling))
    wanted = np.array([filtered(row, sampling) for row in rows])
    assert (np.isfinite(mine) == np.isfinite(wanted)).all()
    kept = np.isfinite(wanted)
    np.testing.assert_allclose(mine[kept], wanted[kept], atol=1e-4)
    assert kept.any(axis=-1).all()


def test_a_filtered_token_is_never_chosen_whatever_the_noise() -> None:
    rows = mx.broadcast_to(mx.array([0.0, -0.1, -8.0, -9.0]), (5000, 4))
    sampling = Sampling(temperature=5.0, top_k=2)
    tokens = law.choose_from(rows, sampling, law.noise(sampling, 0, 5000, 4))
    assert set(np.array(tokens).tolist()) == {0, 1}


def test_half_precision_logits_are_filtered_in_single() -> None:
    logits = mx.array(np.random.default_rng(2).standard_normal((1, 500)) * 4, dtype=mx.bfloat16)
    sampling = Sampling(temperature=1.0, top_p=0.9, seed=3)
    token = law.choose_from(logits, sampling, law.noise(sampling, 1, 1, 500))
    logprobs = law.log_probabilities(logits).astype(mx.float32)
    assert token.item() == law.choose(logprobs, sampling, law.noise(sampling, 1, 1, 500)).item()


# --- penalty --------------------------------------------------------------------------


@pytest.mark.parametrize("before", [0, 1, 5, 62, 63, 64, 200])
@pytest.mark.parametrize("rows", [1, 6])
def test_a_row_is_penalised_for_what_was_said_up_to_it(before: int, rows: int) -> None:
    said, fed = families.text(before, 1), families.text(rows, 2)
    logits = np.random.default_rng(3).standard_normal((rows, families.VOCABULARY)) * 3
    wanted = logits.copy()
    for row in range(rows):
        for token in set((said + fed[: row + 1])[-law.PENALISED :]):
            wanted[row, token] *= 1.4 if logits[row, token] < 0 else 1 / 1.4
    recent = law.recent(said, mx.array(fed, dtype=mx.uint32))
    assert recent.shape == (rows, law.PENALISED)
    mine = law.penalise(mx.array(logits.astype(np.float32)), recent, 1.4)
    np.testing.assert_allclose(np.array(mine), wanted, atol=1e-5)


# --- acceptance -----------------------------------------------------------------------


@pytest.mark.parametrize("chosen", list(itertools.product([3, 8], repeat=3)))
def test_drafted_tokens_count_up_to_the_first_that_differs(chosen: tuple[int, ...]) -> None:
    wanted = next((i for i, token in enumerate(chosen) if token != 3), 3)
    assert law.accepted([3, 3, 3], [*chosen, 3]) == wanted


def test_nothing_drafted_is_nothing_accepted() -> None:
    assert law.accepted([], [4]) == 0
