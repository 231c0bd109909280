"""Drafting from the conversation's own text, where that pays: the tokens that followed when
its end stood there before.

It needs no model and no states, so it serves any target, alone or beside a draft: a round is
drafted from the text where its match promises more tokens per second, by measured costs, than
the draft or plain decoding do. What a match promises is learned from every token said, so
only a promise is ever paid for. Knows no models, no words and no clock.
"""

from collections.abc import Sequence

from dflash_mlx.acceptance import Matches
from dflash_mlx.costs import Costs
from dflash_mlx.ngrams import Index
from dflash_mlx.survey import FIRST
from dflash_mlx.width import WIDTHS, Auto

BLOCK = max(WIDTHS)  # rows of the widest round
SURE = 1.1  # times what would be decoded otherwise, to be worth a round
LIKELY = 0.5  # chance of a token under way from where it pays to wait for it before going on
USEFUL = 0.5  # of a round's rows must be expected to be kept for its cost to be measured

COPYING = "drafting from the conversation's own text"
NOTHING = "plain: the conversation's own text has nothing to draft from"


class Lookup:
    """One pair's drafts from the text.

    costs: of rounds of the target alone. rival: what would choose the width otherwise; None
    is plain decoding. width: rows of every round that has a match, whatever it costs.
    """

    def __init__(self, costs: Costs, rival: Auto | None = None, width: int | None = None) -> None:
        self._costs, self._rival, self._width = costs, rival, width
        self._index, self._matches = Index(), Matches()
        self._plan = [width for width in costs.missing(WIDTHS[1:]) for _ in range(FIRST)]
        self._length = 0
        self._before = 0  # rows of the round that arrived last, 0 if it was not the target's alone
        self._used = False
        self.waited = False  # whether the round that arrives next began no other ahead of it

    def begin(self, tokens: Sequence[int]) -> None:
        """A reply begins after these tokens."""
        self._index.follow(tokens)
        self._length, self._before, self._used = len(tokens), 0, False

    def say(self, tokens: Sequence[int]) -> None:
        """The reply goes on with these."""
        for token in tokens:
            length = self._index.length
            if length:
                self._matches.add(length, self._index.guess(1) == [token])
            self._index.add(token)

    def guess(self) -> list[int]:
        """The tokens to draft in the next round, none where the text is not to be drafted from."""
        rows = self._rows(self._chances(BLOCK - 1))
        if rows in self._plan:
            self._plan.remove(rows)
        return self._index.guess(rows - 1) if rows > 1 else []

    @property
    def hopeful(self) -> bool:
        """Whether it may well draft once the token is known that is under way."""
        first, *others = self._chances(BLOCK) or [0.0]
        self.waited = first >= LIKELY and self._rows(others) > 1
        return self.waited

    def took(self, width: int, seconds: float, length: int, mine: bool) -> None:
        """A round of `width` rows arrived `seconds` after the one before it; `mine` if its
        draft came from here."""
        self._length = length
        self._used = self._used or mine
        if mine and self._rival is not None:
            self._rival.passed()
        run = width == self._before == 1 and not self.waited  # as in `Auto.took`
        if mine or run and (self._rival is None or self._rival.rows == 1):
            self._costs.add(width, seconds, length)
        self._before, self.waited = (0 if self.waited else width), False

    def passed(self) -> None:
        """A round arrived that is no measure of any."""
        self._before = 0

    @property
    def reason(self) -> str:
        """What this reply is drafted from where there is no other draft, in words."""
        return COPYING if self._used else NOTHING

    def _chances(self, count: int) -> list[float]:
        length = self._index.length
        return self._matches.chances(length, count) if length else []

    def _rows(self, chances: Sequence[float]) -> int:
        """Of the round that pays best with these chances of its tokens; 1 if none does."""
        if not chances:
            return 1
        if self._width is not None:
            return self._width
        tokens = _expected(chances)
        for width in reversed(self._plan):
            if tokens[width - 1] >= USEFUL * width:
                return width
        rates = {width: tokens[width - 1] / cost for width, cost in self._known(WIDTHS[1:])}
        best = max(rates, key=lambda width: rates[width], default=1)
        other = self._other
        return best if other is not None and rates and rates[best] >= SURE * other else 1

    @property
    def _other(self) -> float | None:
        """Tokens per second without a draft from here, once that is known."""
        if self._rival is not None:
            return self._rival.rate
        return next((1 / cost for _, cost in self._known((1,))), None)

    def _known(self, widths: Sequence[int]) -> list[tuple[int, float]]:
        costs = [(width, self._costs.seconds(width, self._length)) for width in widths]
        return [(width, cost) for width, cost in costs if cost]


def _expected(chances: Sequence[float]) -> list[float]:
    """Tokens that a round of 1, 2 … rows will give, the target's own one included."""
    tokens, reached = [1.0], 1.0
    for chance in chances:
        reached *= chance
        tokens.append(tokens[-1] + reached)
    return tokens
