"""The laws of speed on the tiny families: never slower than plain, near the best fixed width.

    python -m tests.dflash_mlx.speed --save docs/bench

Two drafts for each: random weights, and one that knows plain decoding's text and errs at
changing places, behind random weights that cost what a draft costs. Rounds of such models are
all overhead, so this is where choosing a width costs the most.
"""

import argparse
import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dflash_mlx import blas

if __name__ == "__main__":
    blas.preload()

from dflash_mlx import decode
from dflash_mlx.bench import alone, report
from dflash_mlx.bench.cases import AUTO, PLAIN
from dflash_mlx.costs import Costs
from dflash_mlx.width import Auto
from tests.dflash_mlx import families
from tests.dflash_mlx.families import FAMILIES, fresh, text
from tests.dflash_mlx.test_long import Knowing

NAME = "tiny"
BLOCK = families.DRAFT["block_size"]
WAYS = (PLAIN, *(str(width) for width in (2, 3, 4, BLOCK)), AUTO)
PROMPT = text(32)
LENGTHS = [5, 4, 5, 5, 2, 5]  # of the knowing draft, round by round


def measure(family: str, good: bool, sweeps: int, limit: int) -> dict[str, Any]:
    """All ways in turn."""
    target = families.target(family)
    target.tap(families.draft().config.taps)
    steps = decode.plain(fresh(target, None, PROMPT), alone.GREEDY, (), limit)
    truth = [*PROMPT, *(step.tokens[0] for step in steps)]
    auto = Auto(BLOCK, Costs())

    def rate(way: str) -> float:
        drafter: Any = Knowing(truth, LENGTHS, BLOCK) if good else families.draft(seed=1)
        return alone.reply(target, drafter, PROMPT, way, auto, limit).rate

    for _ in range(3):  # what rounds cost becomes known
        rate(AUTO)
    found = alone.contest(rate, WAYS, sweeps)
    return {"family": family, "draft": "knowing" if good else "random", **found}


def table(result: dict[str, Any]) -> str:
    """As Markdown."""
    lines = [
        f"# Tiny families, {result['day']}",
        "",
        f"{result['machine']}; random models of four layers, {result['sweeps']} sweeps of "
        f"{result['limit']} tokens, medians, tokens/s.",
        "",
        f"| Family | Draft | {' | '.join(WAYS)} | auto / plain | Best | auto / best |",
        "| --- " * (len(WAYS) + 5) + "|",
    ]
    for row in result["rows"]:
        rates = " | ".join(f"{row['rates'][way]:.0f}" for way in WAYS)
        lines.append(
            f"| {row['family']} | {row['draft']} | {rates} | {row['of_plain']:.2f} "
            f"| {row['best']} | {row['of_best']:.2f} |"
        )
    return "\n".join(lines) + "\n"


def joined(path: Path, result: dict[str, Any]) -> dict[str, Any]:
    """With the families that were measured alike before and not again."""
    before = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    if {**before, "rows": 0} != {**result, "rows": 0}:
        return result
    again = {row["family"] for row in result["rows"]}
    rows = [row for row in before["rows"] if row["family"] not in again] + result["rows"]
    return {**result, "rows": sorted(rows, key=lambda row: FAMILIES.index(row["family"]))}


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--families", nargs="+", choices=FAMILIES, default=FAMILIES)
    parser.add_argument("--sweeps", type=int, default=6)
    parser.add_argument("--tokens", type=int, default=128)
    parser.add_argument("--save", type=Path, help="keep JSON and table in this folder")
    options = parser.parse_args(arguments)
    rows = []
    for family in options.families:
        for good in (False, True):
            rows.append(measure(family, good, options.sweeps, options.tokens))
            print(rows[-1], flush=True)
    result = {
        "day": time.strftime("%Y-%m-%d"),
        "machine": report.machine(),
        "sweeps": options.sweeps,
        "limit": options.tokens,
        "rows": rows,
    }
    print(table(result))
    if options.save:
        result = joined(options.save / f"{NAME}.json", result)
        report.keep(options.save, NAME, result, table(result))


if __name__ == "__main__":
    main()
