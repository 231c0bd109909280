"""An answer's text in its rounds: which letters a draft had proposed and which were the target's
own. No Qt, no colours."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Literal

from dflash_mlx.stats import Round

Source = Literal["draft", "lookup", "target", "unknown"]


@dataclass(frozen=True, slots=True)
class Run:
    """Letters that came together. start: where in the text; round: its place in the list, from
    0, or None for letters that no round is known of."""

    start: int
    length: int
    source: Source
    round: int | None


def answer_runs(text: str, rounds: Sequence[Round]) -> list[Run]:
    """The runs of an answer, in order and without a gap."""
    return _runs(len(text), [(item, item.answer, item.own_answer) for item in rounds])


def thought_runs(text: str, rounds: Sequence[Round]) -> list[Run]:
    """The same for the thought before it."""
    return _runs(len(text), [(item, item.thought, item.own_thought) for item in rounds])


def run_at(runs: Sequence[Run], position: int) -> Run | None:
    """The run that a letter is in."""
    at = bisect_right([run.start for run in runs], position) - 1
    if at < 0 or position >= runs[at].start + runs[at].length:
        return None
    return runs[at]


def in_units(text: str, runs: Sequence[Run]) -> list[Run]:
    """The same runs counted as Qt counts, which takes letters beyond the first 65,536 twice."""
    units = [0, *accumulate(1 + (letter > "\uffff") for letter in text)]
    return [
        replace(
            run, start=units[run.start], length=units[run.start + run.length] - units[run.start]
        )
        for run in runs
    ]


def _runs(length: int, parts: list[tuple[Round, int, int]]) -> list[Run]:
    made: list[Run] = []

    def add(count: int, source: Source, round: int | None) -> None:
        start = made[-1].start + made[-1].length if made else 0
        if count < 0 and made:  # half a letter went when the answer was gone on with
            made[-1] = replace(made[-1], length=max(made[-1].length + count, 0))
        count = min(count, length - start)
        if count > 0:
            made.append(Run(start, count, source, round))

    # What an earlier program wrote of an answer that was gone on with has no rounds.
    add(length - sum(letters for _, letters, _ in parts), "unknown", None)
    number = -1
    for item, letters, own in parts:
        number += item.tokens > 0 or number < 0
        add(letters - own, "lookup" if item.lookup else "draft", number)
        add(own, "target", number)
    return made
