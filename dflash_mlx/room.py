"""What of a chat a target can hold: the oldest turns give way to the newest. Knows no models.

A turn is a question and what followed it. Whole turns are left out, the first ones first; what
stands before the first question (the system message) and the last question always stay.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dflash_mlx.protocol import Message

if TYPE_CHECKING:
    from dflash_mlx.chat import Chat, Prompt

PARTS = 4  # a fourth of the context is kept for an answer, and what is left out is counted in these


@dataclass(frozen=True, slots=True)
class Fit:
    """What is read of a chat. dropped: how many turns are left out; alone: none but the last
    question is left."""

    messages: list[Message]
    prompt: "Prompt"
    dropped: int = 0
    alone: bool = False


def limit(context: int, max_tokens: int) -> int:
    """Tokens that a prompt may have before turns are left out: the rest is for the answer."""
    return context - min(max_tokens, context // PARTS)


def fit(
    chat: "Chat", messages: Sequence[Message], think: bool | None, context: int, max_tokens: int
) -> Fit:
    """As much of a chat as leaves room for an answer. Raises BadRequest as `Chat.prompt` does.

    Turns are left out by the fourth of a context, not one by one: so the prompt begins alike
    for several questions, and what the caches hold of it is of use.
    """
    whole = chat.prompt(messages, think)
    asked = [at for at, message in enumerate(messages) if message.role == "user"]
    over = len(whole.tokens) - limit(context, max_tokens)
    if over <= 0 or len(asked) == 1:
        return Fit([*messages], whole, alone=len(asked) == 1)
    step = max(context // PARTS, 1)
    aim = -(-over // step) * step

    def kept(turns: int) -> list[Message]:
        return [*messages[: asked[0]], *messages[asked[turns] :]]

    def saved(turns: int) -> int:
        return len(whole.tokens) - len(chat.prompt(kept(turns), think).tokens)

    last = len(asked) - 1
    dropped = bisect_left(range(last), aim, lo=1, key=saved)
    return Fit(kept(dropped), chat.prompt(kept(dropped), think), dropped, dropped == last)


def refusal(tokens: int, context: int, alone: bool) -> str:
    """Why there is no answer to a prompt that leaves no room for one; empty where it does."""
    if tokens < context:
        return ""
    what, how = ("question", "shorten it") if alone else ("chat", "begin a new one or shorten this")
    return (
        f"The {what} is {tokens:,} tokens long and this model holds {context:,}, so there is "
        f"no room for an answer; {how}."
    )
