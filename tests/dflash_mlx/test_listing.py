"""The table as its reader sees it."""

import json
from pathlib import Path
from typing import Literal

import pytest

from dflash_mlx import cli, listing
from dflash_mlx.backlog import Backlog, Item
from dflash_mlx.memory import GIB, Machine
from dflash_mlx.pairs import PAIRS, find

MAC = Machine(32 * GIB)


@pytest.fixture(autouse=True)
def empty_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No model of the reader's own is on this disk, or in the queue."""
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "hub"))
    monkeypatch.setattr("huggingface_hub.constants.HF_ASSETS_CACHE", str(tmp_path / "assets"))


def line(name: str, machine: Machine = MAC) -> str:
    return next(
        line for line in listing.table(machine).splitlines() if line.strip().startswith(name + " ")
    )


def test_the_table_has_a_line_for_every_pair_below_its_family() -> None:
    lines = listing.table(MAC).splitlines()
    for pair in PAIRS:
        at = next(i for i, line in enumerate(lines) if line.startswith(f"  {pair.name} "))
        head = next(line for line in reversed(lines[:at]) if line and line[0] != " ")
        assert head == pair.family
    assert "a Mac with 32.0 GiB" in lines[-3] and "November 2026" in lines[-1]


def test_a_line_says_draft_size_memory_and_status() -> None:
    assert line("qwen3.8-27b").split() == (
        "qwen3.8-27b DFlash 2 ~ 19.2 GB 18.6 GiB works here".split()
    )
    assert line("qwen3.8-27b", Machine(16 * GIB)).endswith(
        "too large for this machine (needs 18.6 GiB, has 10.7 GiB for models)"
    )
    assert line("gemma-4-12b-it").split()[2:8] == "≥ 6.8 GB ≥ 6.3 GiB".split()
    assert line("glm-4.7").split()[1] == "none"


def test_a_pair_in_full_has_licences_repositories_and_its_sum() -> None:
    text = listing.details(find("qwen3.8-27b"), MAC)
    for part in (
        "Qwen3.8 27B (qwen3.8-27b)\nworks here",
        "original        Qwen/Qwen3.8-27B, 55.6 GB",
        "licence         Apache-2.0",
        "mlx-community/Qwen3.8-27B-8bit, ~ 29.0 GB, peak 29.0 GB measured, from a Mac with 48 GB",
        "repository      z-lab/Qwen3.8-27B-DFlash2",
        "also at         incoai/Qwen3.8-27B-DFlash2",
        "kind            DFlash 2, block 8",
        "draft also for  qwen3.5-27b, qwen3.6-27b",
        "Memory of the 4bit copy with 8,192 tokens",
        "Memory of the 4bit copy with 32,768 tokens",
        "8,192 tokens × 65,536 bytes in 16 of 64 layers",
        "(5 layers × 2,047 tokens) × 4,096 bytes",
        "Not verified: target.licence.",
    ):
        assert part in text, part


def test_what_is_not_known_or_not_stated_is_said() -> None:
    text = listing.details(find("gemma-4-12b-it"), MAC)
    assert "The draft states no licence" in text and "licence         none stated" in text
    assert "keys and values             not known" in text
    text = listing.details(find("minimax-m2.7"), Machine(256 * GIB))
    assert "gated (ask for access at" in text and "z-lab/MiniMax-M2.7-DFlash, gated" in text


@pytest.mark.parametrize("kind", ["mac", "cpu"])
def test_every_pair_can_be_shown(kind: Literal["mac", "cpu"]) -> None:
    machine = Machine(32 * GIB, kind)
    for pair in PAIRS:
        assert json.loads(json.dumps(listing.record(pair, machine)))["name"] == pair.name
        assert "None" not in listing.details(pair, machine)


def test_the_command_prints_the_table_and_one_pair(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["models"]) == 0
    assert "qwen3.8-27b" in capsys.readouterr().out
    assert cli.main(["models", "Qwen/Qwen3-8B"]) == 0
    assert capsys.readouterr().out.startswith("Qwen3 8B (qwen3-8b)\n")
    assert cli.main(["models", "nobody"]) == 1
    said = capsys.readouterr().err
    assert "no pair named" in said and "--target" not in said  # which `models` does not take


def test_the_command_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["models", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert len(found["pairs"]) == len(PAIRS) and found["machine"]["usable"] > 0
    assert cli.main(["models", "qwen3.8-27b", "--json"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert row["draft"] == "z-lab/Qwen3.8-27B-DFlash2" and row["unverified"] == ["target.licence"]
    assert row["status"]["kind"] in ("works", "too large") and row["smallest_mac"] == 32
    assert row["memory"]["32768"]["context"] == 32768 and row["memory"]["8192"]["complete"]
    assert row["target_facts"]["copies"][0]["repository"] == "mlx-community/Qwen3.8-27B-4bit"
    assert row["on_disk"] == {"target": False, "draft": False}
    assert row["download"] is None


# --- what has been begun ------------------------------------------------------

TARGET, DRAFT = "mlx-community/Qwen3-8B-4bit", "z-lab/Qwen3-8B-DFlash-b16"


def begin(tmp_path: Path, repository: str, count: int) -> Path:
    """Bytes of a repository on their way."""
    blobs = tmp_path / "hub" / f"models--{repository.replace('/', '--')}" / "blobs"
    blobs.mkdir(parents=True)
    (blobs / "0123.part").write_bytes(bytes(count))
    return blobs / "0123.part"


def test_a_download_that_is_paused_is_told_with_what_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    begin(tmp_path, TARGET, 2_000_000)
    begin(tmp_path, DRAFT, 1_100_000)
    item = Item("Qwen3-8B", [TARGET, DRAFT], state="paused", bytes=8_400_000, done=7)
    Backlog.usual().put(item)
    says = "3.1 MB of 8.4 MB, paused: `dflash-mlx pull Qwen3-8B` goes on"
    assert line("qwen3-8b").endswith(f"works here; {says}")
    assert f"\nDownload: {says}.\n" in listing.details(find("qwen3-8b"), MAC)
    assert cli.main(["models", "qwen3-8b", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)["download"]
    assert told == {**told, "state": "paused", "done": 3_100_000, "bytes": 8_400_000}


def test_a_download_that_failed_gives_its_reason_and_one_without_a_queue_is_found(
    tmp_path: Path,
) -> None:
    part = begin(tmp_path, TARGET, 400)
    Backlog.usual().put(Item(TARGET, [TARGET], state="failed", bytes=300, why="It rained."))
    text = listing.details(find("qwen3-8b"), MAC)
    assert f"300 bytes of 300 bytes, failed: `dflash-mlx pull {TARGET}` tries again." in text
    assert "\nIt rained.\n" in text
    Backlog.usual().drop(TARGET)
    assert line("qwen3-8b").endswith(
        "400 bytes of 6.7 GB, not whole: `dflash-mlx pull qwen3-8b` goes on"
    )
    part.unlink()
    assert line("qwen3-8b").endswith("works here")


def test_looking_makes_nothing_and_an_unreadable_queue_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["models"]) == 0
    assert not (tmp_path / "assets").exists()
    Backlog.usual().path.mkdir(parents=True)
    assert cli.main(["models"]) == 1
    err = capsys.readouterr().err
    assert "queue.json, cannot be read (Is a directory)" in err and err.count("\n") == 1
