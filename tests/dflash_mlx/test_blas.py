"""OpenBLAS is loaded before mlx, or the statistics say what runs instead."""

import subprocess
import sys

import pytest


def python(text: str) -> str:
    done = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux's CPU wheel needs it")
def test_it_is_loaded_before_mlx_and_named() -> None:
    assert "OpenBLAS" in python("from dflash_mlx import blas; print(blas.preload())")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux's CPU wheel needs it")
def test_after_mlx_it_is_too_late_and_says_so() -> None:
    text = "import mlx.core; from dflash_mlx import blas; print(blas.preload())"
    assert "reference BLAS" in python(text)
