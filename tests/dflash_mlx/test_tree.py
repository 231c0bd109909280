"""A tree goes into a file and comes back; what is no tree of ours is an error."""

from pathlib import Path

import mlx.core as mx
import pytest

from dflash_mlx import tree


def test_a_tree_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.safetensors"
    given = {
        "tokens": [3, 1, 2],
        "parts": [None, (mx.ones((2, 3), mx.bfloat16), 7), {"array": mx.zeros((1, 0, 4)), "n": 1}],
        "none": [],
    }
    tree.write(path, given)
    found = tree.read(path)
    path.unlink()
    assert found["tokens"] == [3, 1, 2] and found["none"] == [] and found["parts"][0] is None
    array, seven = found["parts"][1]
    assert array.dtype == mx.bfloat16 and array.tolist() == [[1] * 3] * 2 and seven == 7
    assert found["parts"][2]["array"].shape == (1, 0, 4) and found["parts"][2]["n"] == 1
    assert tree.size(given) == tree.size(found) == 12


def test_trees_of_one_model_differ_in_rows_alone() -> None:
    def state(rows: int = 4, width: int = 8, dtype: mx.Dtype = mx.float32) -> object:
        return {"a": [mx.zeros((1, 2, rows, width), dtype), rows], "b": None}

    assert tree.alike(state(), state(rows=9))
    assert tree.alike({"a": None, "b": None}, state())
    for other in (state(width=9), state(dtype=mx.bfloat16), {"a": []}, [], {"a": [3, 3], "b": 1}):
        assert not tree.alike(state(), other)


def test_what_was_not_written_here_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.safetensors"
    mx.save_safetensors(str(path), {"0": mx.zeros(3)})
    with pytest.raises(KeyError):
        tree.read(path)
    mx.save_safetensors(str(path), {"0": mx.zeros(3)}, {"state": '{"array": "1"}'})
    with pytest.raises(KeyError):
        tree.read(path)
    path.write_bytes(b"nothing")
    with pytest.raises(RuntimeError):
        tree.read(path)
