"""`python -m dflash_mlx.train`: make a DFlash draft for a target.

`answers` lets the target answer a file of prompts; `fit` trains a draft on the answers;
without either, both are done. What is there already is gone on from.
"""

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dflash_mlx import blas, models
from dflash_mlx.arguments import above_zero, positive
from dflash_mlx.config import Second
from dflash_mlx.errors import BadRequest, DFlashError

if TYPE_CHECKING:
    from dflash_mlx.target import Loaded


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    options = parser(argparse.ArgumentParser(prog="python -m dflash_mlx.train")).parse_args(argv)
    try:
        return run(options)
    except DFlashError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return 130


def run(options: argparse.Namespace) -> int:
    """Do what the options ask for. Raises DFlashError."""
    if options.part != "fit" and options.prompts is None:
        raise BadRequest("There is nothing to answer: give a file of chats with --prompts.")
    blas.preload()  # before mlx is imported below
    if options.part in ("answers", "all"):
        answers(options)
    if options.part in ("fit", "all"):
        fit(options)
    return 0


def answers(options: argparse.Namespace) -> None:
    """Let the target answer the prompts."""
    from dflash_mlx.train import corpus

    asked = corpus.prompts(Path(options.prompts))[: options.count]
    loaded = _target(options)
    begun, total = time.monotonic(), 0

    def report(chunk: int, chunks: int, tokens: int) -> None:
        nonlocal total
        total += tokens
        speed = total / (time.monotonic() - begun)
        print(f"answers {chunk + 1}/{chunks}: {total:,} tokens, {speed:,.0f} a second", flush=True)

    corpus.answer(
        loaded,
        asked,
        _answers(options),
        seed=options.seed,
        rows=options.rows,
        longest=options.longest,
        shard=_shard(options.shard),
        report=report,
    )


def fit(options: argparse.Namespace) -> None:
    """Train a draft on the answers, and save it."""
    from dflash_mlx.train import corpus, layout
    from dflash_mlx.train.loop import Plan, Trainer

    found = corpus.load(_answers(options))
    loaded = _target(options)
    folder = models.locate(options.target)
    like = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    mask = options.mask
    if mask is None:
        mask = layout.mask_token(loaded.tokenizer.get_vocab())
    data = layout.describe(
        loaded.target,
        like | (like.get("text_config") or {}),
        mask,
        layers=options.layers,
        block=options.block,
        tapped=options.taps,
        second=Second(2, 16, options.rank, 16) if options.rank else None,
        intermediate_size=options.intermediate,
        num_attention_heads=options.heads,
        num_key_value_heads=options.kv_heads,
        head_dim=options.head_dim,
    )
    plan = Plan(
        steps=options.steps,
        minutes=options.minutes,
        sequences=options.sequences,
        anchors=options.anchors,
        rate=options.rate,
        muon=options.muon,
        gamma=options.gamma,
        seed=options.seed,
        threads=options.threads,
        every=options.every,
        memory=options.memory,
    )
    if options.start:
        draft = layout.grown(data, plan.seed, models.locate(options.start))
    else:
        draft = layout.fresh(data, plan.seed)
    draft.fit(loaded.target)
    trainer = Trainer(draft, loaded.target, found, plan)
    out, work = Path(options.out), _work(options)
    try:
        if trainer.resume(work):
            print(f"going on from step {trainer.step}", flush=True)
        tokens = sum(len(answer.tokens) - answer.begin for answer in trainer.answers)
        print(f"{len(trainer.answers):,} answers, {tokens:,} tokens", flush=True)
        with (work / "log.jsonl").open("a", encoding="utf-8") as log:
            for record in trainer.run():
                log.write(json.dumps(record) + "\n")
                log.flush()
                if "tau" in record or trainer.step % 20 == 0:
                    print(_line(record), flush=True)
                if trainer.step % plan.every == 0:
                    trainer.save(work)
                    layout.save(trainer.draft, data, out)
        trainer.save(work)
    finally:  # also where it is interrupted
        trainer.close()
    layout.save(trainer.draft, data, out)
    print(f"the draft is in {out}", flush=True)


