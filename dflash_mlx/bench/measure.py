"""Alternating pairs of replies: plain, and one other way of decoding, with the same seed.

A case is a draft and a sampling; a way is "auto", "draft" or a width as text. Every way is run
beside a plain reply of its own, in turn before and after it, so that what else the machine
does strikes both alike. Knows the engine and no files but a model's.
"""

import json
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, cast

import mlx.core as mx

from dflash_mlx import models
from dflash_mlx.answer import Answer, answer
from dflash_mlx.bench.command import AUTO, DRAFT
from dflash_mlx.engine import Engine
from dflash_mlx.errors import BadRequest
from dflash_mlx.models import Pair
from dflash_mlx.protocol import Load, Loaded, Message, Reply, Sampling
from dflash_mlx.width import WIDTHS

PLAIN = "plain"
WARM_UP = 3  # replies that are not counted, in which the costs of rounds are measured


@dataclass(frozen=True, slots=True)
class Case:
    """What a law speaks of. noise: the draft's weights are replaced by noise. alone: the draft
    is left out, so that there is only the conversation's own text to draft from."""

    name: str
    temperature: float = 0.0
    noise: bool = False
    alone: bool = False


CASES = (
    Case("greedy"),
    Case("sampled", temperature=1.0),
    Case("noise", noise=True),
    Case("lookup", alone=True),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured: prompts by kind, counted pairs for each, and tokens a reply."""

    prompts: Sequence[tuple[str, str]]
    repeats: int = 3
    max_tokens: int = 128
    ways: Sequence[str] = ()  # none: every width of the draft's block, auto and draft
    think: bool | None = False


def prompts(path: Path) -> list[tuple[str, str]]:
    """Kinds and prompts from a file of JSON. Raises BadRequest."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return [(one["kind"], one["prompt"]) for one in found]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BadRequest(
            f"{path} is not a list of prompts ({error}); "
            'it should look like [{"kind": "talk", "prompt": "Hello!"}].'
        ) from error


def run(
    engine: Engine,
    pair: Pair,
    plan: Plan,
    cases: Sequence[Case] = CASES,
    tell: Callable[[str], None] = lambda line: None,
) -> dict[str, Any]:
    """Measure every case that the pair has; without a draft, what is drafted is the text's
    own. `tell` hears how far it is. Raises BadRequest if nothing can be drafted."""
    found = []
    for case in [case for case in cases if pair.draft or not case.noise]:
        with TemporaryDirectory() as folder:
            draft = _noise(pair.draft, Path(folder)) if case.noise and pair.draft else pair.draft
            loaded = _load(engine, pair.target, None if case.alone else draft)
            ways = list(plan.ways) or [*_widths(loaded), AUTO]
            if loaded.draft is None:
                ways = [way for way in ways if way != DRAFT]
            elif not plan.ways:
                ways.append(DRAFT)
            found.append({"case": case.name, "temperature": case.temperature, "noise": case.noise})
            found[-1]["ways"] = _ways(engine, case, plan, ways, tell)
    return {
        "pair": pair.name,
        "device": loaded.device,
        "blas": loaded.blas,
        "max_tokens": plan.max_tokens,
        "repeats": plan.repeats,
        "prompts": len(plan.prompts),
        "cases": found,
    }


def _ways(
    engine: Engine, case: Case, plan: Plan, ways: Sequence[str], tell: Callable[[str], None]
) -> dict[str, Any]:
    for _, prompt in [*plan.prompts[:1]] * WARM_UP:
        answer(engine, _reply(case, plan, prompt, AUTO))
    measured: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for kind, prompt in plan.prompts:
        for way in ways:
            tell(f"{case.name}, {kind}: {way}")
            measured[way] += _pairs(engine, case, plan, kind, prompt, way)
    return {way: _summary(pairs) for way, pairs in measured.items()}


def _pairs(
    engine: Engine, case: Case, plan: Plan, kind: str, prompt: str, way: str
) -> Iterator[dict[str, Any]]:
    for repeat in range(plan.repeats):
        both: dict[str, Answer] = {}
        for one in (PLAIN, way) if repeat % 2 else (way, PLAIN):
            engine.forget()  # both read the whole prompt
            both[one] = answer(engine, _reply(case, plan, prompt, one))
        slow, fast = both[PLAIN].report, both[way].report
        if slow.tokens_per_second and fast.tokens_per_second:
            yield {
                "kind": kind,
                "plain": slow.tokens_per_second,
                "tokens_per_second": fast.tokens_per_second,
                "speedup": fast.tokens_per_second / slow.tokens_per_second,
                "tokens": fast.reply_tokens,
                "rounds": fast.speculation.rounds,
                "lookups": fast.speculation.lookups,
                "identical": both[PLAIN].tokens == both[way].tokens,
                "reason": fast.speculation.reason,
            }


def _summary(pairs: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Medians over the pairs, all together and by kind of text."""
    kinds: dict[str, list[float]] = defaultdict(list)
    for pair in pairs:
        kinds[pair["kind"]].append(pair["speedup"])
    rounds = sum(pair["rounds"] for pair in pairs)
    return {
        "plain_tokens_per_second": _median(pair["plain"] for pair in pairs),
        "tokens_per_second": _median(pair["tokens_per_second"] for pair in pairs),
        "speedup": _median(pair["speedup"] for pair in pairs),
        "tau": sum(pair["tokens"] for pair in pairs) / max(rounds, 1),
        "identical": all(pair["identical"] for pair in pairs),
        "kinds": {kind: median(rates) for kind, rates in kinds.items()},
        "pairs": list(pairs),
    }


def _median(values: Iterator[float]) -> float | None:
    found = list(values)
    return median(found) if found else None


_ids = count(1)


def _reply(case: Case, plan: Plan, prompt: str, way: str) -> Reply:
    return Reply(
        next(_ids),
        [Message("user", prompt)],
        sampling=Sampling(temperature=case.temperature),
        speculate=way != PLAIN,
        width=None if way in (PLAIN, AUTO, DRAFT) else int(way),
        lookup=way != DRAFT,
        max_tokens=plan.max_tokens,
        think=plan.think,
    )


def _widths(loaded: Loaded) -> list[str]:
    assert loaded.block is not None
    return [str(width) for width in WIDTHS if 1 < width < loaded.block] + [str(loaded.block)]


def _load(engine: Engine, target: str, draft: str | None) -> Loaded:
    request = Load(0, target=target, draft=draft)
    (loaded,) = (event for event in engine.handle(request) if isinstance(event, Loaded))
    if loaded.speculation.state == "unavailable" or (draft and loaded.draft is None):
        raise BadRequest(f"There is nothing to measure: {loaded.speculation.reason.rstrip('.')}.")
    return loaded


def _noise(draft: str, folder: Path) -> str:
    """The draft with random weights of the same shapes, in `folder`."""
    key = mx.random.key(0)
    for path in models.locate(draft).iterdir():
        if path.suffix != ".safetensors":
            if path.is_file():
                shutil.copy(path, folder)
            continue
        drawn = {}
        for name, weight in cast(dict[str, mx.array], mx.load(str(path))).items():
            key, mine = mx.random.split(key)
            drawn[name] = mx.random.normal(weight.shape, mx.float32, key=mine) * 0.05
        mx.save_safetensors(str(folder / path.name), drawn)
    return str(folder)
