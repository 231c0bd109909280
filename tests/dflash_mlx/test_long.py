"""Long texts: memory stays flat beyond what the caches must hold, and a long prompt that is
read in chunks is exact and takes no more for being tapped."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import mlx.core as mx
import pytest

from dflash_mlx import decode
from dflash_mlx.context import Context
from dflash_mlx.fixed import Fixed
from dflash_mlx.protocol import Sampling
from dflash_mlx.sampling import Choose
from dflash_mlx.session import ROOM, SPELL, Session
from dflash_mlx.stats import Step
from dflash_mlx.target import Target
from tests.dflash_mlx import families
from tests.dflash_mlx.families import SLIDING, Spoiled, fresh, read, text

GREEDY = Sampling()
MIB = 2**20
# All layers see a window only; all see everything; most keep a recurrent state.
SHAPES: dict[str, dict[str, Any]] = {
    "muse_glimmer": {"layer_types": [SLIDING] * 4},
    "qwen3": {},
    "qwen3_5": {},
}
WINDOWED = "muse_glimmer"


class Knowing(Spoiled):
    """Reads and drafts as a real draft in a window does, and says what it is told to."""

    def __init__(
        self, script: Sequence[int], lengths: Sequence[int] = (5, 2, 5, 0, 5), block: int = 8
    ) -> None:
        super().__init__(script, lengths, block)
        self._draft = families.draft(layer_types=[SLIDING] * 3)

    def context(self) -> Context:
        return self._draft.context()

    def read(self, states: mx.array, context: Context) -> None:
        self._draft.read(states, context)

    def draft(
        self, target: Target, last: int, width: int, context: Context, choose: Choose
    ) -> mx.array:
        real = self._draft.draft(target, last, width, context, choose)
        told = super().draft(target, last, width, context, choose)
        return mx.where(real[: told.size] < 0, 0, told)


def tapped(family: str) -> Target:
    made = families.target(family, **SHAPES[family])
    made.tap(families.draft().config.taps)
    return made


def resident() -> int:
    """Bytes of this process in memory; 0 where the system does not tell."""
    path = Path("/proc/self/statm")
    if not path.exists():
        return 0
    return int(path.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def beyond(session: Session, steps: Iterator[Step]) -> Iterator[tuple[list[int], int, int]]:
    """For each spell of tokens: these, the most that mlx held in it beyond twice what the
    session must (a cache that grows is copied), and what the process held at its end."""
    tokens: list[int] = []
    most = 0
    for step in steps:
        tokens += step.tokens
        most = max(most, mx.get_active_memory() + mx.get_cache_memory() - 2 * session.bytes)
        if len(tokens) >= SPELL:
            yield tokens, most, resident() - 2 * session.bytes
            tokens, most = [], 0


LENGTHS = [1024, pytest.param(20_000, marks=pytest.mark.large)]


@pytest.mark.parametrize("family", SHAPES)
@pytest.mark.parametrize("length", LENGTHS)
def test_memory_is_flat_however_long_a_reply_is(family: str, length: int) -> None:
    target, prompt, truth = tapped(family), text(16), list[int]()
    for mode in ("plain", "speculative"):
        session = fresh(target, Knowing([*prompt, *truth]), prompt)
        if mode == "plain":
            steps = decode.plain(session, GREEDY, (), length)
        else:
            steps = decode.speculative(session, GREEDY, Fixed(6), (), length)
        spells = list(beyond(session, steps))
        said = [token for tokens, _, _ in spells for token in tokens]
        assert len(said) > length - 2 * SPELL
        if mode == "plain":
            truth = said
        else:
            assert said[: len(truth)] == truth[: len(said)]
        third = (len(spells) + 1) // 3
        early, late = spells[1 : third + 1], spells[-third:]
        # Scores over a longer and longer text leave more for reuse, up to ROOM.
        spare = MIB / 8 if family == WINDOWED else ROOM
        assert max(most for _, most, _ in late) < max(most for _, most, _ in early) + spare
        assert late[-1][2] < max(held for _, _, held in early) + spare + 16 * MIB


PROMPTS = [4096, pytest.param(32_768, marks=pytest.mark.large)]


@pytest.mark.parametrize("family", [WINDOWED, "qwen3_5"])
@pytest.mark.parametrize("length", PROMPTS)
def test_a_long_prompt_is_exact_and_takes_no_more_for_its_taps(family: str, length: int) -> None:
    target, prompt, chunk = tapped(family), text(length, 5), 512
    peaks, sessions = {}, list[Session]()
    for rows in (length // 4, length):
        for drafter in (None, Knowing([])):
            session = Session(target, drafter)
            mx.clear_cache()
            mx.reset_peak_memory()
            before = mx.get_active_memory()
            read(session, prompt[-rows:], chunk=chunk)
            peaks[rows, drafter is None] = mx.get_peak_memory() - before
            sessions.append(session)
    plain, session = sessions[-2:]
    truth = [step.tokens[0] for step in decode.plain(plain, GREEDY, (), 40)]
    plain.settle()
    session.drafter = Knowing(prompt + truth)
    steps = list(decode.speculative(session, GREEDY, Fixed(6), (), 40))
    assert [token for step in steps for token in step.tokens] == truth
    assert len(steps) < 25
    states = chunk * 3 * families.HIDDEN * 4  # the taps of one chunk
    for rows in (length // 4, length):
        assert peaks[rows, False] - peaks[rows, True] < 6 * states


def test_what_is_kept_for_reuse_is_given_back_between_spells(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Scores over a text that grows leave a buffer a round that fits no later round."""
    monkeypatch.setattr("dflash_mlx.session.ROOM", MIB)
    monkeypatch.setattr("dflash_mlx.session.SPELL", 10**9)
    target, prompt = tapped("qwen3"), text(256)
    session = fresh(target, Knowing(prompt), prompt)
    mx.clear_cache()
    steps = decode.speculative(session, GREEDY, Fixed(6), (), 250)
    kept = [mx.get_cache_memory() for _ in steps]
    assert MIB / 2 < max(kept) < 2 * MIB
