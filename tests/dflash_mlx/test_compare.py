"""What pairs of answers come to: every figure of the one that is the median."""

from typing import Any

import pytest

from dflash_mlx import compare
from dflash_mlx.answer import Answer
from dflash_mlx.protocol import Loaded
from dflash_mlx.stats import Report, Speculation


def answered(seconds: float, spec: Speculation | None = None) -> Answer:
    report = Report(
        reply_tokens=60,
        prefill_seconds=9.0,
        decode_seconds=seconds,
        tokens_per_second=60 / seconds,
        speculation=spec or Speculation(),
    )
    return Answer(text="So.", tokens=[7] * 60, report=report)


def run(plain: float, fast: float) -> dict[str, Any]:
    spec = Speculation("on", rounds=15, tau=4.0)
    return compare.pair("Why?", answered(plain), answered(fast, spec))


LOADED = Loaded(1, "pocket", "Pocket", "target", "draft", Speculation("on"), 4096, False, 16)


@pytest.mark.parametrize(
    "runs, median",
    [
        ([(2.0, 1.0)], 0),
        ([(1.0, 1.0), (6.0, 2.0), (5.0, 2.5), (9.0, 1.0), (3.3, 1.0)], 1),
        ([(6.0, 1.5), (6.0, 3.0)], 1),  # of two the slower one
        ([(6.0, 1.0), (6.0, 1.5), (6.0, 2.0), (6.0, 3.0)], 2),
    ],
)
def test_the_speed_up_and_both_rates_are_of_the_pair_that_is_the_median(
    runs: list[tuple[float, float]], median: int
) -> None:
    found = compare.whole(LOADED, [run(*each) for each in runs])
    plain, fast = runs[median]
    assert found["median"] == median and found["speedup"] == pytest.approx(plain / fast)
    assert found["plain_tokens_per_second"] == pytest.approx(60 / plain)
    assert found["speculative_tokens_per_second"] == pytest.approx(60 / fast)
    one = found["runs"][median]
    assert one["plain_seconds"] / one["speculative_seconds"] == pytest.approx(found["speedup"])
    assert f"Pair {median + 1} of {len(runs)} is the median: " in compare.table(found, LOADED)


def test_it_says_on_what_it_was_measured() -> None:
    found = compare.whole(LOADED, [run(2.0, 1.0)])
    assert found["system"] and found["memory"] > 2**30
    assert set(found["versions"]) == {"DFlash Chat", "mlx", "mlx-lm"}
