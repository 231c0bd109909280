"""Each kind of cache: what is cut is what a shorter text would not have had; what is kept and
put back is what was there, whatever was read since."""

from collections.abc import Sequence
from typing import Any

import mlx.core as mx
import numpy as np
import pytest
from mlx_lm.models.cache import (
    ArraysCache,
    CacheList,
    ChunkedKVCache,
    KVCache,
    QuantizedKVCache,
    RotatingKVCache,
)
from mlx_lm.models.deepseek_v41 import LayerCache

from dflash_mlx import cache as caches
from dflash_mlx.errors import Unsupported

SIZE = 6


def rows(first: int, count: int) -> mx.array:
    """Keys that say which position they are of: [1, 2 heads, count, 1]."""
    return mx.broadcast_to(mx.arange(first, first + count)[None, None, :, None], (1, 2, count, 1))


def feed(cache: Any, *counts: int) -> list[int]:
    """Read rows in pieces; the positions that come back with the last one."""
    found: list[int] = []
    for count in counts:
        new = rows(cache.offset, count)
        keys, values = cache.update_and_fetch(new, new)
        assert (keys == values).all().item()
        found = [int(i) for i in np.array(keys)[0, 0, :, 0]]
    return found


def window(*counts: int) -> RotatingKVCache:
    cache = RotatingKVCache(max_size=SIZE)
    feed(cache, *counts)
    return cache


def sees(cache: Any, count: int) -> list[int]:
    """Positions that a block read next looks at: a lone row, in a ring, at all there are;
    several rows, in order, at those that are not masked for being too far back."""
    first = cache.offset
    found = feed(cache, count)
    if count == 1:
        return sorted(found)
    assert found == sorted(found)
    return [i for i in found if i > first - SIZE]


def test_plain_rows_are_forgotten_by_length() -> None:
    cache = KVCache()
    feed(cache, 10)
    caches.cut([cache], 3)
    assert cache.offset == 7
    assert feed(cache, 2) == list(range(9))


@pytest.mark.parametrize("before", [(3,), (5, 1), (6,), (6, 1), (9, 1, 1), (30,), (1,) * 20])
@pytest.mark.parametrize("block", [2, 5, 8])
@pytest.mark.parametrize("after", [1, 4])
def test_a_cut_window_is_that_of_a_text_that_never_had_the_rows(
    before: tuple[int, ...], block: int, after: int
) -> None:
    for kept in range(1, block + 1):
        mine, other = window(*before, block), window(*before, kept)
        caches.cut([mine], block - kept)
        assert mine.offset == other.offset == sum(before) + kept
        length = mine.offset
        wanted = list(range(max(length - SIZE + 1, 0), length + after))
        assert sees(mine, after) == wanted
        assert sees(other, after) == wanted
        for more in (1, 1, 3, 1):  # and it goes on like any other
            assert sees(mine, more) == sees(other, more)


def test_cutting_nothing_from_an_empty_window_is_nothing() -> None:
    cache = RotatingKVCache(max_size=SIZE)
    caches.cut([cache], 0)
    assert cache.empty() and cache.offset == 0


@pytest.mark.parametrize(
    ("counts", "spare"),
    [
        ((), 0),
        ((4,), 4),  # nothing was lost
        ((1, 1, 1), 3),
        ((6,), 6),
        ((20,), 20),  # in one piece, all rows are still there
        ((6, 1), 0),  # a full window has overwritten its oldest row
        ((20, 1), 0),
        ((20, 4), 3),  # one more than the window would keep for a next row
        ((20, 4, 1), 0),
    ],
)
def test_a_window_can_be_cut_while_no_row_is_missing(counts: Sequence[int], spare: int) -> None:
    cache = window(*counts)
    assert caches.can_cut([cache], spare)
    assert not caches.can_cut([cache], spare + 1)


@pytest.mark.parametrize("counts", [(4,), (20,), (20, 4), (3, 1, 1), (5, 5)])
def test_what_can_be_cut_is_cut_exactly(counts: Sequence[int]) -> None:
    spare = next(n for n in range(99, -1, -1) if caches.can_cut([window(*counts)], n))
    for cut in range(spare + 1):
        for after in (1, 3):
            mine = window(*counts)
            caches.cut([mine], cut)
            length = sum(counts) - cut
            assert mine.offset == length
            assert sees(mine, after) == list(range(max(length - SIZE + 1, 0), length + after))


def test_a_recurrent_state_cannot_be_cut() -> None:
    assert caches.states([ArraysCache(2), CacheList(KVCache(), ArraysCache(2)), KVCache()]) == 2
    assert caches.states([CacheList(KVCache(), RotatingKVCache(4))]) == 0
    assert caches.can_cut([ArraysCache(2)], 0)
    assert not caches.can_cut([KVCache(), ArraysCache(2)], 1)


