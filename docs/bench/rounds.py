r"""What a round of the embedded pair costs beside its forwards alone, on the same machine.

A reply is decoded in whole blocks, and its rounds are timed from arrival to arrival. Then the
same tokens are fed again round by round, and only the forwards are timed, in the same shapes at
the same lengths: what the drafter reads of the round before, what it drafts, and what the target
verifies, each waited for. The two take turns, prompt by prompt. From the root:

    python docs/bench/rounds.py --save docs/bench
"""

import argparse
import sys
import time
from collections.abc import Collection
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from dflash_mlx import blas  # noqa: E402

BLAS = blas.preload()  # before anything below brings mlx

import mlx.core as mx  # noqa: E402

from dflash_mlx import decode, target, weights  # noqa: E402
from dflash_mlx.bench import measure, report  # noqa: E402
from dflash_mlx.bench.alone import GREEDY, begun  # noqa: E402
from dflash_mlx.chat import Chat  # noqa: E402
from dflash_mlx.drafter import DFlash  # noqa: E402
from dflash_mlx.fixed import Fixed  # noqa: E402
from dflash_mlx.lean import lean  # noqa: E402
from dflash_mlx.pairs import RESOURCES  # noqa: E402
from dflash_mlx.protocol import Message  # noqa: E402
from dflash_mlx.sampling import Choose  # noqa: E402
from dflash_mlx.target import Target  # noqa: E402

WANTED = 1.05  # times the forwards alone
DRAFTS = {"draft": "DFlash", "draft2": "DFlash 2"}
PARTS = ("reads", "drafts", "verifies")


def reply(
    made: Target, drafter: Any, prompt: list[int], limit: int, stops: Collection[int] = ()
) -> tuple[list[float], list[list[int]]]:
    """Seconds of every round but the first, and what each said."""
    held, seconds, said = begun(made, drafter, prompt), list[float](), list[list[int]]()
    before = time.perf_counter()
    for step in decode.speculative(held, GREEDY, Fixed(drafter.block), stops, limit):
        seconds.append(time.perf_counter() - before)
        before += seconds[-1]
        said.append(step.tokens)
    return seconds[1:], said


def forwards(made: Target, drafter: Any, prompt: list[int], said: list[list[int]]) -> list[float]:
    """Seconds of the forwards alone of the same rounds, the first left out, medians: what the
    drafter reads, drafts, and the target verifies."""
    found = list[tuple[float, ...]]()
    held, choose, width = begun(made, drafter, prompt), Choose(GREEDY), drafter.block
    context = held.catch_up()
    for tokens in said:
        started = time.perf_counter()
        drafted = drafter.draft(made, held.last, width, context, choose)
        mx.eval(drafted)
        drawn = time.perf_counter()
        fed = mx.concatenate([mx.array([held.last]), drafted])
        mx.eval(choose(made.forward(fed, held.cache)))
        verified = time.perf_counter()
        held.keep([held.last, *tokens[:-1]], fed=width)
        held.last = tokens[-1]
        mx.eval(context.arrays())
        found.append((time.perf_counter() - verified, drawn - started, verified - drawn))
    return [median(part) for part in zip(*found[1:], strict=True)]


def embedded(draft: str) -> tuple[Target, DFlash, Chat]:
    """The embedded target with one of its drafts, as the engine loads them."""
    dtype = target.usual_dtype()
    loaded = target.load(RESOURCES / "pocket" / "target", dtype=dtype)
    drafter = weights.load(RESOURCES / "pocket" / draft, dtype or mx.bfloat16, None)
    if dtype is not None:
        lean(loaded.target.model)
        lean(drafter)
    loaded.target.tap(drafter.config.taps)
    return loaded.target, drafter, Chat(loaded.tokenizer)


def measured(draft: str, prompts: list[str], repeats: int, limit: int) -> dict[str, Any]:
    """Medians over the prompts and repeats of what a round takes on average in a reply."""
    made, drafter, chat = embedded(draft)
    rounds, ratios, parts = [], [], []
    for repeat in range(-1, repeats):
        for prompt in prompts[:1] if repeat < 0 else prompts:  # one reply to warm up
            tokens = chat.prompt([Message("user", prompt)], False).tokens
            seconds, said = reply(made, drafter, tokens, limit, chat.stops)
            if repeat >= 0 and seconds:
                rounds.append(median(seconds))
                parts.append(forwards(made, drafter, tokens, said))
                ratios.append(rounds[-1] / sum(parts[-1]))
    return {
        "draft": draft,
        "round_seconds": median(rounds),
        **{name: median(part) for name, part in zip(PARTS, zip(*parts, strict=True), strict=True)},
        "ratio": median(ratios),
        "replies": len(rounds),
    }


def table(result: dict[str, Any]) -> str:
    """As Markdown."""
    versions = ", ".join(f"{name} {number}" for name, number in result["versions"].items())
    lines = [
        f"# A round of Pocket beside its forwards alone, {result['day']}",
        "",
        f"{result['machine']}; {result['blas'] or 'its own BLAS'}; {versions}. Greedy, float32, "
        f"blocks of 16, {result['prompts']} prompts, {result['repeats']} repeats, up to "
        f"{result['max_tokens']} tokens; medians over replies of the median round of each.",
        "",
        "| Draft | Round, ms | The drafter reads | drafts | the target verifies "
        f"| Round / forwards | At most {WANTED} |",
        "| --- " * 7 + "|",
    ]
    for row in result["rows"]:
        parts = " | ".join(f"{row[name] * 1000:.2f}" for name in PARTS)
        verdict = "holds" if row["ratio"] <= WANTED else "broken"
        lines.append(
            f"| {DRAFTS[row['draft']]} | {row['round_seconds'] * 1000:.2f} | {parts} "
            f"| {row['ratio']:.3f} | {verdict} |"
        )
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--first", type=int, metavar="N", help="only so many prompts")
    parser.add_argument("--repeats", type=int, default=2, metavar="N")
    parser.add_argument("--max-tokens", type=int, default=160, metavar="N")
    parser.add_argument("--save", type=Path, metavar="DIR", help="keep table and JSON in DIR")
    options = parser.parse_args()
    found = measure.prompts(RESOURCES / "bench.json")[: options.first]
    prompts = [prompt for _, prompt in found]
    rows = [measured(draft, prompts, options.repeats, options.max_tokens) for draft in DRAFTS]
    kept = {"cases": [], "blas": BLAS, "rows": rows, "prompts": len(prompts)}
    asked = {"repeats": options.repeats, "max_tokens": options.max_tokens}
    result = report.complete(kept | asked, date.today().isoformat())
    print(table(result))
    if options.save is not None:
        report.keep(options.save, f"{result['day']}-rounds", result, table(result))


if __name__ == "__main__":
    main()
