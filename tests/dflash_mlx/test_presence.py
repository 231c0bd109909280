"""What of a model is on this disk."""

import json
from pathlib import Path

import pytest

from dflash_mlx.presence import arrived, on_disk


def test_a_folder_is_whole_with_configuration_and_weights(tmp_path: Path) -> None:
    assert not on_disk(str(tmp_path))
    (tmp_path / "config.json").write_text("{}")
    assert not on_disk(str(tmp_path))
    (tmp_path / "model.safetensors").write_bytes(b"")
    assert on_disk(str(tmp_path))


def test_the_hubs_cache_is_whole_with_every_part_of_the_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    assert not on_disk("some/model")
    snapshot = tmp_path / "models--some--model" / "snapshots" / "0123"
    snapshot.mkdir(parents=True)
    refs = tmp_path / "models--some--model" / "refs"
    refs.mkdir()
    (refs / "main").write_text("0123")
    (snapshot / "config.json").write_text("{}")
    index = {"weight_map": {"a": "1.safetensors", "b": "2.safetensors"}}
    (snapshot / "model.safetensors.index.json").write_text(json.dumps(index))
    (snapshot / "1.safetensors").write_bytes(b"")
    assert not on_disk("some/model")
    (snapshot / "2.safetensors").write_bytes(b"")
    assert on_disk("some/model")
    (snapshot / "model.safetensors.index.json").write_text("[]")
    assert not on_disk("some/model")


@pytest.mark.parametrize("name", ["", "nothing", "a/b/c", "/no/such"])
def test_what_is_neither_folder_nor_id_is_not_on_disk(name: str) -> None:
    assert not on_disk(name)


def test_what_has_arrived_counts_whole_files_and_our_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    assert arrived("some/model") == arrived("/no/such") == arrived("nothing") == 0
    blobs = tmp_path / "models--some--model" / "blobs"
    blobs.mkdir(parents=True)
    (blobs / "0123").write_bytes(b"whole")
    (blobs / "4567.part").write_bytes(b"begun")
    (blobs / "89ab.cdef.incomplete").write_bytes(b"of another program, which begins anew")
    assert arrived("some/model") == 10