def parser(into: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Add the options to a parser, which may be that of `dflash-mlx train`."""
    add = into.add_argument
    add("part", nargs="?", choices=("answers", "fit", "all"), default="all")
    add("--target", required=True, metavar="T", help="a target: Hugging Face id or folder")
    add("--prompts", metavar="FILE", help="chats, and perhaps likely answers, one a line of JSON")
    add("--out", required=True, metavar="DIR", help="where the draft is written")
    add("--work", metavar="DIR", help="for answers and checkpoints (default: OUT with -work)")
    add("--answers", metavar="DIR", help="where the answers are (default: in the work folder)")
    add("--seed", type=int, default=0)
    some = into.add_argument_group("answers")
    some.add_argument("--count", type=positive, metavar="N", help="only the first N prompts")
    some.add_argument("--rows", type=positive, default=96, metavar="N", help="answers at a time")
    some.add_argument(
        "--longest", type=positive, default=1024, metavar="N", help="tokens an answer"
    )
    some.add_argument("--shard", default="0/1", metavar="I/N", help="do every N-th chunk from I")
    some = into.add_argument_group("fit")
    for name, kind, default, text in (
        ("steps", positive, 1500, "steps to train"),
        ("minutes", above_zero, None, "let the clock end the training, if it is sooner"),
        ("sequences", positive, 8, "answers a step"),
        ("anchors", positive, 32, "blocks an answer"),
        ("rate", above_zero, 6e-4, "highest learning rate of AdamW"),
        ("muon", above_zero, None, "that of Muon for matrices (default: AdamW for all)"),
        ("gamma", above_zero, None, "fall of the weights within a block (default: the paper's)"),
        ("threads", positive, 1, "parts of a batch side by side (with OPENBLAS_NUM_THREADS=1)"),
        ("every", positive, 200, "steps between checkpoints"),
        ("memory", above_zero, 6.0, "gigabytes for the target's states"),
        ("layers", positive, 2, "layers of the draft"),
        ("block", positive, 16, "tokens a block, the anchor included"),
        ("intermediate", positive, None, "width of its MLP (default: the target's)"),
        ("heads", positive, None, "query heads (default: the target's)"),
        ("kv-heads", positive, None, "key and value heads (default: the target's)"),
        ("head-dim", positive, None, "size of a head (default: the target's)"),
        ("rank", positive, None, "make a DFlash 2 draft, with codebooks of this rank"),
        ("mask", int, None, "id of the mask token (default: found by name)"),
    ):
        some.add_argument(f"--{name}", type=kind, default=default, metavar="N", help=text)
    some.add_argument("--start", metavar="D", help="begin with this draft's weights")
    some.add_argument("--taps", type=int, nargs="+", metavar="I", help="layers of the target read")
    return into


def _target(options: argparse.Namespace) -> "Loaded":
    from dflash_mlx import target

    return target.load(models.locate(options.target), target.usual_dtype())


def _work(options: argparse.Namespace) -> Path:
    folder = Path(options.work or f"{options.out.rstrip('/')}-work")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _answers(options: argparse.Namespace) -> Path:
    return Path(options.answers) if options.answers else _work(options) / "answers"


def _shard(text: str) -> tuple[int, int]:
    first, _, count = text.partition("/")
    if not (first.isdigit() and count.isdigit() and int(first) < int(count)):
        raise BadRequest(f"--shard {text} should be like 0/2: the first of two parts.")
    return int(first), int(count)


def _line(record: dict[str, float]) -> str:
    parts = [f"step {record['step']:5.0f}  {record['seconds']:6.0f} s  loss {record['loss']:.3f}"]
    parts += [f"{name} {record[name]:.2f}" for name in ("tau", "tau_sampled") if name in record]
    return "  ".join(parts)


if __name__ == "__main__":
    sys.exit(main())
