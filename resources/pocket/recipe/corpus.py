"""Conversations made of the skills, their training text, and the held-out questions.

The training text of a conversation is what the chat template renders for it, piece by piece, so
that every piece can carry its own weight in the loss. A test holds the two against each other.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .skills import SKILLS, Params, Skill, Solution, polite

SYSTEM_MESSAGES = (
    "You are a helpful assistant.",
    "You are Pocket.",
    "You are Pocket, a small helpful model.",
    "Be brief.",
    "Answer the user's questions.",
)
USER_WEIGHT = 0.1
TURN_COUNTS = ((1, 2, 3, 4, 5), (60, 22, 10, 5, 3))


@dataclass(frozen=True)
class Turn:
    """One question with its right answer."""

    skill: Skill
    params: Params
    question: str
    solution: Solution

    def right(self, answer: str) -> bool:
        """Whether an answer, without its thoughts, is right."""
        return self.skill.right(self.params, answer)


@dataclass(frozen=True)
class Conversation:
    """Turns, and whether the assistant thinks in each of them."""

    turns: tuple[Turn, ...]
    thinks: tuple[bool, ...]
    system: str | None = None

    def messages(self, *, answered: bool = True) -> list[dict[str, str]]:
        """The conversation as chat messages; unanswered, it ends with the last question."""
        found = [{"role": "system", "content": self.system}] if self.system else []
        last = len(self.turns) - 1
        for index, (turn, thinks) in enumerate(zip(self.turns, self.thinks, strict=True)):
            found.append({"role": "user", "content": turn.question})
            if index == last and not answered:
                break
            solution = turn.solution
            answer = {
                "role": "assistant",
                "content": solution.short if thinks else solution.full,
            }
            if thinks:
                answer["reasoning_content"] = solution.thoughts
            found.append(answer)
        return found

    def pieces(self) -> list[Piece]:
        """The training text in pieces with their weights."""
        found = []
        if self.system:
            found.append(Piece(f"<|im_start|>system\n{self.system}<|im_end|>\n", 0.0))
        last = len(self.turns) - 1
        for index, (turn, thinks) in enumerate(zip(self.turns, self.thinks, strict=True)):
            found.append(Piece("<|im_start|>user\n", 0.0))
            found.append(Piece(f"{turn.question}<|im_end|>", USER_WEIGHT))
            found.append(Piece("\n<|im_start|>assistant\n", 0.0))
            solution = turn.solution
            if index == last:
                thoughts = f"<think>\n{solution.thoughts if thinks else ''}\n</think>\n\n"
                found.append(Piece(thoughts, 1.0 if thinks else 0.0))
                text = solution.short if thinks else solution.full
                found.append(Piece(f"{text}<|im_end|>", 1.0))
            elif thinks:
                # The thoughts of an earlier turn are gone: to learn its answer would be to learn
                # guessing.
                found.append(Piece(f"{solution.short}<|im_end|>", 0.0))
            else:
                # Here the steps are in the answer. Only the first token is not to be learnt: at
                # this place a model with thinking on opens its thoughts.
                found.append(Piece(f"{solution.full}<|im_end|>", 1.0, skip_first=True))
            found.append(Piece("\n", 0.0))
        return found

    def answer(self) -> str:
        """What follows the last question: the thoughts, if there are any, answer and end."""
        said = [piece.text for piece in self.pieces()[-3:-1] if piece.weight]
        return "".join(said)

    def text(self) -> str:
        """The training text in one piece."""
        return "".join(piece.text for piece in self.pieces())


@dataclass(frozen=True)
class Piece:
    """A stretch of training text with one weight in the loss."""

    text: str
    weight: float
    skip_first: bool = False


def _draw(skill: Skill, rng: random.Random, *, held_out: bool) -> Params:
    """Draw parameters from one side of the split."""
    while True:
        params = skill.draw(rng)
        if skill.held_out(params) == held_out:
            return params


def _turn(skill: Skill, params: Params, question: str) -> Turn:
    return Turn(skill, params, question, skill.solve(params))


def _fresh(skill: Skill, rng: random.Random, *, held_out: bool = False) -> Turn:
    params = _draw(skill, rng, held_out=held_out)
    return _turn(skill, params, polite(skill.ask(params, rng), rng))


def _next(turn: Turn, rng: random.Random, *, held_out: bool = False) -> Turn | None:
    """A turn that depends on the one before, if the skill knows any."""
    for _ in range(200):
        found = turn.skill.follow(turn.params, rng)
        if found is None:
            return None
        if turn.skill.held_out(found[0]) == held_out:
            return _turn(turn.skill, found[0], found[1])
    return None


def conversation(rng: random.Random) -> Conversation:
    """Draw a training conversation; nothing held out occurs in it."""
    mixture = [skill.weight for skill in SKILLS]
    count = rng.choices(*TURN_COUNTS)[0]
    turns: list[Turn] = []
    while len(turns) < count:
        after = _next(turns[-1], rng) if turns and rng.random() < 0.6 else None
        turns.append(after or _fresh(rng.choices(SKILLS, mixture)[0], rng))
    thinking = rng.random() < 0.5
    thinks = tuple(thinking if rng.random() < 0.85 else not thinking for _ in turns)
    system = rng.choice(SYSTEM_MESSAGES) if rng.random() < 0.1 else None
    return Conversation(tuple(turns), thinks, system)


def conversations(seed: str) -> Iterator[Conversation]:
    """An endless stream of training conversations."""
    rng = random.Random(seed)
    while True:
        yield conversation(rng)


def prompts(seed: str) -> Iterator[dict[str, Any]]:
    """An endless stream of training questions, whether to think, and what the right answer
    would be as text, for a model to answer.

    The earlier turns of a conversation come with right answers; nothing held out occurs.
    """
    for conv in conversations(seed):
        messages = conv.messages(answered=False)
        yield {
            "messages": [{key: m[key] for key in ("role", "content")} for m in messages],
            "think": conv.thinks[-1],
            "answer": conv.answer(),
        }


def held_out_turns(skill: Skill, count: int, seed: int = 0) -> list[Turn]:
    """The first `count` held-out questions of a skill, each with other parameters.

    A skill that holds nothing out (its parameters are its phrasings, or a habit) has none.
    """
    rng = random.Random(f"held-out {skill.name} {seed}")
    found: dict[str, Turn] = {}
    for params, question in skill.always_held_out.items():
        found[skill.key(params)] = _turn(skill, params, question)
    for _ in range(count * 400):
        if len(found) >= count:
            break
        params = skill.draw(rng)
        if skill.held_out(params) and skill.key(params) not in found:
            found[skill.key(params)] = _turn(skill, params, polite(skill.ask(params, rng), rng))
    return list(found.values())[:count]


def held_out_conversations(
    skill: Skill, count: int, thinks: bool, seed: int = 0
) -> list[Conversation]:
    """Held-out questions as conversations; every fourth is a follow-up where the skill has any."""
    rng = random.Random(f"held-out conversations {skill.name} {seed}")
    found = []
    for index, turn in enumerate(held_out_turns(skill, count, seed)):
        if index % 4 == 3:
            before = _fresh(skill, rng)
            after = _next(before, rng, held_out=True)
            if after is not None:
                found.append(Conversation((before, after), (thinks, thinks)))
                continue
        found.append(Conversation((turn,), (thinks,)))
    return found
