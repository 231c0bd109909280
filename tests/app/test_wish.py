"""What is wanted, tried, and gone back to."""

from app.offers import POCKET
from app.wish import Wish
from dflash_mlx.protocol import Load

BIG, BAD = Load(0, pair="qwen3-8b"), Load(0, target="some/bad")


def test_what_came_true_is_what_a_failure_goes_back_to() -> None:
    wish = Wish(BIG)
    assert wish.ask() == BIG and wish.come_true() == BIG and wish.way_back == ""
    wish.wanted = BAD
    assert wish.ask() == BAD and wish.title == "bad"
    wish.fail()
    assert wish.wanted == BIG and wish.way_back == "Qwen3 8B"


def test_at_first_the_way_back_is_pocket() -> None:
    wish = Wish(BAD)
    wish.ask()
    wish.fail()
    assert wish.wanted == POCKET and wish.way_back == "Pocket"


def test_what_was_chosen_meanwhile_survives_a_failure() -> None:
    wish = Wish(BAD)
    wish.ask()
    wish.wanted, wish.waiting = BIG, True
    wish.fail()
    assert wish.ask() == BIG and not wish.waiting


def test_a_failure_is_told_where_the_pair_was_chosen() -> None:
    wish = Wish(BIG)
    wish.wanted, wish.by = BAD, "a chat"
    wish.ask()
    wish.wanted, wish.by, wish.waiting = BIG, "another", True
    wish.fail()
    assert wish.asked_by == "a chat"
    assert wish.ask() == BIG and wish.asked_by == "another"
    wish.fail()
    assert wish.by == ""
