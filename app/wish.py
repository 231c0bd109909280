"""What the user wants loaded, what was asked for, and what to go back to. No Qt."""

from dataclasses import dataclass

from app.offers import POCKET, title
from dflash_mlx.protocol import Load


@dataclass(slots=True)
class Wish:
    """wanted: what to load next. asked: what the engine was asked for last.

    by, asked_by: the chat in which each was chosen, by its id; empty if in none. proven: what
    was loaded last, and so can be again. waiting: whether to ask for what is wanted when the
    engine has ended what it does.
    """

    wanted: Load
    by: str = ""
    asked: Load | None = None
    asked_by: str = ""
    proven: Load = POCKET
    waiting: bool = False

    @property
    def way_back(self) -> str:
        """The title of what to load in place of what could not be; empty if there is none."""
        return "" if self.asked == self.proven else title(self.proven)

    @property
    def title(self) -> str:
        """How to call what was asked for."""
        return title(self.asked or self.wanted)

    def ask(self) -> Load:
        """The request to send now."""
        self.asked, self.asked_by, self.waiting = self.wanted, self.by, False
        return self.asked

    def come_true(self) -> Load:
        """What was asked for is loaded."""
        self.proven = self.asked or self.proven
        return self.proven

    def fail(self) -> None:
        """What could not be loaded is not tried again unasked."""
        if not self.waiting:
            self.wanted, self.by = self.proven, ""
