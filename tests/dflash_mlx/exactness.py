"""How many texts differ from plain decoding's, without exactness and with it.

    python -m tests.dflash_mlx.exactness --prompts 200 --tokens 512 --save docs/bench

Tiny random models of the families, in bfloat16 and float32, and as a GPU would round:
"split" sums halves of a row's products apart when there are many rows, as its kernels do,
since a CPU's own bfloat16 rounds alike for one row and for many. The draft knows plain
decoding's text and errs at changing places.
"""

import argparse
import json
import platform
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

from dflash_mlx import blas

if __name__ == "__main__":
    blas.preload()

import mlx.core as mx
import mlx.nn as nn
from mlx.utils import tree_map

from dflash_mlx import decode
from dflash_mlx.exact import measure
from dflash_mlx.protocol import Sampling
from dflash_mlx.stats import Stats
from dflash_mlx.target import Target
from dflash_mlx.width import Fixed
from tests.dflash_mlx import families
from tests.dflash_mlx.families import Spoiled, fresh, text

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
    bound: float
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


def run(kinds: Sequence[str], prompts: int, tokens: int, seconds: float) -> list[Row]:
    """As many prompts as there is time for, for all in turn."""
    begun, made = time.monotonic(), list(_made(kinds))
    for seed in range(prompts):
        for target, row in made:
            if time.monotonic() - begun > seconds:
                return [row for _, row in made]
            row.add(target, text(16, seed + 1), tokens)
            print(row, flush=True)
    return [row for _, row in made]


def _made(kinds: Sequence[str]) -> Iterator[tuple[Target, Row]]:
    for kind in kinds:
        for name in KINDS[kind]:
            made = target(name, kind)
            yield made, Row(name, kind, measure(made, text(16, 0), WIDTH))


def table(result: dict[str, object], rows: Sequence[Row]) -> str:
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
    for row in rows:
        if row.texts:
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
    parser.add_argument("--minutes", type=float, default=600, help="stop after so many")
    parser.add_argument("--save", type=Path, help="keep JSON and table in this folder")
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=list(KINDS))
    options = parser.parse_args()
    rows = run(options.kinds, options.prompts, options.tokens, options.minutes * 60)
    result: dict[str, object] = {
        "day": time.strftime("%Y-%m-%d"),
        "machine": f"{platform.system()} {platform.machine()}",
        "mlx": version("mlx"),
        "limit": options.tokens,
        "rows": [asdict(row) for row in rows],
    }
    print(table(result, rows))
    if options.save:
        options.save.mkdir(parents=True, exist_ok=True)
        path = options.save / f"{result['day']}-exactness.json"
        path.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
        path.with_suffix(".md").write_text(table(result, rows), encoding="utf-8")


if __name__ == "__main__":
    main()
