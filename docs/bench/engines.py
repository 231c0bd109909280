"""One engine as a child of `rivals.py`: loads a pair in every way it knows, then answers in turn.

Runs under the Python that has the engine installed, and imports nothing of ours unless the
engine is ours. A line of JSON comes in for each reply and one goes out; whatever else prints
goes to standard error. Every engine is called as its own command line calls it, tokens in
and tokens out, with nothing of it changed and nothing that helps it switched off.
"""

import ctypes
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from itertools import count
from pathlib import Path
from typing import Any

WIDTH = 16  # rows a round verifies, the last known token included: the block of the drafts


@dataclass(frozen=True, slots=True)
class Question:
    """prompt: what the user says; tokens: the same through the template, with thinking off."""

    prompt: str
    tokens: list[int]
    limit: int


@dataclass(frozen=True, slots=True)
class Timed:
    """A reply by the stopwatch. Seconds count from the call.

    read: when the prompt had been read; known: how many tokens of the reply that gave (an
    engine that asks for the scores of the prompt's last token has one by then, ours none);
    seconds: when the last token was in the caller's hands.
    """

    tokens: list[int]
    known: int
    read: float
    seconds: float
    rounds: int | None = None


Way = Callable[[Question], Timed]


def dflash_chat(folder: Path, draft: str) -> dict[str, Way]:
    """Ours, by the requests that the window sends: template and text are part of the time."""
    from dflash_mlx import blas
    from dflash_mlx.engine import Engine
    from dflash_mlx.protocol import Done, Load, Message, Prefill, Reply, Text

    engine, ids = Engine(blas.preload()), count()
    list(engine.handle(Load(next(ids), target=str(folder / "target"), draft=str(folder / draft))))
    loaded = engine.loaded
    if loaded is None or loaded.draft is None:
        raise RuntimeError(loaded.speculation.reason if loaded else "nothing was loaded")

    def way(width: int | None) -> Way:
        def reply(question: Question) -> Timed:
            engine.forget()  # the others read the whole prompt as well
            tokens, read, seconds, rounds = list[int](), 0.0, 0.0, 0
            asked = [Message("user", question.prompt)]
            request = Reply(next(ids), asked, width=width, max_tokens=question.limit, think=False)
            begun = time.perf_counter()
            for event in engine.handle(request):
                match event:
                    case Prefill():
                        read = time.perf_counter() - begun
                    case Text():
                        tokens += event.tokens
                        seconds = time.perf_counter() - begun
                    case Done():
                        rounds = event.report.speculation.rounds
            return Timed(tokens, 0, read, seconds, rounds or None)

        return reply

    plain = {"plain": way(1)} if draft == "draft" else {}
    return {**plain, "16": way(WIDTH), "auto": way(None)}


def mlx_dspark(folder: Path, draft: str) -> dict[str, Way]:
    """Its DFlash loop with the whole block; with n-gram drafts beside it, which its command line
    leaves off in this mode; and with the width that its calibration picks as it goes."""
    from mlx_dspark import calibrate, dflash_generate, load_dflash, load_target

    target_folder, draft_folder = str(folder / "target"), str(folder / draft)
    target, tokenizer = load_target(target_folder, require_tap=True)
    drafter, _ = load_dflash(draft_folder, quantize=False)
    drafter.bind(target.model)
    curves = {"target_repo": target_folder, "drafter_repo": draft_folder}
    widths = calibrate(target, drafter, mode="dflash", cache_dir=str(folder), **curves)

    def way(**options: Any) -> Way:
        def reply(question: Question) -> Timed:
            begun = time.perf_counter()
            found = dflash_generate(
                target,
                tokenizer,
                drafter,
                prompt_ids=question.tokens,
                max_new_tokens=question.limit,
                **options,
            )
            seconds = time.perf_counter() - begun
            read = seconds - found.decode_seconds
            return Timed(found.token_ids, 1, read, seconds, found.num_rounds)

        return reply

    return {
        "16": way(),
        "16, n-grams": way(lookup_drafts=True),
        "auto": way(cap_controller=widths),
    }


def dflash(folder: Path, draft: str) -> dict[str, Way]:
    """The reference package's MLX loop. It loads drafts by their names on the Hub only, so
    ours lie in a Hub cache of their own, `hub`, which the parent's environment names."""
    from dflash.model_mlx import load, load_draft, stream_generate

    model, tokenizer = load(str(folder / "target"))
    drafter = load_draft(f"pocket/{draft}")

    def reply(question: Question) -> Timed:
        tokens, read, seconds, rounds = list[int](), 0.0, 0.0, 0
        begun = time.perf_counter()
        for part in stream_generate(
            model, drafter, tokenizer, question.tokens, max_tokens=question.limit
        ):
            if part.tokens:
                seconds = time.perf_counter() - begun
                read = read or seconds
                rounds += part.accepted is not None
                tokens += part.tokens
        return Timed(tokens, 1, read, seconds, rounds)

    return {"16": reply}


