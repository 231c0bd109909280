"""Trials of the draft while rounds are plain: what they may lose, and the one under way."""

from dflash_mlx.trials import SHARE, SHRINK, SMALLEST, TRIAL, TURN, Asking, Credit, Trial


def worth(credit: Credit) -> float:
    """What a trial may lose by now, to a thousandth of a second."""
    return max(loss / 1000 for loss in range(-5000, 5000) if credit.afford(loss / 1000))


def saved(seconds: float = 100.0) -> Credit:
    credit = Credit()
    credit.save(seconds, most=9.0)
    return credit


def test_what_trials_may_lose_is_saved_up_in_plain_rounds_and_no_further_than_asked() -> None:
    credit = Credit()
    assert credit.afford(0.0) and not credit.afford(0.001)
    credit.save(100.0, most=9.0)
    assert worth(credit) == 100 * SHARE
    credit.save(10_000.0, most=2.0)
    assert worth(credit) == 2.0


def test_a_trial_that_lost_makes_the_next_one_rarer_and_one_that_won_forgives() -> None:
    credit = saved()
    credit.pay(-worth(credit))
    assert worth(credit) == 0.0
    credit.save(100.0, most=9.0)
    assert worth(credit) == 100 * SHARE * SHRINK
    for _ in range(99):
        credit.pay(0.0)
    before = worth(credit)
    credit.save(100.0, most=9.0)
    assert abs(worth(credit) - before - 100 * SMALLEST) < 0.002
    credit.pay(0.5)
    before = worth(credit)
    credit.save(100.0, most=9.0)
    assert abs(worth(credit) - before - 100 * SHARE) < 0.002


def test_a_new_chat_begins_with_no_credit_and_saves_faster_than_the_last_one_did() -> None:
    credit = saved()
    for _ in range(99):
        credit.pay(-0.01)
    credit.begin()
    assert worth(credit) == 0.0
    credit.save(100.0, most=9.0)
    assert worth(credit) == 100 * 2 * SMALLEST
    credit.pay(-2.0)
    before = worth(credit)
    credit.begin()  # but half of what is owed goes with it
    assert abs(worth(credit) - before / 2) < 0.002


def test_a_trial_is_so_many_rounds_and_pays_for_those_around_them() -> None:
    credit = saved(0.0)
    trial = Trial(credit)
    assert not trial.running and not trial.choose()
    trial.begin()
    assert [trial.choose() for _ in range(TRIAL)] == [True] * (TRIAL - 1) + [False]
    trial.read(0.25, mine=False)  # the round before it ends early
    for _ in range(TRIAL):
        assert trial.running
        trial.read(-0.5, mine=True)
    assert trial.running and worth(credit) == 0.0
    trial.read(0.125, mine=False)  # and the one after it late
    assert not trial.running and worth(credit) == 0.375 - 0.5 * TRIAL


def test_a_trial_that_is_broken_off_is_paid_for_as_far_as_it_went() -> None:
    credit = saved(0.0)
    trial = Trial(credit)
    trial.begin()
    trial.read(-0.25, mine=True)
    trial.settle()
    assert not trial.running and not trial.choose() and worth(credit) == -0.25
    trial.settle()  # there is none, so nothing is paid
    assert worth(credit) == -0.25


def test_a_round_that_nobody_was_asked_about_ends_a_trial_only_once_that_has_begun() -> None:
    credit = saved(0.0)
    trial = Trial(credit)
    trial.begin()
    trial.cut()
    assert trial.running and trial.choose()
    trial.read(-0.25, mine=True)
    trial.cut()
    assert not trial.running and worth(credit) == -0.25


def test_the_draft_is_asked_where_that_brings_more_than_it_costs() -> None:
    asks = Asking()
    assert not asks.pays(0.001)  # nothing was rejected yet
    for _ in range(60):
        asks.reject(1.0)
    assert asks.pays(0.4) and not asks.pays(0.6)
    for _ in range(60):
        asks.gain(0.1)
    assert asks.pays(0.08) and not asks.pays(0.2)
    for _ in range(2000):
        asks.reject(1.0)  # perhaps the draft knows more by now
    assert asks.pays(0.4)


def test_after_so_many_rounds_that_were_asked_one_is_not() -> None:
    asks = Asking()
    for _ in range(60):
        asks.reject(1.0)
    for _ in range(TURN - 1):
        asks.count(True)
    assert asks.pays(0.1)
    asks.count(True)
    assert not asks.pays(0.1)
    asks.count(False)
    assert asks.pays(0.1)
