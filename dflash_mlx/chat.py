"""Messages to tokens, by the tokenizer's own template. Knows no models.

The way back, from tokens to pieces of text, is `reader`'s business.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mlx_lm.tokenizer_utils import TokenizerWrapper

from dflash_mlx.encoder import Encoder
from dflash_mlx.errors import BadRequest
from dflash_mlx.prefix import common
from dflash_mlx.protocol import Message
from dflash_mlx.reader import Reader


@dataclass(frozen=True, slots=True)
class Prompt:
    """tokens: what goes in. boundary: how many of them the chat's next turn will repeat.
    thinking: the reply begins inside a thought. said: what of it stands in the prompt already."""

    tokens: list[int]
    boundary: int = 0
    thinking: bool = False
    said: Message = Message("assistant", "")


class Chat:
    """A tokenizer and its template."""

    def __init__(self, tokenizer: TokenizerWrapper) -> None:
        self._tokenizer = tokenizer
        self._encode = Encoder(tokenizer).encode
        self.stops: frozenset[int] = frozenset(tokenizer.eos_token_ids)
        self.thinks: bool = bool(tokenizer.has_thinking)

    def prompt(self, messages: Sequence[Message], think: bool | None) -> Prompt:
        """Render a chat with the template. A last message of the assistant's is gone on with,
        inside its thought if it has no answer yet. Raises BadRequest."""
        asked, said = self._parted(messages)
        if not asked or asked[-1].role != "user":
            raise BadRequest(
                "There is nothing to answer: the last message must be the user's, or the answer "
                "to it that is to go on."
            )
        if not self._tokenizer.has_chat_template:
            raise BadRequest(
                "This model has no chat template, so it cannot chat; "
                "send the text as it stands with --raw."
            )
        if think is not None and (said.thought or said.content):
            think = bool(said.thought)  # as it was begun, whatever is wanted by now
        text = self._render(asked, think)
        thinking = self._in_thought(text)
        if said.thought or said.content:
            text += self._so_far(asked, said, thinking)
            thinking = not said.content
        tokens = self._encode(text)
        # What a next turn will repeat, whatever the template drops: two renderings agree there.
        after = Message("assistant", said.content + ".", said.thought)
        later = self._encode(self._render([*asked, after, Message("user", ".")], think))
        boundary = min(common(tokens, later), len(tokens) - 1)
        return Prompt(tokens, boundary, thinking, said)

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

    def reader(self, prompt: Prompt, stop: Sequence[str] = ()) -> Reader:
        """For one reply to `prompt`; its text ends before any of the strings in `stop`."""
        begun = bool(prompt.said.thought or prompt.said.content)
        before = prompt.tokens[-1] if begun else None
        some = [s for s in stop if s]
        return Reader(self._tokenizer, self.stops, prompt.thinking, some, before)

    def _parted(self, messages: Sequence[Message]) -> tuple[Sequence[Message], Message]:
        """The chat up to the open question, and what has been said in answer to it."""
        if not messages or messages[-1].role != "assistant":
            return messages, Message("assistant", "")
        said = messages[-1]
        return messages[:-1], said if self.thinks else Message("assistant", said.content)

    def _so_far(self, asked: Sequence[Message], said: Message, thinking: bool) -> str:
        """What a model has written in answer: the text as it would stand after the prompt, since
        a template tells an answer that is whole, and often without its thought.

        thinking: the prompt has begun the thought.
        """
        if self._tokenizer.response_initial_state or self._tokenizer.structural_markers:
            raise BadRequest(
                "This model gives its answers a form in which they cannot be gone on with; "
                "ask for the answer again instead."
            )
        if not self.thinks:
            return said.content
        start, end = self._tokenizer.think_start, self._tokenizer.think_end
        before, after, between = self._seams(asked)
        text = ""
        if said.thought:
            text = said.thought if thinking else start + before + said.thought
        if said.content and (said.thought or thinking):
            text += ("" if text.endswith("\n") else after) + end + between
        return text + said.content

    def _seams(self, asked: Sequence[Message]) -> tuple[str, str, str]:
        """The blank space before and after a thought, and before the answer."""
        whole = [*asked, Message("assistant", "answer", "thought")]
        told = self._render(whole, think=True, begin=False)
        start, end = re.escape(self._tokenizer.think_start), re.escape(self._tokenizer.think_end)
        found = re.findall(rf"{start}(\s*)thought(\s*){end}(\s*)answer", told)
        return found[-1] if found else ("\n", "\n", "\n\n")

    def _render(self, messages: Sequence[Message], think: bool | None, begin: bool = True) -> str:
        """The chat as the template tells it. begin: up to where an answer begins."""
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
                    turns, tokenize=False, add_generation_prompt=begin, **options
                )
            )
        except Exception as error:  # templates are programs and raise what they like
            if type(error).__name__ != "TemplateError":  # which says what they want
                raise BadRequest(
                    "The model's chat template has a fault and cannot tell this chat; choose "
                    "another model."
                ) from error
            raise BadRequest(f"The model's chat template refuses this chat: {error}.") from error

    def _in_thought(self, text: str) -> bool:
        if not self.thinks:
            return False
        begun = text.rfind(self._tokenizer.think_start)
        return begun > text.rfind(self._tokenizer.think_end)


def joined(messages: Sequence[Message], said: Message) -> list[Message]:
    """A chat and what a reply has added to it: a message, or the rest of the last one."""
    last = messages[-1]
    if last.role != "assistant":
        return [*messages, said]
    whole = Message("assistant", last.content + said.content, last.thought + said.thought)
    return [*messages[:-1], whole]
