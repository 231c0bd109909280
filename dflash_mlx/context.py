"""What a drafter has read: keys and values of kept tokens, layer by layer.

A block that is being drafted stands beside them for one pass and is never kept, so
nothing here is rolled back in a round.
"""

from collections.abc import Sequence
from typing import Any

import mlx.core as mx
from mlx_lm.models.cache import KVCache

from dflash_mlx import cache as caches


class Rows:
    """Keys and values of kept tokens for a layer that sees all of them."""

    def __init__(self) -> None:
        self._cache = KVCache()

    @property
    def offset(self) -> int:
        return int(self._cache.offset)

    @property
    def start(self) -> int | mx.array:
        """Where the block stands that is being drafted; in training there are many."""
        return self.offset

    def append(self, keys: mx.array, values: mx.array) -> None:
        self._cache.update_and_fetch(keys, values)

    def beside(self, keys: mx.array, values: mx.array) -> tuple[mx.array, mx.array]:
        """The context with a block after it; the block is not kept."""
        both: tuple[mx.array, mx.array] = self._cache.update_and_fetch(keys, values)
        self._cache.trim(keys.shape[2])
        return both

    def visible(self, block: int, total: int, window: int | None, causal: bool) -> mx.array | None:
        """Which of `total` rows, the block's own last, each block row sees; None is all."""
        if not causal and (window is None or total <= window):
            return None
        columns = mx.arange(total)[None]
        rows = mx.arange(total - block, total)[:, None]
        return seen(rows, columns, window, causal)

    def arrays(self) -> list[mx.array]:
        keys, values = self._cache.keys, self._cache.values
        return [] if keys is None or values is None else [keys, values]

    def spare(self) -> int:
        return self.offset

    def cut(self, rows: int) -> None:
        self._cache.trim(rows)

    def tighten(self) -> None:
        """Give up the room of rows that were cut."""
        caches.tighten([self._cache])

    def held(self) -> list[mx.array]:
        """The arrays that really take memory."""
        return self.arrays()

    def need(self, tokens: int, marks: int, block: int) -> int:
        """Bytes once it holds so many tokens and marks and a block beside them, told from its
        shapes after some rows."""
        return caches.need([self._cache], tokens, marks, block)

    def save(self, whole: bool = False) -> Any:
        return caches.save([self._cache], whole)

    def resume(self, state: Any) -> None:
        caches.resume([self._cache], state)


def seen(rows: mx.array, columns: mx.array, window: int | None, causal: bool) -> mx.array:
    """The rule of sight, for positions of rows and columns: a row sees what is less than
    `window` positions back, and what comes after it unless the layer is causal."""
    near = mx.array(True) if window is None else rows - columns < window
    return near & (rows >= columns) if causal else near


