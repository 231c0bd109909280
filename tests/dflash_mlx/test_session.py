"""Law 3: a resumed turn equals a fresh one, and reads only what is new."""

import gc
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import mlx.core as mx
import pytest

from dflash_mlx import decode, tree
from dflash_mlx.drafter import DFlash, Drafter
from dflash_mlx.fixed import Fixed
from dflash_mlx.protocol import Sampling
from dflash_mlx.session import MARKS, MOST, PENDING, Session
from dflash_mlx.sessions import Sessions
from dflash_mlx.target import Target
from tests.dflash_mlx import families
from tests.dflash_mlx.families import (
    EVERY,
    FAMILIES,
    MARKED,
    VOCABULARY,
    WINDOWED,
    close,
    fresh,
    next_logits,
    read,
    text,
)

GREEDY = Sampling()
FIRST = text(20, 1)
BOUNDARY = 16
REPLY = 10
MODES = ["plain", "speculative"]
WIDE = {"mamba2": {"state_size": 64}}  # states that count beside what a round takes


class Counting(Target):
    """A target that counts the rows it is given to read."""

    def __init__(self, family: str) -> None:
        super().__init__(families.model(family))
        self.rows = 0
        self.tap(families.draft().config.taps)

    def forward(self, tokens: mx.array, cache: list[Any]) -> mx.array:
        self.rows += tokens.shape[0]
        return super().forward(tokens, cache)


def reply(session: Session, mode: str, limit: int = REPLY) -> list[int]:
    steps = (
        decode.plain(session, GREEDY, (), limit)
        if mode == "plain"
        else decode.speculative(session, GREEDY, Fixed(5), (), limit)
    )
    return [token for step in steps for token in step.tokens]


def equals_a_fresh_one(session: Session, prompt: Sequence[int]) -> None:
    """The drafter's guess, all that it holds, and the next logits, in numbers. Uses it up."""
    target, drafter = session.target, session.drafter
    other = fresh(target, drafter, prompt)
    assert session.tokens == other.tokens == list(prompt[:-1])
    assert session.last == other.last == prompt[-1]
    assert drafter is not None
    same_context(session, other)
    if isinstance(drafter, DFlash):
        close(guess(session, drafter), guess(other, drafter))
    close(next_logits(session), next_logits(other))


def same_context(session: Session, other: Session) -> None:
    assert session.context is not None and other.context is not None
    held = session.context.offset
    assert held == other.context.offset == len(session.tokens)
    for mine, theirs in zip(session.context.arrays(), other.context.arrays(), strict=True):
        close(mine[:, :, :held], theirs[:, :, :held])


def guess(session: Session, drafter: DFlash) -> mx.array:
    assert session.context is not None
    block = mx.array([session.last] + [drafter.config.mask] * 5)
    return drafter.logits(session.target, block, session.context)


def after_a_turn(family: str, mode: str, drafter: Drafter) -> tuple[Session, Counting, list[int]]:
    """A session after a prompt and its answer, its target, and the text so far."""
    target = Counting(family)
    session = Session(target, drafter)
    read(session, FIRST, BOUNDARY)
    said = FIRST + reply(session, mode)
    target.rows = 0
    return session, target, said


def unlike(token: int) -> int:
    return (token + 1) % VOCABULARY


def turn(session: Session, target: Counting, prompt: list[int], boundary: int = 0) -> int:
    """Read the next prompt; what stayed, after a check of how many rows were read."""
    target.rows = 0
    stayed = read(session, prompt, boundary)
    assert target.rows == len(prompt) - 1 - stayed
    return stayed


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("family", FAMILIES)
def test_a_prompt_that_goes_on_reads_only_what_is_new(family: str, mode: str) -> None:
    session, target, said = after_a_turn(family, mode, families.draft())
    prompt = said + text(9, 2)
    held = len(said) if mode == "plain" else len(said) - 1
    assert turn(session, target, prompt) == held
    equals_a_fresh_one(session, prompt)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("family", EVERY)
