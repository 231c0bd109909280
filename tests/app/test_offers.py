"""What can be chosen, in words."""

from pathlib import Path

import pytest

from app.offers import (
    POCKET,
    Offer,
    last_chosen,
    offer,
    offers,
    proposals,
    serves,
    title,
    why_not_here,
)
from app.settings import Settings
from dflash_mlx.memory import GIB
from dflash_mlx.models import PAIRS, Machine, find
from dflash_mlx.protocol import Load

MAC = Machine(32 * GIB)


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The Hub's cache, empty."""
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    return tmp_path


def put(cache: Path, repository: str) -> None:
    """A repository, whole enough, into the Hub's cache."""
    place = cache / f"models--{repository.replace('/', '--')}"
    snapshot = place / "snapshots" / "0123"
    snapshot.mkdir(parents=True)
    (place / "refs").mkdir()
    (place / "refs" / "main").write_text("0123")
    (snapshot / "config.json").write_text("{}")
    (snapshot / "model.safetensors").write_bytes(b"")


def of(name: str, machine: Machine = MAC) -> Offer:
    return offer(find(name), machine)


def test_pocket_comes_first_and_is_ready() -> None:
    made = offers(MAC)
    assert [found.pair for found in made] == list(PAIRS)
    assert made[0].ready and made[0].load == POCKET and made[0].size == ""
    assert made[0].short == "Works here, on disk"
    assert not any(found.here for found in made[1:])


def test_memory_is_told_for_as_many_tokens_as_the_model_holds() -> None:
    machine = Machine(32 * GIB)
    assert offer(find("pocket"), machine).tokens == 2048
    assert offer(find("qwen3-8b"), machine).tokens == 8192


def test_what_is_not_here_says_its_size_and_both_repositories() -> None:
    found = of("qwen3-8b")
    assert not found.ready and found.short == "Works here, not on disk"
    assert found.sentence == (
        "Works here, once it is downloaded. Qwen3 8B is not on this machine; the library "
        "downloads it (6.7 GB: mlx-community/Qwen3-8B-4bit and z-lab/Qwen3-8B-DFlash-b16)."
    )
    assert "at least" in of("gemma-4-12b-it").sentence


def test_one_half_here_asks_for_the_other(cache: Path) -> None:
    put(cache, "mlx-community/Qwen3-8B-4bit")
    assert of("qwen3-8b").short == "Works here, but its draft is not on disk"
    assert "The draft of Qwen3 8B is not on this machine" in of("qwen3-8b").sentence
    put(cache, "z-lab/Qwen3-4B-DFlash-b16")
    assert of("qwen3-4b").short == "Works here, but its target is not on disk"


def test_a_pair_on_this_disk_is_loaded_by_name_and_another_copy_by_itself(cache: Path) -> None:
    put(cache, "mlx-community/Qwen3-8B-8bit")
    put(cache, "z-lab/Qwen3-8B-DFlash-b16")
    draft = "z-lab/Qwen3-8B-DFlash-b16"
    assert of("qwen3-8b").load == Load(0, target="mlx-community/Qwen3-8B-8bit", draft=draft)
    put(cache, "mlx-community/Qwen3-8B-4bit")
    assert of("qwen3-8b").ready and of("qwen3-8b").load == Load(0, pair="qwen3-8b")


def test_what_cannot_run_says_why_even_when_it_is_here(cache: Path) -> None:
    small = Machine(8 * GIB)
    put(cache, "mlx-community/Qwen3-8B-4bit")
    put(cache, "z-lab/Qwen3-8B-DFlash-b16")
    assert not of("qwen3-8b", small).ready
    assert of("qwen3-8b", small).sentence == (
        "Too large for this machine (needs 7.5 GiB, has 5.3 GiB for models)."
    )
    assert of("minimax-m2.5", Machine(256 * GIB)).short.startswith("Gated (ask for access")
    unknown = of("glm-5.3-flash")
    assert unknown.sentence.startswith("Not supported because") and not unknown.ready


def test_a_draft_that_serves_others_is_labelled() -> None:
    assert serves(find("qwen3-8b")) == ""
    assert "Qwen3.5 27B and Qwen3.6 27B" in serves(find("qwen3.8-27b"))
    found = proposals("someone/Qwen3.6-27B-poems-4bit")
    assert [pair.name for pair, _ in found] == ["qwen3.6-27b", "qwen3.8-27b"]
    assert "made for Qwen/Qwen3.6-27B" in found[0][1] and "fine-tune" in found[0][1]
    assert "made for Qwen/Qwen3.8-27B. It serves this model too" in found[1][1]
    assert proposals("someone/else") == []


def test_why_a_place_cannot_be_loaded(cache: Path, tmp_path: Path) -> None:
    put(cache, "some/model")
    assert why_not_here("some/model") == ""
    assert "`dflash-mlx pull other/model` downloads it" in why_not_here("other/model")
    assert "no whole model" in why_not_here(str(tmp_path))
    assert "no folder" in why_not_here("/no/such/place")


def test_titles() -> None:
    assert title(Load(0, pair="qwen3-8b")) == "Qwen3 8B"
    assert title(Load(0, target="someone/poems-4bit")) == "poems-4bit"
    assert title(Load(0, pair="nobody")) == "nobody"


# --- the last time ------------------------------------------------------------


def test_at_first_it_is_pocket() -> None:
    assert last_chosen(Settings()) == (POCKET, "")


def test_what_was_loaded_last_is_loaded_again(cache: Path) -> None:
    put(cache, "some/model")
    assert last_chosen(Settings(target="some/model")) == (Load(0, target="some/model"), "")
    assert last_chosen(Settings(pair="pocket"))[0] == POCKET


@pytest.mark.parametrize(
    "settings", [{"target": "gone/away"}, {"pair": "qwen3-8b"}, {"pair": "a pair of old"}]
)
def test_what_has_gone_is_not_fetched_and_this_is_said(settings: dict[str, str]) -> None:
    load, notice = last_chosen(Settings(**settings))  # type: ignore[arg-type]
    assert load == POCKET and notice.endswith("any more, so Pocket is loaded.")
