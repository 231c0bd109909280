"""What the window and the engine say to each other: one line of JSON each way. Knows no mlx.

Requests go to the engine's standard input, events come from its standard output.
Every request has an id that its events repeat. A line is the fields of one of the
dataclasses below and its name under "type".
"""

from dataclasses import dataclass, field
from typing import Literal, get_args

from dflash_mlx.errors import BadRequest
from dflash_mlx.lines import Lines
from dflash_mlx.stats import Report, Round, Speculation

VERSION = 2


@dataclass(frozen=True, slots=True)
class Sampling:
    """How the next token is chosen from the target's distribution.

    temperature 0 takes the most likely token. top_k 0, top_p 1, min_p 0 and
    repetition_penalty 1 each mean "not used". The same seed gives the same text.
    """

    temperature: float = 0.0
    top_p: float = 1.0
    top_k: int = 0
    min_p: float = 0.0
    seed: int = 0
    repetition_penalty: float = 1.0

    def __post_init__(self) -> None:
        for name, good, wanted in (
            ("temperature", 0 <= self.temperature <= 5, "from 0 to 5"),
            ("top_p", 0 < self.top_p <= 1, "above 0 and at most 1"),
            ("top_k", self.top_k >= 0, "0 or more"),
            ("min_p", 0 <= self.min_p < 1, "from 0 to less than 1"),
            ("seed", 0 <= self.seed < 2**64, "from 0 to 2^64 - 1"),
            ("repetition_penalty", 0 < self.repetition_penalty <= 5, "above 0 and at most 5"),
        ):
            if not good:
                value = getattr(self, name)
                raise BadRequest(f"{name} is {value}, but it must be {wanted}.")


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a chat. thought: what the model thought before it answered."""

    role: Literal["system", "user", "assistant"]
    content: str
    thought: str = ""


# --- requests -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Load:
    """Load a pair by name, or a target with or without a draft (names, Hub ids, folders).

    session_bytes: memory for what was read of chats; None is half of what the weights leave.
    context: tokens that a chat may have, if fewer than the target can hold. memory_bytes: what
    models and chats may take; None is what the machine has for them.
    """

    id: int
    pair: str | None = None
    target: str | None = None
    draft: str | None = None
    session_bytes: int | None = None
    context: int | None = None
    memory_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """Answer a chat, or go on with the answer that is its last message. With `raw`, the last
    message's text goes in as it stands, no template.

    width: rows the target verifies in a round, the anchor included, 1 being plain; None
    chooses for every round what pays, by measured costs. lookup: whether the conversation's
    own text may be drafted from too; a fixed width does so only where there is no draft.
    think: None does as the pair does (see `Loaded`). chat: a name of the caller's own for the
    chat, so that what was read of it is kept apart from others; without one there is a single
    nameless chat.
    exact: near ties are decided again as plain decoding decides them, and prompts are read in
    the same chunks each time, so that the text is that of `speculate=False, exact=True`.
    drop: a chat that leaves no room for an answer loses its oldest turns (see `room`); otherwise
    it is answered as long as there is room for one token, and refused then.
    """

    id: int
    messages: list[Message]
    sampling: Sampling = field(default_factory=Sampling)
    speculate: bool = True
    width: int | None = None
    lookup: bool = True
    max_tokens: int = 2048
    think: bool | None = None
    stop: list[str] = field(default_factory=list)
    raw: bool = False
    chat: str = ""
    exact: bool = False
    drop: bool = False


@dataclass(frozen=True, slots=True)
class Stop:
    """Stop the reply of this id; it ends with Done and what it has said so far."""

    id: int


@dataclass(frozen=True, slots=True)
class Unload:
    """Forget the models and give their memory back."""

    id: int


@dataclass(frozen=True, slots=True)
class Forget:
    """Forget what was read of a chat, in memory and on disk, with any pair. No event answers."""

    id: int
    chat: str


@dataclass(frozen=True, slots=True)
class Count:
    """How long a chat would be, asked as a Reply with `drop` would. parts: texts of which each
    is to be counted alone."""

    id: int
    messages: list[Message]
    max_tokens: int = 2048
    think: bool | None = None
    parts: list[str] = field(default_factory=list)


Request = Load | Reply | Stop | Unload | Forget | Count

# --- events -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Hello:
    """The engine's first line, written before mlx is imported."""

    version: int = VERSION
    engine: str = ""


@dataclass(frozen=True, slots=True)
class Loading:
    """A load goes on; `phase` is a sentence for the state line. With the load's own id it
    says too that what was loaded before is gone."""

    id: int
    phase: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """A pair is ready. context: tokens that the target can hold, prompt and reply together.

    name: what to ask for; title: what to show. thinks: whether it can; think: whether it does
    where nothing is said of it, which is what its draft was made for. block: rows of the
    draft's full block, or of the widest that is drafted from the conversation's own text where
    that is all there is.
    """

    id: int
    name: str
    title: str
    target: str
    draft: str | None
    speculation: Speculation
    context: int
    thinks: bool
    block: int | None = None
    device: str = ""
    blas: str = ""
    memory_bytes: int = 0
    seconds: float = 0.0
    note: str = ""
    think: bool = False


@dataclass(frozen=True, slots=True)
class Prefill:
    """`done` of `total` prompt tokens have been read."""

    id: int
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Text:
    """More of a reply, and the rounds that gave it."""

    id: int
    thought: str
    answer: str
    tokens: list[int]
    rounds: list[Round]
    report: Report


@dataclass(frozen=True, slots=True)
class Done:
    """A reply has ended."""

    id: int
    finish_reason: Literal["stop", "length", "stopped"]
    report: Report


@dataclass(frozen=True, slots=True)
class Unloaded:
    """The models are gone."""

    id: int


@dataclass(frozen=True, slots=True)
class Failed:
    """A request could not be carried out. `message` is one sentence for the user."""

    id: int
    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class Counted:
    """How long a chat would be. tokens: what would be read of it; limit: how many that may be
    before the oldest turns are left out; dropped: how many turns are. refusal: why there would
    be no answer, in a sentence. parts: tokens of each part."""

    id: int
    tokens: int
    limit: int
    context: int
    dropped: int = 0
    refusal: str = ""
    parts: list[int] = field(default_factory=list)


Event = Hello | Loading | Loaded | Prefill | Text | Done | Unloaded | Failed | Counted

_LINES: Lines[Request | Event] = Lines((*get_args(Request), *get_args(Event)), VERSION)

# --- lines --------------------------------------------------------------------


def encode(item: Request | Event) -> str:
    """One line of JSON, without the end of line."""
    return _LINES.encode(item)


def decode(line: str) -> Request | Event:
    """The request or event that a line stands for. Raises ProtocolError, BadRequest."""
    return _LINES.decode(line)
