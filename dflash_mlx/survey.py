"""Rounds that are made to learn what they cost: which widths, and in which order. Knows no models,
no text and no clock.
"""

from collections.abc import Sequence

from dflash_mlx.costs import Costs
from dflash_mlx.prices import ASKED

FIRST = 4  # turns of rounds at each width that has no cost yet
LONE = 5  # plain ones in a row, for only a run of them shows what one costs


class Survey:
    """Of the costs of these widths, 1 first and the whole block last."""

    def __init__(self, widths: Sequence[int], costs: Costs) -> None:
        self._widths, self._costs = widths, costs
        self._left: list[int] = []  # the last one is next
        self.aim: int | None = None  # what the round under way measures, if that is what it is for

    @property
    def open(self) -> bool:
        """Whether there is more to measure."""
        return bool(self._left)

    def begin(self) -> None:
        """What too few rounds have shown is measured, width by width in turn, since what else the
        machine does changes from second to second. A reply may be shorter than that takes: then
        the next one goes on with it."""
        rounds = {width: self._costs.rounds(width) for width in (ASKED, *self._widths)}
        self._left = [
            width
            for turn in range(FIRST, 0, -1)
            for width, known in rounds.items()
            if known < turn
            for _ in range({ASKED: 3, 1: LONE}.get(width, 1))
        ]
        if not any(rounds.values()):  # what the very first rounds cost is warming up
            self._left.append(self._left[-1])

    def next(self) -> int | None:
        """Rows of the next round, or ASKED; None if it is not made to measure anything."""
        self.aim = self._left.pop() if self._left else None
        return self.aim

    def stop(self) -> None:
        """Nothing more is measured in this reply."""
        self._left.clear()

    def plain(self) -> None:
        """A run of plain rounds, the one under way included."""
        self._left = [1] * (LONE - 1)

    def draft(self) -> None:
        """All that has to do with the draft, since what is known of it is out of date."""
        self._left = [ASKED, *self._widths[1:]] * FIRST
        self._costs.forget(self._left)
