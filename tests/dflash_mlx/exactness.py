"""How many texts differ from plain decoding's, without exactness and with it.

    python -m tests.dflash_mlx.exactness --prompts 200 --tokens 512 --save docs/bench

takes hours; what it has is kept after each text, and the same command goes on from there.

Tiny random models of the families, in bfloat16 and float32, and as a GPU would round:
"split" sums halves of a row's products apart when there are many rows, as its kernels do,
since a CPU's own bfloat16 rounds alike for one row and for many. The draft knows plain
decoding's text and errs at changing places.
"""

import argparse
import json
import math
import platform
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from dflash_mlx import blas

if __name__ == "__main__":
    blas.preload()

import mlx.core as mx
import mlx.nn as nn
from mlx.utils import tree_map

from dflash_mlx import decode
from dflash_mlx.exact import measure
from dflash_mlx.fixed import Fixed
from dflash_mlx.protocol import Sampling
from dflash_mlx.stats import Stats
from dflash_mlx.target import Target
from tests.dflash_mlx import families
from tests.dflash_mlx.families import Spoiled, fresh, text

NAME = "exactness"
WIDTH = 6
LENGTHS = [5, 3, 0, 5, 1, 4, 5, 2]  # accepted tokens, round by round
KINDS = {
    "bfloat16": ("qwen3", "llama", "gemma4", "qwen3_5", "muse_glimmer"),
    "split bfloat16": ("qwen3", "llama", "gemma4", "qwen3_5", "muse_glimmer"),
    "split float32": ("qwen3", "llama", "gemma4", "qwen3_5", "muse_glimmer"),
    "float32": ("qwen3", "llama", "gpt_oss", "gemma4", "qwen3_5"),
}


class Split(nn.Module):
    """A linear layer that sums many rows in two halves, and one row in one go."""

    def __init__(self, linear: nn.Linear) -> None:
        super().__init__()
        self.weight = linear.weight
        if "bias" in linear:
            self.bias = linear.bias

    def __call__(self, x: mx.array) -> mx.array:
        half = x.shape[-1] // 2 if x.shape[-2] > 1 else 0
        out = x[..., half:] @ self.weight[:, half:].T
        if half:
            out = x[..., :half] @ self.weight[:, :half].T + out
        return out + self.bias if "bias" in self else out


def target(family: str, kind: str) -> Target:
    """A tapped tiny target that rounds in this way."""
    model = families.model(family)
    model.set_dtype(getattr(mx, kind.split()[-1]))
    if kind.startswith("split"):
        leaves = tree_map(
            lambda leaf: Split(leaf) if type(leaf) is nn.Linear else leaf,
            model.leaf_modules(),
            is_leaf=lambda leaf: isinstance(leaf, nn.Module),
        )
        model.update_modules(leaves)
    made = Target(model)
    made.tap(families.draft().config.taps)
    return made


@dataclass(slots=True)
class Row:
    """What was found for one family in one kind of numbers."""

    family: str
    kind: str
    bound: float = 0.0  # not yet measured
    texts: int = 0
    tokens: int = 0
    differ: int = 0  # without exactness
    differ_exact: int = 0
    redecided: int = 0
    reread: int = 0
    rounds: int = 0

    def add(self, target: Target, prompt: list[int], limit: int) -> None:
        """One more text, three times."""
        steps = decode.plain(fresh(target, None, prompt), Sampling(), (), limit)
        truth = [step.tokens[0] for step in steps]
        self.texts += 1
        self.tokens += limit
        self.differ += said(target, prompt, truth, None) != truth
        stats = Stats(0, "on")
        stats.bound = self.bound
        self.differ_exact += said(target, prompt, truth, self.bound, stats) != truth
        figures = stats.report().speculation
        assert figures.exact is not None
        self.redecided += figures.exact.redecided
        self.reread += figures.exact.reread
        self.rounds += figures.rounds


def said(
    target: Target,
    prompt: list[int],
    truth: Sequence[int],
    bound: float | None,
    stats: Stats | None = None,
) -> list[int]:
    """What speculation says, up to the length of `truth`."""
    session = fresh(target, Spoiled([*prompt, *truth], LENGTHS), prompt)
    tokens: list[int] = []
    for step in decode.speculative(session, Sampling(), Fixed(WIDTH), (), len(truth), bound):
        tokens += step.tokens
        if stats is not None:
            stats.add(step)
    return tokens


def run(rows: list[Row], options: argparse.Namespace) -> None:
    """As many prompts as there is time for, for all in turn, after those that `rows` hold."""
    until = time.monotonic() + options.minutes * 60
    made = [(row, target(row.family, row.kind)) for row in rows if row.kind in options.kinds]
    for seed in range(1, options.prompts + 1):
        for row, rough in made:
            if row.texts >= seed:
                continue
            if time.monotonic() > until:
                return
            row.bound = row.bound or measure(rough, text(16, 0), WIDTH)
            row.add(rough, text(16, seed), options.tokens)
            print(row, flush=True)
            if options.save:
                save(rows, options)


def known(options: argparse.Namespace) -> list[Row]:
    """The rows of an earlier run with as many tokens, and new ones for what it lacks."""
    found: dict[tuple[str, str], Row] = {}
    if options.save and (options.save / f"{NAME}.json").exists():
        before = json.loads((options.save / f"{NAME}.json").read_text(encoding="utf-8"))
        if before["limit"] == options.tokens:
            found = {(row["kind"], row["family"]): Row(**row) for row in before["rows"]}
    return [
        found.get((kind, family)) or Row(family, kind)
        for kind, families in KINDS.items()
        for family in families
    ]


def save(rows: Sequence[Row], options: argparse.Namespace) -> None:
    """JSON and table, in the folder that was asked for."""
    options.save.mkdir(parents=True, exist_ok=True)
    result = {
        "day": time.strftime("%Y-%m-%d"),
        "machine": f"{platform.system()} {platform.machine()}",
        "mlx": version("mlx"),
        "limit": options.tokens,
        "rows": [asdict(row) for row in rows if row.texts],
    }
    for ending, content in ((".json", json.dumps(result, indent=1) + "\n"), (".md", table(result))):
        draft = options.save / f"{NAME}{ending}.new"
        draft.write_text(content, encoding="utf-8")
        draft.replace(draft.with_suffix(""))


def table(result: dict[str, Any]) -> str:
    """As Markdown."""
    lines = [
        f"# Exactness, {result['day']}",
        "",
        f"{result['machine']}, mlx {result['mlx']}; tiny random models, prompts of 16 tokens, "
        f"replies of {result['limit']}, blocks of {WIDTH}, greedy.",
        "",
        "| Numbers | Family | Texts | Differ | Differ with `--exact` | Bound | Near ties "
        "| Rounds with one | Read again, of all tokens |",
        "| --- " * 9 + "|",
    ]
    for row in (Row(**row) for row in result["rows"]):
        lines.append(
            f"| {row.kind} | {row.family} | {row.texts} | {row.differ} | {row.differ_exact} "
            f"| {row.bound:.2g} | {row.redecided} | {row.redecided / row.rounds:.1%} "
            f"| {row.reread / row.tokens:.1%} |"
        )
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--prompts", type=int, default=200)
    parser.add_argument("--tokens", type=int, default=512)
    parser.add_argument("--minutes", type=float, default=math.inf, help="stop after so many")
    parser.add_argument("--save", type=Path, help="keep JSON and table in this folder, and go on")
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=list(KINDS))
    options = parser.parse_args()
    rows = known(options)
    run(rows, options)


if __name__ == "__main__":
    main()
