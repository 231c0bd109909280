"""Replies of a session alone, without an engine and without text: plain, in rounds of fixed widths
and with `Auto`, in turn. For models that were made up. Knows no files.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from dflash_mlx import decode
from dflash_mlx.bench.cases import AUTO, PLAIN
from dflash_mlx.bench.measure import order
from dflash_mlx.drafter import Drafter
from dflash_mlx.fixed import Fixed
from dflash_mlx.protocol import Sampling
from dflash_mlx.session import Session
from dflash_mlx.stats import Stats
from dflash_mlx.target import Target
from dflash_mlx.width import Auto

GREEDY = Sampling()


@dataclass(frozen=True, slots=True)
class Said:
    """What one reply said, and its tokens per second."""

    tokens: list[int]
    rate: float


def begun(target: Target, drafter: Drafter | None, prompt: Sequence[int]) -> Session:
    """A session that has read the prompt."""
    session = Session(target, drafter)
    for _ in session.read(prompt):
        pass
    return session


def reply(
    target: Target, drafter: Drafter, prompt: Sequence[int], way: str, auto: Auto, limit: int
) -> Said:
    """One greedy reply of `limit` tokens. way: plain, auto, or a width as text; `auto` learns
    from those in its way."""
    session = begun(target, None if way == PLAIN else drafter, prompt)
    widths = auto if way == AUTO else Fixed(1 if way == PLAIN else int(way))
    widths.begin(len(prompt), new=True)
    stats = Stats(len(prompt), "on")
    stats.read(0)
    if way == PLAIN:
        steps = decode.plain(session, GREEDY, (), limit)
    else:
        steps = decode.speculative(session, GREEDY, widths, (), limit)
    tokens: list[int] = []
    for step in steps:
        stats.add(step)
        tokens += step.tokens
        if step.seconds is not None:
            widths.took(step.drafted + 1, step.seconds, len(session.tokens))
    rate = stats.report().tokens_per_second
    assert rate is not None
    return Said(tokens, rate)


def contest(rate: Callable[[str], float], ways: Sequence[str], sweeps: int) -> dict[str, Any]:
    """Medians of tokens per second over sweeps in which every way has its turn, in an order drawn
    for each; `rate` answers once. What `auto` is of plain and of the best of the others is a
    median over the sweeps as well."""
    rates: dict[str, list[float]] = {way: [] for way in ways}
    for turn in range(sweeps):
        for way in order(ways, turn):
            rates[way].append(rate(way))

    def share(of: str) -> float:
        return median(mine / other for mine, other in zip(rates[AUTO], rates[of], strict=True))

    best = max((way for way in ways if way != AUTO), key=lambda way: median(rates[way]))
    return {
        "rates": {way: median(found) for way, found in rates.items()},
        "of_plain": share(PLAIN),
        "best": best,
        "of_best": share(best),
    }
