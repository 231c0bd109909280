"""What it may cost to find out: trials of the draft while rounds are plain, and asking the
draft how sure it is before its tokens are verified. Knows no models, no text and no clock.
"""

TRIAL = 2  # rounds of one, since what lies around it costs about as much as a round
SHARE = 0.01  # of the time spent on plain decoding that trials of the draft may lose
SMALLEST = 0.004  # of it, after many trials have lost
SHRINK = 0.8  # of the share, after each trial that has lost
FORESIGHT = 0.5  # of what rejected rows cost may be saved by asking the draft how sure it is
RECOVERY = 0.002  # of the way back to that, in each round: perhaps the draft knows more by now
FADE = 0.9  # what a round counts for after another one
TURN = 12  # rounds asked one after the other, until one shows again what it costs unasked


class Credit:
    """What trials may lose, in seconds: it is saved up in plain rounds and paid by each trial."""

    def __init__(self) -> None:
        self._saved, self._share = 0.0, SHARE

    def begin(self) -> None:
        """A new chat, where a draft may do better than it did. Half of a debt goes with it, or many
        short chats in a row would each have a trial that none of them can pay."""
        self._saved, self._share = min(self._saved / 2, 0.0), min(2 * self._share, SHARE)

    def save(self, seconds: float, most: float) -> None:
        """A plain round takes so long; there is no need to save up more than `most`."""
        self._saved = min(self._saved + self._share * seconds, most)

    def afford(self, loss: float) -> bool:
        """Whether a trial may lose so much."""
        return self._saved >= loss

    def pay(self, won: float) -> None:
        """For a trial. One that won pays in, so that the next may follow at once."""
        self._saved += won
        self._share = SHARE if won > 0 else max(self._share * SHRINK, SMALLEST)


class Trial:
    """The one that is under way, if one is: its rounds are chosen, they arrive and are read
    together with those around them, and it is settled."""

    def __init__(self, credit: Credit) -> None:
        self._credit = credit
        self._won: float | None = None  # seconds, from the round before the first one
        self._left = 0  # rounds that are yet to be chosen
        self._arrived = False  # whether one of its rounds is the last one that arrived

    @property
    def running(self) -> bool:
        return self._won is not None

    def begin(self) -> None:
        """The next round is its first."""
        self._won, self._left = 0.0, TRIAL - 1

    def choose(self) -> bool:
        """Whether the next round is one more of it."""
        more = self._left > 0
        self._left -= more
        return more

    def read(self, won: float, mine: bool) -> None:
        """A round has arrived, of this trial or not, and has won so many seconds. Together they
        show its cost, since the one before it ends early and the one after it late."""
        assert self._won is not None
        self._won += won
        if self._arrived and not mine:
            self.settle()
        self._arrived = mine

    def cut(self) -> None:
        """A round has arrived that nobody here was asked about. Where none of the trial's have,
        it is yet to come."""
        if self._arrived:
            self.settle()

    def settle(self) -> None:
        """What it has brought so far is all that will be known of it."""
        if self._won is not None:
            self._credit.pay(self._won)
        self._won, self._left, self._arrived = None, 0, False


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