def test_a_prompt_that_drops_a_part_of_the_answer_reads_from_there_or_the_last_mark(
    family: str, mode: str
) -> None:
    """As templates do that leave old thoughts out."""
    drafter = families.draft(layer_types=[families.FULL] * 3)
    session, target, said = after_a_turn(family, mode, drafter)
    parting = len(FIRST) + 5
    prompt = said[:parting] + [unlike(said[parting])] + text(9, 3)
    cuts = family not in MARKED
    assert turn(session, target, prompt) == (parting if cuts else BOUNDARY)
    equals_a_fresh_one(session, prompt)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("family", FAMILIES)
def test_the_same_prompt_again_reads_from_the_last_mark(family: str, mode: str) -> None:
    drafter = families.draft(layer_types=[families.FULL] * 3)
    session, target, _ = after_a_turn(family, mode, drafter)
    cuts = family not in MARKED
    for _ in range(2):
        assert turn(session, target, FIRST) == (len(FIRST) - 1 if cuts else BOUNDARY)
        reply(session, mode, limit=7)
    turn(session, target, FIRST)
    equals_a_fresh_one(session, FIRST)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("family", FAMILIES)
def test_a_chat_can_go_back_some_turns(family: str, mode: str) -> None:
    """To the answer before the last, then to before every mark."""
    drafter = families.draft()  # its full windows cannot be cut either
    session, target, said = after_a_turn(family, mode, drafter)
    second = said + text(12, 4)
    turn(session, target, second, boundary=len(second) - 3)
    reply(session, mode)
    parting = len(FIRST) + 4
    prompt = said[:parting] + [unlike(said[parting])] + text(6, 5)
    assert turn(session, target, prompt) == BOUNDARY
    reply(session, mode, limit=3)
    turn(session, target, prompt)
    equals_a_fresh_one(session, prompt)

    session, target, said = after_a_turn(family, mode, drafter)
    prompt = FIRST[:10] + [unlike(FIRST[10])] + text(14, 6)
    assert turn(session, target, prompt) == 0
    equals_a_fresh_one(session, prompt)


@pytest.mark.parametrize("family", FAMILIES)
def test_a_prompt_with_nothing_in_common_starts_again(family: str) -> None:
    session, target, _ = after_a_turn(family, "speculative", families.draft())
    prompt = [unlike(FIRST[0])] + text(20, 7)
    assert turn(session, target, prompt) == 0
    equals_a_fresh_one(session, prompt)


@pytest.mark.parametrize("family", FAMILIES)
def test_marks_of_a_text_that_is_gone_are_gone_too(family: str) -> None:
    """A later text may agree with the one held for longer than a mark of an older one."""
    session, target, _ = after_a_turn(family, "speculative", families.draft())
    second = [unlike(FIRST[0])] + text(25, 7)
    turn(session, target, second)  # sets no mark of its own
    reply(session, "speculative", limit=4)
    prompt = second[: BOUNDARY + 4] + [unlike(second[BOUNDARY + 4])] + text(9, 18)
    turn(session, target, prompt)
    equals_a_fresh_one(session, prompt)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("family", WINDOWED)
def test_windows_that_are_not_full_are_cut_like_any_other(family: str, mode: str) -> None:
    target = Counting(family)
    session = Session(target, families.draft())
    read(session, FIRST[:4])
    said = FIRST[:4] + reply(session, mode, limit=3)
    prompt = [*said[:5], unlike(said[5]), 3, 4, 5, 6, 7, 8, 9]
    assert turn(session, target, prompt) == 5
    equals_a_fresh_one(session, prompt)


