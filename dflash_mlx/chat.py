"""Messages to tokens, and tokens back to pieces of text. Knows no models.

The template is the tokenizer's own. A reply is split into thought and answer by the
markers that mlx-lm knows for the tokenizer; what may still become a marker, a stop
string or a whole letter is held back until it is clear.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mlx_lm.generate import TextStateMachine
from mlx_lm.tokenizer_utils import TokenizerWrapper

from dflash_mlx.errors import BadRequest
from dflash_mlx.prefix import common
from dflash_mlx.protocol import Message

ENDED = None  # the text machine's state after a stop string


@dataclass(frozen=True, slots=True)
class Prompt:
    """tokens: what goes in. boundary: how many of them the chat's next turn will repeat.
    thinking: the reply begins inside a thought."""

    tokens: list[int]
    boundary: int = 0
    thinking: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of a reply; either part may be empty."""

    thought: str = ""
    answer: str = ""


class Chat:
    """A tokenizer and its template."""

    def __init__(self, tokenizer: TokenizerWrapper) -> None:
        self._tokenizer = tokenizer
        self.stops: frozenset[int] = frozenset(tokenizer.eos_token_ids)
        self.thinks: bool = bool(tokenizer.has_thinking)

    def prompt(self, messages: Sequence[Message], think: bool | None) -> Prompt:
        """Render a chat with the template. Raises BadRequest."""
        if not messages or messages[-1].role != "user":
            raise BadRequest("There is nothing to answer: the last message must be the user's.")
        if not self._tokenizer.has_chat_template:
            raise BadRequest(
                "This model has no chat template, so it cannot chat; "
                "send the text as it stands with --raw."
            )
        text = self._render(messages, think)
        tokens = self._encode(text)
        # What a next turn will repeat, whatever the template drops: two renderings agree there.
        after = [*messages, Message("assistant", "."), Message("user", ".")]
        later = self._encode(self._render(after, think))
        boundary = min(common(tokens, later), len(tokens) - 1)
        return Prompt(tokens, boundary, self._in_thought(text))

    def ahead(self, messages: Sequence[Message], think: bool | None) -> list[int]:
        """What the prompt of the next turn will begin with, whatever is asked: a chat that ends
        with an answer, as the template will tell it then."""
        one, other = (
            self._encode(self._render([*messages, Message("user", text)], think)) for text in ".?"
        )
        return one[: common(one, other)]

    def count(self, text: str) -> int:
        """Tokens of a text alone."""
        return len(self._encode(text))

    def raw(self, text: str) -> Prompt:
        """The text as it stands. Raises BadRequest."""
        tokens = list(self._tokenizer.encode(text))
        if not tokens:
            raise BadRequest("There is nothing to go on from: the text is empty.")
        return Prompt(tokens, len(tokens) - 1)

    def reader(self, prompt: Prompt, stop: Sequence[str] = ()) -> "Reader":
        """For one reply to `prompt`; its text ends before any of the strings in `stop`."""
        return Reader(self._tokenizer, self.stops, prompt.thinking, [s for s in stop if s])

    def _render(self, messages: Sequence[Message], think: bool | None) -> str:
        turns: list[dict[str, str]] = []
        for message in messages:
            turn = {"role": message.role, "content": message.content}
            if message.thought:
                turn["reasoning_content"] = message.thought
            turns.append(turn)
        options: dict[str, Any] = {} if think is None else {"enable_thinking": think}
        try:
            return str(
                self._tokenizer.apply_chat_template(
                    turns, tokenize=False, add_generation_prompt=True, **options
                )
            )
        except Exception as error:  # templates are programs and raise what they like
            raise BadRequest(f"The model's chat template refuses this chat: {error}.") from error

    def _encode(self, text: str) -> list[int]:
        return list(self._tokenizer.encode(text, add_special_tokens=False))

    def _in_thought(self, text: str) -> bool:
        if not self.thinks:
            return False
        begun = text.rfind(self._tokenizer.think_start)
        return begun > text.rfind(self._tokenizer.think_end)


class Reader:
    """Turns the tokens of one reply into pieces, as they come."""

    def __init__(
        self,
        tokenizer: TokenizerWrapper,
        stops: frozenset[int],
        thinking: bool,
        stop: Sequence[str],
    ) -> None:
        self.ended = False  # a stop string has come
        self._stops = stops
        self._text = tokenizer.detokenizer
        machine = TextStateMachine(_transitions(tokenizer, stop))
        first = tokenizer.response_initial_state or "normal"
        self._state = machine.make_state("reasoning" if thinking else first)
        self._begun: set[str] = set()

    def add(self, tokens: Sequence[int]) -> Piece:
        """The text that is clear now. Tokens that end the reply have no text."""
        for token in tokens:
            if token not in self._stops:
                self._text.add_token(token)
        return self._split(self._text.last_segment)

    def finish(self) -> Piece:
        """What was held back, at the end of the reply."""
        if self.ended:
            return Piece()
        self._text.finalize()
        piece = self._split(self._text.last_segment)
        if self.ended:
            return piece
        self._state, rest, name = TextStateMachine.flush(self._state)
        last = self._place(name, rest)
        return Piece(piece.thought + last.thought, piece.answer + last.answer)

    def _split(self, text: str) -> Piece:
        if self.ended or not text:
            return Piece()
        self._state, segments = TextStateMachine.split(self._state, text)
        pieces = [self._place(name, part) for name, part in segments if name is not ENDED]
        self.ended = self._state[0] is ENDED
        return Piece("".join(p.thought for p in pieces), "".join(p.answer for p in pieces))

    def _place(self, name: str, text: str) -> Piece:
        """Thought or answer, without the blank lines that templates put around them."""
        if name not in self._begun:
            text = text.lstrip("\n")
            if text:
                self._begun.add(name)
        return Piece(thought=text) if name == "reasoning" else Piece(answer=text)


def _transitions(
    tokenizer: TokenizerWrapper, stop: Sequence[str]
) -> dict[str, list[tuple[str, str | None]]]:
    """Which text leads from which state to which, for mlx-lm's text machine."""
    edges: dict[str, list[tuple[str, str | None]]] = {"normal": [], "reasoning": []}
    if tokenizer.has_thinking:
        edges["normal"].append((tokenizer.think_start, "reasoning"))
        edges["reasoning"].append((tokenizer.think_end, "normal"))
    edges["normal"].extend((marker, "normal") for marker in tokenizer.structural_markers)
    for name, more in tokenizer.response_transitions.items():
        edges.setdefault(name, []).extend(more)
    for found in edges.values():
        found.extend((text, ENDED) for text in stop)
    return {name: found for name, found in edges.items() if found}
