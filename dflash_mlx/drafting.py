"""What drafts for a loaded target: its draft, the conversation's own text, both or neither,
and the reason in words. Knows no chats and no caches beyond whether rows can be forgotten.
"""

from dataclasses import dataclass
from pathlib import Path

from dflash_mlx import cache as caches
from dflash_mlx.acceptance import Fit
from dflash_mlx.costs import Costs, CostsFile
from dflash_mlx.drafter import DFlash
from dflash_mlx.errors import BadRequest, Unsupported
from dflash_mlx.fixed import Fixed
from dflash_mlx.lookup import BLOCK, Lookup
from dflash_mlx.protocol import Reply
from dflash_mlx.stats import Speculation, State, Step
from dflash_mlx.target import Target
from dflash_mlx.width import PASSING, Auto

TEXT_ALONE = "only from the conversation's own text"


@dataclass(frozen=True, slots=True)
class Way:
    """How one reply is decoded. Without `lookup` nothing is drafted from the text. costs: what
    rounds were measured to cost, where they are drafted."""

    state: State
    reason: str
    widths: Auto | Fixed
    lookup: Lookup | None = None
    costs: Costs | None = None

    @property
    def told(self) -> str:
        """Why the rounds are what they are, in words; empty while a draft pays."""
        alone = self.lookup if isinstance(self.widths, Fixed) else None
        return self.widths.reason if alone is None else alone.reason

    def summed(self, drafted: bool) -> str:
        """The same of a whole reply: how its last rounds were is not said of one that was mostly
        `drafted`."""
        return "" if drafted and self.told in PASSING else self.told

    def begin(self, length: int, new: bool) -> None:
        """The reply begins, with `length` tokens of context; `new` if it is a chat's first."""
        self.widths.begin(length, new)

    def took(self, step: Step, seconds: float, length: int) -> None:
        """A round arrived `seconds` after the one before it."""
        rows = step.drafted + 1
        if self.lookup is not None and self.lookup.waited:
            self.widths.passed()
        elif not step.lookup:
            self.widths.took(rows, seconds, length)
        if self.lookup is not None:
            self.lookup.took(rows, seconds, length, mine=step.lookup)

    def plain_rate(self, length: int) -> float | None:
        """Tokens per second of plain rounds at a length, by what they were measured to cost since
        the pair was loaded; None where none came since."""
        if self.costs is None or not self.costs.seen(1):  # an older figure may be of a busy hour
            return None
        seconds = self.costs.seconds(1, length)
        return 1 / seconds if seconds else None

    def reread(self, rows: int) -> None:
        """A round arrived late, since so many earlier tokens were read again for it."""
        self.widths.reread(rows)
        if self.lookup is not None:
            self.lookup.passed()


class Drafting:
    """For one target, with or without a draft. why_not: the reason if there is none.

    costs: the file that keeps what rounds were measured to cost, and `key` the machine and the
    target there.
    """

    def __init__(
        self,
        target: Target,
        drafter: DFlash | None,
        why_not: str,
        costs: Path | None,
        key: str,
        draft: str,
    ) -> None:
        self.block = drafter.block if drafter is not None else BLOCK
        self.widest = max(self.block, BLOCK)  # rows that a round may have, whoever drafts it
        self.key = f"{key} | {draft}"
        self._fit = Fit()
        # A round that is drafted from the text costs what the target alone costs, whatever
        # draft lies beside it.
        self._alone = CostsFile(costs, f"{key} | ")
        self._both = CostsFile(costs, self.key, self._alone.costs)
        self._auto = None if drafter is None else Auto(self.block, self._both.costs, self._fit)
        self._lookup = Lookup(self._alone.costs, self._auto)
        self._why_not = why_not
        try:
            caches.check(target.cache())
            self._forgets = True
        except Unsupported as error:
            self._why_not, self._forgets = str(error), False

    @property
    def speculation(self) -> Speculation:
        """What a reply will do that asks for nothing special."""
        if self._auto is not None:
            return Speculation("on")
        if not self._forgets:
            return Speculation("unavailable", self._why_not)
        return Speculation("on", f"{TEXT_ALONE}. {self._why_not[:1].upper()}{self._why_not[1:]}")

    def way(self, request: Reply) -> Way:
        """How to decode this reply. Raises BadRequest for a width that is not to be had."""
        auto, width = self._auto, request.width
        if auto is None and not (self._forgets and request.lookup):
            return Way("unavailable", self._why_not, Fixed(1))
        if width is not None and not 1 <= width <= self.block:
            limit = (
                "this draft was trained for blocks of" if auto else "without a draft it is up to"
            )
            raise BadRequest(
                f"width is {width}, but {limit} {self.block}; choose 1 (plain) to {self.block}."
            )
        if not request.speculate:
            return Way("off", "switched off", Fixed(1))
        if width == 1:
            return Way("off", "a width of 1 is plain decoding", Fixed(1))
        if auto is None:
            lookup = self._lookup if width is None else Lookup(self._alone.costs, width=width)
            return Way("on", "", Fixed(1), lookup, self._alone.costs)
        if width is not None:
            return Way("on", "", Fixed(width, self._fit), costs=self._both.costs)
        return Way("on", "", auto, self._lookup if request.lookup else None, self._both.costs)

    def save(self) -> None:
        """Keep what rounds were measured to cost."""
        self._alone.save()
        if self._auto is not None:
            self._both.save()
