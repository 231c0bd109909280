"""Prints which build of mlx this machine wants: cuda13, cuda12 or cpu.

Asks the NVIDIA driver itself, since `nvidia-smi` is not in every container. On macOS the
answer is cpu as well: that extra is empty there, and mlx brings Metal along.
"""

import ctypes

# What mlx asks for: driver 550 (it speaks CUDA 12.4) or 580 (CUDA 13), and a Turing card.
CUDA12, CUDA13, TURING = 12040, 13000, (7, 5)
MAJOR, MINOR = 75, 76  # CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_…


def backend() -> str:
    try:
        driver = ctypes.CDLL("libcuda.so.1")
    except OSError:
        return "cpu"

    version, major, minor = ctypes.c_int(), ctypes.c_int(), ctypes.c_int()
    failed = (
        driver.cuInit(0)
        or driver.cuDriverGetVersion(ctypes.byref(version))
        or driver.cuDeviceGetAttribute(ctypes.byref(major), MAJOR, 0)
        or driver.cuDeviceGetAttribute(ctypes.byref(minor), MINOR, 0)
    )
    if failed or (major.value, minor.value) < TURING or version.value < CUDA12:
        return "cpu"
    return "cuda13" if version.value >= CUDA13 else "cuda12"


print(backend())
