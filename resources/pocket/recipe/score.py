"""The share of right answers on held-out questions, through mlx-lm's batch generation."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .corpus import held_out_conversations
from .skills import SKILLS


@dataclass(frozen=True)
class Score:
    """Right answers out of all, for one skill in one mode."""

    skill: str
    thinks: bool
    right: int
    count: int


def _fast_products() -> None:
    # Must happen before mlx is loaded; elsewhere than on Linux the library is absent and unneeded.
    try:
        ctypes.CDLL("libopenblas.so.0", mode=ctypes.RTLD_GLOBAL)
    except OSError:
        pass


def _load_float(folder: Path) -> tuple[Any, Any]:
    """The target with its 8-bit weights written out as float32: the same values, but faster."""
    _fast_products()
    import mlx.core as mx
    from mlx_lm import load
    from mlx_lm.utils import dequantize_model

    loaded: Any = load(str(folder))
    model, tokenizer = loaded[0], loaded[1]
    model = dequantize_model(model)
    model.set_dtype(mx.float32)
    return model, tokenizer


def answer_of(text: str) -> str:
    """The generated text without its thoughts."""
    return text.split("</think>")[-1].strip("\n")


def score(folder: Path, count: int, max_tokens: int = 700, batch: int = 32) -> Iterable[Score]:
    """Score every skill that holds questions out, with thinking on and off."""
    model, tokenizer = _load_float(folder)
    from mlx_lm import batch_generate

    for skill in SKILLS:
        for thinks in (True, False):
            asked = held_out_conversations(skill, count, thinks)
            right = 0
            for start in range(0, len(asked), batch):
                part = asked[start : start + batch]
                prompts = [
                    tokenizer.apply_chat_template(
                        conv.messages(answered=False),
                        add_generation_prompt=True,
                        enable_thinking=thinks,
                    )
                    for conv in part
                ]
                found = batch_generate(model, tokenizer, prompts, max_tokens=max_tokens)
                for conv, text in zip(part, found.texts, strict=True):
                    right += conv.turns[-1].right(answer_of(text))
            if asked:
                yield Score(skill.name, thinks, right, len(asked))


def markdown(scores: Iterable[Score]) -> str:
    """The scores as a table."""
    rows: dict[str, dict[bool, Score]] = {}
    for each in scores:
        rows.setdefault(each.skill, {})[each.thinks] = each
    lines = ["| Skill | Thinking | Not thinking | Questions |", "| --- | --- | --- | --- |"]

    def share(scores: list[Score]) -> str:
        return f"{sum(s.right for s in scores) / max(1, sum(s.count for s in scores)):.1%}"

    for name, modes in rows.items():
        lines.append(
            f"| {name} | {share([modes[True]])} | {share([modes[False]])} | {modes[True].count} |"
        )
    on = [modes[True] for modes in rows.values()]
    off = [modes[False] for modes in rows.values()]
    lines.append(f"| all | {share(on)} | {share(off)} | {sum(s.count for s in on)} |")
    return "\n".join(lines)