@pytest.mark.parametrize("family", EVERY)
def test_a_chat_is_the_same_as_fresh_ones_turn_by_turn(family: str) -> None:
    """Plain and speculative in turn: the text and the drafter's context are a fresh one's."""
    target, drafter = Counting(family), families.draft()
    another = Counting(family)  # one session at a time: its taps belong to that one
    session = Session(target, drafter)
    prompt = text(9, 8)
    for mode in ("plain", "speculative", "plain", "speculative"):
        turn(session, target, prompt, boundary=len(prompt) - 2)
        other = fresh(another, drafter, prompt)
        same_context(session, other)
        close(guess(session, drafter), guess(other, drafter))
        answer = reply(session, mode, limit=6)
        assert answer == reply(other, mode, limit=6)
        prompt = prompt + answer + text(4, len(prompt))
    turn(session, target, prompt)
    equals_a_fresh_one(session, prompt)


def test_a_long_plain_answer_does_not_keep_the_drafter_waiting() -> None:
    target = Counting("qwen3")
    session = Session(target, families.draft())
    read(session, FIRST)
    for _ in decode.plain(session, GREEDY, (), PENDING + 5):
        assert session.context is not None
        assert len(session.tokens) - session.context.offset < PENDING
    assert session.context is not None and session.context.offset > len(FIRST)
    prompt = [*session.tokens, 3, 4, 5]
    turn(session, target, prompt)
    equals_a_fresh_one(session, prompt)


@pytest.mark.parametrize("family", FAMILIES)
def test_an_interrupted_read_goes_on_where_it_stopped(family: str) -> None:
    target = Counting(family)
    session = Session(target, families.draft())
    prompt = text(40, 9)
    session.resume(prompt)
    session.chunk = 8
    reading = session.read(prompt, boundary=20)
    assert [next(reading) for _ in range(3)] == [8, 16, 20]
    reading.close()
    assert turn(session, target, prompt) == 20
    equals_a_fresh_one(session, prompt)


@pytest.mark.parametrize("family", FAMILIES)
def test_an_interrupted_read_can_be_followed_by_another_prompt(family: str) -> None:
    target = Counting(family)
    session = Session(target, families.draft())
    prompt = text(40, 9)
    session.resume(prompt)
    session.chunk = 8
    reading = session.read(prompt, boundary=20)
    assert [next(reading) for _ in range(4)] == [8, 16, 20, 28]
    reading.close()
    other = prompt[:24] + [unlike(prompt[24])] + text(5, 10)
    stayed = turn(session, target, other)
    assert stayed in (20, 24)  # a window that was just read in one piece can be cut
    equals_a_fresh_one(session, other)


@pytest.mark.parametrize("family", ["llama", "qwen3_5"])
def test_a_long_prompt_is_exact_when_it_is_read_in_chunks(family: str) -> None:
    """Windows go round a hundred times, and a recurrent state is handed on from chunk to chunk."""
    target, drafter = families.pair(family)
    prompt = text(1000, 13)
    logits, states = families.whole(target, [*prompt, 5, 9, 5])
    assert states is not None
    session = Session(target, drafter)
    read(session, prompt, chunk=130)
    wanted = drafter.context()
    drafter.read(states[: len(prompt) - 1], wanted)
    assert session.context is not None
    for mine, truth in zip(session.context.arrays(), wanted.arrays(), strict=True):
        held = min(mine.shape[2], len(prompt) - 1)  # the rest is room for more
        close(mine[:, :, :held], truth[:, :, :held])
    close(next_logits(session), logits[-4:])


def test_reading_tells_how_far_it_is_and_stops_at_the_boundary() -> None:
    session = Session(Counting("qwen3"), families.draft())
    prompt = text(23, 11)
    session.resume(prompt)
    session.chunk = 10
    assert list(session.read(prompt, boundary=13)) == [10, 13, 22]
    assert list(session.read(prompt, boundary=13)) == []
    assert session.position == 23


def test_a_prompt_of_one_token_has_nothing_to_read() -> None:
    session = Session(Counting("llama"), families.draft())
    assert read(session, [7]) == 0
    assert session.tokens == [] and session.last == 7
    assert reply(session, "speculative") == reply(fresh(session.target, None, [7]), "plain")


