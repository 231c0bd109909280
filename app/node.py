"""A message as data, and a question with its answer as it is read. No Qt.

Knows no chat: how messages follow each other is `chat`'s business.
"""

from dataclasses import dataclass, field
from typing import Any, Literal

from app.attachment import Attachment, told
from dflash_mlx.protocol import Sampling
from dflash_mlx.stats import Report, Round

Role = Literal["user", "assistant"]
End = Literal["stop", "length", "stopped", "failed", "lost", "closed"]


@dataclass(frozen=True, slots=True)
class Maker:
    """What made an answer: the pair as it is called, its two models, how tokens were chosen.

    continued: it made the end of it alone; what comes before is another version's.
    """

    pair: str = ""
    target: str = ""
    draft: str = ""
    sampling: Sampling | None = None
    continued: bool = False


@dataclass(slots=True)
class Node:
    """A message. end: how it came to an end; None while it grows. created: Unix seconds.

    thinking: how many seconds the thought took, where that is known. rounds: which letters of
    an answer came in which round. comparisons: of a question, plain decoding against
    speculative, as `dflash_mlx.sides` tells them.
    """

    id: int
    parent: int | None
    role: Role
    content: str = ""
    thought: str = ""
    end: End | None = "stop"
    created: float = 0.0
    thinking: float | None = None
    maker: Maker | None = None
    report: Report | None = None
    attachments: tuple[Attachment, ...] = ()
    rounds: list[Round] = field(default_factory=list)
    comparisons: list[dict[str, Any]] = field(default_factory=list)

    def take(self, said: "Node") -> None:
        """Begin with what another version of it has said."""
        self.thought, self.thinking = said.thought, said.thinking
        self.content = said.content.rstrip("\ufffd")  # half a letter, which will come whole
        self.rounds = [*said.rounds]
        if half := len(said.content) - len(self.content):
            self.rounds.append(Round(0, answer=-half, own_answer=-half))


@dataclass(frozen=True, slots=True)
class Place:
    """Which version of a message one reads, counted from 1, of how many."""

    number: int = 1
    count: int = 1


@dataclass(slots=True)
class Turn:
    """A question and its answer. end: how the answer ended; None while it grows.

    asked, replied: the ids of the two messages; 0 where there is none. continued: the report
    is of the end of the answer alone. compared: what the question's last comparison came to, if
    it was of this answer.
    """

    question: str
    thought: str = ""
    answer: str = ""
    end: End | None = None
    report: Report | None = None
    thinking: float | None = None
    asked: int = 0
    replied: int = 0
    question_place: Place = Place()
    answer_place: Place = Place()
    attachments: tuple[Attachment, ...] = ()
    continued: bool = False
    rounds: list[Round] = field(default_factory=list)
    compared: dict[str, Any] | None = None

    @property
    def told(self) -> str:
        """The question as a model reads it, with its files."""
        return told(self.question, self.attachments)

    @property
    def begun(self) -> bool:
        """Whether anything of an answer has come."""
        return bool(self.thought or self.answer)

    @property
    def broken(self) -> bool:
        """Whether the engine let it down, so that it can be asked again."""
        return self.end in ("failed", "lost")

    @property
    def left(self) -> bool:
        """Whether it is over and no later answer reads it, because it has no answer."""
        return self.end is not None and not self.answer

    @property
    def half(self) -> bool:
        """Whether there is more to say, so that it can be gone on with."""
        return self.begun and self.end not in ("stop", None)
