"""`dflash-mlx bench`: its arguments, and what it does with them. Imports no mlx until it runs."""

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

from dflash_mlx import blas
from dflash_mlx.pairs import RESOURCES, Pair, find

CASES = ("greedy", "sampled", "noise", "lookup")
AUTO = "auto"
DRAFT = "draft"  # auto, without what the conversation's own text could draft


def add(commands: Any) -> None:
    """The command's parser among the others."""
    parser = commands.add_parser("bench", help="plain against every width, on fixed prompts")
    parser.add_argument("--pair", metavar="NAME", help="a pair by name (default: pocket)")
    parser.add_argument("--target", metavar="T", help="a target: Hub id or folder")
    parser.add_argument("--draft", metavar="D", help="its draft: Hub id or folder")
    parser.add_argument(
        "--prompts",
        type=Path,
        default=RESOURCES / "bench.json",
        metavar="FILE",
        help="kinds and prompts as JSON (default: those in resources)",
    )
    parser.add_argument("--first", type=_positive, metavar="N", help="only so many of them")
    parser.add_argument("--repeats", type=_positive, default=3, metavar="N", help="pairs a prompt")
    parser.add_argument("--max-tokens", type=_positive, default=128, metavar="N")
    parser.add_argument(
        "--ways", type=_way, nargs="+", metavar="WIDTH", help="only these widths, auto, draft"
    )
    parser.add_argument("--cases", nargs="+", choices=CASES, help="only these cases")
    parser.add_argument("--think", action=argparse.BooleanOptionalAction, default=False)
    parser.add_argument("--reference-blas", action="store_true", help="without OpenBLAS")
    parser.add_argument("--json", action="store_true", help="one object instead of a table")
    parser.add_argument(
        "--save", type=Path, metavar="DIR", help="keep both in DIR, by day and pair"
    )
    parser.set_defaults(command=bench)


def bench(options: argparse.Namespace) -> int:
    """Plain decoding against every fixed width and the automatic one, with and without what
    the conversation's own text can draft."""
    fast = blas.REFERENCE if options.reference_blas else blas.preload()
    from dflash_mlx.bench import measure, report
    from dflash_mlx.engine import Engine

    if options.target:
        pair = Pair(options.target, options.target, options.target, options.draft)
    else:
        pair = find(options.pair or "pocket")
    plan = measure.Plan(
        measure.prompts(options.prompts)[: options.first],
        options.repeats,
        options.max_tokens,
        options.ways or (),
        options.think,
    )
    cases = [case for case in measure.CASES if case.name in (options.cases or CASES)]
    engine = Engine(fast)  # keeps no costs: they are measured for this run
    found = measure.run(engine, pair, plan, cases, lambda line: print(line, file=sys.stderr))
    result = report.complete(found, time.strftime("%Y-%m-%d"))
    print(json.dumps(result, ensure_ascii=False) if options.json else report.table(result))
    if options.save:
        print(f"Saved as {report.save(result, options.save)}", file=sys.stderr)
    return 0


def _way(text: str) -> str:
    return text if text in (AUTO, DRAFT) else str(_positive(text))


def _positive(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError(f"{value} is less than 1")
    return value