@pytest.mark.parametrize("family", FAMILIES)
def test_a_new_session_owes_nothing_to_the_one_before(family: str) -> None:
    """Plain decoding leaves states at the taps for the drafter to read later; when the session
    is given up they must not reach the next one."""
    target, drafter = Counting(family), families.draft()
    reply(fresh(target, drafter, FIRST), "plain")
    session = Session(target, drafter)
    prompt = text(25, 12)
    read(session, prompt)
    truth = fresh(Counting(family), drafter, prompt)
    same_context(session, truth)
    close(guess(session, drafter), guess(truth, drafter))


def test_a_session_without_a_drafter_keeps_no_states() -> None:
    target = Counting("qwen3")
    session = Session(target)
    read(session, FIRST)
    reply(session, "plain")
    read(session, FIRST)
    assert session.context is None
    assert target.hidden_states() is None


def talk(session: Session, turns: int, mode: str, turn: int = 4) -> list[int]:
    """So many turns of the same length; the boundary of each."""
    prompt, boundaries = text(10, 17), []
    for _ in range(turns):
        boundaries.append(len(prompt) - 2)
        read(session, prompt, boundary=boundaries[-1])
        prompt = prompt + reply(session, mode, 4) + text(turn, len(prompt))
    return boundaries


def test_marks_that_take_memory_are_few_and_further_apart_the_further_back() -> None:
    session = Session(Counting("qwen3_5"), families.draft())
    boundaries = talk(session, 12, "speculative")
    lengths = [mark.length for mark in session._marks]
    assert MARKS <= len(lengths) < 12
    assert lengths[-MARKS:] == boundaries[-MARKS:]
    held = sum(mark.bytes for mark in session._marks)
    assert held <= session.bytes - held or len(lengths) == MARKS


def test_marks_that_cost_little_are_many_and_still_not_without_end() -> None:
    session = Session(Counting("qwen3_5"))
    boundaries = talk(session, MOST + 4, "plain", turn=150)
    lengths = [mark.length for mark in session._marks]
    assert len(lengths) == MOST and lengths[-6:] == boundaries[-6:]
    assert lengths[1] - lengths[0] > lengths[-1] - lengths[-2]


def test_caches_that_can_be_cut_are_read_without_a_stop_and_need_no_marks() -> None:
    session = Session(Counting("qwen3"))
    prompt = text(30, 4)
    assert list(session.read(prompt, boundary=12)) == [29]
    assert not session._marks
    assert session.resume([*prompt[:12], 3, 4]) == 12


@pytest.mark.parametrize("family", ["llama", "qwen3_5"])
def test_a_turn_that_begins_on_its_boundary_leaves_a_mark_there(family: str) -> None:
    session = Session(Counting(family), families.draft())
    read(session, FIRST)
    prompt = [*FIRST, *reply(session, "speculative"), 7, 8]
    held = len(session.tokens)
    for _ in range(3):
        assert read(session, prompt, boundary=held) == held
        reply(session, "speculative")


@pytest.mark.parametrize("family", EVERY)
def test_what_was_saved_is_held_by_another_session_and_its_marks_too(
    family: str, tmp_path: Path
) -> None:
    """In memory and from a file. Neither session knows of the other."""
    drafter = families.draft()
    session, target, said = after_a_turn(family, "speculative", drafter)
    path = tmp_path / "state.safetensors"
    tree.write(path, session.save())
    fromfile = Session(target, drafter)
    fromfile.restore(tree.read(path))
    branch = session.branch()
    held, longer = len(session.tokens), said + text(9, 2)
    shorter = [*said[: len(FIRST) + 2], unlike(said[len(FIRST) + 2]), 5, 6]
    for other in (fromfile, branch, session):
        assert turn(other, target, longer) == held
    assert session.bytes == branch.bytes
    back = {turn(other, target, shorter) for other in (session, branch)}
    assert len(back) == 1 and back.pop() >= BOUNDARY
    for other, prompt in ((fromfile, longer), (branch, shorter), (session, shorter)):
        equals_a_fresh_one(other, prompt)


