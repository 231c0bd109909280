"""Pocket's speed-up and τ on held-out prompts, both ways in alternation, as one command."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from statistics import median
from typing import Any

from dflash_mlx import blas
from dflash_mlx.protocol import Load, Loaded, Message, Reply, Sampling

BLAS = blas.preload()  # before the first import of mlx

from dflash_mlx import compare  # noqa: E402
from dflash_mlx.engine import Engine  # noqa: E402

TEMPERATURES = (0.0, 0.7)


def bench(target: Path, draft: Path, prompts: Path, each: int) -> list[dict[str, Any]]:
    """Compare over the first `each` prompts of every skill, at each temperature, block by block,
    the draft alone: nothing is drafted from the text."""
    engine = Engine(BLAS)
    events = list(engine.handle(Load(0, target=str(target), draft=str(draft))))
    block = next(event.block for event in events if isinstance(event, Loaded))
    asked = _first(json.loads(prompts.read_text(encoding="utf-8")), each)
    return [_one(engine, asked, temperature, block) for temperature in TEMPERATURES]


def markdown(results: Sequence[dict[str, Any]]) -> str:
    """The results as a table, and one of τ and speed-up by skill at temperature 0."""
    lines = [
        f"{results[0]['device']}, {results[0]['blas']}",
        "",
        "| Temperature | Pairs of runs | Plain, tokens/s | Speculative, tokens/s | Speed-up | τ |"
        " Identical |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for found in results:
        same = sum(run["identical"] for run in found["runs"])
        lines.append(
            f"| {found['temperature']} | {len(found['runs'])} "
            f"| {found['plain_tokens_per_second']:.1f} "
            f"| {found['speculative_tokens_per_second']:.1f} | {found['speedup']:.2f} × "
            f"| {found['tau']:.2f} | {same} of {len(found['runs'])} |"
        )
    lines += ["", "| Skill | Speed-up | τ |", "| --- | --- | --- |"]
    for skill, runs in _by_skill(results[0]).items():
        tau = sum(run["tokens"] for run in runs) / sum(run["rounds"] for run in runs)
        lines.append(f"| {skill} | {median(run['speedup'] for run in runs):.2f} × | {tau:.2f} |")
    return "\n".join(lines)


def _one(
    engine: Any, asked: Sequence[dict[str, Any]], temperature: float, block: int | None
) -> dict[str, Any]:
    ids = count(1)
    requests = [
        Reply(
            next(ids),
            [Message("user", one["prompt"])],
            sampling=Sampling(temperature=temperature),
            think=one["think"],
            max_tokens=400,
            width=block,
            lookup=False,
        )
        for one in asked
    ]
    found = compare.run(engine, requests, repeats=1)
    for run, one in zip(found["runs"], asked, strict=True):
        run["skill"] = one["skill"]
    return {"temperature": temperature, **found}


def _first(prompts: Sequence[dict[str, Any]], each: int) -> list[dict[str, Any]]:
    kept: dict[str, list[dict[str, Any]]] = {}
    for one in prompts:
        kept.setdefault(one["skill"], []).append(one)
    return [one for skill in kept.values() for one in skill[:each]]


def _by_skill(found: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    skills: dict[str, list[dict[str, Any]]] = {}
    for run in found["runs"]:
        skills.setdefault(run["skill"], []).append(run)
    return skills
