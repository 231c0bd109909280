"""A tiny target answers, a tiny draft learns, is saved, loaded, and drafts."""

import json
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import mlx.core as mx
import numpy as np
import pytest
from mlx.utils import tree_flatten

from dflash_mlx import decode
from dflash_mlx.config import Second
from dflash_mlx.dflash2 import DFlash2
from dflash_mlx.drafter import DFlash
from dflash_mlx.errors import BadRequest, Misfit
from dflash_mlx.fixed import Fixed
from dflash_mlx.protocol import Message, Sampling
from dflash_mlx.session import Session
from dflash_mlx.target import Loaded, Target
from dflash_mlx.train import corpus, layout, measure
from dflash_mlx.train.corpus import Answer
from dflash_mlx.train.loop import Plan, Trainer
from dflash_mlx.weights import load
from tests.dflash_mlx.families import SHAPE, VOCABULARY, target

MASK = VOCABULARY - 1
EOS = 1


@pytest.fixture(scope="module")
def model() -> Target:
    return target("qwen3", vocab_size=VOCABULARY)


@pytest.fixture(scope="module")
def answers(model: Target) -> list[Answer]:
    """What the target says after a few random tokens, greedily."""
    rng = np.random.default_rng(3)
    return [
        Answer(np.array(_say(model, rng.integers(2, MASK, 3).tolist(), 24)), 3) for _ in range(20)
    ]


def _say(model: Target, tokens: list[int], count: int) -> list[int]:
    cache = model.cache()
    fed = tokens
    for _ in range(count):
        fed = [int(cast(int, mx.argmax(model.forward(mx.array(fed), cache)[-1]).item()))]
        tokens = [*tokens, *fed]
    model.hidden_states()
    return tokens


def fresh(model: Target, seed: int = 0) -> tuple[DFlash, dict[str, Any]]:
    data = layout.describe(model, SHAPE, MASK, block=6, num_key_value_heads=1)
    return layout.fresh(data, seed), data


def train(model: Target, answers: list[Answer], **changes: Any) -> tuple[Trainer, list[float]]:
    plan = Plan(**({"steps": 30, "sequences": 4, "anchors": 6, "rate": 3e-3} | changes))
    trainer = Trainer(fresh(model)[0], model, answers, plan)
    return trainer, [record["loss"] for record in trainer.run()]


def parameters(trainer: Trainer) -> dict[str, mx.array]:
    return dict(cast(list[tuple[str, mx.array]], tree_flatten(trainer.draft.parameters())))


def test_a_draft_learns_is_saved_and_drafts(
    model: Target, answers: list[Answer], tmp_path: Path
) -> None:
    table = np.array(model.embed(mx.arange(VOCABULARY)))
    trainer, losses = train(model, answers, steps=60, every=60)
    assert np.mean(losses[-5:]) < 0.6 * losses[0]
    np.testing.assert_array_equal(table, model.embed(mx.arange(VOCABULARY)))  # borrowed, frozen
    _, data = fresh(model)
    layout.save(trainer.draft, data, tmp_path)
    loaded = load(tmp_path, mx.float32)
    loaded.fit(model)

    # Walking with an answer gives the rounds that decoding gives.
    seen = measure.runs(loaded, model, answers[:3], trainer._states)
    for answer, rounds in zip(answers, seen, strict=False):
        session = Session(model, loaded)
        list(session.read(answer.tokens[: answer.begin].tolist()))
        limit = len(answer.tokens) - answer.begin
        steps = list(decode.speculative(session, Sampling(), Fixed(loaded.block), (), limit))
        assert [token for step in steps for token in step.tokens] == answer.tokens[3:].tolist()
        assert [len(step.tokens) for step in steps] == rounds
    assert max(max(rounds) for rounds in seen) > 1  # it did learn something


