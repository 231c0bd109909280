"""The same prompts and seed with speculation off and on, alternating, in one process.

`order`, `pair` and `whole` say what a comparison is, whoever carries it out; `run` does so with
an engine of its own, `table` puts it in words. Every rate, every second and the speed-up are of
the writing alone: reading the prompt is no part of them. Knows no terminal, and no mlx of its own.
"""

import platform
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from dflash_mlx import __version__
from dflash_mlx.answer import Answer, answer
from dflash_mlx.errors import BadRequest
from dflash_mlx.memory import this_machine
from dflash_mlx.protocol import Loaded, Reply

if TYPE_CHECKING:
    from dflash_mlx.engine import Engine


def run(engine: "Engine", requests: Sequence[Reply], repeats: int) -> dict[str, Any]:
    """Answer every request both ways `repeats` times; see `whole`. Raises BadRequest if nothing
    is drafted."""
    loaded = engine.loaded
    if loaded is None or loaded.speculation.state == "unavailable":
        raise _nothing(loaded.speculation.reason if loaded else "no model is loaded")
    return whole(loaded, [one for request in requests for one in _pairs(engine, request, repeats)])


def whole(loaded: Loaded, runs: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """What pairs of answers come to, at least one: the speed-up and both rates, in tokens per
    second, of the one pair that is the median. tau is that of all pairs together."""
    median = middle(runs)
    told = ("plain_tokens_per_second", "speculative_tokens_per_second", "speedup")
    return {
        "pair": loaded.name,
        "device": loaded.device,
        "blas": loaded.blas,
        **conditions(),
        **{name: runs[median][name] for name in told},
        "median": median,
        "tau": sum(one["tokens"] for one in runs) / sum(one["rounds"] for one in runs),
        "identical": all(one["identical"] for one in runs),
        "runs": list(runs),
    }


def middle(runs: Sequence[dict[str, Any]]) -> int:
    """Which pair of answers, from 0, has the median speed-up; of an even number it is the slower
    of the two in the middle, so that every figure was measured in one pair."""
    ranked = sorted(range(len(runs)), key=lambda at: float(runs[at]["speedup"]))
    return ranked[(len(runs) - 1) // 2]


def conditions() -> dict[str, Any]:
    """On what it was measured: the system, its memory in bytes, and the programs' versions."""
    mac = platform.mac_ver()[0]
    return {
        "system": f"macOS {mac}" if mac else platform.system(),
        "memory": this_machine().memory,
        "versions": {
            "DFlash Chat": __version__,
            **{name: version(name) for name in ("mlx", "mlx-lm")},
        },
    }


def order(repeat: int) -> tuple[bool, bool]:
    """Which side answers first, by whether it speculates. Repeat 0 warms up."""
    return (False, True) if repeat % 2 else (True, False)


def table(result: dict[str, Any], loaded: Loaded) -> str:
    """The result as text, a line for each pair of runs."""
    lines = [
        f"{loaded.title} on {loaded.device}{', ' + loaded.blas if loaded.blas else ''}",
        "",
        f"{'plain':>8} {'spec.':>8} {'faster':>7} {'τ':>6} {'tokens':>7}  text",
    ]
    for one in result["runs"]:
        same = "identical" if one["identical"] else f"parts at token {one['parts_at']}"
        lines.append(
            f"{one['plain_tokens_per_second']:8.1f} {one['speculative_tokens_per_second']:8.1f} "
            f"{one['speedup']:6.2f}× {one['tau']:6.2f} {one['tokens']:7d}  "
            f"{same}: {one['prompt'][:48]}"
        )
    lines += [
        "",
        f"Pair {result['median'] + 1} of {len(result['runs'])} is the median: "
        f"{result['plain_tokens_per_second']:.1f} → "
        f"{result['speculative_tokens_per_second']:.1f} tokens/s, {result['speedup']:.2f}× as "
        f"fast; τ {result['tau']:.2f} over all, "
        f"{'identical' if result['identical'] else 'not all identical'}.",
    ]
    if costs := [one["exact"] for one in result["runs"] if one["exact"]]:
        lines.append(
            f"Exact: {sum(cost['redecided'] for cost in costs)} near ties decided again, "
            f"{sum(cost['reread'] for cost in costs)} rows read again."
        )
    if loaded.note:
        lines.append(loaded.note)
    return "\n".join(lines)


def _pairs(engine: "Engine", request: Reply, repeats: int) -> Iterator[dict[str, Any]]:
    for repeat in range(repeats + 1):
        both: dict[bool, Answer] = {}
        for speculate in order(repeat):
            engine.forget()  # both sides read the whole prompt
            both[speculate] = answer(engine, replace(request, speculate=speculate))
        if (found := both[True].report.speculation).state != "on":
            raise _nothing(found.reason)
        if repeat:  # the first pair warms up and is not counted
            yield pair(request.messages[-1].content, both[False], both[True])


def _nothing(why: str) -> BadRequest:
    return BadRequest(f"There is nothing to compare: {why.rstrip('.')}.")


def pair(prompt: str, plain: Answer, fast: Answer) -> dict[str, Any]:
    """What one answer each way, both to their end, come to. Seconds are those since the prompt
    was read."""
    slow_rate, fast_rate = plain.report.tokens_per_second, fast.report.tokens_per_second
    assert slow_rate and fast_rate
    identical = plain.tokens == fast.tokens
    parts = next(
        (i for i, (a, b) in enumerate(zip(plain.tokens, fast.tokens, strict=False)) if a != b),
        min(len(plain.tokens), len(fast.tokens)),
    )
    return {
        "prompt": prompt,
        "tokens": len(fast.tokens),
        "plain_tokens": len(plain.tokens),
        "plain_seconds": plain.report.decode_seconds,
        "speculative_seconds": fast.report.decode_seconds,
        "plain_tokens_per_second": slow_rate,
        "speculative_tokens_per_second": fast_rate,
        "speedup": fast_rate / slow_rate,
        "rounds": fast.report.speculation.rounds,
        "tau": fast.report.speculation.tau,
        "exact": asdict(spec.exact) if (spec := fast.report.speculation).exact else None,
        "identical": identical,
        "parts_at": None if identical else parts,
    }
