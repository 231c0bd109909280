"""What each kind of cache needs to forget its last rows, to be kept and to be put back.

Knows the cache classes of mlx-lm and nothing of models. A cache list has one entry
per layer; all lengths are tokens.
"""

from collections.abc import Sequence
from typing import Any

import mlx.core as mx
from mlx.utils import tree_map
from mlx_lm.models.cache import ArraysCache, CacheList, KVCache, RotatingKVCache
from mlx_lm.models.deepseek_v41 import LayerCache

from dflash_mlx.errors import Unsupported

STEP = KVCache.step  # rows by which plain caches grow
KNOWN = (KVCache, RotatingKVCache, ArraysCache, LayerCache)  # and lists of them


def check(caches: Sequence[Any]) -> None:
    """Raises Unsupported for a kind that we could not rewind exactly."""
    for cache in _flat(caches):
        if type(cache) not in KNOWN:
            raise Unsupported(
                f"This model keeps its state in a {type(cache).__name__}, which cannot be "
                "rewound here, so it can only be used without speculative decoding."
            )


def can_save(caches: Sequence[Any]) -> bool:
    """Whether every kind is known, so that a state can be kept and put back."""
    return all(type(cache) in KNOWN for cache in _flat(caches))


def states(caches: Sequence[Any]) -> int:
    """How many of them are recurrent: a state, not one row per token, so nothing can be cut."""
    return sum(isinstance(cache, ArraysCache) for cache in _flat(caches))


def only_saved(caches: Sequence[Any]) -> bool:
    """Whether one is of a kind that can be put back as a whole but has no rows to cut."""
    return any(isinstance(cache, LayerCache) for cache in _flat(caches))


def cut(caches: Sequence[Any], rows: int) -> None:
    """Forget the last `rows` tokens, in place. Recurrent entries are left alone."""
    for cache in _flat(caches):
        if isinstance(cache, RotatingKVCache):
            _cut_window(cache, rows)
        elif isinstance(cache, KVCache):
            cache.trim(rows)


def can_cut(caches: Sequence[Any], rows: int) -> bool:
    """Whether `cut` by so many rows leaves exactly what a shorter text would have left."""
    return rows == 0 or all(
        type(cache) is KVCache or (type(cache) is RotatingKVCache and _spare(cache) >= rows)
        for cache in _flat(caches)
    )


def plain(caches: Sequence[Any]) -> bool:
    """Whether each has a row for every token and keeps all of them, so that any tail can be cut."""
    return all(type(cache) is KVCache for cache in _flat(caches))


def tighten(caches: Sequence[Any]) -> None:
    """Give up the room of rows that were cut. A copy of a long text's caches that is cut to its
    beginning would else be copied whole when it is written."""
    for cache in _flat(caches):
        if type(cache) is KVCache and cache.keys is not None and cache.values is not None:
            cache.keys = cache.keys[..., : cache.offset, :]
            cache.values = cache.values[..., : cache.offset, :]


def shed(caches: Sequence[Any]) -> None:
    """Give up what no later row will see of rows that were read together: all of them stay in a
    window until the next are read, and behind the few that a recurrent layer keeps, which are
    a view of them. With a long part of a prompt that is many times what is needed."""
    for cache in _flat(caches):
        if type(cache) is RotatingKVCache and cache.keys is not None:
            surplus = cache.keys.shape[2] - cache.max_size
            if surplus > 0:
                ordered = [cache._temporal_order(held) for held in (cache.keys, cache.values)]
                cache.keys, cache.values = (cache._trim(surplus, held) for held in ordered)
                cache._idx = cache.max_size
        elif isinstance(cache, ArraysCache):
            cache.cache = [None if part is None else mx.contiguous(part) for part in cache.cache]
        elif isinstance(cache, LayerCache):
            parts = vars(cache).items()
            vars(cache).update({n: mx.contiguous(p) for n, p in parts if isinstance(p, mx.array)})


def arrays(caches: Sequence[Any]) -> list[mx.array]:
    """Every array that the caches hold, to be evaluated."""
    found: list[mx.array] = []
    for cache in _flat(caches):
        tree_map(
            lambda part: found.append(part) if isinstance(part, mx.array) else None, cache.state
        )
    return found


def lengths(caches: Sequence[Any]) -> set[int]:
    """What those that count their tokens hold; one number while all is well."""
    return {int(cache.offset) for cache in _flat(caches) if not isinstance(cache, ArraysCache)}


def save(caches: Sequence[Any], whole: bool = False) -> list[Any]:
    """The state as it is now, cheap: references, and for plain caches only the length, unless
    it is to be put back into other caches (`whole`)."""
    return [
        _rows(cache) if whole and type(cache) is KVCache else _save(cache)
        for cache in _flat(caches)
    ]


