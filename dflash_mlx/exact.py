"""How differently a target rounds when it reads many rows at once, and where that is kept.

Kernels for one row and for many sum in different orders, and what they leave in the caches
differs as well. The bound says by how much the log probabilities of two tokens may come
nearer to each other for it. It is measured and not proved: a mixture's choice of experts or a
choice of few rows to attend to can jump where it has not been seen to. Knows no text.
"""

import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, cast

import mlx.core as mx

from dflash_mlx import cache as caches
from dflash_mlx.measured import Measured
from dflash_mlx.sampling import log_probabilities
from dflash_mlx.target import Target
from dflash_mlx.width import WIDTHS

CHUNK = 512  # prompt tokens that are read at once, since chunks round differently as well
CONTEXT = 256  # tokens of the prompt's end that a trial begins with
ROWS = 96  # tokens that are read one by one and then in blocks of each width
SAFETY = 3.0  # times the largest difference seen


def measure(target: Target, prompt: Sequence[int], block: int) -> float:
    """The bound for blocks of up to `block` rows: SAFETY times the largest difference between
    rows after one row a time and after blocks of each width, the same text having been read.

    The difference of a row: how much any token came nearer to the row's likeliest one. It is
    never less than one step of the numbers that the target computes in, since a rounding that
    is too rare to be seen here comes sooner or later. What the taps have kept is lost.
    """
    before = list(prompt[-CONTEXT:])
    text, plainly = _text(target, before)
    worst = 0.0
    for width in [width for width in WIDTHS if 1 < width < block] + [block]:
        cache = _cache(target, before)
        for begin in range(0, ROWS, width):
            wide = _read(target, text[begin : begin + width], cache)
            worst = max(worst, _difference(wide, plainly[begin : begin + width]))
    target.hidden_states()
    largest = cast(float, mx.abs(mx.stack(plainly)).max().item())
    step = mx.finfo(target.embed(mx.array([0])).dtype).eps * largest
    return max(SAFETY * worst, step)


class Bounds:
    """Bounds by machine, pair and version, as the keys say, kept on disk if there is a path."""

    def __init__(self, path: Path | None) -> None:
        self._file = Measured(path, _checked)
        self._known: dict[str, float] = {}

    def get(self, key: str, found: Callable[[], float]) -> float:
        """The bound of a key; `found` measures it if it is not known."""
        known = self._known.get(key)
        if known is None:
            known = self._file.get(key)
        if known is None:
            known = found()
            self._file.put(key, known)
        self._known[key] = known
        return known


def _checked(bound: Any) -> float:
    """Raises ValueError or TypeError for what is no bound."""
    if not 0 <= float(bound) < math.inf:
        raise ValueError(f"{bound} is no bound")
    return float(bound)


def _text(target: Target, before: Sequence[int]) -> tuple[list[int], list[mx.array]]:
    """What the target goes on with, from the last token of `before`, and its log probabilities
    after each token."""
    cache, text, rows = _cache(target, before), [before[-1]], []
    for _ in range(ROWS):
        rows.append(_read(target, text[-1:], cache)[0])
        text.append(int(cast(int, mx.argmax(rows[-1]).item())))
    return text[:-1], rows


def _cache(target: Target, before: Sequence[int]) -> list[object]:
    """A cache of its own that holds all but the last of these tokens."""
    cache = target.cache()
    if before[:-1]:
        target.forward(mx.array(list(before[:-1])), cache)
        target.hidden_states()
        mx.eval(caches.arrays(cache))
    return cache


def _read(target: Target, tokens: Sequence[int], cache: list[object]) -> mx.array:
    rows = log_probabilities(target.forward(mx.array(list(tokens)), cache)).astype(mx.float32)
    target.hidden_states()
    mx.eval(rows)
    return rows


def _difference(wide: mx.array, plainly: Sequence[mx.array]) -> float:
    """How much nearer any token came to the likeliest one of its row, at most."""
    off = wide - mx.stack(list(plainly))
    first = mx.take_along_axis(off, mx.argmax(wide, axis=-1, keepdims=True), axis=-1)
    return cast(float, mx.abs(off - first).max().item())