def dflash_mlx(folder: Path, draft: str) -> dict[str, Way]:
    """Its offline generation: whole blocks, and the shorter ones that it takes by default when
    little is accepted. Copies of what was said before (CopySpec) are always part of it."""
    from dflash_mlx.engine.events import SummaryEvent, TokenEvent
    from dflash_mlx.runtime import get_stop_token_ids, stream_dflash_generate
    from dflash_mlx.runtime.bundle import load_runtime_bundle
    from dflash_mlx.runtime.context import build_offline_runtime_context

    def way(mode: str) -> Way:
        context = build_offline_runtime_context(verify_mode=mode)
        pair = load_runtime_bundle(
            model_ref=str(folder / "target"),
            draft_ref=str(folder / draft),
            draft_quant="none",
            verify_config=context.verify,
        )
        stops = get_stop_token_ids(pair.tokenizer)

        def reply(question: Question) -> Timed:
            tokens, read, seconds, rounds = list[int](), 0.0, 0.0, 0
            begun = time.perf_counter()
            for event in stream_dflash_generate(
                target_model=pair.target_model,
                target_ops=pair.target_ops,
                tokenizer=pair.tokenizer,
                draft_model=pair.draft_model,
                draft_backend=pair.draft_backend,
                max_new_tokens=question.limit,
                stop_token_ids=stops,
                prompt_tokens_override=question.tokens,
                runtime_context=context,
            ):
                if isinstance(event, TokenEvent):
                    tokens.append(int(event.token_id))
                    seconds = time.perf_counter() - begun
                    read = read or seconds
                elif isinstance(event, SummaryEvent):
                    rounds = event.cycles_completed
            return Timed(tokens, 1, read, seconds, rounds)

        return reply

    return {"16": way("dflash"), "adaptive": way("adaptive")}


ENGINES = {
    "DFlash Chat": (dflash_chat, "dflash-chat"),
    "mlx-dspark": (mlx_dspark, "mlx-dspark"),
    "dflash": (dflash, "dflash"),
    "dflash-mlx": (dflash_mlx, "dflash-mlx"),
}


def main(engine: str, folder: Path) -> None:
    """Say what was loaded, then answer line by line until standard input ends."""
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what engines print is no answer
    blas = _openblas()
    load, package = ENGINES[engine]
    ways: dict[str, Way] = {}
    refused: dict[str, str] = {}
    for draft in ("draft", "draft2"):
        try:
            ways |= {f"{draft}/{name}": way for name, way in load(folder, draft).items()}
        except Exception as error:  # whatever a rival says instead of loading
            refused[draft] = _reason(error)
    versions = {name: _version(name) for name in (package, "mlx", "mlx-lm", "transformers")}
    _say(
        out,
        ways=list(ways),
        refused=refused,
        versions=versions,
        python=sys.version.split()[0],
        blas=blas,
        product=_product(),
    )
    for line in sys.stdin:
        asked = json.loads(line)
        way = ways[asked.pop("way")]
        begun = time.process_time()
        try:
            timed = way(Question(**asked))
            _say(out, **asdict(timed), processor=time.process_time() - begun)
        except Exception as error:
            _say(out, error=_reason(error))


def _openblas() -> str:
    """Load OpenBLAS before mlx binds its own BLAS; which one it is."""
    library = ctypes.CDLL("libopenblas.so.0", mode=ctypes.RTLD_GLOBAL)
    told = []
    for name in ("openblas_get_config", "openblas_get_corename"):
        function = getattr(library, name)
        function.restype = ctypes.c_char_p
        told.append(function().decode())
    config, core = told
    return f"{' '.join(config.split()[:2])} ({core}, {library.openblas_get_num_threads()} threads)"


def _product() -> float:
    """Seconds of a product of two 512 × 512 matrices: whether that BLAS is really in use."""
    import mlx.core as mx

    a, took = mx.random.normal((512, 512)), []
    for _ in range(7):
        begun = time.perf_counter()
        mx.eval(a @ a)
        took.append(time.perf_counter() - begun)
    return statistics.median(took)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def _reason(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())


def _say(out: Any, **fields: Any) -> None:
    out.write(json.dumps(fields) + "\n")
    out.flush()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
