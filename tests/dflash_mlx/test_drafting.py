"""What is said of a reply, of its rounds at hand and of all of them."""

from dflash_mlx.acceptance import Fit
from dflash_mlx.drafting import Way
from dflash_mlx.fixed import Fixed
from dflash_mlx.stats import Stats, Step
from dflash_mlx.width import NOTHING, Auto
from tests.dflash_mlx.test_width import MACHINES, TEXTS, Simulation, auto


def test_a_reply_that_was_mostly_drafted_is_not_called_plain_for_its_end() -> None:
    cost = MACHINES["fast"]
    widths = auto(cost)
    assert isinstance(widths, Auto)
    Simulation(widths, cost).run(TEXTS["random"], 60)
    way = Way("on", "", widths)
    assert way.told == way.summed(drafted=False) == NOTHING and way.summed(drafted=True) == ""


def test_that_a_draft_does_not_fit_is_said_however_much_was_drafted() -> None:
    fit = Fit()
    for _ in range(64):
        fit.add(1)
    way = Way("on", "", Fixed(8, fit))
    assert "does not fit" in way.summed(drafted=True)


def test_mostly_is_more_than_half_of_the_tokens() -> None:
    stats = Stats(4, "on")
    stats.add(Step([1, 2, 3], drafted=7))
    for _ in range(2):  # more rounds, and fewer tokens
        stats.add(Step([1]))
    assert stats.mostly_drafted
    stats.add(Step([1]))
    assert not stats.mostly_drafted
