"""Never slower than plain, and as fast as the best width: in simulated rounds, to the second."""

import random
from collections.abc import Callable
from math import prod

import pytest

from dflash_mlx.acceptance import Fit
from dflash_mlx.costs import Costs
from dflash_mlx.fixed import Fixed
from dflash_mlx.prices import ASKED
from dflash_mlx.survey import FIRST
from dflash_mlx.width import (
    DEAR,
    EARLIER,
    MEASURING,
    NOTHING,
    TIES,
    WIDTHS,
    Auto,
)

BLOCK = 16
WAIT = 0.05  # seconds more, where the draft is asked how sure it is
Cost = Callable[[int], float]

# Seconds of a round by its width: a machine where rows are nearly free, one where each costs
# something, and one where they cost in proportion, as with a BLAS without blocking.
MACHINES: dict[str, Cost] = {
    "fast": lambda width: 1.0 + 0.01 * width + 0.15 * (width > 1),
    "middle": lambda width: 1.0 + 0.085 * (width - 1) + 0.25 * (width > 1),
    "slow": lambda width: 1.0 * width + 0.3 * (width > 1),
}
# Chances of the drafted tokens: of a draft that fits, by kind of text, and of a random one.
TEXTS = {
    "code": [0.95] * 15,
    "prose": [0.8 * 0.97**i for i in range(15)],
    "talk": [0.4 * 0.9**i for i in range(15)],
    "random": [0.002] * 15,
}


class Simulation:
    """Rounds of a machine that draw their luck from a seed. `seconds` and `tokens` add up."""

    def __init__(self, widths: Auto | Fixed, cost: Cost, seed: int = 0, noise: float = 0) -> None:
        self.widths, self.cost, self.moody = widths, cost, False
        self.random, self.noise, self.asked = random.Random(seed), noise, True
        self.seconds, self.tokens, self.rows = 0.0, 0, list[int]()
        self.overlap = 0.0  # of a plain round that is over when the one before it is known
        self.waiting, self.reading = 0, 0.0  # plain rows for the draft, and what each of them costs
        self.width = widths.choose()

    def run(self, chances: list[float], tokens: int) -> "Simulation":
        self.seconds, self.tokens, self.rows = 0.0, 0, []
        before = 0
        while self.tokens < tokens:
            width = self.width
            if self.moody:  # now sure of all, now of nothing after the second token; and it knows
                sure = self.random.random() < 0.5
                chances = [0.97] * 15 if sure else [0.9, 0.9] + [0.05] * 13
            asks = self.asked and width > 1 and self.widths.curious
            if asks:
                width = self.widths.narrow(chances[: width - 1])
            drafted = chances[: width - 1]
            accepted = next(
                (i for i, p in enumerate(drafted) if self.random.random() > p), width - 1
            )
            self.widths.learn(width, accepted)
            self.rows.append(width)
            self.tokens += accepted + 1
            took = self.cost(width) * (1 + self.noise * self.random.expovariate(1))
            took += WAIT * asks
            if (width == 1) != (before == 1):  # a plain round that was not begun ahead
                took += 0.05 * self.cost(1)
            if width > 1:
                took, self.waiting = took + self.reading * self.waiting, 0
            self.waiting = min(self.waiting + (width == 1), 64)
            self.seconds += took
            self.width, last = self.widths.choose(), before  # and only then it is shown
            if width == 1:  # known late where the next is one as well, and so is what it took
                took += self.overlap * ((last > 1) - (self.width > 1)) * self.cost(1)
            before = width
            self.widths.took(width, took, self.tokens)
        return self

    @property
    def rate(self) -> float:
        return self.tokens / self.seconds


def measured(cost: Cost, block: int = BLOCK) -> Costs:
    costs = Costs()
    for _ in range(FIRST):
        for width in {block, *WIDTHS}:
            costs.add(width, cost(width), 0)
        costs.add(ASKED, cost(block) + WAIT, 0)
    return costs


def auto(cost: Cost, costs: Costs | None = None) -> Auto:
    widths = Auto(BLOCK, measured(cost) if costs is None else costs)
    widths.begin(0, new=True)
    return widths


