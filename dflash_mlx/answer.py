"""A whole reply, put together from the engine's events. Knows no mlx of its own."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dflash_mlx.protocol import Done, Event, Reply, Text
from dflash_mlx.stats import Report, Round

if TYPE_CHECKING:
    from dflash_mlx.engine import Engine


@dataclass(slots=True)
class Answer:
    """What a reply said, its token ids and rounds, why it ended and its figures."""

    thought: str = ""
    text: str = ""
    tokens: list[int] = field(default_factory=list)
    rounds: list[Round] = field(default_factory=list)
    finish_reason: str = ""
    report: Report = field(default_factory=Report)

    def take(self, event: Event) -> None:
        """Put in what an event tells."""
        if isinstance(event, Text):
            self.thought += event.thought
            self.text += event.answer
            self.tokens.extend(event.tokens)
            self.rounds.extend(event.rounds)
            self.report = event.report
        elif isinstance(event, Done):
            self.finish_reason, self.report = event.finish_reason, event.report


def answer(
    engine: "Engine", request: Reply, show: Callable[[Text], None] = lambda text: None
) -> Answer:
    """Carry out `request` to its end; `show` is called for each piece as it comes."""
    whole = Answer()
    for event in engine.handle(request):
        whole.take(event)
        if isinstance(event, Text):
            show(event)
    return whole
