"""How often the engine has ended unasked, and whether to start it again by itself. No Qt."""

from collections import Counter

from dflash_mlx.protocol import Load


class Crashes:
    """Counted for each thing that was loaded. Twice with the same one is enough; and each
    restart waits twice as long as the one before."""

    ENOUGH = 2
    FIRST, LONGEST = 1000, 30_000  # ms to wait

    def __init__(self) -> None:
        self._of: Counter[Load] = Counter()

    def note(self, load: Load) -> int | None:
        """One more. How long to wait, in ms, before it is started again; None: it is not."""
        self._of[load] += 1
        if self._of[load] >= self.ENOUGH:
            return None
        return int(min(self.FIRST * 2 ** (self._of.total() - 1), self.LONGEST))

    def forgive(self) -> None:
        """All is well again: what was before counts no more."""
        self._of.clear()
