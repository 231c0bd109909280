"""What Pocket can do: a dozen small skills with computed answers."""

from __future__ import annotations

from .base import Params, Skill, Solution, polite
from .numbers import Divisors, Sums, Units, WordProblems
from .talk import Beyond, SmallTalk, Who
from .words import Days, Letters, Sorting
from .writing import Formulas, Functions, ShortStories, Stories, Tables

SKILLS: tuple[Skill, ...] = (
    Divisors(),
    Sums(),
    WordProblems(),
    Units(),
    Days(),
    Sorting(),
    Letters(),
    Functions(),
    Tables(),
    Formulas(),
    Stories(),
    ShortStories(),
    Who(),
    SmallTalk(),
    Beyond(),
)
BY_NAME = {skill.name: skill for skill in SKILLS}

__all__ = ["BY_NAME", "SKILLS", "Params", "Skill", "Solution", "polite"]