class Window(Rows):
    """The last `size` rows, always in the order of their positions.

    They lie in a longer array that is written in place, so that a round copies its own rows
    only; when it is full, they move to the start of a new one.
    """

    SPARE = 256  # rows that can be written before the next move

    def __init__(self, size: int) -> None:
        self._size, self._offset = size, 0
        self._begin = self._end = 0  # where the rows lie
        self._held: tuple[mx.array, mx.array] | None = None

    @property
    def offset(self) -> int:
        return self._offset

    def append(self, keys: mx.array, values: mx.array) -> None:
        self._offset += keys.shape[2]
        keys, values = keys[:, :, -self._size :], values[:, :, -self._size :]
        self._begin = max(self._begin, self._end + keys.shape[2] - self._size)
        if self._begin == self._end:
            self._begin = self._end = 0  # nothing of what was there is seen any more
        self._write(keys, values)
        self._end += keys.shape[2]

    def beside(self, keys: mx.array, values: mx.array) -> tuple[mx.array, mx.array]:
        held = self._write(keys, values)
        rows = slice(self._begin, self._end + keys.shape[2])
        return held[0][:, :, rows], held[1][:, :, rows]

    def arrays(self) -> list[mx.array]:
        return [array[:, :, self._begin : self._end] for array in self._held or ()]

    def spare(self) -> int:
        """Rows that can be cut: all while none has left the window."""
        return self._offset if self._offset <= self._size else 0

    def cut(self, rows: int) -> None:
        self._end -= rows
        self._offset -= rows

    def tighten(self) -> None:
        """Nothing: it is short."""

    def held(self) -> list[mx.array]:
        return list(self._held or ())

    def need(self, tokens: int, marks: int, block: int) -> int:
        held = self._held
        if held is None:
            return 0
        row = (held[0].nbytes + held[1].nbytes) // held[0].shape[2]
        return row * (min(tokens, self._size) + block + self.SPARE) * (1 + marks)

    def save(self, whole: bool = False) -> Any:
        return _own(self._held), self._begin, self._end, self._offset

    def resume(self, state: Any) -> None:
        held, self._begin, self._end, self._offset = state
        self._held = _own(held)

    def _write(self, keys: mx.array, values: mx.array) -> tuple[mx.array, mx.array]:
        """Put rows after those that are kept; the arrays they are in."""
        rows = slice(self._end, self._end + keys.shape[2])
        if self._held is None or rows.stop > self._held[0].shape[2]:
            self._held = self._moved(0, keys), self._moved(1, values)
            self._begin, self._end = 0, self._end - self._begin
            rows = slice(self._end, self._end + keys.shape[2])
        self._held[0][:, :, rows] = keys
        self._held[1][:, :, rows] = values
        return self._held

    def _moved(self, which: int, new: mx.array) -> mx.array:
        """The rows at the start of an array with room for `new` and some more."""
        shape = (*new.shape[:2], new.shape[2] + self.SPARE, new.shape[3])
        room = mx.zeros(shape, new.dtype)
        if self._held is None or self._begin == self._end:
            return room
        return mx.concatenate([self._held[which][:, :, self._begin : self._end], room], axis=2)


def _own(held: tuple[mx.array, mx.array] | None) -> tuple[mx.array, mx.array] | None:
    """Second handles on the same numbers, since the first are written into in place."""
    return None if held is None else (held[0][...], held[1][...])


class Context:
    """What a drafter has read: rows for each of its layers, of kept tokens only."""

    def __init__(self, layers: Sequence[Rows]) -> None:
        self.layers = list(layers)

    @property
    def offset(self) -> int:
        """Tokens read."""
        return self.layers[0].offset

    def arrays(self) -> list[mx.array]:
        """Every array held, to be evaluated."""
        return [array for rows in self.layers for array in rows.arrays()]

    def can_cut(self, rows: int) -> bool:
        """Whether `cut` leaves what a shorter text would have left."""
        return all(layer.spare() >= rows for layer in self.layers)

    @property
    def plain(self) -> bool:
        """Whether every layer keeps all rows, so that any tail can be cut."""
        return all(type(layer) is Rows for layer in self.layers)

    def cut(self, rows: int) -> None:
        """Forget the last tokens; only for going back to an earlier turn."""
        for layer in self.layers:
            layer.cut(rows)

    def tighten(self) -> None:
        """Give up the room of rows that were cut."""
        for layer in self.layers:
            layer.tighten()

    def held(self) -> list[mx.array]:
        """Every array that takes memory."""
        return [array for rows in self.layers for array in rows.held()]

    def need(self, tokens: int, marks: int = 0, block: int = 1) -> int:
        """Bytes that it will take at most once it holds so many tokens and marks and a block
        beside them, told from its shapes after some rows."""
        return sum(layer.need(tokens, marks, block) for layer in self.layers)

    def save(self, whole: bool = False) -> list[Any]:
        """The state as it is now; references only. Where a layer can be cut it is a length,
        unless it is to be put back into another context (`whole`)."""
        return [layer.save(whole) for layer in self.layers]

    def resume(self, state: Sequence[Any]) -> None:
        """Put back what `save` kept."""
        for layer, kept in zip(self.layers, state, strict=True):
            layer.resume(kept)
