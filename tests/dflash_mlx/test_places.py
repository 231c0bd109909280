"""Where models lie, and the sentence where they do not."""

from pathlib import Path

import pytest

from dflash_mlx.errors import NotFound
from dflash_mlx.models import find
from dflash_mlx.places import absence, held, locate, revision
from tests.hub import LocalHub

TARGET, DRAFT = "mlx-community/Qwen3-8B-4bit", "z-lab/Qwen3-8B-DFlash-b16"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The Hub's cache, empty."""
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    return tmp_path


def put(cache: Path, repository: str, weights: str = "model.safetensors") -> None:
    """A repository, whole enough, into the Hub's cache."""
    place = cache / f"models--{repository.replace('/', '--')}"
    for folder in ("snapshots/0123", "refs", "blobs"):
        (place / folder).mkdir(parents=True)
    (place / "refs" / "main").write_text("0123")
    (place / "snapshots" / "0123" / "config.json").write_text("{}")
    (place / "snapshots" / "0123" / weights).write_bytes(b"")


def test_a_folder_is_its_own_place(tmp_path: Path) -> None:
    assert locate(str(tmp_path)) == tmp_path


@pytest.mark.parametrize("name", ["/no/such", "./no", "nothing", "a/b/c"])
def test_what_is_neither_folder_nor_id_is_refused(name: str) -> None:
    with pytest.raises(NotFound, match="no Hugging Face id"):
        locate(name)


def test_a_model_that_is_not_here_says_what_fetches_it_and_fetches_nothing(hub: LocalHub) -> None:
    hub.add("some/model", {"config.json": b"{}", "model.safetensors": b"weights"})
    with pytest.raises(NotFound) as caught:
        locate("some/model")
    assert str(caught.value) == (
        "some/model is not on this machine; `dflash-mlx pull some/model` downloads it."
    )
    with pytest.raises(NotFound, match="`dflash-mlx pull qwen3-8b` downloads it"):
        locate(TARGET, find("qwen3-8b"))
    assert hub.answers == []


def test_a_pair_says_what_of_it_is_missing(cache: Path) -> None:
    pair = find("qwen3-8b")
    assert absence(pair) == (
        "Qwen3 8B is not on this machine; `dflash-mlx pull qwen3-8b` downloads it "
        f"(6.7 GB: {TARGET} and {DRAFT})."
    )
    assert "at least" in absence(find("gemma-4-12b-it"))
    put(cache, TARGET)
    assert absence(pair) == (
        "The draft of Qwen3 8B is not on this machine; `dflash-mlx pull qwen3-8b` downloads it "
        f"(2.1 GB: {DRAFT})."
    )
    # The pair's name would fetch its default copy besides.
    assert f"`dflash-mlx pull {DRAFT}`" in absence(pair, "mlx-community/Qwen3-8B-8bit")


def test_what_has_been_begun_is_said(cache: Path) -> None:
    for name, count in ((TARGET, 2_000_000), (DRAFT, 1_100_000)):
        blobs = cache / f"models--{name.replace('/', '--')}" / "blobs"
        blobs.mkdir(parents=True)
        (blobs / "0123.part").write_bytes(bytes(count))
    assert absence(find("qwen3-8b")) == (
        "Of Qwen3 8B only 3.1 MB have arrived; `dflash-mlx pull qwen3-8b` downloads the rest "
        f"(6.7 GB: {TARGET} and {DRAFT})."
    )
    with pytest.raises(NotFound, match="^Of .* only 1.1 MB have arrived; .* downloads the rest.$"):
        locate(DRAFT)


def test_the_copy_of_a_target_that_is_here_is_found(cache: Path) -> None:
    assert held(find("pocket")) == find("pocket").target
    assert held(find("qwen3-8b")) is None
    put(cache, "mlx-community/Qwen3-8B-8bit")
    reference = cache / "models--mlx-community--Qwen3-8B-8bit" / "refs" / "main"
    reference.rename(reference.with_name("other"))
    assert held(find("qwen3-8b")) is None  # no revision is said to be the main one
    reference.with_name("other").rename(reference)
    assert held(find("qwen3-8b")) == "mlx-community/Qwen3-8B-8bit"


def test_a_folder_of_links_changes_with_what_they_lead_to(tmp_path: Path) -> None:
    weights, model = tmp_path / "weights.safetensors", tmp_path / "model"
    weights.write_bytes(b"one")
    model.mkdir()
    (model / "model.safetensors").symlink_to(weights)
    before = revision(model)
    weights.write_bytes(b"another")
    assert revision(model) != before


def test_a_folder_that_has_changed_is_another_revision(tmp_path: Path) -> None:
    blob = tmp_path / ("abc" + 37 * "0")
    blob.write_text("1")
    model = tmp_path / "model"
    model.mkdir()
    (model / "config.json").write_text("{}")
    (model / "weights").symlink_to(blob)
    before = revision(model)
    assert "weights abc" in before and before == revision(model)
    (model / "config.json").write_text("{ }")
    assert revision(model) != before
