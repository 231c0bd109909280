"""A chat as data: its turns, and the messages a model is given to read. No Qt."""

from dataclasses import dataclass, field
from typing import Literal

from dflash_mlx.protocol import Message
from dflash_mlx.stats import Report

End = Literal["stop", "length", "stopped", "failed", "lost"]


@dataclass(slots=True)
class Turn:
    """A question and its answer. end: how the answer ended; None while it grows."""

    question: str
    thought: str = ""
    answer: str = ""
    end: End | None = None
    report: Report | None = None

    @property
    def begun(self) -> bool:
        """Whether anything of an answer has come."""
        return bool(self.thought or self.answer)

    @property
    def broken(self) -> bool:
        """Whether the engine let it down, so that it can be asked again."""
        return self.end in ("failed", "lost")


@dataclass(slots=True)
class Chat:
    """The turns so far. A turn that broke stays to be read but is not sent again."""

    turns: list[Turn] = field(default_factory=list)

    def messages(self) -> list[Message]:
        """What the model reads: whole turns, then the open question."""
        messages = []
        for turn in self.turns:
            if turn.end is None:
                messages.append(Message("user", turn.question))
            elif turn.answer and not turn.broken:
                messages.append(Message("user", turn.question))
                messages.append(Message("assistant", turn.answer, turn.thought))
        return messages
