"""`dflash-mlx bench`: its arguments, and what it does with them. Imports no mlx until it runs."""

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from dflash_mlx import blas
from dflash_mlx.arguments import positive
from dflash_mlx.bench.cases import AUTO, CASES, DRAFT, SLOW
from dflash_mlx.errors import BadRequest
from dflash_mlx.pairs import RESOURCES, Pair, find

NAMES = tuple(case.name for case in CASES)


def add(commands: Any) -> None:
    """The command's parser among the others."""
    parser = commands.add_parser("bench", help="plain against every width, on fixed prompts")
    parser.add_argument("--pair", metavar="NAME", help="a pair by name (default: pocket)")
    parser.add_argument("--target", metavar="T", help="a target: Hugging Face id or folder")
    parser.add_argument("--draft", metavar="D", help="its draft: Hugging Face id or folder")
    parser.add_argument(
        "--prompts",
        type=Path,
        default=RESOURCES / "bench.json",
        metavar="FILE",
        help="kinds and prompts as JSON (default: those in resources)",
    )
    parser.add_argument("--first", type=positive, metavar="N", help="only so many of them")
    parser.add_argument("--repeats", type=positive, default=3, metavar="N", help="pairs a prompt")
    parser.add_argument("--max-tokens", type=positive, default=128, metavar="N")
    parser.add_argument(
        "--ways", type=_way, nargs="+", metavar="WIDTH", help="only these widths, auto, draft"
    )
    parser.add_argument("--cases", nargs="+", choices=NAMES, help="only these cases")
    parser.add_argument("--think", action=argparse.BooleanOptionalAction, default=False)
    parser.add_argument("--json", action="store_true", help="one object instead of a table")
    parser.add_argument(
        "--save",
        type=Path,
        metavar="DIR",
        help="keep both in DIR, by day and pair; cases of the same day stay",
    )
    parser.set_defaults(command=bench)


def bench(options: argparse.Namespace) -> int:
    """Plain decoding against every fixed width and the automatic one, with and without what
    the conversation's own text can draft. What was measured is told whatever happens after it."""
    wanted = options.cases or NAMES
    alone = tuple(wanted) == (SLOW,)
    fast = blas.preload() if not alone else blas.REFERENCE
    from dflash_mlx.bench import measure, report
    from dflash_mlx.engine import Engine

    if options.target:
        pair = Pair(options.target, options.target, options.target, options.draft)
    else:
        pair = find(options.pair or "pocket")
    plan = measure.Plan(
        measure.prompts(options.prompts),
        options.first,
        options.repeats,
        options.max_tokens,
        options.ways or (),
        options.think,
    )
    cases = [case for case in CASES if case.name in wanted and (alone or not case.slow)]
    engine = Engine(fast)  # keeps no costs: they are measured for this run
    found = measure.run(engine, pair, plan, cases, lambda line: print(line, file=sys.stderr))
    wrong: list[BadRequest] = []
    if SLOW in wanted and not alone and fast not in ("", blas.REFERENCE):
        try:
            found["cases"] += _slow(options)
        except BadRequest as error:
            wrong.append(error)
    result = report.complete(found, time.strftime("%Y-%m-%d"))
    if options.save:
        try:
            path, result = report.save(result, options.save)
            print(f"Saved as {path}", file=sys.stderr)
        except BadRequest as error:
            wrong.append(error)
    print(json.dumps(result, ensure_ascii=False) if options.json else report.table(result))
    for one in wrong:
        print(one, file=sys.stderr)
    return 1 if wrong else 0


def _slow(options: argparse.Namespace) -> list[dict[str, Any]]:
    """The case that needs a process where no fast BLAS was loaded before mlx. Raises BadRequest
    if that process fails; it says itself why."""
    command = [sys.executable, "-m", "dflash_mlx.cli", "bench", "--cases", SLOW, "--json"]
    for name in ("pair", "target", "draft", "prompts", "first", "repeats", "max_tokens"):
        if (value := getattr(options, name)) is not None:
            command += [f"--{name.replace('_', '-')}", str(value)]
    command += ["--ways", *options.ways] if options.ways else []
    command += ["--think"] if options.think else []
    done = subprocess.run(command, stdout=subprocess.PIPE)
    if done.returncode:
        raise BadRequest(
            f"The case {SLOW} was not measured, since its process ended with status "
            f"{done.returncode}; what it said stands above."
        )
    found: list[dict[str, Any]] = json.loads(done.stdout)["cases"]
    return found


def _way(text: str) -> str:
    return text if text in (AUTO, DRAFT) else str(positive(text, "auto, draft or "))
