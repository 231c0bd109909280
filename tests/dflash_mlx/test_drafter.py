"""The v1 drafter against vectors that the reference implementation computed.

`tests/data/goldens/README.md` defines every step; tolerances are those of its section 5.
"""

from pathlib import Path
from typing import cast

import mlx.core as mx
import numpy as np
import pytest

from dflash_mlx import weights
from dflash_mlx.drafter import DFlash
from dflash_mlx.protocol import Sampling
from dflash_mlx.sampling import Choose
from dflash_mlx.target import Target

GOLDENS = Path(__file__).parent.parent / "data" / "goldens"
V1 = sorted(folder.name for folder in GOLDENS.glob("v1-*"))


class Table:
    """Stands for a target: the embedding table and head of a case."""

    def __init__(self, case: dict[str, mx.array]) -> None:
        self.table, self.out = case["embed"], case["head"]
        self.scale = case["target_embed_scale"].item()

    def embed(self, tokens: mx.array) -> mx.array:
        return self.table[tokens]

    def head(self, hidden: mx.array) -> mx.array:
        return hidden @ self.out.T


def load(name: str) -> tuple[DFlash, dict[str, mx.array], Target]:
    case = cast(dict[str, mx.array], mx.load(str(GOLDENS / name / "case.safetensors")))
    return weights.load(GOLDENS / name, mx.float32), case, cast(Target, Table(case))


@pytest.mark.parametrize("name", V1)
def test_five_rounds_give_the_reference_vectors(name: str) -> None:
    draft, case, target = load(name)
    context = draft.context()
    for r in range(5):
        draft.read(case[f"taps_{r}"], context)
        block = case[f"block_{r}"]
        assert context.offset == case[f"start_{r}"].item()
        hidden = draft.hidden(target, block, context)
        logits = draft.logits(target, block, context)
        np.testing.assert_allclose(hidden, case[f"hidden_{r}"], atol=2e-4, rtol=0)
        np.testing.assert_allclose(logits, case[f"logits_{r}"], atol=5e-4, rtol=0)
        tokens = draft.draft(target, block[0].item(), len(block), context, Choose(Sampling()))
        assert tokens.tolist() == case[f"tokens_{r}"].tolist()
