"""Gives mlx a fast BLAS on Linux without a GPU. Must run before mlx is imported.

mlx's Linux CPU wheel carries the reference BLAS, about thirty times slower in float32
than OpenBLAS. The symbols of a library that is loaded globally first win over it.
"""

import ctypes
import sys
from importlib import metadata

REFERENCE = "reference BLAS (slow; install libopenblas0-pthread)"


def preload() -> str:
    """Load OpenBLAS where it helps; says which BLAS will run, empty where none matters."""
    if sys.platform != "linux" or _has_cuda():
        return ""
    for name in ("libopenblas.so.0", "libopenblas.so"):
        try:
            library = ctypes.CDLL(name, mode=ctypes.RTLD_GLOBAL)
        except OSError:
            continue
        if "mlx.core" in sys.modules:
            return REFERENCE  # too late: mlx has bound its own
        version = library.openblas_get_config
        version.restype = ctypes.c_char_p
        return " ".join(version().decode().split()[:2])
    return REFERENCE


def _has_cuda() -> bool:
    names = {(dist.metadata["Name"] or "").lower() for dist in metadata.distributions()}
    return any(name.startswith("mlx-cuda") for name in names)
