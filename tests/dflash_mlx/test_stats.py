"""The figures of a reply, with a clock that stands still until it is moved."""

import json

import pytest

from dflash_mlx.stats import Report, Round, Speculation, State, Stats, Step, pack, unpack


class Clock:
    """Seconds, moved by hand. Begins far from zero, as real ones do."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def reply(*steps: tuple[float, int], state: State = "on", prompt: int = 100) -> Stats:
    """Read for 2 s (40 tokens known), then rounds: seconds waited, tokens that came."""
    clock = Clock()
    stats = Stats(prompt, state, clock=clock)
    clock.now += 2
    stats.read(cached=40)
    for seconds, tokens in steps:
        clock.now += seconds
        stats.add(Step(list(range(tokens)), drafted=7 if state == "on" else 0))
    return stats


def test_a_step_knows_how_much_of_its_draft_was_kept() -> None:
    assert [Step([1] * n, drafted=4).accepted for n in (1, 3, 5)] == [0, 2, 4]


def test_nothing_is_known_before_the_prompt_is_read() -> None:
    clock = Clock()
    stats = Stats(12, "off", clock=clock)
    clock.now += 3
    assert stats.report() == Report(prompt_tokens=12, prefill_seconds=3)


def test_reading_counts_only_what_was_not_known() -> None:
    report = reply().report()
    assert report.prefill_seconds == 2
    assert report.prompt_per_second == 30
    assert (report.prompt_tokens, report.cached_tokens, report.reply_tokens) == (100, 40, 0)
    assert report.time_to_first_token is None
    assert report.tokens_per_second is None and report.window_per_second is None
    assert report.decode_seconds == 0


def test_the_rate_is_that_of_all_tokens_since_the_prompt_was_read() -> None:
    report = reply((0.5, 4), (1, 4), (1, 2), (2, 6)).report()
    assert report.time_to_first_token == 2.5
    assert (report.reply_tokens, report.decode_seconds) == (16, 4.5)
    assert report.tokens_per_second == pytest.approx(16 / 4.5)


def test_rounds_that_arrive_late_and_together_do_not_make_a_reply_fast() -> None:
    assert reply((0.016, 8), (0.001, 7)).report().tokens_per_second == pytest.approx(15 / 0.017)
    assert reply((0.0, 4)).report().tokens_per_second is None


def test_waiting_after_the_last_round_changes_nothing() -> None:
    clock = Clock()
    stats = Stats(5, "off", clock=clock)
    clock.now += 1
    stats.read(0)
    for _ in range(3):
        clock.now += 1
        stats.add(Step([1, 2]))
    before = stats.report()
    clock.now += 60
    assert stats.report() == before


def test_the_window_looks_at_the_last_moments_only() -> None:
    stats = reply(*[(1.0, 1)] * 20, *[(0.1, 1)] * 20)
    report = stats.report()
    assert report.window_per_second == pytest.approx(10)
    assert report.tokens_per_second == pytest.approx(40 / 22)


def test_until_the_window_is_full_the_curve_is_the_rate_itself() -> None:
    for rounds in ([(0.3, 2)], [(0.3, 2), (0.1, 8)], [(0.3, 2), (0.1, 8), (0.2, 1)]):
        report = reply(*rounds).report()
        assert report.window_per_second == report.tokens_per_second
    later = reply((0.3, 2), *[(0.1, 8)] * 20).report()
    assert later.window_per_second == pytest.approx(80) and later.tokens_per_second is not None
    assert later.window_per_second > later.tokens_per_second


def test_the_window_is_between_one_and_two_seconds() -> None:
    assert 1 <= Stats.WINDOW <= 2
    slow = reply((0.1, 1), *[(Stats.WINDOW * 2, 5)] * 3).report()
    assert slow.window_per_second == slow.tokens_per_second  # one round is no curve


def test_rounds_are_counted_by_the_tokens_they_gave() -> None:
    speculation = reply((1, 3), (1, 1), (1, 8), (1, 3)).report().speculation
    assert speculation.histogram == [0, 1, 0, 2, 0, 0, 0, 0, 1]
    assert speculation.rounds == sum(speculation.histogram) == 4
    assert speculation.drafted == 28
    assert speculation.accepted == 11
    assert speculation.tau == 15 / 4


def test_a_report_is_a_picture_and_does_not_grow() -> None:
    stats = reply((1, 2))
    before = stats.report().speculation
    stats.add(Step([1, 2], drafted=7))
    assert before.histogram == [0, 0, 1]
    assert stats.report().speculation.histogram == [0, 0, 2]


def test_without_speculation_there_are_no_rounds_but_a_reason() -> None:
    assert reply((1, 1), (1, 1), state="off").report().speculation == Speculation("off")
    stats = Stats(3, "unavailable", "the draft is too wide", clock=Clock())
    assert stats.report().speculation == Speculation("unavailable", "the draft is too wide")


def test_speculation_that_has_not_begun_has_no_tau() -> None:
    assert reply().report().speculation == Speculation("on")


def test_rounds_drafted_from_the_text_are_counted() -> None:
    stats = Stats(4, "on")
    for step in (Step([1]), Step([2, 3], 4), Step([4, 5, 6], 7, lookup=True)):
        stats.add(step)
    found = stats.report().speculation
    assert (found.rounds, found.lookups, found.drafted, found.accepted) == (3, 1, 11, 3)


def test_rounds_are_kept_as_short_rows() -> None:
    rounds = [Round(4, 15, False, 0, 12, 0, 3), Round(2, 3, True, 5, 0, 1, 0), Round(0, answer=1)]
    assert unpack(json.loads(json.dumps(pack(rounds)))) == rounds
    assert [item.accepted for item in rounds] == [3, 1, 0]
    for wrong in ([[1, 2]], [[1, 2, 0, "4", 0, 0, 0]], 5, [[1, 2, 0, 1, 0, 0, 0, 0]]):
        with pytest.raises((TypeError, ValueError)):
            unpack(wrong)