def tokens(chances: list[float], width: int) -> float:
    """What a round of so many rows gives on average."""
    return 1 + sum(prod(chances[: i + 1]) for i in range(width - 1))


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("kind", TEXTS)
def test_it_is_as_fast_as_the_best_fixed_width_and_never_slower_than_plain(
    machine: str, kind: str
) -> None:
    cost, text = MACHINES[machine], TEXTS[kind]
    best = max(tokens(text, width) / cost(width) for width in WIDTHS)
    runs = [Simulation(auto(cost), cost, seed).run(text, 3000).rate for seed in (1, 2, 3)]
    mine = sum(runs) / len(runs)
    assert mine >= (0.95 if kind == "talk" else 0.97) * best  # a gain of 8 % is hard to see
    assert mine >= 0.98 / cost(1)


def test_costs_are_measured_in_the_first_rounds_and_then_no_more() -> None:
    cost, costs = MACHINES["middle"], Costs()
    first = Simulation(auto(cost, costs), cost)
    assert first.widths.reason == MEASURING
    first.run(TEXTS["prose"], 120)
    assert set(first.rows) == set(WIDTHS) and len(first.rows) < 50
    for width in WIDTHS:
        assert costs.seconds(width, 0) == pytest.approx(cost(width))
    later = Simulation(auto(cost, Costs(costs.table())), cost).run(TEXTS["prose"], 120)
    assert len(set(later.rows)) < 5 and later.widths.reason == ""


def test_measuring_goes_on_where_a_short_reply_has_ended() -> None:
    cost, costs = MACHINES["middle"], Costs()
    widths = Auto(BLOCK, costs)
    for _ in range(12):
        widths.begin(0, new=True)
        Simulation(widths, cost).run(TEXTS["prose"], 12)
    assert costs.missing(WIDTHS) == []


@pytest.mark.parametrize("machine", ["fast", "middle"])
def test_a_change_of_the_text_is_followed_within_twenty_rounds(machine: str) -> None:
    cost = MACHINES[machine]
    for seed in range(5):
        simulation = Simulation(auto(cost), cost, seed)
        simulation.run([0.55] * 15, 1500)
        for chance in (0.97, 0.55):
            text = [chance] * 15
            rates = {width: tokens(text, width) / cost(width) for width in WIDTHS}
            assert rates[simulation.run(text, 500).rows[20]] > 0.87 * max(rates.values())


@pytest.mark.parametrize("machine", MACHINES)
def test_plain_is_left_when_the_text_begins_to_pay(machine: str) -> None:
    cost = MACHINES[machine]
    simulation = Simulation(auto(cost), cost).run(TEXTS["random"], 400)
    assert simulation.rows.count(1) > 0.9 * len(simulation.rows)
    assert simulation.widths.reason == (DEAR if machine == "slow" else NOTHING)
    simulation.run(TEXTS["code"], 800)
    if machine == "slow":  # sixteen rows cost sixteen times one: there is nothing to be had
        assert simulation.rows.count(1) > 0.9 * len(simulation.rows)
    else:
        assert simulation.rows[-1] >= 12 and simulation.widths.reason == ""
        assert simulation.rows.count(1) < 200


def test_what_a_short_reply_leaves_unmeasured_is_measured_in_the_next() -> None:
    """A single figure may be that of a moment: one of 16 rows once kept them out for good."""
    costs = Costs()
    widths = Auto(BLOCK, costs)
    for _ in range(20):
        widths.begin(0, new=True)
        Simulation(widths, MACHINES["fast"]).run(TEXTS["code"], 24)
    assert widths.reason != MEASURING
    assert all(costs.rounds(width) >= FIRST for width in (ASKED, *WIDTHS))


def test_costs_of_a_busy_hour_are_not_believed_after_a_restart() -> None:
    cost, busy = MACHINES["fast"], lambda width: 1.0 if width == 1 else 20.0
    run = Simulation(auto(cost, Costs(measured(busy).table())), cost).run(TEXTS["code"], 400)
    assert run.tokens / run.seconds > 3
    assert run.widths.reason == ""


def test_trials_of_a_hopeless_draft_become_fewer_and_cost_less_than_two_percent() -> None:
    cost = MACHINES["fast"]
    simulation = Simulation(auto(cost), cost).run(TEXTS["random"], 400)
    first = sum(width > 1 for width in simulation.rows)
    simulation.run(TEXTS["random"], 400)
    assert 0 < sum(width > 1 for width in simulation.rows) < first
    assert simulation.rate > 0.98 / cost(1)


def test_many_short_chats_pay_for_their_trials_too() -> None:
    cost, odd = MACHINES["slow"], [0.1] * 15
    widths = auto(cost)
    simulation = Simulation(widths, cost)
    simulation.overlap = 0.9
    simulation.run(odd, 400)
    seconds = plain = 0.0
    for _ in range(60):
        widths.begin(0, new=True)
        simulation.width = widths.choose()
        simulation.run(odd, 128)
        seconds += simulation.seconds
        plain += simulation.tokens * cost(1)
    assert plain < seconds < plain / 0.98  # it does try


