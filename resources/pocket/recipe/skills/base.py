"""What a skill is: a generator of questions whose right answers are computed, never guessed."""

from __future__ import annotations

import hashlib
import random
import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

Params = tuple[Any, ...]

# One parameter set in this many is kept out of training, in every phrasing.
HELD_OUT_ONE_IN = 12


@dataclass(frozen=True)
class Solution:
    """A right answer in the two ways of giving it.

    With thinking on, the model writes `thoughts` between the tags and then `short`; with thinking
    off it answers `full`, which shows its steps.
    """

    thoughts: str
    short: str
    full: str


def stepwise(plan: str, steps: list[str], result: str, mark: str = "-") -> Solution:
    """A solution whose plan and steps, a list, are the thoughts or stand before the result."""
    text = "\n".join([plan, "", *(f"{mark} {step}" for step in steps)])
    return Solution(thoughts=text, short=result, full=f"{text}\n\n{result}")


def written(plan: str, text: str) -> Solution:
    """A solution that is a piece of writing: the thoughts only plan it."""
    return Solution(thoughts=plan, short=text, full=text)


class Skill(ABC):
    """A kind of question, its parameters, phrasings, answers and check."""

    name: str
    weight: float
    # Whether there is one right result to compute. Talk and stories are scored too, by what has to
    # occur in them, but not counted as right answers.
    checkable: bool = True
    # Questions held out whatever their hash says, with their parameters.
    always_held_out: Mapping[Params, str] = MappingProxyType({})

    @abstractmethod
    def draw(self, rng: random.Random) -> Params:
        """Draw the parameters of a question."""

    @abstractmethod
    def ask(self, params: Params, rng: random.Random) -> str:
        """Phrase the question, before politeness."""

    @abstractmethod
    def solve(self, params: Params) -> Solution:
        """Compute the right answer."""

    def follow(self, params: Params, rng: random.Random) -> tuple[Params, str] | None:
        """Draw a question that makes sense only after one with `params`, if there is such."""
        return None

    def right(self, params: Params, answer: str) -> bool:
        """Whether an answer (without its thoughts) gives the right result."""
        return answer.strip() in {self.solve(params).short, self.solve(params).full}

    def key(self, params: Params) -> str:
        """What identifies a question for the split; phrasings of one question share it."""
        return repr(params)

    def held_out(self, params: Params) -> bool:
        """Whether this parameter set is kept for scoring."""
        if params in self.always_held_out:
            return True
        digest = hashlib.blake2b(f"{self.name}|{self.key(params)}".encode(), digest_size=8)
        return int.from_bytes(digest.digest(), "big") % HELD_OUT_ONE_IN == 0


def last_number(text: str) -> int | None:
    """The last whole number in a text."""
    found = re.findall(r"\d+", text)
    return int(found[-1]) if found else None


def bold(text: str) -> str | None:
    """The last stretch in bold type."""
    found = re.findall(r"\*\*(.+?)\*\*", text)
    return found[-1] if found else None


_BEFORE = (
    "Please tell me: ",
    "Hi! ",
    "Hello, ",
    "Hey Pocket, ",
    "Quick question: ",
    "I have a question. ",
    "Can you help me? ",
    "Tell me, ",
    "Do you know this? ",
    "Question: ",
    "Hi Pocket! ",
    "One more: ",
    "Next: ",
    "Okay, ",
    "Now ",
    "So ",
    "Could you tell me, ",
)
_AFTER = (
    " Thanks!",
    " Please.",
    " Thank you.",
    " Please explain.",
    " Show the steps.",
    " Think step by step.",
    " please",
    " Explain it to me.",
)


def polite(question: str, rng: random.Random) -> str:
    """Vary how a question is dressed: greetings, thanks, a small first letter, no final mark."""
    if rng.random() < 0.2:
        before = rng.choice(_BEFORE)
        if before.endswith((", ", "Now ", "So ")) and rng.random() < 0.8:
            question = question[0].lower() + question[1:]
        question = before + question
    elif rng.random() < 0.2:
        question = question[0].lower() + question[1:]
    if rng.random() < 0.15:
        question = question.rstrip("?.! ")
    elif rng.random() < 0.12:
        question = question + rng.choice(_AFTER)
    return question