def resume(caches: Sequence[Any], state: Sequence[Any]) -> None:
    """Put back what `save` kept of these same caches, whatever was read since; if it kept the
    whole, it may be put into any caches of the same model."""
    for cache, kept in zip(_flat(caches), state, strict=True):
        if isinstance(cache, ArraysCache):
            cache.cache = list(kept)
        elif isinstance(cache, LayerCache):
            vars(cache).update(kept)
        elif isinstance(cache, RotatingKVCache):
            cache.keys, cache.values, cache.offset, cache._idx = kept
            cache.keys, cache.values = _own(cache.keys), _own(cache.values)
        elif isinstance(kept, int):
            cache.trim(cache.offset - kept)
        else:
            cache.keys, cache.values, cache.offset = kept
            cache.keys, cache.values = _own(cache.keys), _own(cache.values)


def need(caches: Sequence[Any], tokens: int, marks: int = 0, block: int = 1) -> int:
    """Bytes that these will take at most once they hold so many tokens, told from their shapes
    after some rows, evaluated or not. A mark keeps a copy of what cannot be cut, and a state is
    there twice until it is known which rows are kept; of a `block` of rows that were read
    together, all stay until the next. What is of an unknown kind does not count."""
    known = [cache for cache in _flat(caches) if type(cache) in KNOWN]
    return sum(_need(cache, tokens, marks, block) for cache in known)


def _flat(caches: Sequence[Any]) -> list[Any]:
    flat: list[Any] = []
    for cache in caches:
        flat.extend(_flat(cache.caches) if isinstance(cache, CacheList) else [cache])
    return flat


def _save(cache: Any) -> Any:
    if isinstance(cache, ArraysCache):
        return list(cache.cache)
    if isinstance(cache, LayerCache):
        return dict(vars(cache))  # it replaces its arrays and never writes into them
    if isinstance(cache, RotatingKVCache):
        return _own(cache.keys), _own(cache.values), cache.offset, cache._idx
    return cache.offset


def _need(cache: Any, tokens: int, marks: int, block: int) -> int:
    if isinstance(cache, LayerCache):
        parts = {name: part for name, part in vars(cache).items() if isinstance(part, mx.array)}
        window = parts.pop("window", None)
        rows = min(tokens, cache.window_size)
        size = 0 if window is None else window.nbytes // window.shape[1] * rows
        size += sum(part.nbytes * tokens // cache.offset for part in parts.values())
        return size * (2 + marks)
    if isinstance(cache, ArraysCache):
        held = arrays([cache])
        # The last inputs of a convolution, [1, n, hidden], may be a view of a block's.
        inputs = sum(part.nbytes // part.shape[1] for part in held if part.ndim == 3)
        return sum(part.nbytes for part in held) * (2 + marks) + inputs * block * 2
    if cache.keys is None:
        return 0
    row = int(cache.keys.nbytes + cache.values.nbytes) // int(cache.keys.shape[2])
    grown = tokens + STEP  # it grows by a step from wherever it ends
    if isinstance(cache, RotatingKVCache):
        return row * (min(grown, int(cache.max_size)) + block) * (1 + marks)
    return row * (grown + block)


def _rows(cache: KVCache) -> Any:
    return _own(cache.keys), _own(cache.values), cache.offset


def _own(array: mx.array | None) -> mx.array | None:
    """A second handle on the same numbers: rows are written into their array in place."""
    return None if array is None else array[...]


def _spare(cache: RotatingKVCache) -> int:
    """Rows that can be cut: all while none was lost, else those beyond a full window."""
    if cache.keys is None:
        return 0
    rows = min(cache.offset, cache.keys.shape[2])
    return cache.offset if rows == cache.offset else max(rows - cache.max_size, 0)


def _cut_window(cache: RotatingKVCache, rows: int) -> None:
    """Rows fed together lie in order at the end: drop the tail.

    mlx-lm's own trim only moves the counters, which is wrong once the window is full. A block
    of rows has pushed out one row more than the first row of it sees, so where none of them is
    kept, a row that nobody sees takes the place of that one: the next to be overwritten.
    """
    if rows == 0 or cache.keys is None:
        return
    ordered = [cache._temporal_order(held) for held in (cache.keys, cache.values)]
    cache.offset -= rows
    least = min(cache.offset, cache.max_size)
    cache.keys, cache.values = (_last(held, rows, least, cache.keep) for held in ordered)
    cache._idx = cache.keys.shape[2]


def _last(held: mx.array, rows: int, least: int, keep: int) -> mx.array:
    """What is left without the last rows, filled up to `least` after the first `keep`."""
    left = held[..., : held.shape[2] - rows, :]
    missing = least - left.shape[2]
    if missing <= 0:
        return left
    unseen = mx.zeros((*left.shape[:2], missing, left.shape[3]), left.dtype)
    return mx.concatenate([left[..., :keep, :], unseen, left[..., keep:, :]], axis=2)
