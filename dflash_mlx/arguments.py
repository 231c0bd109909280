"""Arguments of the command line that several commands take. Imports no mlx."""

import argparse
import math


def positive(text: str, other: str = "") -> int:
    """A whole number from 1; `other` says in words what else would have done."""
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not {other}a whole number from 1")
    return int(text)


def above_zero(text: str) -> float:
    """A number above 0."""
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 < number < math.inf:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number above 0")
    return number


def width(text: str) -> int | None:
    """Rows of a round; None for auto."""
    return None if text == "auto" else positive(text, "auto or ")
