"""What the caches hold: the one owner of that question. Knows no text and no sampling.

A session keeps the target's cache and the drafter's context at the same tokens,
always. A second turn reads only what is new: the caches are cut back to where the new
prompt parts from the old one, or, where a cache cannot be cut (a full window, a
recurrent state), put back to the last mark before that place.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import mlx.core as mx

from dflash_mlx import cache as caches
from dflash_mlx.context import Context
from dflash_mlx.drafter import Drafter
from dflash_mlx.target import Target

MARKS = 2  # turns that can be gone back to without reading the whole chat again
SPELL = 256  # tokens after which memory that mlx keeps for reuse is given back
PENDING = 64  # plain tokens whose tapped states may wait for the drafter


@dataclass(frozen=True, slots=True)
class Mark:
    """The caches as they were at `length` tokens."""

    length: int
    target: list[Any]
    context: list[Any]


class Session:
    """One chat's caches for one pair. `tokens` is what they hold; `last` comes next."""

    def __init__(self, target: Target, drafter: Drafter | None = None) -> None:
        self.target = target
        self.drafter = drafter
        self.tokens: list[int] = []
        self.last = 0
        self.chunk = 512  # prompt tokens read at once; whoever reads may change it as it goes
        self._marks: list[Mark] = []
        self._clear()

    @property
    def position(self) -> int:
        """Absolute position of the token after `last`."""
        return len(self.tokens) + 1

    def resume(self, prompt: Sequence[int]) -> int:
        """Go back to where `prompt` parts from what is held; how many tokens stay."""
        self._catch_up()
        length = _common(self.tokens, prompt[:-1])
        surplus = len(self.tokens) - length
        if caches.can_cut(self.cache, surplus) and self.context_can_cut(surplus):
            caches.cut(self.cache, surplus)
            if self.context is not None:
                self.context.cut(surplus)
            del self.tokens[length:]
        elif marks := [mark for mark in self._marks if mark.length <= length]:
            self._restore(marks[-1])
        else:
            self._clear()
        self._marks = [mark for mark in self._marks if mark.length <= len(self.tokens)]
        return len(self.tokens)

    def read(self, prompt: Sequence[int], boundary: int = 0) -> Iterator[int]:
        """Read `prompt` but its last token, which becomes `last`; yields the tokens done.

        boundary: how much of the prompt the next turn will surely repeat; a mark is set
        there. To interrupt, stop asking: what was read stays read.
        """
        stop = len(prompt) - 1
        while (done := len(self.tokens)) < stop:
            end = min(done + self.chunk, stop)
            if done < boundary < end:
                end = boundary
            part = list(prompt[done:end])
            self.target.forward(mx.array(part), self.cache)
            self.keep(part, fed=len(part))
            mx.eval(caches.arrays(self.cache), self.context.arrays() if self.context else [])
            mx.clear_cache()
            if end == boundary and caches.can_save(self.cache):
                self._mark()
            yield end
        self.last = prompt[-1]

    def keep(self, tokens: Sequence[int], fed: int) -> None:
        """The target has just read `fed` rows, of which the first are `tokens`: keep these."""
        self.target.rewind(self.cache, fed, len(tokens))
        self._catch_up(len(tokens))
        self._extend(tokens)

    def follow(self, token: int) -> None:
        """Plain decoding has read `token`; the drafter takes it in later, many at a time."""
        self._extend([token])
        if self.context is not None and len(self.tokens) - self.context.offset >= PENDING:
            mx.async_eval(self.catch_up().arrays())

    def catch_up(self) -> Context:
        """The drafter's context, once it has taken in every token read."""
        assert self.context is not None
        self._catch_up()
        return self.context

    def context_can_cut(self, rows: int) -> bool:
        """Whether the drafter's context can forget so many tokens."""
        return self.context is None or self.context.can_cut(rows)

    def _catch_up(self, kept: int | None = None) -> None:
        """The drafter takes in the states that wait, or the first `kept` of them."""
        states = self.target.hidden_states()
        if self.drafter is not None and self.context is not None and states is not None:
            self.drafter.read(states[:kept], self.context)

    def _extend(self, tokens: Sequence[int]) -> None:
        before = len(self.tokens)
        self.tokens.extend(tokens)
        if before // SPELL < len(self.tokens) // SPELL:
            mx.clear_cache()  # buffers of shapes that will not come again

    def _mark(self) -> None:
        context = self.context.save() if self.context is not None else []
        mark = Mark(len(self.tokens), caches.save(self.cache), context)
        self._marks = [*self._marks, mark][-MARKS:]

    def _restore(self, mark: Mark) -> None:
        caches.resume(self.cache, mark.target)
        if self.context is not None:
            self.context.resume(mark.context)
        del self.tokens[mark.length :]

    def _clear(self) -> None:
        self.cache = self.target.cache()
        self.target.hidden_states()  # another session's, if any: nobody will read them
        self.context = self.drafter.context() if self.drafter is not None else None
        self.tokens.clear()


def _common(held: Sequence[int], prompt: Sequence[int]) -> int:
    """Length of the longest common prefix."""
    for i, (mine, theirs) in enumerate(zip(held, prompt, strict=False)):
        if mine != theirs:
            return i
    return min(len(held), len(prompt))
