"""Law 1: what speculative says, plain says. Token for token, for every accept length, with
drafters that know everything or nothing, at any temperature with the same seed."""

import random
import time
from collections.abc import Sequence
from functools import cache

import mlx.core as mx
import numpy as np
import pytest

from dflash_mlx import decode
from dflash_mlx.context import Context
from dflash_mlx.costs import Costs
from dflash_mlx.fixed import Fixed
from dflash_mlx.lookup import Lookup
from dflash_mlx.protocol import Sampling
from dflash_mlx.sampling import Choose
from dflash_mlx.session import Session
from dflash_mlx.stats import Stats, Step
from dflash_mlx.target import Target
from tests.dflash_mlx import families
from tests.dflash_mlx.families import (
    FAMILIES,
    OTHERS,
    REREAD,
    Recorder,
    Spoiled,
    close,
    fresh,
    next_logits,
    pair,
    read,
    text,
)

GREEDY = Sampling()
PROMPT, REPLY = 16, 26


def plain(
    session: Session,
    sampling: Sampling = GREEDY,
    stops: Sequence[int] = (),
    limit: int = REPLY,
) -> list[int]:
    steps = list(decode.plain(session, sampling, stops, limit))
    assert all(len(step.tokens) == 1 and step.drafted == 0 for step in steps)
    return [step.tokens[0] for step in steps]


def speculative(
    session: Session,
    sampling: Sampling = GREEDY,
    width: int = 6,
    stops: Sequence[int] = (),
    limit: int = REPLY,
) -> tuple[list[int], list[Step]]:
    steps = list(decode.speculative(session, sampling, Fixed(width), stops, limit))
    assert all(1 <= len(step.tokens) <= width and step.drafted == width - 1 for step in steps)
    return [token for step in steps for token in step.tokens], steps


@cache
def plainly(family: str, prompt: int, sampling: Sampling = GREEDY, model: int = 0) -> list[int]:
    """What a family's model says plainly after the prompt with that seed: the truth."""
    return plain(fresh(pair(family, model)[0], None, text(PROMPT, prompt)), sampling)


def spoiled(family: str, prompt: list[int], script: list[int], lengths: Sequence[int]) -> Session:
    target, _ = pair(family)
    return fresh(target, Spoiled(prompt + script, lengths), prompt)


def test_a_round_says_how_long_it_took_until_it_was_known() -> None:
    """And not until it arrived, when the next one is on its way."""
    target, drafter = pair("qwen3")
    session, widths, slow = fresh(target, drafter, text(PROMPT)), Fixed(6), 0.05
    begun = time.perf_counter()
    steps = decode.speculative(session, GREEDY, widths, (), REPLY)
    found = [next(steps), next(steps)]
    time.sleep(slow)  # whoever looks at a round is part of the next one
    found += steps
    assert found[0].seconds is None
    seconds = [step.seconds or 0.0 for step in found[1:]]
    assert all(seconds) and sum(seconds) < time.perf_counter() - begun
    assert seconds[1] >= slow
    assert {step.seconds for step in decode.plain(session, GREEDY, (), 3)} == {None}


def holds_its_tokens(session: Session) -> None:
    """The caches hold `tokens`, no more and no less, and so does the drafter's context."""
    target, drafter = session.target, session.drafter
    assert drafter is not None and session.context is not None
    held = list(session.tokens)
    session.resume([*held, 7])  # the drafter takes in what plain decoding left for later
    assert session.tokens == held
    truth = fresh(target, drafter, [*held, 7])
    assert session.context.offset == len(held)
    mine, other = session.context.arrays(), truth.context.arrays() if truth.context else []
    for rows, wanted in zip(mine, other, strict=True):
        wide = min(rows.shape[2], len(held))
        close(rows[:, :, :wide], wanted[:, :, :wide])
    session.last = 7
    close(next_logits(session), next_logits(truth))


SEEDS = [(family, seed) for family in FAMILIES for seed in (0, 1, 2)]


