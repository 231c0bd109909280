"""What a round costs in the end: its own seconds at the length at hand, and what is read again of
it for exactness; and so what each width brings. Knows no models, no text and no clock.
"""

from collections.abc import Sequence

from dflash_mlx.costs import Costs

ASKED = 0  # stands for a whole block whose draft was asked how sure it is, among the costs
REMEMBERED = 2000.0  # tokens of blocks that count for what is read again of them


class Prices:
    """Of rounds of these widths, 1 first and the whole block last, by costs that others keep."""

    def __init__(self, widths: Sequence[int], costs: Costs) -> None:
        self._widths, self._costs = widths, costs
        self._made, self._reread = 1.0, 0.0  # tokens in blocks, and those read again later
        self.length = 0  # tokens of context

    def made(self, tokens: int) -> None:
        """One more block gave so many."""
        self._made += tokens
        if self._made > REMEMBERED:
            self._made, self._reread = self._made / 2, self._reread / 2

    def reread(self, tokens: int) -> None:
        """So many of earlier blocks were read again, one by one."""
        self._reread += tokens

    @property
    def again(self) -> float:
        """The share of a block's tokens that are read again."""
        return min(self._reread / self._made, 1.0)

    def seconds(self, width: int) -> float | None:
        """Of a round by itself, or ASKED; None where that was never measured."""
        return self._costs.seconds(width, self.length)

    def whole(self, width: int, cost: float, tokens: float) -> float:
        """Seconds of a round that takes `cost` by itself and gives so many tokens."""
        return cost if width == 1 else cost + self.again * tokens * (self.seconds(1) or 0.0)

    def rates(self, tokens: Sequence[float]) -> dict[int, float]:
        """Tokens per second by width, where a cost is known. tokens: of rounds of 1, 2, … rows."""
        costs = {width: self.seconds(width) for width in self._widths}
        return {
            width: tokens[width - 1] / self.whole(width, cost, tokens[width - 1])
            for width, cost in costs.items()
            if cost
        }

    @property
    def asking(self) -> float:
        """Seconds that it costs to ask the draft how sure it is."""
        whole, asked = self.seconds(self._widths[-1]), self.seconds(ASKED)
        return 0.0 if whole is None or asked is None else max(asked - whole, 0.0)

    @property
    def worth(self) -> bool:
        """Whether a block would be worth its cost if all of it were right."""
        one, costs = self.seconds(1), [(w, self.seconds(w)) for w in self._widths[1:]]
        return one is None or any(cost is None or cost < width * one for width, cost in costs)