def test_a_dflash_2_draft_grows_out_of_a_v1_draft_learns_and_drafts(
    model: Target, answers: list[Answer], tmp_path: Path
) -> None:
    first, _ = train(model, answers, steps=20)
    layout.save(first.draft, fresh(model)[1], tmp_path / "v1")
    second = Second(kernel=2, group=8, rank=8, candidates=4)
    data = layout.describe(model, SHAPE, MASK, block=6, num_key_value_heads=1, second=second)
    grown = layout.grown(data, 0, tmp_path / "v1")
    assert isinstance(grown, DFlash2)
    old = load(tmp_path / "v1", mx.float32)
    states = first._states
    assert measure.runs(grown, model, answers, states) == measure.runs(old, model, answers, states)

    codebook = np.array(grown.candidate_selector.successor_codebook)
    trainer = Trainer(grown, model, answers, Plan(steps=30, sequences=4, anchors=6, rate=1e-2))
    learnt = [record["loss"] for record in trainer.run()]
    assert np.mean(learnt[-5:]) < 0.8 * np.mean(learnt[:5])
    assert not np.array_equal(codebook, grown.candidate_selector.successor_codebook)
    layout.save(grown, data, tmp_path / "v2")
    loaded = load(tmp_path / "v2", mx.float32)
    loaded.fit(model)
    session = Session(model, loaded)
    list(session.read(answers[0].tokens[:3].tolist()))
    steps = list(decode.speculative(session, Sampling(), Fixed(loaded.block), (), 24))
    assert [t for step in steps for t in step.tokens] == answers[0].tokens[3:].tolist()
    rounds = measure.runs(loaded, model, answers[:1], states)[0]
    assert [len(step.tokens) for step in steps] == rounds


def test_a_draft_of_another_shape_is_nothing_to_grow_from(model: Target, tmp_path: Path) -> None:
    draft, data = fresh(model)
    layout.save(draft, data, tmp_path)
    wider = data | {"intermediate_size": data["intermediate_size"] + 8}
    with pytest.raises(Misfit, match="another shape of layers"):
        layout.grown(wider, 0, tmp_path)


def test_the_same_seed_gives_the_same_draft(model: Target, answers: list[Answer]) -> None:
    one, two = (train(model, answers, steps=4)[0] for _ in range(2))
    other = train(model, answers, steps=4, seed=1)[0]
    for name, value in parameters(one).items():
        np.testing.assert_array_equal(value, parameters(two)[name])
    assert any(
        not mx.array_equal(value, parameters(other)[name])
        for name, value in parameters(one).items()
    )


def test_threads_change_the_speed_only(model: Target, answers: list[Answer]) -> None:
    (_, one), (trainer, two) = (train(model, answers, steps=3, threads=n) for n in (1, 2))
    np.testing.assert_allclose(one[0], two[0], rtol=1e-4)
    trainer.close()
    with pytest.raises(RuntimeError, match="shutdown"):
        trainer._pool.submit(print)


@pytest.mark.parametrize("muon", [None, 0.02])
def test_a_run_goes_on_where_it_stopped(
    model: Target, answers: list[Answer], tmp_path: Path, muon: float | None
) -> None:
    whole = train(model, answers, steps=6, muon=muon)[0]
    first = Trainer(fresh(model)[0], model, answers, whole.plan)
    steps: Iterator[Any] = first.run()
    for _ in range(3):
        next(steps)
    first.save(tmp_path)
    second = Trainer(fresh(model, seed=9)[0], model, answers, whole.plan)
    assert second.resume(tmp_path) and second.step == 3
    assert len(list(second.run())) == 3
    for name, value in parameters(whole).items():
        np.testing.assert_allclose(value, parameters(second)[name], atol=1e-6)


@pytest.mark.parametrize("changes", [{"block": 6, "layers": 3}, {"muon": 0.02}])
def test_a_checkpoint_of_another_draft_or_optimiser_is_not_gone_on_from(
    model: Target, answers: list[Answer], tmp_path: Path, changes: dict[str, Any]
) -> None:
    train(model, answers, steps=1)[0].save(tmp_path)
    plan = Plan(muon=changes.pop("muon", None))
    data = layout.describe(model, SHAPE, MASK, num_key_value_heads=1, **{"block": 6, **changes})
    other = Trainer(layout.fresh(data, 0), model, answers, plan)
    before = parameters(other)
    with pytest.raises(Misfit, match="is of another draft or optimiser"):
        other.resume(tmp_path)
    assert other.step == 0
    assert all(mx.array_equal(before[name], now) for name, now in parameters(other).items())


def test_heads_that_cannot_share_keys_are_refused(model: Target) -> None:
    with pytest.raises(Misfit, match="3 query heads cannot share 2 heads"):
        layout.describe(model, SHAPE | {"num_key_value_heads": 2}, MASK, num_attention_heads=3)


