"""What was measured, in a table and in files, and whether the laws of speed hold.

Knows no engine: it reads what `measure.run` returns.
"""

import json
import platform
from collections.abc import Iterator
from importlib.metadata import version
from itertools import count
from pathlib import Path
from statistics import median
from typing import Any

from dflash_mlx import __version__, disk
from dflash_mlx.bench.cases import AUTO, CASES, DRAFT
from dflash_mlx.errors import BadRequest

NEVER_SLOWER = 0.98  # of plain decoding, whatever draft and text
NEAR_BEST = 0.97  # of the best fixed width, where a draft helps


def complete(result: dict[str, Any], day: str) -> dict[str, Any]:
    """With day, machine, versions and verdicts, as it is kept."""
    return {
        "day": day,
        "machine": machine(),
        "versions": {
            "dflash-chat": __version__,
            "python": platform.python_version(),
            **{name: version(name) for name in ("mlx", "mlx-lm")},
        },
        **result,
        "laws": [law for case in result["cases"] for law in _laws(case)],
    }


def machine() -> str:
    """System, kind and processors of this machine, in words."""
    return f"{platform.system()} {platform.machine()}, {_processor()}"


def table(result: dict[str, Any]) -> str:
    """As Markdown."""
    versions = ", ".join(f"{name} {number}" for name, number in result["versions"].items())
    lines = [
        f"# {result['pair']}, {result['day']}",
        "",
        f"{result['machine']}; {versions}. Replies in turn plain and in every way; medians over "
        "them. What rounds cost was measured in replies before, as it is kept on disk.",
    ]
    for case in result["cases"]:
        kinds = list(next(iter(case["ways"].values()))["kinds"])
        lines += [
            "",
            f"## {case['case']}, temperature {case['temperature']}",
            "",
            f"{case['device']}, {case['blas'] or 'its own BLAS'}; {case['prompts']} prompts, "
            f"{case['repeats']} times, up to {case['max_tokens']} tokens.",
            "",
            "| Width | Plain, tokens/s | Tokens/s | Speed-up | τ | Identical | "
            + " | ".join(kinds)
            + " |",
            "| --- " * (6 + len(kinds)) + "|",
        ]
        for way, found in case["ways"].items():
            by_kind = " | ".join(f"{found['kinds'][kind]:.2f} ×" for kind in found["kinds"])
            lines.append(
                f"| {way} | {found['plain_tokens_per_second']:.1f} "
                f"| {found['tokens_per_second']:.1f} | {found['speedup']:.2f} × "
                f"| {found['tau']:.2f} | {'yes' if found['identical'] else 'no'} | {by_kind} |"
            )
    lines += ["", "## Laws", ""]
    lines += [f"- {law['law']}: {'holds' if law['holds'] else 'broken'}" for law in result["laws"]]
    return "\n".join(lines) + "\n"


def save(result: dict[str, Any], folder: Path) -> tuple[Path, dict[str, Any]]:
    """Keep both in `folder`, made if need be, under day and pair, with the other cases that this
    machine measured on that day, and beside what another one has; where the table lies, and what
    is kept. Raises BadRequest."""
    name = "-".join([result["day"], *result["pair"].lower().split()]).replace("/", "-")
    for number in count(1):
        own = name if number == 1 else f"{name}-{number}"
        path = folder / f"{own}.json"
        if not path.exists():
            break
        try:
            before = json.loads(path.read_text(encoding="utf-8"))
            if before["machine"] == result["machine"]:
                result = _joined(before, result)
                break
        except (ValueError, KeyError, TypeError) as error:
            raise BadRequest(
                f"{path} is not what a bench has kept, so nothing was saved over it; "
                "move it away and measure again."
            ) from error
    return keep(folder, own, result, table(result)), result


def keep(folder: Path, name: str, result: dict[str, Any], text: str) -> Path:
    """Put a result and its table beside each other in `folder`, made if need be; where the table
    lies. Raises BadRequest where it cannot be written."""
    table = folder / f"{name}.md"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        whole = json.dumps(result, indent=1, ensure_ascii=False) + "\n"
        (folder / f"{name}.json").write_text(whole, encoding="utf-8")
        table.write_text(text, encoding="utf-8")
    except OSError as error:
        raise BadRequest(f"{folder} cannot be written ({disk.reason(error)}).") from error
    return table


def _joined(before: dict[str, Any], result: dict[str, Any]) -> dict[str, Any]:
    """What was kept, with the cases and verdicts of a newer run in place of theirs."""
    cases = {case["case"]: case for case in (*before["cases"], *result["cases"])}
    whole = [cases[case.name] for case in CASES if case.name in cases]
    return {**result, "cases": whole, "laws": [law for case in whole for law in _laws(case)]}


def _laws(case: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The verdicts of a case on the automatic width, with the figures they rest on."""
    ways = case["ways"]
    if AUTO not in ways or ways[AUTO]["speedup"] is None:
        return
    mine = ways[AUTO]["speedup"]
    yield {
        "law": f"{case['case']}: auto is {mine:.2f} × plain, at least {NEVER_SLOWER} wanted",
        "holds": mine >= NEVER_SLOWER,
    }
    fixed = {way: found["speedup"] for way, found in ways.items() if way not in (AUTO, DRAFT)}
    best = max(fixed, key=lambda way: fixed[way] or 0, default=None)
    if best is None or fixed[best] <= 1:
        return
    rates = (
        one["tokens_per_second"] / other["tokens_per_second"]
        for one, other in zip(ways[AUTO]["pairs"], ways[best]["pairs"], strict=True)
    )
    share = median(rates)
    yield {
        "law": f"{case['case']}: auto is {share:.2f} × the best fixed width, {best}, "
        f"at least {NEAR_BEST} wanted",
        "holds": share >= NEAR_BEST,
    }


def _processor() -> str:
    """The processor's own name where the system tells it."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown processor"
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return f"{len(names)} × {names[0]}" if names else platform.processor()
