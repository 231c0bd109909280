"""Loads the BLAS before any test imports mlx."""

from dflash_mlx import blas

blas.preload()
