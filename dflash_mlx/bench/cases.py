"""What is measured: the cases that the laws of speed speak of, and the ways of decoding. Imports
no mlx."""

from dataclasses import dataclass

PLAIN = "plain"
AUTO = "auto"
DRAFT = "draft"  # auto, without what the conversation's own text could draft
ODD = "odd"  # the kind of prompts that no pair was made for
SLOW = "slow"  # where rows cost in proportion: with the reference BLAS, in a process of its own


@dataclass(frozen=True, slots=True)
class Case:
    """What a law speaks of. odd: texts that nobody could foresee, from prompts without a
    template. noise: the draft's weights are replaced by noise. alone: the draft is left out, so
    that there is only the conversation's own text to draft from. slow: without a fast BLAS."""

    name: str
    temperature: float = 0.0
    odd: bool = False
    noise: bool = False
    alone: bool = False
    slow: bool = False


CASES = (
    Case("greedy"),
    Case("sampled", temperature=1.0),
    Case("unpredictable", temperature=1.0, odd=True),
    Case("noise", noise=True),
    Case("lookup", alone=True),
    Case(SLOW, slow=True),
)
