"""Makes Pocket: its steps are tokenizer, pretrain, export, answers, draft, draft2, score and bench,
and `all` of them.

Two more commands write what others read: `heldout` the held-out prompts for the benchmark, and
`prompts` training questions that the target answers when its draft is trained.
"""

from __future__ import annotations

import argparse
import json
import logging
from itertools import islice
from pathlib import Path

from . import corpus, tokenizer
from .skills import SKILLS

POCKET = Path(__file__).resolve().parent.parent
STEPS = ("tokenizer", "pretrain", "export", "answers", "draft", "draft2", "score", "bench")

# How the DFlash 2 draft is trained: options of `python -m dflash_mlx.train`.
SECOND = "--rank 64 --layers 2 --heads 4 --kv-heads 1 --intermediate 512 --steps 100000".split()
SECOND += "--muon 0.005 --rate 0.002 --sequences 8 --anchors 48 --threads 2 --memory 9".split()


def main() -> None:
    """Run one part of the recipe."""
    parser = argparse.ArgumentParser(prog="python -m resources.pocket.recipe", description=__doc__)
    parser.add_argument("part", choices=(*STEPS, "all", "heldout", "prompts"))
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--work", type=Path, default=Path("pocket-work"), help="for checkpoints")
    parser.add_argument("--target", type=Path, default=POCKET / "target")
    parser.add_argument("--steps", type=int, help="of pre-training, to try it out")
    parser.add_argument("--count", type=int, help="questions a skill, or prompts")
    parser.add_argument("--out", type=Path, help="where to write prompts")
    parser.add_argument("--minutes", type=float, default=17.0, help="that a draft is trained")
    parser.add_argument("--draft", type=Path, default=POCKET / "draft", help="to be measured")
    parser.add_argument("--start", type=Path, help="what `pretrain` or `draft` goes on from")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    for part in STEPS if args.part == "all" else (args.part,):
        PARTS[part](args)


def make_tokenizer(args: argparse.Namespace) -> None:
    """Learn the tokenizer from the corpus."""
    tokenizer.save(tokenizer.train(args.seed), args.work / "tokenizer")


def pretrain(args: argparse.Namespace) -> None:
    """Train the target; an interrupted run goes on from its checkpoint."""
    # PyTorch is needed for this part and the export only, so it is imported no earlier.
    from .draft import target_and_answers
    from .model import Shape
    from .pretrain import Plan, pretrain

    steps = args.steps or Plan.steps
    if args.start is None:
        plan, start = Plan(steps, seed=args.seed), None
    else:
        plan, start = Plan.stretch(steps, args.seed), target_and_answers(args.start, None)[0]
    pretrain(args.work, tokenizer.load(args.work / "tokenizer"), Shape(), plan, start=start)


def export(args: argparse.Namespace) -> None:
    """Write the target, and say how near it is to the checkpoint."""
    from .export import export

    text = "".join(conv.text() for conv in islice(corpus.conversations("export"), 4))
    found = export(args.work / "checkpoint.pt", args.work / "tokenizer", args.target, text)
    for name, value in found.items():
        print(f"{name}: {value}")


def answers(args: argparse.Namespace) -> None:
    """Let the target answer training questions: what its drafts are trained on."""
    args.work.mkdir(parents=True, exist_ok=True)
    file = args.work / "prompts.jsonl"
    write_prompts(file, args.count or 4608, args.seed)
    train(args, "answers", POCKET / "draft", "--prompts", str(file))


def draft(args: argparse.Namespace) -> None:
    """Train the DFlash draft on the target's answers and on conversations of the corpus."""
    from .draft import mask_of, own, read, save, target_and_answers, train
    from .model import Shape

    target, found = target_and_answers(args.target, args.work / "answers")
    words = tokenizer.load(args.target)
    trained = train(
        target,
        Shape(),
        words,
        found,
        start=read(args.start) if args.start else None,
        minutes=args.minutes,
        seed=args.seed,
    )
    save(trained, own(Shape()), mask_of(words), POCKET / "draft")


def draft2(args: argparse.Namespace) -> None:
    """Train the DFlash 2 draft on the target's answers; it begins as the other draft."""
    more = ["--start", str(POCKET / "draft"), "--minutes", str(args.minutes)]
    train(args, "fit", POCKET / "draft2", *SECOND, *more)


def train(args: argparse.Namespace, part: str, out: Path, *more: str) -> None:
    """One call of the trainer, with answers and checkpoints in the work folder."""
    from dflash_mlx.train.__main__ import main as trainer

    folders = ["--target", str(args.target), "--out", str(out), "--seed", str(args.seed)]
    work = ["--work", str(args.work / out.name), "--answers", str(args.work / "answers")]
    if status := trainer([part, *folders, *work, *more]):
        raise SystemExit(status)


def bench(args: argparse.Namespace) -> None:
    """Compare plain and speculative decoding on held-out prompts."""
    from .bench import bench, markdown

    print(markdown(bench(args.target, args.draft, POCKET / "heldout.json", args.count or 2)))


def score(args: argparse.Namespace) -> None:
    """Ask the held-out questions; the wrong answers go to a file beside the checkpoint."""
    from .score import markdown, score

    scores = score(args.target, args.count or 30)
    args.work.mkdir(parents=True, exist_ok=True)
    with (args.work / "wrong.txt").open("w", encoding="utf-8") as file:
        for each in scores:
            for question, text in each.wrong:
                file.write(f"--- {each.skill}: {question}\n{text}\n\n")
    print(markdown(scores))


def heldout(args: argparse.Namespace) -> None:
    """Write held-out questions of one turn, half of them to be thought about."""
    found = [
        {
            "skill": skill.name,
            "prompt": turn.question,
            "think": index % 2 == 0,
            "checkable": skill.checkable,
        }
        for skill in SKILLS
        for index, turn in enumerate(corpus.held_out_turns(skill, args.count or 8, args.seed))
    ]
    out = args.out or POCKET / "heldout.json"
    lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in found)
    out.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


def prompts(args: argparse.Namespace) -> None:
    """Write training questions, one JSON object a line."""
    if args.out is None:
        raise SystemExit("Say with --out where to write the prompts.")
    write_prompts(args.out, args.count or 1000, args.seed)


def write_prompts(out: Path, count: int, seed: int) -> None:
    """Training questions with their right answers, as the trainer reads them."""
    with out.open("w", encoding="utf-8") as file:
        for line in islice(corpus.prompts(f"draft {seed}"), count):
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


PARTS = {
    "tokenizer": make_tokenizer,
    "pretrain": pretrain,
    "export": export,
    "answers": answers,
    "draft": draft,
    "draft2": draft2,
    "score": score,
    "bench": bench,
    "heldout": heldout,
    "prompts": prompts,
}

if __name__ == "__main__":
    main()
