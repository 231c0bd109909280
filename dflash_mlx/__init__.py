"""The DFlash engine: targets, drafts and the loop that makes them agree.

Importing this package imports no mlx, so that a window may import its plain
neighbours (`protocol`, `stats`, `models`, `errors`) and stay light.
"""

__version__ = "0.1.0"
