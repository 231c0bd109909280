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
from dflash_mlx import tree
from dflash_mlx.context import Context
from dflash_mlx.drafter import Drafter
from dflash_mlx.lookup import BLOCK
from dflash_mlx.prefix import common
from dflash_mlx.target import Target

MARKS = 2  # turns that can always be gone back to without reading the whole chat again
MOST = 16  # and as many as this while all marks together take no more than the caches do
SPELL = 256  # tokens after which memory that mlx keeps for reuse is given back
ROOM = 512 * 2**20  # bytes of it; attention's scores get longer by the round, so none fits again
GATHER = 16  # rows read again that are sent to the device together
PENDING = 64  # plain tokens whose tapped states may wait for the drafter


@dataclass(frozen=True, slots=True)
class Mark:
    """The caches as they were at `length` tokens."""

    length: int
    target: list[Any]
    context: list[Any]

    @property
    def bytes(self) -> int:
        return tree.size([self.target, self.context])


class Session:
    """One chat's caches for one pair. `tokens` is what they hold; `last` comes next."""

    def __init__(self, target: Target, drafter: Drafter | None = None) -> None:
        self.target = target
        self.drafter = drafter
        self.tokens: list[int] = []
        self.last = 0
        self.chunk = 512  # prompt tokens read at once; whoever reads may change it as it goes
        self.room = 2**63  # bytes that marks may take beyond the two that are always kept
        self._marks: list[Mark] = []
        self._pin: Mark | None = None  # up to where the target has read row by row
        self._clear()

    @property
    def position(self) -> int:
        """Absolute position of the token after `last`."""
        return len(self.tokens) + 1

    @property
    def bytes(self) -> int:
        """What is held: the caches with the room behind their rows, the context, the marks."""
        return self._bytes() + sum(mark.bytes for mark in self._marks)

    def need(self, tokens: int, exact: bool = False) -> int:
        """Bytes that a session of this kind holds at most at so many tokens, with the marks that
        are always kept, and the pin of an exact reply. Told from the shapes that some rows have
        here."""
        block = max(BLOCK, self.drafter.block) if self.drafter is not None else BLOCK
        context = self.context.need(tokens, MARKS, block) if self.context is not None else 0
        return caches.need(self.cache, tokens, MARKS + exact, block) + context

    def reach(self, prompt: Sequence[int]) -> int:
        """How many tokens would stay if `prompt` were resumed. Changes nothing."""
        length = common(self.tokens, prompt[:-1])
        if self._can_cut(len(self.tokens) - length):
            return length
        mark = self._mark_before(length)
        return mark.length if mark else 0

    def resume(self, prompt: Sequence[int]) -> int:
        """Go back to where `prompt` parts from what is held; how many tokens stay."""
        self.settle()
        length = common(self.tokens, prompt[:-1])
        surplus = len(self.tokens) - length
        if self._can_cut(surplus):
            caches.cut(self.cache, surplus)
            if self.context is not None:
                self.context.cut(surplus)
            del self.tokens[length:]
        elif mark := self._mark_before(length):
            self._go_back(mark)
        else:
            self._clear()
        self._marks = [mark for mark in self._marks if mark.length <= len(self.tokens)]
        if surplus >= caches.STEP:
            caches.tighten(self.cache)
            if self.context is not None:
                self.context.tighten()
        return len(self.tokens)

    def read(self, prompt: Sequence[int], boundary: int = 0) -> Iterator[int]:
        """Read `prompt` but its last token, which becomes `last`; yields the tokens done.

        boundary: how much of the prompt the next turn will surely repeat; where caches cannot
        simply be cut, a mark is set there. To interrupt, stop asking: what was read stays read.
        """
        stop = len(prompt) - 1
        if caches.plain(self.cache) and (self.context is None or self.context.plain):
            boundary = 0  # to stop there would cost a forward
        if 0 < len(self.tokens) == boundary:
            self.mark()
        while (done := len(self.tokens)) < stop:
            end = min(done + self.chunk, stop)
            if done < boundary < end:
                end = boundary
            part = list(prompt[done:end])
            self.target.forward(mx.array(part), self.cache)
            self.keep(part, fed=len(part))
            caches.shed(self.cache)
            mx.eval(caches.arrays(self.cache), self.context.arrays() if self.context else [])
            mx.clear_cache()
            if end == boundary:
                self.mark()
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

    def settle(self) -> None:
        """The drafter takes in what waits for it, so that another session may use the target."""
        self._catch_up()

    def pin(self) -> None:
        """So far the target has read as plain decoding reads; blocks of rows come next."""
        self._pin = Mark(len(self.tokens), caches.save(self.cache), [])

    def reread(self) -> int:
        """Go back to the pin and read what was read since one row at a time, so that the target
        holds what plain decoding would hold, bit for bit; how many rows that is."""
        assert self._pin is not None
        self._catch_up()
        caches.resume(self.cache, self._pin.target)
        rows = self.tokens[self._pin.length :]
        for i, token in enumerate(rows):
            self.target.forward(mx.array([token]), self.cache)
            self.target.hidden_states()  # the drafter has read these
            if i % GATHER == 0:
                mx.async_eval(caches.arrays(self.cache))
        self._pin = None
        return len(rows)

    def mark(self) -> None:
        """Make this a place that can be gone back to, though the caches cannot be cut."""
        if not caches.can_save(self.cache):
            return
        length, context = len(self.tokens), self.context.save() if self.context is not None else []
        marks = [mark for mark in self._marks if mark.length < length]
        marks.append(Mark(length, caches.save(self.cache), context))
        room = min(self._bytes(), self.room)
        while len(marks) > MARKS and (
            len(marks) > MOST or sum(mark.bytes for mark in marks) > room
        ):
            del marks[_dispensable([mark.length for mark in marks])]
        self._marks = marks

    def save(self) -> dict[str, Any]:
        """All that is held, as a tree of second handles that later reading does not change.
        Raises Unsupported if the target has a cache of an unknown kind."""
        caches.check(self.cache)
        self.settle()
        return {
            "tokens": list(self.tokens),
            "target": caches.save(self.cache, whole=True),
            "context": self.context.save(whole=True) if self.context is not None else None,
            "marks": [[mark.length, mark.target, mark.context] for mark in self._marks],
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Hold what another session of this pair has saved. Raises ValueError, and holds
        nothing, if it does not agree with itself."""
        self._clear()
        caches.resume(self.cache, state["target"])
        if self.context is not None:
            self.context.resume(state["context"])
        self.tokens.extend(state["tokens"])
        self._marks = [Mark(*mark) for mark in state["marks"]]
        held = caches.lengths(self.cache) | ({self.context.offset} if self.context else set())
        if not held <= {len(self.tokens)}:
            self._clear()
            raise ValueError(f"it holds {held} tokens, which should all be the same")

    def branch(self) -> "Session":
        """Another session that holds the same. What both hold is copied when one of them
        reads on, and not before."""
        state = self.save()
        other = Session(self.target, self.drafter)
        other.restore(state)
        return other

    def _catch_up(self, kept: int | None = None) -> None:
        """The drafter takes in the states that wait, or the first `kept` of them."""
        states = self.target.hidden_states()
        if kept == 0:
            return
        if self.drafter is not None and self.context is not None and states is not None:
            self.drafter.read(states[:kept], self.context)

    def _extend(self, tokens: Sequence[int]) -> None:
        before = len(self.tokens)
        self.tokens.extend(tokens)
        if before // SPELL < len(self.tokens) // SPELL or mx.get_cache_memory() > ROOM:
            mx.clear_cache()  # buffers of shapes that will not come again

    def _can_cut(self, rows: int) -> bool:
        """Whether target and drafter can forget so many tokens."""
        return caches.can_cut(self.cache, rows) and (
            self.context is None or self.context.can_cut(rows)
        )

    def _bytes(self) -> int:
        context = self.context.held() if self.context is not None else []
        return tree.size([caches.arrays(self.cache), context])

    def _mark_before(self, length: int) -> Mark | None:
        """The last mark at or before a length."""
        return next((mark for mark in reversed(self._marks) if mark.length <= length), None)

    def _go_back(self, mark: Mark) -> None:
        caches.resume(self.cache, mark.target)
        if self.context is not None:
            self.context.resume(mark.context)
        del self.tokens[mark.length :]

    def _clear(self) -> None:
        self.cache = self.target.cache()
        self.target.hidden_states()  # another session's, if any: nobody will read them
        self.context = self.drafter.context() if self.drafter is not None else None
        self.tokens.clear()
        self._marks, self._pin = [], None


def _dispensable(lengths: Sequence[int]) -> int:
    """Which of these marks is missed least, the last two being out of question: the one whose
    turn is short and would be read again from nearby, the sooner the further it lies back."""
    end = lengths[-1]

    def worth(i: int) -> float:
        before = lengths[i - 1] if i else 0
        return (lengths[i] - before) * (lengths[i + 1] - lengths[i]) / (end - lengths[i])

    return min(range(len(lengths) - MARKS), key=worth)
