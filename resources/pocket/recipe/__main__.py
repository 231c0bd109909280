"""The recipe's command line: tokenizer, pretrain, export, score, or all of them."""

from __future__ import annotations

import argparse
import logging
from itertools import islice
from pathlib import Path

from . import corpus, tokenizer

TARGET = Path(__file__).resolve().parent.parent / "target"


def main() -> None:
    """Run one part of the recipe."""
    parser = argparse.ArgumentParser(prog="python -m resources.pocket.recipe", description=__doc__)
    parser.add_argument("part", choices=("tokenizer", "pretrain", "export", "score", "all"))
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--work", type=Path, default=Path("pocket-work"), help="for checkpoints")
    parser.add_argument("--target", type=Path, default=TARGET)
    parser.add_argument("--steps", type=int, help="of pre-training, instead of the plan's")
    parser.add_argument("--count", type=int, default=60, help="questions a skill to score")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    parts = ("tokenizer", "pretrain", "export", "score") if args.part == "all" else (args.part,)
    tokens = args.work / "tokenizer"
    if "tokenizer" in parts:
        tokenizer.save(tokenizer.train(args.seed), tokens)
    if "pretrain" in parts:
        # PyTorch is needed for these two parts only, so it is imported no earlier.
        from .model import Shape
        from .pretrain import Plan, pretrain, shortened

        plan = Plan(seed=args.seed)
        if args.steps:
            plan = shortened(plan, args.steps)
        pretrain(args.work, tokenizer.load(tokens), Shape(), plan)
    if "export" in parts:
        from .export import export

        text = "".join(c.text() for c in islice(corpus.conversations("export"), 4))
        for name, value in export(args.work / "checkpoint.pt", tokens, args.target, text).items():
            print(f"{name}: {value}")
    if "score" in parts:
        from .score import markdown, score

        print(markdown(score(args.target, args.count)))


if __name__ == "__main__":
    main()