@pytest.mark.parametrize(("family", "seed"), SEEDS + [(family, 0) for family in OTHERS])
def test_greedy_is_plain_for_every_accept_length(family: str, seed: int) -> None:
    """The drafter knows the text and errs at a chosen place in each round."""
    target, _ = pair(family, seed)
    prompt, truth = text(PROMPT, seed), plainly(family, seed, model=seed)
    width = 6
    lengths = [3, 0, 5, 1, 4, 0, 2]
    script = truth + [0] * width
    session = fresh(target, Spoiled(prompt + script, lengths), prompt)
    said, steps = speculative(session, width=width)
    assert said == truth
    assert {step.accepted for step in steps[:-1]} == set(range(width))
    assert [step.accepted for step in steps[: len(lengths)]] == lengths
    stats = Stats(PROMPT, "on")
    for step in steps:
        stats.add(step)
    figures = stats.report().speculation
    assert all(figures.histogram[n] > 0 for n in range(1, width + 1))
    assert figures.accepted == len(truth) - len(steps)
    holds_its_tokens(session)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("width", [1, 2, 3, 16])
def test_greedy_is_plain_for_narrow_and_wide_blocks(family: str, width: int) -> None:
    prompt, truth = text(PROMPT, 3), plainly(family, 3)
    lengths = [width - 1, 0, width // 2]
    said, steps = speculative(spoiled(family, prompt, truth, lengths), width=width, limit=14)
    assert said == truth[:14]
    assert len(steps) >= 14 // width


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("length", [2, 9])
def test_greedy_is_plain_while_windows_fill(family: str, length: int) -> None:
    """From the first tokens on, with a random DFlash draft, which is nearly always wrong."""
    target, drafter = pair(family)
    prompt = text(length, length)
    truth = plain(fresh(target, None, prompt), limit=14)
    session = fresh(target, drafter, prompt)
    assert speculative(session, limit=14)[0] == truth
    holds_its_tokens(session)


SAMPLINGS = {
    "hot": Sampling(temperature=1.0, seed=1),
    "warm": Sampling(temperature=0.7, seed=2**40 + 9),
    "loop": Sampling(temperature=0.7, seed=3),
    "top-p": Sampling(temperature=1.0, top_p=0.9, seed=3),
    "all": Sampling(
        temperature=0.7, top_p=0.95, top_k=12, min_p=0.02, seed=4, repetition_penalty=1.3
    ),
    "greedy, no repetition": Sampling(repetition_penalty=1.5),
}


CASES = [(family, name) for family in FAMILIES for name in ("hot", "all")] + [
    ("qwen3", "warm"),
    ("qwen3_5", "top-p"),
    ("gpt_oss", "greedy, no repetition"),
    ("deepseek_v32", "all"),
    ("deepseek_v41", "hot"),
    ("muse_glimmer", "hot"),
    ("nemotron_h", "all"),
]


@pytest.mark.parametrize(("family", "name"), CASES)
def test_the_same_seed_is_the_same_text_whoever_drafts(family: str, name: str) -> None:
    sampling = SAMPLINGS[name]
    target, drafter = pair(family)
    prompt, truth = text(PROMPT, 8), plainly(family, 8, sampling=sampling)
    session = fresh(target, drafter, prompt)
    assert speculative(session, sampling, limit=12)[0] == truth[:12]
    said, steps = speculative(spoiled(family, prompt, truth, [2, 0, 5, 3, 1, 4]), sampling)
    assert said == truth
    assert {step.accepted for step in steps[:-1]} == set(range(6))


class Drawn:
    """Widths at random, plain rounds among them; remembers what it was told."""

    def __init__(self, seed: int, curious: bool = False) -> None:
        self._random, self.curious = random.Random(seed), curious
        self.asked: list[int] = []
        self.told: list[tuple[int, int]] = []

    def choose(self) -> int:
        self.asked.append(self._random.choice([1, 1, 2, 3, 6]))
        return self.asked[-1]

    def narrow(self, confidences: Sequence[float]) -> int:
        assert len(confidences) == self.asked[-1] - 1
        self.asked[-1] = self._random.randint(2, self.asked[-1])
        return self.asked[-1]

    def learn(self, width: int, accepted: int) -> None:
        self.told.append((width, accepted))


WIDE = [(family, name) for family in FAMILIES for name in ("greedy", "all")]


@pytest.mark.parametrize(("family", "name"), WIDE + [(family, "greedy") for family in REREAD])
def test_the_text_is_the_same_whatever_the_widths(family: str, name: str) -> None:
    sampling = {"greedy": GREEDY, **SAMPLINGS}[name]
    prompt, truth = text(PROMPT, 8), plainly(family, 8, sampling=sampling)
    for seed in range(3):
        widths = Drawn(seed)
        session = spoiled(family, prompt, truth, [2, 0, 5, 1])
        steps = list(decode.speculative(session, sampling, widths, (), REPLY))
        assert [token for step in steps for token in step.tokens] == truth
        rows = [step.drafted + 1 for step in steps]
        assert rows == widths.asked[: len(rows)] and {1, 6} < set(rows)
        whole = [(step.drafted + 1, step.accepted) for step in steps[:-1] if step.drafted]
        assert widths.told[: len(whole)] == whole
    holds_its_tokens(session)


class Sure(Spoiled):
    """Tells how sure it is of its last draft."""

    def draft(
        self, target: Target, last: int, width: int, context: Context, choose: Choose
    ) -> mx.array:
        self._width = width
        return super().draft(target, last, width, context, choose)

    def confidence(self) -> mx.array:
        return mx.full((self._width - 1,), 0.5)


def test_a_block_may_be_cut_by_how_sure_its_draft_is() -> None:
    target, _ = pair("llama")
    prompt, truth = text(PROMPT, 8), plainly("llama", 8)
    cut: set[int] = set()
    for seed in range(4):
        widths = Drawn(seed, curious=True)
        session = fresh(target, Sure(prompt + truth, [5, 1, 3]), prompt)
        steps = list(decode.speculative(session, GREEDY, widths, (), REPLY))
        assert [token for step in steps for token in step.tokens] == truth
        rows = [step.drafted + 1 for step in steps]
        assert rows == widths.asked[: len(rows)]
        cut |= {4, 5} & set(rows)  # which are never asked for at first
    assert cut
    holds_its_tokens(session)


@pytest.mark.parametrize("family", FAMILIES)
def test_widths_may_change_wherever_a_reply_ends(family: str) -> None:
    """At a limit, at a stop, and when nobody asks any more: the session is sound each time."""
    target, drafter = pair(family)
    prompt, truth = text(PROMPT, 3), plainly(family, 3)
    stop = next(i for i in range(6, REPLY) if truth[i] not in truth[:i])
    for seed in range(3):
        session = fresh(target, drafter, prompt)
        limited = decode.speculative(session, GREEDY, Drawn(seed), (), 9 + seed)
        assert [token for step in limited for token in step.tokens] == truth[: 9 + seed]
        holds_its_tokens(session)
        session = fresh(target, drafter, prompt)
        stopped = decode.speculative(session, GREEDY, Drawn(seed), [truth[stop]], REPLY)
        assert [token for step in stopped for token in step.tokens] == truth[: stop + 1]
        holds_its_tokens(session)
        session = fresh(target, drafter, prompt)
        left = decode.speculative(session, GREEDY, Drawn(seed), (), REPLY)
        said = [token for _ in range(4 + seed) for token in next(left).tokens]
        left.close()
        assert said == truth[: len(said)]
        assert session.tokens[len(prompt) :] in (said, said[:-1])
        holds_its_tokens(session)


class Foretold(Lookup):
    """Has the reply before it in the text already, told wrongly here and there."""

    def __init__(self, prompt: list[int], truth: list[int], width: int = 5) -> None:
        super().__init__(Costs(), width=width)
        told = [token if (i + 1) % 6 else 3 for i, token in enumerate(truth)]
        self._told = [*prompt[-2:], *told]

    def begin(self, tokens: Sequence[int]) -> None:
        super().begin([*self._told, *tokens])


COPIED = [
    (family, name) for family in ("qwen3", "gpt_oss", "qwen3_5") for name in ("greedy", "warm")
]


@pytest.mark.parametrize(("family", "name"), [*COPIED, ("deepseek_v41", "greedy")])
def test_the_text_is_the_same_when_it_is_drafted_from_itself(family: str, name: str) -> None:
    """By the target alone, and in turn with a draft and with plain rounds."""
    target, drafter = pair(family)
    sampling = {"greedy": GREEDY, **SAMPLINGS}[name]
    prompt, truth = text(PROMPT, 8), plainly(family, 8, sampling=sampling)
    for drafts, widths in ((None, Fixed(1)), (drafter, Drawn(1))):
        session, lookup = fresh(target, drafts, prompt), Foretold(prompt, truth)
        steps = list(decode.speculative(session, sampling, widths, (), REPLY, lookup=lookup))
        assert [token for step in steps for token in step.tokens] == truth
        copied = [step for step in steps if step.lookup]
        assert {step.drafted for step in copied} == {4}
        assert sum(step.accepted for step in copied) > 6  # and not by luck
        plainly_said = [step for step in steps if not step.lookup]
        assert plainly_said and (drafts or {step.drafted for step in plainly_said} == {0})
    holds_its_tokens(session)
    alone = fresh(target, None, [*prompt, *truth[:12]])
    read(alone, prompt)  # an edit: another turn parts from what was said, with the same lookup
    again = decode.speculative(alone, sampling, Fixed(1), (), REPLY, lookup=lookup)
    assert [token for step in again for token in step.tokens] == truth


def test_what_is_drafted_from_the_text_teaches_nothing_about_the_draft() -> None:
    target, drafter = pair("qwen3")
    prompt, truth = text(PROMPT, 8), plainly("qwen3", 8)
    learned: list[tuple[int, int]] = []

    class Pupil(Fixed):
        def learn(self, width: int, accepted: int) -> None:
            learned.append((width, accepted))

    session, lookup = fresh(target, drafter, prompt), Foretold(prompt, truth)
    steps = list(decode.speculative(session, GREEDY, Pupil(3), (), REPLY, lookup=lookup))
    assert any(step.lookup for step in steps)
    drafted = [step for step in steps if not step.lookup]
    assert len(learned) == len(drafted) and {width for width, _ in learned} == {3}


def test_a_reply_drafted_from_the_text_ends_where_it_should() -> None:
    target, drafter = pair("gpt_oss")
    prompt, truth = text(PROMPT, 3), plainly("gpt_oss", 3)
    for limit in (1, 5, 12):
        session, lookup = fresh(target, drafter, prompt), Foretold(prompt, truth)
        limited = decode.speculative(session, GREEDY, Drawn(limit), (), limit, lookup=lookup)
        assert [token for step in limited for token in step.tokens] == truth[:limit]
        session, stop = fresh(target, drafter, prompt), truth[limit + 5]
        stopped = decode.speculative(session, GREEDY, Drawn(limit), [stop], REPLY, lookup=lookup)
        said = [token for step in stopped for token in step.tokens]
        assert said == truth[: truth.index(stop) + 1]
    holds_its_tokens(session)


@pytest.mark.parametrize("bound", [0.0, 0.5])
def test_near_ties_are_decided_again_where_the_text_drafts_too(bound: float) -> None:
    target, drafter = pair("qwen3_5")
    prompt, truth = text(PROMPT, 8), plainly("qwen3_5", 8)
    for drafts, widths in ((None, Fixed(1)), (drafter, Drawn(2))):
        session, lookup = fresh(target, drafts, prompt), Foretold(prompt, truth)
        steps = list(decode.speculative(session, GREEDY, widths, (), REPLY, bound, lookup))
        assert [token for step in steps for token in step.tokens] == truth
        assert any(step.lookup for step in steps)
    assert any(step.close for step in steps) is bool(bound)


def test_a_model_that_repeats_itself_is_drafted_from_its_own_text() -> None:
    """Real acceptance: this one falls into a loop, which is then drafted from what was said."""
    target, _ = pair("qwen3_5")
    prompt = text(PROMPT, 1) * 2
    session = fresh(target, None, prompt)
    widths, lookup = Fixed(1), Lookup(Costs(), width=8)
    steps = list(decode.speculative(session, SAMPLINGS["loop"], widths, (), 60, lookup=lookup))
    assert 60 / len(steps) > 3


def test_another_seed_is_another_text() -> None:
    target, drafter = pair("qwen3")
    said = {
        tuple(speculative(fresh(target, drafter, text(9)), Sampling(1.0, seed=seed), limit=12)[0])
        for seed in (0, 1, 2**32, 2**63)
    }
    assert len(said) == 4


def test_a_penalty_looks_back_over_the_prompt_and_no_further_than_it_says() -> None:
    """A reply longer than the span of the penalty, after prompts shorter and longer than it."""
    target, _ = pair("qwen3")
    sampling = Sampling(repetition_penalty=1.4)
    for length, limit in ((3, 72), (90, 16)):
        prompt = text(length, length)
        truth = plain(fresh(target, None, prompt), sampling, limit=limit)
        session = spoiled("qwen3", prompt, truth, [5, 2, 0])
        assert speculative(session, sampling, limit=limit)[0] == truth
        by_hand: list[int] = []
        for _ in range(limit):  # from the definition, without caches, row by row
            all_tokens = prompt + by_hand
            logits = np.array(families.whole(target, all_tokens)[0][-1])
            for token in set(all_tokens[-64:]):
                logits[token] *= 1.4 if logits[token] < 0 else 1 / 1.4
            by_hand.append(int(logits.argmax()))
        assert by_hand == truth


@pytest.mark.parametrize("family", FAMILIES)
def test_a_stop_token_ends_the_reply_wherever_it_stands_in_a_round(family: str) -> None:
    target, _ = pair(family)
    prompt, truth = text(PROMPT, 3), plainly(family, 3)
    for place in range(4, 11):  # the second of two rounds
        stops = [truth[place]]
        end = truth.index(truth[place]) + 1
        session = spoiled(family, prompt, truth, [5])
        assert speculative(session, stops=stops)[0] == truth[:end]
        assert session.tokens == prompt + truth[: end - 1]
        assert session.last == truth[end - 1]
    holds_its_tokens(session)
    session = fresh(target, Recorder(), prompt)
    assert plain(session, stops=stops) == truth[:end]
    holds_its_tokens(session)


@pytest.mark.parametrize("family", FAMILIES)
def test_a_limit_is_met_exactly(family: str) -> None:
    target, _ = pair(family)
    prompt, truth = text(PROMPT, 3), plainly(family, 3)
    for limit in (1, 5, 6, 7, 13):
        session = spoiled(family, prompt, truth, [5])
        assert speculative(session, limit=limit)[0] == truth[:limit]
        assert session.tokens == prompt + truth[: limit - 1]
    holds_its_tokens(session)
    for limit in (1, 2, 13):
        session = fresh(target, Recorder(), prompt)
        assert plain(session, limit=limit) == truth[:limit]
        assert session.tokens == prompt + truth[:limit]
    holds_its_tokens(session)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("rounds", [1, 4])
def test_a_reply_that_is_no_longer_asked_for_leaves_a_sound_session(
    family: str, rounds: int
) -> None:
    target, drafter = pair(family)
    prompt, truth = text(PROMPT, 3), plainly(family, 3)
    session = fresh(target, drafter, prompt)
    steps = decode.speculative(session, GREEDY, Fixed(6), (), REPLY)
    said = [token for _ in range(rounds) for token in next(steps).tokens]
    steps.close()
    assert said == truth[: len(said)]
    assert session.tokens == prompt + said[:-1]
    holds_its_tokens(session)

    session = fresh(target, drafter, prompt)
    steps = decode.plain(session, GREEDY, (), REPLY)
    said = [next(steps).tokens[0] for _ in range(rounds)]
    steps.close()
    assert said == truth[:rounds]
    assert session.tokens == prompt + said
    holds_its_tokens(session)


def test_a_drafter_reads_what_was_kept_and_nothing_else() -> None:
    """The states that reach the drafter are the taps of the kept tokens, in their order."""
    target, _ = pair("llama")
    prompt, truth = text(PROMPT, 4), plainly("llama", 4)
    session = spoiled("llama", prompt, truth, [0, 4, 1, 5])
    speculative(session)
    assert session.context is not None
    (rows, _) = session.context.arrays()
    _, states = families.whole(target, session.tokens)
    assert session.tokens == prompt + truth[:-1]
    close(rows[0, 0, : session.context.offset], states)


def test_the_noise_of_a_position_is_shared_with_the_drafter() -> None:
    """A drafter whose logits are the target's own is always right, at any temperature."""
    target, _ = pair("qwen3")
    sampling = Sampling(temperature=1.0, seed=11, top_p=0.95)
    prompt, truth = text(PROMPT, 4), plainly("qwen3", 4, sampling=sampling)
    session = fresh(target, Oracle(prompt + truth), prompt)
    said, steps = speculative(session, sampling)
    assert said == truth
    assert [step.accepted for step in steps[:-1]] == [5] * (REPLY // 6)


class Oracle(Spoiled):
    """Has the target's own distributions for the text to come, and draws from them."""

    def __init__(self, script: list[int]) -> None:
        super().__init__(script, [8])

    def draft(
        self, target: Target, last: int, width: int, context: Context, choose: Choose
    ) -> mx.array:
        start = context.offset
        seen = self._script[: start + width - 1]
        logits = target.model(mx.array([seen]))[0, start:]
        target.hidden_states()
        short = width - 1 - logits.shape[0]
        return choose(mx.pad(logits, [(0, short), (0, 0)]))