@pytest.mark.parametrize("counts", [(4,), (6,), (20,), (20, 4), (3, 1, 1), (20, 1, 1), (5, 9)])
@pytest.mark.parametrize("after", [(1, 1, 1), (4,), (9, 1), (1, 5)])
def test_what_is_given_up_no_later_row_sees(counts: Sequence[int], after: Sequence[int]) -> None:
    mine, other = window(*counts), window(*counts)
    caches.shed([mine])
    assert mine.keys is not None and mine.keys.shape[2] <= SIZE
    assert mine.offset == other.offset
    for more in after:
        assert sees(mine, more) == sees(other, more)
    mine, other = window(*counts), window(*counts)
    caches.shed([mine])
    for cache in (mine, other):
        feed(cache, 5)
        caches.cut([cache], 3)
    assert sees(mine, 1) == sees(other, 1)


def test_rows_that_a_state_was_taken_from_do_not_stay_behind_it() -> None:
    state, layer = ArraysCache(2), LayerCache(SIZE)
    before = mx.get_active_memory()
    for _ in range(2):
        long = mx.ones((1, 100_000, 4))
        state[0] = long[:, -3:]
        layer.update_window(mx.ones((1, 100_000, 4)))
        caches.shed([state, CacheList(layer)])
        mx.eval(caches.arrays([state, layer]))
        del long
        assert mx.get_active_memory() - before < 100_000
    assert state[0].shape == (1, 3, 4) and state[1] is None
    assert layer.window is not None and layer.window.shape == (1, SIZE, 4)


def test_lists_of_caches_are_cut_part_by_part() -> None:
    both = CacheList(KVCache(), window(20))
    feed(both.caches[0], 20)
    assert caches.can_cut([both], 15)
    caches.cut([both], 15)
    assert [part.offset for part in both.caches] == [5, 5]
    assert sees(both.caches[1], 2) == list(range(7))


@pytest.mark.parametrize("before", [(4,), (20,), (20, 1, 1), (20, 4), (3, 1)])
@pytest.mark.parametrize("after", [(1,), (1, 1, 1), (8,), (3, 1, 30, 1)])
def test_a_saved_state_can_be_put_back_again_and_again(
    before: Sequence[int], after: Sequence[int]
) -> None:
    plain, slides, state = KVCache(), window(*before), ArraysCache(2)
    feed(plain, *before)
    state[0], state[1] = mx.array([1.0]), mx.array([2.0])
    entries = [plain, CacheList(slides), state]
    kept = caches.save(entries)
    length = sum(before)
    for _ in range(2):
        feed(plain, *after)
        feed(slides, *after)
        state[0], state[1] = mx.array([7.0]), None
        caches.resume(entries, kept)
        assert plain.offset == slides.offset == length
        assert [part.item() for part in state.cache] == [1.0, 2.0]
    assert feed(plain, 2) == list(range(length + 2))
    assert sees(slides, 3) == list(range(max(length - SIZE + 1, 0), length + 3))


def test_a_cache_of_compressed_rows_is_put_back_as_a_whole() -> None:
    cache = LayerCache(SIZE)
    assert caches.only_saved([KVCache(), CacheList(cache)]) and not caches.only_saved([KVCache()])
    empty = caches.save([cache])
    cache.update_window(rows(0, 9)[:, 0])
    kept = caches.save([cache])
    cache.pending_kv = mx.zeros((1, 2, 1))
    cache.update_window(rows(9, 4)[:, 0])
    assert not caches.can_cut([cache], 1)
    caches.resume([cache], kept)
    assert cache.offset == 9 and cache.pending_kv is None and cache.window is not None
    assert cache.window[0, :, 0].tolist() == [3, 4, 5, 6, 7, 8]
    caches.resume([cache], empty)
    assert cache.empty() and cache.window is None


def test_an_empty_state_can_be_saved_too() -> None:
    entries = [KVCache(), RotatingKVCache(max_size=SIZE), ArraysCache(2)]
    kept = caches.save(entries)
    for cache in entries[:2]:
        feed(cache, 9)
    entries[2][0] = mx.array([1.0])
    caches.resume(entries, kept)
    assert [entries[0].offset, entries[1].offset] == [0, 0]
    assert entries[2].cache == [None, None]
    assert feed(entries[0], 3) == feed(entries[1], 3) == [0, 1, 2]


def test_every_array_is_listed_and_nothing_else() -> None:
    plain, state = KVCache(), ArraysCache(2)
    assert caches.arrays([plain, state, RotatingKVCache(4)]) == []
    feed(plain, 3)
    state[1] = mx.array([2.0])
    found = caches.arrays([CacheList(plain, window(3)), state])
    assert len(found) == 5
    assert all(isinstance(array, mx.array) for array in found)


def test_kinds_that_could_not_be_rewound_are_refused_by_name() -> None:
    caches.check(
        [KVCache(), RotatingKVCache(4), ArraysCache(2), CacheList(KVCache()), LayerCache(4)]
    )
    for bad in (QuantizedKVCache(), ChunkedKVCache(8)):
        with pytest.raises(Unsupported, match=type(bad).__name__):
            caches.check([KVCache(), CacheList(bad)])
