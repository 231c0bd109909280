"""A whole reply, put together from the engine's events."""

from collections.abc import Callable
from dataclasses import dataclass, field

from dflash_mlx.engine import Engine
from dflash_mlx.protocol import Done, Reply, Text
from dflash_mlx.stats import Report


@dataclass(slots=True)
class Answer:
    """What a reply said, its token ids, why it ended and its figures."""

    thought: str = ""
    text: str = ""
    tokens: list[int] = field(default_factory=list)
    finish_reason: str = ""
    report: Report = field(default_factory=Report)


def answer(
    engine: Engine, request: Reply, show: Callable[[Text], None] = lambda text: None
) -> Answer:
    """Carry out `request` to its end; `show` is called for each piece as it comes."""
    whole = Answer()
    for event in engine.handle(request):
        if isinstance(event, Text):
            whole.thought += event.thought
            whole.text += event.answer
            whole.tokens.extend(event.tokens)
            show(event)
        elif isinstance(event, Done):
            whole.finish_reason, whole.report = event.finish_reason, event.report
    return whole
