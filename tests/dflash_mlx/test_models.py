"""Names and places of models, and which pairs run where."""

import subprocess
import sys
from pathlib import Path

import pytest

from dflash_mlx import models
from dflash_mlx.errors import NotFound
from dflash_mlx.memory import GIB
from dflash_mlx.models import PAIRS, Machine, find, status


def test_pocket_is_the_first_pair_and_lies_in_the_repository() -> None:
    pair = models.find("Pocket")
    assert pair is models.PAIRS[0]
    assert pair.draft and Path(pair.draft).is_dir() and Path(pair.target).is_dir()


def test_an_unknown_pair_is_refused_with_the_known_ones() -> None:
    with pytest.raises(NotFound, match="pocket"):
        models.find("nobody")


def test_the_table_is_light_to_import() -> None:
    code = (
        "import sys, dflash_mlx.models, dflash_mlx.listing\n"
        "print([name for name in ('mlx', 'huggingface_hub', 'numpy', 'PySide6')"
        " if name in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


# --- status -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "machine", "kind"),
    [
        ("pocket", Machine(8 * GIB), "works"),
        ("pocket", Machine(4 * GIB, "cpu"), "works"),
        ("qwen3-4b", Machine(8 * GIB), "works"),
        ("qwen3-8b", Machine(8 * GIB), "too large"),
        ("qwen3-8b", Machine(16 * GIB), "works"),
        ("qwen3.8-27b", Machine(24 * GIB), "too large"),
        ("qwen3.8-27b", Machine(32 * GIB), "works"),
        ("qwen3.8-27b", Machine(64 * GIB, "cpu"), "too large"),
        ("qwen3.8-27b", Machine(128 * GIB, "cpu"), "works"),
        ("qwen3.8-27b", Machine(24 * GIB, "cuda"), "works"),
        ("muse-glimmer-30b", Machine(32 * GIB), "too large"),
        ("muse-glimmer-30b", Machine(36 * GIB), "works"),
        ("minimax-m2.7", Machine(128 * GIB), "too large"),
        ("minimax-m2.7", Machine(192 * GIB), "gated"),
        ("kimi-k2.5", Machine(512 * GIB), "too large"),
        ("kimi-k2.6", Machine(2048 * GIB), "unsupported"),
        ("glm-5.3-flash", Machine(512 * GIB), "unsupported"),
        ("deepseek-v4-flash", Machine(512 * GIB), "unsupported"),
    ],
)
def test_status_by_machine(name: str, machine: Machine, kind: str) -> None:
    assert status(find(name), machine).kind == kind


def test_a_status_gives_its_reason() -> None:
    assert str(status(find("qwen3-8b"), Machine(8 * GIB))) == (
        "too large for this machine (needs 7.5 GiB, has 5.3 GiB for models)"
    )
    assert "needs 37.0 GiB in 32 bits" in str(status(find("qwen3-8b"), Machine(8 * GIB, "cpu")))
    gated = str(status(find("minimax-m2.5"), Machine(256 * GIB)))
    assert "https://huggingface.co/z-lab/MiniMax-M2.5-DFlash" in gated and "hf auth login" in gated
    assert str(status(find("glm-5.3-flash"), Machine(GIB))) == (
        "not supported because mlx-lm has no such model (glm5_next)"
    )
    assert "give one of your own" in str(status(find("kimi-k2.6"), Machine(2048 * GIB)))
    assert str(status(find("pocket"), Machine(GIB))) == "works here"


def test_a_gated_draft_that_is_here_already_works() -> None:
    assert status(find("minimax-m2.5"), Machine(256 * GIB), have_draft=True).kind == "works"


def test_every_pair_that_runs_has_something_to_load() -> None:
    assert all(pair.target.count("/") == 1 for pair in PAIRS[1:] if not pair.unsupported)
