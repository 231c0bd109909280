"""Alternating replies: plain, and every other way of decoding, with the same seed.

A case is a draft, a sampling and a kind of text; a way is "auto", "draft" or a width as text.
A sweep answers one prompt in every way, in an order that is drawn anew each time: what else the
machine does strikes all alike, and so does what the reply before leaves behind (a processor
that has slept or worked on all cores is not at the same speed for the next second). Knows the
engine and no files but a model's.
"""

import json
import random
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, cycle, islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, cast

import mlx.core as mx

from dflash_mlx import models
from dflash_mlx.answer import Answer, answer
from dflash_mlx.bench.cases import AUTO, CASES, DRAFT, ODD, PLAIN, Case
from dflash_mlx.engine import Engine
from dflash_mlx.errors import BadRequest
from dflash_mlx.models import Pair
from dflash_mlx.protocol import Load, Loaded, Message, Reply, Sampling
from dflash_mlx.width import WIDTHS

WARM_UP = 24  # replies in which costs are measured first, as a machine does once
SHORT = 8  # tokens of a reply that tells nothing of rates


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured: prompts by kind, only the `first` of a case's, sweeps for each, and
    tokens a reply."""

    prompts: Sequence[tuple[str, str]]
    first: int | None = None
    repeats: int = 3
    max_tokens: int = 128
    ways: Sequence[str] = ()  # none: the widths of the draft's block, auto and draft
    think: bool | None = False

    def chosen(self, case: Case) -> Sequence[tuple[str, str]]:
        """The prompts of a case."""
        return [one for one in self.prompts if (one[0] == ODD) == case.odd][: self.first]


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
    for case in cases:
        if case.noise and not pair.draft or not plan.chosen(case):
            continue
        with TemporaryDirectory() as folder:
            draft = _noise(pair.draft, Path(folder)) if case.noise and pair.draft else pair.draft
            loaded = _load(engine, pair.target, None if case.alone else draft)
            ways = [
                way for way in plan.ways or _every(loaded, case) if loaded.draft or way != DRAFT
            ]
            if not ways:
                continue
            found.append(
                {
                    "case": case.name,
                    "temperature": case.temperature,
                    "device": loaded.device,
                    "blas": loaded.blas,
                    "prompts": len(plan.chosen(case)),
                    "repeats": plan.repeats,
                    "max_tokens": plan.max_tokens,
                    "ways": _ways(engine, case, plan, ways, tell),
                }
            )
    if not found:
        raise BadRequest(
            "There is nothing to measure: none of these cases, prompts and ways go with this pair."
        )
    return {"pair": pair.name, "cases": found}


def _ways(
    engine: Engine, case: Case, plan: Plan, ways: Sequence[str], tell: Callable[[str], None]
) -> dict[str, Any]:
    for _, prompt in islice(cycle(plan.chosen(case)), WARM_UP):
        answer(engine, _reply(case, plan, prompt, AUTO))
    measured: dict[str, list[dict[str, Any]]] = {way: [] for way in ways}
    sweeps = count()
    for kind, prompt in plan.chosen(case):
        for repeat in range(plan.repeats):
            tell(f"{case.name}, {kind}, {repeat + 1} of {plan.repeats}")
            found = _sweep(engine, case, plan, prompt, repeat, [PLAIN, *ways], next(sweeps))
            enough = min(SHORT, plan.max_tokens)
            if all(one.report.reply_tokens >= enough for one in found.values()):
                for way in ways:
                    measured[way].append(_pair(kind, found[PLAIN], found[way]))
    return {way: _summary(pairs) for way, pairs in measured.items()}


def order(ways: Sequence[str], turn: int) -> list[str]:
    """The ways in an order of each turn's own."""
    return random.Random(turn).sample(ways, len(ways))


def _sweep(
    engine: Engine,
    case: Case,
    plan: Plan,
    prompt: str,
    seed: int,
    ways: Sequence[str],
    turn: int,
) -> dict[str, Answer]:
    """One prompt answered in every way."""
    found = {}
    for way in order(ways, turn):
        engine.forget()  # each reads the whole prompt
        found[way] = answer(engine, _reply(case, plan, prompt, way, seed))
    return found


def _pair(kind: str, plain: Answer, other: Answer) -> dict[str, Any]:
    slow, fast = plain.report, other.report
    assert slow.tokens_per_second and fast.tokens_per_second
    return {
        "kind": kind,
        "plain": slow.tokens_per_second,
        "tokens_per_second": fast.tokens_per_second,
        "speedup": fast.tokens_per_second / slow.tokens_per_second,
        "tokens": fast.reply_tokens,
        "rounds": fast.speculation.rounds,
        "lookups": fast.speculation.lookups,
        "identical": plain.tokens == other.tokens,
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


def _reply(case: Case, plan: Plan, prompt: str, way: str, seed: int = 0) -> Reply:
    return Reply(
        next(_ids),
        [Message("user", prompt)],
        sampling=Sampling(temperature=case.temperature, seed=seed),
        speculate=way != PLAIN,
        width=None if way in (PLAIN, AUTO, DRAFT) else int(way),
        lookup=way != DRAFT,
        max_tokens=plan.max_tokens,
        think=plan.think,
        raw=case.odd,
    )


def _every(loaded: Loaded, case: Case) -> list[str]:
    """Every width where the best one is asked for, otherwise the widest; auto and draft."""
    assert loaded.block is not None
    widths = (
        [] if case.noise or case.odd else [width for width in WIDTHS if 1 < width < loaded.block]
    )
    return [*map(str, widths), str(loaded.block), AUTO, DRAFT]


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
            noise = mx.random.normal(weight.shape, mx.float32, key=mine) * 0.05
            # Packed weights are whole numbers; their scales are noise, and so is what they mean.
            drawn[name] = noise if mx.issubdtype(weight.dtype, mx.floating) else weight
        mx.save_safetensors(str(folder / path.name), drawn)
    return str(folder)
