"""What it may cost to find out: trials of the draft while rounds are plain, and asking the
draft how sure it is before its tokens are verified. Knows no models, no text and no clock.
"""

SHARE = 0.0125  # of the time spent on plain decoding that trials of the draft may lose
SMALLEST = 0.004  # of it, after many trials have lost
SHRINK = 0.8  # of the share, after each trial that has lost
FORESIGHT = 0.5  # of what rejected rows cost may be saved by asking the draft how sure it is
RECOVERY = 0.002  # of the way back to that, in each round: perhaps the draft knows more by now
FADE = 0.9  # what a round counts for after another one
TURN = 12  # rounds asked one after the other, until one shows again what it costs unasked


class Trials:
    """What they may lose, in seconds: it is saved up in plain rounds and paid by each trial."""

    def __init__(self) -> None:
        self._credit, self._share = 0.0, SHARE

    def begin(self) -> None:
        """A new chat, where a draft may do better than it did. Half of a debt goes with it, or many
        short chats in a row would each have a trial that none of them can pay."""
        self._credit, self._share = min(self._credit / 2, 0.0), min(2 * self._share, SHARE)

    def save(self, seconds: float, most: float) -> None:
        """A plain round takes so long; there is no need to save up more than `most`."""
        self._credit = min(self._credit + self._share * seconds, most)

    def afford(self, loss: float) -> bool:
        """Whether a trial may lose so much."""
        return self._credit >= loss

    def settle(self, won: float) -> None:
        """Pay for a trial. One that won pays in, so that the next may follow at once."""
        self._credit += won
        self._share = SHARE if won > 0 else max(self._share * SHRINK, SMALLEST)


class Asking:
    """Whether it pays to ask the draft: that brings a part of what rejected rows cost, in
    seconds a round, and the part is what it has brought so far."""

    def __init__(self) -> None:
        self._rejected, self._part = 0.0, FORESIGHT
        self._run = 0  # rounds in a row that were asked

    def count(self, asked: bool) -> None:
        """One more round with a draft, asked or not."""
        self._run = self._run + 1 if asked else 0

    def reject(self, seconds: float) -> None:
        """In one more round, rows that were not kept cost so much."""
        self._rejected = FADE * self._rejected + (1 - FADE) * max(seconds, 0.0)
        self._part += RECOVERY * (FORESIGHT - self._part)

    def gain(self, seconds: float) -> None:
        """The draft was asked, and fewer rows are expected to save so much."""
        if self._rejected:
            self._part = FADE * self._part + (1 - FADE) * min(seconds / self._rejected, 1.0)

    def pays(self, cost: float) -> bool:
        """Whether it does, if it costs so many seconds. If that was measured too low, only
        rounds that are not asked can show it."""
        return self._run < TURN and self._part * self._rejected > cost
