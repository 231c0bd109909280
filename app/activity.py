"""What the engine is doing, as a value that knows its own sentence. No Qt."""

from dataclasses import dataclass
from enum import Enum, auto


class Phase(Enum):
    STARTING = auto()
    LOADING = auto()
    READY = auto()
    READING = auto()
    THINKING = auto()
    ANSWERING = auto()
    COMPARING = auto()
    STOPPING = auto()
    WAITING = auto()  # this chat has a question that another chat's answer goes before
    ELSEWHERE = auto()  # another chat is being answered
    EMPTY = auto()  # the engine runs, but no model could be loaded
    GONE = auto()
    RESTING = auto()  # it was ended to give its memory back, until the next question


_SENTENCES = {
    Phase.STARTING: "Starting the engine",
    Phase.LOADING: "Loading the model",
    Phase.READY: "Ready",
    Phase.READING: "Reading the prompt",
    Phase.THINKING: "Thinking",
    Phase.ANSWERING: "Answering",
    Phase.COMPARING: "Comparing",
    Phase.STOPPING: "Stopping",
    Phase.WAITING: "Waiting",
    Phase.ELSEWHERE: "Answering in another chat",
    Phase.EMPTY: "No model is loaded",
    Phase.GONE: "Engine ended",
    Phase.RESTING: "Unloaded to give memory back · your next question loads it again",
}

_REPLYING = (
    Phase.READING,
    Phase.THINKING,
    Phase.ANSWERING,
    Phase.COMPARING,
    Phase.STOPPING,
    Phase.WAITING,
)


@dataclass(frozen=True, slots=True)
class Activity:
    """detail replaces the usual sentence of a phase."""

    phase: Phase
    detail: str = ""

    @property
    def sentence(self) -> str:
        return self.detail or _SENTENCES[self.phase]

    @property
    def replying(self) -> bool:
        """Whether a reply is under way here, or will be."""
        return self.phase in _REPLYING

    @property
    def heard(self) -> bool:
        """Whether the engine has something to say of it, now and then."""
        return self.phase in (Phase.READING, Phase.THINKING, Phase.ANSWERING)

    @property
    def busy(self) -> bool:
        """Whether waiting will change it."""
        others = (Phase.STARTING, Phase.LOADING, Phase.ELSEWHERE)
        return self.replying or self.phase in others

    @property
    def broken(self) -> bool:
        """Whether only a restart will change it."""
        return self.phase in (Phase.EMPTY, Phase.GONE)

    @property
    def obstacle(self) -> str:
        """Why nothing can be asked now; empty when it can."""
        if self.phase in (Phase.READY, Phase.ELSEWHERE, Phase.RESTING):
            return ""
        if self.phase is Phase.STOPPING:
            return "Not sent yet: the answer before is still ending."
        if self.phase is Phase.WAITING:
            return "Not sent yet: a question is waiting already. Esc stops it."
        if self.phase is Phase.COMPARING:
            return "Not sent yet: a comparison is under way. Esc stops it."
        if self.replying:
            return "Not sent yet: an answer is under way. Esc stops it."
        if self.phase is Phase.GONE:
            return "Not sent: the engine has ended. Restart it first."
        if self.phase is Phase.EMPTY:
            return "Not sent: no model is loaded."
        return "Not sent yet: the engine is not ready."
