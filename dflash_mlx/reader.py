"""Tokens to pieces of text: thought and answer told apart. Knows no template.

A reply is split by the markers that mlx-lm knows for the tokenizer; what may still become a
marker, a stop string or a whole letter is held back until it is clear.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from mlx_lm.generate import TextStateMachine
from mlx_lm.tokenizer_utils import TokenizerWrapper

ENDED = None  # the text machine's state after a stop string


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of a reply; either part may be empty. own: how many letters of each came with the
    last token."""

    thought: str = ""
    answer: str = ""
    own: tuple[int, int] = (0, 0)


class Reader:
    """Turns the tokens of one reply into pieces, as they come.

    before: the token that stands before the first, where the text begins in the middle.
    """

    def __init__(
        self,
        tokenizer: TokenizerWrapper,
        stops: frozenset[int],
        thinking: bool,
        stop: Sequence[str],
        before: int | None = None,
    ) -> None:
        self.ended = False  # a stop string has come
        self._stops = stops
        self._text = tokenizer.detokenizer
        machine = TextStateMachine(_transitions(tokenizer, stop))
        first = tokenizer.response_initial_state or "normal"
        self._state = machine.make_state("reasoning" if thinking else first)
        self._begun: set[str] = set()
        self._known = 0  # letters that come from the token before
        if before is not None:
            self._begun.add("reasoning" if thinking else "normal")  # blank lines are its own
            self._follow(before, tokenizer)

    def add(self, tokens: Sequence[int]) -> Piece:
        """The text that is clear now. Tokens that end the reply have no text."""
        first, last = self._read(tokens[:-1]), self._read(tokens[-1:])
        own = len(last.thought), len(last.answer)
        return Piece(first.thought + last.thought, first.answer + last.answer, own)

    def finish(self) -> Piece:
        """What was held back, at the end of the reply."""
        if self.ended:
            return Piece()
        self._text.finalize()
        piece = self._split(self._new())
        if self.ended:
            return piece
        self._state, rest, name = TextStateMachine.flush(self._state)
        last = self._place(name, rest)
        return Piece(piece.thought + last.thought, piece.answer + last.answer)

    def _follow(self, before: int, tokenizer: TokenizerWrapper) -> None:
        """A blank at the beginning counts only where something is before it."""
        alone = tokenizer.detokenizer
        for text in (alone, self._text):
            text.add_token(before)
        alone.finalize()
        self._known = len(alone.text)

    def _new(self) -> str:
        text = self._text.last_segment
        known = min(self._known, len(text))
        self._known -= known
        return str(text[known:])

    def _read(self, tokens: Sequence[int]) -> Piece:
        for token in tokens:
            if token not in self._stops:
                self._text.add_token(token)
        return self._split(self._new()) if tokens else Piece()

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
