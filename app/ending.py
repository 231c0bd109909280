"""How an engine, or another process of ours, ended, in words a user can act on."""

import signal
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ending:
    """code: the exit status, or after a crash the number of the signal. cause: what it said of
    that itself. log: where all that it said is kept."""

    code: int
    crashed: bool
    cause: str = ""
    who: str = "engine"
    log: str = ""

    def __str__(self) -> str:
        # What is killed has no last words: what it said before has nothing to do with it.
        if self.crashed and self.code == signal.SIGKILL:
            return self._manner()
        if self.cause:
            return f"{self._manner()} Its last words were “{self.cause}”."
        return f"{self._manner()} Its log may say why: {self.log}." if self.log else self._manner()

    def _manner(self) -> str:
        if self.crashed and self.code == signal.SIGKILL:
            return (
                f"The {self.who} was ended from outside (SIGKILL); "
                "when memory runs out, the system does this."
            )
        if self.crashed and self.code == signal.SIGABRT:
            return f"The {self.who} gave up (SIGABRT); too little memory is the usual cause."
        if self.crashed:
            return f"The {self.who} crashed ({_signal_name(self.code)})."
        if self.code == 0:
            return f"The {self.who} ended by itself."
        return f"The {self.who} ended with exit status {self.code}."


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
