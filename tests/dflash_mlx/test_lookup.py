"""Drafting from the text alone: only where a match pays, told by costs and by what came true."""

import random

import pytest

from dflash_mlx.costs import Costs
from dflash_mlx.lookup import BLOCK, COPYING, NOTHING, Lookup
from dflash_mlx.sampling import accepted
from dflash_mlx.width import WIDTHS, Auto
from tests.dflash_mlx.test_width import MACHINES, Cost, auto, measured

PHRASE = list(range(100, 140))


def noise(count: int, seed: int = 0) -> list[int]:
    """Text of which nothing comes twice."""
    numbers = list(range(1000, 1000 + 40 * count, 1 + seed % 3))
    random.Random(seed).shuffle(numbers)
    return numbers[:count]


class Reply:
    """Decodes a text that is known, as the loop does, and adds up what it took."""

    def __init__(self, lookup: Lookup, cost: Cost, prompt: list[int], text: list[int]) -> None:
        self.rows: list[int] = []
        self.seconds, at, before = 0.0, 0, 0
        lookup.begin(prompt)
        while at < len(text):
            guess = lookup.guess()
            width = len(guess) + 1
            right = accepted(guess, text[at:])
            said = text[at : at + right + 1]
            lookup.say(said)
            at += len(said)
            took = cost(width) - 0.15 * (width > 1)  # there is no draft to pay for
            if width == 1 != before:
                took += 0.05 * cost(1)
            lookup.took(width, took, len(prompt) + at, mine=bool(guess))
            self.seconds, before = self.seconds + took, width
            self.rows.append(width)

    @property
    def widest(self) -> int:
        return max(self.rows)


def known(cost: Cost) -> Costs:
    costs = Costs()
    for width in WIDTHS:
        costs.add(width, cost(width), 0)
    return costs


@pytest.mark.parametrize("machine", MACHINES)
def test_what_is_repeated_is_fast_and_what_is_new_is_plain(machine: str) -> None:
    cost = MACHINES[machine]
    lookup = Lookup(known(cost))
    fresh = Reply(lookup, cost, noise(200), noise(200, 1))
    assert set(fresh.rows) == {1} and lookup.reason == NOTHING
    again = Reply(lookup, cost, noise(200) + PHRASE * 5, PHRASE * 5)
    assert again.seconds <= 200 * cost(1) * 1.02
    if machine == "slow":  # sixteen rows cost sixteen times one: there is nothing to be had
        assert again.widest == 1
    else:
        assert len(again.rows) < 40 and again.widest == BLOCK
        assert lookup.reason == COPYING


def test_a_match_is_worth_what_such_matches_were_worth() -> None:
    """Short matches that never come true are soon let be, and long ones that do are not."""
    cost = MACHINES["fast"]
    lookup = Lookup(known(cost))
    pairs = [[7, 8, 200 + i] for i in range(60)]
    text = [token for pair in pairs for token in pair]
    misled = Reply(lookup, cost, [7, 8, 199], text)
    assert set(misled.rows[-90:]) == {1}
    assert misled.seconds < 1.06 * len(text) * cost(1)
    copied = Reply(lookup, cost, PHRASE, PHRASE)
    assert copied.widest == BLOCK and len(copied.rows) < 15


def test_costs_are_measured_with_drafts_that_promise_something() -> None:
    cost, costs = MACHINES["middle"], Costs()
    lookup = Lookup(costs)
    assert set(Reply(lookup, cost, noise(9), noise(60, 1)).rows) == {1}
    assert costs.missing(WIDTHS) == list(WIDTHS[1:])
    Reply(lookup, cost, PHRASE * 3, PHRASE * 9)
    assert costs.missing(WIDTHS) == []
    later = Reply(lookup, cost, PHRASE * 3, PHRASE * 9)
    assert min(later.rows[2:-2]) >= 6


def test_a_fixed_width_is_drafted_wherever_there_is_a_match() -> None:
    rows = Reply(Lookup(Costs(), width=4), MACHINES["slow"], PHRASE, noise(9) + PHRASE).rows
    assert set(rows) == {1, 4} and rows.count(4) >= 9


def test_beside_a_draft_only_what_is_surer_is_taken_from_the_text() -> None:
    cost = MACHINES["middle"]
    for kept, copies in ((15, False), (2, True)):
        rival = auto(cost)
        for _ in range(60):
            rival.learn(rival.choose(), kept)
        rival.choose()
        lookup = Lookup(measured(cost), rival)
        lookup.begin(PHRASE + PHRASE[:20])
        assert bool(lookup.guess()) is copies
        assert lookup.hopeful is copies


def test_nothing_is_taken_from_the_text_while_the_draft_is_being_measured() -> None:
    rival = Auto(BLOCK, Costs())
    rival.begin(0, new=True)
    lookup = Lookup(measured(MACHINES["fast"]), rival)
    lookup.begin(PHRASE + PHRASE[:20])
    assert rival.rate is None and lookup.guess() == []


def test_a_new_text_is_not_drafted_from_the_one_before() -> None:
    lookup = Lookup(known(MACHINES["fast"]))
    lookup.begin(PHRASE + PHRASE[:20])
    assert lookup.guess()[:3] == PHRASE[20:23]
    lookup.begin(noise(5) + PHRASE[:20])
    assert lookup.guess() == []
