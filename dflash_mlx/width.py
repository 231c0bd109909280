"""How many rows a round verifies, the anchor included: measured costs and running acceptance.

Each round takes the width with the most expected tokens per second; 1 is plain decoding.
The loop asks and tells what came of it, and whoever sees the rounds arrive what they took.
Knows no models, no text and no clock.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from dflash_mlx.acceptance import Acceptance, Fit
from dflash_mlx.costs import Costs
from dflash_mlx.prices import ASKED, Prices
from dflash_mlx.survey import LONE, Survey
from dflash_mlx.trials import Asking, Credit, Trial

WIDTHS = (1, 2, 3, 4, 6, 8, 12, 16)
GAIN = 1.02  # how much better another width must look to be taken
CALM = 8  # plain rounds from one look at what else might pay to the next
LOOK = 500  # plain rounds after which costs that speak against the draft are looked at again
FEW = 2.0  # tokens a round: where a draft gives less, plain rounds are looked at
AGAIN = 64  # rounds with it after which they are, since these show not what a plain one costs
STALE = 0.5  # of what a round was said to cost: so much less, and no old figure is believed

MANY = 0.2  # of a block's tokens read again, from where near ties are the reason

MEASURING = "still measuring how fast this machine is"
NOTHING = "plain: this draft saves nothing on this text"
EARLIER = "plain: by rounds of earlier texts, this draft saves nothing"
DEAR = "plain: on this machine a round with this draft costs more than it can save"
TIES = "plain: to decide near ties again costs more than this draft saves"
PASSING = (NOTHING, EARLIER, DEAR, TIES)  # said of the rounds at hand, and not of the pair


class Widths(Protocol):
    """What the loop asks, and tells."""

    def choose(self) -> int:
        """Rows of the next round."""
        ...

    @property
    def curious(self) -> bool:
        """Whether it would hear how sure the draft is of each token, before the verify."""
        ...

    def narrow(self, confidences: Sequence[float]) -> int:
        """Rows of the round that are worth a verify, now that this is known."""
        ...

    def learn(self, width: int, accepted: int) -> None:
        """A round of `width` rows kept so many drafted tokens."""
        ...


@dataclass(frozen=True, slots=True)
class Round:
    """One with a draft: its rows, the tokens it gave, and what it was made for."""

    width: int
    tokens: int
    trial: bool
    asked: bool


class Auto:
    """The width with the most expected tokens per second, round by round, of one pair."""

    def __init__(self, block: int, costs: Costs, fit: Fit | None = None) -> None:
        self._widths = sorted({block, *(width for width in WIDTHS if width < block)})
        self._costs, self._fit = costs, fit or Fit()
        self._prices, self._survey = Prices(self._widths, costs), Survey(self._widths, costs)
        self._acceptance = Acceptance(block)
        self._width = block  # what pays, as far as is known
        self._rows = block  # of the round under way, which may be a trial of another width
        self._before = 0  # of the round that arrived last
        self._credit, self._asks = Credit(), Asking()
        self._trial = Trial(self._credit)
        self._trying = self._asked = False  # of the round under way
        self._coming: Round | None = None  # with a draft, that has not arrived yet
        self._seen = False  # whether this chat has had a round with a draft
        self._sure: list[float] = []
        self._plain = LOOK  # plain rounds since costs that speak against the draft were looked at
        self._run = 0  # plain rounds that arrived in a row
        self._drafted = 0  # rounds with the draft since plain ones were looked at
        self._said: float | None = None  # what the look should have cost by them

    def begin(self, length: int, new: bool) -> None:
        """A reply begins, with `length` tokens of context; `new` if it is a chat's first."""
        self._prices.length, self._before = length, 0
        self._sure = []
        self._trying, self._coming = False, None
        self._trial.settle()
        if new:
            self._acceptance.begin()
            if not self._fit.complaint:  # which is of the pair, so another chat mends nothing
                self._credit.begin()
            self._seen = False
        self._survey.begin()

    def choose(self) -> int:
        self._sure, self._trying, self._asked = [], False, False
        if self._fit.complaint:
            self._survey.stop()
        aim = self._survey.next()
        if aim is None and self._width == self._rows == 1 and self._run % CALM:
            return 1  # a look takes about as long as a smallest model's operation or ten
        self._rows = self._best() if aim is None else aim or self._widths[-1]
        return self._rows

    @property
    def rows(self) -> int:
        """Of the round under way."""
        return self._rows

    @property
    def curious(self) -> bool:
        """Where rejected rows cost more than to wait for the draft before the verify begins; a
        trial and a measurement are what they are."""
        if self._trying or self._survey.aim is not None:
            return self._survey.aim == ASKED
        return self._asks.pays(self._prices.asking)

    def narrow(self, confidences: Sequence[float]) -> int:
        self._asked, self._sure = True, list(confidences)
        if self._survey.aim is not None:
            return self._rows
        rates = {w: rate for w, rate in self._rates(self._sure).items() if 1 < w <= self._rows}
        best = max(rates, key=lambda width: rates[width], default=self._rows)
        if self._rows in rates:  # seconds for as many tokens as the whole round would bring
            cost = self._prices.seconds(self._rows) or 0.0
            self._asks.gain(cost * (1 - rates[self._rows] / rates[best]))
        return best

    def learn(self, width: int, accepted: int) -> None:
        if width == 1:
            return
        self._fit.add(accepted + 1)
        self._asks.count(self._asked)
        self._acceptance.add(width - 1, accepted, self._sure)
        self._prices.made(accepted + 1)
        self._drafted += 1
        self._coming = Round(width, accepted + 1, self._trying, self._asked)
        self._seen = True
        if accepted < width - 1:  # otherwise more might have been kept
            self._reject(accepted + 1)

    def took(self, width: int, seconds: float, length: int) -> None:
        """A round of `width` rows was known `seconds` after the one before it."""
        self._prices.length = length
        came, self._coming = self._coming, None
        late = self._run > LONE  # then a draft first took in what plain rounds had left to it
        self._plain += width == 1
        self._run = self._run + 1 if width == 1 else 0
        if width == self._widths[1] and self._said is not None:
            if seconds < STALE * self._said:
                self._survey.draft()
            self._said = None
        if self._trial.running:
            self._trial.read(self._won(came, seconds), came is not None and came.trial)
        if came is None:
            # A plain round begins before the one ahead of it is known, if that is plain as well:
            # the first of a run takes longer and the last one less.
            if width == self._before == self._rows == 1:
                self._costs.add(1, seconds, length)
                self._drafted = 0
        elif late:
            pass
        elif not came.asked:
            self._costs.add(width, seconds, length)
        elif width == self._widths[-1]:
            self._costs.add(ASKED, seconds, length)
        else:
            self._costs.add(width, max(seconds - self._prices.asking, seconds / 2), length)
        self._before = width

    def reread(self, rows: int) -> None:
        """So many tokens of earlier rounds were read again, one by one, for the sake of
        exactness. The round that this was for arrived late, so it is no measure."""
        self._prices.reread(rows)
        came = self._coming
        if self._trial.running and came is not None:
            self._trial.read(self._won(came, self._prices.seconds(came.width) or 0.0), came.trial)
        self.passed()

    def passed(self) -> None:
        """A round arrived that nobody here was asked about."""
        self._coming = None
        self._trial.cut()
        self._before = 0

    @property
    def rate(self) -> float | None:
        """Tokens per second expected of the width that pays, once its cost is known."""
        return None if self._survey.open else self._rates().get(self._width)

    @property
    def reason(self) -> str:
        """Why the rounds are what they are, in words; empty while drafting pays."""
        if self._fit.complaint:
            return f"plain: {self._fit.complaint}"
        if self._survey.open:
            return MEASURING
        if self._width > 1:
            return ""
        if self._prices.again > MANY:
            return TIES
        if not self._prices.worth:
            return DEAR
        return NOTHING if self._seen else EARLIER

    def _best(self) -> int:
        """The width that pays, or one that deserves a trial where none seems to."""
        rates = self._rates()
        best = max(rates, key=lambda width: rates[width], default=self._width)
        if self._fit.complaint:
            self._width = 1
        elif rates and rates[best] >= GAIN * rates.get(self._width, 0):
            self._width = best
        if self._width > 1 and self._drafted >= AGAIN:
            self._drafted = 0
            if self._acceptance.expected()[self._width - 1] < FEW:
                self._survey.plain()
                return 1
        if self._width == 1 and self._trial.choose():
            self._trying = True
            return self._rows
        if self._width > 1 or self._trial.running:
            return self._width
        if self._plain >= LOOK and not self._fit.complaint:
            # Costs of a busy hour would never be looked at again, for plain rounds show none.
            self._plain, self._said = 0, self._prices.seconds(self._widths[1])
            other: int | None = self._widths[1]
        else:
            other = self._worth_a_trial(rates)
        if other is not None:
            self._trying = True
            self._trial.begin()
        return other or 1

    def _rates(self, confidences: Sequence[float] = ()) -> dict[int, float]:
        """Expected tokens per second of every width whose cost is known."""
        return self._prices.rates(self._acceptance.expected(confidences))

    def _worth_a_trial(self, rates: dict[int, float]) -> int | None:
        """The best width with a draft, if what it may lose has been saved up; else None."""
        drafting = [width for width in rates if width > 1]
        one = self._prices.seconds(1)
        if not drafting or one is None:
            return None
        width = max(drafting, key=lambda width: rates[width])
        tokens = 1.0 if self._fit.complaint else self._acceptance.expected()[width - 1]
        cost = self._prices.whole(width, self._prices.seconds(width) or one, tokens)
        self._credit.save(CALM * one, most=2 * cost)
        if self._run < LONE:
            return None  # by a bad figure for plain rounds, every trial would seem to win
        return width if self._credit.afford(cost - tokens * one) else None

    def _won(self, came: Round | None, seconds: float) -> float:
        """Seconds that a round has saved beside plain ones for the same tokens."""
        one, tokens, width = self._prices.seconds(1) or 0.0, 1, 1
        if came is not None:
            tokens, width = came.tokens, came.width
        return tokens * one - self._prices.whole(width, seconds, tokens)

    def _reject(self, tokens: int) -> None:
        """So many were kept of the round, and fewer rows would have shown the same."""
        enough = next(width for width in self._widths[1:] if width >= tokens)
        cost, least = self._prices.seconds(self._rows), self._prices.seconds(enough)
        if cost is not None and least is not None:
            self._asks.reject(cost - least)