def test_noise_in_the_measures_costs_little() -> None:
    cost = MACHINES["middle"]
    quiet = Simulation(auto(cost, Costs()), cost, 1).run(TEXTS["prose"], 3000).rate
    loud = Simulation(auto(cost, Costs()), cost, 1, noise=0.3).run(TEXTS["prose"], 3000).rate
    assert loud > 0.95 * quiet / 1.3


def test_a_draft_that_does_not_fit_is_said_and_decoding_is_plain() -> None:
    cost = MACHINES["fast"]
    for widths in (auto(cost), Fixed(8)):
        simulation = Simulation(widths, cost).run(TEXTS["random"], 8000)
        assert "this draft does not fit this model: 1.0" in widths.reason
    simulation = Simulation(auto(cost), cost).run(TEXTS["random"], 8000)
    assert simulation.widths.reason.startswith("plain: ") and simulation.rows[-50:].count(1) > 45


def test_a_pair_that_was_found_out_stays_plain_in_the_next_chat() -> None:
    cost, fit = MACHINES["fast"], Fit()
    for _ in range(64):
        fit.add(1)
    widths = Auto(BLOCK, measured(cost), fit)
    widths.begin(0, new=True)
    assert [widths.choose() for _ in range(5)] == [1] * 5


@pytest.mark.parametrize("machine", ["fast", "middle"])
def test_a_pair_that_was_found_out_is_tried_no_more_often_for_each_new_chat(machine: str) -> None:
    cost, fit = MACHINES[machine], Fit()
    for _ in range(64):
        fit.add(1)
    widths = Auto(BLOCK, measured(cost), fit)
    simulation = Simulation(widths, cost).run([0.0] * 15, 2000)
    seconds = plain = 0.0
    for _ in range(60):
        widths.begin(0, new=True)
        simulation.width = widths.choose()
        simulation.run([0.0] * 15, 128)
        seconds += simulation.seconds
        plain += simulation.tokens * cost(1)
    assert plain < seconds < plain / 0.995


def test_a_block_is_cut_where_the_draft_is_unsure() -> None:
    cost = MACHINES["middle"]
    simulation = Simulation(auto(cost), cost).run(TEXTS["code"], 400)
    widths = simulation.widths
    assert simulation.width == BLOCK and not Fixed(8).curious
    assert not Simulation(auto(MACHINES["fast"]), MACHINES["fast"]).widths.curious
    assert widths.narrow([0.99] * 15) == BLOCK
    assert widths.narrow([0.95, 0.95, 0.9, 0.02] + [0.9] * 11) == 4
    assert Fixed(8).narrow([0.01] * 7) == 8


def test_what_the_draft_says_of_itself_makes_it_faster() -> None:
    cost, rates = MACHINES["middle"], []
    for asked in (False, True):
        simulation = Simulation(auto(cost), cost)
        simulation.moody, simulation.asked = True, asked
        rates.append(simulation.run([], 3000).rate)
    assert rates[1] > 1.1 * rates[0]


def test_a_block_of_an_odd_size_can_be_drafted_whole() -> None:
    widths = Auto(10, measured(MACHINES["fast"], 10))
    widths.begin(0, new=True)
    simulation = Simulation(widths, MACHINES["fast"]).run([1.0] * 9, 300)
    assert simulation.rows[-1] == 10


@pytest.mark.parametrize("machine", MACHINES)
def test_what_lies_around_a_trial_is_its_cost_and_no_figure_for_its_width(machine: str) -> None:
    """Plain rounds are begun ahead, and the draft reads what they left to it when it is asked."""
    cost, costs = MACHINES[machine], measured(MACHINES[machine])
    run = Simulation(auto(cost, costs), cost)
    run.overlap, run.reading = 0.9, 0.01
    assert run.run(TEXTS["random"], 4000).rate > 0.98 / cost(1)
    assert 4 < sum(rows > 1 for rows in run.rows)  # of trials there were some
    for width in WIDTHS:
        assert costs.seconds(width, 4000) == pytest.approx(cost(width), rel=0.02)


def test_a_trial_is_two_rounds_and_no_other_begins_within_it() -> None:
    run = Simulation(auto(MACHINES["slow"]), MACHINES["slow"]).run(TEXTS["random"], 4000)
    spells = "".join("p" if rows == 1 else "d" for rows in run.rows[FIRST:]).split("p")
    assert {len(spell) for spell in spells if spell} == {2}