def test_the_rate_warms_up_and_falls() -> None:
    plan = Plan(warm_up=0.04)
    rates = [plan.share_at(p) for p in (0.0, 0.02, 0.04, 0.52, 1.0)]
    np.testing.assert_allclose(rates, [0, 0.5, 1, 0.5, 0], atol=1e-9)


class Words:
    """Stands for a tokenizer: a character is a token."""

    eos_token_ids = [EOS]
    has_thinking = False
    has_chat_template = True

    def apply_chat_template(self, turns: list[dict[str, str]], **_: Any) -> str:
        return "".join(turn["content"] for turn in turns) + "?"

    def encode(self, text: str, **_: Any) -> list[int]:
        if text.startswith("#"):
            return [int(token) for token in text[1:].split()]
        return [2 + ord(letter) % (MASK - 2) for letter in text]


def test_answers_are_the_target_s_own_and_a_run_is_resumed(
    model: Target, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(corpus, "CHUNK", 3)
    file = tmp_path / "prompts.jsonl"
    lines = [
        {"messages": [{"role": "user", "content": "ab" * n}], "think": False} for n in range(1, 9)
    ]
    file.write_text("\n".join(json.dumps(line) for line in lines))
    asked = corpus.prompts(file)
    loaded = cast(Loaded, SimpleNamespace(target=model, tokenizer=Words()))
    model.untap()
    folder = tmp_path / "answers"
    corpus.answer(loaded, asked, folder, rows=4, longest=12, shard=(0, 2))
    assert len(list(folder.iterdir())) == 2
    corpus.answer(loaded, asked, folder, rows=4, longest=12)
    found = corpus.load(folder)
    assert len(found) == 8
    assert [round(a.temperature, 1) for a in found[:6]] == [0.0] * 6
    assert 0.7 <= found[6].temperature <= 1
    for answer, prompt in zip(found[:6], asked, strict=False):
        before = Words().encode(prompt.messages[0].content + "?")
        assert answer.tokens[: answer.begin].tolist() == before
        said = _say(model, before, 12)[answer.begin :]
        end = said.index(EOS) + 1 if EOS in said else 12
        assert answer.tokens[answer.begin :].tolist() == said[:end]


@pytest.mark.parametrize(
    "line",
    [
        "no JSON",
        "[1]",
        '{"messages": []}',
        '{"messages": "Hello"}',
        '{"messages": [{"role": "user"}]}',
        '{"messages": [{"role": "user", "content": 3}]}',
        '{"messages": [{"role": "user", "content": "Hello"}], "think": "no"}',
        '{"messages": [{"role": "user", "content": "Hello"}], "answer": 3}',
    ],
)
def test_a_line_that_is_no_prompt_is_named(tmp_path: Path, line: str) -> None:
    good = '{"messages": [{"role": "user", "content": "Hello", "reasoning_content": null}]}'
    path = tmp_path / "prompts.jsonl"
    path.write_text(f"{good}\n{line}\n")
    with pytest.raises(BadRequest, match="Line 2 of .* is not a prompt"):
        corpus.prompts(path)
    path.write_text(good)
    assert corpus.prompts(path) == [corpus.Prompt([Message("user", "Hello")], None)]


@pytest.mark.parametrize("agreed", [0, 1, 5, 11])
def test_of_a_suggested_answer_stays_what_the_target_says_itself(
    model: Target, tmp_path: Path, agreed: int
) -> None:
    before = Words().encode("abc?")
    said = _say(model, before, 12)[len(before) :]
    suggested = [*said[:agreed], (said[agreed] + 1) % VOCABULARY, *said[agreed + 1 :]]
    asked = corpus.Prompt([Message("user", "abc")], None, "#" + " ".join(map(str, suggested)))
    loaded = cast(Loaded, SimpleNamespace(target=model, tokenizer=Words()))
    corpus.answer(loaded, [asked], tmp_path)
    (found,) = corpus.load(tmp_path)
    assert found.tokens.tolist() == before + said[: agreed + 1]


def test_published_rule_of_taps() -> None:
    assert layout.taps(12) == [1, 3, 5, 7, 9]
    assert layout.taps(36) == [1, 9, 17, 25, 33]
    assert layout.taps(8, 1) == [4]
