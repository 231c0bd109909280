"""The share of right answers on held-out questions, through mlx-lm's own batch generation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dflash_mlx import blas

blas.preload()  # before the first import of mlx

import mlx.core as mx  # noqa: E402
from mlx_lm import batch_generate  # noqa: E402

from dflash_mlx.target import load  # noqa: E402

from .corpus import Conversation, held_out_conversations  # noqa: E402
from .skills import BY_NAME, SKILLS  # noqa: E402

MAX_TOKENS = 600  # the longest right answer, the divisors of 192, has 478
BATCH = 32


@dataclass(frozen=True)
class Score:
    """Right answers out of all, for one skill in one mode, and the wrong ones to look at."""

    skill: str
    thinks: bool
    right: int
    count: int
    wrong: tuple[tuple[str, str], ...] = ()


def answer_of(text: str) -> str:
    """The generated text without its thoughts; nothing if they never ended."""
    thoughts, tag, answer = text.rpartition("</think>")
    return "" if "<think>" in text and not tag else answer.strip("\n")


def score(folder: Path, count: int, seed: int = 0) -> list[Score]:
    """Score every skill that holds questions out, with thinking on and off."""
    asked = [
        conv
        for skill in SKILLS
        for thinks in (True, False)
        for conv in held_out_conversations(skill, count, thinks, seed)
    ]
    texts = answers(folder, asked)
    found: dict[tuple[str, bool], list[tuple[bool, str, str]]] = {}
    for conv, text in zip(asked, texts, strict=True):
        turn = conv.turns[-1]
        graded = (turn.right(answer_of(text)), turn.question, text)
        found.setdefault((turn.skill.name, conv.thinks[-1]), []).append(graded)
    return [
        Score(
            skill,
            thinks,
            sum(right for right, _, _ in graded),
            len(graded),
            tuple((question, text) for right, question, text in graded if not right),
        )
        for (skill, thinks), graded in found.items()
    ]


def answers(folder: Path, asked: Sequence[Conversation]) -> list[str]:
    """What the target answers, greedily. Its weights are held in float32: the same, but faster."""
    loaded = load(folder, mx.float32)
    prompts = [
        loaded.tokenizer.apply_chat_template(
            conv.messages(answered=False),
            add_generation_prompt=True,
            enable_thinking=conv.thinks[-1],
        )
        for conv in asked
    ]
    found = batch_generate(
        loaded.target.model,
        loaded.tokenizer,
        prompts,
        max_tokens=MAX_TOKENS,
        completion_batch_size=BATCH,
    )
    return list(found.texts)


def share(scores: Iterable[Score]) -> float:
    """Right answers over questions."""
    scores = list(scores)
    return sum(each.right for each in scores) / max(1, sum(each.count for each in scores))


def markdown(scores: Sequence[Score]) -> str:
    """The scores as a table, the checkable skills first and summed up."""
    checkable = [each for each in scores if BY_NAME[each.skill].checkable]
    written = [each for each in scores if not BY_NAME[each.skill].checkable]
    return "\n".join(
        [
            "| Skill | Thinking | Not thinking | Both | Questions |",
            "| --- | --- | --- | --- | --- |",
            *_rows(checkable),
            _row("**checkable skills**", checkable),
            *_rows(written),
            _row("**all**", scores),
        ]
    )


def _rows(scores: Sequence[Score]) -> list[str]:
    names = dict.fromkeys(each.skill for each in scores)
    return [_row(name, [each for each in scores if each.skill == name]) for name in names]


def _row(name: str, scores: Sequence[Score]) -> str:
    modes = [[each for each in scores if each.thinks is thinks] for thinks in (True, False)]
    shares = " | ".join(f"{share(each):.1%}" for each in (*modes, scores))
    return f"| {name} | {shares} | {sum(each.count for each in scores)} |"