def test_a_trial_is_paid_for_though_nobody_was_asked_about_the_round_before_it() -> None:
    widths = Simulation(auto(MACHINES["slow"]), MACHINES["slow"]).run(TEXTS["random"], 1000).widths
    assert isinstance(widths, Auto)
    while (rows := widths.choose()) == 1:
        widths.took(1, MACHINES["slow"](1), 1000)
    before = widths._credit._saved
    widths.passed()
    for _ in range(2):
        widths.learn(rows, 0)
        rows, width = widths.choose(), rows
        widths.took(width, MACHINES["slow"](width), 1000)
    widths.took(1, MACHINES["slow"](1), 1000)
    assert widths._credit._saved < before


def test_without_any_measure_the_whole_block_is_drafted() -> None:
    widths = Auto(BLOCK, Costs())
    assert [widths.choose() for _ in range(3)] == [BLOCK] * 3


def test_what_is_read_again_counts_and_plain_rounds_say_so() -> None:
    """Near ties all the time: all that blocks bring is read again row by row. Then none are."""
    costs = Costs()
    for width in WIDTHS:
        costs.add(width, MACHINES["fast"](width), 10)
    costs.add(ASKED, MACHINES["fast"](BLOCK) + WAIT, 10)
    widths = Auto(BLOCK, costs)
    widths.begin(10, new=True)

    def run(rounds: int, again: bool) -> list[int]:
        rows = []
        for _ in range(rounds):
            rows.append(widths.choose())
            widths.learn(rows[-1], rows[-1] - 1)
            if again and rows[-1] > 1:
                widths.reread(rows[-1])
            else:
                widths.took(rows[-1], MACHINES["fast"](rows[-1]), 10)
        return rows

    assert run(400, again=True)[200:].count(1) > 190
    assert widths.reason == TIES
    assert run(4000, again=False)[-1] == BLOCK
    assert widths.reason == ""


def test_before_a_round_with_the_draft_nothing_is_said_of_the_text() -> None:
    """Costs of another day can make rounds plain; then that is the reason that is given."""

    def cost(width: int) -> float:
        return 0.9 * width + 0.1

    widths = Auto(BLOCK, measured(cost))
    for _ in range(200):
        widths.learn(BLOCK, 0)
        widths.learn(BLOCK, 1)
    widths.begin(0, new=True)
    widths._plain = 0  # costs were looked at not long ago
    assert widths.choose() == 1 and widths.reason == EARLIER
    simulation = Simulation(widths, cost).run(TEXTS["random"], 400)
    assert max(simulation.rows) > 1 and widths.reason == NOTHING
    dear = auto(MACHINES["slow"])
    assert dear.choose() and dear.reason == DEAR


def test_the_draft_is_asked_only_where_that_costs_less_than_rows_that_are_rejected() -> None:
    for wait, asks in ((0.05, True), (0.9, False)):
        costs = measured(MACHINES["middle"])
        costs.forget([ASKED])
        for _ in range(FIRST):
            costs.add(ASKED, MACHINES["middle"](BLOCK) + wait, 0)
        widths = auto(MACHINES["middle"], costs)
        Simulation(widths, MACHINES["middle"]).run(TEXTS["prose"], 200)
        widths.learn(widths.choose(), 1)
        assert widths.choose() > 4 and widths.curious == asks


def test_a_whole_block_that_was_late_while_nobody_was_asked_is_timed_again() -> None:
    cost, costs = MACHINES["fast"], measured(MACHINES["fast"])
    costs.forget([BLOCK])
    for _ in range(FIRST):
        costs.add(BLOCK, 1.1 * cost(BLOCK), 0)  # so that to ask seems to cost nothing
    run = Simulation(auto(cost, costs), cost)
    run.run(TEXTS["code"], 4000)
    assert costs.seconds(BLOCK, 0) == pytest.approx(cost(BLOCK), rel=0.01)


def test_plain_rounds_that_seemed_dear_are_timed_again() -> None:
    cost, costs = MACHINES["middle"], measured(MACHINES["middle"])
    costs.forget([1])
    for _ in range(3 * FIRST):
        costs.add(1, 3 * cost(1), 0)
    simulation = Simulation(auto(cost, costs), cost).run(TEXTS["random"], 400)
    simulation.run(TEXTS["random"], 2000)
    assert simulation.rate > 0.98 / cost(1)