def test_what_does_not_agree_with_itself_is_not_held() -> None:
    session, _, _ = after_a_turn("qwen3", "plain", families.draft())
    state = session.save()
    with pytest.raises(ValueError, match="tokens"):
        session.restore({**state, "tokens": state["tokens"][1:]})
    assert session.tokens == [] and session.reach(FIRST) == 0


def held_at_most(session: Session, mode: str, turns: int = 2) -> Iterator[int]:
    """Talk so many turns, in parts that are longer than the windows; the tokens that are held,
    at every moment that anybody could look."""
    prompt, limit = text(300, 19), 20
    for _ in range(turns):
        session.resume(prompt)
        session.chunk = 256
        for _ in session.read(prompt, boundary=len(prompt) - 10):
            yield len(session.tokens)
        steps = (
            decode.plain(session, GREEDY, (), limit)
            if mode == "plain"
            else decode.speculative(
                session, GREEDY, Fixed(6), (), limit, 0.5 if mode == "exact" else None
            )
        )
        said = []
        for step in steps:
            said += step.tokens
            yield len(session.tokens)
        prompt = prompt + said + text(310, len(prompt))


def windowed(family: str) -> dict[str, Any]:
    """A window that is long beside a block, but not beside a part of a prompt."""
    return {"sliding_window": 100} if family in WINDOWED else {}


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    "family", [*FAMILIES, "deepseek_v32", "deepseek_v41", "falcon_h1", "mamba2"]
)
def test_what_a_session_needs_is_told_before_it_is_read(family: str, mode: str) -> None:
    """From shapes that were never computed: never less than is held, and not much more."""
    target = Target(families.model(family, **windowed(family)))
    drafter = families.draft(sliding_window=100)
    target.tap(drafter.config.taps)
    told = Sessions(target, drafter)
    session, most = Session(target, drafter), 0.0
    session.room = 0  # no more marks than are always kept
    for tokens in held_at_most(session, mode):
        assert session.bytes <= told.need(tokens)
        most = max(most, session.bytes / told.need(tokens))
    assert most > 0.8


@pytest.mark.parametrize("mode", [*MODES, "exact"])
@pytest.mark.parametrize("family", ["gemma4", "mamba2"])
def test_what_a_session_needs_is_what_it_takes_of_the_memory(family: str, mode: str) -> None:
    """Also what is a view of something longer, what the target may have to go back to, and the
    pin of an exact reply."""
    target = Target(families.model(family, **windowed(family), **WIDE.get(family, {})))
    drafter = families.draft(hidden_size=target.hidden, sliding_window=100)
    target.tap(drafter.config.taps)
    session = Session(target, drafter)
    told = Sessions(target, drafter)
    session.room = 0
    gc.collect()
    waiting = PENDING * len(drafter.config.taps) * target.hidden * 4  # states, for the draft
    before = mx.get_active_memory()
    for tokens in held_at_most(session, mode):
        mx.synchronize()
        need = told.need(tokens, exact=mode == "exact")
        assert mx.get_active_memory() - before <= need + waiting


@pytest.mark.parametrize("family", MARKED)
def test_a_mark_of_a_text_that_was_left_is_never_gone_back_to(family: str) -> None:
    drafter = families.draft(layer_types=[families.FULL] * 3)
    target = Target(families.model(family))
    target.tap(drafter.config.taps)
    session = Session(target, drafter)
    left = text(60, 21)
    read(session, left[:40], boundary=20)
    read(session, left, boundary=50)
    other = left[:30] + [unlike(left[30])] + text(40, 22)
    read(session, other)  # from 20 on; the mark at 50 is of the text that was left
    third = other[:60] + [unlike(other[60])] + text(9, 23)
    assert session.resume(third) == 20
    read(session, third)
    equals_a_fresh_one(session, third)
