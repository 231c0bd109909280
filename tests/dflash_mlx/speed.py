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
from statistics import median
from typing import Any

from dflash_mlx import blas

if __name__ == "__main__":
    blas.preload()

from dflash_mlx import decode
from dflash_mlx.bench.report import machine
from dflash_mlx.costs import Costs
from dflash_mlx.protocol import Sampling
from dflash_mlx.stats import Stats
from dflash_mlx.target import Target
from dflash_mlx.width import Auto, Fixed
from tests.dflash_mlx import families
from tests.dflash_mlx.families import FAMILIES, fresh, text
from tests.dflash_mlx.test_long import Knowing

NAME = "tiny"
BLOCK = families.DRAFT["block_size"]
PLAIN, AUTO = "plain", "auto"
WAYS = (PLAIN, *(str(width) for width in (2, 3, 4, BLOCK)), AUTO)
LENGTHS = [5, 4, 5, 5, 2, 5]  # of the knowing draft, round by round


def rate(target: Target, drafter: Any, way: str, auto: Auto, limit: int) -> float:
    """Tokens per second of one reply, after its first round."""
    session = fresh(target, drafter if way != PLAIN else None, PROMPT)
    widths = auto if way == AUTO else Fixed(1 if way == PLAIN else int(way))
    widths.begin(len(PROMPT), new=True)
    stats = Stats(len(PROMPT), "on")
    stats.read(0)
    if way == PLAIN:
        steps = decode.plain(session, Sampling(), (), limit)
    else:
        steps = decode.speculative(session, Sampling(), widths, (), limit)
    for step in steps:
        stats.add(step)
        if step.seconds is not None:
            widths.took(step.drafted + 1, step.seconds, len(session.tokens))
    found = stats.report().tokens_per_second
    assert found is not None
    return found


PROMPT = text(32)


def measure(family: str, good: bool, sweeps: int, limit: int) -> dict[str, Any]:
    """Medians over sweeps in which every way has its turn, each beginning with another."""
    target = families.target(family)
    target.tap(families.draft().config.taps)
    steps = decode.plain(fresh(target, None, PROMPT), Sampling(), (), limit)
    truth = [*PROMPT, *(step.tokens[0] for step in steps)]
    auto, rates = Auto(BLOCK, Costs()), {way: list[float]() for way in WAYS}

    def drafter() -> Any:
        return Knowing(truth, LENGTHS, BLOCK) if good else families.draft(seed=1)

    for _ in range(3):  # what rounds cost becomes known
        rate(target, drafter(), AUTO, auto, limit)
    for turn in range(sweeps):
        for way in (*WAYS[turn % len(WAYS) :], *WAYS[: turn % len(WAYS)]):
            rates[way].append(rate(target, drafter(), way, auto, limit))

    def share(of: str) -> float:
        return median(mine / other for mine, other in zip(rates[AUTO], rates[of], strict=True))

    best = max(WAYS[:-1], key=lambda way: median(rates[way]))
    return {
        "family": family,
        "draft": "knowing" if good else "random",
        "rates": {way: median(found) for way, found in rates.items()},
        "of_plain": share(PLAIN),
        "best": best,
        "of_best": share(best),
    }


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
        "machine": machine(),
        "sweeps": options.sweeps,
        "limit": options.tokens,
        "rows": rows,
    }
    print(table(result))
    if options.save:
        options.save.mkdir(parents=True, exist_ok=True)
        path = options.save / f"{NAME}.json"
        path.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
        path.with_suffix(".md").write_text(table(result), encoding="utf-8")


if __name__ == "__main__":
    main()
