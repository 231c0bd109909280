"""A state as a tree of lists, dicts, numbers and arrays, and the file that keeps it.

The arrays lie in a safetensors file and the rest of the tree is JSON in its header, so
that nothing is run by reading it. Knows no caches and no sessions.
"""

import json
from pathlib import Path
from typing import Any, cast

import mlx.core as mx
from mlx.utils import tree_flatten

ARRAY = "array"  # in the JSON, {"array": "3"} stands for the file's array of that name
STATE = "state"  # what the header calls the tree


def size(tree: Any) -> int:
    """Bytes of all its arrays."""
    leaves: list[Any] = [leaf for _, leaf in cast(list[tuple[str, Any]], tree_flatten(tree))]
    return sum(int(leaf.nbytes) for leaf in leaves if isinstance(leaf, mx.array))


def write(path: Path, tree: Any) -> None:
    """Put a tree into a file. Raises OSError or RuntimeError if that did not work."""
    found: dict[str, mx.array] = {}
    text = json.dumps(_packed(tree, found))
    mx.save_safetensors(str(path), found, {STATE: text})
    mx.load(str(path))  # looks at the header alone: a full disk would have cut the file short


def read(path: Path) -> Any:
    """The tree that a file holds, its tuples being lists. Raises OSError, RuntimeError,
    ValueError or KeyError for what was not written by `write`."""
    found, header = cast(tuple[dict[str, Any], Any], mx.load(str(path), return_metadata=True))
    tree = _unpacked(json.loads(header[STATE]), found)
    mx.eval(found)  # an array is read when it is asked for; the file may be gone by then
    return tree


def alike(mine: Any, other: Any) -> bool:
    """Whether two trees could be of the same model at different lengths: arrays of the same
    kind, as wide in all but their rows, at the same places. What is not there yet is like
    anything."""
    match mine, other:
        case (None, _) | (_, None):
            return True
        case mx.array(), mx.array():
            return mine.dtype == other.dtype and _width(mine) == _width(other)
        case dict(), dict():
            return mine.keys() == other.keys() and all(alike(mine[k], other[k]) for k in mine)
        case ((list() | tuple()), (list() | tuple())):
            return len(mine) == len(other) and all(map(alike, mine, other))
    return isinstance(mine, int) and isinstance(other, int)


def _width(array: mx.array) -> tuple[int, ...]:
    """A shape without its rows, which are the last axis but one."""
    return (*array.shape[:-2], *array.shape[-1:]) if array.ndim > 1 else (array.ndim,)


def _packed(tree: Any, found: dict[str, mx.array]) -> Any:
    match tree:
        case mx.array():
            name = str(len(found))
            found[name] = tree
            return {ARRAY: name}
        case dict():
            return {key: _packed(part, found) for key, part in tree.items()}
        case list() | tuple():
            return [_packed(part, found) for part in tree]
    return tree


def _unpacked(tree: Any, found: dict[str, mx.array]) -> Any:
    match tree:
        case {"array": str(name), **rest} if not rest:
            return found[name]
        case dict():
            return {key: _unpacked(part, found) for key, part in tree.items()}
        case list():
            return [_unpacked(part, found) for part in tree]
    return tree
